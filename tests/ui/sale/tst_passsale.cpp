#include "core/data/passes.h"
#include "core/usecase/changepasses.h"
#include "core/usecase/ring.h"
#include "tests/ui/sale/checkoutwindow.h"
#include "ui/common/chip.h"
#include "ui/sale/membercard.h"
#include "ui/sale/passchips.h"
#include "ui/sale/pendingstrip.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QByteArray kinds = R"({"version":1,"kinds":[
  {"code":"THREE","name":"三次卡","product":"P10","uses":3,"items":["P5"],"validDays":30,"refund":"value"},
  {"code":"NAMED","name":"会员卡","product":"P12","uses":10,"items":["P5","P7"],"validDays":30,"named":true,
   "refund":"value"}]})";
const QString goodsCode = u"6900000000005"_s; // P5, at 5.00
}

/// Cards of uses at the till: scanned, or chosen from the member's own.
class TestPassSale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void aScannedCardPaysForOnePieceEachTime();
    void aTouchTakesTheCardAway();
    void aCardThatFitsNothingSaysSo();
    void theMembersCardIsNamedAndUsedByATouchOrAKey();
    void aNamedCardGoesWithItsMember();
    void theUseIsKeptWhenTheProgramStops();
    void aLineThatACardPaidForKeepsItsQuantity();

private:
    CheckoutWindow &window() { return *m_window; }
    QString said() const { return m_window->salePage->strip()->text(); }
    QString sold(const QByteArray &product, const QByteArray &more = {});
    Pass pass(const QString &number);
    /// The first that is there to be touched.
    Chip *chip() const
    {
        for (Chip *chip : m_window->salePage->findChild<PassChips *>()->findChildren<Chip *>())
            if (!chip->isHidden())
                return chip;
        return nullptr;
    }
    void attach(const QString &number);

    std::unique_ptr<CheckoutWindow> m_window;
};

void TestPassSale::init()
{
    m_window = std::make_unique<CheckoutWindow>();
    const auto made = window().shop->database->writeNow([&](Transaction &transaction) -> Result<bool> {
        transaction.execute(u"UPDATE product SET kind = 'service' WHERE code IN ('P10', 'P12')"_s);
        const auto report = changePasses(transaction, window().shop->session, kinds, ShopFixture::noon());
        return report && report->added == 2;
    });
    QVERIFY(made && *made);
}

QString TestPassSale::sold(const QByteArray &product, const QByteArray &more)
{
    const auto receipt = window().shop->database->writeNow([&](Transaction &transaction) {
        PriceBook prices;
        return ring(transaction, window().shop->session, prices,
                    R"({"tenders":[{"kind":"cash","amount":"50.00"}],"lines":[{"quantity":"1","code":")"
                        + product + R"("}])" + more + '}',
                    ShopFixture::noon(), systemRandom);
    });
    return receipt ? receipt->passes.front().number : QString();
}

Pass TestPassSale::pass(const QString &number)
{
    return *window().shop->database->read(
        [&](const Connection &connection) { return Result<Pass>(*passes::find(connection, number)); });
}

void TestPassSale::attach(const QString &number)
{
    const auto member = window().shop->database->read([&](const Connection &connection) {
        Rows rows =
            connection.select(u"SELECT id, number, tier, points FROM customer WHERE number = ?"_s, number);
        rows.next();
        return Result<Member>({rows.id<Customer>(0), rows.text(1), rows.text(2), rows.points(3)});
    });
    window().sale->attach({*member, {}});
    QCoreApplication::processEvents(); // chips of theirs come up
}

void TestPassSale::aScannedCardPaysForOnePieceEachTime()
{
    const QString card = sold("P10");
    for (int i = 0; i < 3; ++i)
        window().scan(goodsCode);
    window().scan(card);
    window().scan(card);
    QCOMPARE(window().sale->quote().amounts.total, Money::of(500));
    QCOMPARE(window().sale->cart().lines.size(), 2u);
    QVERIFY(chip()->toolTip().contains(u"×2"_s));
    window().key(Qt::Key_Return);
    QVERIFY(window().isPaying());
    window().later(400);
    window().key(Qt::Key_Return);
    window().settle();
    QCOMPARE(window().lastSale().total, Money::of(500));
    QCOMPARE(pass(card).left, 1);
    // Nothing is left to pay: the sale is finished all the same.
    window().scan(goodsCode);
    window().scan(card);
    QCOMPARE(window().sale->quote().amounts.total, Money());
    window().key(Qt::Key_Return);
    QVERIFY(window().isPaying());
    window().later(400);
    window().key(Qt::Key_Return);
    window().settle();
    QCOMPARE(window().lastSale().total, Money());
    QCOMPARE(pass(card).left, 0);
}

void TestPassSale::aTouchTakesTheCardAway()
{
    const QString card = sold("P10");
    window().scan(goodsCode);
    window().scan(card);
    QCOMPARE(window().sale->quote().amounts.total, Money());
    window().tap(chip());
    QCOMPARE(window().sale->quote().amounts.total, Money::of(500));
    QVERIFY(!chip());
    window().key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window().sale->quote().amounts.total, Money());
}

void TestPassSale::aCardThatFitsNothingSaysSo()
{
    const QString card = sold("P10");
    window().scan(card);
    QVERIFY2(said().contains(u"三次卡"_s), qPrintable(said()));
    window().scan(goodsCode);
    for (int i = 0; i < 2; ++i)
        window().scan(card);
    QVERIFY2(said().contains(u"三次卡"_s), qPrintable(said()));
    QCOMPARE(usesIn(window().sale->cart(), card), 1);
}

void TestPassSale::theMembersCardIsNamedAndUsedByATouchOrAKey()
{
    const QString card = sold("P12", R"(,"member":"M1")");
    window().scan(goodsCode);
    window().scan(goodsCode);
    attach(u"M1"_s);
    const auto *member = window().salePage->findChild<MemberCard *>();
    QVERIFY(member->accessibleName().contains(u"会员卡 10"_s));
    window().tap(chip());
    QCOMPARE(window().sale->quote().amounts.total, Money::of(500));
    window().key(Qt::Key_F9, Qt::ShiftModifier);
    QCOMPARE(window().sale->quote().amounts.total, Money());
    window().key(Qt::Key_F9, Qt::ShiftModifier);
    QVERIFY(said().contains(u"fits"_s));
    QCOMPARE(usesIn(window().sale->cart(), card), 2);
}

void TestPassSale::aNamedCardGoesWithItsMember()
{
    const QString card = sold("P12", R"(,"member":"M1")");
    window().scan(goodsCode);
    window().scan(card);
    QVERIFY(said().contains(u"another member"_s));
    attach(u"M1"_s);
    window().scan(card);
    QCOMPARE(window().sale->quote().amounts.total, Money());
    attach(u"M2"_s);
    QCOMPARE(window().sale->quote().amounts.total, Money::of(500));
}

void TestPassSale::theUseIsKeptWhenTheProgramStops()
{
    const QString card = sold("P10");
    window().scan(goodsCode);
    window().scan(card);
    window().settle();
    window().restart();
    QCOMPARE(window().sale->quote().amounts.total, Money());
    QCOMPARE(usesIn(window().sale->cart(), card), 1);
    QCOMPARE(pass(card).left, 3);
}

void TestPassSale::aLineThatACardPaidForKeepsItsQuantity()
{
    const QString card = sold("P10");
    window().scan(goodsCode);
    window().scan(card);
    window().type(u"+"_s);
    QCOMPARE(window().sale->quote().pieces(), Quantity::of(1000));
    window().scan(goodsCode);
    QCOMPARE(window().sale->cart().lines.size(), 2u);
    QCOMPARE(window().sale->quote().amounts.total, Money::of(500));
}

QTEST_MAIN(TestPassSale)
#include "tst_passsale.moc"
