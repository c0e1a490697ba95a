#include "core/sheet/zipfile.h"

#include <zip.h>

using namespace Qt::StringLiterals;

namespace {
// Sheets shrink to a tenth or a twentieth; a bomb to a thousandth.
constexpr qint64 mostTimes = 200;
constexpr qint64 alwaysFine = 32LL * 1024 * 1024;
constexpr qint64 mostUnpacked = 4LL * 1024 * 1024 * 1024;

Error refusal(const QString &reason)
{
    return {Error::Code::InvalidFile, reason};
}
}

void ZipEntry::Close::operator()(zip_file *file) const
{
    zip_fclose(file);
}

void ZipFile::Close::operator()(zip *archive) const
{
    zip_discard(archive);
}

ZipEntry::ZipEntry(zip_file *file, qint64 packedSize) : m_file(file), m_packedSize(packedSize)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

ZipEntry::~ZipEntry() = default;

qint64 ZipEntry::fail(const QString &fault)
{
    m_fault = fault;
    return -1;
}

qint64 ZipEntry::readData(char *to, qint64 most)
{
    if (!m_fault.isEmpty())
        return -1;
    const qint64 got = zip_fread(m_file.get(), to, zip_uint64_t(most));
    if (got < 0)
        return fail(u"damaged"_s);
    m_read += got;
    m_sinceMark += got;
    if (m_read > mostUnpacked || (m_read > alwaysFine && m_read / mostTimes > m_packedSize))
        return fail(u"too large when unpacked"_s);
    if (m_sinceMark > longestPiece)
        return fail(u"a cell is too long"_s);
    return got == 0 ? -1 : got;
}

Result<ZipFile> ZipFile::open(const QByteArray &bytes)
{
    ZipFile file(bytes);
    zip_source_t *source =
        zip_source_buffer_create(file.m_bytes.constData(), zip_uint64_t(file.m_bytes.size()), 0, nullptr);
    zip *archive = source ? zip_open_from_source(source, ZIP_RDONLY, nullptr) : nullptr;
    if (!archive) {
        zip_source_free(source);
        return refusal(u"damaged"_s);
    }
    file.m_archive.reset(archive);
    return file;
}

/// Below zero: there is none.
qint64 ZipFile::placeOf(const QString &name) const
{
    return zip_name_locate(m_archive.get(), name.toUtf8().constData(), ZIP_FL_NOCASE | ZIP_FL_ENC_GUESS);
}

bool ZipFile::has(const QString &name) const
{
    return placeOf(name) >= 0;
}

Result<std::unique_ptr<ZipEntry>> ZipFile::entry(const QString &name) const
{
    const qint64 place = placeOf(name);
    if (place < 0)
        return refusal(u"no part "_s + name.left(80));
    zip_stat_t known;
    if (zip_stat_index(m_archive.get(), zip_uint64_t(place), 0, &known) != 0)
        return refusal(u"damaged"_s);
    if (known.valid & ZIP_STAT_ENCRYPTION_METHOD && known.encryption_method != ZIP_EM_NONE)
        return refusal(u"encrypted"_s);
    zip_file *file = zip_fopen_index(m_archive.get(), zip_uint64_t(place), 0);
    if (!file)
        return refusal(u"damaged"_s);
    return std::make_unique<ZipEntry>(file, qint64(known.comp_size));
}
