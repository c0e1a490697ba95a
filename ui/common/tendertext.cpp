#include "ui/common/tendertext.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace {
struct Words
{
    TenderKind kind;
    const char *text;
};

constexpr Words words[] = {{TenderKind::Cash, QT_TRANSLATE_NOOP("tenderText", "Cash")},
                           {TenderKind::Card, QT_TRANSLATE_NOOP("tenderText", "Bank card")},
                           {TenderKind::Scan, QT_TRANSLATE_NOOP("tenderText", "Scan to pay")},
                           {TenderKind::StoredValue, QT_TRANSLATE_NOOP("tenderText", "Stored value")},
                           {TenderKind::GiftCard, QT_TRANSLATE_NOOP("tenderText", "Gift card")},
                           {TenderKind::Credit, QT_TRANSLATE_NOOP("tenderText", "On account")},
                           {TenderKind::Points, QT_TRANSLATE_NOOP("tenderText", "Points")},
                           {TenderKind::Deposit, QT_TRANSLATE_NOOP("tenderText", "Deposit")},
                           {TenderKind::Coupon, QT_TRANSLATE_NOOP("tenderText", "Voucher")}};
static_assert(std::size(words) == allTenderKinds.size());
}

QString tenderText(TenderKind kind)
{
    const auto found =
        std::find_if(std::begin(words), std::end(words), [&](const Words &w) { return w.kind == kind; });
    return QCoreApplication::translate("tenderText", found->text);
}
