#include "ui/sale/cartmodel.h"

#include "tests/ui/sale/checkoutwindow.h"
#include "ui/common/celldelegate.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCartModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itHoldsThroughAWholeSale();
    void chipsSayWhatIsNotTheUsualPrice();
};

namespace {
Format english(const CheckoutWindow &w)
{
    const Shop &shop = w.sale->session().shop;
    return {QLocale(u"en"_s), shop.currency, shop.day.zone};
}
}

void TestCartModel::itHoldsThroughAWholeSale()
{
    CheckoutWindow w;
    CartModel model(*w.sale, english(w));
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const char *code : {"6900000000001", "6900000000002", "6900000000003", "6900000000002"})
        w.scan(QString::fromLatin1(code));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(1, CartModel::Amount).data().toString(), u"2"_s);
    QCOMPARE(model.index(1, CartModel::Subtotal).data().toString(), u"4.00"_s);
    w.key(Qt::Key_Up);
    w.key(Qt::Key_Delete);
    QCOMPARE(model.rowCount(), 2);
    w.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(model.rowCount(), 3);
    w.key(Qt::Key_Delete, Qt::ControlModifier);
    QCOMPARE(model.rowCount(), 0);
}

void TestCartModel::chipsSayWhatIsNotTheUsualPrice()
{
    CheckoutWindow w;
    CartModel model(*w.sale, english(w));
    w.scan(u"6900000000010"_s);
    const QModelIndex product = model.index(0, CartModel::Product);
    QCOMPARE(product.data(ChipTextRole).toString(), QString());
    QCOMPARE(product.data(SecondLineRole).toString(), u"P10 · 瓶"_s);
    w.type(u"85/"_s);
    w.key(Qt::Key_Return);
    QCOMPARE(product.data(ChipTextRole).toString(), u"−15%"_s);
    QCOMPARE(model.index(0, CartModel::Off).data().toString(), u"−1.50"_s);
    w.type(u"8"_s);
    w.key(Qt::Key_F6);
    w.type(u"1"_s);
    w.key(Qt::Key_Return);
    QCOMPARE(product.data(ChipTextRole).toString(), u"was 10.00 · −15%"_s);
    QCOMPARE(model.index(0, CartModel::Subtotal).data().toString(), u"6.80"_s);
}

QTEST_MAIN(TestCartModel)
#include "tst_cartmodel.moc"
