#include "core/usecase/importproducts.h"

#include "core/data/products.h"
#include "tests/support/shopfixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include <rapidcheck.h>

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
    void aDryRunRefusesJustWhatTheImportWould();
    void eachRefusalNamesRowColumnAndReason();
    void aRowThatCannotBeMeantIsRefused_data();
    void aRowThatCannotBeMeantIsRefused();
    void aCodeOfAnEarlierRefusedRowIsARepetition();
    void absentColumnsLeaveAKnownProductAsItIs();
    void kindsAndUnitsAreReadAndKept();
    void aKindOrUnitThatCannotBeMeantIsRefused_data();
    void aKindOrUnitThatCannotBeMeantIsRefused();
    void everyRowIsCountedOnceWhateverTheFile();
    void chineseHeadingsAndEncodings();
    void theWholeFileIsRefused_data();
    void theWholeFileIsRefused();
    void aCashierMayNot();

private:
    static QStringList placesIn(const ImportReport &report);
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

QStringList TestImportProducts::placesIn(const ImportReport &report)
{
    QStringList places;
    for (const RejectedRow &row : report.rejected)
        places << u"%1 %2"_s.arg(row.row).arg(row.column);
    return places;
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

void TestImportProducts::aDryRunRefusesJustWhatTheImportWould()
{
    QVERIFY(import("code,name,price,barcode\nA1,茶,3.50,690\nA2,水,2.00,691\n"));
    // The first row frees a barcode that the second takes; the third wants one that the second has now.
    const QByteArray file = "code,name,price,barcode\nA1,茶,3.50,\nA3,酒,9.00,690\nA4,醋,5.00,690\n"
                            "A5,油,5.00,695\nA6,盐,1.00,695|696\n";
    const auto dry = import(file, {{}, true});
    QVERIFY(found(u"酒"_s).empty());
    const auto real = import(file);
    QVERIFY(dry && real);
    QCOMPARE(toJson(*dry), toJson(*real));
    QCOMPARE(placesIn(*real), (QStringList{u"4 barcode"_s, u"6 barcode"_s}));
    QCOMPARE(found(u"690"_s).front().code, u"A3"_s);
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
    QCOMPARE(placesIn(*report),
             (QStringList{u"3 code"_s, u"5 price"_s, u"6 price"_s, u"7 code"_s, u"8 tax_rate"_s,
                          u"9 status"_s, u"10 barcode"_s, u"11 price"_s}));
}

void TestImportProducts::aRowThatCannotBeMeantIsRefused_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("column");
    QTest::newRow("no name") << u"B1,,1.00,,,"_s << u"name"_s;
    QTest::newRow("long name") << u"B1,"_s + QString(201, u'x') + u",1.00,,,"_s << u"name"_s;
    QTest::newRow("control in name") << u"B1,a\u0090b,1.00,,,"_s << u"name"_s;
    QTest::newRow("control in code") << u"B\u00901,a,1.00,,,"_s << u"code"_s;
    QTest::newRow("long code") << QString(65, u'9') + u",a,1.00,,,"_s << u"code"_s;
    QTest::newRow("a barcode as price") << u"B1,a,6911281602552,,,"_s << u"price"_s;
    QTest::newRow("a currency sign") << u"B1,a,¥1.00,,,"_s << u"price"_s;
    QTest::newRow("a comma in the price") << u"B1,a,\"1,50\",,,"_s << u"price"_s;
    QTest::newRow("an exponent") << u"B1,a,1e3,,,"_s << u"price"_s;
    QTest::newRow("beyond 64 bits") << u"B1,a,99999999999999999999,,,"_s << u"price"_s;
    QTest::newRow("full-width digits") << u"B1,a,１.００,,,"_s << u"price"_s;
    QTest::newRow("tax below zero") << u"B1,a,1,-1,,"_s << u"tax_rate"_s;
    QTest::newRow("tax as a word") << u"B1,a,1,thirteen,,"_s << u"tax_rate"_s;
    QTest::newRow("status") << u"B1,a,1,13,sold,"_s << u"status"_s;
    QTest::newRow("blank in barcode") << u"B1,a,1,13,active,69 1"_s << u"barcode"_s;
    QTest::newRow("barcode of another") << u"B1,a,1,13,active,6911"_s << u"barcode"_s;
    QTest::newRow("barcode that is a code") << u"B1,a,1,13,active,A1"_s << u"barcode"_s;
    QTest::newRow("code that is a barcode") << u"6911,a,1,13,active,"_s << u"code"_s;
    QTest::newRow("more cells than the header") << u"B1,Tea, green,1.00,,,,x"_s << u"code"_s;
}

void TestImportProducts::aRowThatCannotBeMeantIsRefused()
{
    QFETCH(QString, row);
    QFETCH(QString, column);
    const QString header = u"code,name,price,tax_rate,status,barcode\n"_s;
    QCOMPARE(import((header + u"A1,茶,3.50,13%,在售,6911\n"_s).toUtf8())->added, 1);
    const auto report = import((header + row + u'\n').toUtf8());
    QVERIFY(report);
    QCOMPARE(placesIn(*report), QStringList{u"2 "_s + column});
    QVERIFY(!report->rejected.front().reason.isEmpty());
    QCOMPARE(report->added + report->updated + report->unchanged, 0);
}

void TestImportProducts::aCodeOfAnEarlierRefusedRowIsARepetition()
{
    const auto report = import("code,name,price\nA1,x,1.001\nA1,x,1.00\n");
    QCOMPARE(placesIn(*report), (QStringList{u"2 price"_s, u"3 code"_s}));
}

void TestImportProducts::absentColumnsLeaveAKnownProductAsItIs()
{
    QVERIFY(import("code,name,price,unit,tax_rate,category,status,barcode\n"
                   "A1,茶,3.50,瓶,13,饮料,discontinued,690|691\n"));
    QCOMPARE(import("code,price\nA1,4.00\nA2,1.00\n")->updated, 1);
    const Product tea = *m_shop->database->read(
        [](const Connection &connection) { return *products::byCode(connection, u"691"_s); });
    QCOMPARE(tea.name, u"茶"_s);
    QCOMPARE(tea.unit, u"瓶"_s);
    QCOMPARE(tea.category, u"饮料"_s);
    QVERIFY(tea.price == Money::of(400));
    QVERIFY(tea.taxRate == Rate::ofBasisPoints(1300));
    QVERIFY(tea.status == ProductStatus::Discontinued);
    QCOMPARE(import("code,name\nA1,绿茶\n")->updated, 1);
    QCOMPARE(import("code,status\nA1,\n")->updated, 1);
}

void TestImportProducts::kindsAndUnitsAreReadAndKept()
{
    const QByteArray file = "code,name,unit,price,kind,open_price,tracking,minimum_age,pack_unit,pack_factor,"
                            "pack_price,pack_barcode\n"
                            "A1,酒,瓶,5.00,goods,no,batch,18,盒|箱,12|144,50|,690001 690002|690003\n"
                            "A2,塑料袋,个,0.30,extra,,,,,,,\n"
                            "A3,修理,,0,服务,是,无,0,,,,\n";
    QCOMPARE(import(file)->added, 3);
    QCOMPARE(import(file)->unchanged, 3);
    const auto read = [&](const QString &code) {
        return *m_shop->database->read(
            [&](const Connection &connection) { return *products::byCode(connection, code); });
    };
    const Product box = read(u"690002"_s);
    QCOMPARE(box.unit, u"盒"_s);
    QCOMPARE(box.factor, Quantity::of(12000));
    QCOMPARE(box.price, Money::of(5000));
    QCOMPARE(box.tracking, Tracking::Batch);
    QCOMPARE(box.minimumAge, 18);
    QCOMPARE(read(u"690003"_s).price, Money::of(72000));
    QCOMPARE(read(u"A2"_s).kind, ProductKind::Extra);
    QCOMPARE(read(u"A3"_s).kind, ProductKind::Service);
    QVERIFY(read(u"A3"_s).openPrice);
    // Absent columns leave them.
    QCOMPARE(import("code,price\nA1,6.00\n")->updated, 1);
    QCOMPARE(read(u"690002"_s).price, Money::of(5000));
    QCOMPARE(read(u"690003"_s).price, Money::of(86400));
}

void TestImportProducts::aKindOrUnitThatCannotBeMeantIsRefused_data()
{
    QTest::addColumn<QString>("cells");
    QTest::addColumn<QString>("column");
    QTest::newRow("kind") << u"gift,,,,,,,"_s << u"kind"_s;
    QTest::newRow("open price") << u",maybe,,,,,,"_s << u"open_price"_s;
    QTest::newRow("tracking") << u",,both,,,,,"_s << u"tracking"_s;
    QTest::newRow("age below zero") << u",,,-1,,,,"_s << u"minimum_age"_s;
    QTest::newRow("age beyond life") << u",,,121,,,,"_s << u"minimum_age"_s;
    QTest::newRow("age as a word") << u",,,adult,,,,"_s << u"minimum_age"_s;
    QTest::newRow("no factor") << u",,,,盒,,,"_s << u"pack_factor"_s;
    QTest::newRow("factor zero") << u",,,,盒,0,,"_s << u"pack_factor"_s;
    QTest::newRow("factor a barcode") << u",,,,盒,6911281602552,,"_s << u"pack_factor"_s;
    QTest::newRow("factors of no unit") << u",,,,盒,12|144,,"_s << u"pack_factor"_s;
    QTest::newRow("price without unit") << u",,,,,,5.00,"_s << u"pack_price"_s;
    QTest::newRow("price") << u",,,,盒,12,dear,"_s << u"pack_price"_s;
    QTest::newRow("the own unit") << u",,,,瓶,12,,"_s << u"pack_unit"_s;
    QTest::newRow("a unit twice") << u",,,,盒|盒,12|6,,"_s << u"pack_unit"_s;
    QTest::newRow("barcode of another") << u",,,,盒,12,,6911"_s << u"pack_barcode"_s;
    QTest::newRow("barcode for two units") << u",,,,盒|箱,12|144,,6913|6913"_s << u"pack_barcode"_s;
    QTest::newRow("barcode of its own unit") << u",,,,盒,12,,6912"_s << u"barcode"_s;
}

void TestImportProducts::aKindOrUnitThatCannotBeMeantIsRefused()
{
    QFETCH(QString, cells);
    QVERIFY(import("code,name,price,barcode\nA1,茶,3.50,6911\n"));
    const QString file = u"code,name,unit,price,barcode,kind,open_price,tracking,minimum_age,pack_unit,"
                         "pack_factor,pack_price,pack_barcode\nB1,酒,瓶,5.00,6912,"_s
        + cells + u'\n';
    const auto report = import(file.toUtf8());
    QVERIFY(report.has_value());
    QCOMPARE(report->added, 0);
    QCOMPARE(qsizetype(report->rejected.size()), 1);
    QTEST(report->rejected[0].column, "column");
}

void TestImportProducts::everyRowIsCountedOnceWhateverTheFile()
{
    const QStringList cells{u"A1"_s,       u"A2"_s,    u" a1 "_s, u"690"_s,   u"690|691"_s,
                            u"1.00"_s,     u"0.001"_s, u"-1"_s,   QString(),  u"茶"_s,
                            u"\"x\ny\""_s, u"\"\""_s,  u"13"_s,   u"active"_s};
    const auto anyCell = [&] { return cells[*rc::gen::inRange(0, int(cells.size()))]; };
    QVERIFY(rc::check([&] {
        QString file = u"code,name,price,barcode,tax_rate,status"_s;
        const int rows = *rc::gen::inRange(1, 12);
        for (int row = 0; row < rows; ++row) {
            file += u'\n' + anyCell();
            for (int column = *rc::gen::inRange(1, 7); column > 0; --column)
                file += u',' + anyCell();
        }
        const auto dry = import(file.toUtf8(), {{}, true});
        const auto first = import(file.toUtf8());
        const auto second = import(file.toUtf8());
        RC_ASSERT(dry && first && second);
        RC_ASSERT(toJson(*dry) == toJson(*first));
        for (const ImportReport &report : {*first, *second})
            RC_ASSERT(report.added + report.updated + report.unchanged + qint64(report.rejected.size())
                      == report.rows);
        // A later row can take a barcode from its product, which is then free to be a code.
        const bool freed = std::ranges::any_of(first->rejected, [](const RejectedRow &row) {
            return row.reason.startsWith(u"is a barcode of"_s);
        });
        RC_ASSERT(freed || second->added == 0);
    }));
}

void TestImportProducts::chineseHeadingsAndEncodings()
{
    // "编码\t名称\t售价\nA1\t茶\t3.50\n" in GB18030.
    const QByteArray gb = "\xb1\xe0\xc2\xeb\t\xc3\xfb\xb3\xc6\t\xca\xdb\xbc\xdb\nA1\t\xb2\xe8\t3.50\n";
    QCOMPARE(import(gb)->added, 1);
    QCOMPARE(found(u"茶"_s).size(), 1u);
    QCOMPARE(import("\xef\xbb\xbf" + u"编码,名称,售价\r\nA2,\"咖\"\"啡\r\n豆\",3.5\r\n"_s.toUtf8())->added,
             1);
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
