#include "core/security/recoverycode.h"

#include "core/security/crockford.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// The code in the safe opens the shop, however it is typed, and a slip of the finger is noticed.
class RecoveryCodeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void codesAreSevenGroupsOfFour();
    void keyIsTheSameInEveryVersion();
    void typingIsForgiven();
    void everyWrongSymbolIsFound();
    void everySwapIsFound();
    void otherTextIsRefused();
};

void RecoveryCodeTest::codesAreSevenGroupsOfFour()
{
    static const QRegularExpression form(u"^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){6}$"_s);
    for (int i = 0; i < 50; ++i) {
        const QString code = makeRecoveryCode();
        QVERIFY2(form.match(code).hasMatch(), qPrintable(code));
        QVERIFY(keyFromRecoveryCode(code).has_value());
    }
    QVERIFY(makeRecoveryCode() != makeRecoveryCode());
}

void RecoveryCodeTest::keyIsTheSameInEveryVersion()
{
    const auto key = keyFromRecoveryCode(u"0123-4567-89AB-CDEF-GHJK-MNPQ-RSTK"_s);
    QVERIFY(key.has_value());
    QCOMPARE(key->toRaw().toHex(),
             QByteArray("7f620e60244d763a3791fe0195add4bbcda8d58d95d4a6c1504fa7d4a768b7cb"));
}

void RecoveryCodeTest::typingIsForgiven()
{
    const auto key = keyFromRecoveryCode(u"0123-4567-89AB-CDEF-GHJK-MNPQ-RSTK"_s);
    for (const QString &typed :
         {u"0123456789abcdefghjkmnpqrstk"_s, u" oi23 4567 89ab cdef ghjk mnpq rstk\n"_s,
          u"OL23–4567–89AB–CDEF–GHJK–MNPQ–RSTK"_s, u"０１２３４５６７89ABCDEFGHJKMNPQRSTK"_s}) {
        const auto again = keyFromRecoveryCode(typed);
        QVERIFY2(again.has_value(), qPrintable(typed));
        QVERIFY(*again == *key);
    }
}

void RecoveryCodeTest::everyWrongSymbolIsFound()
{
    const QString code = *crockfordSymbols(makeRecoveryCode());
    for (qsizetype at = 0; at < code.size(); ++at) {
        for (int value = 0; value < 32; ++value) {
            QString wrong = code;
            wrong[at] = crockfordSymbol(value);
            QCOMPARE(keyFromRecoveryCode(wrong).has_value(), wrong == code);
        }
    }
}

void RecoveryCodeTest::everySwapIsFound()
{
    const QString code = *crockfordSymbols(makeRecoveryCode());
    for (qsizetype a = 0; a < code.size(); ++a) {
        for (qsizetype b = a + 1; b < code.size(); ++b) {
            QString swapped = code;
            swapped[a] = code[b];
            swapped[b] = code[a];
            QCOMPARE(keyFromRecoveryCode(swapped).has_value(), swapped == code);
        }
    }
}

void RecoveryCodeTest::otherTextIsRefused()
{
    const QString code = makeRecoveryCode();
    for (const QString &text :
         {QString(), u"hello"_s, code.chopped(1), QString(code + u'0'), QString(code + u'!')}) {
        const auto key = keyFromRecoveryCode(text);
        QVERIFY(!key);
        QCOMPARE(key.error(), (Error{Error::Code::InvalidInput, u"recoveryCode"_s}));
    }
}

QTEST_APPLESS_MAIN(RecoveryCodeTest)
#include "tst_recoverycode.moc"
