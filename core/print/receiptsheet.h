#pragma once

#include "core/print/qr.h"
#include "core/print/receiptpage.h"

#include <QString>

#include <vector>

/// How text on a receipt looks: its size in dots.
struct ReceiptText
{
    int size = 24;
    bool bold = false;
};

/// One cell of a row: `width` in dots.
struct ReceiptCell
{
    QString text;
    int width = 0;
    bool toRight = false;
};

/// Collects strips from top to bottom. Text wraps; what stands on the right, which is money, is never cut: it
/// takes a row of its own where it does not fit, and becomes smaller where not even that is enough.
class ReceiptSheet
{
public:
    explicit ReceiptSheet(int width) : m_width(width) {}

    int width() const { return m_width; }
    void gap(int dots);
    /// A dashed line across.
    void rule();
    void centred(const QString &text, const ReceiptText &style);
    void left(const QString &text, const ReceiptText &style, int indent = 0);
    /// One text at each edge.
    void spread(const QString &left, const QString &right, const ReceiptText &style, int indent = 0);
    /// Like spread while both fit in one row, else one below the other, both from the left.
    void fields(const QString &first, const QString &second, const ReceiptText &style);
    /// Cells side by side, each wrapping within its width.
    void row(const std::vector<ReceiptCell> &cells, const ReceiptText &style);
    void qr(const QrSymbol &symbol, int dotsPerModule);

    std::vector<ReceiptStrip> takeStrips() { return std::move(m_strips); }

    /// Dots that `text` takes in one row.
    static int widthOf(const QString &text, const ReceiptText &style);

private:
    int m_width;
    std::vector<ReceiptStrip> m_strips;
};
