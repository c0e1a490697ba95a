#include "ui/transfer/exportpresenter.h"

#include "core/data/customfields.h"

ExportPresenter::ExportPresenter(Database &database, const Session &session, Clock clock, QObject *parent) :
    QObject(parent),
    m_database(database),
    m_session(session),
    m_clock(std::move(clock))
{}

QStringList ExportPresenter::columns() const
{
    const auto columns = m_database.read([](const Connection &connection) {
        return Result<QStringList>(memberExportColumns(customfields::all(connection)));
    });
    return columns ? *columns : QStringList();
}

void ExportPresenter::write(const QString &path, const QStringList &columns, bool masked)
{
    if (m_writing)
        return;
    auto opened = TableWriter::create(path);
    if (!opened)
        return Q_EMIT refused(opened.error());
    m_writing = true;
    Q_EMIT changed();
    const std::shared_ptr<TableWriter> out = std::move(*opened);
    m_database.write(
        this,
        [who = m_session, out, options = MemberExportOptions{columns, masked}, now = m_clock()](
            Transaction &transaction) { return exportMembers(transaction, who, *out, options, now); },
        [this, out, path](const Result<MemberExportReport> &report) {
            m_writing = false;
            Q_EMIT changed();
            if (!report)
                return Q_EMIT refused(report.error());
            // Nothing stands under its name before the audit holds that it was made.
            if (const auto finished = out->finish(); !finished)
                return Q_EMIT refused(finished.error());
            Q_EMIT written(path, *report);
        });
}
