#include "core/sale/openprice.h"
#include "core/usecase/saledetails.h"
#include "ui/sale/entryrules.h"
#include "ui/sale/salepresenter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// What goods ask for before they stand in the cart: price, age, serial numbers, batch.

Intake SalePresenter::intakeOf(const ScannedGoods &goods, Quantity quantity) const
{
    CartLine line{
        Id<SaleLine>::make(m_clock(), m_random), goods.product, quantity, {}, {}, {}, goods.labelled};
    if (goods.product.tracking == Tracking::Batch)
        line.details.batch = goods.batch;
    if (goods.product.tracking == Tracking::Serial && !goods.serial.isEmpty())
        line.details.serials << goods.serial;
    return {line};
}

void SalePresenter::takeIn(const Intake &intake)
{
    m_pending.reset();
    m_armed.reset();
    const CartLine &line = intake.line;
    const auto pieces = piecesOf(line.product, line.quantity);
    if (line.product.tracking == Tracking::Serial && (!pieces || line.quantity > entryrules::unusualQuantity))
        return refuse({Error::Code::InvalidQuantity, printQuantity(line.quantity)});
    m_intake = intake;
    const QStringList scanned = std::exchange(m_intake->line.details.serials, {});
    if (scanned.isEmpty())
        return askNext();
    // What the code itself says is held to the same as what is typed.
    ask(PendingAct::Kind::Serial, 1, int(*pieces));
    answerSerial(scanned.first());
}

void SalePresenter::askNext()
{
    const CartLine &line = m_intake->line;
    const Product &product = line.product;
    if (product.openPrice && !line.override && !line.labelled)
        return ask(PendingAct::Kind::OpenPrice);
    if (product.minimumAge > std::max(m_cart.details.ageConfirmed, m_intake->age))
        return ask(PendingAct::Kind::Age, product.minimumAge);
    const int pieces = int(piecesOf(product, line.quantity).value_or(0));
    const int known = int(line.details.serials.size());
    if (product.tracking == Tracking::Serial && known < pieces)
        return ask(PendingAct::Kind::Serial, known + 1, pieces);
    if (product.tracking == Tracking::Batch && line.details.batch.isEmpty())
        return ask(PendingAct::Kind::Batch);
    placeIntake();
}

void SalePresenter::ask(PendingAct::Kind kind, int number, int count)
{
    propose({kind, 0, {}, {}, {}, {}, false, m_intake->line.product, number, count});
}

void SalePresenter::placeIntake()
{
    const Intake intake = *m_intake;
    m_intake.reset();
    m_pending.reset();
    if (intake.isMeasured || intake.line.override || intake.line.details != LineDetails())
        placeLine(intake);
    else
        addProduct(intake);
}

void SalePresenter::placeLine(const Intake &intake)
{
    Cart cart = m_cart;
    cart.details.ageConfirmed = std::max(cart.details.ageConfirmed, intake.age);
    cart.lines.push_back(intake.line);
    m_selected = int(cart.lines.size()) - 1;
    commit(std::move(cart));
    Q_EMIT lineAdded(m_selected);
}

/// Enter while goods wait.
void SalePresenter::answerGoods(const QString &typed)
{
    switch (m_pending->kind) {
    case PendingAct::Kind::OpenPrice: return answerOpenPrice(typed);
    case PendingAct::Kind::Serial: return answerSerial(typed);
    case PendingAct::Kind::Age:
        // Only a bare Enter or a touch says yes.
        if (!typed.isEmpty())
            return insist();
        return confirmAge(m_pending->number);
    default: break;
    }
    if (typed.isEmpty())
        return insist();
    const auto batch = keptBatch(typed);
    if (!batch)
        return refuse(batch.error());
    m_intake->line.details.batch = *batch;
    askNext();
}

void SalePresenter::confirmAge(int years)
{
    if (m_intake) {
        m_intake->age = years;
        return askNext();
    }
    m_pending.reset();
    Cart cart = m_cart;
    cart.details.ageConfirmed = years;
    commit(std::move(cart));
    requestTender();
}

/// A sale that was held or left can hold goods that ask for an age since. False when one has to be asked for.
bool SalePresenter::isAgeKnown()
{
    const auto oldest = std::ranges::max_element(
        m_cart.lines, {}, [](const CartLine &line) { return line.product.minimumAge; });
    if (oldest == m_cart.lines.end() || oldest->product.minimumAge <= m_cart.details.ageConfirmed)
        return true;
    const int years = oldest->product.minimumAge;
    propose({PendingAct::Kind::Age, 0, {}, {}, {}, {}, false, oldest->product, years});
    return false;
}

void SalePresenter::answerOpenPrice(const QString &typed)
{
    if (typed.isEmpty())
        return insist();
    const auto price = entryrules::amount(typed, m_session.shop.currency);
    if (!price)
        return refuse(price.error());
    m_intake->line.override = PriceOverride{*price, openPriceReason};
    askNext();
}

void SalePresenter::answerSerial(const QString &typed)
{
    if (typed.trimmed().isEmpty())
        return insist();
    const auto serial = keptSerial(typed);
    if (!serial)
        return refuse(serial.error());
    const Product &product = m_intake->line.product;
    const auto free =
        m_database.read([&](const Connection &connection) { return mayLeave(connection, product, *serial); });
    if (!free)
        return refuse(free.error());
    if (isInHand(product, *serial))
        return refuse({Error::Code::InvalidInput, u"serial-twice"_s});
    m_intake->line.details.serials << *serial;
    askNext();
}

bool SalePresenter::isInHand(const Product &product, const QString &serial) const
{
    return m_intake->line.details.serials.contains(serial)
        || std::ranges::any_of(m_cart.lines, [&](const CartLine &line) {
               return line.product.id == product.id && line.details.serials.contains(serial);
           });
}

/// A scan while a number is asked for. The goods' own code is no number of a piece, but may hold one.
void SalePresenter::scanAnswer(const QString &code)
{
    if (m_pending->kind == PendingAct::Kind::Coupon)
        return knownCoupon(code) ? scanCoupon(code) : takeCoupon(code);
    const auto meaning = meaningOf(code);
    const auto *goods = meaning ? std::get_if<ScannedGoods>(&*meaning) : nullptr;
    if (!goods)
        return answerGoods(code);
    const bool serial = m_pending->kind == PendingAct::Kind::Serial;
    const QString number = serial ? goods->serial : goods->batch;
    if (number.isEmpty() || goods->product.id != m_intake->line.product.id)
        return refuse({Error::Code::InvalidInput, serial ? u"serial-code"_s : u"batch-code"_s});
    answerGoods(number);
}

/// Says once more what is asked.
void SalePresenter::insist()
{
    Q_EMIT refused({Error::Code::ReasonRequired, {}});
}

/// While a sale is written nothing changes, and goods that wait are answered first.
bool SalePresenter::isHeldUp()
{
    if (m_intake)
        insist();
    return m_paying || m_intake;
}
