#pragma once

#include <QString>

#include <utility>
#include <variant>

/// Why something was refused. `detail` names the value or place, never a person's data; ui words the code.
struct Error
{
    enum class Code {
        Internal,
        InvalidInput, // detail: the field
        InvalidJson,
        InvalidFile, // wrong kind, encoding or damaged; detail: where
        NotFound,
        UnknownProduct,  // detail: the code
        UnknownMember,   // detail: what was looked for
        CardReplaced,    // another card took its place; detail: lost, damaged
        ProductInactive, // detail: the code
        GoodsExpired,    // goods beyond their date; detail: the date
        InvalidQuantity,
        InvalidPrice,
        InvalidDiscount,
        ReasonRequired,
        TooLarge, // an amount beyond the range
        EmptySale,
        ReturnTooLate,  // detail: the days that a sale can come back
        NotReturnable,  // detail: the category
        SaleElsewhere,  // not known here; detail: the receipt
        NotTheLastSale, // only that can be voided; detail: the receipt
        AgeUnconfirmed, // detail: the age in years
        SerialRequired, // detail: the code
        SerialSold,     // detail: the serial
        BatchRequired,  // detail: the code
        InvalidTender,
        PromotionUsedUp,   // detail: its name
        Underpaid,         // detail: what is still due
        Overpaid,          // more than is due by a tender that gives no change
        PaymentDeclined,   // detail: why, in the terminal's word
        PaymentUnknown,    // a charge whose result nobody knows; detail: its amount
        TerminalSilent,    // detail: what the link said
        ChargeNotTendered, // charged for this sale, and no tender of it; detail: its amount
        DifferentRequest,  // the same id with other content
        Duplicate,         // detail: what is there already
        InvalidPhone,
        NotPermitted, // detail: the permission
        WrongCredentials,
        LockedOut,    // detail: seconds to wait
        WeakPassword, // detail: short, common
        VaultClosed,
        NoShift,
        ShiftOpen,
        ShiftCounted, // the count is handed in: only closing is left
        NotSetUp,
        AlreadySetUp,
        FolderUnsafe, // detail: the folder
        FolderUnwritable,
        InUse, // another process writes this folder
        NewerSchema,
        Damaged,
        Storage,
        DiskFull,
        Network,
        Certificate,
        NotEnrolled,
        WrongInvitation,
        StaleEpoch,
        Protocol,
        ServerBusy,
        Device,              // detail: what the device or the link said
        InsufficientBalance, // detail: what there is
        LimitExceeded,       // detail: the limit
        Expired,             // detail: the last day
        UnknownCard,         // detail: the number's last digits
        BalanceChanged,      // an account moved since it was looked at
        CouponUsed,          // detail: its code
        CouponVoid,          // detail: its code
        CouponOfOther,       // somebody else's; detail: its code
        PassUsedUp,          // detail: how many uses are left
        PassOfOther,         // a card of uses of somebody else; detail: its name
        PassUnfit,           // it pays for nothing of this; detail: its name
        MemberRequired,      // only for a member; detail: what
        Training,            // not where people practise
        MadeUp,              // not where members and sales are made up
        Conflict,            // somebody else changed it meanwhile; detail: the fields
        GuardianNeeded,      // of somebody under 14
        BalanceLeft,         // detail: the amount
        Stopped,             // by whoever asked for it
        Restricted           // the person's data are kept and not used; detail: the member's number
    };

    Code code = Code::Internal;
    QString detail;

    friend bool operator==(const Error &, const Error &) = default;
};

/// The code as scripts see it: "unknown-product".
QString errorName(Error::Code code);

/// A T or the reason there is none. Same names as std::expected, to become an alias of it one day.
template <class T = std::monostate> class [[nodiscard]] Result
{
public:
    Result() requires std::is_same_v<T, std::monostate> : m_state(std::in_place_index<0>) {}
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }
    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::get<0>(std::move(m_state)); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }
    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};
