#include "core/catalog/product.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestProduct : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statusComesBackFromItsText();
    void otherTextsAreNoStatus();
};

void TestProduct::statusComesBackFromItsText()
{
    for (const ProductStatus status : {ProductStatus::Active, ProductStatus::Discontinued})
        QVERIFY(productStatus(toText(status)) == status);
}

void TestProduct::otherTextsAreNoStatus()
{
    for (const QString &text : {QString(), u"Active"_s, u" active"_s, u"gone"_s})
        QVERIFY(!productStatus(text));
}

QTEST_GUILESS_MAIN(TestProduct)
#include "tst_product.moc"
