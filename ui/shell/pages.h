#pragma once

#include "core/sale/receipt.h"
#include "core/shift/cashmovement.h"
#include "core/shift/count.h"
#include "ui/common/format.h"
#include "ui/shell/area.h"

#include <QStackedWidget>

#include <functional>
#include <memory>
#include <optional>

class ApprovalModal;
class CashSheet;
class CountPage;
class DayReportPage;
class DepositSheet;
class ExportSheet;
class CustomerWindow;
class GiftCardSheet;
class HeldPage;
class IntakePage;
class LabelsPage;
class MemberListPage;
class MergePage;
class OpenShiftPage;
class PaymentPage;
class PriceCheckPage;
class ProductSearchPage;
class ProfilePage;
class PromotionsPage;
class QualityPage;
class ReceiptPreviewPage;
class ReturnPage;
class SalePage;
class SettingsPage;
class ShiftPage;
class ShiftReportPage;
class TasksPage;
class Toast;
class WhySheet;
class Workplace;
struct Product;
struct TerminalAttempt;

/// The pages of the work area, and what leads from one to another: they never meet themselves.
class Pages : public QStackedWidget
{
    Q_OBJECT

public:
    Pages(Workplace &work, ApprovalModal &approval, const Format &format, QWidget *parent = nullptr);
    ~Pages() override;

    void open(Area area);
    void openPrinterSettings();
    void openSettings();
    /// The drawer, for a reason.
    void openDrawer(CashMovementKind kind);
    /// A code that was scanned with the focus anywhere.
    void routeScan(const QString &code);
    bool isPaying() const;
    bool isTakingMoney() const;
    /// Nobody who practises goes off to practise.
    void hideTraining();
    SettingsPage *settingsPage() const { return m_settings; }
    /// The customer's screen; null where there is none.
    CustomerWindow *customerWindow() const { return m_customer.get(); }
    CountPage *countPage() const { return m_count; }
    ShiftReportPage *shiftReportPage() const { return m_shiftReport; }

Q_SIGNALS:
    void areaShown(Area area);
    void helpRequested();
    void officeRequested();
    void trainingRequested();
    /// The shift is over: somebody else may begin.
    void lockRequested();

private:
    void connectSale();
    void connectPayment();
    void connectMembers();
    void connectProfile();
    void connectCare();
    void openProfile(const QString &number);
    void attachAgain(const QString &number);
    void askToPart(const QString &number);
    void followRestriction();
    void connectQuality();
    void leaveProfile();
    void connectDeposits();
    void connectSearches();
    void connectReceipts();
    void askForDiscount(Permission permission);
    void openPriceCheck(const std::optional<Product> &product);
    void connectReturns();
    void connectSettings();
    void connectDevices();
    void connectLabels();
    void followDisplay();
    void connectShift();
    void connectTerminal();
    void connectJobs();
    void showSale();
    void showCount();
    void finishReport();
    void showPage(QWidget *page, Area area);
    void sellScanned(const QString &code);
    void openReturns();
    void refund();
    void exchangeGoods();
    void voidSale();
    void reprintLast();
    void reprint(const Receipt &receipt);
    void offerFound(const Receipt &receipt);
    void payOutRefund(const TerminalAttempt &refund);
    void askTotals(Timestamp since,
                   const std::function<void(const Result<std::vector<TenderAmount>> &)> &answer);
    void decidePayment(bool charged, const QString &reference);
    void offerToFinish(Money amount, bool inDoubt);
    void offerElsewhere(const TerminalAttempt &attempt, bool held);
    static QString unprintedWords(bool paying);
    void withdrawOffer();
    void offerAgain(const Receipt &receipt, const Error &error);

    Workplace &m_work;
    ApprovalModal &m_approval;
    Format m_format;
    SalePage *m_sale;
    HeldPage *m_held;
    PaymentPage *m_payment;
    MemberListPage *m_members;
    ProfilePage *m_profile;
    TasksPage *m_tasks;
    MergePage *m_merge;
    QualityPage *m_quality;
    IntakePage *m_intake;
    ProductSearchPage *m_search;
    PriceCheckPage *m_priceCheck;
    PromotionsPage *m_promotions;
    ReceiptPreviewPage *m_preview;
    DayReportPage *m_report;
    ReturnPage *m_returns;
    SettingsPage *m_settings;
    LabelsPage *m_labels;
    std::unique_ptr<CustomerWindow> m_customer;
    OpenShiftPage *m_openShift;
    ShiftPage *m_shift;
    CountPage *m_count;
    ShiftReportPage *m_shiftReport;
    CashSheet *m_cash;
    DepositSheet *m_deposit;
    GiftCardSheet *m_giftCard;
    ExportSheet *m_export;
    WhySheet *m_why;
    Toast *m_toast;
    enum class AfterReport { Shift, Sale, Lock } m_afterReport = AfterReport::Shift;
    QWidget *m_compared = nullptr;          // the page from which two members were compared
    bool m_fromQuality = false;             // members are opened from there, and it is gone back to
    std::optional<ReceiptNumber> m_offered; // to be printed once more
};
