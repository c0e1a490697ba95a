#include "core/usecase/importmembers.h"

#include "core/customer/mask.h"
#include "core/data/audit.h"
#include "core/data/customfields.h"
#include "core/data/memberimports.h"
#include "core/usecase/freetext.h"
#include "core/usecase/importrow.h"
#include "core/usecase/membercolumns.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestMappingName = 64;
constexpr qint64 rowsBetween = 50;
constexpr qsizetype mostSamples = 3;

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
                            const MemberImportOptions &options, const std::vector<ColumnField> &columns,
                            Need need = Need::Required)
{
    if (!isMappingName(options.mapping))
        return Error{Error::Code::InvalidInput, u"mapping"_s};
    const auto hints = hintsFor(connection, who, options);
    if (!hints)
        return hints.error();
    auto opened = ImportFile::open(file, {options.map, options.dryRun}, columns, *hints);
    if (!opened || need == Need::Optional)
        return opened;
    for (const QString &field :
         {u"number"_s, u"external_id"_s, u"name"_s, u"family_name"_s, u"given_name"_s, u"phone"_s})
        if (opened->has(field))
            return opened;
    return Error{Error::Code::InvalidInput, u"missing-column:number"_s};
}

Result<> takeAll(MemberRows &rows, const MemberImportOptions &options)
{
    while (true) {
        if (options.goOn && rows.report().rows % rowsBetween == 0 && !options.goOn(rows.report().rows))
            return Error{Error::Code::Stopped, {}};
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
    memberimports::describe(transaction,
                            {{*report.import, who.user, now},
                             options.fileName,
                             report.rows,
                             report.added,
                             report.updated,
                             qint64(report.rejected.size()),
                             false});
    audit::append(transaction, now, who.user, u"import.members"_s,
                  {{u"import"_s, report.import->toString()},
                   {u"rows"_s, report.rows},
                   {u"added"_s, report.added},
                   {u"updated"_s, report.updated},
                   {u"rejected"_s, qint64(report.rejected.size())}});
}
}

Result<ImportColumns> importColumns(const Connection &connection, const Session &who, const QByteArray &file,
                                    const MemberImportOptions &options)
{
    if (const auto allowed = who.may(Permission::ImportMembers); !allowed)
        return allowed.error();
    const auto columns = memberColumns(customfields::all(connection));
    auto opened = openFile(connection, who, file, options, columns, Need::Optional);
    // Of two columns that could be one field neither is: whoever looks says which.
    const QString twice = u"two columns for "_s;
    MemberImportOptions without = options;
    while (!opened && opened.error().detail.startsWith(twice)) {
        if (without.map.contains(opened.error().detail.mid(twice.size()) + u'='))
            break;
        without.map +=
            (without.map.isEmpty() ? QString() : u","_s) + opened.error().detail.mid(twice.size()) + u'=';
        opened = openFile(connection, who, file, without, columns, Need::Optional);
    }
    if (!opened)
        return opened.error();
    const bool plain = who.may(Permission::RevealMember).has_value();
    ImportColumns found;
    for (const ColumnField &each : columns)
        found.fields << each.name;
    for (qsizetype column = 0; column < opened->header().size(); ++column) {
        QStringList samples = opened->seen(column).mid(0, mostSamples);
        if (!plain)
            for (QString &sample : samples)
                sample = maskedName(sample);
        found.columns.push_back(
            {opened->header()[column].trimmed(), opened->fieldOf(column, columns), samples});
    }
    return found;
}

Result<QStringList> importMappings(const Connection &connection, const Session &who)
{
    if (const auto allowed = who.may(Permission::ImportMembers); !allowed)
        return allowed.error();
    QStringList names = presetMappings();
    for (const QString &name : memberimports::mappings(connection))
        if (!names.contains(name))
            names << name;
    return names;
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
    const auto taken = takeAll(rows, options);
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
