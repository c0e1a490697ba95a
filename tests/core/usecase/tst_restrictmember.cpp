#include "core/usecase/restrictmember.h"

#include "core/data/consents.h"
#include "core/data/duplicatepairs.h"
#include "core/data/memberlist.h"
#include "core/data/privacyfigures.h"
#include "core/data/retention.h"
#include "core/usecase/changecoupons.h"
#include "core/usecase/exportmembers.h"
#include "core/usecase/findduplicates.h"
#include "core/usecase/findmembers.h"
#include "core/usecase/giveconsent.h"
#include "core/usecase/givecoupons.h"
#include "core/usecase/importmembers.h"
#include "core/usecase/importprices.h"
#include "core/usecase/issuecoupons.h"
#include "core/usecase/keepquality.h"
#include "core/usecase/listmembers.h"
#include "core/usecase/mergemembers.h"
#include "core/usecase/personaltext.h"
#include "core/usecase/presentcoupon.h"
#include "core/usecase/privacyrecord.h"
#include "core/usecase/retainmembers.h"
#include "core/usecase/reviewquality.h"
#include "core/usecase/tagmembers.h"
#include "tests/core/usecase/careshop.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// Keeps what is written.
class KeptTable : public TableWriter
{
public:
    Result<> write(const QStringList &cells) override
    {
        rows << cells.join(u'|');
        return {};
    }
    Result<> finish() override { return {}; }

    QStringList rows;
};

const ConsentPurpose sms{ConsentPurpose::Purpose::Marketing, ConsentPurpose::Channel::Sms};
}

/// Data that are kept and not used.
class TestRestrictMember : public QObject, protected CareShop
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void itIsToldOnceWithItsReasonSealed();
    void itNeedsAReasonAndPermission();
    void theReasonIsForWhoSeesMembersInFull();
    void noReaderFindsThem_data();
    void noReaderFindsThem();
    void noCouponIsGiven();
    void noConsentIsUsable();
    void atTheTillTheyAreANumber();
    void searchSaysThatTheyAre();
    void nothingNewIsBegun();
    void retentionLeavesThemAlone();
    void whoIsMergedIsRestrictedToo();
    void theirRightsGoOn();

private:
    Result<> restrict(const QString &number)
    {
        return write([&](Transaction &transaction) {
            return restrictMember(transaction, who(), number, u"Zaphod disputes it"_s, at(), systemRandom);
        });
    }
    Result<> lift(const QString &number)
    {
        return write([&](Transaction &transaction) {
            return liftRestriction(transaction, who(), number, at(1), systemRandom);
        });
    }
    /// What is still to be done for somebody keeps them by itself.
    Result<> endTasks()
    {
        return write([](Transaction &transaction) -> Result<> {
            transaction.execute(u"UPDATE member_task SET state = 'done'"_s);
            return {};
        });
    }
    Member member(const QString &number)
    {
        return *read(
            [&](const Connection &connection) { return Result(*members::byNumber(connection, number)); });
    }
    Result<> consent(const QString &number, bool granted)
    {
        return write([&](Transaction &transaction) {
            return giveConsent(transaction, who(), number, {sms, granted}, at(), systemRandom);
        });
    }
    QStringList named(const QString &reader);
    QStringList listed(const Connection &main, const Connection &keys, const QString &reader);
    QStringList likely(const Connection &main, const Connection &keys, const QString &reader);
    int counted(const Connection &main, const QString &reader);
    void look();

    QString m_restricted;
    QString m_other;
};

void TestRestrictMember::init()
{
    open();
    const QJsonObject facts{{u"birthday"_s, u"1990-03-10"_s},
                            {u"tags"_s, QJsonArray{u"tea"_s}},
                            {u"email"_s, u"wang@example.com"_s}};
    m_restricted = add(u"王秀兰"_s, facts);
    m_other = add(u"王秀兰"_s, facts);
    QVERIFY(consent(m_restricted, true).has_value());
    QVERIFY(consent(m_other, true).has_value());
    QVERIFY(addTask(m_restricted, u"call"_s).has_value());
    QVERIFY(addTask(m_other, u"call"_s).has_value());
}

void TestRestrictMember::itIsToldOnceWithItsReasonSealed()
{
    QVERIFY(restrict(m_restricted).has_value());
    QVERIFY(restrict(m_restricted).has_value());
    QVERIFY(member(m_restricted).restricted);
    QCOMPARE(count(u"audit WHERE act = 'member.restrict'"_s), 1);
    QCOMPARE(count(u"outbox WHERE kind = 'member.restricted/1'"_s), 1);
    QCOMPARE(count(u"audit WHERE detail LIKE '%Zaphod%'"_s), 0);
    QCOMPARE(count(u"member_text WHERE CAST(sealed AS TEXT) LIKE '%Zaphod%'"_s), 0);
    const auto held = read([&](const Connection &main, const Connection &keys) {
        return Result(restrictionOf(main, keys, who(), member(m_restricted), true));
    });
    QCOMPARE((*held)->reason, u"Zaphod disputes it"_s);
    QVERIFY(lift(m_restricted).has_value());
    QVERIFY(lift(m_restricted).has_value());
    QVERIFY(!member(m_restricted).restricted);
    QCOMPARE(count(u"outbox WHERE kind = 'member.restricted/1'"_s), 2);
    const auto all = read([&](const Connection &main, const Connection &keys) {
        return Result(restrictionsToJson(main, keys, who(), member(m_restricted), true));
    });
    QVERIFY((*all)[0][u"liftedAt"].isString());
}

void TestRestrictMember::itNeedsAReasonAndPermission()
{
    const auto as = [&](Role role, const QString &number, const QString &reason) {
        Session session = who();
        session.role = role;
        return write([&](Transaction &transaction) {
            return restrictMember(transaction, session, number, reason, at(), systemRandom);
        });
    };
    QCOMPARE(as(Role::Manager, m_restricted, u" "_s).error().code, Error::Code::ReasonRequired);
    QCOMPARE(as(Role::Cashier, m_restricted, u"x"_s).error().code, Error::Code::NotPermitted);
    QCOMPARE(as(Role::Manager, u"M9"_s, u"x"_s).error().code, Error::Code::UnknownMember);
    QVERIFY(!member(m_restricted).restricted);
}

void TestRestrictMember::theReasonIsForWhoSeesMembersInFull()
{
    QVERIFY(restrict(m_restricted).has_value());
    const auto seen = [&](Role role, bool plain) {
        Session session = who();
        session.role = role;
        QStringList reasons;
        const auto look = read([&](const Connection &main, const Connection &keys) -> Result<> {
            reasons << restrictionOf(main, keys, session, member(m_restricted), plain)->reason
                    << restrictionsToJson(main, keys, session, member(m_restricted), plain)[0][u"reason"]
                           .toString();
            return {};
        });
        return look ? reasons.join(u'|') : QString();
    };
    QCOMPARE(seen(Role::Manager, true), u"Zaphod disputes it|Zaphod disputes it"_s);
    QCOMPARE(seen(Role::Manager, false), u"|"_s);
    QCOMPARE(seen(Role::Cashier, true), u"|"_s);
}

/// The numbers that a reader of many members names; of one that only counts so many empty ones.
QStringList TestRestrictMember::named(const QString &reader)
{
    QStringList numbers;
    const auto look = read([&](const Connection &main, const Connection &keys) -> Result<> {
        numbers = reader.startsWith(u"duplicates") ? likely(main, keys, reader) : listed(main, keys, reader);
        if (numbers.isEmpty())
            numbers.resize(counted(main, reader));
        return {};
    });
    if (!look)
        qFatal("look");
    return numbers;
}

QStringList TestRestrictMember::listed(const Connection &main, const Connection &keys, const QString &reader)
{
    QStringList numbers;
    if (reader == u"newest") {
        const auto found = findMembers(main, keys, who(), {}, 50, m_pinyin);
        for (const MemberProfile &hit : found->hits)
            numbers << hit.member.number;
    } else if (reader == u"list") {
        const auto rows = listMembers(main, keys, who(), {}, at(), -1);
        const auto lines = memberLines(main, keys, who(), *rows);
        for (const MemberLine &line : *lines)
            numbers << line.profile.member.number;
    } else if (reader == u"each") {
        members::each(main, keys, [&](const SealedMember &each) {
            numbers << each.member.number;
            return true;
        });
    } else if (reader == u"jobs") {
        for (const auto &each : members::after(main, keys, 0, 50))
            numbers << each.sealed.member.number;
    } else if (reader == u"tasks") {
        const auto tasks = readTasks(main, keys, who(), {});
        for (const ReadTask &task : *tasks)
            numbers << task.task.number;
    } else if (reader == u"findings") {
        const auto found = qualityList(main, keys, who(), QualityRule::ConsentMissing, 0, 50);
        for (const ListedFinding &each : *found)
            numbers << each.profile.member.number;
    } else if (reader == u"retention") {
        for (const auto &each : retention::inactive(main, at(1'000'000), true))
            numbers << each.number;
    }
    return numbers;
}

QStringList TestRestrictMember::likely(const Connection &main, const Connection &keys, const QString &reader)
{
    QStringList numbers;
    if (reader == u"duplicates") {
        const auto found = findDuplicates(main, keys, who(), 0.5,
                                          [&](const LikelyDuplicate &pair) { numbers << pair.a << pair.b; });
        return found ? numbers : QStringList{u"refused"_s};
    }
    if (reader == u"duplicates kept") {
        for (const KeptPair &pair : duplicatepairs::list(main, keys, 50))
            numbers << pair.a.member.number << pair.b.member.number;
        return numbers;
    }
    const bool entry = reader == u"duplicates at entry";
    const auto record = memberRecord(main, keys, who(), entry ? m_restricted : m_other);
    const auto same = duplicatesOf(main, keys, who(), record->profile.person,
                                   entry ? std::nullopt : std::optional(m_other), 0.5, m_pinyin);
    for (const LikelySame &each : *same)
        numbers << each.profile.member.number;
    return numbers;
}

int TestRestrictMember::counted(const Connection &main, const QString &reader)
{
    if (reader == u"figures")
        return int(members::count(main));
    if (reader == u"tags")
        return int(memberfacts::tags(main).front().second);
    if (reader == u"consents")
        return int(privacyfigures::consents(main).front().granted);
    if (reader == u"quality")
        return (*qualityFigures(main, who()))[u"members"].toInt();
    return 0;
}

/// What jobs find: how the data stand, and pairs of duplicates.
void TestRestrictMember::look()
{
    QVERIFY(write([&](Transaction &transaction) {
                return keepQuality(transaction, who(), *BusinessDate::of(today()), at());
            }).has_value());
    QVERIFY(read([&](const Connection &main, const Connection &keys) {
                return keepDuplicates(*m_shop->database, main, keys, who(), at());
            }).has_value());
}

void TestRestrictMember::noReaderFindsThem_data()
{
    QTest::addColumn<int>("others"); // beside them
    QTest::newRow("newest") << 9;
    QTest::newRow("list") << 9;
    QTest::newRow("each") << 9; // exports
    QTest::newRow("jobs") << 9;
    QTest::newRow("duplicates") << 0; // nobody is alone alike
    QTest::newRow("duplicates kept") << 0;
    QTest::newRow("duplicates of the other") << 0;
    QTest::newRow("duplicates at entry") << 1;
    QTest::newRow("tasks") << 1;
    QTest::newRow("figures") << 9;
    QTest::newRow("tags") << 1;
    QTest::newRow("consents") << 1;
    QTest::newRow("findings") << 9;
    QTest::newRow("quality") << 9;
    QTest::newRow("retention") << 9;
}

void TestRestrictMember::noReaderFindsThem()
{
    QFETCH(int, others);
    const QString reader = QString::fromUtf8(QTest::currentDataTag());
    // Of two people alone nothing is rare enough to tell that they are one.
    for (const QString &name :
         {u"李娜"_s, u"张伟"_s, u"刘洋"_s, u"陈静"_s, u"杨帆"_s, u"赵敏"_s, u"周杰"_s, u"吴磊"_s})
        add(name);
    if (reader == u"retention")
        QVERIFY(endTasks().has_value());
    look();
    const qsizetype before = named(reader).size();
    QVERIFY(before > others);
    QVERIFY(restrict(m_restricted).has_value());
    QCOMPARE(named(reader).size(), others);
    QVERIFY(!named(reader).contains(m_restricted));
    look();
    QCOMPARE(named(reader).size(), others);
    QVERIFY(lift(m_restricted).has_value());
    look();
    QCOMPARE(named(reader).size(), before);
}

void TestRestrictMember::noCouponIsGiven()
{
    const auto promotions = write([&](Transaction &transaction) {
        return importPrices(transaction, who(),
                            R"({"version":1,"promotions":[{"code":"BDAY20","name":"生日","kind":"percent",
                            "percent":"20","coupon":"BDAY"}]})",
                            {}, at(), systemRandom);
    });
    QVERIFY(promotions && promotions->rejected.empty());
    const auto kinds = write([&](Transaction &transaction) {
        return changeCoupons(transaction, who(),
                             R"({"version":1,"kinds":[{"code":"BDAY","name":"生日","promotion":"BDAY20",
                             "validDays":30}],"birthday":[{"kind":"BDAY","daysBefore":7}]})",
                             at());
    });
    QVERIFY(kinds && kinds->rejected.empty());
    const auto issue = [&] {
        return write([&](Transaction &transaction) {
            return issueCoupons(transaction, who(),
                                {Id<CouponOrder>::make(at(), systemRandom), u"BDAY"_s, m_restricted}, at(),
                                systemRandom);
        });
    };
    QVERIFY(issue().has_value());
    QVERIFY(restrict(m_restricted).has_value());
    QCOMPARE(issue().error(), (Error{Error::Code::Restricted, m_restricted}));
    const auto given = write([&](Transaction &transaction) {
        return giveCoupons(transaction, who(), CouponOccasion::Birthday, *BusinessDate::of(today()), at(),
                           systemRandom);
    });
    QCOMPARE(given->coupons, 1);
    // What they hold is not offered; by its code it is redeemed all the same.
    const auto open = [&] {
        return *read([&](const Connection &connection) {
            return Result(openCoupons(connection, member(m_restricted), *BusinessDate::of(today())));
        });
    };
    QVERIFY(open().empty());
    QCOMPARE(count(u"coupon WHERE state = 'open'"_s), 2);
    QVERIFY(lift(m_restricted).has_value());
    QCOMPARE(open().size(), 1U);
}

void TestRestrictMember::noConsentIsUsable()
{
    const auto usable = [&] {
        return *read([&](const Connection &main, const Connection &keys) {
            const auto record = memberRecord(main, keys, who(), m_restricted);
            return Result(isUsable(consents::of(main, record->profile.member.id), sms,
                                   consentLimits(record->profile, today())));
        });
    };
    QVERIFY(usable());
    QVERIFY(restrict(m_restricted).has_value());
    QVERIFY(!usable());
    QCOMPARE(consent(m_restricted, true).error().code, Error::Code::Restricted);
    QVERIFY(consent(m_restricted, false).has_value()); // taken back it is always
    QVERIFY(lift(m_restricted).has_value());
    QVERIFY(!usable());
}

/// Receipts and returns need the number: who brings the card is attached, and nothing names them.
void TestRestrictMember::atTheTillTheyAreANumber()
{
    QVERIFY(restrict(m_restricted).has_value());
    const auto found = read([&](const Connection &main, const Connection &keys) {
        return memberByNumber(main, keys, who(), m_restricted);
    });
    QVERIFY(*found);
    QVERIFY((*found)->member.restricted);
    QVERIFY((*found)->person.name.isEmpty() && (*found)->person.phones.empty());
}

void TestRestrictMember::searchSaysThatTheyAre()
{
    QVERIFY(restrict(m_restricted).has_value());
    const auto found = read([&](const Connection &main, const Connection &keys) {
        return findMembers(main, keys, who(), m_restricted, 50, m_pinyin);
    });
    QCOMPARE(found->hits.size(), 1U);
    QVERIFY(toJson(found->hits.front(), false)[u"restricted"].toBool());
}

void TestRestrictMember::nothingNewIsBegun()
{
    QVERIFY(restrict(m_restricted).has_value());
    QCOMPARE(addTask(m_restricted, u"x"_s).error().code, Error::Code::Restricted);
    const auto merge = [&](const QString &keep, const QString &drop) {
        return write([&](Transaction &transaction) {
            return mergeMembers(transaction, who(), keep, drop, {}, at(), systemRandom, m_pinyin);
        });
    };
    QCOMPARE(merge(m_restricted, m_other).error().code, Error::Code::Restricted);
    QCOMPARE(merge(m_other, m_restricted).error().code, Error::Code::Restricted);
    const auto report = write([&](Transaction &transaction) {
        return importMembers(transaction, who(),
                             (u"number,name\n"_s + m_restricted + u",王新名\n"_s).toUtf8(), {}, at(),
                             systemRandom);
    });
    QCOMPARE(report->rejected.size(), 1U);
    QVERIFY(report->rejected.front().reason.contains(u"restricted"));
    KeptTable table;
    const auto exported =
        write([&](Transaction &transaction) { return exportMembers(transaction, who(), table, {}, at()); });
    QCOMPARE(exported->rows, 1);
    QVERIFY(std::ranges::none_of(table.rows, [&](const QString &row) { return row.contains(m_restricted); }));
}

void TestRestrictMember::retentionLeavesThemAlone()
{
    QVERIFY(write([&](Transaction &transaction) {
                return changeRetentionRule(transaction, who(), {1, 1, true}, at());
            }).has_value());
    QVERIFY(endTasks().has_value());
    QVERIFY(restrict(m_restricted).has_value());
    const QDate later = today().addMonths(3);
    const auto plan =
        read([&](const Connection &connection) { return planRetention(connection, who(), later); });
    QCOMPARE(plan->toAsk.size(), 1U);
    QCOMPARE(plan->toAsk.front().number, m_other);
}

void TestRestrictMember::whoIsMergedIsRestrictedToo()
{
    QVERIFY(write([&](Transaction &transaction) {
                return mergeMembers(transaction, who(), m_restricted, m_other, {}, at(), systemRandom,
                                    m_pinyin);
            }).has_value());
    QVERIFY(restrict(m_other).has_value()); // the old number means who stayed
    QVERIFY(member(m_restricted).restricted);
    QVERIFY(write([&](Transaction &transaction) {
                return unmergeMember(transaction, who(), m_other, at(1), systemRandom, m_pinyin);
            }).has_value());
    QVERIFY(member(m_restricted).restricted && member(m_other).restricted);
    QVERIFY(lift(m_other).has_value());
    QVERIFY(member(m_restricted).restricted && !member(m_other).restricted);
}

/// What a person asks for themselves is done: looking, correcting, erasing.
void TestRestrictMember::theirRightsGoOn()
{
    QVERIFY(restrict(m_restricted).has_value());
    QVERIFY(change(m_restricted, {{u"note"_s, u"put right"_s}}).has_value());
    const auto record = privacyRecord(*m_shop->database, who(), at());
    QCOMPARE((*record)[u"restrictions"][0][u"number"].toString(), m_restricted);
    QCOMPARE((*record)[u"members"].toInteger(), 1);
    Session cashier = who();
    cashier.role = Role::Cashier;
    QCOMPARE(privacyRecord(*m_shop->database, cashier, at()).error().code, Error::Code::NotPermitted);
}

QTEST_GUILESS_MAIN(TestRestrictMember)
#include "tst_restrictmember.moc"
