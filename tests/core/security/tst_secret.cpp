#include "core/security/secret.h"

#include "bytes.h"

#include <QTest>

/// Bytes that are kept close: moved, never copied by accident.
class SecretTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void startsAsZeros();
    void rawBytesComeBack();
    void comparesByContentAndSize();
    void movingEmptiesTheSource();
    void assigningToItselfKeepsTheBytes();
    void cloneStandsAlone();
    void randomOnesDiffer();
    void wipingEmptiesAndLeavesCopiesAlone();
};

void SecretTest::startsAsZeros()
{
    QCOMPARE(Secret(32).toRaw(), QByteArray(32, '\0'));
    QCOMPARE(Secret(0).size(), 0);
}

void SecretTest::rawBytesComeBack()
{
    const QByteArray raw = countingBytes(32, 200);
    QCOMPARE(Secret::fromRaw(raw).toRaw(), raw);
    QVERIFY(Secret::fromRaw(QByteArray()).toRaw().isEmpty());
}

void SecretTest::comparesByContentAndSize()
{
    const Secret secret = Secret::fromRaw(countingBytes(32));
    QVERIFY(secret == Secret::fromRaw(countingBytes(32)));
    QVERIFY(secret != Secret::fromRaw(countingBytes(31)));
    QVERIFY(Secret(0) == Secret(0));
    for (qsizetype at = 0; at < 32; ++at)
        QVERIFY(secret != Secret::fromRaw(withFlippedBit(countingBytes(32), at)));
}

void SecretTest::movingEmptiesTheSource()
{
    Secret first = Secret::fromRaw(countingBytes(16));
    Secret second = std::move(first);
    QCOMPARE(second.toRaw(), countingBytes(16));
    first = Secret::fromRaw(countingBytes(16, 16));
    second = std::move(first);
    QCOMPARE(second.toRaw(), countingBytes(16, 16));
}

void SecretTest::assigningToItselfKeepsTheBytes()
{
    Secret secret = Secret::fromRaw(countingBytes(16));
    Secret &same = secret;
    secret = std::move(same);
    QCOMPARE(secret.toRaw(), countingBytes(16));
}

void SecretTest::cloneStandsAlone()
{
    Secret secret = Secret::fromRaw(countingBytes(16));
    const Secret clone = secret.clone();
    secret.bytes()[0] = 99;
    QCOMPARE(clone.toRaw(), countingBytes(16));
    QCOMPARE(secret.toRaw().front(), char(99));
}

void SecretTest::randomOnesDiffer()
{
    QVERIFY(Secret::random(32) != Secret::random(32));
    QCOMPARE(Secret::random(24).size(), 24);
}

void SecretTest::wipingEmptiesAndLeavesCopiesAlone()
{
    QByteArray bytes = countingBytes(16);
    const QByteArray copy = bytes;
    wipe(bytes);
    QVERIFY(bytes.isEmpty());
    QCOMPARE(copy, countingBytes(16));
}

QTEST_APPLESS_MAIN(SecretTest)
#include "tst_secret.moc"
