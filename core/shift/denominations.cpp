#include "core/shift/denominations.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
struct Entry
{
    QStringView currency;
    QStringView values; // in whole units, the largest first
};

constexpr QStringView commonValues = u"100 50 20 10 5 2 1 0.5 0.2 0.1";

constexpr std::array entries{
    Entry{u"CNY", u"100 50 20 10 5 1 0.5 0.1"},
    Entry{u"HKD", u"1000 500 100 50 20 10 5 2 1 0.5 0.2 0.1"},
    Entry{u"MOP", u"1000 500 100 50 20 10 5 2 1 0.5 0.1"},
    Entry{u"TWD", u"1000 500 100 50 10 5 1"},
    Entry{u"JPY", u"10000 5000 1000 500 100 50 10 5 1"},
    Entry{u"KRW", u"50000 10000 5000 1000 500 100 50 10"},
    Entry{u"SGD", u"100 50 10 5 2 1 0.5 0.2 0.1 0.05"},
    Entry{u"MYR", u"100 50 20 10 5 1 0.5 0.2 0.1 0.05"},
    Entry{u"THB", u"1000 500 100 50 20 10 5 2 1 0.5 0.25"},
    Entry{u"VND", u"500000 200000 100000 50000 20000 10000 5000 2000 1000"},
    Entry{u"IDR", u"100000 50000 20000 10000 5000 2000 1000 500 200 100"},
    Entry{u"PHP", u"1000 500 200 100 50 20 10 5 1 0.25"},
    Entry{u"INR", u"500 200 100 50 20 10 5 2 1"},
    Entry{u"USD", u"100 50 20 10 5 1 0.25 0.1 0.05 0.01"},
    Entry{u"CAD", u"100 50 20 10 5 2 1 0.25 0.1 0.05"},
    Entry{u"AUD", u"100 50 20 10 5 2 1 0.5 0.2 0.1 0.05"},
    Entry{u"NZD", u"100 50 20 10 5 2 1 0.5 0.2 0.1"},
    Entry{u"EUR", u"200 100 50 20 10 5 2 1 0.5 0.2 0.1 0.05 0.02 0.01"},
    Entry{u"GBP", u"50 20 10 5 2 1 0.5 0.2 0.1 0.05 0.02 0.01"},
    Entry{u"CHF", u"200 100 50 20 10 5 2 1 0.5 0.2 0.1 0.05"},
    Entry{u"CLP", u"20000 10000 5000 2000 1000 500 100 50 10"},
    Entry{u"RUB", u"5000 2000 1000 500 200 100 50 10 5 2 1"},
};
}

std::vector<Money> denominations(const Currency &currency)
{
    const auto entry = std::ranges::find(entries, QStringView(currency.code()), &Entry::currency);
    const QString values = (entry == entries.end() ? commonValues : entry->values).toString();
    std::vector<Money> list;
    for (const QString &value : values.split(u' '))
        if (const auto amount = currency.parse(value))
            list.push_back(*amount);
    return list;
}
