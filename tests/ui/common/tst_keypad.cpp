#include "ui/common/keypad.h"
#include "ui/common/style.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
const std::vector<KeypadCell> cells{{KeypadKey::Digit7, 0, 0},     {KeypadKey::Digit8, 0, 1},
                                    {KeypadKey::Backspace, 0, 2},  {KeypadKey::Digit0, 1, 0},
                                    {KeypadKey::DoubleZero, 1, 1}, {KeypadKey::Enter, 1, 2, 2}};
}

class TestKeypad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { applyTheme(*qApp, Theme::Light); }
    void touchTellsTheKeyAndLeavesTheFocus();
    void keysHaveTheirSizeAndGap();
    void keysShrinkTogetherInALowWindow();
    void digitsAndOperatorsKnowWhatTheyType();
    void everyKeyCanBeNamed();
    void disabledKeySaysNothing();
    void absentKeyIsHarmless();
};

void TestKeypad::touchTellsTheKeyAndLeavesTheFocus()
{
    QWidget window;
    QVBoxLayout layout(&window);
    QLineEdit edit;
    Keypad pad(cells);
    layout.addWidget(&edit);
    layout.addWidget(&pad);
    std::vector<KeypadKey> pressed;
    connect(&pad, &Keypad::pressed, this, [&](KeypadKey key) { pressed.push_back(key); });
    window.show();
    QApplication::setActiveWindow(&window);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    edit.setFocus();
    for (const KeypadKey key : {KeypadKey::Digit7, KeypadKey::DoubleZero, KeypadKey::Enter})
        QTest::mouseClick(pad.button(key), Qt::LeftButton);
    QCOMPARE(pressed, (std::vector{KeypadKey::Digit7, KeypadKey::DoubleZero, KeypadKey::Enter}));
    QVERIFY(edit.hasFocus());
}

void TestKeypad::keysHaveTheirSizeAndGap()
{
    Keypad pad(cells);
    pad.show();
    QCOMPARE(pad.button(KeypadKey::Digit7)->size(), QSize(80, 72));
    QCOMPARE(pad.button(KeypadKey::Enter)->height(), 2 * 72 + 4);
    QCOMPARE(pad.button(KeypadKey::Digit8)->x() - pad.button(KeypadKey::Digit7)->geometry().right() - 1, 4);
    QCOMPARE(pad.sizeHint().width(), 3 * 80 + 2 * 4);
}

void TestKeypad::keysShrinkTogetherInALowWindow()
{
    Keypad pad(cells);
    pad.show();
    const int rows = (pad.sizeHint().height() + 4) / (72 + 4);
    pad.resize(pad.width(), rows * 60 + (rows - 1) * 4);
    QCoreApplication::processEvents();
    QCOMPARE(pad.button(KeypadKey::Digit7)->height(), 60);
    for (const KeypadCell &a : cells)
        for (const KeypadCell &b : cells)
            QVERIFY(a.key == b.key
                    || !pad.button(a.key)->geometry().intersects(pad.button(b.key)->geometry()));
}

void TestKeypad::digitsAndOperatorsKnowWhatTheyType()
{
    QCOMPARE(typedBy(KeypadKey::Digit0), u"0"_s);
    QCOMPARE(typedBy(KeypadKey::Digit9), u"9"_s);
    QCOMPARE(typedBy(KeypadKey::DoubleZero), u"00"_s);
    QCOMPARE(typedBy(KeypadKey::Quantity), u"*"_s);
    QCOMPARE(typedBy(KeypadKey::Discount), u"/"_s);
    QCOMPARE(typedBy(KeypadKey::Backspace), QString());
}

void TestKeypad::everyKeyCanBeNamed()
{
    std::vector<KeypadCell> all;
    for (int key = 0; key <= int(KeypadKey::Split); ++key)
        all.push_back({KeypadKey(key), key / 5, key % 5});
    const Keypad pad(all);
    for (const KeypadCell &cell : all) {
        const QPushButton *button = pad.button(cell.key);
        QVERIFY(!button->text().isEmpty() || !button->accessibleName().isEmpty());
    }
}

void TestKeypad::disabledKeySaysNothing()
{
    Keypad pad(cells);
    bool said = false;
    connect(&pad, &Keypad::pressed, this, [&] { said = true; });
    pad.setKeyEnabled(KeypadKey::Digit7, false);
    pad.setKeyText(KeypadKey::Digit7, u"seven"_s);
    QTest::mouseClick(pad.button(KeypadKey::Digit7), Qt::LeftButton);
    QVERIFY(!said);
    QCOMPARE(pad.button(KeypadKey::Digit7)->text(), u"seven"_s);
}

void TestKeypad::absentKeyIsHarmless()
{
    Keypad pad(cells);
    QVERIFY(!pad.button(KeypadKey::Split));
    pad.setKeyEnabled(KeypadKey::Split, true);
    pad.setKeyText(KeypadKey::Split, u"x"_s);
}

QTEST_MAIN(TestKeypad)

#include "tst_keypad.moc"
