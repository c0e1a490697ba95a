#include "core/data/tokenizer.h"

#include "core/text/searchkey.h"

#include <QStringList>

#include <sqlite3.h>

#include <functional>
#include <new>
#include <stdexcept>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
/// A piece of folded text, in UTF-16 units, that search takes for one word.
struct Token
{
    qsizetype from;
    qsizetype to;
};

/// Characters that are words by themselves.
bool isIdeograph(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo: return true;
    default: return false;
    }
}

/// Calls `take` for each token until it answers false.
void splitTokens(const QString &folded, const std::function<bool(Token)> &take)
{
    qsizetype wordStart = -1;
    const auto endWord = [&](qsizetype end) {
        const qsizetype start = std::exchange(wordStart, -1);
        return start < 0 || take({start, end});
    };
    qsizetype next = 0;
    for (qsizetype i = 0; i < folded.size(); i = next) {
        const bool pair =
            folded[i].isHighSurrogate() && i + 1 < folded.size() && folded[i + 1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(folded[i], folded[i + 1]) : folded[i].unicode();
        next = i + (pair ? 2 : 1);
        const bool ideograph = isIdeograph(c);
        if (!ideograph && (QChar::isLetterOrNumber(c) || QChar::isMark(c)))
            wordStart = wordStart < 0 ? i : wordStart;
        else if (!endWord(i) || (ideograph && !take({i, next})))
            return;
    }
    endWord(folded.size());
}

int create(void *, const char **, int, Fts5Tokenizer **tokenizer)
{
    // It has no state, yet FTS5 wants a pointer that is not null.
    static char self = 0;
    *tokenizer = reinterpret_cast<Fts5Tokenizer *>(&self);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer *) {}

using GiveToken = int (*)(void *context, int flags, const char *bytes, int size, int from, int to);

/// FTS5 needs byte positions only for highlight() and snippet(), which nobody here calls: those of folded
/// text do.
int tokenize(Fts5Tokenizer *, void *context, int, const char *bytes, int size, GiveToken give)
try {
    const QString folded = foldText(QString::fromUtf8(bytes, size));
    int result = SQLITE_OK;
    splitTokens(folded, [&](Token token) {
        const QByteArray utf8 = QStringView(folded).sliced(token.from, token.to - token.from).toUtf8();
        result = give(context, 0, utf8.constData(), int(utf8.size()), int(token.from), int(token.to));
        return result == SQLITE_OK;
    });
    return result;
} catch (const std::bad_alloc &) {
    // No exception may pass through SQLite's C frames.
    return SQLITE_NOMEM;
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
    const QString folded = foldText(typed);
    QStringList phrases;
    qsizetype lastEnd = -1;
    splitTokens(folded, [&](Token token) {
        const QString word = folded.sliced(token.from, token.to - token.from);
        if (token.from == lastEnd)
            phrases.last() += u' ' + word;
        else
            phrases << word;
        lastEnd = token.to;
        return true;
    });
    if (phrases.isEmpty())
        return {};
    // Tokens hold letters and digits only, so that no quote can end the phrase early.
    for (QString &phrase : phrases)
        phrase = u'"' + phrase + u'"';
    return phrases.join(u" AND "_s) + u'*';
}
