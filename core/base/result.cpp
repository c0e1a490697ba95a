#include "core/base/result.h"

using namespace Qt::StringLiterals;

// A table of every code: long by nature.
QString errorName(Error::Code code)
{
    using enum Error::Code;
    switch (code) {
    case Internal: return u"internal"_s;
    case InvalidInput: return u"invalid-input"_s;
    case InvalidJson: return u"invalid-json"_s;
    case InvalidFile: return u"invalid-file"_s;
    case NotFound: return u"not-found"_s;
    case UnknownProduct: return u"unknown-product"_s;
    case UnknownMember: return u"unknown-member"_s;
    case CardReplaced: return u"card-replaced"_s;
    case ProductInactive: return u"product-inactive"_s;
    case GoodsExpired: return u"goods-expired"_s;
    case InvalidQuantity: return u"invalid-quantity"_s;
    case InvalidPrice: return u"invalid-price"_s;
    case InvalidDiscount: return u"invalid-discount"_s;
    case ReasonRequired: return u"reason-required"_s;
    case TooLarge: return u"too-large"_s;
    case ReturnTooLate: return u"return-too-late"_s;
    case NotReturnable: return u"not-returnable"_s;
    case SaleElsewhere: return u"sale-elsewhere"_s;
    case NotTheLastSale: return u"not-the-last-sale"_s;
    case EmptySale: return u"empty-sale"_s;
    case AgeUnconfirmed: return u"age-unconfirmed"_s;
    case SerialRequired: return u"serial-required"_s;
    case SerialSold: return u"serial-sold"_s;
    case BatchRequired: return u"batch-required"_s;
    case InvalidTender: return u"invalid-tender"_s;
    case PromotionUsedUp: return u"promotion-used-up"_s;
    case Underpaid: return u"underpaid"_s;
    case Overpaid: return u"overpaid"_s;
    case PaymentDeclined: return u"payment-declined"_s;
    case PaymentUnknown: return u"payment-unknown"_s;
    case TerminalSilent: return u"terminal-silent"_s;
    case ChargeNotTendered: return u"charge-not-tendered"_s;
    case DifferentRequest: return u"different-request"_s;
    case Duplicate: return u"duplicate"_s;
    case InvalidPhone: return u"invalid-phone"_s;
    case NotPermitted: return u"not-permitted"_s;
    case WrongCredentials: return u"wrong-credentials"_s;
    case LockedOut: return u"locked-out"_s;
    case WeakPassword: return u"weak-password"_s;
    case VaultClosed: return u"vault-closed"_s;
    case NoShift: return u"no-shift"_s;
    case ShiftOpen: return u"shift-open"_s;
    case ShiftCounted: return u"shift-counted"_s;
    case NotSetUp: return u"not-set-up"_s;
    case AlreadySetUp: return u"already-set-up"_s;
    case FolderUnsafe: return u"folder-unsafe"_s;
    case FolderUnwritable: return u"folder-unwritable"_s;
    case InUse: return u"in-use"_s;
    case NewerSchema: return u"newer-schema"_s;
    case Damaged: return u"damaged"_s;
    case Storage: return u"storage"_s;
    case DiskFull: return u"disk-full"_s;
    case Network: return u"network"_s;
    case Certificate: return u"certificate"_s;
    case Training: return u"training"_s;
    case MadeUp: return u"made-up"_s;
    case Conflict: return u"conflict"_s;
    case GuardianNeeded: return u"guardian-needed"_s;
    case BalanceLeft: return u"balance-left"_s;
    case Stopped: return u"stopped"_s;
    case Restricted: return u"restricted"_s;
    case NotEnrolled: return u"not-enrolled"_s;
    case WrongInvitation: return u"wrong-invitation"_s;
    case StaleEpoch: return u"stale-epoch"_s;
    case Protocol: return u"protocol"_s;
    case ServerBusy: return u"server-busy"_s;
    case Device: return u"device"_s;
    case InsufficientBalance: return u"insufficient-balance"_s;
    case LimitExceeded: return u"limit-exceeded"_s;
    case Expired: return u"expired"_s;
    case UnknownCard: return u"unknown-card"_s;
    case BalanceChanged: return u"balance-changed"_s;
    case CouponUsed: return u"coupon-used"_s;
    case CouponVoid: return u"coupon-void"_s;
    case CouponOfOther: return u"coupon-of-other"_s;
    case PassUsedUp: return u"pass-used-up"_s;
    case PassOfOther: return u"pass-of-other"_s;
    case PassUnfit: return u"pass-unfit"_s;
    case MemberRequired: return u"member-required"_s;
    }
    return u"internal"_s;
}
