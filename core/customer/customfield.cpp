#include "core/customer/customfield.h"

#include "core/base/decimal.h"
#include "core/text/barcode.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
using Kind = CustomField::Kind;
constexpr std::array kinds{"text"_L1, "number"_L1, "date"_L1, "choice"_L1, "multi-choice"_L1, "yes-no"_L1};
constexpr qsizetype longestName = 40;
constexpr qsizetype longestOption = 60;
constexpr qsizetype mostOptions = 100;

Error wrong(const QString &field)
{
    return {Error::Code::InvalidInput, field};
}

bool isVisible(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint() || c.isSurrogate(); });
}

bool isChoice(Kind kind)
{
    return kind == Kind::Choice || kind == Kind::MultiChoice;
}

std::optional<Quantity> number(const QString &typed)
{
    return parseQuantity(typed.normalized(QString::NormalizationForm_KC).trimmed());
}

QStringList optionsIn(const QJsonObject &object)
{
    QStringList options;
    for (const QJsonValue &option : object[u"options"].toArray())
        options << option.toString().simplified();
    return options;
}

bool areOptions(const QStringList &options)
{
    QSet<QString> folded;
    for (const QString &option : options)
        folded.insert(option.toCaseFolded());
    return !options.isEmpty() && options.size() <= mostOptions && folded.size() == options.size()
        && std::all_of(options.begin(), options.end(), [](const QString &option) {
               return !option.isEmpty() && option.size() <= longestOption && isVisible(option)
                   && !option.contains(QRegularExpression(u"[,;、]"_s));
           });
}

Result<QStringList> readNumber(const CustomField &field, const QString &typed)
{
    const auto value = number(typed);
    if (!value || (field.least && *value < *field.least) || (field.most && *value > *field.most))
        return wrong(field.code);
    return QStringList{printQuantity(*value)};
}

Result<QStringList> readDate(const CustomField &field, const QString &typed)
{
    const QString text = typed.normalized(QString::NormalizationForm_KC).trimmed();
    for (const QString &form :
         {u"yyyy-MM-dd"_s, u"yyyy-M-d"_s, u"yyyy/M/d"_s, u"yyyy.M.d"_s, u"yyyyMMdd"_s, u"yyyy年M月d日"_s})
        if (const QDate day = QDate::fromString(text, form); day.isValid() && day.year() >= 1900)
            return QStringList{day.toString(Qt::ISODate)};
    return wrong(field.code);
}

Result<QStringList> readOptions(const CustomField &field, const QString &typed)
{
    static const QRegularExpression parting(u"[,;、，；\\n]"_s);
    QStringList found;
    for (const QString &part : typed.split(parting, Qt::SkipEmptyParts)) {
        const QString wanted = part.simplified();
        const auto option =
            std::find_if(field.options.begin(), field.options.end(),
                         [&](const QString &each) { return each.compare(wanted, Qt::CaseInsensitive) == 0; });
        if (option == field.options.end())
            return wrong(field.code);
        if (!found.contains(*option))
            found << *option;
    }
    if (found.isEmpty() || (field.kind == Kind::Choice && found.size() > 1))
        return wrong(field.code);
    // In the order of the field: two people with the same answers compare as equal.
    std::sort(found.begin(), found.end(), [&](const QString &a, const QString &b) {
        return field.options.indexOf(a) < field.options.indexOf(b);
    });
    return found;
}

Result<QStringList> readYesNo(const CustomField &field, const QString &typed)
{
    static const QSet<QString> yes{u"yes"_s, u"y"_s, u"true"_s, u"1"_s, u"是"_s, u"有"_s};
    static const QSet<QString> no{u"no"_s, u"n"_s, u"false"_s, u"0"_s, u"否"_s, u"无"_s};
    const QString text = typed.trimmed().toLower();
    if (yes.contains(text))
        return QStringList{u"yes"_s};
    return no.contains(text) ? Result<QStringList>(QStringList{u"no"_s}) : wrong(field.code);
}

Result<QStringList> readText(const CustomField &field, const QString &typed)
{
    const QString text = typed.simplified();
    if (text.size() > field.longest || !isVisible(text) || containsBankCard(text))
        return wrong(field.code);
    return QStringList{text};
}

/// A bound of a number; false when it is there and none.
bool readBound(const QJsonObject &object, QLatin1StringView name, std::optional<Quantity> &bound)
{
    if (!object.contains(name))
        return true;
    bound = number(object[name].toString());
    return bound.has_value();
}
}

QString toText(CustomField::Kind kind)
{
    return kinds[size_t(kind)];
}

std::optional<CustomField::Kind> customFieldKind(const QString &text)
{
    const auto found = std::find(kinds.begin(), kinds.end(), text);
    return found == kinds.end() ? std::nullopt : std::optional(Kind(found - kinds.begin()));
}

Result<CustomField> customFieldFrom(const QJsonObject &object)
{
    static const QRegularExpression codeForm(u"^[a-z][a-z0-9-]{0,31}$"_s);
    CustomField field{object[u"code"].toString(), object[u"name"].toString().simplified()};
    const auto kind = customFieldKind(object[u"kind"].toString());
    if (!codeForm.match(field.code).hasMatch())
        return wrong(u"code"_s);
    if (field.name.isEmpty() || field.name.size() > longestName || !isVisible(field.name))
        return wrong(u"name"_s);
    if (!kind)
        return wrong(u"kind"_s);
    field.kind = *kind;
    field.options = optionsIn(object);
    field.isRequired = object[u"required"].toBool();
    field.longest = object[u"longest"].toInt(int(CustomField::longestText));
    if (isChoice(field.kind) ? !areOptions(field.options) : !field.options.isEmpty())
        return wrong(u"options"_s);
    if (!readBound(object, "least"_L1, field.least) || (field.least && field.kind != Kind::Number))
        return wrong(u"least"_s);
    if (!readBound(object, "most"_L1, field.most) || (field.most && field.kind != Kind::Number)
        || (field.least && field.most && *field.most < *field.least))
        return wrong(u"most"_s);
    if (field.longest < 1 || field.longest > CustomField::longestText)
        return wrong(u"longest"_s);
    return field;
}

QJsonObject toJson(const CustomField &field)
{
    QJsonObject object{{u"code"_s, field.code}, {u"name"_s, field.name}, {u"kind"_s, toText(field.kind)}};
    if (!field.options.isEmpty())
        object[u"options"_s] = QJsonArray::fromStringList(field.options);
    if (field.isRequired)
        object[u"required"_s] = true;
    if (field.least)
        object[u"least"_s] = printQuantity(*field.least);
    if (field.most)
        object[u"most"_s] = printQuantity(*field.most);
    if (field.longest != CustomField::longestText)
        object[u"longest"_s] = int(field.longest);
    return object;
}

Result<QStringList> readCustomValue(const CustomField &field, const QString &typed)
{
    if (typed.trimmed().isEmpty())
        return QStringList();
    switch (field.kind) {
    case Kind::Text: return readText(field, typed);
    case Kind::Number: return readNumber(field, typed);
    case Kind::Date: return readDate(field, typed);
    case Kind::Choice:
    case Kind::MultiChoice: return readOptions(field, typed);
    case Kind::YesNo: return readYesNo(field, typed);
    }
    Q_UNREACHABLE();
}

QString customText(const QStringList &value)
{
    return value.join(u", "_s);
}
