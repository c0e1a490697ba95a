#include "ui/signin/recoverypage.h"

#include "ui/common/card.h"
#include "ui/common/style.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

RecoveryPage::RecoveryPage(QWidget *parent) :
    QWidget(parent),
    m_code(new QLabel(this)),
    m_copied(new QCheckBox(tr("I have copied it to paper"), this)),
    m_start(new QPushButton(this))
{
    auto *title = new QLabel(tr("Write the recovery code down"), this);
    setType(title, Type::Change);
    auto *why = new QLabel(
        tr("When every password is forgotten, this code opens the customers' data again. It is shown "
           "now and never again. Keep the paper in a safe, not at the till."),
        this);
    setType(why, Type::Label);
    why->setWordWrap(true);
    setType(m_code, Type::Key);
    m_code->setTextFormat(Qt::PlainText);
    m_code->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_code->setMinimumHeight(112);
    m_copied->setMinimumHeight(space::target);
    setRole(m_start, ButtonRole::Primary);
    allow(false);
    auto *card = new Card(this);
    card->setFixedWidth(880);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(32, 32, 32, 32);
    inner->setSpacing(space::gapLarge);
    inner->addWidget(title);
    inner->addWidget(why);
    inner->addWidget(m_code);
    inner->addWidget(m_copied, 0, Qt::AlignLeft);
    inner->addWidget(m_start);
    auto *column = new QVBoxLayout(this);
    column->addWidget(card, 0, Qt::AlignCenter);
    connect(m_copied, &QCheckBox::toggled, this, &RecoveryPage::allow);
    connect(m_start, &QPushButton::clicked, this, &RecoveryPage::goOn);
}

/// Until then the button says what is missing.
void RecoveryPage::allow(bool copied)
{
    m_start->setEnabled(copied);
    m_start->setText(copied ? tr("Start selling  Enter") : tr("First tick the box above"));
}

void RecoveryPage::setCode(const QString &code)
{
    m_code->setText(code);
    m_copied->setChecked(false);
}

void RecoveryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_copied->setFocus();
}

void RecoveryPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        goOn();
    else
        QWidget::keyPressEvent(event);
}

void RecoveryPage::goOn()
{
    if (!m_copied->isChecked())
        return;
    m_code->clear();
    Q_EMIT confirmed();
}
