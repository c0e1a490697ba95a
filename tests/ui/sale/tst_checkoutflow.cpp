#include "core/data/sales.h"
#include "tests/support/shopfixture.h"
#include "ui/common/entry.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/keypad.h"
#include "ui/common/scanfilter.h"
#include "ui/common/style.h"
#include "ui/payment/paymentpage.h"
#include "ui/payment/paymentpresenter.h"
#include "ui/sale/heldpage.h"
#include "ui/sale/pendingstrip.h"
#include "ui/sale/salepage.h"
#include "ui/sale/salepresenter.h"

#include <QApplication>
#include <QPushButton>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The two pages together, shown, driven by key and mouse events alone.
class TestCheckoutFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void threeItemsAMemberAndAHundredNoteTakeFiveKeys();
    void exactCashTakesTwoKeys();
    void doubleEnterNeverPaysTwice();
    void aTouchOnlySale();
    void aScanDuringPaymentAddsNothing();
    void splitTenderWithAReference();
    void aBarcodeTypedAsAnAmountIsRefused();
    void anOverrideShowsBeforeAndAfterAndNeedsAReason();
    void aDiscountIsShownThenConfirmed();
    void armedQuantityMultipliesTheNextScan();
    void removingALineCanBeUndone();
    void heldSalesSurviveARestart();
    void anUnknownCodeIsSaidAndScanningGoesOn();

private:
    void build();
    void key(int code, const QString &text = {});
    void type(const QString &text);
    void scan(const QString &code);
    void tap(QWidget *widget);
    QPushButton *button(QWidget *in, const QString &words) const;
    qint64 sales() const;
    Sale lastSale() const;
    bool inPayment() const { return m_stack->currentWidget() == m_paymentPage; }
    void later(qint64 ms) { m_time += ms; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    std::unique_ptr<QStackedWidget> m_stack;
    std::unique_ptr<SalePresenter> m_sale;
    std::unique_ptr<PaymentPresenter> m_payment;
    std::unique_ptr<ScanFilter> m_filter;
    SalePage *m_salePage = nullptr;
    PaymentPage *m_paymentPage = nullptr;
    HeldPage *m_heldPage = nullptr;
    qint64 m_time = 1000;
    int m_keys = 0;
};

void TestCheckoutFlow::init()
{
    applyTheme(*qApp, Theme::Light);
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path()));
    build();
}

void TestCheckoutFlow::build()
{
    const Format format(QLocale(u"en"_s), m_shop->session.shop.currency, m_shop->session.shop.day.zone);
    m_sale =
        std::make_unique<SalePresenter>(*m_shop->database, m_shop->session, &ShopFixture::noon, systemRandom);
    m_payment = std::make_unique<PaymentPresenter>(*m_sale, [this] { return m_time; });
    m_stack = std::make_unique<QStackedWidget>();
    m_salePage = new SalePage(*m_sale, format, m_stack.get());
    m_paymentPage = new PaymentPage(*m_payment, format, m_stack.get());
    m_heldPage = new HeldPage(*m_sale, format, m_stack.get());
    for (QWidget *page : {static_cast<QWidget *>(m_salePage), static_cast<QWidget *>(m_paymentPage),
                          static_cast<QWidget *>(m_heldPage)})
        m_stack->addWidget(page);
    connect(m_sale.get(), &SalePresenter::tenderRequested, m_stack.get(), [this] {
        m_payment->open();
        m_stack->setCurrentWidget(m_paymentPage);
    });
    const auto back = [this] { m_stack->setCurrentWidget(m_salePage); };
    connect(m_payment.get(), &PaymentPresenter::left, m_stack.get(), back);
    connect(m_paymentPage, &PaymentPage::backRequested, m_stack.get(), back);
    connect(m_paymentPage, &PaymentPage::nextScanned, m_salePage, &SalePage::handleScan);
    connect(m_salePage, &SalePage::recallRequested, m_stack.get(),
            [this] { m_stack->setCurrentWidget(m_heldPage); });
    connect(m_heldPage, &HeldPage::finished, m_stack.get(), back);
    m_filter = std::make_unique<ScanFilter>([this] { return m_time; });
    qApp->installEventFilter(m_filter.get());
    connect(m_filter.get(), &ScanFilter::scanned, m_stack.get(), [this](const QString &code) {
        inPayment() ? m_paymentPage->handleScan(code) : m_salePage->handleScan(code);
    });
    m_stack->resize(1286, 720);
    m_stack->show();
    m_stack->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_stack.get()));
    m_keys = 0;
}

void TestCheckoutFlow::cleanup()
{
    m_filter.reset();
    m_stack.reset();
    m_payment.reset();
    m_sale.reset();
    m_shop.reset();
}

void TestCheckoutFlow::key(int code, const QString &text)
{
    later(120);
    ++m_keys;
    QWidget *focus = QApplication::focusWidget();
    QVERIFY(focus);
    QKeyEvent press(QEvent::KeyPress, code, Qt::NoModifier, text);
    QApplication::sendEvent(focus, &press);
    later(80);
    m_filter->flushIfIdle();
    QKeyEvent release(QEvent::KeyRelease, code, Qt::NoModifier, text);
    QApplication::sendEvent(focus, &release);
    QCoreApplication::processEvents();
}

void TestCheckoutFlow::type(const QString &text)
{
    for (const QChar c : text)
        key(c.unicode() < 0x80 ? c.toUpper().unicode() : 0, c);
}

void TestCheckoutFlow::scan(const QString &code)
{
    later(500);
    for (const QChar c : code + u'\r') {
        const int keyCode = c == u'\r' ? int(Qt::Key_Return) : int(c.unicode());
        QKeyEvent press(QEvent::KeyPress, keyCode, Qt::NoModifier, c);
        QApplication::sendEvent(QApplication::focusWidget(), &press);
        later(3);
    }
    QCoreApplication::processEvents();
    later(500);
}

void TestCheckoutFlow::tap(QWidget *widget)
{
    QVERIFY(widget && widget->isVisible());
    later(400);
    QTest::mouseClick(widget, Qt::LeftButton);
    QCoreApplication::processEvents();
}

QPushButton *TestCheckoutFlow::button(QWidget *in, const QString &words) const
{
    for (QPushButton *candidate : in->findChildren<QPushButton *>())
        if (candidate->text() == words && candidate->isVisible())
            return candidate;
    return nullptr;
}

qint64 TestCheckoutFlow::sales() const
{
    return *m_shop->database->read([](const Connection &connection) {
        Rows rows = connection.select(u"SELECT count(*) FROM sale"_s);
        rows.next();
        return rows.integer(0);
    });
}

Sale TestCheckoutFlow::lastSale() const
{
    return *m_shop->database->read([](const Connection &connection) -> Result<Sale> {
        return sales::find(connection, *sales::last(connection))->receipt.sale;
    });
}

void TestCheckoutFlow::threeItemsAMemberAndAHundredNoteTakeFiveKeys()
{
    for (const char *code : {"6900000000001", "6900000000002", "6900000000003"})
        scan(QString::fromLatin1(code));
    QVERIFY(m_shop->database->writeNow([](Transaction &transaction) -> Result<> {
        transaction.execute(u"UPDATE customer SET number = 'M00000001' WHERE row = 1"_s);
        return {};
    }));
    scan(u"M00000001"_s);
    QVERIFY(m_sale->cart().member);
    key(Qt::Key_Return);
    QVERIFY(inPayment());
    later(400);
    type(u"100"_s);
    key(Qt::Key_Return);
    QTRY_VERIFY(m_payment->done());
    QCOMPARE(m_keys, 5);
    QCOMPARE(lastSale().change, Money::of(9400));
    QCOMPARE(lastSale().pointsEarned, Points::of(6));
    scan(u"6900000000004"_s);
    QVERIFY(!inPayment());
    QCOMPARE(m_sale->cart().lines.size(), 1u);
}

void TestCheckoutFlow::exactCashTakesTwoKeys()
{
    scan(u"6900000000001"_s);
    key(Qt::Key_Return);
    later(400);
    key(Qt::Key_Return);
    QTRY_VERIFY(m_payment->done());
    QCOMPARE(m_keys, 2);
    QCOMPARE(lastSale().change, Money());
}

void TestCheckoutFlow::doubleEnterNeverPaysTwice()
{
    scan(u"6900000000001"_s);
    key(Qt::Key_Return);
    key(Qt::Key_Return);
    QVERIFY(!m_payment->done());
    QCOMPARE(sales(), 0);
    later(400);
    // Two more without the event loop in between: the second meets a sale that is being written.
    for (int i = 0; i < 2; ++i) {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s);
        QApplication::sendEvent(QApplication::focusWidget(), &press);
    }
    QTRY_VERIFY(m_payment->done());
    QCOMPARE(sales(), 1);
}

void TestCheckoutFlow::aTouchOnlySale()
{
    auto *pad = m_salePage->findChild<Keypad *>();
    tap(pad->button(KeypadKey::Digit2));
    tap(pad->button(KeypadKey::Quantity));
    QVERIFY(m_sale->armedQuantity());
    scan(u"6900000000005"_s);
    tap(pad->button(KeypadKey::PlusOne));
    QCOMPARE(m_sale->cart().lines[0].quantity, Quantity::of(3000));
    tap(pad->button(KeypadKey::MinusOne));
    tap(button(m_salePage, u"Pay  Enter"_s));
    QVERIFY(inPayment());
    tap(button(m_paymentPage, u"¥50.00"_s));
    QTRY_VERIFY(m_payment->done());
    QCOMPARE(lastSale().change, Money::of(4000));
    tap(button(m_paymentPage, u"Next sale  Enter"_s));
    QVERIFY(!inPayment());
}

void TestCheckoutFlow::aScanDuringPaymentAddsNothing()
{
    scan(u"6900000000001"_s);
    key(Qt::Key_Return);
    scan(u"6900000000002"_s);
    QCOMPARE(m_sale->cart().lines.size(), 1u);
    QVERIFY(m_paymentPage->message()->isVisible());
    QCOMPARE(sales(), 0);
}

void TestCheckoutFlow::splitTenderWithAReference()
{
    scan(u"6900000000010"_s);
    key(Qt::Key_Return);
    later(400);
    tap(button(m_paymentPage, u"Bank card  Alt+3"_s));
    type(u"4"_s);
    key(Qt::Key_Return);
    QVERIFY(m_payment->awaitingReference());
    type(u"8812"_s);
    key(Qt::Key_Return);
    QCOMPARE(m_payment->due().open, Money::of(600));
    tap(button(m_paymentPage, u"Cash  Alt+1"_s));
    key(Qt::Key_Return);
    QTRY_VERIFY(m_payment->done());
    const Sale sale = lastSale();
    QCOMPARE(sale.tenders,
             (std::vector<Tender>{{TenderKind::Card, Money::of(400), u"8812"_s},
                                  {TenderKind::Cash, Money::of(600), {}}}));
}

void TestCheckoutFlow::aBarcodeTypedAsAnAmountIsRefused()
{
    scan(u"6900000000001"_s);
    key(Qt::Key_Return);
    later(400);
    type(u"6901234567892"_s);
    key(Qt::Key_Return);
    QVERIFY(!m_payment->done());
    QVERIFY(m_paymentPage->message()->isVisible());
    QCOMPARE(sales(), 0);
}

void TestCheckoutFlow::anOverrideShowsBeforeAndAfterAndNeedsAReason()
{
    scan(u"6900000000006"_s);
    type(u"5.50"_s);
    key(Qt::Key_F6);
    QVERIFY(m_sale->pending() && m_sale->pending()->needsReason);
    QVERIFY(m_salePage->strip()->text().contains(u"6.00"_s));
    QVERIFY(m_salePage->strip()->text().contains(u"5.50"_s));
    key(Qt::Key_Return);
    QCOMPARE(m_sale->quote().amounts.total, Money::of(600));
    type(u"5.50"_s);
    key(Qt::Key_F6);
    tap(button(m_salePage, u"Near expiry"_s));
    QCOMPARE(m_sale->quote().amounts.total, Money::of(550));
    QCOMPARE(m_sale->cart().lines[0].override->reason, u"Near expiry"_s);
}

void TestCheckoutFlow::aDiscountIsShownThenConfirmed()
{
    scan(u"6900000000010"_s);
    type(u"85/"_s);
    QVERIFY(m_sale->pending());
    QCOMPARE(m_sale->pending()->after, Money::of(850));
    QCOMPARE(m_sale->quote().amounts.total, Money::of(1000));
    key(Qt::Key_Return);
    QCOMPARE(m_sale->quote().amounts.total, Money::of(850));
    type(u"1"_s);
    key(Qt::Key_F8);
    key(Qt::Key_F8);
    QCOMPARE(m_sale->pending()->after, Money::of(750));
    key(Qt::Key_Escape);
    QVERIFY(!m_sale->pending());
    QCOMPARE(m_sale->quote().amounts.total, Money::of(850));
}

void TestCheckoutFlow::armedQuantityMultipliesTheNextScan()
{
    type(u"3*"_s);
    QCOMPARE(m_salePage->findChild<Entry *>()->armed(), u"3×"_s);
    scan(u"6900000000001"_s);
    QCOMPARE(m_sale->cart().lines[0].quantity, Quantity::of(3000));
    scan(u"6900000000001"_s);
    QCOMPARE(m_sale->cart().lines[0].quantity, Quantity::of(4000));
    type(u"200*"_s);
    scan(u"6900000000002"_s);
    QVERIFY(m_sale->pending() && m_sale->pending()->kind == PendingAct::Kind::UnusualQuantity);
    key(Qt::Key_Return);
    QCOMPARE(m_sale->cart().lines[1].quantity, Quantity::of(200000));
}

void TestCheckoutFlow::removingALineCanBeUndone()
{
    scan(u"6900000000001"_s);
    scan(u"6900000000002"_s);
    key(Qt::Key_Delete);
    QCOMPARE(m_sale->cart().lines.size(), 1u);
    tap(button(m_salePage, u"Undo"_s));
    QCOMPARE(m_sale->cart().lines.size(), 2u);
}

void TestCheckoutFlow::heldSalesSurviveARestart()
{
    scan(u"6900000000001"_s);
    key(Qt::Key_F4);
    QTRY_VERIFY(m_sale->cart().lines.empty());
    cleanup();
    auto database = Database::open(m_folder->path());
    QVERIFY(database);
    Session session = ShopFixture::make(QTemporaryDir().path(), 0, 0).session;
    m_shop = std::make_unique<ShopFixture>(ShopFixture{std::move(*database), session});
    build();
    QCOMPARE(m_sale->heldSales().size(), 1u);
    key(Qt::Key_F5);
    QCOMPARE(m_stack->currentWidget(), static_cast<QWidget *>(m_heldPage));
    key(Qt::Key_Return);
    QTRY_COMPARE(m_sale->cart().lines.size(), 1u);
    QVERIFY(m_sale->heldSales().empty());
}

void TestCheckoutFlow::anUnknownCodeIsSaidAndScanningGoesOn()
{
    scan(u"6999999999999"_s);
    QVERIFY(m_salePage->strip()->isVisible());
    QVERIFY(m_sale->cart().lines.empty());
    scan(u"6900000000001"_s);
    QCOMPARE(m_sale->cart().lines.size(), 1u);
}

QTEST_MAIN(TestCheckoutFlow)
#include "tst_checkoutflow.moc"
