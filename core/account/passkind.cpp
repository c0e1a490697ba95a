#include "core/account/passkind.h"

#include "core/base/jsonfields.h"
#include "core/catalog/rulefields.h"
#include "core/catalog/weight.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestName = 40;
constexpr int mostDays = 3660;
constexpr Quantity onePiece = Quantity::of(1000);

bool isKindCode(const QString &text)
{
    static const QRegularExpression form(u"^[A-Z0-9_-]{1,20}$"_s);
    return form.match(text).hasMatch();
}

QString nameOf(const std::optional<PassRate> &rate)
{
    if (!rate)
        return u"none"_s;
    return *rate == PassRate::Value ? u"value"_s : u"retail"_s;
}

/// What is called so; the first of them where the field is absent.
int chosen(RuleFields &fields, const QString &name, const QStringList &choices)
{
    if (!fields.has(name))
        return 0;
    const int choice = int(choices.indexOf(fields.text(name)));
    if (choice < 0)
        fields.fail(name);
    return std::max(choice, 0);
}

void readNames(PassKind &kind, RuleFields &fields)
{
    kind.code = fields.text(u"code"_s);
    if (!isKindCode(kind.code))
        fields.fail(u"code"_s);
    kind.name = fields.text(u"name"_s);
    if (kind.name.isEmpty() || kind.name.size() > longestName)
        fields.fail(u"name"_s);
    kind.product = fields.text(u"product"_s);
    if (kind.product.isEmpty())
        fields.fail(u"product"_s);
}

void readUses(PassTerms &terms, const QJsonObject &object, RuleFields &fields)
{
    terms.uses = int(fields.count(u"uses"_s, 1, mostPassUses));
    terms.pays = selectionFromJson(object, fields);
    if (terms.pays.isEverything())
        fields.fail(u"items or categories"_s);
    if (fields.has(u"most"))
        terms.most = fields.above(u"most"_s, Money());
}

/// How long it is good: so many days, or until one.
void readLength(PassTerms &terms, RuleFields &fields)
{
    if (fields.has(u"validDays") == fields.has(u"until"))
        return fields.fail(u"validDays or until"_s);
    terms.fromFirstUse = chosen(fields, u"validFrom"_s, {u"sale"_s, u"first-use"_s}) == 1;
    if (fields.has(u"validDays")) {
        terms.validDays = int(fields.count(u"validDays"_s, 1, mostDays));
        return;
    }
    terms.until = BusinessDate::fromIso(fields.text(u"until"_s));
    if (!terms.until)
        fields.fail(u"until"_s);
    if (terms.fromFirstUse)
        fields.fail(u"validFrom"_s);
}

void readRefund(PassTerms &terms, RuleFields &fields)
{
    if (!fields.has(u"refund"))
        fields.fail(u"refund"_s);
    const int rate = chosen(fields, u"refund"_s, {u"value"_s, u"retail"_s, u"none"_s});
    if (rate < 2)
        terms.refund = rate == 0 ? PassRate::Value : PassRate::Retail;
    terms.refundsExpired = fields.flag(u"refundAfterExpiry"_s, false);
    if (terms.refundsExpired && !terms.refund)
        fields.fail(u"refundAfterExpiry"_s);
}
}

bool covers(const PassTerms &terms, const Product &product)
{
    return product.factor == onePiece && product.tracking != Tracking::Serial && !isWeighed(product)
        && terms.pays.holds(product);
}

std::optional<BusinessDate> lastDayFromSale(const PassTerms &terms, const BusinessDate &day)
{
    if (terms.until)
        return terms.until;
    return terms.fromFirstUse ? std::nullopt : BusinessDate::of(day.date().addDays(terms.validDays));
}

std::optional<BusinessDate> lastDayFromUse(const PassTerms &terms, const std::optional<BusinessDate> &before,
                                           const BusinessDate &day)
{
    return terms.fromFirstUse && !before ? BusinessDate::of(day.date().addDays(terms.validDays)) : before;
}

QJsonObject toJson(const PassKind &kind, const Currency &currency)
{
    const PassTerms &terms = kind.terms;
    QJsonObject object{{u"code"_s, kind.code},
                       {u"name"_s, kind.name},
                       {u"product"_s, kind.product},
                       {u"uses"_s, terms.uses},
                       {u"named"_s, terms.isNamed},
                       {u"refund"_s, nameOf(terms.refund)},
                       {u"refundAfterExpiry"_s, terms.refundsExpired},
                       {u"points"_s, terms.earnsAtUse ? u"use"_s : u"sale"_s},
                       {u"active"_s, kind.active}};
    for (const auto &[name, list] :
         {std::pair(u"items"_s, &terms.pays.items), std::pair(u"categories"_s, &terms.pays.categories),
          std::pair(u"except"_s, &terms.pays.except)})
        if (!list->isEmpty())
            object[name] = QJsonArray::fromStringList(*list);
    if (terms.most)
        object[u"most"_s] = currency.print(*terms.most);
    if (terms.until) {
        object[u"until"_s] = terms.until->toIso();
    } else {
        object[u"validDays"_s] = terms.validDays;
        object[u"validFrom"_s] = terms.fromFirstUse ? u"first-use"_s : u"sale"_s;
    }
    return object;
}

Result<PassKind> passKindFromJson(const QJsonObject &object, const Currency &currency)
{
    if (!JsonFields(object).onlyHas({u"code", u"name", u"product", u"uses", u"items", u"categories",
                                     u"except", u"most", u"validDays", u"validFrom", u"until", u"named",
                                     u"refund", u"refundAfterExpiry", u"points", u"active"}))
        return Error{Error::Code::InvalidInput, u"unknown field"_s};
    PassKind kind;
    RuleFields fields(object, currency);
    readNames(kind, fields);
    readUses(kind.terms, object, fields);
    readLength(kind.terms, fields);
    readRefund(kind.terms, fields);
    kind.terms.isNamed = fields.flag(u"named"_s, false);
    kind.terms.earnsAtUse = chosen(fields, u"points"_s, {u"sale"_s, u"use"_s}) == 1;
    kind.active = fields.flag(u"active"_s, true);
    if (!fields.fault().isEmpty())
        return Error{Error::Code::InvalidInput, fields.fault()};
    return kind;
}
