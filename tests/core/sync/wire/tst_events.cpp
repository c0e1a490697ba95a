#include "core/sync/wire/events.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUuid>

#include <functional>

using namespace Qt::StringLiterals;

namespace {
wire::Event eventOf(quint64 seq, std::optional<QByteArray> body)
{
    return {seq,
            QUuid(u"0192f0c1-2345-7abc-8def-0123456789ab"_s).toRfc4122(),
            u"sale.completed/1"_s,
            Timestamp::ofMilliseconds(1'772'712'000'123),
            std::move(body),
            QByteArray(32, '\x11'),
            QByteArray(32, '\x22')};
}

wire::Batch sample()
{
    return {3, 41, {eventOf(41, QByteArray("{\"name\":\"苹果 \\\"大\\\"\\n\"}")), eventOf(42, std::nullopt)}};
}

/// The sample as JSON after `change` had its way with it.
QByteArray changed(const std::function<void(QJsonObject &batch, QJsonObject &firstEvent)> &change)
{
    QJsonObject batch = QJsonDocument::fromJson(encode(sample())).object();
    QJsonArray events = batch[u"events"].toArray();
    QJsonObject first = events[0].toObject();
    batch[u"events"] = events;
    change(batch, first);
    events = batch[u"events"].toArray();
    if (!events.isEmpty())
        events[0] = first;
    if (batch[u"events"].isArray())
        batch[u"events"] = events;
    return QJsonDocument(batch).toJson(QJsonDocument::Compact);
}

using Change = std::function<void(QJsonObject &, QJsonObject &)>;

Change setEvent(const QString &field, const QJsonValue &value)
{
    return [=](QJsonObject &, QJsonObject &event) { event[field] = value; };
}

Change setBatch(const QString &field, const QJsonValue &value)
{
    return [=](QJsonObject &batch, QJsonObject &) { batch[field] = value; };
}
}

Q_DECLARE_METATYPE(Change)

class EventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBatchRoundTripsByteForByte();
    void whatDoesNotFitIsRefused_data();
    void whatDoesNotFitIsRefused();
    void moreEventsThanAllowedAreRefused();
    void garbageIsRefused_data();
    void garbageIsRefused();
    void helloRoundTrips();
    void helloAnswerRoundTrips();
    void batchAnswerRoundTrips();
};

void EventsTest::aBatchRoundTripsByteForByte()
{
    const auto back = wire::decodeBatch(encode(sample()));
    QVERIFY(back.has_value());
    QCOMPARE(back->epoch, quint64(3));
    QCOMPARE(back->firstSeq, quint64(41));
    QCOMPARE(back->events.size(), size_t(2));
    const wire::Event expected = sample().events[0];
    const wire::Event &first = back->events[0];
    QCOMPARE(first.body, expected.body);
    QCOMPARE(first.id, expected.id);
    QCOMPARE(first.at, expected.at);
    QCOMPARE(first.bodyHash, expected.bodyHash);
    QCOMPARE(first.chain, expected.chain);
    QVERIFY(!back->events[1].body.has_value());
}

void EventsTest::whatDoesNotFitIsRefused_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("no epoch") << setBatch(u"epoch"_s, QJsonValue());
    QTest::newRow("negative epoch") << setBatch(u"epoch"_s, -1);
    QTest::newRow("epoch of half") << setBatch(u"epoch"_s, 1.5);
    QTest::newRow("epoch as text") << setBatch(u"epoch"_s, u"1"_s);
    QTest::newRow("seq zero") << setBatch(u"first_seq"_s, 0);
    QTest::newRow("events not a list") << setBatch(u"events"_s, u"none"_s);
    QTest::newRow("seq out of order") << setEvent(u"seq"_s, 42);
    QTest::newRow("id in braces") << setEvent(u"id"_s, u"{0192f0c1-2345-7abc-8def-0123456789ab}"_s);
    QTest::newRow("nil id") << setEvent(u"id"_s, u"00000000-0000-0000-0000-000000000000"_s);
    QTest::newRow("endless kind") << setEvent(u"kind"_s, QString(10'000, u'x'));
    QTest::newRow("time without zone") << setEvent(u"at"_s, u"2026-03-05T12:00:00"_s);
    QTest::newRow("short hash") << setEvent(u"body_hash"_s, QString(62, u'1'));
    QTest::newRow("hash in capitals") << setEvent(u"body_hash"_s, QString(64, u'A'));
    QTest::newRow("chain that is no hex") << setEvent(u"chain"_s, QString(64, u'g'));
    QTest::newRow("body as object") << setEvent(u"body"_s, QJsonObject());
    QTest::newRow("no body, not erased") << setEvent(u"body"_s, QJsonValue());
}

void EventsTest::whatDoesNotFitIsRefused()
{
    QFETCH(Change, change);
    const auto refused = wire::decodeBatch(changed(change));
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, Error::Code::Protocol);
}

void EventsTest::moreEventsThanAllowedAreRefused()
{
    wire::Batch batch{1, 1, {}};
    for (int seq = 1; seq <= wire::mostEvents; ++seq)
        batch.events.push_back(eventOf(quint64(seq), "{}"));
    QVERIFY(wire::decodeBatch(encode(batch)).has_value());
    batch.events.push_back(eventOf(wire::mostEvents + 1, "{}"));
    QVERIFY(!wire::decodeBatch(encode(batch)).has_value());
}

void EventsTest::garbageIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("cut off") << encode(sample()).chopped(1);
    QTest::newRow("deep") << QByteArray(100'000, '[');
    QTest::newRow("no UTF-8") << QByteArray("{\"epoch\":1,\"x\":\"\xff\"}");
}

void EventsTest::garbageIsRefused()
{
    QFETCH(QByteArray, json);
    QVERIFY(!wire::decodeBatch(json).has_value());
    QVERIFY(!wire::decodeHello(json).has_value());
    QVERIFY(!wire::decodeHelloAnswer(json).has_value());
    QVERIFY(!wire::decodeBatchAnswer(json).has_value());
}

void EventsTest::helloRoundTrips()
{
    const wire::Hello hello{
        u"S001"_s, u"T01"_s, 2, 1, 1, u"zhanggui 0.1"_s, Timestamp::ofMilliseconds(1'772'712'000'000)};
    const auto back = wire::decodeHello(encode(hello));
    QVERIFY(back.has_value());
    QCOMPARE(back->shop, hello.shop);
    QCOMPARE(back->till, hello.till);
    QCOMPARE(back->epoch, hello.epoch);
    QCOMPARE(back->schemaMax, 1);
    QCOMPARE(back->app, hello.app);
    QCOMPARE(back->time, hello.time);
}

void EventsTest::helloAnswerRoundTrips()
{
    const auto back =
        wire::decodeHelloAnswer(encode(wire::HelloAnswer{1, 77, 120, Timestamp::ofMilliseconds(5)}));
    QVERIFY(back.has_value());
    QCOMPARE(back->clusterEpoch, quint64(77));
    QCOMPARE(back->ackedSeq, quint64(120));
    QCOMPARE(back->time, Timestamp::ofMilliseconds(5));
}

void EventsTest::batchAnswerRoundTrips()
{
    const auto back = wire::decodeBatchAnswer(encode(wire::BatchAnswer{9, {u"applied"_s, u"duplicate"_s}}));
    QVERIFY(back.has_value());
    QCOMPARE(back->ackedSeq, quint64(9));
    QCOMPARE(back->results, (std::vector<QString>{u"applied"_s, u"duplicate"_s}));
}

QTEST_APPLESS_MAIN(EventsTest)
#include "tst_events.moc"
