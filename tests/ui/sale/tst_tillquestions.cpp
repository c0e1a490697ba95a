#include "core/data/products.h"
#include "core/data/users.h"
#include "core/text/pinyin.h"
#include "core/usecase/importprices.h"
#include "tests/ui/sale/checkoutwindow.h"
#include "ui/common/entry.h"
#include "ui/sale/couponchips.h"
#include "ui/sale/detailsheet.h"
#include "ui/sale/extrakeys.h"
#include "ui/sale/pendingstrip.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
Product goods(const QString &code, const QString &name, qint64 price)
{
    return {Id<Product>::make(ShopFixture::noon(), systemRandom),
            code,
            name,
            u"瓶"_s,
            Money::of(price),
            {},
            {},
            ProductStatus::Active};
}
}

/// What goods ask for at the till, and what a sale tells beside its prices.
class TestTillQuestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void anAgeIsConfirmedOnceForTheHighest();
    void whoIsTooYoungGetsNothing();
    void aScanNeverConfirmsAnAge();
    void whatAsksSinceItWasHeldIsAskedAtPaying();
    void aSerialIsScannedForEachPiece();
    void aSerialThatLeftIsRefused();
    void theCodeOfGoodsIsNoSerial();
    void aBatchIsTypedOrComesWithTheCode();
    void anOpenPriceIsAskedAndNeedsNoRight();
    void notesAndSalespersonAreKeptWithTheSale();
    void aSalespersonForAllLinesByTouch();
    void aCardNumberIsNoNote();
    void aCouponIsTakenShownAndTakenAway();
    void anUnknownCouponIsRefused();
    void aBagIsOneKeyOrOneTouch();

private:
    CheckoutWindow &window() { return *m_window; }
    QString said() const { return m_window->salePage->strip()->text(); }
    const Cart &cart() const { return m_window->sale->cart(); }
    void put(const Product &product, const QStringList &barcodes = {});
    void payExactly();

    std::unique_ptr<CheckoutWindow> m_window;
};

void TestTillQuestions::init()
{
    m_window = std::make_unique<CheckoutWindow>(Role::Cashier);
    Product wine = goods(u"WINE18"_s, u"白酒"_s, 3000);
    wine.minimumAge = 18;
    put(wine);
    Product beer = goods(u"BEER16"_s, u"啤酒"_s, 500);
    beer.minimumAge = 16;
    put(beer);
    Product phone = goods(u"PHONE1"_s, u"手机"_s, 99900);
    phone.tracking = Tracking::Serial;
    put(phone, {u"06901234567892"_s});
    Product drug = goods(u"DRUG01"_s, u"感冒药"_s, 1500);
    drug.tracking = Tracking::Batch;
    put(drug, {u"6901234567892"_s, u"6912345678902"_s});
    Product repair = goods(u"REPAIR"_s, u"修理"_s, 0);
    repair.kind = ProductKind::Service;
    repair.openPrice = true;
    put(repair);
    Product bag = goods(u"BAG001"_s, u"塑料袋"_s, 30);
    bag.kind = ProductKind::Extra;
    put(bag);
    Product bigBag = goods(u"BAG002"_s, u"大塑料袋"_s, 50);
    bigBag.kind = ProductKind::Extra;
    put(bigBag);
}

void TestTillQuestions::put(const Product &product, const QStringList &barcodes)
{
    const auto kept = window().shop->database->writeNow([&](Transaction &transaction) -> Result<> {
        Pinyin pinyin;
        products::put(transaction, product, barcodes, pinyin);
        return {};
    });
    QVERIFY(kept.has_value());
}

void TestTillQuestions::payExactly()
{
    window().key(Qt::Key_Return);
    QVERIFY(window().isPaying());
    window().later(1000);
    window().key(Qt::Key_Return);
    window().settle();
}

void TestTillQuestions::anAgeIsConfirmedOnceForTheHighest()
{
    window().scan(u"BEER16"_s);
    QVERIFY2(said().contains(u"16"_s), qPrintable(said()));
    QVERIFY(cart().lines.empty());
    window().key(Qt::Key_Return);
    QCOMPARE(cart().lines.size(), 1U);
    window().scan(u"WINE18"_s);
    QVERIFY2(said().contains(u"18"_s), qPrintable(said()));
    QVERIFY(window().tapButton(u"Old enough  Enter"_s));
    QCOMPARE(cart().details.ageConfirmed, 18);
    // Whoever may buy spirits may buy beer, and is asked no more.
    window().scan(u"BEER16"_s);
    window().scan(u"WINE18"_s);
    QCOMPARE(cart().lines.size(), 2U);
    QVERIFY(!window().sale->pending());
    payExactly();
    QCOMPARE(window().count(u"sale"_s), 1);
    QCOMPARE(window().lastSale().details.ageConfirmed, 18);
    // The next customer is asked anew.
    window().key(Qt::Key_Return);
    window().sale->scan(u"BEER16"_s);
    QVERIFY(window().sale->pending());
}

void TestTillQuestions::whoIsTooYoungGetsNothing()
{
    window().scan(u"WINE18"_s);
    window().key(Qt::Key_Escape);
    QVERIFY(!window().sale->pending());
    QVERIFY(cart().lines.empty());
    window().scan(u"6900000000006"_s);
    window().scan(u"WINE18"_s);
    QVERIFY(window().tapButton(u"Do not sell  Esc"_s));
    QCOMPARE(cart().lines.size(), 1U);
    QCOMPARE(cart().details.ageConfirmed, 0);
    payExactly();
    QCOMPARE(window().lastSale().lines.size(), 1U);
}

void TestTillQuestions::aScanNeverConfirmsAnAge()
{
    window().scan(u"WINE18"_s);
    window().scan(u"6900000000006"_s);
    QVERIFY(cart().lines.empty());
    QVERIFY2(said().contains(u"18"_s), qPrintable(said()));
    window().type(u"5"_s);
    window().key(Qt::Key_Return);
    QVERIFY(cart().lines.empty());
    window().key(Qt::Key_F12);
    QVERIFY(!window().isPaying());
    window().key(Qt::Key_Return);
    QCOMPARE(cart().lines.size(), 1U);
}

void TestTillQuestions::whatAsksSinceItWasHeldIsAskedAtPaying()
{
    Product juice = goods(u"JUICE1"_s, u"果酒"_s, 900);
    put(juice);
    window().scan(u"JUICE1"_s);
    window().key(Qt::Key_F4);
    window().settle();
    juice.minimumAge = 18;
    put(juice);
    window().sale->recall(window().sale->heldSales().front().id);
    window().settle();
    QCOMPARE(cart().lines.size(), 1U);
    window().key(Qt::Key_Return);
    QVERIFY(!window().isPaying());
    QVERIFY2(said().contains(u"18"_s), qPrintable(said()));
    window().key(Qt::Key_Return);
    QVERIFY(window().isPaying());
    QCOMPARE(cart().details.ageConfirmed, 18);
}

void TestTillQuestions::aSerialIsScannedForEachPiece()
{
    window().type(u"2"_s);
    window().key(Qt::Key_Asterisk, Qt::NoModifier, u"*"_s);
    window().scan(u"PHONE1"_s);
    QVERIFY2(said().contains(u"1 of 2"_s), qPrintable(said()));
    window().scan(u"SN-000001"_s);
    QVERIFY2(said().contains(u"2 of 2"_s), qPrintable(said()));
    window().scan(u"SN-000001"_s);
    QVERIFY2(said().contains(u"already"_s), qPrintable(said()));
    // By hand, with what is an operator elsewhere.
    window().type(u"12-7"_s);
    window().key(Qt::Key_Return);
    QCOMPARE(cart().lines.size(), 1U);
    QCOMPARE(cart().lines[0].details.serials, (QStringList{u"SN-000001"_s, u"12-7"_s}));
    // Pieces are no longer counted by keys.
    window().key(Qt::Key_Plus, Qt::NoModifier, u"+"_s);
    QCOMPARE(cart().lines[0].quantity, Quantity::of(2000));
    payExactly();
    QCOMPARE(window().count(u"sale_serial"_s), 2);
}

void TestTillQuestions::aSerialThatLeftIsRefused()
{
    window().scan(u"PHONE1"_s);
    window().scan(u"SN-000001"_s);
    payExactly();
    window().key(Qt::Key_Return);
    window().scan(u"PHONE1"_s);
    window().scan(u"SN-000001"_s);
    QVERIFY2(said().contains(u"SN-000001"_s), qPrintable(said()));
    QVERIFY(cart().lines.empty());
    window().scan(u"SN-000002"_s);
    QCOMPARE(cart().lines.size(), 1U);
}

void TestTillQuestions::theCodeOfGoodsIsNoSerial()
{
    window().scan(u"PHONE1"_s);
    window().scan(u"6900000000006"_s);
    QVERIFY2(said().contains(u"product's code"_s), qPrintable(said()));
    QVERIFY(cart().lines.empty());
    window().key(Qt::Key_Escape);
    QVERIFY(!window().sale->pending());
}

void TestTillQuestions::aBatchIsTypedOrComesWithTheCode()
{
    window().scan(u"DRUG01"_s);
    window().type(u"B7"_s);
    window().key(Qt::Key_Return);
    QCOMPARE(cart().lines.size(), 1U);
    QCOMPARE(cart().lines[0].details.batch, u"B7"_s);
    window().scan(u"010691234567890210B8"_s);
    QCOMPARE(cart().lines.size(), 2U);
    QCOMPARE(cart().lines[1].details.batch, u"B8"_s);
    payExactly();
    QCOMPARE(window().lastSale().lines[1].line.details.batch, u"B8"_s);
}

void TestTillQuestions::anOpenPriceIsAskedAndNeedsNoRight()
{
    window().scan(u"REPAIR"_s);
    QVERIFY2(said().contains(u"修理"_s), qPrintable(said()));
    window().key(Qt::Key_Return);
    QVERIFY(cart().lines.empty());
    window().type(u"45.50"_s);
    window().key(Qt::Key_Return);
    QCOMPARE(cart().lines.size(), 1U);
    QCOMPARE(window().sale->quote().amounts.total, Money::of(4550));
    payExactly();
    QCOMPARE(window().lastSale().total, Money::of(4550));
}

void TestTillQuestions::notesAndSalespersonAreKeptWithTheSale()
{
    window().scan(u"6900000000006"_s);
    window().key(Qt::Key_M, Qt::ControlModifier);
    auto *sheet = window().salePage->findChild<DetailSheet *>();
    QVERIFY(sheet->isVisible());
    window().type(u"gift"_s);
    window().key(Qt::Key_Return);
    QVERIFY(!sheet->isVisible());
    QVERIFY(window().salePage->findChild<Entry *>()->hasFocus());
    QCOMPARE(cart().lines[0].details.note, u"gift"_s);
    // A line with a note is joined by no other piece.
    window().scan(u"6900000000006"_s);
    QCOMPARE(cart().lines.size(), 2U);
    payExactly();
    QCOMPARE(window().lastSale().lines[0].line.details.note, u"gift"_s);
}

void TestTillQuestions::aSalespersonForAllLinesByTouch()
{
    const Id<User> other = Id<User>::make(ShopFixture::noon(), systemRandom);
    const auto added = window().shop->database->writeNow([&](Transaction &transaction) -> Result<> {
        users::append(transaction, {other, u"小李"_s, Role::Cashier, {}, true, {}});
        return {};
    });
    QVERIFY(added.has_value());
    window().scan(u"6900000000006"_s);
    window().scan(u"6900000000007"_s);
    QVERIFY(window().tapButton(u"Note"_s));
    auto *sheet = window().salePage->findChild<DetailSheet *>();
    auto *people = sheet->findChild<QComboBox *>();
    QCOMPARE(people->currentText(), window().sale->session().name);
    people->setCurrentText(u"小李"_s);
    window().tap(sheet->findChild<QAbstractButton *>(u"allLines"_s));
    QVERIFY(window().tapButton(u"Done  Enter"_s));
    for (const CartLine &line : cart().lines)
        QCOMPARE(line.details.salesperson, std::optional(other));
    payExactly();
    QCOMPARE(window().lastSale().lines[0].line.details.salesperson, std::optional(other));
}

void TestTillQuestions::aCardNumberIsNoNote()
{
    window().scan(u"6900000000006"_s);
    window().key(Qt::Key_M, Qt::ControlModifier);
    window().type(u"4111 1111 1111 1111"_s);
    window().key(Qt::Key_Return);
    QVERIFY(window().salePage->findChild<DetailSheet *>()->isVisible());
    QVERIFY(cart().lines[0].details.note.isEmpty());
}

void TestTillQuestions::aCouponIsTakenShownAndTakenAway()
{
    // Ten off from twenty up.
    const QByteArray file =
        R"({"version":1,"promotions":[{"code":"TENOFF","name":"Ten off","kind":"threshold",
        "steps":[{"from":"20.00","off":"10.00"}],"coupon":"CPN010"}]})";
    Session manager = window().shop->session;
    manager.role = Role::Administrator;
    const auto report = window().shop->database->writeNow([&](Transaction &transaction) {
        return importPrices(transaction, manager, file, {}, ShopFixture::noon(), systemRandom);
    });
    QVERIFY(report.has_value());
    QCOMPARE(report->added, 1);
    auto *chips = window().salePage->findChild<CouponChips *>();
    window().scan(u"6900000000006"_s);
    QVERIFY(!chips->isVisible());
    window().key(Qt::Key_F9);
    window().scan(u"CPN010"_s);
    QCOMPARE(cart().coupons, QStringList{u"CPN010"_s});
    QVERIFY(chips->isVisible());
    auto *chip = chips->findChild<QAbstractButton *>();
    // What did not apply says why.
    QVERIFY2(chip->text().contains(u"14.00"_s), qPrintable(chip->text()));
    for (int i = 0; i < 3; ++i)
        window().scan(u"6900000000006"_s);
    // Scanned once more it is there once.
    window().scan(u"CPN010"_s);
    QCOMPARE(cart().coupons, QStringList{u"CPN010"_s});
    QCOMPARE(window().sale->quote().amounts.total, Money::of(1400));
    chip = chips->findChildren<QAbstractButton *>().last();
    QVERIFY2(chip->text().contains(u"10.00"_s), qPrintable(chip->text()));
    window().tap(chip);
    QVERIFY(cart().coupons.isEmpty());
    QVERIFY(!chips->isVisible());
    QCOMPARE(window().sale->quote().amounts.total, Money::of(2400));
    // The same by keys alone.
    for (const bool isThere : {true, false}) {
        window().type(u"CPN010"_s);
        window().key(Qt::Key_F9);
        QCOMPARE(cart().coupons.isEmpty(), !isThere);
    }
    window().key(Qt::Key_F9);
    window().type(u"CPN010"_s);
    window().key(Qt::Key_Return);
    payExactly();
    QCOMPARE(window().lastSale().total, Money::of(1400));
}

void TestTillQuestions::anUnknownCouponIsRefused()
{
    window().scan(u"6900000000006"_s);
    window().type(u"NOPE"_s);
    window().key(Qt::Key_F9);
    QVERIFY2(said().contains(u"coupon"_s), qPrintable(said()));
    QVERIFY(cart().coupons.isEmpty());
}

void TestTillQuestions::aBagIsOneKeyOrOneTouch()
{
    // They are looked up when the page is shown.
    window().salePage->hide();
    window().salePage->show();
    window().scan(u"6900000000006"_s);
    window().key(Qt::Key_G, Qt::ControlModifier);
    window().type(u"2"_s);
    window().key(Qt::Key_G, Qt::ControlModifier);
    QCOMPARE(cart().lines.size(), 3U);
    QCOMPARE(cart().lines[1].product.code, u"BAG001"_s);
    QCOMPARE(cart().lines[2].product.code, u"BAG002"_s);
    auto *keys = window().salePage->findChild<ExtraKeys *>();
    window().tap(keys->findChildren<QPushButton *>().first());
    QCOMPARE(cart().lines[1].quantity, Quantity::of(2000));
    window().type(u"7"_s);
    window().key(Qt::Key_G, Qt::ControlModifier);
    QVERIFY2(said().contains(u"extra"_s), qPrintable(said()));
}

QTEST_MAIN(TestTillQuestions)
#include "tst_tillquestions.moc"
