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

QTEST_GUILESS_MAIN(TestJsonFields)
#include "tst_jsonfields.moc"
