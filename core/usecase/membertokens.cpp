#include "core/usecase/membertokens.h"

#include "core/text/searchkey.h"
#include "core/usecase/facttokens.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestPrefix = 12;
constexpr qsizetype longestTyped = 100;

/// Characters, with surrogate pairs kept whole.
QStringList charactersOf(const QString &key)
{
    QStringList characters;
    for (qsizetype i = 0; i < key.size();) {
        const qsizetype size = key[i].isHighSurrogate() && i + 1 < key.size() ? 2 : 1;
        characters << key.sliced(i, size);
        i += size;
    }
    return characters;
}

QStringList prefixesOf(const QString &key)
{
    QStringList prefixes;
    QString prefix;
    for (const QString &character : charactersOf(key)) {
        prefix += character;
        if (prefix.size() > longestPrefix)
            break;
        prefixes << prefix;
    }
    return prefixes;
}

QStringList bigramsOf(const QString &key)
{
    const QStringList characters = charactersOf(key);
    QStringList bigrams;
    for (qsizetype i = 1; i < characters.size(); ++i)
        bigrams << characters[i - 1] + characters[i];
    return bigrams;
}

bool isDigits(const QString &text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isLatin(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

bool anyStartsWith(const QStringList &forms, const QString &key)
{
    return std::any_of(forms.begin(), forms.end(), [&](const QString &form) { return form.startsWith(key); });
}
}

std::vector<qint64> tokensOf(const Vault &vault, const Member &member, const Person &person, Pinyin &pinyin)
{
    std::vector<qint64> tokens{vault.searchToken(TokenKind::MemberNumber, searchKey(member.number))};
    const auto add = [&](TokenKind kind, const QStringList &texts) {
        for (const QString &text : texts)
            tokens.push_back(vault.searchToken(kind, text));
    };
    for (const Phone &phone : person.phones) {
        add(TokenKind::Phone, {phone.e164()});
        add(TokenKind::PhoneLastFour, {phone.lastFour()});
    }
    for (const Email &email : person.emails)
        add(TokenKind::Email, {email.address()});
    const QString key = searchKey(person.name);
    add(TokenKind::NamePrefix, prefixesOf(key));
    const QStringList words = foldText(person.name).split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 1; i < words.size(); ++i)
        add(TokenKind::NamePrefix, prefixesOf(words.sliced(i).join(QString())));
    add(TokenKind::NameBigram, bigramsOf(key));
    const PinyinForms forms = pinyin.forms(person.name, Pinyin::Kind::Name);
    for (const QString &full : forms.full)
        add(TokenKind::Pinyin, prefixesOf(full));
    for (const QString &initials : forms.initials)
        add(TokenKind::Initials, prefixesOf(initials));
    for (const qint64 token : factTokens(vault, person))
        tokens.push_back(token);
    std::sort(tokens.begin(), tokens.end());
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
    return tokens;
}

std::optional<MemberKey> memberKey(const QString &text)
{
    static const QStringList names{u"number"_s, u"phone"_s, u"last4"_s, u"name"_s,
                                   u"pinyin"_s, u"email"_s, u"tag"_s};
    const qsizetype place = names.indexOf(text);
    return place < 0 ? std::nullopt : std::optional(MemberKey(place));
}

QString longestBeginning(const QString &text)
{
    const QStringList prefixes = prefixesOf(searchKey(text));
    return prefixes.isEmpty() ? QString() : prefixes.back();
}

MemberQuery::MemberQuery(const QString &typed, const QString &region) :
    m_key(searchKey(typed.left(longestTyped)))
{
    if (auto phone = Phone::parse(typed, region))
        m_phone = std::move(*phone);
    if (auto email = Email::parse(typed))
        m_email = std::move(*email);
}

std::vector<std::vector<qint64>> MemberQuery::ways(const Vault &vault,
                                                   const std::optional<MemberKey> &by) const
{
    std::vector<std::vector<qint64>> ways;
    if (isEmpty())
        return ways;
    const auto add = [&](MemberKey key, TokenKind kind, const QString &text) {
        if (by.value_or(key) == key)
            ways.push_back({vault.searchToken(kind, text)});
    };
    add(MemberKey::Number, TokenKind::MemberNumber, m_key);
    if (m_phone)
        add(MemberKey::Phone, TokenKind::Phone, m_phone->e164());
    if (m_email)
        add(MemberKey::Email, TokenKind::Email, m_email->address());
    if (isDigits(m_key) && m_key.size() == 4)
        add(MemberKey::LastFour, TokenKind::PhoneLastFour, m_key);
    const QStringList prefixes = prefixesOf(m_key);
    add(MemberKey::Name, TokenKind::NamePrefix, prefixes.back());
    if (isLatin(m_key) && !isDigits(m_key)) {
        add(MemberKey::Pinyin, TokenKind::Pinyin, prefixes.back());
        add(MemberKey::Pinyin, TokenKind::Initials, prefixes.back());
    }
    // Pairs of Latin letters stand in too many names to look for.
    if (const QStringList bigrams = bigramsOf(m_key);
        !bigrams.isEmpty() && !isLatin(m_key) && by.value_or(MemberKey::Name) == MemberKey::Name) {
        ways.push_back({vault.searchToken(TokenKind::NameBigram, bigrams.front())});
        if (bigrams.size() > 1)
            ways.back().push_back(vault.searchToken(TokenKind::NameBigram, bigrams.back()));
    }
    return ways;
}

bool MemberQuery::means(const MemberProfile &profile, Pinyin &pinyin) const
{
    const Person &person = profile.person;
    const QString &name = person.name;
    if (searchKey(profile.member.number) == m_key || searchKey(name).contains(m_key))
        return true;
    for (const Phone &phone : person.phones)
        if (phone.lastFour() == m_key || phone == m_phone)
            return true;
    if (m_email && std::find(person.emails.begin(), person.emails.end(), *m_email) != person.emails.end())
        return true;
    const PinyinForms forms = pinyin.forms(name, Pinyin::Kind::Name);
    return anyStartsWith(forms.full, m_key) || anyStartsWith(forms.initials, m_key);
}
