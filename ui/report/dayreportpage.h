#pragma once

#include "ui/common/format.h"

#include <QWidget>

class CellDelegate;
class DayReportPresenter;
class EmptyState;
class MoneyLabel;
class QDateEdit;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class TillTable;

/// A day of trade: what was sold, and how it was paid.
class DayReportPage : public QWidget
{
    Q_OBJECT

public:
    DayReportPage(DayReportPresenter &report, const Format &format, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFigures();
    MoneyLabel *addFigure(QHBoxLayout *row, const QString &what);
    TillTable *makeTable(const QString &what);
    void follow();
    struct Line
    {
        QString words;
        Money amount;
        bool isTotal = false;
    };
    void fill(TillTable &table, const std::vector<Line> &lines) const;
    void showTotals();
    void showTenders();
    QString wordsOf(const QString &tender) const;

    DayReportPresenter &m_report;
    Format m_format;
    QLabel *m_title;
    QDateEdit *m_date;
    QPushButton *m_next;
    MoneyLabel *m_total;
    MoneyLabel *m_sales;
    MoneyLabel *m_perSale;
    MoneyLabel *m_units;
    MoneyLabel *m_discount;
    TillTable *m_totals = nullptr;
    TillTable *m_tenders = nullptr;
    CellDelegate *m_bold; ///< of a total's line
    EmptyState *m_empty;
    QStackedWidget *m_body;
};
