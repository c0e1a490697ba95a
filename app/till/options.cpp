#include "app/till/options.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {
Error wrong(const QString &word)
{
    return {Error::Code::InvalidInput, word};
}

/// Sets the option of that name to `value`; false when there is no such option or the value does not fit.
bool take(Options &options, const QString &name, const QString &value)
{
    if (name == u"--data" && !value.isEmpty())
        options.folder = value;
    else if (name == u"--language" && (value == u"zh_CN" || value == u"en"))
        options.language = value;
    else if (name == u"--theme" && (value == u"light" || value == u"dark"))
        options.theme = value;
    else
        return false;
    return true;
}
}

Result<Options> readOptions(const QStringList &arguments)
{
    Options options;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        if (word == u"--demo")
            options.demo = true;
        else if (word == u"--training")
            options.training = true;
        else if (word == u"--self-test")
            options.selfTest = true;
        else if (word == u"--version")
            options.version = true;
        else if (word == u"--help" || word == u"-h")
            options.help = true;
        else if (const qsizetype equals = word.indexOf(u'=');
                 equals > 0 && take(options, word.left(equals), word.mid(equals + 1)))
            continue;
        else if (i + 1 < arguments.size() && take(options, word, arguments[i + 1]))
            ++i;
        else
            return wrong(word);
    }
    return options.demo && options.training ? Result<Options>(wrong(u"--training"_s)) : options;
}

QString defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/zhanggui"_s;
}

QString optionsHelp()
{
    return uR"(usage: zhanggui [--data DIR] [--demo | --training] [--language zh_CN|en] [--theme light|dark]
       zhanggui --self-test | --version | --help

  --data DIR    the folder of the shop's databases; others must not be able to write to it
  --demo        make a demo shop with goods and members on the first run, and print how to sign in
  --training    practise beside the shop in DIR, with its goods and prices and made-up members
  --language L  the window's language from now on
  --theme T     the window's colours from now on
  --self-test   show the window until it is painted, and exit
)"_s;
}
