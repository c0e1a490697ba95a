#include "tests/bench/peopleoptions.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace {
/// The word behind the option, both taken out; else what the environment says.
QString taken(QStringList &words, const QString &option, const char *variable)
{
    const qsizetype place = words.indexOf(option);
    if (place < 0 || place + 1 >= words.size())
        return qEnvironmentVariable(variable);
    const QString value = words.takeAt(place + 1);
    words.removeAt(place);
    return value;
}

void count(qint64 &of, const QString &text)
{
    bool good = text.isEmpty();
    if (!good)
        of = text.toLongLong(&good);
    if (!good || of < 1)
        qFatal("people: %s is no number", qPrintable(text));
}

QString firstLineOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("people: cannot read %s", qPrintable(name));
    return QString::fromUtf8(file.readLine()).remove(u'\n').remove(u'\r');
}
}

PeopleOptions PeopleOptions::from(QStringList &words)
{
    PeopleOptions options;
    count(options.members, taken(words, u"--members"_s, "ZHANGGUI_BENCH_SEED_MEMBERS"));
    count(options.lines, taken(words, u"--lines"_s, "ZHANGGUI_BENCH_SEED_LINES"));
    options.folder = taken(words, u"--folder"_s, "ZHANGGUI_BENCH_FOLDER");
    options.user = taken(words, u"--user"_s, "ZHANGGUI_BENCH_USER");
    const QString file = taken(words, u"--password-file"_s, "ZHANGGUI_BENCH_PASSWORD_FILE");
    if (!options.folder.isEmpty())
        options.password = firstLineOf(file);
    return options;
}
