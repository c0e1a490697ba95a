#include "core/device/terminalmessage.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestTerminalMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersAreWrittenAsThePageSays();
    void theSignatureIsThePagesExample();
    void aSignatureCoversEveryPart();
    void answersAreRead();
    void totalsAreReadOrRefusedAsAWhole();
    void whatDoesNotFitIsGarbled_data();
    void whatDoesNotFitIsGarbled();
    void aDeclinedOrderNeedsNoAmount();

private:
    TerminalOrder order() const
    {
        return {
            u"R1"_s, TerminalMethod::Scan, Money::of(8040), *Currency::of(u"CNY"_s), u"134567890123456789"_s,
            u"R0"_s};
    }
};

void TestTerminalMessage::ordersAreWrittenAsThePageSays()
{
    QCOMPARE(
        terminalwire::encodePay(order()),
        R"({"v":1,"id":"R1","amount":"80.40","currency":"CNY","method":"scan","code":"134567890123456789"})");
    QCOMPARE(terminalwire::encodeRefund(order()),
             R"({"v":1,"id":"R1","amount":"80.40","currency":"CNY","original":"R0"})");
    QCOMPARE(terminalwire::encodeReference(order()), R"({"v":1,"id":"R1"})");
    QCOMPARE(terminalwire::encodeCheck(), R"({"v":1})");
}

/// The figures of docs/payment-terminal.md, made with another tool.
void TestTerminalMessage::theSignatureIsThePagesExample()
{
    const QByteArray secret = "a secret that both sides know";
    QCOMPARE(terminalwire::signRequest(secret, "/box/v1/query", "1772683200000",
                                       "00112233445566778899aabbccddeeff", R"({"v":1,"id":"R1"})"),
             "c7b8ec5c3114a623469dbf5370f123ffebb1126508d8a8ac1fe0b841cd8c76f4");
    QCOMPARE(terminalwire::signAnswer(secret, 200, "00112233445566778899aabbccddeeff",
                                      R"({"v":1,"id":"R1","state":"reversed"})"),
             "bda84ceebbed208d5b6be284be9245a8cc4919fca89eb460e187d63b5b9d0bad");
}

void TestTerminalMessage::aSignatureCoversEveryPart()
{
    using terminalwire::signAnswer;
    using terminalwire::signRequest;
    const QByteArray request = signRequest("s", "/p", "1", "n", "b");
    for (const QByteArray &other :
         {signRequest("t", "/p", "1", "n", "b"), signRequest("s", "/q", "1", "n", "b"),
          signRequest("s", "/p", "2", "n", "b"), signRequest("s", "/p", "1", "m", "b"),
          signRequest("s", "/p", "1", "n", "c")})
        QVERIFY(!terminalwire::isSame(request, other));
    const QByteArray answer = signAnswer("s", 200, "n", "b");
    for (const QByteArray &other :
         {signAnswer("t", 200, "n", "b"), signAnswer("s", 400, "n", "b"), signAnswer("s", 200, "m", "b"),
          signAnswer("s", 200, "n", "c"), request, QByteArray()})
        QVERIFY(!terminalwire::isSame(answer, other));
    QVERIFY(terminalwire::isSame(answer, signAnswer("s", 200, "n", "b")));
}

void TestTerminalMessage::answersAreRead()
{
    const auto answer = terminalwire::decodeAnswer(
        R"({"v":1,"id":"R1","state":"approved","reference":"T7","amount":"80.40","currency":"CNY"})",
        order());
    QVERIFY(answer);
    QCOMPARE(*answer, (TerminalAnswer{TerminalAnswer::State::Approved, u"T7"_s, {}}));
    QCOMPARE(*terminalwire::decodeCheck(R"({"v":1,"name":"Counter 2"})"), u"Counter 2"_s);
    QCOMPARE(terminalwire::decodeRefusal(R"({"v":1,"error":"time"})"), u"time"_s);
}

void TestTerminalMessage::totalsAreReadOrRefusedAsAWhole()
{
    const Currency currency = *Currency::of(u"CNY"_s);
    QCOMPARE(terminalwire::encodeTotals(Timestamp::ofMilliseconds(7), currency),
             QByteArray(R"({"v":1,"since":7,"currency":"CNY"})"));
    const auto read = [&](const QByteArray &totals, const QByteArray &code = "CNY") {
        return terminalwire::decodeTotals(R"({"v":1,"currency":")" + code + R"(","totals":[)" + totals + "]}",
                                          currency);
    };
    const QByteArray card = R"({"method":"card","taken":"80.40","refunded":"40.20"})";
    QCOMPARE(*read(card), (std::vector<TerminalTotal>{{TerminalMethod::Card, Money::of(4020)}}));
    QVERIFY(read({})->empty());
    QVERIFY(!read(card, "EUR"));
    QVERIFY(!read(card + ',' + card));
    QVERIFY(!read(R"({"method":"shell","taken":"1.00","refunded":"0.00"})"));
    QVERIFY(!read(R"({"method":"card","taken":"1.0","refunded":"x"})"));
    QVERIFY(!read(R"({"method":"card","taken":"-1.00","refunded":"0.00"})"));
    QVERIFY(!terminalwire::decodeTotals(R"({"v":1,"currency":"CNY"})", currency));
}

void TestTerminalMessage::whatDoesNotFitIsGarbled_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addRow("no JSON") << QByteArray("approved");
    QTest::addRow("a list") << QByteArray("[]");
    QTest::addRow("version") << QByteArray(R"({"v":2,"id":"R1","state":"declined"})");
    QTest::addRow("reference") << QByteArray(R"({"v":1,"id":"R2","state":"declined"})");
    QTest::addRow("state") << QByteArray(R"({"v":1,"id":"R1","state":"maybe"})");
    QTest::addRow("part of it") << QByteArray(
        R"({"v":1,"id":"R1","state":"approved","amount":"80.00","currency":"CNY"})");
    QTest::addRow("currency") << QByteArray(
        R"({"v":1,"id":"R1","state":"approved","amount":"80.40","currency":"USD"})");
    QTest::addRow("no amount") << QByteArray(R"({"v":1,"id":"R1","state":"approved"})");
    QTest::addRow("long") << QByteArray(R"({"v":1,"id":"R1","state":"declined","reason":")")
            + QByteArray(65, 'x') + "\"}";
}

void TestTerminalMessage::whatDoesNotFitIsGarbled()
{
    QFETCH(const QByteArray, body);
    const auto answer = terminalwire::decodeAnswer(body, order());
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, Error::Code::Protocol);
}

void TestTerminalMessage::aDeclinedOrderNeedsNoAmount()
{
    const auto answer = terminalwire::decodeAnswer(
        R"({"v":1,"id":"R1","state":"declined","reason":"insufficient-funds"})", order());
    QVERIFY(answer);
    QCOMPARE(answer->reason, u"insufficient-funds"_s);
}

QTEST_GUILESS_MAIN(TestTerminalMessage)
#include "tst_terminalmessage.moc"
