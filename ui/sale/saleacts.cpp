#include "ui/sale/salepresenter.h"

#include "core/base/decimal.h"
#include "ui/sale/entryrules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// Operators, and what waits to be confirmed.

void SalePresenter::operate(QChar key, const QString &typed)
{
    if (isHeldUp())
        return;
    if (key == u'+' || key == u'-')
        return step(typed, key == u'+' ? 1 : -1);
    if (key == u'/')
        return discountLine(typed);
    if (key != u'*')
        return;
    if (typed.isEmpty()) {
        if (m_selected >= 0 && !isFixedByLabel(size_t(m_selected)))
            propose({PendingAct::Kind::SetQuantity, size_t(m_selected), {}, {}, {}, {}, false});
        return;
    }
    const auto quantity = entryrules::quantity(typed);
    if (!quantity)
        return refuse(quantity.error());
    m_armed = *quantity;
    Q_EMIT changed();
}

void SalePresenter::overridePrice(const QString &typed)
{
    if (m_selected < 0 || isHeldUp())
        return;
    if (typed.isEmpty())
        return Q_EMIT figureNeeded(PendingAct::Kind::OverridePrice);
    const auto amount = entryrules::amount(typed, m_session.shop.currency);
    if (!amount)
        return refuse(amount.error());
    const size_t line = size_t(m_selected);
    propose({PendingAct::Kind::OverridePrice, line, {}, {}, m_quote.lines[line].unitPrice, *amount, true});
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

void SalePresenter::discount(PendingAct::Kind kind, const QString &typed)
{
    if (isHeldUp())
        return;
    if (typed.isEmpty()) {
        if (m_pending && m_pending->kind == kind)
            return switchDiscount();
        return Q_EMIT figureNeeded(kind);
    }
    const auto rate = entryrules::percentOff(typed, m_session.shop.discountEntry);
    const auto amount = entryrules::amount(typed, m_session.shop.currency);
    if (!rate && !amount)
        return refuse(rate.error());
    m_pendingFigure = typed;
    proposeDiscount(kind, rate ? Discount(*rate) : Discount(*amount));
}

/// The figure that is shown as a proportion becomes an amount, and back.
void SalePresenter::switchDiscount()
{
    const bool wasRate = std::holds_alternative<Rate>(*m_pending->discount);
    const auto amount = entryrules::amount(m_pendingFigure, m_session.shop.currency);
    const auto rate = entryrules::percentOff(m_pendingFigure, m_session.shop.discountEntry);
    if (wasRate ? !amount : !rate)
        return refuse(wasRate ? amount.error() : rate.error());
    proposeDiscount(m_pending->kind, wasRate ? Discount(*amount) : Discount(*rate));
}

void SalePresenter::proposeDiscount(PendingAct::Kind kind, const Discount &discount)
{
    PendingAct act{kind, size_t(std::max(m_selected, 0)), {}, discount, {}, {}, false};
    const auto cart = cartAfter(act, m_cart, {});
    const auto quote = cart ? quoteOf(*cart) : Result<Quote>(cart.error());
    if (!quote)
        return refuse(quote.error());
    const bool line = kind == PendingAct::Kind::LineDiscount;
    act.before = line ? m_quote.lines[act.line].amounts.total : m_goods.amounts.total;
    act.after = line ? quote->lines[act.line].amounts.total : quote->amounts.total;
    propose(act);
}

void SalePresenter::propose(const PendingAct &act)
{
    m_pending = act;
    Q_EMIT changed();
}

QStringList SalePresenter::reasons()
{
    return {tr("Damaged"), tr("Near expiry"), tr("Price match"), tr("Other")};
}

bool SalePresenter::isAsking() const
{
    return m_pending
        && (m_pending->needsReason || m_pending->kind == PendingAct::Kind::SetQuantity || m_pending->product
            || m_pending->wantsText());
}

/// Enter takes what the scale says, or a weight that is typed because there is no other way.
void SalePresenter::answerScale(const QString &typed)
{
    if (typed.isEmpty())
        return Q_EMIT weightWanted();
    const auto quantity = entryrules::quantity(typed);
    const Product product = *weighing();
    if (quantity)
        addMeasured({product}, *quantity);
    else
        refuse(quantity.error());
}

/// Enter while something waits.
void SalePresenter::answer(const QString &typed)
{
    if (m_pending->kind == PendingAct::Kind::SetQuantity)
        return typed.isEmpty() ? void(cancel()) : askQuantity(typed);
    if (m_pending->kind == PendingAct::Kind::Weigh)
        return answerScale(typed);
    if (m_pending->kind == PendingAct::Kind::Coupon)
        return typed.isEmpty() ? void(cancel()) : answerCoupon(typed);
    if (m_pending->isOfGoods())
        return answerGoods(typed);
    if (!m_pending->needsReason)
        return confirm();
    bool isNumber = false;
    const int chosen = typed.toInt(&isNumber);
    const QStringList known = reasons();
    if (chosen >= 1 && chosen <= known.size())
        return confirm(known[chosen - 1]);
    confirm(isNumber || entryrules::looksLikeBarcode(typed) ? QString() : typed);
}

void SalePresenter::confirm(const QString &reason)
{
    if (!m_pending || m_paying)
        return;
    if (m_pending->kind == PendingAct::Kind::Weigh)
        return answerScale({});
    if (m_pending->isOfGoods())
        return answerGoods({});
    if (m_pending->needsReason && reason.trimmed().isEmpty())
        return refuse({Error::Code::ReasonRequired, {}});
    const PendingAct act = *m_pending;
    if (act.kind == PendingAct::Kind::GiveBack || act.kind == PendingAct::Kind::DropExchange) {
        m_pending.reset();
        return act.kind == PendingAct::Kind::GiveBack ? payExchange({}) : dropExchange();
    }
    if (act.kind == PendingAct::Kind::SetQuantity && act.quantity.isZero())
        return;
    auto cart = cartAfter(act, m_cart, reason.trimmed());
    if (cart && !mayGive(*cart)) {
        m_pendingReason = reason;
        return;
    }
    m_pending.reset();
    if (cart)
        commit(std::move(*cart));
    else
        refuse(cart.error());
}

bool SalePresenter::cancel()
{
    if (!m_pending && !m_armed)
        return false;
    m_pending.reset();
    m_intake.reset();
    m_armed.reset();
    Q_EMIT changed();
    return true;
}

const Product *SalePresenter::weighing() const
{
    return m_pending && m_pending->kind == PendingAct::Kind::Weigh ? &*m_pending->product : nullptr;
}

/// A weight that is ready is taken at once; else the strip shows what the scale says until Enter takes it.
void SalePresenter::weigh(const Product &product)
{
    m_weight = {};
    m_pending = PendingAct{PendingAct::Kind::Weigh, 0, {}, {}, {}, {}, false, product};
    Q_EMIT weightWanted();
}

void SalePresenter::showWeight(const WeightSight &weight)
{
    if (weight == m_weight)
        return;
    m_weight = weight;
    Q_EMIT changed();
}

void SalePresenter::takeWeight(const WeightSight &weight)
{
    if (!weighing() || m_paying)
        return;
    m_weight = weight;
    if (weight.state == ScaleState::Ready && weight.quantity && isSellable(*weight.quantity)) {
        const Product product = *weighing();
        return addMeasured({product}, *weight.quantity);
    }
    Q_EMIT changed();
}

void SalePresenter::askQuantity(const QString &typed)
{
    const auto quantity = entryrules::quantity(typed);
    if (!quantity)
        return refuse(quantity.error());
    setQuantity(m_pending->line, *quantity, *quantity > entryrules::unusualQuantity);
}

/// Weight and amount of a label belong together, as do pieces and their serials or a card's uses: refuses the
/// change and answers true.
bool SalePresenter::isFixedByLabel(size_t line)
{
    const CartLine &at = m_cart.lines[line];
    if (!at.labelled && !at.pass && at.details.serials.isEmpty())
        return false;
    refuse({Error::Code::InvalidInput,
            at.labelled   ? u"labelled"_s
                : at.pass ? u"pass-line"_s
                          : u"serial-line"_s});
    return true;
}

void SalePresenter::setQuantity(size_t line, Quantity quantity, bool isUnusual)
{
    m_pending = PendingAct{PendingAct::Kind::UnusualQuantity, line, quantity, {}, {}, {}, false};
    if (isUnusual)
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
        return refuse(by.error());
    const size_t line = size_t(m_selected);
    if (isFixedByLabel(line))
        return;
    const Quantity now = m_cart.lines[line].quantity;
    const Quantity next = direction > 0 ? now + *by : now - *by;
    if (next <= Quantity())
        return removeLine();
    if (!isSellable(next))
        return refuse({Error::Code::InvalidQuantity, printQuantity(next)});
    // Whoever has already said yes to many is not asked for each one more.
    setQuantity(line, next, now <= entryrules::unusualQuantity && next > entryrules::unusualQuantity);
}
