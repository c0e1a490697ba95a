#include "tests/support/memberlist.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// The commonest with their parts of ten thousand; together about 84 % of people.
struct Share
{
    char16_t surname;
    int parts;
};
constexpr Share shares[] = {
    {u'王', 710}, {u'李', 700}, {u'张', 670}, {u'刘', 510}, {u'陈', 450}, {u'杨', 310}, {u'黄', 220},
    {u'赵', 210}, {u'吴', 200}, {u'周', 190}, {u'徐', 145}, {u'孙', 140}, {u'马', 130}, {u'朱', 115},
    {u'胡', 115}, {u'郭', 110}, {u'何', 105}, {u'林', 105}, {u'高', 100}, {u'罗', 95},  {u'郑', 90},
    {u'梁', 85},  {u'谢', 72},  {u'宋', 70},  {u'唐', 68},  {u'许', 66},  {u'韩', 65},  {u'邓', 65},
    {u'冯', 64},  {u'曹', 60},  {u'彭', 58},  {u'曾', 57},  {u'肖', 56},  {u'田', 55},  {u'董', 55},
    {u'潘', 50},  {u'袁', 50},  {u'蔡', 48},  {u'蒋', 48},  {u'余', 47},  {u'于', 46},  {u'杜', 46},
    {u'叶', 45},  {u'程', 45},  {u'魏', 44},  {u'苏', 43},  {u'吕', 42},  {u'丁', 41},  {u'任', 40},
    {u'卢', 40},  {u'姚', 39},  {u'沈', 39},  {u'钟', 38},  {u'姜', 38},  {u'崔', 37},  {u'谭', 36},
    {u'陆', 35},  {u'范', 35},  {u'汪', 34},  {u'廖', 33},  {u'石', 32},  {u'金', 32},  {u'韦', 31},
    {u'贾', 30}};
constexpr int allShares = [] {
    int sum = 0;
    for (const Share &share : shares)
        sum += share.parts;
    return sum;
}();

const QString rarer =
    u"夏付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷"
    "詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农"
    "司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"_s;
const QStringList compounds = u"欧阳 司马 诸葛 上官 夏侯 尉迟 公孙 慕容 令狐 皇甫"_s.split(u' ');

// Given names of three generations, common ones first.
const QStringList oldMen =
    u"建国 建华 国强 志强 建军 建平 志明 德明 国华 永强 文明 金龙 保国 福生 学军 卫东 援朝 跃进 忠 "
    "贵 林 生 祥 玉林 荣 明 华 平 成 海"_s.split(u' ');
const QStringList oldWomen =
    u"秀英 桂英 秀兰 玉兰 桂兰 秀珍 凤英 玉英 淑珍 玉梅 淑英 秀华 桂珍 素珍 凤兰 玉珍 淑华 爱华 红梅 "
    "珍 英 兰 霞 凤 梅 桂芳 美英 惠芳 月英 翠英"_s.split(u' ');
const QStringList midMen =
    u"伟 强 磊 军 勇 涛 超 杰 斌 波 辉 刚 鹏 飞 亮 俊 浩 凯 健 明 峰 龙 海涛 建伟 志伟 文斌 晓东 永刚 "
    "宏伟 小军 海波 晓峰 国栋 立新 振宇"_s.split(u' ');
const QStringList midWomen =
    u"芳 敏 静 丽 艳 娟 霞 燕 玲 丹 萍 红 莉 洁 颖 琳 雪 慧 婷 倩 丽娟 海燕 晓燕 丽华 春梅 雪梅 晓红 "
    "丽丽 艳红 小红 晓丽 玉洁 文静 秋菊 金凤"_s.split(u' ');
const QStringList youngMen =
    u"浩然 子轩 浩宇 宇轩 浩轩 俊杰 子涵 宇航 子豪 博文 梓轩 天宇 皓轩 泽宇 一鸣 嘉豪 俊熙 梓豪 明轩 "
    "文博 雨泽 睿 涵 奕辰 沐宸 浩 宇 晨阳 子墨 思远"_s.split(u' ');
const QStringList youngWomen =
    u"欣怡 梓涵 子涵 诗涵 雨桐 梓萱 可馨 佳怡 思琪 雨萱 一诺 语桐 诗琪 欣妍 梦瑶 若曦 紫涵 雨欣 依诺 "
    "佳琪 婷婷 悦 萱 思雨 心怡 嘉怡 静怡 梦琪 雅婷 怡"_s.split(u' ');
const QString anyGiven =
    u"伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华玉萍红建国文辉鹏飞玲梅琳雪婷宇浩然子轩梓涵欣怡诗雨佳俊思远晨阳嘉慧志新春海波"
    "东升永福德凤翔云天宝成家乐安宁博瑞泽楠林森昊一诺可心若曦梦瑶紫萱晓清庆正立振宏友义仁礼智信山川荣光彬彦启凌霄柏松竹菊莲蓉蕾"_s;

const QStringList foreignGiven =
    u"John Anna David Maria Peter Laura Thomas Emily James Sophie Daniel Olga"_s.split(u' ');
const QStringList foreignFamily =
    u"Smith Miller Brown Kim Tanaka Ivanova Garcia Martin Wilson Nguyen Schmidt Rossi Johnson"_s.split(u' ');

const QStringList regions =
    u"浙江省 杭州市 西湖区|浙江省 杭州市 拱墅区|浙江省 杭州市 滨江区|浙江省 杭州市 余杭区|浙江省 宁波市 "
    "鄞州区|江苏省 苏州市 姑苏区|上海市 闵行区"_s.split(u'|');
const QStringList streets =
    u"文三路 文二路 学院路 莫干山路 古墩路 天目山路 人民路 中山路 解放路 建设路 江南大道 体育场路 延安路 和平路 青年路 长江路 滨河路 "
    "花园路 新华路 朝晖路"_s.split(u' ');
const QStringList estates =
    u"翠苑小区 阳光花园 丽景苑 万科城 绿城桂花园 金色家园 湖畔居 东方花苑"_s.split(u' ');
const QStringList prefixes =
    u"130 131 132 133 135 136 137 138 139 150 151 152 157 158 159 177 180 181 186 187 188 189"_s.split(u' ');
const QStringList domains = u"qq.com 163.com 126.com sina.com gmail.com outlook.com"_s.split(u' ');
const QStringList syllables =
    u"wang li zhang liu chen yang xiao wei fang min jing lei jun yong tao ming"_s.split(u' ');
}

Phone MemberList::newPhone(Dice &dice)
{
    for (;;)
        if (auto phone = Phone::parse(
                dice.of(prefixes) + u"%1"_s.arg(dice.roll(100'000'000), 8, 10, QChar(u'0')), u"CN"_s))
            return *phone;
}

Address MemberList::newAddress(Dice &dice)
{
    const QString house = u"%1号"_s.arg(dice.between(1, 400));
    const QString flat = u"%1幢%2单元%3%4室"_s.arg(dice.between(1, 20))
                             .arg(dice.between(1, 4))
                             .arg(dice.between(1, 18))
                             .arg(dice.between(1, 4), 2, 10, QChar(u'0'));
    const QString estate = dice.percent(60) ? dice.of(estates) : QString();
    return {
        dice.early(regions), dice.of(streets) + house + estate + (dice.percent(85) ? flat : QString()), {}};
}

Email MemberList::newEmail(Dice &dice)
{
    const QString local = dice.percent(50)
        ? QString::number(dice.between(100'000, 2'000'000'000))
        : dice.of(syllables) + dice.of(syllables) + QString::number(dice.roll(100'000));
    return *Email::parse(local + u'@' + dice.early(domains));
}

QString MemberList::surname()
{
    if (m_dice.permille(6))
        return m_dice.of(compounds);
    if (m_dice.percent(16))
        return m_dice.character(rarer);
    int place = m_dice.roll(allShares);
    for (const Share &share : shares)
        if ((place -= share.parts) < 0)
            return QChar(share.surname);
    return {};
}

QString MemberList::givenName(int born, Gender gender)
{
    const bool isMan = gender == Gender::Male;
    if (m_dice.percent(45))
        return m_dice.character(anyGiven) + (m_dice.percent(85) ? m_dice.character(anyGiven) : QString());
    if (born < 1968)
        return m_dice.early(isMan ? oldMen : oldWomen);
    return m_dice.early(born < 1992 ? (isMan ? midMen : midWomen) : (isMan ? youngMen : youngWomen));
}

Birthday MemberList::birthday(int born)
{
    Birthday day{Birthday::Calendar::Solar, born, m_dice.between(1, 12), m_dice.between(1, 28)};
    if (m_dice.percent(3)) // what is left as the form had it
        day.month = day.day = 1;
    if (m_dice.percent(10))
        day.calendar = Birthday::Calendar::Lunar;
    if (m_dice.percent(8))
        day.year.reset();
    return day;
}

Person MemberList::somebody(const QString &surname, int born, Gender gender)
{
    Person person{surname + givenName(born, gender), {newPhone(m_dice)}};
    if (m_dice.permille(4) && !m_given.empty())
        person.phones = {m_given[size_t(m_dice.roll(int(m_given.size())))]};
    else if (m_dice.permille(10))
        m_given.push_back(person.phones.front());
    if (m_dice.percent(6))
        person.phones.push_back(newPhone(m_dice));
    if (m_dice.permille(1))
        person.phones = {*Phone::parse(u"13800138000"_s, u"CN"_s)};
    person.emails = {newEmail(m_dice)};
    person.birthday = birthday(born);
    person.gender = gender;
    return person;
}

void MemberList::forget(Person &person)
{
    const QString full = person.name;
    if (m_dice.percent(2) && !full.contains(u' '))
        person.name = full.left(1) + (person.gender == Gender::Male ? u"先生"_s : u"女士"_s);
    else if (m_dice.percent(3) && !person.phones.empty())
        person.name.clear();
    if (m_dice.percent(4) && !person.name.isEmpty())
        person.phones.clear();
    if (m_dice.percent(60))
        person.emails.clear();
    if (m_dice.percent(25))
        person.birthday.reset();
    if (m_dice.percent(40))
        person.addresses.clear();
    if (m_dice.percent(25))
        person.gender = Gender::Unknown;
}

Person MemberList::twinOf(const Person &child, const QString &surname)
{
    Person twin = child;
    twin.emails = {newEmail(m_dice)};
    twin.phones.resize(1, twin.phones.front());
    if (m_dice.percent(35))
        twin.gender = child.gender == Gender::Male ? Gender::Female : Gender::Male;
    // Twins' names mostly share a character, and never sound the same.
    const QString given = child.name.sliced(surname.size());
    do
        twin.name = given.size() == 2 && m_dice.percent(60)
            ? surname + given.left(1) + m_dice.character(anyGiven)
            : surname + givenName(2012, twin.gender);
    while (twin.name == child.name);
    return twin;
}

void MemberList::addChildren(std::vector<Person> &household, const QString &surname, int born)
{
    const Person parent = household.back();
    for (int left = m_dice.between(1, 2), year = born + m_dice.between(22, 34); left > 0 && year <= 2020;
         --left, year += m_dice.between(2, 6)) {
        Person child = somebody(surname, year, m_dice.percent(50) ? Gender::Male : Gender::Female);
        const bool isNamed =
            std::ranges::any_of(household, [&](const Person &other) { return other.name == child.name; });
        if (isNamed)
            continue;
        child.addresses = parent.addresses;
        if (year > 2004 && m_dice.percent(80))
            child.phones = parent.phones;
        household.push_back(child);
        if (m_dice.percent(2))
            household.push_back(twinOf(child, surname));
    }
}

std::vector<Person> MemberList::nextHousehold()
{
    const QString family = surname();
    const int born = m_dice.between(1940, 2004);
    const bool isMan = m_dice.percent(45);
    std::vector<Person> household{somebody(family, born, isMan ? Gender::Male : Gender::Female)};
    if (m_dice.percent(1))
        household.front().name = m_dice.of(foreignGiven) + u' ' + m_dice.of(foreignFamily);
    household.front().addresses = {newAddress(m_dice)};
    if (m_dice.percent(12)) {
        Person partner =
            somebody(surname(), born + m_dice.between(-4, 4), isMan ? Gender::Female : Gender::Male);
        partner.addresses = household.front().addresses;
        if (m_dice.percent(10))
            partner.phones = household.front().phones;
        if (m_dice.percent(5))
            partner.emails = household.front().emails;
        household.push_back(std::move(partner));
    }
    if (m_dice.percent(8))
        addChildren(household, family, born);
    for (Person &person : household)
        forget(person);
    return household;
}
