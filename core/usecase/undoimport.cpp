#include "core/usecase/undoimport.h"

#include "core/data/audit.h"
#include "core/data/memberimports.h"
#include "core/data/memberlist.h"
#include "core/data/storedvalue.h"
#include "core/usecase/changemember.h"
#include "core/usecase/erasemember.h"
#include "core/usecase/findmembers.h"
#include "core/usecase/openbalance.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {
class Undo
{
public:
    Undo(Transaction &transaction, const Session &who, const Id<MemberImport> &import, Timestamp now,
         const Random &random) :
        m_transaction(transaction),
        m_who(who),
        m_import(import),
        m_now(now),
        m_random(random)
    {}

    /// The last first: what one row freed another may have taken.
    UndoReport run()
    {
        for (const ImportedMember &each : memberimports::members(m_transaction.connection(), m_import))
            if (const auto member = members::find(m_transaction.connection(), each.customer))
                takeBack(each, *member);
        members::destroyKeys(m_transaction, m_keys);
        memberimports::markUndone(m_transaction, m_import, m_now);
        return m_report;
    }

private:
    void takeBack(const ImportedMember &imported, const Member &member)
    {
        if (member.id != imported.customer)
            return keep(member, u"merged since"_s);
        if (member.restricted)
            return keep(member, u"processing is restricted"_s);
        const SinceImport since =
            memberimports::since(m_transaction.connection(), m_import, imported.customer);
        if (since.isChanged)
            return keep(member, u"changed since"_s);
        if (imported.wasAdded)
            return since.isUsed ? keep(member, u"used since"_s) : remove(imported, member);
        if (!hasEnough(imported, member))
            return keep(member, u"balance spent since"_s);
        restore(imported, member);
    }

    void keep(const Member &member, const QString &reason)
    {
        m_report.kept.push_back({member.number, reason});
    }

    void takeBackOpening(const ImportedMember &imported, const Member &member)
    {
        giveOpening(m_transaction, m_who, member, -OpeningBalance{imported.points, imported.value}, m_now,
                    m_random);
    }

    void remove(const ImportedMember &imported, const Member &member)
    {
        takeBackOpening(imported, member);
        members::withdraw(m_transaction, member.id, m_now);
        tellErased(m_transaction, member.id, m_now, m_random);
        m_keys.push_back(member.id);
        ++m_report.removed;
    }

    bool hasEnough(const ImportedMember &imported, const Member &member) const
    {
        if (member.points < imported.points)
            return false;
        if (imported.value == StoredBalance())
            return true;
        const auto account = storedvalue::ofMember(m_transaction.connection(), member.id);
        return account && account->balance.principal >= imported.value.principal
            && account->balance.bonus >= imported.value.bonus;
    }

    /// As it was: what is in clear from the row, what is sealed under the member's own key.
    Result<MemberRecord> recordBefore(const ImportedMember &imported, const MemberRecord &current) const
    {
        auto sealed = members::sealedByNumber(m_transaction.connection(), m_transaction.keys(),
                                              current.profile.member.number);
        if (!sealed)
            return Error{Error::Code::Damaged, {}};
        sealed->sealed = imported.sealedBefore;
        auto profile = openMember(*sealed, *m_who.vault);
        if (!profile)
            return profile.error();
        MemberFacts facts = imported.factsBefore;
        facts.enrolledAt = current.facts.enrolledAt;
        return MemberRecord{{current.profile.member, profile->person}, facts, false};
    }

    void restore(const ImportedMember &imported, const Member &member)
    {
        const auto current =
            memberRecord(m_transaction.connection(), m_transaction.keys(), m_who, member.number);
        const auto before = current ? recordBefore(imported, *current) : current.error();
        const auto restored = before
            ? replaceMember(m_transaction, m_who, *current, *before, m_now, m_random, m_pinyin)
            : before.error();
        if (!restored) {
            const Error &error = restored.error();
            return keep(member,
                        error.code == Error::Code::Duplicate ? u"belongs to member "_s + error.detail
                                                             : errorName(error.code));
        }
        takeBackOpening(imported, member);
        memberimports::restored(m_transaction, m_import, imported);
        ++m_report.restored;
    }

    Transaction &m_transaction;
    const Session &m_who;
    const Id<MemberImport> &m_import;
    Timestamp m_now;
    const Random &m_random;
    Pinyin m_pinyin;
    std::vector<Id<Customer>> m_keys;
    UndoReport m_report;
};
}

Result<UndoReport> undoImport(Transaction &transaction, const Session &who, const Id<MemberImport> &import,
                              Timestamp now, const Random &random)
{
    if (const auto allowed = who.may(Permission::ImportMembers); !allowed)
        return allowed.error();
    if (!who.vault)
        return Error{Error::Code::VaultClosed, {}};
    if (!memberimports::find(transaction.connection(), import))
        return Error{Error::Code::NotFound, import.toString()};
    UndoReport report = Undo(transaction, who, import, now, random).run();
    audit::append(transaction, now, who.user, u"import.undo"_s,
                  {{u"import"_s, import.toString()},
                   {u"removed"_s, report.removed},
                   {u"restored"_s, report.restored},
                   {u"kept"_s, qint64(report.kept.size())}});
    return report;
}

QJsonObject toJson(const UndoReport &report)
{
    QJsonArray kept;
    for (const KeptMember &each : report.kept)
        kept << QJsonObject{{u"number"_s, each.number}, {u"reason"_s, each.reason}};
    return {{u"removed"_s, report.removed}, {u"restored"_s, report.restored}, {u"kept"_s, kept}};
}
