#include "core/usecase/importmembers.h"

#include "core/customer/membernumber.h"
#include "core/data/audit.h"
#include "core/data/members.h"
#include "core/usecase/changemember.h"
#include "core/usecase/enrolmember.h"
#include "core/usecase/findmembers.h"
#include "core/usecase/importfile.h"
#include "core/usecase/membertokens.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace {
const std::vector<ColumnField> knownColumns{
    {u"number"_s,
     {u"member number"_s, u"customer id"_s, u"会员号"_s, u"会员编号"_s, u"卡号"_s, u"会员卡号"_s}},
    {u"name"_s, {u"full name"_s, u"customer name"_s, u"姓名"_s, u"会员姓名"_s}},
    {u"phone"_s, {u"mobile"_s, u"telephone"_s, u"手机"_s, u"手机号"_s, u"手机号码"_s, u"电话"_s}}};

/// All keys of an import in one commit of the file of keys, which still goes before the rows that need them.
class KeyBatch
{
public:
    explicit KeyBatch(Transaction &transaction) : m_transaction(transaction)
    {
        m_transaction.executeOnKeys(u"BEGIN IMMEDIATE"_s);
    }
    ~KeyBatch()
    {
        if (!m_open)
            return;
        try {
            m_transaction.executeOnKeys(u"ROLLBACK"_s);
        } catch (const StorageFault &) {
            // SQLite has rolled back by itself already, as it does when the disk is full.
        }
    }
    KeyBatch(const KeyBatch &) = delete;
    KeyBatch &operator=(const KeyBatch &) = delete;

    void commit()
    {
        m_transaction.executeOnKeys(u"COMMIT"_s);
        m_open = false;
    }

private:
    Transaction &m_transaction;
    bool m_open = true;
};

class MemberImport
{
public:
    MemberImport(Transaction &transaction, const Session &who, ImportFile file, Timestamp now,
                 const Random &random) :
        m_transaction(transaction),
        m_who(who),
        m_file(std::move(file)),
        m_now(now),
        m_random(random)
    {}

    Result<ImportReport> run();

private:
    bool reject(const CsvRecord &record, const QString &field, const QString &reason)
    {
        m_report.rejected.push_back(m_file.rejected(record, field, reason));
        return false;
    }
    Result<> take(const CsvRecord &record);
    bool isGoodNumber(const CsvRecord &record, const QString &number);
    std::optional<Person> readPersonIn(const CsvRecord &record, const QString &number);
    bool isFreePhone(const CsvRecord &record, const Person &person);
    Result<> enrol(const CsvRecord &record, const QString &number, const Person &person);
    Result<> update(const CsvRecord &record, const Member &member, const Person &person);

    Transaction &m_transaction;
    const Session &m_who;
    ImportFile m_file;
    Timestamp m_now;
    const Random &m_random;
    Pinyin m_pinyin;
    QSet<QString> m_numbers;
    QSet<QString> m_phones;
    ImportReport m_report;
};

Result<ImportReport> MemberImport::run()
{
    while (true) {
        const auto record = m_file.next();
        if (!record)
            return record.error();
        if (!*record)
            return m_report;
        if (const auto taken = take(**record); !taken)
            return taken.error();
    }
}

Result<> MemberImport::take(const CsvRecord &record)
{
    ++m_report.rows;
    const QString number = m_file.value(record, u"number"_s);
    if (!isGoodNumber(record, number))
        return {};
    const auto person = readPersonIn(record, number);
    if (!person || !isFreePhone(record, *person))
        return {};
    auto member = members::byNumber(m_transaction.connection(), number);
    if (const auto phone = person->phone(); number.isEmpty() && phone) {
        const auto known = memberWithPhone(m_transaction.connection(), m_transaction.keys(), m_who, *phone);
        if (!known)
            return known.error();
        if (*known)
            member = (*known)->member;
    }
    return member ? update(record, *member, *person) : enrol(record, number, *person);
}

bool MemberImport::isGoodNumber(const CsvRecord &record, const QString &number)
{
    if (m_file.isShifted(record))
        return reject(record, u"number"_s, u"cells do not fit the header"_s);
    if (number.isEmpty())
        return true;
    if (!isMemberNumber(number) || hasWrongCheck(number))
        return reject(record, u"number"_s, u"not a member number"_s);
    if (m_numbers.contains(number))
        return reject(record, u"number"_s, u"repeats an earlier row: "_s + number);
    m_numbers.insert(number);
    return true;
}

std::optional<Person> MemberImport::readPersonIn(const CsvRecord &record, const QString &number)
{
    const QString name = m_file.value(record, u"name"_s);
    const QString phone = m_file.value(record, u"phone"_s);
    if (name.isEmpty() && phone.isEmpty()) {
        if (!number.isEmpty())
            return Person();
        reject(record, u"number"_s, u"missing"_s);
        return std::nullopt;
    }
    auto person = readPerson(name, phone, m_who.shop.region);
    if (person)
        return std::move(*person);
    // What was in the cell is somebody's: the reason does not repeat it.
    if (person.error().code == Error::Code::InvalidPhone)
        reject(record, u"phone"_s, u"not a phone number"_s);
    else
        reject(record, u"name"_s, u"not a name"_s);
    return std::nullopt;
}

bool MemberImport::isFreePhone(const CsvRecord &record, const Person &person)
{
    const auto phone = person.phone();
    if (!phone)
        return true;
    if (m_phones.contains(phone->e164()))
        return reject(record, u"phone"_s, u"repeats an earlier row"_s);
    m_phones.insert(phone->e164());
    return true;
}

Result<> MemberImport::enrol(const CsvRecord &record, const QString &number, const Person &person)
{
    const auto given = number.isEmpty() ? std::nullopt : std::optional(number);
    const auto enrolled = enrolMember(m_transaction, m_who, person, given, m_now, m_random, m_pinyin);
    if (!enrolled && enrolled.error().code == Error::Code::Duplicate) {
        const bool erased = enrolled.error().detail == number;
        reject(record, erased ? u"number"_s : u"phone"_s, u"belongs to member "_s + enrolled.error().detail);
        return {};
    }
    if (!enrolled)
        return enrolled.error();
    m_numbers.insert(enrolled->member.number);
    ++m_report.added;
    return {};
}

/// Cells that the file leaves empty stay as they are.
Result<> MemberImport::update(const CsvRecord &record, const Member &member, const Person &person)
{
    QJsonObject given;
    if (!person.name.isEmpty())
        given[u"name"_s] = person.name;
    if (const auto phone = person.phone())
        given[u"phone"_s] = phone->e164();
    const auto changed = changeMember(m_transaction, m_who, member.number, given, m_now, m_random, m_pinyin);
    if (changed) {
        ++(changed->wasChanged ? m_report.updated : m_report.unchanged);
        return {};
    }
    switch (changed.error().code) {
    case Error::Code::Duplicate:
        reject(record, u"phone"_s, u"belongs to member "_s + changed.error().detail);
        return {};
    case Error::Code::UnknownMember:
    case Error::Code::Damaged:
        reject(record, u"number"_s, u"cannot be opened: "_s + member.number);
        return {};
    default: return changed.error();
    }
}
}

Result<ImportReport> importMembers(Transaction &transaction, const Session &who, const QByteArray &file,
                                   const ImportOptions &options, Timestamp now, const Random &random)
{
    if (const auto allowed = who.may(Permission::ImportMembers); !allowed)
        return allowed.error();
    if (!who.vault)
        return Error{Error::Code::VaultClosed, {}};
    auto opened = ImportFile::open(file, options, knownColumns);
    if (!opened)
        return opened.error();
    if (!opened->has(u"number"_s) && !opened->has(u"name"_s) && !opened->has(u"phone"_s))
        return Error{Error::Code::InvalidInput, u"missing-column:number"_s};
    KeyBatch keys(transaction);
    // A dry run does all the work and undoes it, so that it refuses just what the import would.
    if (options.dryRun)
        transaction.execute(u"SAVEPOINT dry_run"_s);
    const auto report = MemberImport(transaction, who, std::move(*opened), now, random).run();
    if (options.dryRun) {
        transaction.execute(u"ROLLBACK TO dry_run"_s);
        transaction.execute(u"RELEASE dry_run"_s);
    } else if (report) {
        audit::append(transaction, now, who.user, u"import.members"_s,
                      {{u"rows"_s, report->rows},
                       {u"added"_s, report->added},
                       {u"updated"_s, report->updated},
                       {u"rejected"_s, qint64(report->rejected.size())}});
        keys.commit();
    }
    return report;
}
