#include "core/usecase/undoimport.h"

#include "core/data/memberimports.h"
#include "core/data/members.h"
#include "core/data/pointsledger.h"
#include "core/usecase/changemember.h"
#include "core/usecase/check.h"
#include "core/usecase/enrolmember.h"
#include "core/usecase/followup.h"
#include "core/usecase/handover.h"
#include "core/usecase/importmembers.h"
#include "core/usecase/memberpoints.h"
#include "core/usecase/restrictmember.h"
#include "core/usecase/users.h"
#include "tests/core/usecase/memberlines.h"
#include "tests/core/usecase/newshop.h"

#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

/// Imports that are taken back.
class TestUndoImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whoWasAddedGoesAndTheNumberIsFree();
    void whoWasChangedIsAsBefore();
    void balancesAreTakenBackByEntries();
    void otherBalancesComeInOnceTheFirstAreUndone();
    void whoWasChangedOrUsedSinceStaysAndIsNamed();
    void whoIsCaredForOrRestrictedSinceStays();
    void whoHandedOverGetsNobodyBack();
    void aPhoneThatWasFreedComesBack();
    void anUndoThatWasCutOffIsFinishedByRepeatingIt();
    void onlyWhoMayAndOnlyWhatIsKnown();
    void afterAnyImportItIsAsBefore();

private:
    Result<MemberImportReport> import(const QByteArray &file)
    {
        m_now = m_now.plusMilliseconds(1000);
        return m_shop->database->writeNow([&](Transaction &transaction) {
            return importMembers(transaction, m_shop->made.session, file, {}, m_now, systemRandom);
        });
    }
    Result<UndoReport> undo(const MemberImportReport &report)
    {
        m_now = m_now.plusMilliseconds(1000);
        return m_shop->database->writeNow([&](Transaction &transaction) {
            return undoImport(transaction, m_shop->made.session, *report.import, m_now, systemRandom);
        });
    }
    Result<MemberRecord> change(const QString &number, const QJsonObject &given)
    {
        m_now = m_now.plusMilliseconds(1000);
        return m_shop->database->writeNow([&](Transaction &transaction) {
            return changeMember(transaction, m_shop->made.session, number, given, m_now, systemRandom,
                                m_pinyin);
        });
    }
    QStringList members() { return memberLines(*m_shop->database, m_shop->made.session); }
    bool isSound()
    {
        const auto outcomes = m_shop->database->read([&](const Connection &main, const Connection &keys) {
            return checkAll(main, keys, m_shop->made.session);
        });
        return outcomes && toJson(*outcomes)[u"ok"].toBool();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<NewShop> m_shop;
    Pinyin m_pinyin;
    Timestamp m_now = Timestamp::ofMilliseconds(1'800'000'000'000);
};

void TestUndoImport::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<NewShop>(NewShop::make(m_folder->path()));
}

void TestUndoImport::whoWasAddedGoesAndTheNumberIsFree()
{
    const QByteArray file =
        "number,name,phone,email\n7,王秀兰,13812348000,wang@example.com\n,李娜,13812348001,\n";
    const auto first = import(file);
    QVERIFY(first && first->added == 2);
    const auto undone = undo(*first);
    QVERIFY(undone);
    QCOMPARE(undone->removed, 2);
    QVERIFY(undone->kept.empty());
    QCOMPARE(members(), QStringList());
    const auto keys = m_shop->database->read([](const Connection &, const Connection &keysFile) {
        Rows rows = keysFile.select(u"SELECT count(*) FROM customer_key"_s);
        rows.next();
        return rows.integer(0);
    });
    QCOMPARE(*keys, 0);
    QVERIFY(isSound());
    const auto again = import(file);
    QVERIFY(again && again->added == 2 && again->rejected.empty());
    QVERIFY(members().first().startsWith(u"7 王秀兰 +8613812348000"_s));
}

void TestUndoImport::whoWasChangedIsAsBefore()
{
    QVERIFY(import("number,name,phone,email,tags,external_id,birthday\n"
                   "7,王秀兰,13812348000,wang@example.com,\"vip,茶\",X-1,农历1990年5月17日\n"));
    const QStringList before = members();
    const auto changed = import("number,name,phone,tags,external_id,birthday,note\n"
                                "7,王小兰,13812349999,new,X-2,1990-05-17,爱喝茶\n");
    QCOMPARE(changed->updated, 1);
    QVERIFY(members() != before);
    const auto undone = undo(*changed);
    QCOMPARE(undone->restored, 1);
    QCOMPARE(members(), before);
    QVERIFY(isSound());
}

void TestUndoImport::balancesAreTakenBackByEntries()
{
    QVERIFY(import("number,name\n7,王秀兰\n"));
    const QStringList before = members();
    const auto report =
        import("number,name,points,stored_value,stored_bonus\n7,,300,50.00,5.00\n8,李娜,20,10,\n");
    QCOMPARE(report->updated, 1);
    QCOMPARE(report->added, 1);
    QVERIFY(members().first().contains(u" 300 50.00 5.00"_s));
    const auto undone = undo(*report);
    QCOMPARE(undone->removed, 1);
    QCOMPARE(undone->restored, 1);
    QCOMPARE(members().size(), 1);
    QVERIFY(members().first().contains(u" 0 0.00 0.00"_s));
    const auto entries = m_shop->database->read([](const Connection &main) {
        Rows rows = main.select(u"SELECT (SELECT count(*) FROM points_entry),"
                                " (SELECT count(*) FROM stored_value_entry)"_s);
        rows.next();
        return std::pair(rows.integer(0), rows.integer(1));
    });
    QCOMPARE(*entries, std::pair(qint64(4), qint64(4))); // nothing was taken out of a ledger
    QVERIFY(isSound());
}

void TestUndoImport::otherBalancesComeInOnceTheFirstAreUndone()
{
    QVERIFY(import("number,name\n7,王秀兰\n"));
    const auto wrong = import("number,points,stored_value,stored_bonus\n7,300,50,5\n");
    QCOMPARE(import("number,points\n7,100\n")->rejected.size(), 1U);
    QCOMPARE(undo(*wrong)->restored, 1);
    const auto right = import("number,points,stored_value\n7,100,20\n");
    QVERIFY(right->rejected.empty());
    QVERIFY(members().first().contains(u" 100 20.00 0.00"_s));
    QVERIFY(import("number,points,stored_value\n7,100,20\n")->rejected.empty()); // adds nothing
    QVERIFY(members().first().contains(u" 100 20.00 0.00"_s));
    QVERIFY(isSound());
    // What somebody took away by hand does not come back with the next file.
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) {
        const PointsAdjustment all{Id<PointsAdjustment>::make(m_now, systemRandom), u"7"_s, Points::of(-100),
                                   u"not hers"_s};
        return adjustPoints(transaction, m_shop->made.session, all, {}, m_now, systemRandom);
    }));
    QCOMPARE(import("number,points\n7,100\n")->rejected.front().reason, u"has a balance already"_s);
}

void TestUndoImport::whoWasChangedOrUsedSinceStaysAndIsNamed()
{
    QVERIFY(import("number,name\n1,甲\n2,乙\n"));
    const auto report = import("number,name,points\n1,甲甲,50\n2,乙乙,\n3,丙,\n4,丁,\n5,戊,\n");
    QCOMPARE(report->added, 3);
    QVERIFY(change(u"2"_s, {{u"note"_s, u"since"_s}}));
    QVERIFY(change(u"3"_s, {{u"note"_s, u"since"_s}}));
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) -> Result<> {
        const Connection &main = transaction.connection();
        for (const auto &[number, points] : {std::pair(u"4"_s, 10), {u"1"_s, -20}})
            pointsledger::append(transaction,
                                 {::members::byNumber(main, number)->id,
                                  PointsEntry::Kind::Adjusted,
                                  Points::of(points),
                                  {},
                                  m_now});
        return {};
    }));
    const auto undone = undo(*report);
    QCOMPARE(undone->removed, 1);
    QCOMPARE(undone->restored, 0);
    QStringList kept;
    for (const KeptMember &each : undone->kept)
        kept << each.number + u": "_s + each.reason;
    QCOMPARE(kept,
             (QStringList{u"4: used since"_s, u"3: changed since"_s, u"2: changed since"_s,
                          u"1: balance spent since"_s}));
    QVERIFY(isSound());
}

void TestUndoImport::whoIsCaredForOrRestrictedSinceStays()
{
    const Session &who = m_shop->made.session;
    QVERIFY(import("number,name\n1,甲\n"));
    const auto report = import("number,name\n1,甲甲\n2,乙\n3,丙\n4,丁\n");
    for (const QString &number : {u"1"_s, u"2"_s})
        QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) {
            return restrictMember(transaction, who, number, u"disputed"_s, m_now, systemRandom);
        }));
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) {
        return addTask(transaction, who,
                       {Id<MemberTask>::make(m_now, systemRandom), u"3"_s, u"call"_s,
                        businessDate(m_now, who.shop.day).date().addDays(1)},
                       m_now);
    }));
    const auto undone = undo(*report);
    QCOMPARE(undone->removed, 1);
    QCOMPARE(undone->restored, 0);
    QStringList kept;
    for (const KeptMember &each : undone->kept)
        kept << each.number + u": "_s + each.reason;
    QCOMPARE(kept,
             (QStringList{u"3: used since"_s, u"2: processing is restricted"_s,
                          u"1: processing is restricted"_s}));
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) {
        return liftRestriction(transaction, who, u"1"_s, m_now, systemRandom);
    }));
    QCOMPARE(undo(*report)->restored, 1);
    QVERIFY(isSound());
}

void TestUndoImport::whoHandedOverGetsNobodyBack()
{
    const Session &who = m_shop->made.session;
    for (const QString &name : {u"小李"_s, u"小赵"_s})
        QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) {
            return addUser(transaction, who, {name, Role::Cashier, std::nullopt, u"246813"_s}, NewShop::cheap,
                           m_now, systemRandom);
        }));
    QVERIFY(import("number,name\n1,甲\n"));
    QVERIFY(change(u"1"_s, {{u"adviser"_s, u"小李"_s}}));
    const auto report = import("number,name\n1,甲甲\n");
    QCOMPARE(report->updated, 1);
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) {
        return handOver(transaction, who, u"小李"_s, u"小赵"_s, m_now, systemRandom);
    }));
    QCOMPARE(undo(*report)->restored, 1);
    const auto shown = m_shop->database->read([&](const Connection &main, const Connection &keys) {
        const auto record = memberRecord(main, keys, who, u"1"_s);
        return record ? Result<QJsonObject>(toJson(main, *record, true)) : record.error();
    });
    QCOMPARE((*shown)[u"name"].toString(), u"甲"_s);
    QCOMPARE((*shown)[u"adviser"].toString(), u"小赵"_s);
}

void TestUndoImport::aPhoneThatWasFreedComesBack()
{
    QVERIFY(import("number,name,phone\n1,甲,13812348000\n2,乙,13812348001\n"));
    const QStringList before = members();
    const auto chain = import("number,name,phone\n1,,13812348002\n3,丙,13812348000\n");
    QCOMPARE(chain->added, 1);
    QVERIFY(undo(*chain)->kept.empty());
    QCOMPARE(members(), before);
    // Once somebody else has it, it does not.
    const auto freed = import("number,phone\n1,13812348003\n");
    QVERIFY(import("number,name,phone\n9,壬,13812348000\n"));
    const auto undone = undo(*freed);
    QCOMPARE(undone->kept.size(), 1u);
    QCOMPARE(undone->kept.front().reason, u"belongs to member 9"_s);
}

void TestUndoImport::anUndoThatWasCutOffIsFinishedByRepeatingIt()
{
    const auto report = import("number,name\n1,甲\n2,乙\n");
    // The keys go first, so this is all that an undo leaves that was cut off before its commit.
    QVERIFY(m_shop->database->writeNow([](Transaction &transaction) -> Result<> {
        transaction.executeOnKeys(u"DELETE FROM customer_key"_s);
        return {};
    }));
    QCOMPARE(undo(*report)->removed, 2);
    QCOMPARE(undo(*report)->removed, 0);
    QVERIFY(isSound());
}

void TestUndoImport::onlyWhoMayAndOnlyWhatIsKnown()
{
    auto report = import("number,name\n1,甲\n");
    m_shop->made.session.role = Role::Cashier;
    QCOMPARE(undo(*report).error().code, Error::Code::NotPermitted);
    m_shop->made.session.role = Role::Administrator;
    report->import = Id<MemberImport>::make(m_now, systemRandom);
    QCOMPARE(undo(*report).error().code, Error::Code::NotFound);
}

void TestUndoImport::afterAnyImportItIsAsBefore()
{
    const QStringList numbers{QString(), u"1"_s, u"2"_s, u"3"_s, u"4"_s};
    const QStringList names{QString(), u"王"_s, u"李娜"_s};
    const QStringList phones{QString(), u"13812348000"_s, u"13812348001"_s, u"13812348002"_s, u"1"_s};
    const QStringList ids{QString(), u"X-1"_s, u"X-2"_s};
    const QStringList points{QString(), u"0"_s, u"5"_s, u"-1"_s};
    const auto any = [](const QStringList &of) { return of[*rc::gen::inRange(0, int(of.size()))]; };
    const auto anyFile = [&] {
        QString file = u"number,name,phone,external_id,points,stored_value"_s;
        for (int row = *rc::gen::inRange(1, 7); row > 0; --row)
            file += u'\n'
                + (QStringList{any(numbers), any(names), any(phones), any(ids), any(points), any(points)})
                      .join(u',');
        return file.toUtf8();
    };
    QVERIFY(rc::check([&] {
        const QStringList empty = members();
        RC_ASSERT(empty.isEmpty());
        const auto first = import(anyFile());
        const QStringList before = members();
        const auto second = import(anyFile());
        RC_ASSERT(first && second);
        RC_ASSERT(undo(*second)->kept.empty());
        // What a member had before an opening balance was zero, whether an account is open or not.
        RC_ASSERT(members() == before);
        RC_ASSERT(undo(*first)->removed == first->added);
        RC_ASSERT(members().isEmpty());
    }));
    QVERIFY(isSound());
}

/// A dozen histories on a disk are enough for every day; tests/soak asks for more.
int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=12 noshrink=1");
    TestUndoImport test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_undoimport.moc"
