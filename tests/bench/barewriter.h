#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

struct sqlite3;
struct sqlite3_stmt;

/// Texts as long as checkout's own for the sale that is recorded.
struct RecordedTexts
{
    QByteArray event;
    QByteArray audit;
    QByteArray trace; ///< of one line
};

/// Writes the same rows as checkout() by bare SQLite calls: every statement that checkout ran for one
/// recorded sale, with its values, prepared once and run again with new ids in one transaction. It computes
/// nothing else.
class BareWriter
{
public:
    /// Opens the file as the program does: WAL, synchronous=FULL, no checkpoints of its own.
    BareWriter(const QString &file, const RecordedTexts &texts);
    ~BareWriter();

    /// One sale of five lines with its tender, stock, points, audit and event; `promoted`: with two
    /// promotions, one of them a limited coupon.
    void writeSale(int number, bool promoted);
    void checkpoint();

private:
    sqlite3_stmt *prepared(const char *sql);
    void lines(int number, qint64 sale);
    void promotions(qint64 sale);
    void step(sqlite3_stmt *statement);

    RecordedTexts m_texts;
    sqlite3 *m_connection = nullptr;
    std::vector<sqlite3_stmt *> m_statements;
};
