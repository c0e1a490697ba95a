#include "core/customer/person.h"

#include "core/text/barcode.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestName = 80;
}

Result<Person> readPerson(const QString &name, const QString &phone, const QString &region)
{
    Person person{name.simplified(), std::nullopt};
    const bool visible = std::all_of(person.name.begin(), person.name.end(),
                                     [](QChar c) { return c.isPrint() || c.isSurrogate(); });
    const bool nothing = person.name.isEmpty() && phone.trimmed().isEmpty();
    if (nothing || person.name.size() > longestName || !visible || containsBankCard(person.name))
        return Error{Error::Code::InvalidInput, u"name"_s};
    if (phone.trimmed().isEmpty())
        return person;
    auto parsed = Phone::parse(phone, region);
    if (!parsed)
        return parsed.error();
    person.phone = std::move(*parsed);
    return person;
}

QByteArray toBytes(const Person &person)
{
    QJsonObject object{{u"v"_s, 1}, {u"name"_s, person.name}};
    if (person.phone)
        object[u"phone"_s] = person.phone->e164();
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<Person> personFrom(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (object.value(u"v").toInt() != 1)
        return Error{Error::Code::Damaged, {}};
    Person person{object.value(u"name").toString(), std::nullopt};
    const QString phone = object.value(u"phone").toString();
    if (!phone.isEmpty()) {
        auto parsed = Phone::parse(phone, u"ZZ"_s);
        if (!parsed)
            return Error{Error::Code::Damaged, {}};
        person.phone = std::move(*parsed);
    }
    return person;
}
