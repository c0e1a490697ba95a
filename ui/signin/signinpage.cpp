#include "ui/signin/signinpage.h"

#include "ui/common/card.h"
#include "ui/common/chip.h"
#include "ui/common/errortext.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/common/topbar.h"
#include "ui/signin/pinpad.h"
#include "ui/signin/signinpresenter.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int columns = 2;
constexpr int usersWidth = 624;
constexpr int panelWidth = 440;
constexpr int messageSlot = 68; // two lines: the keys below stay where they are
}

SignInPage::SignInPage(SignInPresenter &signIn, QWidget *parent) :
    QWidget(parent),
    m_signIn(signIn),
    m_place(new QLabel(this)),
    m_title(new QLabel(this)),
    m_hint(new QLabel(this)),
    m_training(new Chip(this)),
    m_notice(new InlineMessage(this)),
    m_grid(new QGridLayout),
    m_users(new QButtonGroup(this)),
    m_message(new InlineMessage(this)),
    m_name(new QLabel(this)),
    m_secret(new QLineEdit(this)),
    m_enter(new QPushButton(this)),
    m_quit(new QPushButton(icon(Glyph::Close), tr("Quit"), this)),
    m_practise(new QPushButton(icon(Glyph::Training), tr("Practise"), this))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(48);
    row->addStretch();
    row->addWidget(makeUsers());
    row->addWidget(makePanel());
    row->addStretch();
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(48, 24, 48, 24);
    page->addStretch();
    page->addLayout(row);
    page->addStretch();
    m_secret->installEventFilter(this);
    connect(m_secret, &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(m_enter, &QPushButton::clicked, this, &SignInPage::submit);
    connect(m_users, &QButtonGroup::idClicked, this, [this] {
        m_name->setText(chosen());
        m_secret->clear();
        m_secret->setFocus();
        showBusy(m_signIn.isBusy());
    });
    connect(&signIn, &SignInPresenter::refused, this, &SignInPage::refuse);
    connect(&signIn, &SignInPresenter::busyChanged, this, &SignInPage::showBusy);
    showBusy(false);
}

QWidget *SignInPage::makeUsers()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(usersWidth);
    setType(m_place, Type::Label);
    setTone(m_place, Tone::Secondary);
    m_place->setTextFormat(Qt::PlainText);
    setType(m_title, Type::Change);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    setType(m_hint, Type::Label);
    setTone(m_hint, Tone::Secondary);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapLarge);
    m_training->show(Kind::Training, Glyph::Training, tr("TRAINING"));
    m_training->hide();
    column->addWidget(m_place);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addWidget(m_notice);
    column->addWidget(makeTiles(), 1);
    auto *leave = new QHBoxLayout;
    leave->setSpacing(space::gapMedium);
    for (QPushButton *button : {m_quit, m_practise}) {
        setRole(button, ButtonRole::Quiet);
        button->setFocusPolicy(Qt::TabFocus);
        leave->addWidget(button);
    }
    leave->addStretch();
    column->addLayout(leave);
    connect(m_practise, &QPushButton::clicked, this, &SignInPage::trainingRequested);
    connect(m_quit, &QPushButton::clicked, this, [this] { window()->close(); });
    return side;
}

QWidget *SignInPage::makeTiles()
{
    auto *tiles = new QWidget(this);
    m_grid->setSpacing(space::gapMedium);
    for (int column = 0; column < columns; ++column)
        m_grid->setColumnStretch(column, 1);
    auto *tileColumn = new QVBoxLayout(tiles);
    tileColumn->setContentsMargins(0, 0, 0, 0);
    tileColumn->addLayout(m_grid);
    tileColumn->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(tiles);
    return scroll;
}

QWidget *SignInPage::makePanel()
{
    auto *panel = new Card(this);
    panel->setFixedWidth(panelWidth);
    setType(m_name, Type::Primary);
    m_name->setTextFormat(Qt::PlainText);
    setType(m_secret, Type::Entry);
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setMaxLength(256);
    m_secret->setFixedHeight(52);
    m_secret->setPlaceholderText(tr("PIN or password"));
    m_secret->setAccessibleName(tr("PIN or password"));
    setRole(m_enter, ButtonRole::Primary);
    auto *keypad = new Keypad(pinCells, panel);
    connect(keypad, &Keypad::pressed, this, &SignInPage::press);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(space::gapLarge);
    auto *slot = new QWidget(panel);
    slot->setFixedHeight(messageSlot);
    auto *inSlot = new QVBoxLayout(slot);
    inSlot->setContentsMargins(0, 0, 0, 0);
    inSlot->addStretch();
    inSlot->addWidget(m_message);
    column->addWidget(m_name);
    column->addWidget(slot);
    column->addWidget(m_secret);
    column->addWidget(keypad, 0, Qt::AlignHCenter);
    column->addWidget(m_enter);
    return panel;
}

void SignInPage::welcome(const QString &shop, const QString &till)
{
    m_place->setText(tr("%1 · Till %2").arg(shop, till));
    m_title->setText(tr("Who is at the till?"));
    m_hint->setText(m_pin.isEmpty() ? tr("Choose, then type the PIN or password.") : practiceHint());
    m_locker.clear();
    fill({});
}

void SignInPage::lock(const QString &shop, const QString &till, const QString &user, bool hasSale)
{
    m_place->setText(tr("%1 · Till %2").arg(shop, till));
    m_title->setText(tr("Locked"));
    m_hint->setText(hasSale ? tr("%1's sale is kept. Unlock, or sign in as somebody else.").arg(user)
                            : tr("Locked by %1. Unlock, or sign in as somebody else.").arg(user));
    if (!m_pin.isEmpty())
        m_hint->setText(practiceHint());
    m_locker = user;
    fill(user);
}

/// Where people practise the top is purple before anybody signs in, too.
void SignInPage::paintEvent(QPaintEvent *)
{
    if (m_pin.isEmpty())
        return;
    QPainter painter(this);
    paintTrainingBar(painter, {0, 0, width(), space::topBar}, tokens(this), themeOf(palette()));
}

QString SignInPage::practiceHint() const
{
    return tr("Nothing here is real, and nothing leaves this till. Everybody's PIN is %1.").arg(m_pin);
}

void SignInPage::showTraining(const QString &pin)
{
    m_pin = pin;
    m_training->setVisible(true);
    m_training->adjustSize();
    m_training->move(space::gapLarge, (space::topBar - m_training->height()) / 2);
    m_practise->setText(tr("Begin afresh"));
}

void SignInPage::tellKeysRestored(const QString &takenAt, int unreadable)
{
    QString words = tr("The file of keys was lost and was put back from its backup of %1.").arg(takenAt);
    if (unreadable > 0)
        words += u' '
            + tr("%n member(s) enrolled after that can no longer be read: ask them for their details again.",
                 nullptr, unreadable);
    words += u' ' + tr("Tell the manager.");
    m_notice->say(Kind::Warning, words, {{tr("Understood"), [this] {
                                              m_secret->setFocus();
                                              Q_EMIT restorationRead();
                                          }}});
}

void SignInPage::fill(const QString &preferred)
{
    for (QAbstractButton *button : m_users->buttons())
        delete button;
    int place = 0;
    for (const SignInChoice &choice : m_signIn.choices()) {
        const QString role = choice.role == Role::Cashier ? tr("Cashier")
            : choice.role == Role::Manager                ? tr("Manager")
                                                          : tr("Administrator");
        auto *tile = new QPushButton(icon(Glyph::Person), u"%1\n%2"_s.arg(choice.name, role), this);
        setRole(tile, ButtonRole::Tile);
        tile->setCheckable(true);
        tile->setFixedHeight(72);
        tile->setProperty("user", choice.name);
        tile->setChecked(preferred.isEmpty() ? place == 0 : choice.name == preferred);
        m_users->addButton(tile, place);
        m_grid->addWidget(tile, place / columns, place % columns);
        ++place;
    }
    m_name->setText(chosen());
    m_secret->clear();
    m_message->clear();
    showBusy(m_signIn.isBusy());
}

QString SignInPage::chosen() const
{
    const QAbstractButton *tile = m_users->checkedButton();
    return tile ? tile->property("user").toString() : QString();
}

void SignInPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_secret->setFocus();
}

void SignInPage::step(int by)
{
    if (QAbstractButton *tile = m_users->button(m_users->checkedId() + by))
        tile->click();
}

bool SignInPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_secret && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Up: step(-1); return true;
        case Qt::Key_Down: step(1); return true;
        case Qt::Key_Escape: m_secret->clear(); return true;
        default: break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SignInPage::press(KeypadKey key)
{
    if (key == KeypadKey::Backspace)
        m_secret->backspace();
    else if (key == KeypadKey::Clear)
        m_secret->clear();
    else
        m_secret->insert(typedBy(key));
}

void SignInPage::submit()
{
    if (m_signIn.isBusy())
        return;
    const QString secret = m_secret->text();
    m_secret->clear();
    m_message->clear();
    if (secret.isEmpty())
        return m_message->say(Kind::Warning, tr("Type the PIN or password first"));
    m_signIn.signIn(chosen(), secret);
}

void SignInPage::refuse(const Error &error)
{
    const bool needsPassword = error.code == Error::Code::VaultClosed;
    m_message->say(needsPassword ? Kind::Warning : Kind::Error,
                   needsPassword ? tr("First sign-in: use the password.") : errorText(error));
    m_secret->setFocus();
}

void SignInPage::showBusy(bool busy)
{
    m_enter->setEnabled(!busy);
    const bool unlocks = !m_locker.isEmpty() && chosen() == m_locker;
    m_enter->setText(busy ? tr("Checking…") : unlocks ? tr("Unlock  Enter") : tr("Sign in  Enter"));
    m_secret->setReadOnly(busy);
}
