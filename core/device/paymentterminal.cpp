#include "core/device/paymentterminal.h"

#include <algorithm>

bool isTerminalReference(const QString &text)
{
    constexpr qsizetype longest = 64;
    return !text.isEmpty() && text.size() <= longest && std::ranges::all_of(text, [](QChar c) {
        return c == u'-' || (c.unicode() < 0x80 && c.isLetterOrNumber());
    });
}
