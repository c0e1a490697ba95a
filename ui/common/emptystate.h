#pragma once

#include "ui/common/icons.h"

#include <QStringList>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

/// What stands where nothing is yet: what to do first, and how.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(Glyph glyph, const QString &text, const QStringList &hints, QWidget *parent = nullptr);

    void setText(const QString &text, const QStringList &hints);
    /// A button below the hints; the caller connects it.
    QPushButton *addAction(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Glyph m_glyph;
    QWidget *m_picture;
    QLabel *m_text;
    QLabel *m_hints;
    QHBoxLayout *m_actions;
};
