#include "app/admin/memberquery.h"

#include "core/usecase/keepviews.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
Result<MemberListQuery> viewNamed(Desk &desk, const Session &who, const QString &name)
{
    const auto views = desk.database().read(
        [&](const Connection &connection) { return memberviews::forUser(connection, who.user); });
    if (!views)
        return views.error();
    const auto found = std::ranges::find(*views, name, &MemberView::name);
    return found == views->end() ? Result<MemberListQuery>(Error{Error::Code::NotFound, name}) : found->query;
}

Result<MemberFilter> filterIn(const QString &text)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &fault);
    if (!document.isObject())
        return Error{Error::Code::InvalidJson, u"--filter: "_s + fault.errorString()};
    return memberFilterFrom(document.object());
}
}

Result<std::optional<MemberListQuery>> memberQuery(Desk &desk, const Session &who)
{
    const Arguments &arguments = desk.arguments();
    MemberListQuery query;
    if (arguments.has(u"view"_s)) {
        const auto view = viewNamed(desk, who, arguments.option(u"view"_s));
        if (!view)
            return view.error();
        query = *view;
    }
    if (arguments.has(u"filter"_s)) {
        const auto filter = filterIn(arguments.option(u"filter"_s));
        if (!filter)
            return filter.error();
        query.filter = *filter;
    }
    if (arguments.has(u"sort"_s)) {
        const auto by = memberSort(arguments.option(u"sort"_s));
        if (!by)
            return Desk::wrong(u"sort"_s);
        query.order = {*by, true};
    }
    if (arguments.has(u"ascending"_s))
        query.order.descending = false;
    const bool names = arguments.has(u"view"_s) || arguments.has(u"filter"_s) || arguments.has(u"sort"_s)
        || arguments.has(u"ascending"_s);
    return names ? std::optional(query) : std::optional<MemberListQuery>();
}
