#include "ui/payment/cashsuggestions.h"

#include <algorithm>
#include <array>

namespace {
constexpr size_t most = 8;

/// What people pay with, in whole units, ascending; coins below the first do not matter for what is handed
/// over.
struct Cash
{
    QStringView currency;
    std::vector<qint64> values;
};

const std::vector<qint64> &valuesOf(const QString &currency)
{
    static const std::vector<qint64> usual{1, 5, 10, 20, 50, 100};
    static const std::array table{
        Cash{u"EUR", {1, 2, 5, 10, 20, 50, 100}},
        Cash{u"GBP", {1, 2, 5, 10, 20, 50}},
        Cash{u"CHF", {1, 5, 10, 20, 50, 100, 200}},
        Cash{u"HKD", {1, 5, 10, 20, 50, 100, 500, 1000}},
        Cash{u"MOP", {1, 5, 10, 20, 50, 100, 500, 1000}},
        Cash{u"TWD", {1, 5, 10, 50, 100, 500, 1000}},
        Cash{u"THB", {1, 5, 10, 20, 50, 100, 500, 1000}},
        Cash{u"PHP", {1, 5, 10, 20, 50, 100, 200, 500, 1000}},
        Cash{u"INR", {1, 5, 10, 20, 50, 100, 200, 500}},
        Cash{u"RUB", {1, 5, 10, 50, 100, 500, 1000, 5000}},
        Cash{u"JPY", {10, 50, 100, 500, 1000, 5000, 10000}},
        Cash{u"KRW", {100, 500, 1000, 5000, 10000, 50000}},
        Cash{u"VND", {1000, 5000, 10000, 20000, 50000, 100000, 200000, 500000}},
        Cash{u"IDR", {500, 1000, 2000, 5000, 10000, 20000, 50000, 100000}},
    };
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const Cash &cash) { return cash.currency == currency; });
    return found != table.end() ? found->values : usual;
}

qint64 upTo(qint64 amount, qint64 step)
{
    return (amount + step - 1) / step * step;
}

/// The smallest piece of `amount` in as few pieces as it takes.
qint64 smallestPiece(qint64 amount, const std::vector<qint64> &values)
{
    qint64 smallest = amount;
    for (auto value = values.rbegin(); value != values.rend() && amount > 0; ++value) {
        if (amount < *value)
            continue;
        smallest = *value;
        amount %= *value;
    }
    return smallest;
}
}

std::vector<Money> cashSuggestions(Money due, const Currency &currency)
{
    const std::vector<qint64> &values = valuesOf(currency.code());
    const qint64 scale = currency.scale();
    std::vector<Money> amounts{due};
    // In whole units: what is due ends in coins that nobody counts out beside a note.
    const qint64 whole = upTo(due.units(), scale) / scale;
    const qint64 step = values.front();
    for (qint64 given = upTo(whole, step); given < whole + values.back() && amounts.size() < most;
         given += step) {
        const bool tight = (given - smallestPiece(given, values)) * scale < due.units();
        if (tight && given * scale > due.units())
            amounts.push_back(Money::of(given * scale));
    }
    return amounts;
}
