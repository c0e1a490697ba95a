#include "core/security/seal.h"

#include "bytes.h"

#include <QTest>

#include <rapidcheck.h>

/// What is sealed opens with the same key and context, and with nothing else.
class SealTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anythingSealedOpensAgain();
    void sealingTwiceLooksDifferent();
    void everyTurnedBitIsRefused();
    void everyCutIsRefused();
    void anotherKeyIsRefused();
    void anotherContextIsRefused();
    void aWrappedKeyComesBack();
    void aWrappedKeyNeedsItsWrapping();
};

void SealTest::anythingSealedOpensAgain()
{
    QVERIFY(rc::check("unseal inverts seal", [](const std::string &plain, const std::string &associated) {
        const Secret key = Secret::random(sealKeyBytes);
        const QByteArray text = QByteArray::fromStdString(plain);
        const QByteArray context = QByteArray::fromStdString(associated);
        const auto opened = unseal(key, seal(key, text, context), context);
        RC_ASSERT(opened.has_value());
        RC_ASSERT(*opened == text);
    }));
}

void SealTest::sealingTwiceLooksDifferent()
{
    const Secret key = Secret::random(sealKeyBytes);
    QVERIFY(seal(key, "same", "context") != seal(key, "same", "context"));
}

void SealTest::everyTurnedBitIsRefused()
{
    const Secret key = Secret::random(sealKeyBytes);
    const QByteArray sealed = seal(key, "a name", "context");
    for (qsizetype at = 0; at < sealed.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            const auto opened = unseal(key, withFlippedBit(sealed, at, bit), "context");
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, Error::Code::Damaged);
        }
    }
}

void SealTest::everyCutIsRefused()
{
    const Secret key = Secret::random(sealKeyBytes);
    const QByteArray sealed = seal(key, "a name", "context");
    for (qsizetype size = 0; size < sealed.size(); ++size)
        QVERIFY(!unseal(key, sealed.first(size), "context"));
    QVERIFY(!unseal(key, sealed + '\0', "context"));
}

void SealTest::anotherKeyIsRefused()
{
    const QByteArray sealed = seal(Secret::fromRaw(countingBytes(32)), "a name", "context");
    for (qsizetype at = 0; at < 32; ++at)
        QVERIFY(!unseal(Secret::fromRaw(withFlippedBit(countingBytes(32), at)), sealed, "context"));
}

void SealTest::anotherContextIsRefused()
{
    const Secret key = Secret::random(sealKeyBytes);
    const QByteArray sealed = seal(key, "a name", "context");
    for (const QByteArray &other :
         {QByteArray(), QByteArray("contexT"), QByteArray("context "), QByteArray("contex")})
        QVERIFY(!unseal(key, sealed, other));
}

void SealTest::aWrappedKeyComesBack()
{
    const Secret wrapping = Secret::random(sealKeyBytes);
    const Secret key = Secret::random(sealKeyBytes);
    const QByteArray wrapped = wrapKey(wrapping, key, "label");
    QVERIFY(!wrapped.contains(key.toRaw()));
    const auto unwrapped = unwrapKey(wrapping, wrapped, "label");
    QVERIFY(unwrapped.has_value());
    QVERIFY(*unwrapped == key);
}

void SealTest::aWrappedKeyNeedsItsWrapping()
{
    const Secret wrapping = Secret::random(sealKeyBytes);
    const QByteArray wrapped = wrapKey(wrapping, Secret::random(sealKeyBytes), "label");
    QVERIFY(!unwrapKey(Secret::random(sealKeyBytes), wrapped, "label"));
    QVERIFY(!unwrapKey(wrapping, wrapped, "other"));
    QVERIFY(!unwrapKey(wrapping, QByteArray(), "label"));
    for (qsizetype at = 0; at < wrapped.size(); ++at)
        QVERIFY(!unwrapKey(wrapping, withFlippedBit(wrapped, at), "label"));
}

QTEST_APPLESS_MAIN(SealTest)
#include "tst_seal.moc"
