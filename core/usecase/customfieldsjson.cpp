#include "core/usecase/customfieldsjson.h"

#include "core/data/audit.h"
#include "core/data/customfields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

Result<std::vector<CustomField>> customFieldsFrom(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonValue list = document[u"fields"];
    if (!list.isArray())
        return Error{Error::Code::InvalidJson, u"fields"_s};
    std::vector<CustomField> fields;
    QSet<QString> codes;
    for (const QJsonValue &each : list.toArray()) {
        const auto field = customFieldFrom(each.toObject());
        if (!field)
            return Error{Error::Code::InvalidInput,
                         u"fields[%1].%2"_s.arg(fields.size()).arg(field.error().detail)};
        if (codes.contains(field->code))
            return Error{Error::Code::Duplicate, field->code};
        codes.insert(field->code);
        fields.push_back(*field);
    }
    if (fields.size() > mostCustomFields)
        return Error{Error::Code::InvalidInput, u"fields"_s};
    return fields;
}

Result<> changeCustomFields(Transaction &transaction, const Session &who,
                            const std::vector<CustomField> &fields, Timestamp now)
{
    if (const auto allowed = who.may(Permission::ManageSettings); !allowed)
        return allowed;
    customfields::replace(transaction, fields);
    QJsonArray codes;
    for (const CustomField &field : fields)
        codes << field.code;
    audit::append(transaction, now, who.user, u"member.fields"_s, {{u"fields"_s, codes}});
    return {};
}
