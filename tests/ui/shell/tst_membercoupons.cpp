#include "tests/ui/shell/tillwindow.h"

#include "app/till/demoshop.h"
#include "core/data/coupons.h"
#include "core/usecase/changecoupons.h"
#include "core/usecase/changemember.h"
#include "core/usecase/importprices.h"
#include "core/usecase/issuecoupons.h"
#include "ui/common/chip.h"
#include "ui/sale/couponchips.h"
#include "ui/sale/pendingstrip.h"
#include "ui/sale/salepage.h"
#include "ui/shell/pages.h"
#include "ui/shell/workarea.h"
#include "ui/shell/workplace.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const DemoUser &manager = demoUsers()[1];
const QString goods = u"110002"_s; // 52.80
const QString known = u"17400875750"_s;

const QByteArray promotions = R"({"version":1,"promotions":[
  {"code":"BDAY20","name":"Birthday","kind":"percent","percent":"20","coupon":"BDAY"},
  {"code":"FROM60","name":"Ten off sixty","kind":"threshold","steps":[{"from":"60.00","off":"10.00"}],
   "coupon":"TEN"}]})";
const QByteArray kinds = R"({"version":1,"kinds":[
  {"code":"BDAY","name":"Birthday","promotion":"BDAY20","validDays":30,"membersOnly":true},
  {"code":"TEN","name":"Ten off","promotion":"FROM60","validDays":30}]})";
}

/// A member's coupons at the till, and what whoever sells should know of the member.
class TestMemberCoupons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_till = std::make_unique<TillWindow>(); }
    void cleanup() { m_till.reset(); }
    void aCouponIsChosenPaidAndReleased();
    void aTouchTakesACouponAndAScanAnother();
    void whatMattersIsShownAtTheSale();

private:
    SalePresenter &sale() const { return m_till->work().sale; }
    SalePage *salePage() const { return m_till->window().workArea()->pages()->findChild<SalePage *>(); }
    CouponChips *chips() const { return salePage()->findChild<CouponChips *>(); }
    QString said() const { return salePage()->strip()->text(); }
    template <class Work> auto write(Work work) const { return m_till->database().writeNow(work); }
    void change(const QString &number, const QJsonObject &facts);
    QString numberOf(const QString &typed);
    void prepareCoupons();
    QString issue(const QString &kind, const QString &member);
    Coupon coupon(const QString &code) const;
    QStringList acts(const QString &code) const;
    QString chipWords(const QString &part) const;

    std::unique_ptr<TillWindow> m_till;
};

QString TestMemberCoupons::numberOf(const QString &typed)
{
    m_till->work().members.find(typed);
    return m_till->work().members.hits().front().member.number;
}

void TestMemberCoupons::change(const QString &number, const QJsonObject &facts)
{
    QVERIFY(write([&](Transaction &transaction) {
        Pinyin pinyin;
        return changeMember(transaction, m_till->work().session(), number, facts, sale().now(), systemRandom,
                            pinyin);
    }));
}

void TestMemberCoupons::prepareCoupons()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    const auto done = write([&](Transaction &transaction) -> Result<bool> {
        const Session &who = m_till->work().session();
        const auto prices = importPrices(transaction, who, promotions, {}, sale().now(), systemRandom);
        const auto rules = changeCoupons(transaction, who, kinds, sale().now());
        return prices && rules && prices->added == 2 && rules->added == 2;
    });
    QVERIFY(done && *done);
}

QString TestMemberCoupons::issue(const QString &kind, const QString &member)
{
    const auto issued = write([&](Transaction &transaction) {
        return issueCoupons(transaction, m_till->work().session(),
                            {Id<CouponOrder>::make(sale().now(), systemRandom), kind, member, 1},
                            sale().now(), systemRandom);
    });
    return issued ? issued->coupons.front().code : QString();
}

Coupon TestMemberCoupons::coupon(const QString &code) const
{
    return *m_till->database().read(
        [&](const Connection &connection) { return Result(*coupons::find(connection, code)); });
}

QStringList TestMemberCoupons::acts(const QString &code) const
{
    QStringList list;
    const auto changes = m_till->database().read(
        [&](const Connection &connection) { return Result(coupons::changesOf(connection, coupon(code))); });
    for (const CouponChange &change : *changes)
        list << toText(change.act);
    return list;
}

/// Of the visible chip that says it.
QString TestMemberCoupons::chipWords(const QString &part) const
{
    for (const Chip *chip : chips()->findChildren<Chip *>())
        if (chip->isVisible() && chip->toolTip().contains(part))
            return chip->toolTip();
    return {};
}

/// F9, its number, Enter; then the money; then back with the goods.
void TestMemberCoupons::aCouponIsChosenPaidAndReleased()
{
    prepareCoupons();
    const QString number = numberOf(known);
    const QString ten = issue(u"TEN"_s, number);
    const QString birthday = issue(u"BDAY"_s, number);
    m_till->scan(goods);
    QVERIFY(!chips()->isVisible());
    m_till->scan(number);
    QCOMPARE(sale().offers().size(), 2U);
    QCOMPARE(sale().offers().front().coupon.code, birthday); // saves most
    QVERIFY2(chipWords(u"1 Birthday"_s).contains(u"10.56"_s), qPrintable(chipWords(u"1 "_s)));
    QVERIFY(chipWords(u"1 Birthday"_s).contains(u"2026-04-04"_s));
    QVERIFY2(chipWords(u"2 Ten off"_s).contains(u"7.20"_s), qPrintable(chipWords(u"2 "_s)));
    m_till->key(Qt::Key_F9);
    m_till->type(u"1"_s);
    m_till->key(Qt::Key_Return);
    QCOMPARE(sale().cart().coupons, QStringList(birthday));
    QCOMPARE(sale().quote().amounts.total, Money::of(4224));
    m_till->key(Qt::Key_Return);
    m_till->later(1000);
    m_till->key(Qt::Key_Return);
    QTRY_VERIFY(m_till->work().payment.done());
    const Receipt receipt = *m_till->work().payment.done();
    QCOMPARE(receipt.sale.total, Money::of(4224));
    QCOMPARE(acts(birthday), (QStringList{u"issued"_s, u"redeemed"_s}));
    QCOMPARE(toText(coupon(ten).state), u"open"_s);
    m_till->key(Qt::Key_Return);
    m_till->scan(birthday);
    QVERIFY2(said().contains(u"used"_s), qPrintable(said()));
    QVERIFY(m_till->tap(u"Returns"_s));
    m_till->scan(receipt.number.toString());
    QVERIFY(m_till->tap(u"Everything"_s));
    QVERIFY(m_till->tap(u"Refund"_s));
    QTRY_COMPARE(acts(birthday), (QStringList{u"issued"_s, u"redeemed"_s, u"released"_s}));
    QCOMPARE(toText(coupon(birthday).state), u"open"_s);
}

void TestMemberCoupons::aTouchTakesACouponAndAScanAnother()
{
    prepareCoupons();
    const QString number = numberOf(known);
    const QString birthday = issue(u"BDAY"_s, number);
    const QString ten = issue(u"TEN"_s, number);
    m_till->scan(goods);
    m_till->scan(goods);
    m_till->scan(ten);
    QVERIFY2(said().contains(u"another member"_s), qPrintable(said()));
    QVERIFY(sale().cart().coupons.isEmpty());
    m_till->scan(number);
    m_till->scan(ten.toLower());
    QCOMPARE(sale().cart().coupons, QStringList(ten));
    QVERIFY(m_till->tap(u"1 Birthday"_s));
    QCOMPARE(sale().cart().coupons, (QStringList{ten, birthday}));
    QVERIFY(sale().offers().empty());
    // Below sixty the one says what it lacks, and gets it.
    QVERIFY(m_till->tap(birthday));
    m_till->key(Qt::Key_Delete);
    m_till->scan(goods);
    QCOMPARE(sale().quote().amounts.total, Money::of(5280));
    QVERIFY2(chipWords(ten).contains(u"7.20"_s), qPrintable(chipWords(ten)));
    m_till->scan(goods);
    QCOMPARE(sale().quote().amounts.total, Money::of(9560));
}

void TestMemberCoupons::whatMattersIsShownAtTheSale()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    const QString number = numberOf(known);
    change(number, {{u"birthday"_s, u"03-07"_s}, {u"note"_s, u"likes oolong\n! allergic to peanuts"_s}});
    m_till->scan(number);
    QCOMPARE(chipWords(u"Birthday"_s), u"Birthday in 2 days"_s);
    QCOMPARE(chipWords(u"peanuts"_s), u"allergic to peanuts"_s);
    QVERIFY(chipWords(u"oolong"_s).isEmpty());
    sale().detachMember();
    QVERIFY(!chips()->isVisible());
}

QTEST_MAIN(TestMemberCoupons)
#include "tst_membercoupons.moc"
