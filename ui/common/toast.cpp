#include "ui/common/toast.h"

#include "ui/common/announce.h"
#include "ui/common/icons.h"
#include "ui/common/paintfield.h"
#include "ui/common/style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <utility>

Toast::Toast(QWidget *parent, int bottomMargin) :
    QWidget(parent),
    m_label(new QLabel(this)),
    m_undo(new QPushButton(tr("Undo"), this)),
    m_bottomMargin(bottomMargin)
{
    setFixedHeight(space::target);
    m_label->setTextFormat(Qt::PlainText);
    setType(m_label, Type::Body);
    setRole(m_undo, ButtonRole::Quiet);
    setType(m_undo, Type::BodyBold);
    m_undo->setIcon(icon(Glyph::Undo));
    m_undo->setFocusPolicy(Qt::NoFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::gapLarge, 0, space::gap, 0);
    row->addWidget(m_label);
    row->addWidget(m_undo);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Toast::dismiss);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        const auto undo = std::exchange(m_undoAction, nullptr);
        dismiss();
        if (undo)
            undo();
    });
    parent->installEventFilter(this);
    hide();
}

void Toast::say(const QString &text)
{
    m_undoAction = nullptr;
    m_undo->hide();
    appear(text, plainMs);
}

void Toast::say(const QString &text, std::function<void()> undo)
{
    m_undoAction = std::move(undo);
    m_undo->show();
    appear(text, undoMs);
}

QString Toast::text() const
{
    return isHidden() ? QString() : m_label->text();
}

void Toast::appear(const QString &text, int ms)
{
    m_label->setText(text);
    show();
    raise();
    place();
    m_timer.start(ms);
    announce(this, text);
}

void Toast::dismiss()
{
    m_timer.stop();
    m_undoAction = nullptr;
    hide();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void Toast::place()
{
    layout()->activate();
    const int width =
        std::min(sizeHint().width() + space::cell, parentWidget()->width() - 2 * space::gapLarge);
    setGeometry(space::gapLarge, parentWidget()->height() - m_bottomMargin - height(), width, height());
}

void Toast::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(this);
    QPainter painter(this);
    paintBox(painter, rect(), t.surface2, t.border);
}
