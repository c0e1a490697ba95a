#pragma once

#include "core/sheet/tablewriter.h"

#include <QSaveFile>

/// CSV as RFC 4180 has it, in UTF-8 with a byte order mark, which Excel needs; safe against formulas.
class CsvWriter : public TableWriter
{
public:
    explicit CsvWriter(const QString &file);

    bool isOpen() const { return m_file.isOpen(); }
    Result<> write(const QStringList &cells) override;
    Result<> finish() override;

private:
    QSaveFile m_file;
};
