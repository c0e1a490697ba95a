#include "ui/sale/salepresenter.h"

#include "core/account/cardnumber.h"
#include "core/catalog/weight.h"
#include "core/print/receiptqr.h"
#include "core/usecase/checkout.h"
#include "core/usecase/findmembers.h"
#include "ui/sale/entryrules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr size_t mostUndo = 100;

bool isCode(const QString &typed)
{
    return std::all_of(typed.begin(), typed.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}
}

SalePresenter::SalePresenter(Database &database, const Session &session, Clock clock, Random random,
                             QObject *parent) :
    QObject(parent),
    m_database(database),
    m_session(session),
    m_clock(std::move(clock)),
    m_random(std::move(random)),
    m_cart{Id<Sale>::make(m_clock(), m_random), {}, {}, {}},
    m_quote{m_cart.id, {}, {}, {}},
    m_goods(m_quote)
{}

void SalePresenter::scan(const QString &code)
{
    if (m_paying)
        return;
    if (m_pending && m_pending->wantsText())
        return scanAnswer(code);
    if (isHeldUp() || showReceipt(code))
        return;
    if (isPassNumber(code.trimmed()))
        return usePass(code);
    const auto meaning = meaningOf(code);
    if (!meaning)
        refuse(meaning.error());
    else if (!take(*meaning))
        scanCoupon(code);
}

Result<ScanMeaning> SalePresenter::meaningOf(const QString &code) const
{
    return m_database.read([&](const Connection &connection) {
        return resolveScan(connection, m_session.shop, code, ScanPlace::Sale, m_clock());
    });
}

/// Does what the code means; false when it means nothing. A payment code is never shown.
bool SalePresenter::take(const ScanMeaning &meaning)
{
    if (const auto *goods = std::get_if<ScannedGoods>(&meaning))
        addScanned(*goods);
    else if (const auto *member = std::get_if<Member>(&meaning))
        return attachByNumber(member->number);
    else if (std::holds_alternative<Wallet>(meaning))
        refuse({Error::Code::InvalidInput, u"payment-code"_s});
    else
        return false;
    return true;
}

void SalePresenter::enter(const QString &typed)
{
    if (m_paying)
        return;
    if (m_pending && (typed.isEmpty() || isAsking()))
        return answer(typed);
    if (typed.isEmpty())
        return requestTender();
    if (isPassNumber(typed.trimmed()))
        return usePass(typed);
    const auto meaning = meaningOf(typed);
    if (!meaning)
        return refuse(meaning.error());
    if (take(*meaning))
        return;
    if (knownCoupon(typed))
        return takeCoupon(typed);
    if (isCode(typed))
        refuse({Error::Code::UnknownProduct, typed});
    else
        Q_EMIT searchRequested(typed);
}

void SalePresenter::requestTender()
{
    if (m_paying || m_pending || !isAgeKnown())
        return;
    if (!m_cart.lines.empty() && !mayGive(m_cart))
        return;
    if (m_exchange && m_quote.amounts.total <= Money())
        settleExchange();
    else if (!m_cart.lines.empty())
        Q_EMIT tenderRequested();
}

/// What waits goes too: nobody could see it behind the words of the refusal.
void SalePresenter::refuse(const Error &error)
{
    if (!isAsking())
        m_pending.reset();
    Q_EMIT changed();
    Q_EMIT refused(error);
}

void SalePresenter::add(const Product &product)
{
    addGoods({product});
}

void SalePresenter::addGoods(const ScannedGoods &goods)
{
    const Product &product = goods.product;
    if (isHeldUp())
        return;
    if (product.status != ProductStatus::Active)
        return refuse({Error::Code::ProductInactive, product.code});
    if (m_hasScale && !m_armed && isWeighed(product))
        return weigh(product);
    m_pending.reset();
    const Quantity quantity = m_armed.value_or(Quantity::of(1000));
    takeIn(intakeOf(goods, quantity));
}

/// Goods that say how much they are stand on a line of their own; "3*" before them means three such packs.
void SalePresenter::addScanned(const ScannedGoods &goods)
{
    if (!goods.measured)
        return addGoods(goods);
    constexpr qint64 thousand = 1000;
    const qint64 armed = m_armed.value_or(Quantity::of(thousand)).units();
    if (armed % thousand != 0)
        return refuse({Error::Code::InvalidQuantity, printQuantity(*m_armed)});
    try {
        const Quantity packs = Quantity::of(armed);
        const Quantity quantity = Quantity::of(extend(Money::of(goods.quantity.units()), packs).units());
        ScannedGoods all = goods;
        if (goods.labelled)
            all.labelled = extend(*goods.labelled, packs);
        addMeasured(all, quantity);
    } catch (const AmountOverflow &) {
        refuse({Error::Code::TooLarge, {}});
    }
}

void SalePresenter::addMeasured(const ScannedGoods &goods, Quantity quantity)
{
    if (isHeldUp())
        return;
    if (!isSellable(quantity))
        return refuse({Error::Code::InvalidQuantity, printQuantity(quantity)});
    Intake intake = intakeOf(goods, quantity);
    intake.isMeasured = true;
    takeIn(intake);
}

void SalePresenter::addProduct(const Intake &intake)
{
    const Product &product = intake.line.product;
    const Quantity quantity = intake.line.quantity;
    Cart cart = m_cart;
    cart.details.ageConfirmed = std::max(cart.details.ageConfirmed, intake.age);
    const auto join = lineToJoin(cart, product);
    const size_t line = join.value_or(cart.lines.size());
    if (join)
        cart.lines[line].quantity += quantity;
    else
        cart.lines.push_back(intake.line);
    const bool unusual = quantity > entryrules::unusualQuantity;
    const Quantity asked = cart.lines[line].quantity;
    if (unusual)
        cart.lines[line].quantity = join ? m_cart.lines[line].quantity : Quantity::of(1000);
    if (unusual && !isSellable(asked))
        return refuse({Error::Code::InvalidQuantity, printQuantity(asked)});
    m_selected = int(line);
    commit(std::move(cart));
    Q_EMIT lineAdded(int(line));
    if (unusual)
        propose({PendingAct::Kind::UnusualQuantity, line, asked, {}, {}, {}, false});
}

void SalePresenter::selectLine(int line)
{
    if (line < 0 || line >= int(m_cart.lines.size()) || line == m_selected || isHeldUp())
        return;
    m_selected = line;
    if (m_pending && m_pending->kind != PendingAct::Kind::OrderDiscount
        && m_pending->kind != PendingAct::Kind::GiveBack)
        m_pending.reset();
    Q_EMIT changed();
}

void SalePresenter::removeLine()
{
    if (m_selected < 0 || isHeldUp())
        return;
    Cart cart = m_cart;
    cart.lines.erase(cart.lines.begin() + m_selected);
    if (cart.lines.empty())
        cart.discount.reset();
    m_pending.reset();
    commit(std::move(cart));
}

void SalePresenter::removeAll()
{
    if (m_cart.lines.empty() || isHeldUp())
        return;
    m_pending.reset();
    m_armed.reset();
    commit({m_cart.id, {}, {}, m_exchange ? m_cart.member : std::nullopt});
}

void SalePresenter::repeatLast()
{
    if (m_cart.lines.empty())
        return;
    const CartLine last = m_cart.lines.back();
    if (last.labelled)
        addMeasured({last.product, last.quantity, true, last.labelled}, last.quantity);
    else
        add(last.product);
}

void SalePresenter::undo()
{
    if (m_undo.empty() || isHeldUp())
        return;
    const Cart cart = std::move(m_undo.back());
    m_undo.pop_back();
    m_pending.reset();
    if (!cart.member || !m_member || m_member->member.id != cart.member->id)
        m_member = memberOf(cart);
    if (const auto priced = reprice(cart); !priced)
        return refuse(priced.error());
    keepJournal();
    Q_EMIT changed();
}

void SalePresenter::attach(const MemberProfile &member)
{
    if (m_paying)
        return;
    if (m_exchange)
        return refuseOf(u"exchange-member"_s);
    m_member = member;
    if (member.member.restricted) // nothing that names them is used at the till
        m_member->person = {};
    Cart cart = m_cart;
    cart.member = member.member;
    dropPasses(cart,
               [&](const PassPayment &pass) { return pass.member && *pass.member != member.member.id; });
    commit(std::move(cart));
}

void SalePresenter::detachMember()
{
    if (m_paying || !m_cart.member)
        return;
    if (m_exchange)
        return refuseOf(u"exchange-member"_s);
    m_member.reset();
    Cart cart = m_cart;
    cart.member.reset();
    dropPasses(cart, [](const PassPayment &pass) { return pass.member.has_value(); });
    commit(std::move(cart));
}

bool SalePresenter::attachByNumber(const QString &code)
{
    auto hits = m_database.read([&](const Connection &main, const Connection &keys) {
        return memberByNumber(main, keys, m_session, code);
    });
    if (!hits || !*hits)
        return false;
    attach(**hits);
    return true;
}

bool SalePresenter::showReceipt(const QString &code)
{
    const auto qr = parseReceiptQr(code);
    if (!qr)
        return false;
    if (!isIssuedBy(m_session.shop, *qr)) {
        refuse({Error::Code::NotFound, qr->number.toString()});
        return true;
    }
    const auto receipt = m_database.read(
        [&](const Connection &connection) { return receiptOf(connection, m_session, qr->number); });
    if (receipt)
        Q_EMIT receiptScanned(*receipt);
    else
        refuse(receipt.error());
    return true;
}

/// Takes a cart that can be priced, keeps the one before for undo, and writes it to the journal.
void SalePresenter::commit(Cart cart)
{
    if (m_paying)
        return;
    Cart before = m_cart;
    if (const auto priced = reprice(cart); !priced)
        return refuse(priced.error());
    // What was agreed belongs to these goods: others are another sale.
    if (m_agreed && m_cart.lines.empty())
        return startNext();
    m_undo.push_back(std::move(before));
    if (m_undo.size() > mostUndo)
        m_undo.erase(m_undo.begin());
    keepJournal();
    Q_EMIT changed();
}

Result<Quote> SalePresenter::quoteOf(const Cart &cart) const
{
    return m_database.read([&](const Connection &connection) {
        if (m_agreed)
            return price(cart, m_session.shop, PriceRules(), m_clock());
        const PriceRules &rules = m_prices.current(connection, m_session.shop.currency);
        return price(cart, m_session.shop, rules, m_clock());
    });
}

Result<> SalePresenter::reprice(const Cart &cart)
{
    auto quote = quoteOf(cart);
    if (!quote)
        return quote.error();
    m_cart = cart;
    m_goods = std::move(*quote);
    m_quote = m_exchange ? exchangeQuote(m_goods, m_exchange->lines) : m_goods;
    m_offers = offersFor(m_cart);
    m_selected = std::clamp(m_selected, m_cart.lines.empty() ? -1 : 0, int(m_cart.lines.size()) - 1);
    return {};
}

void SalePresenter::startNext()
{
    m_undo.clear();
    m_pending.reset();
    m_intake.reset();
    m_armed.reset();
    m_member.reset();
    m_offers.clear();
    m_agreed = false;
    m_exchange.reset();
    m_payout.clear();
    m_selected = -1;
    m_cart = {Id<Sale>::make(m_clock(), m_random), {}, {}, {}};
    m_quote = {m_cart.id, {}, {}, {}};
    m_goods = m_quote;
    keepJournal();
    Q_EMIT changed();
}

/// Off the cashier's path: nobody waits for it, and the next change overwrites it.
void SalePresenter::keepJournal()
{
    m_database.write(
        this,
        [cart = m_cart, back = m_exchange ? std::optional(m_exchange->back) : std::nullopt,
         now = m_clock()](Transaction &transaction) -> Result<> {
            if (!back && cart.lines.empty() && !cart.member && cart.coupons.isEmpty())
                journal::clear(transaction);
            else
                journal::keep(transaction, cart, back, now);
            return {};
        },
        [](const Result<> &) {});
}
