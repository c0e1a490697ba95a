#include "core/print/productlabels.h"

#include "core/data/products.h"

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
        const QString code = codeToPrint(*product, products::barcodesOf(connection, product->id));
        labels.push_back({labelOf(*product, code, shop, date), request.copies});
    }
    return labels;
}
