#include "core/data/earnprogrammes.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace earnprogrammes {
EarnProgramme current(const Connection &connection, const Currency &currency)
{
    Rows rows = connection.select(u"SELECT body FROM points_programme ORDER BY revision DESC LIMIT 1"_s);
    if (!rows.next())
        return {};
    const auto programme =
        earnProgrammeFromJson(QJsonDocument::fromJson(rows.text(0).toUtf8()).object(), currency);
    if (!programme)
        throw StorageFault(StorageFault::Kind::Damaged, u"points_programme"_s);
    return *programme;
}

qint64 revision(const Connection &connection)
{
    Rows rows = connection.select(u"SELECT coalesce(max(revision), 0) FROM points_programme"_s);
    return rows.next() ? rows.integer(0) : 0;
}

void add(Transaction &transaction, const EarnProgramme &programme, const Currency &currency)
{
    const QByteArray body = QJsonDocument(toJson(programme, currency)).toJson(QJsonDocument::Compact);
    transaction.execute(u"INSERT INTO points_programme (body) VALUES (?)"_s, QString::fromUtf8(body));
}
}
