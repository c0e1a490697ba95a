#pragma once

#include "ui/common/format.h"
#include "ui/common/sheet.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;
class ReadingArea;
class WhyPresenter;
struct WhyStep;
struct WhyStory;

/// Every step to a price, in order, and what did not apply: of the selected line or of the whole sale.
class WhySheet : public Sheet
{
    Q_OBJECT

public:
    WhySheet(WhyPresenter &why, const Format &format, QWidget *parent);

    /// Of the selected line, or of the sale without one; nothing happens without goods.
    void begin();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeChoice();
    void choose(bool wholeSale);
    void follow();
    void show(const WhyStory &story);
    void addStep(QGridLayout *grid, int number, const WhyStep &step);
    void addResult(QGridLayout *grid, const WhyStory &story);
    void addIdle(QVBoxLayout *column, const QStringList &sentences);

    WhyPresenter &m_why;
    Format m_format;
    bool m_wholeSale = false;
    QPushButton *m_line;
    QPushButton *m_sale;
    QLabel *m_about;
    ReadingArea *m_steps;
};
