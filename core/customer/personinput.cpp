#include "core/customer/personinput.h"

#include "core/customer/unreachable.h"
#include "core/text/barcode.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestName = 80;
constexpr qsizetype longestRegion = 80;
constexpr qsizetype longestStreet = 200;
constexpr qsizetype longestPostcode = 12;
constexpr qsizetype longestChannel = 64;
constexpr qsizetype longestNote = 2000;

Error wrong(const QString &field)
{
    return {Error::Code::InvalidInput, field};
}

/// Visible, no longer than that, and no bank card's number.
bool fits(const QString &text, qsizetype longest)
{
    return text.size() <= longest && !containsBankCard(text)
        && std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.isPrint() || c.isSurrogate() || c == u'\n'; });
}

/// A text, or the empty one for null; nothing for another kind of value.
std::optional<QString> textOf(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return QString();
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

/// Several values, whether given one by one or as a list; those that are empty are left out.
QJsonArray severalOf(const QJsonObject &given, const QString &one, const QString &many)
{
    QJsonArray all;
    const QJsonArray list = given.contains(many) ? given[many].toArray() : QJsonArray{given[one]};
    for (const QJsonValue &each : list)
        if (!each.isNull() && !(each.isString() && each.toString().trimmed().isEmpty()))
            all << each;
    return all;
}

/// One person's facts as they change, until one of them is refused.
class Change
{
public:
    Change(const Person &person, const QJsonObject &given, const PersonRules &rules) :
        m_person(person),
        m_given(given),
        m_rules(rules)
    {}

    Result<Person> run()
    {
        for (const auto &[field, read] : {
                 std::pair(u"name"_s, &Change::readName),
                 {u"phone"_s, &Change::readFirstPhone},
                 {u"phones"_s, &Change::readPhones},
                 {u"email"_s, &Change::readFirstEmail},
                 {u"emails"_s, &Change::readEmails},
                 {u"birthday"_s, &Change::readBirthdayField},
                 {u"gender"_s, &Change::readGender},
                 {u"address"_s, &Change::readAddresses},
                 {u"addresses"_s, &Change::readAddresses},
                 {u"channels"_s, &Change::readChannels},
                 {u"language"_s, &Change::readLanguage},
                 {u"note"_s, &Change::readNote},
                 {u"custom"_s, &Change::readCustom},
             })
            if (m_given.contains(field))
                if (const auto read_ = (this->*read)(); !read_)
                    return read_.error();
        forgetOldMarks();
        return m_person;
    }

private:
    Result<> readName()
    {
        const auto text = textOf(m_given[u"name"]);
        const QString name = text ? text->simplified() : QString();
        if (!text || !fits(name, longestName))
            return wrong(u"name"_s);
        m_person.name = name;
        return {};
    }

    Result<Phone> phoneFrom(const QJsonValue &value) const
    {
        if (!value.isString())
            return Error{Error::Code::InvalidPhone, u"characters"_s};
        return Phone::parse(value.toString(), m_rules.region);
    }

    /// Only the first: the others stay behind it.
    Result<> readFirstPhone()
    {
        if (m_given.contains(u"phones"))
            return {};
        const QJsonArray one = severalOf(m_given, u"phone"_s, u"phones"_s);
        if (one.isEmpty()) {
            if (!m_person.phones.empty())
                m_person.phones.erase(m_person.phones.begin());
            return {};
        }
        auto phone = phoneFrom(one.first());
        if (!phone)
            return phone.error();
        if (!m_person.phones.empty())
            m_person.phones.erase(m_person.phones.begin());
        std::erase(m_person.phones, *phone);
        m_person.phones.insert(m_person.phones.begin(), std::move(*phone));
        return {};
    }

    Result<> readPhones()
    {
        std::vector<Phone> phones;
        for (const QJsonValue &each : severalOf(m_given, u"phone"_s, u"phones"_s)) {
            auto phone = phoneFrom(each);
            if (!phone)
                return phone.error();
            if (std::find(phones.begin(), phones.end(), *phone) == phones.end())
                phones.push_back(std::move(*phone));
        }
        if (phones.size() > Person::mostContacts)
            return wrong(u"phones"_s);
        m_person.phones = std::move(phones);
        return {};
    }

    Result<> readFirstEmail()
    {
        if (m_given.contains(u"emails"))
            return {};
        const QJsonArray one = severalOf(m_given, u"email"_s, u"emails"_s);
        const auto email = one.isEmpty() ? std::nullopt : std::optional(Email::parse(one.first().toString()));
        if (email && !*email)
            return email->error();
        if (!m_person.emails.empty())
            m_person.emails.erase(m_person.emails.begin());
        if (email) {
            std::erase(m_person.emails, **email);
            m_person.emails.insert(m_person.emails.begin(), **email);
        }
        return {};
    }

    Result<> readEmails()
    {
        std::vector<Email> emails;
        for (const QJsonValue &each : severalOf(m_given, u"email"_s, u"emails"_s)) {
            auto email = Email::parse(each.toString());
            if (!email)
                return email.error();
            if (std::find(emails.begin(), emails.end(), *email) == emails.end())
                emails.push_back(std::move(*email));
        }
        if (emails.size() > Person::mostContacts)
            return wrong(u"emails"_s);
        m_person.emails = std::move(emails);
        return {};
    }

    Result<> readBirthdayField()
    {
        const auto text = textOf(m_given[u"birthday"]);
        if (!text)
            return wrong(u"birthday"_s);
        m_person.birthday.reset();
        if (text->trimmed().isEmpty())
            return {};
        const auto birthday = readBirthday(*text, m_rules.today);
        if (!birthday)
            return birthday.error();
        m_person.birthday = *birthday;
        return {};
    }

    Result<> readGender()
    {
        const auto text = textOf(m_given[u"gender"]);
        const auto gender = text ? genderOf(*text) : std::nullopt;
        if (!gender)
            return wrong(u"gender"_s);
        m_person.gender = *gender;
        return {};
    }

    Result<> readAddresses()
    {
        std::vector<Address> addresses;
        for (const QJsonValue &each : severalOf(m_given, u"address"_s, u"addresses"_s)) {
            // One line is a street: where it lies is not guessed.
            const Address address = each.isString()
                ? Address{{}, each.toString().simplified(), {}}
                : Address{each[u"region"].toString().simplified(), each[u"street"].toString().simplified(),
                          each[u"postcode"].toString().simplified()};
            if (!fits(address.region, longestRegion) || !fits(address.street, longestStreet)
                || !fits(address.postcode, longestPostcode))
                return wrong(u"address"_s);
            if (address != Address())
                addresses.push_back(address);
        }
        if (addresses.size() > Person::mostContacts)
            return wrong(u"address"_s);
        m_person.addresses = std::move(addresses);
        return {};
    }

    Result<> readChannels()
    {
        const QJsonObject given = m_given[u"channels"].toObject();
        for (auto each = given.begin(); each != given.end(); ++each) {
            const auto id = textOf(each.value());
            if (!channelNames().contains(each.key()) || !id || !fits(*id, longestChannel)
                || id->contains(u'\n'))
                return wrong(u"channels"_s);
            std::erase_if(m_person.channels,
                          [&](const ChannelId &known) { return known.channel == each.key(); });
            if (!id->trimmed().isEmpty())
                m_person.channels.push_back({each.key(), id->trimmed()});
        }
        return {};
    }

    Result<> readLanguage()
    {
        const auto text = textOf(m_given[u"language"]);
        const QString code = text ? text->trimmed() : QString();
        if (!text || (!code.isEmpty() && QLocale(code).language() == QLocale::C))
            return wrong(u"language"_s);
        m_person.language = code;
        return {};
    }

    Result<> readNote()
    {
        const auto text = textOf(m_given[u"note"]);
        if (!text || !fits(text->trimmed(), longestNote))
            return wrong(u"note"_s);
        m_person.note = text->trimmed();
        return {};
    }

    Result<> readCustom()
    {
        const QJsonObject given = m_given[u"custom"].toObject();
        for (auto each = given.begin(); each != given.end(); ++each) {
            const auto field = std::find_if(m_rules.fields.begin(), m_rules.fields.end(),
                                            [&](const CustomField &one) { return one.code == each.key(); });
            if (field == m_rules.fields.end())
                return wrong(u"custom."_s + each.key());
            QStringList words;
            for (const QJsonValue &word : each.value().toArray())
                words << word.toString();
            const auto value = readCustomValue(
                *field,
                each.value().isArray() ? words.join(u'\n') : textOf(each.value()).value_or(QString()));
            if (!value)
                return wrong(u"custom."_s + each.key());
            if (value->isEmpty())
                m_person.custom.erase(field->code);
            else
                m_person.custom[field->code] = *value;
        }
        return {};
    }

    /// A number that is gone, or comes anew, is not known to fail.
    void forgetOldMarks()
    {
        m_person.unreachable.removeIf(
            [marks = contactMarks(m_person)](const QString &mark) { return !marks.contains(mark); });
    }

    Person m_person;
    const QJsonObject &m_given;
    const PersonRules &m_rules;
};
}

Result<Person> changedPerson(const Person &person, const QJsonObject &given, const PersonRules &rules)
{
    return Change(person, given, rules).run();
}

QJsonObject toJson(const Person &person)
{
    QJsonObject object;
    if (!person.name.isEmpty())
        object[u"name"_s] = person.name;
    QJsonArray phones;
    for (const Phone &phone : person.phones)
        phones << phone.e164();
    QJsonArray emails;
    for (const Email &email : person.emails)
        emails << email.address();
    QJsonArray addresses;
    for (const Address &address : person.addresses)
        addresses << QJsonObject{
            {u"region"_s, address.region}, {u"street"_s, address.street}, {u"postcode"_s, address.postcode}};
    QJsonObject channels;
    for (const ChannelId &channel : person.channels)
        channels[channel.channel] = channel.id;
    QJsonObject custom;
    for (const auto &[code, value] : person.custom)
        custom[code] = value.size() == 1 ? QJsonValue(value.first()) : QJsonArray::fromStringList(value);
    const std::pair<QString, QJsonValue> facts[] = {
        {u"phones"_s, phones},
        {u"emails"_s, emails},
        {u"birthday"_s, person.birthday ? toText(*person.birthday) : QString()},
        {u"gender"_s, toText(person.gender)},
        {u"addresses"_s, addresses},
        {u"channels"_s, channels},
        {u"language"_s, person.language},
        {u"note"_s, person.note},
        {u"custom"_s, custom},
        {u"unreachable"_s, QJsonArray::fromStringList(person.unreachable)}};
    for (const auto &[field, value] : facts)
        if (value != QJsonValue(QString()) && value != QJsonValue(QJsonArray())
            && value != QJsonValue(QJsonObject()))
            object[field] = value;
    return object;
}
