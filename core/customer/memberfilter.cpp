#include "core/customer/memberfilter.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array sorts{"enrolled"_L1,    "name"_L1, "number"_L1,    "tier"_L1, "points"_L1,
                           "storedValue"_L1, "owed"_L1, "lastVisit"_L1, "spent"_L1};
constexpr int mostDays = 3660;
constexpr qsizetype mostWords = 100;

QString nameOf(const ConsentPurpose &what)
{
    const QString channel = channelText(what);
    return channel.isEmpty() ? purposeText(what) : purposeText(what) + u'/' + channel;
}

Error wrong(const QString &field)
{
    return {Error::Code::InvalidInput, field};
}

/// The conditions of one object, field by field, until one is wrong.
class Reader
{
public:
    explicit Reader(const QJsonObject &object) : m_object(object) {}

    std::optional<QStringList> words(const QString &field, const QJsonValue &value) const
    {
        QStringList words;
        for (const QJsonValue &each : value.toArray()) {
            if (!each.isString())
                return std::nullopt;
            words << each.toString();
        }
        const bool isList = value.isArray() && words.size() <= mostWords && !words.isEmpty();
        return isList || !m_object.contains(field) ? std::optional(words) : std::nullopt;
    }

    void list(const QString &field, QStringList &into)
    {
        m_known << field;
        if (const auto read = words(field, m_object[field]))
            into = *read;
        else
            refuse(field);
    }

    template <class Value> void number(const QString &field, qint64 least, qint64 most, Value set)
    {
        m_known << field;
        if (!m_object.contains(field))
            return;
        const qint64 value = m_object[field].toInteger(least - 1);
        if (!m_object[field].isDouble() || value < least || value > most)
            return refuse(field);
        set(value);
    }

    void flag(const QString &field, bool &into)
    {
        m_known << field;
        if (m_object.contains(field) && !m_object[field].isBool())
            refuse(field);
        into = m_object[field].toBool();
    }

    void advisers(std::vector<Id<User>> &into)
    {
        QStringList texts;
        list(u"advisers"_s, texts);
        for (const QString &text : texts)
            if (const auto id = Id<User>::parse(text))
                into.push_back(*id);
            else
                refuse(u"advisers"_s);
    }

    void consents(std::map<ConsentPurpose, bool> &into)
    {
        const QString field = u"consents"_s;
        m_known << field;
        const QJsonObject given = m_object[field].toObject();
        for (auto each = given.begin(); each != given.end(); ++each) {
            const auto what = consentPurpose(each.key().section(u'/', 0, 0), each.key().section(u'/', 1));
            if (!what || !each->isBool())
                return refuse(field);
            into[*what] = each->toBool();
        }
    }

    void custom(std::map<QString, QStringList> &into)
    {
        const QString field = u"custom"_s;
        m_known << field;
        const QJsonObject given = m_object[field].toObject();
        for (auto each = given.begin(); each != given.end(); ++each) {
            const auto values = words(field, *each);
            if (!values)
                return refuse(field);
            into[each.key()] = *values;
        }
    }

    std::optional<Error> problem() const
    {
        for (auto each = m_object.begin(); each != m_object.end() && !m_problem; ++each)
            if (!m_known.contains(each.key()))
                return wrong(each.key());
        return m_problem;
    }

private:
    void refuse(const QString &field)
    {
        if (!m_problem)
            m_problem = wrong(field);
    }

    const QJsonObject &m_object;
    QStringList m_known;
    std::optional<Error> m_problem;
};

void putList(QJsonObject &object, const QString &field, const QStringList &words)
{
    if (!words.isEmpty())
        object[field] = QJsonArray::fromStringList(words);
}

void putLimits(QJsonObject &object, const MemberFilter &filter)
{
    if (filter.pointsFrom)
        object[u"pointsFrom"_s] = filter.pointsFrom->units();
    if (filter.pointsTo)
        object[u"pointsTo"_s] = filter.pointsTo->units();
    for (const auto &[field, value] : {std::pair(u"visitedWithinDays"_s, filter.visitedWithinDays),
                                       {u"awayDays"_s, filter.awayDays},
                                       {u"birthdayMonth"_s, filter.birthdayMonth},
                                       {u"birthdayWithinDays"_s, filter.birthdayWithinDays}})
        if (value)
            object[field] = *value;
}
}

QString toText(MemberSort sort)
{
    return sorts[size_t(sort)];
}

std::optional<MemberSort> memberSort(const QString &text)
{
    const auto found = std::find(sorts.begin(), sorts.end(), text);
    return found == sorts.end() ? std::nullopt : std::optional(MemberSort(found - sorts.begin()));
}

QJsonObject toJson(const MemberFilter &filter)
{
    QJsonObject object;
    putList(object, u"tiers"_s, filter.tiers);
    putList(object, u"tags"_s, filter.tags);
    putList(object, u"sources"_s, filter.sources);
    QStringList advisers;
    for (const Id<User> &id : filter.advisers)
        advisers << id.toString();
    putList(object, u"advisers"_s, advisers);
    putLimits(object, filter);
    QJsonObject consents;
    for (const auto &[what, given] : filter.consents)
        consents[nameOf(what)] = given;
    if (!consents.isEmpty())
        object[u"consents"_s] = consents;
    if (filter.owes)
        object[u"owes"_s] = true;
    if (filter.hasStoredValue)
        object[u"hasStoredValue"_s] = true;
    QJsonObject custom;
    for (const auto &[code, values] : filter.custom)
        custom[code] = QJsonArray::fromStringList(values);
    if (!custom.isEmpty())
        object[u"custom"_s] = custom;
    return object;
}

Result<MemberFilter> memberFilterFrom(const QJsonObject &object)
{
    constexpr qint64 anyPoints = std::numeric_limits<qint32>::max();
    MemberFilter filter;
    Reader reader(object);
    reader.list(u"tiers"_s, filter.tiers);
    reader.list(u"tags"_s, filter.tags);
    reader.list(u"sources"_s, filter.sources);
    reader.advisers(filter.advisers);
    reader.number(u"pointsFrom"_s, -anyPoints, anyPoints,
                  [&](qint64 value) { filter.pointsFrom = Points::of(value); });
    reader.number(u"pointsTo"_s, -anyPoints, anyPoints,
                  [&](qint64 value) { filter.pointsTo = Points::of(value); });
    reader.number(u"visitedWithinDays"_s, 1, mostDays,
                  [&](qint64 value) { filter.visitedWithinDays = int(value); });
    reader.number(u"awayDays"_s, 1, mostDays, [&](qint64 value) { filter.awayDays = int(value); });
    reader.number(u"birthdayMonth"_s, 1, 12, [&](qint64 value) { filter.birthdayMonth = int(value); });
    reader.number(u"birthdayWithinDays"_s, 0, 366,
                  [&](qint64 value) { filter.birthdayWithinDays = int(value); });
    reader.consents(filter.consents);
    reader.flag(u"owes"_s, filter.owes);
    reader.flag(u"hasStoredValue"_s, filter.hasStoredValue);
    reader.custom(filter.custom);
    if (const auto problem = reader.problem())
        return *problem;
    return filter;
}

QJsonObject toJson(const MemberListQuery &query)
{
    return {{u"filter"_s, toJson(query.filter)},
            {u"sort"_s, toText(query.order.by)},
            {u"descending"_s, query.order.descending}};
}

Result<MemberListQuery> memberListQueryFrom(const QJsonObject &object)
{
    const auto filter = memberFilterFrom(object[u"filter"].toObject());
    if (!filter)
        return filter.error();
    const auto by = memberSort(object[u"sort"].toString(toText(MemberSort::Enrolled)));
    if (!by)
        return wrong(u"sort"_s);
    return MemberListQuery{*filter, {*by, object[u"descending"].toBool(true)}};
}
