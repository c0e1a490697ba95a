#include "ui/shift/closepanel.h"

#include "ui/common/celldelegate.h"
#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/common/tilltable.h"
#include "ui/shift/drawerwords.h"
#include "ui/shift/shiftpresenter.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace {
enum Column { Paid, Expected, Counted, Difference, Terminal, ColumnCount };
}

ClosePanel::ClosePanel(ShiftPresenter &shift, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_shift(shift),
    m_format(format),
    m_message(new InlineMessage(this)),
    m_model(new QStandardItemModel(0, ColumnCount, this)),
    m_table(new TillTable(TillTable::Rows::List, this)),
    m_hints(new QLabel(this)),
    m_note(new QLineEdit(this)),
    m_noteField(new FormField(tr("Note on the difference"), m_note, FormField::Need::Required, this)),
    m_quickNotes(makeQuickNotes()),
    m_handOver(new QPushButton(icon(Glyph::People), tr("Hand over to…"), this)),
    m_close(new QPushButton(tr("Close and print  Ctrl+Enter"), this))
{
    makeTable();
    setType(m_hints, Type::Secondary);
    m_hints->setTextFormat(Qt::PlainText);
    m_hints->setWordWrap(true);
    m_note->setMaxLength(200);
    setRole(m_handOver, ButtonRole::Normal);
    setRole(m_close, ButtonRole::Primary);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapMedium);
    column->addWidget(m_message);
    column->addWidget(m_table);
    column->addWidget(m_hints);
    column->addWidget(m_noteField);
    column->addWidget(m_quickNotes);
    column->addStretch();
    column->addWidget(m_handOver);
    column->addWidget(m_close);
    setTabOrder(m_note, m_close);
    setTabOrder(m_close, m_handOver);
    connect(m_close, &QPushButton::clicked, this, &ClosePanel::closeRequested);
    connect(m_handOver, &QPushButton::clicked, this, &ClosePanel::handOverRequested);
    connect(m_note, &QLineEdit::returnPressed, this, &ClosePanel::closeRequested);
}

QWidget *ClosePanel::makeQuickNotes()
{
    auto *notes = new QWidget(this);
    auto *row = new QHBoxLayout(notes);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapMedium);
    for (const QString &words : {tr("Wrong change"), tr("Paid out, not entered"), tr("Cause not known")}) {
        auto *quick = new QPushButton(words, notes);
        setRole(quick, ButtonRole::Normal);
        quick->setFocusPolicy(Qt::NoFocus);
        connect(quick, &QPushButton::clicked, this, [this, words] {
            m_note->setText(words);
            m_note->setFocus();
        });
        row->addWidget(quick, 1);
    }
    return notes;
}

void ClosePanel::makeTable()
{
    m_model->setHorizontalHeaderLabels(
        {tr("Paid by"), tr("Expected"), tr("Counted"), tr("Difference"), tr("Terminal")});
    for (int column = Expected; column < ColumnCount; ++column)
        m_model->setHeaderData(column, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter),
                               Qt::TextAlignmentRole);
    m_table->setModel(m_model);
    for (int column = Expected; column < ColumnCount; ++column)
        m_table->setMoneyColumn(column, column == Difference ? Type::BodyBold : Type::Body);
    m_table->setColumnWidths({0, 120, 120, 120, 120});
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
}

void ClosePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    (m_noteField->isHidden() ? static_cast<QWidget *>(m_close) : m_note)->setFocus();
}

void ClosePanel::show(const ShiftReport &report)
{
    fill(report);
    showHints(report);
    m_noteField->setVisible(m_shift.needsApproval(report));
    m_quickNotes->setVisible(m_shift.needsApproval(report));
    m_noteField->setProblem({});
    m_close->setEnabled(true);
    sayDifference(report);
}

QString ClosePanel::terminalWords(const QString &kind) const
{
    const auto &terminal = m_shift.terminal();
    const bool asked = kind == toText(TenderKind::Card) || kind == toText(TenderKind::Scan);
    if (!terminal || !asked)
        return {};
    if (!*terminal)
        return tr("silent");
    const auto found = std::ranges::find(**terminal, kind, &TenderAmount::kind);
    return m_format.amount(found == (*terminal)->end() ? Money() : found->amount);
}

void ClosePanel::fill(const ShiftReport &report)
{
    m_model->removeRows(0, m_model->rowCount());
    bool anyTerminal = false;
    for (const Comparison &each : report.comparisons()) {
        const QString terminal = terminalWords(each.kind);
        anyTerminal = anyTerminal || !terminal.isEmpty();
        QList<QStandardItem *> row;
        for (const QString &text :
             {DrawerWords::ofTender(each.kind), m_format.amount(each.expected),
              each.counted ? m_format.amount(*each.counted) : QStringLiteral("–"),
              each.counted ? m_format.amount(each.difference()) : QStringLiteral("–"), terminal})
            row << new QStandardItem(text);
        if (each.counted && !each.difference().isZero())
            row[Difference]->setData(int(Tone::Danger), ToneRole);
        if (!terminal.isEmpty() && terminal != m_format.amount(each.expected))
            row[Terminal]->setData(int(*m_shift.terminal() ? Tone::Danger : Tone::Warning), ToneRole);
        m_model->appendRow(row);
    }
    m_table->setColumnHidden(Terminal, !anyTerminal);
    const int rows = std::min(m_model->rowCount(), 5);
    m_table->setFixedHeight(space::header + rows * space::rowList + 2 * space::focusWidth);
}

void ClosePanel::showHints(const ShiftReport &report)
{
    QStringList lines;
    for (const DifferenceHint &hint : m_shift.hints(report))
        lines << QStringLiteral("· ") + DrawerWords::ofHint(hint, m_format);
    if (!lines.isEmpty())
        lines.prepend(tr("It may be:"));
    if (const auto &terminal = m_shift.terminal(); terminal && !*terminal)
        lines << tr("The terminal did not tell its totals. %1")
                     .arg(errorText({Error::Code::TerminalSilent, {}}));
    m_hints->setText(lines.join(u'\n'));
    m_hints->setVisible(!lines.isEmpty());
}

void ClosePanel::sayDifference(const ShiftReport &report)
{
    const Money difference = report.comparisons().front().difference();
    const QString limit = m_format.money(m_shift.session().shop.differenceLimit);
    if (m_shift.needsApproval(report))
        m_message->say(Kind::Warning,
                       m_shift.mayApprove() ? tr("More than %1 off: a note is needed").arg(limit)
                                            : tr("More than %1 off: a note and a manager").arg(limit));
    else if (difference.isZero())
        m_message->say(Kind::Success, tr("The cash is right"));
    else
        m_message->say(Kind::Info, tr("%1 off, which is within %2").arg(m_format.money(difference), limit));
}

QString ClosePanel::note() const
{
    return m_noteField->isHidden() ? QString() : m_note->text();
}

void ClosePanel::askForNote()
{
    m_noteField->setProblem(tr("Write what happened, or that nobody knows"));
    m_note->setFocus();
}

void ClosePanel::refuse(const Error &error)
{
    if (error.code == Error::Code::ReasonRequired)
        askForNote();
    else if (error.code == Error::Code::ShiftOpen)
        m_message->say(Kind::Error, tr("%1 has a shift of their own open already").arg(error.detail));
    else
        m_message->say(Kind::Error, errorText(error));
}
