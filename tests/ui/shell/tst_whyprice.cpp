#include "tests/ui/shell/tillwindow.h"

#include "app/till/demoshop.h"
#include "core/usecase/importprices.h"
#include "ui/common/sheet.h"
#include "ui/promotions/promotionspage.h"
#include "ui/sale/whysheet.h"
#include "ui/shell/workplace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const DemoUser &cashier = demoUsers()[0];
const DemoUser &manager = demoUsers()[1];

const QByteArray offers = R"({"version":1,
  "priceLists":[{"code":"MARCH","name":"三月价","kind":"retail",
                 "prices":[{"product":"110002","price":"50.00"}]}],
  "promotions":[
  {"code":"SECOND","name":"第二件半价","kind":"nth-item","nth":2,"percent":"50","items":["100004"]},
  {"code":"FULL30","name":"满30减5","kind":"threshold","steps":[{"from":"30.00","off":"5.00"}]},
  {"code":"TUESDAY","name":"周二特价","kind":"special-price","price":"1.00","items":["100004"],
   "weekdays":[2]},
  {"code":"MILK","name":"牛奶买三","kind":"mix-and-match","count":3,"price":"120.00","items":["110002"]}]})";
}

/// Why a price is what it is, asked by keys and touches at the till; and who sees the promotions at all.
class TestWhyPrice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aLineTellsEachStepAndWhatDidNotApply();
    void aPriceListAndADiscountByHandAreSteps();
    void theWholeSaleIsTheOtherPage();
    void aScanIsToldAtOnce();
    void withoutGoodsThereIsNothingToTell();
    void onlyWhoManagesPricesSeesPromotions();

private:
    WhySheet *sheet() const { return m_till->window().findChild<WhySheet *>(); }
    QStringList words() const;
    void sell();

    std::unique_ptr<TillWindow> m_till;
};

void TestWhyPrice::init()
{
    m_till = std::make_unique<TillWindow>();
    QVERIFY(m_till->signIn(manager.name, manager.password));
    const auto report = m_till->database().writeNow([&](Transaction &transaction) {
        return importPrices(transaction, m_till->work().session(), offers, {}, m_till->work().sale.now(),
                            systemRandom);
    });
    QVERIFY(report && report->rejected.empty());
}

void TestWhyPrice::sell()
{
    m_till->scan(u"100004"_s);
    m_till->scan(u"100004"_s);
    m_till->scan(u"110002"_s);
    QCOMPARE(m_till->work().sale.cart().lines.size(), size_t(2));
}

QStringList TestWhyPrice::words() const
{
    QStringList words;
    for (const QLabel *label : sheet()->findChildren<QLabel *>())
        if (label->isVisible() && !label->text().isEmpty())
            words << label->text();
    return words;
}

void TestWhyPrice::aLineTellsEachStepAndWhatDidNotApply()
{
    sell();
    m_till->key(Qt::Key_Up);
    m_till->key(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(sheet()->isVisible());
    const QStringList told = words();
    // ¥2.00 twice, half of one, and 0.28 of the 5.00 over the sale.
    QStringList steps;
    for (const QString &each : told)
        if (each.contains(u"¥"_s) && !each.contains(u"left over"_s) && !each.contains(u"off from"_s))
            steps << each;
    QCOMPARE(steps.first(6),
             (QStringList{u"¥2.00 × 2"_s, u"¥4.00"_s, u"−¥1.00"_s, u"¥3.00"_s, u"−¥0.28"_s, u"¥2.72"_s}));
    QVERIFY(told.indexOf(u"第二件半价"_s) < told.indexOf(u"满30减5"_s));
    QVERIFY(told.contains(u"Piece 2 at −50%"_s));
    QVERIFY(told.contains(u"¥5.00 off from ¥30.00 · the share of this line"_s));
    QVERIFY(told.contains(u"周二特价 only on Tuesday"_s));
    // It speaks of the other line alone.
    QVERIFY(!told.join(u'\n').contains(u"牛奶买三"_s));
    m_till->key(Qt::Key_Escape);
    QVERIFY(!sheet()->isVisible());
    QCOMPARE(m_till->work().sale.cart().lines.size(), size_t(2));
    m_till->key(Qt::Key_Down);
    m_till->key(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(words().contains(
        u"¥5.00 off from ¥30.00 · the share of this line · takes the ¥0.01 that was left over"_s));
}

void TestWhyPrice::aPriceListAndADiscountByHandAreSteps()
{
    m_till->scan(u"110002"_s);
    m_till->type(u"90/"_s);
    m_till->key(Qt::Key_Return);
    QVERIFY(m_till->tap(u"Why?"_s));
    const QStringList told = words();
    QVERIFY(told.contains(u"Price list: 三月价"_s));
    QVERIFY(told.indexOf(u"Price list: 三月价"_s) < told.indexOf(u"Discount by hand 10%"_s));
    QVERIFY(told.contains(u"¥50.00 × 1"_s));
    QVERIFY(told.contains(u"−¥5.00"_s));
    QVERIFY(told.contains(u"2 more for 牛奶买三"_s));
    m_till->key(Qt::Key_Return);
    QVERIFY(!sheet()->isVisible());
}

void TestWhyPrice::theWholeSaleIsTheOtherPage()
{
    sell();
    m_till->key(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(words().contains(u"Price list: 三月价"_s));
    m_till->key(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(sheet()->isVisible());
    const QStringList told = words();
    QVERIFY(told.contains(u"All lines before discounts"_s));
    QVERIFY(told.contains(u"¥54.00"_s));
    QVERIFY(told.contains(u"−¥5.00"_s));
    QVERIFY(told.contains(u"¥48.00"_s));
    QVERIFY(told.contains(u"周二特价 only on Tuesday"_s));
    QVERIFY(told.contains(u"2 more for 牛奶买三"_s));
    QVERIFY(m_till->tap(u"This line"_s));
    QVERIFY(!words().contains(u"All lines before discounts"_s));
}

void TestWhyPrice::aScanIsToldAtOnce()
{
    sell();
    m_till->key(Qt::Key_I, Qt::ControlModifier);
    m_till->scan(u"110002"_s);
    m_till->scan(u"110002"_s);
    m_till->key(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(sheet()->isVisible());
    QVERIFY(words().contains(u"Any 3 for ¥120.00"_s));
}

void TestWhyPrice::withoutGoodsThereIsNothingToTell()
{
    m_till->key(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(!sheet()->isVisible());
    QVERIFY(!m_till->button(u"Why?"_s));
    m_till->scan(u"110002"_s);
    m_till->key(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(sheet()->isVisible());
    m_till->key(Qt::Key_4, Qt::ControlModifier);
    QVERIFY(!sheet()->isVisible());
}

void TestWhyPrice::onlyWhoManagesPricesSeesPromotions()
{
    const auto *page = m_till->window().findChild<PromotionsPage *>();
    QVERIFY(m_till->button(u"Promos"_s));
    m_till->key(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(page->isVisible());
    QCOMPARE(m_till->work().promotions.rows().size(), size_t(4));
    m_till->key(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    page = m_till->window().findChild<PromotionsPage *>();
    m_till->key(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(!page || !page->isVisible());
    QVERIFY(!m_till->button(u"Promos"_s));
}

QTEST_MAIN(TestWhyPrice)

#include "tst_whyprice.moc"
