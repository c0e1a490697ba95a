#include "ui/transfer/exportpresenter.h"

#include "core/data/customfields.h"

ExportPresenter::ExportPresenter(Database &database, const Session &session, Clock clock, QObject *parent) :
    QObject(parent),
    m_database(database),
    m_session(session),
    m_clock(std::move(clock))
{
    m_aside.setMaxThreadCount(1);
}

QStringList ExportPresenter::columns() const
{
    const auto columns = m_database.read([](const Connection &connection) {
        return Result<QStringList>(memberExportColumns(customfields::all(connection)));
    });
    return columns ? *columns : QStringList();
}

void ExportPresenter::end()
{
    m_writing = false;
    Q_EMIT changed();
}

void ExportPresenter::fail(const Error &error)
{
    end();
    Q_EMIT refused(error);
}

/// Aside, so that sales are written meanwhile however many members there are.
void ExportPresenter::write(const QString &path, const QStringList &columns, bool masked)
{
    if (m_writing)
        return;
    m_writing = true;
    Q_EMIT changed();
    m_aside.start([this, path, who = m_session, now = m_clock(),
                   options = MemberExportOptions{columns, masked, {}, {}}] {
        std::shared_ptr<TableWriter> out;
        auto report = m_database.lookAside(
            [&](const Connection &main, const Connection &keys) -> Result<MemberExportReport> {
                auto made = TableWriter::create(path);
                if (!made)
                    return made.error();
                out = std::move(*made);
                return writeMembers(main, keys, who, *out, options, now);
            });
        const auto answer = [this, who, out, path, report] {
            report ? note(who, out, path, *report) : fail(report.error());
        };
        QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
    });
}

/// Nothing stands under its name before the audit holds that it was made. A workbook is packed only then.
void ExportPresenter::note(const Session &who, const std::shared_ptr<TableWriter> &out, const QString &path,
                           const MemberExportReport &report)
{
    m_database.write(
        this,
        [who, report, now = m_clock()](Transaction &transaction) {
            return noteExport(transaction, who, report, now);
        },
        [this, out, path, report](const Result<> &noted) {
            if (!noted)
                return fail(noted.error());
            m_aside.start([this, out, path, report] {
                const auto finished = out->finish();
                const auto answer = [this, path, report, finished] {
                    if (!finished)
                        return fail(finished.error());
                    end();
                    Q_EMIT written(path, report);
                };
                QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
            });
        });
}
