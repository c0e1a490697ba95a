#include "core/usecase/membercolumns.h"

#include "core/customer/email.h"
#include "core/customer/person.h"
#include "core/text/phonenumber.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QStringList parted(const QString &cell, const QRegularExpression &at)
{
    QStringList parts;
    for (const QString &part : cell.split(at, Qt::SkipEmptyParts))
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            parts << trimmed;
    return parts;
}

bool isHan(const QString &text)
{
    const auto characters = text.toUcs4();
    return characters.size() >= 2 && characters.size() <= 4
        && std::all_of(characters.begin(), characters.end(),
                       [](char32_t c) { return QChar::script(c) == QChar::Script_Han; });
}

/// "王秀兰" of 王 and 秀兰, "Anna Bell" of Bell and Anna.
QString nameIn(const ImportFile &file, const TableRow &row)
{
    if (const QString name = file.value(row, u"name"_s); !name.isEmpty())
        return name;
    const QString family = file.value(row, u"family_name"_s);
    const QString given = file.value(row, u"given_name"_s);
    const bool isChinese = !family.isEmpty() && !given.isEmpty() && isHan(family + given);
    return isChinese ? family + given : (given + u' ' + family).trimmed();
}

/// From the large to the small.
QString regionIn(const ImportFile &file, const TableRow &row)
{
    QStringList parts;
    for (const QString &field : {u"country"_s, u"province"_s, u"city"_s, u"district"_s})
        if (const QString part = file.value(row, field); !part.isEmpty() && !parts.contains(part))
            parts << part;
    return parts.join(u' ');
}

/// Line by line of the three columns, or from the columns of one address.
QJsonArray addressesIn(const ImportFile &file, const TableRow &row)
{
    QStringList regions = file.lines(row, u"region"_s);
    QStringList streets = file.lines(row, u"street"_s);
    const QStringList postcodes = file.lines(row, u"postcode"_s);
    if (regions.isEmpty() && !regionIn(file, row).isEmpty())
        regions << regionIn(file, row);
    if (const QString more = file.value(row, u"street2"_s); !more.isEmpty() && streets.size() == 1)
        streets[0] += u' ' + more;
    QJsonArray addresses;
    for (qsizetype i = 0; i < std::max({regions.size(), streets.size(), postcodes.size()}); ++i)
        addresses << QJsonObject{{u"region"_s, regions.value(i)},
                                 {u"street"_s, streets.value(i)},
                                 {u"postcode"_s, postcodes.value(i)}};
    return addresses;
}

/// One value changes the first and leaves others; several are all.
void putSeveral(QJsonObject &given, const QStringList &values, const QString &one, const QString &many)
{
    if (values.size() == 1)
        given[one] = values.first();
    else if (!values.isEmpty())
        given[many] = QJsonArray::fromStringList(values);
}

/// "1990-05-17 00:00:00" is a day that some program gave an hour; an apostrophe says that digits are a text.
QString cleaned(QString text, const QString &field)
{
    if (field == u"birthday" && (text.endsWith(u" 00:00:00"_s) || text.endsWith(u" 0:00"_s)))
        text = text.section(u' ', 0, 0);
    if (field == u"external_id" && text.startsWith(u'\''))
        text.remove(0, 1);
    return text;
}
}

// A table of every column: long by nature.
std::vector<ColumnField> memberColumns(const std::vector<CustomField> &fields)
{
    std::vector<ColumnField> columns{
        {u"number"_s,
         {u"member number"_s, u"customer id"_s, u"会员号"_s, u"会员编号"_s, u"卡号"_s, u"会员卡号"_s}},
        {u"external_id"_s, {u"reference id"_s, u"外部编号"_s, u"外部id"_s}},
        {u"name"_s, {u"full name"_s, u"customer name"_s, u"姓名"_s, u"会员姓名"_s}},
        {u"family_name"_s, {u"last name"_s, u"surname"_s, u"姓"_s}},
        {u"given_name"_s, {u"first name"_s, u"名"_s}},
        {u"phone"_s,
         {u"mobile"_s, u"telephone"_s, u"phone number"_s, u"手机"_s, u"手机号"_s, u"手机号码"_s, u"电话"_s}},
        {u"email"_s, {u"e-mail"_s, u"email address"_s, u"邮箱"_s, u"电子邮件"_s, u"电子邮箱"_s}},
        {u"birthday"_s, {u"birthdate"_s, u"date of birth"_s, u"生日"_s, u"出生日期"_s}},
        {u"gender"_s, {u"sex"_s, u"性别"_s}},
        {u"region"_s, {u"地区"_s}},
        {u"country"_s, {u"国家"_s}},
        {u"province"_s, {u"state"_s, u"省"_s, u"省份"_s}},
        {u"city"_s, {u"市"_s, u"城市"_s}},
        {u"district"_s, {u"区"_s, u"区县"_s}},
        {u"street"_s,
         {u"address"_s, u"address1"_s, u"street address"_s, u"street address 1"_s, u"地址"_s, u"详细地址"_s}},
        {u"street2"_s, {u"address2"_s, u"street address 2"_s}},
        {u"postcode"_s, {u"zip"_s, u"postal code"_s, u"邮编"_s, u"邮政编码"_s}},
        {u"language"_s, {u"语言"_s}},
        {u"note"_s, {u"notes"_s, u"memo"_s, u"备注"_s}},
        {u"tags"_s, {u"tag"_s, u"标签"_s}},
        {u"source"_s, {u"来源"_s, u"渠道"_s}},
        {u"referrer"_s, {u"推荐人"_s, u"介绍人"_s}},
        {u"adviser"_s, {u"advisor"_s, u"导购"_s}},
        {u"points"_s, {u"积分"_s, u"积分余额"_s}},
        {u"stored_value"_s, {u"stored value balance"_s, u"储值余额"_s, u"储值"_s, u"本金"_s}},
        {u"stored_bonus"_s, {u"bonus balance"_s, u"赠送余额"_s, u"赠金"_s}}};
    for (const QString &channel : channelNames())
        columns.push_back(
            {channel, channel == u"wechat" ? QStringList{u"微信"_s, u"微信号"_s} : QStringList()});
    for (const CustomField &field : fields)
        columns.push_back({u"custom."_s + field.code, {field.name}});
    return columns;
}

QString detectMemberColumn(const QStringList &values, const QString &region)
{
    const auto mostly = [&](auto looksLike) {
        return !values.isEmpty()
            && std::count_if(values.begin(), values.end(), looksLike) * 5 >= values.size() * 4;
    };
    if (mostly([](const QString &value) { return bool(Email::parse(value)); }))
        return u"email"_s;
    if (mostly([&](const QString &value) { return bool(Phone::parse(value, region)); }))
        return u"phone"_s;
    return mostly(isHan) ? u"name"_s : QString();
}

QJsonObject memberIn(const ImportFile &file, const TableRow &row, const std::vector<CustomField> &fields)
{
    static const QRegularExpression contacts(u"[\\n|;；]"_s);
    static const QRegularExpression tags(u"[\\n,]"_s);
    QJsonObject given;
    if (const QString name = nameIn(file, row); !name.isEmpty())
        given[u"name"_s] = name;
    putSeveral(given, parted(file.value(row, u"phone"_s), contacts), u"phone"_s, u"phones"_s);
    putSeveral(given, parted(file.value(row, u"email"_s), contacts), u"email"_s, u"emails"_s);
    for (const auto &[column, fact] : {std::pair(u"birthday"_s, u"birthday"_s),
                                       {u"gender"_s, u"gender"_s},
                                       {u"language"_s, u"language"_s},
                                       {u"note"_s, u"note"_s},
                                       {u"source"_s, u"source"_s},
                                       {u"referrer"_s, u"referrer"_s},
                                       {u"adviser"_s, u"adviser"_s},
                                       {u"external_id"_s, u"externalId"_s}})
        if (const QString text = cleaned(file.value(row, column), column); !text.isEmpty())
            given[fact] = text;
    if (const QJsonArray addresses = addressesIn(file, row); !addresses.isEmpty())
        given[u"addresses"_s] = addresses;
    if (const QStringList list = parted(file.value(row, u"tags"_s), tags); !list.isEmpty())
        given[u"addTags"_s] = QJsonArray::fromStringList(list);
    QJsonObject channels;
    for (const QString &channel : channelNames())
        if (const QString id = file.value(row, channel); !id.isEmpty())
            channels[channel] = id;
    QJsonObject custom;
    for (const CustomField &field : fields)
        if (const QString text = file.value(row, u"custom."_s + field.code); !text.isEmpty())
            custom[field.code] = text;
    for (const auto &[fact, object] : {std::pair(u"channels"_s, channels), {u"custom"_s, custom}})
        if (!object.isEmpty())
            given[fact] = object;
    return given;
}

QString columnOfFact(const QString &fact)
{
    static const std::pair<QString, QString> columns[] = {
        {u"phones"_s, u"phone"_s},    {u"emails"_s, u"email"_s},           {u"address"_s, u"street"_s},
        {u"channels"_s, u"wechat"_s}, {u"externalId"_s, u"external_id"_s}, {u"addTags"_s, u"tags"_s}};
    for (const auto &[name, column] : columns)
        if (name == fact)
            return column;
    return fact;
}

const QStringList &presetMappings()
{
    static const QStringList names{u"online-retail"_s, u"square"_s, u"shopify"_s};
    return names;
}

std::optional<QString> presetMapping(const QString &name, const QStringList &header)
{
    static const std::pair<QString, QStringList> presets[] = {
        {u"online-retail"_s, {u"number=CustomerID"_s, u"number=Customer ID"_s, u"country=Country"_s}},
        {u"square"_s,
         {u"external_id=Reference ID"_s, u"external_id=Square Customer ID"_s, u"given_name=First Name"_s,
          u"family_name=Last Name"_s, u"phone=Phone Number"_s, u"email=Email Address"_s,
          u"street=Street Address 1"_s, u"street2=Street Address 2"_s, u"city=City"_s, u"province=State"_s,
          u"postcode=Postal Code"_s, u"birthday=Birthday"_s, u"note=Memo"_s}},
        {u"shopify"_s,
         {u"external_id=Customer ID"_s,
          u"given_name=First Name"_s,
          u"family_name=Last Name"_s,
          u"email=Email"_s,
          u"phone=Phone"_s,
          u"phone=Default Address Phone"_s,
          u"street=Default Address Address1"_s,
          u"street=Address1"_s,
          u"street2=Default Address Address2"_s,
          u"street2=Address2"_s,
          u"city=Default Address City"_s,
          u"city=City"_s,
          u"province=Default Address Province Code"_s,
          u"province=Province"_s,
          u"country=Default Address Country Code"_s,
          u"country=Country"_s,
          u"postcode=Default Address Zip"_s,
          u"postcode=Zip"_s,
          u"note=Note"_s,
          u"tags=Tags"_s}}};
    for (const auto &[preset, pairs] : presets) {
        if (preset != name)
            continue;
        QStringList map;
        QStringList taken;
        for (const QString &pair : pairs)
            if (header.contains(pair.section(u'=', 1)) && !taken.contains(pair.section(u'=', 0, 0))) {
                map << pair;
                taken << pair.section(u'=', 0, 0);
            }
        return map.join(u',');
    }
    return std::nullopt;
}
