#include "ui/members/privacypresenter.h"

#include "core/print/privacyrecordpdf.h"
#include "core/sheet/tablewriter.h"
#include "core/usecase/retainmembers.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

PrivacyPresenter::PrivacyPresenter(Database &database, const Session &session, Clock clock, QObject *parent) :
    QObject(parent),
    m_database(database),
    m_session(session),
    m_clock(std::move(clock))
{}

QString PrivacyPresenter::html() const
{
    return m_record.isEmpty() ? QString() : privacyRecordHtml(m_record, m_session.shop);
}

void PrivacyPresenter::setSession(const Session &session)
{
    m_session = session;
    m_record = {};
    Q_EMIT changed();
}

void PrivacyPresenter::open()
{
    const auto record = privacyRecord(m_database, m_session, m_clock());
    m_record = record ? *record : QJsonObject();
    const auto rule =
        m_database.read([](const Connection &connection) { return Result(retention::rule(connection)); });
    m_rule = rule ? *rule : RetentionRule();
    const QDate today = businessDate(m_clock(), m_session.shop.day).date();
    const auto plan = m_database.read(
        [&](const Connection &connection) { return planRetention(connection, m_session, today); });
    m_due = plan ? Due{qint64(plan->toAsk.size()), qint64(plan->waiting.size()), qint64(plan->toErase.size())}
                 : Due();
    Q_EMIT changed();
}

void PrivacyPresenter::choose(const RetentionRule &rule)
{
    m_database.write(
        this,
        [session = m_session, rule, now = m_clock()](Transaction &transaction) {
            return changeRetentionRule(transaction, session, rule, now);
        },
        [this](const Result<RetentionRule> &kept) {
            if (!kept)
                Q_EMIT refused(kept.error());
            open();
        });
}

Result<> PrivacyPresenter::writeTo(const QString &path) const
{
    if (path.endsWith(u".pdf", Qt::CaseInsensitive)) {
        const QByteArray bytes = privacyRecordPdf(m_record, m_session.shop);
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            return Error{Error::Code::InvalidFile, path};
        return {};
    }
    const auto out = TableWriter::create(path);
    if (!out)
        return out.error();
    for (const QStringList &row : privacyRecordRows(m_record, m_session.shop))
        if (const auto written = (*out)->write(row); !written)
            return written;
    return (*out)->finish();
}

void PrivacyPresenter::save(const QString &path)
{
    if (m_record.isEmpty())
        return;
    if (const auto written = writeTo(path); !written)
        return Q_EMIT refused(written.error());
    const QString form = path.mid(path.lastIndexOf(u'.') + 1).toLower();
    m_database.write(
        this,
        [session = m_session, form, now = m_clock()](Transaction &transaction) {
            return notePrivacyRecord(transaction, session, form, now);
        },
        [this, path](const Result<> &noted) {
            if (!noted)
                return Q_EMIT refused(noted.error());
            Q_EMIT saved(path);
        });
}
