#include "ui/search/productsearchpresenter.h"

#include "core/data/products.h"

ProductSearchPresenter::ProductSearchPresenter(Database &database, QObject *parent) :
    QObject(parent),
    m_database(database)
{}

void ProductSearchPresenter::find(const QString &typed)
{
    m_typed = typed.trimmed();
    auto found = m_database.read([&](const Connection &connection) {
        std::vector<ProductHit> hits;
        for (Product &product : products::search(connection, m_typed, mostHits)) {
            const Quantity stock = products::stockOf(connection, product.id);
            hits.push_back({std::move(product), stock});
        }
        return hits;
    });
    m_hits = found ? std::move(*found) : std::vector<ProductHit>();
    Q_EMIT changed();
}
