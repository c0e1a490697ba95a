#include "core/usecase/changetenderrules.h"

#include "core/data/audit.h"
#include "core/data/shops.h"
#include "core/data/tenderrules.h"
#include "core/usecase/tenderrulesjson.h"

using namespace Qt::StringLiterals;

Result<Shop> changeTenderRules(Transaction &transaction, const Session &who, const TenderRules &rules,
                               Timestamp now)
{
    if (const auto allowed = who.may(Permission::ManageSettings); !allowed)
        return allowed.error();
    auto place = shops::load(transaction.connection());
    if (!place)
        return Error{Error::Code::NotSetUp, {}};
    if (const auto fault = faultIn(rules))
        return Error{Error::Code::InvalidInput, *fault};
    Shop &shop = place->shop;
    const TenderRules before = shop.tenders;
    if (rules == before)
        return shop;
    shop.tenders = rules;
    tenderrules::put(transaction, rules);
    audit::append(transaction, now, who.user, u"shop.tenders"_s,
                  {{u"before"_s, toJson(before, shop.currency)}, {u"after"_s, toJson(rules, shop.currency)}});
    return shop;
}
