#include "ui/settings/preferences.h"

#include "ui/common/scanfilter.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace {
std::optional<int> numberIn(const std::optional<QString> &text, int least, int most)
{
    bool isNumber = false;
    const int number = text ? text->toInt(&isNumber) : 0;
    return isNumber && number >= least && number <= most ? std::optional(number) : std::nullopt;
}
}

std::vector<PreferenceText> toTexts(const Preferences &preferences)
{
    return {{u"language"_s, preferences.language},
            {u"theme"_s, preferences.theme == Theme::Dark ? u"dark"_s : u"light"_s},
            {u"idle-lock-minutes"_s, QString::number(preferences.idleLockMinutes)},
            {u"scan-gap-ms"_s, QString::number(preferences.scanGapMs)},
            {u"printer"_s, toText(preferences.printer)},
            {u"paper"_s, QString::number(paperMm(preferences.paper))},
            {u"scale"_s, toText(preferences.scale)},
            {u"scanner"_s, toText(preferences.scanner)},
            {u"customer-display"_s, preferences.customerDisplay ? u"on"_s : u"off"_s},
            {u"join-link"_s, preferences.joinLink}};
}

Preferences preferencesFrom(const std::function<std::optional<QString>(const QString &)> &read)
{
    Preferences preferences;
    if (const auto language = read(u"language"_s); language == u"zh_CN"_s || language == u"en"_s)
        preferences.language = *language;
    if (read(u"theme"_s) == u"dark"_s)
        preferences.theme = Theme::Dark;
    if (const auto minutes = numberIn(read(u"idle-lock-minutes"_s), 0, longestIdleMinutes))
        preferences.idleLockMinutes = *minutes;
    if (const auto gap =
            numberIn(read(u"scan-gap-ms"_s), ScanFilter::shortestGapMs, ScanFilter::longestGapMs))
        preferences.scanGapMs = *gap;
    if (const auto printer = read(u"printer"_s))
        if (const auto target = parsePrinterTarget(*printer))
            preferences.printer = *target;
    if (read(u"paper"_s) == u"58"_s)
        preferences.paper = ReceiptPaper::Mm58;
    for (const auto &[name, place] :
         {std::pair(u"scale"_s, &preferences.scale), std::pair(u"scanner"_s, &preferences.scanner)})
        if (const auto text = read(name))
            if (const auto target = parseSerialTarget(*text))
                *place = *target;
    preferences.joinLink = read(u"join-link"_s).value_or(QString()).left(longestLink);
    preferences.customerDisplay = read(u"customer-display"_s) == u"on"_s;
    return preferences;
}
