#include "core/sheet/tablewriter.h"

#include "core/sheet/csvwriter.h"
#include "core/sheet/xlsxwriter.h"

using namespace Qt::StringLiterals;

namespace {
template <class Writer> Result<std::unique_ptr<TableWriter>> opened(const QString &file)
{
    auto writer = std::make_unique<Writer>(file);
    if (!writer->isOpen())
        return Error{Error::Code::InvalidFile, file};
    return std::unique_ptr<TableWriter>(std::move(writer));
}

bool isRisky(QChar c)
{
    return u"=+-@\t\r\n'＝＋－＠"_s.contains(c);
}
}

Result<std::unique_ptr<TableWriter>> TableWriter::create(const QString &file)
{
    if (file.endsWith(u".csv"_s, Qt::CaseInsensitive))
        return opened<CsvWriter>(file);
    if (file.endsWith(u".xlsx"_s, Qt::CaseInsensitive))
        return opened<XlsxWriter>(file);
    return Error{Error::Code::InvalidInput, u"out"_s};
}

QString safeCell(const QString &text)
{
    return !text.isEmpty() && isRisky(text.front()) ? u'\'' + text : text;
}

QString fromSafeCell(const QString &cell)
{
    return cell.size() > 1 && cell.front() == u'\'' && isRisky(cell[1]) ? cell.sliced(1) : cell;
}
