#pragma once

#include "core/sheet/sharedstrings.h"

/// What a workbook says about its sheets, and what they have in common.
struct XlsxBook
{
    QString sheet; ///< the part of the first sheet that is shown
    bool from1904 = false;
    SharedStrings strings;
    std::vector<bool> dateStyles;
};

/// InvalidFile: "not an XLSX file", "no sheet", "encrypted", "damaged", "too large when unpacked".
Result<XlsxBook> readBook(const ZipFile &archive);
