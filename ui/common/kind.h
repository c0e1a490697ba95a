#pragma once

#include "ui/common/icons.h"
#include "ui/common/tokens.h"

/// What a chip, message or card is about; colour and icon say it together.
enum class Kind { Neutral, Info, Success, Warning, Error, Training };

struct KindLook
{
    QColor front; // icon, edge and bold words
    QColor tint;  // the ground
    Glyph glyph;
};

constexpr KindLook lookOf(Kind kind, const Tokens &t)
{
    switch (kind) {
    case Kind::Info: return {t.primary, t.primaryTint, Glyph::Info};
    case Kind::Success: return {t.success, t.successTint, Glyph::CheckCircle};
    case Kind::Warning: return {t.warn, t.warnTint, Glyph::Warning};
    case Kind::Error: return {t.danger, t.dangerTint, Glyph::Error};
    case Kind::Training: return {t.training, t.trainingTint, Glyph::Training};
    default: return {t.text2, t.surface2, Glyph::Info};
    }
}
