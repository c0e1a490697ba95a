#include "core/usecase/countjson.h"

using namespace Qt::StringLiterals;

namespace {
Error invalid(const QString &field)
{
    return {Error::Code::InvalidInput, field};
}

Result<> readPieces(const QJsonValue &value, const Currency &currency, ShiftCount &count)
{
    if (!value.isUndefined() && !value.isObject())
        return invalid(u"cash"_s);
    const QJsonObject pieces = value.toObject();
    for (auto each = pieces.begin(); each != pieces.end(); ++each) {
        const auto worth = currency.parse(each.key());
        const qint64 number = each.value().toInteger(-1);
        if (!worth || number < 0)
            return invalid(u"cash"_s);
        count.cash.push_back({*worth, number});
    }
    return {};
}

Result<> readTenders(const QJsonValue &value, const Currency &currency, ShiftCount &count)
{
    if (!value.isUndefined() && !value.isObject())
        return invalid(u"tenders"_s);
    const QJsonObject tenders = value.toObject();
    for (auto each = tenders.begin(); each != tenders.end(); ++each) {
        const auto amount = currency.parse(each.value().toString());
        if (!amount)
            return invalid(u"tenders"_s);
        if (each.key() == u"cash")
            count.otherCash += *amount;
        else
            count.tenders.push_back({each.key(), *amount});
    }
    return {};
}
}

Result<ShiftCount> countFromJson(const QJsonObject &json, const Currency &currency)
{
    ShiftCount count;
    if (const auto read = readPieces(json[u"cash"], currency, count); !read)
        return read.error();
    if (json.contains(u"other")) {
        const auto other = currency.parse(json[u"other"].toString());
        if (!other)
            return invalid(u"other"_s);
        count.otherCash = *other;
    }
    if (const auto read = readTenders(json[u"tenders"], currency, count); !read)
        return read.error();
    return tidied(std::move(count), currency);
}
