#include "ui/shift/openshiftpage.h"

#include "ui/common/card.h"
#include "ui/common/errortext.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/shift/amountfield.h"
#include "ui/shift/shiftpresenter.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace {
constexpr int cardWidth = 440;
constexpr int messageSlot = 52;
}

OpenShiftPage::OpenShiftPage(ShiftPresenter &shift, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_shift(shift),
    m_format(format),
    m_before(new QLabel(this)),
    m_message(new InlineMessage(this)),
    m_float(new AmountField(format.currency(), this)),
    m_open(new QPushButton(this))
{
    auto *page = new QVBoxLayout(this);
    page->addStretch();
    page->addWidget(makeCard(), 0, Qt::AlignHCenter);
    page->addStretch();
    connect(m_float, &QLineEdit::textChanged, this, &OpenShiftPage::follow);
    connect(m_float, &QLineEdit::returnPressed, this, &OpenShiftPage::submit);
    connect(m_open, &QPushButton::clicked, this, &OpenShiftPage::submit);
    connect(&shift, &ShiftPresenter::refused, this, [this](const Error &error) {
        if (isVisible())
            m_message->say(Kind::Error, errorText(error));
    });
    follow();
}

QWidget *OpenShiftPage::makeCard()
{
    auto *card = new Card(this);
    card->setFixedWidth(cardWidth);
    auto *title = new QLabel(tr("Open the shift"), card);
    setType(title, Type::Primary);
    auto *label = new QLabel(tr("Cash in the drawer now (float)"), card);
    setType(label, Type::Label);
    label->setBuddy(m_float);
    m_float->setAccessibleName(label->text());
    setType(m_before, Type::Secondary);
    setTone(m_before, Tone::Secondary);
    m_before->setTextFormat(Qt::PlainText);
    m_before->setWordWrap(true);
    m_message->setSteady();
    auto *slot = new QWidget(card);
    slot->setFixedHeight(messageSlot);
    auto *inSlot = new QVBoxLayout(slot);
    inSlot->setContentsMargins(0, 0, 0, 0);
    inSlot->addWidget(m_message);
    auto *keypad = new Keypad(AmountField::cells(), card);
    connect(keypad, &Keypad::pressed, m_float, &AmountField::press);
    setRole(m_open, ButtonRole::Primary);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(24, 16, 24, 24);
    column->setSpacing(space::gapMedium);
    for (QWidget *part : std::initializer_list<QWidget *>{title, m_before, slot, label, m_float})
        column->addWidget(part);
    column->addWidget(keypad, 0, Qt::AlignHCenter);
    column->addWidget(m_open);
    return card;
}

void OpenShiftPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    const auto last = m_shift.lastCounted();
    QStringList lines;
    if (last)
        lines << tr("The last shift was closed with %1 counted.").arg(m_format.money(*last));
    for (const OpenShift &other : m_shift.othersOpen())
        lines << tr("Shift %1 of %2 is still open here.").arg(other.number).arg(other.cashier);
    m_before->setText(lines.isEmpty() ? tr("Count it, or leave it empty for none.") : lines.join(u'\n'));
    m_message->clear();
    m_float->clear();
    m_float->setFocus();
}

void OpenShiftPage::insist()
{
    m_message->say(Kind::Warning, tr("Open the shift first"));
    m_float->setFocus();
}

void OpenShiftPage::follow()
{
    const auto amount = m_float->amount();
    m_open->setText(amount && !amount->isZero() ? tr("Open with %1  Enter").arg(m_format.money(*amount))
                                                : tr("Open without float  Enter"));
}

void OpenShiftPage::submit()
{
    const auto amount = m_float->amount();
    if (!amount)
        return m_message->say(Kind::Warning, tr("Type an amount, as 200 or 350.50"));
    m_message->clear();
    m_shift.open(*amount);
}
