#include "ui/shell/pages.h"

#include "core/account/cardnumber.h"
#include "ui/common/errortext.h"
#include "ui/common/toast.h"
#include "ui/device/customerwindow.h"
#include "ui/device/displayform.h"
#include "ui/device/hardwareform.h"
#include "ui/device/labelpatternsform.h"
#include "ui/labels/labelspage.h"
#include "ui/members/giftcardsheet.h"
#include "ui/members/memberlistpage.h"
#include "ui/members/mergepage.h"
#include "ui/members/profilepage.h"
#include "ui/members/taskspage.h"
#include "ui/payment/paymentpage.h"
#include "ui/promotions/promotionspage.h"
#include "ui/quality/qualitypage.h"
#include "ui/receipt/receiptpreviewpage.h"
#include "ui/report/dayreportpage.h"
#include "ui/returns/returnpage.h"
#include "ui/sale/depositsheet.h"
#include "ui/sale/heldpage.h"
#include "ui/sale/pendingstrip.h"
#include "ui/sale/pricecheckpage.h"
#include "ui/sale/salepage.h"
#include "ui/sale/whysheet.h"
#include "ui/search/productsearchpage.h"
#include "ui/settings/printerform.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/workplace.h"
#include "ui/shift/cashsheet.h"
#include "ui/shift/countpage.h"
#include "ui/shift/openshiftpage.h"
#include "ui/shift/shiftpage.h"
#include "ui/shift/shiftreportpage.h"
#include "ui/signin/approvalmodal.h"
#include "ui/transfer/exportsheet.h"
#include "ui/transfer/intakepage.h"

#include <QShortcut>

namespace {
constexpr int toastBottom = 120; // above the F-bar, the line of counts and the edge of the cart
}

Pages::Pages(Workplace &work, ApprovalModal &approval, const Format &format, QWidget *parent) :
    QStackedWidget(parent),
    m_work(work),
    m_approval(approval),
    m_format(format),
    m_sale(new SalePage(work.sale, format)),
    m_held(new HeldPage(work.sale, format)),
    m_payment(new PaymentPage(work.payment, format)),
    m_members(new MemberListPage(work.members, work.topUp, format)),
    m_profile(new ProfilePage(work.care, work.card, format)),
    m_tasks(new TasksPage(work.tasks, format)),
    m_merge(new MergePage(work.merge, format)),
    m_quality(new QualityPage(work.quality, work.normalise, format)),
    m_intake(new IntakePage(work.intake, format)),
    m_search(new ProductSearchPage(work.search, format)),
    m_priceCheck(new PriceCheckPage(work.priceCheck, format)),
    m_promotions(new PromotionsPage(work.promotions, format)),
    m_preview(new ReceiptPreviewPage(work.receipts, format)),
    m_report(new DayReportPage(work.report, format)),
    m_returns(new ReturnPage(work.returns, format)),
    m_settings(new SettingsPage(work.settings, work.shop, work.users)),
    m_labels(new LabelsPage(work.labels, format)),
    m_openShift(new OpenShiftPage(work.shift, format)),
    m_shift(new ShiftPage(work.shift, format)),
    m_count(new CountPage(work.shift, approval, format)),
    m_shiftReport(new ShiftReportPage(work.shift, work.receipts)),
    m_cash(new CashSheet(work.shift, format, this)),
    m_deposit(new DepositSheet(work.deposits, format, this)),
    m_giftCard(new GiftCardSheet(work.topUp, format, this)),
    m_export(new ExportSheet(work.exports, format, this)),
    m_why(new WhySheet(work.why, format, this)),
    m_toast(new Toast(this, toastBottom))
{
    for (QWidget *page : std::initializer_list<QWidget *>{
             m_sale,    m_held,     m_payment, m_members,    m_profile,    m_tasks,   m_merge,
             m_quality, m_intake,   m_search,  m_priceCheck, m_promotions, m_preview, m_report,
             m_returns, m_settings, m_labels,  m_openShift,  m_shift,      m_count,   m_shiftReport})
        addWidget(page);
    connectSale();
    connectPayment();
    connectDeposits();
    connectMembers();
    connectProfile();
    connectQuality();
    connectSearches();
    connectReceipts();
    connectReturns();
    connectSettings();
    connectDevices();
    connectLabels();
    connectShift();
    connectTerminal();
    connectJobs();
    connectCare(); // behind the settings of devices and terminal
}

Pages::~Pages() = default;

void Pages::connectSale()
{
    connect(m_sale, &SalePage::memberRequested, this, [this] {
        m_members->begin(true);
        showPage(m_members, Area::Sell);
    });
    connect(m_sale, &SalePage::searchRequested, this, [this](const QString &typed) {
        m_search->begin(typed, true);
        showPage(m_search, Area::Sell);
    });
    connect(m_sale, &SalePage::learningRequested, this, [this](const QString &code) {
        m_search->beginTeaching(code);
        showPage(m_search, Area::Sell);
    });
    connect(&m_work.sale, &SalePresenter::learned, this, [this](const QString &code, const Product &product) {
        m_toast->say(tr("%1 now means %2").arg(code, product.name));
    });
    connect(m_sale, &SalePage::recallRequested, this, [this] { showPage(m_held, Area::Sell); });
    connect(m_sale, &SalePage::reprintRequested, this, &Pages::reprintLast);
    connect(m_sale, &SalePage::helpRequested, this, &Pages::helpRequested);
    connect(m_held, &HeldPage::finished, this, &Pages::showSale);
    connect(&m_work.sale, &SalePresenter::held, this,
            [this] { m_toast->say(tr("The sale is held; F5 recalls it")); });
    connect(&m_work.sale, &SalePresenter::foundCompleted, this, &Pages::offerFound);
    connect(&m_work.sale, &SalePresenter::receiptScanned, this, [this](const Receipt &receipt) {
        m_work.returns.open(receipt.number);
        openReturns();
    });
    connect(m_sale, &SalePage::whyRequested, m_why, &WhySheet::begin);
    connect(m_sale, &SalePage::returnRequested, this, &Pages::openReturns);
    connect(&m_work.sale, &SalePresenter::approvalNeeded, this, &Pages::askForDiscount);
}

/// Beyond what the cashier may give: somebody else consents to this one.
void Pages::askForDiscount(Permission permission)
{
    const auto &act = m_work.sale.pending();
    const QString what = !act
        ? tr("The discounts of this sale of %1").arg(m_format.money(m_work.sale.quote().amounts.total))
        : act->kind == PendingAct::Kind::OverridePrice
        ? tr("Price %1 instead of %2").arg(m_format.money(act->after), m_format.money(act->before))
        : tr("Discount: %1 instead of %2").arg(m_format.money(act->after), m_format.money(act->before));
    m_approval.ask(permission, what,
                   [&sale = m_work.sale](const Approval &approval) { sale.approve(approval); });
}

void Pages::connectPayment()
{
    connect(&m_work.sale, &SalePresenter::tenderRequested, this, [this] {
        if (isPaying())
            return;
        m_work.payment.open();
        showPage(m_payment, Area::Sell);
    });
    connect(m_payment, &PaymentPage::backRequested, &m_work.payment, &PaymentPresenter::leave);
    connect(&m_work.payment, &PaymentPresenter::left, this, &Pages::showSale);
    connect(m_payment, &PaymentPage::nextScanned, this, &Pages::sellScanned);
    connect(m_payment, &PaymentPage::reprintRequested, this, &Pages::reprintLast);
    const auto followPrinter = [this] {
        m_payment->setPrinter(m_work.receipts.state() != ReceiptPresenter::State::None);
    };
    connect(&m_work.receipts, &ReceiptPresenter::stateChanged, m_payment, followPrinter);
    followPrinter();
    connect(&m_work.payment, &PaymentPresenter::completed, this, [this](const Receipt &receipt) {
        if (!m_payment->wantsReceipt())
            return;
        // The change stands on the screen before the receipt is drawn.
        QTimer::singleShot(0, &m_work.receipts, [this, receipt] { m_work.receipts.print(receipt); });
    });
}

void Pages::connectSearches()
{
    connect(m_search, &ProductSearchPage::chosen, this, [this](const Product &product) {
        showSale();
        m_work.sale.add(product);
    });
    connect(m_search, &ProductSearchPage::taught, this, [this](const QString &code, const Product &product) {
        showSale();
        m_work.sale.learn(code, product);
    });
    connect(m_search, &ProductSearchPage::cancelled, this, &Pages::showSale);
    connect(m_search, &ProductSearchPage::priceRequested, this, &Pages::openPriceCheck);
    connect(m_priceCheck, &PriceCheckPage::closed, this, &Pages::showSale);
    connect(m_priceCheck, &PriceCheckPage::chosen, this, [this](const Product &product) {
        showSale();
        m_work.sale.add(product);
    });
    connect(new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F3), this), &QShortcut::activated, this, [this] {
        if (currentWidget() == m_search)
            m_search->requestPrice();
        else if (!isPaying())
            openPriceCheck({});
    });
}

void Pages::openPriceCheck(const std::optional<Product> &product)
{
    m_priceCheck->begin(product);
    showPage(m_priceCheck, Area::Products);
}

void Pages::connectSettings()
{
    connect(m_settings, &SettingsPage::officeRequested, this, &Pages::officeRequested);
    PrinterForm *form = m_settings->printerForm();
    connect(form, &PrinterForm::testRequested, &m_work.receipts,
            [this] { m_work.receipts.printTest(tr("Test print")); });
    connect(&m_work.receipts, &ReceiptPresenter::printed, form, [form] {
        if (form->isVisible())
            form->showPrinted();
    });
    connect(&m_work.receipts, &ReceiptPresenter::failed, form, &PrinterForm::showFailed);
}

void Pages::connectJobs()
{
    connect(&m_work, &Workplace::copiesLeft, this, [this](const QStringList &files) {
        m_toast->say(tr("Somebody was erased; a copy was changed and is left: %1").arg(files.join(u", ")));
    });
}

void Pages::connectDevices()
{
    auto *form = new HardwareForm(m_work.settings, m_work.scale, m_work.scanner);
    m_settings->addDevices(form, new LabelPatternsForm(m_work.labelPatterns));
    connect(form->displayForm(), &DisplayForm::testRequested, this, [this] {
        m_work.customer.showExample();
        m_customer->open(window());
    });
    connect(&m_work.settings, &SettingsPresenter::changed, this, &Pages::followDisplay);
    followDisplay();
}

/// A screen that is switched on or off while one sells.
void Pages::followDisplay()
{
    const bool wanted = m_work.settings.preferences().customerDisplay;
    if (!wanted)
        m_customer.reset();
    if (m_customer)
        m_customer->setJoinLink(m_work.settings.preferences().joinLink);
    if (!wanted || m_customer)
        return;
    m_customer = std::make_unique<CustomerWindow>(m_work.customer, m_format);
    m_customer->setJoinLink(m_work.settings.preferences().joinLink);
    // Once the till's own window stands where it will stand.
    QTimer::singleShot(0, this, [this] {
        if (m_customer)
            m_customer->open(window());
    });
}

void Pages::connectLabels()
{
    connect(m_search, &ProductSearchPage::labelsRequested, this,
            [this](const std::optional<Product> &product) {
                if (product)
                    m_work.labels.add(*product);
                showPage(m_labels, Area::Products);
            });
    connect(m_labels, &LabelsPage::closed, this, [this] { open(Area::Products); });
}

void Pages::showPage(QWidget *page, Area area)
{
    if (page != currentWidget()) {
        m_toast->dismiss();
        m_cash->dismiss();
        m_deposit->dismiss();
        m_giftCard->dismiss();
        m_export->dismiss();
        m_why->dismiss();
    }
    setCurrentWidget(page);
    Q_EMIT areaShown(area);
}

/// Without a shift it is opened first, and one that is counted is closed.
void Pages::showSale()
{
    switch (m_work.shift.state()) {
    case ShiftPresenter::State::Open: return showPage(m_sale, Area::Sell);
    case ShiftPresenter::State::None: return showPage(m_openShift, Area::Sell);
    case ShiftPresenter::State::Counted: m_work.shift.chooseOwn(); return showCount();
    }
}

void Pages::openSettings()
{
    showPage(m_settings, Area::More);
}

bool Pages::isPaying() const
{
    return currentWidget() == m_payment;
}

void Pages::open(Area area)
{
    if (!mayEnter(m_work.session(), area))
        return;
    switch (area) {
    case Area::Returns: openReturns(); break;
    case Area::Sell:
        if (!isPaying())
            showSale();
        break;
    case Area::Customers:
        m_fromQuality = false;
        m_members->begin(false);
        showPage(m_members, area);
        break;
    case Area::Products:
        m_search->begin({}, false);
        showPage(m_search, area);
        break;
    case Area::Promotions: showPage(m_promotions, area); break;
    case Area::Reports: showPage(m_report, area); break;
    case Area::More: showPage(m_shift, area); break;
    }
}

void Pages::openPrinterSettings()
{
    showPage(m_settings, Area::More);
    m_settings->openPrinter();
}

/// What a page waits for is its own; all else is sold, and seen to be.
void Pages::routeScan(const QString &code)
{
    if (m_work.scanner.take(code))
        return;
    if (isPaying())
        m_payment->handleScan(code);
    else if (m_deposit->isVisible() && m_deposit->handleScan(code))
        return;
    else if (m_giftCard->isVisible())
        m_giftCard->handleScan(code);
    else if (isCardNumber(code))
        m_giftCard->begin(code);
    else if (currentWidget() == m_returns && m_returns->handleScan(code))
        return;
    else if (currentWidget() == m_priceCheck)
        m_priceCheck->handleScan(code);
    else if (currentWidget() == m_labels)
        m_labels->handleScan(code);
    else if (currentWidget() != m_members || !m_members->handleScan(code))
        sellScanned(code);
}

void Pages::sellScanned(const QString &code)
{
    showSale();
    if (currentWidget() == m_sale)
        m_sale->handleScan(code);
    else
        m_openShift->insist();
}
