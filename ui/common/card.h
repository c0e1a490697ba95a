#pragma once

#include "ui/common/kind.h"

#include <QWidget>

/// A surface with a thin edge that groups what belongs together; a layout's own margins are its padding.
class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    /// Neutral is the plain surface; other kinds tint it.
    void setKind(Kind kind);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind = Kind::Neutral;
};

/// A card that holds `content` alone.
Card *inCard(QWidget *content);
