#include "ui/sale/salesummary.h"

#include "ui/common/chip.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/sale/promotionwords.h"
#include "ui/sale/salepresenter.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

SaleSummary::SaleSummary(SalePresenter &sale, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_sale(sale),
    m_format(format),
    m_row(new QHBoxLayout(this)),
    m_counts(new QLabel(this)),
    m_off(new QLabel(this)),
    m_held(new Chip(this))
{
    setFixedHeight(space::target);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    for (QLabel *label : {m_counts, m_off}) {
        setType(label, Type::Secondary);
        label->setTextFormat(Qt::PlainText);
        words->addWidget(label);
    }
    m_held->setTappable(true);
    m_held->setFocusPolicy(Qt::NoFocus);
    m_row->setContentsMargins(space::cell + 1, 0, 0, 0);
    m_row->setSpacing(space::gapMedium);
    m_row->addLayout(words, 1);
    m_row->addWidget(m_held);
    // Without pictures, so that they leave room for what is counted.
    // The one that takes most away is the furthest from Pay.
    m_clear = addButton(tr("Clear all"), icon(Glyph::Delete), [this] { m_sale.removeAll(); });
    setRole(m_clear, ButtonRole::Danger);
    m_row->addSpacing(space::gapMedium);
    m_remove = addButton(tr("Remove line"), {}, [this] { m_sale.removeLine(); });
    m_details = addButton(tr("Note"), {}, [this] { Q_EMIT detailsRequested(); });
    m_deposit = addButton(tr("Deposit"), {}, [this] { Q_EMIT depositRequested(); });
    m_undo = addButton(tr("Undo"), {}, [this] { m_sale.undo(); });
    connect(m_held, &QAbstractButton::clicked, this, &SaleSummary::recallRequested);
    connect(&sale, &SalePresenter::changed, this, &SaleSummary::follow);
    setHeld(0);
    follow();
}

QPushButton *SaleSummary::addButton(const QString &words, const QIcon &picture, std::function<void()> act)
{
    auto *button = new QPushButton(picture, words, this);
    setRole(button, ButtonRole::Quiet);
    button->setFocusPolicy(Qt::NoFocus);
    m_row->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, act = std::move(act)] {
        Q_EMIT acted();
        act();
    });
    return button;
}

void SaleSummary::setHeld(qsizetype held)
{
    m_held->show(Kind::Info, Glyph::Hold, tr("Held %1").arg(held));
    m_held->setVisible(held > 0);
    fit();
}

void SaleSummary::follow()
{
    const Quote &quote = m_sale.goods();
    const bool empty = quote.lines.empty();
    const Quantity pieces = quote.pieces();
    const QString counts = tr("%n line(s)", nullptr, int(quote.lines.size())) + u" · "_s
        + tr("%1 pcs", nullptr, pieces == Quantity::of(1000) ? 1 : 2).arg(m_format.quantity(pieces));
    const Money off = quote.amounts.discount();
    QStringList facts;
    if (!empty)
        facts << counts;
    if (m_sale.exchange())
        facts << tr("%n back", nullptr, int(m_sale.exchange()->lines.size()));
    m_counts->setText(facts.join(u" · "_s));
    m_words.clear();
    if (!off.isZero())
        m_words << tr("Discount %1").arg(m_format.money(-off));
    if (const QString next = nextPromotionWords(quote, m_format); !next.isEmpty())
        m_words << next;
    fit();
    m_undo->setEnabled(m_sale.canUndo());
    m_remove->setEnabled(!empty);
    m_clear->setEnabled(!empty);
    m_details->setEnabled(!empty);
    m_deposit->setEnabled(!empty && !m_sale.isAgreed() && !m_sale.exchange());
}

/// Whole words or none: what finds no room is told by the tool tip alone.
void SaleSummary::fit()
{
    m_row->activate();
    const int room = m_row->itemAt(0)->geometry().width();
    QStringList words = m_words;
    const auto joined = [&words] { return words.join(u" · "_s); };
    while (words.size() > 1 && m_off->fontMetrics().horizontalAdvance(joined()) > room)
        words.removeLast();
    m_off->setText(joined());
    m_off->setToolTip(m_words.join(u"\n"_s));
    m_off->setVisible(!words.isEmpty());
}

void SaleSummary::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}
