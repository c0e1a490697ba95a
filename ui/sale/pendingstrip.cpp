#include "ui/sale/pendingstrip.h"

#include "ui/common/errortext.h"
#include "ui/sale/salepresenter.h"

#include <QApplication>

using namespace Qt::StringLiterals;

PendingStrip::PendingStrip(SalePresenter &sale, const Format &format, QWidget *parent) :
    InlineMessage(parent),
    m_sale(sale),
    m_format(format)
{
    connect(&sale, &SalePresenter::changed, this, &PendingStrip::follow);
    connect(&sale, &SalePresenter::lineAdded, this, &InlineMessage::clear);
}

void PendingStrip::follow()
{
    if (!m_sale.pending()) {
        if (m_showsPending)
            clear();
        m_showsPending = false;
        return;
    }
    m_showsPending = true;
    say(Kind::Info, wordsFor(), actionsFor());
}

QString PendingStrip::wordsFor() const
{
    const PendingAct &act = *m_sale.pending();
    const QString change = m_format.money(act.before) + u" → "_s + m_format.money(act.after);
    switch (act.kind) {
    case PendingAct::Kind::SetQuantity: return tr("Type the quantity of the selected line, then Enter");
    case PendingAct::Kind::UnusualQuantity:
        return tr("Really %1 of it?").arg(m_format.quantity(act.quantity));
    case PendingAct::Kind::OverridePrice: return tr("Price %1 – why?").arg(change);
    case PendingAct::Kind::LineDiscount:
        return tr("Line %1 – Enter confirms, F7 switches % and amount").arg(change);
    case PendingAct::Kind::OrderDiscount:
        return tr("Total %1 – Enter confirms, F8 switches % and amount").arg(change);
    }
    return {};
}

std::vector<MessageAction> PendingStrip::actionsFor()
{
    std::vector<MessageAction> actions;
    if (m_sale.pending()->needsReason) {
        for (const QString &reason : {tr("Damaged"), tr("Near expiry"), tr("Price match")})
            actions.push_back({reason, [this, reason] { m_sale.confirm(reason); }});
    } else if (m_sale.pending()->kind != PendingAct::Kind::SetQuantity) {
        actions.push_back({tr("Confirm"), [this] { m_sale.confirm(); }});
    }
    actions.push_back({tr("Cancel"), [this] { m_sale.cancel(); }});
    return actions;
}

void PendingStrip::showRefusal(const Error &error)
{
    m_showsPending = false;
    QApplication::beep();
    std::vector<MessageAction> actions;
    if (error.code == Error::Code::UnknownProduct) {
        QApplication::beep();
        actions.push_back({tr("Find product"), [this] { Q_EMIT searchRequested(); }});
    }
    say(Kind::Error, errorText(error), std::move(actions));
}

void PendingStrip::showNote(const QString &text, std::vector<MessageAction> actions)
{
    m_showsPending = false;
    say(Kind::Info, text, std::move(actions));
}
