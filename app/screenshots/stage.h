#pragma once

#include "core/data/database.h"
#include "core/sync/pusher.h"
#include "ui/common/scanfilter.h"
#include "ui/shell/mainwindow.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

class QApplication;
class QAbstractButton;

/// How the pictures of one series look.
struct Look
{
    QString language;
    Theme theme;
    QSize size;

    /// "zh_CN_light_1366"
    QString name() const;
};

/// A real window on a shop of its own at a fixed time, driven as a person drives it: by keys, scans and
/// touches.
class Stage
{
public:
    /// `shop` is a folder that is copied; empty: there is no shop yet.
    Stage(QApplication &application, const QString &shop, const Look &look, const QString &outputFolder);
    ~Stage();

    MainWindow &window() { return *m_window; }
    Workplace &work() { return *m_window->workplace(); }
    Timestamp now() const { return m_now; }

    void type(const QString &text);
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void scan(const QString &code);
    /// The button whose words contain `words`, as they are shown.
    void touch(const QString &words);
    /// Until `done` says so; stops the program with a word after ten seconds.
    void wait(const std::function<bool()> &done, const char *what);
    /// Until all that was written is answered and painted.
    void settle();
    /// Shows that state of the sync from now on, whatever the real one is.
    void pretend(const SyncStatus &status);
    /// Opens a shift without float, too, when there is none and `shift` says so.
    void signIn(const QString &name, const QString &secret, bool shift = true);
    /// Saves what the window shows now, or another one.
    void shoot(const QString &name) { shoot(name, *m_window); }
    void shoot(const QString &name, QWidget &window);
    /// The words of the program in the language of the stage.
    static QString words(const char *context, const char *source);
    Database &database() { return *m_database; }

private:
    QApplication &m_application;
    Look m_look;
    QString m_output;
    QTemporaryDir m_folder;
    Timestamp m_now;
    qint64 m_monotonicMs = 0;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ScanFilter> m_scanner;
    std::unique_ptr<Pusher> m_pusher;
    std::unique_ptr<MainWindow> m_window;
};
