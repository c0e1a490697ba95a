#include "ui/sale/salepresenter.h"

#include "core/data/deposits.h"
#include "core/data/products.h"
#include "core/data/sales.h"
#include "core/usecase/checkout.h"
#include "core/usecase/findmembers.h"
#include "core/usecase/fundtender.h"
#include "core/usecase/learnbarcode.h"
#include "core/usecase/takedeposit.h"
#include "core/usecase/topup.h"

using namespace Qt::StringLiterals;

// What the presenter asks of the files and has them keep.

std::optional<Receipt> SalePresenter::lastReceipt() const
{
    auto receipt = m_database.read([this](const Connection &connection) -> Result<Receipt> {
        const auto last = sales::last(connection);
        return last ? receiptOf(connection, m_session, *last) : Error{Error::Code::NotFound, {}};
    });
    return receipt ? std::optional(std::move(*receipt)) : std::nullopt;
}

std::vector<Product> SalePresenter::search(const QString &typed, int limit) const
{
    auto hits = m_database.read(
        [&](const Connection &connection) { return products::search(connection, typed, limit); });
    return hits ? std::move(*hits) : std::vector<Product>();
}

std::vector<Product> SalePresenter::frequentProducts(int limit) const
{
    const auto list = m_database.read(
        [limit](const Connection &connection) { return products::frequent(connection, limit); });
    return list ? *list : std::vector<Product>();
}

std::vector<Product> SalePresenter::extras(int limit) const
{
    const auto list = m_database.read([limit](const Connection &connection) {
        return Result<std::vector<Product>>(products::ofKind(connection, ProductKind::Extra, limit));
    });
    return list ? *list : std::vector<Product>();
}

std::vector<HeldSale> SalePresenter::heldSales() const
{
    auto list = m_database.read([this](const Connection &connection) {
        const PriceRules &rules = m_prices.current(connection, m_session.shop.currency);
        return ::heldSales(connection, m_session.shop, rules, m_clock());
    });
    return list ? std::move(*list) : std::vector<HeldSale>();
}

Money SalePresenter::mostBy(TenderKind kind) const
{
    if (!m_cart.member)
        return {};
    const auto most = m_database.read([&](const Connection &connection) {
        return Result<Money>(mostByMember(connection, m_session, *m_cart.member, kind));
    });
    return most ? *most : Money();
}

Result<Tender> SalePresenter::fund(const std::vector<Tender> &before, const Tender &wish) const
{
    return m_database.read([&](const Connection &connection) {
        return fundTender(connection, m_session, m_cart.member, before, wish, m_clock());
    });
}

Result<Money> SalePresenter::cardBalance(const QString &number) const
{
    const auto account = m_database.read([&](const Connection &connection) {
        return storedAccount(connection, m_session, {{}, number, false}, m_clock(), m_random);
    });
    return account ? Result<Money>(account->balance.total()) : account.error();
}

std::vector<Deposit> SalePresenter::deposits() const
{
    const auto open = m_database.read([](const Connection &connection) {
        return Result<std::vector<Deposit>>(deposits::open(connection));
    });
    return open ? *open : std::vector<Deposit>();
}

void SalePresenter::pickUp(const Id<Account> &deposit)
{
    if (m_paying || !m_cart.lines.empty())
        return;
    const auto recalled = m_database.read(
        [&](const Connection &connection) { return ::pickUp(connection, m_session, deposit); });
    if (!recalled)
        return refuse(recalled.error());
    takeUp(*recalled);
}

void SalePresenter::release()
{
    if (m_paying)
        return;
    startNext();
    Q_EMIT heldSalesChanged();
}

std::optional<Deposit> SalePresenter::deposit() const
{
    const auto known = m_database.read([&](const Connection &connection) {
        return Result<std::optional<Deposit>>(deposits::forSale(connection, m_cart.id));
    });
    return known && *known && !(*known)->balance.isZero() ? *known : std::nullopt;
}

bool SalePresenter::sells(const QString &code) const
{
    const auto meaning = meaningOf(code);
    return meaning && std::holds_alternative<ScannedGoods>(*meaning);
}

bool SalePresenter::canLearn(const QString &code) const
{
    return m_session.may(Permission::LearnBarcode) && m_database.read([&](const Connection &connection) {
        return barcodeToLearn(connection, m_session.shop, code, m_clock());
    });
}

void SalePresenter::learn(const QString &code, const Product &product)
{
    m_database.write(
        this,
        [session = m_session, id = product.id, code, now = m_clock(), random = m_random](
            Transaction &transaction) { return learnBarcode(transaction, session, id, code, now, random); },
        [this, code](const Result<Product> &taught) {
            if (!taught)
                return refuse(taught.error());
            add(*taught);
            Q_EMIT learned(code, *taught);
        });
}

void SalePresenter::hold()
{
    if (m_exchange && !m_paying)
        return refuseOf(u"exchange-held"_s);
    if (m_cart.lines.empty() || isHeldUp())
        return;
    m_paying = true;
    const Cart cart = m_cart;
    const Timestamp now = m_clock();
    m_database.write(
        this,
        [session = m_session, cart, now](Transaction &transaction) {
            return holdSale(transaction, session, cart, now);
        },
        [this](const auto &result) {
            m_paying = false;
            if (!result)
                return refuse(result.error());
            startNext();
            Q_EMIT held();
            Q_EMIT heldSalesChanged();
        });
}

void SalePresenter::recall(const Id<HeldSale> &id)
{
    if (m_exchange || !m_cart.lines.empty() || isHeldUp())
        return;
    m_paying = true;
    m_database.write(
        this,
        [session = m_session, id](Transaction &transaction) { return recallHeld(transaction, session, id); },
        [this](Result<RecalledSale> result) {
            m_paying = false;
            if (!result)
                return refuse(result.error());
            takeUp(*result);
            Q_EMIT heldSalesChanged();
        });
}

void SalePresenter::pay(const std::vector<Tender> &tenders)
{
    if (m_paying)
        return;
    if (m_exchange)
        return payExchange(tenders);
    const Timestamp now = m_clock();
    auto sale = settle(m_quote, tenders, m_session.shop, now);
    if (!sale)
        return refuse(sale.error());
    m_paying = true;
    m_database.write(
        this,
        [session = m_session, sale = std::move(*sale), random = m_random](Transaction &transaction) {
            return checkout(transaction, session, sale, digestOf(sale), random);
        },
        [this](const Result<Receipt> &receipt) { wrote(receipt); });
}

void SalePresenter::wrote(const Result<Receipt> &receipt)
{
    m_paying = false;
    if (!receipt)
        return refuse(receipt.error());
    startNext();
    Q_EMIT completed(*receipt);
}

void SalePresenter::restore()
{
    const auto entry =
        m_database.read([](const Connection &connection) { return journal::load(connection); });
    if (!entry || !*entry)
        return;
    const Cart &inHand = (*entry)->recalled.cart;
    const auto receipt = m_database.read(
        [&](const Connection &connection) { return receiptOf(connection, m_session, inHand.id); });
    if (receipt) {
        Q_EMIT foundCompleted(*receipt);
        return;
    }
    if (!(*entry)->back || resumeExchange(*(*entry)->back, inHand.id))
        takeUp((*entry)->recalled);
}

bool SalePresenter::isWithDeposit(const Id<Sale> &sale) const
{
    const auto known = m_database.read([&](const Connection &connection) {
        return Result<std::optional<Deposit>>(deposits::forSale(connection, sale));
    });
    return known && *known && !(*known)->balance.isZero();
}

/// Nothing before it can be undone: that was another sale.
void SalePresenter::takeUp(const RecalledSale &recalled)
{
    m_member = memberOf(recalled.cart);
    m_agreed = isWithDeposit(recalled.cart.id);
    m_selected = int(recalled.cart.lines.size()) - 1;
    if (const auto priced = reprice(recalled.cart); !priced)
        return refuse(priced.error());
    m_undo.clear();
    m_pending.reset();
    m_intake.reset();
    keepJournal();
    Q_EMIT changed();
    if (!recalled.missing.isEmpty() || !recalled.withoutDiscount.isEmpty() || recalled.memberGone)
        Q_EMIT takenUpWithLess(recalled);
}

void SalePresenter::setSession(const Session &session)
{
    m_session = session;
    Q_EMIT changed();
}

std::optional<MemberProfile> SalePresenter::memberOf(const Cart &cart) const
{
    if (!cart.member)
        return std::nullopt;
    auto profile = m_database.read([&](const Connection &main, const Connection &keys) {
        return memberByNumber(main, keys, m_session, cart.member->number);
    });
    return profile ? std::move(*profile) : std::nullopt;
}
