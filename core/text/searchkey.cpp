#include "core/text/searchkey.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
bool isPlain(QChar c)
{
    return c >= u' ' && c < QChar(0x7f) && !(c >= u'A' && c <= u'Z');
}

bool isAccent(QChar c)
{
    return c.unicode() >= 0x300 && c.unicode() <= 0x36f;
}

/// In other scripts a mark makes another letter: й is not и, and が not か.
bool losesAccents(const QString &before)
{
    if (before.isEmpty())
        return true;
    const QChar::Script script = before.back().script();
    return script == QChar::Script_Latin || script == QChar::Script_Greek || script == QChar::Script_Common;
}

/// Characters nobody sees or types: zero-width joiners, byte order marks, controls.
bool isInvisible(QChar c)
{
    return !c.isSpace() && (c.category() == QChar::Other_Format || c.category() == QChar::Other_Control);
}
}

QString foldText(const QString &text)
{
    if (std::all_of(text.begin(), text.end(), isPlain))
        return text;
    // Before marks are put in order: what stands between two of them keeps them apart.
    QString seen = text;
    seen.removeIf(isInvisible);
    // Case first and last: folding may bring new capitals to light (™ → TM) and new accents (İ → i̇).
    QString apart = seen.toCaseFolded().normalized(QString::NormalizationForm_KD).toCaseFolded();
    // Qt folds one character to one.
    apart.replace(u'ß', u"ss"_s);
    QString kept;
    kept.reserve(apart.size());
    for (const QChar c : apart) {
        if (c.isSpace())
            kept += u' ';
        else if (!(isAccent(c) && losesAccents(kept)))
            kept += c;
    }
    return kept.normalized(QString::NormalizationForm_KC);
}

QString searchKey(const QString &text)
{
    QString key = foldText(text);
    key.removeIf([](QChar c) { return c == u' '; });
    return key;
}
