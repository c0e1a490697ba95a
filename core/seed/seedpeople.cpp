#include "core/seed/seedpeople.h"

#include "core/customer/membernumber.h"
#include "core/seed/chance.h"
#include "core/usecase/changemember.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 spanMs = qint64(1095) * 24 * 3600 * 1000;
constexpr qint64 eightDigits = 100'000'000;
/// Second phones begin here: no place is so high.
constexpr qint64 secondPhones = eightDigits / 2;

// As often as in life: the commonest several times.
const QString surnames =
    u"王王王王王王王李李李李李李李张张张张张张张刘刘刘刘刘陈陈陈陈杨杨杨黄黄赵赵吴吴周周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯"
    "邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝"
    "龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳单解仇区查盖朴缪"_s;
const QStringList compounds = u"欧阳 司马 诸葛 上官 夏侯 尉迟 公孙 慕容"_s.split(u' ');
const QString men =
    u"伟强磊军洋勇杰涛明超刚平辉鹏飞宇浩然轩俊峰龙建国志华文斌波东成林海亮凯健晨阳思远博瑞泽楠昊天一诚"_s;
const QString women =
    u"芳娜敏静丽艳娟秀兰霞燕玲桂英华玉萍红梅琳雪婷涵欣怡诗雨佳慧嘉倩颖洁莉丹若曦梦瑶紫萱可心语桐悦"_s;
const QStringList latinGiven =
    u"John Anna David Maria Peter Laura Thomas Emily James Sophie Daniel Olga"_s.split(u' ');
const QStringList latinFamily =
    u"Smith Miller Brown Kim Tanaka Ivanova Garcia Martin Wilson Nguyen Schmidt Rossi Johnson O'Neill"_s
        .split(u' ');
const QStringList regions =
    u"浙江省 杭州市 西湖区|浙江省 杭州市 拱墅区|浙江省 杭州市 滨江区|浙江省 宁波市 鄞州区|江苏省 苏州市 姑苏区|上海市 闵行区"_s
        .split(u'|');
const QStringList streets =
    u"文三路 文二路 学院路 莫干山路 古墩路 天目山路 人民路 中山路 解放路 建设路 江南大道 体育场路 延安路 和平路 青年路 长江路"_s
        .split(u' ');
const QStringList prefixes =
    u"130 131 132 133 135 136 137 138 139 150 151 152 157 158 159 177 180 181 186 187 188 189"_s.split(u' ');
const QStringList domains = u"qq.com 163.com 126.com sina.com gmail.com outlook.com"_s.split(u' ');
const QStringList tags = u"常客 VIP 母婴 烘焙 会员日 社区团购 企业客户 学生"_s.split(u' ');
const QStringList sources = u"till wechat web referral"_s.split(u' ');
const QStringList notes = u"喜欢无糖|要发票|周末来|送货上门|对花生过敏"_s.split(u'|');

QString nameOf(Chance &chance, Gender gender)
{
    if (chance.percent(2))
        return chance.of(latinGiven) + u' ' + chance.of(latinFamily);
    const QString &given = gender == Gender::Male ? men : women;
    QString name = chance.percent(1) ? chance.of(compounds) : chance.character(surnames);
    name += chance.character(given);
    return chance.percent(70) ? name + chance.character(given) : name;
}

Birthday birthdayOf(Chance &chance)
{
    Birthday day{Birthday::Calendar::Solar, int(chance.between(1942, 2008)), int(chance.between(1, 12)),
                 int(chance.between(1, 28))};
    if (chance.percent(8))
        day.calendar = Birthday::Calendar::Lunar;
    if (chance.percent(6))
        day.year.reset();
    return day;
}

Address addressOf(Chance &chance)
{
    const QString house = u"%1号%2幢%3%4室"_s.arg(chance.between(1, 400))
                              .arg(chance.between(1, 20))
                              .arg(chance.between(1, 18))
                              .arg(chance.between(1, 4), 2, 10, QChar(u'0'));
    return {regions[chance.early(regions.size(), 2)], chance.of(streets) + house, {}};
}
}

SeedPeople::SeedPeople(quint64 seed, qint64 count, Timestamp until, const Session &who) :
    m_seed(seed),
    m_count(count),
    m_first(until.plusMilliseconds(-spanMs)),
    m_shop(who.shop.code),
    m_till(who.till)
{
    for (const TierLevel &level : who.shop.tiers.levels)
        m_tiers << level.code;
    if (m_tiers.isEmpty())
        m_tiers = {u"silver"_s, u"gold"_s};
}

qint64 SeedPeople::enrolledBy(Timestamp at) const
{
    const qint64 ms = std::clamp(at.milliseconds() - m_first.milliseconds(), qint64(0), spanMs - 1);
    const qint64 enrolled = qint64(Int128(ms) * m_count / spanMs);
    return std::min(m_count, std::max(enrolled, qint64(1)));
}

Timestamp SeedPeople::enrolledAt(qint64 place) const
{
    return m_first.plusMilliseconds(qint64(Int128(place - 1) * spanMs / std::max(m_count, qint64(1))));
}

Member SeedPeople::member(qint64 place) const
{
    Chance chance(m_seed, Matter::Membership, quint64(place));
    Member member{Id<Customer>::make(enrolledAt(place), chance.bytes()),
                  memberNumber(m_shop, m_till.code, m_till.epoch, place),
                  {},
                  {}};
    if (chance.percent(14))
        member.tier = m_tiers[chance.early(m_tiers.size(), 2)];
    return member;
}

Phone SeedPeople::phone(qint64 place) const
{
    // The factor shares nothing with ten, so no two places below ten to the eighth end alike.
    const auto ending = quint64(place) * 48'271 + m_seed % quint64(eightDigits);
    const QString last = QString::number(ending % quint64(eightDigits)).rightJustified(8, u'0');
    Chance chance(m_seed, Matter::Phone, quint64(place));
    for (;;)
        if (auto phone = Phone::parse(chance.of(prefixes) + last, u"CN"_s))
            return *phone;
}

Person SeedPeople::stranger(qint64 place) const
{
    Chance chance(m_seed, Matter::Person, quint64(place));
    const Gender gender = chance.percent(45) ? Gender::Male : Gender::Female;
    Person person{nameOf(chance, gender), {phone(place)}};
    if (chance.percent(80))
        person.gender = gender;
    if (chance.percent(5))
        person.phones.push_back(phone(secondPhones + place));
    if (chance.percent(35))
        person.emails = {*Email::parse(u"u%1@%2"_s.arg(chance.between(100'000, 2'000'000'000))
                                           .arg(domains[chance.early(domains.size(), 2)]))};
    if (chance.percent(70))
        person.birthday = birthdayOf(chance);
    if (chance.percent(55))
        person.addresses = {addressOf(chance)};
    if (chance.percent(20))
        person.channels = {{u"wechat"_s, u"wx_"_s + chance.digits(9)}};
    if (chance.percent(5))
        person.note = chance.of(notes);
    return person;
}

Person SeedPeople::person(qint64 place) const
{
    constexpr qint64 every = 100;
    constexpr qint64 copied = 37;
    if (place % every != copied)
        return stranger(place);
    Chance chance(m_seed, Matter::Membership, quint64(place) ^ (quint64(1) << 63));
    const qint64 other = chance.between(1, place - 1);
    if (other % every == copied)
        return stranger(place);
    Person person = stranger(other);
    person.phones = {phone(place)};
    person.channels.clear();
    return person;
}

MemberFacts SeedPeople::facts(qint64 place, const Person &person) const
{
    Chance chance(m_seed, Matter::Membership, quint64(place) ^ (quint64(1) << 62));
    MemberFacts facts;
    facts.source = sources[chance.early(sources.size(), 2)];
    facts.enrolledAt = enrolledAt(place);
    if (!person.addresses.empty())
        facts.region = toTheCity(person);
    for (qint64 more = chance.early(4, 2); more > 0; --more)
        facts.tags << tags[chance.early(tags.size(), 2)];
    facts.tags.sort();
    facts.tags.removeDuplicates();
    return facts;
}
