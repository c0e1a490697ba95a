#include "core/usecase/tendersjson.h"

#include "core/usecase/fundtender.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {
QString referenceField(TenderKind kind)
{
    return kind == TenderKind::GiftCard ? u"card"_s
        : kind == TenderKind::Points    ? u"reward"_s
                                        : u"reference"_s;
}
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
            object[referenceField(tender.kind)] = tender.reference;
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
