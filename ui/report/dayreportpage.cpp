#include "ui/report/dayreportpage.h"

#include "ui/common/card.h"
#include "ui/common/emptystate.h"
#include "ui/common/errortext.h"
#include "ui/common/icons.h"
#include "ui/common/moneylabel.h"
#include "ui/common/style.h"
#include "ui/common/tilltable.h"
#include "ui/report/dayreportpresenter.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

DayReportPage::DayReportPage(DayReportPresenter &report, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_report(report),
    m_format(format),
    m_title(new QLabel(this)),
    m_date(new QDateEdit(this)),
    m_next(new QPushButton(icon(Glyph::Right), tr("Next day"), this)),
    m_totals(new QStandardItemModel(0, 2, this)),
    m_tenders(new QStandardItemModel(0, 2, this)),
    m_empty(new EmptyState(Glyph::Chart, {}, {}, this)),
    m_body(new QStackedWidget(this))
{
    m_body->addWidget(makeFigures());
    m_body->addWidget(m_empty);
    QPushButton *today = m_empty->addAction(tr("Go to today"));
    connect(today, &QPushButton::clicked, &report, &DayReportPresenter::showToday);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 16);
    column->setSpacing(space::gapMedium);
    column->addWidget(makeHead());
    column->addWidget(m_body, 1);
    connect(&report, &DayReportPresenter::changed, this, &DayReportPage::follow);
}

QWidget *DayReportPage::makeHead()
{
    auto *head = new QWidget(this);
    head->setFixedHeight(56);
    setType(m_title, Type::Primary);
    auto *before = new QPushButton(icon(Glyph::Back), tr("Day before"), head);
    auto *today = new QPushButton(tr("Today"), head);
    for (QPushButton *button : {before, m_next, today})
        setRole(button, ButtonRole::Normal);
    m_date->setFixedSize(176, space::target);
    m_date->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_date->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_date->setAccessibleName(tr("Day"));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapMedium);
    row->addWidget(m_title, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{before, m_date, m_next, today})
        row->addWidget(widget);
    connect(before, &QPushButton::clicked, this,
            [this] { m_report.show(m_report.date().date().addDays(-1)); });
    connect(m_next, &QPushButton::clicked, this,
            [this] { m_report.show(m_report.date().date().addDays(1)); });
    connect(today, &QPushButton::clicked, &m_report, &DayReportPresenter::showToday);
    connect(m_date, &QDateEdit::editingFinished, this, [this] {
        if (m_date->date() != m_report.date().date())
            m_report.show(m_date->date());
    });
    return head;
}

MoneyLabel *DayReportPage::addFigure(QHBoxLayout *row, const QString &what)
{
    auto *card = new Card(this);
    card->setFixedHeight(96);
    auto *label = new QLabel(what, card);
    setTone(label, Tone::Secondary);
    auto *figure = new MoneyLabel(Type::Key, card);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 8, 16, 8);
    column->addWidget(label);
    column->addWidget(figure);
    row->addWidget(card, 1);
    return figure;
}

TillTable *DayReportPage::makeTable(QStandardItemModel *model, const QString &what, int pieces)
{
    model->setHorizontalHeaderLabels({what, tr("Amount")});
    model->setHeaderData(1, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    auto *table = new TillTable(TillTable::Rows::Report, this);
    table->setModel(model);
    table->setMoneyColumn(1);
    table->setColumnWidths({0, pieces});
    return table;
}

QWidget *DayReportPage::makeFigures()
{
    auto *figures = new QWidget(this);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(space::gapLarge);
    m_total = addFigure(cards, tr("Total"));
    m_sales = addFigure(cards, tr("Sales"));
    m_perSale = addFigure(cards, tr("Average sale"));
    m_units = addFigure(cards, tr("Units"));
    m_discount = addFigure(cards, tr("Discount"));
    auto *tables = new QHBoxLayout;
    tables->setSpacing(space::gapLarge);
    tables->addWidget(makeTable(m_totals, tr("From gross to total"), 200), 1);
    tables->addWidget(makeTable(m_tenders, tr("How it was paid"), 200), 1);
    auto *column = new QVBoxLayout(figures);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapLarge);
    column->addLayout(cards);
    column->addLayout(tables, 1);
    return figures;
}

void DayReportPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_report.show(m_report.date().date());
    m_date->setFocus();
}

QString DayReportPage::wordsOf(const QString &tender) const
{
    if (tender == u"cash")
        return tr("Cash");
    if (tender == u"card")
        return tr("Bank card");
    return tender == u"scan" ? tr("Scan to pay") : tender;
}

void DayReportPage::follow()
{
    const auto &report = m_report.report();
    m_date->setDate(m_report.date().date());
    m_next->setEnabled(m_report.date().date() < m_report.today().date());
    m_title->setText(tr("Day report · %1").arg(m_report.shop()));
    const bool empty = !report || report->sales == 0;
    m_body->setCurrentIndex(empty ? 1 : 0);
    if (empty)
        return m_empty->setText(report ? tr("No sales on %1").arg(m_format.date(m_report.date().date()))
                                       : errorText(report.error()),
                                {});
    m_total->setAmount(m_format.money(report->total), tr("Total"));
    m_sales->setAmount(m_format.number(report->sales), tr("Sales"));
    m_perSale->setAmount(m_format.money(m_report.perSale().value_or(Money())), tr("Average sale"));
    m_units->setAmount(m_format.quantity(report->units), tr("Units"));
    m_discount->setAmount(m_format.money(report->discount), tr("Discount"));
    showTotals();
    showTenders();
}

void DayReportPage::showTotals()
{
    const DayReport &report = *m_report.report();
    m_totals->removeRows(0, m_totals->rowCount());
    std::vector<std::pair<QString, Money>> rows{
        {tr("Gross"), report.gross}, {tr("Discount"), -report.discount}, {tr("Net"), report.net}};
    if (m_report.isTaxAdded())
        rows.emplace_back(tr("Tax added"), report.tax);
    rows.emplace_back(tr("Rounding"), report.rounding);
    rows.emplace_back(tr("Total"), report.total);
    if (!m_report.isTaxAdded())
        rows.emplace_back(tr("Tax contained"), report.tax);
    for (const auto &[words, amount] : rows)
        m_totals->appendRow({new QStandardItem(words), new QStandardItem(m_format.money(amount))});
}

void DayReportPage::showTenders()
{
    const DayReport &report = *m_report.report();
    m_tenders->removeRows(0, m_tenders->rowCount());
    for (const auto &[kind, amount] : report.tenders)
        m_tenders->appendRow({new QStandardItem(wordsOf(kind)), new QStandardItem(m_format.money(amount))});
    m_tenders->appendRow({new QStandardItem(tr("Total")), new QStandardItem(m_format.money(report.total))});
}
