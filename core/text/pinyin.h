#pragma once

#include <QString>
#include <QStringList>

#include <memory>

/// What a person may type for a Chinese text. Where a reading is uncertain or has ü, every form is listed.
struct PinyinForms
{
    QStringList full;     // "nongfushanquan"
    QStringList initials; // "nfsq"
};

/// Readings of Chinese text in pinyin without tones. Keeps what it has looked up; one object a thread.
class Pinyin
{
public:
    /// In a name the first characters are read as a surname, and a foreign word counts by its first letter.
    enum class Kind { Name, Word };

    Pinyin();
    ~Pinyin();
    Pinyin(Pinyin &&) noexcept;
    Pinyin &operator=(Pinyin &&) noexcept;

    /// The usual reading: one entry a Chinese character, letters and digits as lower-cased runs, ü as v, all
    /// else left out. "绿茶 500ML" → "lv", "cha", "500ml".
    QStringList syllables(const QString &text, Kind kind);

    /// Every reading, at most eight, as lists of syllables in the sense of syllables(); with ü once as v and
    /// once as u. Empty for a text without letters.
    QList<QStringList> readings(const QString &text, Kind kind);

    /// The readings joined. Both lists are without repeats and empty for a text without letters.
    PinyinForms forms(const QString &text, Kind kind);

private:
    struct Lookup;

    std::unique_ptr<Lookup> m_lookup;
};
