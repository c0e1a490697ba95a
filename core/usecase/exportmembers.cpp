#include "core/usecase/exportmembers.h"

#include "core/base/businessdate.h"
#include "core/customer/mask.h"
#include "core/data/audit.h"
#include "core/data/consents.h"
#include "core/data/customfields.h"
#include "core/data/memberfacts.h"
#include "core/data/memberlist.h"
#include "core/data/memberlisting.h"
#include "core/data/storedvalue.h"
#include "core/data/users.h"
#include "core/usecase/findmembers.h"
#include "core/usecase/giveconsent.h"
#include "core/usecase/membercolumns.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// The values of a member's cells by their columns; a column that is absent is empty.
using Cells = QHash<QString, QString>;

template <class List, class Text> QString lines(const List &list, Text text)
{
    QStringList lines;
    for (const auto &each : list)
        lines << text(each);
    return lines.join(u'\n');
}

void putPerson(Cells &cells, const Person &person)
{
    cells[u"name"_s] = person.name;
    cells[u"phone"_s] = lines(person.phones, [](const Phone &phone) { return phone.e164(); });
    cells[u"email"_s] = lines(person.emails, [](const Email &email) { return email.address(); });
    cells[u"birthday"_s] = person.birthday ? toText(*person.birthday) : QString();
    cells[u"gender"_s] = toText(person.gender);
    cells[u"region"_s] = lines(person.addresses, [](const Address &address) { return address.region; });
    cells[u"street"_s] = lines(person.addresses, [](const Address &address) { return address.street; });
    cells[u"postcode"_s] = lines(person.addresses, [](const Address &address) { return address.postcode; });
    cells[u"language"_s] = person.language;
    cells[u"note"_s] = person.note;
    for (const ChannelId &channel : person.channels)
        cells[channel.channel] = channel.id;
}

void putMasked(Cells &cells, const Person &person, const MemberFacts &facts)
{
    cells[u"name"_s] = maskedName(person.name);
    cells[u"phone"_s] = person.phones.empty() ? QString() : person.phones.front().masked();
    cells[u"email"_s] = person.emails.empty() ? QString() : person.emails.front().masked();
    cells[u"region"_s] = facts.region;
}

void putFacts(Cells &cells, const Connection &connection, const MemberFacts &facts)
{
    cells[u"external_id"_s] = facts.externalId;
    cells[u"source"_s] = facts.source;
    cells[u"tags"_s] = facts.tags.join(u',');
    if (const auto referrer = facts.referrer ? members::find(connection, *facts.referrer) : std::nullopt)
        cells[u"referrer"_s] = referrer->number;
    if (const auto adviser = facts.adviser ? users::find(connection, *facts.adviser) : std::nullopt)
        cells[u"adviser"_s] = adviser->name;
    cells[u"enrolled_at"_s] = facts.enrolledAt.toIso();
    cells[u"changed_at"_s] = facts.changedAt ? facts.changedAt->toIso() : QString();
}

Cells cellsOf(const Connection &connection, const Currency &currency, const MemberProfile &profile,
              bool masked)
{
    const Member &member = profile.member;
    const MemberFacts facts = memberfacts::of(connection, member.id).value_or(MemberFacts());
    Cells cells{{u"number"_s, member.number},
                {u"tier"_s, member.tier},
                {u"points"_s, QString::number(member.points.units())}};
    if (const auto account = storedvalue::ofMember(connection, member.id)) {
        cells[u"stored_value"_s] = currency.print(account->balance.principal);
        cells[u"stored_bonus"_s] = currency.print(account->balance.bonus);
    }
    if (masked)
        putMasked(cells, profile.person, facts);
    else
        putPerson(cells, profile.person);
    for (const auto &[code, value] : profile.person.custom)
        cells[u"custom."_s + code] = value.join(u'\n');
    putFacts(cells, connection, facts);
    return cells;
}

Result<QStringList> chosen(const QStringList &wanted, const QStringList &known)
{
    for (const QString &column : wanted)
        if (!known.contains(column))
            return Error{Error::Code::InvalidInput, column};
    return wanted.isEmpty() ? known : wanted;
}

/// Those rows in their order, so many at a time, until `visit` refuses; nobody whose data are not used.
void eachOf(const Connection &main, const Connection &keys, const std::vector<qint64> &rows,
            const std::function<bool(const SealedMember &)> &visit)
{
    constexpr size_t atATime = 500;
    for (size_t first = 0; first < rows.size(); first += atATime) {
        const auto begin = rows.begin() + qsizetype(first);
        const auto end = rows.begin() + qsizetype(std::min(first + atATime, rows.size()));
        for (const ListedMember &each : memberlisting::at(main, keys, {begin, end}))
            if (!each.sealed.member.restricted && !visit(each.sealed))
                return;
    }
}

QStringList inOrder(const Cells &cells, const QStringList &columns)
{
    QStringList row;
    for (const QString &column : columns)
        row << cells.value(column);
    return row;
}

/// What the list cannot know: whether a birthday, which is sealed, takes a consent out of use.
bool mayBeUsed(const Connection &connection, const MemberProfile &profile, const MemberFilter &filter,
               const QDate &today)
{
    if (filter.consents.empty())
        return true;
    const auto entries = consents::of(connection, profile.member.id);
    const ConsentLimits limits = consentLimits(profile, today);
    return std::ranges::all_of(filter.consents, [&](const auto &asked) {
        return !asked.second || isUsable(entries, asked.first, limits);
    });
}

/// Members one after the other, and what came of it.
class Table
{
public:
    Table(const Connection &main, const Session &who, TableWriter &out, const MemberFilter &filter,
          const QDate &today, MemberExportReport &report) :
        m_main(main),
        m_who(who),
        m_out(out),
        m_filter(filter),
        m_today(today),
        m_report(report),
        m_written(out.write(report.columns))
    {}

    const Result<> &written() const { return m_written; }
    /// False once nothing more can be written.
    bool write(const SealedMember &sealed)
    {
        const auto profile = openMember(sealed, *m_who.vault);
        if (!profile)
            m_report.unreadable << sealed.member.number;
        else if (!mayBeUsed(m_main, *profile, m_filter, m_today))
            m_report.unusable += 1;
        else
            write(*profile);
        return bool(m_written);
    }

private:
    void write(const MemberProfile &profile)
    {
        if (m_written)
            m_written = m_out.write(
                inOrder(cellsOf(m_main, m_who.shop.currency, profile, m_report.masked), m_report.columns));
        m_report.rows += m_written ? 1 : 0;
    }

    const Connection &m_main;
    const Session &m_who;
    TableWriter &m_out;
    const MemberFilter &m_filter;
    QDate m_today;
    MemberExportReport &m_report;
    Result<> m_written;
};
}

QStringList memberExportColumns(const std::vector<CustomField> &fields)
{
    // Parts of names and places are for reading what others wrote.
    static const QStringList parts{u"family_name"_s, u"given_name"_s, u"country"_s, u"province"_s,
                                   u"city"_s,        u"district"_s,   u"street2"_s};
    QStringList columns;
    for (const ColumnField &field : memberColumns(fields))
        if (!parts.contains(field.name))
            columns << field.name;
    return columns << u"tier"_s << u"enrolled_at"_s << u"changed_at"_s;
}

Result<MemberExportReport> writeMembers(const Connection &main, const Connection &keys, const Session &who,
                                        TableWriter &out, const MemberExportOptions &options, Timestamp now)
{
    if (const auto allowed = who.may(Permission::ExportMembers); !allowed)
        return allowed.error();
    if (!who.vault)
        return Error{Error::Code::VaultClosed, {}};
    const auto columns = chosen(options.columns, memberExportColumns(customfields::all(main)));
    if (!columns)
        return columns.error();
    MemberExportReport report{
        0, *columns, options.masked || !who.may(Permission::RevealMember), options.rows.has_value(), {}, 0};
    Table table(main, who, out, options.filter, businessDate(now, who.shop.day).date(), report);
    const auto write = [&](const SealedMember &sealed) { return table.write(sealed); };
    if (options.rows)
        eachOf(main, keys, *options.rows, write);
    else
        members::each(main, keys, write);
    const Result<> &written = table.written();
    return written ? Result<MemberExportReport>(report) : written.error();
}

Result<> noteExport(Transaction &transaction, const Session &who, const MemberExportReport &report,
                    Timestamp now)
{
    if (const auto allowed = who.may(Permission::ExportMembers); !allowed)
        return allowed;
    audit::append(transaction, now, who.user, u"export.members"_s,
                  {{u"rows"_s, report.rows},
                   {u"columns"_s, QJsonArray::fromStringList(report.columns)},
                   {u"masked"_s, report.masked},
                   {u"chosen"_s, report.chosen}});
    return {};
}

Result<MemberExportReport> exportMembers(Transaction &transaction, const Session &who, TableWriter &out,
                                         const MemberExportOptions &options, Timestamp now)
{
    auto report = writeMembers(transaction.connection(), transaction.keys(), who, out, options, now);
    if (!report)
        return report;
    const auto noted = noteExport(transaction, who, *report, now);
    return noted ? report : noted.error();
}

QJsonObject toJson(const MemberExportReport &report)
{
    return {{u"rows"_s, report.rows},
            {u"columns"_s, QJsonArray::fromStringList(report.columns)},
            {u"masked"_s, report.masked},
            {u"unreadable"_s, QJsonArray::fromStringList(report.unreadable)},
            {u"unusable"_s, report.unusable}};
}
