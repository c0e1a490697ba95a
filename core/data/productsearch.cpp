#include "core/data/productsearch.h"

#include "core/data/products.h"
#include "core/data/tokenizer.h"
#include "core/text/pinyin.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 discontinuedRows = qint64(1) << 40;
constexpr qsizetype longestTyped = 100;
constexpr qsizetype longestWord = 24;
constexpr qsizetype mostSyllables = 40;
// With less every barcode of a country or maker would go before the names.
constexpr qsizetype shortestBarcode = 4;

/// The row of each product once, in the order of finding.
class FoundRows
{
public:
    explicit FoundRows(int limit) : m_limit(size_t(limit)) {}

    void add(Rows rows)
    {
        while (m_rows.size() < m_limit && rows.next())
            add(rows.integer(0) % discontinuedRows);
    }
    void add(const std::vector<qint64> &rows, size_t most)
    {
        for (size_t i = 0; i < std::min(most, rows.size()) && m_rows.size() < m_limit; ++i)
            add(rows[i]);
    }
    bool isFull() const { return m_rows.size() >= m_limit; }
    const std::vector<qint64> &rows() const { return m_rows; }

private:
    void add(qint64 row)
    {
        if (std::find(m_rows.begin(), m_rows.end(), row) == m_rows.end())
            m_rows.push_back(row);
    }

    size_t m_limit;
    std::vector<qint64> m_rows;
};

/// Behind every text that begins with `prefix`.
QString endOf(const QString &prefix)
{
    constexpr char32_t last = 0x10ffff;
    return prefix + QString::fromUcs4(&last, 1);
}

std::vector<qint64> rowsByCode(const Connection &connection, const QString &typed, int limit)
{
    FoundRows found(limit);
    for (const ProductStatus status : {ProductStatus::Active, ProductStatus::Discontinued})
        found.add(connection.select(u"SELECT row FROM product WHERE status = ? AND code COLLATE NOCASE >= ?"
                                    " AND code COLLATE NOCASE < ? ORDER BY code COLLATE NOCASE LIMIT ?"_s,
                                    toText(status), typed, endOf(typed), limit));
    if (typed.size() >= shortestBarcode)
        found.add(connection.select(u"SELECT product FROM barcode WHERE barcode >= ? AND barcode < ?"
                                    " ORDER BY barcode LIMIT ?"_s,
                                    typed, endOf(typed), limit));
    return found.rows();
}

bool isLatinWord(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); });
}

/// In the order of rowids, at which FTS5 can stop: a rank would read every match of a common character.
void addNamed(FoundRows &found, const Connection &connection, const QString &expression, int limit)
{
    if (!found.isFull())
        found.add(connection.select(
            u"SELECT rowid FROM product_name WHERE product_name MATCH ? ORDER BY rowid LIMIT ?"_s, expression,
            limit));
}

void addSpelt(FoundRows &found, const Connection &connection, const QString &expression, int limit)
{
    if (!found.isFull())
        found.add(connection.select(
            u"SELECT rowid FROM product_spelling WHERE product_spelling MATCH ? ORDER BY rowid LIMIT ?"_s,
            expression, limit));
}

std::vector<qint64> rowsByName(const Connection &connection, const QString &typed, int limit)
{
    QStringList parts;
    bool canBeSpelt = true;
    for (const QString &word : typed.split(u' ')) {
        const QString part = matchExpression(word.left(longestWord));
        if (part.isEmpty())
            continue;
        parts << part;
        // Spellings are kept as single words: that index knows no phrases.
        canBeSpelt = canBeSpelt && isLatinWord(word);
    }
    FoundRows found(limit);
    if (parts.isEmpty())
        return {};
    const QString all = parts.join(u" AND "_s);
    addNamed(found, connection, u'^' + all, limit);
    addNamed(found, connection, all, limit);
    if (canBeSpelt)
        addSpelt(found, connection, all, limit);
    return found.rows();
}

bool hasHan(const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    return std::any_of(characters.begin(), characters.end(),
                       [](uint c) { return QChar::script(c) == QChar::Script_Han; });
}

/// Spelling and initials from each syllable on, so that any piece of a name can be spelt, and the words and
/// numbers between, which may be typed along with it.
QString wordsOf(const QString &name, Pinyin &pinyin)
{
    if (!hasHan(name))
        return {};
    QStringList words;
    for (const QList<PinyinSyllable> &reading : pinyin.readings(name, Pinyin::Kind::Word)) {
        QString full;
        QString initials;
        for (qsizetype i = std::min(reading.size(), mostSyllables) - 1; i >= 0; --i) {
            const auto &[text, chinese] = reading[i];
            full = (text + full).left(longestWord);
            initials = ((chinese ? text.left(1) : text) + initials).left(longestWord);
            words << full << initials;
        }
    }
    words.removeDuplicates();
    return words.join(u' ');
}
}

namespace products {
std::vector<Product> search(const Connection &connection, const QString &typed, int limit)
{
    const QString text = typed.simplified().left(longestTyped);
    if (text.isEmpty() || limit <= 0)
        return {};
    const std::vector<qint64> codes = rowsByCode(connection, text, limit);
    const std::vector<qint64> names = rowsByName(connection, text, limit);
    FoundRows found(limit);
    const auto exact = byCode(connection, text);
    if (const auto row = exact ? rowOf(connection, exact->id) : std::nullopt)
        found.add({*row}, 1);
    // A short number begins many codes and stands in many names: neither hides the other.
    found.add(codes, size_t(limit) - std::min(names.size(), size_t(limit) / 2));
    found.add(names, names.size());
    found.add(codes, codes.size());
    std::vector<Product> hits;
    for (const qint64 row : found.rows())
        if (auto product = atRow(connection, row))
            hits.push_back(std::move(*product));
    std::stable_partition(hits.begin(), hits.end(),
                          [](const Product &hit) { return hit.status == ProductStatus::Active; });
    return hits;
}

void index(Transaction &transaction, qint64 row, const Product &product, Pinyin &pinyin)
{
    const qint64 place = product.status == ProductStatus::Active ? row : row + discontinuedRows;
    transaction.execute(u"INSERT INTO product_name (rowid, name) VALUES (?, ?)"_s, place, product.name);
    const QString words = wordsOf(product.name, pinyin);
    if (!words.isEmpty())
        transaction.execute(u"INSERT INTO product_spelling (rowid, words) VALUES (?, ?)"_s, place, words);
}

void unindex(Transaction &transaction, qint64 row)
{
    for (const qint64 place : {row, row + discontinuedRows}) {
        transaction.execute(u"DELETE FROM product_name WHERE rowid = ?"_s, place);
        transaction.execute(u"DELETE FROM product_spelling WHERE rowid = ?"_s, place);
    }
}
}
