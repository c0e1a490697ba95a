#include "ui/sale/salepage.h"

#include "tests/ui/sale/checkoutwindow.h"
#include "ui/common/entry.h"
#include "ui/common/functionbar.h"
#include "ui/common/keypad.h"
#include "ui/common/tilltable.h"
#include "ui/sale/membercard.h"
#include "ui/sale/pendingstrip.h"
#include "ui/sale/salepanel.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSalePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unknownCodesAreSaidAndScanningGoesOn();
    void lettersAndUnknownNumbersGoTheirWays();
    void aMemberIsAttachedByNumberAndTakenOff();
    void removingCanBeUndone();
    void theWholeSaleIsClearedByTouchAndUndone();
    void keysInTheCartAreTheEntrysToo();
    void tabVisitsCartMemberAndPay();
    void everyTouchGivesTheEntryTheFocusBack();
    void tenRowsFitAndNineWithAMessage();
    void partsHaveTheirDrawnPlaces();
    void theSaleInHandSurvivesARestart();
    void theSaleBeforeIsReprinted();
    void lastItemAgain();
};

void TestSalePage::unknownCodesAreSaidAndScanningGoesOn()
{
    CheckoutWindow w;
    w.scan(u"6999999999999"_s);
    QVERIFY(w.salePage->strip()->text().contains(u"6999999999999"_s));
    QVERIFY(w.tapButton(u"Find product  F3"_s));
    QCOMPARE(w.searched, QStringList{QString()});
    w.scan(u"6999999999998"_s);
    w.scan(u"6900000000001"_s);
    QVERIFY(!w.salePage->strip()->isVisible());
    QCOMPARE(w.sale->cart().lines.size(), 1u);
}

void TestSalePage::lettersAndUnknownNumbersGoTheirWays()
{
    CheckoutWindow w;
    w.type(u"P7"_s);
    w.key(Qt::Key_Return);
    QCOMPARE(w.sale->cart().lines.size(), 1u);
    w.type(u"nfsq"_s);
    w.key(Qt::Key_Return);
    QCOMPARE(w.searched, QStringList{u"nfsq"_s});
    w.type(u"12"_s);
    w.key(Qt::Key_F3);
    QCOMPARE(w.searched.last(), u"12"_s);
    w.type(u"12"_s);
    w.key(Qt::Key_Return);
    QVERIFY(w.salePage->strip()->text().contains(u"12"_s));
    QCOMPARE(w.searched.size(), 2);
}

void TestSalePage::aMemberIsAttachedByNumberAndTakenOff()
{
    CheckoutWindow w;
    w.type(u"M2"_s);
    w.key(Qt::Key_Return);
    QVERIFY(w.sale->cart().member);
    auto *card = w.salePage->findChild<MemberCard *>();
    QVERIFY(card->accessibleName().contains(u"M2"_s));
    w.tap(card->removeButton());
    QVERIFY(!w.sale->cart().member);
    QVERIFY(!card->removeButton()->isVisible());
    w.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(w.sale->cart().member);
}

void TestSalePage::removingCanBeUndone()
{
    CheckoutWindow w;
    w.scan(u"6900000000001"_s);
    w.scan(u"6900000000002"_s);
    w.key(Qt::Key_Delete);
    QCOMPARE(w.sale->cart().lines.size(), 1u);
    QVERIFY(w.tapButton(u"Undo"_s));
    QCOMPARE(w.sale->cart().lines.size(), 2u);
    QVERIFY(w.tapButton(u"Remove line"_s));
    w.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(w.sale->cart().lines.size(), 2u);
}

void TestSalePage::theWholeSaleIsClearedByTouchAndUndone()
{
    CheckoutWindow w;
    w.scan(u"6900000000001"_s);
    w.scan(u"6900000000002"_s);
    QVERIFY(w.tapButton(u"Clear all"_s));
    QVERIFY(w.sale->cart().lines.empty());
    QVERIFY(!w.button(u"Pay  Enter"_s)->isEnabled());
    QVERIFY(w.tapButton(u"Undo"_s));
    QCOMPARE(w.sale->cart().lines.size(), 2u);
}

void TestSalePage::keysInTheCartAreTheEntrysToo()
{
    CheckoutWindow w;
    for (const char *code : {"6900000000001", "6900000000002", "6900000000003"})
        w.scan(QString::fromLatin1(code));
    auto *table = w.salePage->findChild<TillTable *>();
    auto *entry = w.salePage->findChild<Entry *>();
    table->setFocus();
    w.key(Qt::Key_Up);
    QCOMPARE(w.sale->selectedLine(), 1);
    QCOMPARE(table->selectedRow(), 1);
    w.key(Qt::Key_Delete);
    QCOMPARE(w.sale->cart().lines.size(), 2u);
    w.type(u"42"_s);
    QCOMPARE(entry->text(), u"42"_s);
    QVERIFY(entry->hasFocus());
    table->setFocus();
    w.scan(u"6900000000004"_s);
    QCOMPARE(w.sale->cart().lines.size(), 3u);
}

void TestSalePage::tabVisitsCartMemberAndPay()
{
    CheckoutWindow w;
    w.scan(u"6900000000001"_s);
    const std::vector<QWidget *> order{w.salePage->findChild<TillTable *>(),
                                       w.salePage->findChild<MemberCard *>(),
                                       w.salePage->findChild<SalePanel *>()->payButton()};
    for (QWidget *next : order) {
        w.key(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), next);
    }
}

void TestSalePage::everyTouchGivesTheEntryTheFocusBack()
{
    CheckoutWindow w;
    auto *entry = w.salePage->findChild<Entry *>();
    auto *table = w.salePage->findChild<TillTable *>();
    w.scan(u"6900000000001"_s);
    w.scan(u"6900000000002"_s);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->model()->index(0, 1)).center());
    QCOMPARE(w.sale->selectedLine(), 0);
    QVERIFY(entry->hasFocus());
    w.type(u"85/"_s);
    QVERIFY(w.tapButton(u"Cancel  Esc"_s));
    QVERIFY(entry->hasFocus());
    for (const KeypadKey key :
         {KeypadKey::Digit1, KeypadKey::Clear, KeypadKey::PlusOne, KeypadKey::MinusOne}) {
        w.tap(w.salePage->findChild<Keypad *>()->button(key));
        QVERIFY(entry->hasFocus());
    }
}

void TestSalePage::tenRowsFitAndNineWithAMessage()
{
    CheckoutWindow w;
    for (int i = 1; i <= 15; ++i)
        w.scan(QString::number(6900000000000 + i));
    auto *table = w.salePage->findChild<TillTable *>();
    QVERIFY(table->viewport()->height() >= 10 * space::rowTill);
    w.scan(u"6999999999999"_s);
    QVERIFY(table->viewport()->height() >= 9 * space::rowTill);
    QCOMPARE(w.window()->size(), QSize(1286, 720));
}

void TestSalePage::partsHaveTheirDrawnPlaces()
{
    CheckoutWindow w;
    w.scan(u"6900000000001"_s);
    const auto sizeOf = [](const QWidget *widget) { return widget->size(); };
    auto *panel = w.salePage->findChild<SalePanel *>();
    QCOMPARE(sizeOf(panel), QSize(440, 664));
    QCOMPARE(sizeOf(panel->memberCard()), QSize(416, 80));
    QCOMPARE(sizeOf(panel->entry()), QSize(416, 52));
    QCOMPARE(sizeOf(panel->findChild<Keypad *>()), QSize(416, 300));
    QCOMPARE(sizeOf(panel->payButton()), QSize(416, 56));
    QCOMPARE(w.salePage->findChild<FunctionBar *>()->height(), 56);
    for (const auto *button : w.salePage->findChildren<QPushButton *>())
        if (button->isVisible() && !w.salePage->strip()->isAncestorOf(button))
            QVERIFY2(button->height() >= 48, qPrintable(button->text()));
}

void TestSalePage::theSaleInHandSurvivesARestart()
{
    CheckoutWindow w;
    w.scan(u"6900000000001"_s);
    w.scan(u"6900000000002"_s);
    w.restart();
    QCOMPARE(w.sale->cart().lines.size(), 2u);
    w.key(Qt::Key_Return);
    QVERIFY(w.isPaying());
}

void TestSalePage::theSaleBeforeIsReprinted()
{
    CheckoutWindow w;
    QVERIFY(!w.button(u"Reprint  Ctrl+R"_s));
    w.scan(u"6900000000001"_s);
    w.key(Qt::Key_Return);
    w.later(400);
    w.key(Qt::Key_Return);
    w.settle();
    w.later(400);
    w.key(Qt::Key_Return);
    QVERIFY(w.salePage->isVisible());
    QVERIFY(w.tapButton(u"Reprint  Ctrl+R"_s));
    w.key(Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(w.reprints, 2);
}

void TestSalePage::lastItemAgain()
{
    CheckoutWindow w;
    w.scan(u"6900000000001"_s);
    w.scan(u"6900000000002"_s);
    w.key(Qt::Key_Up);
    w.key(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(w.sale->cart().lines[1].quantity, Quantity::of(2000));
}

QTEST_MAIN(TestSalePage)
#include "tst_salepage.moc"
