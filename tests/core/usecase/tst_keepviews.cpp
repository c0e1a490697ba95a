#include "core/usecase/keepviews.h"

#include "tests/support/shopfixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Named lists: one's own, shared ones, and what was seen last.
class TestKeepViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aViewComesBackAsItWas();
    void aNameIsOnesOwnOnlyOnce();
    void whatIsSharedOthersSee();
    void whatIsSharedNoLongerIsInTheAudit();
    void onlyWhoMayShareChangesWhatIsShared();
    void whatWasSeenLastIsOnesOwn();
    void namesThatAreNoneAreRefused();

private:
    template <class Work> auto write(Work work) { return m_shop->database->writeNow(work); }
    MemberView view(const QString &name, bool shared = false) const;
    Result<MemberView> keep(const Session &who, const MemberView &view);
    std::vector<MemberView> seenBy(const Session &who) const;
    qint64 audits() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    std::optional<Session> m_other;
};

void TestKeepViews::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path(), 0, 0));
    m_other = m_shop->session;
    m_other->user = Id<User>::make(ShopFixture::noon(), systemRandom);
    QVERIFY(write([&](Transaction &transaction) -> Result<> {
        transaction.execute(u"INSERT INTO user (id, name, role) VALUES (?, '周敏', 'manager')"_s,
                            m_other->user);
        return {};
    }));
}

MemberView TestKeepViews::view(const QString &name, bool shared) const
{
    return {Id<MemberView>::make(ShopFixture::noon(), systemRandom),
            m_shop->session.user,
            name,
            shared,
            {{.tiers = {u"gold"_s}, .pointsFrom = Points::of(100)}, {MemberSort::Points, true}},
            {u"name"_s, u"points"_s}};
}

Result<MemberView> TestKeepViews::keep(const Session &who, const MemberView &view)
{
    return write(
        [&](Transaction &transaction) { return keepView(transaction, who, view, ShopFixture::noon()); });
}

std::vector<MemberView> TestKeepViews::seenBy(const Session &who) const
{
    return *m_shop->database->read(
        [&](const Connection &connection) { return memberviews::forUser(connection, who.user); });
}

qint64 TestKeepViews::audits() const
{
    return *m_shop->database->read([](const Connection &connection) {
        Rows rows = connection.select(u"SELECT count(*) FROM audit WHERE act LIKE 'view.%'"_s);
        rows.next();
        return rows.integer(0);
    });
}

void TestKeepViews::aViewComesBackAsItWas()
{
    MemberView first = view(u"金卡"_s);
    QVERIFY(keep(m_shop->session, first));
    first.query.order.descending = false;
    first.name = u"金卡会员"_s;
    QVERIFY(keep(m_shop->session, first));
    const auto all = seenBy(m_shop->session);
    QCOMPARE(all.size(), size_t(1));
    QCOMPARE(all.front().name, u"金卡会员"_s);
    QVERIFY(all.front().query == first.query);
    QCOMPARE(all.front().columns, first.columns);
    QVERIFY(seenBy(*m_other).empty());
    QCOMPARE(audits(), 0);
    QVERIFY(write([&](Transaction &transaction) {
        return removeView(transaction, m_shop->session, first.id, ShopFixture::noon());
    }));
    QVERIFY(seenBy(m_shop->session).empty());
}

void TestKeepViews::aNameIsOnesOwnOnlyOnce()
{
    QVERIFY(keep(m_shop->session, view(u"金卡"_s)));
    QCOMPARE(keep(m_shop->session, view(u" 金卡 "_s)).error(), (Error{Error::Code::Duplicate, u"金卡"_s}));
    QVERIFY(keep(*m_other, view(u"金卡"_s)));
}

void TestKeepViews::whatIsSharedOthersSee()
{
    const MemberView shared = view(u"金卡"_s, true);
    QVERIFY(keep(m_shop->session, shared));
    QCOMPARE(seenBy(*m_other).size(), size_t(1));
    QCOMPARE(audits(), 1);
    MemberView changed = shared;
    changed.query.filter.owes = true;
    const auto kept = keep(*m_other, changed);
    QVERIFY(kept);
    QVERIFY(kept->user == m_shop->session.user);
    QVERIFY(seenBy(m_shop->session).front().query.filter.owes);
}

void TestKeepViews::whatIsSharedNoLongerIsInTheAudit()
{
    MemberView mine = view(u"金卡"_s, true);
    QVERIFY(keep(m_shop->session, mine));
    mine.isShared = false;
    QVERIFY(keep(m_shop->session, mine));
    QVERIFY(seenBy(*m_other).empty());
    QCOMPARE(audits(), 2);
    QVERIFY(keep(m_shop->session, mine)); // one's own from now on
    QCOMPARE(audits(), 2);
}

void TestKeepViews::onlyWhoMayShareChangesWhatIsShared()
{
    const MemberView own = view(u"一"_s);
    QVERIFY(keep(m_shop->session, own));
    QCOMPARE(keep(*m_other, own).error().code, Error::Code::NotFound);
    QCOMPARE(write([&](Transaction &transaction) {
                 return removeView(transaction, *m_other, own.id, ShopFixture::noon());
             })
                 .error()
                 .code,
             Error::Code::NotFound);
    m_other->role = Role::Cashier;
    QCOMPARE(keep(*m_other, view(u"二"_s, true)).error().code, Error::Code::NotPermitted);
}

void TestKeepViews::whatWasSeenLastIsOnesOwn()
{
    const MemberListQuery query{{.tags = {u"茶"_s}}, {MemberSort::Spent, false}};
    for (const QStringList &columns : {QStringList{u"name"_s}, QStringList{u"name"_s, u"tags"_s}})
        QVERIFY(write([&](Transaction &transaction) {
            return keepLastView(transaction, m_shop->session, query, columns, ShopFixture::noon(),
                                systemRandom);
        }));
    const auto last = m_shop->database->read(
        [&](const Connection &connection) { return lastView(connection, m_shop->session); });
    QVERIFY(*last && (*last)->query == query);
    QCOMPARE((*last)->columns, (QStringList{u"name"_s, u"tags"_s}));
    QVERIFY(seenBy(m_shop->session).empty());
    const auto other =
        m_shop->database->read([&](const Connection &connection) { return lastView(connection, *m_other); });
    QVERIFY(!*other);
}

void TestKeepViews::namesThatAreNoneAreRefused()
{
    for (const QString &name : {QString(), u"   "_s, QString(41, u'x'), u"\u0007"_s})
        QCOMPARE(keep(m_shop->session, view(name)).error(), (Error{Error::Code::InvalidInput, u"name"_s}));
}

QTEST_GUILESS_MAIN(TestKeepViews)

#include "tst_keepviews.moc"
