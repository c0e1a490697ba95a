#include "ui/signin/approvalmodal.h"

#include "ui/common/card.h"
#include "ui/common/errortext.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/signin/approvalpresenter.h"
#include "ui/signin/pinpad.h"

#include <QApplication>
#include <QButtonGroup>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int askWidth = 360;
constexpr int messageSlot = 68; // two lines: the keys below stay where they are
constexpr int scrimAlpha = 150;
}

ApprovalModal::ApprovalModal(ApprovalPresenter &approval, QWidget *window) :
    QWidget(window),
    m_approval(approval),
    m_what(new QLabel(this)),
    m_tiles(new QVBoxLayout),
    m_users(new QButtonGroup(this)),
    m_cancel(new QPushButton(icon(Glyph::Close), tr("Cancel  Esc"), this)),
    m_message(new InlineMessage(this)),
    m_secret(new QLineEdit(this)),
    m_enter(new QPushButton(this)),
    m_card(new Card(this))
{
    auto *row = new QHBoxLayout(m_card);
    row->setContentsMargins(24, 24, 24, 24);
    row->setSpacing(space::gapLarge * 2);
    row->addWidget(makeAsk());
    row->addWidget(makePanel());
    auto *page = new QVBoxLayout(this);
    page->addWidget(m_card, 0, Qt::AlignCenter);
    window->installEventFilter(this);
    m_secret->installEventFilter(this);
    connect(m_secret, &QLineEdit::returnPressed, this, &ApprovalModal::submit);
    connect(m_enter, &QPushButton::clicked, this, &ApprovalModal::submit);
    connect(m_cancel, &QPushButton::clicked, this, &ApprovalModal::dismiss);
    connect(m_users, &QButtonGroup::idClicked, this, [this] {
        m_secret->clear();
        m_secret->setFocus();
    });
    connect(&approval, &ApprovalPresenter::approved, this, &ApprovalModal::grant);
    connect(&approval, &ApprovalPresenter::refused, this, &ApprovalModal::refuse);
    connect(&approval, &ApprovalPresenter::busyChanged, this, &ApprovalModal::showBusy);
    hide();
}

QWidget *ApprovalModal::makeAsk()
{
    auto *side = new QWidget(m_card);
    side->setFixedWidth(askWidth);
    auto *title = new QLabel(tr("Approval needed"), side);
    setType(title, Type::Primary);
    setType(m_what, Type::Label);
    m_what->setTextFormat(Qt::PlainText);
    m_what->setWordWrap(true);
    auto *hint = new QLabel(tr("Who approves it types the PIN or password. It is written down."), side);
    setType(hint, Type::Secondary);
    setTone(hint, Tone::Secondary);
    hint->setWordWrap(true);
    auto *tiles = new QWidget(side);
    auto *inTiles = new QVBoxLayout(tiles);
    inTiles->setContentsMargins(0, 0, 0, 0);
    m_tiles->setSpacing(space::gapMedium);
    inTiles->addLayout(m_tiles);
    inTiles->addStretch();
    auto *scroll = new QScrollArea(side);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(tiles);
    // On a card: its surface shows through.
    scroll->viewport()->setAutoFillBackground(false);
    tiles->setAutoFillBackground(false);
    setRole(m_cancel, ButtonRole::Normal);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapLarge);
    for (QWidget *part : std::initializer_list<QWidget *>{title, m_what, hint})
        column->addWidget(part);
    column->addWidget(scroll, 1);
    column->addWidget(m_cancel);
    return side;
}

QWidget *ApprovalModal::makePanel()
{
    auto *panel = new QWidget(m_card);
    setType(m_secret, Type::Entry);
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setMaxLength(256);
    m_secret->setFixedHeight(52);
    m_secret->setPlaceholderText(tr("PIN or password"));
    m_secret->setAccessibleName(tr("PIN or password of who approves"));
    setRole(m_enter, ButtonRole::Primary);
    auto *keypad = new Keypad(pinCells, panel);
    connect(keypad, &Keypad::pressed, this, &ApprovalModal::press);
    auto *slot = new QWidget(panel);
    slot->setFixedHeight(messageSlot);
    auto *inSlot = new QVBoxLayout(slot);
    inSlot->setContentsMargins(0, 0, 0, 0);
    inSlot->addStretch();
    inSlot->addWidget(m_message);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapLarge);
    column->addWidget(slot);
    column->addWidget(m_secret);
    column->addWidget(keypad, 0, Qt::AlignHCenter);
    column->addWidget(m_enter);
    panel->setFixedWidth(askWidth);
    setTabOrder(m_secret, m_enter);
    setTabOrder(m_enter, m_cancel);
    return panel;
}

void ApprovalModal::ask(Permission permission, const QString &what, Done done)
{
    m_permission = permission;
    m_done = std::move(done);
    m_what->setText(what);
    m_message->clear();
    fill(m_approval.approvers(permission));
    if (isHidden()) {
        m_before = QApplication::focusWidget();
        block(true);
    }
    setGeometry(parentWidget()->rect());
    show();
    raise();
    showBusy(m_approval.isBusy());
    (m_users->buttons().isEmpty() ? static_cast<QWidget *>(m_cancel) : m_secret)->setFocus();
}

void ApprovalModal::fill(const QStringList &names)
{
    for (QAbstractButton *button : m_users->buttons())
        delete button;
    for (const QString &name : names) {
        auto *tile = new QPushButton(icon(Glyph::Person), name, this);
        setRole(tile, ButtonRole::Choice);
        tile->setCheckable(true);
        tile->setFixedHeight(space::targetLarge);
        tile->setFocusPolicy(Qt::NoFocus);
        tile->setProperty("user", name);
        m_users->addButton(tile, m_users->buttons().size());
        tile->setChecked(m_users->buttons().size() == 1);
        m_tiles->addWidget(tile);
    }
    m_secret->clear();
    if (names.isEmpty())
        m_message->say(Kind::Warning, tr("Nobody else at this till may approve this"));
}

QString ApprovalModal::chosen() const
{
    const QAbstractButton *tile = m_users->checkedButton();
    return tile ? tile->property("user").toString() : QString();
}

/// A disabled widget's shortcuts rest, too.
void ApprovalModal::block(bool blocked)
{
    if (!blocked) {
        for (const QPointer<QWidget> &each : m_below)
            if (each)
                each->setEnabled(true);
        m_below.clear();
        return;
    }
    for (QObject *child : parentWidget()->children())
        if (auto *widget = qobject_cast<QWidget *>(child);
            widget && widget != this && widget->isEnabled() && !widget->isHidden()) {
            m_below.emplace_back(widget);
            widget->setEnabled(false);
        }
}

void ApprovalModal::step(int by)
{
    if (QAbstractButton *tile = m_users->button(m_users->checkedId() + by))
        tile->click();
}

bool ApprovalModal::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    if (watched == m_secret && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            step(key == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ApprovalModal::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    // Nothing that is not used here goes on to what lies below.
    event->accept();
}

/// Tab stays within.
bool ApprovalModal::focusNextPrevChild(bool next)
{
    const std::vector<QWidget *> order{m_secret, m_enter, m_cancel};
    const auto here = std::ranges::find(order, QApplication::focusWidget());
    const size_t count = order.size();
    size_t at = here == order.end() ? 0 : size_t(here - order.begin());
    for (size_t i = 0; i < count; ++i) {
        at = (at + (next ? 1 : count - 1)) % count;
        if (order[at]->isEnabled())
            break;
    }
    order[at]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void ApprovalModal::paintEvent(QPaintEvent *)
{
    QColor scrim = tokens(this).rail;
    scrim.setAlpha(scrimAlpha);
    QPainter(this).fillRect(rect(), scrim);
}

void ApprovalModal::press(KeypadKey key)
{
    if (key == KeypadKey::Backspace)
        m_secret->backspace();
    else if (key == KeypadKey::Clear)
        m_secret->clear();
    else
        m_secret->insert(typedBy(key));
}

void ApprovalModal::submit()
{
    if (m_approval.isBusy() || m_users->buttons().isEmpty())
        return;
    const QString secret = m_secret->text();
    m_secret->clear();
    m_message->clear();
    if (secret.isEmpty())
        return m_message->say(Kind::Warning, tr("Type the PIN or password first"));
    m_approval.ask(chosen(), secret, m_permission);
}

void ApprovalModal::refuse(const Error &error)
{
    if (isHidden())
        return;
    const bool needsPassword = error.code == Error::Code::VaultClosed;
    m_message->say(needsPassword ? Kind::Warning : Kind::Error,
                   needsPassword ? tr("Use the password: PINs do not work yet") : errorText(error));
    m_secret->setFocus();
}

void ApprovalModal::grant(const Approval &approval)
{
    if (isHidden())
        return;
    const Done done = std::exchange(m_done, {});
    close();
    if (done)
        done(approval);
}

void ApprovalModal::dismiss()
{
    if (isHidden())
        return;
    m_approval.forget();
    m_done = {};
    close();
    Q_EMIT cancelled();
}

void ApprovalModal::close()
{
    m_secret->clear();
    block(false);
    if (m_before)
        m_before->setFocus();
    hide();
}

void ApprovalModal::showBusy(bool busy)
{
    m_enter->setEnabled(!busy && !m_users->buttons().isEmpty());
    m_enter->setText(busy ? tr("Checking…") : tr("Approve  Enter"));
    m_secret->setReadOnly(busy);
}
