#pragma once

#include <QByteArray>
#include <QRectF>
#include <QString>

#include <optional>

class QPainter;

/// A barcode as bars: EAN-13, EAN-8 or UPC-A as such, any other printable ASCII as Code 128.
class BarcodeSymbol
{
public:
    enum class Kind { Ean, Code128 };

    /// None for what Code 128 cannot carry: nothing, more than 40 characters, anything beyond printable
    /// ASCII.
    static std::optional<BarcodeSymbol> of(const QString &code);

    Kind kind() const { return m_kind; }
    const QString &text() const { return m_text; }
    /// Modules from the first bar to the last.
    int width() const { return int(m_modules.size()); }
    /// Light modules that must stand on each side.
    int quiet() const;
    bool isDark(int x) const { return m_modules[x] != 0; }

private:
    BarcodeSymbol(Kind kind, QString text, QByteArray modules) :
        m_kind(kind),
        m_text(std::move(text)),
        m_modules(std::move(modules))
    {}

    Kind m_kind;
    QString m_text;
    QByteArray m_modules;
};

/// Fills `box` with the bars and their quiet zones, the code in plain digits below. Modules are as wide as
/// fits, in whole steps of `unit` (a dot of the device), so that no bar is thicker than its equals.
void paintBarcode(QPainter &painter, const QRectF &box, const BarcodeSymbol &symbol, qreal unit);
