#include "core/usecase/importmembers.h"

#include "core/data/audit.h"
#include "core/data/customfields.h"
#include "core/data/memberimports.h"
#include "core/usecase/importrow.h"
#include "core/usecase/membercolumns.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestMappingName = 64;

/// All keys of an import in one commit of the file of keys, which still goes before the rows that need them.
class KeyBatch
{
public:
    explicit KeyBatch(Transaction &transaction) : m_transaction(transaction)
    {
        m_transaction.executeOnKeys(u"BEGIN IMMEDIATE"_s);
    }
    ~KeyBatch()
    {
        if (!m_open)
            return;
        try {
            m_transaction.executeOnKeys(u"ROLLBACK"_s);
        } catch (const StorageFault &) {
            // SQLite has rolled back by itself already, as it does when the disk is full.
        }
    }
    KeyBatch(const KeyBatch &) = delete;
    KeyBatch &operator=(const KeyBatch &) = delete;

    void commit()
    {
        m_transaction.executeOnKeys(u"COMMIT"_s);
        m_open = false;
    }

private:
    Transaction &m_transaction;
    bool m_open = true;
};

/// How the headings of a file are to be read.
Result<ColumnHints> hintsFor(const Connection &connection, const Session &who,
                             const MemberImportOptions &options)
{
    const QString region = who.shop.region;
    ColumnHints hints{[region](const QStringList &values) { return detectMemberColumn(values, region); }, {}};
    if (options.mapping.isEmpty() || !options.map.isEmpty())
        return hints;
    const auto kept = memberimports::mapping(connection, options.mapping);
    if (!kept && !presetMapping(options.mapping, {}))
        return Error{Error::Code::NotFound, options.mapping};
    hints.map = [kept, name = options.mapping](const QStringList &header) {
        return kept ? *kept : presetMapping(name, header).value_or(QString());
    };
    return hints;
}

bool isMappingName(const QString &name)
{
    return name == name.simplified() && name.size() <= longestMappingName
        && std::all_of(name.begin(), name.end(), [](QChar c) { return c.isPrint() || c.isSurrogate(); });
}

Result<ImportFile> openFile(const Connection &connection, const Session &who, const QByteArray &file,
                            const MemberImportOptions &options, const std::vector<ColumnField> &columns)
{
    if (!isMappingName(options.mapping))
        return Error{Error::Code::InvalidInput, u"mapping"_s};
    const auto hints = hintsFor(connection, who, options);
    if (!hints)
        return hints.error();
    auto opened = ImportFile::open(file, {options.map, options.dryRun}, columns, *hints);
    if (!opened)
        return opened.error();
    for (const QString &field :
         {u"number"_s, u"external_id"_s, u"name"_s, u"family_name"_s, u"given_name"_s, u"phone"_s})
        if (opened->has(field))
            return opened;
    return Error{Error::Code::InvalidInput, u"missing-column:number"_s};
}

Result<> takeAll(MemberRows &rows)
{
    while (true) {
        const auto more = rows.takeNext();
        if (!more)
            return more.error();
        if (!*more)
            return {};
    }
}

void writeDown(Transaction &transaction, const Session &who, const MemberImportOptions &options,
               const MemberImportReport &report, Timestamp now)
{
    if (!options.mapping.isEmpty() && !options.map.isEmpty())
        memberimports::keepMapping(transaction, options.mapping, options.map);
    audit::append(transaction, now, who.user, u"import.members"_s,
                  {{u"import"_s, report.import->toString()},
                   {u"rows"_s, report.rows},
                   {u"added"_s, report.added},
                   {u"updated"_s, report.updated},
                   {u"rejected"_s, qint64(report.rejected.size())}});
}
}

Result<MemberImportReport> importMembers(Transaction &transaction, const Session &who, const QByteArray &file,
                                         const MemberImportOptions &options, Timestamp now,
                                         const Random &random)
{
    if (const auto allowed = who.may(Permission::ImportMembers); !allowed)
        return allowed.error();
    if (!who.vault)
        return Error{Error::Code::VaultClosed, {}};
    const auto fields = customfields::all(transaction.connection());
    const auto columns = memberColumns(fields);
    auto opened = openFile(transaction.connection(), who, file, options, columns);
    if (!opened)
        return opened.error();
    const MemberImport import{Id<MemberImport>::make(now, random), who.user, now};
    KeyBatch keys(transaction);
    // A dry run does all the work and undoes it, so that it refuses just what the import would.
    if (options.dryRun)
        transaction.execute(u"SAVEPOINT dry_run"_s);
    memberimports::append(transaction, import);
    MemberRows rows(transaction, who, std::move(*opened), import, now, random);
    const auto taken = takeAll(rows);
    MemberImportReport report = rows.report();
    for (const ColumnField &each : columns)
        if (rows.file().has(each.name))
            report.columns[each.name] = rows.file().heading(each.name);
    if (options.dryRun) {
        transaction.execute(u"ROLLBACK TO dry_run"_s);
        transaction.execute(u"RELEASE dry_run"_s);
    } else if (taken) {
        report.import = import.id;
        writeDown(transaction, who, options, report, now);
        keys.commit();
    }
    return taken ? Result<MemberImportReport>(std::move(report)) : taken.error();
}

QJsonObject toJson(const MemberImportReport &report)
{
    QJsonObject object = toJson(static_cast<const ImportReport &>(report));
    QJsonArray duplicates;
    for (const DuplicateRow &each : report.duplicates) {
        QJsonObject duplicate{{u"row"_s, each.row}, {u"column"_s, each.column}};
        if (each.earlierRow > 0)
            duplicate[u"earlierRow"_s] = each.earlierRow;
        else
            duplicate[u"member"_s] = each.member;
        duplicates << duplicate;
    }
    object[u"duplicates"_s] = duplicates;
    QJsonObject columns;
    for (auto each = report.columns.begin(); each != report.columns.end(); ++each)
        columns[each.key()] = each.value();
    object[u"columns"_s] = columns;
    if (report.import)
        object[u"import"_s] = report.import->toString();
    return object;
}
