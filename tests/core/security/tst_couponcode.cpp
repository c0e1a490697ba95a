#include "core/security/couponcode.h"

#include "core/security/crockford.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QString code = u"K7F39XQ2M4TF"_s;
}

/// A coupon's code is read however it is typed, and a slip of the finger is noticed.
class CouponCodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesAreReadAgain();
    void typingIsForgiven();
    void everyWrongSymbolIsFound();
    void otherTextIsNone_data();
    void otherTextIsNone();
};

void CouponCodeTest::codesAreReadAgain()
{
    QSet<QString> codes;
    for (int i = 0; i < 1000; ++i) {
        const QString made = makeCouponCode(systemRandom);
        QCOMPARE(made.size(), 12);
        QVERIFY(made.startsWith(u'K'));
        QCOMPARE(readCouponCode(made), std::optional(made));
        QCOMPARE(readCouponCode(spacedCoupon(made)), std::optional(made));
        codes.insert(made);
    }
    QCOMPARE(codes.size(), 1000);
    QCOMPARE(spacedCoupon(code), u"K7F3-9XQ2-M4TF"_s);
}

void CouponCodeTest::typingIsForgiven()
{
    for (const QString &typed :
         {u"k7f39xq2m4tf"_s, u" K7F3 9XQ2 M4TF\n"_s, u"K7F3–9XQ2–M4TF"_s, u"Ｋ７F39XQ2M4TF"_s})
        QCOMPARE(readCouponCode(typed), std::optional(code));
}

void CouponCodeTest::everyWrongSymbolIsFound()
{
    for (qsizetype at = 0; at < code.size(); ++at)
        for (int value = 0; value < 32; ++value) {
            QString wrong = code;
            wrong[at] = crockfordSymbol(value);
            if (wrong != code)
                QVERIFY2(!readCouponCode(wrong), qPrintable(wrong));
        }
}

void CouponCodeTest::otherTextIsNone_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("short") << code.chopped(1);
    QTest::newRow("long") << code + u'0';
    QTest::newRow("another letter in front") << u"J"_s + code.sliced(1);
    QTest::newRow("no symbol") << u"K7F3UXQ2M4TF"_s;
    QTest::newRow("a barcode") << u"6900000000001"_s;
    QTest::newRow("very long") << QString(100'000, u'K');
}

void CouponCodeTest::otherTextIsNone()
{
    QFETCH(QString, typed);
    QVERIFY(!readCouponCode(typed));
}

QTEST_GUILESS_MAIN(CouponCodeTest)
#include "tst_couponcode.moc"
