#include "core/usecase/checkpasses.h"
#include "core/usecase/lapsepasses.h"
#include "core/usecase/refundpass.h"
#include "tests/core/usecase/passshop.h"

#include <QCoreApplication>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace {
constexpr int longestHistory = 25;
constexpr int mostPieces = 3;
constexpr int usesOfACard = 3;

/// A card as the model knows it.
struct Held
{
    QString number;
    int left = usesOfACard;
    bool closed = false;
};

/// Pieces that one card paid for, as far as they are still with the customer.
struct Used
{
    Receipt receipt;
    size_t card = 0;
    int pieces = 0;
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
        switch (*rc::gen::weightedElement<int>({{2, 0}, {8, 1}, {4, 2}, {2, 3}, {1, 4}})) {
        case 0: return sell();
        case 1: return use();
        case 2: return giveBack();
        case 3: return payBack();
        default: return lapse();
        }
    }

    void check() const
    {
        for (const Held &held : m_cards) {
            const Pass pass = *passes::find(m_transaction.connection(), held.number);
            RC_ASSERT(pass.left == held.left);
            TaxedMoney sum = pass.deferred;
            int left = 0;
            for (const PassEntry &entry : passes::entriesOf(m_transaction.connection(), pass)) {
                sum += entry.earned + entry.paidBack;
                left += entry.uses;
                RC_ASSERT(entry.left == left && left >= 0);
            }
            RC_ASSERT(sum == pass.paid);
        }
    }

private:
    Result<Receipt> ringLine(const QByteArray &line)
    {
        return ring(m_transaction, m_who, m_prices, line, ShopFixture::noon(), systemRandom);
    }

    void sell()
    {
        const QByteArray count = QByteArray::number(*rc::gen::inRange(1, 3));
        const QByteArray off = QByteArray::number(*rc::gen::inRange(0, 10));
        const auto receipt = ringLine(
            R"({"tenders":[{"kind":"cash","amount":"100.00"}],"discountAmount":"0.0)" + off
            + R"(","lines":[{"code":"P10","quantity":")" + count + R"("},{"code":"P1","quantity":"1"}]})");
        RC_ASSERT(receipt.has_value());
        for (const ReceiptPass &card : receipt->passes)
            m_cards.push_back({card.number});
    }

    void use()
    {
        if (m_cards.empty())
            return;
        const size_t at = *rc::gen::inRange<size_t>(0, m_cards.size());
        const int pieces = *rc::gen::inRange(1, mostPieces + 1);
        const int uses = *rc::gen::inRange(1, pieces + 1);
        const auto receipt =
            ringLine(R"({"lines":[{"code":"P5","quantity":")" + QByteArray::number(pieces)
                     + R"("}],"tenders":[)" + (uses < pieces ? R"({"kind":"cash","amount":"50.00"})" : "")
                     + R"(],"passes":[{"line":1,"uses":)" + QByteArray::number(uses) + R"(,"number":")"
                     + m_cards[at].number.toUtf8() + R"("}]})");
        RC_ASSERT(receipt.has_value() == (uses <= m_cards[at].left));
        if (!receipt)
            return;
        RC_ASSERT(receipt->sale.total == Money::of(500 * (pieces - uses)));
        m_cards[at].left -= uses;
        m_used.push_back({*receipt, at, uses});
    }

    void giveBack()
    {
        if (m_used.empty())
            return;
        Used &used = m_used[*rc::gen::inRange<size_t>(0, m_used.size())];
        const int pieces = *rc::gen::inRange(1, mostPieces + 1);
        const size_t line = used.receipt.sale.lines.size();
        const auto back =
            refundRequest(m_transaction, m_who, m_prices,
                          R"({"receipt":")" + used.receipt.number.toString().toUtf8()
                              + R"(","lines":[{"line":)" + QByteArray::number(qint64(line))
                              + R"(,"quantity":")" + QByteArray::number(pieces) + R"("}],"reason":"r"})",
                          ShopFixture::noon(), systemRandom);
        RC_ASSERT(back.has_value() == (pieces <= used.pieces));
        if (!back)
            return;
        RC_ASSERT(back->sale.total == Money());
        used.pieces -= pieces;
        m_cards[used.card].left += pieces;
        m_cards[used.card].closed = false;
    }

    void payBack()
    {
        if (m_cards.empty())
            return;
        Held &held = m_cards[*rc::gen::inRange<size_t>(0, m_cards.size())];
        const Pass before = *passes::find(m_transaction.connection(), held.number);
        const auto back = refundPass(m_transaction, m_who, m_prices,
                                     {Id<Sale>::make(ShopFixture::noon(), systemRandom), held.number, u"r"_s},
                                     {}, ShopFixture::noon(), systemRandom);
        // What came back once is no piece of its sale any more.
        RC_ASSERT(!back || !before.paidBack.amount.units());
        if (!back)
            return;
        const Pass after = *passes::find(m_transaction.connection(), held.number);
        RC_ASSERT(after.paidBack.amount == -back->sale.amounts.total);
        RC_ASSERT(after.paidBack.amount <= before.paid.amount);
        held.left = 0;
        held.closed = true;
    }

    void lapse()
    {
        const BusinessDate april5 = *BusinessDate::of(QDate(2026, 4, 5));
        for (const Pass &pass : passes::overBefore(m_transaction.connection(), april5, 1000))
            lapsePass(m_transaction, m_who, pass, {}, april5, ShopFixture::noon(), systemRandom);
        for (Held &held : m_cards)
            held.left = 0;
    }

    Transaction &m_transaction;
    const Session &m_who;
    PriceBook &m_prices;
    std::vector<Held> m_cards;
    std::vector<Used> m_used;
};
}

/// Whatever happens to cards of uses: none is used more often than is left, and what was paid is earned, paid
/// back or deferred, to the cent.
class TestPassHistories : public PassShop
{
    Q_OBJECT

private Q_SLOTS:
    void everyHistoryAddsUp();
};

void TestPassHistories::everyHistoryAddsUp()
{
    openWithPasses();
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
                for (const CheckOutcome &outcome : checkPasses(transaction.connection()))
                    if (!outcome.ok)
                        fault = outcome.name + u": "_s + outcome.detail;
                return {};
            }).has_value());
    QVERIFY(holds);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    checkBooks();
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    TestPassHistories test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_passhistories.moc"
