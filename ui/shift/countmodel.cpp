#include "ui/shift/countmodel.h"

#include "core/shift/denominations.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostDigits = 5;
constexpr qsizetype longestRest = 10;
}

CountModel::CountModel(const Format &format, QObject *parent) :
    QAbstractTableModel(parent),
    m_format(format),
    m_values(denominations(format.currency())),
    m_typed(m_values.size() + 1)
{}

int CountModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_typed.size());
}

int CountModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CountModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == Value ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Value: return tr("Note or coin");
    case Pieces: return tr("How many");
    default: return tr("Amount");
    }
}

QVariant CountModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    if (role == Qt::TextAlignmentRole)
        return int(index.column() == Value ? Qt::AlignLeft | Qt::AlignVCenter
                                           : Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Value: return isRest(row) ? tr("Other, as an amount") : m_format.money(m_values[size_t(row)]);
    case Pieces: return m_typed[size_t(row)];
    default: return m_typed[size_t(row)].isEmpty() ? QString() : m_format.amount(sumOf(row));
    }
}

Money CountModel::sumOf(int row) const
{
    const QString &typed = m_typed[size_t(row)];
    if (isRest(row))
        return m_format.currency().parse(typed).value_or(Money());
    return CountedPieces{m_values[size_t(row)], typed.toLongLong()}.amount();
}

void CountModel::set(int row, const QString &text)
{
    if (m_typed[size_t(row)] == text)
        return;
    m_typed[size_t(row)] = text;
    Q_EMIT dataChanged(index(row, Pieces), index(row, Sum));
    Q_EMIT countChanged();
}

bool CountModel::type(int row, QChar character)
{
    const QString next = m_typed[size_t(row)] + character;
    const bool digit = character >= u'0' && character <= u'9';
    if (!isRest(row)) {
        if (!digit || next.size() > mostDigits)
            return false;
        set(row, QString::number(next.toLongLong()));
        return true;
    }
    const bool point = character == u'.' && m_format.currency().exponent() > 0 && next.count(u'.') == 1;
    const qsizetype decimals = next.contains(u'.') ? next.size() - next.indexOf(u'.') - 1 : 0;
    if ((!digit && !point) || next.size() > longestRest || decimals > m_format.currency().exponent())
        return false;
    set(row, next);
    return true;
}

void CountModel::erase(int row)
{
    set(row, m_typed[size_t(row)].chopped(std::min<qsizetype>(1, m_typed[size_t(row)].size())));
}

void CountModel::clear(int row)
{
    set(row, {});
}

void CountModel::clearAll()
{
    for (int row = 0; row < rowCount(); ++row)
        clear(row);
}

void CountModel::show(const ShiftCount &count)
{
    clearAll();
    for (const CountedPieces &each : count.cash) {
        const auto found = std::ranges::find(m_values, each.value);
        if (found != m_values.end())
            set(int(found - m_values.begin()), QString::number(each.pieces));
    }
    if (!count.otherCash.isZero())
        set(int(m_values.size()), m_format.currency().print(count.otherCash));
}

ShiftCount CountModel::count() const
{
    ShiftCount count;
    for (size_t row = 0; row < m_values.size(); ++row)
        if (const qint64 pieces = m_typed[row].toLongLong(); pieces > 0)
            count.cash.push_back({m_values[row], pieces});
    count.otherCash = sumOf(int(m_values.size()));
    return count;
}

bool CountModel::isEmpty() const
{
    return std::ranges::all_of(m_typed, &QString::isEmpty);
}
