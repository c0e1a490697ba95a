#include "tests/support/corrupter.h"

#include "tests/support/memberlist.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// Characters of one sound, as an input method offers them beside each other.
const QStringList &homophones()
{
    static const QStringList groups =
        u"伟玮炜纬苇 芳方坊 静敬婧靖 敏闵 丽莉俐力立励 强墙 磊垒 军君钧均 洋阳扬杨 勇永咏 艳燕雁彦砚 杰洁捷 娟涓鹃 涛韬 明铭鸣名茗 "
        "超朝 秀绣岫 兰岚澜蓝 霞遐 平萍苹坪 刚钢岗 桂贵 英瑛莹颖 华桦骅 玉裕育钰煜宇雨语 红宏洪鸿虹弘 建健剑 国帼 文雯纹 辉晖慧惠 鹏朋 "
        "飞菲妃 玲灵铃凌琳 梅眉玫 雪学 婷亭庭廷 浩昊皓灏 然冉 子紫梓 轩萱宣 涵晗函 欣心新馨芯 怡宜仪依 诗施师 佳嘉家加 俊骏峻 思丝司 "
        "远媛苑 晨辰臣宸 志智治致 春淳 海 波博 福富 龙隆 云芸 天添 成诚程城 安 宁凝 瑞睿 泽 森 诺 可珂 若 梦孟 瑶姚尧 珍真祯 淑姝 凤奉 "
        "张章 李黎 陈程 周邹 徐许 吴武 何贺 余于俞 江姜 肖萧 付傅 沈申 万宛 林霖 东冬 小晓筱 燕艳 生升声 荣蓉容 祥翔 亮 凯恺 峰锋枫丰 "
        "健建 斌彬宾 振镇 栋东 庆清青 正政 友有 义艺 礼理 信欣 光广 松嵩 竹 菊 莲连 蕾磊 柏百 彦艳 启奇琪琦 馨欣 琪琦奇 倩茜 琳林"_s
            .split(u' ');
    return groups;
}

bool hasTitle(const QString &name)
{
    return name.endsWith(u"先生") || name.endsWith(u"女士");
}

/// A Chinese name that can be written in other ways.
bool isHan(const QString &name)
{
    return !name.isEmpty() && name.front().script() == QChar::Script_Han && !hasTitle(name);
}

qsizetype surnameOf(const QString &name)
{
    static const QStringList compounds = u"欧阳 司马 诸葛 上官 夏侯 尉迟 公孙 慕容 令狐 皇甫"_s.split(u' ');
    return compounds.contains(name.left(2)) ? 2 : 1;
}

QString inFullWidth(QString text)
{
    for (QChar &c : text)
        if (c > u' ' && c < QChar(0x7f))
            c = QChar(char16_t(c.unicode() + 0xfee0));
    return text;
}

/// A digit other or two neighbours exchanged, behind the first three.
QString slipped(QString digits, Dice &dice)
{
    const qsizetype place = dice.between(3, int(digits.size()) - 2);
    if (dice.percent(35))
        std::swap(digits[place], digits[place + 1]);
    else
        digits[place] = QChar(u'0' + dice.roll(10));
    return digits;
}
}

std::optional<Person> Corrupter::copyOf(const Person &person)
{
    if (!isRecognisable(person, person))
        return std::nullopt;
    for (;;)
        if (Person copy = corrupted(person); isRecognisable(person, copy))
            return copy;
}

Person Corrupter::corrupted(const Person &person)
{
    static const std::pair<int, Fault> faults[] = {
        {14, &Corrupter::homophone}, {5, &Corrupter::slip},      {7, &Corrupter::turn},
        {10, &Corrupter::spell},     {3, &Corrupter::title},     {16, &Corrupter::otherPhone},
        {10, &Corrupter::phoneSlip}, {6, &Corrupter::fullWidth}, {12, &Corrupter::leaveOut},
        {7, &Corrupter::birthday},   {6, &Corrupter::address},   {4, &Corrupter::email}};
    Person copy = person;
    const int roll = m_dice.roll(100);
    for (int left = roll < 50 ? 1 : roll < 85 ? 2 : 3; left > 0; --left) {
        int place = m_dice.roll(100);
        for (const auto &[parts, fault] : faults)
            if ((place -= parts) < 0) {
                (this->*fault)(copy);
                break;
            }
    }
    return copy;
}

bool Corrupter::isRecognisable(const Person &person, const Person &copy) const
{
    const bool phone = !copy.phones.empty() && copy.phones == person.phones;
    const bool email = !copy.emails.empty() && copy.emails == person.emails;
    const bool birthday = copy.birthday && copy.birthday == person.birthday;
    const bool address = !copy.addresses.empty() && copy.addresses == person.addresses;
    const bool named = !copy.name.isEmpty() && !person.name.isEmpty();
    return named ? phone || email || birthday || address : phone && (email || birthday || address);
}

void Corrupter::homophone(Person &person)
{
    if (!isHan(person.name))
        return;
    std::vector<std::pair<qsizetype, QString>> ways;
    for (qsizetype i = 0; i < person.name.size(); ++i)
        for (const QString &group : homophones())
            if (group.contains(person.name[i]) && group.size() > 1)
                ways.push_back({i, group});
    if (ways.empty())
        return slip(person);
    const auto &[place, group] = ways[size_t(m_dice.roll(int(ways.size())))];
    person.name[place] = m_dice.character(QString(group).remove(person.name[place])).front();
}

void Corrupter::slip(Person &person)
{
    if (person.name.size() < 3 || hasTitle(person.name))
        return;
    const qsizetype place = m_dice.between(int(person.name.size()) - 2, int(person.name.size()) - 1);
    if (m_dice.percent(50))
        person.name.remove(place, 1);
    else if (isHan(person.name))
        person.name[place] = m_dice.character(m_dice.of(homophones())).front();
    else
        std::swap(person.name[place], person.name[place - 1]);
}

void Corrupter::turn(Person &person)
{
    if (person.name.contains(u' '))
        person.name = person.name.section(u' ', 1) + u' ' + person.name.section(u' ', 0, 0);
    else if (isHan(person.name) && m_dice.percent(70))
        person.name = person.name.sliced(surnameOf(person.name)) + person.name.left(surnameOf(person.name));
    else if (isHan(person.name))
        person.name.insert(std::min(surnameOf(person.name), person.name.size()), u' ');
}

void Corrupter::spell(Person &person)
{
    if (!isHan(person.name))
        return;
    const QStringList syllables = m_pinyin.syllables(person.name, Pinyin::Kind::Name);
    const qsizetype surname = std::min(surnameOf(person.name), syllables.size());
    QString family = syllables.first(surname).join(QString());
    QString given = syllables.sliced(surname).join(QString());
    if (m_dice.percent(70) && !given.isEmpty()) {
        family[0] = family[0].toUpper();
        given[0] = given[0].toUpper();
    }
    const QString gap = m_dice.percent(60) ? u" "_s : QString();
    person.name = m_dice.percent(75) ? family + gap + given : given + gap + family;
    if (m_dice.percent(20))
        person.name = person.name.toUpper();
}

void Corrupter::title(Person &person)
{
    if (isHan(person.name))
        person.name = person.name.left(surnameOf(person.name))
            + (person.gender == Gender::Male ? u"先生"_s : u"女士"_s);
}

void Corrupter::otherPhone(Person &person)
{
    if (!person.phones.empty())
        person.phones = {MemberList::newPhone(m_dice)};
}

void Corrupter::phoneSlip(Person &person)
{
    if (person.phones.empty())
        return;
    for (;;)
        if (auto phone = Phone::parse(slipped(person.phones.front().e164().mid(3), m_dice), u"CN"_s)) {
            person.phones.front() = *phone;
            return;
        }
}

void Corrupter::fullWidth(Person &person)
{
    person.name = inFullWidth(person.name);
    for (Phone &phone : person.phones)
        phone = *Phone::parse(inFullWidth(u"+86 "_s + phone.e164().mid(3, 3) + u'-' + phone.e164().mid(6)),
                              u"CN"_s);
    for (Address &address : person.addresses)
        address.street = inFullWidth(address.street);
}

void Corrupter::leaveOut(Person &person)
{
    for (int left = m_dice.between(1, 2); left > 0; --left)
        switch (m_dice.roll(10)) {
        case 0: person.name.clear(); break;
        case 1: person.phones.clear(); break;
        case 2:
        case 3: person.emails.clear(); break;
        case 4:
        case 5: person.birthday.reset(); break;
        case 6:
        case 7: person.addresses.clear(); break;
        default: person.gender = Gender::Unknown;
        }
}

void Corrupter::birthday(Person &person)
{
    if (!person.birthday)
        return;
    Birthday &day = *person.birthday;
    const int way = m_dice.roll(4);
    if (way == 0)
        day.year.reset();
    else if (way == 1 && day.day <= 12)
        std::swap(day.month, day.day);
    else if (way == 2)
        day.calendar =
            day.calendar == Birthday::Calendar::Solar ? Birthday::Calendar::Lunar : Birthday::Calendar::Solar;
    else if (day.year)
        day.year = *day.year / 10 * 10 + m_dice.roll(10);
}

void Corrupter::address(Person &person)
{
    if (person.addresses.empty())
        return;
    Address &address = person.addresses.front();
    if (m_dice.percent(40)) {
        address = MemberList::newAddress(m_dice);
        return;
    }
    for (const QString &word : {u"号"_s, u"幢"_s, u"单元"_s})
        address.street.replace(word, u"-"_s);
    address.street.remove(u'室');
    address.region = m_dice.percent(50) ? QString() : address.region.section(u' ', 1);
}

void Corrupter::email(Person &person)
{
    if (person.emails.empty())
        return;
    if (m_dice.percent(50))
        person.emails = {MemberList::newEmail(m_dice)};
    else
        person.emails = {
            *Email::parse(person.emails.front().address().section(u'@', 0, 0) + u"@gmail.com"_s)};
}
