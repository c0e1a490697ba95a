#include "ui/transfer/intakepresenter.h"

#include "core/data/users.h"
#include "ui/transfer/reportfile.h"

#include <QFile>
#include <QFileInfo>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 mostBytes = 512 * 1024 * 1024;
constexpr int mostEarlier = 20;

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Code::InvalidFile, file.errorString()};
    if (file.size() > mostBytes)
        return Error{Error::Code::InvalidFile, u"too large"_s};
    const QByteArray bytes = file.readAll();
    return file.error() == QFileDevice::NoError ? Result<QByteArray>(bytes)
                                                : Error{Error::Code::InvalidFile, file.errorString()};
}
}

IntakePresenter::IntakePresenter(Database &database, const Session &session, Clock clock, Random random,
                                 QObject *parent) :
    QObject(parent),
    m_database(database),
    m_session(session),
    m_clock(std::move(clock)),
    m_random(std::move(random)),
    m_stop(std::make_shared<std::atomic_bool>(false))
{
    m_aside.setMaxThreadCount(1);
}

IntakePresenter::~IntakePresenter()
{
    *m_stop = true;
}

void IntakePresenter::setSession(const Session &session)
{
    const bool other = !(session.user == m_session.user);
    m_session = session;
    if (other && !isBusy())
        begin();
}

void IntakePresenter::go(Step step)
{
    m_step = step;
    Q_EMIT changed();
}

void IntakePresenter::begin()
{
    if (isBusy())
        return;
    clear();
    loadEarlier();
    go(Step::Start);
}

void IntakePresenter::clear()
{
    m_file.clear();
    m_fileName.clear();
    m_mapping.clear();
    m_keepAs.clear();
    m_assigned = false;
    m_report.reset();
    m_undone.reset();
}

void IntakePresenter::loadEarlier()
{
    m_earlier.clear();
    if (!mayImport())
        return;
    const auto earlier = m_database.read([](const Connection &connection) {
        std::vector<EarlierImport> all;
        for (ListedImport &each : memberimports::list(connection, mostEarlier)) {
            const auto user = users::find(connection, each.import.user);
            all.push_back({std::move(each), user ? user->name : QString()});
        }
        return Result<std::vector<EarlierImport>>(std::move(all));
    });
    if (earlier)
        m_earlier = *earlier;
    const auto mappings = m_database.read(
        [this](const Connection &connection) { return importMappings(connection, m_session); });
    m_mappings = mappings ? *mappings : QStringList();
}

void IntakePresenter::open(const QString &path)
{
    if (isBusy())
        return;
    const auto take = [this, name = QFileInfo(path).fileName()](const QByteArray &file) {
        clear();
        loadEarlier();
        m_file = file;
        m_fileName = name;
    };
    look([path] { return contentOf(path); }, {}, take);
}

/// How the file would be read by a mapping. Aside: to read a large file and unpack a workbook's texts takes a
/// while. What cannot be read leaves all as it was, and nobody sees the file of who has left meanwhile.
void IntakePresenter::look(const std::function<Result<QByteArray>()> &content, const QString &mapping,
                           const std::function<void(const QByteArray &)> &take)
{
    const Step before = m_step;
    go(Step::Opening);
    m_aside.start([this, before, content, mapping, take, who = m_session] {
        const auto file = content();
        const auto columns = file ? m_database.lookAside([&](const Connection &main, const Connection &) {
            return importColumns(main, who, *file, {.mapping = mapping});
        })
                                  : Result<ImportColumns>(file.error());
        const auto answer = [this, before, user = who.user, file, columns, mapping, take] {
            m_step = before;
            if (!(user == m_session.user))
                return begin();
            if (!columns) {
                go(before);
                return Q_EMIT refused(columns.error());
            }
            take(*file);
            m_mapping = mapping;
            m_columns = *columns;
            m_assigned = false;
            go(Step::Columns);
        };
        QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
    });
}

void IntakePresenter::useMapping(const QString &name)
{
    if (isBusy() || m_file.isEmpty() || name == m_mapping)
        return;
    look([file = m_file] { return Result<QByteArray>(file); }, name, [](const QByteArray &) {});
}

void IntakePresenter::assign(qsizetype column, const QString &field)
{
    if (isBusy() || column < 0 || column >= qsizetype(m_columns.columns.size()))
        return;
    // A field is in one column: where it was before it is no more.
    for (ImportColumn &each : m_columns.columns)
        if (!field.isEmpty() && each.field == field)
            each.field.clear();
    m_columns.columns[size_t(column)].field = field;
    m_assigned = true;
    go(Step::Columns);
}

/// What is shown, said outright: a field that no column holds is named as such.
QString IntakePresenter::map() const
{
    QStringList pairs;
    QStringList taken;
    const auto &columns = m_columns.columns;
    for (size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].field.isEmpty())
            continue;
        const QString &heading = columns[i].heading;
        const bool names = !heading.isEmpty() && !heading.contains(u',')
            && std::ranges::count(columns, heading, &ImportColumn::heading) == 1;
        pairs << columns[i].field + u'=' + (names ? heading : u'#' + QString::number(i + 1));
        taken << columns[i].field;
    }
    for (const QString &field : m_columns.fields)
        if (!taken.contains(field))
            pairs << field + u'=';
    return pairs.join(u',');
}

MemberImportOptions IntakePresenter::options(bool dryRun)
{
    // A kept map that nobody changed is used as it is; what is new is said outright, and kept under its name.
    MemberImportOptions options{map(), dryRun, m_keepAs, m_fileName, {}};
    // Asked on the writer's thread: the database outlives whoever asks, and knows whether they are there
    // still.
    options.goOn = [self = QPointer<IntakePresenter>(this), database = &m_database,
                    stop = m_stop](qint64 rows) {
        if (*stop)
            return false;
        const auto tell = [self, rows] {
            if (!self)
                return;
            self->m_rowsDone = rows;
            Q_EMIT self->progressed();
        };
        QMetaObject::invokeMethod(database, tell, Qt::QueuedConnection);
        return true;
    };
    return options;
}

void IntakePresenter::run(bool dryRun)
{
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_rowsDone = 0;
    go(dryRun ? Step::Checking : Step::Importing);
    m_database.write(
        this,
        [who = m_session, file = m_file, options = options(dryRun), now = m_clock(), random = m_random](
            Transaction &transaction) { return importMembers(transaction, who, file, options, now, random); },
        [this, dryRun](const Result<MemberImportReport> &report) {
            if (!report) {
                go(dryRun ? Step::Columns : Step::Checked);
                return Q_EMIT refused(report.error());
            }
            m_report = *report;
            m_rowsInAll = report->rows;
            loadEarlier();
            go(dryRun ? Step::Checked : Step::Done);
        });
}

void IntakePresenter::check()
{
    if (m_step == Step::Columns) {
        m_rowsInAll = 0;
        run(true);
    }
}

void IntakePresenter::backToColumns()
{
    if (m_step == Step::Checked)
        go(Step::Columns);
}

void IntakePresenter::apply()
{
    if (m_step == Step::Checked && m_report && m_report->added + m_report->updated > 0)
        run(false);
}

void IntakePresenter::stop()
{
    *m_stop = true;
}

void IntakePresenter::undo(const Id<MemberImport> &import)
{
    if (isBusy())
        return;
    go(Step::Undoing);
    m_database.write(
        this,
        [who = m_session, import, now = m_clock(), random = m_random](Transaction &transaction) {
            return undoImport(transaction, who, import, now, random);
        },
        [this](const Result<UndoReport> &report) {
            loadEarlier();
            if (!report) {
                go(Step::Start);
                return Q_EMIT refused(report.error());
            }
            m_undone = *report;
            m_report.reset();
            go(Step::Undone);
        });
}

void IntakePresenter::saveList(const QString &path)
{
    if (!m_report && !m_undone)
        return;
    const auto saved = m_undone ? saveReport(path, *m_undone) : saveReport(path, *m_report);
    if (!saved)
        return Q_EMIT refused(saved.error());
    Q_EMIT savedAs(path);
}
