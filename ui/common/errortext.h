#pragma once

#include "core/base/result.h"

#include <QString>

/// What went wrong and what to do next, in the user's language. `detail` is shown where it helps.
QString errorText(const Error &error);
