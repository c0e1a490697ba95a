#pragma once

#include "core/terminal/refundqueue.h"
#include "core/terminal/terminaldesk.h"
#include "ui/device/customersightpresenter.h"
#include "ui/device/labelpatternspresenter.h"
#include "ui/device/scalepresenter.h"
#include "ui/device/scannerpresenter.h"
#include "ui/labels/labelspresenter.h"
#include "ui/members/cardpresenter.h"
#include "ui/members/carepresenter.h"
#include "ui/members/memberlistpresenter.h"
#include "ui/members/mergepresenter.h"
#include "ui/members/privacypresenter.h"
#include "ui/members/profilepresenter.h"
#include "ui/members/taskspresenter.h"
#include "ui/members/topuppresenter.h"
#include "ui/payment/paymentpresenter.h"
#include "ui/promotions/promotionspresenter.h"
#include "ui/quality/normalisepresenter.h"
#include "ui/quality/qualitypresenter.h"
#include "ui/receipt/receiptpresenter.h"
#include "ui/report/dayreportpresenter.h"
#include "ui/returns/returnpresenter.h"
#include "ui/sale/depositpresenter.h"
#include "ui/sale/pricecheckpresenter.h"
#include "ui/sale/salepresenter.h"
#include "ui/sale/whypresenter.h"
#include "ui/search/productsearchpresenter.h"
#include "ui/settings/settingspresenter.h"
#include "ui/settings/shoppresenter.h"
#include "ui/settings/terminalpresenter.h"
#include "ui/settings/userspresenter.h"
#include "ui/shell/surroundings.h"
#include "ui/shell/syncpresenter.h"
#include "ui/shift/shiftpresenter.h"
#include "ui/signin/approvalpresenter.h"
#include "ui/transfer/exportpresenter.h"
#include "ui/transfer/intakepresenter.h"

#include <QTimer>

/// All presenters that somebody who is signed in works with. It stays while the till is locked and while
/// others take it over; pages come and go.
class Workplace : public QObject
{
    Q_OBJECT

public:
    Workplace(Database &database, const Surroundings &surroundings, const Session &session,
              SettingsPresenter &settings, Pusher &pusher, QObject *parent = nullptr);

    const Session &session() const { return m_session; }
    void setSession(const Session &session);

    SalePresenter sale;
    WhyPresenter why;
    TerminalPresenter terminalSetting; // before those who use its terminal
    TerminalDesk terminal;
    RefundQueue refunds;
    DepositPresenter deposits;
    PaymentPresenter payment;
    MemberListPresenter members;
    ProfilePresenter profile;
    CardPresenter card;
    CarePresenter care;
    TasksPresenter tasks;
    PrivacyPresenter privacy;
    MergePresenter merge;
    TopUpPresenter topUp;
    ProductSearchPresenter search;
    PriceCheckPresenter priceCheck;
    PromotionsPresenter promotions;
    DayReportPresenter report;
    ReturnPresenter returns;
    ShiftPresenter shift;
    ReceiptPresenter receipts;
    SettingsPresenter &settings;
    ShopPresenter shop;
    UsersPresenter users;
    SyncPresenter sync;
    ApprovalPresenter approval;
    ScalePresenter scale;
    ScannerPresenter scanner;
    CustomerSightPresenter customer;
    LabelsPresenter labels;
    LabelPatternsPresenter labelPatterns;
    QualityPresenter quality;
    NormalisePresenter normalise;
    IntakePresenter intake;
    ExportPresenter exports;

Q_SIGNALS:
    void sessionChanged();
    /// The rule of retention erased somebody: copies that they were given and that could not be taken back.
    void copiesLeft(const QStringList &files);

private:
    void followClose(const ClosedShift &closed);
    void doDailyJobs();

    Database &m_database;
    Clock m_clock;
    Random m_random;
    Session m_session;
    QTimer m_daily;
};
