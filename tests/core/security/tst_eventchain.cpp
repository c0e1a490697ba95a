#include "core/security/eventchain.h"

#include "bytes.h"

#include <QSet>
#include <QTest>

namespace {
const QByteArray id = countingBytes(16);
}

/// The outbox chain as docs/sync-protocol.md states it, against values computed elsewhere.
class EventChainTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bodyHashIsSha256();
    void linksMatchTheProtocol();
    void everyPartCounts();
};

void EventChainTest::bodyHashIsSha256()
{
    QCOMPARE(bodyHash("abc").toHex(),
             QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(bodyHash(QByteArray()).toHex(),
             QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
}

void EventChainTest::linksMatchTheProtocol()
{
    const QByteArray hash = bodyHash(R"({"a":1})");
    QCOMPARE(hash.toHex(), QByteArray("015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862"));
    const QByteArray first = eventChain(chainStart(), 1, 1, id, hash);
    QCOMPARE(first.toHex(), QByteArray("b465e6842dceea6d69d665b0e13bd433c1f3c4b1fc7a3188689e57e8ad0fc21b"));
    const QByteArray second = eventChain(first, 1, 2, id, hash);
    QCOMPARE(second.toHex(), QByteArray("65f2e2b3b696ee617854fc23a1978f01c924f964d3eade9254d01f097734fefe"));
}

void EventChainTest::everyPartCounts()
{
    const QByteArray hash = bodyHash("body");
    const QSet<QByteArray> chains{
        eventChain(chainStart(), 1, 2, id, hash),
        eventChain(withFlippedBit(chainStart(), 31), 1, 2, id, hash),
        eventChain(chainStart(), 2, 2, id, hash),
        eventChain(chainStart(), 1, 3, id, hash),
        eventChain(chainStart(), 2, 1, id, hash),
        eventChain(chainStart(), 1, quint64(2) << 32, id, hash),
        eventChain(chainStart(), 1, 2, withFlippedBit(id, 15), hash),
        eventChain(chainStart(), 1, 2, id, bodyHash("Body")),
    };
    QCOMPARE(chains.size(), 8);
}

QTEST_APPLESS_MAIN(EventChainTest)
#include "tst_eventchain.moc"
