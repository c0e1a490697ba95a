#include "core/base/jsonfields.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestJsonFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void absenceAndWrongTypesAreToldApart();
    void boundsAreKept();
    void namesThatAreNotKnownAreSeen();
    void onlyAnObjectIsRead();
    void settingsSayTheirVersionAndNothingUnknown();

private:
    const JsonFields m_fields{{{u"text"_s, u"abc"_s},
                               {u"number"_s, 1},
                               {u"list"_s, QJsonArray{1, 2, 3}},
                               {u"null"_s, QJsonValue()}}};
};

void TestJsonFields::absenceAndWrongTypesAreToldApart()
{
    QCOMPARE(m_fields.text(u"absent", 9), QString());
    QVERIFY(!m_fields.text(u"number", 9));
    QVERIFY(!m_fields.text(u"null", 9));
    QCOMPARE(m_fields.text(u"text", 9), u"abc"_s);
    QCOMPARE(m_fields.array(u"absent", 9), QJsonArray());
    QVERIFY(!m_fields.array(u"text", 9));
    // A number is no decimal: it has been through a floating point.
    QCOMPARE(m_fields.decimal(u"number"), QString());
}

void TestJsonFields::boundsAreKept()
{
    QVERIFY(m_fields.text(u"text", 3));
    QVERIFY(!m_fields.text(u"text", 2));
    QVERIFY(m_fields.array(u"list", 3));
    QVERIFY(!m_fields.array(u"list", 2));
}

void TestJsonFields::namesThatAreNotKnownAreSeen()
{
    QVERIFY(m_fields.onlyHas({u"text", u"number", u"list", u"null", u"more"}));
    QVERIFY(!m_fields.onlyHas({u"text", u"number", u"list"}));
}

void TestJsonFields::onlyAnObjectIsRead()
{
    QCOMPARE(*readObject(R"({"a":1})", 7), (QJsonObject{{u"a"_s, 1}}));
    QCOMPARE(readObject(R"({"a":1})", 6).error().code, Error::Code::TooLarge);
    for (const QByteArray text : {"", "[]", "1", "{\"a\":", "{\"a\":1} x", "\xff\xfe"}) {
        const auto read = readObject(text, 99);
        QVERIFY2(!read, text.constData());
        QCOMPARE(read.error().code, Error::Code::InvalidJson);
        QVERIFY(!read.error().detail.isEmpty());
    }
    QCOMPARE(readObject("[]", 99).error().detail, u"not an object"_s);
}

void TestJsonFields::settingsSayTheirVersionAndNothingUnknown()
{
    const auto read = [](const QByteArray &file) { return readSettings(file, 99, {u"kinds", u"more"}); };
    QVERIFY(read(R"({"version":1})"));
    QVERIFY(read(R"({"version":1,"kinds":[]})"));
    for (const QByteArray file : {R"({"kinds":[]})", R"({"version":2})", R"({"version":"1"})"})
        QCOMPARE(read(file).error(), (Error{Error::Code::InvalidInput, u"version: 1 is known"_s}));
    QCOMPARE(read(R"({"version":1,"kind":[]})").error(),
             (Error{Error::Code::InvalidInput, u"unknown field"_s}));
    QCOMPARE(read("[1]").error().code, Error::Code::InvalidJson);
}

QTEST_GUILESS_MAIN(TestJsonFields)
#include "tst_jsonfields.moc"
