#include "ui/sale/pricecheckpresenter.h"

#include "core/base/random.h"
#include "core/data/products.h"
#include "core/usecase/resolvescan.h"

using namespace Qt::StringLiterals;

namespace {
std::vector<PriceAnswer::Listed> listedPrices(const Product &product, const PriceRules &rules)
{
    std::vector<PriceAnswer::Listed> listed;
    for (const ListedPrice &price : product.listed)
        if (const PriceList *list = rules.list(price.list))
            listed.push_back({list->name, price.from, price.price});
    return listed;
}
}

PriceCheckPresenter::PriceCheckPresenter(Database &database, const Session &session, Clock clock,
                                         QObject *parent) :
    QObject(parent),
    m_database(database),
    m_session(session),
    m_clock(std::move(clock))
{}

void PriceCheckPresenter::check(const QString &code)
{
    const auto meaning = m_database.read([&](const Connection &connection) {
        return resolveScan(connection, m_session.shop, code, ScanPlace::Sale, m_clock());
    });
    if (!meaning)
        return refuse(meaning.error());
    if (const auto *goods = std::get_if<ScannedGoods>(&*meaning))
        show({goods->product, goods->quantity, goods->labelled});
    else
        refuse({Error::Code::UnknownProduct, code});
}

void PriceCheckPresenter::check(const Product &product)
{
    const auto kept = m_database.read(
        [&](const Connection &connection) { return products::inUnit(connection, product.id, product.unit); });
    if (kept && *kept)
        show({**kept, Quantity::of(1000), {}});
    else
        refuse({Error::Code::UnknownProduct, product.code});
}

void PriceCheckPresenter::clear()
{
    m_answer.reset();
    Q_EMIT changed();
}

void PriceCheckPresenter::show(const Goods &goods)
{
    const Timestamp now = m_clock();
    Cart cart{Id<Sale>::make(now, systemRandom), {}, {}, {}};
    cart.lines.push_back(
        {Id<SaleLine>::make(now, systemRandom), goods.product, goods.quantity, {}, {}, {}, goods.labelled});
    const auto answer = m_database.read([&](const Connection &connection) -> Result<PriceAnswer> {
        const PriceRules &rules = m_prices.current(connection, m_session.shop.currency);
        auto quote = price(cart, m_session.shop, rules, now);
        if (!quote)
            return quote.error();
        return PriceAnswer{goods.product, std::move(*quote), products::stockOf(connection, goods.product.id),
                           products::unitsOf(connection, goods.product.id),
                           listedPrices(goods.product, rules)};
    });
    if (!answer)
        return refuse(answer.error());
    m_answer = *answer;
    Q_EMIT changed();
}

void PriceCheckPresenter::refuse(const Error &error)
{
    m_answer.reset();
    Q_EMIT changed();
    Q_EMIT refused(error);
}
