#include "tests/ui/sale/checkoutwindow.h"

#include "core/data/sales.h"
#include "ui/common/style.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

CheckoutWindow::CheckoutWindow(Role role, DiscountEntry entry) :
    shop(std::make_unique<ShopFixture>(ShopFixture::make(m_folder.path()))),
    m_session(shop->session)
{
    m_session.role = role;
    m_session.shop.discountEntry = entry;
    applyTheme(*qApp, Theme::Light);
    build();
}

CheckoutWindow::~CheckoutWindow()
{
    tearDown();
}

void CheckoutWindow::tearDown()
{
    m_filter.reset();
    m_stack.reset();
    payment.reset();
    desk.reset();
    sale.reset();
    shop.reset();
}

void CheckoutWindow::restart()
{
    tearDown();
    auto database = Database::open(m_folder.path());
    if (!database)
        qFatal("the files do not open again");
    shop = std::make_unique<ShopFixture>(ShopFixture{std::move(*database), m_session});
    build();
    sale->restore();
}

void CheckoutWindow::build()
{
    const Format format(QLocale(u"en"_s), m_session.shop.currency, m_session.shop.day.zone);
    sale = std::make_unique<SalePresenter>(*shop->database, m_session, &ShopFixture::noon, systemRandom);
    desk = std::make_unique<TerminalDesk>(*shop->database, &ShopFixture::noon, systemRandom,
                                          TerminalPatience{1, 60'000});
    desk->setSession(m_session);
    payment = std::make_unique<PaymentPresenter>(*sale, *desk, [this] { return m_time; });
    m_stack = std::make_unique<QStackedWidget>();
    salePage = new SalePage(*sale, format, m_stack.get());
    paymentPage = new PaymentPage(*payment, format, m_stack.get());
    heldPage = new HeldPage(*sale, format, m_stack.get());
    for (QWidget *page : std::initializer_list<QWidget *>{salePage, paymentPage, heldPage})
        m_stack->addWidget(page);
    connectPages();
    m_filter = std::make_unique<ScanFilter>([this] { return m_time; });
    qApp->installEventFilter(m_filter.get());
    QObject::connect(m_filter.get(), &ScanFilter::scanned, m_stack.get(), [this](const QString &code) {
        isPaying() ? paymentPage->handleScan(code) : salePage->handleScan(code);
    });
    m_stack->resize(1286, 720);
    m_stack->show();
    m_stack->activateWindow();
    if (!QTest::qWaitForWindowActive(m_stack.get()))
        qFatal("the window does not come up");
}

void CheckoutWindow::connectPages()
{
    QObject *context = m_stack.get();
    const auto back = [this] { m_stack->setCurrentWidget(salePage); };
    QObject::connect(sale.get(), &SalePresenter::tenderRequested, context, [this] {
        payment->open();
        m_stack->setCurrentWidget(paymentPage);
    });
    QObject::connect(payment.get(), &PaymentPresenter::left, context, back);
    QObject::connect(paymentPage, &PaymentPage::backRequested, payment.get(), &PaymentPresenter::leave);
    QObject::connect(paymentPage, &PaymentPage::nextScanned, salePage, &SalePage::handleScan);
    QObject::connect(paymentPage, &PaymentPage::reprintRequested, context, [this] { ++reprints; });
    QObject::connect(salePage, &SalePage::reprintRequested, context, [this] { ++reprints; });
    QObject::connect(salePage, &SalePage::recallRequested, context,
                     [this] { m_stack->setCurrentWidget(heldPage); });
    QObject::connect(salePage, &SalePage::searchRequested, context,
                     [this](const QString &typed) { searched << typed; });
    QObject::connect(heldPage, &HeldPage::finished, context, back);
}

void CheckoutWindow::key(int code, Qt::KeyboardModifiers modifiers, const QString &text)
{
    later(120);
    ++keys;
    QTest::sendKeyEvent(QTest::Press, QApplication::focusWidget(), Qt::Key(code), text, modifiers);
    later(80);
    m_filter->flushIfIdle();
    QTest::sendKeyEvent(QTest::Release, QApplication::focusWidget(), Qt::Key(code), text, modifiers);
    QCoreApplication::processEvents();
}

void CheckoutWindow::type(const QString &text)
{
    for (const QChar c : text)
        key(c.toUpper().unicode(), Qt::NoModifier, c);
}

void CheckoutWindow::scan(const QString &code)
{
    later(500);
    for (const QChar c : code + u'\r') {
        const int pressed = c == u'\r' ? int(Qt::Key_Return) : int(c.unicode());
        QTest::sendKeyEvent(QTest::Press, QApplication::focusWidget(), Qt::Key(pressed), c, Qt::NoModifier);
        later(3);
    }
    QCoreApplication::processEvents();
    later(500);
}

void CheckoutWindow::tap(QWidget *widget)
{
    QVERIFY(widget && widget->isVisible());
    later(400);
    QTest::mouseClick(widget, Qt::LeftButton);
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QPushButton *CheckoutWindow::button(const QString &words) const
{
    for (QPushButton *candidate : m_stack->findChildren<QPushButton *>())
        if (candidate->text() == words && candidate->isVisible())
            return candidate;
    return nullptr;
}

bool CheckoutWindow::tapButton(const QString &words)
{
    QPushButton *found = button(words);
    if (!found || !found->isEnabled())
        return false;
    tap(found);
    return true;
}

void CheckoutWindow::settle()
{
    QTRY_VERIFY(!sale->isPaying());
}

qint64 CheckoutWindow::count(const QString &table) const
{
    return *shop->database->read([&](const Connection &connection) {
        Rows rows = connection.select(u"SELECT count(*) FROM "_s + table);
        rows.next();
        return rows.integer(0);
    });
}

Sale CheckoutWindow::lastSale() const
{
    return *shop->database->read([](const Connection &connection) -> Result<Sale> {
        return sales::find(connection, *sales::last(connection))->receipt.sale;
    });
}
