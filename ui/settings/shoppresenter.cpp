#include "ui/settings/shoppresenter.h"

#include "core/data/returns.h"
#include "core/usecase/changetenderrules.h"
#include "core/usecase/discountlimits.h"

ShopPresenter::ShopPresenter(Database &database, Clock clock, const Session &session, QObject *parent) :
    QObject(parent),
    m_database(database),
    m_clock(std::move(clock)),
    m_session(session)
{
    const auto rules = m_database.read(
        [](const Connection &connection) { return Result<ReturnRules>(returns::rules(connection)); });
    if (rules)
        m_returnRules = *rules;
}

bool ShopPresenter::mayManage() const
{
    return m_session.may(Permission::ManageSettings).has_value();
}

void ShopPresenter::setSession(const Session &session)
{
    m_session = session;
    Q_EMIT changed();
}

void ShopPresenter::choose(const ShopHabits &habits)
{
    const ShopHabits before = habitsOf(m_session.shop);
    if (habits == before)
        return;
    m_database.write(
        this,
        [who = m_session, habits, now = m_clock()](Transaction &transaction) {
            return changeShop(transaction, who, habits, now);
        },
        [this, before](const Result<Shop> &shop) {
            if (!shop) {
                Q_EMIT changed();
                return Q_EMIT refused(shop.error());
            }
            m_session.shop = *shop;
            Q_EMIT changed();
            Q_EMIT shopChanged(*shop, before);
        });
}

void ShopPresenter::chooseTenders(const TenderRules &rules)
{
    const TenderRules before = m_session.shop.tenders;
    if (rules == before)
        return;
    m_database.write(
        this,
        [who = m_session, rules, now = m_clock()](Transaction &transaction) {
            return changeTenderRules(transaction, who, rules, now);
        },
        [this, before](const Result<Shop> &shop) {
            if (!shop) {
                Q_EMIT changed();
                return Q_EMIT refused(shop.error());
            }
            m_session.shop = *shop;
            Q_EMIT changed();
            Q_EMIT tendersChanged(*shop, before);
        });
}

Rate ShopPresenter::discountLimitOf(Role role) const
{
    const auto limit =
        m_database.read([&](const Connection &connection) { return discountLimit(connection, role); });
    return limit ? *limit : Rate();
}

void ShopPresenter::chooseDiscountLimit(Role role, Rate share)
{
    if (share == discountLimitOf(role))
        return;
    m_database.write(
        this,
        [who = m_session, role, share, now = m_clock()](Transaction &transaction) {
            return setDiscountLimit(transaction, who, role, share, now);
        },
        [this](const Result<> &kept) {
            Q_EMIT changed();
            if (!kept)
                Q_EMIT refused(kept.error());
        });
}

void ShopPresenter::chooseReturns(const ReturnRules &rules)
{
    const ReturnRules before = m_returnRules;
    if (rules == before)
        return;
    m_database.write(
        this,
        [who = m_session, rules, now = m_clock()](Transaction &transaction) {
            return changeReturnRules(transaction, who, rules, now);
        },
        [this, before](const Result<ReturnRules> &kept) {
            if (kept)
                m_returnRules = *kept;
            Q_EMIT changed();
            if (!kept)
                return Q_EMIT refused(kept.error());
            Q_EMIT returnsChanged(*kept, before);
        });
}