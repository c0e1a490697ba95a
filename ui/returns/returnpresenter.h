#pragma once

#include "core/base/clock.h"
#include "core/data/database.h"
#include "core/data/returns.h"
#include "core/usecase/refund.h"

#include <QObject>

/// A return in hand, as the screen tells it: which sale, what of it comes back, and what that is worth. Knows
/// no widget.
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
    Quantity wished(size_t line) const { return m_wished[line]; }
    const std::optional<RefundPreview> &preview() const { return m_preview; }
    int reason() const { return m_reason; }
    bool restocks() const { return m_restock; }
    bool isWriting() const { return m_writing; }
    /// Whether somebody else has to consent.
    bool needsApproval() const { return !m_session.may(Permission::Refund); }
    /// Whether a scan can only be that of a receipt.
    static bool isReceipt(const QString &code);
    /// The usual reasons, in the order in which their numbers choose them.
    static QStringList reasons();

public Q_SLOTS:
    /// A receipt's number or QR code, a member's number, or a date: 2026-11-24.
    void find(const QString &text);
    void open(const ReceiptNumber &number);
    void choose(size_t found);
    void clear();
    void setWished(size_t line, Quantity quantity);
    /// One piece more or less of a line.
    void step(size_t line, int pieces);
    void takeAll();
    /// One more of what was scanned, or the piece with that serial number; false when the sale holds no such
    /// product that is left.
    bool scanProduct(const QString &code);
    void setReason(int reason);
    void setRestocks(bool restock);
    void confirm(const std::optional<Approval> &approval);
    void setSession(const Session &session);

Q_SIGNALS:
    void changed();
    void refused(const Error &error);
    void completed(const Receipt &receipt);

private:
    bool showSalesOf(const QString &text);
    bool scanSerial(const QString &code);
    void value();
    RefundRequest request() const;

    Database &m_database;
    Session m_session;
    Clock m_clock;
    Random m_random;
    mutable PriceBook m_prices;
    std::optional<ReturnableSale> m_sale;
    std::vector<returns::Found> m_found;
    std::vector<Quantity> m_wished;     // of each line
    std::vector<QStringList> m_serials; // scanned, of each line
    std::optional<RefundPreview> m_preview;
    std::optional<Id<Sale>> m_id; // of the refund, from the first wish on, so that a repeat is one
    int m_reason = 0;
    bool m_restock = true;
    bool m_writing = false;
};
