#include "ui/labels/labelspresenter.h"

#include "core/data/products.h"
#include "core/print/productlabels.h"

#include <algorithm>

LabelsPresenter::LabelsPresenter(Database &database, const Session &session, Clock clock, QObject *parent) :
    QObject(parent),
    m_database(database),
    m_session(session),
    m_clock(std::move(clock))
{}

void LabelsPresenter::setSession(const Session &session)
{
    m_session = session;
    Q_EMIT changed();
}

LabelSheet LabelsPresenter::sheet() const
{
    const QDate today = businessDate(m_clock(), m_session.shop.day).date();
    std::vector<LabelCopies> labels;
    for (const LabelRow &row : m_rows)
        labels.push_back({labelOf(row.product, row.code, m_session.shop, today), row.copies});
    return LabelSheet(m_stock, labels, m_skip);
}

/// Once more of what is there already is one more copy.
void LabelsPresenter::add(const Product &product)
{
    const auto known = std::find_if(m_rows.begin(), m_rows.end(), [&](const LabelRow &row) {
        return row.product.id == product.id && row.product.unit == product.unit;
    });
    if (known != m_rows.end())
        return setCopies(int(known - m_rows.begin()), known->copies + 1);
    const auto code =
        m_database.read([&](const Connection &connection) { return codeOfUnit(connection, product); });
    if (!code)
        return Q_EMIT refused(code.error());
    m_rows.push_back({product, *code, 1});
    Q_EMIT changed();
}

void LabelsPresenter::find(const QString &typed)
{
    // A barcode means the unit that it is stuck on; a name means the goods' own.
    const auto hits = m_database.read([&](const Connection &connection) {
        const auto exact = products::byCode(connection, typed);
        return exact ? std::vector{*exact} : products::search(connection, typed, 1);
    });
    if (!hits)
        return Q_EMIT refused(hits.error());
    if (hits->empty())
        return Q_EMIT refused({Error::Code::UnknownProduct, typed});
    add(hits->front());
}

void LabelsPresenter::setCopies(int row, int copies)
{
    if (row < 0 || row >= int(m_rows.size()))
        return;
    m_rows[size_t(row)].copies = std::clamp(copies, 1, mostCopies);
    Q_EMIT changed();
}

void LabelsPresenter::remove(int row)
{
    if (row < 0 || row >= int(m_rows.size()))
        return;
    m_rows.erase(m_rows.begin() + row);
    Q_EMIT changed();
}

void LabelsPresenter::clear()
{
    m_rows.clear();
    m_skip = 0;
    Q_EMIT changed();
}

void LabelsPresenter::setStock(LabelStock stock)
{
    m_stock = stock;
    m_skip = 0;
    Q_EMIT changed();
}

void LabelsPresenter::setSkip(int skip)
{
    m_skip = std::clamp(skip, 0, gridOf(m_stock).perPage() - 1);
    Q_EMIT changed();
}

void LabelsPresenter::savePdf(const QString &path)
{
    answer(writeLabelPdf(sheet(), path), path);
}

void LabelsPresenter::print(const QString &printerName)
{
    answer(printLabels(sheet(), printerName), printerName);
}

void LabelsPresenter::answer(const Result<> &result, const QString &where)
{
    if (result)
        Q_EMIT finished(labels(), where);
    else
        Q_EMIT refused(result.error());
}
