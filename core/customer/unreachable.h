#pragma once

#include "core/customer/person.h"

/// How a contact that no longer works stands in Person::unreachable: a phone in E.164, an e-mail address, or
/// "wechat:ID".
QString unreachableMark(const Phone &phone);
QString unreachableMark(const Email &email);
QString unreachableMark(const ChannelId &id);

/// All that this person has, as they would be marked.
QStringList contactMarks(const Person &person);

/// The mark of the contact of `channel` ("sms" and "phone" mean phones, "email", or a name of channelNames())
/// that is `contact` in any form, or the first of that channel for an empty one. InvalidInput "channel" for
/// no channel, NotFound with the channel when the person has no such contact.
Result<QString> contactMark(const Person &person, const QString &channel, const QString &contact,
                            const QString &region);
