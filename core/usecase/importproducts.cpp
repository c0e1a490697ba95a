#include "core/usecase/importproducts.h"

#include "core/data/audit.h"
#include "core/data/products.h"
#include "core/text/barcode.h"
#include "core/text/pinyin.h"
#include "core/usecase/importfile.h"
#include "core/usecase/productfields.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestText = 200;
constexpr qsizetype longestCode = 64;

const std::vector<ColumnField> knownColumns{
    {u"code"_s, {u"product code"_s, u"sku"_s, u"stock code"_s, u"编码"_s, u"商品编码"_s, u"货号"_s}, true},
    {u"barcode"_s, {u"barcodes"_s, u"ean"_s, u"gtin"_s, u"条码"_s, u"商品条码"_s, u"条形码"_s}},
    {u"name"_s, {u"description"_s, u"product"_s, u"product name"_s, u"名称"_s, u"商品名称"_s, u"品名"_s}},
    {u"unit"_s, {u"单位"_s, u"计量单位"_s}},
    {u"price"_s, {u"unit price"_s, u"retail price"_s, u"价格"_s, u"售价"_s, u"零售价"_s, u"单价"_s}},
    {u"tax_rate"_s, {u"tax"_s, u"vat"_s, u"税率"_s}},
    {u"category"_s, {u"分类"_s, u"类别"_s, u"商品分类"_s}},
    {u"status"_s, {u"状态"_s}}};

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

bool isPlainText(const QString &text)
{
    return text.size() <= longestText && std::none_of(text.begin(), text.end(), isControl);
}

bool isCode(const QString &text)
{
    return !text.isEmpty() && text.size() <= longestCode && std::none_of(text.begin(), text.end(), isControl);
}

std::optional<ProductStatus> readStatus(const QString &text)
{
    if (text.isEmpty() || text == u"在售" || text == u"正常")
        return ProductStatus::Active;
    if (text == u"停售" || text == u"下架")
        return ProductStatus::Discontinued;
    return productStatus(text.toLower());
}

bool sameContent(const Product &a, const Product &b)
{
    return a.name == b.name && a.unit == b.unit && a.price == b.price && a.taxRate == b.taxRate
        && a.category == b.category && a.status == b.status && a.kind == b.kind && a.openPrice == b.openPrice
        && a.tracking == b.tracking && a.minimumAge == b.minimumAge;
}

/// One product of a file while it is read.
struct Candidate
{
    Product product;
    QStringList barcodes;
    bool isNew = true;
    std::vector<PackUnit> units = {};
};

std::vector<ColumnField> allColumns()
{
    std::vector<ColumnField> columns = knownColumns;
    std::ranges::copy(productFields(), std::back_inserter(columns));
    return columns;
}

class ProductImport
{
public:
    ProductImport(Transaction &transaction, const Session &who, ImportFile file, Timestamp now,
                  const Random &random) :
        m_transaction(transaction),
        m_who(who),
        m_file(std::move(file)),
        m_now(now),
        m_random(random)
    {}

    Result<ImportReport> run();

private:
    void take(const TableRow &record);
    bool reject(const TableRow &record, const QString &field, const QString &reason)
    {
        m_report.rejected.push_back(m_file.rejected(record, field, reason));
        return false;
    }
    bool isFreeCode(const TableRow &record, const QString &code);
    bool readTexts(const TableRow &record, Candidate &candidate);
    bool readPrice(const TableRow &record, Candidate &candidate);
    bool readRates(const TableRow &record, Candidate &candidate);
    bool readBarcodes(const TableRow &record, Candidate &candidate);
    bool readDetails(const TableRow &record, Candidate &candidate);
    void keep(const Candidate &candidate, const std::optional<Product> &before);

    Transaction &m_transaction;
    const Session &m_who;
    ImportFile m_file;
    Timestamp m_now;
    const Random &m_random;
    Pinyin m_pinyin;
    QSet<QString> m_codes;
    ImportReport m_report;
};

Result<ImportReport> ProductImport::run()
{
    while (true) {
        const auto record = m_file.next();
        if (!record)
            return record.error();
        if (!*record)
            return m_report;
        take(**record);
    }
}

void ProductImport::take(const TableRow &record)
{
    ++m_report.rows;
    const QString code = m_file.value(record, u"code"_s);
    if (!isFreeCode(record, code))
        return;
    const auto before = products::withCode(m_transaction.connection(), code);
    Candidate candidate{before ? *before
                               : Product{Id<Product>::make(m_now, m_random), code, {}, {}, {}, {}, {}, {}},
                        {},
                        !before};
    if (readTexts(record, candidate) && readPrice(record, candidate) && readRates(record, candidate)
        && readBarcodes(record, candidate) && readDetails(record, candidate))
        keep(candidate, before);
}

bool ProductImport::isFreeCode(const TableRow &record, const QString &code)
{
    if (!isCode(code))
        return reject(record, u"code"_s, code.isEmpty() ? u"missing"_s : u"not a code"_s);
    if (m_file.isShifted(record))
        return reject(record, u"code"_s, u"cells do not fit the header"_s);
    if (m_codes.contains(code))
        return reject(record, u"code"_s, u"repeats an earlier row: "_s + code);
    m_codes.insert(code);
    // A scan of it would mean the other product.
    const auto owner = products::byCode(m_transaction.connection(), code);
    if (owner && owner->code != code && !products::withCode(m_transaction.connection(), code))
        return reject(record, u"code"_s, u"is a barcode of product "_s + owner->code);
    return true;
}

/// A column that is absent leaves a known product as it is.
bool ProductImport::readTexts(const TableRow &record, Candidate &candidate)
{
    Product &product = candidate.product;
    for (const auto &[field, member] :
         {std::pair(u"name"_s, &Product::name), std::pair(u"unit"_s, &Product::unit),
          std::pair(u"category"_s, &Product::category)}) {
        if (m_file.has(field))
            product.*member = m_file.value(record, field).simplified();
        if (!isPlainText(product.*member))
            return reject(record, field, u"too long, or holds control characters"_s);
    }
    return !product.name.isEmpty() || reject(record, u"name"_s, u"missing"_s);
}

bool ProductImport::readPrice(const TableRow &record, Candidate &candidate)
{
    if (!m_file.has(u"price"_s) && !candidate.isNew)
        return true;
    const QString price = m_file.value(record, u"price"_s);
    if (price.isEmpty())
        return reject(record, u"price"_s, u"missing"_s);
    const auto read = ::readPrice(price, m_who.shop.currency);
    if (!read)
        return reject(record, u"price"_s, read.error().detail);
    candidate.product.price = *read;
    return true;
}

bool ProductImport::readRates(const TableRow &record, Candidate &candidate)
{
    if (m_file.has(u"tax_rate"_s)) {
        QString text = m_file.value(record, u"tax_rate"_s);
        if (text.endsWith(u'%'))
            text = text.chopped(1).trimmed();
        const auto rate = text.isEmpty() ? Rate() : parsePercent(text);
        if (!rate || *rate < Rate() || rate->basisPoints() > wholeRate)
            return reject(record, u"tax_rate"_s, u"not a percentage: "_s + text.left(longestCode));
        candidate.product.taxRate = *rate;
    }
    if (m_file.has(u"status"_s)) {
        const QString text = m_file.value(record, u"status"_s);
        const auto status = readStatus(text);
        if (!status)
            return reject(record, u"status"_s, u"not a status: "_s + text.left(longestCode));
        candidate.product.status = *status;
    }
    return true;
}

bool ProductImport::readBarcodes(const TableRow &record, Candidate &candidate)
{
    const Connection &connection = m_transaction.connection();
    if (!m_file.has(u"barcode"_s)) {
        if (!candidate.isNew)
            candidate.barcodes = products::barcodesOf(connection, candidate.product.id);
        return true;
    }
    for (const QString &part : m_file.value(record, u"barcode"_s).split(u'|', Qt::SkipEmptyParts)) {
        const QString barcode = part.trimmed();
        if (!isBarcode(barcode))
            return reject(record, u"barcode"_s, u"not a barcode: "_s + barcode.left(longestCode));
        const auto owner = products::byCode(connection, barcode);
        if (owner && owner->id != candidate.product.id)
            return reject(record, u"barcode"_s,
                          u"%1 belongs to product "_s.arg(barcode.left(longestCode)) + owner->code);
        if (!candidate.barcodes.contains(barcode))
            candidate.barcodes << barcode;
    }
    candidate.barcodes.sort();
    return true;
}

bool ProductImport::readDetails(const TableRow &record, Candidate &candidate)
{
    const Connection &connection = m_transaction.connection();
    if (!candidate.isNew)
        candidate.units = products::unitsOf(connection, candidate.product.id);
    auto wrong = readKind(m_file, record, candidate.product);
    if (!wrong)
        wrong =
            readUnits(m_file, record, connection, m_who.shop.currency, candidate.product, candidate.units);
    for (const PackUnit &unit : candidate.units)
        for (const QString &barcode : unit.barcodes)
            if (!wrong && candidate.barcodes.contains(barcode))
                wrong = FieldFault{u"barcode"_s, u"stands for two units: "_s + barcode.left(longestCode)};
    return !wrong || reject(record, wrong->field, wrong->reason);
}

void ProductImport::keep(const Candidate &candidate, const std::optional<Product> &before)
{
    const Connection &connection = m_transaction.connection();
    if (before && sameContent(*before, candidate.product)
        && products::barcodesOf(connection, before->id) == candidate.barcodes
        && products::unitsOf(connection, before->id) == candidate.units) {
        ++m_report.unchanged;
        return;
    }
    ++(before ? m_report.updated : m_report.added);
    products::put(m_transaction, candidate.product, candidate.barcodes, m_pinyin, candidate.units);
}
}

Result<ImportReport> importProducts(Transaction &transaction, const Session &who, const QByteArray &file,
                                    const ImportOptions &options, Timestamp now, const Random &random)
{
    if (const auto allowed = who.may(Permission::ImportProducts); !allowed)
        return allowed.error();
    auto opened = ImportFile::open(file, options, allColumns());
    if (!opened)
        return opened.error();
    // A dry run does all the work and undoes it, so that it refuses just what the import would.
    if (options.dryRun)
        transaction.execute(u"SAVEPOINT dry_run"_s);
    const auto report = ProductImport(transaction, who, std::move(*opened), now, random).run();
    if (options.dryRun) {
        transaction.execute(u"ROLLBACK TO dry_run"_s);
        transaction.execute(u"RELEASE dry_run"_s);
    } else if (report) {
        audit::append(transaction, now, who.user, u"import.products"_s,
                      {{u"rows"_s, report->rows},
                       {u"added"_s, report->added},
                       {u"updated"_s, report->updated},
                       {u"rejected"_s, qint64(report->rejected.size())}});
    }
    return report;
}
