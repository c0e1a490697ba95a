#include "core/data/labelpatterns.h"

#include "core/data/database.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestLabelPatterns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewShopHasTheUsualOnes();
    void theyComeBackInOrder();
    void aDatabaseOfTheVersionBeforeKeepsItsDataAndGetsThem();
    void damageIsNotedNotUsed();

private:
    std::vector<LabelPattern> all(const Database &database)
    {
        return *database.read([](const Connection &connection) { return labelpatterns::all(connection); });
    }
};

void TestLabelPatterns::aNewShopHasTheUsualOnes()
{
    const QTemporaryDir folder;
    const auto database = Database::open(folder.path());
    QVERIFY(database);
    QCOMPARE(all(**database), usualPatterns());
}

void TestLabelPatterns::theyComeBackInOrder()
{
    const QTemporaryDir folder;
    const auto database = Database::open(folder.path());
    const std::vector<LabelPattern> mine{
        {2, 2, u"PIIIIIIWWWWWC"_s, 1, 2, u"500 g"_s, LabelPattern::Check::None}, usualPatterns()[1]};
    for (const auto &list : {mine, std::vector<LabelPattern>(), usualPatterns(), mine}) {
        QVERIFY((*database)->writeNow([&](Transaction &transaction) -> Result<> {
            labelpatterns::replace(transaction, list);
            return {};
        }));
        QCOMPARE(all(**database), list);
    }
}

void TestLabelPatterns::aDatabaseOfTheVersionBeforeKeepsItsDataAndGetsThem()
{
    const QTemporaryDir folder;
    const QTemporaryDir scripts;
    QVERIFY(QFile::copy(u":/migrations/till/001.sql"_s, scripts.filePath(u"001.sql"_s)));
    Schema before = tillSchema();
    before.main.scripts = scripts.path();
    {
        const auto old = Database::open(folder.path(), before);
        QVERIFY(old);
        QVERIFY((*old)->writeNow([](Transaction &transaction) -> Result<> {
            transaction.execute(u"INSERT INTO setting VALUES ('theme', 'dark')"_s);
            return {};
        }));
    }
    const auto now = Database::open(folder.path());
    QVERIFY(now);
    QCOMPARE(all(**now), usualPatterns());
    const auto kept = (*now)->read([](const Connection &connection) {
        Rows rows = connection.select(u"SELECT value FROM setting WHERE name = 'theme'"_s);
        return rows.next() ? rows.text(0) : QString();
    });
    QCOMPARE(*kept, u"dark"_s);
}

void TestLabelPatterns::damageIsNotedNotUsed()
{
    const QTemporaryDir folder;
    const auto database = Database::open(folder.path());
    QVERIFY((*database)->writeNow([](Transaction &transaction) -> Result<> {
        transaction.execute(u"PRAGMA ignore_check_constraints = ON"_s);
        transaction.execute(u"UPDATE label_pattern SET check_digit = 'luhn'"_s);
        return {};
    }));
    const auto damaged =
        (*database)->read([](const Connection &connection) -> Result<std::vector<LabelPattern>> {
            return labelpatterns::all(connection);
        });
    QCOMPARE(damaged.error().code, Error::Code::Damaged);
}

QTEST_GUILESS_MAIN(TestLabelPatterns)
#include "tst_labelpatterns.moc"
