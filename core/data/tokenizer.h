#pragma once

#include <QString>

struct sqlite3;

/// Adds the FTS5 tokenizer `zhanggui` to a connection: Chinese, Japanese and Korean by single character,
/// letters and digits by word, all folded as foldText() does. Throws std::runtime_error when SQLite has no
/// FTS5.
void registerTokenizer(sqlite3 *connection);

/// What a person typed as a MATCH expression: characters of one run as a phrase, the last word as a prefix.
/// Empty when there is nothing to look for.
QString matchExpression(const QString &typed);
