#include "core/sheet/cellform.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// Those that no file spells out: the dates of every language and of Chinese, Japanese and Korean ones.
bool isBuiltInDate(int format)
{
    return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47)
        || (format >= 50 && format <= 58);
}

/// Without quoted texts, brackets, escaped characters and blanks as wide as a character.
QString bareFormat(const QString &code)
{
    QString bare;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i];
        if (c == u'\\' || c == u'_' || c == u'*')
            ++i;
        else if (c == u'"' || c == u'[')
            i = code.indexOf(c == u'"' ? u'"' : u']', i + 1) < 0
                ? code.size()
                : code.indexOf(c == u'"' ? u'"' : u']', i + 1);
        else
            bare += c.toLower();
    }
    return bare;
}
}

bool isDateFormat(const QString &code)
{
    const QString bare = bareFormat(code);
    if (bare.contains(u"general"_s))
        return false;
    return std::any_of(bare.begin(), bare.end(), [](QChar c) { return u"ymdhs"_s.contains(c); });
}

Result<std::vector<bool>> readDateStyles(XmlPart styles)
{
    QHash<int, bool> own;
    std::vector<bool> dates;
    bool inCells = false;
    while (styles.next()) {
        if (styles.startsElement(u"numFmt"))
            own[styles.attribute(u"numFmtId").toInt()] = isDateFormat(styles.attribute(u"formatCode"));
        if (styles.startsElement(u"cellXfs") || styles.endsElement(u"cellXfs"))
            inCells = styles.startsElement(u"cellXfs");
        if (inCells && styles.startsElement(u"xf")) {
            const int format = styles.attribute(u"numFmtId").toInt();
            dates.push_back(own.value(format, isBuiltInDate(format)));
        }
    }
    const auto outcome = styles.outcome();
    return outcome ? Result<std::vector<bool>>(std::move(dates)) : outcome.error();
}
