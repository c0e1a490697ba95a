#include "tests/bench/bench_window.h"

#include "tests/bench/manymembers.h"
#include "tests/bench/manyproducts.h"
#include "tests/bench/table.h"

#include "app/till/demoshop.h"
#include "tests/ui/shell/tillwindow.h"
#include "ui/shell/workplace.h"

#include <QApplication>
#include <QKeyEvent>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {
constexpr int scans = 300;
constexpr int linesASale = 12;
constexpr int starts = 31;
constexpr int oneFrame = 16'000;

/// Whether the cart's rows have been painted since it was asked last.
class CartWatch : public QObject
{
    Q_OBJECT

public:
    explicit CartWatch(QWidget *rows) { rows->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_painted = m_painted || event->type() == QEvent::Paint;
        return false;
    }
    bool takePainted() { return std::exchange(m_painted, false); }

private:
    bool m_painted = false;
};

void sendKey(int key, const QString &text)
{
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, text);
    QApplication::sendEvent(QApplication::focusWidget(), &press);
}

/// All of a scan but its Enter.
void sendDigits(TillWindow &till, const QString &code)
{
    till.later(500);
    for (const QChar c : code) {
        till.later(5);
        sendKey(c.unicode(), c);
    }
    till.later(5);
}

void ringUp(TillWindow &till, CartWatch &cart, int place)
{
    const size_t lines = till.work().sale.cart().lines.size();
    sendKey(Qt::Key_Return, u"\r"_s);
    QCoreApplication::processEvents();
    if (till.work().sale.cart().lines.size() != lines + 1 || !cart.takePainted())
        qFatal("scan %d: no line was painted", place);
}

QTableView *visibleTable(TillWindow &till)
{
    for (QTableView *table : till.window().findChildren<QTableView *>())
        if (table->isVisible())
            return table;
    return nullptr;
}

/// Milliseconds from the start of the process to its end, which is when its window has been painted.
double startOf(const QString &program, const QStringList &arguments, // lint: allow-double a time
               const QProcessEnvironment &environment)
{
    return timed([&] {
               QProcess process;
               process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
               process.setProcessEnvironment(environment);
               process.start(program, arguments);
               if (!process.waitForFinished() || process.exitCode() != 0)
                   qFatal("%s did not show its window", qPrintable(program));
           })
        / 1000;
}
}

void benchScan(BenchTable &table)
{
    TillWindow till;
    const DemoUser &owner = demoUsers().back();
    if (!till.signIn(owner.name, owner.password))
        qFatal("scan: nobody could sign in");
    importManyProducts(till.database(), till.work().session());
    till.scan(barcodeOf(0));
    CartWatch cart(visibleTable(till)->viewport());
    Samples samples;
    for (int i = 1; i <= scans; ++i) {
        if (i % linesASale == 0) {
            till.work().sale.removeAll();
            till.settle();
            till.scan(barcodeOf(0));
        }
        sendDigits(till, barcodeOf(i * 7919 % manyProducts));
        QCoreApplication::processEvents();
        cart.takePainted();
        samples.add(timed([&] { ringUp(till, cart, i); }));
        till.settle();
    }
    const QString target = u"≤ %1: a frame"_s.arg(oneFrame);
    table.add({u"scan to painted line, 100,000: p50"_s, samples.at(0.5), u"µs"_s, 0, target});
    table.add({u"scan to painted line, 100,000: p99"_s, samples.at(0.99), u"µs"_s, 0, target});
}

void benchStart(BenchTable &table, const QString &folder)
{
    const QString programs = QCoreApplication::applicationDirPath();
    const bool shown = !qEnvironmentVariableIsEmpty("DISPLAY");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, shown ? u"xcb"_s : u"offscreen"_s);
    Samples ours;
    Samples blank;
    for (int i = 0; i < starts; ++i) {
        blank.add(startOf(programs + u"/zhanggui-blank-window"_s, {}, environment));
        ours.add(startOf(programs + u"/zhanggui"_s, {u"--data"_s, folder, u"--self-test"_s}, environment));
    }
    const QString where = shown ? u"X11"_s : u"no display"_s;
    table.add({u"window painted, many members, %1: p50"_s.arg(where), ours.at(0.5), u"ms"_s, blank.at(0.5),
               u"≤ 2 × a blank window"_s});
}

#include "bench_window.moc"
