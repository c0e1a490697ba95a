#include "core/data/privacyfigures.h"

using namespace Qt::StringLiterals;

namespace privacyfigures {
std::vector<ConsentCount> consents(const Connection &connection)
{
    std::vector<ConsentCount> counts;
    // Of each person the newest row says: SQLite takes the columns beside max() from it.
    Rows rows = connection.select(
        u"SELECT purpose, channel, sum(granted), sum(NOT granted) FROM (SELECT e.purpose, e.channel,"
        " e.granted, max(e.row) FROM consent_entry e JOIN customer o ON o.row = e.customer"
        " JOIN customer c ON c.row = coalesce(o.survivor, o.row)"
        " WHERE c.status = 'active' AND c.restricted_at IS NULL GROUP BY c.row, e.purpose, e.channel)"
        " GROUP BY purpose, channel ORDER BY purpose, channel"_s);
    while (rows.next())
        counts.push_back({rows.text(0), rows.text(1), rows.integer(2), rows.integer(3)});
    return counts;
}

std::vector<AccessCount> access(const Connection &connection, Timestamp since)
{
    std::vector<AccessCount> counts;
    Rows rows = connection.select(
        u"SELECT coalesce(u.name, ''), sum(iif(a.act = 'member.reveal',"
        " json_array_length(a.detail, '$.members'), 0)), sum(a.act = 'member.copy'),"
        " sum(a.act = 'export.members'), sum(iif(a.act = 'export.members',"
        " json_extract(a.detail, '$.rows'), 0)) FROM audit a LEFT JOIN user u ON u.id = a.user"
        " WHERE a.at >= ? AND a.act IN ('member.reveal', 'member.copy', 'export.members')"
        " GROUP BY a.user ORDER BY u.name"_s,
        since);
    while (rows.next())
        counts.push_back({rows.text(0), rows.integer(1), rows.integer(2), rows.integer(3), rows.integer(4)});
    return counts;
}

std::vector<ErasureEntry> erasures(const Connection &connection, int limit)
{
    std::vector<ErasureEntry> entries;
    Rows audited = connection.select(u"SELECT json_extract(a.detail, '$.member'), a.at, coalesce(u.name, '')"
                                     " FROM audit a LEFT JOIN user u ON u.id = a.user"
                                     " WHERE a.act = 'member.erase' ORDER BY a.seq DESC LIMIT ?"_s,
                                     limit);
    while (audited.next()) {
        const auto id = Id<Customer>::parse(audited.text(0));
        if (!id)
            continue;
        Rows member = connection.select(u"SELECT number FROM customer WHERE id = ?"_s, *id);
        if (member.next())
            entries.push_back({member.text(0), *id, audited.timestamp(1), audited.text(2)});
    }
    return entries;
}

qint64 erased(const Connection &connection)
{
    Rows rows = connection.select(u"SELECT count(*) FROM customer WHERE status = 'erased'"_s);
    rows.next();
    return rows.integer(0);
}
}
