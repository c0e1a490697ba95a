#include "core/terminal/terminalsetting.h"

#include "tests/support/shopfixture.h"
#include "tests/support/terminalprogram.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

using Driver = TerminalSetting::Driver;

class TestTerminalSetting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void atFirstItIsDoneByHand();
    void theSecretIsSealedAndStays();
    void whatDoesNotFitIsRefused_data();
    void whatDoesNotFitIsRefused();
    void withTheVaultClosedThereIsNoTerminal();
    void onlyAManagerChangesIt();
    void theTerminalThatIsOpenedAnswers();

private:
    Result<TerminalSetting> change(const TerminalSetting &setting, const std::optional<QByteArray> &secret);

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<ShopFixture> shop;
    const QByteArray secret = TerminalProgram::secret();
};

void TestTerminalSetting::init()
{
    shop.reset();
    folder = std::make_unique<QTemporaryDir>();
    shop = std::make_unique<ShopFixture>(ShopFixture::make(folder->path()));
}

Result<TerminalSetting> TestTerminalSetting::change(const TerminalSetting &setting,
                                                    const std::optional<QByteArray> &given)
{
    return shop->database->writeNow([&](Transaction &transaction) {
        return changeTerminal(transaction, shop->session, setting, given, ShopFixture::noon());
    });
}

void TestTerminalSetting::atFirstItIsDoneByHand()
{
    const auto setting =
        shop->database->read([](const Connection &connection) { return terminalSetting(connection); });
    QCOMPARE(*setting, TerminalSetting());
    const auto terminal = shop->database->read([&](const Connection &connection) {
        return openTerminal(connection, shop->session, systemTime, systemRandom);
    });
    QVERIFY(terminal);
    QVERIFY(!*terminal);
}

void TestTerminalSetting::theSecretIsSealedAndStays()
{
    QVERIFY(change({Driver::Http, u"http://127.0.0.1:1"_s}, secret));
    const auto again = change({Driver::Http, u"https://pay.example.com/1"_s}, std::nullopt);
    QVERIFY(again);
    QVERIFY(again->sealed);
    QCOMPARE(again->address, u"https://pay.example.com/1"_s);
    for (const QString &name : QDir(folder->path()).entryList(QDir::Files)) {
        QFile file(folder->filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains(secret) && !bytes.contains(secret.toBase64()), qPrintable(name));
    }
}

void TestTerminalSetting::whatDoesNotFitIsRefused_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QString>("detail");
    QTest::addRow("no address") << QString() << secret << u"address"_s;
    QTest::addRow("in clear") << u"http://192.168.1.50"_s << secret << u"http"_s;
    QTest::addRow("short secret") << u"https://pay.example.com"_s << QByteArray("short") << u"secret"_s;
    QTest::addRow("no secret") << u"https://pay.example.com"_s << QByteArray() << u"secret"_s;
}

void TestTerminalSetting::whatDoesNotFitIsRefused()
{
    QFETCH(const QString, address);
    QFETCH(const QByteArray, given);
    QFETCH(const QString, detail);
    const auto refused =
        change({Driver::Http, address}, given.isEmpty() ? std::nullopt : std::optional(given));
    QVERIFY(!refused);
    QCOMPARE(refused.error(), (Error{Error::Code::InvalidInput, detail}));
}

void TestTerminalSetting::withTheVaultClosedThereIsNoTerminal()
{
    QVERIFY(change({Driver::Http, u"http://127.0.0.1:1"_s}, secret));
    shop->session.vault.reset();
    const auto terminal = shop->database->read([&](const Connection &connection) {
        return openTerminal(connection, shop->session, systemTime, systemRandom);
    });
    QVERIFY(!terminal);
    QCOMPARE(terminal.error().code, Error::Code::VaultClosed);
    QCOMPARE(change({Driver::Http, u"http://127.0.0.1:1"_s}, secret).error().code, Error::Code::VaultClosed);
}

void TestTerminalSetting::onlyAManagerChangesIt()
{
    shop->session.role = Role::Cashier;
    QCOMPARE(change({}, std::nullopt).error().code, Error::Code::NotPermitted);
}

void TestTerminalSetting::theTerminalThatIsOpenedAnswers()
{
    const TerminalProgram program(u"paid"_s);
    QVERIFY(change({Driver::Http, program.address().toString()}, secret));
    const auto terminal = shop->database->read([&](const Connection &connection) {
        return openTerminal(connection, shop->session, systemTime, systemRandom);
    });
    QVERIFY(terminal && *terminal);
    std::optional<QString> name;
    (*terminal)->check([&](const Result<QString> &result) { name = result ? *result : QString(); });
    QTRY_COMPARE(name, u"Simulator"_s);
}

QTEST_GUILESS_MAIN(TestTerminalSetting)
#include "tst_terminalsetting.moc"
