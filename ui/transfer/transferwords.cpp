#include "ui/transfer/transferwords.h"

#include "ui/common/errortext.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
using Pair = std::pair<QLatin1StringView, const char *>;

constexpr std::array fieldWords{Pair{"number"_L1, QT_TRANSLATE_NOOP("TransferWords", "Member number")},
                                Pair{"external_id"_L1, QT_TRANSLATE_NOOP("TransferWords", "External number")},
                                Pair{"name"_L1, QT_TRANSLATE_NOOP("TransferWords", "Name")},
                                Pair{"family_name"_L1, QT_TRANSLATE_NOOP("TransferWords", "Family name")},
                                Pair{"given_name"_L1, QT_TRANSLATE_NOOP("TransferWords", "Given name")},
                                Pair{"phone"_L1, QT_TRANSLATE_NOOP("TransferWords", "Phone")},
                                Pair{"email"_L1, QT_TRANSLATE_NOOP("TransferWords", "E-mail")},
                                Pair{"birthday"_L1, QT_TRANSLATE_NOOP("TransferWords", "Birthday")},
                                Pair{"gender"_L1, QT_TRANSLATE_NOOP("TransferWords", "Gender")},
                                Pair{"region"_L1, QT_TRANSLATE_NOOP("TransferWords", "Region")},
                                Pair{"country"_L1, QT_TRANSLATE_NOOP("TransferWords", "Country")},
                                Pair{"province"_L1, QT_TRANSLATE_NOOP("TransferWords", "Province")},
                                Pair{"city"_L1, QT_TRANSLATE_NOOP("TransferWords", "City")},
                                Pair{"district"_L1, QT_TRANSLATE_NOOP("TransferWords", "District")},
                                Pair{"street"_L1, QT_TRANSLATE_NOOP("TransferWords", "Street")},
                                Pair{"street2"_L1, QT_TRANSLATE_NOOP("TransferWords", "Street, second line")},
                                Pair{"postcode"_L1, QT_TRANSLATE_NOOP("TransferWords", "Postcode")},
                                Pair{"language"_L1, QT_TRANSLATE_NOOP("TransferWords", "Language")},
                                Pair{"note"_L1, QT_TRANSLATE_NOOP("TransferWords", "Note")},
                                Pair{"tags"_L1, QT_TRANSLATE_NOOP("TransferWords", "Tags")},
                                Pair{"source"_L1, QT_TRANSLATE_NOOP("TransferWords", "Came by")},
                                Pair{"referrer"_L1, QT_TRANSLATE_NOOP("TransferWords", "Referrer")},
                                Pair{"adviser"_L1, QT_TRANSLATE_NOOP("TransferWords", "Adviser")},
                                Pair{"points"_L1, QT_TRANSLATE_NOOP("TransferWords", "Points")},
                                Pair{"stored_value"_L1, QT_TRANSLATE_NOOP("TransferWords", "Stored value")},
                                Pair{"stored_bonus"_L1, QT_TRANSLATE_NOOP("TransferWords", "Stored bonus")},
                                Pair{"wechat"_L1, QT_TRANSLATE_NOOP("TransferWords", "WeChat")},
                                Pair{"alipay"_L1, QT_TRANSLATE_NOOP("TransferWords", "Alipay")},
                                Pair{"other"_L1, QT_TRANSLATE_NOOP("TransferWords", "Other account")},
                                Pair{"tier"_L1, QT_TRANSLATE_NOOP("TransferWords", "Tier")},
                                Pair{"enrolled_at"_L1, QT_TRANSLATE_NOOP("TransferWords", "Enrolled at")},
                                Pair{"changed_at"_L1, QT_TRANSLATE_NOOP("TransferWords", "Changed at")}};

// The first that fits the beginning of a reason; the rest is %1.
constexpr std::array reasonWords{
    Pair{"repeats row "_L1, QT_TRANSLATE_NOOP("TransferWords", "Stands in row %1 already")},
    Pair{"belongs to member "_L1, QT_TRANSLATE_NOOP("TransferWords", "Is member %1's")},
    Pair{"not a phone number"_L1, QT_TRANSLATE_NOOP("TransferWords", "Not a phone number")},
    Pair{"not a value that fits: "_L1, QT_TRANSLATE_NOOP("TransferWords", "A value that does not fit: %1")},
    Pair{"changed since"_L1, QT_TRANSLATE_NOOP("TransferWords", "Changed since")},
    Pair{"used since"_L1, QT_TRANSLATE_NOOP("TransferWords", "Bought or paid since")},
    Pair{"processing is restricted"_L1,
         QT_TRANSLATE_NOOP("TransferWords", "Their data are kept, but not used")},
    Pair{"merged since"_L1, QT_TRANSLATE_NOOP("TransferWords", "Merged since")},
    Pair{"balance spent since"_L1, QT_TRANSLATE_NOOP("TransferWords", "The balance was spent since")}};

QString reasonText(const QString &reason)
{
    const auto known =
        std::ranges::find_if(reasonWords, [&](const Pair &pair) { return reason.startsWith(pair.first); });
    if (known == reasonWords.end())
        return reason;
    return QCoreApplication::translate("TransferWords", known->second)
        .replace(u"%1"_s, reason.mid(known->first.size()));
}
}

QString TransferWords::field(const QString &field)
{
    const auto found = std::ranges::find(fieldWords, field, &Pair::first);
    if (found != fieldWords.end())
        return QCoreApplication::translate("TransferWords", found->second);
    return field.startsWith(u"custom.") ? field.mid(7) : field;
}

QString TransferWords::mapping(const QString &name)
{
    return name == u"online-retail" ? tr("Online Retail")
        : name == u"square"         ? tr("Square")
        : name == u"shopify"        ? tr("Shopify")
                                    : name;
}

QString TransferWords::reason(const RejectedRow &row)
{
    return reasonText(row.reason);
}

QString TransferWords::duplicate(const DuplicateRow &row)
{
    return row.earlierRow > 0 ? tr("The same as in row %1").arg(row.earlierRow)
                              : tr("Member %1 has it, too").arg(row.member);
}

QString TransferWords::kept(const QString &reason)
{
    return reasonText(reason);
}

QString TransferWords::summary(const MemberImportReport &report) const
{
    return QStringList{tr("%1 rows").arg(m_format.number(report.rows)),
                       tr("%1 new").arg(m_format.number(report.added)),
                       tr("%1 changed").arg(m_format.number(report.updated)),
                       tr("%1 as before").arg(m_format.number(report.unchanged)),
                       tr("%1 refused").arg(m_format.number(qint64(report.rejected.size())))}
        .join(u" · "_s);
}

QString TransferWords::summary(const UndoReport &report) const
{
    return QStringList{tr("%1 taken away").arg(m_format.number(report.removed)),
                       tr("%1 as before").arg(m_format.number(report.restored)),
                       tr("%1 stay").arg(m_format.number(qint64(report.kept.size())))}
        .join(u" · "_s);
}

QString TransferWords::problem(const Error &error)
{
    if (error.code != Error::Code::InvalidInput)
        return errorText(error);
    const QString &detail = error.detail;
    if (detail.startsWith(u"missing-column"))
        return tr("No column holds a number, name or phone. Say below which one does.");
    if (detail == u"mapping")
        return tr("The name for these columns is too long. Choose a shorter one.");
    if (detail.startsWith(u"no column named "))
        return tr("The file has no column %1, which these columns are kept with. Choose others.")
            .arg(detail.mid(16));
    if (detail.startsWith(u"mapped twice: "))
        return tr("Two columns are taken for one: %1. Change one of them.").arg(field(detail.mid(14)));
    return errorText(error);
}
