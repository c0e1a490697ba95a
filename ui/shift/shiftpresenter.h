#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/data/database.h"
#include "core/usecase/closeshift.h"
#include "core/usecase/movecash.h"

#include <QObject>

#include <functional>

/// What a terminal says it has taken since the shift began, by kind of tender. Asks, and answers later.
using TerminalTotals = std::function<void(
    Timestamp since, std::function<void(const Result<std::vector<TenderAmount>> &)> answer)>;

/// Somebody else's shift that is open at this till.
struct OpenShift
{
    Id<Shift> id;
    qint64 number = 0;
    QString cashier;
};

/// Opens, counts and closes shifts and moves cash. Knows no widget.
class ShiftPresenter : public QObject
{
    Q_OBJECT

public:
    enum class State { None, Open, Counted };

    ShiftPresenter(Database &database, const Session &session, Clock clock, Random random,
                   QObject *parent = nullptr);

    const Session &session() const { return m_session; }
    /// Of the session's own shift, as it is on disk.
    State state() const;
    bool isBusy() const { return m_busy; }
    bool may(Permission permission) const { return m_session.may(permission).has_value(); }

    /// The shift that is counted, closed or looked at: one's own unless another is chosen.
    std::optional<Id<Shift>> target() const { return m_target; }
    Result<ShiftReport> report() const;
    std::vector<DifferenceHint> hints(const ShiftReport &report) const;
    bool needsApproval(const ShiftReport &report) const;
    bool mayApprove() const { return may(Permission::ApproveDifference); }
    /// What the terminal says, once it has answered.
    const std::optional<Result<std::vector<TenderAmount>>> &terminal() const { return m_terminal; }

    std::vector<OpenShift> othersOpen() const;
    /// Cash that was counted when the last shift of this till was closed.
    std::optional<Money> lastCounted() const;
    /// The Z report of the last shift that was closed; one's own, unless one may view reports.
    std::optional<Id<Shift>> lastClosed() const;
    qint64 heldSales() const;
    qint64 unsentEvents() const;
    /// Refunds that the terminal has not answered, and those that it declined.
    qint64 waitingRefunds() const { return m_waitingRefunds; }
    qint64 declinedRefunds() const { return m_declinedRefunds; }
    Timestamp now() const { return m_clock(); }

    void setRefunds(qint64 waiting, qint64 declined);
    void setTerminalTotals(TerminalTotals ask) { m_askTerminal = std::move(ask); }

public Q_SLOTS:
    void setSession(const Session &session);
    void choose(const Id<Shift> &shift);
    void chooseOwn();
    void open(Money opening);
    void move(CashMovementKind kind, Money amount, const QString &reason);
    void handIn(const ShiftCount &count);
    void close(const QString &note, const std::optional<Approval> &approval,
               const std::optional<Approval> &takeOver);

Q_SIGNALS:
    void changed();
    void opened(const Session &session);
    void moved(const CashMovement &movement);
    void counted();
    /// `next` is set when somebody took the drawer over.
    void closed(const ClosedShift &closed);
    void refused(const Error &error);

private:
    template <class Work, class Done> void write(Work work, Done done);
    void askTerminal();

    Database &m_database;
    Session m_session;
    Clock m_clock;
    Random m_random;
    std::optional<Id<Shift>> m_target;
    TerminalTotals m_askTerminal;
    std::optional<Result<std::vector<TenderAmount>>> m_terminal;
    qint64 m_waitingRefunds = 0;
    qint64 m_declinedRefunds = 0;
    bool m_busy = false;
};
