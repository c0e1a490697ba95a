#include "ui/common/celldelegate.h"
#include "ui/common/kind.h"
#include "ui/common/tilltable.h"

#include <QApplication>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

class TestTillTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rowsAreAsHighAsTheirPlaceAsks();
    void wholeRowIsSelectedWithABarAndWithoutAFocusBox();
    void moneyEndsAtTheSameEdge();
    void tooLongMoneyIsShrunkAndNotCut();
    void columnsShareTheWidth();
    void selectionCanBeTakenAway();
    void secondLineAndChipArePainted();
    void toneColoursTheText();
    void delegatesFollowTheTheme();

private:
    std::unique_ptr<QStandardItemModel> m_model;
};

namespace {
/// The last column of pixels within `area` that holds dark ink; −1 when none does.
int rightmostInk(const QImage &image, const QRect &area)
{
    for (int x = area.right(); x >= area.left(); --x)
        for (int y = area.top() + 4; y < area.bottom() - 4; ++y)
            if (image.pixelColor(x, y).lightness() < 128)
                return x;
    return -1;
}

QImage shown(TillTable &table)
{
    table.resize(600, 300);
    table.show();
    QCoreApplication::processEvents();
    return table.viewport()->grab().toImage();
}
}

void TestTillTable::init()
{
    applyTheme(*qApp, Theme::Light);
    QCoreApplication::processEvents();
    m_model = std::make_unique<QStandardItemModel>(3, 3);
    for (int row = 0; row < 3; ++row) {
        m_model->setItem(row, 0, new QStandardItem(QString::number(row + 1)));
        m_model->setItem(row, 1, new QStandardItem(u"Milk"_s));
        m_model->setItem(row, 2, new QStandardItem(row == 0 ? u"4.08"_s : u"1,058.58"_s));
    }
}

void TestTillTable::rowsAreAsHighAsTheirPlaceAsks()
{
    for (const auto rows : {TillTable::Rows::Till, TillTable::Rows::List, TillTable::Rows::Report}) {
        TillTable table(rows);
        table.setModel(m_model.get());
        shown(table);
        QCOMPARE(table.rowHeight(0), int(rows));
        QCOMPARE(table.horizontalHeader()->height(), 36);
    }
}

void TestTillTable::wholeRowIsSelectedWithABarAndWithoutAFocusBox()
{
    TillTable table(TillTable::Rows::List);
    table.setModel(m_model.get());
    table.setColumnWidths({60, 0, 120});
    table.selectRowAt(1);
    table.setFocus();
    const QImage image = shown(table);
    QCOMPARE(table.selectedRow(), 1);
    QCOMPARE(image.pixelColor(1, 72), lightTokens.primary);
    QCOMPARE(image.pixelColor(8, 72), lightTokens.selection);
    QCOMPARE(image.pixelColor(image.width() - 2, 72), lightTokens.selection);
    QCOMPARE(image.pixelColor(60, 72), lightTokens.selection);
    QCOMPARE(image.pixelColor(8, 24), lightTokens.surface);
}

void TestTillTable::moneyEndsAtTheSameEdge()
{
    TillTable table(TillTable::Rows::List);
    table.setModel(m_model.get());
    table.setMoneyColumn(2, Type::LineTotal);
    table.setColumnWidths({60, 0, 140});
    const QImage image = shown(table);
    const int left = image.width() - 140;
    const int first = rightmostInk(image, QRect(left, 0, 140, 48));
    const int second = rightmostInk(image, QRect(left, 48, 140, 48));
    QVERIFY(first > 0);
    QVERIFY(std::abs(first - second) <= 1);
    QVERIFY(first < image.width() - 11);
    QVERIFY(first > image.width() - 18);
}

void TestTillTable::tooLongMoneyIsShrunkAndNotCut()
{
    m_model->item(0, 2)->setText(u"12,345,678.95"_s);
    TillTable table(TillTable::Rows::List);
    table.setModel(m_model.get());
    table.setMoneyColumn(2, Type::LineTotal);
    table.setColumnWidths({60, 0, 120});
    const QImage image = shown(table);
    const int left = image.width() - 120;
    for (int x = left; x < left + 10; ++x)
        QCOMPARE(image.pixelColor(x, 24), lightTokens.surface);
    QVERIFY(rightmostInk(image, QRect(left, 0, 120, 48)) > left + 60);
}

void TestTillTable::columnsShareTheWidth()
{
    TillTable table(TillTable::Rows::List);
    table.setModel(m_model.get());
    table.setColumnWidths({60, 0, 140});
    shown(table);
    QCOMPARE(table.columnWidth(0), 60);
    QCOMPARE(table.columnWidth(2), 140);
    QCOMPARE(table.columnWidth(1), table.viewport()->width() - 200);
}

void TestTillTable::selectionCanBeTakenAway()
{
    TillTable table(TillTable::Rows::List);
    QCOMPARE(table.selectedRow(), -1);
    table.setModel(m_model.get());
    table.selectRowAt(2);
    QCOMPARE(table.selectedRow(), 2);
    table.selectRowAt(-1);
    QCOMPARE(table.selectedRow(), -1);
}

void TestTillTable::secondLineAndChipArePainted()
{
    m_model->item(0, 1)->setData(u"6901"_s, SecondLineRole);
    m_model->item(0, 1)->setData(u"-10%"_s, ChipTextRole);
    m_model->item(0, 1)->setData(int(Kind::Success), ChipKindRole);
    TillTable table(TillTable::Rows::Till);
    table.setModel(m_model.get());
    table.setTwoLineColumn(1);
    table.setColumnWidths({60, 0, 120});
    const QImage image = shown(table);
    int tinted = 0;
    for (int x = 60; x < 300; ++x)
        for (int y = 28; y < 56; ++y)
            tinted += image.pixelColor(x, y) == lightTokens.successTint ? 1 : 0;
    QVERIFY(tinted > 100);
    QVERIFY(rightmostInk(image, QRect(60, 0, 200, 28)) > 60);
}

void TestTillTable::toneColoursTheText()
{
    m_model->item(0, 1)->setText(u"████"_s);
    m_model->item(0, 1)->setData(int(Tone::Danger), ToneRole);
    TillTable table(TillTable::Rows::List);
    table.setModel(m_model.get());
    table.setColumnWidths({60, 0, 120});
    QCOMPARE(shown(table).pixelColor(60 + 20, 24), lightTokens.danger);
}

void TestTillTable::delegatesFollowTheTheme()
{
    TillTable table(TillTable::Rows::List);
    table.setModel(m_model.get());
    table.selectRowAt(1);
    shown(table);
    applyTheme(*qApp, Theme::Dark);
    QCoreApplication::processEvents();
    const QImage image = table.viewport()->grab().toImage();
    QCOMPARE(image.pixelColor(8, 24), darkTokens.surface);
    QCOMPARE(image.pixelColor(8, 72), darkTokens.selection);
}

QTEST_MAIN(TestTillTable)

#include "tst_tilltable.moc"
