#pragma once

#include "ui/common/icons.h"

#include <QWidget>

#include <map>

class QButtonGroup;
class QPushButton;
class QVBoxLayout;

/// The column of areas along the left edge: icon above word, the current one filled and marked by a bar.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    /// `id` is the caller's, ≥ 0, and appears once.
    void addItem(int id, Glyph glyph, const QString &word);
    /// Marks the item without emitting activated().
    void setCurrent(int id);
    /// −1 before any was chosen.
    int current() const;
    QPushButton *button(int id) const;

Q_SIGNALS:
    void activated(int id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
    QVBoxLayout *m_column;
};
