#include "core/security/vault.h"

#include "bytes.h"
#include "core/security/seal.h"

#include <QSet>
#include <QTest>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace {
const QByteArray customer = countingBytes(16);
const QByteArray otherCustomer = countingBytes(16, 1);

constexpr TokenKind allKinds[] = {TokenKind::Phone,      TokenKind::PhoneLastFour, TokenKind::NamePrefix,
                                  TokenKind::NameBigram, TokenKind::Pinyin,        TokenKind::Initials,
                                  TokenKind::Email,      TokenKind::MemberNumber};
constexpr SealPurpose allPurposes[] = {SealPurpose::PinVerifier, SealPurpose::TlsKey, SealPurpose::Setting};

// The bytes 0 to 31 as data key, so that what follows from it can be computed elsewhere.
Vault knownVault()
{
    const Secret wrapping(sealKeyBytes);
    const Secret dataKey = Secret::fromRaw(countingBytes(32));
    auto vault = Vault::open(wrapKey(wrapping, dataKey, "zhanggui data key"), wrapping);
    return *std::move(vault);
}
}

/// The data key and all that hangs on it.
class VaultTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensWithEachOfItsWrappings();
    void aWrongWrappingIsWrongCredentials();
    void aWrappingOfAnotherFormIsDamaged();
    void personalTextNeedsItsCustomer();
    void personalTextNeedsItsPart();
    void everyTurnedBitOfPersonalTextIsRefused();
    void openingWrappedDoesTheSameInOne();
    void openingWrappedRefusesWhatDoesNotFit();
    void aDestroyedKeyLeavesNothing();
    void customerKeysNeedTheirShop();
    void tokensAreKeyedBlake2();
    void tokensOfEachKindDiffer();
    void tokensOfEachShopDiffer();
    void tokensSurviveReopening();
    void secretsNeedTheirPurposeAndSubject();
    void receiptKeyIsASubkey();
    void servesManyThreads();
};

void VaultTest::opensWithEachOfItsWrappings()
{
    const Vault vault = Vault::create();
    const QByteArray sealed = vault.sealSecret(SealPurpose::Setting, "name", "value");
    for (int user = 0; user < 3; ++user) {
        const Secret wrapping = Secret::random(sealKeyBytes);
        const auto reopened = Vault::open(vault.wrapFor(wrapping), wrapping);
        QVERIFY(reopened.has_value());
        QCOMPARE(*reopened->openSecret(SealPurpose::Setting, "name", sealed), QByteArray("value"));
    }
}

void VaultTest::aWrongWrappingIsWrongCredentials()
{
    const QByteArray wrapped = Vault::create().wrapFor(Secret::random(sealKeyBytes));
    const auto opened = Vault::open(wrapped, Secret::random(sealKeyBytes));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Error::Code::WrongCredentials);
}

void VaultTest::aWrappingOfAnotherFormIsDamaged()
{
    const Secret wrapping = Secret::random(sealKeyBytes);
    const QByteArray wrapped = Vault::create().wrapFor(wrapping);
    for (const QByteArray &broken :
         {QByteArray(), wrapped.chopped(1), QByteArray(wrapped + 'x'), withFlippedBit(wrapped, 0)}) {
        const auto opened = Vault::open(broken, wrapping);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, Error::Code::Damaged);
    }
    for (qsizetype at = 1; at < wrapped.size(); ++at)
        QVERIFY(!Vault::open(withFlippedBit(wrapped, at), wrapping));
}

void VaultTest::personalTextNeedsItsCustomer()
{
    const Secret key = Vault::newCustomerKey();
    const QByteArray sealed = Vault::sealPersonal(key, customer, "张三 +8613800138000");
    QVERIFY(!sealed.contains("13800138000"));
    QCOMPARE(*Vault::openPersonal(key, customer, sealed), QByteArray("张三 +8613800138000"));
    QVERIFY(!Vault::openPersonal(key, otherCustomer, sealed));
    QVERIFY(!Vault::openPersonal(Vault::newCustomerKey(), customer, sealed));
}

void VaultTest::personalTextNeedsItsPart()
{
    const Secret key = Vault::newCustomerKey();
    const QByteArray sealed = Vault::sealPersonal(key, customer, "text", PersonalPart::Event);
    QVERIFY(!Vault::openPersonal(key, customer, sealed, PersonalPart::Record));
    QCOMPARE(*Vault::openPersonal(key, customer, sealed, PersonalPart::Event), QByteArray("text"));
}

void VaultTest::everyTurnedBitOfPersonalTextIsRefused()
{
    const Secret key = Vault::newCustomerKey();
    const QByteArray sealed = Vault::sealPersonal(key, customer, "text");
    for (qsizetype at = 0; at < sealed.size(); ++at)
        QCOMPARE(Vault::openPersonal(key, customer, withFlippedBit(sealed, at)).error().code,
                 Error::Code::Damaged);
}

void VaultTest::openingWrappedDoesTheSameInOne()
{
    const Vault vault = Vault::create();
    const Secret key = Vault::newCustomerKey();
    const QByteArray wrapped = vault.wrapCustomerKey(key, customer);
    QVERIFY(*vault.unwrapCustomerKey(wrapped, customer) == key);
    QCOMPARE(*vault.openWrapped(wrapped, customer, Vault::sealPersonal(key, customer, "text")),
             QByteArray("text"));
    QCOMPARE(*vault.openWrapped(wrapped, customer, Vault::sealPersonal(key, customer, "")), QByteArray());
}

void VaultTest::openingWrappedRefusesWhatDoesNotFit()
{
    const Vault vault = Vault::create();
    const Secret key = Vault::newCustomerKey();
    const QByteArray wrapped = vault.wrapCustomerKey(key, customer);
    const QByteArray sealed = Vault::sealPersonal(key, customer, "text");
    QVERIFY(!vault.openWrapped(wrapped, otherCustomer, sealed));
    QVERIFY(!vault.openWrapped(wrapped, customer, sealed, PersonalPart::Event));
    QVERIFY(!vault.openWrapped(QByteArray(), customer, sealed));
    QVERIFY(!vault.openWrapped(wrapped, customer, QByteArray()));
    for (qsizetype at = 0; at < wrapped.size(); ++at)
        QVERIFY(!vault.openWrapped(withFlippedBit(wrapped, at), customer, sealed));
    for (qsizetype at = 0; at < sealed.size(); ++at)
        QVERIFY(!vault.openWrapped(wrapped, customer, withFlippedBit(sealed, at)));
}

void VaultTest::aDestroyedKeyLeavesNothing()
{
    const Vault vault = Vault::create();
    const QByteArray sealed = Vault::sealPersonal(Vault::newCustomerKey(), customer, "text");
    const QByteArray newWrapped = vault.wrapCustomerKey(Vault::newCustomerKey(), customer);
    QVERIFY(!vault.openWrapped(newWrapped, customer, sealed));
}

void VaultTest::customerKeysNeedTheirShop()
{
    const Secret key = Vault::newCustomerKey();
    const QByteArray wrapped = Vault::create().wrapCustomerKey(key, customer);
    const Vault other = Vault::create();
    QVERIFY(!other.unwrapCustomerKey(wrapped, customer));
    QVERIFY(!other.unwrapCustomerKey(QByteArray("short"), customer));
}

void VaultTest::tokensAreKeyedBlake2()
{
    // BLAKE2b-128 under the subkey BLAKE2b-256(key, salt 2, personal "zhanggui"), its first 8 bytes
    // big-endian.
    QCOMPARE(knownVault().searchToken(TokenKind::Phone, u"+8613800138000"_s), qint64(-4469004383316924103));
}

void VaultTest::tokensOfEachKindDiffer()
{
    const Vault vault = Vault::create();
    QSet<qint64> tokens;
    for (const TokenKind kind : allKinds) {
        QCOMPARE(vault.searchToken(kind, u"zs"_s), vault.searchToken(kind, u"zs"_s));
        tokens << vault.searchToken(kind, u"zs"_s) << vault.searchToken(kind, QString());
    }
    QCOMPARE(tokens.size(), 2 * qsizetype(std::size(allKinds)));
}

void VaultTest::tokensOfEachShopDiffer()
{
    QVERIFY(Vault::create().searchToken(TokenKind::Phone, u"1"_s)
            != Vault::create().searchToken(TokenKind::Phone, u"1"_s));
}

void VaultTest::tokensSurviveReopening()
{
    const Vault vault = Vault::create();
    const Secret wrapping = Secret::random(sealKeyBytes);
    const auto reopened = Vault::open(vault.wrapFor(wrapping), wrapping);
    QCOMPARE(reopened->searchToken(TokenKind::Pinyin, u"zhangsan"_s),
             vault.searchToken(TokenKind::Pinyin, u"zhangsan"_s));
}

void VaultTest::secretsNeedTheirPurposeAndSubject()
{
    const Vault vault = Vault::create();
    for (const SealPurpose purpose : allPurposes) {
        const QByteArray sealed = vault.sealSecret(purpose, "user 1", "secret");
        for (const SealPurpose other : allPurposes)
            QCOMPARE(vault.openSecret(other, "user 1", sealed).has_value(), other == purpose);
        QVERIFY(!vault.openSecret(purpose, "user 2", sealed));
        QVERIFY(!Vault::create().openSecret(purpose, "user 1", sealed));
    }
}

void VaultTest::receiptKeyIsASubkey()
{
    QCOMPARE(knownVault().receiptKey().toRaw().toHex(),
             QByteArray("aadbbed224bb333ef17a966e190597ed2cf8e6d869b09264b3f38b520cd2702a"));
}

void VaultTest::servesManyThreads()
{
    const auto vault = std::make_shared<const Vault>(Vault::create());
    const qint64 expected = vault->searchToken(TokenKind::Phone, u"+8613800138000"_s);
    std::atomic<int> faults = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([vault, expected, &faults, t] {
            const QByteArray id = countingBytes(16, t);
            for (int i = 0; i < 200; ++i) {
                const Secret key = Vault::newCustomerKey();
                const QByteArray text = QByteArray::number(i);
                const auto opened = vault->openWrapped(vault->wrapCustomerKey(key, id), id,
                                                       Vault::sealPersonal(key, id, text));
                if (!opened || *opened != text
                    || vault->searchToken(TokenKind::Phone, u"+8613800138000"_s) != expected)
                    ++faults;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(faults.load(), 0);
}

QTEST_APPLESS_MAIN(VaultTest)
#include "tst_vault.moc"
