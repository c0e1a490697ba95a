#include "core/security/receiptcheck.h"

#include "bytes.h"

#include <QRegularExpression>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace {
Secret knownKey()
{
    return Secret::fromRaw(countingBytes(32));
}
}

/// A receipt that was altered or invented is found out.
class ReceiptCheckTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matchesAValueComputedElsewhere();
    void anotherReceiptIsRefused();
    void fieldsDoNotRunIntoEachOther();
    void everyWrongSymbolIsRefused();
    void typingIsForgiven();
    void everyReceiptMatchesItsOwn();
};

void ReceiptCheckTest::matchesAValueComputedElsewhere()
{
    QCOMPARE(receiptCheck(knownKey(), u"S001"_s, u"S001-T01-000001"_s, Money::of(5'451'350)),
             u"6237T3GHAX"_s);
}

void ReceiptCheckTest::anotherReceiptIsRefused()
{
    const Secret key = knownKey();
    const QString number = u"S001-T01-000001"_s;
    const QString check = receiptCheck(key, u"S001"_s, number, Money::of(100));
    QVERIFY(receiptCheckMatches(key, u"S001"_s, number, Money::of(100), check));
    QVERIFY(!receiptCheckMatches(key, u"S001"_s, number, Money::of(1000), check));
    QVERIFY(!receiptCheckMatches(key, u"S001"_s, number, Money::of(-100), check));
    QVERIFY(!receiptCheckMatches(key, u"S001"_s, u"S001-T01-000002"_s, Money::of(100), check));
    QVERIFY(!receiptCheckMatches(key, u"S002"_s, number, Money::of(100), check));
    QVERIFY(!receiptCheckMatches(Secret::random(32), u"S001"_s, number, Money::of(100), check));
}

void ReceiptCheckTest::fieldsDoNotRunIntoEachOther()
{
    const Secret key = knownKey();
    QVERIFY(receiptCheck(key, u"S1"_s, u"23"_s, Money()) != receiptCheck(key, u"S12"_s, u"3"_s, Money()));
}

void ReceiptCheckTest::everyWrongSymbolIsRefused()
{
    const Secret key = knownKey();
    const QString check = receiptCheck(key, u"S001"_s, u"1"_s, Money::of(1));
    for (qsizetype at = 0; at < check.size(); ++at) {
        QString wrong = check;
        wrong[at] = check[at] == u'7' ? u'8' : u'7';
        QVERIFY(!receiptCheckMatches(key, u"S001"_s, u"1"_s, Money::of(1), wrong));
    }
    for (const QString &wrong : {QString(), check.chopped(1), QString(check + u'0'), u"!!!!!!!!!!"_s})
        QVERIFY(!receiptCheckMatches(key, u"S001"_s, u"1"_s, Money::of(1), wrong));
}

void ReceiptCheckTest::typingIsForgiven()
{
    QVERIFY(receiptCheckMatches(knownKey(), u"S001"_s, u"S001-T01-000001"_s, Money::of(5'451'350),
                                u" 6237t-3ghax "_s));
}

void ReceiptCheckTest::everyReceiptMatchesItsOwn()
{
    static const QRegularExpression form(u"^[0-9A-HJKMNP-TV-Z]{10}$"_s);
    QVERIFY(rc::check("any receipt", [](const std::string &number, qint64 total) {
        const Secret key = knownKey();
        const QString no = QString::fromStdString(number);
        const QString check = receiptCheck(key, u"S001"_s, no, Money::of(total));
        RC_ASSERT(form.match(check).hasMatch());
        RC_ASSERT(receiptCheckMatches(key, u"S001"_s, no, Money::of(total), check));
    }));
}

QTEST_APPLESS_MAIN(ReceiptCheckTest)
#include "tst_receiptcheck.moc"
