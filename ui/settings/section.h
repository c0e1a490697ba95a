#pragma once

#include "ui/common/card.h"

class QVBoxLayout;

/// Settings that belong together, under their name.
class Section : public Card
{
    Q_OBJECT

public:
    explicit Section(const QString &title, QWidget *parent = nullptr);

    QVBoxLayout *body() const { return m_body; }

private:
    QVBoxLayout *m_body;
};
