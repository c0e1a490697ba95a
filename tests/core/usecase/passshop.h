#pragma once

#include "core/data/passes.h"
#include "tests/core/usecase/scriptedshop.h"

/// A shop that sells cards of uses: P10 at 10.00 is a card of three P5 (5.00 each) for whoever brings it, by
/// value; P12 at 12.00 one of ten pieces of drinks at 4.00 at most, bound to a member, by price; P14 at 14.00
/// one of two P7 whose days count from the first use, and whose uses earn the points.
class PassShop : public ScriptedShop
{
    Q_OBJECT

protected:
    void openWithPasses();
    /// The number of a new card.
    QString sold(const QString &product, const QString &member = {});
    Pass pass(const QString &number);
    /// "used:2" and the like, the oldest first: act and uses left.
    QStringList actsOf(const QString &number);
    /// Rings pieces of one product that a card pays for, cash beside it.
    Result<Receipt> use(const QString &number, const QString &product, int pieces, int uses,
                        const QString &member = {}, const QByteArray &more = {});
    Result<Receipt> giveBack(const Receipt &receipt, int line, int pieces = 1);
    Result<Receipt> payBack(const QString &number, Timestamp at = ShopFixture::noon());
    template <class Work> auto write(Work work) { return m_shop->database->writeNow(work); }
};
