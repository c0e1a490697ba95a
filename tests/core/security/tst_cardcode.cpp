#include "core/security/cardcode.h"

#include "core/security/crockford.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

/// What the QR of a member's card holds is read again, and nothing else is taken for it.
class CardCodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesAreReadAgain();
    void everyWrongSymbolIsFound();
    void otherTextIsNone_data();
    void otherTextIsNone();
};

void CardCodeTest::codesAreReadAgain()
{
    QSet<QString> codes;
    for (int i = 0; i < 1000; ++i) {
        const QString made = makeCardCode(systemRandom);
        QCOMPARE(made.size(), 20);
        QCOMPARE(readCardCode(made), std::optional(made));
        QCOMPARE(readCardCode(u' ' + made.toLower() + u'\n'), std::optional(made));
        codes.insert(made);
    }
    QCOMPARE(codes.size(), 1000);
}

void CardCodeTest::everyWrongSymbolIsFound()
{
    const QString code = makeCardCode(systemRandom);
    for (qsizetype at = 3; at < code.size(); ++at)
        for (int value = 0; value < 32; ++value) {
            QString wrong = code;
            wrong[at] = crockfordSymbol(value);
            if (wrong != code)
                QVERIFY2(!readCardCode(wrong), qPrintable(wrong));
        }
}

void CardCodeTest::otherTextIsNone_data()
{
    const QString code = makeCardCode(systemRandom);
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("the head alone") << u"M1:"_s;
    QTest::newRow("without its head") << code.sliced(3);
    QTest::newRow("short") << code.chopped(1);
    QTest::newRow("long") << code + u'0';
    QTest::newRow("a member's number") << u"S001T01-000042-K"_s;
    QTest::newRow("a receipt") << u"ZG1:S001-T01-000123:1.00:CNY:AAAAAAAAAA"_s;
    QTest::newRow("very long") << u"M1:"_s + QString(100'000, u'0');
}

void CardCodeTest::otherTextIsNone()
{
    QFETCH(QString, typed);
    QVERIFY(!readCardCode(typed));
}

QTEST_GUILESS_MAIN(CardCodeTest)
#include "tst_cardcode.moc"
