#pragma once

#include "core/catalog/promotion.h"

#include <QStringList>

/// Promotions that give products away for products, each named by its code: the way from `promotion` through
/// others back to what it asks for, or nothing. Products are followed by code; what is asked for by category
/// or without naming anything starts no circle, for everybody buys something first.
QStringList giftCircle(const Promotion &promotion, const std::vector<Promotion> &others);
