#include "ui/promotions/importwords.h"

#include "ui/common/errortext.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {
struct Pattern
{
    QLatin1StringView start; ///< of what the import says; the rest is %1, the part before it %2
    const char *words;
};

// The first that fits; each begins where a reason does or behind "prices: ", "steps: " and "parts: ".
constexpr Pattern patterns[] = {
    {"unknown field"_L1, QT_TRANSLATE_NOOP("ImportWords", "There is a field that nobody knows")},
    {"code: repeats an earlier entry"_L1,
     QT_TRANSLATE_NOOP("ImportWords", "An earlier entry of the file has this code")},
    {"coupon: is that of "_L1, QT_TRANSLATE_NOOP("ImportWords", "The promotion %1 has this coupon already")},
    {"gives in a circle: "_L1, QT_TRANSLATE_NOOP("ImportWords", "Gifts go round in a circle: %1")},
    {"tiers: whom the list is for"_L1,
     QT_TRANSLATE_NOOP("ImportWords", "It does not say for which tiers the list is (tiers)")},
    {"to: before from"_L1, QT_TRANSLATE_NOOP("ImportWords", "The last day lies before the first (to, from)")},
    {"steps: each must ask for more"_L1,
     QT_TRANSLATE_NOOP("ImportWords", "Each step must ask for more and give more than the one before")},
    {"steps: one to fifty"_L1, QT_TRANSLATE_NOOP("ImportWords", "There must be one to fifty steps (steps)")},
    {"parts: two to twenty"_L1, QT_TRANSLATE_NOOP("ImportWords", "A bundle has two to twenty parts (parts)")},
    {"every: only with"_L1,
     QT_TRANSLATE_NOOP("ImportWords", "\"every\" goes only with one step that takes an amount off")},
    {"except: "_L1, QT_TRANSLATE_NOOP("ImportWords", "Named and excepted at once: %1")},
};

QString filled(const char *words, const QString &rest)
{
    return QCoreApplication::translate("ImportWords", words).replace(u"%1"_s, rest);
}

/// "percent: above 0 and up to 100" names a field and what it must be; "price" a field alone.
QString ofField(const QString &fault)
{
    const QString field = fault.section(u": "_s, 0, 0);
    const QString rest = fault.section(u": "_s, 1);
    if (rest == u"empty")
        return filled(QT_TRANSLATE_NOOP("ImportWords", "The field %1 is there but empty"), field);
    if (rest == u"above 0 and up to 100")
        return filled(QT_TRANSLATE_NOOP("ImportWords", "The field %1 must be above 0 and up to 100"), field);
    if (field.contains(u" or "_s))
        return filled(QT_TRANSLATE_NOOP("ImportWords", "There must be just one of these fields: %1"),
                      QString(field).replace(u" or "_s, u", "_s));
    return filled(
        QT_TRANSLATE_NOOP("ImportWords", "The field %1 is missing or has a value that does not fit"), fault);
}

QString ofProduct(const QString &rest)
{
    if (rest.endsWith(u": the same step twice"))
        return filled(QT_TRANSLATE_NOOP("ImportWords", "Two prices from the same quantity: %1"),
                      rest.section(u": "_s, 0, 0));
    return filled(QT_TRANSLATE_NOOP("ImportWords", "No product has the code %1"), rest);
}

QString wordsOf(const QString &fault)
{
    const auto known = std::ranges::find_if(
        patterns, [&](const Pattern &pattern) { return fault.startsWith(pattern.start); });
    if (known != std::end(patterns))
        return filled(known->words, fault.mid(known->start.size()).section(u" is also in"_s, 0, 0));
    for (const QString &list : {u"prices: "_s, u"steps: "_s, u"parts: "_s})
        if (fault.startsWith(list))
            return list + wordsOf(fault.mid(list.size()));
    return fault.startsWith(u"product ") ? ofProduct(fault.mid(8)) : ofField(fault);
}
}

QString ImportWords::summary(const ImportReport &report) const
{
    return QStringList{tr("%1 added").arg(m_format.number(report.added)),
                       tr("%1 changed").arg(m_format.number(report.updated)),
                       tr("%1 as before").arg(m_format.number(report.unchanged)),
                       tr("%1 refused").arg(m_format.number(qint64(report.rejected.size())))}
        .join(u" · "_s);
}

QString ImportWords::entry(const RejectedRow &row) const
{
    const QString words = row.column.startsWith(u"priceLists") ? tr("Price list %1") : tr("Promotion %1");
    const QString code = row.column.section(u' ', 1);
    const QString place = words.arg(m_format.number(row.row));
    return code.isEmpty() ? place : place + u" · "_s + code;
}

QString ImportWords::reason(const RejectedRow &row) const
{
    return wordsOf(row.reason);
}

QString ImportWords::problem(const Error &error)
{
    if (error.code == Error::Code::TooLarge)
        return tr("The file is larger than 64 MiB. Split it and import the parts.");
    if (error.code == Error::Code::InvalidInput && error.detail.startsWith(u"version"))
        return tr("The file does not say that it is of version 1. Is it one of promotions and price lists?");
    if (error.code == Error::Code::InvalidInput)
        return tr("The file has a part that is neither promotions nor price lists. Nothing was taken.");
    if (error.code == Error::Code::InvalidJson && error.detail == u"not an object")
        return tr("The file holds no promotions and price lists. Choose another one.");
    return errorText(error);
}

QString ImportWords::copy(const std::vector<RejectedRow> &rows) const
{
    QStringList lines;
    for (const RejectedRow &row : rows)
        lines << entry(row) + u'\t' + reason(row);
    return lines.join(u'\n');
}
