#include "core/usecase/normalisemembers.h"

#include "core/customer/mask.h"
#include "core/data/audit.h"
#include "core/data/memberlist.h"
#include "core/data/users.h"
#include "core/usecase/changemember.h"
#include "core/usecase/findmembers.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 dayMs = 86'400'000;

Result<> mayNormalise(const Session &who)
{
    if (const auto allowed = who.may(Permission::ImportMembers); !allowed)
        return allowed;
    return who.vault ? Result<>() : Error{Error::Code::VaultClosed, {}};
}

Result<QStringList> chosen(const QStringList &fields)
{
    for (const QString &field : fields)
        if (!normalFields().contains(field))
            return Error{Error::Code::InvalidInput, field};
    return fields.isEmpty() ? normalFields() : fields;
}

Result<QByteArray> openedText(const SealedMember &member, const Vault &vault)
{
    return vault.openWrapped(member.wrappedKey, member.member.id.bytes(), member.sealed);
}

/// A member's record in form.
struct Formed
{
    NormalMember told;
    MemberRecord before; ///< as it can be read; what cannot is empty
    Person after;
};

class Former
{
public:
    Former(const Connection &main, const Connection &keys, const Session &who, const QStringList &fields,
           Timestamp now) :
        m_main(main),
        m_keys(keys),
        m_who(who),
        m_fields(fields),
        m_rules(personRules(main, who, now))
    {}

    /// Nothing for whom nothing would change, or who cannot be opened at all.
    std::optional<Formed> form(const SealedMember &sealed) const
    {
        const auto text = openedText(sealed, *m_who.vault);
        auto record = text ? normalised(*text, m_fields, m_rules) : Result<NormalRecord>(text.error());
        NormalMember told{sealed.member, {}, {}};
        if (!record) {
            // Who cannot be read in any form is for the check of the data.
            if (record.error().code == Error::Code::Damaged || !text)
                return std::nullopt;
            told.refusal = record.error();
            return Formed{told, {{sealed.member, {}}, {}, false}, {}};
        }
        if (record->changes.empty())
            return std::nullopt;
        told.changes = std::move(record->changes);
        const auto facts = memberfacts::of(m_main, sealed.member.id);
        const auto before = personFrom(*text);
        Formed formed{std::move(told),
                      {{sealed.member, before ? *before : Person()}, facts.value_or(MemberFacts()), false},
                      std::move(record->person)};
        if (const auto own = mustBeOwn(m_main, m_keys, m_who, formed.before, formed.after); !own)
            formed.told.refusal = own.error();
        return formed;
    }

private:
    const Connection &m_main;
    const Connection &m_keys;
    const Session &m_who;
    QStringList m_fields;
    PersonRules m_rules;
};

/// Which facts a change names in the history.
QStringList fieldsOf(const NormalMember &member)
{
    QStringList fields;
    for (const NormalChange &change : member.changes)
        if (!fields.contains(change.field))
            fields << change.field;
    return fields;
}

class Run
{
public:
    Run(Transaction &transaction, const Session &who, const Id<NormalisationRun> &run, Timestamp now,
        const Random &random, Pinyin &pinyin) :
        m_transaction(transaction),
        m_who(who),
        m_run(run),
        m_now(now),
        m_random(random),
        m_pinyin(pinyin)
    {}

    NormalTurn go(NormalisationRun run)
    {
        NormalTurn turn{std::move(run), {}, false};
        const Connection &main = m_transaction.connection();
        const auto all = members::after(main, m_transaction.keys(), turn.run.looked, normalisedATurn);
        const Former former(main, m_transaction.keys(), m_who, turn.run.fields, m_now);
        for (const members::MemberInTurn &each : all)
            if (auto formed = each.sealed.wrappedKey.isEmpty() ? std::nullopt : former.form(each.sealed))
                take(turn, each.sealed, *formed);
        turn.more = qint64(all.size()) == normalisedATurn;
        turn.run.isEnded = !turn.more;
        turn.run.looked = all.empty() ? turn.run.looked : all.back().row;
        normalisations::keep(m_transaction, turn.run);
        return turn;
    }

    /// As it was, to the byte.
    Result<> restore(const NormalisedBefore &member, const MemberRecord &current, const QStringList &fields)
    {
        const auto sealed = members::sealedByNumber(m_transaction.connection(), m_transaction.keys(),
                                                    current.profile.member.number);
        const auto text = sealed
            ? m_who.vault->openWrapped(sealed->wrappedKey, member.customer.bytes(), member.sealed)
            : Error{Error::Code::Damaged, {}};
        if (!text)
            return text.error();
        const auto person = personFrom(*text);
        MemberRecord before = current;
        before.profile.person = person ? *person : Person();
        if (const auto own = mustBeOwn(m_transaction.connection(), m_transaction.keys(), m_who, current,
                                       before.profile.person);
            !own)
            return own.error();
        before.facts.region = toTheCity(before.profile.person);
        const QStringList differ = differing(current, before);
        rewriteMember(m_transaction, m_who, before, differ.isEmpty() ? fields : differ, m_now, m_random,
                      m_pinyin, member.sealed);
        normalisations::restored(m_transaction, m_run, member);
        return {};
    }

private:
    void take(NormalTurn &turn, const SealedMember &sealed, Formed &formed)
    {
        if (formed.told.refusal) {
            ++turn.run.refused;
            turn.refused.push_back(std::move(formed.told));
            return;
        }
        MemberRecord after = formed.before;
        after.profile.person = formed.after;
        after.facts.region = toTheCity(formed.after);
        const QByteArray written =
            rewriteMember(m_transaction, m_who, after, fieldsOf(formed.told), m_now, m_random, m_pinyin, {});
        normalisations::note(m_transaction, m_run, sealed.member.id, sealed.sealed, written);
        ++turn.run.changed;
    }

    Transaction &m_transaction;
    const Session &m_who;
    const Id<NormalisationRun> &m_run;
    Timestamp m_now;
    const Random &m_random;
    Pinyin &m_pinyin;
};

Result<NormalisationRun> known(const Connection &connection, const Session &who,
                               const Id<NormalisationRun> &run)
{
    if (const auto allowed = mayNormalise(who); !allowed)
        return allowed.error();
    const auto found = normalisations::find(connection, run);
    return found ? Result<NormalisationRun>(*found) : Error{Error::Code::NotFound, run.toString()};
}

void writeDown(Transaction &transaction, const Session &who, const QString &act, const NormalisationRun &run,
               QJsonObject more, Timestamp now)
{
    more[u"run"_s] = run.id.toString();
    audit::append(transaction, now, who.user, act, more);
}
}

Result<> previewNormalisation(const Connection &main, const Connection &keys, const Session &who,
                              const QStringList &fields, Timestamp now,
                              const std::function<bool(const NormalMember &)> &each)
{
    if (const auto allowed = mayNormalise(who); !allowed)
        return allowed;
    const auto wanted = chosen(fields);
    if (!wanted)
        return wanted.error();
    const Former former(main, keys, who, *wanted, now);
    members::each(main, keys, [&](const SealedMember &sealed) {
        const auto formed = former.form(sealed);
        return !formed || each(formed->told);
    });
    return {};
}

Result<NormalisationRun> beginNormalisation(Transaction &transaction, const Session &who,
                                            const QStringList &fields, Timestamp now, const Random &random)
{
    if (const auto allowed = mayNormalise(who); !allowed)
        return allowed.error();
    const auto wanted = chosen(fields);
    if (!wanted)
        return wanted.error();
    const NormalisationRun run{Id<NormalisationRun>::make(now, random), who.user, now, *wanted};
    normalisations::append(transaction, run);
    writeDown(transaction, who, u"members.normalise"_s, run,
              {{u"fields"_s, QJsonArray::fromStringList(*wanted)}}, now);
    return run;
}

Result<NormalTurn> continueNormalisation(Transaction &transaction, const Session &who,
                                         const Id<NormalisationRun> &run, Timestamp now, const Random &random,
                                         Pinyin &pinyin)
{
    const auto found = known(transaction.connection(), who, run);
    if (!found)
        return found.error();
    return Run(transaction, who, run, now, random, pinyin).go(*found);
}

Result<NormalUndo> undoNormalisation(Transaction &transaction, const Session &who,
                                     const Id<NormalisationRun> &run, qint64 after, Timestamp now,
                                     const Random &random, Pinyin &pinyin)
{
    const auto found = known(transaction.connection(), who, run);
    if (!found)
        return found.error();
    const Timestamp last = found->at.plusMilliseconds(daysToUndo * dayMs);
    if (now > last)
        return Error{Error::Code::Expired, businessDate(last, who.shop.day).toIso()};
    const Connection &main = transaction.connection();
    Run undo(transaction, who, run, now, random, pinyin);
    NormalUndo turn;
    turn.after = after;
    const auto rows = normalisations::rows(main, run, after, normalisedATurn);
    for (const NormalisedBefore &each : rows) {
        turn.after = each.row;
        const auto member = members::find(main, each.customer);
        if (!member)
            continue;
        if (member->id != each.customer || !each.isAsWritten) {
            turn.kept.emplace_back(member->number,
                                   member->id != each.customer ? u"merged since"_s : u"changed since"_s);
            continue;
        }
        const auto current = memberRecord(main, transaction.keys(), who, member->number);
        const auto restored = current ? undo.restore(each, *current, found->fields) : current.error();
        if (restored)
            ++turn.restored;
        else
            turn.kept.emplace_back(member->number, errorName(restored.error().code));
    }
    turn.more = qint64(rows.size()) == normalisedATurn;
    if (!turn.more) {
        normalisations::markUndone(transaction, run, now);
        writeDown(transaction, who, u"members.normalise-undo"_s, *found, {}, now);
    }
    return turn;
}

QString maskedNormal(const QString &field, const QString &value)
{
    if (value.isEmpty())
        return {};
    if (field == u"phones") {
        const QString digits = value.right(4);
        return u"****"_s + (value.size() > 6 ? digits : QString());
    }
    if (field == u"emails") {
        const qsizetype at = value.indexOf(u'@');
        return value.left(1) + u"***"_s + (at < 0 ? QString() : value.sliced(at));
    }
    if (field == u"addresses")
        return value.section(u" · "_s, 0, 0).left(6) + u"***"_s;
    return maskedName(value);
}

QJsonObject toJson(const NormalMember &member, bool plain)
{
    QJsonObject object{{u"number"_s, member.member.number}};
    if (member.refusal) {
        object[u"refused"_s] = errorName(member.refusal->code);
        object[u"detail"_s] = member.refusal->detail;
        return object;
    }
    QJsonArray changes;
    for (const NormalChange &change : member.changes)
        changes << QJsonObject{
            {u"field"_s, change.field},
            {u"before"_s, plain ? change.before : maskedNormal(change.field, change.before)},
            {u"after"_s, plain ? change.after : maskedNormal(change.field, change.after)},
            {u"why"_s, change.why}};
    object[u"changes"_s] = changes;
    return object;
}

QJsonObject toJson(const Connection &connection, const NormalisationRun &run)
{
    const auto user = users::find(connection, run.user);
    QJsonObject object{{u"id"_s, run.id.toString()},
                       {u"at"_s, run.at.toIso()},
                       {u"user"_s, user ? user->name : QString()},
                       {u"fields"_s, QJsonArray::fromStringList(run.fields)},
                       {u"changed"_s, run.changed},
                       {u"refused"_s, run.refused},
                       {u"ended"_s, run.isEnded},
                       {u"left"_s, normalisations::rowCount(connection, run.id)}};
    if (run.undoneAt)
        object[u"undoneAt"_s] = run.undoneAt->toIso();
    return object;
}
