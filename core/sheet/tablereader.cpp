#include "core/sheet/tablereader.h"

#include "core/sheet/tablewriter.h"
#include "core/sheet/xlsxreader.h"
#include "core/text/csv.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace {
class CsvTable : public TableReader
{
public:
    CsvTable(std::unique_ptr<QBuffer> device, CsvReader reader) :
        m_device(std::move(device)),
        m_reader(std::move(reader))
    {}

    Result<std::optional<TableRow>> next() override
    {
        auto row = m_reader.next();
        if (row && *row)
            for (QString &field : (*row)->fields)
                field = fromSafeCell(field);
        return row;
    }

private:
    std::unique_ptr<QBuffer> m_device;
    CsvReader m_reader;
};

Result<std::unique_ptr<TableReader>> openCsv(const QByteArray &file)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(file);
    device->open(QIODevice::ReadOnly);
    auto reader = CsvReader::open(*device);
    if (!reader)
        return reader.error();
    return std::unique_ptr<TableReader>(std::make_unique<CsvTable>(std::move(device), std::move(*reader)));
}

/// What Office writes under a password, and what it wrote before 2007, are the same kind of container.
Error compoundRefusal(const QByteArray &file)
{
    static const QByteArray encrypted("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
    return {Error::Code::InvalidFile,
            file.contains(encrypted) ? u"encrypted"_s : u"an old XLS file, save it as XLSX or CSV"_s};
}
}

Result<std::unique_ptr<TableReader>> TableReader::open(const QByteArray &file)
{
    if (file.startsWith("\xd0\xcf\x11\xe0"))
        return compoundRefusal(file);
    if (!file.startsWith("PK\x03\x04"))
        return openCsv(file);
    auto reader = XlsxReader::open(file);
    if (!reader)
        return reader.error();
    return std::unique_ptr<TableReader>(std::move(*reader));
}
