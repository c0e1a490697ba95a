#pragma once

#include "core/sale/price.h"
#include "ui/common/format.h"

/// What promotions and price lists did to a line: "会员日 · 第二件半价 ×2"; empty when nothing.
QString promotionWords(const QuoteLine &line);
/// What one could add to get a promotion that speaks of this cart: the one that asks for least pieces, then
/// for least money; empty when there is none.
QString nextPromotionWords(const Quote &quote, const Format &format);
/// Why a promotion did nothing, in a sentence.
QString whyNotWords(const NotApplied &reason, const Format &format);
