#include "core/customer/improbable.h"

#include "core/text/searchkey.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype tail = 8;

bool isOneSign(QStringView text)
{
    return std::ranges::all_of(text, [&](QChar c) { return c == text.front(); });
}

const QSet<QString> &placeholders()
{
    static const QSet<QString> words{
        u"先生"_s,     u"女士"_s,     u"小姐"_s,   u"太太"_s,     u"老师"_s,      u"师傅"_s,   u"老板"_s,
        u"美女"_s,     u"帅哥"_s,     u"无"_s,     u"无名"_s,     u"无名氏"_s,    u"未知"_s,   u"匿名"_s,
        u"不详"_s,     u"保密"_s,     u"佚名"_s,   u"没有"_s,     u"空"_s,        u"测试"_s,   u"测试会员"_s,
        u"测试用户"_s, u"测试顾客"_s, u"会员"_s,   u"顾客"_s,     u"客户"_s,      u"客人"_s,   u"散客"_s,
        u"新会员"_s,   u"新客户"_s,   u"某某"_s,   u"匿名用户"_s, u"test"_s,      u"tester"_s, u"testing"_s,
        u"testuser"_s, u"asdf"_s,     u"qwerty"_s, u"abc"_s,      u"abcd"_s,      u"none"_s,   u"null"_s,
        u"na"_s,       u"n/a"_s,      u"noname"_s, u"unknown"_s,  u"anonymous"_s, u"nobody"_s, u"customer"_s,
        u"member"_s,   u"guest"_s,    u"client"_s, u"mr"_s,       u"mrs"_s,       u"ms"_s,     u"miss"_s,
        u"user"_s,     u"name"_s,     u"-"_s,      u"."_s,        u"?"_s,         u"*"_s};
    return words;
}
}

namespace improbable {
bool isTestPhone(const Phone &phone)
{
    static const QRegularExpression fiction(u"^\\+1\\d{3}55501\\d{2}$"_s);
    const QString end = phone.e164().right(tail);
    return phone.e164() == u"+8613800138000" || isOneSign(end) || end == u"12345678" || end == u"87654321"
        || fiction.match(phone.e164()).hasMatch();
}

bool hasNoSuchDomain(const Email &email)
{
    static const QSet<QString> ends{u"test"_s,  u"example"_s, u"invalid"_s, u"localhost"_s,
                                    u"local"_s, u"con"_s,     u"comm"_s,    u"coom"_s,
                                    u"cmo"_s,   u"ocm"_s,     u"vom"_s,     u"xom"_s};
    static const QSet<QString> slips{u"example.com"_s, u"example.org"_s, u"example.net"_s, u"gmial.com"_s,
                                     u"gmai.com"_s,    u"gamil.com"_s,   u"gnail.com"_s,   u"gmal.com"_s,
                                     u"hotmial.com"_s, u"hotmai.com"_s,  u"hotmal.com"_s,  u"yaho.com"_s,
                                     u"yahooo.com"_s,  u"outlok.com"_s,  u"outloo.com"_s,  u"qqq.com"_s,
                                     u"foxmial.com"_s, u"iclod.com"_s};
    const QString domain = email.address().section(u'@', 1);
    return ends.contains(domain.section(u'.', -1)) || slips.contains(domain.section(u'.', -2));
}

bool isPlaceholder(const QString &name)
{
    static const QRegularExpression titled(
        u"^\\p{Han}{1,2}(先生|女士|小姐|太太|老师|师傅|老板|阿姨|大哥|大姐)$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const QString key = searchKey(name);
    if (key.isEmpty())
        return false;
    const bool repeats = key.size() > 2 && isOneSign(key);
    return repeats || placeholders().contains(key) || titled.match(key).hasMatch();
}

bool isOneCharacter(const QString &name)
{
    return searchKey(name).toUcs4().size() == 1;
}
}
