#include "core/base/clock.h"
#include "core/data/pricebook.h"
#include "core/data/sales.h"
#include "core/data/vouchers.h"
#include "core/terminal/chargerun.h"
#include "core/terminal/refundqueue.h"
#include "core/terminal/terminalsetting.h"
#include "core/usecase/closeshift.h"
#include "core/usecase/openshift.h"
#include "core/usecase/refundjson.h"
#include "core/usecase/signin.h"
#include "core/usecase/topup.h"
#include "tests/scenario/counter/plan.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {
[[noreturn]] void giveUp(const Error &error)
{
    std::fprintf(stderr, "error: %s %s\n", qPrintable(errorName(error.code)), qPrintable(error.detail));
    std::exit(1);
}

template <class T> T orGiveUp(Result<T> result)
{
    if (!result)
        giveUp(result.error());
    return std::move(*result);
}

/// One till at work. What is done already, it finds again by its id.
class Counter
{
public:
    Counter(const QString &folder, const QString &password);

    /// Does the act and prints it once it is on disk: {"act":N,"number":"…","duplicate":true?}
    void act(int place);
    /// Until the terminal has answered for all that it is to give back.
    void giveBack();

private:
    template <class Work> auto write(Work work) { return orGiveUp(m_database->writeNow(work)); }
    template <class Look> auto look(Look looked) const { return *m_database->read(looked); }
    void ringUp(int place, const QByteArray &tender);
    void charge(const ChargesWanted &wanted);
    void takeBack(int place, int sale);
    void topUpCard(int place);
    void topUpCharged(int place);
    void payBack(int place);
    void close(int place);

    std::unique_ptr<Database> m_database;
    Session m_who;
    PriceBook m_prices;
    std::unique_ptr<PaymentTerminal> m_terminal;
};

void say(int place, const QString &number, bool duplicate)
{
    QJsonObject line{{u"act"_s, place}, {u"number"_s, number}};
    if (duplicate)
        line[u"duplicate"_s] = true;
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

template <class Tag> Id<Tag> idAt(int place)
{
    return *Id<Tag>::parse(plan::idAt(place));
}

Counter::Counter(const QString &folder, const QString &password) :
    m_database(orGiveUp(Database::open(folder))),
    m_who(orGiveUp(signIn(*m_database, u"boss"_s, password, {systemTime(), 0, 0})))
{
    m_who = write([&](Transaction &transaction) {
        return openShift(transaction, m_who, Money(), systemTime(), systemRandom);
    });
    m_terminal = orGiveUp(m_database->read([&](const Connection &connection) {
        // A garbled answer that never ends is not waited for as long as for a customer at the counter.
        return openTerminal(connection, m_who, systemTime, systemRandom, {5'000, 1'000, 1'000});
    }));
}

/// What the terminal charged for the sale before, by a counter that was ended, pays it now.
void Counter::ringUp(int place, const QByteArray &tender)
{
    const QByteArray line = R"({"id":")" + plan::idAt(place).toLatin1()
        + R"(","at":"2026-03-05T10:00:00Z",)"
          R"("lines":[{"code":"A1","quantity":"2"},{"code":"A2","quantity":"1"}],"tenders":[)"
        + tender + "]}";
    const auto wanted = orGiveUp(m_database->read([&](const Connection &connection) {
        return chargesFor(connection, m_who, m_prices, line, systemTime(), systemRandom);
    }));
    if (!wanted.charges.empty())
        charge(wanted);
    const Receipt receipt = write([&](Transaction &transaction) {
        return ring(transaction, m_who, m_prices, line, systemTime(), systemRandom);
    });
    say(place, receipt.number.toString(), receipt.duplicate);
}

/// Until it is charged: the terminal may lose what it is asked.
void Counter::charge(const ChargesWanted &wanted)
{
    TerminalDesk desk(*m_database, systemTime, systemRandom, {20, 60'000});
    desk.setSession(m_who);
    desk.setTerminal(m_terminal.get());
    for (int tries = 0; tries < 50; ++tries) {
        const auto charged = chargeAll(desk, wanted, m_who.shop.currency);
        if (charged)
            return;
        const auto code = charged.error().code;
        if (code != Error::Code::PaymentDeclined && code != Error::Code::PaymentUnknown)
            giveUp(charged.error());
    }
}

void Counter::takeBack(int place, int sale)
{
    const QString receipt = look([&](const Connection &connection) {
        return sales::find(connection, idAt<Sale>(sale))->receipt.number.toString();
    });
    const QByteArray line = R"({"id":")" + plan::idAt(place).toLatin1()
        + R"(","at":"2026-03-05T11:00:00Z","receipt":")" + receipt.toLatin1()
        + R"(","lines":[{"line":1,"quantity":"1"}],"reason":"damaged"})";
    const Receipt refund = write([&](Transaction &transaction) {
        return refundRequest(transaction, m_who, m_prices, line, systemTime(), systemRandom);
    });
    say(place, refund.number.toString(), refund.duplicate);
}

void Counter::topUpCard(int place)
{
    const auto id = idAt<Voucher>(place);
    const bool isFirst = place == int(plan::Act::TopUp);
    const Voucher voucher = write([&](Transaction &transaction) {
        return topUp(transaction, m_who, id, {std::nullopt, plan::giftCard(), isFirst},
                     {plan::toppedUp, TenderKind::Cash, {}}, systemTime(), systemRandom);
    });
    say(place, voucher.number(), voucher.duplicate);
}

/// What the terminal charged for it before, by a counter that was ended, pays it now.
void Counter::topUpCharged(int place)
{
    const auto id = idAt<Voucher>(place);
    const auto known = look([&](const Connection &connection) { return vouchers::find(connection, id); });
    if (!known)
        charge({chargedAs(id), {{{chargedAs(id), TenderKind::Card, plan::toppedUp}, {}}}});
    const QString reference = known ? known->reference : look([&](const Connection &connection) {
        return terminalattempts::openOf(connection, chargedAs(id)).front().terminalReference;
    });
    const Voucher voucher = write([&](Transaction &transaction) {
        return topUp(transaction, m_who, id, {std::nullopt, plan::giftCard(), false},
                     {plan::toppedUp, TenderKind::Card, reference}, systemTime(), systemRandom);
    });
    say(place, voucher.number(), voucher.duplicate);
}

void Counter::payBack(int place)
{
    const Voucher voucher = write([&](Transaction &transaction) {
        return refundPrincipal(transaction, m_who, idAt<Voucher>(place),
                               {std::nullopt, plan::giftCard(), false},
                               {plan::paidBack, TenderKind::Cash, {}}, systemTime(), systemRandom);
    });
    say(place, voucher.number(), voucher.duplicate);
}

/// The shifts of the plan are numbered from 1, like those of the till.
void Counter::close(int place)
{
    const qint64 number = place / plan::actsAShift + 1;
    const Shift shift =
        *look([&](const Connection &connection) { return shifts::byNumber(connection, number); });
    const ShiftCount count{{}, plan::cashOfShift, {}};
    const ClosedShift closed = write([&](Transaction &transaction) -> Result<ClosedShift> {
        if (!shifts::closeOf(transaction.connection(), shift.id))
            if (const auto counted = handInCount(transaction, m_who, shift.id, count, systemTime()); !counted)
                return counted.error();
        return closeShift(transaction, m_who, {shift.id, u"counted"_s, {}, {}}, systemTime(), systemRandom);
    });
    m_who = write([&](Transaction &transaction) {
        return openShift(transaction, m_who, Money(), systemTime(), systemRandom);
    });
    say(place,
        u"Z%1 %2"_s.arg(*closed.report.z).arg(closed.report.comparisons().front().difference().units()),
        closed.duplicate);
}

void Counter::act(int place)
{
    using enum plan::Act;
    const int shift = place - place % plan::actsAShift;
    switch (plan::actAt(place)) {
    case Sale: return ringUp(place, R"({"kind":"cash","amount":"30.00"})");
    case ChargedSale:
        return ringUp(place,
                      R"({"kind":"scan","amount":"26.90","terminal":true,"code":"134567890123456789"})");
    case Return: return takeBack(place, shift + int(Sale));
    case TopUp: return topUpCard(place);
    case CardSale:
        return ringUp(place,
                      R"({"kind":"gift-card","amount":"26.90","card":")" + plan::giftCard().toLatin1()
                          + R"("})");
    case ChargedReturn: return takeBack(place, shift + int(ChargedSale));
    case ChargedTopUp: return topUpCharged(place);
    case PayBack: return payBack(place);
    case Close: return close(place);
    }
}

void Counter::giveBack()
{
    RefundQueue queue(*m_database, systemTime, systemRandom, {20, 200});
    QEventLoop loop;
    QObject::connect(&queue, &RefundQueue::changed, &loop, [&] {
        if (queue.waiting() == 0)
            loop.quit();
    });
    queue.setSession(m_who);
    queue.setTerminal(m_terminal.get());
    if (queue.waiting() > 0)
        loop.exec();
}
}

/// usage: counter FOLDER PASSWORD FIRST END: the acts from FIRST up to END. With nothing between them, gives
/// back what the terminal still owes.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 5)
        return 2;
    Counter counter(words[1], words[2]);
    const int end = words[4].toInt();
    for (int place = words[3].toInt(); place < end; ++place)
        counter.act(place);
    if (words[3] == words[4])
        counter.giveBack();
    return 0;
}
