#pragma once

#include "ui/common/keypad.h"

/// The keys that a PIN is typed with.
inline const std::vector<KeypadCell> pinCells{
    {KeypadKey::Digit7, 0, 0}, {KeypadKey::Digit8, 0, 1}, {KeypadKey::Digit9, 0, 2},
    {KeypadKey::Digit4, 1, 0}, {KeypadKey::Digit5, 1, 1}, {KeypadKey::Digit6, 1, 2},
    {KeypadKey::Digit1, 2, 0}, {KeypadKey::Digit2, 2, 1}, {KeypadKey::Digit3, 2, 2},
    {KeypadKey::Clear, 3, 0},  {KeypadKey::Digit0, 3, 1}, {KeypadKey::Backspace, 3, 2},
};
