#include "app/admin/desk.h"

#include <algorithm>

using namespace Qt::StringLiterals;

QString helpText(const std::vector<Command> &commands, const QString &command)
{
    const auto known = std::find_if(commands.begin(), commands.end(),
                                    [&](const Command &c) { return c.form.name == command; });
    if (known != commands.end())
        return QString::fromUtf8(known->help).trimmed();
    QStringList lines{
        u"zhanggui-admin [--data DIR] [--user NAME] [--password-file F] COMMAND …"_s,
        u"Secrets come from their file or from standard input. Results are compact JSON on standard"
        " output."_s,
        u"Exit status: 0 done, 1 refused, 2 bad use. Commands (help COMMAND says more):"_s};
    for (const Command &c : commands)
        lines << u"  "_s + QString::fromUtf8(c.help).trimmed().section(u'\n', 0, 0);
    return lines.join(u'\n');
}
