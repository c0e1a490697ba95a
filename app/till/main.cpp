#include "app/till/demoshop.h"
#include "app/till/options.h"
#include "app/till/singleinstance.h"
#include "app/till/trainingshop.h"
#include "core/platform/datafolder.h"
#include "core/sync/pusher.h"
#include "core/usecase/keycare.h"
#include "core/usecase/training.h"
#include "ui/common/emptystate.h"
#include "ui/common/errortext.h"
#include "ui/common/scanfilter.h"
#include "ui/common/style.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QIcon>
#include <QJsonDocument>
#include <QProcess>
#include <QPushButton>
#include <QScreen>
#include <QTemporaryDir>
#include <QtEndian>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;

namespace {
Surroundings surroundings()
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    const quint64 run = qFromLittleEndian<quint64>(systemRandom(sizeof(quint64)).constData());
    return {systemTime, systemRandom, [sinceStart] { return sinceStart.elapsed(); }, run, {}};
}

/// Why there is no till: on standard error, and in a window where one can be seen.
int refuse(QApplication &application, const Error &error, const QString &language)
{
    const QString detail = error.detail.isEmpty() ? QString() : u": "_s + error.detail;
    std::fprintf(stderr, "error: %s%s\n", qPrintable(errorName(error.code)), qPrintable(detail));
    if (QGuiApplication::platformName() == u"offscreen" || QGuiApplication::platformName() == u"minimal")
        return 1;
    Language words(application);
    words.use(language.isEmpty() ? Language::ofSystem() : language);
    applyTheme(application, Theme::Light);
    EmptyState page(Glyph::Error, errorText(error), {error.detail});
    page.setWindowTitle(QCoreApplication::translate("main", "Zhanggui cannot start"));
    QPushButton *close = page.addAction(QCoreApplication::translate("main", "Close"));
    QObject::connect(close, &QPushButton::clicked, &page, &QWidget::close);
    page.resize(800, 400);
    page.show();
    QApplication::exec();
    return 1;
}

void printDemo()
{
    std::puts("The demo shop. Sign in with a password first; PINs work from then on.");
    for (const DemoUser &user : demoUsers())
        std::printf("  %s  password: %s  %s\n", qUtf8Printable(user.name), qUtf8Printable(user.password),
                    user.pin.isEmpty() ? "" : qUtf8Printable(u"PIN: "_s + user.pin));
    std::fflush(stdout);
}

/// Ends the program once a widget of the window has been painted: the self-test has seen it then.
class UntilPainted : public QObject
{
public:
    explicit UntilPainted(QWidget &window) : m_window(window) { qApp->installEventFilter(this); }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (event->type() == QEvent::Paint && widget && widget->window() == &m_window)
            QCoreApplication::exit();
        return false;
    }

private:
    QWidget &m_window;
};

/// The pages are drawn for 768 px: on a till's low screen a title bar would take what they need.
void showWhole(QWidget &window)
{
    constexpr int drawnHeight = 768;
    constexpr int titleBar = 48;
    // A till that shows nothing else has no window manager, which would do this.
    window.setGeometry(window.screen()->availableGeometry());
    if (window.screen()->availableGeometry().height() < drawnHeight + titleBar)
        window.showFullScreen();
    else
        window.showMaximized();
}

void prefer(SettingsPresenter &settings, const Options &options)
{
    Preferences preferences = settings.preferences();
    if (!options.language.isEmpty())
        preferences.language = options.language;
    if (!options.theme.isEmpty())
        preferences.theme = options.theme == u"dark" ? Theme::Dark : Theme::Light;
    settings.choose(preferences);
}

/// What the event loop ends with when whoever practises wants to begin afresh.
constexpr int afresh = 3;

/// In a program of its own, so that no slip of the hand there reaches the till here.
void practise(const Options &options)
{
    QStringList arguments{u"--training"_s, u"--data"_s, options.folder};
    if (!options.language.isEmpty())
        arguments << u"--language"_s << options.language;
    QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments);
}

Result<std::unique_ptr<Database>> openShop(const Options &options)
{
    if (!options.training)
        return Database::open(options.folder);
    return openTrainingShop(trainingFolder(options.folder), options.folder, systemTime(), systemRandom);
}

/// That the keys were lost and are what they were a while ago.
Result<> tellRestoration(Database &database)
{
    if (const auto &restoration = database.restoration()) {
        const QByteArray told = QJsonDocument(toJson(*restoration)).toJson(QJsonDocument::Compact);
        std::fprintf(stderr, "warning: keys-restored: %s\n", told.constData());
    }
    return recordRestoration(database, systemTime());
}

int run(QApplication &application, const Options &options)
{
    auto database = openShop(options);
    if (!database)
        return refuse(application, database.error(), options.language);
    if (const auto told = tellRestoration(**database); !told)
        return refuse(application, told.error(), options.language);
    if (options.demo) {
        if (const auto made = makeDemoShop(**database, systemTime(), systemRandom, {}); !made)
            return refuse(application, made.error(), options.language);
        printDemo();
    }
    ScanFilter scanner;
    application.installEventFilter(&scanner);
    Pusher pusher(**database, systemTime);
    MainWindow window(application, **database, pusher, scanner, surroundings());
    SingleInstance instance((*database)->folder());
    QObject::connect(&instance, &SingleInstance::calledForward, &window, &MainWindow::comeForward);
    QObject::connect(&window, &MainWindow::trainingRequested, [&options] { practise(options); });
    QObject::connect(&window, &MainWindow::freshTrainingRequested, [] { QCoreApplication::exit(afresh); });
    window.begin();
    prefer(window.settings(), options);
    std::optional<UntilPainted> selfTest;
    if (options.selfTest)
        selfTest.emplace(window);
    showWhole(window);
    return QApplication::exec();
}
}

int main(int argc, char *argv[])
{
    // Before there is an application, so that it works without a display.
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    auto options = readOptions(arguments);
    if (!options) {
        std::fprintf(stderr, "error: %s\n%s", qUtf8Printable(options.error().detail),
                     qUtf8Printable(optionsHelp()));
        return 2;
    }
    if (options->version || options->help) {
        std::fputs(options->version ? "zhanggui " ZHANGGUI_VERSION "\n" : qUtf8Printable(optionsHelp()),
                   stdout);
        return 0;
    }

    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"zhanggui"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ZHANGGUI_VERSION));
    QGuiApplication::setDesktopFileName(u"zhanggui"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/zhanggui.svg"_s));
    keepFilesPrivate();

    QTemporaryDir scratch;
    if (options->folder.isEmpty())
        options->folder = options->selfTest ? scratch.path() : defaultFolder();
    const QString folder = options->training ? trainingFolder(options->folder) : options->folder;
    if (const auto checked = checkDataFolder(folder); !checked)
        return refuse(application, checked.error(), options->language);
    const auto lock = FolderLock::take(folder);
    if (!lock && lock.error().code == Error::Code::InUse && SingleInstance::callForward(folder))
        return 0;
    if (!lock)
        return refuse(application, lock.error(), options->language);
    int ended = run(application, *options);
    for (; options->training && ended == afresh; ended = run(application, *options))
        clearTraining(folder);
    return ended == afresh ? 0 : ended;
}
