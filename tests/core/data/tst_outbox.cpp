#include "core/data/outbox.h"

#include "core/security/eventchain.h"
#include "tests/support/shopfixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eventsFollowOneAnotherInTheChain();
    void aRefusedTransactionLeavesNoGap();
    void acknowledgingShortensTheBacklog();

private:
    Event event(int number) const;
    void append(int number, bool commit = true);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
};

void TestOutbox::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path(), 0, 0));
}

Event TestOutbox::event(int number) const
{
    const QByteArray body = "{\"n\":" + QByteArray::number(number) + '}';
    const Timestamp at = ShopFixture::noon().plusMilliseconds(number);
    return {Id<Event>::make(at, systemRandom), u"test/1"_s, at, body, {}, bodyHash(body)};
}

void TestOutbox::append(int number, bool commit)
{
    const auto written = m_shop->database->writeNow([&](Transaction &transaction) -> Result<> {
        outbox::append(transaction, event(number));
        return commit ? Result<>() : Error{Error::Code::Internal, {}};
    });
    QCOMPARE(written.has_value(), commit);
}

void TestOutbox::eventsFollowOneAnotherInTheChain()
{
    for (int i = 1; i <= 3; ++i)
        append(i);
    const auto events = *m_shop->database->read([](const Connection &c) { return outbox::from(c, 1, 10); });
    QCOMPARE(events.size(), 3u);
    QByteArray chain = chainStart();
    for (size_t i = 0; i < events.size(); ++i) {
        QCOMPARE(events[i].seq, qint64(i + 1));
        chain = eventChain(chain, 1, quint64(i + 1), events[i].id.bytes(), events[i].hash);
        QCOMPARE(events[i].chain, chain);
    }
    const auto last = *m_shop->database->read([](const Connection &c) { return outbox::from(c, 2, 1); });
    QCOMPARE(last.size(), 1u);
    QCOMPARE(last[0].seq, 2);
}

void TestOutbox::aRefusedTransactionLeavesNoGap()
{
    append(1);
    append(2, false);
    append(3);
    const auto events = *m_shop->database->read([](const Connection &c) { return outbox::from(c, 1, 10); });
    QCOMPARE(events.size(), 2u);
    QCOMPARE(events[1].seq, 2);
    QCOMPARE(events[1].body, "{\"n\":3}");
}

void TestOutbox::acknowledgingShortensTheBacklog()
{
    for (int i = 1; i <= 3; ++i)
        append(i);
    QVERIFY(m_shop->database->writeNow([](Transaction &transaction) -> Result<> {
        outbox::acknowledge(transaction, 2, ShopFixture::noon());
        return {};
    }));
    const auto backlog = *m_shop->database->read([](const Connection &c) { return outbox::backlog(c); });
    QCOMPARE(backlog.count, 1);
    QVERIFY(backlog.oldest == ShopFixture::noon().plusMilliseconds(3));
    QCOMPARE(*m_shop->database->read([](const Connection &c) { return outbox::lastAcknowledged(c); }), 2);
    QCOMPARE(*m_shop->database->read([](const Connection &c) { return outbox::lastSeq(c); }), 3);
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
