#include "core/usecase/productfields.h"

#include "core/base/currency.h"
#include "core/base/decimal.h"
#include "core/data/products.h"
#include "core/text/barcode.h"
#include "core/usecase/names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestShown = 64;
constexpr qsizetype longestUnit = 32;
constexpr qsizetype mostUnits = 20;
constexpr int oldest = 120;
// Ten thousand million yuan; a barcode that stands in the column of prices is more.
constexpr qint64 largestPrice = 1'000'000'000'000;
constexpr Quantity largestFactor = Quantity::of(100'000'000);

std::optional<ProductKind> readKindName(const QString &text)
{
    if (text.isEmpty() || text == u"商品")
        return ProductKind::Goods;
    if (text == u"服务")
        return ProductKind::Service;
    if (text == u"附加" || text == u"购物袋")
        return ProductKind::Extra;
    return productKind(text.toLower());
}

std::optional<Tracking> readTracking(const QString &text)
{
    if (text.isEmpty() || text == u"无")
        return Tracking::None;
    if (text == u"序列号")
        return Tracking::Serial;
    if (text == u"批号")
        return Tracking::Batch;
    return tracking(text.toLower());
}

std::optional<bool> readYesNo(const QString &text)
{
    const QString word = text.toLower();
    if (word == u"yes" || word == u"true" || word == u"1" || word == u"是")
        return true;
    if (word.isEmpty() || word == u"no" || word == u"false" || word == u"0" || word == u"否")
        return false;
    return std::nullopt;
}

std::optional<int> readAge(const QString &text)
{
    bool isNumber = true;
    const int age = text.isEmpty() ? 0 : text.toInt(&isNumber);
    return isNumber && age >= 0 && age <= oldest ? std::optional(age) : std::nullopt;
}

FieldFault fault(const QString &field, const QString &reason, const QString &cell)
{
    return {field, reason + u": "_s + cell.left(longestShown)};
}

/// The cells of one unit.
struct UnitCells
{
    QString unit;
    QString factor;
    QString price;
    QString barcodes;
};

std::optional<FieldFault> readUnit(const UnitCells &cells, const Currency &currency, PackUnit &unit)
{
    const auto name = plainName(cells.unit, longestUnit);
    if (!name)
        return fault(u"pack_unit"_s, u"not a unit"_s, cells.unit);
    unit.unit = *name;
    const auto factor = parseQuantity(cells.factor);
    if (!factor || *factor <= Quantity() || *factor > largestFactor)
        return fault(u"pack_factor"_s, u"not a quantity above zero"_s, cells.factor);
    unit.factor = *factor;
    if (!cells.price.isEmpty()) {
        const auto price = readPrice(cells.price, currency);
        if (!price)
            return FieldFault{u"pack_price"_s, price.error().detail};
        unit.price = *price;
    }
    for (const QString &barcode : cells.barcodes.split(u' ', Qt::SkipEmptyParts)) {
        if (!isBarcode(barcode))
            return fault(u"pack_barcode"_s, u"not a barcode"_s, barcode);
        if (!unit.barcodes.contains(barcode))
            unit.barcodes << barcode;
    }
    unit.barcodes.sort();
    return std::nullopt;
}

std::optional<FieldFault> mustBeFree(const PackUnit &unit, const Connection &connection,
                                     const Product &product, const std::vector<PackUnit> &before)
{
    const auto has = [](const PackUnit &other, const QString &barcode) {
        return other.barcodes.contains(barcode);
    };
    if (unit.unit == product.unit
        || std::ranges::any_of(before, [&](const PackUnit &other) { return other.unit == unit.unit; }))
        return fault(u"pack_unit"_s, u"the same unit twice"_s, unit.unit);
    for (const QString &barcode : unit.barcodes) {
        const auto owner = products::byCode(connection, barcode);
        if (owner && owner->id != product.id)
            return FieldFault{u"pack_barcode"_s,
                              u"%1 belongs to product %2"_s.arg(barcode.left(longestShown), owner->code)};
        if (barcode == product.code
            || std::ranges::any_of(before, [&](const PackUnit &other) { return has(other, barcode); }))
            return fault(u"pack_barcode"_s, u"stands for two units"_s, barcode);
    }
    return std::nullopt;
}
}

std::vector<ColumnField> productFields()
{
    return {{u"kind"_s, {u"类型"_s, u"商品类型"_s}},
            {u"open_price"_s, {u"开放价格"_s, u"时价"_s}},
            {u"tracking"_s, {u"追踪"_s, u"追溯"_s}},
            {u"minimum_age"_s, {u"age"_s, u"最低年龄"_s, u"年龄限制"_s}},
            {u"pack_unit"_s, {u"包装单位"_s}},
            {u"pack_factor"_s, {u"包装数量"_s, u"换算"_s}},
            {u"pack_price"_s, {u"包装价"_s, u"包装售价"_s}},
            {u"pack_barcode"_s, {u"包装条码"_s}}};
}

Result<Money> readPrice(const QString &text, const Currency &currency)
{
    const Decimal parsed = parseDecimal(text, currency.exponent());
    if (parsed.fault == DecimalFault::TooManyDecimals)
        return Error{Error::Code::InvalidPrice,
                     u"more decimals than the currency: "_s + text.left(longestShown)};
    if (parsed.fault != DecimalFault::None || parsed.units < 0 || parsed.units > largestPrice)
        return Error{Error::Code::InvalidPrice, u"not a price: "_s + text.left(longestShown)};
    return Money::of(parsed.units);
}

std::optional<FieldFault> readKind(const ImportFile &file, const TableRow &record, Product &product)
{
    const auto take = [&](const QString &field, auto read, auto &into) -> std::optional<FieldFault> {
        if (!file.has(field))
            return std::nullopt;
        const QString text = file.value(record, field);
        const auto value = read(text);
        if (!value)
            return fault(field, u"not one of the values"_s, text);
        into = *value;
        return std::nullopt;
    };
    if (auto wrong = take(u"kind"_s, readKindName, product.kind))
        return wrong;
    if (auto wrong = take(u"open_price"_s, readYesNo, product.openPrice))
        return wrong;
    if (auto wrong = take(u"tracking"_s, readTracking, product.tracking))
        return wrong;
    return take(u"minimum_age"_s, readAge, product.minimumAge);
}

std::optional<FieldFault> readUnits(const ImportFile &file, const TableRow &record,
                                    const Connection &connection, const Currency &currency,
                                    const Product &product, std::vector<PackUnit> &units)
{
    if (!file.has(u"pack_unit"_s))
        return std::nullopt;
    units.clear();
    const QString cell = file.value(record, u"pack_unit"_s);
    const QStringList names = cell.isEmpty() ? QStringList() : cell.split(u'|');
    if (names.size() > mostUnits)
        return FieldFault{u"pack_unit"_s, u"more than 20 units"_s};
    const auto parts = [&](const QString &field) { return file.value(record, field).split(u'|'); };
    const QStringList factors = parts(u"pack_factor"_s);
    const QStringList prices = parts(u"pack_price"_s);
    const QStringList barcodes = parts(u"pack_barcode"_s);
    for (const auto &[field, list] :
         {std::pair(u"pack_factor"_s, factors), std::pair(u"pack_price"_s, prices),
          std::pair(u"pack_barcode"_s, barcodes)})
        if (list.size() > std::max<qsizetype>(names.size(), 1) || (names.isEmpty() && !list[0].isEmpty()))
            return FieldFault{field, u"more parts than units"_s};
    for (qsizetype i = 0; i < names.size(); ++i) {
        PackUnit unit;
        const UnitCells cells{names[i].trimmed(), factors.value(i).trimmed(), prices.value(i).trimmed(),
                              barcodes.value(i).trimmed()};
        if (auto wrong = readUnit(cells, currency, unit))
            return wrong;
        if (auto wrong = mustBeFree(unit, connection, product, units))
            return wrong;
        units.push_back(std::move(unit));
    }
    std::ranges::sort(units, {}, &PackUnit::unit);
    return std::nullopt;
}
