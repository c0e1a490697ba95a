#pragma once

#include "core/data/database.h"
#include "core/data/shops.h"
#include "core/usecase/session.h"
#include "ui/settings/settingspresenter.h"
#include "ui/shell/idlewatch.h"
#include "ui/shell/language.h"
#include "ui/shell/surroundings.h"
#include "ui/signin/setuppresenter.h"
#include "ui/signin/signinpresenter.h"

#include <QStackedWidget>

#include <memory>

class ApprovalModal;
class FirstRunPage;
class Pusher;
class QApplication;
class RecoveryPage;
class ScanFilter;
class SignInPage;
class WorkArea;
class Workplace;

/// The window: setting up, signing in, working, and the lock in between.
class MainWindow : public QStackedWidget
{
    Q_OBJECT

public:
    MainWindow(QApplication &application, Database &database, Pusher &pusher, ScanFilter &scanner,
               const Surroundings &surroundings);
    ~MainWindow() override;

    /// The first page: setting up where there is no shop, else signing in.
    void begin();
    /// Comes to the front, for a second start.
    void comeForward();
    bool isLocked() const;
    /// Null until somebody has signed in.
    Workplace *workplace() const { return m_work.get(); }
    WorkArea *workArea() const { return m_area; }
    /// Null until somebody has signed in.
    ApprovalModal *approval() const { return m_approval; }
    SettingsPresenter &settings() { return m_settings; }
    IdleWatch &idleWatch() { return m_idle; }

Q_SIGNALS:
    /// Somebody wants to practise, in a till of its own.
    void trainingRequested();
    /// Whoever practises wants to begin afresh.
    void freshTrainingRequested();

public Q_SLOTS:
    /// What was in hand stays; only signing in leads back.
    void lock();

private:
    void buildEntrance();
    void tellRestoration();
    void buildArea();
    void showEntrance();
    void admit(const Session &session);
    void follow(const Preferences &before);
    void speak(const QString &language);
    void rebuild();
    void routeScan(const QString &code);
    QString shopLanguage() const;
    std::optional<Place> place() const;

    QApplication &m_application;
    Database &m_database;
    Pusher &m_pusher;
    ScanFilter &m_scanner;
    Surroundings m_surroundings;
    Language m_language;
    SettingsPresenter m_settings;
    SetupPresenter m_setup;
    SignInPresenter m_signIn;
    IdleWatch m_idle;
    std::unique_ptr<Workplace> m_work;
    FirstRunPage *m_firstRun = nullptr; ///< null once there is a shop
    RecoveryPage *m_recovery = nullptr;
    SignInPage *m_signInPage = nullptr;
    ApprovalModal *m_approval = nullptr;
    WorkArea *m_area = nullptr;
    bool m_restorationRead = false;
};
