#include "core/sheet/xlsxwriter.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

#include <xlsxwriter.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 pieceBytes = 256 * 1024;

/// "_x0041_" in a text would be read as the character A: its underscore is written as one.
QByteArray escaped(QString text)
{
    static const QRegularExpression mark(u"_(?=x[0-9A-Fa-f]{4}_)"_s);
    return text.contains(u"_x"_s) ? text.replace(mark, u"_x005F_"_s).toUtf8() : text.toUtf8();
}
}

XlsxWriter::XlsxWriter(const QString &file) :
    m_file(file),
    m_folder(QFileInfo(file).absolutePath() + u"/.zhanggui-export-XXXXXX"_s)
{
    if (!m_folder.isValid())
        return;
    m_folderName = QFile::encodeName(m_folder.path());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = m_folderName.data();
    m_book = workbook_new_opt(QFile::encodeName(m_folder.filePath(u"book.xlsx"_s)).constData(), &options);
    m_sheet = m_book ? workbook_add_worksheet(m_book, nullptr) : nullptr;
    if (m_sheet)
        worksheet_freeze_panes(m_sheet, 1, 0);
}

XlsxWriter::~XlsxWriter()
{
    close();
}

Result<> XlsxWriter::write(const QStringList &cells)
{
    for (qsizetype column = 0; column < cells.size(); ++column) {
        if (cells[column].isEmpty())
            continue;
        const auto written = worksheet_write_string(m_sheet, m_row, lxw_col_t(column),
                                                    escaped(cells[column]).constData(), nullptr);
        if (written != LXW_NO_ERROR)
            return fault();
    }
    ++m_row;
    return {};
}

bool XlsxWriter::close()
{
    lxw_workbook *book = std::exchange(m_book, nullptr);
    m_sheet = nullptr;
    return book && workbook_close(book) == LXW_NO_ERROR;
}

Result<> XlsxWriter::finish()
{
    if (!close())
        return fault();
    QFile book(m_folder.filePath(u"book.xlsx"_s));
    QSaveFile file(m_file);
    if (!book.open(QIODevice::ReadOnly) || !file.open(QIODevice::WriteOnly))
        return fault();
    while (!book.atEnd())
        if (const QByteArray piece = book.read(pieceBytes); file.write(piece) != piece.size())
            return fault();
    return book.error() == QFileDevice::NoError && file.commit() ? Result<>() : fault();
}
