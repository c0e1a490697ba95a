#include "core/usecase/openshift.h"

#include "core/data/outbox.h"
#include "core/data/shifts.h"
#include "core/security/eventchain.h"
#include "core/usecase/signin.h"
#include "tests/core/usecase/newshop.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestOpenShift : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensOneWithItsEventAndAudit();
    void anOpenShiftIsTakenUpAgain();
    void eachUserHasTheirOwn();
    void aFloatBelowZeroIsRefused();

private:
    Result<Session> open(const Session &who, Money openingFloat)
    {
        return m_shop->database->writeNow([&](Transaction &transaction) {
            return openShift(transaction, who, openingFloat, ShopFixture::noon(), systemRandom);
        });
    }
    std::vector<QueuedEvent> events() const
    {
        return *m_shop->database->read([](const Connection &main) { return outbox::from(main, 1, 100); });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<NewShop> m_shop;
};

void TestOpenShift::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<NewShop>(NewShop::make(m_folder->path()));
}

void TestOpenShift::opensOneWithItsEventAndAudit()
{
    const auto session = open(m_shop->made.session, Money::of(20000));
    QVERIFY(session && session->shift);
    QCOMPARE(session->shift->number, 1);
    QCOMPARE(events().size(), 1u);
    const QueuedEvent event = events().front();
    QCOMPARE(event.kind, u"shift.opened/1"_s);
    QCOMPARE(event.hash, bodyHash(event.body));
    const QJsonObject expected{{u"v"_s, 1},
                               {u"id"_s, session->shift->id.toString()},
                               {u"number"_s, 1},
                               {u"shop"_s, u"S001"_s},
                               {u"till"_s, u"T01"_s},
                               {u"user"_s, session->user.toString()},
                               {u"at"_s, ShopFixture::noon().toIso()},
                               {u"float"_s, u"200.00"_s}};
    QCOMPARE(QJsonDocument::fromJson(event.body).object(), expected);
    const auto act = m_shop->database->read([](const Connection &connection) {
        Rows rows = connection.select(u"SELECT act FROM audit ORDER BY seq DESC LIMIT 1"_s);
        return rows.next() ? rows.text(0) : QString();
    });
    QCOMPARE(*act, u"shift.open"_s);
}

void TestOpenShift::anOpenShiftIsTakenUpAgain()
{
    const auto first = open(m_shop->made.session, Money());
    m_shop->restart();
    const auto session =
        signIn(*m_shop->database, u"王掌柜"_s, NewShop::password, {ShopFixture::noon(), 0, 0});
    QVERIFY(session && session->shift);
    QVERIFY(session->shift->id == first->shift->id);
    const auto again = open(*session, Money::of(500));
    QVERIFY(again->shift->id == first->shift->id);
    QCOMPARE(events().size(), 1u);
}

void TestOpenShift::eachUserHasTheirOwn()
{
    QVERIFY(open(m_shop->made.session, Money()));
    Session other = m_shop->made.session;
    other.user = Id<User>::make(ShopFixture::noon(), systemRandom);
    other.role = Role::Cashier;
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) -> Result<> {
        users::append(transaction, {other.user, u"李娜"_s, Role::Cashier, std::nullopt, true, {}});
        return {};
    }));
    const auto session = open(other, Money());
    QVERIFY(session && session->shift);
    QCOMPARE(session->shift->number, 2);
}

void TestOpenShift::aFloatBelowZeroIsRefused()
{
    const auto session = open(m_shop->made.session, Money::of(-1));
    QVERIFY(!session);
    QCOMPARE(session.error(), (Error{Error::Code::InvalidPrice, u"-0.01"_s}));
    QVERIFY(events().empty());
    QVERIFY(!*m_shop->database->read(
        [&](const Connection &connection) { return shifts::openOf(connection, m_shop->made.session.user); }));
}

QTEST_GUILESS_MAIN(TestOpenShift)
#include "tst_openshift.moc"
