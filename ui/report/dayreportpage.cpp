#include "ui/report/dayreportpage.h"

#include "ui/common/card.h"
#include "ui/common/celldelegate.h"
#include "ui/common/emptystate.h"
#include "ui/common/errortext.h"
#include "ui/common/icons.h"
#include "ui/common/moneylabel.h"
#include "ui/common/style.h"
#include "ui/common/tendertext.h"
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

namespace {
constexpr int amountWidth = 200;
}

DayReportPage::DayReportPage(DayReportPresenter &report, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_report(report),
    m_format(format),
    m_title(new QLabel(this)),
    m_date(new QDateEdit(this)),
    m_next(new QPushButton(tr("Next day") + u"  →"_s, this)),
    m_bold(new CellDelegate(Type::BodyBold, this)),
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
    auto *before = new QPushButton(u"←  "_s + tr("Day before"), head);
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

TillTable *DayReportPage::makeTable(const QString &what)
{
    auto *table = new TillTable(TillTable::Rows::Report, this);
    auto *model = new QStandardItemModel(0, 2, table);
    model->setHorizontalHeaderLabels({what, tr("Amount")});
    model->setHeaderData(1, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    table->setModel(model);
    table->setMoneyColumn(1);
    table->setColumnWidths({0, amountWidth});
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
    m_totals = makeTable(tr("Sales breakdown"));
    m_tenders = makeTable(tr("How it was paid"));
    for (TillTable *table : {m_totals, m_tenders})
        tables->addWidget(table, 1, Qt::AlignTop);
    auto *column = new QVBoxLayout(figures);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapLarge);
    column->addLayout(cards);
    column->addLayout(tables);
    column->addStretch();
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
    const auto kind = tenderKind(tender);
    return kind ? tenderText(*kind) : tender;
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
    m_discount->setAmount(m_format.money(-report->discount), tr("Discount"));
    showTotals();
    showTenders();
}

/// The table is as high as its lines.
void DayReportPage::fill(TillTable &table, const std::vector<Line> &lines) const
{
    auto *model = static_cast<QStandardItemModel *>(table.model());
    model->removeRows(0, model->rowCount());
    for (const Line &line : lines) {
        auto *amount = new QStandardItem(m_format.money(line.amount));
        amount->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        table.setItemDelegateForRow(model->rowCount(), line.isTotal ? m_bold : nullptr);
        model->appendRow({new QStandardItem(line.words), amount});
    }
    table.setFixedHeight(space::header + int(lines.size()) * space::rowReport + 2 * space::focusWidth);
}

void DayReportPage::showTotals()
{
    const DayReport &report = *m_report.report();
    std::vector<Line> lines{
        {tr("Gross"), report.gross}, {tr("Discount"), -report.discount}, {tr("Net"), report.net, true}};
    if (m_report.isTaxAdded())
        lines.push_back({tr("Tax added"), report.tax});
    lines.push_back({tr("Rounding"), report.rounding});
    lines.push_back({tr("Total"), report.total, true});
    if (!m_report.isTaxAdded())
        lines.push_back({tr("Tax contained"), report.tax});
    if (!report.passes.isEmpty()) {
        lines.push_back({tr("Cards of uses sold"), report.passes.sold.amount});
        lines.push_back({tr("Cards of uses paid back"), -report.passes.paidBack.amount});
        lines.push_back({tr("Earned by cards of uses"), report.passes.earned.amount});
        lines.push_back({tr("Revenue"), report.revenue, true});
    }
    fill(*m_totals, lines);
}

void DayReportPage::showTenders()
{
    const DayReport &report = *m_report.report();
    std::vector<Line> lines;
    for (const auto &[kind, amount] : report.tenders)
        lines.push_back({wordsOf(kind), amount});
    lines.push_back({tr("Total"), report.total, true});
    fill(*m_tenders, lines);
}
