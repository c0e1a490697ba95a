#include "ui/receipt/testprint.h"

#include "ui/common/style.h"

#include <QPainter>

namespace {
constexpr int stripHeight = 160;
constexpr int frame = 4;
}

QImage testPrint(ReceiptPaper paper, const QString &words)
{
    QImage picture(printableDots(paper), stripHeight, QImage::Format_Grayscale8);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setPen(QPen(Qt::black, frame));
    painter.drawRect(picture.rect().adjusted(frame / 2, frame / 2, -frame, -frame));
    painter.setFont(typeFont(Type::Key));
    painter.drawText(picture.rect(), Qt::AlignCenter, words);
    painter.end();
    return picture.convertToFormat(QImage::Format_Mono, Qt::ThresholdDither | Qt::AvoidDither);
}
