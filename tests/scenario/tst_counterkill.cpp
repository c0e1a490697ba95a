#include "core/base/currency.h"
#include "tests/scenario/counter/plan.h"
#include "tests/support/terminalprogram.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QString password = u"a long enough pass phrase"_s;

Money moneyOf(const QJsonValue &value)
{
    return *Currency::of(u"CNY"_s)->parse(value.toString());
}
}

/// Ends a counter (tests/scenario/counter) at random moments of charges, returns, top-ups, what is paid back
/// of them and the close of shifts, while its terminal loses and garbles answers. `ZHANGGUI_KILLS` says how
/// often.
class TestCounterKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsLostOrDoubled_data();
    void nothingIsLostOrDoubled();

private:
    QByteArray admin(const QStringList &command, const QByteArray &input = {}) const;
    void work(int acts, int delayUs);
    void finish(int end);
    void take(const QByteArray &line);
    void check() const;
    void expectShifts(int count);
    void expectOrders(int shifts);
    QStringList counterWords(int first, int end) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TerminalProgram> m_terminal;
    QMap<int, QString> m_acknowledged; // act → the number it got
};

QByteArray TestCounterKill::admin(const QStringList &command, const QByteArray &input) const
{
    QProcess process;
    process.start(qEnvironmentVariable("ZHANGGUI_BIN") + u"/zhanggui-admin"_s,
                  QStringList{u"--data"_s, m_folder->filePath(u"till"_s), u"--user"_s, u"boss"_s} + command);
    process.write(password.toUtf8() + '\n' + input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        qWarning() << command << process.exitCode() << process.readAllStandardError();
    return process.readAllStandardOutput();
}

void TestCounterKill::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_terminal = std::make_unique<TerminalProgram>(u"paid"_s);
    m_acknowledged.clear();
    QFile products(m_folder->filePath(u"products.csv"_s));
    QVERIFY(products.open(QIODevice::WriteOnly));
    products.write("code,name,price,tax_rate\nA1,tea,3.50,13\nA2,rice,19.90,9\n");
    products.close();
    QVERIFY(admin({u"init"_s, u"--shop-code"_s, u"S001"_s, u"--shop-name"_s, u"shop"_s, u"--till"_s, u"T01"_s,
                   u"--currency"_s, u"CNY"_s, u"--locale"_s, u"zh_CN"_s, u"--timezone"_s, u"UTC"_s})
                .contains("recoveryCode"));
    QVERIFY(admin({u"import"_s, u"products"_s, products.fileName()}).contains("\"added\":2"));
    // Each shift leaves money on the card, and a long run has more of them than a card may hold.
    QVERIFY(
        admin({u"shop"_s, u"tenders"_s, u"--unnamed-limit"_s, u"0"_s}).contains("\"unnamedLimit\":\"0.00\""));
    QVERIFY(admin({u"terminal"_s, u"set"_s, u"--driver"_s, u"http"_s, u"--address"_s,
                   m_terminal->address().toString(), u"--new-secret"_s},
                  TerminalProgram::secret() + '\n')
                .contains("\"secret\":true"));
}

void TestCounterKill::cleanup()
{
    m_terminal.reset();
}

void TestCounterKill::take(const QByteArray &line)
{
    const QJsonObject answer = QJsonDocument::fromJson(line).object();
    // The last line of a program that was ended may be torn.
    if (!answer.contains(u"number"))
        return;
    const int act = answer[u"act"].toInt();
    const QString number = answer[u"number"].toString();
    if (m_acknowledged.contains(act)) {
        QCOMPARE(number, m_acknowledged[act]);
        QVERIFY(answer[u"duplicate"].toBool());
    }
    m_acknowledged[act] = number;
}

QStringList TestCounterKill::counterWords(int first, int end) const
{
    return {m_folder->filePath(u"till"_s), password, QString::number(first), QString::number(end)};
}

/// Goes on two acts before the end of what was acknowledged, and ends the program so long after so many acts.
void TestCounterKill::work(int acts, int delayUs)
{
    const int first = std::max<int>(0, int(m_acknowledged.size()) - 2);
    QProcess process;
    process.start(qEnvironmentVariable("ZHANGGUI_BIN") + u"/counter"_s,
                  counterWords(first, first + acts + 100));
    for (int seen = 0; seen < acts && (process.canReadLine() || process.waitForReadyRead(60'000));)
        while (process.canReadLine()) {
            take(process.readLine());
            ++seen;
        }
    QElapsedTimer since;
    since.start();
    while (since.nsecsElapsed() < delayUs * 1000LL) {}
    process.kill();
    process.waitForFinished();
    while (process.canReadLine())
        take(process.readLine());
}

void TestCounterKill::finish(int end)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(qEnvironmentVariable("ZHANGGUI_BIN") + u"/counter"_s,
                  counterWords(std::min<int>(end, int(m_acknowledged.size())), end));
    QVERIFY(process.waitForFinished(120'000));
    QCOMPARE(process.exitCode(), 0);
    while (process.canReadLine())
        take(process.readLine());
}

void TestCounterKill::check() const
{
    const QByteArray answer = admin({u"check"_s});
    QVERIFY2(QJsonDocument::fromJson(answer).object()[u"ok"].toBool(), answer.constData());
}

void TestCounterKill::nothingIsLostOrDoubled_data()
{
    constexpr int killsAShop = 50;
    const int asked = qEnvironmentVariableIntValue("ZHANGGUI_KILLS");
    const int all = asked > 0 ? asked : 20;
    QTest::addColumn<int>("kills");
    for (int done = 0; done < all; done += killsAShop)
        QTest::addRow("from %d", done + 1) << std::min(killsAShop, all - done);
}

void TestCounterKill::nothingIsLostOrDoubled()
{
    QFETCH(const int, kills);
    const quint32 seed = QRandomGenerator::system()->generate();
    qInfo() << "seed" << seed << "kills" << kills;
    QRandomGenerator random(seed);
    const QStringList moods{u"paid"_s, u"cut"_s, u"lost"_s, u"slow"_s, u"twice"_s, u"garbled"_s};
    constexpr int longestDelayUs = 40'000; // an act takes about 10 ms
    for (int i = 0; i < kills; ++i) {
        m_terminal->become(moods[random.bounded(moods.size())]);
        work(random.bounded(1, 2 * plan::actsAShift), random.bounded(longestDelayUs));
        check();
        if (QTest::currentTestFailed())
            return;
    }
    const int shifts = int(m_acknowledged.size()) / plan::actsAShift + 1;
    m_terminal->become(u"paid"_s);
    finish(shifts * plan::actsAShift);
    finish(shifts * plan::actsAShift); // nothing is left but what the terminal gives back
    check();
    expectShifts(shifts);
    expectOrders(shifts);
}

void TestCounterKill::expectShifts(int count)
{
    QCOMPARE(m_acknowledged.size(), count * plan::actsAShift);
    const QStringList numbers = m_acknowledged.values();
    QCOMPARE(QSet<QString>(numbers.begin(), numbers.end()).size(), numbers.size());
    for (int shift = 1; shift <= count; ++shift) {
        const auto report =
            QJsonDocument::fromJson(admin({u"shift"_s, u"report"_s, u"--shift"_s, QString::number(shift)}))
                .object();
        QCOMPARE(report[u"sales"].toInt(), 3);
        QCOMPARE(report[u"refunds"].toInt(), 2);
        QCOMPARE(moneyOf(report[u"cash"][u"expected"]), plan::cashOfShift);
        QCOMPARE(moneyOf(report[u"total"]), plan::totalOfShift);
        for (const auto &tender : report[u"tenders"].toArray())
            if (tender[u"kind"] == u"card"_s)
                QCOMPARE(moneyOf(tender[u"expected"]), plan::toppedUp - plan::paidBack);
    }
    const auto card =
        QJsonDocument::fromJson(admin({u"storedvalue"_s, u"show"_s, u"--card"_s, plan::giftCard()})).object();
    QCOMPARE(moneyOf(card[u"balance"]), Money::of(count * plan::leftOnCard.units()));
}

void TestCounterKill::expectOrders(int shifts)
{
    QMap<qint64, int> paid;
    QMap<qint64, int> givenBack;
    for (const auto &order : m_terminal->orders()) {
        if (order[u"state"] != u"approved"_s)
            continue;
        const bool isPayment = order[u"act"] == u"pay"_s;
        ++(isPayment ? paid : givenBack)[moneyOf(order[u"amount"]).units()];
    }
    QCOMPARE(paid, (QMap<qint64, int>{{plan::sold.units(), shifts}, {plan::toppedUp.units(), shifts}}));
    QCOMPARE(givenBack,
             (QMap<qint64, int>{{plan::returned.units(), shifts}, {plan::paidBack.units(), shifts}}));
}

QTEST_GUILESS_MAIN(TestCounterKill)
#include "tst_counterkill.moc"
