#include "core/data/database.h"
#include "core/data/shifts.h"
#include "core/data/shops.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QByteArray user(16, 'u');
const QByteArray shiftId(16, 's');

/// The file as the program of an earlier version left it.
Schema earlier(const QString &folder, int version)
{
    const QString scripts = folder + u"/scripts"_s;
    QDir().mkpath(scripts);
    for (int i = 1; i <= version; ++i) {
        const QString name = u"/%1.sql"_s.arg(i, 3, 10, QChar(u'0'));
        QFile::copy(u":/migrations/till"_s + name, scripts + name);
    }
    Schema schema = tillSchema();
    schema.main.scripts = scripts;
    return schema;
}

Result<> fillFirst(Transaction &transaction)
{
    transaction.execute(
        u"INSERT INTO shop (one, code, name, currency, tax_mode, zone, cut_off, region, locale,"
        " discount_entry, cash_step, point_unit, receipt_key) VALUES (1, 'S001', '店', 'KWD', 'contained',"
        " 'Asia/Shanghai', 0, 'CN', 'zh_CN', 'zhe', 10, 100, ?)"_s,
        QByteArray(32, 'k'));
    transaction.execute(
        u"INSERT INTO till (one, code, epoch, last_receipt, last_member, last_shift, last_event,"
        " event_chain, audit_chain) VALUES (1, 'T01', 2, 9, 0, 4, 0, ?, ?)"_s,
        QByteArray(32, '\0'), QByteArray(32, '\0'));
    transaction.execute(u"INSERT INTO user (id, name, role) VALUES (?, '李娜', 'cashier')"_s, user);
    transaction.execute(u"INSERT INTO shift (id, number, user, opened_at, float, event_hash)"
                        " VALUES (?, 4, ?, 5, 20000, ?)"_s,
                        shiftId, user, QByteArray(32, 'h'));
    return {};
}
}

class TestTillMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstVersionsDataIsKept();
    void membersOfBeforeAreListed();
};

void TestTillMigrations::theFirstVersionsDataIsKept()
{
    const QTemporaryDir folder;
    const Schema first = earlier(folder.path(), 1);
    QVERIFY((*Database::open(folder.path(), first))->writeNow(fillFirst));
    const auto database = Database::open(folder.path());
    QVERIFY(database);
    const auto kept = (*database)->read([](const Connection &connection) {
        const auto place = shops::load(connection);
        const auto shift = shifts::openOf(connection, *Id<User>::fromBytes(user));
        return place && shift && place->till.epoch == 2 && shift->openingFloat == Money::of(20000)
            && shifts::takesSales(connection, shift->id) && place->shop.differenceLimit == Money::of(5000);
    });
    QVERIFY(kept && *kept);
    const auto z = (*database)->writeNow(
        [](Transaction &transaction) -> Result<qint64> { return shifts::takeZ(transaction); });
    QCOMPARE(*z, qint64(1));
}

/// With their tier, points, last visit and what they spent within a year, and with the consents that hold.
void TestTillMigrations::membersOfBeforeAreListed()
{
    const QTemporaryDir folder;
    const Schema before = earlier(folder.path(), 18);
    QVERIFY((*Database::open(folder.path(), before))->writeNow([](Transaction &transaction) -> Result<> {
        const auto filled = fillFirst(transaction);
        transaction.execute(u"INSERT INTO customer (row, id, number, status, tier, points, enrolled_at)"
                            " VALUES (1, ?, 'M1', 'active', 'gold', 7, 5), (2, ?, 'M2', 'erased', '', 0, 6),"
                            " (3, ?, 'M3', 'active', '', 0, 7)"_s,
                            QByteArray(16, 'a'), QByteArray(16, 'b'), QByteArray(16, 'c'));
        transaction.execute(u"UPDATE customer SET survivor = 1 WHERE row = 3"_s);
        for (const int granted : {0, 1})
            transaction.execute(
                u"INSERT INTO consent_entry (customer, purpose, channel, granted, source,"
                " text_version, user, at) VALUES (3, 'marketing', 'sms', ?, 'till', '1', ?, 1)"_s,
                granted, user);
        const auto sell = [&](int receipt, const QString &date, int total) {
            transaction.execute(
                u"INSERT INTO sale (id, kind, till, epoch, receipt, shift, user, member, at,"
                " business_date, zone, currency, exponent, tax_mode, gross, discount, net, tax,"
                " rounding, total, change, points, request_digest, event_hash)"
                " VALUES (?, 'sale', 'T01', 2, ?, ?, ?, 3, 0, ?, 'Asia/Shanghai', 'KWD', 3,"
                " 'contained', 0, 0, 0, 0, 0, ?, 0, 0, x'', x'')"_s,
                QByteArray(16, char('d' + receipt)), receipt, shiftId, user, date, total);
        };
        sell(1, u"2025-01-02"_s, 500); // twelve months before the last one: counts no longer
        sell(2, u"2025-01-03"_s, 30);
        sell(3, u"2026-01-02"_s, 900);
        return filled;
    }));
    const auto database = Database::open(folder.path());
    QVERIFY(database);
    const auto listed = (*database)->read([](const Connection &connection) {
        QStringList lines;
        Rows rows = connection.select(u"SELECT number || ' ' || tier || ' ' || points || ' ' || last_visit ||"
                                      " ' ' || spent || ' ' || consents || ' ' || after"
                                      " FROM member_listing, member_year"_s);
        while (rows.next())
            lines << rows.text(0);
        return lines;
    });
    QCOMPARE(*listed, QStringList{u"M1 gold 7 2026-01-02 930 4 2025-01-02"_s});
}

QTEST_GUILESS_MAIN(TestTillMigrations)
#include "tst_tillmigrations.moc"
