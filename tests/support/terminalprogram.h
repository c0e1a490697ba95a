#pragma once

#include <QJsonArray>
#include <QProcess>
#include <QUrl>

/// The simulated payment terminal as a process of its own.
class TerminalProgram
{
public:
    explicit TerminalProgram(const QString &mood = {}, quint32 seed = 1);
    ~TerminalProgram();

    static QByteArray secret() { return "a secret that both sides know"; }
    QUrl address() const;
    /// "paid", "declined", "slow", "cut", "lost", "silent", "twice", "garbled", "dead"; else by the seed.
    void become(const QString &mood);
    /// [{"id","act","amount","state","times"}]
    QJsonArray orders();
    /// How many of them are approved.
    int taken();

private:
    QJsonObject tell(const QString &line);

    QProcess m_process;
    int m_port = 0;
};
