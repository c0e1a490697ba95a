#include "tests/bench/bench_import.h"
#include "tests/bench/bench_people.h"
#include "tests/bench/bench_print.h"
#include "tests/bench/bench_quote.h"
#include "tests/bench/bench_search.h"
#include "tests/bench/bench_window.h"
#include "tests/bench/table.h"

#include <QApplication>
#include <QTemporaryDir>

#include <array>
#include <functional>

using namespace Qt::StringLiterals;

/// Measures what the project promises about speed; each figure beside a bare baseline of the same run: all of
/// it, or the parts named as arguments.
int main(int argc, char *argv[])
{
    // Only the start of the window is measured on the display, where there is one.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QStringList wanted = QCoreApplication::arguments().mid(1);
    BenchTable table(wanted.removeAll(u"--json"_s) > 0);
    const PeopleOptions people = PeopleOptions::from(wanted);
    const QTemporaryDir folder;
    const auto searchThenStart = [&] {
        benchSearch(table, folder.path());
        benchStart(table, folder.path());
    };
    const std::array<std::pair<QString, std::function<void()>>, 7> parts{{
        {u"checkout"_s, [&] { benchCheckout(table); }},
        {u"quote"_s, [&] { benchQuote(table); }},
        {u"print"_s, [&] { benchPrint(table); }},
        {u"import"_s, [&] { benchImport(table); }},
        {u"people"_s, [&] { benchPeople(table, people); }},
        {u"scan"_s, [&] { benchScan(table); }},
        {u"search"_s, searchThenStart},
    }};
    for (const auto &[name, measure] : parts)
        if (wanted.isEmpty() || wanted.contains(name))
            measure();
    return 0;
}
