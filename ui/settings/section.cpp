#include "ui/settings/section.h"

#include "ui/common/style.h"

#include <QLabel>
#include <QVBoxLayout>

Section::Section(const QString &title, QWidget *parent) : Card(parent), m_body(new QVBoxLayout(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *head = new QLabel(title, this);
    setType(head, Type::BodyBold);
    m_body->setContentsMargins(space::gapLarge, space::gapLarge, space::gapLarge, space::gapLarge);
    m_body->setSpacing(space::cell);
    m_body->addWidget(head);
}
