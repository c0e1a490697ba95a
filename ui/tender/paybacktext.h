#pragma once

#include "core/usecase/planpayback.h"
#include "ui/common/format.h"

/// What goes back through the terminal and what is left to be paid otherwise, a line each; empty when the
/// terminal has no part in it.
QString payBackText(const PayBackPlan &plan, const Format &format);

/// The same of a voucher that was issued: what goes back through the terminal, in all; else empty.
QString givenBackText(const Voucher &voucher, const Format &format);
