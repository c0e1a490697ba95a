#include "app/admin/desk.h"

#include "core/base/random.h"
#include "core/print/membercopypdf.h"
#include "core/usecase/copymember.h"
#include "core/usecase/retainmembers.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {
Result<QByteArray> written(const QJsonObject &copy, const Session &who, const QString &path)
{
    if (path.endsWith(u".json", Qt::CaseInsensitive))
        return QJsonDocument(copy).toJson();
    if (path.endsWith(u".pdf", Qt::CaseInsensitive))
        return memberCopyPdf(copy, who.shop);
    return Error{Error::Code::InvalidInput, u"--out F.pdf or F.json"_s};
}

Result<> save(const QByteArray &bytes, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{Error::Code::InvalidFile, path};
    return {};
}

Result<int> copyOne(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const QString number = desk.arguments().words.front();
    const QString path = QFileInfo(desk.arguments().option(u"out"_s)).absoluteFilePath();
    const auto copy = desk.database().read([&](const Connection &main, const Connection &keys) {
        return memberCopy(main, keys, *who, number, desk.now());
    });
    const auto bytes = copy ? written(*copy, *who, path) : copy.error();
    if (!bytes)
        return bytes.error();
    const HandedCopy handed{path, QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256)};
    const auto noted = desk.database().writeNow([&](Transaction &transaction) {
        return noteMemberCopy(transaction, *who, number, handed, desk.now());
    });
    if (!noted)
        return noted.error();
    if (const auto saved = save(*bytes, path); !saved)
        return saved.error();
    Desk::print({{u"number"_s, number}, {u"bytes"_s, bytes->size()}});
    return 0;
}

/// What the options change of the rule that there is.
Result<RetentionRule> ruleAsked(const Arguments &arguments, RetentionRule rule)
{
    for (const auto &[option, value] :
         {std::pair(u"months"_s, &rule.months), std::pair(u"grace-days"_s, &rule.graceDays)}) {
        bool isNumber = true;
        if (arguments.has(option))
            *value = arguments.option(option).toInt(&isNumber);
        if (!isNumber)
            return Error{Error::Code::InvalidInput, option};
    }
    if (arguments.has(u"points"_s)) {
        if (!QStringList{u"keep"_s, u"ignore"_s}.contains(arguments.option(u"points"_s)))
            return Error{Error::Code::InvalidInput, u"points"_s};
        rule.keepsPoints = arguments.option(u"points"_s) == u"keep";
    }
    return rule;
}

Result<int> retentionRule(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    const bool changes = !arguments.options.isEmpty();
    const auto who = desk.signIn(changes ? Desk::Access::Write : Desk::Access::LookOnly);
    if (!who)
        return who.error();
    auto rule =
        desk.database().read([](const Connection &connection) { return retention::rule(connection); });
    if (rule && changes)
        rule = ruleAsked(arguments, *rule);
    if (rule && changes)
        rule = desk.database().writeNow([&](Transaction &transaction) {
            return changeRetentionRule(transaction, *who, *rule, desk.now());
        });
    if (!rule)
        return rule.error();
    Desk::print(toJson(*rule));
    return 0;
}

Result<int> keep(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const QString number = desk.arguments().words.front();
    const auto kept = desk.database().writeNow(
        [&](Transaction &transaction) { return keepMember(transaction, *who, number, desk.now()); });
    if (!kept)
        return kept.error();
    Desk::print({{u"number"_s, number}});
    return 0;
}

Result<int> preview(Desk &desk, const QDate &on)
{
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    const auto plan = desk.database().read(
        [&](const Connection &connection) { return planRetention(connection, *who, on); });
    if (!plan)
        return plan.error();
    QJsonObject answer = toJson(*plan);
    answer[u"dryRun"_s] = true;
    Desk::print(answer);
    return 0;
}

Result<int> runRetentionJob(Desk &desk)
{
    const auto on = BusinessDate::fromIso(desk.arguments().option(u"date"_s));
    if (!on)
        return Error{Error::Code::InvalidInput, u"date"_s};
    if (desk.arguments().has(u"dry-run"_s))
        return preview(desk, on->date());
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const auto run = runRetention(desk.database(), *who, on->date(), desk.now(), systemRandom);
    if (!run)
        return run.error();
    QJsonObject answer = toJson(run->plan);
    answer[u"erased"_s] = QJsonArray::fromStringList(run->erased);
    if (!run->copiesLeft.isEmpty())
        answer[u"copiesLeft"_s] = QJsonArray::fromStringList(run->copiesLeft);
    if (!run->erased.isEmpty())
        if (const auto done = desk.database().backUpKeys(); !done)
            answer[u"backupError"_s] = errorName(done.error().code);
    Desk::print(answer);
    return 0;
}
}

std::vector<Command> privacyCommands()
{
    return {{{u"member copy"_s, 1, 1, {u"out"_s}, {}, {}},
             R"(
member copy NUMBER --out F.pdf|F.json
All that the shop keeps of a person, for the person; audited. Erasing the person removes the file if it is
       still there as it was written.
  F.json {"v":1,"madeAt","shop":{"code","name"},"currency","member":{as member show},"customNames",
       "consents":[every one ever given or taken back],
       "purchases":[{"kind","receipt","at","currency","total","lines":[{"code","name","unit","quantity",
       "unitPrice","discount","total","points"}],"tenders":[{"kind","amount"}]}],
       "points":{"balance","entries":[{"kind","points","paper"?,"for"?,"at"}]},
       "storedValue":{"principal","bonus","entries":[{"kind","principal","bonus","paper"?,"at"}]},
       "credit":{"owed","entries":[{"kind","amount","paper"?,"at"}]},"deposits",
       "vouchers":[{"kind","number","at","tender","amount","bonus",
         "back"?:[{"tender","reference","amount"}]}],
       "coupons":[{as coupons list}],"rewards":[{as rewards history}],
       "changes":[{"fields","user","at"}],"looks":[{"act","user","at"}],
       "cards":[{"number","issuedAt","endedAt"?,"reason"?}],"photo"?: JPEG in base64}
  out {"number","bytes"}
)",
             copyOne},
            {{u"member keep"_s, 1, 1, {}, {}, {}},
             R"(
member keep NUMBER
Somebody whom the rule of retention asked wants to stay: as if they had come today.  out {"number"}
)",
             keep},
            {{u"member retention"_s, 0, 0, {u"months"_s, u"grace-days"_s, u"points"_s}, {}, {}},
             R"(
member retention [--months N] [--grace-days N] [--points keep|ignore]
Who did not come for N months (0: never) is asked, and erased the days of grace after that. Stored value, a
       debt, a deposit, a card of uses and an open task keep a member; points do unless they are ignored.
  out {"months","graceDays","keepsPoints"}
)",
             retentionRule},
            {{u"jobs run retention"_s, 0, 0, {u"date"_s}, {u"dry-run"_s}, {}},
             R"(
jobs run retention --date 2026-11-30 [--dry-run]
Marks who is to be asked by the rule of retention, and erases whose days of grace are over and with whom
       nothing happened since. After days off it does what is due. With --dry-run nothing is done, and the day
       may lie ahead.
  out {"date","asked":[{"number","lastSeen","eraseOn"}],"waiting":[{…,"askedOn"}],"due":[…],
       "staying":[number],"erased":[number],"copiesLeft":[files]?,"backupError"?}
)",
             runRetentionJob}};
}
