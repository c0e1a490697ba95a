#include "core/usecase/exportmembers.h"

#include "core/customer/membernumber.h"
#include "core/data/audit.h"
#include "core/usecase/changemember.h"
#include "core/usecase/customfieldsjson.h"
#include "core/usecase/giveconsent.h"
#include "core/usecase/importmembers.h"
#include "core/usecase/listmembers.h"
#include "core/usecase/openbalance.h"
#include "tests/core/usecase/memberlines.h"
#include "tests/core/usecase/newshop.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

class TestExportMembers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsExportedImportsIntoAnEmptyShopAsTheSameMembers_data();
    void whatIsExportedImportsIntoAnEmptyShopAsTheSameMembers();
    void chosenColumnsStandInTheirOrder();
    void maskedNothingLeavesThatNamesAPerson();
    void theAuditSaysWhatLeft();
    void onlyWhoMayAndOnlyWhatIsKnown();
    void whereAConsentIsAskedForChildrenNeedAGuardian();

private:
    static std::unique_ptr<NewShop> makeShop(const QString &folder);
    static Result<MemberExportReport> exportTo(NewShop &shop, const QString &file,
                                               const MemberExportOptions &options = {});
    static void fill(NewShop &shop, int members, unsigned seed);
    QByteArray written(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<NewShop> m_shop;
};

namespace {
const Timestamp noon = Timestamp::ofMilliseconds(1'800'000'000'000);

/// A member with as many odd facts as chance gives.
class Chance
{
public:
    explicit Chance(unsigned seed) : m_engine(seed) {}

    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(m_engine); }
    QString of(const QStringList &list) { return list[below(int(list.size()))]; }

    QJsonObject member(int place, const QString &referrer)
    {
        QJsonObject given;
        given[u"name"_s] = of({u"王秀兰"_s, u"=HYPERLINK(\"x\")"_s, u"𠮷田, \"㐱\""_s, u"'s Gravesande"_s,
                               u"-1+2"_s, u"محمد"_s, u"@x"_s, u"_x0041_"_s, u"O;Neil"_s});
        QJsonArray phones;
        for (int i = below(3); i >= 0; --i)
            phones << u"+86138%1"_s.arg(10'000'000 + place * 4 + i);
        given[u"phones"_s] = phones;
        given[u"emails"_s] =
            below(2) ? QJsonArray{u"a%1@example.com"_s.arg(place), u"b@例子.中国"_s} : QJsonArray();
        given[u"birthday"_s] = of({QString(), u"1990-05-17"_s, u"--02-29"_s, u"lunar:1990-L05-17"_s});
        given[u"gender"_s] = of({QString(), u"female"_s, u"male"_s, u"other"_s});
        given[u"addresses"_s] = addresses();
        given[u"channels"_s] =
            below(2) ? QJsonObject{{u"wechat"_s, u"+id"_s}, {u"line"_s, u"x"_s}} : QJsonObject();
        given[u"language"_s] = of({QString(), u"zh"_s, u"en"_s});
        given[u"note"_s] = of({QString(), u"two\nlines, \"quoted\""_s, u"=1+1"_s, QString(2000, u'茶')});
        given[u"custom"_s] = below(2)
            ? QJsonObject{{u"skin"_s, QJsonArray{u"干性"_s, u"敏感"_s}}, {u"vegan"_s, u"yes"_s}}
            : QJsonObject();
        given[u"tags"_s] = below(2) ? QJsonArray{u"vip"_s, u"茶；酒"_s} : QJsonArray();
        given[u"source"_s] = of({QString(), u"wechat"_s});
        given[u"externalId"_s] = below(2) ? u"X-%1"_s.arg(place) : QString();
        given[u"referrer"_s] = below(3) ? QString() : referrer;
        given[u"adviser"_s] = of({QString(), u"王掌柜"_s});
        return given;
    }

private:
    QJsonArray addresses()
    {
        const QJsonObject first{{u"region"_s, u"浙江省 杭州市 西湖区"_s},
                                {u"street"_s, u"文三路 1 号"_s},
                                {u"postcode"_s, u"310000"_s}};
        const QJsonObject bare{
            {u"region"_s, QString()}, {u"street"_s, u"1 High St"_s}, {u"postcode"_s, QString()}};
        switch (below(4)) {
        case 0: return {};
        case 1: return {first};
        case 2: return {bare, first};
        default: return {first, bare, first};
        }
    }

    std::mt19937 m_engine;
};
}

std::unique_ptr<NewShop> TestExportMembers::makeShop(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return nullptr;
    auto shop = std::make_unique<NewShop>(NewShop::make(folder));
    const auto fields = customFieldsFrom(
        R"({"fields":[{"code":"skin","name":"肤质","kind":"multi-choice","options":["干性","油性","敏感"]},
                      {"code":"vegan","name":"素食","kind":"yes-no"}]})");
    const auto kept = shop->database->writeNow([&](Transaction &transaction) {
        return changeCustomFields(transaction, shop->made.session, *fields, noon);
    });
    return kept ? std::move(shop) : nullptr;
}

void TestExportMembers::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = makeShop(m_folder->filePath(u"shop"_s));
    QVERIFY(m_shop);
}

Result<MemberExportReport> TestExportMembers::exportTo(NewShop &shop, const QString &file,
                                                       const MemberExportOptions &options)
{
    const auto out = TableWriter::create(file);
    if (!out)
        return out.error();
    const auto report = shop.database->writeNow([&](Transaction &transaction) {
        return exportMembers(transaction, shop.made.session, **out, options, noon);
    });
    if (!report)
        return report;
    const auto finished = (*out)->finish();
    return finished ? report : finished.error();
}

void TestExportMembers::fill(NewShop &shop, int members, unsigned seed)
{
    Chance chance(seed);
    Pinyin pinyin;
    QString last;
    for (int i = 0; i < members; ++i) {
        const auto added = shop.database->writeNow([&](Transaction &transaction) {
            const auto member =
                addMember(transaction, shop.made.session, chance.member(i, last), noon, systemRandom, pinyin);
            if (member)
                giveOpening(transaction, shop.made.session, member->profile.member,
                            {Points::of(chance.below(3) * 50),
                             {Money::of(chance.below(3) * 125), Money::of(chance.below(2) * 10)}},
                            noon, systemRandom);
            return member;
        });
        QVERIFY2(added, added ? "" : qPrintable(added.error().detail));
        last = added->profile.member.number;
    }
}

QByteArray TestExportMembers::written(const QString &name) const
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestExportMembers::whatIsExportedImportsIntoAnEmptyShopAsTheSameMembers_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 3; ++seed)
        for (const QString &ending : {u"csv"_s, u"xlsx"_s})
            QTest::addRow("%s %u", qPrintable(ending), seed) << u"members."_s + ending << seed;
}

void TestExportMembers::whatIsExportedImportsIntoAnEmptyShopAsTheSameMembers()
{
    QFETCH(QString, name);
    QFETCH(unsigned, seed);
    constexpr int count = 25;
    fill(*m_shop, count, seed);
    const auto exported = exportTo(*m_shop, m_folder->filePath(name));
    QVERIFY2(exported, exported ? "" : qPrintable(exported.error().detail));
    QCOMPARE(exported->rows, count);
    const auto other = makeShop(m_folder->filePath(u"other"_s));
    const auto report = other->database->writeNow([&](Transaction &transaction) {
        return importMembers(transaction, other->made.session, written(name), {}, noon, systemRandom);
    });
    QVERIFY(report);
    for (const RejectedRow &row : report->rejected)
        qWarning() << row.row << row.column << row.reason;
    QCOMPARE(report->added, count);
    QCOMPARE(memberLines(*other->database, other->made.session),
             memberLines(*m_shop->database, m_shop->made.session));
}

void TestExportMembers::chosenColumnsStandInTheirOrder()
{
    fill(*m_shop, 1, 7);
    QVERIFY(exportTo(*m_shop, m_folder->filePath(u"a.csv"_s), {{u"phone"_s, u"number"_s}, false}));
    QVERIFY(written(u"a.csv"_s).startsWith("\xef\xbb\xbfphone,number\r\n"));
    const auto refused = exportTo(*m_shop, m_folder->filePath(u"b.csv"_s), {{u"colour"_s}, false});
    QCOMPARE(refused.error(), (Error{Error::Code::InvalidInput, u"colour"_s}));
    QVERIFY(!QFile::exists(m_folder->filePath(u"b.csv"_s)));
}

void TestExportMembers::maskedNothingLeavesThatNamesAPerson()
{
    Pinyin pinyin;
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) {
        return addMember(transaction, m_shop->made.session,
                         {{u"name"_s, u"王秀兰"_s},
                          {u"phone"_s, u"13812348000"_s},
                          {u"email"_s, u"xiulan@example.com"_s},
                          {u"birthday"_s, u"1990-05-17"_s},
                          {u"note"_s, u"secret"_s},
                          {u"address"_s, u"文三路 1 号"_s},
                          {u"channels"_s, QJsonObject{{u"wechat"_s, u"wxid_123"_s}}}},
                         noon, systemRandom, pinyin);
    }));
    const auto report = exportTo(*m_shop, m_folder->filePath(u"a.csv"_s), {{}, true});
    QVERIFY(report && report->masked);
    const QByteArray bytes = written(u"a.csv"_s);
    QVERIFY(bytes.contains("王**"));
    for (const char *personal : {"秀", "1234", "xiulan", "1990", "secret", "文三路", "wxid"})
        QVERIFY2(!bytes.contains(personal), personal);
}

void TestExportMembers::theAuditSaysWhatLeft()
{
    QVERIFY(exportTo(*m_shop, m_folder->filePath(u"a.csv"_s), {{u"number"_s, u"name"_s}, false}));
    const auto detail = m_shop->database->read([](const Connection &main) {
        Rows rows = main.select(u"SELECT detail FROM audit WHERE act = 'export.members'"_s);
        return rows.next() ? rows.text(0) : QString();
    });
    QVERIFY(detail->contains(u"\"columns\":[\"number\",\"name\"]"_s));
    QVERIFY(detail->contains(u"\"masked\":false"_s));
}

void TestExportMembers::onlyWhoMayAndOnlyWhatIsKnown()
{
    m_shop->made.session.role = Role::Cashier;
    QCOMPARE(exportTo(*m_shop, m_folder->filePath(u"a.csv"_s)).error().code, Error::Code::NotPermitted);
    QVERIFY(!QFile::exists(m_folder->filePath(u"a.csv"_s)));
    m_shop->made.session.role = Role::Manager;
    m_shop->made.session.vault.reset();
    QCOMPARE(exportTo(*m_shop, m_folder->filePath(u"a.csv"_s)).error().code, Error::Code::VaultClosed);
}

/// The list knows that somebody agreed, and not the birthday that takes it out of use.
void TestExportMembers::whereAConsentIsAskedForChildrenNeedAGuardian()
{
    const ConsentPurpose sms{ConsentPurpose::Purpose::Marketing, ConsentPurpose::Channel::Sms};
    const Session &who = m_shop->made.session;
    Pinyin pinyin;
    QStringList numbers;
    for (int i = 0; i < 3; ++i) {
        const auto added = m_shop->database->writeNow([&](Transaction &transaction) -> Result<MemberRecord> {
            auto member = addMember(transaction, who,
                                    {{u"name"_s, u"王芳"_s}, {u"phone"_s, u"+861381234800%1"_s.arg(i)}}, noon,
                                    systemRandom, pinyin);
            if (!member)
                return member;
            ConsentRequest request{sms, true};
            request.byGuardian = i == 1;
            const QString &number = member->profile.member.number;
            const auto given = giveConsent(transaction, who, number, request, noon, systemRandom);
            if (!given)
                return given.error();
            const QJsonObject birthday{{u"birthday"_s, i == 2 ? u"1990-05-17"_s : u"2020-05-17"_s}};
            return changeMember(transaction, who, number, birthday, noon, systemRandom, pinyin);
        });
        QVERIFY2(added, added ? "" : qPrintable(added.error().detail));
        numbers << added->profile.member.number;
    }
    MemberListQuery asked;
    asked.filter.consents[sms] = true;
    const auto rows = m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return listMembers(main, keys, who, asked, noon, -1);
    });
    QCOMPARE(rows->size(), 3U);
    MemberExportOptions options{{u"number"_s}, false, *rows, asked.filter};
    const auto report = exportTo(*m_shop, m_folder->filePath(u"a.csv"_s), options);
    QVERIFY(report);
    QCOMPARE(report->rows, 2);
    QCOMPARE(report->unusable, 1);
    QVERIFY(!written(u"a.csv"_s).contains(numbers[0].toUtf8()));
    QVERIFY(written(u"a.csv"_s).contains(numbers[1].toUtf8()));
    QVERIFY(written(u"a.csv"_s).contains(numbers[2].toUtf8()));
    options.filter = {}; // for another use than what they agreed to
    QCOMPARE(exportTo(*m_shop, m_folder->filePath(u"b.csv"_s), options)->rows, 3);
}

QTEST_GUILESS_MAIN(TestExportMembers)
#include "tst_exportmembers.moc"
