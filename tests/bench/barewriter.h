#pragma once

#include <QString>

#include <vector>

struct sqlite3;
struct sqlite3_stmt;

/// Writes the same rows as checkout() by bare SQLite calls: every statement that checkout ran for one
/// recorded sale, with its values, prepared once and run again with new ids in one transaction. It computes
/// nothing else.
class BareWriter
{
public:
    /// Opens the file as the program does: WAL, synchronous=FULL, no checkpoints of its own.
    explicit BareWriter(const QString &file);
    ~BareWriter();

    /// One sale of five lines with its tender, stock, points, audit and event.
    void writeSale(int number);
    void checkpoint();

private:
    sqlite3_stmt *prepared(const char *sql);
    void lines(int number, qint64 sale);
    void step(sqlite3_stmt *statement);

    sqlite3 *m_connection = nullptr;
    std::vector<sqlite3_stmt *> m_statements;
};
