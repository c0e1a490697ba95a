#include "tests/bench/bench_search.h"
#include "tests/bench/table.h"

#include <QCoreApplication>

/// Measures what the project promises about speed; each figure beside a bare baseline of the same run.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    BenchTable table(application.arguments().contains(QStringLiteral("--json")));
    benchCheckout(table);
    benchSearch(table);
    return 0;
}
