#pragma once

#include "core/sheet/xmlpart.h"

#include <vector>

/// Whether a number format, "yyyy-mm-dd" or `[$-404]e"年"m"月"`, shows a day or an hour.
bool isDateFormat(const QString &code);

/// Which cell styles of a workbook show a number as a day, in the order in which cells name them.
/// InvalidFile "damaged".
Result<std::vector<bool>> readDateStyles(XmlPart styles);
