#include "ui/promotions/importsheet.h"

#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/common/tilltable.h"
#include "ui/promotions/promotionspresenter.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace {
constexpr int importWidth = 880;
constexpr int entryWidth = 264;
}

ImportSheet::ImportSheet(const Format &format, QWidget *parent) :
    Sheet(tr("Imported"), parent, importWidth),
    m_words(format),
    m_file(new QLabel(this)),
    m_message(new InlineMessage(this)),
    m_table(new TillTable(TillTable::Rows::List, this)),
    m_model(new QStandardItemModel(0, 2, this)),
    m_reason(new QLabel(this)),
    m_copy(new QPushButton(tr("Copy the list  Ctrl+C"), this)),
    m_done(new QPushButton(tr("Done  Enter"), this))
{
    setTone(m_file, Tone::Secondary);
    for (QLabel *label : {m_file, m_reason}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_model->setHorizontalHeaderLabels({tr("Refused"), tr("Why")});
    m_table->setModel(m_model);
    m_table->setColumnWidths({entryWidth, 0});
    m_table->installEventFilter(this);
    setRole(m_copy, ButtonRole::Normal);
    setRole(m_done, ButtonRole::Primary);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(m_done);
    body()->addWidget(m_file);
    body()->addWidget(m_message);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_reason);
    body()->addStretch();
    body()->addLayout(buttons);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ImportSheet::showReason);
    connect(m_copy, &QPushButton::clicked, this, &ImportSheet::copy);
    connect(m_done, &QPushButton::clicked, this, &ImportSheet::dismiss);
}

void ImportSheet::begin(const PriceImport &import)
{
    m_file->setText(import.file);
    m_copy->setText(tr("Copy the list  Ctrl+C"));
    if (!import.report) {
        setTitle(tr("Nothing was imported"));
        m_message->say(Kind::Error, ImportWords::problem(import.report.error()));
        fill({});
    } else {
        setTitle(tr("Imported"));
        const bool clean = import.report->rejected.empty();
        m_message->say(clean ? Kind::Success : Kind::Warning, m_words.summary(*import.report));
        fill(import.report->rejected);
    }
    open();
    (m_rejected.empty() ? static_cast<QWidget *>(m_done) : m_table)->setFocus(Qt::TabFocusReason);
}

void ImportSheet::fill(const std::vector<RejectedRow> &rows)
{
    m_rejected = rows;
    m_model->removeRows(0, m_model->rowCount());
    for (const RejectedRow &row : rows)
        m_model->appendRow({new QStandardItem(m_words.entry(row)), new QStandardItem(m_words.reason(row))});
    for (QWidget *part : std::initializer_list<QWidget *>{m_table, m_reason, m_copy})
        part->setVisible(!rows.empty());
    m_table->selectRowAt(rows.empty() ? -1 : 0);
    showReason();
}

/// In full: in the list a long one ends in an ellipsis.
void ImportSheet::showReason()
{
    const int row = m_table->selectedRow();
    m_reason->setText(row < 0 ? QString() : m_words.reason(m_rejected[size_t(row)]));
}

void ImportSheet::copy()
{
    if (m_rejected.empty())
        return;
    QGuiApplication::clipboard()->setText(m_words.copy(m_rejected));
    m_copy->setText(tr("Copied"));
}

void ImportSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        dismiss();
    else
        Sheet::keyPressEvent(event);
}

/// A table would copy its cell and do nothing at Enter.
bool ImportSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return Sheet::eventFilter(watched, event);
    const auto &key = static_cast<const QKeyEvent &>(*event);
    if (key.matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    if (key.key() != Qt::Key_Return && key.key() != Qt::Key_Enter)
        return false;
    dismiss();
    return true;
}
