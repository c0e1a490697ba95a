#include "ui/common/scanfilter.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>
#include <QTextEdit>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;

namespace {
/// Sees every key event that reaches the widget.
class Recorder : public QObject
{
public:
    explicit Recorder(QWidget *watched) : QObject(watched) { watched->installEventFilter(this); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease) {
            const auto *key = static_cast<QKeyEvent *>(event);
            const QString name = key->text().isEmpty() || key->text() == u"\r"_s
                ? u"<%1>"_s.arg(key->key(), 0, 16)
                : key->text();
            seen += (event->type() == QEvent::KeyPress ? QString() : u"~"_s) + name;
        }
        return false;
    }

    QString seen;
};
}

class TestScanFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void fastCodeWithEnterIsAScan();
    void scanReachesNoWidget_data();
    void scanReachesNoWidget();
    void scanPressesNoDefaultButtonOfAModalDialog();
    void scanChangesNoModalField();
    void twoScansInARowStayTwo();
    void fiveCharactersAreTyping();
    void slowTypingIsTyping();
    void oneLateCharacterMakesItTyping();
    void lateEnterMakesItTyping();
    void typingReachesTheWidgetInOrderBeforeEnter();
    void releasesKeepTheirOrder();
    void spaceStillPressesAButton();
    void pauseHandsOverWhatWasTyped();
    void timerWaitsForTheClock();
    void shortcutFlushesFirst();
    void keysFromTheWindowSystemKeepTheirOrder();
    void enterOfAScanTriggersNoShortcut();
    void keysWithControlPassAtOnceAndFlush();
    void shiftedLettersBelongToTheCode();
    void aSeparatorBelongsToTheCode();
    void backspaceFlushesFirst();
    void repeatedKeysAreNoScan();
    void enterRepeatsAfterAScanAreSwallowed();
    void enterAloneStillArrives();
    void composingKeysAreNotHeld();
    void committedTextComesAfterWhatWasTyped();
    void keysGoToTheWidgetTheyWereTypedInto();
    void keysOfADeletedWidgetAreDropped();
    void modalLoopOpenedByATypedKeyIsStillFiltered();
    void gapIsCalibratedWithinBounds();
    void eventTimeCountsBeforeTheClock();
    void keypadEnterClosesAScan();
    void endlessBurstIsHandedOver();

private:
    void type(QWidget *widget, const QString &text, int gapMs);
    void scan(QWidget *widget, const QString &code, Qt::Key end = Qt::Key_Return);
    void enter(QWidget *widget, int gapMs);

    qint64 m_now = 1000;
    std::unique_ptr<ScanFilter> m_filter;
    std::unique_ptr<QSignalSpy> m_scans;
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_edit = nullptr;
};

void TestScanFilter::init()
{
    m_now = 1000;
    m_filter = std::make_unique<ScanFilter>([this] { return m_now; });
    m_scans = std::make_unique<QSignalSpy>(m_filter.get(), &ScanFilter::scanned);
    qApp->installEventFilter(m_filter.get());
    m_window = std::make_unique<QWidget>();
    m_edit = new QLineEdit;
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_edit);
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_edit->setFocus();
}

void TestScanFilter::cleanup()
{
    m_window.reset();
    m_scans.reset();
    m_filter.reset();
}

/// Keys with `gapMs` before each.
void TestScanFilter::type(QWidget *widget, const QString &text, int gapMs)
{
    for (const QChar c : text) {
        m_now += gapMs;
        QTest::keyClick(widget, c.toLatin1());
    }
}

void TestScanFilter::enter(QWidget *widget, int gapMs)
{
    m_now += gapMs;
    QTest::keyClick(widget, Qt::Key_Return);
}

void TestScanFilter::scan(QWidget *widget, const QString &code, Qt::Key end)
{
    m_now += 500;
    type(widget, code, 5);
    m_now += 5;
    QTest::keyClick(widget, end);
}

void TestScanFilter::fastCodeWithEnterIsAScan()
{
    scan(m_edit, u"6901234567892"_s);
    QCOMPARE(m_scans->count(), 1);
    QCOMPARE(m_scans->first().first().toString(), u"6901234567892"_s);
    QCOMPARE(m_edit->text(), QString());
    QCOMPARE(m_filter->heldKeys(), 0);
    scan(m_edit, u"123456"_s);
    QCOMPARE(m_scans->last().first().toString(), u"123456"_s);
}

void TestScanFilter::scanReachesNoWidget_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"line edit", "spin box", "combo", "editable combo", "table", "text edit",
                             "button", "checkable button"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

namespace {
QWidget *makeWidget(const QString &kind)
{
    if (kind == u"spin box"_s)
        return new QSpinBox;
    if (kind == u"combo"_s || kind == u"editable combo"_s) {
        auto *combo = new QComboBox;
        combo->addItems({u"Apple"_s, u"690"_s, u"Pear"_s});
        combo->setEditable(kind != u"combo"_s);
        return combo;
    }
    if (kind == u"table"_s)
        return new QTableWidget(3, 3);
    if (kind == u"text edit"_s)
        return new QTextEdit;
    if (kind == u"line edit"_s)
        return new QLineEdit;
    auto *button = new QPushButton(u"+1"_s);
    button->setDefault(true);
    button->setCheckable(kind == u"checkable button"_s);
    return button;
}

/// What of the widget a stray key would change.
QString stateOf(QWidget *widget)
{
    if (auto *spin = qobject_cast<QSpinBox *>(widget))
        return spin->text();
    if (auto *combo = qobject_cast<QComboBox *>(widget))
        return combo->currentText();
    if (auto *table = qobject_cast<QTableWidget *>(widget))
        return QString::number(table->currentRow())
            + (table->isPersistentEditorOpen(table->currentItem()) ? u"e"_s : u""_s);
    if (auto *text = qobject_cast<QTextEdit *>(widget))
        return text->toPlainText();
    if (auto *button = qobject_cast<QPushButton *>(widget))
        return QString::number(int(button->isChecked())) + QString::number(int(button->isDown()));
    return qobject_cast<QLineEdit *>(widget)->text();
}
}

void TestScanFilter::scanReachesNoWidget()
{
    QFETCH(QString, kind);
    QWidget *widget = makeWidget(kind);
    m_window->layout()->addWidget(widget);
    widget->setFocus();
    int clicks = 0;
    if (auto *button = qobject_cast<QPushButton *>(widget))
        connect(button, &QPushButton::clicked, this, [&clicks] { ++clicks; });
    auto *recorder = new Recorder(widget);
    const QString before = stateOf(widget);
    scan(QApplication::focusWidget(), u"6901 23456789A"_s);
    m_now += 1000;
    m_filter->flushIfIdle();
    QCOMPARE(m_scans->count(), 1);
    QCOMPARE(m_scans->first().first().toString(), u"6901 23456789A"_s);
    QCOMPARE(recorder->seen, QString());
    QCOMPARE(stateOf(widget), before);
    QCOMPARE(clicks, 0);
}

void TestScanFilter::scanPressesNoDefaultButtonOfAModalDialog()
{
    QDialog dialog(m_window.get());
    auto *button = new QPushButton(u"Approve"_s, &dialog);
    button->setDefault(true);
    dialog.open();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    button->setFocus();
    scan(button, u"M1:ABCDEF"_s);
    QCOMPARE(m_scans->count(), 1);
    QVERIFY(dialog.isVisible());
    QVERIFY(!button->isDown());
}

void TestScanFilter::scanChangesNoModalField()
{
    QDialog dialog(m_window.get());
    QVBoxLayout layout(&dialog);
    QLineEdit pin;
    QPushButton ok(u"OK"_s);
    layout.addWidget(&pin);
    layout.addWidget(&ok);
    connect(&ok, &QPushButton::clicked, &dialog, &QDialog::accept);
    dialog.open();
    ok.setDefault(true);
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    pin.setFocus();
    scan(&pin, u"6901234567892"_s);
    QVERIFY(dialog.isVisible());
    QCOMPARE(pin.text(), QString());
    type(&pin, u"1234"_s, 120);
    enter(&pin, 200);
    QCOMPARE(pin.text(), u"1234"_s);
    QVERIFY(!dialog.isVisible());
}

void TestScanFilter::twoScansInARowStayTwo()
{
    type(m_edit, u"6901234567892"_s, 2);
    enter(m_edit, 2);
    type(m_edit, u"6909876543210"_s, 2);
    enter(m_edit, 2);
    QCOMPARE(m_scans->count(), 2);
    QCOMPARE(m_scans->at(0).first().toString(), u"6901234567892"_s);
    QCOMPARE(m_scans->at(1).first().toString(), u"6909876543210"_s);
}

void TestScanFilter::fiveCharactersAreTyping()
{
    Recorder recorder(m_edit);
    scan(m_edit, u"12345"_s);
    QCOMPARE(m_scans->count(), 0);
    QCOMPARE(m_edit->text(), u"12345"_s);
    QVERIFY(recorder.seen.endsWith(u"<1000004>~<1000004>"_s));
}

void TestScanFilter::slowTypingIsTyping()
{
    type(m_edit, u"6901234567892"_s, 51);
    enter(m_edit, 10);
    QCOMPARE(m_scans->count(), 0);
    QCOMPARE(m_edit->text(), u"6901234567892"_s);
}

void TestScanFilter::oneLateCharacterMakesItTyping()
{
    type(m_edit, u"69012"_s, 5);
    type(m_edit, u"3"_s, 80);
    type(m_edit, u"4567"_s, 5);
    enter(m_edit, 5);
    QCOMPARE(m_scans->count(), 0);
    QCOMPARE(m_edit->text(), u"6901234567"_s);
}

void TestScanFilter::lateEnterMakesItTyping()
{
    Recorder recorder(m_edit);
    type(m_edit, u"6901234"_s, 5);
    enter(m_edit, 300);
    QCOMPARE(m_scans->count(), 0);
    QCOMPARE(recorder.seen, u"6~69~90~01~12~23~34~4<1000004>~<1000004>"_s);
}

void TestScanFilter::typingReachesTheWidgetInOrderBeforeEnter()
{
    QStringList entered;
    connect(m_edit, &QLineEdit::returnPressed, this, [&] { entered << m_edit->text(); });
    type(m_edit, u"3*"_s, 40);
    type(m_edit, u"12"_s, 45);
    enter(m_edit, 20);
    QCOMPARE(entered, QStringList{u"3*12"_s});
}

void TestScanFilter::releasesKeepTheirOrder()
{
    Recorder recorder(m_edit);
    // Rolled over: the second key goes down before the first comes up.
    QTest::keyPress(m_edit, '1');
    m_now += 20;
    QTest::keyPress(m_edit, '2');
    m_now += 20;
    QTest::keyRelease(m_edit, '1');
    QTest::keyRelease(m_edit, '2');
    m_filter->flush();
    QCOMPARE(recorder.seen, u"12~1~2"_s);
}

void TestScanFilter::spaceStillPressesAButton()
{
    QPushButton *button = new QPushButton(u"+1"_s);
    m_window->layout()->addWidget(button);
    button->setFocus();
    QSignalSpy clicks(button, &QPushButton::clicked);
    QTest::keyPress(button, Qt::Key_Space);
    QTest::keyRelease(button, Qt::Key_Space);
    QCOMPARE(clicks.count(), 0);
    m_now += 60;
    m_filter->flushIfIdle();
    QCOMPARE(clicks.count(), 1);
    QVERIFY(!button->isDown());
}

void TestScanFilter::pauseHandsOverWhatWasTyped()
{
    type(m_edit, u"69"_s, 5);
    QCOMPARE(m_edit->text(), QString());
    m_now += 50;
    m_filter->flushIfIdle();
    QCOMPARE(m_edit->text(), QString());
    m_now += 1;
    m_filter->flushIfIdle();
    QCOMPARE(m_edit->text(), u"69"_s);
}

void TestScanFilter::timerWaitsForTheClock()
{
    type(m_edit, u"7"_s, 5);
    m_now += 51;
    QTRY_COMPARE(m_edit->text(), u"7"_s);
}

void TestScanFilter::shortcutFlushesFirst()
{
    QStringList seen;
    QShortcut shortcut(QKeySequence(Qt::Key_F6), m_window.get());
    connect(&shortcut, &QShortcut::activated, this, [&] { seen << m_edit->text(); });
    type(m_edit, u"5.50"_s, 20);
    QTest::keyClick(m_edit, Qt::Key_F6);
    QCOMPARE(seen, QStringList{u"5.50"_s});
}

void TestScanFilter::keysFromTheWindowSystemKeepTheirOrder()
{
    QStringList seen;
    QShortcut shortcut(QKeySequence(Qt::Key_F6), m_window.get());
    connect(&shortcut, &QShortcut::activated, this, [&] { seen << m_edit->text(); });
    QWindow *window = m_window->windowHandle();
    for (const char digit : QByteArray("12"))
        QTest::keyClick(window, digit);
    QTest::keyClick(window, Qt::Key_F6);
    QTest::keyClick(window, '3');
    QTest::keyClick(window, Qt::Key_Tab);
    QCOMPARE(seen, QStringList{u"12"_s});
    QCOMPARE(m_edit->text(), u"123"_s);
}

void TestScanFilter::enterOfAScanTriggersNoShortcut()
{
    int pays = 0;
    QShortcut shortcut(QKeySequence(Qt::Key_Return), m_window.get());
    connect(&shortcut, &QShortcut::activated, this, [&pays] { ++pays; });
    scan(m_edit, u"6901234567892"_s);
    QCOMPARE(pays, 0);
    QCOMPARE(m_scans->count(), 1);
    enter(m_edit, 500);
    QCOMPARE(pays, 1);
}

void TestScanFilter::keysWithControlPassAtOnceAndFlush()
{
    type(m_edit, u"12"_s, 5);
    QTest::keyClick(m_edit, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_edit->text(), u"12"_s);
    QCOMPARE(m_edit->selectedText(), u"12"_s);
    QCOMPARE(m_filter->heldKeys(), 0);
}

void TestScanFilter::shiftedLettersBelongToTheCode()
{
    for (const char letter : QByteArray("SKU-ABCD")) {
        m_now += 3;
        QTest::keyPress(m_edit, Qt::Key_Shift, Qt::ShiftModifier);
        QTest::keyClick(m_edit, letter, Qt::ShiftModifier);
        QTest::keyRelease(m_edit, Qt::Key_Shift);
    }
    enter(m_edit, 3);
    QCOMPARE(m_scans->count(), 1);
    QCOMPARE(m_scans->first().first().toString().toUpper(), u"SKU-ABCD"_s);
}

void TestScanFilter::aSeparatorBelongsToTheCode()
{
    type(m_edit, u"10ABC"_s, 3);
    m_now += 3;
    QTest::keyPress(m_edit, Qt::Key_Control, Qt::ControlModifier);
    QKeyEvent separator(QEvent::KeyPress, Qt::Key_BracketRight, Qt::ControlModifier, QString(QChar(0x1d)));
    QApplication::sendEvent(m_edit, &separator);
    QTest::keyRelease(m_edit, Qt::Key_Control);
    type(m_edit, u"17261231"_s, 3);
    enter(m_edit, 3);
    QCOMPARE(m_scans->count(), 1);
    QCOMPARE(m_scans->first().first().toString(), u"10ABC\u001d17261231"_s);
    QVERIFY(m_filter->slowestGapMs() <= 3);
}

void TestScanFilter::backspaceFlushesFirst()
{
    type(m_edit, u"123"_s, 10);
    QTest::keyClick(m_edit, Qt::Key_Backspace);
    QCOMPARE(m_edit->text(), u"12"_s);
}

void TestScanFilter::repeatedKeysAreNoScan()
{
    const auto press = [this](int key, const QString &text, bool repeats) {
        m_now += 30;
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text, repeats);
        QApplication::sendEvent(m_edit, &event);
    };
    press(Qt::Key_1, u"1"_s, false);
    for (int i = 0; i < 8; ++i)
        press(Qt::Key_1, u"1"_s, true);
    press(Qt::Key_Return, u"\r"_s, false);
    QCOMPARE(m_scans->count(), 0);
    QCOMPARE(m_edit->text(), u"111111111"_s);
}

void TestScanFilter::enterRepeatsAfterAScanAreSwallowed()
{
    Recorder recorder(m_edit);
    type(m_edit, u"6901234567892"_s, 4);
    m_now += 4;
    QTest::keyPress(m_edit, Qt::Key_Return);
    QKeyEvent repeat(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true);
    QApplication::sendEvent(m_edit, &repeat);
    QTest::keyRelease(m_edit, Qt::Key_Return);
    QCOMPARE(m_scans->count(), 1);
    QCOMPARE(recorder.seen, QString());
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(recorder.seen, u"<1000004>~<1000004>"_s);
}

void TestScanFilter::enterAloneStillArrives()
{
    QSignalSpy returns(m_edit, &QLineEdit::returnPressed);
    enter(m_edit, 10);
    QCOMPARE(returns.count(), 1);
}

void TestScanFilter::composingKeysAreNotHeld()
{
    QInputMethodEvent preedit(u"ni"_s, {});
    QApplication::sendEvent(m_edit, &preedit);
    QTest::keyClick(m_edit, '1');
    QCOMPARE(m_filter->heldKeys(), 0);
    QInputMethodEvent commit(QString(), {});
    commit.setCommitString(u"你"_s);
    QApplication::sendEvent(m_edit, &commit);
    QTest::keyClick(m_edit, '2');
    QCOMPARE(m_filter->heldKeys(), 1);
}

void TestScanFilter::committedTextComesAfterWhatWasTyped()
{
    type(m_edit, u"12"_s, 5);
    QInputMethodEvent commit(QString(), {});
    commit.setCommitString(u"元"_s);
    QApplication::sendEvent(m_edit, &commit);
    QCOMPARE(m_edit->text(), u"12元"_s);
}

void TestScanFilter::keysGoToTheWidgetTheyWereTypedInto()
{
    auto *other = new QLineEdit;
    m_window->layout()->addWidget(other);
    type(m_edit, u"12"_s, 5);
    other->setFocus();
    type(other, u"34"_s, 5);
    m_filter->flush();
    QCOMPARE(m_edit->text(), u"12"_s);
    QCOMPARE(other->text(), u"34"_s);
}

void TestScanFilter::keysOfADeletedWidgetAreDropped()
{
    auto *other = new QLineEdit;
    m_window->layout()->addWidget(other);
    type(other, u"12"_s, 5);
    delete other;
    m_filter->flush();
    QCOMPARE(m_edit->text(), QString());
}

void TestScanFilter::modalLoopOpenedByATypedKeyIsStillFiltered()
{
    QDialog dialog(m_window.get());
    QLineEdit inner(&dialog);
    connect(m_edit, &QLineEdit::textEdited, this, [&] {
        QTimer::singleShot(0, this, [&] {
            scan(&inner, u"6901234567892"_s);
            dialog.reject();
        });
        dialog.exec();
    });
    type(m_edit, u"1"_s, 5);
    m_filter->flush();
    QCOMPARE(m_scans->count(), 1);
    QCOMPARE(inner.text(), QString());
    QCOMPARE(m_edit->text(), u"1"_s);
}

void TestScanFilter::gapIsCalibratedWithinBounds()
{
    m_filter->setGapMs(5);
    QCOMPARE(m_filter->gapMs(), 30);
    m_filter->setGapMs(1000);
    QCOMPARE(m_filter->gapMs(), 150);
    type(m_edit, u"6901234"_s, 140);
    enter(m_edit, 140);
    QCOMPARE(m_scans->count(), 1);
}

void TestScanFilter::eventTimeCountsBeforeTheClock()
{
    // The window was busy: all arrive at once, yet were typed slowly.
    quint64 at = 5000;
    const auto press = [&](int key, const QString &text, int gapMs) {
        at += gapMs;
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
        event.setTimestamp(at);
        QApplication::sendEvent(m_edit, &event);
    };
    for (const QChar digit : u"1234567"_s)
        press(digit.unicode(), digit, 120);
    press(Qt::Key_Return, u"\r"_s, 120);
    QCOMPARE(m_scans->count(), 0);
    QCOMPARE(m_edit->text(), u"1234567"_s);
    for (const QChar digit : u"7654321"_s)
        press(digit.unicode(), digit, 3);
    press(Qt::Key_Return, u"\r"_s, 3);
    QCOMPARE(m_scans->count(), 1);
}

void TestScanFilter::keypadEnterClosesAScan()
{
    scan(m_edit, u"6901234567892"_s, Qt::Key_Enter);
    QCOMPARE(m_scans->count(), 1);
}

void TestScanFilter::endlessBurstIsHandedOver()
{
    for (int i = 0; i <= ScanFilter::maximumLength; ++i)
        type(m_edit, u"1"_s, 1);
    QCOMPARE(m_edit->text().size(), ScanFilter::maximumLength);
    QCOMPARE(m_filter->heldKeys(), 1);
}

QTEST_MAIN(TestScanFilter)

#include "tst_scanfilter.moc"
