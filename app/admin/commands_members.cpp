#include "app/admin/desk.h"

#include "core/usecase/changemember.h"
#include "core/usecase/findmembers.h"
#include "core/usecase/giveconsent.h"

#include <QJsonArray>

#include <limits>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostHits = 50;
constexpr int everybody = std::numeric_limits<int>::max() - 1;

/// In the open only for those who may, who can write it down, and who is told so in the audit.
Result<bool> reveal(Desk &desk, const Session &who, const std::vector<MemberProfile> &members)
{
    if (desk.isBeside() || !who.may(Permission::RevealMember) || members.empty())
        return false;
    const auto written = desk.database().writeNow(
        [&](Transaction &transaction) { return revealMembers(transaction, who, members, desk.now()); });
    return written ? Result<bool>(true) : written.error();
}

Result<int> find(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    Pinyin pinyin;
    const QString typed = desk.arguments().words.front();
    // With nothing typed all are meant: they are counted, not opened.
    const bool all = typed.trimmed().isEmpty();
    qsizetype total = 0;
    auto found = desk.database().read([&](const Connection &main, const Connection &keys) {
        auto hits = findMembers(main, keys, *who, typed, all ? mostHits : everybody, pinyin);
        total = all ? members::count(main) : hits ? qsizetype(hits->hits.size()) : 0;
        return hits;
    });
    if (!found)
        return found.error();
    if (found->hits.size() > mostHits)
        found->hits.erase(found->hits.begin() + mostHits, found->hits.end());
    const auto plain = reveal(desk, *who, found->hits);
    if (!plain)
        return plain.error();
    QJsonArray hits;
    for (const MemberProfile &profile : found->hits)
        hits.append(toJson(profile, *plain));
    Desk::print(QJsonObject{{u"hits"_s, hits}, {u"total"_s, total}});
    return 0;
}

Result<int> show(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    const QString number = desk.arguments().words.front();
    const auto record = desk.database().read([&](const Connection &main, const Connection &keys) {
        return memberRecord(main, keys, *who, number);
    });
    if (!record)
        return record.error();
    const auto plain = reveal(desk, *who, {record->profile});
    if (!plain)
        return plain.error();
    const auto shown = desk.database().read([&](const Connection &connection) {
        QJsonObject object = toJson(connection, *record, *plain);
        object[u"consents"_s] = consentsToJson(connection, record->profile.member.id);
        return Result<QJsonObject>(object);
    });
    if (!shown)
        return shown.error();
    Desk::print(*shown);
    return 0;
}
}

std::vector<Command> memberCommands()
{
    return {{{u"member find"_s, 1, 1, {}, {}, {}},
             R"(
member find TEXT
By phone, last four digits, number, name, pinyin, initials or e-mail. Plain for who may see it, which the
       audit records; masked for others and beside a running till.
  out {"hits":[{"number","name","phone","tier","points"}],"total"}; at most 50 hits, "total" counts all.
)",
             find},
            {{u"member show"_s, 1, 1, {}, {}, {}},
             R"(
member show NUMBER
Plain or masked as member find.
  out {"number","tier","points", the person's facts as member add takes them, "tags","source","referrer"?,
       "adviser"?,"externalId"?,"enrolledAt","changedAt"?,"consents":[{"purpose","channel"?,"granted","at",
       "source","textVersion","guardian"?,"user"}]}; masked: "name","phone","email" and custom fields only
)",
             show}};
}
