#include "core/usecase/ringtenders.h"

#include "core/text/paymentcode.h"
#include "core/usecase/cartrequest.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestText = 200;

/// Below zero only to keep change.
bool isTenderAmount(TenderKind kind, const std::optional<Money> &amount)
{
    return amount && (*amount > Money() || (kind == TenderKind::StoredValue && *amount < Money()));
}

/// "terminal" and "code" of a tender: only of kinds that a terminal takes, and instead of a reference.
Result<TenderWish> readTerminal(const JsonFields &fields, const QJsonValue &terminal, TenderWish wish)
{
    const auto code = fields.text(u"code", longestText);
    const bool named = terminal.isBool() && terminal.toBool();
    if (!named || !isForTerminal(wish.tender.kind) || fields.has(u"reference"))
        return Error{Error::Code::InvalidTender, u"terminal"_s};
    const bool scan = wish.tender.kind == TenderKind::Scan;
    if (!code || (fields.has(u"code") && (!scan || !mayPay(*code))))
        return Error{Error::Code::InvalidTender, u"code"_s};
    wish.atTerminal = true;
    wish.customerCode = *code;
    return wish;
}

/// "reward" of points, instead of an amount, which is the reward's.
Result<TenderWish> readReward(const JsonFields &fields)
{
    const auto reward = fields.text(u"reward", longestText);
    const bool alone = fields.onlyHas({u"kind", u"reward"});
    if (!reward || reward->isEmpty() || !alone)
        return Error{Error::Code::InvalidTender, u"reward"_s};
    return TenderWish{{TenderKind::Points, {}, *reward}, false, {}};
}

Result<TenderWish> readTender(const Currency &currency, const QJsonValue &value)
{
    const JsonFields fields(value.toObject());
    if (fields.decimal(u"kind") == toText(TenderKind::Points) && fields.has(u"reward"))
        return readReward(fields);
    const auto kindName = fields.text(u"kind", longestText);
    const auto kind = tenderKind(kindName.value_or(QString()));
    const auto amount = currency.parse(fields.decimal(u"amount"));
    const auto reference = fields.text(kind == TenderKind::GiftCard ? u"card" : u"reference", longestText);
    if (!value.isObject() || !kind || !isTenderAmount(*kind, amount) || !reference)
        return Error{Error::Code::InvalidTender,
                     kind ? fields.decimal(u"amount").left(longestText) : kindName.value_or(QString())};
    TenderWish wish{{*kind, *amount, *reference}, false, {}};
    if (fields.has(u"deposit"))
        wish.tender.account = Id<Account>::parse(fields.text(u"deposit", longestText).value_or(QString()));
    if (fields.has(u"terminal") || fields.has(u"code"))
        return readTerminal(fields, value.toObject().value(u"terminal"), std::move(wish));
    return wish;
}
}

Result<std::vector<TenderWish>> readTenders(const JsonFields &fields, const Currency &currency)
{
    const auto array = fields.array(u"tenders", mostRequestLines);
    if (!array)
        return Error{Error::Code::InvalidInput, u"tenders"_s};
    std::vector<TenderWish> wishes;
    for (const QJsonValue &value : *array) {
        auto wish = readTender(currency, value);
        if (!wish)
            return wish.error();
        wishes.push_back(std::move(*wish));
    }
    return wishes;
}

bool needTerminal(const std::vector<TenderWish> &wishes)
{
    return std::ranges::any_of(wishes, &TenderWish::atTerminal);
}

QJsonObject withoutCodes(QJsonObject request)
{
    QJsonArray tenders;
    for (const QJsonValue &value : request.value(u"tenders").toArray()) {
        QJsonObject tender = value.toObject();
        tender.remove(u"code");
        tenders.append(value.isObject() ? QJsonValue(tender) : value);
    }
    if (request.value(u"tenders").isArray())
        request[u"tenders"_s] = tenders;
    return request;
}

std::vector<Tender> bindCharges(const std::vector<TenderWish> &wishes, std::vector<TerminalAttempt> charges,
                                std::vector<TenderWish> &uncharged)
{
    std::vector<Tender> tenders;
    for (const TenderWish &wish : wishes) {
        tenders.push_back(wish.tender);
        if (!wish.atTerminal)
            continue;
        const auto charge = std::ranges::find_if(charges, [&](const TerminalAttempt &known) {
            return !known.isInDoubt() && known.method == wish.tender.kind
                && known.amount == wish.tender.amount;
        });
        if (charge == charges.end()) {
            uncharged.push_back(wish);
            continue;
        }
        tenders.back() = charge->tender();
        charges.erase(charge);
    }
    return tenders;
}
