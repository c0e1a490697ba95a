#pragma once

#include "core/data/transaction.h"
#include "core/usecase/session.h"

#include <QJsonObject>

#include <vector>

struct MemberImport;

struct KeptMember
{
    QString number;
    QString reason; ///< "changed since", "used since", "balance spent since", "belongs to member N" …
};

struct UndoReport
{
    qint64 removed = 0;  ///< members that the import had added
    qint64 restored = 0; ///< members that it had changed
    std::vector<KeptMember> kept;
};

/// Takes an import of members back: whom it added goes, key and all, and the number becomes free; whom it
/// changed is as before; opening balances are taken back by entries. Who was changed or used since stays as
/// they are and is named. Repeated, it takes back what had to stay before and may go now, and finishes an
/// undo that was cut off. Refuses NotPermitted, VaultClosed and NotFound.
Result<UndoReport> undoImport(Transaction &transaction, const Session &who, const Id<MemberImport> &import,
                              Timestamp now, const Random &random);

/// {"removed","restored","kept":[{"number","reason"}]}
QJsonObject toJson(const UndoReport &report);
