#include "core/print/couponlayout.h"

#include "core/print/receiptimage.h"
#include "core/security/couponcode.h"
#include "tests/core/print/samplereceipts.h"
#include "tests/core/print/scanqr.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// A coupon on paper holds the code that opens it.
class TestCouponLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aScannerReadsItsCode_data();
    void aScannerReadsItsCode();
};

void TestCouponLayout::aScannerReadsItsCode_data()
{
    QTest::addColumn<ReceiptPaper>("paper");
    QTest::newRow("80 mm") << ReceiptPaper::Mm80;
    QTest::newRow("58 mm") << ReceiptPaper::Mm58;
}

void TestCouponLayout::aScannerReadsItsCode()
{
    QFETCH(ReceiptPaper, paper);
    const Coupon coupon{Id<Coupon>::make({}, systemRandom),
                        makeCouponCode(systemRandom),
                        u"BDAY"_s,
                        {},
                        Id<CouponOrder>::make({}, systemRandom),
                        {},
                        0,
                        {},
                        {},
                        *BusinessDate::of(QDate(2026, 4, 4))};
    const QImage slip = receiptImage(layOutCoupon(coupon, u"生日八折"_s, samples::chineseShop(), paper));
    QCOMPARE(scanQr(slip), QStringList(coupon.code));
}

QTEST_MAIN(TestCouponLayout)
#include "tst_couponlayout.moc"
