#include "ui/shift/shiftpage.h"

#include "ui/common/card.h"
#include "ui/common/emptystate.h"
#include "ui/common/errortext.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/moneylabel.h"
#include "ui/common/style.h"
#include "ui/common/tilltable.h"
#include "ui/shift/drawerwords.h"
#include "ui/shift/shiftpresenter.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace {
constexpr int actsWidth = 440;
enum Column { At, What, Why, Moved, ColumnCount };
}

ShiftPage::ShiftPage(ShiftPresenter &shift, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_shift(shift),
    m_format(format),
    m_title(new QLabel(this)),
    m_message(new InlineMessage(this)),
    m_model(new QStandardItemModel(0, ColumnCount, this)),
    m_table(new TillTable(TillTable::Rows::List, this)),
    m_noMovements(new EmptyState(Glyph::Drawer, tr("No cash has moved without a sale"),
                                 {tr("F11 opens the drawer, for a reason")}, this)),
    m_body(new QStackedWidget(this)),
    m_x(new QPushButton(icon(Glyph::Receipt), tr("X report"), this)),
    m_close(new QPushButton(this)),
    m_z(new QPushButton(icon(Glyph::History), tr("Last Z report"), this)),
    m_practise(new QPushButton(icon(Glyph::Training), tr("Practise"), this))
{
    auto *none = new EmptyState(Glyph::Drawer, tr("No shift is open"),
                                {tr("Sales and cash need one. It begins with what is in the drawer.")}, this);
    connect(none->addAction(tr("Open a shift")), &QPushButton::clicked, this, &ShiftPage::openRequested);
    m_body->addWidget(makeShift());
    m_body->addWidget(none);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::gapLarge);
    row->addWidget(m_body, 1);
    row->addWidget(makeActs());
    setType(m_title, Type::Primary);
    m_title->setTextFormat(Qt::PlainText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(space::gapMedium);
    column->addWidget(m_title);
    column->addWidget(m_message);
    column->addLayout(row, 1);
    auto *drawer = new QShortcut(QKeySequence(Qt::Key_F11), this);
    connect(drawer, &QShortcut::activated, this, [this] {
        if (m_shift.state() == ShiftPresenter::State::Open)
            Q_EMIT drawerRequested(CashMovementKind::NoSale);
    });
    auto *close = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(close, &QShortcut::activated, m_close, &QPushButton::click);
    connect(&shift, &ShiftPresenter::changed, this, [this] {
        if (isVisible())
            follow();
    });
}

QWidget *ShiftPage::makeShift()
{
    auto *side = new QWidget(this);
    auto *card = new Card(side);
    m_facts = new QGridLayout(card);
    m_facts->setContentsMargins(space::gapLarge, space::gapMedium, space::gapLarge, space::gapMedium);
    m_facts->setHorizontalSpacing(space::gapLarge);
    m_facts->setVerticalSpacing(0);
    m_facts->setColumnStretch(1, 1);
    m_facts->setColumnStretch(3, 1);
    m_model->setHorizontalHeaderLabels({tr("Time"), tr("Cash"), tr("Reason"), tr("Amount")});
    m_model->setHeaderData(Moved, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter),
                           Qt::TextAlignmentRole);
    m_table->setModel(m_model);
    m_table->setMoneyColumn(Moved);
    m_table->setColumnWidths({96, 168, 0, 144});
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapMedium);
    column->addWidget(card);
    column->addWidget(m_table, 1);
    column->addWidget(m_noMovements, 1);
    return side;
}

void ShiftPage::addAct(QVBoxLayout *column, QPushButton *button, std::function<void()> run)
{
    setRole(button, ButtonRole::Normal);
    button->setFixedHeight(space::targetLarge);
    connect(button, &QPushButton::clicked, this, std::move(run));
    column->addWidget(button);
}

QWidget *ShiftPage::makeActs()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(actsWidth);
    auto *grid = new QGridLayout;
    grid->setSpacing(space::gapMedium);
    for (const CashMovementKind kind : cashMovementKinds) {
        const QString key =
            kind == CashMovementKind::NoSale ? tr("Open drawer  F11") : DrawerWords::ofMovement(kind);
        auto *act = new QPushButton(key, side);
        setRole(act, ButtonRole::Normal);
        act->setFixedHeight(72);
        connect(act, &QPushButton::clicked, this, [this, kind] { Q_EMIT drawerRequested(kind); });
        m_needShift.push_back(act);
        const int place = grid->count();
        grid->addWidget(act, place / 2, place % 2);
    }
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapMedium);
    column->addLayout(grid);
    addAct(column, m_x, [this] { showReport(false); });
    addAct(column, m_z, [this] { showReport(true); });
    m_others = new QVBoxLayout;
    m_others->setSpacing(space::gapMedium);
    column->addLayout(m_others);
    column->addStretch();
    auto *settings = new QPushButton(icon(Glyph::Settings), tr("Settings  Ctrl+,"), side);
    addAct(column, m_practise, [this] { Q_EMIT trainingRequested(); });
    addAct(column, settings, [this] { Q_EMIT settingsRequested(); });
    setRole(m_close, ButtonRole::Primary);
    connect(m_close, &QPushButton::clicked, this, [this] {
        m_shift.chooseOwn();
        Q_EMIT countRequested();
    });
    column->addWidget(m_close);
    m_needShift.push_back(m_x);
    return side;
}

void ShiftPage::hideTraining()
{
    m_practise->hide();
}

void ShiftPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_shift.chooseOwn();
    m_message->clear();
    follow();
    m_close->setFocus();
}

void ShiftPage::follow()
{
    const auto state = m_shift.state();
    const auto report = m_shift.report();
    m_body->setCurrentIndex(report ? 0 : 1);
    m_title->setText(report ? tr("Shift %1 · %2").arg(report->number).arg(report->cashier) : tr("Shift"));
    for (QPushButton *button : m_needShift)
        button->setEnabled(state == ShiftPresenter::State::Open && m_shift.may(Permission::MoveCash));
    m_x->setEnabled(state != ShiftPresenter::State::None);
    m_z->setEnabled(m_shift.lastClosed().has_value());
    m_close->setEnabled(state != ShiftPresenter::State::None && m_shift.may(Permission::CloseShift));
    m_close->setText(state == ShiftPresenter::State::Counted ? tr("Finish closing  Ctrl+Enter")
                                                             : tr("Count and close  Ctrl+Enter"));
    if (state == ShiftPresenter::State::Counted)
        m_message->say(Kind::Warning, errorText({Error::Code::ShiftCounted, {}}));
    showOthers();
    if (!report)
        return;
    showFacts(*report);
    showMovements(*report);
}

void ShiftPage::addFact(const QString &words, const QString &value)
{
    auto *label = new QLabel(words, this);
    setTone(label, Tone::Secondary);
    auto *text = new MoneyLabel(Type::BodyBold, this);
    text->setText(value);
    const int place = m_facts->count() / 2;
    m_facts->setRowMinimumHeight(place / 2, space::rowReport);
    m_facts->addWidget(label, place / 2, place % 2 * 2);
    m_facts->addWidget(text, place / 2, place % 2 * 2 + 1);
}

void ShiftPage::showFacts(const ShiftReport &report)
{
    while (QLayoutItem *item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    addFact(tr("Opened"), m_format.dateTime(report.openedAt));
    addFact(tr("Float"), m_format.money(report.totals.drawer.opening));
    addFact(tr("Sales"), m_format.number(report.totals.sales));
    addFact(tr("Refunds"), m_format.number(report.totals.refunds));
    addFact(tr("Drawer openings"), m_format.number(report.totals.noSales));
    addFact(tr("Held sales"), m_format.number(m_shift.heldSales()));
}

void ShiftPage::showMovements(const ShiftReport &report)
{
    m_model->removeRows(0, m_model->rowCount());
    for (auto each = report.movements.rbegin(); each != report.movements.rend(); ++each) {
        QList<QStandardItem *> row;
        for (const QString &text :
             {m_format.time(each->at), DrawerWords::ofMovement(each->kind), each->reason,
              each->kind == CashMovementKind::NoSale ? QString() : m_format.money(each->effect())})
            row << new QStandardItem(text);
        m_model->appendRow(row);
    }
    m_table->setVisible(!report.movements.empty());
    m_noMovements->setVisible(report.movements.empty());
}

void ShiftPage::showOthers()
{
    while (QLayoutItem *item = m_others->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!m_shift.may(Permission::CloseOthersShift))
        return;
    for (const OpenShift &other : m_shift.othersOpen()) {
        auto *button =
            new QPushButton(tr("Close shift %1 of %2…").arg(other.number).arg(other.cashier), this);
        addAct(m_others, button, [this, id = other.id] {
            m_shift.choose(id);
            Q_EMIT countRequested();
        });
    }
}

void ShiftPage::showReport(bool lastClosed)
{
    if (const auto last = m_shift.lastClosed(); lastClosed && last)
        m_shift.choose(*last);
    const auto report = m_shift.report();
    if (report)
        Q_EMIT reportRequested(*report);
    else
        m_message->say(Kind::Error, errorText(report.error()));
}
