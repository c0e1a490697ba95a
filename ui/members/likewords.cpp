#include "ui/members/likewords.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {
/// Null for what they do not have in common.
const char *wordsFor(Likeness fact)
{
    switch (fact) {
    case Likeness::NameSame: return QT_TRANSLATE_NOOP("likeWords", "same name");
    case Likeness::NameTurned:
    case Likeness::NameSounds:
    case Likeness::NameShorter:
    case Likeness::NameClose:
    case Likeness::NameTitle: return QT_TRANSLATE_NOOP("likeWords", "like name");
    case Likeness::PhoneSame: return QT_TRANSLATE_NOOP("likeWords", "same phone");
    case Likeness::PhoneNear: return QT_TRANSLATE_NOOP("likeWords", "like phone");
    case Likeness::EmailSame:
    case Likeness::EmailNear: return QT_TRANSLATE_NOOP("likeWords", "same e-mail");
    case Likeness::BirthdaySame:
    case Likeness::BirthdayDay: return QT_TRANSLATE_NOOP("likeWords", "same birthday");
    case Likeness::BirthdayNear: return QT_TRANSLATE_NOOP("likeWords", "like birthday");
    case Likeness::AddressSame:
    case Likeness::AddressNear: return QT_TRANSLATE_NOOP("likeWords", "same address");
    default: return nullptr;
    }
}
}

QString likeWords(const std::vector<Likeness> &facts)
{
    QStringList words;
    for (const Likeness fact : facts)
        if (const char *text = wordsFor(fact))
            words << QCoreApplication::translate("likeWords", text);
    return words.join(u" · "_s);
}
