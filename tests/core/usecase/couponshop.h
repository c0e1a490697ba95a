#pragma once

#include "core/usecase/issuecoupons.h"
#include "tests/core/usecase/scriptedshop.h"

/// A shop with two promotions that coupons open: BDAY20, 20 % off, by kind BDAY (members only, 30 days, 7 of
/// grace), and MINUS5, 5.00 off from 10.00, by kinds MINUS (to 31 March 2026, two a person) and FREE (the
/// same without a limit).
class CouponShop : public ScriptedShop
{
    Q_OBJECT

protected:
    void openWithCoupons();
    /// Codes; `member` "": whoever brings them.
    Result<IssuedCoupons> issue(const QString &kind, const QString &member, int count = 1);
    QString issued(const QString &kind, const QString &member = {});
    std::optional<Coupon> coupon(const QString &code);
    QString stateOf(const QString &code);
    QStringList actsOf(const QString &code);
    /// Rings goods, "P10" or "P10,P5", one piece each, with a coupon; `more` is further JSON, comma first.
    Result<Receipt> ringGoods(const QString &goods, const QString &coupon, const QString &member = {},
                              const QByteArray &more = {});
    /// One piece of a line, counted from 1.
    Result<Receipt> giveBack(const Receipt &receipt, int line, const QByteArray &more = {});
    Result<qint64> lapseOn(int month, int dayOfMonth);
    template <class Work> auto write(Work work) { return m_shop->database->writeNow(work); }
};
