#include "ui/search/productsearchpage.h"

#include "ui/common/card.h"
#include "ui/common/emptystate.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/tilltable.h"
#include "ui/search/producthitmodel.h"
#include "ui/search/productsearchpresenter.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace {
constexpr int pageRows = 9;
}

ProductSearchPage::ProductSearchPage(ProductSearchPresenter &search, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_search(search),
    m_field(new QLineEdit(this)),
    m_task(new QLabel(this)),
    m_back(new QPushButton(icon(Glyph::Back), tr("Back  Esc"), this)),
    m_model(new ProductHitModel(search, format, this)),
    m_table(new TillTable(TillTable::Rows::Till, this)),
    m_empty(new EmptyState(Glyph::Search, {}, {}, this)),
    m_clear(m_empty->addAction(tr("Clear the search"))),
    m_list(new QStackedWidget(this)),
    m_count(new QLabel(this)),
    m_labels(new QPushButton(icon(Glyph::Tag), tr("Labels  Ctrl+P"), this)),
    m_price(new QPushButton(icon(Glyph::Tag), tr("Price check  Shift+F3"), this)),
    m_add(new QPushButton(this))
{
    makeTable();
    setRole(m_add, ButtonRole::Primary);
    m_add->setFixedWidth(360);
    setType(m_count, Type::Secondary);
    setTone(m_count, Tone::Secondary);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    setRole(m_labels, ButtonRole::Normal);
    setRole(m_price, ButtonRole::Normal);
    foot->addWidget(m_price);
    foot->addWidget(m_labels);
    foot->addSpacing(space::gapLarge);
    foot->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(space::gapMedium);
    column->addWidget(makeHead());
    column->addWidget(m_list, 1);
    column->addLayout(foot);
    setTeaching({});
    m_field->installEventFilter(this);
    m_table->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, &search, &ProductSearchPresenter::find);
    connect(&search, &ProductSearchPresenter::changed, this, &ProductSearchPage::follow);
    connect(m_add, &QPushButton::clicked, this, &ProductSearchPage::choose);
    connect(m_labels, &QPushButton::clicked, this, [this] { Q_EMIT labelsRequested(selected()); });
    connect(m_price, &QPushButton::clicked, this, &ProductSearchPage::requestPrice);
    connect(m_back, &QPushButton::clicked, this, &ProductSearchPage::cancelled);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_field->clear();
        m_field->setFocus();
    });
}

QWidget *ProductSearchPage::makeHead()
{
    auto *head = new QWidget(this);
    head->setFixedHeight(56);
    setType(m_field, Type::Label);
    m_field->setFixedSize(520, space::target);
    m_field->setPlaceholderText(tr("Name, pinyin initials, code or barcode"));
    m_field->setAccessibleName(tr("Find a product"));
    setRole(m_back, ButtonRole::Normal);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    setType(m_task, Type::Body);
    row->setSpacing(space::gapLarge);
    row->addWidget(m_field);
    row->addWidget(m_task, 1);
    row->addWidget(m_back);
    return head;
}

void ProductSearchPage::makeTable()
{
    m_table->setModel(m_model);
    m_table->setTwoLineColumn(ProductHitModel::Name);
    m_table->setTextColumn(ProductHitModel::Category, Type::Body);
    m_table->setMoneyColumn(ProductHitModel::Stock);
    m_table->setMoneyColumn(ProductHitModel::Price, Type::LineTotal);
    m_table->setColumnWidths({0, 0, 152, 160});
    m_list->addWidget(m_table);
    m_list->addWidget(inCard(m_empty));
    connect(m_table, &QAbstractItemView::doubleClicked, this, &ProductSearchPage::choose);
    connect(m_table, &QAbstractItemView::clicked, m_field, qOverload<>(&QWidget::setFocus));
}

void ProductSearchPage::begin(const QString &typed, bool choosing)
{
    setTeaching({});
    m_choosing = choosing;
    m_back->setVisible(choosing);
    m_labels->setVisible(!choosing);
    m_field->setText(typed);
    m_search.find(typed);
    m_field->setFocus();
}

void ProductSearchPage::beginTeaching(const QString &code)
{
    begin({}, true);
    setTeaching(code);
}

void ProductSearchPage::setTeaching(const QString &code)
{
    m_teaching = code;
    m_task->setText(code.isEmpty() ? QString() : tr("Which product carries %1?").arg(code));
    m_add->setText(code.isEmpty() ? tr("Add to sale  Enter") : tr("Keep the code and add it  Enter"));
}

void ProductSearchPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_field->setFocus();
}

void ProductSearchPage::follow()
{
    const int count = int(m_search.hits().size());
    const QString typed = m_search.typed();
    m_table->selectRowAt(count > 0 ? 0 : -1);
    m_list->setCurrentIndex(count > 0 ? 0 : 1);
    m_add->setEnabled(count > 0);
    m_count->setText(count == 0 ? QString()
                         : count == ProductSearchPresenter::mostHits
                         ? typed.isEmpty() ? tr("The first %n: type to find others", nullptr, count)
                                           : tr("The first %n: type more to narrow it down", nullptr, count)
                         : tr("%n product(s) found", nullptr, count));
    m_empty->setText(typed.isEmpty() ? tr("Type to find a product")
                                     : tr("No product matches \"%1\"").arg(typed),
                     {tr("One Chinese character, pinyin or its initials will do")});
    m_clear->setVisible(!typed.isEmpty());
}

void ProductSearchPage::step(int by)
{
    const int last = int(m_search.hits().size()) - 1;
    if (last >= 0)
        m_table->selectRowAt(std::clamp(m_table->selectedRow() + by, 0, last));
}

std::optional<Product> ProductSearchPage::selected() const
{
    const int row = m_table->selectedRow();
    return row >= 0 && row < int(m_search.hits().size()) ? std::optional(m_search.hits()[size_t(row)].product)
                                                         : std::nullopt;
}

void ProductSearchPage::requestPrice()
{
    Q_EMIT priceRequested(selected());
}

void ProductSearchPage::choose()
{
    const auto product = selected();
    if (product && m_teaching.isEmpty())
        Q_EMIT chosen(*product);
    else if (product)
        Q_EMIT taught(m_teaching, *product);
}

void ProductSearchPage::escape()
{
    if (!m_field->text().isEmpty() && !m_choosing)
        m_field->clear();
    else if (m_choosing)
        Q_EMIT cancelled();
}

bool ProductSearchPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto &key = static_cast<const QKeyEvent &>(*event);
    if (key.key() == Qt::Key_P && key.modifiers() == Qt::ControlModifier && !m_choosing) {
        Q_EMIT labelsRequested(selected());
        return true;
    }
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(); return true;
    case Qt::Key_Escape: escape(); return true;
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_PageDown: step(pageRows); return true;
    case Qt::Key_PageUp: step(-pageRows); return true;
    default: return QWidget::eventFilter(watched, event);
    }
}
