#include "core/sync/outboxbatch.h"

#include "core/data/outbox.h"
#include "core/security/eventchain.h"
#include "core/text/pinyin.h"
#include "core/usecase/enrolmember.h"
#include "tests/support/shopfixture.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class OutboxBatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void personalBodiesAreOpened();
    void erasedPeopleHaveNoBody();
    void batchesAreBoundedAndComplete();
    void anEmptyOutboxGivesAnEmptyBatch();

private:
    wire::Batch batch(qint64 seq = 1)
    {
        return m_shop->database
            ->read([&](const Connection &main, const Connection &keys) {
                return outboxBatch(main, keys, *m_shop->session.vault, 1, seq);
            })
            .value();
    }
    void enrolSomebody()
    {
        m_shop->session.role = Role::Administrator;
        Pinyin pinyin;
        const auto enrolled = m_shop->database->writeNow([&](Transaction &transaction) {
            return enrolMember(transaction, m_shop->session, {u"王小明"_s, {}}, {}, ShopFixture::noon(),
                               systemRandom, pinyin);
        });
        QVERIFY(enrolled.has_value());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<ShopFixture> m_shop;
};

void OutboxBatchTest::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = ShopFixture::make(m_folder->path());
}

void OutboxBatchTest::personalBodiesAreOpened()
{
    enrolSomebody();
    const wire::Batch one = batch();
    QCOMPARE(one.events.size(), size_t(1));
    const wire::Event &event = one.events.front();
    QCOMPARE(event.kind, u"member.enrolled/1"_s);
    QCOMPARE(QJsonDocument::fromJson(*event.body)[u"name"].toString(), u"王小明"_s);
    QCOMPARE(bodyHash(*event.body), event.bodyHash);
    QCOMPARE(eventChain(chainStart(), 1, 1, event.id, event.bodyHash), event.chain);
}

void OutboxBatchTest::erasedPeopleHaveNoBody()
{
    enrolSomebody();
    const QByteArray hash = batch().events.front().bodyHash;
    const auto erased = m_shop->database->writeNow([](Transaction &transaction) -> Result<> {
        transaction.executeOnKeys(u"DELETE FROM customer_key"_s);
        return {};
    });
    QVERIFY(erased.has_value());
    QVERIFY(!batch().events.front().body.has_value());
    QCOMPARE(batch().events.front().bodyHash, hash);
}

/// Batch after batch, every event comes once and in order, and none is over what a server takes.
void OutboxBatchTest::batchesAreBoundedAndComplete()
{
    const auto written = m_shop->database->writeNow([](Transaction &transaction) -> Result<> {
        for (int i = 0; i < 520; ++i) {
            const QByteArray body = "{\"text\":\"" + QByteArray(i % 100 == 0 ? 900'000 : 100, 'x') + "\"}";
            outbox::append(transaction,
                           {Id<Event>::make(ShopFixture::noon(), systemRandom),
                            u"shift.opened/1"_s,
                            ShopFixture::noon(),
                            body,
                            {},
                            bodyHash(body)});
        }
        return {};
    });
    QVERIFY(written.has_value());
    quint64 next = 1;
    while (true) {
        const wire::Batch part = batch(qint64(next));
        if (part.events.empty())
            break;
        QCOMPARE(part.firstSeq, next);
        const auto decoded = wire::decodeBatch(wire::encode(part));
        QVERIFY(decoded.has_value());
        QVERIFY(wire::encode(part).size() <= wire::mostBodyBytes);
        next += part.events.size();
    }
    QCOMPARE(next, quint64(521));
}

void OutboxBatchTest::anEmptyOutboxGivesAnEmptyBatch()
{
    QVERIFY(batch().events.empty());
}

QTEST_GUILESS_MAIN(OutboxBatchTest)
#include "tst_outboxbatch.moc"
