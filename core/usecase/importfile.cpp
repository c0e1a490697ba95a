#include "core/usecase/importfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

Result<ImportFile> ImportFile::open(const QByteArray &bytes, const ImportOptions &options,
                                    const std::vector<ColumnField> &known)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(bytes);
    device->open(QIODevice::ReadOnly);
    auto reader = CsvReader::open(*device);
    if (!reader)
        return reader.error();
    const auto header = reader->next();
    if (!header)
        return header.error();
    if (!*header)
        return Error{Error::Code::InvalidFile, u"empty"_s};
    const QStringList headings = (*header)->fields;
    auto map = ColumnMap::match(headings, known, options.map);
    if (!map)
        return map.error();
    return ImportFile(std::move(device), std::move(*reader), std::move(*map), headings.size());
}

bool ImportFile::isShifted(const CsvRecord &record) const
{
    const auto behind = record.fields.begin() + std::min(m_width, record.fields.size());
    return record.damaged || std::any_of(behind, record.fields.end(), [](const QString &field) {
               return !field.trimmed().isEmpty();
           });
}

RejectedRow ImportFile::rejected(const CsvRecord &record, const QString &field, const QString &reason) const
{
    return {record.number, m_map.heading(field), reason};
}
