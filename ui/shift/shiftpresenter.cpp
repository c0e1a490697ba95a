#include "ui/shift/shiftpresenter.h"

#include "core/data/outbox.h"
#include "core/usecase/holdsale.h"
#include "core/usecase/openshift.h"
#include "core/usecase/shiftstate.h"

#include <QPointer>

ShiftPresenter::ShiftPresenter(Database &database, const Session &session, Clock clock, Random random,
                               QObject *parent) :
    QObject(parent),
    m_database(database),
    m_session(session),
    m_clock(std::move(clock)),
    m_random(std::move(random))
{
    chooseOwn();
}

void ShiftPresenter::setSession(const Session &session)
{
    const bool another =
        !(m_session.user == session.user) || m_session.shift.has_value() != session.shift.has_value();
    m_session = session;
    if (another || !m_target)
        chooseOwn();
    Q_EMIT changed();
}

void ShiftPresenter::choose(const Id<Shift> &shift)
{
    m_target = shift;
    m_terminal.reset();
    Q_EMIT changed();
}

void ShiftPresenter::chooseOwn()
{
    m_target = m_session.shift ? std::optional(m_session.shift->id) : std::nullopt;
    m_terminal.reset();
    Q_EMIT changed();
}

ShiftPresenter::State ShiftPresenter::state() const
{
    const auto open = m_database.read(
        [this](const Connection &connection) { return mustTakeSales(connection, m_session); });
    if (open)
        return State::Open;
    return open.error().code == Error::Code::ShiftCounted ? State::Counted : State::None;
}

Result<ShiftReport> ShiftPresenter::report() const
{
    if (!m_target)
        return Error{Error::Code::NoShift, {}};
    return m_database.read(
        [this](const Connection &connection) { return reportShift(connection, m_session, *m_target); });
}

std::vector<DifferenceHint> ShiftPresenter::hints(const ShiftReport &report) const
{
    const auto found = m_database.read(
        [&](const Connection &connection) { return hintsFor(connection, report, m_session); });
    return found ? *found : std::vector<DifferenceHint>();
}

bool ShiftPresenter::needsApproval(const ShiftReport &report) const
{
    return ::needsApproval(report, m_session.shop);
}

std::vector<OpenShift> ShiftPresenter::othersOpen() const
{
    const auto found = m_database.read([this](const Connection &connection) {
        std::vector<OpenShift> list;
        for (const Shift &shift : shifts::open(connection))
            if (!(shift.user == m_session.user))
                list.push_back({shift.id, shift.number, fullReport(connection, shift).cashier});
        return list;
    });
    return found ? *found : std::vector<OpenShift>();
}

std::optional<Money> ShiftPresenter::lastCounted() const
{
    const auto found = m_database.read([](const Connection &connection) -> std::optional<Money> {
        const auto last = shifts::lastClosed(connection);
        const auto count = last ? shifts::countOf(connection, last->id) : std::nullopt;
        return count ? std::optional(count->count.cashTotal()) : std::nullopt;
    });
    return found ? *found : std::nullopt;
}

std::optional<Id<Shift>> ShiftPresenter::lastClosed() const
{
    const bool all = may(Permission::ViewReports);
    const auto found = m_database.read([&](const Connection &connection) {
        return shifts::lastClosed(connection, all ? std::nullopt : std::optional(m_session.user));
    });
    return found && *found ? std::optional((*found)->id) : std::nullopt;
}

qint64 ShiftPresenter::heldSales() const
{
    const auto held = m_database.read([this](const Connection &connection) {
        return qint64(::heldSales(connection, m_session.shop, {}, m_clock()).size());
    });
    return held ? *held : 0;
}

qint64 ShiftPresenter::unsentEvents() const
{
    const auto backlog =
        m_database.read([](const Connection &connection) { return outbox::backlog(connection).count; });
    return backlog ? *backlog : 0;
}

void ShiftPresenter::setRefunds(qint64 waiting, qint64 declined)
{
    m_waitingRefunds = waiting;
    m_declinedRefunds = declined;
    Q_EMIT changed();
}

/// One thing at a time: what comes meanwhile is left out.
template <class Work, class Done> void ShiftPresenter::write(Work work, Done done)
{
    if (m_busy)
        return;
    m_busy = true;
    m_database.write(this, std::move(work), [this, done = std::move(done)](const auto &result) {
        m_busy = false;
        if (!result)
            return Q_EMIT refused(result.error());
        done(*result);
    });
}

void ShiftPresenter::open(Money opening)
{
    write([who = m_session, opening, now = m_clock(), random = m_random](
              Transaction &transaction) { return openShift(transaction, who, opening, now, random); },
          [this](const Session &session) { Q_EMIT opened(session); });
}

void ShiftPresenter::move(CashMovementKind kind, Money amount, const QString &reason)
{
    if (m_busy)
        return;
    const CashRequest request{Id<CashMovement>::make(m_clock(), m_random), kind, amount, reason};
    write([who = m_session, request, now = m_clock(), random = m_random](
              Transaction &transaction) { return moveCash(transaction, who, request, now, random); },
          [this](const CashMovement &movement) {
              Q_EMIT moved(movement);
              Q_EMIT changed();
          });
}

void ShiftPresenter::handIn(const ShiftCount &count)
{
    if (!m_target)
        return Q_EMIT refused({Error::Code::NoShift, {}});
    write([who = m_session, shift = *m_target, count, now = m_clock()](
              Transaction &transaction) { return handInCount(transaction, who, shift, count, now); },
          [this](const ShiftReport &) {
              askTerminal();
              Q_EMIT counted();
              Q_EMIT changed();
          });
}

void ShiftPresenter::askTerminal()
{
    const auto kept = report();
    if (!m_askTerminal || !kept)
        return;
    const QPointer<ShiftPresenter> self(this);
    m_askTerminal(kept->openedAt, [self, shift = m_target](const Result<std::vector<TenderAmount>> &totals) {
        if (!self || self->m_target != shift)
            return;
        self->m_terminal = totals;
        Q_EMIT self->changed();
    });
}

void ShiftPresenter::close(const QString &note, const std::optional<Approval> &approval,
                           const std::optional<Approval> &takeOver)
{
    if (!m_target)
        return Q_EMIT refused({Error::Code::NoShift, {}});
    write([who = m_session, request = CloseRequest{*m_target, note, approval, takeOver}, now = m_clock(),
           random = m_random](
              Transaction &transaction) { return closeShift(transaction, who, request, now, random); },
          [this](const ClosedShift &done) { Q_EMIT closed(done); });
}
