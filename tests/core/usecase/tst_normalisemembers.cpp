#include "core/usecase/normalisemembers.h"

#include "core/data/members.h"
#include "core/usecase/changemember.h"
#include "core/usecase/check.h"
#include "core/usecase/erasemember.h"
#include "core/usecase/findmembers.h"
#include "tests/core/usecase/newshop.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

/// Facts of all members put in form, and put back.
class TestNormaliseMembers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPreviewListsEveryChangeAndChangesNothing();
    void whatIsShownIsMasked();
    void itIsAppliedAndFound();
    void nothingWasHeardOfWhoWasNormalised();
    void aPhoneOfSomebodyElseIsRefusedAndNamed();
    void undoneIsAsBeforeToTheByte();
    void whoWasChangedSinceStaysAndIsNamed();
    void runsAreUndoneLastFirst();
    void afterThirtyDaysItIsForGood();
    void nothingStaysOfWhoIsErased();
    void onlyWhoMayAndOnlyWhatIsKnown();
    void anyListIsPutBackExactly();

private:
    const Session &who() const { return m_shop->made.session; }
    template <class Work> auto write(Work work) { return m_shop->database->writeNow(work); }
    /// A member whose sealed record reads so, as another version or another program left it.
    QString plant(const QJsonObject &record);
    std::vector<NormalMember> preview(const QStringList &fields = {});
    Result<NormalisationRun> apply(const QStringList &fields = {},
                                   std::vector<NormalMember> *refused = nullptr);
    Result<NormalUndo> undo(const NormalisationRun &run);
    QStringList rows();
    std::optional<MemberProfile> found(const QString &typed);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<NewShop> m_shop;
    Pinyin m_pinyin;
    Timestamp m_now = Timestamp::ofMilliseconds(1'800'000'000'000);
};

void TestNormaliseMembers::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<NewShop>(NewShop::make(m_folder->path()));
    m_now = Timestamp::ofMilliseconds(1'800'000'000'000);
}

QString TestNormaliseMembers::plant(const QJsonObject &record)
{
    const auto planted = write([&](Transaction &transaction) -> Result<QString> {
        const auto added =
            addMember(transaction, who(), {{u"name"_s, u"王秀兰"_s}}, m_now, systemRandom, m_pinyin);
        if (!added)
            return added.error();
        const Member &member = added->profile.member;
        const auto sealed =
            members::sealedByNumber(transaction.connection(), transaction.keys(), member.number);
        const auto key = who().vault->unwrapCustomerKey(sealed->wrappedKey, member.id.bytes());
        QJsonObject whole = record;
        whole[u"v"_s] = 2;
        members::replacePerson(
            transaction, member.id,
            Vault::sealPersonal(*key, member.id.bytes(), QJsonDocument(whole).toJson(QJsonDocument::Compact)),
            {});
        return member.number;
    });
    return planted ? *planted : QString();
}

std::vector<NormalMember> TestNormaliseMembers::preview(const QStringList &fields)
{
    std::vector<NormalMember> all;
    const auto looked = m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return previewNormalisation(main, keys, who(), fields, m_now, [&](const NormalMember &each) {
            all.push_back(each);
            return true;
        });
    });
    if (!looked)
        qFatal("preview");
    return all;
}

Result<NormalisationRun> TestNormaliseMembers::apply(const QStringList &fields,
                                                     std::vector<NormalMember> *refused)
{
    m_now = m_now.plusMilliseconds(1000);
    const auto begun = write([&](Transaction &transaction) {
        return beginNormalisation(transaction, who(), fields, m_now, systemRandom);
    });
    if (!begun)
        return begun;
    Result<NormalTurn> turn = NormalTurn{*begun, {}, true};
    while (turn && turn->more) {
        turn = write([&](Transaction &transaction) {
            return continueNormalisation(transaction, who(), begun->id, m_now, systemRandom, m_pinyin);
        });
        if (turn && refused)
            refused->insert(refused->end(), turn->refused.begin(), turn->refused.end());
    }
    return turn ? Result<NormalisationRun>(turn->run) : turn.error();
}

Result<NormalUndo> TestNormaliseMembers::undo(const NormalisationRun &run)
{
    m_now = m_now.plusMilliseconds(1000);
    return write([&](Transaction &transaction) {
        return undoNormalisation(transaction, who(), run.id, 0, m_now, systemRandom, m_pinyin);
    });
}

/// All that stands of members but for their history.
QStringList TestNormaliseMembers::rows()
{
    QStringList lines;
    const auto read = m_shop->database->read([&](const Connection &main) {
        Rows rows = main.select(
            u"SELECT number, hex(sealed), region, changed_at, (SELECT group_concat(hash) FROM"
            " (SELECT hash FROM token WHERE customer = c.row ORDER BY hash)) FROM customer c ORDER BY row"_s);
        while (rows.next())
            lines << (QStringList{rows.text(0), rows.text(1), rows.text(2), QString::number(rows.integer(3)),
                                  rows.has(4) ? rows.text(4) : QString()})
                         .join(u'|');
        return Result<bool>(true);
    });
    return read ? lines : QStringList{u"cannot be read"_s};
}

std::optional<MemberProfile> TestNormaliseMembers::found(const QString &typed)
{
    const auto hits = m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return findMembers(main, keys, who(), typed, 5, m_pinyin);
    });
    return hits && hits->hits.size() == 1 ? std::optional(hits->hits.front()) : std::nullopt;
}

namespace {
const QJsonObject wide{{u"name"_s, u"Ａnna　Bell"_s},
                       {u"phones"_s, QJsonArray{u"138 1234 8000"_s}},
                       {u"emails"_s, QJsonArray{u"Anna@QQ.com"_s}},
                       {u"addresses"_s, QJsonArray{QJsonObject{{u"street"_s, u"浙江省杭州市文三路1号"_s}}}}};
}

void TestNormaliseMembers::aPreviewListsEveryChangeAndChangesNothing()
{
    const QString number = plant(wide);
    QVERIFY(!plant({{u"name"_s, u"李娜"_s}}).isEmpty());
    const QStringList before = rows();
    const auto all = preview();
    QCOMPARE(all.size(), 1U);
    QCOMPARE(all.front().member.number, number);
    QCOMPARE(all.front().changes.size(), 4U);
    QCOMPARE(preview({u"phones"_s, u"emails"_s}).front().changes.size(), 2U);
    QCOMPARE(rows(), before);
}

void TestNormaliseMembers::whatIsShownIsMasked()
{
    QVERIFY(!plant(wide).isEmpty());
    const QByteArray masked = QJsonDocument(toJson(preview().front(), false)).toJson();
    for (const QString &secret : {u"nna"_s, u"12348"_s, u"nna@"_s, u"文三路"_s})
        QVERIFY2(!QString::fromUtf8(masked).contains(secret), qPrintable(secret));
    QVERIFY(QString::fromUtf8(QJsonDocument(toJson(preview().front(), true)).toJson()).contains(u"文三路"_s));
}

void TestNormaliseMembers::itIsAppliedAndFound()
{
    const QString number = plant(wide);
    QVERIFY(!found(u"13812348000"_s));
    const auto run = apply();
    QVERIFY(run && run->isEnded);
    QCOMPARE(run->changed, 1);
    const auto anna = found(u"13812348000"_s);
    QVERIFY(anna);
    QCOMPARE(anna->member.number, number);
    QCOMPARE(anna->person.name, u"Anna Bell"_s);
    QCOMPARE(anna->person.addresses.front().region, u"浙江省 杭州市"_s);
    QVERIFY(rows().front().contains(u"浙江省 杭州市"_s));
    QVERIFY(preview().empty());
    QCOMPARE(apply()->changed, 0);
}

void TestNormaliseMembers::nothingWasHeardOfWhoWasNormalised()
{
    QVERIFY(!plant(wide).isEmpty());
    const auto changedAt = [&] { return rows().front().section(u'|', 3, 3); };
    const QString before = changedAt();
    QVERIFY(apply());
    QCOMPARE(changedAt(), before);
}

void TestNormaliseMembers::aPhoneOfSomebodyElseIsRefusedAndNamed()
{
    const QString first = plant({{u"name"_s, u"李娜"_s}});
    QVERIFY(write([&](Transaction &transaction) {
        return changeMember(transaction, who(), first, {{u"phone"_s, u"13812348000"_s}}, m_now, systemRandom,
                            m_pinyin);
    }));
    const QString second = plant(wide);
    std::vector<NormalMember> refused;
    const auto run = apply({}, &refused);
    QCOMPARE(run->changed, 0);
    QCOMPARE(run->refused, 1);
    QCOMPARE(refused.size(), 1U);
    QCOMPARE(refused.front().member.number, second);
    QCOMPARE(*refused.front().refusal, (Error{Error::Code::Duplicate, first}));
}

void TestNormaliseMembers::undoneIsAsBeforeToTheByte()
{
    QVERIFY(!plant(wide).isEmpty());
    QVERIFY(!plant({{u"name"_s, u"　李娜"_s}}).isEmpty());
    const QStringList before = rows();
    const auto run = apply();
    QCOMPARE(run->changed, 2);
    QVERIFY(rows() != before);
    m_shop->restart();
    const auto undone = undo(*run);
    QCOMPARE(undone->restored, 2);
    QVERIFY(undone->kept.empty());
    const auto without = [](QStringList lines) {
        for (QString &line : lines) // a record that was planted has no tokens; one that is put back has
            line = line.section(u'|', 0, 3);
        return lines;
    };
    QCOMPARE(without(rows()), without(before));
    QCOMPARE(undo(*run)->restored, 0);
    QCOMPARE(apply()->changed, 2);
}

void TestNormaliseMembers::whoWasChangedSinceStaysAndIsNamed()
{
    const QString number = plant(wide);
    const auto run = apply();
    QVERIFY(write([&](Transaction &transaction) {
        return changeMember(transaction, who(), number, {{u"note"_s, u"tea"_s}}, m_now, systemRandom,
                            m_pinyin);
    }));
    const auto undone = undo(*run);
    QCOMPARE(undone->restored, 0);
    QCOMPARE(undone->kept.size(), 1U);
    QCOMPARE(undone->kept.front(), std::pair(number, u"changed since"_s));
    QCOMPARE(found(u"13812348000"_s)->person.note, u"tea"_s);
}

void TestNormaliseMembers::runsAreUndoneLastFirst()
{
    QVERIFY(!plant({{u"name"_s, u"Ａnna"_s}, {u"addresses"_s, wide[u"addresses"]}}).isEmpty());
    const auto before = preview();
    const auto names = apply({u"name"_s});
    const auto rest = apply();
    QCOMPARE(undo(*names)->kept.size(), 1U);
    QCOMPARE(undo(*rest)->restored, 1);
    QCOMPARE(undo(*names)->restored, 1);
    QVERIFY(preview().front().changes == before.front().changes);
}

void TestNormaliseMembers::afterThirtyDaysItIsForGood()
{
    QVERIFY(!plant(wide).isEmpty());
    const auto run = apply();
    m_now = m_now.plusMilliseconds((daysToUndo + 1) * 86'400'000);
    QCOMPARE(undo(*run).error().code, Error::Code::Expired);
}

void TestNormaliseMembers::nothingStaysOfWhoIsErased()
{
    const QString number = plant(wide);
    QVERIFY(apply());
    QVERIFY(write([&](Transaction &transaction) {
        return eraseMember(transaction, who(), number, u"asked"_s, m_now, systemRandom);
    }));
    const auto left = m_shop->database->read([](const Connection &main) {
        Rows rows = main.select(u"SELECT count(*) FROM normalisation_row"_s);
        rows.next();
        return Result<qint64>(rows.integer(0));
    });
    QCOMPARE(*left, 0);
}

void TestNormaliseMembers::onlyWhoMayAndOnlyWhatIsKnown()
{
    QCOMPARE(apply({u"note"_s}).error(), (Error{Error::Code::InvalidInput, u"note"_s}));
    NormalisationRun unknown{Id<NormalisationRun>::make(m_now, systemRandom), who().user, m_now, {}};
    QCOMPARE(undo(unknown).error().code, Error::Code::NotFound);
    m_shop->made.session.role = Role::Cashier;
    QCOMPARE(apply().error().code, Error::Code::NotPermitted);
}

void TestNormaliseMembers::anyListIsPutBackExactly()
{
    const QStringList names{u"王"_s, u"　李娜"_s, u"Ａnna"_s, u"Anna  Bell"_s};
    const QStringList phones{u"13812348000"_s, u"+8613812348000"_s, u"+8613912348001"_s, u"138-1234-8002"_s};
    const QStringList streets{u"浙江省杭州市文三路1号"_s, u"文三路１号"_s, u"Main Street 1"_s};
    const auto any = [](const QStringList &of) { return of[*rc::gen::inRange(0, int(of.size()))]; };
    QVERIFY(rc::check([&] {
        init();
        for (int i = *rc::gen::inRange(1, 6); i > 0; --i)
            plant({{u"name"_s, any(names)},
                   {u"phones"_s, QJsonArray{any(phones)}},
                   {u"addresses"_s, QJsonArray{QJsonObject{{u"street"_s, any(streets)}}}}});
        const auto bytes = [](QStringList lines) {
            for (QString &line : lines)
                line = line.section(u'|', 0, 3);
            return lines;
        };
        const QStringList before = bytes(rows());
        const auto run = apply();
        RC_ASSERT(bool(run));
        RC_ASSERT(apply()->changed == 0);
        const auto undone = undo(*run);
        RC_ASSERT(undone->restored == run->changed);
        RC_ASSERT(undone->kept.empty());
        RC_ASSERT(bytes(rows()) == before);
    }));
    const auto outcomes = m_shop->database->read(
        [&](const Connection &main, const Connection &keys) { return checkAll(main, keys, who()); });
    QVERIFY(outcomes && toJson(*outcomes)[u"ok"].toBool());
}

/// A dozen lists on a disk are enough for every day.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=12 noshrink=1");
    TestNormaliseMembers test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_normalisemembers.moc"
