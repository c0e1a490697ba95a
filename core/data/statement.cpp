#include "core/data/statement.h"

#include "core/data/fault.h"

#include <QSqlDatabase>
#include <QSqlError>

QVariant bound(qint64 value)
{
    return QVariant(value);
}

QVariant bound(int value)
{
    return QVariant(static_cast<qint64>(value));
}

QVariant bound(bool value)
{
    return QVariant(static_cast<qint64>(value ? 1 : 0));
}

QVariant bound(const QString &value)
{
    // A null QString would be stored as NULL; absence is std::optional here, so it is an empty text.
    return QVariant(value.isNull() ? QString::fromLatin1("") : value);
}

QVariant bound(const QByteArray &value)
{
    return QVariant(value.isNull() ? QByteArray("", 0) : value);
}

std::unique_ptr<QSqlQuery> StatementCache::take(const QString &sql)
{
    if (auto idle = m_idle.extract(sql))
        return std::move(idle.mapped());
    auto query = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_connectionName, false));
    query->setForwardOnly(true);
    if (!query->prepare(sql))
        throw faultOf(query->lastError());
    return query;
}

void StatementCache::giveBack(const QString &sql, std::unique_ptr<QSqlQuery> query)
{
    query->finish();
    m_idle.try_emplace(sql, std::move(query));
}

Rows::Rows(StatementCache &cache, QString sql, std::unique_ptr<QSqlQuery> query) :
    m_cache(&cache),
    m_sql(std::move(sql)),
    m_query(std::move(query))
{}

Rows::~Rows()
{
    if (m_query)
        m_cache->giveBack(m_sql, std::move(m_query));
}

bool Rows::next()
{
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        throw faultOf(m_query->lastError());
    return false;
}
