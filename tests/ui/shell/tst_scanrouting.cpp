#include "tests/ui/shell/tillwindow.h"

#include "app/till/demoshop.h"
#include "ui/members/memberlistpage.h"
#include "ui/payment/paymentpage.h"
#include "ui/returns/returnpage.h"
#include "ui/sale/salepage.h"
#include "ui/shell/pages.h"
#include "ui/shell/workarea.h"
#include "ui/shell/workplace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPointer>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const DemoUser &manager = demoUsers()[1];
const QString water = u"6911281602552"_s;
}

/// Scans with the focus wherever it may be.
class TestScanRouting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_till.reset(); }
    void init();
    void aScanSellsWhateverHasTheFocus_data();
    void aScanSellsWhateverHasTheFocus();
    void aScanPressesNothingAndChangesNothing();
    void aMemberCardAttachesAtTheSale();
    void aMemberCardIsChosenWhileOneIsLookedFor();
    void aMemberCardIsShownInTheList();
    void aProductDuringPaymentIsRefused();
    void aReceiptOpensItsReturn();
    void anUnknownCodeIsGivenToAProduct();

private:
    QWidget *current() const { return pages()->currentWidget(); }
    Pages *pages() const { return m_till->window().workArea()->pages(); }
    qint64 pieces() const;
    QString anyMember() const;

    std::unique_ptr<TillWindow> m_till;
};

void TestScanRouting::initTestCase()
{
    m_till = std::make_unique<TillWindow>();
    QVERIFY(m_till->signIn(manager.name, manager.password));
}

void TestScanRouting::init()
{
    m_till->key(Qt::Key_1, Qt::ControlModifier);
    for (int i = 0; i < 3 && pages()->isPaying(); ++i)
        m_till->key(Qt::Key_Escape);
    m_till->key(Qt::Key_Delete, Qt::ControlModifier);
    m_till->work().sale.detachMember();
    QVERIFY(m_till->work().sale.cart().lines.empty());
}

qint64 TestScanRouting::pieces() const
{
    qint64 sum = 0;
    for (const CartLine &line : m_till->work().sale.cart().lines)
        sum += line.quantity.units();
    return sum / 1000;
}

QString TestScanRouting::anyMember() const
{
    m_till->work().members.find({});
    return m_till->work().members.hits().front().member.number;
}

void TestScanRouting::aScanSellsWhateverHasTheFocus_data()
{
    QTest::addColumn<int>("area");
    for (const Area area : areas)
        QTest::addRow("area %d", int(area)) << int(area);
}

/// Every widget of the page that takes the focus, one after the other: lines, tables, combos, spins, dates,
/// buttons.
void TestScanRouting::aScanSellsWhateverHasTheFocus()
{
    QFETCH(int, area);
    m_till->key(Qt::Key_0 + area, Qt::ControlModifier);
    qint64 expected = 0;
    const QList<QWidget *> found = current()->findChildren<QWidget *>();
    for (const QPointer<QWidget> &widget : QList<QPointer<QWidget>>(found.begin(), found.end())) {
        m_till->key(Qt::Key_0 + area, Qt::ControlModifier);
        if (!widget || !widget->isVisible() || !widget->isEnabled()
            || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        widget->setFocus();
        if (QApplication::focusWidget() != widget)
            continue;
        const QByteArray what = widget->metaObject()->className();
        m_till->scan(water);
        QVERIFY2(pieces() == ++expected, what.constData());
        QVERIFY(qobject_cast<SalePage *>(current()));
    }
    QVERIFY(expected >= 1);
}

void TestScanRouting::aScanPressesNothingAndChangesNothing()
{
    m_till->key(Qt::Key_Comma, Qt::ControlModifier);
    const Preferences before = m_till->window().settings().preferences();
    auto *spin = current()->findChild<QSpinBox *>();
    spin->setFocus();
    m_till->scan(water);
    QVERIFY(m_till->window().settings().preferences() == before);
    QCOMPARE(pieces(), 1);
}

void TestScanRouting::aMemberCardAttachesAtTheSale()
{
    const QString number = anyMember();
    m_till->scan(number);
    QVERIFY(m_till->work().sale.cart().member);
    QCOMPARE(m_till->work().sale.cart().member->number, number);
}

void TestScanRouting::aMemberCardIsChosenWhileOneIsLookedFor()
{
    const QString number = anyMember();
    m_till->key(Qt::Key_F2);
    QVERIFY(qobject_cast<MemberListPage *>(current()));
    m_till->scan(number);
    QVERIFY(qobject_cast<SalePage *>(current()));
    QCOMPARE(m_till->work().sale.cart().member->number, number);
}

void TestScanRouting::aMemberCardIsShownInTheList()
{
    const QString number = anyMember();
    m_till->key(Qt::Key_3, Qt::ControlModifier);
    m_till->scan(number);
    QVERIFY(qobject_cast<MemberListPage *>(current()));
    QCOMPARE(m_till->work().members.hits().size(), size_t(1));
    QVERIFY(!m_till->work().sale.cart().member);
}

void TestScanRouting::aProductDuringPaymentIsRefused()
{
    m_till->scan(water);
    m_till->key(Qt::Key_Return);
    QVERIFY(pages()->isPaying());
    m_till->scan(water);
    QVERIFY(pages()->isPaying());
    QCOMPARE(pieces(), 1);
    QCOMPARE(m_till->count(u"sale"_s), 0);
}

void TestScanRouting::aReceiptOpensItsReturn()
{
    m_till->scan(water);
    m_till->key(Qt::Key_Return);
    m_till->later(1000);
    m_till->key(Qt::Key_Return);
    QTRY_VERIFY(m_till->work().payment.done());
    const Receipt receipt = *m_till->work().payment.done();
    m_till->key(Qt::Key_Return);
    const QString text = u"ZG1:%1:%2:CNY:%3"_s.arg(
        receipt.number.toString(), m_till->work().session().shop.currency.print(receipt.sale.total),
        receipt.check);
    m_till->scan(text);
    QVERIFY(qobject_cast<ReturnPage *>(current()));
    m_till->key(Qt::Key_Escape);
    m_till->key(Qt::Key_Escape);
    QVERIFY(qobject_cast<SalePage *>(current()));
}

void TestScanRouting::anUnknownCodeIsGivenToAProduct()
{
    const QString code = u"4006381333931"_s;
    m_till->scan(code);
    QVERIFY(m_till->work().sale.cart().lines.empty());
    QVERIFY(m_till->tap(u"Learn this code"_s));
    m_till->type(u"100004"_s);
    m_till->key(Qt::Key_Return);
    m_till->settle();
    QTRY_COMPARE(pieces(), 1);
    QCOMPARE(m_till->work().sale.cart().lines[0].product.code, u"100004"_s);
    QCOMPARE(m_till->auditCount(u"barcode.learn"_s), 1);
    m_till->scan(code);
    QCOMPARE(pieces(), 2);
}

QTEST_MAIN(TestScanRouting)

#include "tst_scanrouting.moc"
