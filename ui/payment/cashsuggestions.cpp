#include "ui/payment/cashsuggestions.h"

#include <algorithm>

std::vector<Money> cashSuggestions(Money due, const Currency &currency)
{
    constexpr size_t most = 8;
    std::vector<Money> amounts{due};
    for (const qint64 note : {1, 5, 10, 20, 50, 100, 200, 500, 1000}) {
        const qint64 step = note * currency.scale();
        const Money next = Money::of((due.units() + step - 1) / step * step);
        if (std::find(amounts.begin(), amounts.end(), next) == amounts.end())
            amounts.push_back(next);
    }
    std::sort(amounts.begin(), amounts.end());
    if (amounts.size() > most)
        amounts.resize(most);
    return amounts;
}
