#include "ui/common/card.h"
#include "ui/common/chip.h"
#include "ui/common/emptystate.h"
#include "ui/common/moneylabel.h"
#include "ui/common/rail.h"
#include "ui/common/style.h"
#include "ui/common/topbar.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestShellParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void railMarksTheCurrentItemWithABar();
    void railTellsOnlyWhatAPersonChose();
    void topBarAsksForLockAndPanels();
    void topBarTurnsPurpleInTraining();
    void topBarLeavesOutWhatIsEmpty();
    void chipIsTouchableOnlyWhenAskedTo();
    void cardShowsItsKind();
    void moneyShrinksRatherThanBeCut();
    void moneyIsNamedForWhoCannotSeeIt();
    void emptyStateOffersAStep();
};

void TestShellParts::init()
{
    applyTheme(*qApp, Theme::Light);
    QCoreApplication::processEvents();
}

void TestShellParts::railMarksTheCurrentItemWithABar()
{
    Rail rail;
    rail.addItem(0, Glyph::Cart, u"Sell"_s);
    rail.addItem(1, Glyph::People, u"Customers"_s);
    rail.resize(80, 400);
    rail.setCurrent(1);
    const QImage image = rail.grab().toImage();
    const QRect item = rail.button(1)->geometry();
    QCOMPARE(rail.width(), 80);
    QCOMPARE(image.pixelColor(1, item.center().y()), lightTokens.railText);
    QCOMPARE(image.pixelColor(item.x() + 2, item.center().y()), lightTokens.primary);
    QCOMPARE(image.pixelColor(1, rail.button(0)->geometry().center().y()), lightTokens.rail);
}

void TestShellParts::railTellsOnlyWhatAPersonChose()
{
    Rail rail;
    rail.addItem(3, Glyph::Cart, u"Sell"_s);
    rail.addItem(7, Glyph::Chart, u"Reports"_s);
    QSignalSpy activated(&rail, &Rail::activated);
    QCOMPARE(rail.current(), -1);
    rail.setCurrent(3);
    QCOMPARE(activated.count(), 0);
    QTest::mouseClick(rail.button(7), Qt::LeftButton);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toInt(), 7);
    QCOMPARE(rail.current(), 7);
}

void TestShellParts::topBarAsksForLockAndPanels()
{
    TopBar bar;
    bar.resize(1366, 48);
    bar.show();
    bar.syncChip()->show(Kind::Success, Glyph::CloudOk, u"Synced"_s);
    bar.syncChip()->setVisible(true);
    bar.printerChip()->setVisible(true);
    QSignalSpy lock(&bar, &TopBar::lockRequested);
    QSignalSpy sync(&bar, &TopBar::syncRequested);
    QSignalSpy printer(&bar, &TopBar::printerRequested);
    QTest::mouseClick(bar.lockButton(), Qt::LeftButton);
    QTest::mouseClick(bar.syncChip(), Qt::LeftButton);
    QTest::mouseClick(bar.printerChip(), Qt::LeftButton);
    QCOMPARE(lock.count() + sync.count() + printer.count(), 3);
    QVERIFY(bar.syncChip()->height() >= 48);
}

void TestShellParts::topBarTurnsPurpleInTraining()
{
    TopBar bar;
    bar.resize(800, 48);
    QCOMPARE(bar.grab().toImage().pixelColor(400, 20), lightTokens.rail);
    bar.setTraining(true);
    QCOMPARE(bar.grab().toImage().pixelColor(400, 20), lightTokens.training);
}

void TestShellParts::topBarLeavesOutWhatIsEmpty()
{
    TopBar bar;
    bar.setPlace({u"Shop"_s, u"T01"_s, QString(), u"Shift 3"_s});
    QCOMPARE(bar.accessibleName(), u"Shop · T01 · Shift 3"_s);
}

void TestShellParts::chipIsTouchableOnlyWhenAskedTo()
{
    Chip chip;
    chip.show(Kind::Warning, Glyph::CloudOff, u"Offline · 7"_s);
    QCOMPARE(chip.sizeHint().height(), 28);
    QCOMPARE(chip.focusPolicy(), Qt::NoFocus);
    chip.setTappable(true);
    QCOMPARE(chip.sizeHint().height(), 48);
    chip.resize(chip.sizeHint());
    QSignalSpy clicked(&chip, &Chip::clicked);
    QTest::mouseClick(&chip, Qt::LeftButton);
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(chip.grab().toImage().pixelColor(5, 24), lightTokens.warnTint);
}

void TestShellParts::cardShowsItsKind()
{
    Card card;
    card.resize(100, 100);
    QCOMPARE(card.grab().toImage().pixelColor(50, 50), lightTokens.surface);
    card.setKind(Kind::Info);
    QCOMPARE(card.grab().toImage().pixelColor(50, 50), lightTokens.primaryTint);
}

void TestShellParts::moneyShrinksRatherThanBeCut()
{
    MoneyLabel label(Type::Due);
    label.setAmount(u"¥12,345,678.90"_s);
    label.setFixedSize(220, 80);
    const QImage image = label.grab().toImage();
    for (int y = 0; y < 80; ++y)
        QCOMPARE(image.pixelColor(0, y), lightTokens.bg);
    int ink = 0;
    for (int x = 0; x < 60; ++x)
        for (int y = 0; y < 80; ++y)
            ink += image.pixelColor(x, y).lightness() < 128 ? 1 : 0;
    QVERIFY(ink > 20);
}

void TestShellParts::moneyIsNamedForWhoCannotSeeIt()
{
    MoneyLabel label(Type::Due);
    label.setAmount(u"¥80.40"_s, u"Total due"_s);
    QCOMPARE(label.accessibleName(), u"Total due ¥80.40"_s);
    label.setAmount(u"¥0.00"_s);
    QCOMPARE(label.accessibleName(), u"¥0.00"_s);
}

void TestShellParts::emptyStateOffersAStep()
{
    EmptyState empty(Glyph::Cart, u"Scan the first product"_s, {u"F3 finds one"_s});
    QPushButton *reprint = empty.addAction(u"Reprint"_s);
    empty.resize(600, 500);
    empty.show();
    QSignalSpy clicked(reprint, &QPushButton::clicked);
    QTest::mouseClick(reprint, Qt::LeftButton);
    QCOMPARE(clicked.count(), 1);
}

QTEST_MAIN(TestShellParts)

#include "tst_shellparts.moc"
