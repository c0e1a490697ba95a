#include "ui/tender/declinedtext.h"

#include <QCoreApplication>

QString declinedText(const QString &reason)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("PaymentWords", text); };
    if (reason == u"insufficient-funds")
        return tr(QT_TRANSLATE_NOOP("PaymentWords",
                                    "Declined: there is not enough money on it. Choose another way to pay"));
    if (reason == u"cancelled")
        return tr(QT_TRANSLATE_NOOP("PaymentWords", "Cancelled on the terminal. Nothing was charged"));
    if (reason == u"code-expired")
        return tr(
            QT_TRANSLATE_NOOP("PaymentWords", "The code has expired. Have the customer show a new one"));
    if (reason == u"not-reached")
        return tr(QT_TRANSLATE_NOOP("PaymentWords", "The terminal cannot be reached. Nothing was charged"));
    if (reason == u"never-heard-of")
        return tr(QT_TRANSLATE_NOOP("PaymentWords", "The terminal knows nothing of it. Nothing was charged"));
    if (reason == u"limit")
        return tr(QT_TRANSLATE_NOOP("PaymentWords", "Declined: over a limit. Choose another way to pay"));
    return reason.isEmpty()
        ? tr(QT_TRANSLATE_NOOP("PaymentWords", "Declined. Choose another way to pay"))
        : tr(QT_TRANSLATE_NOOP("PaymentWords", "Declined: %1. Choose another way to pay")).arg(reason);
}
