#include "ui/members/memberacts.h"

#include "tests/support/shopfixture.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;

namespace {
constexpr int population = 2'001; // two batches
constexpr int patience = 60'000;
}

/// What is done to many members, while the one signs out and another signs in.
class TestMemberActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void taggingEndsInTheNameOfWhoBeganIt();
    void anExportIsTheirsWhoAskedForIt();

private:
    Session cashier() const
    {
        Session other = m_shop->session;
        other.user = Id<User>::make(ShopFixture::noon(), systemRandom);
        other.role = Role::Cashier;
        return other;
    }
    qint64 count(const QString &what) const
    {
        return *m_shop->database->read([&](const Connection &connection) {
            Rows rows = connection.select(u"SELECT count(*) FROM "_s + what);
            rows.next();
            return rows.integer(0);
        });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
};

void TestMemberActs::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path(), 1, population));
}

void TestMemberActs::taggingEndsInTheNameOfWhoBeganIt()
{
    MemberActs acts(*m_shop->database, m_shop->session, &ShopFixture::noon, systemRandom);
    const QSignalSpy refused(&acts, &MemberActs::refused);
    std::vector<qint64> all(population);
    std::iota(all.begin(), all.end(), 1);
    acts.tag(all, u"tea"_s, true);
    acts.setSession(cashier());
    QTRY_VERIFY_WITH_TIMEOUT(!acts.isBusy(), patience);
    QCOMPARE(refused.count(), 0);
    QCOMPARE(count(u"customer_tag WHERE tag = 'tea'"_s), population);
    QCOMPARE(count(u"tag_batch WHERE user = (SELECT user FROM shift)"_s), 2);
    QVERIFY(!acts.canUndo()); // it is another's
    acts.setSession(m_shop->session);
    QVERIFY(acts.canUndo());
    acts.undo();
    acts.setSession(cashier());
    QTRY_VERIFY_WITH_TIMEOUT(!acts.isBusy(), patience);
    QCOMPARE(refused.count(), 0);
    QCOMPARE(count(u"customer_tag"_s), 0);
}

void TestMemberActs::anExportIsTheirsWhoAskedForIt()
{
    MemberActs acts(*m_shop->database, m_shop->session, &ShopFixture::noon, systemRandom);
    const QSignalSpy refused(&acts, &MemberActs::refused);
    const QString file = m_folder->filePath(u"members.csv"_s);
    acts.exportTo(file, {1, 2}, {u"number"_s}, {});
    acts.setSession(cashier());
    QTRY_VERIFY_WITH_TIMEOUT(!acts.isBusy(), patience);
    QCOMPARE(refused.count(), 0);
    QVERIFY(QFile::exists(file));
    QCOMPARE(count(u"audit WHERE act = 'export.members' AND user = (SELECT user FROM shift)"_s), 1);
}

QTEST_GUILESS_MAIN(TestMemberActs)

#include "tst_memberacts.moc"
