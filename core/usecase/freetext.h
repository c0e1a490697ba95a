#pragma once

#include "core/base/result.h"

/// Free text that is kept: simplified, printable, at most 200 characters. Refuses ReasonRequired when there
/// is none though it is `needed`, InvalidInput with `field` when it does not fit or holds a bank card's
/// number.
enum class Need { Required, Optional };
Result<QString> keptText(const QString &typed, const QString &field, Need need);
