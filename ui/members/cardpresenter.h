#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/data/database.h"
#include "core/usecase/issuecard.h"

#include <QImage>
#include <QObject>

/// A member's card, to be seen, kept, printed and replaced. Knows no widget.
class CardPresenter : public QObject
{
    Q_OBJECT

public:
    CardPresenter(Database &database, const Session &session, Clock clock, Random random,
                  QObject *parent = nullptr);

    /// Nothing until one is opened.
    const std::optional<PrintableCard> &card() const { return m_card; }
    /// As it comes out, `dotsPerMm` to the millimetre.
    QImage picture(int dotsPerMm) const;

public Q_SLOTS:
    void setSession(const Session &session);
    /// The card of the member who has that number, which is made when there is none yet.
    void open(const QString &number);
    /// Another one in place of it, for "lost" or "damaged".
    void replace(const QString &reason);
    /// PDF or, by the name's end, a picture.
    void save(const QString &path);
    void print(const QString &printerName);

Q_SIGNALS:
    void changed();
    /// The member goes by this number from now on.
    void replaced(const QString &number);
    /// Printed, or written to where that says.
    void finished(const QString &where);
    void refused(const Error &error);

private:
    template <class Work, class Then> void write(Work work, Then then);

    Database &m_database;
    Session m_session;
    Clock m_clock;
    Random m_random;
    std::optional<PrintableCard> m_card;
    bool m_writing = false;
};
