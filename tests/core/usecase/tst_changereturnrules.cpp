#include "core/usecase/changereturnrules.h"

#include "core/data/returns.h"
#include "tests/support/shopfixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What may come back, changed while the shop trades.
class TestChangeReturnRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsChosenHoldsAndIsAuditedOnce();
    void whatCannotBeIsRefused_data();
    void whatCannotBeIsRefused();
    void aCashierMayNot();
    void categoriesAreReadFromText();

private:
    Result<ReturnRules> change(const ReturnRules &rules);
    ReturnRules kept() const;
    qint64 audited() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
};

void TestChangeReturnRules::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path(), 0, 0));
    m_shop->session.role = Role::Manager;
}

Result<ReturnRules> TestChangeReturnRules::change(const ReturnRules &rules)
{
    return m_shop->database->writeNow([&](Transaction &transaction) {
        return changeReturnRules(transaction, m_shop->session, rules, ShopFixture::noon());
    });
}

ReturnRules TestChangeReturnRules::kept() const
{
    return *m_shop->database->read(
        [](const Connection &connection) { return Result<ReturnRules>(returns::rules(connection)); });
}

qint64 TestChangeReturnRules::audited() const
{
    return *m_shop->database->read([](const Connection &connection) {
        Rows rows = connection.select(u"SELECT count(*) FROM audit WHERE act = 'shop.returns'"_s);
        rows.next();
        return rows.integer(0);
    });
}

void TestChangeReturnRules::whatIsChosenHoldsAndIsAuditedOnce()
{
    const ReturnRules rules{30, 14, {u"酒水"_s, u"食品/生鲜"_s}};
    QVERIFY(change(rules).has_value());
    QVERIFY(change(rules).has_value());
    QVERIFY(kept() == rules);
    QCOMPARE(audited(), 1);
}

void TestChangeReturnRules::whatCannotBeIsRefused_data()
{
    QTest::addColumn<ReturnRules>("rules");
    QTest::addColumn<QString>("field");
    QTest::newRow("below zero") << ReturnRules{-1, 30, {}} << u"days"_s;
    QTest::newRow("for ages") << ReturnRules{100'000, 30, {}} << u"days"_s;
    QTest::newRow("lowest of nothing") << ReturnRules{30, 0, {}} << u"lowest-days"_s;
    QTest::newRow("nameless") << ReturnRules{30, 30, {QString()}} << u"categories"_s;
    QTest::newRow("endless") << ReturnRules{30, 30, {QString(300, u'x')}} << u"categories"_s;
}

void TestChangeReturnRules::whatCannotBeIsRefused()
{
    QFETCH(const ReturnRules, rules);
    QFETCH(const QString, field);
    const ReturnRules before = kept();
    const auto refused = change(rules);
    QVERIFY(!refused);
    QVERIFY(refused.error() == (Error{Error::Code::InvalidInput, field}));
    QVERIFY(kept() == before);
    QCOMPARE(audited(), 0);
}

void TestChangeReturnRules::aCashierMayNot()
{
    m_shop->session.role = Role::Cashier;
    const auto refused = change({30, 30, {}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::NotPermitted);
}

void TestChangeReturnRules::categoriesAreReadFromText()
{
    QCOMPARE(returnCategories(u" 酒水，食品/生鲜 , 酒水、"_s), (QStringList{u"酒水"_s, u"食品/生鲜"_s}));
    QVERIFY(returnCategories(u" , "_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestChangeReturnRules)
#include "tst_changereturnrules.moc"
