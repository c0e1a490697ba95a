#include "core/text/pinyin.h"

#include "core/text/pinyinexceptions.h"
#include "core/text/searchkey.h"

#include <QHash>

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostReadings = 8;

using Reading = QList<PinyinSyllable>;
/// One step of a text: a character, word or run with the ways to read it.
using Choices = QList<Reading>;

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

bool isLatin(QChar c)
{
    return c >= u'a' && c <= u'z';
}

/// "lǜ" → "lv": ICU's Latin-ASCII would lose the difference to "lu".
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

Reading fromText(const QString &syllables)
{
    Reading reading;
    for (const QString &syllable : syllables.split(u' '))
        reading.append({syllable, true});
    return reading;
}

QList<Reading> combine(const QList<Reading> &heads, const Choices &choices)
{
    QList<Reading> longer;
    for (const Reading &choice : choices)
        for (const Reading &head : heads)
            if (longer.size() < mostReadings)
                longer.append(head + choice);
    return longer;
}

/// Adds the readings with u for ü, which some people type.
void addPlainU(QList<Reading> &readings)
{
    const QList<Reading> exact = readings;
    for (Reading reading : exact) {
        bool changed = false;
        for (PinyinSyllable &syllable : reading) {
            if (!syllable.chinese || syllable.text.size() < 2 || syllable.text[1] != u'v')
                continue;
            syllable.text[1] = u'u';
            changed = true;
        }
        if (changed && readings.size() < mostReadings)
            readings.append(reading);
    }
}
}

struct Pinyin::Lookup
{
    std::unique_ptr<icu::Transliterator> wordReader = makeTransliterator("Han-Latin");
    std::unique_ptr<icu::Transliterator> nameReader = makeTransliterator("Han-Latin/Names");
    QHash<char32_t, PinyinSyllable> wordCache;
    QHash<char32_t, PinyinSyllable> nameCache;

    PinyinSyllable read(char32_t character, bool surname);
    Reading readPlainly(const QList<char32_t> &text, qsizetype at, qsizetype length);
    Choices choicesAt(const QList<char32_t> &text, qsizetype &at, bool surname);
    QList<Choices> steps(const QString &text, Kind kind);
};

PinyinSyllable Pinyin::Lookup::read(char32_t character, bool surname)
{
    auto &cache = surname ? nameCache : wordCache;
    if (const auto known = cache.constFind(character); known != cache.constEnd())
        return *known;
    icu::UnicodeString text(static_cast<UChar32>(character));
    (surname ? nameReader : wordReader)->transliterate(text);
    PinyinSyllable reading = {withoutTones(QString::fromUtf16(text.getBuffer(), text.length())), true};
    // Without a reading the character stands for itself.
    if (reading.text.isEmpty() || !std::all_of(reading.text.cbegin(), reading.text.cend(), isLatin))
        reading = {fromCodePoint(character), false};
    cache.insert(character, reading);
    return reading;
}

/// Each character as it is read when it is no surname.
Reading Pinyin::Lookup::readPlainly(const QList<char32_t> &text, qsizetype at, qsizetype length)
{
    Reading reading;
    for (const char32_t c : text.sliced(at, length)) {
        const QStringList known = pinyinWords().value(fromCodePoint(c));
        reading += known.isEmpty() ? Reading{read(c, false)} : fromText(known.first());
    }
    return reading;
}

Choices Pinyin::Lookup::choicesAt(const QList<char32_t> &text, qsizetype &at, bool surname)
{
    const bool knownSurname = surname && pinyinSurnames().contains(fromCodePoint(text[at]));
    const auto longest = std::min<qsizetype>(longestPinyinException, text.size() - at);
    Choices choices;
    qsizetype length = longest;
    for (; length > 0 && choices.isEmpty(); --length) {
        const QString word = QString::fromUcs4(text.constData() + at, length);
        QStringList readings = surname ? pinyinSurnames().value(word) : QStringList();
        // A surname of one character goes before a word that happens to begin the name.
        if (readings.isEmpty() && !knownSurname)
            readings = pinyinWords().value(word);
        for (const QString &reading : readings)
            choices.append(fromText(reading));
    }
    length = choices.isEmpty() ? 1 : length + 1;
    if (choices.isEmpty())
        choices.append({read(text[at], surname)});
    // Who does not know that the character is read otherwise in a surname types what it is read elsewhere.
    if (const Reading plain = readPlainly(text, at, length); surname && !choices.contains(plain))
        choices.append(plain);
    at += length;
    return choices;
}

QList<Choices> Pinyin::Lookup::steps(const QString &text, Kind kind)
{
    const QList<uint> folded = foldText(text).toUcs4();
    const QList<char32_t> characters(folded.begin(), folded.end());
    QList<Choices> steps;
    bool inRun = false;
    for (qsizetype at = 0; at < characters.size();) {
        const char32_t c = characters[at];
        if (isHan(c)) {
            steps.append(choicesAt(characters, at, kind == Kind::Name && steps.isEmpty()));
            inRun = false;
            continue;
        }
        ++at;
        const bool word = QChar::isLetterOrNumber(c);
        if (word && inRun)
            steps.last().first().first().text += fromCodePoint(c);
        else if (word)
            steps.append({{{fromCodePoint(c), false}}});
        inRun = word;
    }
    return steps;
}

Pinyin::Pinyin() : m_lookup(std::make_unique<Lookup>()) {}
Pinyin::~Pinyin() = default;
Pinyin::Pinyin(Pinyin &&) noexcept = default;
Pinyin &Pinyin::operator=(Pinyin &&) noexcept = default;

QStringList Pinyin::syllables(const QString &text, Kind kind)
{
    QStringList usual;
    for (const Choices &choices : m_lookup->steps(text, kind))
        for (const PinyinSyllable &syllable : choices.first())
            usual.append(syllable.text);
    return usual;
}

QList<QList<PinyinSyllable>> Pinyin::readings(const QString &text, Kind kind)
{
    const QList<Choices> steps = m_lookup->steps(text, kind);
    if (steps.isEmpty())
        return {};
    QList<Reading> readings = {Reading()};
    for (const Choices &choices : steps) {
        // The common case extends what is there: copying at every step would be quadratic.
        if (choices.size() > 1)
            readings = combine(readings, choices);
        else
            for (Reading &reading : readings)
                reading += choices.first();
    }
    addPlainU(readings);
    return readings;
}

PinyinForms Pinyin::forms(const QString &text, Kind kind)
{
    PinyinForms forms;
    for (const Reading &reading : readings(text, kind)) {
        forms.full.append(pinyinJoined(reading));
        forms.initials.append(pinyinInitials(reading, kind));
    }
    forms.full.removeDuplicates();
    forms.initials.removeDuplicates();
    return forms;
}

QString pinyinInitials(const QList<PinyinSyllable> &reading, Pinyin::Kind kind)
{
    QString initials;
    for (const PinyinSyllable &syllable : reading) {
        const bool whole = !syllable.chinese && kind == Pinyin::Kind::Word;
        const int letter = syllable.text.front().isHighSurrogate() ? 2 : 1;
        initials += whole ? syllable.text : syllable.text.first(letter);
    }
    return initials;
}

QString pinyinJoined(const QList<PinyinSyllable> &reading)
{
    QString joined;
    for (const PinyinSyllable &syllable : reading)
        joined += syllable.text;
    return joined;
}
