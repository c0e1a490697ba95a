#include "core/base/id.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

struct Thing;

class TestId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oursAreVersionSevenAndSortByTime();
    void bytesAndTextReadBack();
    void anyVersionIsTakenButNeverNothing();
    void randomBytesAreAsManyAsAskedAndDiffer();
};

void TestId::oursAreVersionSevenAndSortByTime()
{
    QVERIFY(rc::check([] {
        const qint64 at = *rc::gen::inRange<qint64>(0, qint64(1) << 47);
        const auto first = Id<Thing>::make(Timestamp::ofMilliseconds(at), systemRandom);
        const auto second = Id<Thing>::make(Timestamp::ofMilliseconds(at + 1), systemRandom);
        RC_ASSERT(first.bytes() < second.bytes());
        RC_ASSERT((first.bytes()[6] & 0xf0) == 0x70);
        RC_ASSERT((uchar(first.bytes()[8]) & 0xc0) == 0x80);
    }));
}

void TestId::bytesAndTextReadBack()
{
    const auto id = Id<Thing>::make(Timestamp::ofMilliseconds(1), systemRandom);
    QVERIFY(Id<Thing>::parse(id.toString()) == id);
    QVERIFY(Id<Thing>::fromBytes(id.bytes()) == id);
}

void TestId::anyVersionIsTakenButNeverNothing()
{
    QVERIFY(Id<Thing>::parse(u"00000000-0000-4000-8000-000000000001"_s));
    for (const char *text :
         {"", "7", "00000000-0000-0000-0000-000000000000", "{00000000-0000-4000-8000-000000000001}",
          "00000000-0000-4000-8000-00000000000g"})
        QVERIFY2(!Id<Thing>::parse(QString::fromUtf8(text)), text);
    QVERIFY(!Id<Thing>::fromBytes(QByteArray(16, '\0')));
    QVERIFY(!Id<Thing>::fromBytes("short"));
}

void TestId::randomBytesAreAsManyAsAskedAndDiffer()
{
    for (const int size : {1, 3, 16, 33})
        QCOMPARE(systemRandom(size).size(), size);
    QVERIFY(systemRandom(16) != systemRandom(16));
}

QTEST_GUILESS_MAIN(TestId)
#include "tst_id.moc"
