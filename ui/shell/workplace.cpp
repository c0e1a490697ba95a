#include "ui/shell/workplace.h"

#include "core/usecase/dailyjobs.h"

#include <chrono>

Workplace::Workplace(Database &database, const Surroundings &surroundings, const Session &session,
                     SettingsPresenter &settings_, Pusher &pusher, QObject *parent) :
    QObject(parent),
    sale(database, session, surroundings.clock, surroundings.random),
    why(database, sale),
    terminalSetting(database, surroundings.clock, surroundings.random, session),
    terminal(database, surroundings.clock, surroundings.random),
    refunds(database, surroundings.clock, surroundings.random),
    deposits(database, terminal, session, surroundings.clock, surroundings.random),
    payment(sale, terminal, surroundings.monotonicMs),
    members(database, session, surroundings.clock, surroundings.random),
    profile(database, session, surroundings.clock, surroundings.random),
    card(database, session, surroundings.clock, surroundings.random),
    care(database, profile, surroundings.clock, surroundings.random),
    tasks(database, session, surroundings.clock, surroundings.random),
    privacy(database, session, surroundings.clock),
    merge(database, session, surroundings.clock, surroundings.random),
    topUp(database, terminal, session, surroundings.clock, surroundings.random),
    search(database),
    priceCheck(database, session, surroundings.clock),
    promotions(database, session, surroundings.clock, surroundings.random),
    report(database, session, surroundings.clock),
    returns(database, session, surroundings.clock, surroundings.random),
    shift(database, session, surroundings.clock, surroundings.random),
    settings(settings_),
    shop(database, surroundings.clock, session),
    users(database, surroundings.clock, surroundings.random, surroundings.cost),
    sync(database, pusher, surroundings.clock),
    approval(database, session, [surroundings] { return surroundings.reading(); }),
    scale(sale),
    customer(sale, payment),
    labels(database, session, surroundings.clock),
    labelPatterns(database, surroundings.clock, session),
    quality(database, session, surroundings.clock, surroundings.random),
    normalise(database, session, surroundings.clock, surroundings.random),
    intake(database, session, surroundings.clock, surroundings.random),
    exports(database, session, surroundings.clock),
    m_database(database),
    m_clock(surroundings.clock),
    m_random(surroundings.random),
    m_session(session)
{
    const auto followPrinter = [this] {
        receipts.setPrinter(settings.preferences().printer, settings.preferences().paper);
    };
    connect(&settings, &SettingsPresenter::changed, this, [this, followPrinter](const Preferences &before) {
        const Preferences &now = settings.preferences();
        if (now.printer != before.printer || now.paper != before.paper)
            followPrinter();
    });
    followPrinter();
    const auto followTerminal = [this] {
        terminal.setTerminal(terminalSetting.terminal());
        refunds.setTerminal(terminalSetting.terminal());
    };
    connect(&terminalSetting, &TerminalPresenter::terminalChanged, this, followTerminal);
    followTerminal();
    const auto followLines = [this] {
        scale.setTarget(settings.preferences().scale);
        scanner.setTarget(settings.preferences().scanner);
    };
    connect(&settings, &SettingsPresenter::changed, this, followLines);
    followLines();
    const auto followShop = [this](const Shop &changed) {
        Session now = m_session;
        now.shop = changed;
        setSession(now);
    };
    connect(&shop, &ShopPresenter::shopChanged, this, followShop);
    connect(&shop, &ShopPresenter::tendersChanged, this, followShop);
    const auto followReturns = [this] { receipts.setReturnRules(shop.returnRules()); };
    connect(&shop, &ShopPresenter::returnsChanged, this, followReturns);
    followReturns();
    connect(&shift, &ShiftPresenter::opened, this, &Workplace::setSession);
    connect(&shift, &ShiftPresenter::moved, &receipts, &ReceiptPresenter::openDrawer);
    connect(&shift, &ShiftPresenter::closed, this, &Workplace::followClose);
    setSession(session);
    // Soon after the day begins, if the till is on then; else when somebody signs in.
    constexpr std::chrono::minutes interval(15);
    connect(&m_daily, &QTimer::timeout, this, &Workplace::doDailyJobs);
    m_daily.start(interval);
    doDailyJobs();
}

/// What fails is tried again at the next turn: nobody at the counter waits for it. Between the turns of a
/// long job sales are written.
void Workplace::doDailyJobs()
{
    m_database.write(
        this,
        [who = m_session, now = m_clock(), random = m_random](Transaction &transaction) {
            return runDailyJobs(transaction, who, now, random);
        },
        [this](const Result<DailyTurn> &turn) {
            if (!turn)
                return;
            if (const QStringList left = takeBack(turn->copies); !left.isEmpty())
                Q_EMIT copiesLeft(left);
            if (turn->wantsMore())
                doDailyJobs();
        });
}

/// Whoever took the drawer over goes on; else this user is without a shift, unless it was somebody else's.
void Workplace::followClose(const ClosedShift &closed)
{
    if (closed.next)
        return setSession(*closed.next);
    Session now = m_session;
    if (now.shift && now.shift->id == closed.report.id)
        now.shift.reset();
    setSession(now);
}

void Workplace::setSession(const Session &session)
{
    m_session = session;
    sale.setSession(session);
    deposits.setSession(session);
    terminalSetting.setSession(session);
    terminal.setSession(session);
    refunds.setSession(session);
    members.setSession(session);
    profile.setSession(session);
    card.setSession(session);
    tasks.setSession(session);
    privacy.setSession(session);
    merge.setSession(session);
    topUp.setSession(session);
    report.setSession(session);
    priceCheck.setSession(session);
    promotions.setSession(session);
    returns.setSession(session);
    shift.setSession(session);
    receipts.setShop(session.shop);
    settings.setSession(session);
    shop.setSession(session);
    users.setSession(session);
    sync.setSession(session);
    approval.setSession(session);
    labels.setSession(session);
    labelPatterns.setSession(session);
    quality.setSession(session);
    normalise.setSession(session);
    intake.setSession(session);
    exports.setSession(session);
    Q_EMIT sessionChanged();
}
