#include "core/sale/settle.h"
#include "core/usecase/checkout.h"
#include "core/usecase/refund.h"
#include "tests/support/shopfixture.h"
#include "ui/sale/salepresenter.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What a start makes of what the run before it left.
class TestSaleStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingInHandIsNothingToSay();
    void aCartInHandComesBack();
    void aSaleThatNobodyWasShownIsShown();
    void whatWasShownIsNotShownAgain();
    void anExchangeInHandComesBack();
    void anExchangeOfWhatCameBackMeanwhileDoesNot();

private:
    std::unique_ptr<SalePresenter> presenter();
    /// Sells two of the goods at 3.00 and has one of them in hand to be exchanged, as a run before did.
    Receipt beginExchange();
    RefundRequest wishOf(const ReceiptNumber &receipt, qint64 pieces) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
};

void TestSaleStore::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path()));
}

std::unique_ptr<SalePresenter> TestSaleStore::presenter()
{
    return std::make_unique<SalePresenter>(*m_shop->database, m_shop->session, &ShopFixture::noon,
                                           systemRandom);
}

void TestSaleStore::nothingInHandIsNothingToSay()
{
    const auto sale = presenter();
    QSignalSpy found(sale.get(), &SalePresenter::foundCompleted);
    sale->restore();
    QCOMPARE(found.count(), 0);
    QVERIFY(sale->cart().lines.empty());
}

void TestSaleStore::aCartInHandComesBack()
{
    auto before = presenter();
    before->scan(u"6900000000003"_s);
    before->scan(u"M2"_s);
    const Id<Sale> id = before->cart().id;
    QSignalSpy kept(m_shop->database.get(), &Database::committed);
    QTRY_COMPARE(kept.count(), 2);
    before.reset();
    const auto after = presenter();
    after->restore();
    QVERIFY(after->cart().id == id);
    QCOMPARE(after->cart().lines.size(), 1u);
    QCOMPARE(after->cart().member->number, u"M2"_s);
    QCOMPARE(after->quote().amounts.total, Money::of(300));
}

void TestSaleStore::aSaleThatNobodyWasShownIsShown()
{
    auto before = presenter();
    before->scan(u"6900000000003"_s);
    const Cart cart = before->cart();
    QSignalSpy kept(m_shop->database.get(), &Database::committed);
    QTRY_COMPARE(kept.count(), 1);
    // The program ends between the commit and its answer: the sale is on disk, the journal still has its
    // cart.
    const auto settled = settle(before->quote(), {{TenderKind::Cash, Money::of(1000), {}}},
                                m_shop->session.shop, ShopFixture::noon());
    before.reset();
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) {
        return checkout(transaction, m_shop->session, *settled, digestOf(*settled), systemRandom);
    }));
    const auto after = presenter();
    // A QVariant would want a receipt of nothing, which there is not: no QSignalSpy here.
    std::vector<Receipt> found;
    connect(after.get(), &SalePresenter::foundCompleted, this,
            [&found](const Receipt &receipt) { found.push_back(receipt); });
    after->restore();
    QCOMPARE(found.size(), 1u);
    QVERIFY(found.front().sale.id == cart.id);
    QCOMPARE(found.front().sale.change, Money::of(700));
    // It is not in hand any more: paying again makes another sale.
    QVERIFY(after->cart().lines.empty());
    QVERIFY(!(after->cart().id == cart.id));
}

void TestSaleStore::whatWasShownIsNotShownAgain()
{
    auto before = presenter();
    QSignalSpy kept(m_shop->database.get(), &Database::committed);
    before->scan(u"6900000000003"_s);
    QSignalSpy completed(before.get(), &SalePresenter::completed);
    before->pay({{TenderKind::Cash, Money::of(300), {}}});
    // The cart on its way to the journal, the sale, the journal cleared.
    QTRY_COMPARE(kept.count(), 3);
    QCOMPARE(completed.count(), 1);
    before.reset();
    const auto after = presenter();
    QSignalSpy found(after.get(), &SalePresenter::foundCompleted);
    after->restore();
    QCOMPARE(found.count(), 0);
}

RefundRequest TestSaleStore::wishOf(const ReceiptNumber &receipt, qint64 pieces) const
{
    return {Id<Sale>::make(ShopFixture::noon(), systemRandom),
            receipt,
            {{0, Quantity::of(pieces * 1000), u"size"_s, true, {}}}};
}

Receipt TestSaleStore::beginExchange()
{
    const auto before = presenter();
    before->scan(u"6900000000003"_s);
    before->scan(u"6900000000003"_s);
    const auto sale = settle(before->quote(), {{TenderKind::Cash, Money::of(600), {}}}, m_shop->session.shop,
                             ShopFixture::noon());
    const auto receipt = m_shop->database->writeNow([&](Transaction &transaction) {
        return checkout(transaction, m_shop->session, *sale, digestOf(*sale), systemRandom);
    });
    before->release();
    const RefundRequest back = wishOf(receipt->number, 1);
    PriceBook prices;
    const auto preview = m_shop->database->read([&](const Connection &connection) {
        return previewRefund(connection, m_shop->session, prices, back, ShopFixture::noon(), systemRandom);
    });
    before->beginExchange(back, preview->sale, std::nullopt);
    before->scan(u"6900000000003"_s);
    // The journal is written by a thread of its own, in order: once this is through, so is that.
    const auto written = m_shop->database->writeNow([](Transaction &) { return Result<>(); });
    Q_ASSERT(written);
    return *receipt;
}

void TestSaleStore::anExchangeInHandComesBack()
{
    const Receipt sold = beginExchange();
    const auto after = presenter();
    after->restore();
    QVERIFY(after->exchange());
    QVERIFY(after->exchange()->back.receipt == sold.number);
    QCOMPARE(after->exchange()->lines.front().amounts.total, Money::of(-300));
    QCOMPARE(after->quote().amounts.total, Money());
    std::vector<Receipt> done;
    connect(after.get(), &SalePresenter::completed, this,
            [&done](const Receipt &receipt) { done.push_back(receipt); });
    const Id<Sale> id = after->cart().id;
    after->requestTender();
    after->confirm();
    QTRY_COMPARE(done.size(), 1u);
    QVERIFY(done.front().sale.id == id);
    QCOMPARE(done.front().sale.kind, SaleKind::Exchange);
    QVERIFY(!after->exchange());
}

void TestSaleStore::anExchangeOfWhatCameBackMeanwhileDoesNot()
{
    const Receipt sold = beginExchange();
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) {
        PriceBook prices;
        return refund(transaction, m_shop->session, prices, wishOf(sold.number, 2), {}, "another window",
                      ShopFixture::noon(), systemRandom);
    }));
    const auto after = presenter();
    QSignalSpy refused(after.get(), &SalePresenter::refused);
    after->restore();
    QCOMPARE(refused.count(), 1);
    QVERIFY(!after->exchange());
    QVERIFY(after->cart().lines.empty());
}

QTEST_GUILESS_MAIN(TestSaleStore)
#include "tst_salestore.moc"
