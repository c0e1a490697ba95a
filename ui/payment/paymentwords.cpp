#include "ui/payment/paymentwords.h"

#include "ui/payment/paymentpresenter.h"
#include "ui/payment/tenderledger.h"
#include "ui/sale/entryrules.h"
#include "ui/sale/refusaltext.h"
#include "ui/tender/declinedtext.h"

using namespace Qt::StringLiterals;

QString PaymentWords::next(const NextStep &step, TenderKind method) const
{
    const QString amount = m_format.money(step.amount);
    switch (step.act) {
    case NextStep::Act::Check: return tr("Check the amount  Enter");
    case NextStep::Act::Complete: return tr("Complete  Enter");
    case NextStep::Act::Card: return tr("Use the gift card  Enter");
    case NextStep::Act::Draw:
    case NextStep::Act::Charge:
        return tr("%1 %2  Enter", "a way to pay and an amount").arg(TenderLedger::wordsOf(method), amount);
    case NextStep::Act::ShowCode: return tr("Show a code: %1  Enter").arg(amount);
    case NextStep::Act::Wait: return tr("The terminal is at it…");
    case NextStep::Act::Query: return tr("Ask the terminal  Enter");
    case NextStep::Act::Cash:
        return step.completes ? tr("Complete: %1 cash  Enter").arg(amount)
                              : tr("Take %1 cash  Enter").arg(amount);
    case NextStep::Act::Record:
        return step.completes ? tr("Complete: %1 charged  Enter").arg(amount)
                              : tr("Record %1  Enter").arg(amount);
    }
    return {};
}

QString PaymentWords::entry(const NextStep &step) const
{
    switch (step.act) {
    case NextStep::Act::Record: return tr("Reference (optional)");
    case NextStep::Act::Complete: return tr("Enter completes");
    case NextStep::Act::Card: return tr("Scan the card, or type its number");
    case NextStep::Act::ShowCode: return tr("The customer's code");
    case NextStep::Act::Wait: return tr("Wait, or Esc cancels");
    case NextStep::Act::Query: return tr("Enter asks the terminal");
    default: return tr("Amount, or Enter for %1").arg(m_format.money(step.amount));
    }
}

QString PaymentWords::charge(Money amount) const
{
    return tr("Charge %1, then type its reference").arg(m_format.money(amount));
}

QString PaymentWords::code(Money amount) const
{
    return tr("%1: scan the customer's code, or Enter to show one").arg(m_format.money(amount));
}

QString PaymentWords::refusal(const Error &error, const QString &typed, Money open) const
{
    // A text that is no amount may be long; its end says no more than its beginning.
    constexpr int most = 20;
    const QString shown = typed.size() > most ? typed.first(most) + u'…' : typed;
    const Money largest = entryrules::largestAmount(m_format.currency());
    switch (error.code) {
    case Error::Code::InvalidInput:
        if (error.detail == u"code"_s)
            return tr("This is no customer's code: it has 16 to 24 digits");
        return error.detail == u"barcode"_s
            ? tr("%1 looks like a barcode. At most %2").arg(shown, m_format.amount(largest))
            : refusalText(error);
    case Error::Code::InvalidPrice:
    case Error::Code::InvalidTender:
        return shown.isEmpty()
            ? refusalText(error)
            : tr("“%1” cannot be taken. Type an amount such as %2").arg(shown, m_format.amount(open));
    case Error::Code::PaymentDeclined: return declinedText(error.detail);
    case Error::Code::Overpaid:
        return tr("Only cash gives change. At most %1 this way").arg(m_format.money(open));
    default: return refusalText(error);
    }
}
