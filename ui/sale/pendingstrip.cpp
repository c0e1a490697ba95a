#include "ui/sale/pendingstrip.h"

#include "ui/common/style.h"
#include "ui/common/tendertext.h"
#include "ui/sale/discountwords.h"
#include "ui/sale/refusaltext.h"
#include "ui/sale/salepresenter.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace {
constexpr int itemWidth = 160;
constexpr int itemWidthBesideReasons = 100;
}

PendingStrip::PendingStrip(SalePresenter &sale, const Format &format, QWidget *parent) :
    InlineMessage(parent),
    m_sale(sale),
    m_format(format)
{
    setSteady();
    connect(&sale, &SalePresenter::changed, this, &PendingStrip::follow);
    connect(&sale, &SalePresenter::refused, this, &PendingStrip::showRefusal);
    connect(&sale, &SalePresenter::figureNeeded, this, &PendingStrip::hintAt);
    connect(&sale, &SalePresenter::takenUpWithLess, this, &PendingStrip::tellLosses);
    connect(this, &InlineMessage::cleared, this, [this] { m_content = Content::Nothing; });
}

void PendingStrip::follow()
{
    const bool stillWeighing = m_content == Content::Pending && m_weighing && m_sale.weighing();
    if (stillWeighing)
        reword(kindOfPending(), wordsFor());
    else if (m_sale.pending())
        sayPending(kindOfPending());
    else if (m_content == Content::Pending || m_content == Content::Passing)
        clear();
}

void PendingStrip::sayPending(Kind kind)
{
    say(kind, wordsFor(), actionsFor());
    m_content = Content::Pending;
    m_weighing = m_sale.weighing() != nullptr;
}

/// A weight that cannot be taken yet is told in amber, as is an age to look at.
Kind PendingStrip::kindOfPending() const
{
    if (m_sale.pending()->kind == PendingAct::Kind::Age)
        return Kind::Warning;
    if (!m_sale.weighing())
        return Kind::Info;
    switch (m_sale.weight().state) {
    case ScaleState::Ready: return Kind::Success;
    case ScaleState::Empty:
    case ScaleState::Moving: return Kind::Info;
    default: return Kind::Warning;
    }
}

void PendingStrip::insist()
{
    QApplication::beep();
    if (m_sale.pending())
        sayPending(Kind::Warning);
}

QString PendingStrip::discountWords() const
{
    return ::discountWords(*m_sale.pending()->discount, m_sale.session().shop, m_format);
}

/// The name of the line's product, cut so that both prices have room.
QString PendingStrip::itemOf(const PendingAct &act) const
{
    const QString name = m_sale.cart().lines[act.line].product.name;
    return QFontMetrics(typeFont(Type::Body))
        .elidedText(name, Qt::ElideRight, act.needsReason ? itemWidthBesideReasons : itemWidth);
}

QString PendingStrip::scaleWords(const Product &product) const
{
    const QString name =
        QFontMetrics(typeFont(Type::Body)).elidedText(product.name, Qt::ElideRight, itemWidth);
    const auto &weight = m_sale.weight();
    const QString shown =
        weight.quantity ? m_format.quantity(*weight.quantity) + u' ' + product.unit : QString();
    switch (weight.state) {
    case ScaleState::Ready: return tr("%1: %2").arg(name, shown);
    case ScaleState::Moving: return tr("%1: %2 … not still yet").arg(name, shown);
    case ScaleState::Empty: return tr("Put %1 on the scale").arg(name);
    case ScaleState::BelowZero: return tr("The scale stands below zero: empty it, then set it to zero");
    case ScaleState::Overload: return tr("Too heavy for the scale: weigh %1 in parts").arg(name);
    case ScaleState::ZeroLost: return tr("The scale has no zero: empty it and switch it off and on");
    case ScaleState::Silent: return tr("The scale says nothing. Type the weight of %1, then Enter").arg(name);
    case ScaleState::Off:
        return tr("The scale is not connected. Type the weight of %1, then Enter").arg(name);
    }
    return {};
}

QString PendingStrip::priceWords(const PendingAct &act) const
{
    const QString change = m_format.money(act.before) + u" → "_s + m_format.money(act.after);
    const Quantity quantity = m_sale.cart().lines[act.line].quantity;
    if (quantity == Quantity::of(1000))
        return tr("%1: %2. Why?").arg(itemOf(act), change);
    return tr("%1: %2 each, for %3. Why?").arg(itemOf(act), change, m_format.quantity(quantity));
}

QString PendingStrip::giveBackWords(Money amount) const
{
    if (amount.isZero())
        return tr("An even exchange: nothing is paid");
    QStringList words;
    for (const Tender &tender : m_sale.payout())
        words << tenderText(tender.kind) + u' ' + m_format.money(-tender.amount);
    return tr("Give back %1 by %2").arg(m_format.money(amount), words.join(u" · "_s));
}

QString PendingStrip::wordsFor() const
{
    const PendingAct &act = *m_sale.pending();
    const QString change = m_format.money(act.before) + u" → "_s + m_format.money(act.after);
    switch (act.kind) {
    case PendingAct::Kind::Weigh: return scaleWords(*act.product);
    case PendingAct::Kind::SetQuantity: return tr("Type the quantity of the selected line, then Enter");
    case PendingAct::Kind::UnusualQuantity:
        return tr("Really %1 of it?").arg(m_format.quantity(act.quantity));
    case PendingAct::Kind::OverridePrice: return priceWords(act);
    case PendingAct::Kind::LineDiscount: return tr("%1 %2: %3").arg(itemOf(act), discountWords(), change);
    case PendingAct::Kind::GiveBack: return giveBackWords(act.after);
    case PendingAct::Kind::DropExchange:
        return tr("Drop the exchange? The customer keeps the goods that were to come back");
    case PendingAct::Kind::OrderDiscount: return tr("Whole sale %1: %2").arg(discountWords(), change);
    case PendingAct::Kind::Coupon:
        return m_sale.offers().empty()
            ? tr("Scan the coupon or type its code, then Enter")
            : tr("Scan the coupon, or type its code or its number below, then Enter");
    default: return goodsWords(act);
    }
}

/// What goods ask for before they stand in the cart.
QString PendingStrip::goodsWords(const PendingAct &act) const
{
    const QString name =
        QFontMetrics(typeFont(Type::Body)).elidedText(act.product->name, Qt::ElideRight, 2 * itemWidth);
    switch (act.kind) {
    case PendingAct::Kind::OpenPrice: return tr("Type the price of %1, then Enter").arg(name);
    case PendingAct::Kind::Age:
        return tr("%1 is sold from %2 years: has the customer shown proof of age?")
            .arg(name, QString::number(act.number));
    case PendingAct::Kind::Serial:
        if (act.count > 1)
            return tr("%1: scan or type serial number %2 of %3")
                .arg(name, QString::number(act.number), QString::number(act.count));
        return tr("%1: scan or type its serial number").arg(name);
    case PendingAct::Kind::Batch: return tr("%1: scan or type its batch number").arg(name);
    default: return {};
    }
}

std::vector<MessageAction> PendingStrip::actionsFor()
{
    const PendingAct &act = *m_sale.pending();
    std::vector<MessageAction> actions;
    if (act.needsReason) {
        int number = 0;
        for (const QString &reason : SalePresenter::reasons())
            actions.push_back({u"%1 %2"_s.arg(QString::number(++number), reason),
                               [this, reason] { m_sale.confirm(reason); }});
    } else if (act.kind == PendingAct::Kind::GiveBack) {
        actions.push_back({act.after.isZero() ? tr("Exchange  Enter") : tr("Give back  Enter"),
                           [this] { m_sale.confirm(); }});
    } else if (act.kind == PendingAct::Kind::DropExchange) {
        actions.push_back({tr("Drop it  Enter"), [this] { m_sale.confirm(); }});
    } else {
        actions = wayOn();
    }
    const bool isRate = act.discount && std::holds_alternative<Rate>(*act.discount);
    const QString other = isRate ? tr("As an amount  %1") : tr("As a percentage  %1");
    if (act.kind == PendingAct::Kind::LineDiscount)
        actions.push_back({other.arg(u"F7"_s), [this] { m_sale.discountLine({}); }});
    if (act.kind == PendingAct::Kind::OrderDiscount)
        actions.push_back({other.arg(u"F8"_s), [this] { m_sale.discountOrder({}); }});
    const bool isAge = act.kind == PendingAct::Kind::Age;
    actions.push_back({isAge ? tr("Do not sell  Esc") : tr("Cancel  Esc"), [this] { m_sale.cancel(); }});
    return actions;
}

/// What Enter does with nothing typed, if anything.
std::vector<MessageAction> PendingStrip::wayOn()
{
    const PendingAct &act = *m_sale.pending();
    const auto confirm = [this] { m_sale.confirm(); };
    if (act.kind == PendingAct::Kind::Weigh)
        return {{tr("Take it  Enter"), confirm}};
    if (act.kind == PendingAct::Kind::Age)
        return {{tr("Old enough  Enter"), confirm}};
    if (act.kind == PendingAct::Kind::SetQuantity || act.isOfGoods() || act.wantsText())
        return {};
    return {{tr("Confirm  Enter"), confirm}};
}

void PendingStrip::hintAt(PendingAct::Kind kind)
{
    const QString line = m_sale.session().shop.discountEntry == DiscountEntry::Zhe
        ? tr("Type what is left to pay first: 85 or 8.5 takes 15% off; then %1")
        : tr("Type the percentage first: 15 takes 15% off; then %1");
    switch (kind) {
    case PendingAct::Kind::OverridePrice: return showHint(tr("Type the new price first, then F6"));
    case PendingAct::Kind::LineDiscount: return showHint(line.arg(u"F7"_s));
    case PendingAct::Kind::OrderDiscount: return showHint(line.arg(u"F8"_s));
    default: return;
    }
}

/// Nobody is charged more than was said without being told: it stays until it is answered.
void PendingStrip::tellLosses(const RecalledSale &recalled)
{
    QStringList words;
    if (!recalled.missing.isEmpty())
        words << tr("No longer sold: %1").arg(recalled.missing.join(u", "));
    QStringList lines = recalled.withoutDiscount;
    if (lines.removeAll(u"order"_s) > 0)
        words << tr("Discount on the whole sale dropped");
    if (!lines.isEmpty())
        words << tr("Discount dropped: %1").arg(lines.join(u", "));
    if (recalled.memberGone)
        words << tr("The member is no longer there");
    QApplication::beep();
    say(Kind::Warning, words.join(u" · "), {{tr("Understood"), [this] { clear(); }}});
    m_content = Content::Note;
}

void PendingStrip::showRefusal(const Error &error)
{
    if (error.code == Error::Code::ReasonRequired && m_sale.pending())
        return insist();
    QApplication::beep();
    std::vector<MessageAction> actions;
    if (error.code == Error::Code::UnknownProduct) {
        QApplication::beep();
        actions.push_back({tr("Find product  F3"), [this] { Q_EMIT searchRequested(); }});
        if (m_sale.canLearn(error.detail))
            actions.push_back(
                {tr("Learn this code"), [this, code = error.detail] { Q_EMIT learningRequested(code); }});
    }
    say(Kind::Error, refusalText(error), std::move(actions));
    m_content = Content::Passing;
}

void PendingStrip::showHint(const QString &text, std::vector<MessageAction> actions)
{
    say(Kind::Info, text, std::move(actions));
    m_content = Content::Passing;
}

void PendingStrip::showNote(const QString &text, std::vector<MessageAction> actions)
{
    say(Kind::Info, text, std::move(actions));
    m_content = Content::Note;
}
