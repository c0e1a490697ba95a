#include "core/text/pinyin.h"

#include "core/text/pinyinexceptions.h"
#include "core/text/searchkey.h"

#include <QHash>

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace
{
constexpr int mostReadings = 8;

/// One step of a text: a word or character with the ways to read it.
struct Part
{
    QList<QStringList> choices;
};

std::unique_ptr<icu::Transliterator> makeTransliterator(const char *id)
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createInstance(icu::UnicodeString(id), UTRANS_FORWARD, status));
    if (U_FAILURE(status) || !made)
        throw std::runtime_error("ICU has no transliteration from Han to Latin");
    return made;
}

bool isHan(char32_t c)
{
    return QChar::script(c) == QChar::Script_Han;
}

QString fromCodePoint(char32_t c)
{
    return QString::fromUcs4(&c, 1);
}

bool isSyllable(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
}

/// "lǜ" → "lv": Latin-ASCII alone would lose the difference to "lu".
QString withoutTones(const QString &marked)
{
    QString plain;
    for (const QChar c : marked.normalized(QString::NormalizationForm_D)) {
        if (c == QChar(0x308) && plain.endsWith(u'u'))
            plain.back() = u'v';
        else if (c.isLetter())
            plain += c.toLower();
    }
    return plain;
}

QList<QStringList> combine(const QList<QStringList> &heads, const QList<QStringList> &choices)
{
    QList<QStringList> longer;
    for (const QStringList &choice : choices)
        for (const QStringList &head : heads)
            if (longer.size() < mostReadings)
                longer.append(head + choice);
    return longer;
}

/// Adds the readings with u for ü, which some people type.
void addPlainU(QList<QStringList> &readings)
{
    QList<QStringList> more;
    for (const QStringList &reading : readings) {
        QStringList plain;
        for (const QString &syllable : reading) {
            const bool umlaut = syllable.startsWith(u"lv"_s) || syllable.startsWith(u"nv"_s);
            plain.append(umlaut ? syllable.first(1) + u'u' + syllable.sliced(2) : syllable);
        }
        if (plain != reading && readings.size() + more.size() < mostReadings)
            more.append(plain);
    }
    readings += more;
}
}

struct Pinyin::Lookup
{
    std::unique_ptr<icu::Transliterator> wordReader = makeTransliterator("Han-Latin");
    std::unique_ptr<icu::Transliterator> nameReader = makeTransliterator("Han-Latin/Names");
    QHash<char32_t, QString> wordCache;
    QHash<char32_t, QString> nameCache;

    QString read(char32_t character, bool surname);
    Part partAt(const QList<char32_t> &text, qsizetype &at, bool surname);
    QList<Part> parts(const QString &text, Kind kind);
};

QString Pinyin::Lookup::read(char32_t character, bool surname)
{
    auto &cache = surname ? nameCache : wordCache;
    if (const auto known = cache.constFind(character); known != cache.constEnd())
        return *known;
    icu::UnicodeString text(static_cast<UChar32>(character));
    (surname ? nameReader : wordReader)->transliterate(text);
    QString reading = withoutTones(QString::fromUtf16(text.getBuffer(), text.length()));
    // Without a reading the character stands for itself.
    if (!isSyllable(reading))
        reading = fromCodePoint(character);
    cache.insert(character, reading);
    return reading;
}

Part Pinyin::Lookup::partAt(const QList<char32_t> &text, qsizetype &at, bool surname)
{
    const auto longest = std::min<qsizetype>(longestPinyinException, text.size() - at);
    for (qsizetype length = longest; length > 0; --length) {
        const QString word = QString::fromUcs4(text.constData() + at, length);
        QStringList readings = surname ? pinyinSurnames().value(word) : QStringList();
        // A surname of one character goes before a word that happens to begin the name.
        if (readings.isEmpty() && !(surname && pinyinSurnames().contains(fromCodePoint(text[at]))))
            readings = pinyinWords().value(word);
        if (readings.isEmpty())
            continue;
        at += length;
        Part part;
        for (const QString &reading : readings)
            part.choices.append(reading.split(u' '));
        return part;
    }
    return {{{read(text[at++], surname)}}};
}

QList<Part> Pinyin::Lookup::parts(const QString &text, Kind kind)
{
    const QList<uint> raw = foldText(text).toUcs4();
    const QList<char32_t> characters(raw.begin(), raw.end());
    QList<Part> parts;
    bool inRun = false;
    for (qsizetype at = 0; at < characters.size();) {
        const char32_t c = characters[at];
        if (isHan(c)) {
            parts.append(partAt(characters, at, kind == Kind::Name && parts.isEmpty()));
            inRun = false;
            continue;
        }
        ++at;
        if (!QChar::isLetterOrNumber(c)) {
            inRun = false;
            continue;
        }
        if (!inRun)
            parts.append({{{QString()}}});
        parts.last().choices[0][0] += fromCodePoint(c);
        inRun = true;
    }
    return parts;
}

Pinyin::Pinyin() : m_lookup(std::make_unique<Lookup>()) {}
Pinyin::~Pinyin() = default;
Pinyin::Pinyin(Pinyin &&) noexcept = default;
Pinyin &Pinyin::operator=(Pinyin &&) noexcept = default;

QStringList Pinyin::syllables(const QString &text, Kind kind)
{
    QStringList joined;
    for (const Part &part : m_lookup->parts(text, kind))
        joined += part.choices.first();
    return joined;
}

QList<QStringList> Pinyin::readings(const QString &text, Kind kind)
{
    const QList<Part> parts = m_lookup->parts(text, kind);
    if (parts.isEmpty())
        return {};
    QList<QStringList> readings = {QStringList()};
    for (const Part &part : parts) {
        // The common case adds to what is there: copying for every syllable would be quadratic.
        if (part.choices.size() == 1) {
            for (QStringList &reading : readings)
                reading += part.choices.first();
        } else {
            readings = combine(readings, part.choices);
        }
    }
    addPlainU(readings);
    return readings;
}

PinyinForms Pinyin::forms(const QString &text, Kind kind)
{
    PinyinForms forms;
    for (const QStringList &reading : readings(text, kind)) {
        QString initials;
        for (const QString &syllable : reading) {
            const bool whole = kind == Kind::Word && !isSyllable(syllable);
            initials += whole ? syllable : syllable.first(syllable.front().isHighSurrogate() ? 2 : 1);
        }
        forms.full.append(reading.join(QString()));
        forms.initials.append(initials);
    }
    forms.full.removeDuplicates();
    forms.initials.removeDuplicates();
    return forms;
}
