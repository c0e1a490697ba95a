#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/data/database.h"
#include "core/data/memberimports.h"
#include "core/usecase/importmembers.h"
#include "core/usecase/undoimport.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

/// An earlier import with who did it.
struct EarlierImport
{
    ListedImport listed;
    QString user;
};

/// Members that come in from a file, step by step. Knows no widget.
class IntakePresenter : public QObject
{
    Q_OBJECT

public:
    enum class Step { Start, Opening, Columns, Checking, Checked, Importing, Done, Undoing, Undone };

    IntakePresenter(Database &database, const Session &session, Clock clock, Random random,
                    QObject *parent = nullptr);
    ~IntakePresenter() override;

    bool mayImport() const { return m_session.may(Permission::ImportMembers).has_value(); }
    Step step() const { return m_step; }
    bool isBusy() const
    {
        return m_step == Step::Opening || m_step == Step::Checking || m_step == Step::Importing
            || m_step == Step::Undoing;
    }
    const QString &fileName() const { return m_fileName; }
    const std::vector<ImportColumn> &columns() const { return m_columns.columns; }
    const QStringList &fields() const { return m_columns.fields; }
    /// Names of known programs and kept maps.
    const QStringList &mappings() const { return m_mappings; }
    /// The one that is used; empty: by the headings.
    const QString &mapping() const { return m_mapping; }
    /// Of the check, then of the import.
    const std::optional<MemberImportReport> &report() const { return m_report; }
    const std::optional<UndoReport> &undone() const { return m_undone; }
    /// Rows that were taken so far, and all of them as far as they are known.
    qint64 rowsDone() const { return m_rowsDone; }
    qint64 rowsInAll() const { return m_rowsInAll; }
    const std::vector<EarlierImport> &earlier() const { return m_earlier; }

public Q_SLOTS:
    void setSession(const Session &session);
    /// From the beginning, with the earlier imports.
    void begin();
    void open(const QString &path);
    void useMapping(const QString &name);
    /// That column holds `field`; empty: it is left out.
    void assign(qsizetype column, const QString &field);
    /// Under this name the map is kept with the import; empty: it is not.
    void nameMapping(const QString &name) { m_keepAs = name.simplified(); }
    /// The dry run.
    void check();
    void backToColumns();
    void apply();
    /// Nothing of what is under way is kept.
    void stop();
    void undo(const Id<MemberImport> &import);
    /// All that the report lists, as CSV: refused rows and duplicates, or after an undo who stays as they
    /// are.
    void saveList(const QString &path);

Q_SIGNALS:
    void changed();
    void progressed();
    void savedAs(const QString &path);
    void refused(const Error &error);

private:
    void clear();
    void look(const std::function<Result<QByteArray>()> &content, const QString &mapping,
              const std::function<void(const QByteArray &)> &take);
    void go(Step step);
    QString map() const;
    MemberImportOptions options(bool dryRun);
    void run(bool dryRun);
    void loadEarlier();

    Database &m_database;
    Session m_session;
    Clock m_clock;
    Random m_random;
    Step m_step = Step::Start;
    QString m_fileName;
    QByteArray m_file;
    ImportColumns m_columns;
    QStringList m_mappings;
    QString m_mapping;
    QString m_keepAs;
    bool m_assigned = false; ///< columns were assigned by hand
    std::optional<MemberImportReport> m_report;
    std::optional<UndoReport> m_undone;
    qint64 m_rowsDone = 0;
    qint64 m_rowsInAll = 0;
    std::vector<EarlierImport> m_earlier;
    std::shared_ptr<std::atomic_bool> m_stop;
    QThreadPool m_aside; // last: it ends its work first
};
