#include "ui/common/errortext.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {
using Code = Error::Code;

struct Words
{
    Code code;
    const char *plain;
    const char *detailed = nullptr; // with %1 for the detail, where it means something to the reader
};

constexpr Words words[] = {
    {Code::Internal,
     QT_TRANSLATE_NOOP("errorText",
                       "Something went wrong inside the program. Nothing was changed: "
                       "try again, and tell support if it stays.")},
    {Code::InvalidInput,
     QT_TRANSLATE_NOOP("errorText", "This is not a value that fits here. Check it and try again."),
     QT_TRANSLATE_NOOP("errorText", "This is not a value that fits here: %1. Check it and try again.")},
    {Code::InvalidJson,
     QT_TRANSLATE_NOOP("errorText", "The text is not valid JSON. Correct it and try again."),
     QT_TRANSLATE_NOOP("errorText", "The text is not valid JSON: %1. Correct it and try again.")},
    {Code::InvalidFile, QT_TRANSLATE_NOOP("errorText", "The file cannot be read. Choose another one."),
     QT_TRANSLATE_NOOP("errorText", "The file cannot be read: %1. Choose another one.")},
    {Code::NotFound, QT_TRANSLATE_NOOP("errorText", "Not found. Check what you typed, or search by name."),
     QT_TRANSLATE_NOOP("errorText", "%1 was not found. Check what you typed, or search by name.")},
    {Code::UnknownProduct, QT_TRANSLATE_NOOP("errorText", "No product has this code. Search by name."),
     QT_TRANSLATE_NOOP("errorText", "%1 was not found. Search by name.")},
    {Code::UnknownMember, QT_TRANSLATE_NOOP("errorText", "No such member. Search by name or phone with F2.")},
    {Code::CardReplaced,
     QT_TRANSLATE_NOOP(
         "errorText",
         "Another card took the place of this one. Find the member by phone or name: whoever may "
         "find members sees the new number there.")},
    {Code::ProductInactive,
     QT_TRANSLATE_NOOP("errorText", "This product is no longer sold. Ask the manager to activate it."),
     QT_TRANSLATE_NOOP("errorText", "The product %1 is no longer sold. Ask the manager to activate it.")},
    {Code::GoodsExpired,
     QT_TRANSLATE_NOOP("errorText", "These goods are past their date. Take them off the shelf."),
     QT_TRANSLATE_NOOP("errorText", "These goods expired on %1. Take them off the shelf.")},
    {Code::InvalidQuantity,
     QT_TRANSLATE_NOOP("errorText", "This quantity is not possible. Type one above 0 and below 100,000.")},
    {Code::InvalidPrice,
     QT_TRANSLATE_NOOP("errorText",
                       "This price is not possible. Type an amount in the "
                       "shop's currency, not below 0.")},
    {Code::InvalidDiscount,
     QT_TRANSLATE_NOOP("errorText",
                       "This discount is not possible. It must lie between 0 "
                       "and the price.")},
    {Code::ReasonRequired, QT_TRANSLATE_NOOP("errorText", "A reason is needed. Choose or type one.")},
    {Code::TooLarge,
     QT_TRANSLATE_NOOP("errorText", "The amount is too large. Is it a barcode? Type a smaller one.")},
    {Code::ReturnTooLate,
     QT_TRANSLATE_NOOP("errorText", "This sale is too old to come back. Ask the manager what can be done."),
     QT_TRANSLATE_NOOP("errorText", "Sales come back within %1 days, and this one is older.")},
    {Code::NotReturnable,
     QT_TRANSLATE_NOOP("errorText", "These goods cannot come back. The receipt says which."),
     QT_TRANSLATE_NOOP("errorText", "Goods of the category %1 cannot come back.")},
    {Code::SaleElsewhere,
     QT_TRANSLATE_NOOP(
         "errorText", "This sale is not known at this till. Reach head office, or go to the till that sold."),
     QT_TRANSLATE_NOOP(
         "errorText",
         "The sale %1 is not known at this till. Reach head office, or go to the till that sold.")},
    {Code::NotTheLastSale,
     QT_TRANSLATE_NOOP("errorText", "Only the last sale of your shift can be voided. Take a return instead."),
     QT_TRANSLATE_NOOP("errorText",
                       "%1 is not the last sale of your shift any more. Take a return instead.")},
    {Code::EmptySale,
     QT_TRANSLATE_NOOP("errorText", "There is nothing to pay for yet. Scan a product first.")},
    {Code::AgeUnconfirmed,
     QT_TRANSLATE_NOOP("errorText", "Something here is not sold to everybody. Confirm the customer's age."),
     QT_TRANSLATE_NOOP("errorText",
                       "Something here is sold from %1 years of age. Confirm the customer's age.")},
    {Code::SerialRequired,
     QT_TRANSLATE_NOOP("errorText", "A serial number is missing. Scan one for each piece."),
     QT_TRANSLATE_NOOP("errorText", "%1 is sold with its serial numbers. Scan one for each piece.")},
    {Code::SerialSold, QT_TRANSLATE_NOOP("errorText", "This serial number was sold before. Check the piece."),
     QT_TRANSLATE_NOOP("errorText", "The serial number %1 was sold before. Check the piece.")},
    {Code::BatchRequired, QT_TRANSLATE_NOOP("errorText", "A batch number is missing. Scan or type it."),
     QT_TRANSLATE_NOOP("errorText", "%1 is sold with its batch number. Scan or type it.")},
    {Code::InvalidTender,
     QT_TRANSLATE_NOOP("errorText",
                       "This payment is not possible. Check the amount, or choose another way to pay.")},
    {Code::PromotionUsedUp,
     QT_TRANSLATE_NOOP("errorText", "A promotion has just been used up. Go back to the sale for the total."),
     QT_TRANSLATE_NOOP("errorText",
                       "The promotion %1 has just been used up elsewhere. Go back to the sale; the new "
                       "total is shown there.")},
    {Code::Underpaid,
     QT_TRANSLATE_NOOP("errorText", "The payment does not cover the total. Add another payment."),
     QT_TRANSLATE_NOOP("errorText", "Still to pay: %1. Add another payment.")},
    {Code::Overpaid, QT_TRANSLATE_NOOP("errorText", "Only cash gives change. Take exactly what is due.")},
    {Code::PaymentDeclined,
     QT_TRANSLATE_NOOP("errorText", "The payment was declined. Try again, or choose another way to pay.")},
    {Code::PaymentUnknown,
     QT_TRANSLATE_NOOP("errorText",
                       "Nobody knows yet whether the terminal charged the customer. Ask it "
                       "again or reverse it first."),
     QT_TRANSLATE_NOOP("errorText",
                       "Nobody knows yet whether the terminal charged %1. Ask it again or "
                       "reverse it first.")},
    {Code::TerminalSilent,
     QT_TRANSLATE_NOOP("errorText",
                       "The terminal does not answer. Check that it is on and connected, then "
                       "try again.")},
    {Code::ChargeNotTendered,
     QT_TRANSLATE_NOOP("errorText",
                       "The terminal charged more for this sale than is paid with. Reverse that "
                       "charge first."),
     QT_TRANSLATE_NOOP("errorText",
                       "The terminal charged %1 for this sale, which is no payment of it. "
                       "Reverse that charge first.")},
    {Code::DifferentRequest,
     QT_TRANSLATE_NOOP("errorText",
                       "This sale is already recorded with other content. Look "
                       "it up before you go on.")},
    {Code::Duplicate,
     QT_TRANSLATE_NOOP("errorText", "This exists already. Use what is there, or choose another."),
     QT_TRANSLATE_NOOP("errorText", "%1 exists already. Use what is there, or choose another.")},
    {Code::InvalidPhone,
     QT_TRANSLATE_NOOP("errorText",
                       "This is not a valid phone number. Check its digits, or add the country code.")},
    {Code::NotPermitted,
     QT_TRANSLATE_NOOP("errorText", "Your role does not allow this. Ask a manager to approve it.")},
    {Code::WrongCredentials, QT_TRANSLATE_NOOP("errorText", "Wrong PIN or password. Try again.")},
    {Code::LockedOut, QT_TRANSLATE_NOOP("errorText", "Too many wrong tries. Wait a while, then try again."),
     QT_TRANSLATE_NOOP("errorText", "Too many wrong tries. Wait %1 seconds, then try again.")},
    {Code::WeakPassword,
     QT_TRANSLATE_NOOP("errorText", "This password is too easy to guess. Choose a longer, unusual one.")},
    {Code::VaultClosed,
     QT_TRANSLATE_NOOP("errorText",
                       "Customer data is locked. Sign in with a password to open it; "
                       "selling without a member goes on.")},
    {Code::NoShift, QT_TRANSLATE_NOOP("errorText", "No shift is open at this till. Open one first.")},
    {Code::ShiftOpen, QT_TRANSLATE_NOOP("errorText", "A shift is still open at this till. Close it first.")},
    {Code::ShiftCounted,
     QT_TRANSLATE_NOOP("errorText", "The count of this shift is handed in. Finish closing the shift first.")},
    {Code::NotSetUp, QT_TRANSLATE_NOOP("errorText", "No shop is set up here yet. Set it up first.")},
    {Code::AlreadySetUp, QT_TRANSLATE_NOOP("errorText", "A shop is set up here already. Sign in to use it.")},
    {Code::FolderUnsafe,
     QT_TRANSLATE_NOOP("errorText",
                       "Others can write the data folder. Take that right away, then start again."),
     QT_TRANSLATE_NOOP("errorText",
                       "Others can write the data folder %1. Take that right away, then start again.")},
    {Code::FolderUnwritable,
     QT_TRANSLATE_NOOP("errorText", "The data folder cannot be written. Check its owner and rights."),
     QT_TRANSLATE_NOOP("errorText", "The data folder %1 cannot be written. Check its owner and rights.")},
    {Code::InUse,
     QT_TRANSLATE_NOOP("errorText", "Another program is using this data. Close it, then try again.")},
    {Code::NewerSchema,
     QT_TRANSLATE_NOOP("errorText",
                       "The data was written by a newer version. Update this program; "
                       "nothing was changed.")},
    {Code::Damaged,
     QT_TRANSLATE_NOOP("errorText",
                       "The data is damaged. Restore the last backup; do not go on "
                       "selling on it."),
     QT_TRANSLATE_NOOP("errorText",
                       "The data is damaged: %1. Restore the last backup; do not go on selling on it.")},
    {Code::Storage, QT_TRANSLATE_NOOP("errorText", "It could not be saved. Nothing was changed: try again."),
     QT_TRANSLATE_NOOP("errorText", "It could not be saved: %1. Nothing was changed: try again.")},
    {Code::DiskFull, QT_TRANSLATE_NOOP("errorText", "The disk is full. Free some space, then try again.")},
    {Code::Network,
     QT_TRANSLATE_NOOP("errorText", "Head office cannot be reached. Selling goes on; it is sent later.")},
    {Code::Certificate,
     QT_TRANSLATE_NOOP("errorText",
                       "The server's identity could not be verified, so nothing was "
                       "sent. Ask head office.")},
    {Code::Training, QT_TRANSLATE_NOOP("errorText", "Not on a training till: nothing may leave it.")},
    {Code::MadeUp,
     QT_TRANSLATE_NOOP("errorText", "The sales of this shop are made up: nothing may leave it.")},
    {Code::Conflict,
     QT_TRANSLATE_NOOP("errorText", "Somebody else changed this meanwhile. Look again, then change it."),
     QT_TRANSLATE_NOOP("errorText", "Somebody else changed %1 meanwhile. Look again, then change it.")},
    {Code::GuardianNeeded, QT_TRANSLATE_NOOP("errorText", "Somebody under 14 needs a guardian who agrees.")},
    {Code::BalanceLeft, QT_TRANSLATE_NOOP("errorText", "A balance is left. Pay it out or settle it first."),
     QT_TRANSLATE_NOOP("errorText", "%1 is left. Pay it out or settle it first.")},
    {Code::Stopped, QT_TRANSLATE_NOOP("errorText", "Stopped. Nothing was changed.")},
    {Code::Restricted,
     QT_TRANSLATE_NOOP("errorText",
                       "This member's data are restricted: kept, but not used. Lift the restriction first.")},
    {Code::NotEnrolled,
     QT_TRANSLATE_NOOP("errorText",
                       "This till does not belong to a head office yet. Enrol it "
                       "with a code from there.")},
    {Code::WrongInvitation,
     QT_TRANSLATE_NOOP("errorText",
                       "The enrolment code is wrong, used or expired. Ask head "
                       "office for a new one.")},
    {Code::StaleEpoch,
     QT_TRANSLATE_NOOP("errorText",
                       "Another machine has replaced this till. Ask head office before "
                       "you go on.")},
    {Code::Protocol,
     QT_TRANSLATE_NOOP("errorText",
                       "Head office answered in a way that this version does not know. "
                       "Update this program.")},
    {Code::ServerBusy, QT_TRANSLATE_NOOP("errorText", "Head office is busy. It is tried again by itself.")},
    {Code::Device,
     QT_TRANSLATE_NOOP("errorText",
                       "The device does not answer. Check cable, power and paper, then try "
                       "again."),
     QT_TRANSLATE_NOOP("errorText", "The device reports: %1. Check cable, power and paper, then try again.")},
    {Code::InsufficientBalance,
     QT_TRANSLATE_NOOP("errorText", "There is not enough on it. Take less, or choose another way to pay."),
     QT_TRANSLATE_NOOP("errorText", "Only %1 can be taken. Take that, and pay the rest another way.")},
    {Code::LimitExceeded,
     QT_TRANSLATE_NOOP("errorText", "That is more than is allowed. Choose a smaller amount."),
     QT_TRANSLATE_NOOP("errorText", "At most %1 is allowed. Choose a smaller amount.")},
    {Code::Expired, QT_TRANSLATE_NOOP("errorText", "This has expired. Ask the manager what can be done."),
     QT_TRANSLATE_NOOP("errorText", "This expired after %1. Ask the manager what can be done.")},
    {Code::UnknownCard,
     QT_TRANSLATE_NOOP("errorText", "No card has this number. Check its digits, or scan it.")},
    {Code::BalanceChanged,
     QT_TRANSLATE_NOOP("errorText",
                       "The balance changed meanwhile, so nothing was taken. Choose the payment again.")},
    {Code::CouponUsed,
     QT_TRANSLATE_NOOP("errorText", "This voucher was used before. Ask for another, or another way to pay."),
     QT_TRANSLATE_NOOP("errorText", "The voucher %1 was used before. Ask for another way to pay.")},
    {Code::CouponVoid, QT_TRANSLATE_NOOP("errorText", "This coupon was made void. Ask for another."),
     QT_TRANSLATE_NOOP("errorText", "The coupon %1 was made void. Ask for another.")},
    {Code::CouponOfOther,
     QT_TRANSLATE_NOOP("errorText",
                       "This coupon is another member's. Attach that member, or sell without it."),
     QT_TRANSLATE_NOOP("errorText",
                       "The coupon %1 is another member's. Attach that member, or sell without it.")},
    {Code::PassUsedUp,
     QT_TRANSLATE_NOOP("errorText", "This card has not so many uses left. Pay for the rest another way."),
     QT_TRANSLATE_NOOP("errorText", "Uses left on this card: %1. Pay for the rest another way.")},
    {Code::PassOfOther,
     QT_TRANSLATE_NOOP("errorText", "This card is another member's. Attach that member first."),
     QT_TRANSLATE_NOOP("errorText", "%1 is another member's card. Attach that member first.")},
    {Code::PassUnfit,
     QT_TRANSLATE_NOOP("errorText", "This card pays for nothing that is in the cart. Scan the goods first."),
     QT_TRANSLATE_NOOP("errorText", "%1 pays for nothing more that is in the cart. Scan the goods first.")},
    {Code::MemberRequired,
     QT_TRANSLATE_NOOP("errorText", "This is for members only. Attach the member first."),
     QT_TRANSLATE_NOOP("errorText", "%1 is for members only. Attach the member first.")},
};
}

QString errorText(const Error &error)
{
    const auto found = std::find_if(std::begin(words), std::end(words),
                                    [&](const Words &entry) { return entry.code == error.code; });
    Q_ASSERT(found != std::end(words));
    if (error.code == Code::WeakPassword && error.detail == u"short"_s)
        return QCoreApplication::translate("errorText",
                                           "This password is too short. Use at least 15 characters.");
    if (error.code == Code::CardReplaced && error.detail == u"lost"_s)
        return QCoreApplication::translate(
            "errorText",
            "This card was reported lost and replaced: keep it. Find the member by "
            "phone or name: whoever may find members sees the new number there.");
    if (found->detailed && !error.detail.isEmpty())
        return QCoreApplication::translate("errorText", found->detailed).arg(error.detail);
    return QCoreApplication::translate("errorText", found->plain);
}
