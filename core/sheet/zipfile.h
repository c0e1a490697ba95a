#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QIODevice>

#include <memory>

struct zip;
struct zip_file;

/// One file of an archive, unpacked while it is read. Gives up where it unpacks to far more than any document
/// does, or where one piece of it would have to be held whole that is too long.
class ZipEntry : public QIODevice
{
public:
    /// Most that may be read between two marks.
    static constexpr qint64 longestPiece = 8 * 1024 * 1024;

    ZipEntry(zip_file *file, qint64 packedSize);
    ~ZipEntry() override;

    bool isSequential() const override { return true; }
    /// What was read so far needs to be held no more.
    void mark() { m_sinceMark = 0; }
    /// Empty while all is well: "damaged", "too large when unpacked", "a cell is too long".
    const QString &fault() const { return m_fault; }

protected:
    qint64 readData(char *to, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    struct Close
    {
        void operator()(zip_file *file) const;
    };

    qint64 fail(const QString &fault);

    std::unique_ptr<zip_file, Close> m_file;
    qint64 m_packedSize;
    qint64 m_read = 0;
    qint64 m_sinceMark = 0;
    QString m_fault;
};

/// A ZIP archive in memory.
class ZipFile
{
public:
    /// InvalidFile "damaged" for what is none, or is cut off.
    static Result<ZipFile> open(const QByteArray &bytes);

    bool has(const QString &name) const;
    /// InvalidFile: "encrypted", "damaged", "no part NAME". The archive outlives the entry.
    Result<std::unique_ptr<ZipEntry>> entry(const QString &name) const;

private:
    struct Close
    {
        void operator()(zip *archive) const;
    };

    explicit ZipFile(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    qint64 placeOf(const QString &name) const;

    QByteArray m_bytes;
    std::unique_ptr<zip, Close> m_archive;
};
