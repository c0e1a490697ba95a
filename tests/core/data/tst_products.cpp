#include "core/data/products.h"

#include "core/data/database.h"
#include "core/text/pinyin.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestProducts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isFoundByEachBarcodeAndByItsCode();
    void aBarcodeGoesBeforeACode();
    void codesAreTrimmedAndCaseSensitive();
    void comesBackAsItWasPut();
    void puttingAgainReplacesContentAndBarcodes();
    void aBarcodeOfTwoProductsIsAFault();
    void stockIsZeroUntilSomethingMoves();

private:
    static Product product(const QString &code);
    Result<> put(const Product &product, const QStringList &barcodes = {});
    std::optional<Product> byCode(const QString &scanned);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

void TestProducts::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = Database::open(m_folder->path());
    QVERIFY(opened);
    m_database = std::move(*opened);
}

Product TestProducts::product(const QString &code)
{
    return {Id<Product>::make({}, systemRandom), code,      u"绿茶 "_s + code,    u"瓶"_s, Money::of(350),
            Rate::ofBasisPoints(1300),           u"饮料"_s, ProductStatus::Active};
}

Result<> TestProducts::put(const Product &product, const QStringList &barcodes)
{
    Pinyin pinyin;
    return m_database->writeNow([&](Transaction &transaction) -> Result<> {
        products::put(transaction, product, barcodes, pinyin);
        return {};
    });
}

std::optional<Product> TestProducts::byCode(const QString &scanned)
{
    return *m_database->read(
        [&](const Connection &connection) { return products::byCode(connection, scanned); });
}

void TestProducts::isFoundByEachBarcodeAndByItsCode()
{
    const Product tea = product(u"A1"_s);
    QVERIFY(put(tea, {u"6901"_s, u"6902"_s}));
    for (const QString &scanned : {u"6901"_s, u"6902"_s, u"A1"_s}) {
        const auto found = byCode(scanned);
        QVERIFY(found && found->id == tea.id);
    }
    QVERIFY(!byCode(u"6903"_s));
    QVERIFY(!byCode({}));
}

void TestProducts::aBarcodeGoesBeforeACode()
{
    const Product tea = product(u"A1"_s);
    QVERIFY(put(product(u"6901"_s)));
    QVERIFY(put(tea, {u"6901"_s}));
    QCOMPARE(byCode(u"6901"_s)->code, u"A1"_s);
}

void TestProducts::codesAreTrimmedAndCaseSensitive()
{
    const Product lower = product(u"a1"_s);
    const Product upper = product(u"A1"_s);
    QVERIFY(put(lower));
    QVERIFY(put(upper));
    QVERIFY(byCode(u" A1\r\n"_s)->id == upper.id);
    QVERIFY(byCode(u"a1"_s)->id == lower.id);
}

void TestProducts::comesBackAsItWasPut()
{
    const Product tea = product(u"A1"_s);
    QVERIFY(put(tea));
    const auto [found, row, again] = *m_database->read([&](const Connection &connection) {
        const auto at = products::rowOf(connection, tea.id);
        return std::tuple(products::find(connection, tea.id), at, products::atRow(connection, *at));
    });
    QVERIFY(found && row && again);
    for (const Product &read : {*found, *again}) {
        QVERIFY(read.id == tea.id);
        QCOMPARE(read.code, tea.code);
        QCOMPARE(read.name, tea.name);
        QCOMPARE(read.unit, tea.unit);
        QVERIFY(read.price == tea.price);
        QVERIFY(read.taxRate == tea.taxRate);
        QCOMPARE(read.category, tea.category);
        QVERIFY(read.status == tea.status);
    }
}

void TestProducts::puttingAgainReplacesContentAndBarcodes()
{
    Product tea = product(u"A1"_s);
    QVERIFY(put(tea, {u"6901"_s, u"6902"_s}));
    tea.price = Money::of(400);
    tea.status = ProductStatus::Discontinued;
    QVERIFY(put(tea, {u"6903"_s, u"6902"_s}));
    QVERIFY(!byCode(u"6901"_s));
    QVERIFY(byCode(u"6903"_s)->price == Money::of(400));
    QVERIFY(byCode(u"A1"_s)->status == ProductStatus::Discontinued);
    const auto barcodes = *m_database->read(
        [&](const Connection &connection) { return products::barcodesOf(connection, tea.id); });
    QCOMPARE(barcodes, (QStringList{u"6902"_s, u"6903"_s}));
}

void TestProducts::aBarcodeOfTwoProductsIsAFault()
{
    QVERIFY(put(product(u"A1"_s), {u"6901"_s}));
    QVERIFY(!put(product(u"A2"_s), {u"6901"_s}));
    QVERIFY(!byCode(u"A2"_s));
}

void TestProducts::stockIsZeroUntilSomethingMoves()
{
    const Product tea = product(u"A1"_s);
    QVERIFY(put(tea));
    const auto stock = [&] {
        return *m_database->read(
            [&](const Connection &connection) { return products::stockOf(connection, tea.id); });
    };
    QVERIFY(stock().isZero());
    QVERIFY(m_database->writeNow([&](Transaction &transaction) -> Result<> {
        const auto row = products::rowOf(transaction.connection(), tea.id);
        transaction.execute(u"INSERT INTO stock_level (product, quantity) VALUES (?, -1500)"_s, *row);
        return {};
    }));
    QVERIFY(stock() == Quantity::of(-1500));
}

QTEST_GUILESS_MAIN(TestProducts)
#include "tst_products.moc"
