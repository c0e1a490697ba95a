#include "ui/common/sheet.h"

#include "ui/common/functionbar.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

Sheet::Sheet(const QString &title, QWidget *parent, int width) :
    QWidget(parent),
    m_title(new QLabel(title, this)),
    m_close(new QPushButton(icon(Glyph::Close), tr("Close  Esc"), this)),
    m_body(new QVBoxLayout),
    m_width(width)
{
    setType(m_title, Type::Primary);
    m_title->setTextFormat(Qt::PlainText);
    setRole(m_close, ButtonRole::Quiet);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    m_body->setSpacing(space::gapLarge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::focusWidth + space::gapLarge, space::gapMedium, space::gapLarge,
                               space::gapLarge);
    column->setSpacing(space::gapLarge);
    column->addLayout(head);
    column->addLayout(m_body, 1);
    connect(m_close, &QPushButton::clicked, this, &Sheet::dismiss);
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
    firstControl()->setFocus(Qt::TabFocusReason);
}

/// What closes it where nothing else can be used.
QWidget *Sheet::firstControl() const
{
    for (QWidget *each = nextInFocusChain(); each != this; each = each->nextInFocusChain())
        if (isAncestorOf(each) && each != m_close && each->isVisible() && each->isEnabled()
            && (each->focusPolicy() & Qt::TabFocus) == Qt::TabFocus)
            return each;
    return m_close;
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
    int height = parentWidget()->height();
    for (const FunctionBar *bar : parentWidget()->findChildren<FunctionBar *>())
        if (bar->isVisible())
            height = std::min(height, bar->mapTo(parentWidget(), QPoint()).y());
    setGeometry(parentWidget()->width() - m_width, 0, m_width, height);
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
    if (height() < parentWidget()->height())
        painter.fillRect(QRect(0, height() - 1, width(), 1), t.border);
}
