#include "core/loyalty/couponkind.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

BusinessDate day(int year, int month, int dayOfMonth)
{
    return *BusinessDate::of(QDate(year, month, dayOfMonth));
}
}

class TestCouponKind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKindIsReadAsItIsWritten();
    void kindsThatDoNotFit_data();
    void kindsThatDoNotFit();
    void aGiftIsReadAsItIsWritten();
    void giftsThatDoNotFit_data();
    void giftsThatDoNotFit();
    void lastDays();
};

void TestCouponKind::aKindIsReadAsItIsWritten()
{
    const auto kind = couponKindFromJson(object(R"({"code":"BDAY","name":" 生日八折 ","promotion":"BDAY20",
        "validDays":30,"perPerson":2,"membersOnly":true,"graceDays":7,"active":false})"));
    QVERIFY(kind);
    QCOMPARE(kind->name, u"生日八折"_s);
    QCOMPARE(kind->validDays, 30);
    QCOMPARE(kind->perPerson, std::optional(2));
    QVERIFY(kind->membersOnly && !kind->active);
    QCOMPARE(*couponKindFromJson(toJson(*kind)), *kind);
    const auto plain =
        couponKindFromJson(object(R"({"code":"A","name":"a","promotion":"P","until":"2026-12-31"})"));
    QVERIFY(plain);
    QVERIFY(!plain->membersOnly && plain->active && !plain->perPerson);
    QCOMPARE(*couponKindFromJson(toJson(*plain)), *plain);
}

void TestCouponKind::kindsThatDoNotFit_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("field");
    QTest::newRow("no end") << QByteArray() << u"validDays or until"_s;
    QTest::newRow("two ends") << QByteArray(R"(,"validDays":1,"until":"2026-12-31")")
                              << u"validDays or until"_s;
    QTest::newRow("no days") << QByteArray(R"(,"validDays":0)") << u"validDays"_s;
    QTest::newRow("half a day") << QByteArray(R"(,"validDays":1.5)") << u"validDays"_s;
    QTest::newRow("days as text") << QByteArray(R"(,"validDays":"3")") << u"validDays"_s;
    QTest::newRow("too many days") << QByteArray(R"(,"validDays":3661)") << u"validDays"_s;
    QTest::newRow("no date") << QByteArray(R"(,"until":"2026-02-30")") << u"until"_s;
    QTest::newRow("nobody") << QByteArray(R"(,"validDays":1,"perPerson":0)") << u"perPerson"_s;
    QTest::newRow("grace") << QByteArray(R"(,"validDays":1,"graceDays":-1)") << u"graceDays"_s;
    QTest::newRow("flag") << QByteArray(R"(,"validDays":1,"membersOnly":1)") << u"membersOnly"_s;
    QTest::newRow("active") << QByteArray(R"(,"validDays":1,"active":"no")") << u"active"_s;
    QTest::newRow("unknown") << QByteArray(R"(,"validDays":1,"off":"5")") << u"unknown field"_s;
}

void TestCouponKind::kindsThatDoNotFit()
{
    QFETCH(QByteArray, more);
    const auto kind = couponKindFromJson(object(R"({"code":"A","name":"a","promotion":"P")" + more + "}"));
    QVERIFY(!kind);
    QTEST(kind.error().detail, "field");
}

void TestCouponKind::aGiftIsReadAsItIsWritten()
{
    const auto gift = couponGiftFromJson(object(R"({"kind":"BDAY","daysBefore":7,"tiers":["gold"]})"));
    QVERIFY(gift);
    QVERIFY(gift->isFor(u"gold"_s) && !gift->isFor(QString()));
    QCOMPARE(*couponGiftFromJson(toJson(*gift)), *gift);
    const auto all = couponGiftFromJson(object(R"({"kind":"BDAY"})"));
    QVERIFY(all && all->isFor(QString()));
    QCOMPARE(all->daysBefore, 0);
}

void TestCouponKind::giftsThatDoNotFit_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no kind") << QByteArray("{}");
    QTest::newRow("too early") << QByteArray(R"({"kind":"A","daysBefore":61})");
    QTest::newRow("afterwards") << QByteArray(R"({"kind":"A","daysBefore":-1})");
    QTest::newRow("for nobody") << QByteArray(R"({"kind":"A","tiers":[]})");
    QTest::newRow("a tier twice") << QByteArray(R"({"kind":"A","tiers":["gold","gold"]})");
    QTest::newRow("no tier") << QByteArray(R"({"kind":"A","tiers":[""]})");
    QTest::newRow("unknown") << QByteArray(R"({"kind":"A","days":1})");
}

void TestCouponKind::giftsThatDoNotFit()
{
    QFETCH(QByteArray, json);
    QVERIFY(!couponGiftFromJson(object(json)));
}

void TestCouponKind::lastDays()
{
    CouponKind kind{u"A"_s, u"a"_s, u"P"_s, 30};
    QCOMPARE(lastDayOf(kind, day(2026, 1, 31)), std::optional(day(2026, 3, 2)));
    kind.until = day(2026, 12, 31);
    QCOMPARE(lastDayOf(kind, day(2026, 12, 31)), kind.until);
    QVERIFY(!lastDayOf(kind, day(2027, 1, 1)));
}

QTEST_GUILESS_MAIN(TestCouponKind)
#include "tst_couponkind.moc"
