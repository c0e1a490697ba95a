#pragma once

#include "ui/common/card.h"
#include "ui/common/format.h"
#include "ui/quality/qualitypresenter.h"

class QGridLayout;
class QLabel;

/// Of how many members each fact is known, in two columns.
class CompletenessCard : public Card
{
    Q_OBJECT

public:
    CompletenessCard(QualityPresenter &quality, const Format &format, QWidget *parent = nullptr);

    void follow();

private:
    void addField(QGridLayout *grid, int at);

    QualityPresenter &m_quality;
    Format m_format;
    std::vector<QLabel *> m_known; // as qualityFields() has them
};
