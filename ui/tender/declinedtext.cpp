#include "ui/tender/declinedtext.h"

#include <QCoreApplication>

#include <array>

namespace {
struct ReasonWords
{
    QLatin1StringView reason;
    const char *words;
};
constexpr std::array known{
    ReasonWords{QLatin1StringView("insufficient-funds"),
                QT_TRANSLATE_NOOP("declinedText",
                                  "Declined: there is not enough money on it. Choose another way to pay")},
    ReasonWords{QLatin1StringView("cancelled"),
                QT_TRANSLATE_NOOP("declinedText", "Cancelled on the terminal. Nothing was charged")},
    ReasonWords{QLatin1StringView("code-expired"),
                QT_TRANSLATE_NOOP("declinedText", "The code has expired. Have the customer show a new one")},
    ReasonWords{QLatin1StringView("not-reached"),
                QT_TRANSLATE_NOOP("declinedText", "The terminal cannot be reached. Nothing was charged")},
    ReasonWords{QLatin1StringView("never-heard-of"),
                QT_TRANSLATE_NOOP("declinedText", "The terminal knows nothing of it. Nothing was charged")},
    ReasonWords{QLatin1StringView("limit"),
                QT_TRANSLATE_NOOP("declinedText", "Declined: over a limit. Choose another way to pay")},
    ReasonWords{QLatin1StringView(""),
                QT_TRANSLATE_NOOP("declinedText", "Declined. Choose another way to pay")}};
}

QString declinedText(const QString &reason)
{
    for (const ReasonWords &each : known)
        if (each.reason == reason)
            return QCoreApplication::translate("declinedText", each.words);
    return QCoreApplication::translate("declinedText", "Declined: %1. Choose another way to pay").arg(reason);
}
