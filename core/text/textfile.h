#pragma once

#include "core/base/result.h"

#include <QBuffer>
#include <QIODevice>
#include <QString>

#include <memory>

/// A text file read piece by piece, whatever program wrote it: UTF-8, UTF-16 with a byte order mark, or else
/// GB18030.
class TextFile
{
public:
    /// Looks through the whole device once to tell its encoding. `device` must be open for reading and
    /// outlive the object; one that cannot seek is held in memory, up to 256 MiB. Refuses with InvalidFile;
    /// the detail is "empty", "not text" (an XLSX, a picture), "encoding", "too large" or "unreadable".
    static Result<TextFile> open(QIODevice &device);

    TextFile(TextFile &&) noexcept;
    TextFile &operator=(TextFile &&) noexcept;
    ~TextFile();

    /// The next piece without any byte order mark; empty at the end.
    Result<QString> read();
    /// "UTF-8", "UTF-16LE", "UTF-16BE" or "GB18030".
    const QString &encoding() const { return m_encoding; }

private:
    struct Converter;

    TextFile(QIODevice &device, std::unique_ptr<QBuffer> copy, QString encoding);

    std::unique_ptr<QBuffer> m_copy;
    QIODevice *m_device;
    QString m_encoding;
    std::unique_ptr<Converter> m_converter;
    bool m_started = false;
    bool m_ended = false;
};
