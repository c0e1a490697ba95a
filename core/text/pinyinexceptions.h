#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

/// Readings that a table of single characters gets wrong. The key is a word of one to four characters; each
/// reading is its syllables joined by blanks, the usual one first.
using PinyinTable = QHash<QString, QStringList>;

/// Surnames, which hold at the start of a person's name only.
const PinyinTable &pinyinSurnames();
/// Words, wherever they stand.
const PinyinTable &pinyinWords();
/// Characters of the longest key of either table.
constexpr int longestPinyinException = 4;
