#include "core/usecase/training.h"

#include "core/data/members.h"
#include "core/data/pricebook.h"
#include "core/data/products.h"
#include "core/data/productsearch.h"
#include "core/data/shops.h"
#include "core/data/users.h"
#include "core/usecase/check.h"
#include "core/usecase/importprices.h"
#include "core/usecase/importproducts.h"
#include "core/usecase/signin.h"
#include "core/usecase/users.h"
#include "tests/core/usecase/newshop.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QByteArray people = "name,phone\n李远骁,+8617400875750\n任秋泽,+8617404189193\n";
}

/// A shop for practice, made from a real one on real files.
class TestTraining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void itSellsWhatTheShopSells();
    void everybodyIsThereAndAPinIsEnough();
    void nobodyAndNothingOfTheShopIsInIt();
    void theShopItselfStaysAsItWas();
    void itIsMadeOnceAndFromAShopAlone();
    void theFolderStandsBesideTheShops();

private:
    Result<> write(const std::function<Result<>(Transaction &, const Session &)> &work);
    Result<> train();
    qint64 count(Database &database, const QString &what);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_practice;
    std::unique_ptr<NewShop> m_shop;
    std::unique_ptr<Database> m_training;
};

void TestTraining::init()
{
    m_training.reset();
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_practice = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<NewShop>(NewShop::make(m_folder->path()));
    const auto filled = write([](Transaction &transaction, const Session &who) -> Result<> {
        for (const NewUser &user : {NewUser{u"小李"_s, Role::Cashier, std::nullopt, u"739164"_s},
                                    NewUser{u"旧人"_s, Role::Manager, NewShop::otherPassword, std::nullopt}})
            if (const auto added =
                    addUser(transaction, who, user, NewShop::cheap, ShopFixture::noon(), systemRandom);
                !added)
                return added.error();
        if (const auto gone = deactivateUser(transaction, who, u"旧人"_s, ShopFixture::noon()); !gone)
            return gone;
        const auto goods =
            importProducts(transaction, who,
                           "code,name,price,unit,barcode,tax_rate,category\n"
                           "W1,农夫山泉,2.00,瓶,6921168509256,13,drink\nB1,面包,5.50,个,,13,food\n",
                           {}, ShopFixture::noon(), systemRandom);
        if (!goods || goods->added != 2)
            return Error{Error::Code::Internal, u"products"_s};
        const auto prices = importPrices(transaction, who,
                                         R"({"version":1,"promotions":[{"code":"D8","name":"会员日",
                                             "kind":"percent","percent":"10","items":["W1"],"uses":5}]})",
                                         {}, ShopFixture::noon(), systemRandom);
        settings::set(transaction, u"terminal"_s, u"http"_s);
        settings::set(transaction, u"terminal-secret"_s, u"c2VhbGVk"_s);
        settings::set(transaction, u"theme"_s, u"dark"_s);
        transaction.execute(u"UPDATE promotion SET used = 3"_s);
        return prices ? Result<>() : prices.error();
    });
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
    auto training = Database::open(m_practice->path());
    QVERIFY(training);
    m_training = std::move(*training);
}

Result<> TestTraining::write(const std::function<Result<>(Transaction &, const Session &)> &work)
{
    return m_shop->database->writeNow(
        [&](Transaction &transaction) { return work(transaction, m_shop->made.session); });
}

Result<> TestTraining::train()
{
    return m_training->writeNow([this](Transaction &transaction) -> Result<> {
        const auto shop = m_shop->database->anotherReader();
        return shop ? makeTrainingShop(**shop, transaction, people, ShopFixture::noon(), systemRandom)
                    : shop.error();
    });
}

qint64 TestTraining::count(Database &database, const QString &what)
{
    const auto counted = database.read([&](const Connection &connection) {
        Rows rows = connection.select(u"SELECT count(*) FROM "_s + what);
        rows.next();
        return rows.integer(0);
    });
    return counted ? *counted : -1;
}

void TestTraining::itSellsWhatTheShopSells()
{
    QVERIFY(train());
    const auto seen = m_training->read([](const Connection &connection) -> Result<> {
        const auto place = shops::load(connection);
        if (!place || !place->shop.isTraining || place->till.code != u"TRAIN" || place->shop.code != u"S001")
            return Error{Error::Code::Internal, u"place"_s};
        if (const auto water = products::byCode(connection, u"6921168509256"_s);
            !water || water->code != u"W1" || water->price != Money::of(200))
            return Error{Error::Code::Internal, u"barcode"_s};
        for (const QString &typed : {u"nfsq"_s, u"山泉"_s, u"W"_s})
            if (const auto hits = products::search(connection, typed, 5);
                hits.size() != 1 || hits.front().code != u"W1")
                return Error{Error::Code::Internal, typed};
        const auto rules = pricebook::load(connection, place->shop.currency);
        if (rules.promotions().size() != 1 || rules.promotions().front().uses != 5)
            return Error{Error::Code::Internal, u"promotions"_s};
        if (settings::get(connection, u"theme"_s) != u"dark")
            return Error{Error::Code::Internal, u"settings"_s};
        return {};
    });
    QVERIFY2(seen, seen ? "" : qPrintable(seen.error().detail));
}

void TestTraining::everybodyIsThereAndAPinIsEnough()
{
    QVERIFY(train());
    const auto vault = m_training->read(openTrainingVault);
    QVERIFY(vault && *vault);
    const auto list = m_training->read([](const Connection &connection) { return users::all(connection); });
    QVERIFY(list);
    QStringList names;
    for (const User &user : *list) {
        names << user.name + u' ' + roleName(user.role);
        const auto ticket = m_training->writeNow([&](Transaction &transaction) {
            return beginSignIn(transaction, user.name, {ShopFixture::noon(), 1, 0});
        });
        QVERIFY(ticket);
        QVERIFY(checkPinOf(*ticket, trainingPin, vault->get()));
    }
    names.sort();
    QCOMPARE(names, (QStringList{u"小李 cashier"_s, u"王掌柜 administrator"_s}));
}

void TestTraining::nobodyAndNothingOfTheShopIsInIt()
{
    QVERIFY(train());
    for (const QString &table : {u"sale"_s, u"stock_movement"_s, u"terminal_attempt"_s, u"head_office"_s,
                                 u"promotion WHERE used > 0"_s, u"setting WHERE name LIKE 'terminal%'"_s})
        QCOMPARE(count(*m_training, table), 0);
    QCOMPARE(count(*m_training, u"customer"_s), 2);
    const auto key = [](Database &database) {
        return database.read(
            [](const Connection &connection) { return shops::load(connection)->shop.receiptKey; });
    };
    QVERIFY(key(*m_training)->size() == 32 && *key(*m_training) != *key(*m_shop->database));
    const auto session = signIn(*m_training, u"王掌柜"_s, trainingPassword, {ShopFixture::noon(), 1, 0});
    QVERIFY(session);
    const auto outcomes = m_training->read(
        [&](const Connection &main, const Connection &keys) { return checkAll(main, keys, *session); });
    QVERIFY(outcomes);
    for (const CheckOutcome &outcome : *outcomes)
        QVERIFY2(outcome.ok, qPrintable(outcome.name + u": "_s + outcome.detail));
}

void TestTraining::theShopItselfStaysAsItWas()
{
    const QStringList tables{u"product"_s, u"audit"_s, u"user"_s, u"setting"_s, u"outbox"_s};
    std::vector<qint64> before;
    for (const QString &table : tables)
        before.push_back(count(*m_shop->database, table));
    QVERIFY(train());
    for (qsizetype i = 0; i < tables.size(); ++i)
        QCOMPARE(count(*m_shop->database, tables[i]), before[size_t(i)]);
    const auto vault = m_shop->database->read(openTrainingVault);
    QVERIFY(vault && !*vault);
}

void TestTraining::itIsMadeOnceAndFromAShopAlone()
{
    QVERIFY(train());
    QCOMPARE(train().error().code, Error::Code::AlreadySetUp);
    QTemporaryDir empty;
    QTemporaryDir other;
    const auto nothing = Database::open(empty.path());
    const auto practice = Database::open(other.path());
    QVERIFY(nothing && practice);
    const auto made = (*practice)->writeNow([&](Transaction &transaction) -> Result<> {
        const auto reader = (*nothing)->anotherReader();
        return makeTrainingShop(**reader, transaction, people, ShopFixture::noon(), systemRandom);
    });
    QCOMPARE(made.error().code, Error::Code::NotSetUp);
}

void TestTraining::theFolderStandsBesideTheShops()
{
    QCOMPARE(trainingFolder(u"/var/shop"_s), u"/var/shop-training"_s);
    QCOMPARE(trainingFolder(u"shop/"_s), u"shop-training"_s);
}

QTEST_GUILESS_MAIN(TestTraining)

#include "tst_training.moc"
