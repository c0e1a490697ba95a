#include "core/customer/normalised.h"

#include "core/customer/region.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

/// Facts that are put in the form of docs/data-standard.md.
class TestNormalised : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachFactComesInItsForm();
    void aRecordInFormStaysAsItIs();
    void onlyWhatIsAskedForChanges();
    void aRecordOfTheFirstVersionIsRead();
    void whatIsRepeatedGoes();
    void aMarkFollowsItsContact();
    void whatDoesNotFitIsRefused();
    void regionsAreParted_data();
    void regionsAreParted();
    void theRegionIsFoundInTheStreetAndNowhereElse_data();
    void theRegionIsFoundInTheStreetAndNowhereElse();
    void normalTwiceIsNormalOnce();

private:
    static QByteArray bytes(const QJsonObject &object) { return QJsonDocument(object).toJson(); }
    static Result<NormalRecord> all(const QJsonObject &object, const QStringList &fields = normalFields())
    {
        return normalised(bytes(object), fields, {u"CN"_s, QDate(2026, 11, 30), {}});
    }
    static QStringList words(const NormalRecord &record)
    {
        QStringList words;
        for (const NormalChange &change : record.changes)
            words << change.field + u' ' + change.why + u' ' + change.before + u" > "_s + change.after;
        return words;
    }
};

void TestNormalised::eachFactComesInItsForm()
{
    const auto record = all(
        {{u"v"_s, 2},
         {u"name"_s, u"Ａｎｎａ　 Bell "_s},
         {u"phones"_s, QJsonArray{u"138 1234 8000"_s, u"+8613912348001"_s}},
         {u"emails"_s, QJsonArray{u"Anna@Example.CN"_s, u"ａnna@qq.com"_s}},
         {u"channels"_s,
          QJsonArray{QJsonObject{{u"channel"_s, u"whatsapp"_s}, {u"id"_s, u"13812348000"_s}},
                     QJsonObject{{u"channel"_s, u"wechat"_s}, {u"id"_s, u" wxid_1"_s}}}},
         {u"addresses"_s,
          QJsonArray{QJsonObject{{u"region"_s, u"浙江省杭州市西湖区"_s}, {u"street"_s, u"文三路１号"_s}}}}});
    QVERIFY(record);
    QCOMPARE(
        words(*record),
        (QStringList{
            u"name width Ａｎｎａ　 Bell  > Anna Bell"_s, u"phones e164 138 1234 8000 > +8613812348000"_s,
            u"emails case Anna@Example.CN > anna@example.cn"_s, u"emails width ａnna@qq.com > anna@qq.com"_s,
            u"channels e164 13812348000 > +8613812348000"_s, u"channels blanks  wxid_1 > wxid_1"_s,
            u"addresses region 浙江省杭州市西湖区 · 文三路１号 ·  > 浙江省 杭州市 西湖区 · "
            "文三路1号 · "_s}));
    QCOMPARE(record->person.name, u"Anna Bell"_s);
    QCOMPARE(record->person.phones.front().e164(), u"+8613812348000"_s);
    QCOMPARE(record->person.addresses.front().region, u"浙江省 杭州市 西湖区"_s);
}

void TestNormalised::aRecordInFormStaysAsItIs()
{
    const Person person{
        u"王秀兰"_s, {*Phone::parse(u"13812348000"_s, u"CN"_s)}, {*Email::parse(u"wang@qq.com"_s)}};
    const auto record = normalised(toBytes(person), normalFields(), {u"CN"_s, QDate(2026, 11, 30), {}});
    QVERIFY(record && record->changes.empty());
    QVERIFY(record->person == person);
}

void TestNormalised::onlyWhatIsAskedForChanges()
{
    const auto record =
        all({{u"v"_s, 2}, {u"name"_s, u"Ａnna"_s}, {u"emails"_s, QJsonArray{u"A@QQ.com"_s}}}, {u"emails"_s});
    QCOMPARE(record->changes.size(), 1U);
    QCOMPARE(record->person.name, u"Ａnna"_s);
}

void TestNormalised::aRecordOfTheFirstVersionIsRead()
{
    const auto record = all({{u"v"_s, 1}, {u"name"_s, u" 王秀兰"_s}, {u"phone"_s, u"13812348000"_s}});
    QVERIFY(record);
    QCOMPARE(record->changes.size(), 2U);
    QCOMPARE(record->person.phones.front().e164(), u"+8613812348000"_s);
}

void TestNormalised::whatIsRepeatedGoes()
{
    const auto record = all({{u"v"_s, 2},
                             {u"name"_s, u"王"_s},
                             {u"phones"_s, QJsonArray{u"+8613812348000"_s, u"13812348000"_s}}});
    QCOMPARE(record->person.phones.size(), 1U);
    QCOMPARE(record->changes.back().why, u"repeated"_s);
}

void TestNormalised::aMarkFollowsItsContact()
{
    const auto record = all({{u"v"_s, 2},
                             {u"name"_s, u"王"_s},
                             {u"phones"_s, QJsonArray{u"13812348000"_s}},
                             {u"unreachable"_s, QJsonArray{u"13812348000"_s}}});
    QCOMPARE(record->person.unreachable, QStringList{u"+8613812348000"_s});
}

void TestNormalised::whatDoesNotFitIsRefused()
{
    const auto card = all({{u"v"_s, 2}, {u"name"_s, u"王　4111111111111111"_s}});
    QCOMPARE(card.error(), (Error{Error::Code::InvalidInput, u"name"_s}));
    QCOMPARE(all({{u"v"_s, 9}}).error().code, Error::Code::Damaged);
    QCOMPARE(all({{u"v"_s, 2}, {u"phones"_s, QJsonArray{u"no number"_s}}}).error().code,
             Error::Code::Damaged);
}

void TestNormalised::regionsAreParted_data()
{
    QTest::addColumn<QString>("form");
    const auto row = [](const char *typed, const QString &form) { QTest::newRow(typed) << form; };
    row("浙江省杭州市西湖区", u"浙江省 杭州市 西湖区"_s);
    row("浙江省 杭州市 西湖区", u"浙江省 杭州市 西湖区"_s);
    row("浙江省，杭州市", u"浙江省 杭州市"_s);
    row("北京市朝阳区", u"北京市 朝阳区"_s);
    row("新疆维吾尔自治区乌鲁木齐市天山区", u"新疆维吾尔自治区 乌鲁木齐市 天山区"_s);
    row("内蒙古自治区锡林郭勒盟", u"内蒙古自治区 锡林郭勒盟"_s);
    row("杭州市余杭区五常街道", u"杭州市余杭区五常街道"_s);
    row("浙江省", u"浙江省"_s);
    row("Springfield, IL", u"Springfield, IL"_s);
    row("　上海　", u"上海"_s);
}

void TestNormalised::regionsAreParted()
{
    QTEST(withRegion({QString::fromUtf8(QTest::currentDataTag()), {}, {}}).region, "form");
}

void TestNormalised::theRegionIsFoundInTheStreetAndNowhereElse_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("street");
    const auto row = [](const char *typed, const QString &region, const QString &street) {
        QTest::newRow(typed) << region << street;
    };
    row("浙江省杭州市西湖区文三路1号", u"浙江省 杭州市 西湖区"_s, u"文三路1号"_s);
    row("上海市浦东新区世纪大道100号", u"上海市 浦东新区"_s, u"世纪大道100号"_s);
    row("浙江省杭州市文三路小区1号", u"浙江省 杭州市"_s, u"文三路小区1号"_s);
    row("杭州市西湖区文三路1号", {}, u"杭州市西湖区文三路1号"_s);
    row("浙江省府路1号", {}, u"浙江省府路1号"_s);
    row("Main Street 1", {}, u"Main Street 1"_s);
}

void TestNormalised::theRegionIsFoundInTheStreetAndNowhereElse()
{
    const Address form = withRegion({{}, QString::fromUtf8(QTest::currentDataTag()), {}});
    QTEST(form.region, "region");
    QTEST(form.street, "street");
}

void TestNormalised::normalTwiceIsNormalOnce()
{
    const QStringList pieces{u"王"_s,     u"　"_s, u" "_s,  u"Ａ"_s,     u"b"_s,      u"省"_s,
                             u"浙江省"_s, u"市"_s, u"区"_s, u"杭州市"_s, u"西湖区"_s, u"，"_s,
                             u"文三路"_s, u"1"_s,  u"@"_s,  u"."_s,      u"com"_s,    u"+86138123480"_s,
                             u"00"_s,     u"-"_s,  u"＋"_s};
    const auto any = [&] {
        QString text;
        for (int i = *rc::gen::inRange(0, 8); i > 0; --i)
            text += pieces[*rc::gen::inRange(0, int(pieces.size()))];
        return text;
    };
    QVERIFY(rc::check([&] {
        const QJsonObject record{
            {u"v"_s, 2},
            {u"name"_s, any()},
            {u"phones"_s, *rc::gen::arbitrary<bool>() ? QJsonArray{u"138 1234 8000"_s} : QJsonArray()},
            {u"channels"_s,
             QJsonArray{QJsonObject{{u"channel"_s, *rc::gen::arbitrary<bool>() ? u"whatsapp"_s : u"qq"_s},
                                    {u"id"_s, any()}}}},
            {u"addresses"_s,
             QJsonArray{QJsonObject{{u"region"_s, any()}, {u"street"_s, any()}, {u"postcode"_s, any()}}}}};
        const auto once = all(record);
        if (!once)
            return;
        const auto twice =
            normalised(toBytes(once->person), normalFields(), {u"CN"_s, QDate(2026, 11, 30), {}});
        RC_ASSERT(bool(twice));
        RC_ASSERT(twice->changes.empty());
        RC_ASSERT(twice->person == once->person);
    }));
}

QTEST_GUILESS_MAIN(TestNormalised)
#include "tst_normalised.moc"
