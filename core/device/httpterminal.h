#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/device/paymentterminal.h"

#include <QUrl>

struct HttpReply;

/// A terminal that is asked over HTTP with signed JSON: docs/payment-terminal.md.
class HttpTerminal : public PaymentTerminal
{
    Q_OBJECT

public:
    struct Deadlines
    {
        int connectMs = 5'000;
        int payMs = 90'000; ///< a customer looks for a card and types a PIN
        int otherMs = 15'000;
    };

    /// `address` is what parseTerminalAddress gave.
    HttpTerminal(const QUrl &address, const QByteArray &secret, Clock clock, Random random,
                 const Deadlines &deadlines, QObject *parent = nullptr);

    void pay(const TerminalOrder &order, Done done) override;
    void query(const TerminalOrder &order, Done done) override;
    void reverse(const TerminalOrder &order, Done done) override;
    void refund(const TerminalOrder &order, Done done) override;
    void check(Checked done) override;
    void totals(Timestamp since, const Currency &currency, Totalled done) override;

private:
    /// Answers the signed body of a 200.
    using Answered = std::function<void(const Result<HttpReply> &)>;

    void ask(const QByteArray &act, const TerminalOrder &order, const QByteArray &body, int wholeMs,
             Done done);
    void post(const QByteArray &act, const QByteArray &body, int wholeMs, Answered answered);

    QUrl m_address;
    QByteArray m_secret;
    Clock m_clock;
    Random m_random;
    Deadlines m_deadlines;
};
