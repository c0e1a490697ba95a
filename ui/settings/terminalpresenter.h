#pragma once

#include "core/data/database.h"
#include "core/terminal/terminalsetting.h"

#include <QObject>

/// The till's payment terminal: which one, and the driver that speaks to it. Knows no widget.
class TerminalPresenter : public QObject
{
    Q_OBJECT

public:
    TerminalPresenter(Database &database, Clock clock, Random random, const Session &session,
                      QObject *parent = nullptr);

    bool mayManage() const;
    const TerminalSetting &setting() const { return m_setting; }
    /// Null by hand, and while its secret cannot be opened.
    PaymentTerminal *terminal() const { return m_terminal.get(); }
    /// Why there is none although one is set.
    const std::optional<Error> &problem() const { return m_problem; }

public Q_SLOTS:
    void setSession(const Session &session);
    /// An empty secret leaves the one that is kept.
    void choose(const TerminalSetting &setting, const QString &secret);
    /// Asks the terminal for its name; charges nothing.
    void test();

Q_SIGNALS:
    void changed();
    void kept();
    void refused(const Error &error);
    /// The one before lives until this has been heard.
    void terminalChanged();
    void tested(const QString &name);
    void testFailed(const Error &error);

private:
    void load();
    void open();

    Database &m_database;
    Clock m_clock;
    Random m_random;
    Session m_session;
    TerminalSetting m_setting;
    std::unique_ptr<PaymentTerminal> m_terminal;
    std::optional<Error> m_problem;
};
