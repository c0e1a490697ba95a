#include "core/usecase/freetext.h"

#include "core/text/barcode.h"
#include "core/usecase/names.h"

namespace {
constexpr qsizetype longest = 200;
}

Result<QString> keptText(const QString &typed, const QString &field, Need need)
{
    if (typed.trimmed().isEmpty())
        return need == Need::Required ? Result<QString>(Error{Error::Code::ReasonRequired, field})
                                      : Result<QString>(QString());
    const auto text = plainName(typed, longest);
    if (!text || containsBankCard(*text))
        return Error{Error::Code::InvalidInput, field};
    return *text;
}
