#include "core/data/audit.h"

#include "tests/support/shopfixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anUntouchedChainHasNoBreak();
    void everyKindOfEditIsFound_data();
    void everyKindOfEditIsFound();

private:
    std::optional<qint64> firstBreak() const
    {
        return *m_shop->database->read([](const Connection &c) { return audit::firstBreak(c); });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
};

void TestAudit::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path(), 0, 0));
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) -> Result<> {
        audit::append(transaction, ShopFixture::noon(), m_shop->session.user, u"one"_s, {{u"n"_s, 1}});
        audit::append(transaction, ShopFixture::noon(), std::nullopt, u"two"_s);
        audit::append(transaction, ShopFixture::noon(), m_shop->session.user, u"three"_s);
        return {};
    }));
}

void TestAudit::anUntouchedChainHasNoBreak()
{
    QVERIFY(!firstBreak());
}

void TestAudit::everyKindOfEditIsFound_data()
{
    QTest::addColumn<QByteArray>("edit");
    QTest::addColumn<qint64>("at");
    const auto row = [](const char *edit, qint64 at) { QTest::newRow(edit) << QByteArray(edit) << at; };
    row("UPDATE audit SET act = 'x' WHERE seq = 2", 2);
    row("UPDATE audit SET detail = '{}' WHERE seq = 1", 1);
    row("UPDATE audit SET at = at + 1 WHERE seq = 3", 3);
    row("UPDATE audit SET user = NULL WHERE seq = 3", 3);
    row("DELETE FROM audit WHERE seq = 2", 2);
    row("DELETE FROM audit WHERE seq = 3", 3);
    row("DELETE FROM audit", 1);
}

void TestAudit::everyKindOfEditIsFound()
{
    QFETCH(QByteArray, edit);
    QFETCH(qint64, at);
    WritableConnection hand(m_folder->filePath(u"zhanggui.sqlite"_s));
    hand.executeScript(edit);
    QCOMPARE(firstBreak().value_or(0), at);
}

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
