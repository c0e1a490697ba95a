#include "core/data/shopcopy.h"

#include "core/data/products.h"
#include "core/data/productsearch.h"
#include "core/text/pinyin.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace {
/// Each before those that refer to it.
constexpr QLatin1StringView copied[] = {
    "product"_L1,       "product_unit"_L1, "barcode"_L1,          "price_list"_L1,   "listed_price"_L1,
    "promotion"_L1,     "tender_rules"_L1, "top_up_step"_L1,      "return_rules"_L1, "discount_limit"_L1,
    "label_pattern"_L1, "setting"_L1,      "points_rules"_L1,     "tier_rules"_L1,   "coupon_kind"_L1,
    "coupon_gift"_L1,   "pass_kind"_L1,    "points_programme"_L1, "reward"_L1};

void empty(Transaction &to)
{
    for (auto table = std::rbegin(copied); table != std::rend(copied); ++table)
        to.execute(u"DELETE FROM %1"_s.arg(*table));
    to.execute(u"DELETE FROM product_name"_s);
    to.execute(u"DELETE FROM product_spelling"_s);
}

void copyTable(const Connection &from, Transaction &to, QLatin1StringView table)
{
    SqliteStatement rows(from.handle(), u"SELECT * FROM %1"_s.arg(table));
    const QStringList marks(rows.columns(), u"?"_s);
    SqliteStatement insert(to.connection().handle(),
                           u"INSERT INTO %1 VALUES (%2)"_s.arg(table, marks.join(u", "_s)));
    while (rows.step()) {
        for (int column = 0; column < rows.columns(); ++column)
            insert.bindColumn(column, rows, column);
        insert.step();
        insert.reset();
    }
}

void indexProducts(Transaction &to)
{
    Pinyin pinyin;
    std::vector<qint64> rows;
    for (Rows found = to.connection().select(u"SELECT row FROM product"_s); found.next();)
        rows.push_back(found.integer(0));
    for (const qint64 row : rows)
        if (const auto product = products::atRow(to.connection(), row))
            products::index(to, row, *product, pinyin);
}
}

void copyShop(const Connection &from, Transaction &to)
{
    empty(to);
    for (const QLatin1StringView table : copied)
        copyTable(from, to, table);
    to.execute(u"UPDATE promotion SET used = 0"_s);
    // The terminal would charge real cards, and customers would see prices of no real sale; what was made up
    // there is not here.
    to.execute(u"DELETE FROM setting WHERE name IN"
               " ('terminal', 'terminal-address', 'terminal-secret', 'customer-display', 'seeding')"_s);
    to.execute(u"UPDATE price_rules SET version = version + 1"_s);
    indexProducts(to);
}
