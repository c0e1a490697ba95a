#include "tests/core/device/pty.h"
#include "tests/ui/sale/checkoutwindow.h"
#include "ui/device/scalepresenter.h"
#include "ui/sale/pendingstrip.h"

#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

/// Goods weighed at the till, with a scale at the far end of a pseudo terminal.
class TestWeighing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aStableWeightIsTakenAtOnce();
    void anUnstableWeightWaitsAndEnterTakesItOnceStill();
    void theWeightIsToldInTheUnitOfTheGoods();
    void anEmptyScaleAsksForTheGoods();
    void whatIsWrongWithTheScaleIsSaid_data();
    void whatIsWrongWithTheScaleIsSaid();
    void withoutAWordFromTheScaleTheWeightIsTyped();
    void escapeSellsNothing();
    void aTypedQuantityNeedsNoScale();
    void goodsByThePieceAreNotWeighed();
    void everyWeighingIsALine();

private:
    void say(const ScaleReading &reading) { m_pty->send(scaleFrame(reading) + "\x02"); }
    /// As long as the scale shows it, it is seen.
    void saySeen(const ScaleReading &reading)
    {
        say(reading);
        QTRY_VERIFY(m_scale->reading() == reading);
    }
    static ScaleReading grams(qint64 units, bool stable = true)
    {
        return {units, 3, ScaleReading::Unit::Kilogram, stable};
    }
    const PendingStrip &strip() const { return *m_window->salePage->strip(); }
    const Cart &cart() const { return m_window->sale->cart(); }

    std::unique_ptr<CheckoutWindow> m_window;
    std::unique_ptr<Pty> m_pty;
    std::unique_ptr<ScalePresenter> m_scale;
};

void TestWeighing::init()
{
    m_window = std::make_unique<CheckoutWindow>();
    QVERIFY(m_window->shop->database->writeNow([](Transaction &transaction) -> Result<> {
        transaction.execute(u"UPDATE product SET unit = 'kg', price = 599 WHERE code = 'P1'"_s);
        transaction.execute(u"UPDATE product SET unit = '500g', price = 1280 WHERE code = 'P2'"_s);
        return {};
    }));
    m_pty = std::make_unique<Pty>();
    m_scale = std::make_unique<ScalePresenter>(*m_window->sale);
    m_scale->setTarget({m_pty->path()});
}

void TestWeighing::cleanup()
{
    m_scale.reset();
    m_window.reset();
}

void TestWeighing::aStableWeightIsTakenAtOnce()
{
    saySeen(grams(335));
    m_window->scan(u"6900000000001"_s);
    QCOMPARE(cart().lines.size(), 1U);
    QCOMPARE(cart().lines[0].quantity, Quantity::of(335));
    QCOMPARE(m_window->sale->quote().amounts.total, Money::of(201));
    QVERIFY(!m_window->sale->pending());
}

void TestWeighing::anUnstableWeightWaitsAndEnterTakesItOnceStill()
{
    saySeen(grams(300, false));
    m_window->scan(u"6900000000001"_s);
    QVERIFY(cart().lines.empty());
    QVERIFY(strip().text().contains(u"0.3"_s));
    m_window->key(Qt::Key_Return);
    QVERIFY(cart().lines.empty());
    saySeen(grams(335));
    QTRY_COMPARE(strip().kind(), Kind::Success);
    QVERIFY(strip().text().contains(u"0.335"_s));
    m_window->key(Qt::Key_Return);
    QCOMPARE(cart().lines.size(), 1U);
    QCOMPARE(cart().lines[0].quantity, Quantity::of(335));
}

void TestWeighing::theWeightIsToldInTheUnitOfTheGoods()
{
    saySeen(grams(335));
    m_window->scan(u"6900000000002"_s);
    QCOMPARE(cart().lines[0].quantity, Quantity::of(670));
    QCOMPARE(m_window->sale->quote().amounts.total, Money::of(858)); // 0.67 × 12.80 = 8.576
}

void TestWeighing::anEmptyScaleAsksForTheGoods()
{
    saySeen(grams(0));
    m_window->scan(u"6900000000001"_s);
    QVERIFY(cart().lines.empty());
    QVERIFY(strip().isVisible());
    saySeen(grams(1250));
    QTRY_COMPARE(strip().kind(), Kind::Success);
    QVERIFY(m_window->tapButton(u"Take it  Enter"_s));
    QCOMPARE(cart().lines[0].quantity, Quantity::of(1250));
}

void TestWeighing::whatIsWrongWithTheScaleIsSaid_data()
{
    QTest::addColumn<ScaleReading>("reading");
    ScaleReading reading = grams(335);
    reading.overload = true;
    QTest::newRow("too heavy") << reading;
    reading = grams(335);
    reading.zeroed = false;
    QTest::newRow("no zero") << reading;
    QTest::newRow("below zero") << grams(-20);
}

void TestWeighing::whatIsWrongWithTheScaleIsSaid()
{
    QFETCH(ScaleReading, reading);
    saySeen(reading);
    m_window->scan(u"6900000000001"_s);
    QCOMPARE(strip().kind(), Kind::Warning);
    m_window->key(Qt::Key_Return);
    QVERIFY(cart().lines.empty());
}

void TestWeighing::withoutAWordFromTheScaleTheWeightIsTyped()
{
    m_pty->send("rubbish\r\n\x02\x02");
    m_window->scan(u"6900000000001"_s);
    QCOMPARE(strip().kind(), Kind::Warning);
    m_window->type(u"0.5"_s);
    m_window->key(Qt::Key_Return);
    QCOMPARE(cart().lines[0].quantity, Quantity::of(500));
}

void TestWeighing::escapeSellsNothing()
{
    m_window->scan(u"6900000000001"_s);
    m_window->key(Qt::Key_Escape);
    QVERIFY(!m_window->sale->pending());
    QVERIFY(cart().lines.empty());
    m_window->scan(u"6900000000003"_s);
    QCOMPARE(cart().lines.size(), 1U);
}

void TestWeighing::aTypedQuantityNeedsNoScale()
{
    m_window->type(u"1.2*"_s);
    m_window->scan(u"6900000000001"_s);
    QCOMPARE(cart().lines[0].quantity, Quantity::of(1200));
}

void TestWeighing::goodsByThePieceAreNotWeighed()
{
    saySeen(grams(335));
    m_window->scan(u"6900000000003"_s);
    QCOMPARE(cart().lines[0].quantity, Quantity::of(1000));
}

void TestWeighing::everyWeighingIsALine()
{
    saySeen(grams(335));
    m_window->scan(u"6900000000001"_s);
    m_window->scan(u"6900000000001"_s);
    QCOMPARE(cart().lines.size(), 2U);
}

QTEST_MAIN(TestWeighing)
#include "tst_weighing.moc"
