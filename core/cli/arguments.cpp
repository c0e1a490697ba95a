#include "core/cli/arguments.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
Error wrong(const QString &what)
{
    return {Error::Code::InvalidInput, what};
}

/// Takes the options that stand before the command.
Result<> takeGlobals(QStringList &words, const QStringList &globals, Arguments &arguments)
{
    while (!words.isEmpty() && words.front().startsWith(u"--") && words.front() != u"--version") {
        const QString option = words.takeFirst();
        if (words.isEmpty())
            return wrong(option + u" needs a value"_s);
        if (!globals.contains(option.mid(2)))
            return wrong(u"unknown option "_s + option);
        arguments.globals[option.mid(2)] = words.takeFirst();
    }
    return {};
}

const CommandForm *takeCommand(QStringList &words, const std::vector<CommandForm> &forms)
{
    for (const int size : {3, 2, 1}) {
        const QString name = words.mid(0, size).join(u' ');
        const auto form =
            std::find_if(forms.begin(), forms.end(), [&](const CommandForm &f) { return f.name == name; });
        if (words.size() >= size && form != forms.end()) {
            words = words.mid(size);
            return &*form;
        }
    }
    return nullptr;
}

Result<> takeOption(QStringList &rest, const CommandForm &form, Arguments &arguments)
{
    const QString option = rest.takeFirst();
    const QString name = option.mid(2);
    const bool isList = form.lists.contains(name);
    if (arguments.options.contains(name) && !isList)
        return wrong(option + u" given twice"_s);
    if (form.flags.contains(name)) {
        arguments.options[name] = QString();
    } else if (!form.options.contains(name) && !isList) {
        return wrong(u"unknown option "_s + option);
    } else if (rest.isEmpty()) {
        return wrong(option + u" needs a value"_s);
    } else {
        QString &value = arguments.options[name];
        value += (value.isEmpty() ? QString() : u","_s) + rest.takeFirst();
        // "--host a b" means the same as "--host a --host b".
        while (isList && !rest.isEmpty() && !rest.front().startsWith(u"--"))
            value += u',' + rest.takeFirst();
    }
    return {};
}
}

Result<Arguments> parseArguments(const QStringList &words, const QStringList &globals,
                                 const std::vector<CommandForm> &forms)
{
    Arguments arguments;
    QStringList rest = words;
    if (const auto taken = takeGlobals(rest, globals, arguments); !taken)
        return taken.error();
    if (rest.isEmpty())
        return wrong(u"no command; try: help"_s);
    const CommandForm *form = takeCommand(rest, forms);
    if (!form)
        return wrong(u"unknown command "_s + rest.mid(0, 2).join(u' ') + u"; try: help"_s);
    arguments.command = form->name;
    while (!rest.isEmpty()) {
        if (!rest.front().startsWith(u"--"))
            arguments.words << rest.takeFirst();
        else if (const auto taken = takeOption(rest, *form, arguments); !taken)
            return taken.error();
    }
    if (arguments.words.size() < form->fewestWords || arguments.words.size() > form->mostWords)
        return wrong(u"wrong number of words after "_s + form->name + u"; try: help "_s + form->name);
    return arguments;
}
