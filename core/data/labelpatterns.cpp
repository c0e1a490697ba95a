#include "core/data/labelpatterns.h"

using namespace Qt::StringLiterals;

namespace labelpatterns {
std::vector<LabelPattern> all(const Connection &connection)
{
    std::vector<LabelPattern> patterns;
    Rows rows = connection.select(u"SELECT prefix_from, prefix_to, form, money_decimals, weight_decimals,"
                                  " weight_unit, check_digit FROM label_pattern ORDER BY position"_s);
    while (rows.next()) {
        const auto check = labelCheck(rows.text(6));
        if (!check)
            throw StorageFault(StorageFault::Kind::Damaged, u"label pattern"_s);
        patterns.push_back({int(rows.integer(0)), int(rows.integer(1)), rows.text(2), int(rows.integer(3)),
                            int(rows.integer(4)), rows.text(5), *check});
    }
    return patterns;
}

void replace(Transaction &transaction, const std::vector<LabelPattern> &patterns)
{
    transaction.execute(u"DELETE FROM label_pattern"_s);
    for (const LabelPattern &pattern : patterns)
        transaction.execute(u"INSERT INTO label_pattern (prefix_from, prefix_to, form, money_decimals,"
                            " weight_decimals, weight_unit, check_digit) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                            qint64(pattern.prefixFrom), qint64(pattern.prefixTo), pattern.form,
                            qint64(pattern.moneyDecimals), qint64(pattern.weightDecimals), pattern.weightUnit,
                            toText(pattern.check));
}
}
