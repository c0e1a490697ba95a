#include "core/usecase/saledetails.h"

#include "core/base/jsontext.h"
#include "core/data/serials.h"
#include "core/data/users.h"
#include "core/text/barcode.h"
#include "core/usecase/freetext.h"
#include "core/usecase/names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestNumber = 64;

/// One of a product's serial numbers.
struct Piece
{
    Id<Product> product;
    QString serial;

    friend bool operator==(const Piece &, const Piece &) = default;
};

bool isKept(const QString &text, Result<QString> (*kept)(const QString &))
{
    if (text.isEmpty())
        return true;
    const auto read = kept(text);
    return read && *read == text;
}

Result<> mustReadWell(const Connection &connection, const LineDetails &details)
{
    if (!isKept(details.note, keptNote))
        return Error{Error::Code::InvalidInput, u"note"_s};
    if (!isKept(details.batch, keptBatch))
        return Error{Error::Code::InvalidInput, u"batch"_s};
    for (const QString &serial : details.serials)
        if (serial.isEmpty() || !isKept(serial, keptSerial))
            return Error{Error::Code::InvalidInput, u"serials"_s};
    if (details.salesperson && !users::find(connection, *details.salesperson))
        return Error{Error::Code::InvalidInput, u"salesperson"_s};
    return {};
}

/// A line that leaves. What came back is known by the sale that it came from.
Result<> mustTellWhatItIs(const SaleLine &line)
{
    const Product &product = line.line.product;
    const LineDetails &details = line.line.details;
    if (product.tracking == Tracking::Batch && details.batch.isEmpty())
        return Error{Error::Code::BatchRequired, product.code};
    if (product.tracking != Tracking::Serial)
        return details.serials.isEmpty() ? Result<>() : Error{Error::Code::InvalidInput, u"serials"_s};
    if (piecesOf(product, line.line.quantity) != details.serials.size())
        return Error{Error::Code::SerialRequired, product.code};
    return {};
}

Result<> mustBeHere(const Connection &connection, const Sale &sale)
{
    std::vector<Piece> back;
    std::vector<Piece> leaving;
    for (const SaleLine &line : sale.lines)
        for (const QString &serial : line.line.details.serials)
            (line.returned ? back : leaving).push_back({line.line.product.id, serial});
    for (size_t i = 0; i < leaving.size(); ++i) {
        const Piece &piece = leaving[i];
        const auto here = leaving.begin() + qsizetype(i);
        const bool isBack = std::ranges::find(back, piece) != back.end();
        if (std::find(leaving.begin(), here, piece) != here
            || (!isBack && serials::isOut(connection, piece.product, piece.serial)))
            return Error{Error::Code::SerialSold, piece.serial};
    }
    return {};
}
}

void writeDetails(JsonText &json, const LineDetails &details)
{
    if (!details.note.isEmpty())
        json.field("note", details.note);
    if (details.salesperson)
        json.field("salesperson", details.salesperson->toString());
    if (!details.batch.isEmpty())
        json.field("batch", details.batch);
    if (details.serials.isEmpty())
        return;
    json.beginArray("serials");
    for (const QString &serial : details.serials)
        json.entry(serial);
    json.endArray();
}

std::optional<qint64> piecesOf(const Product &product, Quantity quantity)
{
    constexpr qint64 thousand = 1000;
    const qint64 units = extend(Money::of(product.factor.units()), quantity).units();
    return units % thousand == 0 ? std::optional(units / thousand) : std::nullopt;
}

Result<QString> keptNote(const QString &typed)
{
    return keptText(typed, u"note"_s, Need::Optional);
}

Result<QString> keptBatch(const QString &typed)
{
    const auto batch = plainName(typed, longestNumber);
    if (!batch || containsBankCard(*batch))
        return Error{Error::Code::InvalidInput, u"batch"_s};
    return *batch;
}

Result<QString> keptSerial(const QString &typed)
{
    const auto serial = plainName(typed, longestNumber);
    return serial ? Result<QString>(*serial) : Error{Error::Code::InvalidInput, u"serials"_s};
}

Result<> mayLeave(const Connection &connection, const Product &product, const QString &serial)
{
    if (serials::isOut(connection, product.id, serial))
        return Error{Error::Code::SerialSold, serial};
    return {};
}

QStringList salespeopleOf(const Connection &connection, const Sale &sale)
{
    const auto isOthers = [](const SaleLine &line) { return line.line.details.salesperson.has_value(); };
    if (std::ranges::none_of(sale.lines, isOthers))
        return {};
    QStringList names;
    for (const SaleLine &line : sale.lines) {
        const auto user =
            isOthers(line) ? users::find(connection, *line.line.details.salesperson) : std::nullopt;
        names << (user ? user->name : QString());
    }
    return names;
}

Result<> mustTellDetails(const Connection &connection, const Sale &sale)
{
    if (!isKept(sale.details.note, keptNote))
        return Error{Error::Code::InvalidInput, u"note"_s};
    int age = 0;
    for (const SaleLine &line : sale.lines) {
        if (line.returned)
            continue;
        age = std::max(age, line.line.product.minimumAge);
        if (const auto well = mustReadWell(connection, line.line.details); !well)
            return well;
        if (const auto told = mustTellWhatItIs(line); !told)
            return told;
    }
    if (age > sale.details.ageConfirmed)
        return Error{Error::Code::AgeUnconfirmed, QString::number(age)};
    return mustBeHere(connection, sale);
}
