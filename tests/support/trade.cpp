#include "tests/support/trade.h"

#include "core/base/random.h"
#include "core/usecase/ring.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace trade {
Result<Receipt> sell(const ShopFixture &shop, Money price, const Paid &paid, Money discount, Timestamp at)
{
    const Currency &currency = shop.session.shop.currency;
    QJsonArray tenders;
    for (const auto &[kind, amount] : paid)
        tenders.append(QJsonObject{{u"kind"_s, kind}, {u"amount"_s, currency.print(amount)}});
    const QJsonObject line{{u"code"_s, u"P1"_s},
                           {u"quantity"_s, u"1"_s},
                           {u"price"_s, currency.print(price)},
                           {u"reason"_s, u"test"_s}};
    QJsonObject request{{u"at"_s, at.toIso()}, {u"lines"_s, QJsonArray{line}}, {u"tenders"_s, tenders}};
    if (!discount.isZero())
        request[u"discountAmount"_s] = currency.print(discount);
    const QByteArray text = QJsonDocument(request).toJson(QJsonDocument::Compact);
    return shop.database->writeNow([&](Transaction &transaction) {
        PriceBook prices;
        return ring(transaction, shop.session, prices, text, at, systemRandom);
    });
}

void refund(const ShopFixture &shop, Money price, const QString &kind, const QString &as)
{
    const auto sold = sell(shop, price, {{kind, price}});
    if (!sold)
        qFatal("refund: %s %s", qPrintable(errorName(sold.error().code)), qPrintable(sold.error().detail));
    const auto turned = shop.database->writeNow([&](Transaction &transaction) -> Result<> {
        transaction.execute(u"UPDATE sale SET kind = ?, gross = -gross, net = -net, tax = -tax,"
                            " rounding = -rounding, total = -total, points = -points WHERE id = ?"_s,
                            as, sold->sale.id);
        transaction.execute(u"UPDATE sale_line SET quantity = -quantity, gross = -gross, net = -net,"
                            " tax = -tax, total = -total"
                            " WHERE sale = (SELECT row FROM sale WHERE id = ?)"_s,
                            sold->sale.id);
        transaction.execute(
            u"UPDATE tender SET amount = -amount WHERE sale = (SELECT row FROM sale WHERE id = ?)"_s,
            sold->sale.id);
        return {};
    });
    if (!turned)
        qFatal("refund: %s", qPrintable(turned.error().detail));
}
}
