#include "tests/core/usecase/passshop.h"

#include "core/usecase/changepasses.h"
#include "core/usecase/refundpass.h"

using namespace Qt::StringLiterals;

namespace {
const QByteArray kinds = R"({"version":1,"kinds":[
  {"code":"THREE","name":"三次卡","product":"P10","uses":3,"items":["P5"],"validDays":30,"refund":"value"},
  {"code":"NAMED","name":"记名十次卡","product":"P12","uses":10,"categories":["饮料"],"most":"4.00",
   "until":"2026-12-31","named":true,"refund":"retail","refundAfterExpiry":true},
  {"code":"LATER","name":"首用起算卡","product":"P14","uses":2,"items":["P7"],"validDays":10,
   "validFrom":"first-use","refund":"none","points":"use"}]})";
}

void PassShop::openWithPasses()
{
    open();
    const auto done = write([&](Transaction &transaction) -> Result<bool> {
        transaction.execute(u"UPDATE product SET kind = 'service' WHERE code IN ('P10', 'P12', 'P14')"_s);
        const auto report = changePasses(transaction, m_shop->session, kinds, ShopFixture::noon());
        return report && report->added == 3;
    });
    QVERIFY(done && *done);
}

QString PassShop::sold(const QString &product, const QString &member)
{
    QByteArray request = R"({"tenders":[{"kind":"cash","amount":"100.00"}],"lines":[{"quantity":"1","code":")"
        + product.toUtf8() + R"("}])";
    if (!member.isEmpty())
        request += R"(,"member":")" + member.toUtf8() + '"';
    const auto receipt = ringLine(request + '}');
    return receipt && !receipt->passes.empty() ? receipt->passes.front().number : QString();
}

Pass PassShop::pass(const QString &number)
{
    return *m_shop->database->read(
        [&](const Connection &connection) { return Result<Pass>(*passes::find(connection, number)); });
}

QStringList PassShop::actsOf(const QString &number)
{
    const auto entries = m_shop->database->read([&](const Connection &connection) {
        return Result(passes::entriesOf(connection, *passes::find(connection, number)));
    });
    QStringList acts;
    for (const PassEntry &entry : *entries)
        acts << toText(entry.act) + u':' + QString::number(entry.left);
    return acts;
}

Result<Receipt> PassShop::use(const QString &number, const QString &product, int pieces, int uses,
                              const QString &member, const QByteArray &more)
{
    QByteArray request = R"({"lines":[{"code":")" + product.toUtf8() + R"(","quantity":")"
        + QByteArray::number(pieces) + R"("}],"passes":[{"line":1,"number":")" + number.toUtf8()
        + R"(","uses":)" + QByteArray::number(uses) + "}]";
    if (!member.isEmpty())
        request += R"(,"member":")" + member.toUtf8() + '"';
    if (!more.contains("tenders"))
        request += R"(,"tenders":[])";
    return ringLine(request + more + '}');
}

Result<Receipt> PassShop::giveBack(const Receipt &receipt, int line, int pieces)
{
    return refundLine(R"({"receipt":")" + receipt.number.toString().toUtf8() + R"(","lines":[{"line":)"
                      + QByteArray::number(line) + R"(,"quantity":")" + QByteArray::number(pieces)
                      + R"("}],"reason":"r"})");
}

Result<Receipt> PassShop::payBack(const QString &number, Timestamp at)
{
    return write([&](Transaction &transaction) {
        return refundPass(transaction, m_shop->session, m_prices,
                          {Id<Sale>::make(at, systemRandom), number, u"r"_s}, {}, at, systemRandom);
    });
}
