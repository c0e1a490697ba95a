#include "ui/members/personwords.h"

using namespace Qt::StringLiterals;

QString PersonWords::reachable(const Person &person, const QString &key, const QString &shown)
{
    return person.unreachable.contains(key) ? tr("%1 (no longer works)").arg(shown) : shown;
}

QStringList PersonWords::phones(const Person &person) const
{
    QStringList lines;
    for (const Phone &phone : person.phones)
        lines << reachable(person, phone.e164(), m_format.phone(phone.e164()));
    return lines;
}

QStringList PersonWords::emails(const Person &person) const
{
    QStringList lines;
    for (const Email &email : person.emails)
        lines << reachable(person, email.address(), email.address());
    return lines;
}

QStringList PersonWords::addresses(const Person &person) const
{
    QStringList lines;
    for (const Address &address : person.addresses)
        lines << QStringList{address.region, address.street, address.postcode}.join(u' ').simplified();
    return lines;
}

QStringList PersonWords::channels(const Person &person) const
{
    QStringList lines;
    for (const ChannelId &each : person.channels)
        lines << channel(each.channel) + u": "_s + each.id;
    return lines;
}

QString PersonWords::birthday(const Person &person, const QDate &today) const
{
    if (!person.birthday)
        return {};
    const Birthday &born = *person.birthday;
    QString text = toText(born);
    text.remove(u"lunar:"_s).remove(u"--"_s);
    if (born.calendar == Birthday::Calendar::Lunar)
        text = tr("lunar %1").arg(text);
    const auto age = ageOn(born, today);
    return age ? text + u" · "_s + tr("%n year(s)", nullptr, *age) : text;
}

QString PersonWords::gender(Gender gender)
{
    switch (gender) {
    case Gender::Female: return tr("Female");
    case Gender::Male: return tr("Male");
    case Gender::Other: return tr("Other");
    case Gender::Unknown: break;
    }
    return {};
}

QString PersonWords::channel(const QString &name)
{
    if (name == u"wechat")
        return tr("WeChat");
    if (name == u"alipay")
        return tr("Alipay");
    if (name == u"other")
        return tr("Other");
    return name == u"qq" ? u"QQ"_s : name.left(1).toUpper() + name.mid(1); // names of their own
}

QString PersonWords::source(const QString &name)
{
    if (name == u"till")
        return tr("Till");
    if (name == u"import")
        return tr("Import");
    return channelNames().contains(name) ? channel(name) : name;
}

QString PersonWords::custom(const CustomField &field, const QStringList &value)
{
    if (field.kind == CustomField::Kind::YesNo)
        return value.value(0) == u"yes" ? tr("Yes") : tr("No");
    return value.join(tr(", "));
}
