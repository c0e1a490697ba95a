#include "app/admin/reveal.h"

#include "core/base/businessdate.h"
#include "core/base/random.h"
#include "core/print/privacyrecordpdf.h"
#include "core/sheet/tablewriter.h"
#include "core/usecase/correctmember.h"
#include "core/usecase/privacyrecord.h"
#include "core/usecase/restrictmember.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

// What people may ask of the shop about their data, and the record of what is done with it.

namespace {
Result<int> restrictOne(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    const bool lift = arguments.has(u"lift"_s);
    if (lift == arguments.has(u"reason"_s))
        return Error{Error::Code::InvalidInput, u"--reason or --lift"_s};
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const QString number = arguments.words.front();
    const auto done = desk.database().writeNow([&](Transaction &transaction) {
        return lift ? liftRestriction(transaction, *who, number, desk.now(), systemRandom)
                    : restrictMember(transaction, *who, number, arguments.option(u"reason"_s), desk.now(),
                                     systemRandom);
    });
    if (!done)
        return done.error();
    Desk::print({{u"number"_s, number}, {u"restricted"_s, !lift}});
    return 0;
}

Result<QJsonObject> changeIn(const QString &path)
{
    if (path.isEmpty())
        return QJsonObject();
    const auto file = Desk::readFile(path);
    if (!file)
        return file.error();
    const QJsonDocument document = QJsonDocument::fromJson(*file);
    return document.isObject() ? Result<QJsonObject>(document.object())
                               : Error{Error::Code::InvalidJson, path};
}

/// With their texts once it is written down that they were shown.
Result<std::vector<ReadCorrection>> correctionsOf(Desk &desk, const Session &who, const QString &number)
{
    const auto read = [&](bool plain) {
        return desk.database().read([&](const Connection &main, const Connection &keys) {
            return readCorrections(main, keys, who, number, plain);
        });
    };
    auto masked = read(false);
    if (!masked || masked->empty())
        return masked;
    const CorrectionRequest &first = masked->front().request;
    const auto plain = reveal(desk, who, {MemberProfile{{first.customer, first.number, {}, {}}, {}}});
    if (!plain)
        return plain.error();
    return *plain ? read(true) : masked;
}

/// Of a request that was just written.
void printOne(Desk &desk, const Session &who, const CorrectionRequest &request)
{
    const QDate today = businessDate(desk.now(), who.shop.day).date();
    const auto all = correctionsOf(desk, who, request.number);
    if (all)
        for (const ReadCorrection &each : *all)
            if (each.request.id == request.id)
                Desk::print(toJson(each, today));
}

Result<int> correctionList(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    const auto all = correctionsOf(desk, *who, desk.arguments().words.front());
    if (!all)
        return all.error();
    QJsonArray list;
    const QDate today = businessDate(desk.now(), who->shop.day).date();
    for (const ReadCorrection &each : *all)
        list << toJson(each, today);
    Desk::print({{u"corrections"_s, list}});
    return 0;
}

Result<int> correctionAsk(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    const auto id = arguments.has(u"id"_s) ? Id<CorrectionRequest>::parse(arguments.option(u"id"_s))
                                           : Id<CorrectionRequest>::make(desk.now(), systemRandom);
    if (!id)
        return Desk::wrong(u"id"_s);
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const auto request = desk.database().writeNow([&](Transaction &transaction) {
        return requestCorrection(transaction, *who, *id, arguments.words.front(), arguments.option(u"text"_s),
                                 desk.now());
    });
    if (!request)
        return request.error();
    printOne(desk, *who, *request);
    return 0;
}

Result<int> correctionAnswer(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    const auto id = Id<CorrectionRequest>::parse(arguments.words.front());
    if (!id)
        return Error{Error::Code::NotFound, arguments.words.front()};
    if (arguments.has(u"refuse"_s) == (arguments.has(u"changed"_s) || arguments.has(u"change"_s)))
        return Error{Error::Code::InvalidInput, u"--changed, --change or --refuse"_s};
    const auto given = changeIn(arguments.option(u"change"_s));
    if (!given)
        return given.error();
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    Pinyin pinyin;
    const auto request = desk.database().writeNow([&](Transaction &transaction) {
        return arguments.has(u"refuse"_s)
            ? refuseCorrection(transaction, *who, *id, arguments.option(u"refuse"_s), desk.now())
            : grantCorrection(transaction, *who, *id, *given, desk.now(), systemRandom, pinyin);
    });
    if (!request)
        return request.error();
    printOne(desk, *who, *request);
    return 0;
}

Result<> writeTable(const QJsonObject &record, const Shop &shop, const QString &path)
{
    const auto out = TableWriter::create(path);
    if (!out)
        return out.error();
    for (const QStringList &row : privacyRecordRows(record, shop))
        if (const auto written = (*out)->write(row); !written)
            return written;
    return (*out)->finish();
}

Result<> writeRecord(const QJsonObject &record, const Shop &shop, const QString &path)
{
    if (!path.endsWith(u".pdf", Qt::CaseInsensitive) && !path.endsWith(u".json", Qt::CaseInsensitive))
        return writeTable(record, shop, path);
    QSaveFile file(path);
    const QByteArray bytes = path.endsWith(u".pdf", Qt::CaseInsensitive) ? privacyRecordPdf(record, shop)
                                                                         : QJsonDocument(record).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{Error::Code::InvalidFile, path};
    return {};
}

/// Without a file it is only looked at.
Result<int> record(Desk &desk)
{
    const QString path = desk.arguments().option(u"out"_s);
    const auto who = desk.signIn(path.isEmpty() ? Desk::Access::LookOnly : Desk::Access::Write);
    if (!who)
        return who.error();
    const auto made = privacyRecord(desk.database(), *who, desk.now());
    if (!made)
        return made.error();
    if (path.isEmpty()) {
        Desk::print(*made);
        return 0;
    }
    if (const auto written = writeRecord(*made, who->shop, path); !written)
        return written.error();
    const QString form = path.mid(path.lastIndexOf(u'.') + 1).toLower();
    const auto noted = desk.database().writeNow(
        [&](Transaction &transaction) { return notePrivacyRecord(transaction, *who, form, desk.now()); });
    if (!noted)
        return noted.error();
    Desk::print({{u"out"_s, path}});
    return 0;
}
}

std::vector<Command> requestCommands()
{
    return {{{u"member restrict"_s, 1, 1, {u"reason"_s}, {u"lift"_s}, {}},
             R"(
member restrict NUMBER --reason R | --lift
The person's data are kept and not used: no marketing consent holds, no job gives coupons, exports, lists,
       duplicates and figures leave them out. What a contract or the law needs goes on. The reason is sealed.
  out {"number","restricted"}
)",
             restrictOne},
            {{u"member correction"_s, 1, 1, {}, {}, {}},
             R"(
member correction NUMBER
What the person asked to have put right.
  out {"corrections":[{"id","member","text","at","due","state":"open|changed|refused","overdue"?,"user",
       "answer"?,"answeredAt"?,"answeredBy"?}]}; texts for who may see members in full, which the audit
       records, else empty, as beside a running till
)",
             correctionList},
            {{u"member correction ask"_s, 1, 1, {u"text"_s, u"id"_s}, {}, {}},
             R"(
member correction ask NUMBER --text T [--id ID]
Takes down what is to be put right, sealed; it is to be answered within a month, and at most 30 days.
  out as an entry of member correction
)",
             correctionAsk},
            {{u"member correction answer"_s, 1, 1, {u"change"_s, u"refuse"_s}, {u"changed"_s}, {}},
             R"(
member correction answer ID --changed | --change FILE.json | --refuse R
Answered by a change, which was made since or which the file makes as in member change, or refused with a
       reason that the person is told.
  out as an entry of member correction
)",
             correctionAnswer},
            {{u"privacy record"_s, 0, 0, {u"out"_s}, {}, {}},
             R"(
privacy record [--out F.pdf|F.csv|F.xlsx|F.json]
The record of processing (GDPR 30, PIPL 54 to 56): what is kept, why, for whom, how long, how protected, who
       had access in the last 90 days, consents, restrictions, corrections, erasures with proof.
  out {"v":1,"madeAt","shop":{"code","name"},"members","processing":[{"activity","gdpr","pipl"}],
       "retention":{"months","graceDays","keepsPoints","asked","lastRun"?},
       "consents":[{"purpose","channel"?,"granted","withdrawn"}],
       "access":[{"user"?,"reveals","copies","exports","exported"}],"accessDays",
       "restrictions":[{"number","since"}],"corrections":{"open","overdue","changed","refused"},"erased",
       "erasures":[{"number","at","user"?,"readable"}]}; with a file {"out"}
)",
             record}};
}
