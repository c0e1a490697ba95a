#include "tests/ui/sale/checkoutwindow.h"
#include "ui/device/customerwindow.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What the customer sees while a sale goes on, and what never.
class TestCustomerWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aWholeSaleIsFollowed();
    void onlyTheLastLinesAreShownWithTheNewest();
    void aMemberIsMasked();
    void refusalsAreTheCashiersAlone();
    void savingsAreShown();
    void anExampleGoesWithTheNextChange();
    void itPaintsEveryState();
    void aLinkToJoinIsACodeWhileNobodyIsServed();
    void itTakesNoFocus();

private:
    const CustomerSight &sight() const { return m_sights->sight(); }
    QString words() const { return m_shown->words().join(u'\n'); }

    std::unique_ptr<CustomerWindow> m_shown;
    std::unique_ptr<CustomerSightPresenter> m_sights;
    std::unique_ptr<CheckoutWindow> m_till;
};

void TestCustomerWindow::init()
{
    m_shown.reset();
    m_sights.reset();
    m_till = std::make_unique<CheckoutWindow>();
    m_sights = std::make_unique<CustomerSightPresenter>(*m_till->sale, *m_till->payment);
    const Shop &shop = m_till->sale->session().shop;
    m_shown =
        std::make_unique<CustomerWindow>(*m_sights, Format(QLocale(u"en"_s), shop.currency, shop.day.zone));
}

void TestCustomerWindow::aWholeSaleIsFollowed()
{
    using State = CustomerSight::State;
    QCOMPARE(sight().state, State::Idle);
    QVERIFY(words().contains(u"人民路店"_s));
    m_till->scan(u"6900000000003"_s);
    QCOMPARE(sight().state, State::Cart);
    QCOMPARE(sight().total, Money::of(300));
    m_till->key(Qt::Key_Return);
    QVERIFY(m_till->isPaying());
    QCOMPARE(sight().state, State::Payment);
    QCOMPARE(sight().open, Money::of(300));
    QVERIFY(!sight().awaitsCode);
    m_till->later(400);
    m_till->type(u"100"_s);
    m_till->key(Qt::Key_Return);
    m_till->settle();
    QCOMPARE(sight().state, State::Done);
    QCOMPARE(sight().change, Money::of(9700));
    QVERIFY(words().contains(u"¥97.00"_s));
    m_till->later(400);
    m_till->key(Qt::Key_Return);
    QCOMPARE(sight().state, State::Idle);
}

void TestCustomerWindow::onlyTheLastLinesAreShownWithTheNewest()
{
    for (int i = 1; i <= 9; ++i)
        m_till->scan(QString::number(6900000000000 + i));
    QCOMPARE(sight().lines.size(), CustomerSight::mostLines);
    QCOMPARE(sight().hiddenLines, 3U);
    QCOMPARE(sight().newest, 5);
    QCOMPARE(sight().lines.back().name, u"商品9"_s);
    // A line further up that grows is the newest then.
    m_till->scan(u"6900000000002"_s);
    QVERIFY(sight().newest >= 0);
    QCOMPARE(sight().lines[size_t(sight().newest)].quantity, Quantity::of(2000));
}

void TestCustomerWindow::aMemberIsMasked()
{
    m_till->scan(u"6900000000003"_s);
    Person person;
    person.name = u"王秀兰"_s;
    m_till->sale->attach(
        {{*Id<Customer>::fromBytes(QByteArray(16, 'c')), u"S001-8000123"_s, u"gold"_s, Points::of(99999)},
         person});
    QCOMPARE(sight().memberName, u"王**"_s);
    QVERIFY(!words().contains(u"秀"_s));
    QVERIFY(!words().contains(u"S001-8000123"_s));
    QVERIFY(!words().contains(u"99"_s)); // no balance
}

void TestCustomerWindow::refusalsAreTheCashiersAlone()
{
    m_till->scan(u"6900000000003"_s);
    const QString before = words();
    m_till->scan(u"4006381333931"_s);
    QCOMPARE(words(), before);
}

void TestCustomerWindow::savingsAreShown()
{
    m_till->scan(u"6900000000005"_s);
    m_till->type(u"80/"_s);
    m_till->key(Qt::Key_Return);
    QCOMPARE(sight().saved, Money::of(100));
    QVERIFY(words().contains(u"You save ¥1.00"_s));
}

void TestCustomerWindow::anExampleGoesWithTheNextChange()
{
    m_sights->showExample();
    QCOMPARE(sight().state, CustomerSight::State::Cart);
    m_till->scan(u"6900000000003"_s);
    QCOMPARE(sight().lines[0].name, u"商品3"_s);
}

void TestCustomerWindow::itPaintsEveryState()
{
    QImage last = m_shown->grab().toImage();
    const auto isNew = [&] {
        const QImage now = m_shown->grab().toImage();
        const bool differs = now != last;
        last = now;
        return differs;
    };
    m_till->scan(u"6900000000003"_s);
    QVERIFY(isNew());
    m_till->key(Qt::Key_Return);
    QVERIFY(isNew());
    m_till->later(400);
    m_till->key(Qt::Key_Return);
    m_till->settle();
    QVERIFY(isNew());
}

void TestCustomerWindow::itTakesNoFocus()
{
    m_shown->open(nullptr);
    QVERIFY(m_shown->isVisible());
    QVERIFY(m_shown->windowFlags() & Qt::WindowDoesNotAcceptFocus);
    QVERIFY(m_shown->testAttribute(Qt::WA_ShowWithoutActivating));
    m_till->scan(u"6900000000003"_s);
    QCOMPARE(m_till->sale->cart().lines.size(), 1U);
}

/// Read back module by module: a phone reads what was meant.
void TestCustomerWindow::aLinkToJoinIsACodeWhileNobodyIsServed()
{
    const QByteArray link = "https://example.com/join?shop=S001";
    QVERIFY(!words().contains(u"member"_s));
    m_shown->setJoinLink(QString::fromLatin1(link));
    QVERIFY(words().contains(u"Scan to become a member"_s));
    m_shown->resize(1024, 600);
    const QImage picture = m_shown->grab().toImage();
    const auto symbol = QrSymbol::of(link);
    QVERIFY(symbol);
    QRect code; // black and white alone, below the words
    for (int y = 300; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            if (picture.pixelColor(x, y) == QColor(Qt::black))
                code |= QRect(x, y, 1, 1);
    QVERIFY(code.width() > symbol->size());
    const int step = code.width() / symbol->size();
    const QPoint corner(code.left(), code.bottom() + 1 - step * symbol->size());
    for (int y = 0; y < symbol->size(); ++y)
        for (int x = 0; x < symbol->size(); ++x)
            QCOMPARE(picture.pixelColor(corner + QPoint(x * step + step / 2, y * step + step / 2)).lightness()
                         < 128,
                     symbol->isDark(x, y));
    m_till->scan(u"6900000000003"_s);
    QVERIFY(!words().contains(u"Scan to become a member"_s));
    m_till->key(Qt::Key_Delete, Qt::ControlModifier);
    m_shown->setJoinLink({});
    QVERIFY(!words().contains(u"Scan to become a member"_s));
}

QTEST_MAIN(TestCustomerWindow)
#include "tst_customerwindow.moc"
