#include "core/usecase/tagmembers.h"

#include "core/data/memberfacts.h"
#include "core/usecase/changemember.h"
#include "core/usecase/copymember.h"
#include "core/usecase/erasemember.h"
#include "core/usecase/findmembers.h"
#include "core/usecase/mergemembers.h"
#include "core/usecase/restrictmember.h"
#include "tests/core/usecase/scriptedshop.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 dayMs = 86'400'000;
}

/// Many members given a tag at once, and given it back.
class TestTagMembers : public ScriptedShop
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void allGetItOnce();
    void askedAgainItAnswersTheSame();
    void whoIsGoneOrFullIsRefusedAlone();
    void undoPutsBackWhatItChanged();
    void undoLeavesWhatWasChangedSince();
    void whomAnUndoRefusesCanBeTriedAgain();
    void afterAMonthItIsThere();
    void headOfficeHearsOfItOnce();
    void aTagFindsItsMembers();
    void tagsGoAlongWithChangesMergesAndErasure();
    void whatDoesNotFitIsRefused();

private:
    template <class Work> auto write(Work work) { return m_shop->database->writeNow(work); }
    Result<TagOutcome> tag(const TagRequest &request, const std::vector<qint64> &rows, qint64 days = 0);
    Result<TagOutcome> undo(const Id<TagBatch> &id, qint64 days = 0);
    TagRequest request(const QString &word, bool adds = true) const
    {
        return {Id<TagBatch>::make(ShopFixture::noon(), systemRandom), word, adds};
    }
    QStringList tagsOf(qint64 row) const;
    QStringList found(const QString &typed, const MemberSearch &search = {});
    qint64 count(const QString &what) const;

    std::vector<qint64> m_rows;
    Pinyin m_pinyin;
};

void TestTagMembers::init()
{
    open();
    m_rows.clear();
    for (const QByteArray &each :
         {QByteArray(R"({"number":"A1","name":"王秀兰","tags":["茶"]})"),
          QByteArray(R"({"number":"A2","name":"李雷"})"), QByteArray(R"({"number":"A3","name":"单田芳"})"),
          QByteArray(R"({"number":"A4","name":"尉迟恭"})")}) {
        const auto added = write([&](Transaction &transaction) {
            return addMember(transaction, m_shop->session, QJsonDocument::fromJson(each).object(),
                             ShopFixture::noon(), systemRandom, m_pinyin);
        });
        QVERIFY(added);
        m_rows.push_back(3 + qint64(m_rows.size()) + 1);
    }
}

Result<TagOutcome> TestTagMembers::tag(const TagRequest &request, const std::vector<qint64> &rows,
                                       qint64 days)
{
    return write([&](Transaction &transaction) {
        return tagMembers(transaction, m_shop->session, request, rows,
                          ShopFixture::noon().plusMilliseconds(days * dayMs), systemRandom);
    });
}

Result<TagOutcome> TestTagMembers::undo(const Id<TagBatch> &id, qint64 days)
{
    return write([&](Transaction &transaction) {
        return undoTags(transaction, m_shop->session, id, ShopFixture::noon().plusMilliseconds(days * dayMs),
                        systemRandom);
    });
}

QStringList TestTagMembers::tagsOf(qint64 row) const
{
    return *m_shop->database->read([&](const Connection &connection) {
        Rows rows = connection.select(u"SELECT id FROM customer WHERE row = ?"_s, row);
        rows.next();
        return memberfacts::of(connection, rows.id<Customer>(0))->tags;
    });
}

QStringList TestTagMembers::found(const QString &typed, const MemberSearch &search)
{
    const auto hits = m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return findMembers(main, keys, m_shop->session, typed, 20, m_pinyin, search);
    });
    QStringList numbers;
    for (const MemberProfile &profile : hits->hits)
        numbers << profile.member.number;
    return numbers;
}

qint64 TestTagMembers::count(const QString &what) const
{
    return *m_shop->database->read([&](const Connection &connection) {
        Rows rows = connection.select(u"SELECT count(*) FROM "_s + what);
        rows.next();
        return rows.integer(0);
    });
}

void TestTagMembers::allGetItOnce()
{
    const auto done = tag(request(u" 常客 "_s), {4, 5, 6, 7, 5});
    QVERIFY(done);
    QCOMPARE(done->changed, 4);
    QCOMPARE(tagsOf(4), (QStringList{u"常客"_s, u"茶"_s}));
    const auto again = tag(request(u"常客"_s), {4, 5, 6, 7});
    QCOMPARE(again->changed, 0);
    QCOMPARE(again->unchanged, 4);
    const auto off = tag(request(u"常客"_s, false), {4, 5});
    QCOMPARE(off->changed, 2);
    QCOMPARE(tagsOf(4), QStringList{u"茶"_s});
    QCOMPARE(tagsOf(6), QStringList{u"常客"_s});
    checkBooks();
}

void TestTagMembers::askedAgainItAnswersTheSame()
{
    const TagRequest once = request(u"常客"_s);
    const auto first = tag(once, {4, 5, 2});
    QVERIFY(tag(request(u"常客"_s, false), {4}));
    const auto second = tag(once, {4, 5, 2});
    QCOMPARE(second->changed, first->changed);
    QCOMPARE(tagsOf(4), QStringList{u"茶"_s});
    QCOMPARE(tag({once.id, u"别的"_s, true}, {4}).error().code, Error::Code::DifferentRequest);
    QCOMPARE(tag({once.id, once.tag, false}, {4}).error().code, Error::Code::DifferentRequest);
}

void TestTagMembers::whoIsGoneOrFullIsRefusedAlone()
{
    QVERIFY(write([&](Transaction &transaction) {
        return mergeMembers(transaction, m_shop->session, u"A1"_s, u"A2"_s, {}, ShopFixture::noon(),
                            systemRandom, m_pinyin);
    }));
    QVERIFY(write([&](Transaction &transaction) {
        return eraseMember(transaction, m_shop->session, u"A3"_s, u"x"_s, ShopFixture::noon(), systemRandom);
    }));
    QJsonArray many;
    for (int i = 0; i < 50; ++i)
        many << QString::number(i);
    QVERIFY(write([&](Transaction &transaction) {
        return changeMember(transaction, m_shop->session, u"A4"_s, {{u"tags"_s, many}}, ShopFixture::noon(),
                            systemRandom, m_pinyin);
    }));
    const TagRequest half = request(u"常客"_s);
    const auto done = tag(half, {4, 5, 6, 7, 1});
    QCOMPARE(done->changed, 2);
    const std::vector<TagRefusal> refused{
        {u"A2"_s, TagRefusal::Why::Gone}, {u"A3"_s, TagRefusal::Why::Gone}, {u"A4"_s, TagRefusal::Why::Full}};
    QVERIFY(done->refused == refused);
    QVERIFY(tag(half, {4})->refused == refused);
    QCOMPARE(tagsOf(7).size(), 50);
    const auto back = undo(half.id);
    QCOMPARE(back->undone, 2);
    QCOMPARE(tagsOf(4), QStringList{u"茶"_s});
    checkBooks();
}

void TestTagMembers::undoPutsBackWhatItChanged()
{
    const TagRequest adds = request(u"茶"_s);
    QCOMPARE(tag(adds, {4, 5, 6})->changed, 2); // the first had it before
    const auto undone = undo(adds.id);
    QCOMPARE(undone->undone, 2);
    QCOMPARE(tagsOf(4), QStringList{u"茶"_s});
    QVERIFY(tagsOf(5).isEmpty());
    QVERIFY(tag(request(u"茶"_s), {5}));
    const auto again = undo(adds.id);
    QCOMPARE(again->undone, 2);
    QCOMPARE(tagsOf(5), QStringList{u"茶"_s});
    const TagRequest takes = request(u"茶"_s, false);
    QVERIFY(tag(takes, {4, 5, 6}));
    QVERIFY(tagsOf(4).isEmpty());
    QVERIFY(undo(takes.id));
    QCOMPARE(tagsOf(4), QStringList{u"茶"_s});
    QVERIFY(tagsOf(6).isEmpty());
}

void TestTagMembers::undoLeavesWhatWasChangedSince()
{
    const TagRequest adds = request(u"常客"_s);
    QVERIFY(tag(adds, {4, 5}));
    QVERIFY(tag(request(u"常客"_s, false), {4}));
    QVERIFY(write([&](Transaction &transaction) {
        return eraseMember(transaction, m_shop->session, u"A2"_s, u"x"_s, ShopFixture::noon(), systemRandom);
    }));
    QCOMPARE(undo(adds.id)->undone, 0);
    QCOMPARE(tagsOf(4), QStringList{u"茶"_s});
}

void TestTagMembers::whomAnUndoRefusesCanBeTriedAgain()
{
    QVERIFY(tag(request(u"茶"_s), {5}));
    const TagRequest takes = request(u"茶"_s, false);
    QCOMPARE(tag(takes, {4, 5})->changed, 2);
    QVERIFY(write([&](Transaction &transaction) {
        return restrictMember(transaction, m_shop->session, u"A2"_s, u"x"_s, ShopFixture::noon(),
                              systemRandom);
    }));
    const auto first = undo(takes.id);
    QCOMPARE(first->undone, 1);
    QVERIFY(first->refused == (std::vector<TagRefusal>{{u"A2"_s, TagRefusal::Why::Restricted}}));
    QCOMPARE(tagsOf(4), QStringList{u"茶"_s});
    QVERIFY(tagsOf(5).isEmpty());
    QVERIFY(tag(request(u"茶"_s, false), {4})); // what was put back is left alone from now on
    QVERIFY(write([&](Transaction &transaction) {
        return liftRestriction(transaction, m_shop->session, u"A2"_s, ShopFixture::noon(), systemRandom);
    }));
    for (int again = 0; again < 2; ++again) {
        const auto rest = undo(takes.id);
        QCOMPARE(rest->undone, 2);
        QVERIFY(rest->refused.empty());
    }
    QVERIFY(tagsOf(4).isEmpty());
    QCOMPARE(tagsOf(5), QStringList{u"茶"_s});
    checkBooks();
}

void TestTagMembers::afterAMonthItIsThere()
{
    const TagRequest adds = request(u"常客"_s);
    QVERIFY(tag(adds, {4, 5}));
    QVERIFY(tag(request(u"别的"_s), {4}, 31));
    QCOMPARE(undo(adds.id, 31).error().code, Error::Code::Expired);
    QCOMPARE(count(u"tag_batch_member"_s), 1);
    QVERIFY(tag(adds, {4, 5}, 31)); // still answers what it did
    QCOMPARE(tagsOf(5), QStringList{u"常客"_s});
}

void TestTagMembers::headOfficeHearsOfItOnce()
{
    const TagRequest adds = request(u"常客"_s);
    QVERIFY(tag(adds, {4, 5, 6}));
    QVERIFY(tag(adds, {4, 5, 6}));
    QVERIFY(tag(request(u"常客"_s), {4}));
    const QString events = u"outbox WHERE kind = 'members.tagged/1'"_s;
    QCOMPARE(count(events), 1);
    QVERIFY(undo(adds.id));
    QCOMPARE(count(events), 2);
    const auto body = m_shop->database->read([&](const Connection &connection) {
        Rows rows = connection.select(u"SELECT body FROM "_s + events + u" ORDER BY seq DESC LIMIT 1"_s);
        rows.next();
        return QJsonDocument::fromJson(rows.bytes(0)).object();
    });
    QCOMPARE((*body)[u"change"].toString(), u"removed"_s);
    QCOMPARE((*body)[u"members"].toArray().size(), 3);
    QCOMPARE(count(u"audit WHERE act IN ('member.tag', 'member.untag')"_s), 2);
    QCOMPARE(count(u"customer_change WHERE customer = 4 AND fields = '[\"tags\"]'"_s), 3);
}

void TestTagMembers::aTagFindsItsMembers()
{
    QVERIFY(tag(request(u"王家"_s), {5, 6}));
    QCOMPARE(found(u"王家"_s), (QStringList{u"A2"_s, u"A3"_s}));
    QCOMPARE(found(u" 王家 "_s, {MemberKey::Tag, {}}), (QStringList{u"A2"_s, u"A3"_s}));
    QVERIFY(found(u"王"_s, {MemberKey::Tag, {}}).isEmpty());
    QCOMPARE(found(u"王"_s, {MemberKey::Name, {}}), QStringList{u"A1"_s});
    QVERIFY(found(u"wang"_s, {MemberKey::Name, {}}).isEmpty());
    QCOMPARE(found(u"wang"_s, {MemberKey::Pinyin, {}}), QStringList{u"A1"_s});
    MemberCondition within{
        {.tags = {u"茶"_s}}, businessDate(ShopFixture::noon(), m_shop->session.shop.day), {}, {}};
    QVERIFY(found(u"王家"_s, {{}, within}).isEmpty());
    QCOMPARE(found(u"wxl"_s, {{}, within}), QStringList{u"A1"_s});
    QVERIFY(found(u"ll"_s, {{}, within}).isEmpty());
}

void TestTagMembers::tagsGoAlongWithChangesMergesAndErasure()
{
    QVERIFY(tag(request(u"新"_s), {5}));
    QVERIFY(write([&](Transaction &transaction) {
        return mergeMembers(transaction, m_shop->session, u"A1"_s, u"A2"_s, {}, ShopFixture::noon(),
                            systemRandom, m_pinyin);
    }));
    QCOMPARE(found(u"新"_s), QStringList{u"A1"_s});
    QVERIFY(write([&](Transaction &transaction) {
        return unmergeMember(transaction, m_shop->session, u"A2"_s, ShopFixture::noon(), systemRandom,
                             m_pinyin);
    }));
    QCOMPARE(found(u"新"_s), QStringList{u"A2"_s});
    QVERIFY(write([&](Transaction &transaction) {
        return changeMember(transaction, m_shop->session, u"A3"_s, {{u"addTags"_s, QJsonArray{u"新"_s}}},
                            ShopFixture::noon(), systemRandom, m_pinyin);
    }));
    QCOMPARE(found(u"新"_s), (QStringList{u"A2"_s, u"A3"_s}));
    QVERIFY(write([&](Transaction &transaction) {
        return eraseMember(transaction, m_shop->session, u"A2"_s, u"x"_s, ShopFixture::noon(), systemRandom);
    }));
    QCOMPARE(found(u"新"_s), QStringList{u"A3"_s});
    QCOMPARE(count(u"tag_batch_member WHERE customer = 5"_s), 0);
    checkBooks();
}

void TestTagMembers::whatDoesNotFitIsRefused()
{
    for (const QString &wrong : {QString(), u"a,b"_s, QString(31, u'x'), u"\u0007"_s})
        QCOMPARE(tag(request(wrong), {4}).error(), (Error{Error::Code::InvalidInput, u"tags"_s}));
    QCOMPARE(tag(request(u"x"_s), std::vector<qint64>(taggedATime + 1, 4)).error().code,
             Error::Code::TooLarge);
    QCOMPARE(undo(request(u"x"_s).id).error().code, Error::Code::NotFound);
    m_shop->session.role = Role::Cashier;
    QCOMPARE(tag(request(u"x"_s), {4}).error().code, Error::Code::NotPermitted);
    QCOMPARE(count(u"tag_batch"_s), 0);
}

QTEST_GUILESS_MAIN(TestTagMembers)

#include "tst_tagmembers.moc"
