#pragma once

#include "core/sheet/tablewriter.h"

#include <QTemporaryDir>

struct lxw_workbook;
struct lxw_worksheet;

/// An XLSX file of one sheet; every cell is a text, so nothing is a formula. Rows go to a temporary file
/// beside it that has no name, so memory stays bounded.
class XlsxWriter : public TableWriter
{
public:
    explicit XlsxWriter(const QString &file);
    ~XlsxWriter() override;

    bool isOpen() const { return m_sheet != nullptr; }
    Result<> write(const QStringList &cells) override;
    Result<> finish() override;

private:
    bool close();
    Error fault() const { return {Error::Code::InvalidFile, m_file}; }

    QString m_file;
    QTemporaryDir m_folder; // beside the file: what is written lies where it may
    QByteArray m_folderName;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    quint32 m_row = 0;
};
