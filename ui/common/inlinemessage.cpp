#include "ui/common/inlinemessage.h"

#include "ui/common/announce.h"
#include "ui/common/paintfield.h"
#include "ui/common/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <utility>

namespace {
constexpr int barWidth = 4;
/// Along the left edge, inside the box's round corners.
void paintEdgeBar(QPainter &painter, const QRect &box, int width, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(QRect(box.x(), box.y(), width, box.height()));
    paintBox(painter, box, colour, colour);
    painter.restore();
}

constexpr int textLeft = space::cell + barWidth + space::iconSmall + space::gapMedium;
}

InlineMessage::InlineMessage(QWidget *parent) :
    QWidget(parent),
    m_row(new QHBoxLayout(this)),
    m_words(new QLabel(this))
{
    setMinimumHeight(space::message);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setType(m_words, Type::Body);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setContentsMargins(0, space::gapMedium, space::gapMedium, space::gapMedium);
    m_row->setContentsMargins(textLeft, 0, space::gap, 0);
    m_row->setSpacing(space::gap);
    m_row->addWidget(m_words, 1);
    hide();
}

void InlineMessage::setSteady()
{
    m_steady = true;
    setFixedHeight(steadyHeight);
    m_words->setContentsMargins(0, 0, space::gapMedium, 0);
}

void InlineMessage::fit()
{
    if (!m_steady)
        return;
    m_row->activate();
    const int room = m_words->contentsRect().width();
    const bool oneLine = QFontMetrics(typeFont(Type::Body)).horizontalAdvance(m_text) <= room;
    setType(m_words, oneLine ? Type::Body : Type::Secondary);
}

void InlineMessage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void InlineMessage::say(Kind kind, const QString &text, std::vector<MessageAction> actions)
{
    dropButtons();
    for (const MessageAction &action : actions)
        addButton(action);
    reword(kind, text);
    show();
    fit();
    announce(this, text);
}

void InlineMessage::reword(Kind kind, const QString &text)
{
    m_kind = kind;
    m_text = text;
    m_words->setText(text);
    setToolTip(text);
    fit();
    update();
}

/// Hidden at once: they are gone only when the event loop comes round.
void InlineMessage::dropButtons()
{
    for (QPushButton *button : std::exchange(m_buttons, {})) {
        button->hide();
        button->deleteLater();
    }
}

void InlineMessage::addButton(const MessageAction &action)
{
    auto *button = new QPushButton(action.text, this);
    setRole(button, ButtonRole::Quiet);
    setType(button, m_steady ? Type::Secondary : Type::BodyBold);
    button->setFixedHeight(space::message);
    connect(button, &QPushButton::clicked, this, [this, run = action.run] {
        clear();
        if (run)
            run();
    });
    m_row->addWidget(button);
    m_buttons.push_back(button);
    button->show();
}

void InlineMessage::clear()
{
    if (m_text.isEmpty())
        return;
    m_text.clear();
    dropButtons();
    hide();
    Q_EMIT cleared();
}

void InlineMessage::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(this);
    const KindLook look = lookOf(m_kind, t);
    QPainter painter(this);
    paintBox(painter, rect(), look.tint, look.front);
    paintEdgeBar(painter, rect(), barWidth, look.front);
    const QRect icon(space::cell + barWidth, (height() - space::iconSmall) / 2, space::iconSmall,
                     space::iconSmall);
    paintGlyph(painter, icon, look.glyph, look.front);
}
