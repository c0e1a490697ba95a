#include "ui/sale/refusaltext.h"

#include "ui/common/errortext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
/// What an InvalidInput of the sale says, by its detail.
struct Words
{
    QLatin1StringView detail;
    const char *words;
};

constexpr std::array table{
    Words{"barcode"_L1,
          QT_TRANSLATE_NOOP("refusalText", "This looks like a barcode, not a number: type a smaller one")},
    Words{"payment-code"_L1,
          QT_TRANSLATE_NOOP("refusalText", "This is a phone's payment code: press Pay first, then scan it")},
    Words{"label"_L1,
          QT_TRANSLATE_NOOP("refusalText",
                            "A scale prints another code each time: give its item number instead")},
    Words{
        "labelled"_L1,
        QT_TRANSLATE_NOOP("refusalText", "The label fixes how much it is: remove the line, or scan another")},
    Words{"coupon"_L1,
          QT_TRANSLATE_NOOP("refusalText", "No promotion here has this coupon. Check the code.")},
    Words{"deposit-coupon"_L1,
          QT_TRANSLATE_NOOP("refusalText",
                            "A deposit takes no coupon of a member's: take the coupon away, or sell now")},
    Words{
        "deposit-pass"_L1,
        QT_TRANSLATE_NOOP("refusalText", "A deposit takes no card of uses: take the card away, or sell now")},
    Words{"no-pass"_L1,
          QT_TRANSLATE_NOOP("refusalText",
                            "No card of uses of this member fits what is in the cart: scan a card")},
    Words{"pass-line"_L1,
          QT_TRANSLATE_NOOP("refusalText",
                            "A card pays for these: scan it again for one more, or take it away below")},
    Words{"serial-twice"_L1,
          QT_TRANSLATE_NOOP("refusalText", "This serial number is in the cart already: scan the next piece")},
    Words{"serial-code"_L1,
          QT_TRANSLATE_NOOP("refusalText", "That is a product's code: scan the serial number, or press Esc")},
    Words{"batch-code"_L1,
          QT_TRANSLATE_NOOP("refusalText", "That is a product's code: scan the batch number, or press Esc")},
    Words{"serials"_L1, QT_TRANSLATE_NOOP("refusalText", "A serial number has up to 64 characters")},
    Words{"serial-line"_L1,
          QT_TRANSLATE_NOOP("refusalText",
                            "Each piece has its serial number: scan the next one, or remove the line")},
    Words{"batch"_L1,
          QT_TRANSLATE_NOOP("refusalText", "A batch number has up to 64 characters and is no card number")},
    Words{"exchange-member"_L1,
          QT_TRANSLATE_NOOP("refusalText", "An exchange belongs to the member of its receipt: pay it first")},
    Words{"exchange-held"_L1,
          QT_TRANSLATE_NOOP("refusalText",
                            "An exchange cannot be held: finish it, or drop it with Esc and begin it again")},
    Words{"exchange-cart"_L1, QT_TRANSLATE_NOOP("refusalText", "Pay or hold the sale in hand first")},
    Words{"exchange"_L1,
          QT_TRANSLATE_NOOP("refusalText",
                            "An exchange cannot be voided: take back what went out, or exchange it again")},
};
}

QString refusalText(const Error &error)
{
    const auto known =
        std::ranges::find_if(table, [&](const Words &words) { return error.detail == words.detail; });
    return error.code == Error::Code::InvalidInput && known != table.end()
        ? QCoreApplication::translate("refusalText", known->words)
        : errorText(error);
}
