#include "core/usecase/keepquality.h"

#include "core/usecase/changemember.h"
#include "core/usecase/copymember.h"
#include "core/usecase/dailyjobs.h"
#include "core/usecase/erasemember.h"
#include "core/usecase/findduplicates.h"
#include "core/usecase/giveconsent.h"
#include "core/usecase/markunreachable.h"
#include "core/usecase/mergemembers.h"
#include "core/usecase/reviewquality.h"
#include "tests/core/usecase/newshop.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The daily job that looks at members, and what is worked off.
class TestKeepQuality : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsWrongIsFoundAndGoesWhenItIsPutRight();
    void onlyWhoChangedIsLookedAtAgain();
    void aJobThatWasCutOffGoesOn();
    void whatWasSignedOffComesBackOnlyWithAnotherValue();
    void aSignOffIsTakenBack();
    void signingOffNeedsRightReasonAndFinding();
    void timeAloneMakesStaleAndASaleEndsIt();
    void contactsAreMarkedOnceAndOnlyThere();
    void whoIsMergedIsAnsweredFor();
    void nothingStaysOfWhoIsErased();
    void aDayIsARow();
    void pairsAreKeptUntilTheyAreDealtWith();
    void nothingPersonalStandsInClear();
    void theCopyOfAPersonsDataHasIt();

private:
    const Session &who() const { return m_shop->made.session; }
    template <class Work> auto write(Work work) { return m_shop->database->writeNow(work); }
    QString add(const QJsonObject &given)
    {
        m_now = m_now.plusMilliseconds(1000);
        const auto added = write([&](Transaction &transaction) {
            return addMember(transaction, who(), given, m_now, systemRandom, m_pinyin);
        });
        return added ? added->profile.member.number : QString();
    }
    /// Consents, so that nothing is wrong with them but what is said.
    QString addKnown(QJsonObject given)
    {
        given[u"consents"_s] = QJsonArray{QJsonObject{{u"purpose"_s, u"membership"_s}}};
        return add(given);
    }
    bool change(const QString &number, const QJsonObject &given)
    {
        m_now = m_now.plusMilliseconds(1000);
        return bool(write([&](Transaction &transaction) {
            return changeMember(transaction, who(), number, given, m_now, systemRandom, m_pinyin);
        }));
    }
    qint64 run()
    {
        qint64 members = 0;
        bool more = true;
        while (more) {
            const auto turn = write(
                [&](Transaction &transaction) { return keepQuality(transaction, who(), today(), m_now); });
            if (!turn)
                return -1;
            members += turn->members;
            more = turn->more;
        }
        return members;
    }
    BusinessDate today() const { return businessDate(m_now, who().shop.day); }
    QStringList list(QualityRule rule)
    {
        QStringList numbers;
        const auto found = m_shop->database->read([&](const Connection &main, const Connection &keys) {
            return qualityList(main, keys, who(), rule, 0, 100);
        });
        if (found)
            for (const ListedFinding &each : *found)
                numbers << each.profile.member.number;
        return numbers;
    }
    QJsonObject figures()
    {
        return *m_shop->database->read([&](const Connection &main) { return qualityFigures(main, who()); });
    }
    qint64 open(QualityRule rule) { return figures()[u"rules"][toText(rule)].toInteger(); }
    Result<> signOff(const QString &number, QualityRule rule, const QString &reason = u"looked"_s)
    {
        return write([&](Transaction &transaction) {
            return signOffFinding(transaction, who(), number, rule, reason, m_now);
        });
    }
    qint64 count(const QString &sql)
    {
        const auto counted = m_shop->database->read([&](const Connection &main) {
            Rows rows = main.select(sql);
            return Result<qint64>(rows.next() ? rows.integer(0) : -1);
        });
        return counted ? *counted : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<NewShop> m_shop;
    Pinyin m_pinyin;
    Timestamp m_now = Timestamp::ofMilliseconds(1'800'000'000'000);
};

void TestKeepQuality::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<NewShop>(NewShop::make(m_folder->path()));
    m_now = Timestamp::ofMilliseconds(1'800'000'000'000);
}

void TestKeepQuality::whatIsWrongIsFoundAndGoesWhenItIsPutRight()
{
    const QString number = addKnown({{u"name"_s, u"test"_s}, {u"phone"_s, u"13800138000"_s}});
    QVERIFY(!addKnown({{u"name"_s, u"王秀兰"_s}, {u"phone"_s, u"13812348000"_s}}).isEmpty());
    QCOMPARE(run(), 2);
    QCOMPARE(list(QualityRule::NamePlaceholder), QStringList{number});
    QCOMPARE(list(QualityRule::PhoneTest), QStringList{number});
    QCOMPARE(open(QualityRule::NamePlaceholder), 1);
    QVERIFY(change(number, {{u"name"_s, u"李娜"_s}}));
    QVERIFY(write([&](Transaction &transaction) { return lookAtMember(transaction, who(), number, m_now); }));
    QCOMPARE(open(QualityRule::NamePlaceholder), 0);
    QCOMPARE(open(QualityRule::PhoneTest), 1);
    QCOMPARE(figures()[u"members"].toInteger(), 2);
    QCOMPARE(figures()[u"fields"][u"name"].toInteger(), 2);
    QCOMPARE(figures()[u"fields"][u"email"].toInteger(), 0);
}

void TestKeepQuality::onlyWhoChangedIsLookedAtAgain()
{
    const QString first = addKnown({{u"name"_s, u"甲甲"_s}});
    QVERIFY(!addKnown({{u"name"_s, u"乙乙"_s}}).isEmpty());
    QCOMPARE(run(), 2);
    QCOMPARE(run(), 0);
    QVERIFY(change(first, {{u"note"_s, u"tea"_s}}));
    QCOMPARE(run(), 1);
    QVERIFY(write([&](Transaction &transaction) {
        return giveConsent(transaction, who(), first, {{ConsentPurpose::Purpose::Membership}, false}, m_now,
                           systemRandom);
    }));
    QCOMPARE(run(), 1);
    QCOMPARE(list(QualityRule::ConsentMissing), QStringList{first});
}

void TestKeepQuality::aJobThatWasCutOffGoesOn()
{
    QVERIFY(write([&](Transaction &transaction) -> Result<> {
        for (int i = 0; i < qualityATurn + 20; ++i)
            if (const auto added =
                    addMember(transaction, who(), {{u"name"_s, u"test"_s}}, m_now, systemRandom, m_pinyin);
                !added)
                return added.error();
        return {};
    }));
    const auto turn =
        write([&](Transaction &transaction) { return keepQuality(transaction, who(), today(), m_now); });
    QCOMPARE(turn->members, qint64(qualityATurn));
    QVERIFY(turn->more);
    QCOMPARE(count(u"SELECT count(*) FROM quality_day"_s), 0);
    m_shop->restart();
    QCOMPARE(run(), 20);
    QCOMPARE(open(QualityRule::NamePlaceholder), qint64(qualityATurn + 20));
    QCOMPARE(count(u"SELECT count(*) FROM quality_day"_s), 1);
    // The vault is closed: nothing is looked at, and nothing counts as looked at.
    QVERIFY(!addKnown({{u"name"_s, u"甲甲"_s}}).isEmpty());
    m_shop->made.session.vault.reset();
    QCOMPARE(run(), 0);
    QCOMPARE(count(u"SELECT count(*) FROM quality_state WHERE due = ''"_s), 1);
}

void TestKeepQuality::whatWasSignedOffComesBackOnlyWithAnotherValue()
{
    const QString number = addKnown({{u"name"_s, u"Ai 3"_s}});
    QCOMPARE(run(), 1);
    QVERIFY(signOff(number, QualityRule::NameDigits, u"it is her name"_s));
    QVERIFY(list(QualityRule::NameDigits).isEmpty());
    QCOMPARE(open(QualityRule::NameDigits), 0);
    QVERIFY(change(number, {{u"note"_s, u"tea"_s}}));
    QCOMPARE(run(), 1);
    QVERIFY(list(QualityRule::NameDigits).isEmpty());
    // Gone for a while, and back with the same value.
    QVERIFY(change(number, {{u"name"_s, u"Ai"_s}}));
    QCOMPARE(run(), 1);
    QVERIFY(change(number, {{u"name"_s, u"Ai 3"_s}}));
    QCOMPARE(run(), 1);
    QVERIFY(list(QualityRule::NameDigits).isEmpty());
    QVERIFY(change(number, {{u"name"_s, u"Ai 4"_s}}));
    QCOMPARE(run(), 1);
    QCOMPARE(list(QualityRule::NameDigits), QStringList{number});
    QCOMPARE(count(u"SELECT count(*) FROM audit WHERE act = 'quality.review'"_s), 1);
}

void TestKeepQuality::aSignOffIsTakenBack()
{
    const QString number = addKnown({{u"name"_s, u"Ai 3"_s}});
    QCOMPARE(run(), 1);
    QVERIFY(signOff(number, QualityRule::NameDigits));
    const auto reopen = [&] {
        return write([&](Transaction &transaction) {
            return reopenFinding(transaction, who(), number, QualityRule::NameDigits, m_now);
        });
    };
    QVERIFY(reopen());
    QCOMPARE(list(QualityRule::NameDigits), QStringList{number});
    QCOMPARE(open(QualityRule::NameDigits), 1);
    QCOMPARE(reopen().error().code, Error::Code::NotFound);
}

void TestKeepQuality::signingOffNeedsRightReasonAndFinding()
{
    const QString number = addKnown({{u"name"_s, u"Ai 3"_s}});
    QCOMPARE(run(), 1);
    QCOMPARE(signOff(number, QualityRule::NameDigits, u" "_s).error().code, Error::Code::ReasonRequired);
    QCOMPARE(signOff(number, QualityRule::Stale).error(), (Error{Error::Code::NotFound, u"stale"_s}));
    QCOMPARE(signOff(u"NOBODY"_s, QualityRule::Stale).error().code, Error::Code::UnknownMember);
    m_shop->made.session.role = Role::Cashier;
    QCOMPARE(signOff(number, QualityRule::NameDigits).error().code, Error::Code::NotPermitted);
    QVERIFY(list(QualityRule::NameDigits).isEmpty()); // and not shown either
}

void TestKeepQuality::timeAloneMakesStaleAndASaleEndsIt()
{
    const QString number = addKnown({{u"name"_s, u"王秀兰"_s}});
    QCOMPARE(run(), 1);
    m_now = Timestamp::ofMilliseconds(m_now.milliseconds() + 800LL * 86'400'000);
    QCOMPARE(run(), 1);
    QCOMPARE(list(QualityRule::Stale), QStringList{number});
    QCOMPARE(run(), 0);
    QVERIFY(write([&](Transaction &transaction) -> Result<> {
        transaction.execute(u"UPDATE customer SET changed_at = ? WHERE number = ?"_s, m_now, number);
        return {};
    }));
    QCOMPARE(run(), 1);
    QVERIFY(list(QualityRule::Stale).isEmpty());
    QVERIFY(write([&](Transaction &transaction) { return changeStaleMonths(transaction, who(), 0, m_now); }));
    QCOMPARE(run(), 1);
    QCOMPARE(write([&](Transaction &transaction) {
                 return changeStaleMonths(transaction, who(), 601, m_now);
             }).error(),
             (Error{Error::Code::InvalidInput, u"months"_s}));
}

void TestKeepQuality::contactsAreMarkedOnceAndOnlyThere()
{
    const QString number =
        addKnown({{u"name"_s, u"王秀兰"_s}, {u"phone"_s, u"13812348000"_s}, {u"email"_s, u"wang@qq.com"_s}});
    const auto mark = [&](const ReachMark &what) {
        m_now = m_now.plusMilliseconds(1000);
        return write([&](Transaction &transaction) {
            return markUnreachable(transaction, who(), number, what, m_now, systemRandom, m_pinyin);
        });
    };
    QVERIFY(mark({u"email"_s})->wasChanged);
    QVERIFY(!mark({u"email"_s})->wasChanged);
    QCOMPARE(run(), 1);
    QCOMPARE(list(QualityRule::EmailUnreachable), QStringList{number});
    QVERIFY(list(QualityRule::PhoneUnreachable).isEmpty());
    QVERIFY(mark({u"email"_s, u"WANG@qq.com"_s, true})->wasChanged);
    QCOMPARE(run(), 1);
    QVERIFY(list(QualityRule::EmailUnreachable).isEmpty());
    QCOMPARE(mark({u"wechat"_s}).error(), (Error{Error::Code::NotFound, u"wechat"_s}));
    QCOMPARE(mark({u"fax"_s}).error(), (Error{Error::Code::InvalidInput, u"channel"_s}));
}

void TestKeepQuality::whoIsMergedIsAnsweredFor()
{
    const QString stays = addKnown({{u"name"_s, u"王秀兰"_s}, {u"phone"_s, u"13812348000"_s}});
    const QString goes = addKnown({{u"name"_s, u"test"_s}, {u"phone"_s, u"13912348001"_s}});
    QCOMPARE(run(), 2);
    QCOMPARE(open(QualityRule::NamePlaceholder), 1);
    QVERIFY(write([&](Transaction &transaction) {
        return mergeMembers(transaction, who(), stays, goes, {}, m_now, systemRandom, m_pinyin);
    }));
    QCOMPARE(open(QualityRule::NamePlaceholder), 0);
    QCOMPARE(run(), 2);
    QCOMPARE(figures()[u"members"].toInteger(), 1);
    QVERIFY(write([&](Transaction &transaction) {
        return unmergeMember(transaction, who(), goes, m_now, systemRandom, m_pinyin);
    }));
    QCOMPARE(run(), 2);
    QCOMPARE(list(QualityRule::NamePlaceholder), QStringList{goes});
    QCOMPARE(figures()[u"members"].toInteger(), 2);
}

void TestKeepQuality::nothingStaysOfWhoIsErased()
{
    const QString number = addKnown({{u"name"_s, u"Ai 3"_s}, {u"phone"_s, u"13800138000"_s}});
    QCOMPARE(run(), 1);
    QVERIFY(signOff(number, QualityRule::NameDigits));
    QVERIFY(write([&](Transaction &transaction) {
        return eraseMember(transaction, who(), number, u"asked"_s, m_now, systemRandom);
    }));
    for (const QString &table : {u"quality_state"_s, u"quality_finding"_s, u"quality_review"_s})
        QCOMPARE(count(u"SELECT count(*) FROM "_s + table), 0);
    QCOMPARE(count(u"SELECT sum(count) FROM quality_count"_s), 0);
    QCOMPARE(run(), 0);
}

void TestKeepQuality::aDayIsARow()
{
    QVERIFY(!addKnown({{u"name"_s, u"test"_s}}).isEmpty());
    QCOMPARE(run(), 1);
    QCOMPARE(run(), 0);
    m_now = Timestamp::ofMilliseconds(m_now.milliseconds() + 86'400'000);
    QVERIFY(!addKnown({{u"name"_s, u"test"_s}}).isEmpty());
    QVERIFY(write([&](Transaction &transaction) {
        return runDailyJob(transaction, who(), DailyJob::Quality, today(), m_now, systemRandom);
    }));
    const auto days =
        m_shop->database->read([&](const Connection &main) { return qualityTrend(main, who(), 10); });
    QCOMPARE(days->size(), 2U);
    QCOMPARE((*days)[0].body[u"rules"][u"name.placeholder"].toInteger(), 1);
    QCOMPARE((*days)[1].body[u"rules"][u"name.placeholder"].toInteger(), 2);
    QCOMPARE((*days)[1].date, today().toIso());
}

void TestKeepQuality::pairsAreKeptUntilTheyAreDealtWith()
{
    const QJsonObject wang{{u"name"_s, u"缪秀兰"_s}, {u"birthday"_s, u"1990-05-17"_s}};
    QStringList numbers;
    for (const QString &phone : {u"13812348000"_s, u"13912348001"_s, u"13712348002"_s}) {
        QJsonObject one = wang;
        one[u"phone"_s] = phone;
        numbers << add(one);
    }
    const auto search = [&] {
        return m_shop->database->read([&](const Connection &main, const Connection &keys) {
            return keepDuplicates(*m_shop->database, main, keys, who(), m_now);
        });
    };
    QVERIFY(!figures().contains(u"duplicates"));
    QCOMPARE(*search(), 3);
    QVERIFY(write([&](Transaction &transaction) {
        return dismissDuplicate(transaction, who(), numbers[0], numbers[1], u"sisters"_s, m_now);
    }));
    QCOMPARE(figures()[u"duplicates"].toInteger(), 2);
    QVERIFY(write([&](Transaction &transaction) {
        return mergeMembers(transaction, who(), numbers[0], numbers[2], {}, m_now, systemRandom, m_pinyin);
    }));
    QCOMPARE(figures()[u"duplicates"].toInteger(), 0);
    const auto kept = m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return keptDuplicates(main, keys, who(), 10);
    });
    QVERIFY(kept && kept->empty());
    QCOMPARE(*search(), 0);
}

void TestKeepQuality::nothingPersonalStandsInClear()
{
    QVERIFY(!addKnown({{u"name"_s, u"无名"_s}, {u"phone"_s, u"13800138000"_s}}).isEmpty());
    QVERIFY(!addKnown({{u"name"_s, u"无名"_s}}).isEmpty());
    QCOMPARE(run(), 2);
    // The same value of two members is not the same hash.
    QCOMPARE(count(u"SELECT count(DISTINCT value) FROM quality_finding WHERE rule = 'name.placeholder'"_s),
             2);
}

void TestKeepQuality::theCopyOfAPersonsDataHasIt()
{
    const QString number = addKnown({{u"name"_s, u"Ai 3"_s}, {u"phone"_s, u"13800138000"_s}});
    QCOMPARE(run(), 1);
    QVERIFY(signOff(number, QualityRule::NameDigits, u"it is her name"_s));
    const auto copy = m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return memberCopy(main, keys, who(), number, m_now);
    });
    QCOMPARE((*copy)[u"findings"].toArray().size(), 2);
    QCOMPARE((*copy)[u"reviews"][0][u"reason"].toString(), u"it is her name"_s);
}

QTEST_GUILESS_MAIN(TestKeepQuality)
#include "tst_keepquality.moc"
