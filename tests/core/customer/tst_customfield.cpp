#include "core/customer/customfield.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
Result<CustomField> fieldFrom(const QByteArray &json)
{
    return customFieldFrom(QJsonDocument::fromJson(json).object());
}

/// What is kept of a text typed for the field; "refused", or "nothing".
QString kept(const QByteArray &field, const QString &typed)
{
    const auto value = readCustomValue(*fieldFrom(field), typed);
    if (!value)
        return u"refused"_s;
    return value->isEmpty() ? u"nothing"_s : value->join(u'|');
}

const QByteArray skin =
    R"({"code":"skin","name":"肤质","kind":"choice","options":["干性","油性","混合性","Sensitive"]})";
const QByteArray likes =
    R"({"code":"likes","name":"喜好","kind":"multi-choice","options":["茶","咖啡","果汁"]})";
const QByteArray size =
    R"({"code":"shoe","name":"鞋码","kind":"number","least":"15","most":"50","required":true})";
const QByteArray since = R"({"code":"since","name":"老客日期","kind":"date"})";
const QByteArray pet = R"({"code":"pet","name":"养宠","kind":"yes-no"})";
const QByteArray job = R"({"code":"job","name":"职业","kind":"text","longest":10})";
}

class TestCustomField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void definitionsAreReadBack();
    void contradictionsAreRefused_data();
    void contradictionsAreRefused();
    void valuesAreKeptInOneForm_data();
    void valuesAreKeptInOneForm();
};

void TestCustomField::definitionsAreReadBack()
{
    for (const QByteArray &json : {skin, likes, size, since, pet, job}) {
        const auto field = fieldFrom(json);
        QVERIFY2(field, json.constData());
        QVERIFY(*customFieldFrom(toJson(*field)) == *field);
        QCOMPARE(QJsonDocument(toJson(*field)).toJson(), QJsonDocument::fromJson(json).toJson());
    }
}

void TestCustomField::contradictionsAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("wrong");
    const std::pair<QByteArray, QString> cases[] = {
        {R"({})", u"code"_s},
        {R"({"code":"Skin","name":"x","kind":"text"})", u"code"_s},
        {R"({"code":"1st","name":"x","kind":"text"})", u"code"_s},
        {R"({"code":"a b","name":"x","kind":"text"})", u"code"_s},
        {R"({"code":"a","name":"","kind":"text"})", u"name"_s},
        {R"({"code":"a","name":" \u0007","kind":"text"})", u"name"_s},
        {R"({"code":"a","name":"x","kind":"money"})", u"kind"_s},
        {R"({"code":"a","name":"x","kind":"choice"})", u"options"_s},
        {R"({"code":"a","name":"x","kind":"choice","options":["A","a"]})", u"options"_s},
        {R"({"code":"a","name":"x","kind":"choice","options":["A",""]})", u"options"_s},
        {R"({"code":"a","name":"x","kind":"choice","options":["A,B"]})", u"options"_s},
        {R"({"code":"a","name":"x","kind":"text","options":["A"]})", u"options"_s},
        {R"({"code":"a","name":"x","kind":"number","least":"x"})", u"least"_s},
        {R"({"code":"a","name":"x","kind":"text","least":"1"})", u"least"_s},
        {R"({"code":"a","name":"x","kind":"number","least":"2","most":"1"})", u"most"_s},
        {R"({"code":"a","name":"x","kind":"text","longest":0})", u"longest"_s},
        {R"({"code":"a","name":"x","kind":"text","longest":501})", u"longest"_s},
    };
    int number = 0;
    for (const auto &[json, wrong] : cases)
        QTest::addRow("%d %s", ++number, qPrintable(wrong)) << json << wrong;
}

void TestCustomField::contradictionsAreRefused()
{
    QFETCH(QByteArray, json);
    const auto field = fieldFrom(json);
    QVERIFY(!field);
    QTEST(field.error().detail, "wrong");
}

void TestCustomField::valuesAreKeptInOneForm_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("value");
    const std::tuple<QByteArray, QString, QString> cases[] = {
        {skin, u" 干性 "_s, u"干性"_s},
        {skin, u"sensitive"_s, u"Sensitive"_s},
        {skin, u"干性,油性"_s, u"refused"_s},
        {skin, u"中性"_s, u"refused"_s},
        {skin, u""_s, u"nothing"_s},
        {likes, u"果汁、茶，茶"_s, u"茶|果汁"_s}, // in the field's order, once each
        {likes, u"茶;酒"_s, u"refused"_s},
        {likes, u", ,"_s, u"refused"_s},
        {size, u"38.50"_s, u"38.5"_s},
        {size, u"３８"_s, u"38"_s},
        {size, u"14.999"_s, u"refused"_s},
        {size, u"50.001"_s, u"refused"_s},
        {size, u"38.0001"_s, u"refused"_s},
        {size, u"1e1"_s, u"refused"_s},
        {size, u"99999999999999999999"_s, u"refused"_s},
        {since, u"2020年5月1日"_s, u"2020-05-01"_s},
        {since, u"2020/5/1"_s, u"2020-05-01"_s},
        {since, u"20200501"_s, u"2020-05-01"_s},
        {since, u"2021-02-29"_s, u"refused"_s},
        {since, u"0001-01-01"_s, u"refused"_s},
        {pet, u"是"_s, u"yes"_s},
        {pet, u"TRUE"_s, u"yes"_s},
        {pet, u"0"_s, u"no"_s},
        {pet, u"maybe"_s, u"refused"_s},
        {job, u"  a  teacher "_s, u"a teacher"_s},
        {job, QString(11, u'x'), u"refused"_s},
        {job, u"a\u0007b"_s, u"refused"_s},
    };
    int number = 0;
    for (const auto &[field, typed, value] : cases)
        QTest::addRow("%d", ++number) << field << typed << value;
}

void TestCustomField::valuesAreKeptInOneForm()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, typed);
    const QString once = kept(field, typed);
    QTEST(once, "value");
    if (once != u"refused" && once != u"nothing")
        QCOMPARE(kept(field, once.split(u'|').join(u',')), once);
}

QTEST_GUILESS_MAIN(TestCustomField)

#include "tst_customfield.moc"
