#include "core/customer/normalised.h"

#include "core/customer/region.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// What differs, in one word.
QString widthOrBlanks(const QString &before, const QString &after)
{
    return before.simplified() == after ? u"blanks"_s : u"width"_s;
}

/// The first version of the sealed form has one phone.
QJsonObject secondForm(QJsonObject record)
{
    if (record[u"v"].toInt() != 1)
        return record;
    QJsonObject second{{u"v"_s, 2}, {u"name"_s, record[u"name"]}};
    if (const QString phone = record[u"phone"].toString(); !phone.isEmpty())
        second[u"phones"_s] = QJsonArray{phone};
    return second;
}

/// A record as text, field by field: what was sealed once may not be what can be read today.
class Form
{
public:
    Form(const QByteArray &sealed, const PersonRules &rules) :
        m_record(secondForm(QJsonDocument::fromJson(sealed).object())),
        m_rules(rules)
    {}

    void putInForm(const QString &field)
    {
        if (field == u"name")
            m_record[field] = formed(field, m_record[field].toString(), &Form::nameForm);
        else if (field == u"phones")
            m_record[field] = formedList(field, &Form::phoneForm);
        else if (field == u"emails")
            m_record[field] = formedList(field, &Form::emailForm);
        else if (field == u"channels")
            m_record[field] = formedChannels();
        else if (field == u"addresses")
            m_record[field] = formedAddresses();
    }

    Result<NormalRecord> record()
    {
        auto person = personFrom(QJsonDocument(m_record).toJson(QJsonDocument::Compact));
        if (!person)
            return person.error();
        return NormalRecord{std::move(*person), std::move(m_changes)};
    }

private:
    struct Formed
    {
        QString text;
        QString why;
    };
    using Former = Formed (Form::*)(const QString &text) const;

    Formed nameForm(const QString &text) const
    {
        const QString plain = plainText(text);
        return {plain, widthOrBlanks(text, plain)};
    }

    Formed phoneForm(const QString &text) const
    {
        if (const auto kept = Phone::kept(text); kept && kept->isValid())
            return {text, {}};
        const auto read = Phone::parse(text, m_rules.region);
        return {read ? read->e164() : text, u"e164"_s};
    }

    Formed emailForm(const QString &text) const
    {
        const auto read = Email::parse(text);
        const QString plain = read ? read->address() : text;
        return {plain, text.toLower() == plain ? u"case"_s : widthOrBlanks(text.toLower(), plain)};
    }

    QString formed(const QString &field, const QString &text, Former former)
    {
        const Formed form = (this->*former)(text);
        if (form.text != text)
            m_changes.push_back({field, text, form.text, form.why});
        return form.text;
    }

    /// A mark stands for the text that it was made of.
    void moveMark(const QString &before, const QString &after)
    {
        QJsonArray marks;
        for (const QJsonValue &mark : m_record[u"unreachable"].toArray())
            marks << (mark.toString() == before ? QJsonValue(after) : mark);
        if (!marks.isEmpty())
            m_record[u"unreachable"_s] = marks;
    }

    QJsonArray formedList(const QString &field, Former former)
    {
        QJsonArray list;
        for (const QJsonValue &each : m_record[field].toArray()) {
            const QString text = formed(field, each.toString(), former);
            moveMark(each.toString(), text);
            if (list.contains(text))
                m_changes.push_back({field, text, {}, u"repeated"_s});
            else
                list << text;
        }
        return list;
    }

    QJsonArray formedChannels()
    {
        QJsonArray list;
        for (const QJsonValue &each : m_record[u"channels"].toArray()) {
            QJsonObject channel = each.toObject();
            const QString name = channel[u"channel"].toString();
            const QString before = channel[u"id"].toString();
            const QString id =
                formed(u"channels"_s, before, name == u"whatsapp" ? &Form::phoneForm : &Form::nameForm);
            channel[u"id"_s] = id;
            moveMark(name + u':' + before, name + u':' + id);
            list << channel;
        }
        return list;
    }

    QJsonArray formedAddresses()
    {
        QJsonArray list;
        for (const QJsonValue &each : m_record[u"addresses"].toArray()) {
            const Address before{each[u"region"].toString(), each[u"street"].toString(),
                                 each[u"postcode"].toString()};
            const Address after = withRegion(before);
            const auto line = [](const Address &address) {
                return QStringList{address.region, address.street, address.postcode}.join(u" · "_s);
            };
            if (after != before)
                m_changes.push_back({u"addresses"_s, line(before), line(after),
                                     after.region != before.region
                                         ? u"region"_s
                                         : widthOrBlanks(before.street, after.street)});
            list << QJsonObject{
                {u"region"_s, after.region}, {u"street"_s, after.street}, {u"postcode"_s, after.postcode}};
        }
        return list;
    }

    QJsonObject m_record;
    const PersonRules &m_rules;
    std::vector<NormalChange> m_changes;
};

/// What changed must be what could have been typed.
Result<> mustFit(const NormalRecord &record, const PersonRules &rules)
{
    const QJsonObject facts = toJson(record.person);
    QJsonObject changed;
    for (const NormalChange &change : record.changes)
        changed[change.field] = facts[change.field];
    const auto read = changedPerson({}, changed, rules);
    return read ? Result<>() : read.error();
}
}

const QStringList &normalFields()
{
    static const QStringList fields{u"name"_s, u"phones"_s, u"emails"_s, u"channels"_s, u"addresses"_s};
    return fields;
}

Result<NormalRecord> normalised(const QByteArray &sealedText, const QStringList &fields,
                                const PersonRules &rules)
{
    Form form(sealedText, rules);
    for (const QString &field : fields)
        form.putInForm(field);
    auto record = form.record();
    if (!record || record->changes.empty())
        return record;
    const auto fits = mustFit(*record, rules);
    return fits ? record : fits.error();
}
