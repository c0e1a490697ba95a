#pragma once

#include <QByteArray>
#include <QImage>
#include <QRectF>

#include <optional>

class QPainter;

/// A QR code with error correction M, as modules; without its quiet zone.
class QrSymbol
{
public:
    /// None when `text` is empty, has a zero byte or is too long for a QR code (2,331 bytes).
    static std::optional<QrSymbol> of(const QByteArray &text);

    /// Modules on a side.
    int size() const { return m_size; }
    bool isDark(int x, int y) const { return m_modules[y * m_size + x] != 0; }

private:
    QrSymbol(int size, QByteArray modules) : m_size(size), m_modules(std::move(modules)) {}

    int m_size;
    QByteArray m_modules;
};

/// Light modules that must be left around a code.
inline constexpr int qrQuietModules = 4;

/// Fills `square` with the code and its quiet zone, black on white.
void paintQr(QPainter &painter, const QRectF &square, const QrSymbol &symbol);

/// The code with its quiet zone, one bit a dot, each module `dots` × `dots`.
QImage qrImage(const QrSymbol &symbol, int dots);
