#include "core/usecase/mergemembers.h"

#include "core/data/consents.h"
#include "core/data/credit.h"
#include "core/data/members.h"
#include "core/data/merges.h"
#include "core/data/pointsledger.h"
#include "core/data/returns.h"
#include "core/data/storedvalue.h"
#include "core/usecase/dailyjobs.h"
#include "core/usecase/erasemember.h"
#include "core/usecase/findmembers.h"
#include "core/usecase/giveconsent.h"
#include "core/usecase/membercredit.h"
#include "core/usecase/topup.h"
#include "tests/core/usecase/scriptedshop.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 dayMs = 86'400'000;

Timestamp after(qint64 days)
{
    return ShopFixture::noon().plusMilliseconds(days * dayMs);
}
}

/// Two members who are one person, on a real file with real sales.
class TestMergeMembers : public ScriptedShop
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whoStaysHasWhatBothHad();
    void whatIsChosenIsTaken();
    void theOldNumberPhoneAndNameLeadToWhoStayed();
    void theyAreNoLongerShownTwice();
    void aPreviewChangesNothing();
    void aSaleFromBeforeComesBackToWhoStayed();
    void whatWasPaidWithStoredValueGoesBackToTheAccountOfBoth();
    void aCartOfTheOldCardIsSoldToWhoStayed();
    void partedTheyAreAsBefore();
    void ofWhatWasSpentSinceNothingComesBack();
    void whatWasChangedSinceStays();
    void aPhoneThatIsSomebodyElsesByNowKeepsThemTogether();
    void aChainIsPartedFromItsEnd();
    void afterThirtyDaysItIsForGood();
    void erasingWhoStayedErasesBoth();
    void whatIsNoPairIsRefused();

private:
    template <class Work> auto write(Work work) { return m_shop->database->writeNow(work); }
    Result<MemberRecord> change(const QString &number, const QByteArray &json, qint64 days = 0);
    Result<MemberUnion> merge(const QString &stayed, const QString &merged, const QStringList &take = {},
                              qint64 days = 0);
    Result<MemberParting> part(const QString &number, qint64 days = 0);
    MemberRecord record(const QString &number);
    Points points(const QString &number);
    StoredBalance value(const QString &number);
    QStringList found(const QString &typed);
    void topUpBy(const QString &number, Money amount);
    qint64 count(const QString &what);

    Pinyin m_pinyin;
};

void TestMergeMembers::init()
{
    open();
    for (const QByteArray &each : {QByteArray(R"({"number":"A1","name":"王秀兰","phones":["13812348001"],
        "birthday":"1990-05-17","tags":["vip"],"note":"爱喝茶"})"),
                                   QByteArray(R"({"number":"A2","name":"王兰",
        "phones":["13912348002"],"email":"wang@example.com","birthday":"1990-05-18","tags":["茶"],
        "externalId":"X-2","note":"过敏：花生"})"),
                                   QByteArray(R"({"number":"A3","name":"李雷"})")})
        QVERIFY(write([&](Transaction &transaction) {
            return addMember(transaction, m_shop->session, QJsonDocument::fromJson(each).object(), after(0),
                             systemRandom, m_pinyin);
        }));
}

Result<MemberRecord> TestMergeMembers::change(const QString &number, const QByteArray &json, qint64 days)
{
    return write([&](Transaction &transaction) {
        return changeMember(transaction, m_shop->session, number, QJsonDocument::fromJson(json).object(),
                            after(days), systemRandom, m_pinyin);
    });
}

Result<MemberUnion> TestMergeMembers::merge(const QString &stayed, const QString &merged,
                                            const QStringList &take, qint64 days)
{
    return write([&](Transaction &transaction) {
        return mergeMembers(transaction, m_shop->session, stayed, merged, take, after(days), systemRandom,
                            m_pinyin);
    });
}

Result<MemberParting> TestMergeMembers::part(const QString &number, qint64 days)
{
    return write([&](Transaction &transaction) {
        return unmergeMember(transaction, m_shop->session, number, after(days), systemRandom, m_pinyin);
    });
}

MemberRecord TestMergeMembers::record(const QString &number)
{
    return *m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return memberRecord(main, keys, m_shop->session, number);
    });
}

Points TestMergeMembers::points(const QString &number)
{
    return record(number).profile.member.points;
}

StoredBalance TestMergeMembers::value(const QString &number)
{
    const Id<Customer> id = record(number).profile.member.id;
    const auto account = *m_shop->database->read(
        [&](const Connection &main) { return Result(storedvalue::ofMember(main, id)); });
    return account ? account->balance : StoredBalance();
}

QStringList TestMergeMembers::found(const QString &typed)
{
    QStringList numbers;
    const auto hits = m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return findMembers(main, keys, m_shop->session, typed, 10, m_pinyin);
    });
    for (const MemberProfile &each : hits->hits)
        numbers << each.member.number;
    numbers.sort();
    return numbers;
}

void TestMergeMembers::topUpBy(const QString &number, Money amount)
{
    QVERIFY(write([&](Transaction &transaction) {
        return topUp(transaction, m_shop->session, Id<Voucher>::make(ShopFixture::noon(), systemRandom),
                     {number, {}, false}, {amount, TenderKind::Cash, {}}, ShopFixture::noon(), systemRandom);
    }));
}

qint64 TestMergeMembers::count(const QString &what)
{
    return *m_shop->database->read([&](const Connection &connection) {
        Rows rows = connection.select(u"SELECT count(*) FROM "_s + what);
        rows.next();
        return rows.integer(0);
    });
}

namespace {
const QByteArray saleOfTen = R"({"member":"%1","lines":[{"code":"P10","quantity":"1"}],
    "tenders":[{"kind":"cash","amount":"10.00"}]})";

QByteArray tenFor(const char *number)
{
    return QByteArray(saleOfTen).replace("%1", number);
}
}

void TestMergeMembers::whoStaysHasWhatBothHad()
{
    QVERIFY(ringLine(tenFor("A1")));
    QVERIFY(ringLine(tenFor("A2")));
    topUpBy(u"A2"_s, Money::of(5000));
    QVERIFY(write([&](Transaction &transaction) {
        credit::allow(transaction, record(u"A2"_s).profile.member.id, Money::of(20000));
        return Result<>();
    }));
    const Points both = points(u"A1"_s) + points(u"A2"_s);
    QVERIFY(both > Points());
    const auto joined = merge(u"A1"_s, u"A2"_s);
    QVERIFY2(joined, joined ? "" : qPrintable(errorName(joined.error().code) + joined.error().detail));
    const MemberRecord one = record(u"A1"_s);
    QCOMPARE(one.profile.member.points, both);
    QCOMPARE(joined->after.profile.member.points, both);
    QCOMPARE(value(u"A1"_s).principal, Money::of(5000));
    QCOMPARE(one.profile.person.name, u"王秀兰"_s);
    QCOMPARE(one.profile.person.phones.size(), 2U);
    QCOMPARE(one.profile.person.emails.size(), 1U);
    QCOMPARE(one.profile.person.note, u"爱喝茶\n过敏：花生"_s);
    QCOMPARE(one.facts.tags, (QStringList{u"vip"_s, u"茶"_s}));
    QCOMPARE(one.facts.externalId, u"X-2"_s);
    const auto sold = *m_shop->database->read([&](const Connection &main) {
        return Result(returns::ofMember(main, one.profile.member.id, 10).size());
    });
    QCOMPARE(sold, 2U);
    const auto line = *m_shop->database->read(
        [&](const Connection &main) { return Result(credit::of(main, one.profile.member.id)); });
    QCOMPARE(line->allowed, Money::of(20000));
    QCOMPARE(count(u"outbox WHERE kind = 'member.merged/1'"_s), 1);
    QCOMPARE(count(u"audit WHERE act = 'member.merge'"_s), 1);
    checkBooks();
}

void TestMergeMembers::whatIsChosenIsTaken()
{
    QVERIFY(merge(u"A1"_s, u"A2"_s, {u"name"_s, u"birthday"_s, u"phones"_s}));
    const MemberRecord one = record(u"A1"_s);
    QCOMPARE(one.profile.person.name, u"王兰"_s);
    QCOMPARE(one.profile.person.phones.front().e164(), u"+8613912348002"_s);
    QCOMPARE(one.profile.person.phones.size(), 2U);
    QCOMPARE(toText(*one.profile.person.birthday), u"1990-05-18"_s);
}

void TestMergeMembers::theOldNumberPhoneAndNameLeadToWhoStayed()
{
    QVERIFY(merge(u"A1"_s, u"A2"_s));
    QCOMPARE(record(u"A2"_s).profile.member.number, u"A1"_s);
    for (const QString &typed : {u"13912348002"_s, u"wang@example.com"_s, u"王秀兰"_s})
        QCOMPARE(found(typed), QStringList{u"A1"_s});
    const auto byNumber = *m_shop->database->read(
        [](const Connection &main) { return Result(members::byNumber(main, u"A2"_s)); });
    QCOMPARE(byNumber->number, u"A1"_s);
    const auto byExternal = *m_shop->database->read(
        [](const Connection &main) { return Result(memberfacts::byExternalId(main, u"X-2"_s)); });
    QCOMPARE(byExternal->number, u"A1"_s);
}

void TestMergeMembers::theyAreNoLongerShownTwice()
{
    const auto all = [&] {
        return *m_shop->database->read([](const Connection &main) { return Result(members::count(main)); });
    };
    const qint64 before = all();
    QVERIFY(merge(u"A1"_s, u"A2"_s));
    QCOMPARE(all(), before - 1);
    QVERIFY(!found({}).contains(u"A2"_s));
}

void TestMergeMembers::aPreviewChangesNothing()
{
    QVERIFY(ringLine(tenFor("A2")));
    const auto looked = m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return previewMerge(main, keys, m_shop->session, u"A1"_s, u"A2"_s, {});
    });
    QVERIFY(looked);
    QCOMPARE(looked->points, points(u"A2"_s));
    QCOMPARE(looked->after.profile.member.points, points(u"A1"_s) + points(u"A2"_s));
    QCOMPARE(looked->after.profile.person.phones.size(), 2U);
    QCOMPARE(record(u"A1"_s).profile.person.phones.size(), 1U);
    QCOMPARE(count(u"member_merge"_s), 0);
}

/// Points that the sale brought are taken back from the lot that came over with it.
void TestMergeMembers::aSaleFromBeforeComesBackToWhoStayed()
{
    QVERIFY(ringLine(tenFor("A1")));
    const auto sold = ringLine(tenFor("A2"));
    const Points each = points(u"A2"_s);
    QVERIFY(merge(u"A1"_s, u"A2"_s));
    const auto back = refundLine(R"({"receipt":")" + sold->number.toString().toUtf8()
                                 + R"(","lines":[{"line":1,"quantity":"1"}],"reason":"r"})");
    QVERIFY2(back, back ? "" : qPrintable(errorName(back.error().code) + back.error().detail));
    QCOMPARE(back->sale.member->number, u"A1"_s);
    QCOMPARE(points(u"A1"_s), each);
    const auto lots = *m_shop->database->read([&](const Connection &main) {
        return Result(pointsledger::lotsOf(main, record(u"A1"_s).profile.member.id));
    });
    QCOMPARE(lots.size(), 1U); // what the other sale brought
    checkBooks();
}

void TestMergeMembers::whatWasPaidWithStoredValueGoesBackToTheAccountOfBoth()
{
    topUpBy(u"A2"_s, Money::of(5000));
    const auto sold = ringLine(R"({"member":"A2","lines":[{"code":"P10","quantity":"1"}],
        "tenders":[{"kind":"stored-value","amount":"10.00"}]})");
    QVERIFY2(sold, sold ? "" : qPrintable(errorName(sold.error().code) + sold.error().detail));
    QVERIFY(merge(u"A1"_s, u"A2"_s));
    QCOMPARE(value(u"A1"_s).total(), Money::of(4000));
    const auto back = refundLine(R"({"receipt":")" + sold->number.toString().toUtf8()
                                 + R"(","lines":[{"line":1,"quantity":"1"}],"reason":"r"})");
    QVERIFY2(back, back ? "" : qPrintable(errorName(back.error().code) + back.error().detail));
    QCOMPARE(value(u"A1"_s).total(), Money::of(5000));
    checkBooks();
}

void TestMergeMembers::aCartOfTheOldCardIsSoldToWhoStayed()
{
    QVERIFY(merge(u"A1"_s, u"A2"_s));
    const auto sold = ringLine(tenFor("A2"));
    QVERIFY(sold);
    QCOMPARE(sold->sale.member->number, u"A1"_s);
    checkBooks();
}

void TestMergeMembers::partedTheyAreAsBefore()
{
    QVERIFY(ringLine(tenFor("A1")));
    QVERIFY(ringLine(tenFor("A2")));
    topUpBy(u"A2"_s, Money::of(5000));
    const MemberRecord first = record(u"A1"_s);
    const MemberRecord second = record(u"A2"_s);
    QVERIFY(merge(u"A1"_s, u"A2"_s, {u"name"_s, u"birthday"_s}));
    const auto parted = part(u"A2"_s, 30);
    QVERIFY2(parted, parted ? "" : qPrintable(errorName(parted.error().code) + parted.error().detail));
    QCOMPARE(parted->points, second.profile.member.points);
    QCOMPARE(parted->value.principal, Money::of(5000));
    for (const MemberRecord &before : {first, second}) {
        const MemberRecord now = record(before.profile.member.number);
        QVERIFY(now.profile.person == before.profile.person);
        QCOMPARE(now.profile.member.points, before.profile.member.points);
        QCOMPARE(now.facts.tags, before.facts.tags);
        QCOMPARE(now.facts.externalId, before.facts.externalId);
    }
    QCOMPARE(value(u"A1"_s), StoredBalance());
    QCOMPARE(found(u"13912348002"_s), QStringList{u"A2"_s});
    QCOMPARE(found(u"13812348001"_s), QStringList{u"A1"_s});
    QCOMPARE(count(u"outbox WHERE kind = 'member.unmerged/1'"_s), 1);
    QCOMPARE(part(u"A2"_s).error().code, Error::Code::NotFound);
    checkBooks();
}

void TestMergeMembers::ofWhatWasSpentSinceNothingComesBack()
{
    topUpBy(u"A2"_s, Money::of(5000));
    QVERIFY(merge(u"A1"_s, u"A2"_s));
    QVERIFY(ringLine(R"({"member":"A1","lines":[{"code":"P10","quantity":"4"}],
        "tenders":[{"kind":"stored-value","amount":"40.00"}]})"));
    const auto parted = part(u"A2"_s);
    QVERIFY(parted);
    QCOMPARE(parted->value.principal, Money::of(1000));
    QCOMPARE(value(u"A1"_s).total(), Money());
    QCOMPARE(value(u"A2"_s).total(), Money::of(1000));
    checkBooks();
}

void TestMergeMembers::whatWasChangedSinceStays()
{
    QVERIFY(merge(u"A1"_s, u"A2"_s));
    QVERIFY(change(u"A1"_s, R"({"name":"王秀蘭","addTags":["老客"]})", 1));
    QVERIFY(part(u"A2"_s, 2));
    const MemberRecord one = record(u"A1"_s);
    QCOMPARE(one.profile.person.name, u"王秀蘭"_s);
    QVERIFY(one.facts.tags.contains(u"老客"_s));
    QCOMPARE(one.profile.person.phones.size(), 1U);
    QVERIFY(one.profile.person.emails.empty());
}

void TestMergeMembers::aPhoneThatIsSomebodyElsesByNowKeepsThemTogether()
{
    QVERIFY(merge(u"A1"_s, u"A2"_s));
    QVERIFY(change(u"A1"_s, R"({"phones":["13812348001"]})", 1));
    QVERIFY(change(u"A3"_s, R"({"phones":["13912348002"]})", 1));
    const auto refused = part(u"A2"_s, 2);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Duplicate);
    QCOMPARE(refused.error().detail, u"A3"_s);
    QCOMPARE(record(u"A2"_s).profile.member.number, u"A1"_s);
    QVERIFY(change(u"A3"_s, R"({"phones":["13712348003"]})", 3));
    QVERIFY(part(u"A2"_s, 4));
}

void TestMergeMembers::aChainIsPartedFromItsEnd()
{
    QVERIFY(ringLine(tenFor("A2")));
    const Points brought = points(u"A2"_s);
    QVERIFY(merge(u"A1"_s, u"A2"_s));
    QVERIFY(merge(u"A3"_s, u"A1"_s));
    QCOMPARE(record(u"A2"_s).profile.member.number, u"A3"_s);
    QCOMPARE(points(u"A3"_s), brought);
    const auto tooEarly = part(u"A2"_s);
    QCOMPARE(tooEarly.error().code, Error::Code::Conflict);
    QCOMPARE(tooEarly.error().detail, u"A1"_s);
    QVERIFY(part(u"A1"_s));
    QCOMPARE(record(u"A2"_s).profile.member.number, u"A1"_s);
    QCOMPARE(points(u"A1"_s), brought);
    QVERIFY(part(u"A2"_s));
    QCOMPARE(record(u"A2"_s).profile.member.number, u"A2"_s);
    QCOMPARE(points(u"A2"_s), brought);
    checkBooks();
}

void TestMergeMembers::afterThirtyDaysItIsForGood()
{
    QVERIFY(merge(u"A1"_s, u"A2"_s));
    const auto late = part(u"A2"_s, 31);
    QCOMPARE(late.error().code, Error::Code::Expired);
    const auto closed = [&](qint64 days) {
        return *write([&](Transaction &transaction) {
            return closeMerges(transaction, m_shop->session,
                               businessDate(after(days), m_shop->session.shop.day), after(days));
        });
    };
    QCOMPARE(closed(30), 0);
    QCOMPARE(closed(31), 1);
    QCOMPARE(closed(31), 0);
    QCOMPARE(count(u"customer WHERE number = 'A2' AND sealed IS NOT NULL"_s), 0);
    QCOMPARE(count(u"member_merge WHERE sealed IS NOT NULL"_s), 0);
    QCOMPARE(part(u"A2"_s).error().code, Error::Code::NotFound);
    QCOMPARE(record(u"A2"_s).profile.member.number, u"A1"_s);
    checkBooks();
}

void TestMergeMembers::erasingWhoStayedErasesBoth()
{
    QVERIFY(merge(u"A1"_s, u"A2"_s));
    QVERIFY(write([&](Transaction &transaction) {
        return eraseMember(transaction, m_shop->session, u"A2"_s, u"asked"_s, after(1), systemRandom);
    }));
    QCOMPARE(count(u"customer WHERE number IN ('A1', 'A2') AND (sealed IS NOT NULL OR status = 'active')"_s),
             0);
    QCOMPARE(count(u"member_merge WHERE sealed IS NOT NULL OR before <> '{}'"_s), 0);
    QCOMPARE(count(u"outbox WHERE kind = 'member.erased/1'"_s), 2);
    QCOMPARE(part(u"A2"_s, 2).error().code, Error::Code::NotFound);
    checkBooks();
}

void TestMergeMembers::whatIsNoPairIsRefused()
{
    QCOMPARE(merge(u"A1"_s, u"A1"_s).error().detail, u"drop"_s);
    QCOMPARE(merge(u"A1"_s, u"NOBODY"_s).error().code, Error::Code::UnknownMember);
    QCOMPARE(merge(u"A1"_s, u"A2"_s, {u"shoes"_s}).error().detail, u"take"_s);
    QVERIFY(merge(u"A1"_s, u"A2"_s));
    QCOMPARE(merge(u"A1"_s, u"A2"_s).error().detail, u"drop"_s); // it is M1 by now
    QCOMPARE(merge(u"A2"_s, u"A1"_s).error().detail, u"drop"_s);
    m_shop->session.role = Role::Cashier;
    QCOMPARE(merge(u"A1"_s, u"A3"_s).error().code, Error::Code::NotPermitted);
    QCOMPARE(part(u"A2"_s).error().code, Error::Code::NotPermitted);
    m_shop->session.role = Role::Manager;
    m_shop->session.vault.reset();
    QCOMPARE(merge(u"A1"_s, u"A3"_s).error().code, Error::Code::VaultClosed);
}

QTEST_GUILESS_MAIN(TestMergeMembers)
#include "tst_mergemembers.moc"
