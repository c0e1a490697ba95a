#include "core/base/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

class TestJsonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesCommasWhereTheyBelong();
    void anyTextIsReadBackByAnotherReader();
    void numbersAreExact();
};

void TestJsonText::writesCommasWhereTheyBelong()
{
    JsonText json;
    json.beginObject().field("a", u"x").beginArray("list");
    json.beginObject().endObject().beginObject().field("n", qint64(-1)).endObject().endArray();
    json.nullField("none").flag("yes", true).endObject();
    QCOMPARE(json.bytes(), R"({"a":"x","list":[{},{"n":-1}],"none":null,"yes":true})");
}

void TestJsonText::anyTextIsReadBackByAnotherReader()
{
    QVERIFY(rc::check([](const std::vector<quint16> &units) {
        QString text;
        for (const quint16 unit : units)
            if (!QChar::isSurrogate(unit))
                text += QChar(unit % 512 < 128 ? unit % 128 : unit);
        JsonText json;
        json.beginObject().field("t", text).field("after", u"\"\\").endObject();
        const QJsonObject object = QJsonDocument::fromJson(json.bytes()).object();
        const bool same = object[u"t"].toString() == text;
        RC_ASSERT(same);
        const bool sameAfter = object[u"after"].toString() == u"\"\\"_s;
        RC_ASSERT(sameAfter);
    }));
}

void TestJsonText::numbersAreExact()
{
    JsonText json;
    json.beginArray().beginObject().field("n", std::numeric_limits<qint64>::min()).endObject().endArray();
    QCOMPARE(json.bytes(), R"([{"n":-9223372036854775808}])");
}

QTEST_GUILESS_MAIN(TestJsonText)
#include "tst_jsontext.moc"
