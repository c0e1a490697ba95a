#include "ui/promotions/offerdetail.h"

#include "ui/common/chip.h"
#include "ui/common/readingarea.h"
#include "ui/common/style.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostLines = 200; // more goods than anybody reads one by one

QLabel *wrapped(const QString &text, Type type, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    setType(label, type);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}
}

OfferDetail::OfferDetail(PromotionsPresenter &promotions, const Format &format, QWidget *parent) :
    Card(parent),
    m_promotions(promotions),
    m_format(format),
    m_name(wrapped({}, Type::Primary, this)),
    m_kind(wrapped({}, Type::Secondary, this)),
    m_state(new Chip(this)),
    m_facts(new ReadingArea(tr("All about the selected one"), this))
{
    setTone(m_kind, Tone::Secondary);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::gapLarge, space::gapLarge, space::gapLarge, space::gapLarge);
    column->setSpacing(space::gapMedium);
    column->addWidget(m_name);
    column->addWidget(m_kind);
    column->addWidget(m_state);
    column->addWidget(m_facts, 1);
    column->addStretch();
    show(nullptr);
}

void OfferDetail::show(const OfferRow *row)
{
    m_name->setText(row ? row->name() : tr("None selected"));
    m_kind->setText(row ? row->code() + u" · "_s + OfferFacts::kindOf(*row) : QString());
    m_kind->setVisible(row);
    m_state->setVisible(row);
    m_facts->setVisible(row);
    if (!row)
        return fill({});
    const ValidityWords validity(m_format);
    const auto names = [this](const QString &code) { return m_promotions.productName(code); };
    m_state->show(ValidityWords::kindOf(row->standing), ValidityWords::glyphOf(row->standing),
                  validity.standing(row->standing, row->validity()));
    fill(OfferFacts(BenefitWords(m_promotions.shop(), m_format, names), validity).of(*row));
}

/// Only what is another: whoever reads stays where they are.
void OfferDetail::fill(const std::vector<OfferFact> &facts)
{
    if (facts == m_told)
        return;
    m_told = facts;
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::cell, 0, space::cell, space::gapMedium);
    column->setSpacing(0);
    for (const OfferFact &fact : facts)
        addFact(column, fact);
    column->addStretch();
    m_facts->read(content);
}

void OfferDetail::addFact(QVBoxLayout *column, const OfferFact &fact)
{
    column->addSpacing(space::gapMedium);
    QLabel *what = wrapped(fact.what, Type::Secondary, nullptr);
    setTone(what, Tone::Secondary);
    column->addWidget(what);
    for (const QString &line : fact.lines.first(std::min(mostLines, fact.lines.size())))
        column->addWidget(wrapped(line, Type::Body, nullptr));
    if (fact.lines.size() > mostLines)
        column->addWidget(
            wrapped(tr("and %n more", nullptr, int(fact.lines.size() - mostLines)), Type::Body, nullptr));
}
