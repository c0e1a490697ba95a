#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QStringList>

#include <optional>

/// Looks for bytes where a person's data could be left.
namespace memoryscan {
/// The forms in which a text may lie in a file or in memory: UTF-8, UTF-16 of both orders, GB18030.
QByteArrayList formsOf(const QString &text);
/// Which of them are in this memory of a process; readable and on pages that it uses. Nothing when it cannot
/// be read.
std::optional<QByteArrayList> foundInProcess(qint64 pid, const QByteArrayList &needles);
/// "NEEDLE in FILE" for each of them in a file below the folder.
QStringList foundBelow(const QString &folder, const QByteArrayList &needles);
/// Whether the process has these files open and has not computed for a while: it waits for somebody.
bool isWaiting(qint64 pid, const QString &openFile);
}
