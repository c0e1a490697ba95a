#include "core/usecase/checkcoupons.h"
#include "core/usecase/issuecoupons.h"
#include "core/usecase/refundjson.h"
#include "core/usecase/ring.h"
#include "tests/core/usecase/couponshop.h"

#include <QCoreApplication>

#include <rapidcheck.h>

#include <set>

using namespace Qt::StringLiterals;
using Code = Error::Code;

namespace {
constexpr int longestHistory = 25;
constexpr int mostPieces = 3;
constexpr size_t mostCoupons = 3;

/// A sale of some P10, each 10.00.
struct Sold
{
    Receipt receipt;
    std::set<int> kept = {};      ///< lines that have not come back
    std::optional<size_t> coupon; ///< that it redeemed
};

/// What was issued, and what should have become of it.
struct Held
{
    QString code;
    CouponState state = CouponState::Open;
    std::optional<size_t> sale = {}; ///< that it is redeemed in
};

/// One history, in a transaction beside others, and a plain model of it.
class History
{
public:
    History(Transaction &transaction, const Session &who, PriceBook &prices) :
        m_transaction(transaction),
        m_who(who),
        m_prices(prices)
    {}

    void step()
    {
        switch (*rc::gen::weightedElement<int>({{2, 0}, {6, 1}, {5, 2}, {1, 3}, {1, 4}, {2, 5}})) {
        case 0: return issue();
        case 1: return sell();
        case 2: return giveBack();
        case 3: return makeVoid();
        case 4: return lapse();
        default: return voidLast();
        }
    }

    void check() const
    {
        for (const Held &held : m_coupons) {
            const auto kept = coupons::find(connection(), held.code);
            RC_ASSERT(kept.has_value());
            RC_ASSERT(kept->state == held.state);
            const auto sale = held.sale ? std::optional(m_sales[*held.sale].receipt.sale.id) : std::nullopt;
            RC_ASSERT(kept->sale == sale);
        }
        // Of the sales that something of is still sold, each coupon made one cheaper at most.
        for (size_t i = 0; i < m_coupons.size(); ++i)
            RC_ASSERT(std::ranges::count_if(
                          m_sales, [i](const Sold &sold) { return sold.coupon == i && !sold.kept.empty(); })
                      == (m_coupons[i].state == CouponState::Redeemed ? 1 : 0));
    }

private:
    const Connection &connection() const { return m_transaction.connection(); }

    void issue()
    {
        if (m_coupons.size() == mostCoupons)
            return;
        const auto issued =
            issueCoupons(m_transaction, m_who,
                         {Id<CouponOrder>::make(ShopFixture::noon(), systemRandom), u"FREE"_s, {}, 1},
                         ShopFixture::noon(), systemRandom);
        RC_ASSERT(issued.has_value());
        m_coupons.push_back({issued->coupons.front().code});
    }

    std::optional<size_t> anyCoupon() const
    {
        if (m_coupons.empty())
            return std::nullopt;
        return *rc::gen::inRange<size_t>(0, m_coupons.size());
    }

    static Code refusalOf(CouponState state)
    {
        return state == CouponState::Redeemed ? Code::CouponUsed
            : state == CouponState::Void      ? Code::CouponVoid
                                              : Code::Expired;
    }

    void sell()
    {
        const int pieces = *rc::gen::inRange(1, mostPieces + 1);
        const auto coupon = anyCoupon();
        QByteArray lines;
        for (int i = 0; i < pieces; ++i)
            lines += QByteArray(i > 0 ? "," : "") + R"({"code":"P10","quantity":"1"})";
        QByteArray line = R"({"tenders":[{"kind":"cash","amount":"100.00"}],"lines":[)" + lines + "]";
        if (coupon)
            line += R"(,"coupons":[")" + m_coupons[*coupon].code.toUtf8() + R"("])";
        const auto receipt =
            ring(m_transaction, m_who, m_prices, line + '}', ShopFixture::noon(), systemRandom);
        if (coupon && m_coupons[*coupon].state != CouponState::Open) {
            RC_ASSERT(!receipt);
            RC_ASSERT(receipt.error().code == refusalOf(m_coupons[*coupon].state));
            return;
        }
        RC_ASSERT(receipt.has_value());
        RC_ASSERT(receipt->sale.total == Money::of(1000 * pieces - (coupon ? 500 : 0)));
        m_sales.push_back({*receipt, {}, coupon});
        for (int i = 1; i <= pieces; ++i)
            m_sales.back().kept.insert(i);
        m_last = m_sales.size() - 1;
        if (coupon) {
            m_coupons[*coupon].state = CouponState::Redeemed;
            m_coupons[*coupon].sale = *m_last;
        }
    }

    /// Nothing of it is left: its coupon is open.
    void releaseIfGone(size_t sale)
    {
        const Sold &sold = m_sales[sale];
        if (!sold.kept.empty() || !sold.coupon)
            return;
        m_coupons[*sold.coupon].state = CouponState::Open;
        m_coupons[*sold.coupon].sale.reset();
    }

    void giveBack()
    {
        if (m_sales.empty())
            return;
        const size_t at = *rc::gen::inRange<size_t>(0, m_sales.size());
        Sold &sold = m_sales[at];
        const int line = *rc::gen::inRange(1, mostPieces + 1);
        const bool isThere = sold.kept.erase(line) > 0;
        const auto back = refundRequest(m_transaction, m_who, m_prices,
                                        R"({"receipt":")" + sold.receipt.number.toString().toUtf8()
                                            + R"(","lines":[{"line":)" + QByteArray::number(line)
                                            + R"(,"quantity":"1"}],"reason":"r"})",
                                        ShopFixture::noon(), systemRandom);
        RC_ASSERT(back.has_value() == isThere);
        if (!isThere)
            return;
        m_last.reset();
        releaseIfGone(at);
    }

    void voidLast()
    {
        if (m_sales.empty())
            return;
        const size_t at = *rc::gen::inRange<size_t>(0, m_sales.size());
        const auto undone =
            voidLastSale(m_transaction, m_who, Id<Sale>::make(ShopFixture::noon(), systemRandom),
                         m_sales[at].receipt.number, u"r"_s, {}, "digest", ShopFixture::noon(), systemRandom);
        RC_ASSERT(undone.has_value() == (m_last == at));
        if (!undone)
            return;
        m_sales[at].kept.clear();
        m_last.reset();
        releaseIfGone(at);
    }

    void makeVoid()
    {
        const auto at = anyCoupon();
        if (!at)
            return;
        Held &held = m_coupons[*at];
        const auto done =
            voidCoupon(m_transaction, m_who, held.code, u"r"_s, ShopFixture::noon(), systemRandom);
        RC_ASSERT(done.has_value() == (held.state == CouponState::Open));
        if (done)
            held.state = CouponState::Void;
    }

    /// FREE is good to the end of March.
    void lapse()
    {
        coupons::lapseBefore(m_transaction, *BusinessDate::of(QDate(2026, 4, 1)), 1'000'000,
                             ShopFixture::noon());
        for (Held &held : m_coupons)
            if (held.state == CouponState::Open)
                held.state = CouponState::Expired;
    }

    Transaction &m_transaction;
    const Session &m_who;
    PriceBook &m_prices;
    std::vector<Sold> m_sales;
    std::vector<Held> m_coupons;
    std::optional<size_t> m_last; ///< sale that is the till's newest
};
}

/// Whatever happens to coupons and their sales: none is redeemed by two sales that stand, none when it is
/// void or lapsed, and the books agree.
class TestCouponHistories : public CouponShop
{
    Q_OBJECT

private Q_SLOTS:
    void everyHistoryAddsUp();
};

void TestCouponHistories::everyHistoryAddsUp()
{
    openWithCoupons();
    bool holds = false;
    QString fault;
    QVERIFY(write([&](Transaction &transaction) -> Result<> {
        holds = rc::check([&] {
            History history(transaction, m_shop->session, m_prices);
            for (int left = *rc::gen::inRange(1, longestHistory); left > 0; --left) {
                history.step();
                history.check();
            }
        });
        for (const CheckOutcome &outcome : checkCoupons(transaction.connection()))
            if (!outcome.ok)
                fault = outcome.name + u": "_s + outcome.detail;
        return {};
    }));
    QVERIFY(holds);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
}

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=500");
    const QCoreApplication application(argc, argv);
    TestCouponHistories test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_couponhistories.moc"
