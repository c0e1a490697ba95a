#pragma once

#include "core/base/clock.h"
#include "core/data/database.h"
#include "core/print/labelsheet.h"
#include "core/usecase/session.h"

#include <QImage>
#include <QObject>

#include <vector>

/// A product that labels are printed of.
struct LabelRow
{
    Product product;
    QString code; ///< printed as a barcode
    int copies = 1;
};

/// Which labels are to be printed, on what, and how that looks. Knows no widget.
class LabelsPresenter : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostCopies = 999;

    LabelsPresenter(Database &database, const Session &session, Clock clock, QObject *parent = nullptr);

    const std::vector<LabelRow> &rows() const { return m_rows; }
    LabelStock stock() const { return m_stock; }
    int skip() const { return m_skip; }
    int labels() const { return sheet().labels(); }
    int pages() const { return sheet().pages(); }
    /// A page as it will come out, `dotsPerMm` to the millimetre.
    QImage preview(int page, int dotsPerMm) const { return sheet().image(page, dotsPerMm); }

public Q_SLOTS:
    void setSession(const Session &session);
    void add(const Product &product);
    /// By a code of its own or what was typed to find it; refused() with UnknownProduct when nothing is
    /// meant.
    void find(const QString &typed);
    void setCopies(int row, int copies);
    void remove(int row);
    void clear();
    void setStock(LabelStock stock);
    /// How many places of the first sheet are used up.
    void setSkip(int skip);
    void savePdf(const QString &path);
    void print(const QString &printerName);

Q_SIGNALS:
    void changed();
    void refused(const Error &error);
    /// Printed, or written to where that says.
    void finished(int labels, const QString &where);

private:
    LabelSheet sheet() const;
    void answer(const Result<> &result, const QString &where);

    Database &m_database;
    Session m_session;
    Clock m_clock;
    std::vector<LabelRow> m_rows;
    LabelStock m_stock = LabelStock::A4;
    int m_skip = 0;
};
