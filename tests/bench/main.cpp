#include "tests/bench/bench_print.h"
#include "tests/bench/bench_quote.h"
#include "tests/bench/bench_search.h"
#include "tests/bench/bench_window.h"
#include "tests/bench/table.h"

#include <QApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

/// Measures what the project promises about speed; each figure beside a bare baseline of the same run.
int main(int argc, char *argv[])
{
    // Only the start of the window is measured on the display, where there is one.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    BenchTable table(QCoreApplication::arguments().contains(u"--json"_s));
    benchCheckout(table);
    benchQuote(table);
    benchPrint(table);
    benchScan(table);
    QTemporaryDir folder;
    benchSearch(table, folder.path());
    benchStart(table, folder.path());
    return 0;
}
