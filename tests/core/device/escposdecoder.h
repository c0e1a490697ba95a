#pragma once

#include <QByteArray>
#include <QImage>

#include <optional>

/// What a printer would do with a job.
struct PrintedJob
{
    QImage picture; ///< one bit a dot, 1 is black
    int drawerPulses = 0;
    int fedLines = 0;
    int cuts = 0;
    int tallestBand = 0;
};

/// A printer that knows the commands of a receipt and nothing else; written from the command reference, not
/// from the encoder.
class EscPosDecoder
{
public:
    /// None for an unknown command, bytes missing, bands of several widths or a job that does not begin with
    /// a reset.
    static std::optional<PrintedJob> decode(const QByteArray &bytes)
    {
        EscPosDecoder decoder(bytes);
        if (!decoder.next("\x1b@"))
            return std::nullopt;
        while (decoder.m_at < bytes.size())
            if (!decoder.command())
                return std::nullopt;
        decoder.m_job.picture = decoder.assembled();
        return decoder.m_job;
    }

private:
    explicit EscPosDecoder(const QByteArray &bytes) : m_bytes(bytes) {}

    bool next(const char *code)
    {
        if (!m_bytes.sliced(m_at).startsWith(code))
            return false;
        m_at += qsizetype(qstrlen(code));
        return true;
    }

    std::optional<int> byte()
    {
        return m_at < m_bytes.size() ? std::optional(int(uchar(m_bytes[m_at++]))) : std::nullopt;
    }

    bool command()
    {
        if (next("\x1dv0"))
            return band();
        if (next("\x1bp"))
            return byte() == 0 && byte() && byte() && ++m_job.drawerPulses > 0;
        if (next("\x1b"
                 "d")) {
            const auto lines = byte();
            m_job.fedLines += lines.value_or(0);
            return lines.has_value();
        }
        return next("\x1dV") && byte() == 66 && byte() && ++m_job.cuts > 0;
    }

    bool band()
    {
        const auto mode = byte(), xl = byte(), xh = byte(), yl = byte(), yh = byte();
        if (mode != 0 || !yh)
            return false;
        const int across = *xl + 256 * *xh;
        const int rows = *yl + 256 * *yh;
        const qsizetype size = qsizetype(across) * rows;
        if (size == 0 || m_at + size > m_bytes.size() || (m_across != 0 && m_across != across))
            return false;
        m_across = across;
        m_rows.append(m_bytes.sliced(m_at, size));
        m_at += size;
        m_job.tallestBand = std::max(m_job.tallestBand, rows);
        return true;
    }

    QImage assembled() const
    {
        if (m_across == 0)
            return {};
        QImage picture(m_across * 8, int(m_rows.size() / m_across), QImage::Format_Mono);
        picture.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                picture.setPixel(x, y, (uchar(m_rows[y * m_across + x / 8]) >> (7 - x % 8)) & 1);
        return picture;
    }

    QByteArray m_bytes;
    qsizetype m_at = 0;
    int m_across = 0;
    QByteArray m_rows;
    PrintedJob m_job;
};
