#include "core/device/httpterminal.h"

#include "core/device/httpexchange.h"
#include "core/device/terminalmessage.h"

using namespace Qt::StringLiterals;

namespace {
constexpr int ok = 200;
constexpr int conflict = 409;
constexpr int firstRefusal = 400;
constexpr int lastRefusal = 499;

/// Of a 4xx that the terminal signed: it did nothing of what was asked. That a question was refused says
/// nothing of the order that it was about, and a conflict says that there is an order of that reference.
Result<TerminalAnswer> answerOf(const HttpReply &reply, const TerminalOrder &order, bool isQuestion)
{
    if (reply.status == ok)
        return terminalwire::decodeAnswer(reply.body, order);
    const QString refusal = terminalwire::decodeRefusal(reply.body);
    const bool refused = reply.status >= firstRefusal && reply.status <= lastRefusal;
    if (refused && reply.status != conflict && !isQuestion)
        return TerminalAnswer{TerminalAnswer::State::Declined, {}, refusal};
    return Error{Error::Code::Device, u"HTTP %1 %2"_s.arg(reply.status).arg(refusal).trimmed()};
}
}

HttpTerminal::HttpTerminal(const QUrl &address, const QByteArray &secret, Clock clock, Random random,
                           const Deadlines &deadlines, QObject *parent) :
    PaymentTerminal(parent),
    m_address(address),
    m_secret(secret),
    m_clock(std::move(clock)),
    m_random(std::move(random)),
    m_deadlines(deadlines)
{}

void HttpTerminal::pay(const TerminalOrder &order, Done done)
{
    ask("pay", order, terminalwire::encodePay(order), m_deadlines.payMs, std::move(done));
}

void HttpTerminal::query(const TerminalOrder &order, Done done)
{
    ask("query", order, terminalwire::encodeReference(order), m_deadlines.otherMs, std::move(done));
}

void HttpTerminal::reverse(const TerminalOrder &order, Done done)
{
    ask("reverse", order, terminalwire::encodeReference(order), m_deadlines.otherMs, std::move(done));
}

void HttpTerminal::refund(const TerminalOrder &order, Done done)
{
    ask("refund", order, terminalwire::encodeRefund(order), m_deadlines.otherMs, std::move(done));
}

void HttpTerminal::check(Checked done)
{
    post("check", terminalwire::encodeCheck(), m_deadlines.otherMs, [done](const Result<HttpReply> &reply) {
        if (!reply)
            done(reply.error());
        else if (reply->status != ok)
            done(Error{Error::Code::Device, terminalwire::decodeRefusal(reply->body)});
        else
            done(terminalwire::decodeCheck(reply->body));
    });
}

void HttpTerminal::totals(Timestamp since, const Currency &currency, Totalled done)
{
    post("totals", terminalwire::encodeTotals(since, currency), m_deadlines.otherMs,
         [done, currency](const Result<HttpReply> &reply) {
             if (!reply)
                 done(reply.error());
             else if (reply->status != ok)
                 done(Error{Error::Code::Device, terminalwire::decodeRefusal(reply->body)});
             else
                 done(terminalwire::decodeTotals(reply->body, currency));
         });
}

void HttpTerminal::ask(const QByteArray &act, const TerminalOrder &order, const QByteArray &body, int wholeMs,
                       Done done)
{
    Q_ASSERT(isTerminalReference(order.reference));
    const bool isQuestion = act == "query";
    post(act, body, wholeMs, [order, isQuestion, done = std::move(done)](const Result<HttpReply> &reply) {
        done(reply ? answerOf(*reply, order, isQuestion) : Result<TerminalAnswer>(reply.error()));
    });
}

void HttpTerminal::post(const QByteArray &act, const QByteArray &body, int wholeMs, Answered answered)
{
    HttpExchange::Request request{m_address, {}, body};
    QString path = m_address.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    request.url.setPath(path + u"/v1/"_s + QString::fromLatin1(act));
    const QByteArray time = QByteArray::number(m_clock().milliseconds());
    const QByteArray nonce = m_random(terminalwire::nonceBytes).toHex();
    const QByteArray signature = terminalwire::signRequest(
        m_secret, request.url.path(QUrl::FullyEncoded).toLatin1(), time, nonce, body);
    request.headers = {{"Zhanggui-Time", time}, {"Zhanggui-Nonce", nonce}, {"Zhanggui-Signature", signature}};
    auto *exchange = new HttpExchange(this);
    exchange->post(request, {m_deadlines.connectMs, wholeMs},
                   [this, exchange, nonce, answered = std::move(answered)](const Result<HttpReply> &reply) {
                       exchange->deleteLater();
                       if (!reply)
                           return answered(reply);
                       const QByteArray expected =
                           terminalwire::signAnswer(m_secret, reply->status, nonce, reply->body);
                       if (!terminalwire::isSame(reply->headers.value("zhanggui-signature"), expected))
                           return answered(Error{Error::Code::Protocol, u"signature"_s});
                       answered(reply);
                   });
}
