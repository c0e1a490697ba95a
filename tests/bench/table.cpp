#include "tests/bench/table.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;

double Samples::at(double part) const
{
    std::sort(m_values.begin(), m_values.end());
    const auto index = std::min(m_values.size() - 1, size_t(part * double(m_values.size())));
    return m_values.at(index);
}

double timed(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count();
}

void BenchTable::add(const BenchRow &figure)
{
    const double ratio = figure.baseline > 0 ? figure.value / figure.baseline : 0;
    if (m_json) {
        QJsonObject object{{u"name"_s, figure.name}, {u"value"_s, figure.value}, {u"unit"_s, figure.unit}};
        if (figure.baseline > 0) {
            object[u"baseline"_s] = figure.baseline;
            object[u"ratio"_s] = ratio;
        }
        if (!figure.target.isEmpty())
            object[u"target"_s] = figure.target;
        std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    } else {
        if (!m_headed)
            std::printf("%-46s %12s %-5s %12s %8s  %s\n", "what", "value", "unit", "baseline", "ratio",
                        "target");
        m_headed = true;
        const QString base = figure.baseline > 0 ? QString::number(figure.baseline, 'f', 1) : u"-"_s;
        const QString shown = figure.baseline > 0 ? QString::number(ratio, 'f', 2) : u"-"_s;
        std::printf("%-46s %12.1f %-5s %12s %8s  %s\n", qPrintable(figure.name), figure.value,
                    qPrintable(figure.unit), qPrintable(base), qPrintable(shown), qPrintable(figure.target));
    }
    std::fflush(stdout);
}
