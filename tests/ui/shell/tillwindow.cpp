#include "tests/ui/shell/tillwindow.h"

#include "app/till/demoshop.h"
#include "app/till/trainingshop.h"
#include "core/data/shops.h"
#include "ui/shell/workplace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
constexpr KdfCost cheap{8192, 1};

Timestamp morning()
{
    return *Timestamp::fromIso(u"2026-03-05T09:00:00+08:00"_s);
}

/// Made once a test program and copied: its passwords take a while.
const QString &demoFolder()
{
    static const QTemporaryDir folder;
    static const QString path = [] {
        const auto database = Database::open(folder.path());
        const auto made = makeDemoShop(**database, morning(), systemRandom, cheap);
        if (!made)
            qFatal("demo shop: %s", qPrintable(made.error().detail));
        return folder.path();
    }();
    return path;
}

/// Where people practise beside that shop.
const QString &trainingFolder()
{
    static const QTemporaryDir folder;
    static const QString path = [] {
        const auto made = openTrainingShop(folder.path(), demoFolder(), morning(), systemRandom);
        if (!made)
            qFatal("training shop: %s", qPrintable(made.error().detail));
        return folder.path();
    }();
    return path;
}
}

TillWindow::TillWindow(Shop shop)
{
    if (shop != Shop::None) {
        const QString &like = shop == Shop::Demo ? demoFolder() : trainingFolder();
        for (const QString &name : QDir(like).entryList(QDir::Files))
            QFile::copy(like + u'/' + name, m_folder.filePath(name));
    }
    start();
}

TillWindow::~TillWindow() = default;

void TillWindow::start()
{
    auto database = Database::open(m_folder.path());
    if (!database)
        qFatal("till: %s", qPrintable(errorName(database.error().code)));
    m_database = std::move(*database);
    const auto speaks = m_database->writeNow([](Transaction &transaction) -> Result<> {
        settings::set(transaction, u"language"_s, u"en"_s);
        return {};
    });
    QVERIFY(speaks);
    m_scanner = std::make_unique<ScanFilter>([this] { return m_now; });
    qApp->installEventFilter(m_scanner.get());
    const auto clock = [this] { return morning().plusMilliseconds(m_now); };
    m_pusher = std::make_unique<Pusher>(*m_database, clock);
    const Surroundings surroundings{clock, systemRandom, [this] { return m_now; }, 1, cheap};
    m_window = std::make_unique<MainWindow>(*qApp, *m_database, *m_pusher, *m_scanner, surroundings);
    m_window->begin();
    m_window->resize(1366, 768);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TillWindow::restart(const std::function<void()> &meanwhile)
{
    settle();
    m_window.reset();
    m_pusher.reset();
    m_scanner.reset();
    m_database.reset();
    if (meanwhile)
        meanwhile();
    start();
}

void TillWindow::later(qint64 ms)
{
    m_now += ms;
    m_scanner->flushIfIdle();
}

void TillWindow::key(int code, Qt::KeyboardModifiers modifiers)
{
    later(200);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(code), modifiers);
    later(200);
    settle();
}

void TillWindow::type(const QString &text)
{
    for (const QChar c : text) {
        later(200);
        QKeyEvent press(QEvent::KeyPress, c.unicode() < 0x80 ? c.toUpper().unicode() : 0, Qt::NoModifier, c);
        QApplication::sendEvent(QApplication::focusWidget(), &press);
        later(200);
    }
    settle();
}

void TillWindow::scan(const QString &code)
{
    later(500);
    for (const QChar c : code + u'\r') {
        m_now += 5;
        QKeyEvent press(QEvent::KeyPress, c == u'\r' ? int(Qt::Key_Return) : int(c.unicode()), Qt::NoModifier,
                        c);
        QApplication::sendEvent(QApplication::focusWidget(), &press);
    }
    later(500);
    settle();
}

QAbstractButton *TillWindow::button(const QString &words) const
{
    for (QAbstractButton *each : m_window->findChildren<QAbstractButton *>())
        if (each->isVisible() && each->isEnabled() && each->text().contains(words))
            return each;
    return nullptr;
}

bool TillWindow::tap(const QString &words)
{
    QAbstractButton *found = button(words);
    if (!found)
        return false;
    later(200);
    QTest::mouseClick(found, Qt::LeftButton);
    later(200);
    settle();
    return true;
}

bool TillWindow::signIn(const QString &name, const QString &secret, bool shift)
{
    if (!tap(name + u'\n'))
        return false;
    type(secret);
    key(Qt::Key_Return);
    const bool in =
        QTest::qWaitFor([this] { return m_window->workplace() && !m_window->isLocked(); }, 20'000);
    settle();
    if (in && shift && !work().session().shift)
        key(Qt::Key_Return);
    settle();
    return in;
}

void TillWindow::settle()
{
    bool answered = false;
    m_database->write(
        m_window.get(), [](Transaction &) -> Result<> { return {}; },
        [&](const Result<> &) { answered = true; });
    QVERIFY(QTest::qWaitFor([&] { return answered; }, 20'000));
    QCoreApplication::processEvents();
}

qint64 TillWindow::count(const QString &table) const
{
    const auto counted = m_database->read([&](const Connection &connection) {
        Rows rows = connection.select(u"SELECT count(*) FROM "_s + table);
        rows.next();
        return rows.integer(0);
    });
    return counted ? *counted : -1;
}

qint64 TillWindow::auditCount(const QString &action) const
{
    const auto counted = m_database->read([&](const Connection &connection) {
        Rows rows = connection.select(u"SELECT count(*) FROM audit WHERE act = ?"_s, action);
        rows.next();
        return rows.integer(0);
    });
    return counted ? *counted : -1;
}
