#include "core/data/shops.h"

#include "core/data/database.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestShops : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void thereIsNoneAtFirst();
    void itComesBackAsItWas();
    void thereIsOnlyOne();
    void damageIsNotedNotUsed();
    void settingsAreKeptByName();

private:
    static Place place()
    {
        return {{u"S002"_s,
                 u"Corner Shop"_s,
                 *Currency::of(u"JPY"_s),
                 TaxMode::Added,
                 {"Europe/London", QTime(4, 30)},
                 u"GB"_s,
                 u"en"_s,
                 DiscountEntry::PercentOff,
                 Money::of(5),
                 Money::of(0),
                 QByteArray(32, 'k')},
                {u"T07"_s, 3}};
    }
    Result<> append()
    {
        return m_database->writeNow([](Transaction &transaction) -> Result<> {
            shops::append(transaction, place());
            return {};
        });
    }
    Result<std::optional<Place>> load() const
    {
        return m_database->read([](const Connection &connection) { return shops::load(connection); });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

void TestShops::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = std::move(*Database::open(m_folder->path()));
}

void TestShops::thereIsNoneAtFirst()
{
    QVERIFY(load() && !*load());
}

void TestShops::itComesBackAsItWas()
{
    QVERIFY(append());
    const Place kept = **load();
    const Place made = place();
    QCOMPARE(kept.shop.code, made.shop.code);
    QCOMPARE(kept.shop.name, made.shop.name);
    QVERIFY(kept.shop.currency == made.shop.currency);
    QCOMPARE(kept.shop.taxMode, made.shop.taxMode);
    QCOMPARE(kept.shop.day.zone, made.shop.day.zone);
    QCOMPARE(kept.shop.day.cutOff, made.shop.day.cutOff);
    QCOMPARE(kept.shop.region, made.shop.region);
    QCOMPARE(kept.shop.locale, made.shop.locale);
    QCOMPARE(kept.shop.discountEntry, made.shop.discountEntry);
    QCOMPARE(kept.shop.cashStep, made.shop.cashStep);
    QCOMPARE(kept.shop.pointUnit, made.shop.pointUnit);
    QCOMPARE(kept.shop.receiptKey, made.shop.receiptKey);
    QCOMPARE(kept.till.code, made.till.code);
    QCOMPARE(kept.till.epoch, made.till.epoch);
}

void TestShops::thereIsOnlyOne()
{
    QVERIFY(append());
    QVERIFY(!append());
}

void TestShops::damageIsNotedNotUsed()
{
    QVERIFY(append());
    QVERIFY(m_database->writeNow([](Transaction &transaction) -> Result<> {
        transaction.execute(u"UPDATE shop SET currency = 'what'"_s);
        return {};
    }));
    QCOMPARE(load().error().code, Error::Code::Damaged);
}

void TestShops::settingsAreKeptByName()
{
    const auto get = [&](const QString &name) {
        return *m_database->read(
            [&](const Connection &connection) { return settings::get(connection, name); });
    };
    QVERIFY(!get(u"theme"_s));
    for (const QString &value : {u"dark"_s, u"浅色"_s, QString(u""_s)}) {
        QVERIFY(m_database->writeNow([&](Transaction &transaction) -> Result<> {
            settings::set(transaction, u"theme"_s, value);
            return {};
        }));
        QCOMPARE(*get(u"theme"_s), value);
    }
    QVERIFY(!get(u"language"_s));
}

QTEST_GUILESS_MAIN(TestShops)
#include "tst_shops.moc"
