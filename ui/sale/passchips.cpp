#include "ui/sale/passchips.h"

#include "ui/common/chip.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/sale/salepresenter.h"

#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// Two stand beside each other and leave room for coupons.
constexpr int widest = 268;
constexpr size_t mostChips = 3;
}

PassChips::PassChips(SalePresenter &sale, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_sale(sale),
    m_format(format),
    m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::gapMedium);
    m_row->addStretch();
    connect(&sale, &SalePresenter::changed, this, &PassChips::follow);
    follow();
}

/// "Ten coffees ×2 −¥30.00", one a card.
std::vector<PassChips::Shown> PassChips::paying() const
{
    std::vector<Shown> cards;
    std::vector<Money> off;
    std::vector<qint64> uses;
    for (const QuoteLine &line : m_sale.quote().lines)
        for (const TraceStep &step : line.why) {
            if (step.rule != TraceStep::Rule::Pass || line.line.quantity <= Quantity())
                continue;
            auto card = std::ranges::find(cards, step.code, &Shown::number);
            if (card == cards.end()) {
                card = cards.insert(card, {step.code, step.name, true});
                off.push_back({});
                uses.push_back(0);
            }
            off[size_t(card - cards.begin())] += step.amount;
            uses[size_t(card - cards.begin())] += step.times;
        }
    for (size_t i = 0; i < cards.size(); ++i)
        cards[i].words += u" ×%1 %2"_s.arg(uses[i]).arg(m_format.money(off[i]));
    return cards;
}

std::vector<PassChips::Shown> PassChips::fitting(const std::vector<Shown> &paying) const
{
    std::vector<Shown> cards;
    for (const HeldPass &held : m_sale.heldPasses()) {
        if (!held.fits || paying.size() + cards.size() >= mostChips)
            continue;
        const qint64 left = held.pass.left - usesIn(m_sale.cart(), held.pass.number);
        cards.push_back({held.pass.number, tr("Use %1 · %2 left").arg(held.pass.kind.name).arg(left)});
    }
    return cards;
}

void PassChips::follow()
{
    std::vector<Shown> cards = paying();
    const auto more = fitting(cards);
    cards.insert(cards.end(), more.begin(), more.end());
    setVisible(!cards.empty());
    if (cards == m_shown)
        return;
    m_shown = cards;
    while (m_row->count() > 1) {
        QLayoutItem *item = m_row->takeAt(0);
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Shown &card : cards)
        add(card);
}

void PassChips::add(const Shown &card)
{
    auto *chip = new Chip(this);
    const QString words =
        QFontMetrics(typeFont(Type::Secondary)).elidedText(card.words, Qt::ElideMiddle, widest - 48);
    chip->show(card.pays ? Kind::Success : Kind::Info, card.pays ? Glyph::Close : Glyph::Add, words);
    chip->setTappable(true);
    chip->setFocusPolicy(Qt::NoFocus);
    chip->setToolTip(card.words);
    chip->setAccessibleName(card.pays ? tr("Take card %1 away").arg(card.words) : card.words);
    m_row->insertWidget(m_row->count() - 1, chip);
    connect(chip, &QAbstractButton::clicked, this, [this, card] {
        if (card.pays)
            m_sale.dropPass(card.number);
        else
            m_sale.usePass(card.number);
        Q_EMIT acted();
    });
}
