#include "tests/bench/barewriter.h"

#include <sqlite3.h>

#include <QByteArray>

#include <array>
#include <cstring>

namespace {
enum Statement {
    Begin,
    Commit,
    TakeReceipt,
    Sale,
    Line,
    Movement,
    Level,
    Tender,
    Points,
    Customer,
    Audit,
    AuditHead,
    Outbox,
    OutboxHead,
    PromotionUse,
    CouponUse,
    TakeCoupon,
    RulesVersion
};

constexpr std::array statements{
    "BEGIN IMMEDIATE",
    "COMMIT",
    "UPDATE till SET last_receipt = last_receipt + 1",
    "INSERT INTO sale (id, kind, till, epoch, receipt, shift, user, member, at, business_date, zone,"
    " currency, exponent,"
    " tax_mode, gross, discount, net, tax, rounding, total, change, points, request_digest, event_hash,"
    " trace_version)"
    " VALUES (?1, 'sale',"
    " 'T01', 1, ?2, (SELECT id FROM shift), (SELECT id FROM user), 1, 1772683200000, '2026-03-05',"
    " 'Asia/Shanghai', 'CNY',"
    " 2, 'contained', 1500, 0, 1500, 173, 0, 1500, 500, 15, ?3, ?3, 2)",
    "INSERT INTO sale_line (sale, position, id, product, code, name, unit, category, tax_rate,"
    " quantity, unit_price,"
    " original_price, gross, line_discount, order_discount, net, tax, total, points, why) VALUES (?1,"
    " ?2, ?3, ?2 + 1, 'P1',"
    " '商品1', '瓶', '饮料', 1300, 1000, 300, 300, 300, 0, 0, 300, 35, 300, 3, ?4)",
    "INSERT INTO stock_movement (product, quantity, kind, sale, position, at) VALUES (?2 + 1, -1000,"
    " 'sale', ?1, ?2,"
    " 1772683200000)",
    "INSERT INTO stock_level (product, quantity) VALUES (?1 + 1, -1000) ON CONFLICT (product) DO UPDATE"
    " SET quantity ="
    " quantity + excluded.quantity",
    "INSERT INTO tender (sale, position, kind, amount, reference) VALUES (?1, 0, 'cash', 2000, '')",
    "INSERT INTO points_entry (customer, kind, points, open, sale, at)"
    " VALUES (1, 'earned', 15, 15, ?1, 1772683200000)",
    "UPDATE customer SET points = points + 15 WHERE row = 1",
    "INSERT INTO audit (seq, at, user, act, detail, hash) VALUES (?1, 1772683200000, (SELECT id FROM"
    " user), 'sale', ?2, ?3)",
    "UPDATE till SET audit_chain = ?1",
    "INSERT INTO outbox (seq, id, kind, at, body, body_hash, chain) VALUES (?1, ?2, 'sale.completed/1',"
    " 1772683200000, ?3,"
    " ?4, ?4)",
    "UPDATE till SET last_event = ?1, event_chain = ?2",
    "INSERT INTO promotion_use (sale, promotion, name, coupon, off, times, step)"
    " VALUES (?1, 'WEEK', '本周特惠', '', 150, 1, 0)",
    "INSERT INTO promotion_use (sale, promotion, name, coupon, off, times, step)"
    " VALUES (?1, 'TEN', '满10减1', 'JIAN1', 100, 1, 1)",
    "UPDATE promotion SET used = used + 1 WHERE code = 'TEN' AND used < uses",
    "UPDATE price_rules SET version = version + 1"};

QByteArray idOf(char kind, int number)
{
    // Random like real ones are, so that the id indexes grow alike.
    quint64 mixed = quint64(number) * 0x9E3779B97F4A7C15ULL;
    QByteArray id(16, kind);
    std::memcpy(id.data() + 6, &mixed, sizeof mixed);
    return id;
}

void bind(sqlite3_stmt *statement, int position, const QByteArray &blob)
{
    sqlite3_bind_blob(statement, position, blob.constData(), int(blob.size()), SQLITE_TRANSIENT);
}

void bindText(sqlite3_stmt *statement, int position, const QByteArray &text)
{
    sqlite3_bind_text(statement, position, text.constData(), int(text.size()), SQLITE_STATIC);
}
}

BareWriter::BareWriter(const QString &file, const RecordedTexts &texts) : m_texts(texts)
{
    if (sqlite3_open(file.toUtf8().constData(), &m_connection) != SQLITE_OK)
        qFatal("bare: cannot open");
    sqlite3_exec(m_connection,
                 "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0;"
                 "PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA cache_size=-32768",
                 nullptr, nullptr, nullptr);
    for (const char *sql : statements)
        m_statements.push_back(prepared(sql));
}

BareWriter::~BareWriter()
{
    for (sqlite3_stmt *statement : m_statements)
        sqlite3_finalize(statement);
    sqlite3_close(m_connection);
}

sqlite3_stmt *BareWriter::prepared(const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(m_connection, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr)
        != SQLITE_OK)
        qFatal("bare: %s", sqlite3_errmsg(m_connection));
    return statement;
}

void BareWriter::step(sqlite3_stmt *statement)
{
    if (sqlite3_step(statement) != SQLITE_DONE)
        qFatal("bare: %s", sqlite3_errmsg(m_connection));
    sqlite3_reset(statement);
}

void BareWriter::writeSale(int number, bool promoted)
{
    const QByteArray hash = idOf('h', number) + idOf('i', number);
    step(m_statements[Begin]);
    step(m_statements[TakeReceipt]);
    sqlite3_stmt *sale = m_statements[Sale];
    bind(sale, 1, idOf('s', number));
    sqlite3_bind_int64(sale, 2, number);
    bind(sale, 3, hash);
    step(sale);
    const qint64 row = sqlite3_last_insert_rowid(m_connection);
    lines(number, row);
    if (promoted)
        promotions(row);
    for (const Statement kind : {Tender, Points}) {
        sqlite3_bind_int64(m_statements[kind], 1, row);
        step(m_statements[kind]);
    }
    step(m_statements[Customer]);
    sqlite3_bind_int64(m_statements[Audit], 1, number);
    bindText(m_statements[Audit], 2, m_texts.audit);
    bind(m_statements[Audit], 3, hash);
    step(m_statements[Audit]);
    bind(m_statements[AuditHead], 1, hash);
    step(m_statements[AuditHead]);
    sqlite3_bind_int64(m_statements[Outbox], 1, number);
    bind(m_statements[Outbox], 2, idOf('e', number));
    bind(m_statements[Outbox], 3, m_texts.event);
    bind(m_statements[Outbox], 4, hash);
    step(m_statements[Outbox]);
    sqlite3_bind_int64(m_statements[OutboxHead], 1, number);
    bind(m_statements[OutboxHead], 2, hash);
    step(m_statements[OutboxHead]);
    step(m_statements[Commit]);
}

void BareWriter::lines(int number, qint64 sale)
{
    for (int position = 0; position < 5; ++position) {
        sqlite3_stmt *line = m_statements[Line];
        sqlite3_bind_int64(line, 1, sale);
        sqlite3_bind_int(line, 2, position);
        bind(line, 3, idOf('l', number * 5 + position));
        bindText(line, 4, m_texts.trace);
        step(line);
        sqlite3_bind_int64(m_statements[Movement], 1, sale);
        sqlite3_bind_int(m_statements[Movement], 2, position);
        step(m_statements[Movement]);
        sqlite3_bind_int(m_statements[Level], 1, position);
        step(m_statements[Level]);
    }
}

void BareWriter::promotions(qint64 sale)
{
    for (const Statement kind : {TakeCoupon, RulesVersion, PromotionUse, CouponUse}) {
        if (kind == PromotionUse || kind == CouponUse)
            sqlite3_bind_int64(m_statements[kind], 1, sale);
        step(m_statements[kind]);
    }
}

void BareWriter::checkpoint()
{
    sqlite3_wal_checkpoint_v2(m_connection, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}
