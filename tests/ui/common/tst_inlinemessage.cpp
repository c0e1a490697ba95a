#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

class TestInlineMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { applyTheme(*qApp, Theme::Light); }
    void staysHiddenUntilItHasSomethingToSay();
    void actionTakesTheMessageAwayAndRuns();
    void actionMaySayTheNextThing();
    void newMessageReplacesTheOld();
    void longWordsMakeItHigher();
    void groundShowsTheKind();
    void nobodySpeaksTwiceWhenCleared();
};

void TestInlineMessage::staysHiddenUntilItHasSomethingToSay()
{
    InlineMessage message;
    QVERIFY(message.isHidden());
    message.say(Kind::Error, u"Not found: 6901"_s);
    QVERIFY(message.isVisible());
    QCOMPARE(message.accessibleName(), u"Not found: 6901"_s);
    QCOMPARE(message.height(), 44);
    message.clear();
    QVERIFY(message.isHidden());
    QCOMPARE(message.text(), QString());
}

void TestInlineMessage::actionTakesTheMessageAwayAndRuns()
{
    InlineMessage message;
    int retries = 0;
    message.say(Kind::Warning, u"No paper"_s, {{u"Retry"_s, [&retries] { ++retries; }}, {u"Later"_s, {}}});
    QCOMPARE(message.buttons().size(), 2);
    QTest::mouseClick(message.buttons().front(), Qt::LeftButton);
    QCOMPARE(retries, 1);
    QVERIFY(message.isHidden());
    message.say(Kind::Warning, u"No paper"_s, {{u"Later"_s, {}}});
    QTest::mouseClick(message.buttons().front(), Qt::LeftButton);
    QVERIFY(message.isHidden());
}

void TestInlineMessage::actionMaySayTheNextThing()
{
    InlineMessage message;
    message.say(Kind::Error, u"Failed"_s, {{u"Retry"_s, [&] { message.say(Kind::Success, u"Printed"_s); }}});
    QTest::mouseClick(message.buttons().front(), Qt::LeftButton);
    QCOMPARE(message.text(), u"Printed"_s);
    QVERIFY(message.isVisible());
    QVERIFY(message.buttons().empty());
}

void TestInlineMessage::newMessageReplacesTheOld()
{
    InlineMessage message;
    message.say(Kind::Error, u"one"_s, {{u"a"_s, {}}});
    message.say(Kind::Info, u"two"_s, {{u"b"_s, {}}});
    QCOMPARE(message.text(), u"two"_s);
    QCOMPARE(message.buttons().size(), 1);
    QCOMPARE(message.buttons().front()->text(), u"b"_s);
}

void TestInlineMessage::longWordsMakeItHigher()
{
    QWidget page;
    page.resize(320, 400);
    auto *column = new QVBoxLayout(&page);
    auto *message = new InlineMessage(&page);
    column->addWidget(message);
    column->addStretch();
    page.show();
    message->say(Kind::Error, u"Short"_s);
    QCoreApplication::processEvents();
    QCOMPARE(message->height(), 44);
    message->say(Kind::Error, u"These words are too long for one line of a narrow page"_s);
    const auto *words = message->findChild<QLabel *>();
    QTRY_VERIFY(message->height() > 44);
    QVERIFY(words->height() >= words->heightForWidth(words->width()));
    QCOMPARE(words->font().pixelSize(), 17);
}

void TestInlineMessage::groundShowsTheKind()
{
    InlineMessage message;
    message.resize(600, 44);
    for (const Kind kind : {Kind::Info, Kind::Success, Kind::Warning, Kind::Error, Kind::Training}) {
        message.say(kind, u"x"_s);
        const QImage image = message.grab().toImage();
        QCOMPARE(image.pixelColor(300, 22), lookOf(kind, lightTokens).tint);
        QCOMPARE(image.pixelColor(2, 22), lookOf(kind, lightTokens).front);
    }
}

void TestInlineMessage::nobodySpeaksTwiceWhenCleared()
{
    InlineMessage message;
    QSignalSpy cleared(&message, &InlineMessage::cleared);
    message.clear();
    message.say(Kind::Info, u"x"_s);
    message.clear();
    message.clear();
    QCOMPARE(cleared.count(), 1);
}

QTEST_MAIN(TestInlineMessage)

#include "tst_inlinemessage.moc"
