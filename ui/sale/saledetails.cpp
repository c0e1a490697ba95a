#include "core/usecase/saledetails.h"
#include "core/account/cardnumber.h"
#include "core/data/users.h"
#include "core/usecase/presentcoupon.h"
#include "ui/sale/salepresenter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// What a sale tells beside its prices, and its coupons.

namespace {
constexpr qsizetype mostCoupons = 20;

bool opens(const std::vector<PresentedCoupon> &issued, const QString &coupon, const Promotion &promotion)
{
    return std::ranges::any_of(issued, [&](const PresentedCoupon &each) {
        return each.code == coupon && each.promotion == promotion.code;
    });
}
}

std::vector<std::pair<Id<User>, QString>> SalePresenter::salespeople() const
{
    std::vector<std::pair<Id<User>, QString>> people;
    const auto all = m_database.read(
        [](const Connection &connection) { return Result<std::vector<User>>(users::all(connection)); });
    if (all)
        for (const User &user : *all)
            if (user.active)
                people.emplace_back(user.id, user.name);
    return people;
}

QString SalePresenter::nameOf(const Id<User> &user) const
{
    const auto known = m_database.read([&](const Connection &connection) {
        return Result<std::optional<User>>(users::find(connection, user));
    });
    return known && *known ? (*known)->name : QString();
}

Result<> SalePresenter::tell(const Telling &telling)
{
    if (m_paying)
        return {};
    const auto ofLine = keptNote(telling.lineNote);
    const auto ofSale = keptNote(telling.saleNote);
    if (!ofLine || !ofSale)
        return Error{Error::Code::InvalidInput, ofLine ? u"saleNote"_s : u"note"_s};
    Cart cart = m_cart;
    cart.details.note = *ofSale;
    // The cashier's own sales need no name beside them.
    const auto person = telling.salesperson == m_session.user ? std::nullopt : telling.salesperson;
    for (CartLine &line : cart.lines) {
        if (line.id == telling.line)
            line.details.note = *ofLine;
        if (line.id == telling.line || telling.ofAllLines)
            line.details.salesperson = person;
    }
    commit(std::move(cart));
    return {};
}

std::optional<QString> SalePresenter::knownCoupon(const QString &typed) const
{
    const QString code = typed.trimmed();
    const auto known = m_database.read([&](const Connection &connection) -> Result<std::optional<QString>> {
        if (const auto issued = issuedCoupon(connection, typed))
            return std::optional(issued->code);
        const auto &promotions = m_prices.current(connection, m_session.shop.currency).promotions();
        const bool opens = std::ranges::any_of(promotions, [&](const Promotion &promotion) {
            return !promotion.issuedOnly && promotion.coupon == code;
        });
        return opens && !code.isEmpty() ? std::optional(code) : std::nullopt;
    });
    return known ? *known : std::nullopt;
}

Result<std::optional<PresentedCoupon>> SalePresenter::presented(const QString &code) const
{
    return m_database.read([&](const Connection &connection) -> Result<std::optional<PresentedCoupon>> {
        const auto coupon =
            presentCoupon(connection, code, m_cart.member, businessDate(m_clock(), m_session.shop.day));
        if (coupon)
            return std::optional(*coupon);
        if (coupon.error().code == Error::Code::NotFound)
            return std::optional<PresentedCoupon>();
        return coupon.error();
    });
}

void SalePresenter::takeCoupon(const QString &typed)
{
    if (isHeldUp())
        return;
    if (isPassNumber(typed.trimmed()))
        return usePass(typed);
    const auto known = knownCoupon(typed);
    const QString coupon = known.value_or(typed.trimmed());
    if (coupon.isEmpty())
        return propose({PendingAct::Kind::Coupon, 0, {}, {}, {}, {}, false});
    if (m_cart.coupons.contains(coupon))
        return removeCoupon(coupon);
    if (!known)
        return refuse({Error::Code::InvalidInput, u"coupon"_s});
    if (m_cart.coupons.size() >= mostCoupons)
        return refuse({Error::Code::TooLarge, {}});
    const auto issued = presented(coupon);
    if (!issued)
        return refuse(issued.error());
    Cart cart = m_cart;
    cart.coupons << coupon;
    if (*issued)
        cart.issued.push_back(**issued);
    m_pending.reset();
    commit(std::move(cart));
}

/// What was scanned twice is there once.
void SalePresenter::scanCoupon(const QString &code)
{
    const auto known = knownCoupon(code);
    if (!known)
        return refuse({Error::Code::UnknownProduct, code});
    if (!m_cart.coupons.contains(*known))
        takeCoupon(code);
}

void SalePresenter::removeCoupon(const QString &coupon)
{
    if (isHeldUp())
        return;
    Cart cart = m_cart;
    if (cart.coupons.removeAll(coupon) == 0)
        return;
    std::erase_if(cart.issued, [&](const PresentedCoupon &issued) { return issued.code == coupon; });
    m_pending.reset();
    commit(std::move(cart));
}

std::optional<NotApplied> SalePresenter::idleCoupon(const QString &coupon) const
{
    const bool applied = std::ranges::any_of(
        m_quote.promotions, [&](const AppliedPromotion &promotion) { return promotion.coupon == coupon; });
    if (applied)
        return std::nullopt;
    const auto codes = m_database.read([&](const Connection &connection) -> Result<QStringList> {
        QStringList owners{coupon};
        for (const Promotion &promotion : m_prices.current(connection, m_session.shop.currency).promotions())
            if (promotion.coupon == coupon || opens(m_cart.issued, coupon, promotion))
                owners << promotion.code;
        return owners;
    });
    const auto why = std::ranges::find_if(
        m_quote.notApplied, [&](const NotApplied &reason) { return codes && codes->contains(reason.code); });
    // Without goods there is no reason yet.
    return why == m_quote.notApplied.end() ? std::optional(NotApplied{coupon, {}, WhyNot::NoSaving, 0, {}})
                                           : std::optional(*why);
}
