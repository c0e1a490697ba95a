#include "core/usecase/correctmember.h"

#include "core/data/memberfacts.h"
#include "core/usecase/copymember.h"
#include "core/usecase/erasemember.h"
#include "core/usecase/issuecard.h"
#include "core/usecase/retainmembers.h"
#include "tests/core/usecase/careshop.h"

#include <QJsonArray>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

/// What people want put right about themselves.
class TestCorrectMember : public QObject, protected CareShop
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void itIsTakenDownOnce();
    void theLawsDayIsNeverLaterThanAMonth();
    void aChangeAnswersIt();
    void withoutAChangeItIsNotAnswered();
    void aCardAndAnAdviserAnswerNothing();
    void aRefusalNeedsAReason();
    void textsAreForWhoMaySeeMembers();
    void copyAndErasureKnowThem();
    void whoAskedIsNotErasedByTheRule();

private:
    Result<CorrectionRequest> ask(const QString &number, const QString &text = u"my name is 方"_s)
    {
        return write([&](Transaction &transaction) {
            return requestCorrection(transaction, who(), Id<CorrectionRequest>::make(at(), systemRandom),
                                     number, text, at());
        });
    }
    Result<CorrectionRequest> grant(const Id<CorrectionRequest> &id, const QJsonObject &given = {})
    {
        return write([&](Transaction &transaction) {
            return grantCorrection(transaction, who(), id, given, at(10), systemRandom, m_pinyin);
        });
    }
    Result<CorrectionRequest> refuse(const Id<CorrectionRequest> &id, const QString &reason,
                                     Role role = Role::Manager)
    {
        Session session = who();
        session.role = role;
        return write([&](Transaction &transaction) {
            return refuseCorrection(transaction, session, id, reason, at(10));
        });
    }
};

void TestCorrectMember::itIsTakenDownOnce()
{
    const QString number = add(u"王芳"_s);
    const auto id = Id<CorrectionRequest>::make(at(), systemRandom);
    const auto take = [&](const QString &of) {
        return write([&](Transaction &transaction) {
            return requestCorrection(transaction, who(), id, of, u"my name is 方"_s, at());
        });
    };
    QCOMPARE(take(number)->due, QDate(2026, 4, 4)); // thirty days are over before a month is
    QVERIFY(take(number).has_value());
    QCOMPARE(count(u"member_correction"_s), 1);
    QCOMPARE(take(add(u"李娜"_s)).error().code, Error::Code::DifferentRequest);
    QCOMPARE(ask(number, u" "_s).error().code, Error::Code::ReasonRequired);
    QCOMPARE(ask(u"M9"_s).error().code, Error::Code::UnknownMember);
}

void TestCorrectMember::theLawsDayIsNeverLaterThanAMonth()
{
    QVERIFY(rc::check("within a month and within thirty days", [] {
        const QDate asked = QDate(2024, 1, 1).addDays(*rc::gen::inRange(0, 2000));
        const QDate due = correctionDue(asked);
        RC_ASSERT(due > asked && due <= asked.addMonths(1) && due <= asked.addDays(30));
    }));
    QCOMPARE(correctionDue({2026, 1, 31}), QDate(2026, 2, 28));
}

void TestCorrectMember::aChangeAnswersIt()
{
    const QString number = add(u"王芳"_s);
    const auto asked = ask(number);
    const auto answered = grant(asked->id, {{u"name"_s, u"王方"_s}});
    QCOMPARE(answered->state, CorrectionRequest::State::Changed);
    QVERIFY(answered->answeredAt.has_value());
    QCOMPARE(count(u"audit WHERE act = 'correction.changed'"_s), 1);
    QCOMPARE(grant(asked->id).error(), (Error{Error::Code::InvalidInput, u"id"_s})); // once
    const auto person = read([&](const Connection &main, const Connection &keys) {
        return memberRecord(main, keys, who(), number);
    });
    QCOMPARE(person->profile.person.name, u"王方"_s);
    // By what was changed on the page since.
    const auto again = ask(number);
    QVERIFY(change(number, {{u"note"_s, u"x"_s}}, 5).has_value());
    QCOMPARE(grant(again->id)->state, CorrectionRequest::State::Changed);
}

void TestCorrectMember::withoutAChangeItIsNotAnswered()
{
    const QString number = add(u"王芳"_s);
    const auto asked = write([&](Transaction &transaction) {
        return requestCorrection(transaction, who(), Id<CorrectionRequest>::make(at(), systemRandom), number,
                                 u"x"_s, at(5));
    });
    QCOMPARE(grant(asked->id).error(), (Error{Error::Code::InvalidInput, u"change"_s}));
    // A card, a picture and another adviser put nothing right.
    QVERIFY(write([&](Transaction &transaction) -> Result<> {
        for (const QString &beside : {u"card"_s, u"photo"_s, u"adviser"_s})
            memberfacts::note(transaction, asked->customer, {{beside}, who().user, at(9)});
        return {};
    }));
    QCOMPARE(grant(asked->id).error(), (Error{Error::Code::InvalidInput, u"change"_s}));
    // A change that is refused leaves it open, too.
    QCOMPARE(grant(asked->id, {{u"birthday"_s, u"2026-02-30"_s}}).error().detail, u"birthday"_s);
    QCOMPARE(count(u"member_correction WHERE state = 'open'"_s), 1);
}

void TestCorrectMember::aCardAndAnAdviserAnswerNothing()
{
    const QString number = add(u"王芳"_s);
    const auto asked = ask(number);
    const auto issued = write(
        [&](Transaction &transaction) { return issueCard(transaction, who(), number, at(1), systemRandom); });
    QVERIFY(issued.has_value());
    QVERIFY(change(number, {{u"adviser"_s, addUser(u"小李"_s).name}}, 2).has_value());
    QCOMPARE(count(u"customer_change WHERE fields IN ('[\"card\"]', '[\"adviser\"]')"_s), 2);
    QCOMPARE(grant(asked->id).error(), (Error{Error::Code::InvalidInput, u"change"_s}));
    QVERIFY(change(number, {{u"name"_s, u"王方"_s}}, 3).has_value());
    QCOMPARE(grant(asked->id)->state, CorrectionRequest::State::Changed);
}

void TestCorrectMember::aRefusalNeedsAReason()
{
    const auto asked = ask(add(u"王芳"_s));
    QCOMPARE(refuse(asked->id, {}).error().code, Error::Code::ReasonRequired);
    QCOMPARE(refuse(asked->id, u"x"_s, Role::Cashier).error().code, Error::Code::NotPermitted);
    QCOMPARE(refuse(asked->id, u"it is right"_s)->state, CorrectionRequest::State::Refused);
    QCOMPARE(refuse(Id<CorrectionRequest>::make(at(), systemRandom), u"x"_s).error().code,
             Error::Code::NotFound);
}

void TestCorrectMember::textsAreForWhoMaySeeMembers()
{
    const QString number = add(u"王芳"_s);
    const auto asked = ask(number);
    QVERIFY(refuse(asked->id, u"it is right"_s).has_value());
    const auto seen = [&](Role role, bool plain = true) {
        Session session = who();
        session.role = role;
        return (*read([&](const Connection &main, const Connection &keys) {
                   return readCorrections(main, keys, session, number, plain);
               }))
            .front();
    };
    QCOMPARE(seen(Role::Manager).text, u"my name is 方"_s);
    QCOMPARE(seen(Role::Manager).answer, u"it is right"_s);
    QVERIFY(seen(Role::Cashier).text.isEmpty() && seen(Role::Cashier).answer.isEmpty());
    QVERIFY(seen(Role::Manager, false).text.isEmpty() && seen(Role::Manager, false).answer.isEmpty());
    QVERIFY(!toJson(seen(Role::Manager), today().addDays(60)).contains(u"overdue")); // it is answered
}

void TestCorrectMember::copyAndErasureKnowThem()
{
    const QString number = add(u"王芳"_s);
    QVERIFY(ask(number).has_value());
    const auto copy = read([&](const Connection &main, const Connection &keys) {
        return memberCopy(main, keys, who(), number, at());
    });
    QCOMPARE((*copy)[u"corrections"][0][u"text"].toString(), u"my name is 方"_s);
    QVERIFY(write([&](Transaction &transaction) {
                return eraseMember(transaction, who(), number, u"asked"_s, at(), systemRandom);
            }).has_value());
    QCOMPARE(count(u"member_correction WHERE state = 'erased'"_s), 1);
    QCOMPARE(count(u"member_text WHERE sealed IS NOT NULL"_s), 0);
}

void TestCorrectMember::whoAskedIsNotErasedByTheRule()
{
    const QString number = add(u"王芳"_s);
    QVERIFY(write([&](Transaction &transaction) {
                return changeRetentionRule(transaction, who(), {1, 1, true}, at());
            }).has_value());
    const auto asked = ask(number);
    const auto due = [&] {
        return read([&](const Connection &connection) {
                   return planRetention(connection, who(), today().addYears(1));
               })
            ->toAsk.size();
    };
    QCOMPARE(due(), 0U);
    QVERIFY(refuse(asked->id, u"it is right"_s).has_value());
    QCOMPARE(due(), 1U);
}

QTEST_GUILESS_MAIN(TestCorrectMember)
#include "tst_correctmember.moc"
