#include "ui/shift/cashsheet.h"

#include "core/base/result.h"
#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/shift/amountfield.h"
#include "ui/shift/drawerwords.h"
#include "ui/shift/shiftpresenter.h"

#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace {
constexpr size_t quickReasons = 4;
}

CashSheet::CashSheet(ShiftPresenter &shift, const Format &format, QWidget *parent) :
    Sheet(tr("Cash drawer"), parent),
    m_shift(shift),
    m_format(format),
    m_message(new InlineMessage(this)),
    m_kinds(new QButtonGroup(this)),
    m_amount(new AmountField(format.currency(), this)),
    m_amountField(new FormField(tr("Amount"), m_amount, FormField::Need::Required, this)),
    m_reason(new QLineEdit(this)),
    m_reasonField(new FormField(tr("Reason"), m_reason, FormField::Need::Required, this)),
    m_help(new QStackedWidget(this)),
    m_done(new QPushButton(this))
{
    m_reason->setMaxLength(200);
    setRole(m_done, ButtonRole::Primary);
    body()->addWidget(m_message);
    addKinds();
    body()->addWidget(m_amountField);
    body()->addWidget(m_reasonField);
    auto *keypad = new Keypad(AmountField::cells(), this);
    connect(keypad, &Keypad::pressed, m_amount, &AmountField::press);
    m_help->addWidget(makeReasons());
    auto *pad = new QWidget(this);
    auto *inPad = new QHBoxLayout(pad);
    inPad->setContentsMargins(0, 0, 0, 0);
    inPad->addWidget(keypad, 0, Qt::AlignHCenter);
    m_help->addWidget(pad);
    body()->addWidget(m_help);
    body()->addStretch();
    body()->setSpacing(space::gapMedium);
    m_amount->installEventFilter(this);
    m_reason->installEventFilter(this);
    body()->addWidget(m_done);
    setTabOrder(m_amount, m_reason);
    setTabOrder(m_reason, m_done);
    connect(m_kinds, &QButtonGroup::idClicked, this, [this] { follow(); });
    connect(m_amount, &QLineEdit::returnPressed, m_reason, [this] { m_reason->setFocus(); });
    connect(m_reason, &QLineEdit::returnPressed, this, &CashSheet::submit);
    connect(m_done, &QPushButton::clicked, this, &CashSheet::submit);
    connect(&shift, &ShiftPresenter::moved, this, &CashSheet::dismiss);
    connect(&shift, &ShiftPresenter::refused, this, &CashSheet::refuse);
}

void CashSheet::addKinds()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::gap);
    for (const CashMovementKind kind : cashMovementKinds) {
        const bool drop = kind == CashMovementKind::Drop;
        auto *choice = new QPushButton(drop ? tr("Drop") : DrawerWords::ofMovement(kind), this);
        setRole(choice, ButtonRole::Choice);
        choice->setCheckable(true);
        choice->setFixedHeight(space::targetLarge);
        m_kinds->addButton(choice, int(kind));
        row->addWidget(choice, 1);
    }
    body()->addLayout(row);
}

QWidget *CashSheet::makeReasons()
{
    auto *reasons = new QWidget(this);
    auto *grid = new QGridLayout(reasons);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::gapMedium);
    grid->setRowStretch(int(quickReasons) / 2, 1);
    for (size_t i = 0; i < quickReasons; ++i) {
        auto *quick = new QPushButton(this);
        setRole(quick, ButtonRole::Normal);
        quick->setFocusPolicy(Qt::NoFocus);
        connect(quick, &QPushButton::clicked, this, [this, quick] {
            m_reason->setText(quick->text());
            m_reason->setFocus();
        });
        m_quick.push_back(quick);
        grid->addWidget(quick, int(i) / 2, int(i) % 2);
    }
    return reasons;
}

/// Fingers get what fits the field that they are at.
bool CashSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && (watched == m_amount || watched == m_reason))
        m_help->setCurrentIndex(watched == m_amount ? 1 : 0);
    return Sheet::eventFilter(watched, event);
}

QStringList CashSheet::reasonsFor(CashMovementKind kind) const
{
    switch (kind) {
    case CashMovementKind::NoSale:
        return {tr("Small change"), tr("Test"), tr("Price check"), tr("Wrong change")};
    case CashMovementKind::PayIn: return {tr("More change"), tr("More float"), tr("Found"), tr("Correction")};
    case CashMovementKind::PayOut:
        return {tr("Supplies"), tr("Delivery"), tr("Petty cash"), tr("Correction")};
    case CashMovementKind::Drop:
        return {tr("To the safe"), tr("To the bank"), tr("Collected"), tr("Correction")};
    }
    Q_UNREACHABLE();
}

CashMovementKind CashSheet::kind() const
{
    return CashMovementKind(m_kinds->checkedId());
}

void CashSheet::begin(CashMovementKind kind)
{
    m_kinds->button(int(kind))->setChecked(true);
    m_amount->clear();
    m_reason->clear();
    m_message->clear();
    open();
    follow();
}

void CashSheet::follow()
{
    const bool moves = kind() != CashMovementKind::NoSale;
    m_amountField->setVisible(moves);
    m_amountField->setProblem({});
    m_reasonField->setProblem({});
    const QStringList reasons = reasonsFor(kind());
    for (size_t i = 0; i < m_quick.size(); ++i)
        m_quick[i]->setText(reasons[qsizetype(i)]);
    m_done->setText(moves ? DrawerWords::ofMovement(kind()) + QStringLiteral("  Enter")
                          : tr("Open the drawer  Enter"));
    (moves ? static_cast<QWidget *>(m_amount) : m_reason)->setFocus();
}

void CashSheet::submit()
{
    if (isHidden())
        return;
    const auto amount = kind() == CashMovementKind::NoSale ? std::optional(Money()) : m_amount->amount();
    m_message->clear();
    m_amountField->setProblem({});
    m_reasonField->setProblem({});
    if (!amount || (kind() != CashMovementKind::NoSale && amount->isZero())) {
        m_amountField->setProblem(tr("Type an amount, as 200 or 350.50"));
        return m_amount->setFocus();
    }
    m_shift.move(kind(), *amount, m_reason->text());
}

void CashSheet::refuse(const Error &error)
{
    if (isHidden())
        return;
    if (error.code == Error::Code::ReasonRequired || error.code == Error::Code::InvalidInput) {
        m_reasonField->setProblem(error.code == Error::Code::ReasonRequired
                                      ? tr("Choose or type why the drawer opens")
                                      : tr("Up to 200 characters, without card numbers"));
        m_reason->setFocus();
    } else {
        m_message->say(Kind::Error, errorText(error));
    }
}
