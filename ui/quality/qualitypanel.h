#pragma once

#include "ui/common/card.h"
#include "ui/common/format.h"
#include "ui/quality/qualitypresenter.h"

class FormField;
class QLabel;
class QLineEdit;
class QPushButton;
class TrendLine;

/// Beside the list: what the chosen topic means, how it went, and what to do with the selected line.
class QualityPanel : public Card
{
    Q_OBJECT

public:
    QualityPanel(QualityPresenter &quality, const Format &format, QWidget *parent = nullptr);

    /// Nothing: no line is selected.
    void follow(const std::optional<QualityLine> &line);
    /// Asks for the reason, or signs off with the one that stands there.
    void signOff();

Q_SIGNALS:
    void openRequested();

private:
    void followTrend();

    QualityPresenter &m_quality;
    Format m_format;
    std::optional<QualityLine> m_line;
    QLabel *m_title;
    QLabel *m_advice;
    QLabel *m_trendTitle;
    TrendLine *m_trend;
    QLineEdit *m_reason;
    FormField *m_reasonField;
    QPushButton *m_signOff;
    QPushButton *m_open;
};
