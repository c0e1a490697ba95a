#include "ui/promotions/promotionspage.h"

#include "ui/common/card.h"
#include "ui/common/celldelegate.h"
#include "ui/common/emptystate.h"
#include "ui/common/errortext.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/tilltable.h"
#include "ui/promotions/importsheet.h"
#include "ui/promotions/offerdetail.h"
#include "ui/promotions/offermodel.h"

#include <QButtonGroup>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace {
constexpr int searchWidth = 400;
constexpr int nameWidth = 264;
constexpr int stateWidth = 184;
constexpr int detailWidth = 360;

constexpr std::array shows{PromotionsPresenter::Show::All, PromotionsPresenter::Show::InForce,
                           PromotionsPresenter::Show::Coming, PromotionsPresenter::Show::Over,
                           PromotionsPresenter::Show::Lists};
}

PromotionsPage::PromotionsPage(PromotionsPresenter &promotions, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_promotions(promotions),
    m_format(format),
    m_search(new QLineEdit(this)),
    m_import(new QPushButton(this)),
    m_filters(new QButtonGroup(this)),
    m_model(new OfferModel(promotions, format, this)),
    m_table(new TillTable(TillTable::Rows::Till, this)),
    m_empty(new EmptyState(Glyph::Campaign, {}, {}, this)),
    m_emptyAction(m_empty->addAction({})),
    m_list(new QStackedWidget(this)),
    m_count(new QLabel(this)),
    m_detail(new OfferDetail(promotions, format, this)),
    m_sheet(new ImportSheet(format, this))
{
    m_table->setModel(m_model);
    m_table->setTwoLineColumn(OfferModel::Name);
    m_table->setTwoLineColumn(OfferModel::What);
    m_table->setItemDelegateForColumn(OfferModel::State, new ChipDelegate(Type::Secondary, m_table));
    m_table->setColumnWidths({nameWidth, 0, stateWidth});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::gapLarge, space::gapMedium, space::gapLarge, space::gapMedium);
    column->setSpacing(space::gapMedium);
    column->addWidget(makeHead());
    column->addWidget(makeFilters());
    column->addWidget(makeBody(), 1);
    showImporting(false);
    connectParts();
}

QWidget *PromotionsPage::makeHead()
{
    auto *head = new QWidget(this);
    auto *title = new QLabel(tr("Promotions"), head);
    setType(title, Type::Primary);
    setType(m_search, Type::Label);
    m_search->setFixedSize(searchWidth, space::target);
    m_search->setPlaceholderText(tr("Name, pinyin, code or coupon"));
    m_search->setAccessibleName(tr("Find a promotion"));
    setRole(m_import, ButtonRole::Primary);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapLarge);
    row->addWidget(title);
    row->addWidget(m_search);
    row->addStretch();
    row->addWidget(m_import);
    return head;
}

QWidget *PromotionsPage::makeFilters()
{
    auto *filters = new QWidget(this);
    auto *row = new QHBoxLayout(filters);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gap);
    for (const Show show : shows) {
        auto *filter = new QPushButton(filters);
        setRole(filter, ButtonRole::Choice);
        filter->setCheckable(true);
        m_filters->addButton(filter, int(show));
        // Another list altogether.
        if (show == Show::Lists)
            row->addSpacing(space::gapLarge);
        row->addWidget(filter);
    }
    row->addStretch();
    connect(m_filters, &QButtonGroup::idClicked, this, [this](int id) { m_promotions.show(Show(id)); });
    return filters;
}

QWidget *PromotionsPage::makeBody()
{
    m_list->addWidget(m_table);
    m_list->addWidget(inCard(m_empty));
    setType(m_count, Type::Secondary);
    setTone(m_count, Tone::Secondary);
    setRole(m_emptyAction, ButtonRole::Normal);
    m_detail->setFixedWidth(detailWidth);
    auto *list = new QVBoxLayout;
    list->setSpacing(space::gapMedium);
    list->addWidget(m_list, 1);
    list->addWidget(m_count);
    auto *body = new QWidget(this);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapLarge);
    row->addLayout(list, 1);
    row->addWidget(m_detail);
    return body;
}

void PromotionsPage::connectParts()
{
    m_search->installEventFilter(this);
    m_table->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, &m_promotions, &PromotionsPresenter::find);
    connect(m_import, &QPushButton::clicked, this, &PromotionsPage::chooseFile);
    connect(m_emptyAction, &QPushButton::clicked, this, [this] {
        if (m_promotions.isEmpty())
            return chooseFile();
        m_search->clear();
        m_promotions.show(Show::All);
        m_search->setFocus();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (const OfferRow *row = selected())
            m_selected = row->code();
        m_detail->show(selected());
    });
    connect(&m_promotions, &PromotionsPresenter::changed, this, &PromotionsPage::follow);
    connect(&m_promotions, &PromotionsPresenter::importBegun, this, [this] { showImporting(true); });
    connect(&m_promotions, &PromotionsPresenter::imported, this, [this] {
        showImporting(false);
        if (isVisible())
            m_sheet->begin(*m_promotions.lastImport());
    });
    auto *open = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_O), this);
    connect(open, &QShortcut::activated, this, &PromotionsPage::chooseFile);
    auto *find = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_F), this);
    connect(find, &QShortcut::activated, m_search, qOverload<>(&QWidget::setFocus));
}

QString PromotionsPage::wordsOf(Show show)
{
    switch (show) {
    case Show::All: return tr("All");
    case Show::InForce: return tr("In force");
    case Show::Coming: return tr("Coming");
    case Show::Over: return tr("Over");
    case Show::Lists: return tr("Price lists");
    }
    Q_UNREACHABLE();
}

void PromotionsPage::chooseFile()
{
    if (m_promotions.isImporting())
        return;
    const QString path = QFileDialog::getOpenFileName(this, tr("Import promotions and price lists"), {},
                                                      tr("Promotions (*.json)"));
    if (!path.isEmpty())
        m_promotions.importFile(path);
}

void PromotionsPage::showImporting(bool importing)
{
    m_import->setEnabled(!importing);
    m_import->setText(importing ? tr("Importing…") : tr("Import…  Ctrl+O"));
}

void PromotionsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_sheet->hide();
    const QSignalBlocker quiet(m_search);
    m_search->setText(m_promotions.typed());
    m_promotions.refresh();
    m_search->setFocus();
}

const OfferRow *PromotionsPage::selected() const
{
    const int row = m_table->selectedRow();
    const bool known = row >= 0 && row < int(m_promotions.rows().size());
    return known ? &m_promotions.rows()[size_t(row)] : nullptr;
}

void PromotionsPage::follow()
{
    m_model->reload();
    const auto &rows = m_promotions.rows();
    int row = rows.empty() ? -1 : 0;
    for (int i = 0; i < int(rows.size()); ++i)
        if (rows[size_t(i)].code() == m_selected)
            row = i;
    m_table->selectRowAt(row);
    m_detail->show(selected());
    m_list->setCurrentIndex(rows.empty() ? 1 : 0);
    m_count->setText(rows.empty() ? QString() : tr("%n of them", nullptr, int(rows.size())));
    showFilters();
    showEmpty();
}

void PromotionsPage::showFilters()
{
    for (const Show show : shows) {
        QAbstractButton *filter = m_filters->button(int(show));
        filter->setText(wordsOf(show) + u"  "_s + m_format.number(m_promotions.count(show)));
        filter->setChecked(show == m_promotions.shown());
    }
}

void PromotionsPage::showEmpty()
{
    const QString typed = m_promotions.typed();
    const bool nothing = m_promotions.isEmpty();
    m_detail->setVisible(!nothing);
    m_emptyAction->setVisible(!m_promotions.problem());
    m_emptyAction->setText(nothing ? tr("Import a file  Ctrl+O") : tr("Show all"));
    if (m_promotions.problem())
        m_empty->setText(errorText(*m_promotions.problem()), {});
    else if (nothing)
        m_empty->setText(tr("No promotions yet"),
                         {tr("They come from a JSON file: special prices, mix and match, coupons and more"),
                          tr("What is wrong in it is refused entry by entry, and said")});
    else if (!typed.isEmpty())
        m_empty->setText(tr("None of these is found by \"%1\"").arg(typed),
                         {tr("Try the pinyin initials, the code or the coupon")});
    else
        m_empty->setText(tr("None of these"), {tr("There are others")});
}

bool PromotionsPage::searchKey(int key)
{
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (key == Qt::Key_Escape && !m_search->text().isEmpty())
        m_search->clear();
    else if ((enter || key == Qt::Key_Down) && !m_promotions.rows().empty())
        m_table->setFocus();
    else
        return false;
    return true;
}

bool PromotionsPage::tableKey(int key)
{
    if (key != Qt::Key_Escape && (key != Qt::Key_Up || m_table->selectedRow() > 0))
        return false;
    m_search->setFocus();
    return true;
}

bool PromotionsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if ((watched == m_search && searchKey(key)) || (watched == m_table && tableKey(key)))
        return true;
    return QWidget::eventFilter(watched, event);
}
