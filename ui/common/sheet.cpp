#include "ui/common/sheet.h"

#include "ui/common/icons.h"
#include "ui/common/style.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

Sheet::Sheet(const QString &title, QWidget *parent) :
    QWidget(parent),
    m_title(new QLabel(title, this)),
    m_body(new QVBoxLayout)
{
    setType(m_title, Type::Primary);
    m_title->setTextFormat(Qt::PlainText);
    auto *close = new QPushButton(icon(Glyph::Close), tr("Close  Esc"), this);
    setRole(close, ButtonRole::Quiet);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(close);
    m_body->setSpacing(space::gapLarge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::gapLarge, space::gapMedium, space::gapLarge, space::gapLarge);
    column->setSpacing(space::gapLarge);
    column->addLayout(head);
    column->addLayout(m_body, 1);
    connect(close, &QPushButton::clicked, this, &Sheet::dismiss);
    parent->installEventFilter(this);
    setFocusPolicy(Qt::ClickFocus);
    hide();
}

void Sheet::setTitle(const QString &title)
{
    m_title->setText(title);
}

void Sheet::open()
{
    if (isHidden())
        m_before = QApplication::focusWidget();
    place();
    show();
    raise();
}

void Sheet::dismiss()
{
    if (isHidden())
        return;
    hide();
    if (m_before)
        m_before->setFocus();
    Q_EMIT dismissed();
}

void Sheet::place()
{
    setGeometry(parentWidget()->width() - sheetWidth, 0, sheetWidth, parentWidget()->height());
}

bool Sheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void Sheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

void Sheet::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, 0, space::focusWidth, height()), t.border);
}
