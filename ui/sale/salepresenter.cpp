#include "ui/sale/salepresenter.h"

#include "core/data/products.h"
#include "core/data/sales.h"
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
    m_quote{m_cart.id, {}, {}, {}}
{}

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

std::vector<HeldSale> SalePresenter::heldSales() const
{
    auto list = m_database.read(
        [this](const Connection &connection) { return ::heldSales(connection, m_session.shop); });
    return list ? std::move(*list) : std::vector<HeldSale>();
}

void SalePresenter::scan(const QString &code)
{
    if (m_paying || showReceipt(code) || attachByNumber(code))
        return;
    const auto product =
        m_database.read([&](const Connection &connection) { return products::byCode(connection, code); });
    if (!product)
        Q_EMIT refused(product.error());
    else if (!*product)
        Q_EMIT refused({Error::Code::UnknownProduct, code});
    else
        add(**product);
}

void SalePresenter::enter(const QString &typed)
{
    if (m_pending && m_pending->kind == PendingAct::Kind::SetQuantity && !typed.isEmpty())
        return askQuantity(typed);
    if (m_pending && typed.isEmpty())
        return confirm();
    if (typed.isEmpty()) {
        if (!m_cart.lines.empty())
            Q_EMIT tenderRequested();
        return;
    }
    const auto found =
        m_database.read([&](const Connection &connection) { return products::byCode(connection, typed); });
    if (found && *found)
        add(**found);
    else if (isCode(typed))
        scan(typed);
    else
        Q_EMIT searchRequested(typed);
}

void SalePresenter::operate(QChar key, const QString &typed)
{
    if (key == u'+' || key == u'-')
        return step(typed, key == u'+' ? 1 : -1);
    if (key == u'/')
        return discountLine(typed);
    if (key != u'*')
        return;
    if (typed.isEmpty()) {
        if (m_selected >= 0)
            propose({PendingAct::Kind::SetQuantity, size_t(m_selected), {}, {}, {}, {}, false});
        return;
    }
    const auto quantity = entryrules::quantity(typed);
    if (!quantity)
        return Q_EMIT refused(quantity.error());
    m_armed = *quantity;
    Q_EMIT changed();
}

void SalePresenter::overridePrice(const QString &typed)
{
    if (m_selected < 0)
        return;
    const auto amount = entryrules::amount(typed, m_session.shop.currency);
    if (!amount)
        return Q_EMIT refused(amount.error());
    const size_t line = size_t(m_selected);
    propose({PendingAct::Kind::OverridePrice,
             line,
             {},
             Discount(*amount),
             m_quote.lines[line].unitPrice,
             *amount,
             true});
}

void SalePresenter::discountLine(const QString &typed)
{
    if (m_selected >= 0)
        discount(PendingAct::Kind::LineDiscount, typed);
}

void SalePresenter::discountOrder(const QString &typed)
{
    if (!m_cart.lines.empty())
        discount(PendingAct::Kind::OrderDiscount, typed);
}

/// Proposes what was typed as a proportion; with nothing typed the proposed figure turns into the other kind.
void SalePresenter::discount(PendingAct::Kind kind, const QString &typed)
{
    PendingAct act{kind, size_t(std::max(m_selected, 0)), {}, {}, {}, {}, false};
    if (typed.isEmpty()) {
        if (!m_pending || m_pending->kind != kind || !m_pending->discount)
            return;
        const qint64 hundredths = m_pendingFigure;
        const bool wasRate = std::holds_alternative<Rate>(*m_pending->discount);
        const QString figure = printDecimal(hundredths, 2);
        if (wasRate) {
            const auto amount = entryrules::amount(figure, m_session.shop.currency);
            if (!amount)
                return Q_EMIT refused(amount.error());
            act.discount = Discount(*amount);
        } else {
            const auto rate = entryrules::percentOff(figure, m_session.shop.discountEntry);
            if (!rate)
                return Q_EMIT refused(rate.error());
            act.discount = Discount(*rate);
        }
        return propose(act);
    }
    const Decimal figure = parseDecimal(typed, 2);
    const auto rate = entryrules::percentOff(typed, m_session.shop.discountEntry);
    const auto amount = entryrules::amount(typed, m_session.shop.currency);
    if (!rate && !amount)
        return Q_EMIT refused(rate.error());
    m_pendingFigure = figure.units;
    act.discount = rate ? Discount(*rate) : Discount(*amount);
    propose(act);
}

void SalePresenter::propose(PendingAct act)
{
    if (act.kind == PendingAct::Kind::LineDiscount || act.kind == PendingAct::Kind::OrderDiscount) {
        const auto cart = outcome(act, {});
        const auto quote = cart ? price(*cart, m_session.shop) : Result<Quote>(cart.error());
        if (!quote)
            return Q_EMIT refused(quote.error());
        const bool line = act.kind == PendingAct::Kind::LineDiscount;
        act.before = line ? m_quote.lines[act.line].amounts.total : m_quote.amounts.total;
        act.after = line ? quote->lines[act.line].amounts.total : quote->amounts.total;
    }
    m_pending = act;
    Q_EMIT changed();
}

/// The cart as it would be.
Result<Cart> SalePresenter::outcome(const PendingAct &act, const QString &reason) const
{
    Cart cart = m_cart;
    if (act.kind == PendingAct::Kind::OrderDiscount) {
        cart.discount = act.discount;
        return cart;
    }
    if (act.line >= cart.lines.size())
        return Error{Error::Code::NotFound, {}};
    CartLine &line = cart.lines[act.line];
    switch (act.kind) {
    case PendingAct::Kind::SetQuantity:
    case PendingAct::Kind::UnusualQuantity: line.quantity = act.quantity; break;
    case PendingAct::Kind::OverridePrice: line.override = PriceOverride{act.after, reason}; break;
    case PendingAct::Kind::LineDiscount:
        line.discount = act.discount;
        line.discountReason = reason;
        break;
    case PendingAct::Kind::OrderDiscount: break;
    }
    return cart;
}

void SalePresenter::confirm(const QString &reason)
{
    if (!m_pending)
        return;
    if (m_pending->needsReason && reason.trimmed().isEmpty())
        return Q_EMIT refused({Error::Code::ReasonRequired, {}});
    const PendingAct act = *m_pending;
    if (act.kind == PendingAct::Kind::SetQuantity && act.quantity.isZero())
        return;
    auto cart = outcome(act, reason.trimmed());
    m_pending.reset();
    if (cart)
        commit(std::move(*cart));
    else
        Q_EMIT refused(cart.error());
}

bool SalePresenter::cancel()
{
    if (!m_pending && !m_armed)
        return false;
    m_pending.reset();
    m_armed.reset();
    Q_EMIT changed();
    return true;
}

void SalePresenter::add(const Product &product)
{
    if (m_paying)
        return;
    if (product.status != ProductStatus::Active)
        return Q_EMIT refused({Error::Code::ProductInactive, product.code});
    m_pending.reset();
    const Quantity quantity = m_armed.value_or(Quantity::of(1000));
    m_armed.reset();
    addProduct(product, quantity);
}

void SalePresenter::addProduct(const Product &product, Quantity quantity)
{
    Cart cart = m_cart;
    const auto join = lineToJoin(cart, product);
    const size_t line = join.value_or(cart.lines.size());
    if (join)
        cart.lines[line].quantity += quantity;
    else
        cart.lines.push_back({Id<SaleLine>::make(m_clock(), m_random), product, quantity, {}, {}, {}});
    const bool unusual = quantity > entryrules::unusualQuantity;
    const Quantity asked = cart.lines[line].quantity;
    if (unusual)
        cart.lines[line].quantity = join ? m_cart.lines[line].quantity : Quantity::of(1000);
    if (unusual && !isSellable(asked))
        return Q_EMIT refused({Error::Code::InvalidQuantity, printQuantity(asked)});
    m_selected = int(line);
    commit(std::move(cart));
    Q_EMIT lineAdded(int(line));
    if (unusual)
        propose({PendingAct::Kind::UnusualQuantity, line, asked, {}, {}, {}, false});
}

void SalePresenter::selectLine(int line)
{
    if (line < 0 || line >= int(m_cart.lines.size()) || line == m_selected)
        return;
    m_selected = line;
    if (m_pending && m_pending->kind != PendingAct::Kind::OrderDiscount)
        m_pending.reset();
    Q_EMIT changed();
}

void SalePresenter::askQuantity(const QString &typed)
{
    const auto quantity = entryrules::quantity(typed);
    if (!quantity)
        return Q_EMIT refused(quantity.error());
    setQuantity(m_pending->line, *quantity);
}

void SalePresenter::setQuantity(size_t line, Quantity quantity)
{
    const PendingAct::Kind kind = PendingAct::Kind::UnusualQuantity;
    m_pending = PendingAct{kind, line, quantity, {}, {}, {}, false};
    if (quantity > entryrules::unusualQuantity)
        Q_EMIT changed();
    else
        confirm();
}

void SalePresenter::step(const QString &typed, int direction)
{
    if (m_selected < 0)
        return;
    const auto by = typed.isEmpty() ? Result<Quantity>(Quantity::of(1000)) : entryrules::quantity(typed);
    if (!by)
        return Q_EMIT refused(by.error());
    const size_t line = size_t(m_selected);
    const Quantity now = m_cart.lines[line].quantity;
    const Quantity next = direction > 0 ? now + *by : now - *by;
    if (next <= Quantity())
        return removeLine();
    if (!isSellable(next))
        return Q_EMIT refused({Error::Code::InvalidQuantity, printQuantity(next)});
    setQuantity(line, next);
}

void SalePresenter::removeLine()
{
    if (m_paying || m_selected < 0)
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
    if (m_paying || m_cart.lines.empty())
        return;
    m_pending.reset();
    m_armed.reset();
    commit({m_cart.id, {}, {}, {}});
}

void SalePresenter::repeatLast()
{
    if (!m_cart.lines.empty())
        add(m_cart.lines.back().product);
}

void SalePresenter::undo()
{
    if (m_paying || m_undo.empty())
        return;
    const Cart cart = std::move(m_undo.back());
    m_undo.pop_back();
    m_pending.reset();
    if (!cart.member || (m_member && m_member->member.id != cart.member->id))
        m_member.reset();
    if (reprice(cart))
        keepJournal();
    Q_EMIT changed();
}

void SalePresenter::attach(const MemberProfile &member)
{
    if (m_paying)
        return;
    m_member = member;
    Cart cart = m_cart;
    cart.member = member.member;
    commit(std::move(cart));
}

void SalePresenter::detachMember()
{
    if (m_paying || !m_cart.member)
        return;
    m_member.reset();
    Cart cart = m_cart;
    cart.member.reset();
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
        Q_EMIT refused({Error::Code::NotFound, qr->number.toString()});
        return true;
    }
    const auto receipt = m_database.read(
        [&](const Connection &connection) { return receiptOf(connection, m_session, qr->number); });
    if (receipt)
        Q_EMIT receiptScanned(*receipt);
    else
        Q_EMIT refused(receipt.error());
    return true;
}

void SalePresenter::hold()
{
    if (m_paying || m_cart.lines.empty())
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
                return Q_EMIT refused(result.error());
            startNext();
            Q_EMIT held();
            Q_EMIT heldSalesChanged();
        });
}

void SalePresenter::recall(const Id<HeldSale> &id)
{
    if (m_paying || !m_cart.lines.empty())
        return;
    m_paying = true;
    m_database.write(
        this,
        [session = m_session, id](Transaction &transaction) { return recallHeld(transaction, session, id); },
        [this](Result<RecalledSale> result) {
            m_paying = false;
            if (!result)
                return Q_EMIT refused(result.error());
            m_member = memberOf(result->cart);
            m_selected = int(result->cart.lines.size()) - 1;
            commit(std::move(result->cart));
            for (const QString &code : result->missing)
                Q_EMIT refused({Error::Code::ProductInactive, code});
            Q_EMIT heldSalesChanged();
        });
}

void SalePresenter::pay(const std::vector<Tender> &tenders)
{
    if (m_paying)
        return;
    const Timestamp now = m_clock();
    auto sale = settle(m_quote, tenders, m_session.shop, now);
    if (!sale)
        return Q_EMIT refused(sale.error());
    m_paying = true;
    m_database.write(
        this,
        [session = m_session, sale = std::move(*sale), random = m_random](Transaction &transaction) {
            return checkout(transaction, session, sale, digestOf(sale), random);
        },
        [this](const Result<Receipt> &receipt) {
            m_paying = false;
            if (!receipt)
                return Q_EMIT refused(receipt.error());
            startNext();
            Q_EMIT completed(*receipt);
        });
}

void SalePresenter::restore()
{
    const auto entry =
        m_database.read([](const Connection &connection) { return journal::load(connection); });
    if (!entry || !*entry)
        return;
    const auto receipt = m_database.read(
        [&](const Connection &connection) { return receiptOf(connection, m_session, (*entry)->cart.id); });
    if (receipt) {
        Q_EMIT foundCompleted(*receipt);
        return;
    }
    m_member = memberOf((*entry)->cart);
    m_selected = int((*entry)->cart.lines.size()) - 1;
    reprice((*entry)->cart);
    Q_EMIT changed();
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

/// Takes a cart that can be priced, keeps the one before for undo, and writes it to the journal.
void SalePresenter::commit(Cart cart)
{
    if (m_paying)
        return;
    Cart before = m_cart;
    if (!reprice(cart)) {
        Q_EMIT changed();
        return;
    }
    m_undo.push_back(std::move(before));
    if (m_undo.size() > mostUndo)
        m_undo.erase(m_undo.begin());
    keepJournal();
    Q_EMIT changed();
}

bool SalePresenter::reprice(const Cart &cart)
{
    auto quote = price(cart, m_session.shop);
    if (!quote) {
        Q_EMIT refused(quote.error());
        return false;
    }
    m_cart = cart;
    m_quote = std::move(*quote);
    m_selected = std::clamp(m_selected, m_cart.lines.empty() ? -1 : 0, int(m_cart.lines.size()) - 1);
    return true;
}

void SalePresenter::startNext()
{
    m_undo.clear();
    m_pending.reset();
    m_armed.reset();
    m_member.reset();
    m_selected = -1;
    reprice({Id<Sale>::make(m_clock(), m_random), {}, {}, {}});
    keepJournal();
    Q_EMIT changed();
}

/// Off the cashier's path: nobody waits for it, and the next change overwrites it.
void SalePresenter::keepJournal()
{
    m_database.write(
        this,
        [cart = m_cart, now = m_clock()](Transaction &transaction) -> Result<> {
            if (cart.lines.empty() && !cart.member)
                journal::clear(transaction);
            else
                journal::keep(transaction, cart, now);
            return {};
        },
        [](const Result<> &) {});
}
