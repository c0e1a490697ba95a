#pragma once

#include <QString>

#include <functional>
#include <vector>

/// One measured figure. `ratio` is value ÷ baseline where there is a baseline; `target` says what it should
/// be.
struct BenchRow
{
    QString name;
    double value = 0; // lint: allow-double a time
    QString unit;
    double baseline = 0; // lint: allow-double a time
    QString target;
};

/// Sorted samples of one thing, in microseconds.
class Samples
{
public:
    void add(double microseconds) { m_values.push_back(microseconds); } // lint: allow-double a time
    /// The value below which that part of the samples lies, 0–1.
    double at(double part) const; // lint: allow-double a time

private:
    mutable std::vector<double> m_values; // lint: allow-double a time
};

/// Microseconds that `work` takes.
double timed(const std::function<void()> &work); // lint: allow-double a time

/// Collects figures and prints them: a table for people, or one JSON object a line.
class BenchTable
{
public:
    explicit BenchTable(bool json) : m_json(json) {}
    void add(const BenchRow &figure);

private:
    bool m_json;
    bool m_headed = false;
};

void benchCheckout(BenchTable &table);
