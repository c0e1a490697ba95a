#include "core/usecase/importrow.h"

#include "core/usecase/check.h"
#include "core/usecase/customfieldsjson.h"
#include "tests/core/sheet/xlsxbuilder.h"
#include "tests/core/usecase/memberlines.h"
#include "tests/core/usecase/newshop.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What rows of a file of members say, and what becomes of them.
class TestImportRow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyFactGoesIn();
    void aSheetIsReadAsItShows();
    void columnsAreToldByWhatStandsInThem();
    void titlesAboveTheHeaderArePassedOver();
    void knownProgramsAreRead_data();
    void knownProgramsAreRead();
    void aMapIsKeptByName();
    void anExternalIdSaysWhomARowMeans();
    void aMemberIsMeantOnceInAFile();
    void anOpeningBalanceIsGivenOnce();
    void whatIsNoBalanceIsRefused();
    void duplicatesAreNamed();
    void factsThatDoNotFitNameTheirColumn();
    void badFilesAreRefusedAsAWhole_data();
    void badFilesAreRefusedAsAWhole();

private:
    Result<MemberImportReport> import(const QByteArray &file, const MemberImportOptions &options = {})
    {
        return m_shop->database->writeNow([&](Transaction &transaction) {
            return importMembers(transaction, m_shop->made.session, file, options, ShopFixture::noon(),
                                 systemRandom);
        });
    }
    QStringList members() { return memberLines(*m_shop->database, m_shop->made.session); }
    static QStringList refusals(const MemberImportReport &report)
    {
        QStringList lines;
        for (const RejectedRow &row : report.rejected)
            lines << u"%1 %2: %3"_s.arg(row.row).arg(row.column, row.reason);
        return lines;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<NewShop> m_shop;
};

void TestImportRow::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<NewShop>(NewShop::make(m_folder->path()));
    const auto fields = customFieldsFrom(
        R"({"fields":[{"code":"skin","name":"肤质","kind":"choice","options":["干性","油性"]}]})");
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) {
        return changeCustomFields(transaction, m_shop->made.session, *fields, ShopFixture::noon());
    }));
}

void TestImportRow::everyFactGoesIn()
{
    const auto report =
        import("会员号,姓,名,手机,邮箱,生日,性别,省,市,地址,邮编,微信,标签,来源,肤质,备注\n"
               "7,欧阳,娜娜,13812348000|+447400123456,a@example.com,农历1990年5月17日,女,浙江省,"
               "杭州市,文三路 1 号,310000,wx1,\"vip,茶\",门店,干性,爱喝茶\n");
    QVERIFY(report);
    QCOMPARE(refusals(*report), QStringList());
    const QString line = members().value(0);
    for (const QString &part :
         {u"7 欧阳娜娜 +8613812348000/+447400123456"_s, u"a@example.com"_s, u"lunar:1990-05-17"_s,
          u"female"_s, u"浙江省 杭州市"_s, u"文三路 1 号"_s, u"310000"_s, u"wx1"_s, u"[\"vip\",\"茶\"]"_s,
          u"门店"_s, u"干性"_s, u"爱喝茶"_s})
        QVERIFY2(line.contains(part), qPrintable(part + u" in "_s + line));
}

void TestImportRow::aSheetIsReadAsItShows()
{
    const auto cell = [](const QByteArray &text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    };
    const auto report = import(xlsxbuilder::book(
        "<row>" + cell("姓名") + cell("手机号") + cell("生日") + cell("积分")
        + "</row><row><c t=\"s\"><v>0</v></c>"
          "<c><v>1.3812348000E10</v></c><c s=\"1\"><v>33010</v></c><c><f>A1*2</f><v>300</v></c></row>"
          "<row>"
        + cell("李娜") + "<c><v>13812348001</v></c><c/><c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>"));
    QVERIFY(report);
    QCOMPARE(report->added, 1);
    QCOMPARE(refusals(*report).size(), 1);
    QVERIFY(refusals(*report).first().startsWith(u"3 "_s));
    QVERIFY(members().first().contains(u"王秀兰 +8613812348000 300"_s));
    QVERIFY(members().first().contains(u"1990-05-17"_s));
}

void TestImportRow::columnsAreToldByWhatStandsInThem()
{
    const auto report =
        import("wer,wie,wo\n王秀兰,13812348000,a@example.com\n李娜,13812348001,b@example.com\n");
    QCOMPARE(report->columns,
             (QMap<QString, QString>{{u"name"_s, u"wer"_s}, {u"phone"_s, u"wie"_s}, {u"email"_s, u"wo"_s}}));
    const auto bare = import("赵敏,13812348002\n钱七,13812348003\n");
    QVERIFY(bare);
    QCOMPARE(bare->added, 2);
    QCOMPARE(bare->columns, (QMap<QString, QString>{{u"name"_s, u"A"_s}, {u"phone"_s, u"B"_s}}));
    // Two that look like phones: which one is meant is not guessed.
    const auto two = import("name,x,y\n孙八,13812348004,13812348005\n");
    QCOMPARE(two->columns.keys(), QStringList{u"name"_s});
}

void TestImportRow::titlesAboveTheHeaderArePassedOver()
{
    const auto report = import("会员名单,,\n2026 年,,\n姓名,手机号,\n王秀兰,13812348000,\n");
    QVERIFY(report);
    QCOMPARE(report->rows, 1);
    QCOMPARE(report->added, 1);
}

void TestImportRow::knownProgramsAreRead_data()
{
    QTest::addColumn<QString>("mapping");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("Online Retail")
        << u"online-retail"_s
        << QByteArray("InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
                      "489434,85048,12,2009-12-01 07:45:00,6.95,13085,United Kingdom\n"
                      "489434,79323P,12,2009-12-01 07:45:00,6.75,13085,United Kingdom\n")
        << QStringList{u"13085 "_s, u"United Kingdom"_s};
    QTest::newRow("Square") << u"square"_s
                            << QByteArray(
                                   "Reference ID,First Name,Last Name,Email Address,Phone Number,Company "
                                   "Name,Street Address 1,Street Address 2,City,State,Postal Code,Birthday,"
                                   "Memo\nR-1,Anna,Bell,anna@example.com,'+12125550123,,1 Main St,Apt 2,New "
                                   "York,NY,10001,1990-05-17,likes tea\n")
                            << QStringList{u"Anna Bell +12125550123"_s,
                                           u"R-1"_s,
                                           u"1 Main St Apt 2"_s,
                                           u"NY New York"_s,
                                           u"10001"_s,
                                           u"likes tea"_s};
    QTest::newRow("Shopify") << u"shopify"_s
                             << QByteArray(
                                    "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default "
                                    "Address Address1,Default Address City,Default Address Province Code,"
                                    "Default Address Country Code,Default Address Zip,Phone,Tags,Note\n"
                                    "'207119551,Bob,Norman,bob@example.com,yes,123 Rue,Ottawa,ON,CA,K1N5T5,"
                                    "'+16135550135,\"loyal,vip\",VIP\n")
                             << QStringList{u"Bob Norman +16135550135"_s, u"\"externalId\":\"207119551\""_s,
                                            u"CA ON Ottawa"_s, u"[\"loyal\",\"vip\"]"_s};
}

void TestImportRow::knownProgramsAreRead()
{
    QFETCH(QString, mapping);
    QFETCH(QByteArray, file);
    QFETCH(QStringList, parts);
    const auto report = import(file, {{}, false, mapping});
    QVERIFY(report);
    QCOMPARE(report->added, 1);
    for (const QString &part : parts)
        QVERIFY2(members().first().contains(part), qPrintable(part + u" in "_s + members().first()));
    QCOMPARE(report->rejected.size(), report->duplicates.size()); // of Online Retail's second line
}

void TestImportRow::aMapIsKeptByName()
{
    const QByteArray file = "Kunde,Wer\nK1,Anna\n";
    QCOMPARE(import(file, {{}, false, u"kasse"_s}).error(), (Error{Error::Code::NotFound, u"kasse"_s}));
    const QString map = u"number=Kunde,name=Wer"_s;
    QVERIFY(import(file, {map, true, u"kasse"_s}));
    QVERIFY(!import(file, {{}, false, u"kasse"_s})); // a dry run keeps nothing
    QVERIFY(import(file, {map, false, u"kasse"_s}));
    QCOMPARE(import(file, {{}, false, u"kasse"_s})->unchanged, 1);
}

void TestImportRow::anExternalIdSaysWhomARowMeans()
{
    QVERIFY(import("external_id,name\nX-1,王秀兰\nX-2,李娜\n"));
    const auto report = import("external_id,name,phone\nX-1,王小兰,13812348000\nX-1,乙,\n");
    QCOMPARE(report->updated, 1);
    QCOMPARE(refusals(*report), QStringList{u"3 external_id: repeats row 2"_s});
    const auto stolen = import("number,external_id,name\n77,X-2,丙\n");
    QVERIFY(refusals(*stolen).first().contains(u"belongs to member"_s));
    QCOMPARE(members().size(), 2);
}

void TestImportRow::aMemberIsMeantOnceInAFile()
{
    QVERIFY(import("number,name,phone\n7,王秀兰,13812348000\n"));
    const auto report = import("number,name,phone\n7,王小兰,\n,王大兰,13812348000\n");
    QCOMPARE(report->updated, 1);
    QCOMPARE(refusals(*report), QStringList{u"3 number: repeats row 2"_s});
}

void TestImportRow::anOpeningBalanceIsGivenOnce()
{
    const QByteArray file = "number,name,points,stored_value,stored_bonus\n7,王秀兰,300,50.00,5\n8,李娜,,,\n";
    QCOMPARE(import(file)->added, 2);
    QVERIFY(members().first().startsWith(u"7 王秀兰  300 50.00 5.00"_s));
    QCOMPARE(import(file)->unchanged, 2);
    const auto more = import("number,points,stored_value\n7,400,\n8,20,\n");
    QCOMPARE(refusals(*more), QStringList{u"2 points: has a balance already"_s});
    QCOMPARE(more->updated, 1);
    const auto outcomes = m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return checkAll(main, keys, m_shop->made.session);
    });
    QVERIFY(toJson(*outcomes)[u"ok"].toBool());
}

void TestImportRow::whatIsNoBalanceIsRefused()
{
    const auto report =
        import("number,name,points,stored_value\n1,甲,-5,\n2,乙,1.5,\n3,丙,x,\n4,丁,,-1\n5,戊,,1.234\n"
               "6,己,,99999999\n7,庚,99999999999999999999,\n");
    QCOMPARE(report->added, 0);
    QCOMPARE(report->rejected.size(), 7u);
    QVERIFY(refusals(*report)[5].contains(u"stored_value: above the limit"_s));
}

void TestImportRow::duplicatesAreNamed()
{
    QVERIFY(import("number,name,phone,email\n7,王秀兰,13812348000,a@example.com\n"));
    const auto report =
        import("number,name,phone,email\n8,李娜,13812348000,\n9,赵敏,,a@example.com\n9,钱七,,\n");
    QCOMPARE(report->added, 1);
    QCOMPARE(toJson(*report)[u"duplicates"].toArray(),
             (QJsonArray{QJsonObject{{u"row"_s, 2}, {u"column"_s, u"phone"_s}, {u"member"_s, u"7"_s}},
                         QJsonObject{{u"row"_s, 3}, {u"column"_s, u"email"_s}, {u"member"_s, u"7"_s}},
                         QJsonObject{{u"row"_s, 4}, {u"column"_s, u"number"_s}, {u"earlierRow"_s, 3}}}));
}

void TestImportRow::factsThatDoNotFitNameTheirColumn()
{
    const auto report = import("姓名,手机号,邮箱,生日,性别,肤质,推荐人,导购\n"
                               "甲,13812348000,no,,,,,\n乙,13812348001,,2090-01-01,,,,\n"
                               "丙,13812348002,,,robot,,,\n丁,13812348003,,,,咸,,\n"
                               "戊,13812348004,,,,,nobody,\n己,13812348005,,,,,,nobody\n庚,😀123,,,,,,\n");
    QStringList columns;
    for (const RejectedRow &row : report->rejected)
        columns << row.column;
    QCOMPARE(columns,
             (QStringList{u"邮箱"_s, u"生日"_s, u"性别"_s, u"肤质"_s, u"推荐人"_s, u"导购"_s, u"手机号"_s}));
    QCOMPARE(report->added, 0);
}

void TestImportRow::badFilesAreRefusedAsAWhole_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("reason");
    const QByteArray good = "name,phone\n王秀兰,13812348000\n";
    const QByteArray book = xlsxbuilder::book("<row><c><v>1</v></c></row>");
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("one endless line") << good + QByteArray(1024 * 1024 + 2, 'x') << u"record 3 is too long"_s;
    QTest::newRow("unclosed quote") << good + "\"李娜,\n赵敏,\n" << u"unclosed quote in record 3"_s;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10) << u"not text"_s;
    QTest::newRow("cut off") << book.first(book.size() - 30) << u"damaged"_s;
    QTest::newRow("a text document") << xlsxbuilder::zipped({{"word/document.xml", "<a/>"}})
                                     << u"not an XLSX file"_s;
    QTest::newRow("a password") << xlsxbuilder::zipped(xlsxbuilder::parts("<row/>"), "x") << u"encrypted"_s;
    QTest::newRow("nothing in it") << xlsxbuilder::book("<row/>") << u"empty"_s;
}

void TestImportRow::badFilesAreRefusedAsAWhole()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, reason);
    const auto report = import(file);
    QVERIFY(!report);
    QCOMPARE(report.error(), (Error{Error::Code::InvalidFile, reason}));
    QCOMPARE(members(), QStringList());
}

QTEST_GUILESS_MAIN(TestImportRow)
#include "tst_importrow.moc"
