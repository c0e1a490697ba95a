#include "ui/shell/mainwindow.h"

#include "core/usecase/training.h"
#include "ui/common/scanfilter.h"
#include "ui/common/style.h"
#include "ui/shell/pages.h"
#include "ui/shell/workarea.h"
#include "ui/shell/workplace.h"
#include "ui/signin/approvalmodal.h"
#include "ui/signin/firstrunpage.h"
#include "ui/signin/recoverypage.h"
#include "ui/signin/signinpage.h"

#include <QApplication>

namespace {
constexpr QSize leastSize(1366, 720);
constexpr qint64 minuteMs = 60'000;
}

MainWindow::MainWindow(QApplication &application, Database &database, Pusher &pusher, ScanFilter &scanner,
                       const Surroundings &surroundings) :
    m_application(application),
    m_database(database),
    m_pusher(pusher),
    m_scanner(scanner),
    m_surroundings(surroundings),
    m_language(application),
    m_settings(database, surroundings.clock),
    m_setup(database, surroundings.clock, surroundings.random, surroundings.cost),
    m_signIn(database, [surroundings] { return surroundings.reading(); }),
    m_idle(surroundings.monotonicMs)
{
    setMinimumSize(leastSize);
    application.installEventFilter(&m_idle);
    connect(&m_scanner, &ScanFilter::scanned, this, &MainWindow::routeScan);
    connect(&m_idle, &IdleWatch::idle, this, &MainWindow::lock);
    connect(&m_signIn, &SignInPresenter::signedIn, this, &MainWindow::admit);
    connect(&m_setup, &SetupPresenter::signedIn, this, [this](const Session &session) {
        m_signIn.setVault(session.vault);
        admit(session);
    });
    connect(&m_setup, &SetupPresenter::setUpDone, this, [this](const QString &code) {
        m_recovery->setCode(code);
        setCurrentWidget(m_recovery);
    });
    connect(&m_settings, &SettingsPresenter::changed, this, &MainWindow::follow);
}

MainWindow::~MainWindow()
{
    // Pages look at presenters until they are gone.
    delete m_area;
    delete m_approval;
    delete m_signInPage;
    delete m_firstRun;
    delete m_recovery;
}

void MainWindow::begin()
{
    applyTheme(m_application, Theme::Light);
    m_settings.load();
    const auto vault = m_database.read(openTrainingVault);
    if (vault && *vault)
        m_signIn.setVault(*vault);
    if (!m_signInPage)
        speak(shopLanguage());
}

QString MainWindow::shopLanguage() const
{
    if (!m_settings.preferences().language.isEmpty())
        return m_settings.preferences().language;
    const auto here = place();
    return here ? here->shop.locale : Language::ofSystem();
}

std::optional<Place> MainWindow::place() const
{
    const auto place = m_database.read([](const Connection &connection) { return shops::load(connection); });
    return place ? *place : std::nullopt;
}

void MainWindow::follow(const Preferences &before)
{
    const Preferences &now = m_settings.preferences();
    applyTheme(m_application, now.theme);
    m_scanner.setGapMs(now.scanGapMs);
    m_idle.setLimitMs(now.idleLockMinutes * minuteMs);
    if (now.language != before.language && m_signInPage)
        speak(shopLanguage());
}

/// Pages say their words when they are made, so they are made anew, once whoever asked has returned.
void MainWindow::speak(const QString &language)
{
    if (language == m_language.current())
        return;
    m_language.use(language);
    if (m_signInPage)
        QMetaObject::invokeMethod(this, &MainWindow::rebuild, Qt::QueuedConnection);
    else
        rebuild();
}

void MainWindow::rebuild()
{
    const auto here = place();
    const bool training = here && here->shop.isTraining;
    setWindowTitle(training ? tr("Zhanggui · TRAINING") : tr("Zhanggui"));
    const bool locked = isLocked();
    const bool wasArea = m_area != nullptr;
    const auto typed = m_firstRun ? m_firstRun->values() : std::map<QString, QString>();
    buildEntrance();
    if (training) {
        m_signInPage->showTraining(trainingPin);
        connect(m_signInPage, &SignInPage::trainingRequested, this, &MainWindow::freshTrainingRequested);
    } else {
        connect(m_signInPage, &SignInPage::trainingRequested, this, &MainWindow::trainingRequested);
    }
    if (wasArea)
        buildArea();
    if (!wasArea || locked)
        showEntrance();
    else
        m_area->pages()->openSettings();
    if (m_firstRun && !typed.empty())
        m_firstRun->setValues(typed);
}

void MainWindow::buildEntrance()
{
    delete m_signInPage;
    delete m_firstRun;
    delete m_recovery;
    m_signInPage = new SignInPage(m_signIn);
    m_firstRun = nullptr;
    tellRestoration();
    m_recovery = new RecoveryPage;
    addWidget(m_signInPage);
    addWidget(m_recovery);
    if (!m_setup.isSetUp()) {
        m_firstRun = new FirstRunPage(m_setup);
        addWidget(m_firstRun);
        connect(m_firstRun, &FirstRunPage::languageChosen, this, &MainWindow::speak);
    }
    connect(m_recovery, &RecoveryPage::confirmed, &m_setup, &SetupPresenter::begin);
}

/// Until somebody has read it.
void MainWindow::tellRestoration()
{
    const auto &restoration = m_database.restoration();
    const auto here = place();
    if (!restoration || !here || m_restorationRead)
        return;
    const Format format(QLocale(m_language.current()), here->shop.currency, here->shop.day.zone);
    m_signInPage->tellKeysRestored(format.dateTime(restoration->takenAt), int(restoration->unreadable));
    connect(m_signInPage, &SignInPage::restorationRead, this, [this] { m_restorationRead = true; });
}

void MainWindow::showEntrance()
{
    if (!m_setup.isSetUp())
        return setCurrentWidget(m_firstRun);
    if (m_work) {
        const Session &who = m_work->session();
        m_signInPage->lock(who.shop.name, who.till.code, who.name, !m_work->sale.cart().lines.empty());
    } else {
        if (const auto here = place())
            m_signInPage->welcome(here->shop.name, here->till.code);
    }
    setCurrentWidget(m_signInPage);
}

void MainWindow::buildArea()
{
    delete m_area;
    delete m_approval;
    m_approval = new ApprovalModal(m_work->approval, this);
    const Shop &shop = m_work->session().shop;
    const Format format(QLocale(m_language.current()), shop.currency, shop.day.zone);
    m_area = new WorkArea(*m_work, *m_approval, m_surroundings.clock, format);
    addWidget(m_area);
    connect(m_area, &WorkArea::lockRequested, this, &MainWindow::lock);
    connect(m_area, &WorkArea::trainingRequested, this, &MainWindow::trainingRequested);
    setCurrentWidget(m_area);
}

void MainWindow::admit(const Session &session)
{
    m_idle.touch();
    if (!m_work) {
        m_work = std::make_unique<Workplace>(m_database, m_surroundings, session, m_settings, m_pusher);
        m_work->scanner.setFilter(&m_scanner);
        connect(&m_work->scanner, &ScannerPresenter::scanned, this, &MainWindow::routeScan);
        buildArea();
        m_area->pages()->open(Area::Sell);
        m_work->sale.restore();
        m_work->payment.lookBack();
        return;
    }
    const bool another = !(m_work->session().user == session.user);
    m_work->setSession(session);
    if (another && !m_area->pages()->isPaying())
        m_area->pages()->open(Area::Sell);
    setCurrentWidget(m_area);
}

bool MainWindow::isLocked() const
{
    return m_work && currentWidget() == m_signInPage;
}

void MainWindow::lock()
{
    if (!m_work || isLocked())
        return;
    m_approval->dismiss();
    showEntrance();
}

void MainWindow::routeScan(const QString &code)
{
    if (m_area && currentWidget() == m_area && !m_approval->isAsking())
        m_area->pages()->routeScan(code);
    else
        QApplication::beep();
}

void MainWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}
