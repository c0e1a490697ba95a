#include "tests/ui/shell/tillwindow.h"

#include "app/till/demoshop.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/moneylabel.h"
#include "ui/sale/pricecheckpage.h"
#include "ui/shell/workplace.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

/// What goods cost, asked by keys and scans while a sale is in hand.
class TestPriceCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aScanShowsThePriceAndSellsNothing();
    void enterSellsWhatIsShown();
    void anUnknownCodeSaysSo();
    void theSearchHandsItsProductOn();
    void escGoesBackToTheSale();

private:
    PriceCheckPage *page() const { return m_till->window().findChild<PriceCheckPage *>(); }
    bool shows(const QString &words) const;

    std::unique_ptr<TillWindow> m_till;
};

void TestPriceCheck::init()
{
    m_till = std::make_unique<TillWindow>();
    QVERIFY(m_till->signIn(demoUsers()[0].name, demoUsers()[0].password));
}

bool TestPriceCheck::shows(const QString &words) const
{
    for (const QLabel *label : page()->findChildren<QLabel *>())
        if (label->isVisible() && label->text().contains(words))
            return true;
    return false;
}

void TestPriceCheck::aScanShowsThePriceAndSellsNothing()
{
    m_till->key(Qt::Key_F3, Qt::ShiftModifier);
    QVERIFY(page()->isVisible());
    m_till->scan(u"110002"_s);
    const auto &answer = m_till->work().priceCheck.answer();
    QVERIFY(answer);
    QVERIFY(page()->isVisible());
    QVERIFY(shows(answer->product.name));
    QVERIFY(shows(answer->product.unit));
    QVERIFY(m_till->work().sale.cart().lines.empty());
}

void TestPriceCheck::enterSellsWhatIsShown()
{
    m_till->key(Qt::Key_F3, Qt::ShiftModifier);
    m_till->type(u"110002"_s);
    m_till->key(Qt::Key_Return);
    QVERIFY(m_till->work().priceCheck.answer());
    m_till->key(Qt::Key_Return);
    QVERIFY(!page()->isVisible());
    QCOMPARE(m_till->work().sale.cart().lines.size(), 1u);
    QCOMPARE(m_till->work().sale.cart().lines.front().product.code, u"110002"_s);
}

void TestPriceCheck::anUnknownCodeSaysSo()
{
    m_till->key(Qt::Key_F3, Qt::ShiftModifier);
    m_till->scan(u"110002"_s);
    m_till->scan(u"nowhere1"_s);
    QVERIFY(!m_till->work().priceCheck.answer());
    QVERIFY(page()->findChild<InlineMessage *>()->text().contains(u"nowhere1"_s));
    m_till->key(Qt::Key_Return);
    QVERIFY(m_till->work().sale.cart().lines.empty());
}

void TestPriceCheck::theSearchHandsItsProductOn()
{
    m_till->key(Qt::Key_F3);
    m_till->type(u"110002"_s);
    m_till->key(Qt::Key_F3, Qt::ShiftModifier);
    QVERIFY(page()->isVisible());
    QCOMPARE(m_till->work().priceCheck.answer()->product.code, u"110002"_s);
}

void TestPriceCheck::escGoesBackToTheSale()
{
    m_till->scan(u"110002"_s);
    m_till->key(Qt::Key_F3, Qt::ShiftModifier);
    m_till->type(u"12"_s);
    m_till->key(Qt::Key_Escape);
    QVERIFY(page()->isVisible());
    m_till->key(Qt::Key_Escape);
    QVERIFY(!page()->isVisible());
    QCOMPARE(m_till->work().sale.cart().lines.size(), 1u);
}

QTEST_MAIN(TestPriceCheck)
#include "tst_pricecheck.moc"
