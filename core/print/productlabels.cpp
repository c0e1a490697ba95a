#include "core/print/productlabels.h"

#include "core/data/products.h"

QString codeOfUnit(const Connection &connection, const Product &product)
{
    for (const PackUnit &unit : products::unitsOf(connection, product.id))
        if (unit.unit == product.unit)
            return unit.barcodes.isEmpty() ? QString() : codeToPrint(product, unit.barcodes);
    return codeToPrint(product, products::barcodesOf(connection, product.id));
}

Result<std::vector<LabelCopies>> productLabels(const Connection &connection, const Shop &shop,
                                               const std::vector<LabelRequest> &requests, QDate date)
{
    std::vector<LabelCopies> labels;
    qint64 all = 0;
    for (const LabelRequest &request : requests) {
        const auto product = products::byCode(connection, request.code);
        if (!product)
            return Error{Error::Code::UnknownProduct, request.code};
        all += request.copies;
        if (request.copies < 1 || all > mostLabels)
            return Error{Error::Code::InvalidQuantity, QString::number(request.copies)};
        const QString code = codeOfUnit(connection, *product);
        labels.push_back({labelOf(*product, code, shop, date), request.copies});
    }
    return labels;
}
