#include "core/usecase/importproducts.h"

#include "core/data/audit.h"
#include "core/data/products.h"
#include "core/text/columns.h"
#include "core/text/csv.h"
#include "core/text/pinyin.h"
#include "core/text/textfile.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype longestText = 200;

const std::vector<ColumnName> knownColumns{
    {u"code"_s, {u"product code"_s, u"sku"_s, u"stock code"_s, u"编码"_s, u"商品编码"_s, u"货号"_s}},
    {u"barcode"_s, {u"barcodes"_s, u"ean"_s, u"gtin"_s, u"条码"_s, u"商品条码"_s, u"条形码"_s}},
    {u"name"_s, {u"description"_s, u"product"_s, u"名称"_s, u"商品名称"_s, u"品名"_s}},
    {u"unit"_s, {u"单位"_s, u"计量单位"_s}},
    {u"price"_s, {u"unit price"_s, u"retail price"_s, u"价格"_s, u"售价"_s, u"零售价"_s, u"单价"_s}},
    {u"tax_rate"_s, {u"tax"_s, u"vat"_s, u"税率"_s}},
    {u"category"_s, {u"分类"_s, u"类别"_s, u"商品分类"_s}},
    {u"status"_s, {u"状态"_s}}};

bool isPlainText(const QString &text)
{
    return text.size() <= longestText
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c.category() != QChar::Other_Control; });
}

/// One product of a file while it is read.
struct Candidate
{
    Product product;
    QStringList barcodes;
};

class ProductImport
{
public:
    ProductImport(Transaction &transaction, const Session &who, ColumnMap map, bool dryRun, Timestamp now, Random random)
        : m_transaction(transaction), m_who(who), m_map(std::move(map)), m_dryRun(dryRun), m_now(now),
          m_random(std::move(random))
    {
    }

    void take(const CsvRecord &record);
    const ImportReport &report() const { return m_report; }

private:
    void reject(const CsvRecord &record, const QString &field, const QString &reason)
    {
        m_report.rejected.push_back({record.number, m_map.heading(field), reason});
    }
    bool readNumbers(const CsvRecord &record, Product &product, bool isNew);
    bool readTexts(const CsvRecord &record, Product &product);
    bool readBarcodes(const CsvRecord &record, Candidate &candidate, bool isNew);
    void keep(const Candidate &candidate, const std::optional<Product> &before);

    Transaction &m_transaction;
    const Session &m_who;
    ColumnMap m_map;
    bool m_dryRun;
    Timestamp m_now;
    Random m_random;
    Pinyin m_pinyin;
    QSet<QString> m_codes;
    QSet<QString> m_barcodes;
    ImportReport m_report;
};

std::optional<Product> byOwnCode(const Connection &connection, const QString &code)
{
    Rows rows = connection.select(u"SELECT id FROM product WHERE code = ?"_s, code);
    return rows.next() ? products::find(connection, rows.id<Product>(0)) : std::nullopt;
}

bool sameContent(const Product &a, const Product &b)
{
    return a.name == b.name && a.unit == b.unit && a.price == b.price && a.taxRate == b.taxRate
        && a.category == b.category && a.status == b.status;
}

void ProductImport::take(const CsvRecord &record)
{
    ++m_report.rows;
    const QString code = m_map.value(record.fields, u"code"_s);
    if (code.isEmpty() || code.size() > 64 || !isPlainText(code))
        return reject(record, u"code"_s, code.isEmpty() ? u"missing"_s : u"not a code"_s);
    if (m_codes.contains(code))
        return reject(record, u"code"_s, u"repeats an earlier row: "_s + code);
    const auto before = byOwnCode(m_transaction.connection(), code);
    Candidate candidate{before ? *before
                               : Product{Id<Product>::make(m_now, m_random), code, {}, {}, {}, {}, {}, ProductStatus::Active},
                        {}};
    if (!readTexts(record, candidate.product) || !readNumbers(record, candidate.product, !before)
        || !readBarcodes(record, candidate, !before))
        return;
    m_codes.insert(code);
    for (const QString &barcode : candidate.barcodes)
        m_barcodes.insert(barcode);
    keep(candidate, before);
}

bool ProductImport::readTexts(const CsvRecord &record, Product &product)
{
    for (const auto &[field, member] : {std::pair(u"name"_s, &Product::name), std::pair(u"unit"_s, &Product::unit),
                                        std::pair(u"category"_s, &Product::category)}) {
        if (!m_map.has(field))
            continue;
        product.*member = m_map.value(record.fields, field).simplified();
        if (!isPlainText(product.*member)) {
            reject(record, field, u"too long, or holds control characters"_s);
            return false;
        }
    }
    const QString status = m_map.value(record.fields, u"status"_s);
    if (status.isEmpty())
        return true;
    const auto parsed = productStatus(status == u"在售" ? u"active"_s : status == u"停售" ? u"discontinued"_s : status);
    if (!parsed) {
        reject(record, u"status"_s, u"not a status: "_s + status.left(40));
        return false;
    }
    product.status = *parsed;
    return true;
}

bool ProductImport::readNumbers(const CsvRecord &record, Product &product, bool isNew)
{
    const QString price = m_map.value(record.fields, u"price"_s);
    if (!price.isEmpty() || isNew) {
        const Decimal parsed = parseDecimal(price, m_who.shop.currency.exponent());
        const bool good = parsed.fault == DecimalFault::None && parsed.units >= 0;
        if (!good) {
            reject(record, u"price"_s,
                   price.isEmpty()                                        ? u"missing"_s
                       : parsed.fault == DecimalFault::TooManyDecimals    ? u"more decimals than the currency: "_s + price
                                                                          : u"not a price: "_s + price.left(40));
            return false;
        }
        product.price = Money::of(parsed.units);
    }
    QString tax = m_map.value(record.fields, u"tax_rate"_s);
    if (tax.endsWith(u'%'))
        tax.chop(1);
    if (tax.isEmpty())
        return true;
    const auto rate = parsePercent(tax);
    if (!rate || *rate < Rate() || rate->basisPoints() > wholeRate) {
        reject(record, u"tax_rate"_s, u"not a percentage: "_s + tax.left(40));
        return false;
    }
    product.taxRate = *rate;
    return true;
}

bool ProductImport::readBarcodes(const CsvRecord &record, Candidate &candidate, bool isNew)
{
    const Connection &connection = m_transaction.connection();
    if (!m_map.has(u"barcode"_s)) {
        if (!isNew)
            candidate.barcodes = products::barcodesOf(connection, candidate.product.id);
        return true;
    }
    for (const QString &part : m_map.value(record.fields, u"barcode"_s).split(u'|', Qt::SkipEmptyParts)) {
        const QString barcode = part.trimmed();
        const auto owner = products::ownerOf(connection, barcode);
        const bool taken = m_barcodes.contains(barcode) || (owner && *owner != candidate.product.id);
        if (barcode.isEmpty() || barcode.size() > 64 || !isPlainText(barcode) || taken) {
            reject(record, u"barcode"_s, taken ? u"belongs to another product: "_s + barcode : u"not a barcode"_s);
            return false;
        }
        if (!candidate.barcodes.contains(barcode))
            candidate.barcodes << barcode;
    }
    candidate.barcodes.sort();
    return true;
}

void ProductImport::keep(const Candidate &candidate, const std::optional<Product> &before)
{
    if (before && sameContent(*before, candidate.product)
        && products::barcodesOf(m_transaction.connection(), before->id) == candidate.barcodes) {
        ++m_report.unchanged;
        return;
    }
    ++(before ? m_report.updated : m_report.added);
    if (!m_dryRun)
        products::put(m_transaction, candidate.product, candidate.barcodes, m_pinyin);
}
}

Result<ImportReport> importProducts(Transaction &transaction, const Session &who, const QByteArray &file,
                                    const ImportOptions &options, Timestamp now, const Random &random)
{
    if (const auto allowed = who.may(Permission::ImportProducts); !allowed)
        return allowed.error();
    const auto text = decodeText(file);
    if (!text)
        return text.error();
    CsvReader reader(*text);
    const auto header = reader.next();
    if (!header || !*header)
        return header ? Error{Error::Code::InvalidFile, u"empty"_s} : header.error();
    const auto map = options.map.isEmpty() ? ColumnMap::match((*header)->fields, knownColumns)
                                           : ColumnMap::parse(options.map, (*header)->fields, knownColumns);
    if (!map)
        return map.error();
    if (!map->has(u"code"_s))
        return Error{Error::Code::InvalidInput, u"code"_s};
    ProductImport import(transaction, who, *map, options.dryRun, now, random);
    while (true) {
        const auto record = reader.next();
        if (!record)
            return record.error();
        if (!*record)
            break;
        import.take(**record);
    }
    const ImportReport &report = import.report();
    if (!options.dryRun)
        audit::append(transaction, now, who.user, u"import.products"_s,
                      {{u"added"_s, report.added}, {u"updated"_s, report.updated}});
    return report;
}
