#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>

/// What a label printer that speaks TSPL takes for one label, printed `copies` times: a bitmap, so that it
/// looks as the preview does. `mm` is the label's size, between labels lies a gap of 2 mm. Black is what is
/// darker than the middle.
QByteArray tsplBytes(const QImage &picture, const QSize &mm, int copies);
