#include "ui/sale/heldpage.h"

#include "tests/ui/sale/checkoutwindow.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/tilltable.h"
#include "ui/sale/pendingstrip.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;

class TestHeldPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void heldSalesSurviveARestart();
    void escGoesBackEvenFromAnEmptyList();
    void aSaleInHandIsHeldFirst();
    void whatWasRecalledIsNotUndoneAway();
    void whatARecalledSaleLostIsSaid();
};

void TestHeldPage::heldSalesSurviveARestart()
{
    CheckoutWindow w;
    for (const char *code : {"6900000000001", "6900000000002"}) {
        w.scan(QString::fromLatin1(code));
        w.key(Qt::Key_F4);
        w.settle();
        QVERIFY(w.sale->cart().lines.empty());
    }
    w.restart();
    QCOMPARE(w.sale->heldSales().size(), 2u);
    w.key(Qt::Key_F5);
    QVERIFY(w.heldPage->isVisible());
    w.key(Qt::Key_Down);
    w.key(Qt::Key_Return);
    w.settle();
    QCOMPARE(w.sale->cart().lines.size(), 1u);
    QCOMPARE(w.sale->heldSales().size(), 1u);
    QVERIFY(w.salePage->isVisible());
}

void TestHeldPage::escGoesBackEvenFromAnEmptyList()
{
    CheckoutWindow w;
    w.scan(u"6900000000001"_s);
    w.key(Qt::Key_F4);
    w.settle();
    w.key(Qt::Key_F5);
    auto *table = w.heldPage->findChild<TillTable *>();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->model()->index(0, 0)).center());
    w.settle();
    QVERIFY(w.salePage->isVisible());
    w.key(Qt::Key_Delete);
    Q_EMIT w.salePage->recallRequested();
    QTRY_VERIFY(w.heldPage->isVisible());
    w.key(Qt::Key_Escape);
    QVERIFY(w.salePage->isVisible());
}

void TestHeldPage::aSaleInHandIsHeldFirst()
{
    CheckoutWindow w;
    w.scan(u"6900000000001"_s);
    w.key(Qt::Key_F4);
    w.settle();
    w.scan(u"6900000000002"_s);
    w.key(Qt::Key_F5);
    QVERIFY(w.salePage->isVisible());
    QVERIFY(w.salePage->strip()->isVisible());
    QVERIFY(w.tapButton(u"Hold it  F4"_s));
    w.settle();
    QCOMPARE(w.sale->heldSales().size(), 2u);
}

void TestHeldPage::whatARecalledSaleLostIsSaid()
{
    CheckoutWindow w;
    w.scan(u"6900000000001"_s);
    w.scan(u"6900000000009"_s);
    // 9.00, then 8.00 off as an amount.
    w.type(u"8"_s);
    w.key(Qt::Key_F7);
    w.key(Qt::Key_F7);
    w.key(Qt::Key_Return);
    QCOMPARE(w.sale->quote().amounts.total, Money::of(200));
    w.key(Qt::Key_F4);
    w.settle();
    QVERIFY(w.shop->database->writeNow([](Transaction &transaction) -> Result<> {
        transaction.execute(u"UPDATE product SET status = 'discontinued' WHERE code = 'P1'"_s);
        transaction.execute(u"UPDATE product SET price = 500 WHERE code = 'P9'"_s);
        return {};
    }));
    w.key(Qt::Key_F5);
    w.key(Qt::Key_Return);
    w.settle();
    QCOMPARE(w.sale->quote().amounts.total, Money::of(500));
    const InlineMessage *strip = w.salePage->strip();
    QVERIFY(strip->isVisible());
    QVERIFY2(strip->text().contains(u"P1"_s) && strip->text().contains(u"P9"_s), qPrintable(strip->text()));
    // It does not go away by a further scan: somebody has to have read it.
    w.scan(u"6900000000002"_s);
    QVERIFY(strip->isVisible());
    QVERIFY(w.tapButton(u"Understood"_s));
    QVERIFY(!strip->isVisible());
}

void TestHeldPage::whatWasRecalledIsNotUndoneAway()
{
    CheckoutWindow w;
    w.scan(u"6900000000001"_s);
    w.key(Qt::Key_F4);
    w.settle();
    w.key(Qt::Key_F5);
    w.key(Qt::Key_Return);
    w.settle();
    w.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(w.sale->cart().lines.size(), 1u);
}

QTEST_MAIN(TestHeldPage)
#include "tst_heldpage.moc"
