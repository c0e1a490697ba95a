#include "core/data/customfields.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace customfields {
std::vector<CustomField> all(const Connection &connection)
{
    std::vector<CustomField> fields;
    Rows rows = connection.select(u"SELECT body FROM custom_field ORDER BY position"_s);
    while (rows.next()) {
        const auto field = customFieldFrom(QJsonDocument::fromJson(rows.text(0).toUtf8()).object());
        if (!field)
            throw StorageFault(StorageFault::Kind::Damaged, u"custom field"_s);
        fields.push_back(*field);
    }
    return fields;
}

void replace(Transaction &transaction, const std::vector<CustomField> &fields)
{
    transaction.execute(u"DELETE FROM custom_field"_s);
    for (const CustomField &field : fields)
        transaction.execute(u"INSERT INTO custom_field (code, body) VALUES (?, ?)"_s, field.code,
                            QString::fromUtf8(QJsonDocument(toJson(field)).toJson(QJsonDocument::Compact)));
}
}
