#pragma once

#include "core/account/deposit.h"
#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/customer/member.h"
#include "core/data/database.h"
#include "core/data/pricebook.h"
#include "core/device/scaleframes.h"
#include "core/sale/receipt.h"
#include "core/sale/settle.h"
#include "core/usecase/approve.h"
#include "core/usecase/discountlimits.h"
#include "core/usecase/exchange.h"
#include "core/usecase/holdsale.h"
#include "core/usecase/journal.h"
#include "core/usecase/presentcoupon.h"
#include "core/usecase/resolvescan.h"
#include "core/usecase/session.h"
#include "core/usecase/usepass.h"
#include "ui/sale/pendingact.h"

#include <QObject>
#include <QStringList>

#include <vector>

/// What a scale shows for the goods that are weighed: in their unit, where it can be told.
struct WeightSight
{
    ScaleState state = ScaleState::Off;
    std::optional<Quantity> quantity;

    friend bool operator==(const WeightSight &, const WeightSight &) = default;
};

/// What comes back for the goods of the sale in hand.
struct ExchangeInHand
{
    GoodsBack back;
    std::vector<SaleLine> lines; ///< of what comes back: negative, as it was shown before
};

/// What the till shows of the member of the sale beside name, tier and points.
struct MemberSight
{
    Money stored;                ///< stored value
    std::optional<int> birthday; ///< days to it, below zero since it; nothing when it is not near
    QStringList notes;           ///< those that whoever sells should know
};

struct User;

/// Goods on their way into the cart, while something is asked about them.
struct Intake
{
    CartLine line;
    bool isMeasured = false; ///< stands on a line of its own
    int age = 0;             ///< that was confirmed for them
};

/// What is told beside the prices.
struct Telling
{
    std::optional<Id<SaleLine>> line; ///< that the note is on
    QString lineNote;
    std::optional<Id<User>> salesperson;
    bool ofAllLines = false; ///< the salesperson sold every line
    QString saleNote;
};

/// The sale in progress, as the screen tells it. Knows no widget. Every change can be undone until it is
/// paid. Its code stands in nine files: salepresenter.cpp the cart, saleacts.cpp what waits, saleconsent.cpp
/// what somebody else allows, saleintake.cpp what goods ask for, saledetails.cpp notes and coupons,
/// salemember.cpp the member, salepasses.cpp cards of uses, saleexchange.cpp what comes back for it,
/// salestore.cpp the files.
class SalePresenter : public QObject
{
    Q_OBJECT

public:
    SalePresenter(Database &database, const Session &session, Clock clock, Random random,
                  QObject *parent = nullptr);

    Timestamp now() const { return m_clock(); }
    const Session &session() const { return m_session; }
    const Cart &cart() const { return m_cart; }
    /// With what comes back, behind the goods and below zero, while something is exchanged.
    const Quote &quote() const { return m_quote; }
    /// Of the goods that go out alone.
    const Quote &goods() const { return m_goods; }
    const std::optional<ExchangeInHand> &exchange() const { return m_exchange; }
    /// What would go back to which tenders; empty unless an exchange waits to be paid back.
    const std::vector<Tender> &payout() const { return m_payout; }
    /// −1 when the cart is empty.
    int selectedLine() const { return m_selected; }
    const std::optional<Quantity> &armedQuantity() const { return m_armed; }
    const std::optional<PendingAct> &pending() const { return m_pending; }
    const std::optional<MemberProfile> &member() const { return m_member; }
    MemberSight memberSight() const;
    /// The member's coupons that are not in the cart, what saves most in front.
    const std::vector<FittingCoupon> &offers() const { return m_offers; }
    bool isPaying() const { return m_paying; }
    /// The goods that wait to be weighed; null when none do.
    const Product *weighing() const;
    const WeightSight &weight() const { return m_weight; }
    /// Whether the sale in hand is picked up with a deposit: its lines cost what was agreed.
    bool isAgreed() const { return m_agreed; }
    /// Deposits that are not picked up yet, the oldest first.
    std::vector<Deposit> deposits() const;
    bool canUndo() const { return !m_undo.empty(); }
    /// The newest sale of this till, to show and to print again.
    std::optional<Receipt> lastReceipt() const;

    std::vector<Product> search(const QString &typed, int limit) const;
    std::vector<HeldSale> heldSales() const;
    /// What the member may pay this way: the balance, or what is open of the credit. Zero without a member.
    Money mostBy(TenderKind kind) const;
    /// `wish` as it can be taken after the tenders `before` it.
    Result<Tender> fund(const std::vector<Tender> &before, const Tender &wish) const;
    /// What a gift card holds; UnknownCard or Expired when it cannot pay.
    Result<Money> cardBalance(const QString &number) const;
    /// The deposit that was taken for this sale, if it still holds anything.
    std::optional<Deposit> deposit() const;
    /// Whether the code is that of goods.
    bool sells(const QString &code) const;
    /// Whether whoever is here may give this unknown code to a product.
    bool canLearn(const QString &code) const;
    /// Who may stand beside a line as its salesperson: id and name, active users by name.
    std::vector<std::pair<Id<User>, QString>> salespeople() const;
    /// Of any user; empty for nobody.
    QString nameOf(const Id<User> &user) const;
    /// The member's own cards of uses, what ends first in front.
    std::vector<HeldPass> heldPasses() const;
    /// What a coupon of the cart did not do, if it did nothing.
    std::optional<NotApplied> idleCoupon(const QString &coupon) const;
    /// The usual reasons for another price, in the order in which their numbers choose them.
    static QStringList reasons();

public Q_SLOTS:
    /// A code from the scanner: a receipt's QR, else what resolveScan() says.
    void scan(const QString &code);
    /// Enter on what was typed: answers what is pending, adds a code, attaches a member by number, or asks
    /// for a search; with nothing typed and nothing pending, pays.
    void enter(const QString &typed);
    /// Nothing happens while a change waits to be confirmed, or with nothing to pay for.
    void requestTender();
    /// '*', '/', '+' or '-' after a number or nothing.
    void operate(QChar key, const QString &typed);
    /// NotPermitted for who may not; figureNeeded() with nothing typed.
    void overridePrice(const QString &typed);
    /// Percent by the shop's habit, or an amount when it cannot be one. With nothing typed, what is pending
    /// turns from percent into an amount and back.
    void discountLine(const QString &typed);
    void discountOrder(const QString &typed);
    void confirm(const QString &reason = {});
    /// Somebody consented to what approvalNeeded() asked.
    void approve(const Approval &approval);
    /// Drops what is pending or armed; false when there was nothing.
    bool cancel();

    void add(const Product &product);
    /// Gives the code to the product for good, then sells it.
    void learn(const QString &code, const Product &product);
    /// The goods for the tiles beside the cart.
    std::vector<Product> frequentProducts(int limit) const;
    /// Carrier bags and the like, for keys of their own.
    std::vector<Product> extras(int limit) const;
    void selectLine(int line);
    void removeLine();
    void removeAll();
    void repeatLast();
    void undo();

    /// Whether goods sold by weight are weighed here.
    void setScale(bool exists) { m_hasScale = exists; }
    /// What the scale shows while goods wait on it.
    void showWeight(const WeightSight &weight);
    /// Sells what waits by this weight; one that is not ready leaves it waiting.
    void takeWeight(const WeightSight &weight);

    void attach(const MemberProfile &member);
    void detachMember();

    /// Goods that come back as `preview` says are exchanged for what is scanned from now on. The cart must be
    /// empty.
    void beginExchange(const RefundRequest &back, const Sale &preview,
                       const std::optional<Approval> &approval);
    /// Asks whether the exchange in hand is to be dropped; nothing without one.
    void askToDropExchange();

    /// InvalidInput "note" or "saleNote" for what cannot be kept; nothing changes then.
    Result<> tell(const Telling &telling);
    /// One use of a card of uses, on what it saves most of.
    void usePass(const QString &number);
    /// One use of the first card of the member's that fits.
    void useHeldPass();
    /// What the card paid for is paid in another way again.
    void dropPass(const QString &number);
    /// A coupon's code; nothing typed asks for it. One that is there already goes.
    void takeCoupon(const QString &typed);
    void removeCoupon(const QString &coupon);

    void hold();
    void recall(const Id<HeldSale> &id);
    /// The cart of a deposit, at what was agreed.
    void pickUp(const Id<Account> &deposit);
    /// The sale in hand is kept elsewhere: the next begins.
    void release();

    /// Writes the sale. Ignored while one is being written.
    void pay(const std::vector<Tender> &tenders);
    /// Takes up what a stopped program left: a cart in hand, or a sale that nobody was shown.
    void restore();
    /// Whoever is signed in now rings on; the cart stays.
    void setSession(const Session &session);

Q_SIGNALS:
    void changed();
    void lineAdded(int line);
    void completed(const Receipt &receipt);
    /// On restart: this one was completed before the program stopped.
    void foundCompleted(const Receipt &receipt);
    /// Comes after changed().
    void refused(const Error &error);
    /// A price or discount by hand is beyond what whoever is here may give: pending() as it would be, or,
    /// without one, what the sale holds already.
    void approvalNeeded(Permission permission);
    /// The figure of this act is typed before its key.
    void figureNeeded(PendingAct::Kind kind);
    void held();
    void heldSalesChanged();
    /// weighing() is to be given its weight, now.
    void weightWanted();
    void learned(const QString &code, const Product &product);
    /// A held sale, or the one in hand at the end, is back with less than it had. Comes after changed().
    void takenUpWithLess(const RecalledSale &recalled);
    void searchRequested(const QString &typed);
    void receiptScanned(const Receipt &receipt);
    void tenderRequested();

private:
    Result<ScanMeaning> meaningOf(const QString &code) const;
    bool take(const ScanMeaning &meaning);
    void addScanned(const ScannedGoods &goods);
    void addGoods(const ScannedGoods &goods);
    void addMeasured(const ScannedGoods &goods, Quantity quantity);
    Intake intakeOf(const ScannedGoods &goods, Quantity quantity) const;
    void addProduct(const Intake &intake);
    void takeIn(const Intake &intake);
    void askNext();
    void ask(PendingAct::Kind kind, int number = 0, int count = 0);
    void answerGoods(const QString &typed);
    void confirmAge(int years);
    bool isAgeKnown();
    void answerOpenPrice(const QString &typed);
    void answerSerial(const QString &typed);
    bool isInHand(const Product &product, const QString &serial) const;
    void scanAnswer(const QString &code);
    void placeIntake();
    void placeLine(const Intake &intake);
    void scanCoupon(const QString &code);
    std::vector<FittingCoupon> offersFor(const Cart &cart) const;
    void answerCoupon(const QString &typed);
    void insist();
    bool isHeldUp();
    /// As a cart keeps it: an issued one by its own form. Nothing: nobody knows it.
    std::optional<QString> knownCoupon(const QString &typed) const;
    /// What is known of a code that was issued; nothing for one that several know.
    Result<std::optional<PresentedCoupon>> presented(const QString &code) const;
    bool attachByNumber(const QString &code);
    bool showReceipt(const QString &code);
    void refuse(const Error &error);
    bool isFixedByLabel(size_t line);
    void weigh(const Product &product);
    void answerScale(const QString &typed);
    void setQuantity(size_t line, Quantity quantity, bool isUnusual);
    void askQuantity(const QString &typed);
    void step(const QString &typed, int direction);
    void propose(const PendingAct &act);
    void discount(PendingAct::Kind kind, const QString &typed);
    void switchDiscount();
    void proposeDiscount(PendingAct::Kind kind, const Discount &discount);
    bool isAsking() const;
    void answer(const QString &typed);
    Result<BeyondLimits> beyond(const Quote &quote) const;
    bool mayGive(const Cart &cart);
    void takeUp(const RecalledSale &recalled);
    bool resumeExchange(const GoodsBack &back, const Id<Sale> &id);
    bool isWithDeposit(const Id<Sale> &sale) const;
    /// The cart by the prices and promotions of this moment.
    Result<Quote> quoteOf(const Cart &cart) const;
    void commit(Cart cart);
    Result<> reprice(const Cart &cart);
    void startNext();
    void refuseOf(const QString &what);
    ExchangeRequest exchangeRequest() const;
    void settleExchange();
    void payExchange(const std::vector<Tender> &tenders);
    void dropExchange();
    void wrote(const Result<Receipt> &receipt);
    void keepJournal();
    std::optional<MemberProfile> memberOf(const Cart &cart) const;

    Database &m_database;
    Session m_session;
    Clock m_clock;
    Random m_random;
    mutable PriceBook m_prices;
    Cart m_cart;
    Quote m_quote;
    Quote m_goods;
    std::optional<ExchangeInHand> m_exchange;
    std::vector<Tender> m_payout;
    std::optional<MemberProfile> m_member;
    std::vector<FittingCoupon> m_offers;
    std::vector<Cart> m_undo;
    std::optional<Quantity> m_armed;
    std::optional<PendingAct> m_pending;
    std::optional<Intake> m_intake; // while m_pending asks about it
    QString m_pendingFigure;        // what was typed for a discount
    QString m_pendingReason;        // while somebody is asked to consent
    int m_selected = -1;
    bool m_paying = false;
    bool m_hasScale = false;
    bool m_agreed = false;
    WeightSight m_weight;
};
