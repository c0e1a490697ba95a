#include "core/headoffice/eventkinds.h"
#include "core/headoffice/ledger.h"
#include "tests/core/headoffice/officefixture.h"
#include "tests/core/headoffice/tillevents.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

/// What becomes of members whose facts change, and of those who are erased.
class MemberEventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNewerOfEachFactStays();
    void aFactThatIsGoneIsGone();
    void whoeverIsNotKnownCannotChange();
    void erasureLeavesNothingToRead();
    void whatComesAfterErasureIsKeptEmpty();
    void aTagForManyChangesThatTagAlone();
    void consentsAreKeptAndChecked();

private:
    Result<KeptBody> apply(OfficeFixture &fixture, const wire::Event &event);
    const wire::Event &change(TillEvents &till, const QString &id, const QJsonObject &facts,
                              const QString &at = u"2026-03-05T04:00:00.000Z"_s);
    QJsonObject known(OfficeFixture &fixture, const QByteArray &customer);
    static QString idIn(const wire::Event &event)
    {
        return QJsonDocument::fromJson(*event.body)[u"id"].toString();
    }

    const TillIdentity m_from{u"S001"_s, u"T01"_s, 1};
};

Result<KeptBody> MemberEventsTest::apply(OfficeFixture &fixture, const wire::Event &event)
{
    return fixture.office().database().writeNow([&](Transaction &transaction) {
        return applyEvent(transaction, fixture.office().vault(), m_from, event);
    });
}

const wire::Event &MemberEventsTest::change(TillEvents &till, const QString &id, const QJsonObject &facts,
                                            const QString &at)
{
    QJsonObject body = facts;
    if (!body.contains(u"changed"_s))
        body[u"changed"_s] = QJsonArray::fromStringList(facts.keys());
    body[u"v"_s] = 1;
    body[u"id"_s] = id;
    body[u"at"_s] = at;
    return till.add(u"member.changed/1"_s, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

/// The facts that head office can read of a member; empty of one it cannot.
QJsonObject MemberEventsTest::known(OfficeFixture &fixture, const QByteArray &customer)
{
    const auto opened = fixture.office().database().read(
        [&](const Connection &main, const Connection &keys) -> Result<QByteArray> {
            Rows member = main.select(u"SELECT sealed FROM member WHERE id = ?"_s, customer);
            Rows key = keys.select(u"SELECT wrapped FROM customer_key WHERE customer = ?"_s, customer);
            if (!member.next() || !key.next() || !member.has(0))
                return Error{Error::Code::NotFound, {}};
            return fixture.office().vault().openWrapped(key.bytes(0), customer, member.bytes(0));
        });
    return opened ? QJsonDocument::fromJson(*opened).object() : QJsonObject();
}

void MemberEventsTest::theNewerOfEachFactStays()
{
    OfficeFixture fixture;
    TillEvents till(m_from);
    const wire::Event member = till.addMember(u"王小明"_s, u"+8613800138000"_s);
    const auto kept = apply(fixture, member);
    QVERIFY(kept && kept->customer);
    const QString id = idIn(member);
    QVERIFY(apply(fixture, change(till, id, {{u"name"_s, u"later"_s}}, u"2026-03-05T06:00:00.000Z"_s)));
    // A till that was offline tells of an earlier change now: its note is news, its name is not.
    QVERIFY(apply(
        fixture,
        change(till, id, {{u"name"_s, u"earlier"_s}, {u"note"_s, u"tea"_s}}, u"2026-03-05T05:00:00.000Z"_s)));
    const QJsonObject facts = known(fixture, *kept->customer);
    QCOMPARE(facts[u"name"].toString(), u"later"_s);
    QCOMPARE(facts[u"note"].toString(), u"tea"_s);
    QCOMPARE(facts[u"phone"].toString(), u"+8613800138000"_s); // as enrolled
}

void MemberEventsTest::aFactThatIsGoneIsGone()
{
    OfficeFixture fixture;
    TillEvents till(m_from);
    const wire::Event member = till.addMember(u"王小明"_s, u"+8613800138000"_s);
    const auto kept = apply(fixture, member);
    const QString id = idIn(member);
    QVERIFY(apply(fixture,
                  change(till, id, {{u"phones"_s, QJsonArray{u"+8613900139000"_s}}, {u"note"_s, u"x"_s}})));
    QVERIFY(!known(fixture, *kept->customer).contains(u"phone"));
    QVERIFY(apply(fixture, change(till, id, {{u"changed"_s, QJsonArray{u"note"_s, u"constructor"_s}}})));
    const QJsonObject facts = known(fixture, *kept->customer);
    QVERIFY(!facts.contains(u"note"));
    QVERIFY(!facts.contains(u"constructor"));
}

void MemberEventsTest::whoeverIsNotKnownCannotChange()
{
    OfficeFixture fixture;
    TillEvents till(m_from);
    const QString nobody = u"00000000-0000-4000-8000-000000000001"_s;
    QCOMPARE(apply(fixture, change(till, nobody, {{u"name"_s, u"x"_s}})).error().code,
             Error::Code::InvalidInput);
    QCOMPARE(apply(fixture, till.add(u"member.changed/1"_s, R"({"id":"x"})")).error().code,
             Error::Code::InvalidInput);
    QVERIFY(apply(
        fixture, till.add(u"member.erased/1"_s, QByteArray(R"({"v":1,"id":")") + nobody.toLatin1() + "\"}")));
}

void MemberEventsTest::erasureLeavesNothingToRead()
{
    OfficeFixture fixture;
    const TillIdentity from = fixture.enrol().identity;
    TillEvents till(from);
    const QString id = idIn(till.addMember(u"王小明"_s, u"+8613800138000"_s));
    change(till, id, {{u"note"_s, u"tea"_s}});
    till.add(u"member.erased/1"_s, QByteArray(R"({"v":1,"id":")") + id.toLatin1() + "\"}");
    const auto taken = takeBatch(fixture.office(), from, till.batch());
    QVERIFY(taken);
    QCOMPARE(fixture.column(u"SELECT count(*) FROM member WHERE sealed IS NULL"_s), QStringList{u"1"_s});
    const auto keys = fixture.office().database().read([](const Connection &, const Connection &file) {
        Rows rows = file.select(u"SELECT count(*) FROM customer_key"_s);
        rows.next();
        return Result<qint64>(rows.integer(0));
    });
    QCOMPARE(*keys, 0);
}

void MemberEventsTest::whatComesAfterErasureIsKeptEmpty()
{
    OfficeFixture fixture;
    TillEvents till(m_from);
    const wire::Event member = till.addMember(u"王小明"_s, u"+8613800138000"_s);
    const auto kept = apply(fixture, member);
    const QString id = idIn(member);
    QVERIFY(apply(fixture,
                  till.add(u"member.erased/1"_s, QByteArray(R"({"v":1,"id":")") + id.toLatin1() + "\"}")));
    const auto late = apply(fixture, change(till, id, {{u"name"_s, u"late"_s}}));
    QVERIFY(late);
    QVERIFY(!late->body && !late->customer);
    QVERIFY(known(fixture, *kept->customer).isEmpty());
}

void MemberEventsTest::aTagForManyChangesThatTagAlone()
{
    OfficeFixture fixture;
    TillEvents till(m_from);
    const wire::Event member = till.addMember(u"王小明"_s, u"+8613800138000"_s);
    const auto kept = apply(fixture, member);
    const QString id = idIn(member);
    QVERIFY(apply(
        fixture, change(till, id, {{u"tags"_s, QJsonArray{u"a"_s, u"c"_s}}}, u"2026-03-05T06:00:00.000Z"_s)));
    const auto tag = [&](const QString &word, const QString &what, const QString &at) {
        const QJsonObject body{{u"v"_s, 1},
                               {u"shop"_s, m_from.shop},
                               {u"till"_s, m_from.till},
                               {u"tag"_s, word},
                               {u"change"_s, what},
                               {u"members"_s, QJsonArray{id, u"00000000-0000-4000-8000-000000000009"_s}},
                               {u"at"_s, at}};
        return apply(fixture, till.add(u"members.tagged/1"_s, QJsonDocument(body).toJson()));
    };
    const auto tags = [&] { return known(fixture, *kept->customer)[u"tags"].toArray(); };
    QVERIFY(tag(u"b"_s, u"added"_s, u"2026-03-05T07:00:00.000Z"_s));
    QCOMPARE(tags(), (QJsonArray{u"a"_s, u"b"_s, u"c"_s}));
    QVERIFY(tag(u"a"_s, u"removed"_s, u"2026-03-05T08:00:00.000Z"_s));
    QCOMPARE(tags(), (QJsonArray{u"b"_s, u"c"_s}));
    // What a till that was offline tells late is overtaken.
    QVERIFY(tag(u"d"_s, u"added"_s, u"2026-03-05T05:00:00.000Z"_s));
    QCOMPARE(tags(), (QJsonArray{u"b"_s, u"c"_s}));
    QVERIFY(apply(fixture,
                  till.add(u"member.erased/1"_s, QByteArray(R"({"v":1,"id":")") + id.toLatin1() + "\"}")));
    QVERIFY(tag(u"e"_s, u"added"_s, u"2026-03-05T09:00:00.000Z"_s));
    QVERIFY(known(fixture, *kept->customer).isEmpty());
}

void MemberEventsTest::consentsAreKeptAndChecked()
{
    OfficeFixture fixture;
    TillEvents till(m_from);
    const QByteArray good = R"({"v":1,"member":"00000000-0000-4000-8000-000000000001","purpose":"marketing",
        "channel":"sms","granted":true,"at":"2026-03-05T04:00:00.000Z","source":"till","textVersion":"1"})";
    QVERIFY(apply(fixture, till.add(u"consent.given/1"_s, good)));
    for (const QByteArray &missing :
         {QByteArray("member"), QByteArray("purpose"), QByteArray("granted"), QByteArray("at")}) {
        QJsonObject body = QJsonDocument::fromJson(good).object();
        body.remove(QString::fromLatin1(missing));
        QCOMPARE(apply(fixture, till.add(u"consent.given/1"_s, QJsonDocument(body).toJson())).error().code,
                 Error::Code::InvalidInput);
    }
}

QTEST_GUILESS_MAIN(MemberEventsTest)

#include "tst_memberevents.moc"
