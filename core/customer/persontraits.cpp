#include "core/customer/persontraits.h"

#include "core/text/searchkey.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace {
constexpr size_t mostReadings = 2; // of a name: each is kept in two orders

quint64 hashOf(const QString &text)
{
    const auto hash = std::hash<std::u16string>()(text.toStdU16String());
    return hash == 0 ? 1 : hash;
}

const QStringList &compoundSurnames()
{
    static const QStringList surnames =
        u"欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 夏侯 尉迟 尉遲 公孙 公孫 长孙 長孫 慕容 令狐 皇甫 宇文 司徒 司空 端木 轩辕 "
        "东方 東方 南宫 南宮 西门 西門 独孤 獨孤 呼延 澹台 澹臺 淳于 单于 單于 申屠 公冶 濮阳 濮陽 赫连 赫連 钟离 鍾離 "
        "万俟 萬俟 闻人 聞人 鲜于 鮮于 闾丘 亓官 乐正 拓跋 百里 东郭 第五 左丘 太史 宗政 漆雕 梁丘"_s.split(
            u' ');
    return surnames;
}

/// "王女士" and "小李" tell a surname and no more.
QString withoutTitle(const QString &name)
{
    static const QStringList titles =
        u"先生 女士 小姐 太太 老师 师傅 阿姨 大姐 大哥 经理 老板 总"_s.split(u' ');
    for (const QString &title : titles)
        if (name.endsWith(title) && name.size() > title.size() && name.size() <= title.size() + 2)
            return name.chopped(title.size());
    if (name.size() == 2 && (name.startsWith(u'小') || name.startsWith(u'老')))
        return name.last(1);
    return name;
}

QString soundOf(QString pinyin)
{
    for (const auto &[precise, heard] : {std::pair("zh"_L1, "z"_L1),
                                         {"ch"_L1, "c"_L1},
                                         {"sh"_L1, "s"_L1},
                                         {"ng"_L1, "n"_L1},
                                         {"v"_L1, "u"_L1}})
        pinyin.replace(precise, heard);
    return pinyin;
}

/// Adds a sound that is not there yet, while there is room.
template <size_t Most> void addOnce(std::array<quint64, Most> &sounds, const QString &pinyin)
{
    if (pinyin.isEmpty())
        return;
    const quint64 sound = hashOf(soundOf(pinyin));
    for (quint64 &place : sounds) {
        if (place == sound)
            return;
        if (place == 0) {
            place = sound;
            return;
        }
    }
}

void readHanName(PersonTraits &traits, const QString &name, Pinyin &pinyin)
{
    const qsizetype surname = compoundSurnames().contains(name.left(2)) ? 2 : 1;
    const auto readings = pinyin.readings(name, Pinyin::Kind::Name);
    for (size_t i = 0; i < size_t(readings.size()) && i < mostReadings; ++i) {
        const auto &reading = readings[qsizetype(i)];
        const auto count = std::min(surname, reading.size());
        const QString family = pinyinJoined(reading.first(count));
        const QString given = pinyinJoined(reading.sliced(count));
        addOnce(traits.surnames, family);
        if (traits.isSurnameOnly)
            continue;
        addOnce(traits.sounds, family + given);
        addOnce(traits.sounds, given + family);
    }
}

void readForeignName(PersonTraits &traits, const QString &folded)
{
    QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
    for (QString &word : words)
        word.removeIf([](QChar c) { return !c.isLetterOrNumber() && !c.isSurrogate(); });
    addOnce(traits.surnames, words.first());
    addOnce(traits.surnames, words.last());
    addOnce(traits.sounds, words.join(QString()));
    words.sort();
    addOnce(traits.sounds, words.join(QString()));
}

void readName(PersonTraits &traits, const QString &typed, Pinyin &pinyin)
{
    const QString folded = foldText(typed);
    QString name = folded;
    name.removeIf([](QChar c) { return !c.isLetterOrNumber() && !c.isSurrogate(); });
    if (name.isEmpty())
        return;
    traits.isHan = name.front().script() == QChar::Script_Han;
    if (traits.isHan) {
        const QString kept = withoutTitle(name);
        traits.isSurnameOnly = kept != name || name.size() == 1;
        name = kept;
    }
    traits.name = name.toStdU16String();
    if (traits.isHan)
        readHanName(traits, name, pinyin);
    else
        readForeignName(traits, folded);
}

PersonTraits::BirthdayTrait birthdayTrait(const Birthday &birthday)
{
    const auto solar = solarDay(birthday);
    return {qint16(birthday.year.value_or(0)), qint8(birthday.month), qint8(birthday.day),
            birthday.calendar == Birthday::Calendar::Lunar, solar ? qint32(solar->toJulianDay()) : 0};
}

PersonTraits::AddressTrait addressTrait(const Address &address)
{
    PersonTraits::AddressTrait trait;
    QString numbers;
    for (const QChar c : foldText(address.region + address.street)) {
        if (c.isDigit())
            numbers += c;
        else if (!numbers.isEmpty() && !numbers.endsWith(u' '))
            numbers += u' ';
        if (c.isLetter() || c.isSurrogate())
            trait.words += c.unicode();
    }
    if (numbers = numbers.trimmed(); !numbers.isEmpty())
        trait.numbers = hashOf(numbers);
    return trait;
}
}

quint64 PersonTraits::AddressTrait::whole() const
{
    return std::hash<std::u16string>()(words) * 31 + numbers;
}

PersonTraits traitsOf(const Person &person, Pinyin &pinyin)
{
    PersonTraits traits;
    readName(traits, person.name, pinyin);
    traits.phones.reserve(person.phones.size());
    for (const Phone &phone : person.phones)
        traits.phones.push_back(phone.e164().mid(1).toULongLong());
    traits.emails.reserve(person.emails.size());
    for (const Email &email : person.emails)
        traits.emails.push_back({hashOf(email.address()), hashOf(email.address().section(u'@', 0, 0))});
    if (person.birthday)
        traits.birthday = birthdayTrait(*person.birthday);
    traits.addresses.reserve(person.addresses.size());
    for (const Address &address : person.addresses)
        if (auto trait = addressTrait(address); !trait.words.empty())
            traits.addresses.push_back(std::move(trait));
    traits.gender = person.gender;
    return traits;
}
