#include "ui/quality/completenesscard.h"

#include "ui/common/style.h"
#include "ui/quality/qualitywords.h"

#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace {
constexpr int down = 5; // rows of each column

QLabel *small(const QString &text, Tone tone, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    setType(label, Type::Secondary);
    setTone(label, tone);
    label->setTextFormat(Qt::PlainText);
    return label;
}
}

CompletenessCard::CompletenessCard(QualityPresenter &quality, const Format &format, QWidget *parent) :
    Card(parent),
    m_quality(quality),
    m_format(format)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space::gapLarge, space::gapMedium, space::gapLarge, space::gapMedium);
    grid->setHorizontalSpacing(space::gapLarge);
    grid->setVerticalSpacing(space::gap);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 1);
    grid->addWidget(small(tr("Known of members"), Tone::Secondary, this), 0, 0, 1, 4);
    for (int i = 0; i < int(qualityFields().size()); ++i)
        addField(grid, i);
}

void CompletenessCard::addField(QGridLayout *grid, int at)
{
    auto *share = small({}, Tone::Normal, this);
    share->setAlignment(Qt::AlignRight);
    const int row = 1 + at % down;
    const int column = at / down * 2;
    grid->addWidget(small(QualityWords::field(qualityFields()[at]), Tone::Normal, this), row, column);
    grid->addWidget(share, row, column + 1);
    m_known.push_back(share);
}

/// Rounded down: 100 % is said only when it is all of them.
void CompletenessCard::follow()
{
    const qint64 all = m_quality.members();
    for (size_t i = 0; i < m_known.size(); ++i) {
        const qint64 known = m_quality.known(qualityFields()[qsizetype(i)]);
        m_known[i]->setText(all > 0 ? m_format.percent(Rate::ofBasisPoints(known * 100 / all * 100))
                                    : u"–"_s);
        m_known[i]->setToolTip(tr("%1 of %2").arg(m_format.number(known), m_format.number(all)));
    }
}
