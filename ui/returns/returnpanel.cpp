#include "ui/returns/returnpanel.h"

#include "ui/common/card.h"
#include "ui/common/moneylabel.h"
#include "ui/common/style.h"
#include "ui/common/tendertext.h"
#include "ui/returns/returnpresenter.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ReturnPanel::ReturnPanel(ReturnPresenter &returns, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_returns(returns),
    m_format(format),
    m_head(new QLabel(this)),
    m_reasons(new QButtonGroup(this)),
    m_shelf(new QPushButton(tr("Back on the shelf"), this)),
    m_damaged(new QPushButton(tr("Damaged"), this)),
    m_toCard(new QPushButton(tr("As it was paid"), this)),
    m_inCash(new QPushButton(tr("In cash  C"), this)),
    m_total(new MoneyLabel(Type::Change, this)),
    m_lost(new QLabel(this)),
    m_payout(new QLabel(this)),
    m_confirm(new QPushButton(this)),
    m_exchange(new QPushButton(tr("Exchange for other goods  F6"), this)),
    m_void(new QPushButton(tr("Void the whole sale  F8"), this))
{
    setType(m_head, Type::Label);
    m_head->setWordWrap(true);
    auto *where = new QHBoxLayout;
    where->setSpacing(space::gapMedium);
    auto *how = new QHBoxLayout;
    how->setSpacing(space::gapMedium);
    for (QPushButton *button : {m_shelf, m_damaged, m_toCard, m_inCash}) {
        setRole(button, ButtonRole::Choice);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::NoFocus);
        (button == m_shelf || button == m_damaged ? where : how)->addWidget(button, 1);
    }
    connect(m_toCard, &QPushButton::clicked, this, [this] { m_returns.setInCash(false); });
    connect(m_inCash, &QPushButton::clicked, this, [this] { m_returns.setInCash(true); });
    connect(m_shelf, &QPushButton::clicked, this, [this] { m_returns.setRestocks(true); });
    connect(m_damaged, &QPushButton::clicked, this, [this] { m_returns.setRestocks(false); });
    auto *worth = new QLabel(tr("To give back"), this);
    setType(worth, Type::Label);
    for (QLabel *label : {m_lost, m_payout}) {
        setType(label, Type::Secondary);
        label->setWordWrap(true);
    }
    setTone(m_lost, Tone::Warning);
    setRole(m_confirm, ButtonRole::Primary);
    setRole(m_exchange, ButtonRole::Normal);
    setRole(m_void, ButtonRole::Danger);
    auto *card = new Card(this);
    auto *inside = new QVBoxLayout(card);
    inside->addWidget(worth);
    inside->addWidget(m_total);
    inside->addWidget(m_lost);
    inside->addWidget(m_payout);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapMedium);
    column->addWidget(m_head);
    column->addWidget(makeReasons());
    column->addLayout(where);
    column->addLayout(how);
    column->addWidget(card);
    column->addStretch(1);
    column->addWidget(m_confirm);
    column->addWidget(m_exchange);
    column->addSpacing(space::gapMedium); // what destroys stands apart
    column->addWidget(m_void);
    connect(m_confirm, &QPushButton::clicked, this, &ReturnPanel::confirmRequested);
    connect(m_exchange, &QPushButton::clicked, this, &ReturnPanel::exchangeRequested);
    connect(m_void, &QPushButton::clicked, this, &ReturnPanel::voidRequested);
    connect(&returns, &ReturnPresenter::changed, this, &ReturnPanel::follow);
    follow();
}

QWidget *ReturnPanel::makeReasons()
{
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::gapMedium);
    const QStringList words = ReturnPresenter::reasons();
    for (int i = 0; i < int(words.size()); ++i) {
        auto *button = new QPushButton(u"%1  %2"_s.arg(i + 1).arg(words[i]), box);
        setRole(button, ButtonRole::Choice);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::NoFocus);
        m_reasons->addButton(button, i);
        grid->addWidget(button, i / 2, i % 2);
    }
    connect(m_reasons, &QButtonGroup::idClicked, &m_returns, &ReturnPresenter::setReason);
    return box;
}

QString ReturnPanel::payoutWords() const
{
    QStringList words;
    for (const Tender &tender : m_returns.preview()->sale.tenders)
        words << tenderText(tender.kind) + u' ' + m_format.money(-tender.amount);
    QString payout = words.join(u" · "_s);
    if (m_returns.hasChoice() && !m_returns.isInCash() && m_returns.waiting() > 0)
        payout += u'\n'
            + tr("The terminal does not answer; %n refund(s) wait: this one waits, too, or is paid in cash",
                 nullptr, int(m_returns.waiting()));
    return payout;
}

QString ReturnPanel::headWords() const
{
    const auto &sale = m_returns.sale();
    if (m_returns.isLoose())
        return tr("Without a receipt: the lowest price of %n day(s), in cash", nullptr,
                  m_returns.lowestDays());
    return sale ? tr("Receipt %1 of %2, %3")
                      .arg(sale->receipt.number.toString(), m_format.dateTime(sale->receipt.sale.at),
                           m_format.money(sale->receipt.sale.total))
                : QString();
}

void ReturnPanel::follow()
{
    const auto &preview = m_returns.preview();
    m_head->setText(headWords());
    if (QAbstractButton *reason = m_reasons->button(m_returns.reason()))
        reason->setChecked(true);
    m_shelf->setChecked(m_returns.restocks());
    m_damaged->setChecked(!m_returns.restocks());
    m_toCard->setChecked(!m_returns.isInCash());
    m_inCash->setChecked(m_returns.isInCash());
    m_toCard->setVisible(m_returns.hasChoice());
    m_inCash->setVisible(m_returns.hasChoice());
    const Money total = preview ? -preview->sale.total : Money();
    m_total->setAmount(m_format.money(total), tr("To give back"));
    QStringList broken;
    if (preview)
        for (const NotApplied &reason : preview->broken)
            broken << reason.name;
    const bool keeps = preview && preview->lost > Money();
    m_lost->setText(keeps ? tr("%1 is kept back: what stays does not reach %2")
                                .arg(m_format.money(preview->lost), broken.join(u", "_s))
                          : QString());
    m_lost->setVisible(keeps);
    m_payout->setText(preview ? payoutWords() : QString());
    m_confirm->setText(m_returns.needsApproval() ? tr("Refund with approval  Enter") : tr("Refund  Enter"));
    m_confirm->setEnabled(preview && !m_returns.isWriting());
    m_exchange->setVisible(!m_returns.isLoose());
    m_exchange->setEnabled(m_confirm->isEnabled());
    m_void->setVisible(m_returns.canVoid());
    m_void->setEnabled(!m_returns.isWriting());
}
