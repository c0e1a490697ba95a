#pragma once

#include <QString>

/// Whether `category` is `group` or below it: "drinks/tea" is within "drinks".
bool isWithin(const QString &category, const QString &group);
