#include "core/usecase/importmembers.h"

#include "core/customer/membernumber.h"
#include "core/data/audit.h"
#include "core/data/members.h"
#include "core/text/columns.h"
#include "core/text/csv.h"
#include "core/text/textfile.h"
#include "core/usecase/enrolmember.h"
#include "core/usecase/findmembers.h"
#include "core/usecase/membertokens.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace
{
const std::vector<ColumnName> knownColumns{
    {u"number"_s, {u"member number"_s, u"customer id"_s, u"customerid"_s, u"会员号"_s, u"卡号"_s, u"会员卡号"_s}},
    {u"name"_s, {u"full name"_s, u"customer name"_s, u"姓名"_s, u"会员姓名"_s}},
    {u"phone"_s, {u"mobile"_s, u"telephone"_s, u"手机"_s, u"手机号"_s, u"电话"_s}}};

class MemberImport
{
public:
    MemberImport(Transaction &transaction, const Session &who, ColumnMap map, bool dryRun, Timestamp now, Random random)
        : m_transaction(transaction), m_who(who), m_map(std::move(map)), m_dryRun(dryRun), m_now(now),
          m_random(std::move(random))
    {
    }

    Result<> take(const CsvRecord &record);
    const ImportReport &report() const { return m_report; }

private:
    void reject(const CsvRecord &record, const QString &field, const QString &reason)
    {
        m_report.rejected.push_back({record.number, m_map.heading(field), reason});
    }
    std::optional<Person> readPersonOf(const CsvRecord &record, const QString &number);
    bool repeats(const CsvRecord &record, const QString &number, const Person &person);
    Result<std::optional<MemberProfile>> known(const QString &number, const Person &person) const;
    bool updatePerson(const MemberProfile &before, Person person);

    Transaction &m_transaction;
    const Session &m_who;
    ColumnMap m_map;
    bool m_dryRun;
    Timestamp m_now;
    Random m_random;
    Pinyin m_pinyin;
    QSet<QString> m_numbers;
    QSet<QString> m_phones;
    ImportReport m_report;
};

std::optional<Person> MemberImport::readPersonOf(const CsvRecord &record, const QString &number)
{
    const QString name = m_map.value(record.fields, u"name"_s);
    const QString phone = m_map.value(record.fields, u"phone"_s);
    if (name.isEmpty() && phone.isEmpty()) {
        if (!number.isEmpty())
            return Person();
        reject(record, u"number"_s, u"missing"_s);
        return std::nullopt;
    }
    const auto person = readPerson(name, phone, m_who.shop.region);
    if (person)
        return *person;
    const bool badPhone = person.error().code == Error::Code::InvalidPhone;
    reject(record, badPhone ? u"phone"_s : u"name"_s, badPhone ? u"not a phone number"_s : u"not a name"_s);
    return std::nullopt;
}

bool MemberImport::repeats(const CsvRecord &record, const QString &number, const Person &person)
{
    if (!number.isEmpty() && m_numbers.contains(number)) {
        reject(record, u"number"_s, u"repeats an earlier row: "_s + number);
        return true;
    }
    if (person.phone && m_phones.contains(person.phone->e164())) {
        reject(record, u"phone"_s, u"repeats an earlier row"_s);
        return true;
    }
    if (!number.isEmpty())
        m_numbers.insert(number);
    if (person.phone)
        m_phones.insert(person.phone->e164());
    return false;
}

Result<std::optional<MemberProfile>> MemberImport::known(const QString &number, const Person &person) const
{
    const Connection &main = m_transaction.connection();
    if (!number.isEmpty())
        return memberByNumber(main, m_transaction.keys(), m_who, number);
    return person.phone ? memberWithPhone(main, m_transaction.keys(), m_who, *person.phone)
                        : Result<std::optional<MemberProfile>>(std::optional<MemberProfile>());
}

/// Fields that the file leaves empty stay as they are.
bool MemberImport::updatePerson(const MemberProfile &before, Person person)
{
    if (person.name.isEmpty())
        person.name = before.person.name;
    if (!person.phone)
        person.phone = before.person.phone;
    if (person == before.person)
        return false;
    if (m_dryRun)
        return true;
    const auto sealed = members::sealedByNumber(m_transaction.connection(), m_transaction.keys(), before.member.number);
    const QByteArray id = before.member.id.bytes();
    const auto key = m_who.vault->unwrapCustomerKey(sealed->wrappedKey, id);
    members::replacePerson(m_transaction, before.member.id, Vault::sealPersonal(*key, id, toBytes(person)),
                           tokensOf(*m_who.vault, before.member, person, m_pinyin));
    audit::append(m_transaction, m_now, m_who.user, u"member.update"_s, {{u"member"_s, before.member.id.toString()}});
    return true;
}

Result<> MemberImport::take(const CsvRecord &record)
{
    ++m_report.rows;
    const QString number = m_map.value(record.fields, u"number"_s);
    if (!number.isEmpty() && (!isMemberNumber(number) || hasWrongCheck(number))) {
        reject(record, u"number"_s, u"not a member number"_s);
        return {};
    }
    const auto person = readPersonOf(record, number);
    if (!person || repeats(record, number, *person))
        return {};
    const auto before = known(number, *person);
    if (!before)
        return before.error();
    if (*before) {
        ++(updatePerson(**before, *person) ? m_report.updated : m_report.unchanged);
        return {};
    }
    if (!m_dryRun) {
        const auto given = number.isEmpty() ? std::nullopt : std::optional(number);
        const auto enrolled = enrolMember(m_transaction, m_who, *person, given, m_now, m_random, m_pinyin);
        if (!enrolled && enrolled.error().code == Error::Code::Duplicate) {
            reject(record, u"phone"_s, u"belongs to member "_s + enrolled.error().detail);
            return {};
        }
        if (!enrolled)
            return enrolled.error();
    }
    ++m_report.added;
    return {};
}
}

Result<ImportReport> importMembers(Transaction &transaction, const Session &who, const QByteArray &file,
                                   const ImportOptions &options, Timestamp now, const Random &random)
{
    if (const auto allowed = who.may(Permission::ImportMembers); !allowed)
        return allowed.error();
    if (!who.vault)
        return Error{Error::Code::VaultClosed, {}};
    const auto text = decodeText(file);
    if (!text)
        return text.error();
    CsvReader reader(*text);
    const auto header = reader.next();
    if (!header || !*header)
        return header ? Error{Error::Code::InvalidFile, u"empty"_s} : header.error();
    const auto map = options.map.isEmpty() ? ColumnMap::match((*header)->fields, knownColumns)
                                           : ColumnMap::parse(options.map, (*header)->fields, knownColumns);
    if (!map)
        return map.error();
    if (map->isEmpty())
        return Error{Error::Code::InvalidInput, u"number"_s};
    MemberImport import(transaction, who, *map, options.dryRun, now, random);
    while (true) {
        const auto record = reader.next();
        if (!record)
            return record.error();
        if (!*record)
            return import.report();
        if (const auto taken = import.take(**record); !taken)
            return taken.error();
    }
}
