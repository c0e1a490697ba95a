#include "ui/payment/paymentpresenter.h"

#include "core/account/cardnumber.h"
#include "core/customer/mask.h"
#include "core/text/paymentcode.h"
#include "ui/payment/cashsuggestions.h"
#include "ui/sale/entryrules.h"
#include "ui/sale/salepresenter.h"

using namespace Qt::StringLiterals;

PaymentPresenter::PaymentPresenter(SalePresenter &sale, TerminalDesk &terminal, Now now, QObject *parent) :
    QObject(parent),
    m_sale(sale),
    m_terminal(terminal),
    m_now(std::move(now))
{
    connect(&sale, &SalePresenter::completed, this, [this](const Receipt &receipt) {
        if (!m_active)
            return;
        m_done = receipt;
        m_deafFrom = m_now();
        Q_EMIT changed();
        Q_EMIT completed(receipt);
    });
    connect(&sale, &SalePresenter::refused, this, [this](const Error &error) {
        if (!m_active || m_done)
            return;
        Q_EMIT changed();
        Q_EMIT refused(error);
    });
    connectTerminal();
}

std::vector<Money> PaymentPresenter::suggestions() const
{
    return m_due.open > Money() ? cashSuggestions(m_due.open, m_sale.session().shop.currency)
                                : std::vector<Money>();
}

void PaymentPresenter::open()
{
    m_deafFrom = m_now();
    m_active = true;
    m_method = TenderKind::Cash;
    m_tenders.clear();
    m_charged.clear();
    withdraw();
    m_done.reset();
    m_keepsChange = false;
    for (const TenderKind kind : {TenderKind::StoredValue, TenderKind::Credit, TenderKind::Points})
        m_most[kind] = m_sale.mostBy(kind);
    m_terminal.attend(m_sale.cart().id);
    followTerminal();
    takeDeposit();
}

bool PaymentPresenter::hasMember() const
{
    return m_sale.quote().member.has_value();
}

Money PaymentPresenter::leftOf(TenderKind kind) const
{
    const auto most = m_most.find(kind);
    Money left = most == m_most.end() ? Money() : most->second;
    Money taken;
    for (const Tender &tender : m_tenders)
        if (tender.kind == kind)
            taken += tender.amount;
    left = std::max(Money(), left - taken);
    if (kind != TenderKind::Points)
        return left;
    const Money share = mostByPoints(m_sale.quote().amounts.total, m_sale.session().shop.tenders);
    return std::max(Money(), std::min(left, share - taken));
}

bool PaymentPresenter::offers(TenderKind kind) const
{
    return !m_most.contains(kind) || leftOf(kind) > Money();
}

/// The most that can be taken this way of what is open.
Money PaymentPresenter::offered() const
{
    if (!m_most.contains(m_method))
        return m_due.open;
    const Money most = std::min(m_due.open, leftOf(m_method));
    if (m_method != TenderKind::Points)
        return most;
    const qint64 worth = m_sale.session().shop.tenders.pointStepWorth.units();
    return worth == 0 ? Money() : Money::of(most.units() / worth * worth);
}

/// What was paid in advance is taken first; what a terminal has charged already is there before it.
void PaymentPresenter::takeDeposit()
{
    const auto deposit = m_sale.deposit();
    const Money open = m_sale.quote().amounts.total - received();
    if (!deposit || open <= Money())
        return;
    Tender tender{TenderKind::Deposit, std::min(deposit->balance, open), {}};
    tender.account = deposit->id;
    take(tender);
}

void PaymentPresenter::setKeepsChange(bool keeps)
{
    if (m_done || isWriting())
        return;
    m_keepsChange = keeps && hasMember();
    Q_EMIT changed();
}

/// A card pays as much as it can.
void PaymentPresenter::useCard(const QString &number)
{
    if (isCovered())
        return completeIfCovered();
    const auto balance = m_sale.cardBalance(number);
    if (!balance)
        return Q_EMIT refused(balance.error());
    const Tender wish{TenderKind::GiftCard, std::min(m_due.open, *balance), number.trimmed()};
    const auto funded = m_sale.fund(m_tenders, wish);
    if (!funded)
        return Q_EMIT refused(funded.error());
    take(*funded);
}

void PaymentPresenter::choose(TenderKind method)
{
    if (m_done || m_sale.isPaying() || isAtTerminal())
        return;
    withdraw();
    m_method = method;
    recount();
}

void PaymentPresenter::enter(const QString &typed)
{
    if (isDeaf() || isWriting())
        return;
    if (m_done)
        return leave();
    if (isAtTerminal())
        return query();
    if (awaitsCode())
        return typed.isEmpty() || mayPay(typed) ? chargeCode(typed)
                                                : refused({Error::Code::InvalidInput, u"code"_s});
    if (m_awaiting)
        return m_byHand.confirm(typed);
    if (m_method == TenderKind::GiftCard && !isCovered())
        return useCard(typed);
    const auto amount = amountOf(typed);
    if (!amount)
        return Q_EMIT refused(amount.error());
    if (m_method == TenderKind::Cash || isCovered() || m_most.contains(m_method))
        return give(*amount, {});
    if (*amount > m_due.open)
        return Q_EMIT refused({Error::Code::Overpaid, m_sale.session().shop.currency.print(m_due.open)});
    if (*amount <= Money())
        return Q_EMIT refused({Error::Code::InvalidTender, typed});
    charge(*amount);
}

/// With nothing typed, all that is open.
Result<Money> PaymentPresenter::amountOf(const QString &typed) const
{
    return typed.isEmpty() ? Result<Money>(offered())
                           : entryrules::amount(typed, m_sale.session().shop.currency);
}

std::optional<Due> PaymentPresenter::preview(const QString &typed) const
{
    if (m_done || m_awaiting || typed.isEmpty() || m_method == TenderKind::GiftCard || isAtTerminal())
        return std::nullopt;
    const auto amount = amountOf(typed);
    return amount ? dueWith(*amount) : std::nullopt;
}

/// Nothing when it would be refused.
std::optional<Due> PaymentPresenter::dueWith(Money amount) const
{
    auto tenders = m_tenders;
    tenders.push_back({m_method, amount, {}});
    const auto due = dueAfter(m_sale.quote(), tenders, m_sale.session().shop);
    return due ? std::optional(*due) : std::nullopt;
}

NextStep PaymentPresenter::nextStep(const QString &typed) const
{
    using Act = NextStep::Act;
    if (isAtTerminal()) {
        const auto &asked = m_terminal.current();
        return {m_terminal.isBusy() ? Act::Wait : Act::Query, asked ? asked->amount : Money(), false};
    }
    if (isCovered())
        return {Act::Complete, {}, true};
    if (m_method == TenderKind::GiftCard)
        return {Act::Card, {}, false};
    const auto amount = m_awaiting ? Result<Money>(*m_awaiting) : amountOf(typed);
    const auto due = amount ? dueWith(*amount) : std::nullopt;
    if (!due)
        return {};
    const Act act = awaitsCode()       ? Act::ShowCode
        : m_awaiting                   ? Act::Record
        : m_method == TenderKind::Cash ? Act::Cash
        : m_most.contains(m_method)    ? Act::Draw
                                       : Act::Charge;
    return {act, *amount, due->open.isZero()};
}

Money PaymentPresenter::received() const
{
    Money sum;
    for (const Tender &tender : m_tenders)
        sum += tender.amount;
    return sum;
}

const Quote &PaymentPresenter::quote() const
{
    return m_sale.quote();
}

QString PaymentPresenter::memberName() const
{
    const auto &member = m_sale.quote().member;
    const auto &profile = m_sale.member();
    if (!member)
        return {};
    return profile && !profile->person.name.isEmpty() ? maskedName(profile->person.name) : member->number;
}

bool PaymentPresenter::isWriting() const
{
    return m_sale.isPaying();
}

void PaymentPresenter::scan(const QString &code)
{
    if (m_done) {
        leave();
        Q_EMIT nextScanned(code);
    } else if (isAtTerminal() || isWriting()) {
        Q_EMIT misscanned(Misscan::Busy);
    } else if (takesCode(code)) {
        chargeCode(code);
    } else if (walletOf(code)) {
        Q_EMIT misscanned(Misscan::PaymentCode);
    } else if (isCardNumber(code) && !m_awaiting) {
        useCard(code);
    } else if (m_awaiting && !awaitsCode() && !m_sale.sells(code)) {
        m_byHand.confirm(code);
    } else {
        Q_EMIT misscanned(Misscan::Goods);
    }
}

void PaymentPresenter::giveCash(Money amount)
{
    if (m_done || isWriting() || isAtTerminal())
        return;
    withdraw();
    m_method = TenderKind::Cash;
    give(amount, {});
}

void PaymentPresenter::give(Money amount, const QString &reference)
{
    // Nothing is due: a gift, or a sale that could not be written at first.
    if (isCovered())
        return completeIfCovered();
    const auto funded = m_sale.fund(m_tenders, {m_method, amount, reference});
    if (!funded)
        return Q_EMIT refused(funded.error());
    take(*funded);
}

void PaymentPresenter::take(const Tender &tender)
{
    auto tenders = m_tenders;
    tenders.push_back(tender);
    const auto due = dueAfter(m_sale.quote(), tenders, m_sale.session().shop);
    if (!due)
        return Q_EMIT refused(due.error());
    m_tenders = std::move(tenders);
    m_awaiting.reset();
    // What another way could not pay is most likely paid in cash.
    if (!isMoney(m_method))
        m_method = TenderKind::Cash;
    recount();
    completeIfCovered();
}

/// The tenders, and the change as it goes into stored value where that is wanted.
Result<std::vector<Tender>> PaymentPresenter::withKeptChange() const
{
    auto tenders = m_tenders;
    if (!m_keepsChange || m_due.change.isZero())
        return tenders;
    const auto kept = m_sale.fund(tenders, {TenderKind::StoredValue, -m_due.change, {}});
    if (!kept)
        return kept.error();
    tenders.push_back(*kept);
    return tenders;
}

void PaymentPresenter::completeIfCovered()
{
    if (!isCovered() || isAtTerminal())
        return;
    const auto tenders = withKeptChange();
    if (!tenders)
        return Q_EMIT refused(tenders.error());
    m_sale.pay(*tenders);
    Q_EMIT changed();
}

bool PaymentPresenter::isCovered() const
{
    const auto due = dueAfter(m_sale.quote(), m_tenders, m_sale.session().shop);
    return due && due->open.isZero();
}

void PaymentPresenter::removeTender(int index)
{
    if (m_done || m_sale.isPaying() || isAtTerminal() || index < 0 || index >= int(m_tenders.size()))
        return;
    for (const TerminalAttempt &attempt : m_terminal.charges())
        if (attempt.tender() == m_tenders[size_t(index)])
            return m_terminal.reverse(attempt);
    m_tenders.erase(m_tenders.begin() + index);
    recount();
}

bool PaymentPresenter::cancel()
{
    if (m_terminal.state() == TerminalDesk::State::Charging && m_terminal.current())
        m_terminal.reverse(*m_terminal.current());
    if (m_terminal.isBusy())
        return true;
    if (!m_awaiting)
        return false;
    withdraw();
    Q_EMIT changed();
    return true;
}

void PaymentPresenter::leave()
{
    m_active = false;
    Q_EMIT left();
}

void PaymentPresenter::recount()
{
    auto tenders = m_tenders;
    const auto due = dueAfter(m_sale.quote(), tenders, m_sale.session().shop);
    m_due = due ? *due : Due{};
    // What cash would have to cover, rounded as cash is, before any of it is given.
    if (due && m_method == TenderKind::Cash && m_due.open > Money()) {
        tenders.push_back({TenderKind::Cash, m_due.open, {}});
        if (const auto inCash = dueAfter(m_sale.quote(), tenders, m_sale.session().shop))
            m_due = {inCash->rounding, inCash->total, m_due.open + inCash->open - inCash->change, {}};
    }
    Q_EMIT changed();
}
