#pragma once

#include "core/base/clock.h"
#include "core/data/database.h"
#include "core/data/returns.h"
#include "core/usecase/refund.h"

#include <QObject>

#include <functional>

/// A return in hand, as the screen tells it: which sale, what of it comes back, and what that is worth; or
/// goods that come back without a receipt. Knows no widget. What it does with them stands in returnacts.cpp.
class ReturnPresenter : public QObject
{
    Q_OBJECT

public:
    ReturnPresenter(Database &database, const Session &session, Clock clock, Random random,
                    QObject *parent = nullptr);

    const Session &session() const { return m_session; }
    /// Nothing until one was found.
    const std::optional<ReturnableSale> &sale() const { return m_sale; }
    /// Sales to choose from, after a member's number or a date.
    const std::vector<returns::Found> &found() const { return m_found; }
    /// Whether goods come back without a receipt; they are looseReturns() then.
    bool isLoose() const { return m_isLoose; }
    const std::vector<LooseReturn> &looseReturns() const { return m_loose; }
    /// The product of a piece whose serial number is scanned or typed next.
    const std::optional<Product> &unnamed() const { return m_unnamed; }
    /// Without a receipt a piece is worth the lowest price of so many days.
    int lowestDays() const { return m_lowestDays; }
    /// Whether the sale in hand is the last of this shift and whole, so that it can be voided.
    bool canVoid() const { return m_canVoid; }
    Quantity wished(size_t line) const { return m_wished[line]; }
    const std::optional<RefundPreview> &preview() const { return m_preview; }
    int reason() const { return m_reason; }
    bool restocks() const { return m_restock; }
    /// Whether a card or phone paid, to which the terminal would give back.
    bool hasChoice() const;
    bool isInCash() const { return m_inCash; }
    /// Refunds that the terminal has not answered yet.
    qint64 waiting() const { return m_waiting; }
    bool isWriting() const { return m_writing; }
    /// Whether somebody else has to consent.
    bool needsApproval() const { return !m_session.may(permission()); }
    /// What confirming needs.
    Permission permission() const
    {
        return m_isLoose ? Permission::RefundWithoutReceipt : Permission::Refund;
    }
    /// What is asked to come back of the sale in hand.
    RefundRequest request() const;
    /// Whether a scan can only be that of a receipt, or of a card of uses.
    static bool isReceipt(const QString &code);
    /// The usual reasons, in the order in which their numbers choose them.
    static QStringList reasons();

public Q_SLOTS:
    /// A receipt's number or QR code, a card of uses, a member's number, or a date: 2026-11-24.
    void find(const QString &text);
    void open(const ReceiptNumber &number);
    void choose(size_t found);
    /// The newest sale of this till.
    void openLast();
    /// Goods that come back without a receipt from now on.
    void beginLoose();
    void clear();
    void setWished(size_t line, Quantity quantity);
    /// One piece more or less of a line.
    void step(size_t line, int pieces);
    void takeAll();
    /// One more of what was scanned, or the piece with that serial number; false when the sale holds no such
    /// product that is left, or, without a receipt, when nothing has this code.
    bool scanProduct(const QString &code);
    void setReason(int reason);
    void setRestocks(bool restock);
    /// Out of the drawer what would go back to cards and phones.
    void setInCash(bool inCash);
    void setWaiting(qint64 refunds);
    void confirm(const std::optional<Approval> &approval);
    /// Undoes the sale in hand, whole.
    void voidSale(const std::optional<Approval> &approval);
    void setSession(const Session &session);

Q_SIGNALS:
    void changed();
    void refused(const Error &error);
    void completed(const Receipt &receipt);

private:
    void openPass(const QString &number);
    bool showSalesOf(const QString &text);
    bool scanSerial(const QString &code);
    void value();
    void valueLoose();
    bool addLoose(const QString &code);
    void addLoose(const Product &product, const QStringList &serial);
    void write(std::function<Result<Receipt>(Transaction &)> work);

    Database &m_database;
    Session m_session;
    Clock m_clock;
    Random m_random;
    mutable PriceBook m_prices;
    std::optional<ReturnableSale> m_sale;
    std::vector<returns::Found> m_found;
    std::vector<Quantity> m_wished;     // of each line
    std::vector<QStringList> m_serials; // scanned, of each line
    bool m_isLoose = false;
    std::vector<LooseReturn> m_loose;
    std::optional<Product> m_unnamed;
    int m_lowestDays = 0;
    bool m_canVoid = false;
    std::optional<RefundPreview> m_preview;
    std::optional<Id<Sale>> m_id; // of the refund, from the first wish on, so that a repeat is one
    int m_reason = 0;
    bool m_restock = true;
    bool m_inCash = false;
    qint64 m_waiting = 0;
    bool m_writing = false;
};
