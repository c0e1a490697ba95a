#pragma once

#include "core/base/result.h"
#include "core/customer/birthday.h"
#include "core/customer/customfield.h"
#include "core/customer/email.h"
#include "core/text/phonenumber.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

enum class Gender { Unknown, Female, Male, Other };

/// A place where somebody is written to. The region is written from the large to the small, parted by blanks:
/// "浙江省 杭州市 西湖区".
struct Address
{
    QString region;
    QString street; ///< the rest of it
    QString postcode;

    friend bool operator==(const Address &, const Address &) = default;
};

/// An account elsewhere by which somebody is reached.
struct ChannelId
{
    QString channel; ///< "wechat", "qq", "alipay", "whatsapp", "line", "telegram", "other"
    QString id;

    friend bool operator==(const ChannelId &, const ChannelId &) = default;
};

/// What is sealed about a person. Of several phones and addresses the first is the one that is used.
struct Person
{
    static constexpr size_t mostContacts = 5; ///< phones, and e-mail addresses, and …

    QString name;
    std::vector<Phone> phones = {};
    std::vector<Email> emails = {};
    std::optional<Birthday> birthday = {};
    Gender gender = Gender::Unknown;
    std::vector<Address> addresses = {};
    std::vector<ChannelId> channels = {};
    QString language = {}; ///< "zh", "en" …; empty: not known
    QString note = {};     ///< up to 2,000 characters
    CustomValues custom = {};
    QStringList unreachable = {}; ///< contacts that no longer work, as unreachable.h has them

    std::optional<Phone> phone() const
    {
        return phones.empty() ? std::nullopt : std::optional(phones.front());
    }

    friend bool operator==(const Person &, const Person &) = default;
};

QString toText(Gender gender);
/// "female", "male", "other", "" and what people write: 女, 男, F, M, Ms, Mr.
std::optional<Gender> genderOf(const QString &text);
/// Those that ChannelId may name.
const QStringList &channelNames();

/// Checks what was typed: a name of up to 80 visible characters that holds no bank card's number, a phone
/// that exists, at least one of both. InvalidInput with detail "name", or InvalidPhone.
Result<Person> readPerson(const QString &name, const QString &phone, const QString &region);

/// The sealed form, version 2:
/// {"v":2,"name","phones":[…],"emails","birthday","gender","addresses":[{"region",
/// "street","postcode"}],"channels":[{"channel","id"}],"language","note","custom":{code:[…]},"unreachable"};
/// what is empty is left out.
QByteArray toBytes(const Person &person);
/// Reads version 1, {"v":1,"name","phone"?}, too.
Result<Person> personFrom(const QByteArray &bytes);
