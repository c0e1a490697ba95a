#include "ui/members/cardpresenter.h"

#include "core/print/membercard.h"

using namespace Qt::StringLiterals;

CardPresenter::CardPresenter(Database &database, const Session &session, Clock clock, Random random,
                             QObject *parent) :
    QObject(parent),
    m_database(database),
    m_session(session),
    m_clock(std::move(clock)),
    m_random(std::move(random))
{}

QImage CardPresenter::picture(int dotsPerMm) const
{
    return m_card ? cardImage(*m_card, m_session.shop, dotsPerMm) : QImage();
}

void CardPresenter::setSession(const Session &session)
{
    m_session = session;
    m_card.reset();
    Q_EMIT changed();
}

template <class Work, class Then> void CardPresenter::write(Work work, Then then)
{
    if (m_writing)
        return;
    m_writing = true;
    m_database.write(this, std::move(work), [this, then](const Result<PrintableCard> &card) {
        m_writing = false;
        if (!card)
            return Q_EMIT refused(card.error());
        m_card = *card;
        Q_EMIT changed();
        then();
    });
}

void CardPresenter::open(const QString &number)
{
    m_card.reset();
    Q_EMIT changed();
    write([session = m_session, number, now = m_clock(), random = m_random](
              Transaction &transaction) { return issueCard(transaction, session, number, now, random); },
          [] {});
}

void CardPresenter::replace(const QString &reason)
{
    if (!m_card)
        return;
    write(
        [session = m_session, number = m_card->card.number, reason, now = m_clock(),
         random = m_random](Transaction &transaction) {
            return replaceCard(transaction, session, number, reason, now, random);
        },
        [this] { Q_EMIT replaced(m_card->card.number); });
}

void CardPresenter::save(const QString &path)
{
    if (!m_card)
        return;
    const auto written = path.endsWith(u".png", Qt::CaseInsensitive)
        ? writeCardPng(*m_card, m_session.shop, path)
        : writeCardPdf({*m_card}, m_session.shop, CardPaper::Single, path);
    if (written)
        Q_EMIT finished(path);
    else
        Q_EMIT refused(written.error());
}

void CardPresenter::print(const QString &printerName)
{
    if (!m_card)
        return;
    const auto printed = printCards({*m_card}, m_session.shop, CardPaper::Single, printerName);
    if (printed)
        Q_EMIT finished(printerName);
    else
        Q_EMIT refused(printed.error());
}
