#include "app/admin/desk.h"

#include "core/base/random.h"
#include "core/data/customfields.h"
#include "core/usecase/changemember.h"
#include "core/usecase/customfieldsjson.h"
#include "core/usecase/erasemember.h"
#include "core/usecase/giveconsent.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
Result<QJsonObject> objectIn(const QByteArray &text)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(text, &fault);
    if (!document.isObject())
        return Error{Error::Code::InvalidJson, fault.errorString()};
    return document.object();
}

Result<int> addMembers(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    Pinyin pinyin;
    return desk.answerLines([&](const QByteArray &line) -> Result<QJsonObject> {
        const auto given = objectIn(line);
        if (!given)
            return given.error();
        const auto added = desk.database().writeNow([&](Transaction &transaction) {
            return addMember(transaction, *who, *given, desk.now(), systemRandom, pinyin);
        });
        if (!added)
            return added.error();
        return QJsonObject{{u"number"_s, added->profile.member.number}};
    });
}

Result<int> changeOne(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const auto file = Desk::readFile(desk.arguments().words[1]);
    const auto given = file ? objectIn(*file) : file.error();
    if (!given)
        return given.error();
    Pinyin pinyin;
    const auto changed = desk.database().writeNow([&](Transaction &transaction) {
        return changeMember(transaction, *who, desk.arguments().words.front(), *given, desk.now(),
                            systemRandom, pinyin);
    });
    if (!changed)
        return changed.error();
    Desk::print({{u"number"_s, changed->profile.member.number}});
    return 0;
}

Result<int> consent(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    if (arguments.has(u"grant"_s) == arguments.has(u"withdraw"_s))
        return Error{Error::Code::InvalidInput, u"--grant or --withdraw"_s};
    const auto what = consentPurpose(arguments.option(u"purpose"_s), arguments.option(u"channel"_s));
    if (!what)
        return what.error();
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    ConsentRequest request{*what, arguments.has(u"grant"_s)};
    if (arguments.has(u"source"_s))
        request.source = arguments.option(u"source"_s);
    if (arguments.has(u"text-version"_s))
        request.textVersion = arguments.option(u"text-version"_s);
    request.byGuardian = arguments.has(u"guardian"_s);
    const auto given = desk.database().writeNow([&](Transaction &transaction) {
        return giveConsent(transaction, *who, arguments.words.front(), request, desk.now(), systemRandom);
    });
    if (!given)
        return given.error();
    Desk::print({{u"number"_s, arguments.words.front()}, {u"granted"_s, request.granted}});
    return 0;
}

Result<int> eraseOne(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const QString number = desk.arguments().words.front();
    const auto erased = desk.database().writeNow([&](Transaction &transaction) {
        return eraseMember(transaction, *who, number, desk.arguments().option(u"reason"_s), desk.now(),
                           systemRandom);
    });
    if (!erased)
        return erased.error();
    Desk::print({{u"number"_s, number}, {u"erased"_s, true}});
    return 0;
}

Result<int> fields(Desk &desk)
{
    const auto who =
        desk.signIn(desk.arguments().words.isEmpty() ? Desk::Access::LookOnly : Desk::Access::Write);
    if (!who)
        return who.error();
    if (!desk.arguments().words.isEmpty()) {
        const auto file = Desk::readFile(desk.arguments().words.front());
        const auto list = file ? customFieldsFrom(*file) : file.error();
        if (!list)
            return list.error();
        const auto kept = desk.database().writeNow([&](Transaction &transaction) {
            return changeCustomFields(transaction, *who, *list, desk.now());
        });
        if (!kept)
            return kept.error();
    }
    const auto now =
        desk.database().read([](const Connection &connection) { return customfields::all(connection); });
    if (!now)
        return now.error();
    QJsonArray list;
    for (const CustomField &field : *now)
        list << toJson(field);
    Desk::print({{u"fields"_s, list}});
    return 0;
}
}

std::vector<Command> profileCommands()
{
    return {{{u"member add"_s, 1, 1, {}, {}, {}},
             R"(
member add FILE.jsonl
A new member for each line, each committed by itself.
  in  {"number"?,"name"?,"phone"? or "phones":[…],"email"? or "emails":[…],"birthday"?,"gender"?,"address"? or
       "addresses":[{"region","street","postcode"}],"channels":{"wechat":"…"}?,"language"?,"note"?,
       "custom":{"code":"value" or […]}?,"tags":[…]?,"source"?,"referrer"?,"adviser"?,"externalId"?,
       "consents":[{"purpose","channel"?,"guardian"?}]?}; a name or a phone is needed
       birthday "1990-05-17", "--05-17" without a year, "lunar:1990-L05-17" by the lunar calendar
  out {"number"}, or {"line","error","detail"}
)",
             addMembers},
            {{u"member change"_s, 2, 2, {}, {}, {}},
             R"(
member change NUMBER FILE.json
What the file names is changed, as in member add; null or "" removes; "addTags" and "removeTags" change some
       tags only.
  out {"number"}
)",
             changeOne},
            {{u"member consent"_s,
              1,
              1,
              {u"purpose"_s, u"channel"_s, u"source"_s, u"text-version"_s},
              {u"grant"_s, u"withdraw"_s, u"guardian"_s},
              {}},
             R"(
member consent NUMBER --purpose membership|marketing|profiling [--channel sms|email|wechat|phone]
       --grant|--withdraw [--source till|paper|web|phone|import] [--text-version V] [--guardian]
Marketing is asked for each channel. Somebody known to be under 14 needs --guardian.
  out {"number","granted"}
)",
             consent},
            {{u"member erase"_s, 1, 1, {u"reason"_s}, {}, {}},
             R"(
member erase NUMBER --reason R
For good: destroys the member's key. Ledgers stay, under the number. Refused while a balance or debt is left.
  out {"number","erased"}
)",
             eraseOne},
            {{u"member fields"_s, 0, 1, {}, {}, {}},
             R"(
member fields [FILE.json]
What the shop asks of members itself; with a file in place of what there was.
  in  {"fields":[{"code","name","kind":"text|number|date|choice|multi-choice|yes-no","options":[…]?,
       "required"?,"least"?,"most"?,"longest"?}]}
  out {"fields":[…]}
)",
             fields}};
}
