#include "app/admin/commandparts.h"

#include "core/data/membercards.h"
#include "core/data/members.h"

using namespace Qt::StringLiterals;

Result<int>
settings(Desk &desk, const QString &file,
         const std::function<Result<QJsonObject>(const Connection &, const Session &)> &look,
         const std::function<Result<ImportReport>(Transaction &, const Session &, const QByteArray &)> &take)
{
    const auto who = desk.signIn(file.isEmpty() ? Desk::Access::LookOnly : Desk::Access::Write);
    if (!who)
        return who.error();
    if (file.isEmpty()) {
        const auto kept =
            desk.database().read([&](const Connection &connection) { return look(connection, *who); });
        if (!kept)
            return kept.error();
        Desk::print(*kept);
        return 0;
    }
    const auto bytes = Desk::readFile(file);
    if (!bytes)
        return bytes.error();
    const auto report =
        desk.database().writeNow([&](Transaction &transaction) { return take(transaction, *who, *bytes); });
    if (!report)
        return report.error();
    Desk::print(toJson(*report));
    return 0;
}

Result<int> printEach(Desk &desk,
                      const std::function<Result<std::vector<QJsonObject>>(const Connection &)> &look)
{
    const auto all = desk.database().read(look);
    if (!all)
        return all.error();
    for (const QJsonObject &object : *all)
        Desk::print(object);
    return 0;
}

Result<std::optional<Member>> memberOption(const Connection &connection, const Arguments &arguments)
{
    if (!arguments.has(u"member"_s))
        return std::optional<Member>();
    const auto member = members::byNumber(connection, arguments.option(u"member"_s));
    return member ? Result<std::optional<Member>>(member)
                  : membercards::unknownNumber(connection, arguments.option(u"member"_s));
}
