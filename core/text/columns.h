#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

/// A field of ours and the headings it is known by, in English and Chinese.
struct ColumnName
{
    QString field;
    QStringList headings;
};

/// Which column of a file holds which field.
class ColumnMap
{
public:
    /// By the headings. Two columns for one field: InvalidInput with the field.
    static Result<ColumnMap> match(const QStringList &header, const std::vector<ColumnName> &known);
    /// By "code=StockCode,name=Description": only these fields. InvalidInput with the part that is wrong.
    static Result<ColumnMap> parse(const QString &map, const QStringList &header, const std::vector<ColumnName> &known);

    bool has(const QString &field) const { return m_columns.contains(field); }
    bool isEmpty() const { return m_columns.isEmpty(); }
    /// The trimmed value; empty when the column or the cell is absent.
    QString value(const QStringList &record, const QString &field) const;
    /// The file's own heading of a field, to name it in a refusal.
    QString heading(const QString &field) const { return m_headings.value(field, field); }

private:
    Result<> add(const QString &field, qsizetype column, const QString &heading);

    QHash<QString, qsizetype> m_columns;
    QHash<QString, QString> m_headings;
};
