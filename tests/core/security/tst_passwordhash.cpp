#include "core/security/passwordhash.h"

#include "bytes.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace {
constexpr KdfCost cheap{8, 1};
}

/// Keys and verifiers from what people remember. Cheap parameters, but for one test.
class PasswordHashTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void defaultsAreStrong();
    void keyFollowsFromPasswordSaltAndCost();
    void keyIsTheSameInEveryVersion();
    void wideAndPlainLettersAreOnePassword();
    void parametersReadBack();
    void brokenParametersAreRefused_data();
    void brokenParametersAreRefused();
    void noTextCrashesTheReader();
    void verifierMatchesItsPinAlone();
    void verifiersOfOnePinDiffer();
    void brokenVerifiersMatchNothing();
};

void PasswordHashTest::defaultsAreStrong()
{
    const KdfParameters parameters = KdfParameters::make();
    QCOMPARE(parameters.cost, (KdfCost{65536, 3}));
    QCOMPARE(keyFromPassword(u"correct horse battery staple"_s, parameters).size(), 32);
}

void PasswordHashTest::keyFollowsFromPasswordSaltAndCost()
{
    const KdfParameters parameters = KdfParameters::make(cheap);
    const Secret key = keyFromPassword(u"password"_s, parameters);
    QVERIFY(key == keyFromPassword(u"password"_s, parameters));
    QVERIFY(key != keyFromPassword(u"passwore"_s, parameters));
    QVERIFY(key != keyFromPassword(QString(), parameters));
    QVERIFY(key != keyFromPassword(u"password"_s, KdfParameters::make(cheap)));
    QVERIFY(key != keyFromPassword(u"password"_s, KdfParameters{{8, 2}, parameters.salt}));
    QVERIFY(key != keyFromPassword(u"password"_s, KdfParameters{{16, 1}, parameters.salt}));
}

void PasswordHashTest::keyIsTheSameInEveryVersion()
{
    const Secret key = keyFromPassword(u"掌柜 password"_s, KdfParameters{{64, 2}, countingBytes(16)});
    QCOMPARE(key.toRaw().toHex(),
             QByteArray("18f614fb6bb810764f832ea4c9e9f7a7f5fe898d0010f8669d691233b587f3ec"));
}

void PasswordHashTest::wideAndPlainLettersAreOnePassword()
{
    const KdfParameters parameters = KdfParameters::make(cheap);
    QVERIFY(keyFromPassword(u"ｐａｓｓword１２"_s, parameters)
            == keyFromPassword(u"password12"_s, parameters));
    QVERIFY(keyFromPassword(u"Password12"_s, parameters) != keyFromPassword(u"password12"_s, parameters));
}

void PasswordHashTest::parametersReadBack()
{
    const KdfParameters parameters{{65536, 3}, countingBytes(16)};
    QCOMPARE(parameters.encode(), QByteArray("argon2id13$m=65536,t=3$AAECAwQFBgcICQoLDA0ODw=="));
    const auto parsed = KdfParameters::parse(parameters.encode());
    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->cost, parameters.cost);
    QCOMPARE(parsed->salt, parameters.salt);
}

void PasswordHashTest::brokenParametersAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("another algorithm") << QByteArray("scrypt$m=65536,t=3$AAECAwQFBgcICQoLDA0ODw==");
    QTest::newRow("no passes") << QByteArray("argon2id13$m=65536,t=0$AAECAwQFBgcICQoLDA0ODw==");
    QTest::newRow("negative") << QByteArray("argon2id13$m=-65536,t=3$AAECAwQFBgcICQoLDA0ODw==");
    QTest::newRow("more memory than there is")
        << QByteArray("argon2id13$m=4294967295,t=3$AAECAwQFBgcICQoLDA0ODw==");
    QTest::newRow("passes for a year") << QByteArray("argon2id13$m=65536,t=999999$AAECAwQFBgcICQoLDA0ODw==");
    QTest::newRow("too little memory") << QByteArray("argon2id13$m=7,t=3$AAECAwQFBgcICQoLDA0ODw==");
    QTest::newRow("short salt") << QByteArray("argon2id13$m=65536,t=3$AAECAwQFBgcICQoLDA0O");
    QTest::newRow("no salt") << QByteArray("argon2id13$m=65536,t=3");
    QTest::newRow("order") << QByteArray("argon2id13$t=3,m=65536$AAECAwQFBgcICQoLDA0ODw==");
    QTest::newRow("more") << QByteArray("argon2id13$m=65536,t=3$AAECAwQFBgcICQoLDA0ODw==$");
    QTest::newRow("leading zero") << QByteArray("argon2id13$m=065536,t=3$AAECAwQFBgcICQoLDA0ODw==");
}

void PasswordHashTest::brokenParametersAreRefused()
{
    QFETCH(QByteArray, text);
    const auto parsed = KdfParameters::parse(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, Error::Code::Damaged);
}

void PasswordHashTest::noTextCrashesTheReader()
{
    const QByteArray good = KdfParameters{{65536, 3}, countingBytes(16)}.encode();
    QVERIFY(rc::check("only the canonical form is read", [&good] {
        QByteArray text = good;
        const auto at = *rc::gen::inRange<qsizetype>(0, text.size());
        text[at] = *rc::gen::arbitrary<char>();
        const auto parsed = KdfParameters::parse(text);
        const bool faithful = !parsed || parsed->encode() == text;
        RC_ASSERT(faithful);
    }));
}

void PasswordHashTest::verifierMatchesItsPinAlone()
{
    const QByteArray verifier = makeVerifier(u"482915"_s, cheap);
    QVERIFY(verifier.startsWith("$argon2id$v=19$m=8,t=1,p=1$"));
    QVERIFY(matchesVerifier(verifier, u"482915"_s));
    QVERIFY(matchesVerifier(verifier, u"４８２９１５"_s));
    for (const QString &pin : {QString(), u"482916"_s, u"48291"_s, u"4829155"_s})
        QVERIFY(!matchesVerifier(verifier, pin));
}

void PasswordHashTest::verifiersOfOnePinDiffer()
{
    QVERIFY(makeVerifier(u"482915"_s, cheap) != makeVerifier(u"482915"_s, cheap));
}

void PasswordHashTest::brokenVerifiersMatchNothing()
{
    const QByteArray verifier = makeVerifier(u"482915"_s, cheap);
    for (const QByteArray &broken : {QByteArray(), QByteArray("$argon2id$"), verifier.chopped(1),
                                     QByteArray(verifier + "AAAA"), QByteArray(500, '$')})
        QVERIFY(!matchesVerifier(broken, u"482915"_s));
}

QTEST_APPLESS_MAIN(PasswordHashTest)
#include "tst_passwordhash.moc"
