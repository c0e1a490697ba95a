#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

/// A field that an import knows and the headings under which files have it, in any language.
struct ColumnField
{
    QString name; // "price"; counts as a heading too
    QStringList headings;
    bool required = false;
};

/// Which column of a file holds which field.
class ColumnMap
{
public:
    /// Matches headings without regard to case, width, blanks, dashes and underscores. `explicitMap` is
    /// "code=StockCode,name=Description" or empty, and goes before what headings say; "name=" says that no
    /// column holds it. Fields that it does not name are matched by heading still. Columns that belong to no
    /// field are left alone. Refuses with InvalidInput; the detail is "no column for FIELD", "two columns for
    /// FIELD", "no column named HEADING", "no field named NAME", "mapped twice: NAME" or "not field=heading:
    /// PART".
    static Result<ColumnMap> match(const QStringList &header, const std::vector<ColumnField> &fields,
                                   const QString &explicitMap = QString());

    std::optional<qsizetype> column(const QString &field) const;
    bool has(const QString &field) const { return m_columns.contains(field); }
    /// Whether the map said that no column holds it.
    bool isWithout(const QString &field) const { return m_without.contains(field); }
    /// The trimmed value, empty if the file has no such column or this record is too short.
    QString value(const QStringList &record, const QString &field) const;
    /// The heading as the file writes it, for messages; the field's own name if the file has no such column.
    QString heading(const QString &field) const;
    bool isTaken(qsizetype column) const;
    /// `column` of this header, which nothing else has taken, holds `field`.
    void assign(const QString &field, qsizetype column, const QStringList &header);

private:
    Result<> assignGiven(const QStringList &header, const QString &field, const QString &heading);
    Result<> assignByHeading(const QStringList &header, const ColumnField &field);

    QHash<QString, qsizetype> m_columns;
    QHash<QString, QString> m_headings;
    QSet<QString> m_without;
};
