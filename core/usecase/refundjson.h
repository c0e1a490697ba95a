#pragma once

#include "core/usecase/refund.h"

/// Takes back as a script asks for it (`zhanggui-admin help refund` documents the form). The same id with the
/// same request as given answers the first receipt. Refuses with the codes of refund() and
/// refundWithoutReceipt(), and InvalidJson, InvalidInput (detail: the field), UnknownProduct and
/// UnknownMember.
Result<Receipt> refundRequest(Transaction &transaction, const Session &who, PriceBook &prices,
                              const QByteArray &line, Timestamp now, const Random &random);
