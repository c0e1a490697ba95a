#include "core/usecase/importfile.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestImportFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCellsByField();
    void tellsShiftedRecordsFromGoodOnes_data();
    void tellsShiftedRecordsFromGoodOnes();
    void aRefusalNamesTheFilesOwnHeading();
    void isRefusedAsAWhole();

private:
    static Result<ImportFile> opened(const QByteArray &bytes, const QString &map = {});
};

Result<ImportFile> TestImportFile::opened(const QByteArray &bytes, const QString &map)
{
    return ImportFile::open(bytes, {map, false}, {{u"code"_s, {u"编码"_s}, true}, {u"name"_s, {u"名称"_s}}});
}

void TestImportFile::readsCellsByField()
{
    auto file = opened("编码;x;名称\n A1 ;1; 茶 \nA2\n");
    QVERIFY(file);
    QVERIFY(file->has(u"name"_s) && !file->has(u"x"_s));
    const auto first = file->next();
    QCOMPARE((*first)->number, 2);
    QCOMPARE(file->value(**first, u"code"_s), u"A1"_s);
    QCOMPARE(file->value(**first, u"name"_s), u"茶"_s);
    const auto second = file->next();
    QCOMPARE(file->value(**second, u"name"_s), QString());
    QVERIFY(!*file->next());
}

void TestImportFile::tellsShiftedRecordsFromGoodOnes_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<bool>("shifted");
    QTest::newRow("full") << QByteArray("A1,tea") << false;
    QTest::newRow("short") << QByteArray("A1") << false;
    QTest::newRow("empty cells behind") << QByteArray("A1,tea,, ,") << false;
    QTest::newRow("one cell more") << QByteArray("A1,tea,green") << true;
    QTest::newRow("text behind a closing quote") << QByteArray("A1,\"tea\" green") << true;
}

void TestImportFile::tellsShiftedRecordsFromGoodOnes()
{
    QFETCH(QByteArray, record);
    QFETCH(bool, shifted);
    auto file = opened("code,name\n" + record + '\n');
    const auto read = file->next();
    QVERIFY(read && *read);
    QCOMPARE(file->isShifted(**read), shifted);
}

void TestImportFile::aRefusalNamesTheFilesOwnHeading()
{
    auto file = opened("StockCode,Text\nA1,x\n", u"code=StockCode"_s);
    QVERIFY(file);
    const auto record = file->next();
    const RejectedRow row = file->rejected(**record, u"code"_s, u"missing"_s);
    QCOMPARE(row.row, 2);
    QCOMPARE(row.column, u"StockCode"_s);
    QCOMPARE(row.reason, u"missing"_s);
    QCOMPARE(file->rejected(**record, u"name"_s, {}).column, u"name"_s);
}

void TestImportFile::isRefusedAsAWhole()
{
    for (const QByteArray &bytes : {QByteArray(), QByteArray("\n\n"), QByteArray("name\nx\n"),
                                    QByteArray("code,编码\n1,2\n"), QByteArray("PK\x03\x04 archive")})
        QVERIFY(!opened(bytes));
    QVERIFY(!opened("code\n1\n", u"code=absent"_s));
    QVERIFY(!opened("code\n1\n", u"code"_s));
}

QTEST_GUILESS_MAIN(TestImportFile)
#include "tst_importfile.moc"
