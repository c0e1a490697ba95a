#include "core/data/tokenizer.h"

#include "core/text/searchkey.h"

#include <QStringList>

#include <sqlite3.h>

#include <functional>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace
{
/// Characters that are words by themselves.
bool isIdeograph(char32_t c)
{
    const auto script = QChar::script(c);
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana
        || script == QChar::Script_Hangul || script == QChar::Script_Bopomofo;
}

bool isWordPart(char32_t c)
{
    return QChar::isLetterOrNumber(c);
}

/// Calls token(text, from, to) with positions in UTF-16 of the text as given; stops when it answers false.
/// Folding a character may lengthen it, so it is done a token at a time.
void splitTokens(const QString &text, const std::function<bool(const QString &, qsizetype, qsizetype)> &token)
{
    qsizetype wordStart = -1;
    qsizetype i = 0;
    const auto endWord = [&](qsizetype end) {
        const qsizetype start = std::exchange(wordStart, -1);
        if (start < 0)
            return true;
        const QString folded = searchKey(text.sliced(start, end - start));
        return folded.isEmpty() || token(folded, start, end);
    };
    while (i < text.size()) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        const qsizetype next = i + (pair ? 2 : 1);
        if (isIdeograph(c)) {
            if (!endWord(i) || !token(searchKey(text.sliced(i, next - i)), i, next))
                return;
        } else if (isWordPart(c) || QChar::isMark(c)) {
            if (wordStart < 0)
                wordStart = i;
        } else if (!endWord(i)) {
            return;
        }
        i = next;
    }
    endWord(text.size());
}

int create(void *, const char **, int, Fts5Tokenizer **tokenizer)
{
    static char self = 0;
    *tokenizer = reinterpret_cast<Fts5Tokenizer *>(&self);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer *) {}

int tokenize(Fts5Tokenizer *, void *context, int, const char *bytes, int size,
             int (*token)(void *, int, const char *, int, int, int))
{
    const QString text = QString::fromUtf8(bytes, size);
    int result = SQLITE_OK;
    // FTS5 needs the byte positions only for highlight(), which nobody here calls.
    splitTokens(text, [&](const QString &folded, qsizetype from, qsizetype to) {
        const QByteArray utf8 = folded.toUtf8();
        result = token(context, 0, utf8.constData(), int(utf8.size()), int(from), int(to));
        return result == SQLITE_OK;
    });
    return result;
}

fts5_api *fts5Of(sqlite3 *connection)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}
}

void registerTokenizer(sqlite3 *connection)
{
    fts5_api *api = fts5Of(connection);
    fts5_tokenizer tokenizer{create, destroy, tokenize};
    if (!api || api->xCreateTokenizer(api, "zhanggui", nullptr, &tokenizer, nullptr) != SQLITE_OK)
        throw std::runtime_error("SQLite has no FTS5");
}

QString matchExpression(const QString &typed)
{
    QStringList phrases;
    QStringList phrase;
    qsizetype lastEnd = -1;
    splitTokens(typed, [&](const QString &folded, qsizetype from, qsizetype to) {
        if (from != lastEnd && !phrase.isEmpty())
            phrases << std::exchange(phrase, {}).join(u' ');
        phrase << folded;
        lastEnd = to;
        return true;
    });
    if (!phrase.isEmpty())
        phrases << phrase.join(u' ');
    if (phrases.isEmpty())
        return {};
    // Tokens hold letters and digits only, so that no quote can end the phrase early.
    for (QString &part : phrases)
        part = u'"' + part + u'"';
    return phrases.join(u" AND "_s) + u'*';
}
