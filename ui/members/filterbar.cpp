#include "ui/members/filterbar.h"

#include "ui/common/chip.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"

#include <QHBoxLayout>
#include <QPushButton>

FilterBar::FilterBar(MemberListPresenter &members, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_members(members),
    m_format(format),
    m_views(new QPushButton(icon(Glyph::Star), tr("Views  Ctrl+S"), this)),
    m_filter(new QPushButton(icon(Glyph::Search), tr("Filter  Ctrl+U"), this)),
    m_columns(new QPushButton(icon(Glyph::Settings), tr("Columns  Ctrl+M"), this)),
    m_row(new QHBoxLayout(this)),
    m_others(new Chip(this))
{
    setFixedHeight(space::target);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::gapMedium);
    for (QPushButton *button : {m_views, m_columns, m_filter}) {
        setRole(button, ButtonRole::Normal);
        m_row->addWidget(button);
    }
    m_others->setTappable(true);
    m_row->addWidget(m_others);
    m_row->addStretch();
    connect(m_views, &QPushButton::clicked, this, &FilterBar::viewsRequested);
    connect(m_filter, &QPushButton::clicked, this, &FilterBar::filterRequested);
    connect(m_columns, &QPushButton::clicked, this, &FilterBar::columnsRequested);
    connect(m_others, &Chip::clicked, this, &FilterBar::filterRequested);
}

void FilterBar::follow()
{
    for (Chip *chip : m_chips) { // one of them may be at work
        m_row->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    const MemberFilter &filter = m_members.query().filter;
    const auto parts = filter.isEmpty() ? std::vector<FilterPart>()
                                        : FilterWords(m_format, m_members.choices()).parts(filter);
    for (const FilterPart &part : parts) {
        auto *chip = new Chip(this);
        chip->setTappable(true);
        chip->show(Kind::Info, Glyph::Close, part.words);
        chip->setAccessibleName(tr("Without %1").arg(part.words));
        chip->setToolTip(chip->accessibleName());
        m_row->insertWidget(m_row->indexOf(m_others), chip);
        connect(chip, &Chip::clicked, this, [this, rest = part.rest] {
            MemberListQuery query = m_members.query();
            query.filter = rest;
            m_members.setQuery(query);
        });
        m_chips.push_back(chip);
    }
    fit();
}

void FilterBar::fit()
{
    const auto all = int(m_chips.size());
    m_others->show(Kind::Info, Glyph::More, tr("%n more", nullptr, all));
    const int room = width() - m_others->sizeHint().width() - m_row->spacing();
    int used = 0;
    for (const QPushButton *button : {m_views, m_columns, m_filter})
        used += button->sizeHint().width() + m_row->spacing();
    int hidden = 0;
    for (Chip *chip : m_chips) {
        used += chip->sizeHint().width() + m_row->spacing();
        chip->setVisible(used <= room);
        hidden += used <= room ? 0 : 1;
    }
    m_others->setVisible(hidden > 0);
    m_others->show(Kind::Info, Glyph::More, tr("%n more", nullptr, hidden));
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}
