#include "ui/returns/returnpresenter.h"

#include "core/account/cardnumber.h"
#include "core/data/members.h"
#include "core/data/passes.h"
#include "core/data/products.h"
#include "core/data/sales.h"
#include "core/data/terminalattempts.h"
#include "core/print/receiptqr.h"
#include "core/usecase/checkout.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostFound = 50;
constexpr Quantity piece = Quantity::of(1000);
}

ReturnPresenter::ReturnPresenter(Database &database, const Session &session, Clock clock, Random random,
                                 QObject *parent) :
    QObject(parent),
    m_database(database),
    m_session(session),
    m_clock(std::move(clock)),
    m_random(std::move(random))
{}

QStringList ReturnPresenter::reasons()
{
    return {tr("Not wanted"), tr("Wrong goods"), tr("Faulty"), tr("Other")};
}

void ReturnPresenter::setSession(const Session &session)
{
    m_session = session;
    Q_EMIT changed();
}

void ReturnPresenter::clear()
{
    m_sale.reset();
    m_found.clear();
    m_wished.clear();
    m_isLoose = false;
    m_loose.clear();
    m_unnamed.reset();
    m_canVoid = false;
    m_serials.clear();
    m_preview.reset();
    m_id.reset();
    m_reason = 0;
    m_restock = true;
    m_inCash = false;
    Q_EMIT changed();
}

bool ReturnPresenter::isReceipt(const QString &code)
{
    return parseReceiptQr(code) || ReceiptNumber::parse(code.trimmed().toUpper())
        || isPassNumber(code.trimmed());
}

void ReturnPresenter::find(const QString &text)
{
    if (m_writing)
        return;
    const QString typed = text.trimmed();
    if (const auto qr = parseReceiptQr(typed)) {
        if (isIssuedBy(m_session.shop, *qr))
            return open(qr->number);
        return Q_EMIT refused({Error::Code::SaleElsewhere, qr->number.toString()});
    }
    if (const auto number = ReceiptNumber::parse(typed.toUpper()))
        return open(*number);
    if (isPassNumber(typed))
        return openPass(typed);
    if (!showSalesOf(typed))
        Q_EMIT refused({Error::Code::NotFound, typed});
}

/// The sale of a card of uses, the card to come back.
void ReturnPresenter::openPass(const QString &number)
{
    const auto sold = m_database.read([&](const Connection &connection) -> Result<Receipt> {
        const auto pass = passes::find(connection, number);
        return pass ? receiptOf(connection, m_session, pass->sale)
                    : Error{Error::Code::UnknownCard, number.right(4)};
    });
    if (!sold)
        return Q_EMIT refused(sold.error());
    open(sold->number);
    if (m_sale && !scanSerial(number))
        Q_EMIT refused({Error::Code::InvalidQuantity, number.right(4)});
}

bool ReturnPresenter::showSalesOf(const QString &text)
{
    const auto date = BusinessDate::fromIso(text);
    const auto list = m_database.read([&](const Connection &connection) {
        if (date)
            return returns::ofDate(connection, *date, mostFound);
        const auto member = members::byNumber(connection, text);
        return member ? returns::ofMember(connection, member->id, mostFound) : std::vector<returns::Found>();
    });
    if (!list || list->empty())
        return false;
    clear();
    m_found = *list;
    Q_EMIT changed();
    return true;
}

void ReturnPresenter::open(const ReceiptNumber &number)
{
    auto sale = m_database.read([&](const Connection &connection) {
        return returnableSale(connection, m_session, number, m_clock());
    });
    if (!sale)
        return Q_EMIT refused(sale.error());
    clear();
    m_sale = std::move(*sale);
    const Receipt &receipt = m_sale->receipt;
    const auto last = m_database.read([](const Connection &connection) {
        return Result<std::optional<Id<Sale>>>(sales::last(connection));
    });
    m_canVoid = m_session.shift && receipt.shift == m_session.shift->number && m_sale->refunds.empty()
        && receipt.sale.kind == SaleKind::Sale && last && *last == receipt.sale.id;
    m_wished.assign(m_sale->left.size(), Quantity());
    m_serials.assign(m_sale->left.size(), {});
    Q_EMIT changed();
}

void ReturnPresenter::choose(size_t found)
{
    const ReceiptNumber number{m_session.shop.code, m_session.till.code, m_session.till.epoch,
                               m_found.at(found).receipt};
    open(number);
}

void ReturnPresenter::setWished(size_t line, Quantity quantity)
{
    if (m_writing || !m_sale)
        return;
    if (const auto &bar = m_sale->bars[line])
        return Q_EMIT refused(*bar);
    m_wished[line] = std::clamp(quantity, Quantity(), m_sale->left[line].quantity);
    value();
}

void ReturnPresenter::step(size_t line, int pieces)
{
    if (!m_isLoose)
        return setWished(line, m_wished[line] + Quantity::of(pieces * piece.units()));
    if (m_writing || line >= m_loose.size())
        return;
    LooseReturn &loose = m_loose[line];
    if (loose.product.tracking == Tracking::Serial && pieces > 0) {
        m_unnamed = loose.product;
        return Q_EMIT changed();
    }
    if (!loose.serials.isEmpty())
        loose.serials.removeLast();
    loose.quantity += Quantity::of(pieces * piece.units());
    if (loose.quantity <= Quantity())
        m_loose.erase(m_loose.begin() + qsizetype(line));
    value();
}

void ReturnPresenter::takeAll()
{
    if (m_writing || !m_sale)
        return;
    for (size_t i = 0; i < m_wished.size(); ++i)
        if (!m_sale->bars[i])
            m_wished[i] = std::max(Quantity(), m_sale->left[i].quantity);
    value();
}

bool ReturnPresenter::scanProduct(const QString &code)
{
    if (m_isLoose)
        return addLoose(code);
    if (!m_sale)
        return false;
    if (scanSerial(code.trimmed()))
        return true;
    const auto product =
        m_database.read([&](const Connection &connection) { return products::byCode(connection, code); });
    if (!product || !*product)
        return false;
    const auto &lines = m_sale->receipt.sale.lines;
    for (size_t i = 0; i < lines.size(); ++i)
        if (lines[i].line.product.id == (*product)->id && m_wished[i] < m_sale->left[i].quantity) {
            step(i, 1);
            return true;
        }
    return false;
}

/// The number of a piece that was sold brings that piece.
bool ReturnPresenter::scanSerial(const QString &code)
{
    for (size_t i = 0; i < m_sale->left.size(); ++i) {
        if (!m_sale->left[i].serials.contains(code))
            continue;
        if (!m_serials[i].contains(code))
            m_serials[i] << code;
        setWished(i, Quantity::of(m_serials[i].size() * piece.units()));
        return true;
    }
    return false;
}

void ReturnPresenter::setReason(int reason)
{
    m_reason = reason;
    m_restock = reason != 2; // what is faulty does not go back on the shelf
    value();
}

void ReturnPresenter::setRestocks(bool restock)
{
    m_restock = restock;
    value();
}

bool ReturnPresenter::hasChoice() const
{
    return m_sale && std::ranges::any_of(m_sale->receipt.sale.tenders, [](const Tender &tender) {
               return isForTerminal(tender.kind);
           });
}

void ReturnPresenter::setInCash(bool inCash)
{
    if (!hasChoice() || m_writing)
        return;
    m_inCash = inCash;
    value();
}

void ReturnPresenter::setWaiting(qint64 refunds)
{
    m_waiting = refunds;
    Q_EMIT changed();
}

RefundRequest ReturnPresenter::request() const
{
    RefundRequest request{*m_id, m_sale->receipt.number, {}, m_inCash};
    for (size_t i = 0; i < m_wished.size(); ++i)
        if (m_wished[i] > Quantity())
            request.wishes.push_back({i, m_wished[i], reasons().value(m_reason), m_restock,
                                      m_wished[i] < m_sale->left[i].quantity ? m_serials[i] : QStringList()});
    return request;
}

/// What is wished is priced at each change, so that nobody confirms what was not shown.
void ReturnPresenter::value()
{
    m_preview.reset();
    if (!m_id)
        m_id = Id<Sale>::make(m_clock(), m_random);
    if (m_isLoose)
        return valueLoose();
    if (m_sale && std::ranges::any_of(m_wished, [](Quantity wished) { return wished > Quantity(); })) {
        auto preview = m_database.read([&](const Connection &connection) {
            return previewRefund(connection, m_session, m_prices, request(), m_clock(), m_random);
        });
        if (preview)
            m_preview = std::move(*preview);
        else
            Q_EMIT refused(preview.error());
    }
    Q_EMIT changed();
}
