#include "core/usecase/importrow.h"

#include "core/customer/membernumber.h"
#include "core/data/members.h"
#include "core/usecase/enrolmember.h"
#include "core/usecase/findmembers.h"
#include "core/usecase/membercolumns.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 mostPoints = 1'000'000'000'000;

/// A whole number, "1200" or "1200.00".
std::optional<Points> pointsIn(QString text)
{
    if (const qsizetype point = text.indexOf(u'.');
        point >= 0 && text.mid(point + 1).count(u'0') == text.size() - point - 1)
        text.truncate(point);
    bool good = false;
    const qint64 points = text.toLongLong(&good);
    return good && points >= 0 && points <= mostPoints ? std::optional(Points::of(points)) : std::nullopt;
}

/// Zero for an empty cell; nothing for what is no amount, or below zero.
std::optional<Money> amountIn(const QString &text, const Currency &currency)
{
    if (text.isEmpty())
        return Money();
    const auto amount = currency.parse(text);
    return amount && *amount >= Money() ? amount : std::nullopt;
}

std::optional<QString> memberWithEmail(const Transaction &transaction, const Session &who, const Email &email)
{
    const qint64 token = who.vault->searchToken(TokenKind::Email, email.address());
    for (const SealedMember &sealed :
         members::withTokens(transaction.connection(), transaction.keys(), {token}, 2))
        if (const auto profile = openMember(sealed, *who.vault); profile && !profile->member.restricted)
            for (const Email &each : profile->person.emails)
                if (each == email)
                    return profile->member.number;
    return std::nullopt;
}
}

MemberRows::MemberRows(Transaction &transaction, const Session &who, ImportFile file,
                       const MemberImport &import, Timestamp now, const Random &random) :
    m_transaction(transaction),
    m_who(who),
    m_file(std::move(file)),
    m_import(import),
    m_now(now),
    m_random(random),
    m_rules(personRules(transaction.connection(), who, now))
{}

Result<bool> MemberRows::takeNext()
{
    const auto record = m_file.next();
    if (!record)
        return record.error();
    if (!*record)
        return false;
    ++m_report.rows;
    const auto taken = take(**record);
    return taken ? Result<bool>(true) : taken.error();
}

Result<> MemberRows::take(const TableRow &record)
{
    Row row{record};
    if (!readKeys(row) || !readFacts(row) || !readBalances(row) || !isFirst(row))
        return {};
    const auto member = meant(row);
    if (!member)
        return member.error();
    if (!keepsExternalId(row, *member) || !readOpening(row, *member))
        return {};
    if (!*member)
        return enrol(row);
    const QByteArray id = (*member)->id.bytes();
    if (m_members.contains(id)) {
        rejectRepeat(row, u"number"_s, m_members[id]);
        return {};
    }
    m_members[id] = record.number;
    return change(row, **member);
}

bool MemberRows::reject(const TableRow &record, const QString &column, const QString &reason)
{
    m_report.rejected.push_back(m_file.rejected(record, column, reason));
    return false;
}

bool MemberRows::rejectRepeat(const Row &row, const QString &column, qint64 earlier)
{
    m_report.duplicates.push_back({row.record.number, m_file.heading(column), earlier, {}});
    return reject(row.record, column, u"repeats row %1"_s.arg(earlier));
}

bool MemberRows::rejectTaken(const Row &row, const QString &column, const QString &member)
{
    m_report.duplicates.push_back({row.record.number, m_file.heading(column), 0, member});
    return reject(row.record, column, u"belongs to member "_s + member);
}

// What was in the cell is somebody's: no reason repeats it.
Result<> MemberRows::rejectFor(const Row &row, const Error &error)
{
    switch (error.code) {
    case Error::Code::Duplicate:
        rejectTaken(row, error.detail == row.number ? u"number"_s : u"phone"_s, error.detail);
        return {};
    case Error::Code::InvalidPhone: reject(row.record, u"phone"_s, u"not a phone number"_s); return {};
    case Error::Code::InvalidInput:
        reject(row.record, columnOfFact(error.detail), u"not a value that fits: "_s + error.detail);
        return {};
    case Error::Code::UnknownMember:
    case Error::Code::Damaged:
        reject(row.record, u"number"_s, u"cannot be opened: "_s + row.number);
        return {};
    case Error::Code::Restricted:
        reject(row.record, u"number"_s, u"processing is restricted: "_s + row.number);
        return {};
    default: return error;
    }
}

bool MemberRows::readKeys(Row &row)
{
    if (m_file.isShifted(row.record))
        return reject(row.record, u"number"_s, u"cells do not fit the header, or a formula failed"_s);
    row.number = m_file.value(row.record, u"number"_s);
    if (row.number.isEmpty())
        return true;
    if (!isMemberNumber(row.number) || hasWrongCheck(row.number))
        return reject(row.record, u"number"_s, u"not a member number"_s);
    if (m_numbers.contains(row.number))
        return rejectRepeat(row, u"number"_s, m_numbers[row.number]);
    m_numbers[row.number] = row.record.number;
    return true;
}

bool MemberRows::readFacts(Row &row)
{
    row.given = memberIn(m_file, row.record, m_rules.fields);
    const bool namesNobody = !row.given.contains(u"name") && !row.given.contains(u"phone")
        && !row.given.contains(u"phones") && !row.given.contains(u"externalId");
    if (row.number.isEmpty() && namesNobody)
        return reject(row.record, u"number"_s, u"missing"_s);
    auto person = changedPerson({}, row.given, m_rules);
    if (!person) {
        static_cast<void>(rejectFor(row, person.error())); // concerns this row alone
        return false;
    }
    row.person = std::move(*person);
    return true;
}

bool MemberRows::readBalances(Row &row)
{
    if (const QString text = m_file.value(row.record, u"points"_s); !text.isEmpty()) {
        row.points = pointsIn(text);
        if (!row.points)
            return reject(row.record, u"points"_s, u"not a number of points"_s);
    }
    const QString principal = m_file.value(row.record, u"stored_value"_s);
    const QString bonus = m_file.value(row.record, u"stored_bonus"_s);
    if (principal.isEmpty() && bonus.isEmpty())
        return true;
    const auto paid = amountIn(principal, m_who.shop.currency);
    const auto given = amountIn(bonus, m_who.shop.currency);
    if (!paid || !given)
        return reject(row.record, paid ? u"stored_bonus"_s : u"stored_value"_s, u"not an amount"_s);
    row.value = StoredBalance{*paid, *given};
    return true;
}

/// Of those that the file tells of, by phone and external id; both are kept for later rows only together.
bool MemberRows::isFirst(const Row &row)
{
    const QString externalId = row.given[u"externalId"].toString();
    if (m_externalIds.contains(externalId))
        return rejectRepeat(row, u"external_id"_s, m_externalIds[externalId]);
    for (const Phone &phone : row.person.phones)
        if (m_phones.contains(phone.e164()))
            return rejectRepeat(row, u"phone"_s, m_phones[phone.e164()]);
    if (!externalId.isEmpty())
        m_externalIds[externalId] = row.record.number;
    for (const Phone &phone : row.person.phones)
        m_phones[phone.e164()] = row.record.number;
    return true;
}

Result<std::optional<Member>> MemberRows::meant(const Row &row) const
{
    const Connection &main = m_transaction.connection();
    if (!row.number.isEmpty())
        return members::byNumber(main, row.number);
    if (const QString id = row.given[u"externalId"].toString(); !id.isEmpty())
        if (auto member = memberfacts::byExternalId(main, id))
            return member;
    if (row.person.phones.empty())
        return std::optional<Member>();
    const auto known = memberWithPhone(main, m_transaction.keys(), m_who, row.person.phones.front());
    if (!known)
        return known.error();
    return *known ? std::optional((*known)->member) : std::nullopt;
}

bool MemberRows::keepsExternalId(const Row &row, const std::optional<Member> &member)
{
    const QString id = row.given[u"externalId"].toString();
    const auto known =
        id.isEmpty() ? std::nullopt : memberfacts::byExternalId(m_transaction.connection(), id);
    const bool isOwn = !known || (member && known->id == member->id);
    return isOwn || rejectTaken(row, u"external_id"_s, known->number);
}

bool MemberRows::readOpening(Row &row, const std::optional<Member> &member)
{
    const auto opening = openingBalance(m_transaction.connection(), m_who, member, row.points, row.value);
    if (opening) {
        row.opening = *opening;
        return true;
    }
    if (opening.error().code == Error::Code::LimitExceeded)
        return reject(row.record, u"stored_value"_s, u"above the limit of "_s + opening.error().detail);
    return reject(row.record, opening.error().detail, u"has a balance already"_s);
}

Result<> MemberRows::enrol(const Row &row)
{
    const MemberRecord draft{
        {{Id<Customer>::make(m_now, m_random), row.number, {}, {}}, row.person}, {}, false};
    const auto facts = changedFacts(m_transaction.connection(), draft, row.given);
    if (!facts)
        return rejectFor(row, facts.error());
    nameEmailTwin(row);
    const auto given = row.number.isEmpty() ? std::nullopt : std::optional(row.number);
    const auto enrolled =
        enrolMember(m_transaction, m_who, row.person, given, m_now, m_random, m_pinyin, *facts);
    if (!enrolled)
        return rejectFor(row, enrolled.error());
    m_numbers[enrolled->member.number] = row.record.number;
    m_members[enrolled->member.id.bytes()] = row.record.number;
    giveOpening(m_transaction, m_who, enrolled->member, row.opening, m_now, m_random);
    note(row, enrolled->member, std::nullopt, {});
    ++m_report.added;
    return {};
}

/// Cells that the file leaves empty stay as they are.
Result<> MemberRows::change(const Row &row, const Member &member)
{
    const Connection &main = m_transaction.connection();
    const auto before = memberRecord(main, m_transaction.keys(), m_who, member.number);
    const auto sealed = members::sealedByNumber(main, m_transaction.keys(), member.number);
    if (!before || !sealed)
        return rejectFor({row.record, member.number}, Error{Error::Code::Damaged, {}});
    if (before->profile.member.restricted)
        return rejectFor({row.record, member.number}, Error{Error::Code::Restricted, member.number});
    const bool saysNothing = row.given.isEmpty();
    const auto changed = saysNothing
        ? before
        : changeMember(m_transaction, m_who, member.number, row.given, m_now, m_random, m_pinyin);
    if (!changed)
        return rejectFor(row, changed.error());
    giveOpening(m_transaction, m_who, member, row.opening, m_now, m_random);
    const bool isUpdate = changed->wasChanged || !row.opening.isZero();
    if (isUpdate)
        note(row, member, *before, sealed->sealed);
    ++(isUpdate ? m_report.updated : m_report.unchanged);
    return {};
}

void MemberRows::note(const Row &row, const Member &member, const std::optional<MemberRecord> &before,
                      const QByteArray &sealedBefore)
{
    memberimports::note(m_transaction, m_import.id,
                        {member.id, !before, sealedBefore, before ? before->facts : MemberFacts(),
                         row.opening.points, row.opening.value});
}

/// Families share addresses: it is said, not refused.
void MemberRows::nameEmailTwin(const Row &row)
{
    for (const Email &email : row.person.emails)
        if (const auto other = memberWithEmail(m_transaction, m_who, email))
            m_report.duplicates.push_back({row.record.number, m_file.heading(u"email"_s), 0, *other});
}
