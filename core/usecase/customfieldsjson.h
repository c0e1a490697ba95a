#pragma once

#include "core/customer/customfield.h"
#include "core/data/transaction.h"
#include "core/usecase/session.h"

#include <QByteArray>

#include <vector>

inline constexpr size_t mostCustomFields = 50;

/// {"fields":[…]}: InvalidJson, InvalidInput with the field's place and what is wrong, Duplicate with a code
/// that is there twice.
Result<std::vector<CustomField>> customFieldsFrom(const QByteArray &json);

/// What the shop asks of members from now on, in place of what it asked. Answers to a field that is gone stay
/// sealed with the person and come back with the field. Refuses NotPermitted.
Result<> changeCustomFields(Transaction &transaction, const Session &who,
                            const std::vector<CustomField> &fields, Timestamp now);
