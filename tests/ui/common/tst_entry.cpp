#include "ui/common/entry.h"
#include "ui/common/style.h"

#include <QApplication>
#include <QKeyEvent>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;

class TestEntry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void digitsAreOnlyTyped();
    void operatorEndsANumber_data();
    void operatorEndsANumber();
    void operatorInsideAWordIsALetter();
    void enterTellsWhatWasTyped();
    void repeatedEnterIsIgnored();
    void pointIsOnlyADecimalPoint();
    void keypadCommaIsThePoint();
    void padTypesAsTheKeyboardDoes();
    void armedChipMakesRoom();
    void hookSeesKeysFirst();
    void pageShortcutsWinOverTheFieldsOwn();
    void deleteBelongsToThePageWhileEmpty();
    void upAndDownAreLeftToThePage();
    void noInputMethodGetsInBetween();

private:
    std::unique_ptr<QWidget> m_window;
    Entry *m_entry = nullptr;
    std::unique_ptr<QSignalSpy> m_operators;
    std::unique_ptr<QSignalSpy> m_entered;
};

void TestEntry::init()
{
    applyTheme(*qApp, Theme::Light);
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_entry = new Entry;
    layout->addWidget(m_entry);
    m_operators = std::make_unique<QSignalSpy>(m_entry, &Entry::operatorPressed);
    m_entered = std::make_unique<QSignalSpy>(m_entry, &Entry::entered);
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_entry->setFocus();
}

void TestEntry::digitsAreOnlyTyped()
{
    QTest::keyClicks(m_entry, u"12"_s);
    QCOMPARE(m_entry->text(), u"12"_s);
    QCOMPARE(m_operators->count() + m_entered->count(), 0);
}

void TestEntry::operatorEndsANumber_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QChar>("key");
    QTest::newRow("times") << u"3"_s << QChar(u'*');
    QTest::newRow("discount") << u"8.5"_s << QChar(u'/');
    QTest::newRow("plus") << u"12"_s << QChar(u'+');
    QTest::newRow("minus alone") << QString() << QChar(u'-');
}

void TestEntry::operatorEndsANumber()
{
    QFETCH(QString, typed);
    QFETCH(QChar, key);
    QTest::keyClicks(m_entry, typed);
    QTest::keyClick(m_entry, key.toLatin1());
    QCOMPARE(m_operators->count(), 1);
    QCOMPARE(m_operators->first().at(0).toChar(), key);
    QCOMPARE(m_operators->first().at(1).toString(), typed);
    QCOMPARE(m_entry->text(), typed);
}

void TestEntry::operatorInsideAWordIsALetter()
{
    QTest::keyClicks(m_entry, u"t-light"_s);
    QCOMPARE(m_entry->text(), u"t-light"_s);
    QCOMPARE(m_operators->count(), 0);
}

void TestEntry::enterTellsWhatWasTyped()
{
    QTest::keyClick(m_entry, Qt::Key_Return);
    QTest::keyClicks(m_entry, u"85048"_s);
    QTest::keyClick(m_entry, Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(m_entered->count(), 2);
    QCOMPARE(m_entered->at(0).first().toString(), QString());
    QCOMPARE(m_entered->at(1).first().toString(), u"85048"_s);
}

void TestEntry::repeatedEnterIsIgnored()
{
    QKeyEvent repeat(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true);
    QApplication::sendEvent(m_entry, &repeat);
    QVERIFY(repeat.isAccepted());
    QCOMPARE(m_entered->count(), 0);
}

void TestEntry::pointIsOnlyADecimalPoint()
{
    QTest::keyClicks(m_entry, u"5.5.0"_s);
    QCOMPARE(m_entry->text(), u"5.50"_s);
    m_entry->clear();
    QTest::keyClicks(m_entry, u"no.1.a"_s);
    QCOMPARE(m_entry->text(), u"no.1.a"_s);
}

void TestEntry::keypadCommaIsThePoint()
{
    QTest::keyClick(m_entry, '5');
    QTest::keyClick(m_entry, Qt::Key_Comma, Qt::KeypadModifier);
    QCOMPARE(m_entry->text(), u"5."_s);
}

void TestEntry::padTypesAsTheKeyboardDoes()
{
    for (const QChar c : u"3*"_s)
        m_entry->type(c);
    QCOMPARE(m_operators->count(), 1);
    m_entry->submit();
    QCOMPARE(m_entered->first().first().toString(), u"3"_s);
}

void TestEntry::armedChipMakesRoom()
{
    m_entry->setArmed(u"3×"_s);
    QVERIFY(m_entry->textMargins().left() > 30);
    const int y = m_entry->height() / 2;
    QCOMPARE(m_entry->grab().toImage().pixelColor(12, y), lightTokens.primaryTint);
    m_entry->setArmed({});
    QCOMPARE(m_entry->textMargins().left(), 0);
}

void TestEntry::hookSeesKeysFirst()
{
    m_entry->setKeyHook([](const QKeyEvent &event) { return event.key() == Qt::Key_Return; });
    QTest::keyClick(m_entry, Qt::Key_Return);
    QTest::keyClick(m_entry, '1');
    QCOMPARE(m_entered->count(), 0);
    QCOMPARE(m_entry->text(), u"1"_s);
}

void TestEntry::pageShortcutsWinOverTheFieldsOwn()
{
    QShortcut undo(QKeySequence(Qt::CTRL | Qt::Key_Z), m_window.get());
    QSignalSpy undone(&undo, &QShortcut::activated);
    QTest::keyClicks(m_entry, u"12"_s);
    QTest::keyClick(m_entry, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone.count(), 1);
    QCOMPARE(m_entry->text(), u"12"_s);
    QTest::keyClick(m_entry, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_entry->selectedText(), u"12"_s);
}

void TestEntry::deleteBelongsToThePageWhileEmpty()
{
    QShortcut remove(QKeySequence(Qt::Key_Delete), m_window.get());
    QSignalSpy removed(&remove, &QShortcut::activated);
    QTest::keyClick(m_entry, Qt::Key_Delete);
    QCOMPARE(removed.count(), 1);
    QTest::keyClicks(m_entry, u"12"_s);
    QTest::keyClick(m_entry, Qt::Key_Home);
    QTest::keyClick(m_entry, Qt::Key_Delete);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(m_entry->text(), u"2"_s);
}

void TestEntry::upAndDownAreLeftToThePage()
{
    for (const int key : {Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Escape}) {
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
        QApplication::sendEvent(m_entry, &press);
        QVERIFY(!press.isAccepted());
    }
}

void TestEntry::noInputMethodGetsInBetween()
{
    QVERIFY(!m_entry->testAttribute(Qt::WA_InputMethodEnabled));
    QCOMPARE(m_entry->height(), 52);
}

QTEST_MAIN(TestEntry)

#include "tst_entry.moc"
