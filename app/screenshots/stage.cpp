#include "app/screenshots/stage.h"

#include "core/data/shops.h"
#include "ui/common/style.h"
#include "ui/shell/workplace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

/// Qt's own: asks the shortcuts first, as for a key of the window system; true when one took it.
Q_GUI_EXPORT bool qt_sendShortcutOverrideEvent(QObject *target, ulong timestamp, int key,
                                               Qt::KeyboardModifiers modifiers,
                                               const QString &text = QString(), bool repeat = false,
                                               ushort count = 1);

namespace {
constexpr int patienceMs = 20'000;
constexpr qint64 scanMs = 1500; // from one item to the next
constexpr qint64 tickMs = 400;  // between two looks at the clock: slower than any scanner

void copyFolder(const QString &from, const QString &to)
{
    for (const QString &name : QDir(from).entryList(QDir::Files))
        QFile::copy(from + u'/' + name, to + u'/' + name);
}

/// As somebody chose it before.
void prefer(Database &database, const Look &look)
{
    const auto kept = database.writeNow([&](Transaction &transaction) -> Result<> {
        settings::set(transaction, u"language"_s, look.language);
        settings::set(transaction, u"theme"_s, look.theme == Theme::Dark ? u"dark"_s : u"light"_s);
        return {};
    });
    if (!kept)
        qFatal("stage: %s", qPrintable(errorName(kept.error().code)));
}
}

QString Look::name() const
{
    const QString colours = theme == Theme::Dark ? u"dark"_s : u"light"_s;
    return u"%1_%2_%3"_s.arg(language, colours, QString::number(size.width()));
}

Stage::Stage(QApplication &application, const QString &shop, const Look &look, const QString &outputFolder) :
    m_application(application),
    m_look(look),
    m_output(outputFolder),
    m_now(*Timestamp::fromIso(u"2026-03-05T14:32:00+08:00"_s))
{
    if (!shop.isEmpty())
        copyFolder(shop, m_folder.path());
    auto database = Database::open(m_folder.path());
    if (!database)
        qFatal("stage: %s", qPrintable(errorName(database.error().code)));
    m_database = std::move(*database);
    prefer(*m_database, look);
    m_scanner = std::make_unique<ScanFilter>([this] { return m_monotonicMs; });
    m_pusher = std::make_unique<Pusher>(*m_database, [this] { return m_now; });
    const Surroundings surroundings{
        [this] { return m_now; }, systemRandom, [this] { return m_monotonicMs += tickMs; }, 1, {8192, 1}};
    m_window = std::make_unique<MainWindow>(application, *m_database, *m_pusher, *m_scanner, surroundings);
    m_window->begin();
    m_window->resize(look.size);
    m_window->show();
    settle();
    QApplication::setActiveWindow(m_window.get());
    settle();
}

Stage::~Stage()
{
    m_window.reset();
    m_pusher.reset();
}

void Stage::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get();
    const QString text = modifiers == Qt::NoModifier && key < 0x80 ? QString(QChar(key)) : QString();
    QKeyEvent press(QEvent::KeyPress, key, modifiers, text);
    if (!qt_sendShortcutOverrideEvent(target, 0, key, modifiers, text))
        QApplication::sendEvent(target, &press);
    settle();
}

void Stage::type(const QString &text)
{
    for (const QChar c : text) {
        QWidget *target = QApplication::focusWidget();
        QKeyEvent press(QEvent::KeyPress, c.toUpper().unicode(), Qt::NoModifier, QString(c));
        QApplication::sendEvent(target, &press);
    }
    settle();
}

void Stage::scan(const QString &code)
{
    m_now = m_now.plusMilliseconds(scanMs);
    Q_EMIT m_scanner->scanned(code);
    settle();
}

void Stage::touch(const QString &words)
{
    for (QAbstractButton *button : m_window->findChildren<QAbstractButton *>())
        if (button->isVisible() && button->isEnabled() && button->text().contains(words)) {
            button->click();
            return settle();
        }
    qFatal("stage: nothing to touch says %s", qUtf8Printable(words));
}

void Stage::wait(const std::function<bool()> &done, const char *what)
{
    QElapsedTimer elapsed;
    elapsed.start();
    while (!done()) {
        if (elapsed.elapsed() > patienceMs)
            qFatal("stage: waited in vain for %s", what);
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
}

void Stage::settle()
{
    bool answered = false;
    m_database->write(
        m_window.get(), [](Transaction &) -> Result<> { return {}; },
        [&](const Result<> &) { answered = true; });
    wait([&] { return answered; }, "the writer");
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
}

void Stage::pretend(const SyncStatus &status)
{
    QObject::disconnect(m_pusher.get(), nullptr, &work().sync, nullptr);
    work().sync.follow(status);
    settle();
}

void Stage::signIn(const QString &name, const QString &secret, bool shift)
{
    touch(name + u'\n');
    type(secret);
    press(Qt::Key_Return);
    wait([this] { return m_window->workplace() && !m_window->isLocked(); }, "signing in");
    settle();
    if (shift && !work().session().shift)
        press(Qt::Key_Return);
}

QString Stage::words(const char *context, const char *source)
{
    return QCoreApplication::translate(context, source);
}

void Stage::shoot(const QString &name, QWidget &window)
{
    settle();
    const QString file = u"%1/%2_%3.png"_s.arg(m_output, name, m_look.name());
    if (!window.grab().save(file))
        qFatal("stage: %s cannot be written", qUtf8Printable(file));
}
