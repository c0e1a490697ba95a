#include "core/data/officelink.h"

using namespace Qt::StringLiterals;

namespace officelink {
std::optional<OfficeLink> load(const Connection &connection)
{
    Rows rows = connection.select(
        u"SELECT url, authority, certificate, private_key, coalesce(cluster_epoch, 0), clock_offset"
        " FROM head_office"_s);
    if (!rows.next())
        return std::nullopt;
    return OfficeLink{rows.text(0),  rows.text(1).toLatin1(), rows.text(2).toLatin1(),
                      rows.bytes(3), rows.integer(4),         rows.integer(5)};
}

void put(Transaction &transaction, const OfficeLink &link)
{
    transaction.execute(
        u"INSERT INTO head_office (one, url, authority, certificate, private_key, cluster_epoch,"
        " clock_offset)"
        " VALUES (1, ?, ?, ?, ?, ?, ?) ON CONFLICT (one) DO UPDATE SET url = excluded.url,"
        " authority = excluded.authority, certificate = excluded.certificate,"
        " private_key = excluded.private_key, cluster_epoch = excluded.cluster_epoch,"
        " clock_offset = excluded.clock_offset"_s,
        link.url, QString::fromLatin1(link.authority), QString::fromLatin1(link.certificate), link.sealedKey,
        link.clusterEpoch, link.clockOffsetMs);
}

void setClock(Transaction &transaction, qint64 clusterEpoch, qint64 clockOffsetMs)
{
    transaction.execute(u"UPDATE head_office SET cluster_epoch = ?, clock_offset = ?"_s, clusterEpoch,
                        clockOffsetMs);
}
}
