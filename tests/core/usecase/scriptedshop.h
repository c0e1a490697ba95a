#pragma once

#include "core/data/products.h"
#include "core/usecase/check.h"
#include "core/usecase/refundjson.h"
#include "core/usecase/ring.h"
#include "tests/support/shopfixture.h"

#include <QTemporaryDir>
#include <QTest>

/// A manager's shop on a real file whose sales and returns are asked for as scripts do, by lines of JSON.
class ScriptedShop : public QObject
{
    Q_OBJECT

protected:
    void open();
    /// Members of the fixture have a number alone; who is to be changed needs a key and facts under it.
    void nameMembers();
    Result<Receipt> ringLine(const QByteArray &line);
    Result<Receipt> refundLine(const QByteArray &line);
    QString receiptOfTwo(); ///< 2 × P3 at 3.00 and 1 × P5 for M1, paid with 12.00 in cash
    Quantity stockOf(const QString &code);
    Points pointsOfMember();
    void checkBooks();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    PriceBook m_prices;
};
