#include "core/usecase/findduplicates.h"

#include "core/usecase/changemember.h"
#include "core/usecase/erasemember.h"
#include "tests/core/usecase/newshop.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Duplicates in real files, through the vault.
class TestFindDuplicates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPairIsNamedByNumbersAndExplained();
    void aRelativeIsNoDuplicate();
    void whatWasLookedAtIsNotShownAgain();
    void anErasedMemberIsNobodysDuplicate();
    void atEntryTheLikelySameAreFound();
    void atEntryAChangedMemberIsNotTheirOwnDuplicate();
    void isRefusedWithoutRightOrVault();
    void dismissingIsRefusedForWhatIsNoPair();
    void dismissingIsWrittenDown();

private:
    const Session &who() const { return m_shop->made.session; }
    QString add(const QByteArray &json);
    std::vector<LikelyDuplicate> all(Score least = usualScore);
    Result<std::vector<LikelySame>> of(const QByteArray &json, const std::optional<QString> &self = {});
    Result<> dismiss(const QString &a, const QString &b, const QString &reason = u"sisters"_s);
    Result<qint64> allAs(const Session &who);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<NewShop> m_shop;
    Pinyin m_pinyin;
};

namespace {
const QByteArray wang = R"({"name":"王秀兰","phone":"13812348000","birthday":"1990-05-17",
    "address":{"region":"浙江省 杭州市","street":"文三路1号3幢501室"}})";
const QByteArray again = R"({"name":"Wang Xiulan","phone":"13912348001","birthday":"1990-05-17",
    "address":{"street":"文三路1-3-501"}})";
const QByteArray sister = R"({"name":"王秀梅","phone":"13712348002","birthday":"1992-11-02",
    "address":{"region":"浙江省 杭州市","street":"文三路1号3幢501室"}})";
}

void TestFindDuplicates::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<NewShop>(NewShop::make(m_folder->path()));
}

QString TestFindDuplicates::add(const QByteArray &json)
{
    const auto added = m_shop->database->writeNow([&](Transaction &transaction) {
        return addMember(transaction, who(), QJsonDocument::fromJson(json).object(), ShopFixture::noon(),
                         systemRandom, m_pinyin);
    });
    return added ? added->profile.member.number : QString();
}

Result<qint64> TestFindDuplicates::allAs(const Session &who)
{
    return m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return findDuplicates(main, keys, who, usualScore, [](const LikelyDuplicate &) {});
    });
}

std::vector<LikelyDuplicate> TestFindDuplicates::all(Score least)
{
    std::vector<LikelyDuplicate> pairs;
    const auto count = m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return findDuplicates(main, keys, who(), least,
                              [&](const LikelyDuplicate &pair) { pairs.push_back(pair); });
    });
    if (!count || *count != qint64(pairs.size()))
        qFatal("find duplicates");
    return pairs;
}

Result<std::vector<LikelySame>> TestFindDuplicates::of(const QByteArray &json,
                                                       const std::optional<QString> &self)
{
    return m_shop->database->read([&](const Connection &main, const Connection &keys) {
        const auto person = changedPerson({}, QJsonDocument::fromJson(json).object(),
                                          personRules(main, who(), ShopFixture::noon()));
        return duplicatesOf(main, keys, who(), *person, self, usualScore, m_pinyin);
    });
}

Result<> TestFindDuplicates::dismiss(const QString &a, const QString &b, const QString &reason)
{
    return m_shop->database->writeNow([&](Transaction &transaction) {
        return dismissDuplicate(transaction, who(), a, b, reason, ShopFixture::noon());
    });
}

void TestFindDuplicates::aPairIsNamedByNumbersAndExplained()
{
    const QString first = add(wang);
    const QString second = add(again);
    const auto pairs = all();
    QCOMPARE(pairs.size(), 1U);
    QCOMPARE(pairs[0].a, first);
    QCOMPARE(pairs[0].b, second);
    const QJsonObject json = toJson(pairs[0]);
    QCOMPARE(json.keys(), (QStringList{u"a"_s, u"b"_s, u"score"_s, u"why"_s}));
    QVERIFY(json[u"score"].toDouble() >= 0.9 && json[u"score"].toDouble() <= 1);
    QCOMPARE(toWords(pairs[0].why),
             (QStringList{u"name.sounds"_s, u"phone.differs"_s, u"birthday.same"_s, u"address.near"_s}));
    // Nothing of the person is in it.
    QVERIFY(!QString::fromUtf8(QJsonDocument(json).toJson()).contains(u"1990"_s));
}

void TestFindDuplicates::aRelativeIsNoDuplicate()
{
    QVERIFY(!add(wang).isEmpty());
    QVERIFY(!add(sister).isEmpty());
    QVERIFY(all(0.3).empty());
}

void TestFindDuplicates::whatWasLookedAtIsNotShownAgain()
{
    const QString first = add(wang);
    const QString second = add(again);
    QVERIFY(dismiss(second, first)); // either way round
    QVERIFY(all().empty());
    QVERIFY(of(wang, first)->empty());
    QVERIFY(of(again, second)->empty());
    QVERIFY(dismiss(first, second, u"looked again"_s));
    m_shop->restart();
    QVERIFY(all().empty());
    // A third record is another question.
    const QString third = add(R"({"name":"王秀兰","phone":"13612348003","birthday":"1990-05-17"})");
    QVERIFY(!third.isEmpty());
    QVERIFY(all().size() >= 1);
    for (const LikelyDuplicate &pair : all())
        QCOMPARE(pair.b, third);
}

void TestFindDuplicates::anErasedMemberIsNobodysDuplicate()
{
    const QString first = add(wang);
    const QString second = add(again);
    QVERIFY(dismiss(first, second));
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) {
        return eraseMember(transaction, who(), first, u"asked"_s, ShopFixture::noon(), systemRandom);
    }));
    QVERIFY(all().empty());
    QVERIFY(of(wang)->empty() || of(wang)->front().profile.member.number == second);
    const auto left = m_shop->database->read([](const Connection &connection) {
        Rows rows = connection.select(u"SELECT count(*) FROM duplicate_dismissed"_s);
        rows.next();
        return Result<qint64>(rows.integer(0));
    });
    QCOMPARE(*left, 0);
}

void TestFindDuplicates::atEntryTheLikelySameAreFound()
{
    const QString number = add(wang);
    QVERIFY(!add(sister).isEmpty());
    for (const QByteArray entered :
         {R"({"name":"王秀兰","phone":"13812348000"})", R"({"name":"王秀岚","phone":"13812348000"})",
          R"({"name":"wang xiulan","phone":"13512348005","birthday":"1990-05-17"})",
          R"({"name":"王秀兰","phone":"13812348010"})"}) {
        const auto same = of(entered);
        QVERIFY(same);
        QCOMPARE(same->size(), 1U);
        QCOMPARE(same->front().profile.member.number, number);
        QVERIFY(!same->front().why.empty());
    }
    for (const QByteArray other : {R"({"name":"王秀兰","phone":"13512348005"})", R"({"phone":"13512348005"})",
                                   R"({"name":"李四","phone":"13812348000","birthday":"1961-01-02"})"})
        QVERIFY(of(other)->empty());
}

void TestFindDuplicates::atEntryAChangedMemberIsNotTheirOwnDuplicate()
{
    const QString number = add(wang);
    QVERIFY(of(wang, number)->empty());
    QCOMPARE(of(wang)->size(), 1U);
}

void TestFindDuplicates::isRefusedWithoutRightOrVault()
{
    QVERIFY(!add(wang).isEmpty());
    Session cashier = who();
    cashier.role = Role::Cashier;
    QCOMPARE(allAs(cashier).error(), (Error{Error::Code::NotPermitted, u"reviewDuplicates"_s}));
    Session closed = who();
    closed.vault.reset();
    QCOMPARE(allAs(closed).error().code, Error::Code::VaultClosed);
    m_shop->made.session.role = Role::Cashier;
    QCOMPARE(dismiss(u"A"_s, u"B"_s).error().code, Error::Code::NotPermitted);
    QVERIFY(of(wang)); // at the till it is asked of everybody who may find members
}

void TestFindDuplicates::dismissingIsRefusedForWhatIsNoPair()
{
    const QString first = add(wang);
    const QString second = add(again);
    QCOMPARE(dismiss(first, first).error(), (Error{Error::Code::InvalidInput, u"b"_s}));
    QCOMPARE(dismiss(first, u"NOBODY"_s).error(), (Error{Error::Code::UnknownMember, u"NOBODY"_s}));
    QCOMPARE(dismiss(first, second, u"  "_s).error().code, Error::Code::ReasonRequired);
    QCOMPARE(all().size(), 1U);
}

void TestFindDuplicates::dismissingIsWrittenDown()
{
    const QString first = add(wang);
    const QString second = add(again);
    QVERIFY(dismiss(first, second, u"seen both"_s));
    const auto entry = m_shop->database->read([](const Connection &connection) {
        Rows rows = connection.select(u"SELECT detail FROM audit WHERE act = 'member.two-people'"_s);
        return Result<QString>(rows.next() ? rows.text(0) : QString());
    });
    QVERIFY2(entry, entry ? "" : qPrintable(entry.error().detail));
    QVERIFY(entry->contains(u"seen both"_s));
    QVERIFY(!entry->contains(u"秀兰"_s));
}

QTEST_GUILESS_MAIN(TestFindDuplicates)
#include "tst_findduplicates.moc"
