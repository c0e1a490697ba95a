#include "ui/transfer/intakesteps.h"

#include "ui/common/card.h"
#include "ui/common/emptystate.h"
#include "ui/common/formfield.h"
#include "ui/common/icons.h"
#include "ui/common/readingarea.h"
#include "ui/common/style.h"
#include "ui/common/tilltable.h"

#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QStackedWidget>
#include <QStandardItemModel>

#include <algorithm>
#include <iterator>
#include <ranges>

using namespace Qt::StringLiterals;

namespace {
constexpr int figureWidth = 96;
constexpr int timeWidth = 168;
constexpr int rowWidth = 96;
constexpr int columnWidth = 208;
constexpr int choiceWidth = 280;
constexpr qsizetype longestName = 64;
constexpr int mostRows = 500; // of a report; the list that is saved has all

QLabel *labelled(const QString &text, Type type, Tone tone)
{
    auto *label = new QLabel(text);
    setType(label, type);
    setTone(label, tone);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QList<QStandardItem *> rowOf(const QStringList &texts)
{
    QList<QStandardItem *> row;
    for (const QString &text : texts) {
        row << new QStandardItem(text);
        row.back()->setData(text, Qt::AccessibleTextRole);
    }
    return row;
}

/// What went in all the same, but is somebody else's too: of other duplicates the refusal tells.
std::vector<DuplicateRow> takenDuplicates(const MemberImportReport &report)
{
    QSet<qint64> refused;
    refused.reserve(qsizetype(report.rejected.size()));
    for (const RejectedRow &row : report.rejected)
        refused.insert(row.row);
    std::vector<DuplicateRow> taken;
    std::ranges::remove_copy_if(report.duplicates, std::back_inserter(taken),
                                [&](const DuplicateRow &row) { return refused.contains(row.row); });
    return taken;
}
}

IntakeStart::IntakeStart(IntakePresenter &intake, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_intake(intake),
    m_format(format),
    m_model(new QStandardItemModel(0, 7, this)),
    m_table(new TillTable(TillTable::Rows::List, this)),
    m_empty(new EmptyState(Glyph::People, tr("Choose a file of members"),
                           {tr("CSV or Excel, from another program or from an export"),
                            tr("Nothing is changed before you have seen what it would do")},
                           this)),
    m_list(new QStackedWidget(this)),
    m_undo(new QPushButton(icon(Glyph::Undo), tr("Undo this import"), this))
{
    setRole(m_undo, ButtonRole::Danger);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Earlier imports"));
    m_list->addWidget(m_table);
    m_list->addWidget(inCard(m_empty));
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_undo);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapMedium);
    column->addWidget(labelled(tr("Earlier imports"), Type::BodyBold, Tone::Normal));
    column->addWidget(m_list, 1);
    column->addLayout(foot);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (const auto earlier = selected())
            Q_EMIT undoRequested(*earlier);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_undo->setEnabled(selected() && !selected()->listed.isUndone); });
}

std::optional<EarlierImport> IntakeStart::selected() const
{
    const int row = m_table->selectedRow();
    const bool known = row >= 0 && row < int(m_intake.earlier().size());
    return known ? std::optional(m_intake.earlier()[size_t(row)]) : std::nullopt;
}

void IntakeStart::follow()
{
    m_model->clear();
    m_model->setHorizontalHeaderLabels(
        {tr("When"), tr("File"), tr("Who"), tr("New"), tr("Changed"), tr("Refused"), tr("State")});
    for (const EarlierImport &each : m_intake.earlier())
        m_model->appendRow(rowOf(
            {m_format.dateTime(each.listed.import.at), each.listed.file.isEmpty() ? u"–"_s : each.listed.file,
             each.user, m_format.number(each.listed.added), m_format.number(each.listed.updated),
             m_format.number(each.listed.rejected), each.listed.isUndone ? tr("Undone") : tr("Done")}));
    for (const int figure : {3, 4, 5}) {
        m_table->setMoneyColumn(figure);
        m_model->horizontalHeaderItem(figure)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    m_table->setColumnWidths({timeWidth, 0, 144, figureWidth, figureWidth, figureWidth, 120});
    m_list->setCurrentIndex(m_intake.earlier().empty() ? 1 : 0);
    m_undo->setVisible(!m_intake.earlier().empty());
    m_table->selectRowAt(m_intake.earlier().empty() ? -1 : 0);
    m_undo->setEnabled(selected() && !selected()->listed.isUndone);
}

IntakeColumns::IntakeColumns(IntakePresenter &intake, QWidget *parent) :
    QWidget(parent),
    m_intake(intake),
    m_mapping(new QComboBox(this)),
    m_name(new QLineEdit(this)),
    m_area(new ReadingArea(tr("Columns of the file"), this))
{
    m_name->setMaxLength(longestName);
    auto *mapping = new FormField(tr("Columns as in"), m_mapping, FormField::Need::Optional, this);
    auto *name =
        new FormField(tr("Keep these columns under a name"), m_name, FormField::Need::Optional, this);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::gapLarge);
    head->addWidget(mapping, 1);
    head->addWidget(name, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapMedium);
    column->addLayout(head);
    column->addWidget(m_area, 1);
    connect(m_mapping, &QComboBox::activated, this,
            [this](int index) { m_intake.useMapping(m_mapping->itemData(index).toString()); });
    connect(m_name, &QLineEdit::textChanged, &intake, &IntakePresenter::nameMapping);
}

void IntakeColumns::addColumn(QGridLayout *grid, int column)
{
    const ImportColumn &each = m_intake.columns()[size_t(column)];
    const int row = grid->rowCount();
    const QString heading = each.heading.isEmpty() ? tr("Column %1").arg(column + 1) : each.heading;
    grid->addWidget(labelled(heading, Type::BodyBold, Tone::Normal), row, 0);
    auto *samples = labelled(each.samples.join(u"  ·  "_s), Type::Secondary, Tone::Secondary);
    samples->setWordWrap(true);
    grid->addWidget(samples, row, 1);
    auto *choice = new QComboBox;
    choice->setMinimumHeight(space::target);
    choice->setFixedWidth(choiceWidth);
    choice->setAccessibleName(tr("What %1 holds").arg(heading));
    choice->addItem(tr("Leave it out"), QString());
    for (const QString &field : m_intake.fields())
        choice->addItem(TransferWords::field(field), field);
    choice->setCurrentIndex(std::max(0, choice->findData(each.field)));
    grid->addWidget(choice, row, 2);
    m_choices.push_back(choice);
    connect(choice, &QComboBox::activated, this, [this, column, choice](int index) {
        // The boxes are made anew by it: not under this one's own feet.
        QMetaObject::invokeMethod(
            &m_intake,
            [this, column, field = choice->itemData(index).toString()] { m_intake.assign(column, field); },
            Qt::QueuedConnection);
    });
}

void IntakeColumns::follow()
{
    m_mapping->clear();
    m_mapping->addItem(tr("By the headings"), QString());
    for (const QString &name : m_intake.mappings())
        m_mapping->addItem(TransferWords::mapping(name), name);
    m_mapping->setCurrentIndex(std::max(0, m_mapping->findData(m_intake.mapping())));
    if (m_intake.columns().empty())
        return;
    int focused = -1;
    for (size_t i = 0; i < m_choices.size(); ++i)
        if (m_choices[i]->hasFocus())
            focused = int(i);
    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(space::gapLarge, space::cell, space::gapLarge, space::cell);
    grid->setHorizontalSpacing(space::gapLarge);
    grid->setVerticalSpacing(space::gap);
    grid->setColumnMinimumWidth(0, columnWidth);
    grid->setColumnStretch(1, 1);
    int at = 0;
    for (const QString &title : {tr("Column"), tr("First rows"), tr("Holds")})
        grid->addWidget(labelled(title, Type::Secondary, Tone::Secondary), 0, at++);
    m_choices.clear();
    for (int column = 0; column < int(m_intake.columns().size()); ++column)
        addColumn(grid, column);
    grid->setRowStretch(grid->rowCount(), 1);
    m_area->read(content);
    if (focused >= 0 && focused < int(m_choices.size()))
        m_choices[size_t(focused)]->setFocus();
}

IntakeReport::IntakeReport(IntakePresenter &intake, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_intake(intake),
    m_words(format),
    m_summary(labelled({}, Type::BodyBold, Tone::Normal)),
    m_model(new QStandardItemModel(0, 3, this)),
    m_table(new TillTable(TillTable::Rows::List, this)),
    m_empty(new EmptyState(Glyph::CheckCircle, {}, {}, this)),
    m_list(new QStackedWidget(this)),
    m_save(new QPushButton(tr("Save the list …  Ctrl+E"), this))
{
    setRole(m_save, ButtonRole::Normal);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Refused rows and duplicates"));
    m_list->addWidget(m_table);
    m_list->addWidget(inCard(m_empty));
    auto *head = new QHBoxLayout;
    head->addWidget(m_summary, 1);
    head->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapMedium);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    connect(m_save, &QPushButton::clicked, this, &IntakeReport::save);
}

/// The first of them; answers how many there are.
size_t IntakeReport::fill()
{
    m_model->clear();
    if (const auto &undone = m_intake.undone()) {
        m_model->setHorizontalHeaderLabels({tr("Number"), {}, tr("Stays, because")});
        for (const KeptMember &each : undone->kept | std::views::take(mostRows))
            m_model->appendRow(rowOf({each.number, {}, TransferWords::kept(each.reason)}));
        return undone->kept.size();
    }
    m_model->setHorizontalHeaderLabels({tr("Row"), tr("Column"), tr("Refused, because")});
    const auto &report = m_intake.report();
    if (!report)
        return 0;
    for (const RejectedRow &row : report->rejected | std::views::take(mostRows))
        m_model->appendRow(rowOf({QString::number(row.row), row.column, TransferWords::reason(row)}));
    const auto taken = takenDuplicates(*report);
    for (const DuplicateRow &row : taken | std::views::take(mostRows - m_model->rowCount()))
        m_model->appendRow(rowOf(
            {QString::number(row.row), row.column, tr("Taken · %1").arg(TransferWords::duplicate(row))}));
    return report->rejected.size() + taken.size();
}

void IntakeReport::follow()
{
    const auto &report = m_intake.report();
    const auto &undone = m_intake.undone();
    const QString summary = undone ? m_words.summary(*undone) : report ? m_words.summary(*report) : QString();
    const size_t all = fill();
    m_summary->setText(all > mostRows ? summary + u" · "_s + tr("the first %1 are shown").arg(mostRows)
                                      : summary);
    m_table->setColumnWidths({undone ? columnWidth : rowWidth, columnWidth, 0});
    m_list->setCurrentIndex(all == 0 ? 1 : 0);
    m_save->setVisible(all > 0);
    if (undone)
        m_empty->setText(tr("The import is undone"), {tr("Everybody is as before")});
    else if (m_intake.step() == IntakePresenter::Step::Done)
        m_empty->setText(tr("The members are in"), {tr("Every row was taken")});
    else
        m_empty->setText(tr("Every row can be taken"), {tr("Nothing is changed yet")});
}

void IntakeReport::save()
{
    if (!m_save->isVisible())
        return;
    const QString name = m_intake.undone() ? tr("kept") : tr("refused");
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save the list"), name + u".csv"_s, tr("CSV (*.csv)"));
    if (!path.isEmpty())
        m_intake.saveList(path);
}
