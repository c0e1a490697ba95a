#pragma once

#include <QScrollArea>

/// Text that one only reads, as long as it is: scrolled by keys when it has the focus, and seen to have it.
class ReadingArea : public QScrollArea
{
    Q_OBJECT

public:
    /// `name` says what it holds for who cannot see it.
    explicit ReadingArea(const QString &name, QWidget *parent = nullptr);

    /// Takes the place of what was there, from its beginning. The area owns it.
    void read(QWidget *content);
};
