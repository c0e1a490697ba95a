#include "ui/common/style.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

class TestStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void controlsAreTallEnoughToTouch();
    void themeSwitchRecoloursWhatIsShown();
    void paletteTellsItsTheme();
    void focusIsARingAtTheEdge_data();
    void focusIsARingAtTheEdge();
    void primaryButtonIsFilled();
    void wordsOfATightButtonShrinkRatherThanBeCut();
    void tonesFollowTheTheme();
    void firstButtonOfADialogDoesNotTakeEnter();
    void spinBoxButtonsStepWhenTouched();
    void scrollBarThumbStaysGrabbable();
};

namespace {
/// Qt hands the new palette to widgets by posted events.
void switchTo(Theme theme)
{
    applyTheme(*qApp, theme);
    QCoreApplication::processEvents();
}

QColor pixel(QWidget &widget, const QPoint &at)
{
    return widget.grab().toImage().pixelColor(at);
}

void showActive(QWidget &widget)
{
    widget.show();
    QApplication::setActiveWindow(&widget);
    QVERIFY(QTest::qWaitForWindowActive(&widget));
}
}

void TestStyle::init()
{
    switchTo(Theme::Light);
}

void TestStyle::controlsAreTallEnoughToTouch()
{
    QPushButton button(u"Save"_s);
    QLineEdit edit;
    QComboBox combo;
    QSpinBox spin;
    QCheckBox check(u"SMS"_s);
    for (const QWidget *widget : std::initializer_list<QWidget *>{&button, &edit, &combo, &spin, &check})
        QVERIFY2(widget->sizeHint().height() >= 48, widget->metaObject()->className());
    setRole(&button, ButtonRole::Primary);
    QVERIFY(button.sizeHint().height() >= 56);
}

void TestStyle::themeSwitchRecoloursWhatIsShown()
{
    QWidget window;
    window.resize(60, 60);
    window.show();
    for (const Theme theme : {Theme::Dark, Theme::Light}) {
        switchTo(theme);
        QCOMPARE(pixel(window, {30, 30}), tokens(theme).bg);
        QCOMPARE(&tokens(&window), &tokens(theme));
    }
}

void TestStyle::paletteTellsItsTheme()
{
    QCOMPARE(themeOf(themePalette(Theme::Light)), Theme::Light);
    QCOMPARE(themeOf(themePalette(Theme::Dark)), Theme::Dark);
}

void TestStyle::focusIsARingAtTheEdge_data()
{
    QTest::addColumn<int>("role");
    QTest::newRow("normal") << int(ButtonRole::Normal);
    QTest::newRow("primary") << int(ButtonRole::Primary);
    QTest::newRow("danger") << int(ButtonRole::Danger);
    QTest::newRow("quiet") << int(ButtonRole::Quiet);
    QTest::newRow("choice") << int(ButtonRole::Choice);
}

void TestStyle::focusIsARingAtTheEdge()
{
    QFETCH(int, role);
    QWidget window;
    QVBoxLayout layout(&window);
    QPushButton button(u"Pay"_s);
    setRole(&button, ButtonRole(role));
    layout.addWidget(&button);
    showActive(window);
    button.setFocus();
    const QImage image = button.grab().toImage();
    const int middle = button.height() / 2;
    QCOMPARE(image.pixelColor(0, middle), lightTokens.focus);
    QCOMPARE(image.pixelColor(1, middle), lightTokens.focus);
    QCOMPARE(image.pixelColor(2, middle), lightTokens.bg);
    QCOMPARE(image.pixelColor(3, middle), lightTokens.bg);
}

void TestStyle::primaryButtonIsFilled()
{
    QPushButton button;
    setRole(&button, ButtonRole::Primary);
    button.resize(200, 56);
    QCOMPARE(pixel(button, {20, 28}), lightTokens.primary);
    button.setEnabled(false);
    QCOMPARE(pixel(button, {20, 28}), lightTokens.surface2);
}

void TestStyle::wordsOfATightButtonShrinkRatherThanBeCut()
{
    QPushButton button(u"F10 Rückgabe"_s);
    setRole(&button, ButtonRole::Function);
    button.setFixedSize(102, 48);
    const QImage image = button.grab().toImage();
    for (int y = 8; y < 40; ++y)
        for (const int x : {2, 3, 98, 99})
            QCOMPARE(image.pixelColor(x, y), lightTokens.surface);
}

void TestStyle::tonesFollowTheTheme()
{
    QLabel label(u"!"_s);
    setTone(&label, Tone::Danger);
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        switchTo(theme);
        const Tokens &t = tokens(theme);
        QCOMPARE(label.palette().color(label.foregroundRole()), t.danger);
        QCOMPARE(label.palette().color(toneRole(Tone::Success)), t.success);
        QCOMPARE(label.palette().color(toneRole(Tone::Warning)), t.warn);
        QCOMPARE(label.palette().color(toneRole(Tone::Secondary)), t.text2);
        QCOMPARE(label.palette().color(toneRole(Tone::Accent)), t.primary);
    }
}

void TestStyle::firstButtonOfADialogDoesNotTakeEnter()
{
    QDialog dialog;
    QVBoxLayout layout(&dialog);
    QLineEdit edit;
    QPushButton button(u"Void"_s);
    layout.addWidget(&edit);
    layout.addWidget(&button);
    int clicks = 0;
    QObject::connect(&button, &QPushButton::clicked, &dialog, [&clicks] { ++clicks; });
    showActive(dialog);
    edit.setFocus();
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(clicks, 0);
}

void TestStyle::spinBoxButtonsStepWhenTouched()
{
    QSpinBox spin;
    spin.setValue(3);
    spin.resize(200, 48);
    spin.show();
    QTest::mouseClick(&spin, Qt::LeftButton, {}, {176, 24});
    QCOMPARE(spin.value(), 4);
    QTest::mouseClick(&spin, Qt::LeftButton, {}, {128, 24});
    QTest::mouseClick(&spin, Qt::LeftButton, {}, {128, 24});
    QCOMPARE(spin.value(), 2);
}

void TestStyle::scrollBarThumbStaysGrabbable()
{
    QScrollBar bar(Qt::Vertical);
    bar.setRange(0, 1'000'000);
    bar.setPageStep(10);
    bar.resize(16, 400);
    bar.setValue(1'000'000);
    const QImage image = bar.grab().toImage();
    QCOMPARE(image.pixelColor(8, 380), lightTokens.border);
    QCOMPARE(image.pixelColor(8, 358), lightTokens.border);
    QCOMPARE(image.pixelColor(8, 340), lightTokens.surface2);
}

QTEST_MAIN(TestStyle)

#include "tst_style.moc"
