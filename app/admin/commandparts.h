#pragma once

#include "app/admin/desk.h"
#include "core/customer/member.h"
#include "core/usecase/importreport.h"

#include <functional>
#include <optional>
#include <vector>

/// Prints what `look` answers of settings that are kept; with a `file` of them has `take` put them in their
/// place and prints its report.
Result<int>
settings(Desk &desk, const QString &file,
         const std::function<Result<QJsonObject>(const Connection &, const Session &)> &look,
         const std::function<Result<ImportReport>(Transaction &, const Session &, const QByteArray &)> &take);

/// Prints a line for each of what `look` answers.
Result<int> printEach(Desk &desk,
                      const std::function<Result<std::vector<QJsonObject>>(const Connection &)> &look);

/// Whose number `--member` is; nothing without that option. Refuses UnknownMember and CardReplaced.
Result<std::optional<Member>> memberOption(const Connection &connection, const Arguments &arguments);
