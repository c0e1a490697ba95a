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
