#include "ui/signin/setuppresenter.h"

#include "core/data/shops.h"
#include "core/security/passwordrules.h"
#include "core/usecase/openshift.h"

#include <QTimeZone>

#include <algorithm>

SetupPresenter::SetupPresenter(Database &database, Clock clock, Random random, const KdfCost &cost,
                               QObject *parent) :
    QObject(parent),
    m_database(database),
    m_clock(std::move(clock)),
    m_random(std::move(random)),
    m_cost(cost)
{}

bool SetupPresenter::isSetUp() const
{
    const auto place = m_database.read([](const Connection &connection) { return shops::load(connection); });
    return place && *place;
}

Result<> SetupPresenter::checkPassword(const QString &password)
{
    return checkPasswordStrength(password, commonPasswords(), false);
}

bool SetupPresenter::isPlaceCode(const QString &code)
{
    return ::isPlaceCode(code);
}

std::vector<QByteArray> SetupPresenter::zones()
{
    std::vector<QByteArray> zones{"Asia/Shanghai", "Asia/Hong_Kong", "Asia/Macau", "Asia/Taipei",
                                  "Asia/Singapore"};
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        if (isKnownZone(id) && std::ranges::find(zones, id) == zones.end())
            zones.push_back(id);
    return zones;
}

void SetupPresenter::setUp(const SetupRequest &request)
{
    if (m_busy)
        return;
    m_busy = true;
    m_database.write(
        this,
        [request, cost = m_cost, now = m_clock(), random = m_random](Transaction &transaction) {
            return setUpShop(transaction, request, cost, now, random);
        },
        [this](const Result<SetupResult> &result) {
            m_busy = false;
            if (!result)
                return Q_EMIT refused(result.error());
            m_session = result->session;
            Q_EMIT setUpDone(result->recoveryCode);
        });
}

void SetupPresenter::begin()
{
    if (!m_session || m_busy)
        return;
    m_busy = true;
    m_database.write(
        this,
        [session = *m_session, now = m_clock(), random = m_random](Transaction &transaction) {
            return openShift(transaction, session, Money(), now, random);
        },
        [this](const Result<Session> &session) {
            m_busy = false;
            if (!session)
                return Q_EMIT refused(session.error());
            m_session.reset();
            Q_EMIT signedIn(*session);
        });
}
