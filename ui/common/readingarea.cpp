#include "ui/common/readingarea.h"

#include <QScrollBar>

ReadingArea::ReadingArea(const QString &name, QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(name);
    // The surface of what it stands on shows through.
    viewport()->setAutoFillBackground(false);
}

void ReadingArea::read(QWidget *content)
{
    setWidget(content);
    content->setAutoFillBackground(false);
    verticalScrollBar()->setValue(0);
}
