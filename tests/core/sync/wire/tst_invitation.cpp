#include "core/sync/wire/invitation.h"

#include <QCryptographicHash>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace {
wire::Invitation sample()
{
    return {QByteArray::fromHex("000102030405060708090a0b0c0d0e"),
            QByteArray::fromHex("f0e1d2c3b4a5968778695a4b3c2d1e")};
}
}

class InvitationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codeIsGroupsOfFour();
    void codeRoundTrips();
    void typingHabitsDoNotMatter();
    void whatIsNoCodeIsRefused_data();
    void whatIsNoCodeIsRefused();
    void pinIsTheBeginningOfTheHash();
};

void InvitationTest::codeIsGroupsOfFour()
{
    const QStringList groups = wire::print(sample()).split(u'-');
    QCOMPARE(groups.size(), 12);
    for (const QString &group : groups)
        QCOMPARE(group.size(), 4);
    // The secret comes first, the pin after it, both most significant bit first.
    QCOMPARE(groups.front(), u"000G"_s);
}

void InvitationTest::codeRoundTrips()
{
    QVERIFY(rc::check([](const std::array<quint8, wire::secretBytes + wire::pinBytes> &raw) {
        const QByteArray bytes(reinterpret_cast<const char *>(raw.data()), qsizetype(raw.size()));
        const wire::Invitation given{bytes.first(wire::secretBytes), bytes.last(wire::pinBytes)};
        const auto parsed = wire::parseInvitation(wire::print(given));
        RC_ASSERT(parsed.has_value());
        RC_ASSERT(parsed->secret == given.secret && parsed->pin == given.pin);
    }));
}

void InvitationTest::typingHabitsDoNotMatter()
{
    const QString typed = wire::print(sample()).toLower().replace(u'-', u' ').replace(u'0', u'O');
    const auto parsed = wire::parseInvitation(u"  "_s + typed + u"\n"_s);
    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->secret, sample().secret);
    QCOMPARE(parsed->pin, sample().pin);
}

void InvitationTest::whatIsNoCodeIsRefused_data()
{
    QTest::addColumn<QString>("code");
    const QString good = wire::print(sample());
    QTest::newRow("empty") << QString();
    QTest::newRow("short") << good.chopped(1);
    QTest::newRow("long") << good + u'0';
    QTest::newRow("other letters") << u"U"_s + good.mid(1);
    QTest::newRow("chinese") << u"邀请码"_s;
    QTest::newRow("endless") << QString(1'000'000, u'0');
}

void InvitationTest::whatIsNoCodeIsRefused()
{
    QFETCH(QString, code);
    const auto parsed = wire::parseInvitation(code);
    QVERIFY(!parsed.has_value());
    QCOMPARE(parsed.error().code, Error::Code::WrongInvitation);
}

void InvitationTest::pinIsTheBeginningOfTheHash()
{
    const QByteArray hash = QCryptographicHash::hash("certificate", QCryptographicHash::Sha256);
    QCOMPARE(wire::pinOf("certificate"), hash.first(15));
}

QTEST_APPLESS_MAIN(InvitationTest)
#include "tst_invitation.moc"
