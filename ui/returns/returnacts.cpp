#include "ui/returns/returnpresenter.h"

#include "core/data/products.h"
#include "core/data/sales.h"
#include "core/usecase/checkout.h"
#include "core/usecase/saledetails.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

// What is confirmed, and goods without a receipt.

namespace {
/// What tells one return from another.
QByteArray digestOf(const RefundRequest &request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(request.receipt.toString().toUtf8() + (request.inCash ? " cash" : ""));
    for (const ReturnWish &wish : request.wishes)
        hash.addData(u"\n%1 %2 %3 %4"_s.arg(wish.line)
                         .arg(wish.quantity.units())
                         .arg(wish.reason)
                         .arg(wish.restock)
                         .toUtf8()
                     + wish.serials.join(u' ').toUtf8());
    return hash.result();
}

QByteArray digestOf(const std::vector<LooseReturn> &returns)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const LooseReturn &each : returns)
        hash.addData(u"\n%1 %2 %3 %4"_s.arg(each.product.id.toString())
                         .arg(each.quantity.units())
                         .arg(each.reason)
                         .arg(each.restock)
                         .toUtf8()
                     + each.serials.join(u' ').toUtf8());
    return hash.result();
}
}

void ReturnPresenter::openLast()
{
    const auto last = m_database.read([&](const Connection &connection) -> Result<Receipt> {
        const auto id = sales::last(connection);
        return id ? receiptOf(connection, m_session, *id) : Error{Error::Code::NotFound, {}};
    });
    if (last)
        open(last->number);
    else
        Q_EMIT refused(last.error());
}

void ReturnPresenter::beginLoose()
{
    if (m_writing)
        return;
    clear();
    m_isLoose = true;
    const auto rules = m_database.read(
        [](const Connection &connection) { return Result<ReturnRules>(returns::rules(connection)); });
    m_lowestDays = rules ? rules->lowestDays : 0;
    Q_EMIT changed();
}

bool ReturnPresenter::addLoose(const QString &code)
{
    const auto product =
        m_database.read([&](const Connection &connection) { return products::byCode(connection, code); });
    if (m_writing)
        return false;
    if (product && *product && (*product)->tracking == Tracking::Serial) {
        m_unnamed = **product;
        Q_EMIT changed();
        return true;
    }
    if (product && *product) {
        addLoose(**product, {});
        return true;
    }
    const auto serial = m_unnamed ? keptSerial(code) : Error{Error::Code::NotFound, {}};
    if (!serial)
        return false;
    addLoose(Product(*m_unnamed), {*serial});
    return true;
}

/// One piece more, with its number if it has one; a number that is there already changes nothing.
void ReturnPresenter::addLoose(const Product &product, const QStringList &serial)
{
    m_unnamed.reset();
    auto known =
        std::ranges::find_if(m_loose, [&](const LooseReturn &each) { return each.product.id == product.id; });
    if (known == m_loose.end()) {
        m_loose.push_back({product, Quantity::of(1000), {}, true, serial});
    } else if (serial.isEmpty() || !known->serials.contains(serial.front())) {
        known->quantity += Quantity::of(1000);
        known->serials += serial;
    }
    value();
}

/// What cannot come back is told and taken off again.
void ReturnPresenter::valueLoose()
{
    for (LooseReturn &each : m_loose) {
        each.reason = reasons().value(m_reason);
        each.restock = m_restock;
    }
    if (!m_loose.empty()) {
        auto sale = m_database.read([&](const Connection &connection) {
            return looseRefund(connection, m_session, *m_id, m_loose, {}, m_clock(), m_random);
        });
        if (sale)
            m_preview = RefundPreview{std::move(*sale), {}, {}};
        else {
            m_loose.pop_back();
            Q_EMIT refused(sale.error());
            return valueLoose();
        }
    }
    Q_EMIT changed();
}

void ReturnPresenter::write(std::function<Result<Receipt>(Transaction &)> work)
{
    m_writing = true;
    m_database.write(this, std::move(work), [this](const Result<Receipt> &receipt) {
        m_writing = false;
        if (!receipt)
            return Q_EMIT refused(receipt.error());
        clear();
        Q_EMIT completed(*receipt);
    });
}

void ReturnPresenter::confirm(const std::optional<Approval> &approval)
{
    if (m_writing || !m_preview)
        return;
    if (m_isLoose)
        return write([session = m_session, id = *m_id, loose = m_loose, approval, now = m_clock(),
                      random = m_random](Transaction &transaction) {
            return refundWithoutReceipt(transaction, session, id, loose, {}, approval, digestOf(loose), now,
                                        random);
        });
    write([session = m_session, request = request(), approval, now = m_clock(),
           random = m_random](Transaction &transaction) {
        PriceBook prices; // one a thread
        return refund(transaction, session, prices, request, approval, digestOf(request), now, random);
    });
}

void ReturnPresenter::voidSale(const std::optional<Approval> &approval)
{
    if (m_writing || !m_canVoid)
        return;
    if (!m_id)
        m_id = Id<Sale>::make(m_clock(), m_random);
    write([session = m_session, id = *m_id, number = m_sale->receipt.number,
           reason = reasons().value(m_reason), approval, now = m_clock(),
           random = m_random](Transaction &transaction) {
        return voidLastSale(transaction, session, id, number, reason, approval,
                            "void " + number.toString().toUtf8(), now, random);
    });
}
