#include "core/usecase/setup.h"

#include "core/data/audit.h"
#include "core/data/shops.h"
#include "core/data/users.h"
#include "core/security/recoverycode.h"
#include "core/usecase/signin.h"
#include "tests/core/usecase/newshop.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSetup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesTheShopItsTillAndItsAdministrator();
    void theRecoveryCodeOpensTheVault();
    void onlyOnce();
    void eachFieldRefusesWhatItCannotMean_data();
    void eachFieldRefusesWhatItCannotMean();
    void weakPasswordsAreRefused();
    void regionFollowsZoneThenLocale_data();
    void regionFollowsZoneThenLocale();
    void discountEntryFollowsTheCurrency();
    void canBeDoneAgainAfterACrashBetweenTheFiles();
    void customersKeysAreNeverThrownAway();
    void aRefusedSetUpLeavesNothing();

private:
    Result<SetupResult> setUp(const SetupRequest &request) { return NewShop::setUp(*m_database, request); }
    std::optional<Place> place() const
    {
        return *m_database->read([](const Connection &connection) { return shops::load(connection); });
    }
    qint64 dataKeys() const
    {
        return *m_database->read([](const Connection &, const Connection &keys) {
            Rows rows = keys.select(u"SELECT count(*) FROM data_key"_s);
            rows.next();
            return rows.integer(0);
        });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

void TestSetup::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto database = Database::open(m_folder->path());
    QVERIFY(database);
    m_database = std::move(*database);
}

void TestSetup::makesTheShopItsTillAndItsAdministrator()
{
    QVERIFY(!place());
    const auto made = setUp(NewShop::request());
    QVERIFY(made);
    const auto kept = place();
    QVERIFY(kept);
    QCOMPARE(kept->shop.name, u"人民路店"_s);
    QCOMPARE(kept->shop.currency.code(), u"CNY"_s);
    QCOMPARE(kept->shop.day.zone, "Asia/Shanghai"_ba);
    QCOMPARE(kept->shop.pointUnit, Money::of(100));
    QCOMPARE(kept->shop.cashStep, Money());
    QCOMPARE(kept->shop.receiptKey, made->session.vault->receiptKey().toRaw());
    QCOMPARE(kept->till.code, u"T01"_s);
    QCOMPARE(kept->till.epoch, 1);
    const auto user = *m_database->read(
        [](const Connection &connection) { return users::byName(connection, u"王掌柜"_s); });
    QVERIFY(user && user->active);
    QCOMPARE(user->role, Role::Administrator);
    QVERIFY(made->session.may(Permission::ManageUsers));
    QVERIFY(!*m_database->read([](const Connection &connection) { return audit::firstBreak(connection); }));
}

void TestSetup::theRecoveryCodeOpensTheVault()
{
    const auto made = setUp(NewShop::request());
    QVERIFY(made);
    const auto key = *m_database->read(
        [](const Connection &, const Connection &keys) { return datakeys::find(keys, datakeys::recovery); });
    QVERIFY(key);
    const auto wrapping = keyFromRecoveryCode(made->recoveryCode);
    QVERIFY(wrapping);
    const auto vault = Vault::open(key->wrapped, *wrapping);
    QVERIFY(vault);
    QVERIFY(vault->receiptKey() == made->session.vault->receiptKey());
}

void TestSetup::onlyOnce()
{
    QVERIFY(setUp(NewShop::request()));
    const auto again = setUp(NewShop::request());
    QVERIFY(!again);
    QCOMPARE(again.error().code, Error::Code::AlreadySetUp);
    QCOMPARE(dataKeys(), 2);
}

void TestSetup::eachFieldRefusesWhatItCannotMean_data()
{
    QTest::addColumn<SetupRequest>("request");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QString &field, auto change) {
        SetupRequest request = NewShop::request();
        change(request);
        QTest::newRow(name) << request << field;
    };
    row("lower case shop code", u"shop-code"_s, [](auto &r) { r.shopCode = u"s001"_s; });
    row("no shop code", u"shop-code"_s, [](auto &r) { r.shopCode.clear(); });
    row("blank shop name", u"shop-name"_s, [](auto &r) { r.shopName = u"  "_s; });
    row("long shop name", u"shop-name"_s, [](auto &r) { r.shopName = QString(61, u'店'); });
    row("a name with a bell in it", u"shop-name"_s, [](auto &r) { r.shopName = u"店\a"_s; });
    row("long till code", u"till"_s, [](auto &r) { r.tillCode = u"T00000001"_s; });
    row("unknown currency", u"currency"_s, [](auto &r) { r.currency = u"XXQ"_s; });
    row("unknown locale", u"locale"_s, [](auto &r) { r.locale = u"tlh"_s; });
    row("unknown zone", u"timezone"_s, [](auto &r) { r.zone = u"Moon/Tranquility"_s; });
    row("unknown tax mode", u"tax-mode"_s, [](auto &r) { r.taxMode = u"none"_s; });
    row("unknown discount entry", u"discount-entry"_s, [](auto &r) { r.discountEntry = u"half"_s; });
    row("unknown region", u"region"_s, [](auto &r) { r.region = u"ZZ"_s; });
    row("region in words", u"region"_s, [](auto &r) { r.region = u"China"_s; });
    row("no time", u"cut-off"_s, [](auto &r) { r.cutOff = QTime(); });
    row("seconds in the cut-off", u"cut-off"_s, [](auto &r) { r.cutOff = QTime(4, 0, 1); });
    row("cash step below zero", u"cash-step"_s, [](auto &r) { r.cashStep = Money::of(-1); });
    row("point unit below zero", u"point-unit"_s, [](auto &r) { r.pointUnit = Money::of(-1); });
    row("no administrator", u"user"_s, [](auto &r) { r.administrator = u" "_s; });
}

void TestSetup::eachFieldRefusesWhatItCannotMean()
{
    QFETCH(SetupRequest, request);
    QFETCH(QString, field);
    const auto made = setUp(request);
    QVERIFY(!made);
    QCOMPARE(made.error(), (Error{Error::Code::InvalidInput, field}));
    QVERIFY(!place());
    QCOMPARE(dataKeys(), 0);
}

void TestSetup::weakPasswordsAreRefused()
{
    for (const auto &[password, why] :
         {std::pair{u"short"_s, u"short"_s}, {u"aaaaaaaaaaaaaaaaaaaa"_s, u"common"_s}}) {
        SetupRequest request = NewShop::request();
        request.password = password;
        const auto made = setUp(request);
        QVERIFY(!made);
        QCOMPARE(made.error(), (Error{Error::Code::WeakPassword, why}));
    }
    QVERIFY(commonPasswords().size() > 10'000);
}

void TestSetup::regionFollowsZoneThenLocale_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("region");
    QTest::newRow("China") << u"Asia/Shanghai"_s << u"en"_s << u"CN"_s;
    QTest::newRow("Britain") << u"Europe/London"_s << u"en"_s << u"GB"_s;
    QTest::newRow("Singapore in Chinese") << u"Asia/Singapore"_s << u"zh_CN"_s << u"SG"_s;
    QTest::newRow("nowhere in Chinese") << u"UTC"_s << u"zh_CN"_s << u"CN"_s;
}

void TestSetup::regionFollowsZoneThenLocale()
{
    QFETCH(QString, zone);
    QFETCH(QString, locale);
    QFETCH(QString, region);
    SetupRequest request = NewShop::request();
    request.zone = zone;
    request.locale = locale;
    const auto made = setUp(request);
    QVERIFY(made);
    QCOMPARE(made->session.shop.region, region);
}

void TestSetup::discountEntryFollowsTheCurrency()
{
    SetupRequest request = NewShop::request();
    request.currency = u"USD"_s;
    const auto made = setUp(request);
    QVERIFY(made);
    QCOMPARE(made->session.shop.discountEntry, DiscountEntry::PercentOff);
    init();
    request.discountEntry = u"zhe"_s;
    QCOMPARE(setUp(request)->session.shop.discountEntry, DiscountEntry::Zhe);
    init();
    request = NewShop::request();
    request.locale = u"en"_s;
    QCOMPARE(setUp(request)->session.shop.discountEntry, DiscountEntry::Zhe);
}

void TestSetup::canBeDoneAgainAfterACrashBetweenTheFiles()
{
    // The keys are committed by themselves; then the process ends before the main file is.
    const auto cut = m_database->writeNow([&](Transaction &transaction) -> Result<> {
        const auto made =
            setUpShop(transaction, NewShop::request(), NewShop::cheap, ShopFixture::noon(), systemRandom);
        return made ? Result<>(Error{Error::Code::Internal, u"killed"_s}) : made.error();
    });
    QCOMPARE(cut.error().detail, u"killed"_s);
    QVERIFY(!place());
    QCOMPARE(dataKeys(), 2);

    QVERIFY(setUp(NewShop::request()));
    QCOMPARE(dataKeys(), 2);
    QVERIFY(signIn(*m_database, u"王掌柜"_s, NewShop::password, {ShopFixture::noon(), 0, 0}));
}

void TestSetup::customersKeysAreNeverThrownAway()
{
    QVERIFY(m_database->writeNow([](Transaction &transaction) -> Result<> {
        transaction.executeOnKeys(u"INSERT INTO customer_key (customer, wrapped) VALUES (x'01', x'02')"_s);
        transaction.executeOnKeys(u"INSERT INTO data_key (holder, kdf, wrapped) VALUES ('a', '', x'')"_s);
        return {};
    }));
    const auto made = setUp(NewShop::request());
    QVERIFY(!made);
    QCOMPARE(made.error().code, Error::Code::Damaged);
    QCOMPARE(dataKeys(), 1);
}

void TestSetup::aRefusedSetUpLeavesNothing()
{
    SetupRequest request = NewShop::request();
    request.password = u"short"_s;
    QVERIFY(!setUp(request));
    QVERIFY(!place());
    QCOMPARE(dataKeys(), 0);
    const auto who = signIn(*m_database, u"王掌柜"_s, NewShop::password, {ShopFixture::noon(), 0, 0});
    QVERIFY(!who);
    QCOMPARE(who.error().code, Error::Code::NotSetUp);
}

QTEST_GUILESS_MAIN(TestSetup)
#include "tst_setup.moc"
