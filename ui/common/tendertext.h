#pragma once

#include "core/catalog/tenderkind.h"

/// What a way to pay is called.
QString tenderText(TenderKind kind);
