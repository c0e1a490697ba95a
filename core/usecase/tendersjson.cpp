#include "core/usecase/tendersjson.h"

#include "core/usecase/cartrequest.h"
#include "core/usecase/fundtender.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestText = 200;

/// Below zero only to keep change.
bool isTenderAmount(TenderKind kind, const std::optional<Money> &amount)
{
    return amount && (*amount > Money() || (kind == TenderKind::StoredValue && *amount < Money()));
}

Result<Tender> readTender(const Currency &currency, const QJsonValue &value)
{
    const JsonFields fields(value.toObject());
    const auto kindName = fields.text(u"kind", longestText);
    const auto kind = tenderKind(kindName.value_or(QString()));
    const auto amount = currency.parse(fields.decimal(u"amount"));
    const auto reference = fields.text(kind == TenderKind::GiftCard ? u"card" : u"reference", longestText);
    if (!value.isObject() || !kind || !isTenderAmount(*kind, amount) || !reference)
        return Error{Error::Code::InvalidTender,
                     kind ? fields.decimal(u"amount").left(longestText) : kindName.value_or(QString())};
    Tender tender{*kind, *amount, *reference};
    if (fields.has(u"deposit"))
        tender.account = Id<Account>::parse(fields.text(u"deposit", longestText).value_or(QString()));
    return tender;
}
}

Result<std::vector<Tender>> readTenders(const JsonFields &fields, const Currency &currency)
{
    const auto array = fields.array(u"tenders", mostRequestLines);
    if (!array)
        return Error{Error::Code::InvalidInput, u"tenders"_s};
    std::vector<Tender> tenders;
    for (const QJsonValue &value : *array) {
        const auto tender = readTender(currency, value);
        if (!tender)
            return tender.error();
        tenders.push_back(*tender);
    }
    return tenders;
}

Result<std::vector<Tender>> fundAll(const Connection &connection, const Session &who,
                                    const std::optional<Member> &member, const std::vector<Tender> &wishes,
                                    Timestamp at)
{
    std::vector<Tender> funded;
    for (const Tender &wish : wishes) {
        const auto tender = fundTender(connection, who, member, funded, wish, at);
        if (!tender)
            return tender.error();
        funded.push_back(*tender);
    }
    return funded;
}

QJsonArray toJson(const std::vector<Tender> &tenders, const Currency &currency)
{
    QJsonArray array;
    for (const Tender &tender : tenders) {
        QJsonObject object{{u"kind"_s, toText(tender.kind)}, {u"amount"_s, currency.print(tender.amount)}};
        if (!tender.reference.isEmpty())
            object[tender.kind == TenderKind::GiftCard ? u"card"_s : u"reference"_s] = tender.reference;
        if (!tender.bonus.isZero())
            object[u"bonus"_s] = currency.print(tender.bonus);
        if (!tender.points.isZero())
            object[u"points"_s] = tender.points.units();
        if (tender.kind == TenderKind::Deposit && tender.account)
            object[u"deposit"_s] = tender.account->toString();
        array.append(object);
    }
    return array;
}
