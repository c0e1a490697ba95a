#include "core/data/statement.h"

StatementCache::Lent StatementCache::take(sqlite3 *connection, const QString &sql)
{
    if (auto idle = m_idle.extract(sql))
        return idle;
    return m_idle.extract(m_idle.try_emplace(sql, connection, sql).first);
}

void StatementCache::giveBack(Lent statement)
{
    statement.mapped().reset();
    m_idle.insert(std::move(statement));
}

Rows::~Rows()
{
    if (m_statement)
        m_cache->giveBack(std::move(m_statement));
}
