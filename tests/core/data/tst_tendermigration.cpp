#include "core/data/database.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// A till's file from before there were accounts keeps what stands in it.
class TestTenderMigration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tendersAndPointsStayAndNewKindsFit();
    void pointsBecomeLots();
};

namespace {
const QByteArray someSale =
    "INSERT INTO shop VALUES (1, 'S001', 's', 'CNY', 'contained', 'Asia/Shanghai', 0, 'CN', 'zh_CN', 'zhe',"
    " 0, 100, x'00');"
    "INSERT INTO till VALUES (1, 'T01', 1, 1, 0, 1, 1, x'00', x'00');"
    "INSERT INTO user (id, name, role) VALUES (x'01', 'u', 'manager');"
    "INSERT INTO shift VALUES (x'02', 1, x'01', 0, 0, NULL, x'00');"
    "INSERT INTO customer (row, id, number, status, points, enrolled_at) VALUES (1, x'03', 'M1', 'active', 7,"
    " 0);"
    "INSERT INTO sale VALUES (1, x'04', 'sale', 'T01', 1, 1, x'02', x'01', 1, 5, '2026-03-05', 'z', 'CNY', 2,"
    " 'contained', 700, 0, 700, 0, 0, 700, 0, 7, x'00', x'00');"
    "INSERT INTO tender VALUES (1, 0, 'card', 500, 'A1'), (1, 1, 'cash', 200, '');"
    "INSERT INTO points_entry VALUES (9, 1, 'earned', 7, 1, 5);";

/// As they stood before there were lots: 10 and 20 came in and 13 went out; of another member 5 came and 8
/// went.
const QByteArray oldPoints =
    "INSERT INTO customer (row, id, number, status, points, enrolled_at) VALUES"
    " (2, x'05', 'M2', 'active', 17, 0), (3, x'06', 'M3', 'active', -3, 0);"
    "INSERT INTO points_entry (customer, kind, points, at) VALUES (2, 'adjusted', 10, 1),"
    " (2, 'spent', -13, 2), (2, 'adjusted', 20, 3), (3, 'adjusted', 5, 4), (3, 'taken-back', -6, 5),"
    " (3, 'taken-back', -2, 6);";

QStringList column(const Connection &connection, const QString &sql)
{
    QStringList values;
    Rows rows = connection.select(sql);
    while (rows.next())
        values << rows.text(0);
    return values;
}

/// Of a shop that is new: a main file without its keys is not opened. It brings the scripts along, too: they
/// are resources of the library, and only what uses it links them.
bool makeKeys(const QTemporaryDir &folder)
{
    const QTemporaryDir other;
    return Database::open(other.path())
        && QFile::copy(other.filePath(u"keys.sqlite"_s), folder.filePath(u"keys.sqlite"_s));
}
}

void TestTenderMigration::tendersAndPointsStayAndNewKindsFit()
{
    const QTemporaryDir folder;
    {
        QVERIFY(makeKeys(folder));
        QFile script(u":/migrations/till/001.sql"_s);
        QVERIFY(script.open(QIODevice::ReadOnly));
        WritableConnection before(folder.filePath(u"zhanggui.sqlite"_s));
        before.executeScript("BEGIN IMMEDIATE;" + script.readAll() + "\n;PRAGMA user_version=1;COMMIT;");
        before.executeScript(someSale);
    }
    const auto database = Database::open(folder.path());
    QVERIFY(database);
    const auto read = (*database)->read([](const Connection &connection) -> Result<> {
        const QString tenders =
            u"SELECT kind || amount || reference || coalesce(account, '-') || bonus || points"
            " FROM tender ORDER BY position"_s;
        if (column(connection, tenders) != QStringList{u"card500A1-00"_s, u"cash200-00"_s})
            return Error{Error::Code::Internal, u"tenders"_s};
        const QString points = u"SELECT row || '/' || customer || kind || points || '/' || sale || '/' || at"
                               " FROM points_entry"_s;
        if (column(connection, points) != QStringList{u"9/1earned7/1/5"_s})
            return Error{Error::Code::Internal, u"points"_s};
        if (!column(connection, u"PRAGMA foreign_key_check"_s).isEmpty())
            return Error{Error::Code::Internal, u"orphans"_s};
        return {};
    });
    QCOMPARE(read.has_value() ? QString() : read.error().detail, QString());
    const auto written = (*database)->writeNow([](Transaction &transaction) -> Result<> {
        transaction.execute(u"INSERT INTO tender (sale, position, kind, amount, reference)"
                            " VALUES (1, 2, 'gift-card', -5, '')"_s);
        transaction.execute(
            u"INSERT INTO points_entry (customer, kind, points, open, at) VALUES (1, 'spent', -1, 0, 5)"_s);
        return {};
    });
    QVERIFY(written);
}

void TestTenderMigration::pointsBecomeLots()
{
    const QTemporaryDir folder;
    {
        QVERIFY(makeKeys(folder));
        WritableConnection before(folder.filePath(u"zhanggui.sqlite"_s));
        for (int i = 1; i <= 11; ++i) {
            QFile script(u":/migrations/till/%1.sql"_s.arg(i, 3, 10, QChar(u'0')));
            QVERIFY(script.open(QIODevice::ReadOnly));
            before.executeScript("BEGIN IMMEDIATE;" + script.readAll()
                                 + "\n;PRAGMA user_version=" + QByteArray::number(i) + ";COMMIT;");
            if (i == 1)
                before.executeScript(someSale);
        }
        before.executeScript(oldPoints);
    }
    const auto database = Database::open(folder.path());
    QVERIFY(database);
    const auto open = (*database)->read([](const Connection &connection) {
        return Result<QStringList>(
            column(connection, u"SELECT customer || ':' || open FROM points_entry ORDER BY row"_s));
    });
    QVERIFY(open);
    QCOMPARE(*open, (QStringList{u"1:7"_s, u"2:0"_s, u"2:0"_s, u"2:17"_s, u"3:0"_s, u"3:-1"_s, u"3:-2"_s}));
}

QTEST_GUILESS_MAIN(TestTenderMigration)
#include "tst_tendermigration.moc"
