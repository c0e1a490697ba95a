#include "ui/tender/paybacktext.h"

#include "ui/common/tendertext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype shownDigits = 4;

QString translated(const char *words, const QString &money)
{
    return QCoreApplication::translate("payBackText", words).arg(money);
}
}

QString payBackText(const PayBackPlan &plan, const Format &format)
{
    if (plan.parts.empty())
        return {};
    QStringList lines;
    for (const GivenBack &back : plan.back())
        lines << translated(QT_TRANSLATE_NOOP("payBackText", "%1 goes back through the terminal: %2"),
                            format.money(back.amount))
                     .arg(tenderText(back.tender) + u" …"_s + back.reference.right(shownDigits));
    if (!plan.rest.isZero())
        lines << translated(QT_TRANSLATE_NOOP("payBackText", "%1 was not charged on it: choose how to pay"),
                            format.money(plan.rest));
    return lines.join(u'\n');
}

QString givenBackText(const Voucher &voucher, const Format &format)
{
    if (voucher.back.empty())
        return {};
    return translated(QT_TRANSLATE_NOOP("payBackText", "%1 of it through the terminal"),
                      format.money(voucher.rest() - voucher.amount));
}
