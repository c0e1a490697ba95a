#pragma once

#include "core/print/receiptpage.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QStringList>
#include <QTextItem>

#include <algorithm>
#include <cmath>
#include <map>

/// A run of text where it was painted, in dots.
struct PaintedText
{
    QString text;
    qreal left = 0;
    qreal right = 0;
    qreal baseline = 0;
};

/// Takes down text instead of drawing it.
class TextRecorder : public QPaintDevice
{
public:
    explicit TextRecorder(const QSize &size) : m_size(size) {}

    QPaintEngine *paintEngine() const override { return &m_engine; }
    const std::vector<PaintedText> &texts() const { return m_engine.texts; }

    /// What a reader sees: rows from the top, their parts from the left, a tab where there is a wide space.
    QStringList rows() const
    {
        std::map<int, std::vector<PaintedText>> byBaseline;
        for (const PaintedText &text : texts())
            byBaseline[int(std::lround(text.baseline))].push_back(text);
        QStringList rows;
        for (auto &[baseline, parts] : byBaseline) {
            std::sort(parts.begin(), parts.end(),
                      [](const PaintedText &a, const PaintedText &b) { return a.left < b.left; });
            QString row;
            for (size_t i = 0; i < parts.size(); ++i)
                row += (i > 0 && parts[i].left - parts[i - 1].right > 8 ? QStringLiteral("\t") : QString())
                    + parts[i].text;
            rows << row.trimmed();
        }
        return rows;
    }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth: return m_size.width();
        case PdmHeight: return m_size.height();
        case PdmDepth: return 32;
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return int(devicePixelRatioFScale());
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return 203;
        default: return QPaintDevice::metric(metric);
        }
    }

private:
    class Engine : public QPaintEngine
    {
    public:
        Engine() : QPaintEngine(AllFeatures) {}
        bool begin(QPaintDevice *) override { return true; }
        bool end() override { return true; }
        void updateState(const QPaintEngineState &) override {}
        void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
        void drawRects(const QRectF *, int) override {}
        void drawPath(const QPainterPath &) override {}
        Type type() const override { return User; }
        void drawTextItem(const QPointF &at, const QTextItem &item) override
        {
            texts.push_back({item.text(), at.x(), at.x() + item.width(), at.y()});
        }

        std::vector<PaintedText> texts;
    };

    QSize m_size;
    mutable Engine m_engine;
};

/// The page's text as a reader sees it.
inline QStringList rowsOf(const ReceiptPage &page)
{
    TextRecorder recorder(page.dots());
    QPainter painter(&recorder);
    page.paint(painter);
    painter.end();
    return recorder.rows();
}
