#pragma once

#include "core/customer/person.h"

/// Full-width signs of ASCII as half-width ones, blanks single and none at the ends.
QString plainText(const QString &text);
/// The address with its region parted, or found in its street: "浙江省杭州市西湖区" is 浙江省 杭州市 西湖区.
/// Only what names a province, or a city with its district, is told apart; the rest stays as it is.
Address withRegion(const Address &address);
