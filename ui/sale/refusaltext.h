#pragma once

#include "core/base/result.h"

#include <QString>

/// What was refused at the till, in words: as errorText() has it, but for what only the till can mean.
QString refusalText(const Error &error);
