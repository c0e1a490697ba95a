#pragma once

#include "core/catalog/product.h"
#include "core/data/database.h"

#include <QObject>

#include <vector>

/// A product that was found, and how much of it is there.
struct ProductHit
{
    Product product;
    Quantity stock;
};

/// Finds products while one types: code, piece of the name, pinyin, initials. Knows no widget.
class ProductSearchPresenter : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostHits = 50;

    explicit ProductSearchPresenter(Database &database, QObject *parent = nullptr);

    const std::vector<ProductHit> &hits() const { return m_hits; }
    const QString &typed() const { return m_typed; }

public Q_SLOTS:
    void find(const QString &typed);

Q_SIGNALS:
    void changed();

private:
    Database &m_database;
    QString m_typed;
    std::vector<ProductHit> m_hits;
};
