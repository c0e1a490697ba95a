#include "core/customer/unreachable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// That of the contact that fits, or of the first for an empty text.
template <class Contact, class Is>
Result<QString> markOf(const std::vector<Contact> &contacts, const QString &channel, Is is)
{
    const auto found = std::ranges::find_if(contacts, is);
    if (found == contacts.end())
        return Error{Error::Code::NotFound, channel};
    return unreachableMark(*found);
}
}

QString unreachableMark(const Phone &phone)
{
    return phone.e164();
}

QString unreachableMark(const Email &email)
{
    return email.address();
}

QString unreachableMark(const ChannelId &id)
{
    return id.channel + u':' + id.id;
}

QStringList contactMarks(const Person &person)
{
    QStringList marks;
    for (const Phone &phone : person.phones)
        marks << unreachableMark(phone);
    for (const Email &email : person.emails)
        marks << unreachableMark(email);
    for (const ChannelId &id : person.channels)
        marks << unreachableMark(id);
    return marks;
}

Result<QString> contactMark(const Person &person, const QString &channel, const QString &contact,
                            const QString &region)
{
    if (channel == u"sms" || channel == u"phone") {
        const auto wanted = contact.isEmpty() ? std::nullopt : std::optional(Phone::parse(contact, region));
        return markOf(person.phones, channel, [&](const Phone &phone) {
            return !wanted || (*wanted && phone == **wanted) || phone.e164() == contact;
        });
    }
    if (channel == u"email") {
        const auto wanted = contact.isEmpty() ? std::nullopt : std::optional(Email::parse(contact));
        return markOf(person.emails, channel,
                      [&](const Email &email) { return !wanted || (*wanted && email == **wanted); });
    }
    if (!channelNames().contains(channel))
        return Error{Error::Code::InvalidInput, u"channel"_s};
    return markOf(person.channels, channel, [&](const ChannelId &id) {
        return id.channel == channel && (contact.isEmpty() || id.id == contact.trimmed());
    });
}
