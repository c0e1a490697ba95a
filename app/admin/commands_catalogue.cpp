#include "app/admin/desk.h"

#include "core/base/random.h"
#include "core/data/products.h"
#include "core/usecase/importprices.h"
#include "core/usecase/importproducts.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {
template <class Import> Result<int> import(Desk &desk, Import what)
{
    const Arguments &arguments = desk.arguments();
    const auto file = Desk::readFile(arguments.words.front());
    if (!file)
        return file.error();
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const ImportOptions options{arguments.option(u"map"_s), arguments.has(u"dry-run"_s)};
    const auto report = desk.database().writeNow([&](Transaction &transaction) {
        return what(transaction, *who, *file, options, desk.now(), systemRandom);
    });
    if (!report)
        return report.error();
    Desk::print(toJson(*report));
    return 0;
}

Result<int> findProducts(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    const auto hits = desk.database().read([&](const Connection &connection) {
        QJsonArray list;
        for (const Product &product : products::search(connection, desk.arguments().words.front(), 50))
            list.append(QJsonObject{{u"code"_s, product.code},
                                    {u"name"_s, product.name},
                                    {u"unit"_s, product.unit},
                                    {u"price"_s, who->shop.currency.print(product.price)},
                                    {u"stock"_s, printQuantity(products::stockOf(connection, product.id))},
                                    {u"status"_s, toText(product.status)}});
        return list;
    });
    if (!hits)
        return hits.error();
    Desk::print({{u"hits"_s, *hits}, {u"total"_s, hits->size()}});
    return 0;
}
}

std::vector<Command> catalogueCommands()
{
    return {{{u"import products"_s, 1, 1, {u"map"_s}, {u"dry-run"_s}, {}},
             R"(
import products FILE.csv|FILE.xlsx [--map code=StockCode,name=Description,price=Price] [--dry-run]
CSV in UTF-8 or GB18030 with comma, semicolon or tab, or the first sheet of an XLSX.
Columns code, barcode (several parted by |), name, unit, price, tax_rate (percent), category,
status (active, discontinued), found by their English or Chinese headings or by --map.
Also kind (goods, service, extra: a carrier bag, outside promotions and points), open_price (yes, no: asked at
the till), tracking (none, serial, batch: what the till asks of each sale), minimum_age (years, 0 for
everybody), and further units: pack_unit, pack_factor (how many of "unit"), pack_price (absent: the price
times the factor) and pack_barcode. Several units are parted by | in each of the four, barcodes of one by
blanks, as in 盒|箱, 12|144, 50|, 6901 6902|6903.
  out {"rows","added","updated","unchanged","rejected":[{"row","column","reason"}]}; the header is row 1.
)",
             [](Desk &desk) { return import(desk, importProducts); }},
            {{u"import promotions"_s, 1, 1, {}, {u"dry-run"_s}, {}},
             R"(
import promotions FILE.json [--dry-run]
Price lists and promotions, {"version":1,"priceLists":[…],"promotions":[…]}; their fields are in
docs/promotions.md.
An entry with a known code replaces the one before; what is wrong is refused entry by entry.
  out {"rows","added","updated","unchanged","rejected":[{"row","column","reason"}]}; "row" is the entry's
       place in its list, "column" the list and the code.
)",
             [](Desk &desk) { return import(desk, importPrices); }},
            {{u"product find"_s, 1, 1, {}, {}, {}},
             R"(
product find TEXT
By code, barcode, piece of the name, pinyin or initials.
  out {"hits":[{"code","name","unit","price","stock","status"}],"total"}
)",
             findProducts}};
}
