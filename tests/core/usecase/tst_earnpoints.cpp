#include "core/usecase/earnpoints.h"

#include "core/usecase/changeearning.h"
#include "core/usecase/mergemembers.h"
#include "core/usecase/quotejson.h"
#include "core/usecase/refund.h"
#include "tests/core/usecase/programmeshop.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

/// Programmes at work: what sales earn, and give back.
class TestEarnPoints : public ProgrammeShop
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void quoteAndReceiptSayWhy();
    void firstPurchasesCountUntilTheyComeBack();
    void birthdaysCount_data();
    void birthdaysCount();
    void capsCountDaysAndWhatCameBack();
    void anExchangeGivesRoomWhereItTakesBack();
    void anExchangeBringsNoSecondBonus();
    void anExchangedFirstPurchaseIsTheFirst();
    void aVoidTakesEverythingBack();
    void whatWasEarnedBeforeReadsOn();
    void mergedMembersAreOne();
    void unlikeAmountsAreRefused();
    void booksAddUpWhateverComesBack();
};

void TestEarnPoints::init()
{
    openAsAdministrator();
}

void TestEarnPoints::quoteAndReceiptSayWhy()
{
    setWholeProgramme();
    const QByteArray cart = R"({"at":"2026-03-05T04:00:00Z","member":"M1","lines":[
        {"code":"P10","quantity":"1"},{"code":"P5","quantity":"1"}]})";
    const auto quote = m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return quoteRequest(main, keys, m_shop->session, m_prices, cart, ShopFixture::noon(), systemRandom);
    });
    QVERIFY(quote);
    QCOMPARE((*quote)[u"pointsEarned"].toInteger(), 80);
    QCOMPARE((*quote)[u"lines"][0][u"points"].toInteger(), 53); // 10 + 10 and 33 of 50
    QCOMPARE((*quote)[u"earned"].toArray().size(), 3);
    const auto receipt = buy(u"P10,P5"_s, u"M1"_s, 5);
    QCOMPARE(earnedIn(*receipt), u"BASE 15, THU 15, WELCOME 50"_s);
    QCOMPARE(receipt->pointsAfter, std::optional(Points::of(80)));
    QCOMPARE(pointsOf(u"M1"_s), Points::of(80));
    QCOMPARE(earnedIn(*giveBack(*receipt, 2)), u"BASE -5, THU -5, WELCOME -17"_s);
    checkBooks();
}

void TestEarnPoints::firstPurchasesCountUntilTheyComeBack()
{
    setWholeProgramme();
    const auto first = buy(u"P10"_s);
    QCOMPARE(earnedIn(*first), u"BASE 10, WELCOME 50"_s);
    QCOMPARE(earnedIn(*buy(u"P10"_s, u"M2"_s)), u"BASE 10, WELCOME 50"_s);
    const auto second = buy(u"P10"_s);
    QCOMPARE(earnedIn(*second), u"BASE 10"_s);
    QVERIFY(giveBack(*first, 1));
    QCOMPARE(earnedIn(*buy(u"P3"_s)), u"BASE 3"_s);
    QVERIFY(giveBack(*second, 1));
    checkBooks();
}

void TestEarnPoints::birthdaysCount_data()
{
    QTest::addColumn<QByteArray>("birthday");
    QTest::addColumn<int>("day");
    QTest::addColumn<bool>("counts");
    QTest::newRow("the day") << QByteArray("1990-03-10") << 10 << true;
    QTest::newRow("two before") << QByteArray("--03-12") << 10 << true;
    QTest::newRow("three before") << QByteArray("--03-13") << 10 << false;
    QTest::newRow("one after") << QByteArray("1990-03-09") << 10 << true;
    QTest::newRow("two after") << QByteArray("1990-03-08") << 10 << false;
    // The 2nd of the 2nd lunar month of 2026 is 20 March.
    QTest::newRow("lunar") << QByteArray("lunar:1990-02-02") << 20 << true;
    QTest::newRow("not by the other calendar") << QByteArray("lunar:--03-10") << 10 << false;
}

void TestEarnPoints::birthdaysCount()
{
    QFETCH(QByteArray, birthday);
    QFETCH(int, day);
    QFETCH(bool, counts);
    setWholeProgramme();
    QVERIFY(buy(u"P1"_s));
    change(u"M1"_s, R"({"name":"王秀兰","birthday":")" + birthday + R"("})");
    QCOMPARE(earnedIn(*buy(u"P10"_s, u"M1"_s, day)), counts ? u"BASE 10, BDAY 20"_s : u"BASE 10"_s);
    m_shop->session.vault.reset();
    QCOMPARE(earnedIn(*buy(u"P10"_s, u"M1"_s, day)), u"BASE 10"_s);
}

void TestEarnPoints::capsCountDaysAndWhatCameBack()
{
    setProgramme(R"({"version":1,"perPeriod":40,"period":"month","rules":[
      {"code":"BASE","name":"消费","gives":"base","points":1,"per":"1.00","perDay":15}]})");
    const auto first = buy(u"P10"_s);
    QCOMPARE(first->sale.pointsEarned, Points::of(10));
    QCOMPARE(buy(u"P10"_s)->sale.pointsEarned, Points::of(5));
    QVERIFY(giveBack(*first, 1, 4));
    QCOMPARE(buy(u"P20"_s)->sale.pointsEarned, Points::of(10)); // 5 of this day are there
    QCOMPARE(buy(u"P20"_s, u"M2"_s)->sale.pointsEarned, Points::of(15));
    QCOMPARE(buy(u"P20"_s, u"M1"_s, 5)->sale.pointsEarned, Points::of(15));
    QCOMPARE(buy(u"P20"_s, u"M1"_s, 6)->sale.pointsEarned, Points::of(10)); // 40 of the month
    QCOMPARE(buy(u"P20"_s, u"M1"_s, 7)->sale.pointsEarned, Points());
    checkBooks();
}

void TestEarnPoints::anExchangeGivesRoomWhereItTakesBack()
{
    setProgramme(R"({"version":1,"perPeriod":40,"period":"month","rules":[
      {"code":"BASE","name":"消费","gives":"base","points":1,"per":"1.00","perDay":15}]})");
    const auto first = buy(u"P20"_s);
    QCOMPARE(first->sale.pointsEarned, Points::of(15));
    QVERIFY(swap(*first, 1, u"P20"_s));
    QCOMPARE(pointsOf(u"M1"_s), Points::of(15));
    QCOMPARE(buy(u"P10"_s)->sale.pointsEarned, Points()); // the day has its 15
    const auto second = buy(u"P20"_s, u"M1"_s, 5);
    QCOMPARE(buy(u"P7"_s, u"M1"_s, 6)->sale.pointsEarned, Points::of(7));
    QCOMPARE(pointsOf(u"M1"_s), Points::of(37));
    // 8 of the 6th are left, and 3 of the month with the 15 that come back.
    QVERIFY(swap(*second, 1, u"P20"_s, 6));
    QCOMPARE(pointsOf(u"M1"_s), Points::of(30));
    checkBooks();
}

void TestEarnPoints::anExchangeBringsNoSecondBonus()
{
    setProgramme(R"({"version":1,"rules":[
      {"code":"GIFT","name":"满赠","gives":"bonus","points":100,"least":"10.00"}]})");
    const auto bought = buy(u"P10,P10"_s);
    QCOMPARE(earnedIn(*bought), u"GIFT 100"_s);
    const auto even = swap(*bought, 1, u"P10"_s);
    QVERIFY(even && swap(*bought, 2, u"P10"_s));
    QCOMPARE(pointsOf(u"M1"_s), Points::of(100));
    // What is paid beside is enough for another.
    QVERIFY(swap(*even, 2, u"P20"_s, 4, true));
    QCOMPARE(pointsOf(u"M1"_s), Points::of(150));
    checkBooks();
}

void TestEarnPoints::anExchangedFirstPurchaseIsTheFirst()
{
    setWholeProgramme();
    const auto first = buy(u"P10"_s);
    const auto other = buy(u"P3"_s);
    QCOMPARE(earnedIn(*other), u"BASE 3"_s);
    const auto even = swap(*first, 1, u"P10"_s);
    QVERIFY(even && swap(*other, 1, u"P3"_s));
    QCOMPARE(pointsOf(u"M1"_s), Points::of(63));
    // For less, and that back as well: nothing was bought.
    const auto bought = buy(u"P10"_s, u"M2"_s);
    const auto cheaper = swap(*bought, 1, u"P6"_s);
    QVERIFY(cheaper && giveBack(*cheaper, 2));
    QCOMPARE(pointsOf(u"M2"_s), Points());
    QCOMPARE(earnedIn(*buy(u"P3"_s, u"M2"_s)), u"BASE 3, WELCOME 50"_s);
    checkBooks();
}

void TestEarnPoints::aVoidTakesEverythingBack()
{
    setWholeProgramme();
    const auto receipt = buy(u"P10,P7"_s, u"M1"_s, 5);
    const auto undone = write([&](Transaction &transaction) {
        return voidLastSale(transaction, m_shop->session, Id<Sale>::make(at(5), systemRandom),
                            receipt->number, u"r"_s, {}, "digest", at(5), systemRandom);
    });
    QVERIFY(undone);
    QCOMPARE(pointsOf(u"M1"_s), Points());
    QCOMPARE(earnedIn(*undone), u"BASE -17, THU -17, WELCOME -50"_s);
    QCOMPARE(earnedIn(*buy(u"P1"_s)), u"BASE 1, WELCOME 50"_s);
    checkBooks();
}

/// What the point unit gave comes back as that, whatever rules there are by then.
void TestEarnPoints::whatWasEarnedBeforeReadsOn()
{
    const auto before = buy(u"P10,P5"_s);
    QCOMPARE(earnedIn(*before), u"point-unit 15"_s);
    setProgramme(R"({"version":1,"rules":[
      {"code":"BASE","name":"消费","gives":"base","points":3,"per":"1.00"}]})");
    QCOMPARE(earnedIn(*giveBack(*before, 1)), u"point-unit -10"_s);
    QCOMPARE(pointsOf(u"M1"_s), Points::of(5));
    QCOMPARE(buy(u"P1"_s)->sale.pointsEarned, Points::of(3));
    setProgramme(R"({"version":1,"rules":[]})");
    QCOMPARE(earnedIn(*buy(u"P1"_s)), u"point-unit 1"_s);
    checkBooks();
}

void TestEarnPoints::mergedMembersAreOne()
{
    setWholeProgramme();
    change(u"M1"_s, R"({"name":"王芳"})");
    change(u"M2"_s, R"({"name":"王芳"})");
    QCOMPARE(earnedIn(*buy(u"P10"_s, u"M2"_s)), u"BASE 10, WELCOME 50"_s);
    QVERIFY(write([&](Transaction &transaction) {
        return mergeMembers(transaction, m_shop->session, u"M1"_s, u"M2"_s, {}, ShopFixture::noon(),
                            systemRandom, m_pinyin);
    }));
    QCOMPARE(earnedIn(*buy(u"P10"_s)), u"BASE 10"_s);
    checkBooks();
}

void TestEarnPoints::unlikeAmountsAreRefused()
{
    const auto read = earnProgrammeFromJson(QJsonDocument::fromJson(R"({"version":1,"rules":[
          {"code":"A","name":"a","gives":"base","points":1,"per":"999999.89"},
          {"code":"B","name":"b","gives":"base","points":1,"per":"999999.71"},
          {"code":"C","name":"c","gives":"base","points":1,"per":"0.07"}]})")
                                                .object(),
                                            m_shop->session.shop.currency);
    QVERIFY(read);
    const auto change = [&] {
        return write([&](Transaction &transaction) {
            return changeProgramme(transaction, m_shop->session, *read, ShopFixture::noon());
        });
    };
    QCOMPARE(change().error(), (Error{Error::Code::InvalidInput, u"per"_s}));
    m_shop->session.role = Role::Cashier;
    QCOMPARE(change().error().code, Error::Code::NotPermitted);
}

/// Goods of several sales come back piece by piece in any order: nothing of what they earned stays.
void TestEarnPoints::booksAddUpWhateverComesBack()
{
    QVERIFY(rc::check("nothing stays of what came back", [this] {
        openAsAdministrator();
        setWholeProgramme();
        std::vector<std::pair<Receipt, int>> lines;
        for (int i = 0; i < *rc::gen::inRange(1, 4); ++i) {
            QStringList goods;
            for (int line = 0; line < *rc::gen::inRange(1, 4); ++line)
                goods << u"P%1"_s.arg(*rc::gen::inRange(1, 20));
            const auto receipt = buy(goods.join(u','), u"M1"_s, *rc::gen::inRange(1, 6));
            RC_ASSERT(receipt.has_value());
            for (int line = 1; line <= int(goods.size()); ++line)
                lines.emplace_back(*receipt, line);
        }
        while (!lines.empty()) {
            const auto next = lines.begin() + *rc::gen::inRange<qint64>(0, qint64(lines.size()));
            RC_ASSERT(giveBack(next->first, next->second, 6).has_value());
            lines.erase(next);
            RC_ASSERT(pointsOf(u"M1"_s) >= Points());
        }
        RC_ASSERT(pointsOf(u"M1"_s) == Points());
        checkBooks();
    }));
}

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=15 noshrink=1");
    const QCoreApplication application(argc, argv);
    TestEarnPoints test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_earnpoints.moc"
