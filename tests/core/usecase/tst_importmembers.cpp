#include "core/usecase/importmembers.h"

#include "core/customer/membernumber.h"
#include "core/data/members.h"
#include "core/data/outbox.h"
#include "core/text/pinyin.h"
#include "core/usecase/findmembers.h"
#include "tests/support/shopfixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

class TestImportMembers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsTheDemoMembersAndASecondTimeChangesNothing();
    void eachColumnMayBeAbsentButNotAll();
    void aRowIsMeantByItsNumberElseByItsPhone();
    void emptyCellsLeaveAMemberAsItIs();
    void whoHasNoMoreThanANumberIsThereASecondTime();
    void aChangedMemberIsFoundByWhatItIsNow();
    void aRowThatCannotBeMeantIsRefused_data();
    void aRowThatCannotBeMeantIsRefused();
    void aPhoneThatAnotherMemberHasIsRefused();
    void aDryRunRefusesJustWhatTheImportWould();
    void aDryRunLeavesNothingNorAKey();
    void eachNewMemberAndChangeIsAnEvent();
    void aMemberThatCannotBeOpenedRefusesItsRowOnly();
    void theWholeFileIsRefused();
    void aCashierMayNot();
    void everyRowIsCountedOnceWhateverTheFile();

private:
    static QStringList placesIn(const ImportReport &report);
    static QJsonObject withoutId(const MemberImportReport &report);
    Result<MemberImportReport> import(const QByteArray &file, const MemberImportOptions &options = {});
    QStringList found(const QString &typed);
    qint64 keys();
    size_t events();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    Pinyin m_pinyin;
};

void TestImportMembers::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path(), 0, 0));
}

QStringList TestImportMembers::placesIn(const ImportReport &report)
{
    QStringList places;
    for (const RejectedRow &row : report.rejected)
        places << u"%1 %2"_s.arg(row.row).arg(row.column);
    return places;
}

/// A dry run is none that could be undone.
QJsonObject TestImportMembers::withoutId(const MemberImportReport &report)
{
    QJsonObject object = toJson(report);
    object.remove(u"import"_s);
    return object;
}

Result<MemberImportReport> TestImportMembers::import(const QByteArray &file,
                                                     const MemberImportOptions &options)
{
    return m_shop->database->writeNow([&](Transaction &transaction) {
        return importMembers(transaction, m_shop->session, file, options, ShopFixture::noon(), systemRandom);
    });
}

/// "number name phone" of each hit.
QStringList TestImportMembers::found(const QString &typed)
{
    const auto hits = m_shop->database->read([&](const Connection &main, const Connection &keysFile) {
        return findMembers(main, keysFile, m_shop->session, typed, 300, m_pinyin);
    });
    QStringList lines;
    for (const MemberProfile &hit : hits->hits)
        lines << (QStringList{hit.member.number, hit.person.name,
                              hit.person.phone() ? hit.person.phone()->e164() : QString()})
                     .join(u' ');
    return lines;
}

qint64 TestImportMembers::keys()
{
    return *m_shop->database->read([](const Connection &, const Connection &keysFile) {
        Rows rows = keysFile.select(u"SELECT count(*) FROM customer_key"_s);
        rows.next();
        return rows.integer(0);
    });
}

size_t TestImportMembers::events()
{
    return m_shop->database->read([](const Connection &main) { return outbox::from(main, 1, 1000); })->size();
}

void TestImportMembers::readsTheDemoMembersAndASecondTimeChangesNothing()
{
    QFile file(qEnvironmentVariable("ZHANGGUI_SOURCE") + u"/resources/demo/members.csv"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const auto report = import(bytes);
    QVERIFY(report);
    QVERIFY(report->rejected.empty());
    QVERIFY(report->added >= 200);
    QCOMPARE(keys(), report->added);
    QCOMPARE(events(), size_t(report->added));
    const auto again = import(bytes);
    QCOMPARE(again->unchanged, report->added);
    QCOMPARE(keys(), report->added);
}

void TestImportMembers::eachColumnMayBeAbsentButNotAll()
{
    QCOMPARE(import("number\n13085\n")->added, 1);
    QCOMPARE(import("姓名\n王秀兰\n")->added, 1);
    QCOMPARE(import("手机号\n13812348000\n")->added, 1);
    QVERIFY(!import("points\n5\n"));
    QCOMPARE(placesIn(*import("number,name,phone,city\n,,,x\n , ,,y\n")),
             (QStringList{u"2 number"_s, u"3 number"_s}));
    QCOMPARE(found(u"13085"_s), QStringList{u"13085  "_s});
}

void TestImportMembers::aRowIsMeantByItsNumberElseByItsPhone()
{
    QCOMPARE(import("number,name,phone\n7,王秀兰,13812348000\n")->added, 1);
    QCOMPARE(import("number,name,phone\n7,王秀兰,13812348001\n")->updated, 1);
    QCOMPARE(found(u"7"_s), QStringList{u"7 王秀兰 +8613812348001"_s});
    QCOMPARE(import("name,phone\n王小兰,+86 138 1234 8001\n")->updated, 1);
    QCOMPARE(found(u"7"_s), QStringList{u"7 王小兰 +8613812348001"_s});
    QCOMPARE(import("name,phone\n王小兰,138-1234-8001\n")->unchanged, 1);
}

void TestImportMembers::emptyCellsLeaveAMemberAsItIs()
{
    QVERIFY(import("number,name,phone\n7,王秀兰,13812348000\n"));
    QCOMPARE(import("number,name,phone\n7,,\n")->unchanged, 1);
    QCOMPARE(import("number,name\n7,王秀兰\n")->unchanged, 1);
    QCOMPARE(found(u"7"_s), QStringList{u"7 王秀兰 +8613812348000"_s});
}

void TestImportMembers::whoHasNoMoreThanANumberIsThereASecondTime()
{
    const QByteArray file = "number,name,phone\n1,,\n";
    QCOMPARE(import(file)->added, 1);
    QCOMPARE(import(file)->unchanged, 1);
}

void TestImportMembers::aChangedMemberIsFoundByWhatItIsNow()
{
    QVERIFY(import("number,name,phone\n7,王秀兰,13812348000\n"));
    QVERIFY(import("number,name,phone\n7,李娜,13812349999\n"));
    for (const QString &typed : {u"李"_s, u"ln"_s, u"9999"_s, u"13812349999"_s, u"7"_s})
        QCOMPARE(found(typed).size(), 1);
    for (const QString &typed : {u"王"_s, u"wxl"_s, u"8000"_s, u"13812348000"_s})
        QCOMPARE(found(typed).size(), 0);
    const qint64 tokens = *m_shop->database->read([](const Connection &main) {
        Rows rows = main.select(u"SELECT count(*) FROM token"_s);
        rows.next();
        return rows.integer(0);
    });
    QVERIFY(import("number,name,phone\n8,李娜,13812349998\n"));
    const qint64 both = *m_shop->database->read([](const Connection &main) {
        Rows rows = main.select(u"SELECT count(*) FROM token"_s);
        rows.next();
        return rows.integer(0);
    });
    QCOMPARE(both, 2 * tokens);
}

void TestImportMembers::aRowThatCannotBeMeantIsRefused_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("column");
    QString wrong = memberNumber(u"S001"_s, u"T01"_s, 1, 42);
    wrong.back() = wrong.back() == u'A' ? u'B' : u'A';
    QTest::newRow("blank in number") << u"1 2,王秀兰,"_s << u"number"_s;
    QTest::newRow("long number") << QString(33, u'1') + u",王秀兰,"_s << u"number"_s;
    QTest::newRow("wrong check character") << wrong + u",王秀兰,"_s << u"number"_s;
    QTest::newRow("long name") << u"1,"_s + QString(81, u'王') + u","_s << u"name"_s;
    QTest::newRow("card number in name") << u"1,4111 1111 1111 1111,"_s << u"name"_s;
    QTest::newRow("short phone") << u"1,王秀兰,1381234"_s << u"phone"_s;
    QTest::newRow("letters in phone") << u"1,王秀兰,13812348OOO"_s << u"phone"_s;
    QTest::newRow("more cells than the header") << u"1,王秀兰,13812348000,x"_s << u"number"_s;
}

void TestImportMembers::aRowThatCannotBeMeantIsRefused()
{
    QFETCH(QString, row);
    QFETCH(QString, column);
    const auto report = import((u"number,name,phone\n"_s + row + u"\n2,李娜,13812348002\n"_s).toUtf8());
    QVERIFY(report);
    QCOMPARE(placesIn(*report), QStringList{u"2 "_s + column});
    QCOMPARE(report->added, 1);
    // What stands in a report may be printed and kept: nothing personal.
    const QString reason = report->rejected.front().reason;
    QVERIFY(!reason.contains(u"王"_s) && !reason.contains(u"138"_s) && !reason.contains(u"4111"_s));
}

void TestImportMembers::aPhoneThatAnotherMemberHasIsRefused()
{
    QVERIFY(import("number,name,phone\n7,王秀兰,13812348000\n8,李娜,13812348001\n"));
    const auto report = import("number,name,phone\n9,赵敏,13812348000\n8,李娜,13812348000\n"
                               "7,王秀兰,13812348000\n10,甲,13812348005\n11,乙,13812348005\n7,王,\n");
    QCOMPARE(placesIn(*report),
             (QStringList{u"2 phone"_s, u"3 phone"_s, u"4 phone"_s, u"6 phone"_s, u"7 number"_s}));
    QCOMPARE(found(u"13812348000"_s), QStringList{u"7 王秀兰 +8613812348000"_s});
}

void TestImportMembers::aDryRunRefusesJustWhatTheImportWould()
{
    QVERIFY(import("number,name,phone\n7,王秀兰,13812348000\n8,李娜,13812348001\n"));
    // The first row frees a phone that the second takes.
    const QByteArray file =
        "number,name,phone\n7,,13812348002\n9,赵敏,13812348000\n10,钱七,13812348001\n,孙八,\n";
    const auto dry = import(file, {{}, true});
    QCOMPARE(found(u"赵敏"_s), QStringList());
    const auto real = import(file);
    QVERIFY(dry && real);
    QCOMPARE(toJson(*dry), withoutId(*real));
    QCOMPARE(placesIn(*real), QStringList{u"4 phone"_s});
    QCOMPARE(found(u"赵敏"_s).size(), 1);
}

void TestImportMembers::aDryRunLeavesNothingNorAKey()
{
    QCOMPARE(import("name,phone\n王秀兰,13812348000\n", {{}, true})->added, 1);
    QCOMPARE(keys(), 0);
    QCOMPARE(events(), 0u);
    QCOMPARE(found({}), QStringList());
    QVERIFY(import("name,phone\n王秀兰,13812348000\n"));
    QCOMPARE(found(u"王"_s),
             QStringList{memberNumber(u"S001"_s, u"T01"_s, 1, 1) + u" 王秀兰 +8613812348000"_s});
}

void TestImportMembers::eachNewMemberAndChangeIsAnEvent()
{
    QVERIFY(import("number,name\n1,甲\n2,乙\n2,丙\n"));
    QCOMPARE(events(), 2u);
    QVERIFY(import("number,name\n1,丁\n"));
    QCOMPARE(events(), 3u); // what changed is told, too
    QVERIFY(import("number,name\n1,丁\n"));
    QCOMPARE(events(), 3u);
}

void TestImportMembers::aMemberThatCannotBeOpenedRefusesItsRowOnly()
{
    QVERIFY(import("number,name\n1,甲\n2,乙\n"));
    QVERIFY(m_shop->database->writeNow([](Transaction &transaction) -> Result<> {
        transaction.execute(u"UPDATE customer SET sealed = x'00' WHERE number = '1'"_s);
        return {};
    }));
    const auto report = import("number,name\n1,甲甲\n2,乙乙\n");
    QVERIFY(report);
    QCOMPARE(placesIn(*report), QStringList{u"2 number"_s});
    QCOMPARE(report->updated, 1);
}

void TestImportMembers::theWholeFileIsRefused()
{
    for (const QByteArray &file : {QByteArray(), QByteArray("PK\x03\x04rest"), QByteArray("name\n\"王\n"),
                                   QByteArray("name,姓名\n王,王\n")})
        QVERIFY(!import(file));
    QVERIFY(!import("name\n王\n", {u"colour=name"_s}));
    m_shop->session.vault.reset();
    QCOMPARE(import("name\n王\n").error().code, Error::Code::VaultClosed);
    QCOMPARE(keys(), 0);
}

void TestImportMembers::aCashierMayNot()
{
    m_shop->session.role = Role::Cashier;
    QCOMPARE(import("name\n王\n").error().code, Error::Code::NotPermitted);
}

void TestImportMembers::everyRowIsCountedOnceWhateverTheFile()
{
    const QStringList numbers{QString(), u"1"_s, u"2"_s, u"1 2"_s, memberNumber(u"S001"_s, u"T01"_s, 1, 3)};
    const QStringList names{QString(), u"王"_s, u"\"李\n娜\""_s, u"4111111111111111"_s};
    const QStringList phones{QString(), u"13812348000"_s, u"+8613812348000"_s, u"13812348001"_s, u"1"_s};
    const auto any = [](const QStringList &of) { return of[*rc::gen::inRange(0, int(of.size()))]; };
    QVERIFY(rc::check([&] {
        QString file = u"number,name,phone"_s;
        for (int row = *rc::gen::inRange(1, 8); row > 0; --row)
            file += u'\n' + any(numbers) + u',' + any(names) + u',' + any(phones) + u",\n"_s;
        const auto dry = import(file.toUtf8(), {{}, true});
        const auto real = import(file.toUtf8());
        if (!dry || !real) {
            const Error &error = dry ? real.error() : dry.error();
            RC_FAIL((errorName(error.code) + u" %1 of\n"_s.arg(error.detail) + file).toStdString());
        }
        RC_ASSERT(toJson(*dry) == withoutId(*real));
        RC_ASSERT(real->added + real->updated + real->unchanged + qint64(real->rejected.size())
                  == real->rows);
        RC_ASSERT(found(u"13812348000"_s).size() <= 1);
    }));
}

QTEST_GUILESS_MAIN(TestImportMembers)
#include "tst_importmembers.moc"
