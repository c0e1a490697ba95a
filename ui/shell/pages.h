#pragma once

#include "core/sale/receipt.h"
#include "ui/common/format.h"
#include "ui/shell/area.h"

#include <QStackedWidget>

#include <memory>
#include <optional>

class ApprovalModal;
class DayReportPage;
class CustomerWindow;
class HeldPage;
class LabelsPage;
class MemberListPage;
class PaymentPage;
class ProductSearchPage;
class ReceiptPreviewPage;
class ReturnPage;
class SalePage;
class SettingsPage;
class Toast;
class Workplace;

/// The pages of the work area, and what leads from one to another: they never meet themselves.
class Pages : public QStackedWidget
{
    Q_OBJECT

public:
    Pages(Workplace &work, ApprovalModal &approval, const Format &format, QWidget *parent = nullptr);
    ~Pages() override;

    void open(Area area);
    void openPrinterSettings();
    /// A code that was scanned with the focus anywhere.
    void routeScan(const QString &code);
    bool isPaying() const;
    SettingsPage *settingsPage() const { return m_settings; }
    /// The customer's screen; null where there is none.
    CustomerWindow *customerWindow() const { return m_customer.get(); }

Q_SIGNALS:
    void areaShown(Area area);
    void helpRequested();
    void officeRequested();

private:
    void connectSale();
    void connectPayment();
    void connectSearches();
    void connectReceipts();
    void connectReturns();
    void connectSettings();
    void connectDevices();
    void connectLabels();
    void followDisplay();
    void showSale();
    void showPage(QWidget *page, Area area);
    void sellScanned(const QString &code);
    void openReturns();
    void refund();
    void reprintLast();
    void reprint(const Receipt &receipt);
    void offerFound(const Receipt &receipt);
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
    ProductSearchPage *m_search;
    ReceiptPreviewPage *m_preview;
    DayReportPage *m_report;
    ReturnPage *m_returns;
    SettingsPage *m_settings;
    LabelsPage *m_labels;
    std::unique_ptr<CustomerWindow> m_customer;
    Toast *m_toast;
    std::optional<ReceiptNumber> m_offered; // to be printed once more
};
