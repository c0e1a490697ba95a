#pragma once

#include "core/data/database.h"
#include "core/sync/pusher.h"
#include "ui/common/scanfilter.h"
#include "ui/shell/mainwindow.h"

#include <QTemporaryDir>

#include <functional>

class QAbstractButton;

/// The whole window on a demo shop, and hands to work with it: by key and mouse events alone. Time moves only
/// with what the hands do.
class TillWindow
{
public:
    enum class Shop { Demo, Training, None };

    explicit TillWindow(Shop shop = Shop::Demo);
    ~TillWindow();

    /// The program ends and starts again on the same files; `meanwhile` happens to them.
    void restart(const std::function<void()> &meanwhile = {});

    void key(int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    /// As a scanner types into whatever has the focus, with Enter.
    void scan(const QString &code);
    /// The visible, enabled button whose words hold these; null when there is none.
    QAbstractButton *button(const QString &words) const;
    bool tap(const QString &words);
    void later(qint64 ms);
    /// Opens a shift without float, too, when there is none and `shift` says so.
    bool signIn(const QString &name, const QString &secret, bool shift = true);
    /// Until the writer thread has answered.
    void settle();

    MainWindow &window() { return *m_window; }
    Workplace &work() { return *m_window->workplace(); }
    Database &database() { return *m_database; }
    qint64 count(const QString &table) const;
    qint64 auditCount(const QString &action) const;

private:
    void start();

    QTemporaryDir m_folder;
    qint64 m_now = 1'000'000;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ScanFilter> m_scanner;
    std::unique_ptr<Pusher> m_pusher;
    std::unique_ptr<MainWindow> m_window;
};
