#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/catalog/pricelist.h"
#include "core/data/database.h"
#include "core/text/pinyin.h"
#include "core/usecase/importreport.h"
#include "core/usecase/session.h"
#include "ui/promotions/standing.h"

#include <QHash>
#include <QObject>

#include <variant>
#include <vector>

/// A price list and how many prices stand in it.
struct PricedList
{
    PriceList list;
    qint64 prices = 0;
};

/// A promotion or a price list, as it stands now.
struct OfferRow
{
    std::variant<Promotion, PricedList> offer;
    Standing standing;
    QStringList keys = {}; ///< what it is found by

    const Promotion *promotion() const { return std::get_if<Promotion>(&offer); }
    const PricedList *list() const { return std::get_if<PricedList>(&offer); }
    const Validity &validity() const;
    const QString &name() const;
    const QString &code() const;
};

/// What became of a file that was imported.
struct PriceImport
{
    QString file; ///< its name without the folder
    Result<ImportReport> report;
};

/// The promotions and price lists of the shop, and how a file of them is taken in. Knows no widget.
class PromotionsPresenter : public QObject
{
    Q_OBJECT

public:
    enum class Show { All, InForce, Coming, Over, Lists };

    PromotionsPresenter(Database &database, const Session &session, Clock clock, Random random,
                        QObject *parent = nullptr);

    /// What is shown and found, those in force first.
    const std::vector<OfferRow> &rows() const { return m_rows; }
    Show shown() const { return m_shown; }
    const QString &typed() const { return m_typed; }
    /// How many there are of them, whatever is typed.
    int count(Show show) const;
    bool isEmpty() const { return m_all.empty(); }
    /// Why nothing can be listed, if so.
    const std::optional<Error> &problem() const { return m_problem; }
    const Shop &shop() const { return m_session.shop; }
    /// Empty when no product has the code.
    QString productName(const QString &code) const;
    bool isImporting() const { return m_importing; }
    /// The last one; nothing before the first.
    const std::optional<PriceImport> &lastImport() const { return m_import; }

public Q_SLOTS:
    void setSession(const Session &session);
    /// Reads everything again, as of now.
    void refresh();
    void find(const QString &typed);
    void show(PromotionsPresenter::Show show);
    /// Takes the promotions and price lists of a file, on the writer's thread. Ignored while one is taken.
    void importFile(const QString &path);

Q_SIGNALS:
    void changed();
    void importBegun();
    void imported();

private:
    std::vector<OfferRow> load(const Connection &connection) const;
    void addKeys(OfferRow &row);
    bool isShown(const OfferRow &row, Show show) const;
    bool isFound(const OfferRow &row) const;
    void choose();

    Database &m_database;
    Session m_session;
    Clock m_clock;
    Random m_random;
    Pinyin m_pinyin;
    std::vector<OfferRow> m_all;
    std::vector<OfferRow> m_rows;
    mutable QHash<QString, QString> m_names;
    Show m_shown = Show::All;
    QString m_typed;
    std::optional<Error> m_problem;
    bool m_importing = false;
    std::optional<PriceImport> m_import;
};
