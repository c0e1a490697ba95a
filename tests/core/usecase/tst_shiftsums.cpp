#include "core/base/random.h"
#include "core/usecase/closeshift.h"
#include "core/usecase/dayreport.h"
#include "core/usecase/movecash.h"
#include "core/usecase/openshift.h"
#include "tests/support/trade.h"

#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace {
/// What a drawer should hold, kept beside the till by adding and taking away as things happen.
struct Ledger
{
    Money drawer;
    Money total;
    std::map<QString, Money> tenders;
    qint64 sales = 0;
    qint64 refunds = 0;
    qint64 noSales = 0;
};

Money anyMoney(qint64 most)
{
    return Money::of(*rc::gen::inRange<qint64>(1, most));
}

class Day
{
public:
    explicit Day(const QString &folder) : m_shop(ShopFixture::make(folder)) {}

    void trade(Ledger &ledger)
    {
        switch (*rc::gen::inRange(0, 6)) {
        case 0: return sellForCash(ledger);
        case 1: return sellSplit(ledger);
        case 2: return giveBack(ledger);
        default: return move(ledger);
        }
    }

    /// Closes the shift on any count and opens the next one.
    ShiftReport close()
    {
        const ShiftCount count{{}, Money::of(*rc::gen::inRange<qint64>(0, 1'000'000)), {}};
        const auto done = m_shop.database->writeNow([&](Transaction &transaction) -> Result<ClosedShift> {
            const Id<Shift> shift = m_shop.session.shift->id;
            if (const auto counted = handInCount(transaction, m_shop.session, shift, count, at()); !counted)
                return counted.error();
            return closeShift(transaction, m_shop.session, {shift, u"any"_s, {}, {}}, at(), systemRandom);
        });
        RC_ASSERT(done.has_value());
        return done->report;
    }

    Money open()
    {
        const Money opening = Money::of(*rc::gen::inRange<qint64>(0, 50'000));
        m_shop.session.shift.reset();
        const auto opened = m_shop.database->writeNow([&](Transaction &transaction) {
            return openShift(transaction, m_shop.session, opening, at(), systemRandom);
        });
        RC_ASSERT(opened.has_value());
        m_shop.session = *opened;
        return opening;
    }

    DayReport report() const
    {
        const BusinessDate date = businessDate(at(), m_shop.session.shop.day);
        return *m_shop.database->read(
            [&](const Connection &connection) { return dayReport(connection, m_shop.session, date); });
    }

private:
    static Timestamp at() { return ShopFixture::noon(); }

    void sellForCash(Ledger &ledger)
    {
        const Money price = anyMoney(20'000);
        const Money over = Money::of(*rc::gen::inRange<qint64>(0, 5000));
        RC_ASSERT(trade::sell(m_shop, price, {{u"cash"_s, price + over}}).has_value());
        ledger.drawer += price;
        ledger.tenders[u"cash"_s] += price;
        ledger.total += price;
        ++ledger.sales;
    }

    void sellSplit(Ledger &ledger)
    {
        const QString kind = *rc::gen::element(u"card"_s, u"scan"_s);
        const Money other = anyMoney(5000);
        const Money cash = anyMoney(5000);
        const Money off = anyMoney(50);
        RC_ASSERT(
            trade::sell(m_shop, other + cash + off, {{kind, other}, {u"cash"_s, cash}}, off).has_value());
        ledger.drawer += cash;
        ledger.tenders[u"cash"_s] += cash;
        ledger.tenders[kind] += other;
        ledger.total += cash + other;
        ++ledger.sales;
    }

    void giveBack(Ledger &ledger)
    {
        const QString kind = *rc::gen::element(u"cash"_s, u"card"_s);
        const Money price = anyMoney(5000);
        trade::refund(m_shop, price, kind);
        if (kind == u"cash")
            ledger.drawer -= price;
        ledger.tenders[kind] -= price;
        ledger.total -= price;
        ++ledger.refunds;
    }

    void move(Ledger &ledger)
    {
        const CashMovementKind kind = *rc::gen::elementOf(
            std::vector<CashMovementKind>(std::begin(cashMovementKinds), std::end(cashMovementKinds)));
        const Money amount = kind == CashMovementKind::NoSale ? Money() : anyMoney(10'000);
        const CashRequest request{Id<CashMovement>::make(at(), systemRandom), kind, amount, u"any"_s};
        RC_ASSERT(m_shop.database
                      ->writeNow([&](Transaction &transaction) {
                          return moveCash(transaction, m_shop.session, request, at(), systemRandom);
                      })
                      .has_value());
        ledger.drawer += kind == CashMovementKind::PayIn ? amount : -amount;
        ledger.noSales += kind == CashMovementKind::NoSale ? 1 : 0;
    }

    ShopFixture m_shop;
};

void isWhatHappened(const ShiftReport &z, const Ledger &ledger)
{
    const ShiftTotals &totals = z.totals;
    RC_ASSERT(totals.drawer.expected() == ledger.drawer);
    RC_ASSERT(totals.total == ledger.total);
    RC_ASSERT(totals.gross - totals.discount() == totals.net);
    RC_ASSERT(totals.net + totals.rounding == totals.total);
    RC_ASSERT(totals.sales == ledger.sales);
    RC_ASSERT(totals.refunds == ledger.refunds);
    RC_ASSERT(totals.noSales == ledger.noSales);
    RC_ASSERT(totals.tenders.size() == ledger.tenders.size());
    for (const TenderTotal &tender : totals.tenders)
        RC_ASSERT(tender.net() == ledger.tenders.at(tender.kind));
    Money tax;
    for (const TaxTotal &rate : totals.taxes)
        tax += rate.tax;
    RC_ASSERT(tax == totals.tax);
}
}

class TestShiftSums : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zReportsAddUpAndSumToTheDay();
};

void TestShiftSums::zReportsAddUpAndSumToTheDay()
{
    QVERIFY(rc::check("Z reports add up and sum to the day", [] {
        const QTemporaryDir folder;
        Day day(folder.path());
        Ledger sum;
        const int shifts = *rc::gen::inRange(1, 4);
        for (int i = 0; i < shifts; ++i) {
            Ledger ledger;
            if (i > 0)
                ledger.drawer = day.open();
            const int acts = *rc::gen::inRange(0, 8);
            for (int act = 0; act < acts; ++act)
                day.trade(ledger);
            const ShiftReport z = day.close();
            RC_ASSERT(z.z == i + 1);
            isWhatHappened(z, ledger);
            sum.total += ledger.total;
            for (const auto &[kind, amount] : ledger.tenders)
                sum.tenders[kind] += amount;
        }
        const DayReport report = day.report();
        RC_ASSERT(report.total == sum.total);
        for (const auto &[kind, amount] : report.tenders)
            RC_ASSERT(amount == sum.tenders[kind]);
    }));
}

/// A hundred days with files on a disk are as good as a thousand.
int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=60 noshrink=1");
    TestShiftSums test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_shiftsums.moc"
