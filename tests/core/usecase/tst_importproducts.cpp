#include "core/usecase/importproducts.h"

#include "core/data/products.h"
#include "tests/support/shopfixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestImportProducts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsTheRealCatalogueAndRefusesTwoRows();
    void readsTheDemoCatalogueAndFindsItByAnything();
    void aSecondImportChangesNothing();
    void aDryRunWritesNothing();
    void eachRefusalNamesRowColumnAndReason();
    void chineseHeadingsAndEncodings();
    void theWholeFileIsRefused_data();
    void theWholeFileIsRefused();
    void aCashierMayNot();

private:
    Result<ImportReport> import(const QByteArray &file, const ImportOptions &options = {});
    std::vector<Product> found(const QString &typed);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
};

void TestImportProducts::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path(), 0, 0));
}

Result<ImportReport> TestImportProducts::import(const QByteArray &file, const ImportOptions &options)
{
    return m_shop->database->writeNow([&](Transaction &transaction) {
        return importProducts(transaction, m_shop->session, file, options, ShopFixture::noon(), systemRandom);
    });
}

std::vector<Product> TestImportProducts::found(const QString &typed)
{
    return *m_shop->database->read(
        [&](const Connection &connection) { return products::search(connection, typed, 50); });
}

void TestImportProducts::readsTheRealCatalogueAndRefusesTwoRows()
{
    QFile file(qEnvironmentVariable("ZHANGGUI_SHARED") + u"/data/online_retail/products.csv"_s);
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the shared data folder is absent");
    const QByteArray bytes = file.readAll();
    const ImportOptions options{u"code=StockCode,name=Description,price=Price"_s, false};
    const auto report = import(bytes, options);
    QVERIFY(report);
    QCOMPARE(report->rows, 4265);
    QCOMPARE(report->added, 4263);
    QCOMPARE(report->rejected.size(), 2u);
    const auto again = import(bytes, options);
    QCOMPARE(again->unchanged, 4263);
    QCOMPARE(again->added + again->updated, 0);
}

void TestImportProducts::readsTheDemoCatalogueAndFindsItByAnything()
{
    QFile file(qEnvironmentVariable("ZHANGGUI_SOURCE") + u"/resources/demo/products.csv"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto report = import(file.readAll());
    QVERIFY(report);
    QVERIFY(report->added >= 300);
    QVERIFY(report->rejected.empty());
    const auto first = *m_shop->database->read(
        [&](const Connection &connection) { return products::byCode(connection, u" 100001 "_s); });
    QVERIFY(first);
    const auto finds = [&](const QString &typed) {
        const auto hits = found(typed);
        return std::any_of(hits.begin(), hits.end(), [&](const Product &hit) { return hit.id == first->id; });
    };
    QVERIFY(finds(first->code));
    QVERIFY(finds(first->name.left(1)));
    QVERIFY(finds(first->name.mid(1, 2)));
    QVERIFY(!found(u"农夫"_s).empty());
    QVERIFY(!found(u"nongfu"_s).empty());
    QVERIFY(!found(u"nfsq"_s).empty());
    QVERIFY(found(u"\"; DROP TABLE product; --"_s).empty());
    QVERIFY(found({}).empty());
}

void TestImportProducts::aSecondImportChangesNothing()
{
    QCOMPARE(import("code,name,price,barcode\nA1,茶,3.50,690|691\n")->added, 1);
    QCOMPARE(import("code,name,price,barcode\nA1,茶,3.50,691|690\n")->unchanged, 1);
    QCOMPARE(import("code,name,price\nA1,绿茶,4.00\n")->updated, 1);
    QVERIFY(found(u"绿"_s).size() == 1);
    QVERIFY(found(u"691"_s).size() == 1);
}

void TestImportProducts::aDryRunWritesNothing()
{
    QCOMPARE(import("code,name,price\nA1,茶,3.50\n", {{}, true})->added, 1);
    QVERIFY(found(u"茶"_s).empty());
}

void TestImportProducts::eachRefusalNamesRowColumnAndReason()
{
    const auto report = import("code;name;price;tax_rate;status;barcode\n"
                               " A1 ;one;1.00;13;active;690\n"
                               "A1;again;1.00;;;\n"
                               "a1;other case;1.00;;;\n"
                               "A2;x;1.001;;;\n"
                               "A3;x;-1;;;\n"
                               ";x;1;;;\n"
                               "A4;x;1;101;;\n"
                               "A5;x;1;;gone;\n"
                               "A6;x;1;;;690\n"
                               "A7;x;;;;\n");
    QVERIFY(report);
    QCOMPARE(report->rows, 10);
    QCOMPARE(report->added, 2);
    QStringList places;
    for (const RejectedRow &row : report->rejected)
        places << QString::number(row.row) + row.column;
    QCOMPARE(places, (QStringList{u"3code"_s, u"5price"_s, u"6price"_s, u"7code"_s, u"8tax_rate"_s, u"9status"_s,
                                  u"10barcode"_s, u"11price"_s}));
}

void TestImportProducts::chineseHeadingsAndEncodings()
{
    // "编码\t名称\t售价\nA1\t茶\t3.50\n" in GB18030.
    const QByteArray gb = "\xb1\xe0\xc2\xeb\t\xc3\xfb\xb3\xc6\t\xca\xdb\xbc\xdb\nA1\t\xb2\xe8\t3.50\n";
    QCOMPARE(import(gb)->added, 1);
    QCOMPARE(found(u"茶"_s).size(), 1u);
    QCOMPARE(import("\xef\xbb\xbf" + u"编码,名称,售价\r\nA2,\"咖\"\"啡\r\n豆\",3.5\r\n"_s.toUtf8())->added, 1);
}

void TestImportProducts::theWholeFileIsRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("map");
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("archive") << QByteArray("PK\x03\x04rest") << QString();
    QTest::newRow("NUL") << QByteArray("code,price\nA\0B,1\n", 18) << QString();
    QTest::newRow("unclosed quote") << QByteArray("code,price\n\"A1,1\nA2,2\n") << QString();
    QTest::newRow("huge record") << QByteArray("code,price\n") + QByteArray(2 << 20, 'x') << QString();
    QTest::newRow("no code column") << QByteArray("what,price\nA1,1\n") << QString();
    QTest::newRow("map names no column") << QByteArray("code,price\nA1,1\n") << u"code=Nope"_s;
    QTest::newRow("map names no field") << QByteArray("code,price\nA1,1\n") << u"color=code"_s;
    QTest::newRow("two columns for one") << QByteArray("code,sku,price\nA1,A1,1\n") << QString();
}

void TestImportProducts::theWholeFileIsRefused()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, map);
    QVERIFY(!import(file, {map, false}));
}

void TestImportProducts::aCashierMayNot()
{
    m_shop->session.role = Role::Cashier;
    QCOMPARE(import("code,price\nA1,1\n").error().code, Error::Code::NotPermitted);
}

QTEST_GUILESS_MAIN(TestImportProducts)
#include "tst_importproducts.moc"
