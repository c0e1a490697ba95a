#include "core/security/passwordrules.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace {
const QSet<QString> common{u"password"_s, u"passwordpassword"_s, u"woaini1314520woaini"_s};

QString refusal(const Result<> &result)
{
    if (result)
        return u"accepted"_s;
    return result.error().code == Error::Code::WeakPassword ? result.error().detail : u"another error"_s;
}
}

/// Which secrets are good enough.
class PasswordRulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void passwords_data();
    void passwords();
    void pins_data();
    void pins();
    void mostRandomPinsAreAccepted();
    void runsAndRepeatsAreAlwaysRefused();
};

void PasswordRulesTest::passwords_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("secondFactor");
    QTest::addColumn<QString>("answer");
    const QString good = u"four green words"_s;
    QTest::newRow("good") << good << false << u"accepted"_s;
    QTest::newRow("empty") << QString() << false << u"short"_s;
    QTest::newRow("empty with second factor") << QString() << true << u"short"_s;
    QTest::newRow("14") << u"abcdefgh123456"_s << false << u"short"_s;
    QTest::newRow("15") << u"abcdefgh1234567"_s << false << u"accepted"_s;
    QTest::newRow("8 with second factor") << u"abcd9876"_s << true << u"accepted"_s;
    QTest::newRow("7 with second factor") << u"abcd987"_s << true << u"short"_s;
    QTest::newRow("Chinese counts by character")
        << u"掌柜的店在人民路上第三家门口左边"_s << false << u"accepted"_s;
    QTest::newRow("surrogates count once") << u"😀😁😂🤣😃😄😅"_s << true << u"short"_s;
    QTest::newRow("256") << QString(good + QString(240, u'x')) << false << u"accepted"_s;
    QTest::newRow("257") << QString(good + QString(241, u'x')) << false << u"long"_s;
    QTest::newRow("common") << u"passwordpassword"_s << false << u"common"_s;
    QTest::newRow("common in capitals") << u"PassWordPassword"_s << false << u"common"_s;
    QTest::newRow("common in full width") << u"ｐａｓｓｗｏｒｄ"_s << true << u"common"_s;
    QTest::newRow("common in two words") << u"woaini1314520woaini"_s << false << u"common"_s;
    QTest::newRow("one letter") << QString(20, u'a') << false << u"common"_s;
    QTest::newRow("blanks") << QString(20, u' ') << false << u"common"_s;
}

void PasswordRulesTest::passwords()
{
    QFETCH(QString, password);
    QFETCH(bool, secondFactor);
    QTEST(refusal(checkPasswordStrength(password, common, secondFactor)), "answer");
}

void PasswordRulesTest::pins_data()
{
    QTest::addColumn<QString>("pin");
    QTest::addColumn<QString>("answer");
    QTest::newRow("good") << u"482915"_s << u"accepted"_s;
    QTest::newRow("twelve") << u"482915370264"_s << u"accepted"_s;
    QTest::newRow("empty") << QString() << u"short"_s;
    QTest::newRow("five") << u"48291"_s << u"short"_s;
    QTest::newRow("thirteen") << u"4829153702648"_s << u"long"_s;
    QTest::newRow("letters") << u"48291a"_s << u"digits"_s;
    QTest::newRow("minus") << u"-482915"_s << u"digits"_s;
    QTest::newRow("digits of another script") << u"४८२९१५"_s << u"digits"_s;
    QTest::newRow("same") << u"777777"_s << u"common"_s;
    QTest::newRow("up") << u"456789"_s << u"common"_s;
    QTest::newRow("up over nine") << u"890123"_s << u"common"_s;
    QTest::newRow("down") << u"765432"_s << u"common"_s;
    QTest::newRow("down over zero") << u"210987"_s << u"common"_s;
    QTest::newRow("pairs") << u"373737"_s << u"common"_s;
    QTest::newRow("triples") << u"528528"_s << u"common"_s;
    QTest::newRow("column of the keypad") << u"147258"_s << u"common"_s;
    QTest::newRow("sounds like love") << u"5201314"_s << u"common"_s;
    QTest::newRow("a run inside is fine") << u"123459"_s << u"accepted"_s;
}

void PasswordRulesTest::pins()
{
    QFETCH(QString, pin);
    QTEST(refusal(checkPin(pin)), "answer");
}

// A rule that refused much would leave less to guess.
void PasswordRulesTest::mostRandomPinsAreAccepted()
{
    int refused = 0;
    for (int pin = 0; pin < 1'000'000; pin += 17)
        refused += checkPin(u"%1"_s.arg(pin, 6, 10, QChar(u'0'))) ? 0 : 1;
    QVERIFY2(refused < 1'000'000 / 17 / 500, qPrintable(QString::number(refused)));
}

void PasswordRulesTest::runsAndRepeatsAreAlwaysRefused()
{
    QVERIFY(rc::check("a run or a repeat is refused at any length", [] {
        const auto size = *rc::gen::inRange(6, 13);
        const auto first = *rc::gen::inRange(0, 10);
        const auto step = *rc::gen::inRange(-1, 2);
        QString pin;
        for (int i = 0; i < size; ++i)
            pin += QString::number((first + i * step + 100) % 10);
        RC_ASSERT(refusal(checkPin(pin)) == u"common"_s);
    }));
}

QTEST_APPLESS_MAIN(PasswordRulesTest)
#include "tst_passwordrules.moc"
