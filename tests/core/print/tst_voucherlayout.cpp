#include "core/print/voucherlayout.h"

#include "tests/core/print/textrecorder.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestVoucherLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDepositSaysWhatWasPaidAndWhatIsLeft();
    void whatIsPaidOutIsSigned();
    void whatGoesBackThroughTheTerminalIsNamed();
    void aFurtherOneSaysSo();

private:
    static Shop shop()
    {
        return Shop{u"S001"_s,
                    u"Corner shop"_s,
                    *Currency::of(u"CNY"_s),
                    TaxMode::Contained,
                    {"Asia/Shanghai"},
                    u"CN"_s,
                    u"en"_s,
                    DiscountEntry::Zhe,
                    Money(),
                    Money(),
                    {}};
    }
    static Voucher voucher(VoucherKind kind, qint64 amount)
    {
        Voucher voucher{*Id<Voucher>::fromBytes(QByteArray(16, 'v')),
                        kind,
                        u"S001"_s,
                        u"T01"_s,
                        1,
                        7,
                        Timestamp::ofMilliseconds(1),
                        {},
                        *Id<struct Shift>::fromBytes(QByteArray(16, 's')),
                        *Id<struct User>::fromBytes(QByteArray(16, 'u')),
                        u"Li Na"_s,
                        {},
                        {},
                        {},
                        TenderKind::Cash,
                        {},
                        Money::of(amount),
                        {},
                        {},
                        {},
                        {},
                        false};
        voucher.after.principal = Money::of(2000);
        return voucher;
    }
    static QString textOf(const Voucher &voucher, ReceiptPaper paper, int reprint = 0)
    {
        return rowsOf(layOutVoucher(voucher, shop(), paper, reprint)).join(u'\n');
    }
};

void TestVoucherLayout::aDepositSaysWhatWasPaidAndWhatIsLeft()
{
    for (const ReceiptPaper paper : {ReceiptPaper::Mm80, ReceiptPaper::Mm58}) {
        const QString text = textOf(voucher(VoucherKind::DepositTaken, 2000), paper);
        for (const QString &expected : {u"Corner shop"_s, u"S001-T01-V000007"_s, u"Li Na"_s, u"20.00"_s})
            QVERIFY2(text.contains(expected), qPrintable(expected + u" is not in "_s + text));
        QVERIFY(!text.contains(u"____"_s));
    }
}

void TestVoucherLayout::whatIsPaidOutIsSigned()
{
    const QString text = textOf(voucher(VoucherKind::DepositRefund, -2000), ReceiptPaper::Mm80);
    QVERIFY2(text.contains(u"____"_s), qPrintable(text));
}

void TestVoucherLayout::whatGoesBackThroughTheTerminalIsNamed()
{
    Voucher one = voucher(VoucherKind::PrincipalRefund, -2000);
    one.back = {{TenderKind::Card, Money::of(1500), u"T00000017"_s}};
    for (const ReceiptPaper paper : {ReceiptPaper::Mm80, ReceiptPaper::Mm58}) {
        const QString divided = textOf(one, paper);
        for (const QString &expected :
             {u"Refund"_s, u"20.00"_s, u"Card …0017"_s, u"15.00"_s, u"Cash"_s, u"5.00"_s})
            QVERIFY2(divided.contains(expected), qPrintable(expected + u" is not in "_s + divided));
    }
    one.tender = TenderKind::Card;
    one.reference = u"late"_s;
    one.back.front().amount = Money::of(2000);
    const QString whole = textOf(one, ReceiptPaper::Mm80);
    QVERIFY2(whole.contains(u"Card …0017"_s) && !whole.contains(u"Refund"_s), qPrintable(whole));
}

void TestVoucherLayout::aFurtherOneSaysSo()
{
    const Voucher one = voucher(VoucherKind::TopUp, 500);
    QVERIFY(!textOf(one, ReceiptPaper::Mm80).contains(u"Reprint"_s, Qt::CaseInsensitive));
    QVERIFY2(textOf(one, ReceiptPaper::Mm80, 2).contains(u"Reprint 2"_s, Qt::CaseInsensitive),
             qPrintable(textOf(one, ReceiptPaper::Mm80, 2)));
}

QTEST_MAIN(TestVoucherLayout)
#include "tst_voucherlayout.moc"
