#pragma once

#include "core/sheet/xmlpart.h"

#include <vector>

/// The texts that cells of a workbook share, held as UTF-8 one behind the other.
class SharedStrings
{
public:
    /// Most bytes of all texts together.
    static constexpr qsizetype mostBytes = 128 * 1024 * 1024;

    /// InvalidFile: "damaged", "too large when unpacked".
    Result<> read(XmlPart part);
    /// Nothing where there is no such text.
    std::optional<QString> at(qsizetype place) const;

private:
    QByteArray m_text;
    std::vector<quint32> m_ends;
};

/// The text of the element that `part` stands at (si, is): its parts joined, without readings of characters.
/// `_x000D_` is the character that it stands for.
QString readRichText(XmlPart &part, QStringView element);
