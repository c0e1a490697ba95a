#include "tests/app/adminprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QByteArray boss = "a long enough pass phrase";
const QByteArray cashier = "another long pass phrase";
}

/// A shift from its float to its Z report, as a script runs it.
class TestAdminShift : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aShiftWithADifference();

private:
    AdminProgram::Answer run(const QStringList &command, const QByteArrayList &more = {}) const
    {
        return m_admin.run(u"lina"_s, command, QByteArrayList{cashier} + more);
    }
    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_admin.file(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                                  : QString();
    }

    AdminProgram m_admin;
};

void TestAdminShift::initTestCase()
{
    QVERIFY(m_admin.init(boss).status == 0);
    const QStringList add{u"user"_s, u"add"_s, u"--name"_s, u"lina"_s, u"--role"_s, u"cashier"_s};
    QCOMPARE(m_admin.run(u"boss"_s, add, {boss, cashier}).status, 0);
    const QString goods = write(u"goods.csv"_s, "code,name,price\nP1,水,2.00\n");
    QCOMPARE(m_admin.run(u"boss"_s, {u"import"_s, u"products"_s, goods}, {boss}).status, 0);
}

void TestAdminShift::aShiftWithADifference()
{
    QCOMPARE(run({u"shift"_s, u"report"_s}).error.trimmed(), "error: no-shift");
    QCOMPARE(run({u"shift"_s, u"open"_s, u"--float"_s, u"200.00"_s}).json[u"shift"].toInt(), 1);
    QCOMPARE(run({u"shift"_s, u"open"_s}).error.trimmed(), "error: shift-open: 1");
    const QString sale = write(u"sale.jsonl"_s,
                               R"({"lines":[{"code":"P1","quantity":"3"}],)"
                               R"("tenders":[{"kind":"cash","amount":"10"}]})");
    QCOMPARE(run({u"ring"_s, sale}).status, 0);
    const QStringList milk{u"shift"_s,    u"cash"_s, u"--kind"_s,   u"payOut"_s,
                           u"--amount"_s, u"16"_s,   u"--reason"_s, u"milk"_s};
    QCOMPARE(run(milk).json[u"amount"].toString(), u"16.00"_s);
    QVERIFY(!run({u"shift"_s, u"report"_s}).json.contains(u"total"));

    const QString count = write(u"count.json"_s, R"({"cash":{"100":1,"50":1,"10":2,"1":4}})");
    const auto refused = run({u"shift"_s, u"close"_s, count});
    QCOMPARE(refused.status, 1);
    QCOMPARE(refused.json[u"error"].toString(), u"reason-required"_s);
    QCOMPARE(refused.json[u"tenders"].toArray().first().toObject()[u"difference"].toString(), u"-16.00"_s);
    QCOMPARE(refused.json[u"hints"].toArray().first().toObject()[u"reference"].toString(), u"milk"_s);
    QCOMPARE(run({u"ring"_s, sale}).json[u"error"].toString(), u"shift-counted"_s);

    const QString noted =
        write(u"noted.json"_s, R"({"cash":{"100":1,"50":1,"10":2,"1":4},"note":"milk","approver":"boss"})");
    QCOMPARE(run({u"shift"_s, u"close"_s, noted}, {"not the pass phrase"}).status, 1);
    const auto closed = run({u"shift"_s, u"close"_s, noted}, {boss});
    QVERIFY2(closed.status == 0, closed.error.constData());
    QCOMPARE(closed.json[u"z"].toInt(), 1);
    QCOMPARE(closed.json[u"approvedBy"].toString(), u"boss"_s);
    QVERIFY(run({u"shift"_s, u"close"_s, noted}, {boss}).json[u"duplicate"].toBool());
    QCOMPARE(m_admin.run(u"boss"_s, {u"check"_s}, {boss}).status, 0);
}

QTEST_GUILESS_MAIN(TestAdminShift)
#include "tst_adminshift.moc"
