#include "core/sync/wire/events.h"

#include "core/base/id.h"
#include "core/base/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace wire {
namespace {
constexpr qsizetype longestText = 200;

Error malformed(const QString &field)
{
    return {Error::Code::Protocol, field};
}

std::optional<QJsonObject> objectOf(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

std::optional<quint64> countOf(const QJsonValue &value)
{
    // JSON numbers stay exact up to 2^53, which no till reaches.
    const qint64 number = value.toInteger(-1);
    return value.isDouble() && number >= 0 && number <= (qint64(1) << 53) ? std::optional(quint64(number))
                                                                          : std::nullopt;
}

std::optional<QString> textOf(const QJsonValue &value)
{
    return value.isString() && value.toString().size() <= longestText ? std::optional(value.toString())
                                                                      : std::nullopt;
}

std::optional<QByteArray> hashOf(const QJsonValue &value)
{
    const QByteArray text = value.toString().toLatin1();
    const QByteArray bytes = QByteArray::fromHex(text);
    return text.size() == 64 && bytes.size() == 32 && bytes.toHex() == text ? std::optional(bytes)
                                                                            : std::nullopt;
}

Result<Event> eventOf(const QJsonObject &object)
{
    const auto seq = countOf(object[u"seq"]);
    const auto id = parseUuid(object[u"id"].toString());
    const auto kind = textOf(object[u"kind"]);
    const auto at = Timestamp::fromIso(object[u"at"].toString());
    const auto bodyHash = hashOf(object[u"body_hash"]);
    const auto chain = hashOf(object[u"chain"]);
    const bool erased = object[u"body"].isNull() && object[u"erased"].toBool();
    if (!seq || !id || !kind || !at || !bodyHash || !chain || (!erased && !object[u"body"].isString()))
        return malformed(u"events"_s);
    Event event{*seq, id->toRfc4122(), *kind, *at, {}, *bodyHash, *chain};
    if (!erased)
        event.body = object[u"body"].toString().toUtf8();
    return event;
}
}

QByteArray encode(const Batch &batch)
{
    JsonText json;
    json.beginObject()
        .field("epoch", qint64(batch.epoch))
        .field("first_seq", qint64(batch.firstSeq))
        .beginArray("events");
    for (const Event &event : batch.events) {
        json.beginObject()
            .field("seq", qint64(event.seq))
            .field("id", QUuid::fromRfc4122(event.id).toString(QUuid::WithoutBraces))
            .field("kind", event.kind)
            .field("at", event.at.toIso());
        if (event.body)
            json.field("body", QString::fromUtf8(*event.body));
        else
            json.nullField("body").flag("erased", true);
        json.field("body_hash", QString::fromLatin1(event.bodyHash.toHex()))
            .field("chain", QString::fromLatin1(event.chain.toHex()))
            .endObject();
    }
    json.endArray().endObject();
    return json.bytes();
}

Result<Batch> decodeBatch(const QByteArray &json)
{
    const auto object = objectOf(json);
    if (!object)
        return malformed(u"json"_s);
    const auto epoch = countOf(object->value(u"epoch"));
    const auto firstSeq = countOf(object->value(u"first_seq"));
    const QJsonValue events = object->value(u"events");
    if (!epoch || !firstSeq || *firstSeq < 1)
        return malformed(epoch ? u"first_seq"_s : u"epoch"_s);
    if (!events.isArray() || events.toArray().size() > mostEvents)
        return malformed(u"events"_s);
    Batch batch{*epoch, *firstSeq, {}};
    for (const QJsonValue &value : events.toArray()) {
        auto event = eventOf(value.toObject());
        if (!event)
            return event.error();
        if (event->seq != *firstSeq + batch.events.size())
            return malformed(u"seq"_s);
        batch.events.push_back(std::move(*event));
    }
    return batch;
}

QByteArray encode(const Hello &hello)
{
    const QJsonObject object{{u"shop"_s, hello.shop},
                             {u"till"_s, hello.till},
                             {u"epoch"_s, qint64(hello.epoch)},
                             {u"schema"_s, QJsonArray{hello.schemaMin, hello.schemaMax}},
                             {u"app"_s, hello.app},
                             {u"time"_s, hello.time.toIso()}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<Hello> decodeHello(const QByteArray &json)
{
    const auto object = objectOf(json);
    if (!object)
        return malformed(u"json"_s);
    const auto shop = textOf(object->value(u"shop"));
    const auto till = textOf(object->value(u"till"));
    const auto epoch = countOf(object->value(u"epoch"));
    const QJsonArray schema = object->value(u"schema").toArray();
    const auto time = Timestamp::fromIso(object->value(u"time").toString());
    if (!shop || !till || !epoch || schema.size() != 2 || !time)
        return malformed(u"hello"_s);
    return Hello{*shop,
                 *till,
                 *epoch,
                 schema[0].toInt(),
                 schema[1].toInt(),
                 textOf(object->value(u"app")).value_or(QString()),
                 *time};
}

QByteArray encode(const HelloAnswer &answer)
{
    const QJsonObject limits{{u"events"_s, mostEvents}, {u"bytes"_s, qint64(mostBodyBytes)}};
    const QJsonObject object{{u"schema"_s, answer.schema},
                             {u"cluster_epoch"_s, qint64(answer.clusterEpoch)},
                             {u"acked_seq"_s, qint64(answer.ackedSeq)},
                             {u"limits"_s, limits},
                             {u"time"_s, answer.time.toIso()}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<HelloAnswer> decodeHelloAnswer(const QByteArray &json)
{
    const auto object = objectOf(json);
    if (!object)
        return malformed(u"json"_s);
    const auto cluster = countOf(object->value(u"cluster_epoch"));
    const auto acked = countOf(object->value(u"acked_seq"));
    const auto time = Timestamp::fromIso(object->value(u"time").toString());
    if (!cluster || !acked || !time)
        return malformed(u"hello"_s);
    return HelloAnswer{object->value(u"schema").toInt(), *cluster, *acked, *time};
}

QByteArray encode(const BatchAnswer &answer)
{
    QJsonArray results;
    for (const QString &result : answer.results)
        results.append(result);
    const QJsonObject object{{u"acked_seq"_s, qint64(answer.ackedSeq)}, {u"results"_s, results}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<BatchAnswer> decodeBatchAnswer(const QByteArray &json)
{
    const auto object = objectOf(json);
    const auto acked = object ? countOf(object->value(u"acked_seq")) : std::nullopt;
    if (!acked)
        return malformed(u"acked_seq"_s);
    BatchAnswer answer{*acked, {}};
    for (const QJsonValue &value : object->value(u"results").toArray())
        answer.results.push_back(value.toString());
    return answer;
}
}
