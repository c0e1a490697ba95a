#include "ui/common/emptystate.h"

#include "ui/common/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int pictureSide = 64;

QLabel *centred(Type type, QWidget *parent)
{
    auto *label = new QLabel(parent);
    setType(label, type);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}
}

EmptyState::EmptyState(Glyph glyph, const QString &text, const QStringList &hints, QWidget *parent) :
    QWidget(parent),
    m_glyph(glyph),
    m_picture(new QWidget(this)),
    m_text(centred(Type::Entry, this)),
    m_hints(centred(Type::Body, this)),
    m_actions(new QHBoxLayout)
{
    m_picture->setFixedSize(pictureSide, pictureSide);
    setTone(m_hints, Tone::Secondary);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::gapLarge);
    column->addStretch();
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addWidget(m_text);
    column->addWidget(m_hints);
    m_actions->setAlignment(Qt::AlignCenter);
    column->addLayout(m_actions);
    column->addStretch();
    setText(text, hints);
}

void EmptyState::setText(const QString &text, const QStringList &hints)
{
    m_text->setText(text);
    m_hints->setText(hints.join(u'\n'));
    m_hints->setVisible(!hints.isEmpty());
}

QPushButton *EmptyState::addAction(const QString &text)
{
    auto *button = new QPushButton(text, this);
    setRole(button, ButtonRole::Normal);
    m_actions->addWidget(button);
    return button;
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintGlyph(painter, m_picture->geometry(), m_glyph, tokens(this).border);
}
