#include "tests/core/usecase/couponshop.h"

#include "core/usecase/changecoupons.h"
#include "core/usecase/givecoupons.h"
#include "core/usecase/importprices.h"

using namespace Qt::StringLiterals;

namespace {
const QByteArray promotions = R"({"version":1,"promotions":[
  {"code":"BDAY20","name":"生日八折","kind":"percent","percent":"20","coupon":"BDAY"},
  {"code":"MINUS5","name":"满10减5","kind":"threshold","steps":[{"from":"10.00","off":"5.00"}],
   "coupon":"MINUS"}]})";
const QByteArray kinds = R"({"version":1,"kinds":[
  {"code":"BDAY","name":"生日八折","promotion":"BDAY20","validDays":30,"membersOnly":true,"graceDays":7},
  {"code":"MINUS","name":"立减","promotion":"MINUS5","until":"2026-03-31","perPerson":2},
  {"code":"FREE","name":"立减不限","promotion":"MINUS5","until":"2026-03-31"}]})";
}

void CouponShop::openWithCoupons()
{
    open();
    nameMembers();
    const auto done = write([&](Transaction &transaction) -> Result<bool> {
        const auto prices =
            importPrices(transaction, m_shop->session, promotions, {}, ShopFixture::noon(), systemRandom);
        const auto rules = changeCoupons(transaction, m_shop->session, kinds, ShopFixture::noon());
        return prices && rules && prices->added == 2 && rules->added == 3;
    });
    QVERIFY(done && *done);
}

Result<IssuedCoupons> CouponShop::issue(const QString &kind, const QString &member, int count)
{
    return write([&](Transaction &transaction) {
        return issueCoupons(transaction, m_shop->session,
                            {Id<CouponOrder>::make(ShopFixture::noon(), systemRandom), kind, member, count},
                            ShopFixture::noon(), systemRandom);
    });
}

QString CouponShop::issued(const QString &kind, const QString &member)
{
    const auto coupons = issue(kind, member);
    return coupons ? coupons->coupons.front().code : QString();
}

std::optional<Coupon> CouponShop::coupon(const QString &code)
{
    return *m_shop->database->read([&](const Connection &connection) -> Result<std::optional<Coupon>> {
        return coupons::find(connection, code);
    });
}

QString CouponShop::stateOf(const QString &code)
{
    const auto found = coupon(code);
    return found ? toText(found->state) : QString();
}

QStringList CouponShop::actsOf(const QString &code)
{
    QStringList acts;
    const auto changes = m_shop->database->read([&](const Connection &connection) {
        return Result(coupons::changesOf(connection, *coupons::find(connection, code)));
    });
    for (const CouponChange &change : *changes)
        acts << toText(change.act);
    return acts;
}

Result<Receipt> CouponShop::ringGoods(const QString &goods, const QString &coupon, const QString &member,
                                      const QByteArray &more)
{
    QByteArray lines;
    for (const QString &code : goods.split(u','))
        lines += (lines.isEmpty() ? "" : ",") + QByteArray(R"({"quantity":"1","code":")") + code.toUtf8()
            + R"("})";
    QByteArray request = R"({"tenders":[{"kind":"cash","amount":"100.00"}],"lines":[)" + lines + "]";
    if (!coupon.isEmpty())
        request += R"(,"coupons":[")" + coupon.toUtf8() + R"("])";
    if (!member.isEmpty())
        request += R"(,"member":")" + member.toUtf8() + '"';
    return ringLine(request + more + '}');
}

Result<Receipt> CouponShop::giveBack(const Receipt &receipt, int line, const QByteArray &more)
{
    return refundLine(R"({"receipt":")" + receipt.number.toString().toUtf8() + R"(","lines":[{"line":)"
                      + QByteArray::number(line) + R"(,"quantity":"1"}],"reason":"r")" + more + '}');
}

Result<qint64> CouponShop::lapseOn(int month, int dayOfMonth)
{
    return write([&](Transaction &transaction) -> Result<qint64> {
        const auto turn =
            lapseCoupons(transaction, m_shop->session, *BusinessDate::of(QDate(2026, month, dayOfMonth)),
                         ShopFixture::noon(), systemRandom);
        if (!turn)
            return turn.error();
        return turn->coupons;
    });
}
