#include "ui/labels/labelspage.h"

#include "ui/common/card.h"
#include "ui/common/emptystate.h"
#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/common/tilltable.h"
#include "ui/labels/labelrowmodel.h"
#include "ui/labels/labelspresenter.h"
#include "ui/receipt/paperview.h"

#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPrinterInfo>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int sideWidth = 440;
constexpr int fieldWidth = 360;
constexpr int previewDots = 8; // in a millimetre
}

LabelsPage::LabelsPage(LabelsPresenter &labels, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_labels(labels),
    m_field(new QLineEdit(this)),
    m_message(new InlineMessage(this)),
    m_table(new TillTable(TillTable::Rows::Till, this)),
    m_empty(new EmptyState(Glyph::Tag, tr("No labels yet"),
                           {tr("Scan goods, or type a name, pinyin or code and press Enter")}, this)),
    m_list(new QStackedWidget(this)),
    m_more(new QPushButton(icon(Glyph::Add), tr("One more  +"), this)),
    m_less(new QPushButton(icon(Glyph::Remove), tr("One less  −"), this)),
    m_remove(new QPushButton(icon(Glyph::Delete), tr("Remove  Del"), this)),
    m_stock(new QComboBox(this)),
    m_skip(new QSpinBox(this)),
    m_skipField(nullptr),
    m_printer(new QComboBox(this)),
    m_paper(new PaperView(this)),
    m_count(new QLabel(this)),
    m_pdf(new QPushButton(tr("Save as PDF  Ctrl+E"), this)),
    m_print(new QPushButton(icon(Glyph::Printer), tr("Print  Ctrl+P"), this))
{
    m_table->setModel(new LabelRowModel(labels, format, this));
    m_table->setTwoLineColumn(LabelRowModel::Name);
    m_table->setTextColumn(LabelRowModel::Code, Type::Body);
    m_table->setMoneyColumn(LabelRowModel::Price);
    m_table->setMoneyColumn(LabelRowModel::Copies, Type::LineTotal);
    m_table->setColumnWidths({0, 176, 120, 96});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::gapLarge, space::gapMedium, space::gapLarge, space::gapLarge);
    row->setSpacing(space::gapLarge);
    row->addWidget(makeList(), 1);
    row->addWidget(makeSide());
    connectParts();
    follow();
}

QWidget *LabelsPage::makeList()
{
    auto *list = new QWidget(this);
    auto *title = new QLabel(tr("Labels"), list);
    setType(title, Type::Primary);
    setType(m_field, Type::Label);
    m_field->setFixedSize(fieldWidth, space::target);
    m_field->setPlaceholderText(tr("Name, pinyin initials, code or barcode"));
    m_field->setAccessibleName(tr("Add a product"));
    auto *head = new QHBoxLayout;
    head->addWidget(title);
    head->addStretch();
    head->addWidget(m_field);
    m_list->addWidget(m_table);
    m_list->addWidget(inCard(m_empty));
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapMedium);
    column->addLayout(head);
    column->addWidget(m_message);
    column->addWidget(m_list, 1);
    column->addLayout(makeRowButtons());
    return list;
}

QLayout *LabelsPage::makeRowButtons()
{
    auto *buttons = new QHBoxLayout;
    auto *back = new QPushButton(icon(Glyph::Back), tr("Products  Esc"), this);
    setRole(back, ButtonRole::Normal);
    connect(back, &QPushButton::clicked, this, &LabelsPage::closed);
    for (QPushButton *button : {m_more, m_less})
        setRole(button, ButtonRole::Normal);
    setRole(m_remove, ButtonRole::Danger);
    buttons->setSpacing(space::gapMedium);
    buttons->addWidget(back);
    buttons->addStretch();
    buttons->addWidget(m_more);
    buttons->addWidget(m_less);
    buttons->addSpacing(space::gapLarge);
    buttons->addWidget(m_remove);
    return buttons;
}

QWidget *LabelsPage::makeSide()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(sideWidth);
    m_stock->addItem(tr("A4 sheet, 24 labels of 70 × 37 mm"), int(LabelStock::A4));
    m_stock->addItem(tr("Roll, 70 × 38 mm"), int(LabelStock::Roll70x38));
    m_stock->addItem(tr("Roll, 40 × 30 mm"), int(LabelStock::Roll40x30));
    m_skip->setRange(0, gridOf(LabelStock::A4).perPage() - 1);
    m_skipField =
        new FormField(tr("Places used up on the first sheet"), m_skip, FormField::Need::Optional, side);
    setRole(m_pdf, ButtonRole::Normal);
    setRole(m_print, ButtonRole::Primary);
    setTone(m_count, Tone::Secondary);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::gapMedium);
    buttons->addWidget(m_pdf);
    buttons->addWidget(m_print, 1);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapMedium);
    column->addWidget(m_paper, 1);
    column->addWidget(m_count);
    column->addWidget(new FormField(tr("Printed on"), m_stock, FormField::Need::Optional, side));
    column->addWidget(m_skipField);
    column->addWidget(new FormField(tr("Printer"), m_printer, FormField::Need::Optional, side));
    column->addLayout(buttons);
    return side;
}

void LabelsPage::connectParts()
{
    m_field->installEventFilter(this);
    m_table->installEventFilter(this);
    connect(m_more, &QPushButton::clicked, this, [this] { change(1); });
    connect(m_less, &QPushButton::clicked, this, [this] { change(-1); });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_labels.remove(m_row); });
    connect(m_stock, &QComboBox::activated, this,
            [this] { m_labels.setStock(LabelStock(m_stock->currentData().toInt())); });
    connect(m_skip, &QSpinBox::valueChanged, &m_labels, &LabelsPresenter::setSkip);
    connect(m_print, &QPushButton::clicked, this, &LabelsPage::print);
    connect(m_pdf, &QPushButton::clicked, this, &LabelsPage::savePdf);
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        m_row = index.row();
        m_field->setFocus();
    });
    connect(&m_labels, &LabelsPresenter::changed, this, &LabelsPage::follow);
    connect(&m_labels, &LabelsPresenter::refused, this, &LabelsPage::refuse);
    connect(&m_labels, &LabelsPresenter::finished, this, [this](int labels, const QString &where) {
        m_message->say(Kind::Success, tr("%n label(s) sent to %1", nullptr, labels).arg(where),
                       {{tr("Clear the list"), [this] { m_labels.clear(); }}});
    });
}

void LabelsPage::follow()
{
    const int rows = int(m_labels.rows().size());
    m_row = std::clamp(m_row, rows > 0 ? 0 : -1, rows - 1);
    m_list->setCurrentIndex(rows > 0 ? 0 : 1);
    m_table->selectRowAt(m_row);
    m_stock->setCurrentIndex(m_stock->findData(int(m_labels.stock())));
    const QSignalBlocker quiet(m_skip);
    m_skip->setValue(m_labels.skip());
    m_skipField->setVisible(m_labels.stock() == LabelStock::A4);
    showPreview();
    m_count->setText(rows == 0 ? QString()
                               : tr("%n label(s)", nullptr, m_labels.labels()) + u" · "_s
                             + tr("%n page(s)", nullptr, m_labels.pages()));
    for (QPushButton *button : {m_more, m_less, m_remove, m_pdf})
        button->setEnabled(rows > 0);
    m_print->setEnabled(rows > 0 && m_printer->isEnabled());
}

/// As wide as there is room for beside a scroll bar, once the view has made it smaller by a third.
void LabelsPage::showPreview()
{
    const int room = m_paper->maximumViewportSize().width() - space::scrollBar - 2 * space::gapLarge;
    const QImage page = m_labels.preview(0, previewDots);
    m_paper->show(page.scaledToWidth(std::clamp(room * 3 / 2, 1, page.width()), Qt::SmoothTransformation));
}

void LabelsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showPreview();
}

/// As the system has them now; one may have been plugged in since.
void LabelsPage::fillPrinters()
{
    const QString chosen = m_printer->currentText();
    m_printer->clear();
    m_printer->addItems(QPrinterInfo::availablePrinterNames());
    const bool any = m_printer->count() > 0;
    m_printer->setEnabled(any);
    if (!any)
        m_printer->addItem(tr("The system has no printer: save a PDF"));
    else if (m_printer->findText(chosen) >= 0)
        m_printer->setCurrentText(chosen);
    else
        m_printer->setCurrentText(QPrinterInfo::defaultPrinterName());
}

void LabelsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fillPrinters();
    m_message->clear();
    m_field->setFocus();
    follow();
}

void LabelsPage::handleScan(const QString &code)
{
    m_message->clear();
    m_labels.find(code);
    m_row = int(m_labels.rows().size()) - 1;
    follow();
    m_field->setFocus();
}

void LabelsPage::addTyped()
{
    const QString typed = m_field->text().trimmed();
    if (typed.isEmpty())
        return;
    m_field->clear();
    handleScan(typed);
}

void LabelsPage::refuse(const Error &error)
{
    QApplication::beep();
    m_message->say(Kind::Error, errorText(error));
}

void LabelsPage::step(int by)
{
    m_row += by;
    follow();
}

void LabelsPage::change(int by)
{
    if (m_row >= 0)
        m_labels.setCopies(m_row, m_labels.rows()[size_t(m_row)].copies + by);
}

void LabelsPage::print()
{
    if (m_print->isEnabled())
        m_labels.print(m_printer->currentText());
}

void LabelsPage::savePdf()
{
    if (!m_pdf->isEnabled())
        return;
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save labels"), tr("labels") + u".pdf"_s, tr("PDF (*.pdf)"));
    if (!path.isEmpty())
        m_labels.savePdf(path);
}

bool LabelsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto &key = static_cast<const QKeyEvent &>(*event);
    const bool control = key.modifiers() & Qt::ControlModifier;
    const bool idle = m_field->text().isEmpty();
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: addTyped(); return true;
    case Qt::Key_Escape: idle ? Q_EMIT closed() : m_field->clear(); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_P: return control ? (print(), true) : QWidget::eventFilter(watched, event);
    case Qt::Key_E: return control ? (savePdf(), true) : QWidget::eventFilter(watched, event);
    case Qt::Key_Plus: return idle ? (change(1), true) : QWidget::eventFilter(watched, event);
    case Qt::Key_Minus: return idle ? (change(-1), true) : QWidget::eventFilter(watched, event);
    case Qt::Key_Delete: return idle ? (m_labels.remove(m_row), true) : QWidget::eventFilter(watched, event);
    default: return QWidget::eventFilter(watched, event);
    }
}
