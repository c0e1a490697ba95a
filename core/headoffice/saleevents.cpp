#include "core/headoffice/saleevents.h"

#include "core/base/businessdate.h"
#include "core/headoffice/amountreader.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {
Error wrong(const QString &field)
{
    return {Error::Code::InvalidInput, field};
}

constexpr int longestKind = 20;
constexpr int longestReceipt = 60;
struct SaleSums
{
    Money gross, discount, net, tax, rounding, total, change;
};

struct LineSums
{
    qint64 count = 0;
    Quantity units;
    Money gross, discount, net, tax, total;
};

using Tenders = std::vector<std::pair<QString, Money>>;

Result<SaleSums> readSums(const QJsonObject &body, const Currency &currency)
{
    AmountReader reader(body, currency);
    const SaleSums sums{reader.money(u"gross"_s), reader.money(u"discount"_s), reader.money(u"net"_s),
                        reader.money(u"tax"_s),   reader.money(u"rounding"_s), reader.money(u"total"_s),
                        reader.money(u"change"_s)};
    return reader.fault().isEmpty() ? Result<SaleSums>(sums) : wrong(reader.fault());
}

Result<LineSums> readLines(const QJsonArray &lines, const Currency &currency)
{
    LineSums sums;
    for (const QJsonValue &value : lines) {
        const QJsonObject line = value.toObject();
        AmountReader reader(line, currency);
        sums.gross += reader.money(u"gross"_s);
        sums.discount += reader.money(u"discount"_s);
        sums.net += reader.money(u"net"_s);
        sums.tax += reader.money(u"tax"_s);
        sums.total += reader.money(u"total"_s);
        const auto quantity = parseQuantity(line[u"quantity"].toString());
        if (!reader.fault().isEmpty())
            return wrong(reader.fault());
        if (!quantity || !isInRange(quantity->units()))
            return wrong(u"quantity"_s);
        sums.units += *quantity;
        ++sums.count;
    }
    return sums;
}

Result<Tenders> readTenders(const QJsonArray &array, const Currency &currency)
{
    Tenders tenders;
    for (const QJsonValue &value : array) {
        const QString kind = value[u"kind"].toString();
        const auto amount = currency.parse(value[u"amount"].toString());
        if (kind.isEmpty() || kind.size() > longestKind || !amount || !isInRange(amount->units()))
            return wrong(u"tenders"_s);
        tenders.emplace_back(kind, *amount);
    }
    return tenders;
}

QString faultIn(const SaleSums &sale, const LineSums &lines, const Tenders &tenders)
{
    Money paid = -sale.change;
    for (const auto &[kind, amount] : tenders)
        paid += amount;
    if (lines.count == 0 || lines.total + sale.rounding != sale.total)
        return u"lines and rounding do not sum to the total"_s;
    if (lines.gross != sale.gross || lines.discount != sale.discount || lines.net != sale.net
        || lines.tax != sale.tax)
        return u"lines do not sum to the sale"_s;
    return paid == sale.total ? QString() : u"tenders do not sum to the total"_s;
}

/// Which sale it is.
struct SaleHead
{
    QByteArray id;
    QString receipt;
    BusinessDate date;
    std::optional<QString> member;
};

Result<SaleHead> readHead(const Connection &connection, const QJsonObject &body)
{
    const auto id = parseUuid(body[u"id"].toString());
    const auto date = BusinessDate::fromIso(body[u"businessDate"].toString());
    const QString receipt = body[u"receipt"].toString();
    if (!id || !date || receipt.isEmpty() || receipt.size() > longestReceipt)
        return wrong(u"id, businessDate or receipt"_s);
    SaleHead head{id->toRfc4122(), receipt, *date, std::nullopt};
    Rows taken = connection.select(u"SELECT 1 FROM sale WHERE receipt = ? OR id = ?"_s, receipt, head.id);
    if (taken.next())
        return wrong(u"receipt is known already"_s);
    if (body.contains(u"member"))
        head.member = body[u"member"].toString();
    return head;
}

void writeTenders(Transaction &transaction, const QByteArray &sale, const Tenders &tenders)
{
    int position = 0;
    for (const auto &[kind, amount] : tenders)
        transaction.execute(u"INSERT INTO tender (sale, position, kind, amount) VALUES (?, ?, ?, ?)"_s, sale,
                            position++, kind, amount);
}

bool isKnownKind(const QString &kind)
{
    return kind == u"sale" || kind == u"refund" || kind == u"exchange" || kind == u"void";
}

Result<> transcribe(Transaction &transaction, const TillIdentity &from, const QJsonObject &body,
                    const Currency &currency)
{
    const auto sums = readSums(body, currency);
    const auto lines = readLines(body[u"lines"].toArray(), currency);
    const auto tenders = readTenders(body[u"tenders"].toArray(), currency);
    if (!sums || !lines || !tenders)
        return !sums ? sums.error() : !lines ? lines.error() : tenders.error();
    if (const QString fault = faultIn(*sums, *lines, *tenders); !fault.isEmpty())
        return wrong(fault);
    const auto head = readHead(transaction.connection(), body);
    if (!head)
        return head.error();
    transaction.execute(
        u"INSERT INTO sale (id, kind, shop, till, receipt, business_date, member, currency, lines, units,"
        " gross, discount, net, tax, rounding, total, change, points)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        head->id, body[u"kind"].toString(), from.shop, from.till, head->receipt, head->date.toIso(),
        head->member, currency.code(), lines->count, lines->units, sums->gross, sums->discount, sums->net,
        sums->tax, sums->rounding, sums->total, sums->change, body[u"pointsEarned"].toInteger());
    writeTenders(transaction, head->id, *tenders);
    return {};
}
}

Result<> applySale(Transaction &transaction, const TillIdentity &from, const QJsonObject &body)
{
    const auto currency = Currency::of(body[u"currency"].toString());
    if (!currency || body[u"v"].toInt() != 1)
        return wrong(u"currency or version"_s);
    if (!isKnownKind(body[u"kind"].toString()))
        return wrong(u"kind"_s);
    if (body[u"shop"].toString() != from.shop || body[u"till"].toString() != from.till)
        return wrong(u"shop or till"_s);
    try {
        return transcribe(transaction, from, body, *currency);
    } catch (const AmountOverflow &) {
        return wrong(u"amounts out of range"_s);
    }
}
