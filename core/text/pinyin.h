#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

/// What a person may type for a Chinese text. Where a reading is uncertain or has ü, every form is listed.
struct PinyinForms
{
    QStringList full;     // "nongfushanquan"
    QStringList initials; // "nfsq"
};

/// The reading of one Chinese character, or a run of other letters and digits as it stands.
struct PinyinSyllable
{
    QString text;
    bool chinese = true;

    friend bool operator==(const PinyinSyllable &, const PinyinSyllable &) = default;
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

    /// The usual reading, ü as v; what is neither letter nor digit is left out. "绿茶 500ML" → lv, cha,
    /// 500ml.
    QStringList syllables(const QString &text, Kind kind);

    /// Every reading, at most eight, the usual one first; ü once as v and once as u. Empty if there is
    /// nothing to read.
    QList<QList<PinyinSyllable>> readings(const QString &text, Kind kind);

    /// The readings joined. Both lists are without repeats and empty if there is nothing to read.
    PinyinForms forms(const QString &text, Kind kind);

private:
    struct Lookup;

    std::unique_ptr<Lookup> m_lookup;
};

/// "nfsq", or for a word with foreign runs "kkkl500ml"; for a name their first letters.
QString pinyinInitials(const QList<PinyinSyllable> &reading, Pinyin::Kind kind);
/// All syllables without a gap.
QString pinyinJoined(const QList<PinyinSyllable> &reading);
