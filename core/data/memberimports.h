#pragma once

#include "core/account/storedvalue.h"
#include "core/data/memberfacts.h"
#include "core/data/transaction.h"

#include <vector>

/// A file of members that went in.
struct MemberImport
{
    Id<MemberImport> id;
    Id<struct User> user;
    Timestamp at;
};

/// An earlier import, as it is listed.
struct ListedImport
{
    MemberImport import;
    QString file; ///< its name without the folder
    qint64 rows = 0;
    qint64 added = 0;
    qint64 updated = 0;
    qint64 rejected = 0;
    bool isUndone = false; ///< nothing of it is left to take back
};

/// What an import did to one member.
struct ImportedMember
{
    Id<struct Customer> customer;
    bool wasAdded = false;
    QByteArray sealedBefore; ///< of a changed one, under its own key
    MemberFacts factsBefore; ///< of a changed one
    Points points;           ///< opening balances
    StoredBalance value;
};

/// What became of a member since an import.
struct SinceImport
{
    bool isChanged = false; ///< by somebody else than the import
    bool isUsed = false;    ///< in sales, accounts, points, consents, tasks, corrections or restrictions
};

namespace memberimports {
void append(Transaction &transaction, const MemberImport &import);
/// After all that the import does to the member is done.
void note(Transaction &transaction, const Id<MemberImport> &import, const ImportedMember &member);
std::optional<MemberImport> find(const Connection &connection, const Id<MemberImport> &id);
/// Those that are not undone, the last first.
std::vector<ImportedMember> members(const Connection &connection, const Id<MemberImport> &import);
SinceImport since(const Connection &connection, const Id<MemberImport> &import, const Id<Customer> &customer);
/// A changed member is as before: this import knows nothing of them any more, and one before sees its own.
void restored(Transaction &transaction, const Id<MemberImport> &import, const ImportedMember &member);
void markUndone(Transaction &transaction, const Id<MemberImport> &import, Timestamp at);

/// What came of it, for the list.
void describe(Transaction &transaction, const ListedImport &import);
/// The latest first.
std::vector<ListedImport> list(const Connection &connection, int limit);

/// Names of all maps that were kept, in order.
QStringList mappings(const Connection &connection);
/// A map that was kept under that name.
std::optional<QString> mapping(const Connection &connection, const QString &name);
void keepMapping(Transaction &transaction, const QString &name, const QString &map);
}
