#include "core/sale/taxtotals.h"

#include <map>

std::vector<RateTotal> taxTotals(const std::vector<QuoteLine> &lines)
{
    std::map<Rate, RateTotal> byRate;
    for (const QuoteLine &line : lines) {
        RateTotal &total = byRate[line.line.product.taxRate];
        total.rate = line.line.product.taxRate;
        total.net += line.amounts.total - line.amounts.tax;
        total.tax += line.amounts.tax;
    }
    std::vector<RateTotal> totals;
    for (const auto &[rate, total] : byRate)
        totals.push_back(total);
    return totals;
}
