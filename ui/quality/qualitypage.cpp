#include "ui/quality/qualitypage.h"

#include "ui/common/card.h"
#include "ui/common/celldelegate.h"
#include "ui/common/emptystate.h"
#include "ui/common/errortext.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/tilltable.h"
#include "ui/quality/completenesscard.h"
#include "ui/quality/normalisesheet.h"
#include "ui/quality/qualitypanel.h"
#include "ui/quality/qualitywords.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace {
constexpr int topicsWidth = 408;
constexpr int panelWidth = 336;
constexpr int severityWidth = 104;
constexpr int openWidth = 88;
constexpr int changeWidth = 72;

QStandardItem *cell(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setData(text, Qt::AccessibleTextRole);
    return item;
}
}

QualityPage::QualityPage(QualityPresenter &quality, NormalisePresenter &normalise, const Format &format,
                         QWidget *parent) :
    QWidget(parent),
    m_quality(quality),
    m_format(format),
    m_search(new QPushButton(this)),
    m_normalise(new QPushButton(icon(Glyph::Edit), tr("Put in form  Ctrl+M"), this)),
    m_back(new QPushButton(icon(Glyph::Back), tr("Back  Esc"), this)),
    m_message(new InlineMessage(this)),
    m_topicModel(new QStandardItemModel(0, 4, this)),
    m_topics(new TillTable(TillTable::Rows::Report, this)),
    m_known(new CompletenessCard(quality, format, this)),
    m_lineModel(new QStandardItemModel(0, 4, this)),
    m_lines(new TillTable(TillTable::Rows::List, this)),
    m_empty(new EmptyState(Glyph::CheckCircle, {}, {}, this)),
    m_list(new QStackedWidget(this)),
    m_count(new QLabel(this)),
    m_panel(new QualityPanel(quality, format, this)),
    m_sheet(new NormaliseSheet(normalise, format, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::gapLarge, space::gapMedium, space::gapLarge, space::gapMedium);
    column->setSpacing(space::gapMedium);
    column->addWidget(makeHead());
    column->addWidget(m_message);
    column->addWidget(makeBody(), 1);
    connect(m_search, &QPushButton::clicked, this, &QualityPage::search);
    connect(m_normalise, &QPushButton::clicked, m_sheet, &NormaliseSheet::begin);
    connect(m_back, &QPushButton::clicked, this, &QualityPage::closed);
    connect(m_panel, &QualityPanel::openRequested, this, &QualityPage::openLine);
    connect(m_topics->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) {
                if (row.isValid())
                    m_quality.select(size_t(row.row()));
            });
    connect(m_lines->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_panel->follow(selected()); });
    connect(m_lines, &QAbstractItemView::doubleClicked, this, &QualityPage::openLine);
    connect(&quality, &QualityPresenter::changed, this, &QualityPage::follow);
    connect(&normalise, &NormalisePresenter::finished, &quality, &QualityPresenter::refresh);
    connect(&quality, &QualityPresenter::refused, this, [this](const Error &error) {
        if (isVisible())
            m_message->say(Kind::Error, errorText(error));
    });
    connect(&quality, &QualityPresenter::signedOff, this, [this](const QString &number, QualityRule rule) {
        if (isVisible())
            m_message->say(Kind::Success, tr("%1 is signed off: %2").arg(number, QualityWords::rule(rule)),
                           {{tr("Undo"), [this, number, rule] { m_quality.reopen(number, rule); }}});
        m_lines->setFocus();
    });
    makeShortcuts();
    follow();
}

QWidget *QualityPage::makeHead()
{
    auto *head = new QWidget(this);
    head->setFixedHeight(space::targetLarge);
    auto *title = new QLabel(tr("Data quality"), head);
    setType(title, Type::Primary);
    for (QPushButton *button : {m_search, m_normalise, m_back})
        setRole(button, ButtonRole::Normal);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapMedium);
    row->addWidget(title);
    row->addStretch();
    row->addWidget(m_search);
    row->addWidget(m_normalise);
    row->addWidget(m_back);
    return head;
}

QWidget *QualityPage::makeBody()
{
    for (size_t i = 0; i < m_quality.topics().size(); ++i)
        m_topicModel->appendRow({new QStandardItem, new QStandardItem, new QStandardItem, new QStandardItem});
    m_topicModel->setHorizontalHeaderLabels({tr("Weight"), tr("What"), tr("Open"), tr("7 days")});
    for (const int column : {2, 3})
        m_topicModel->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_topics->setModel(m_topicModel);
    m_topics->setColumnWidths({severityWidth, 0, openWidth, changeWidth});
    m_topics->setAccessibleName(tr("What is wrong"));
    m_topics->setItemDelegateForColumn(0, new ChipDelegate(Type::Secondary, m_topics));
    m_topics->setTextColumn(1, Type::Body);
    m_topics->setMoneyColumn(2, Type::BodyBold);
    m_topics->setMoneyColumn(3, Type::Secondary);
    m_topics->setFixedWidth(topicsWidth);
    m_known->setFixedWidth(topicsWidth);
    m_lines->setModel(m_lineModel);
    m_lines->setAccessibleName(tr("Members concerned"));
    m_lines->setTextColumn(0, Type::BodyBold);
    setType(m_count, Type::Secondary);
    setTone(m_count, Tone::Secondary);
    m_list->addWidget(m_lines);
    m_list->addWidget(inCard(m_empty));
    m_panel->setFixedWidth(panelWidth);
    for (QWidget *table : {static_cast<QWidget *>(m_topics), static_cast<QWidget *>(m_lines)})
        table->installEventFilter(this);
    auto *left = new QVBoxLayout;
    left->setSpacing(space::gapMedium);
    left->addWidget(m_topics, 1);
    left->addWidget(m_known);
    auto *list = new QVBoxLayout;
    list->setSpacing(space::gapMedium);
    list->addWidget(m_list, 1);
    list->addWidget(m_count);
    auto *body = new QWidget(this);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapLarge);
    row->addLayout(left);
    row->addLayout(list, 1);
    row->addWidget(m_panel);
    return body;
}

void QualityPage::makeShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto run) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, run);
    };
    add(Qt::CTRL | Qt::Key_S, [this] { m_sheet->isVisible() ? m_sheet->act() : m_panel->signOff(); });
    add(Qt::CTRL | Qt::Key_M, [this] { m_normalise->click(); });
    add(Qt::CTRL | Qt::Key_D, [this] { m_search->click(); });
    add(Qt::Key_Escape, [this] { m_sheet->isVisible() ? m_sheet->dismiss() : Q_EMIT closed(); });
}

void QualityPage::begin()
{
    m_message->clear();
    m_opened.clear();
    m_sheet->hide();
    m_quality.refresh();
    m_topics->setFocus();
}

void QualityPage::resume()
{
    m_message->clear();
    if (!m_opened.isEmpty())
        m_quality.recheck(m_opened);
    m_lines->setFocus();
}

void QualityPage::follow()
{
    m_search->setText(m_quality.isSearching() ? tr("Stop the search  Ctrl+D")
                                              : tr("Look for duplicates  Ctrl+D"));
    m_search->setIcon(icon(m_quality.isSearching() ? Glyph::Close : Glyph::Search));
    m_normalise->setVisible(m_quality.mayNormalise());
    followTopics();
    m_known->follow();
    followLines();
    followEmpty();
    m_panel->follow(selected());
}

/// In place: a key may be on its way through the rows. More than a week ago is worse, fewer is better;
/// without a day so far back nothing is said.
void QualityPage::followTopics()
{
    const auto &topics = m_quality.topics();
    for (int row = 0; row < int(topics.size()); ++row) {
        const QualityTopic &topic = topics[size_t(row)];
        const auto severity = topic.rule ? severityOf(*topic.rule) : QualitySeverity::Warning;
        const qint64 change = topic.weekAgo ? topic.open - *topic.weekAgo : 0;
        const QString moved = (change > 0 ? u"+"_s : QString()) + m_format.number(change);
        const QStringList texts{QualityWords::severity(severity),
                                topic.rule ? QualityWords::rule(*topic.rule) : tr("There twice"),
                                m_format.number(topic.open), change == 0 ? u"–"_s : moved};
        for (int column = 0; column < int(texts.size()); ++column) {
            m_topicModel->item(row, column)->setText(texts[column]);
            m_topicModel->item(row, column)->setData(texts[column], Qt::AccessibleTextRole);
        }
        m_topicModel->item(row, 0)->setData(
            int(topic.open > 0 ? QualityWords::kind(severity) : Kind::Neutral), ChipKindRole);
        m_topicModel->item(row, 3)->setData(int(change > 0       ? Tone::Warning
                                                    : change < 0 ? Tone::Success
                                                                 : Tone::Secondary),
                                            ToneRole);
    }
    if (m_topics->selectedRow() != int(m_quality.topicIndex()))
        m_topics->selectRowAt(int(m_quality.topicIndex()));
}

void QualityPage::followLines()
{
    const auto before = selected();
    const int at = m_lines->selectedRow();
    const bool pairs = !m_quality.topic().rule;
    m_lineModel->clear();
    m_lineModel->setHorizontalHeaderLabels(
        pairs ? QStringList{tr("One"), tr("Number"), tr("Other"), tr("Number"), tr("Sure")}
              : QStringList{tr("Name"), tr("Phone"), tr("Number"), tr("Since")});
    int row = std::min(at, int(m_quality.lines().size()) - 1);
    for (const QualityLine &line : m_quality.lines()) {
        if (before && before->number == line.number && before->other == line.other)
            row = m_lineModel->rowCount();
        if (pairs)
            m_lineModel->appendRow(
                {cell(line.name), cell(line.number), cell(line.phone), cell(line.other), cell(line.since)});
        else
            m_lineModel->appendRow({cell(line.name.isEmpty() ? u"–"_s : line.name),
                                    cell(line.phone.isEmpty() ? u"–"_s : line.phone), cell(line.number),
                                    cell(line.since)});
    }
    m_lines->setColumnWidths(pairs ? std::vector{0, 0, 0, 0, 72} : std::vector{0, 0, 0, 120});
    m_lines->selectRowAt(m_quality.lines().empty() ? -1 : std::max(row, 0));
    m_list->setCurrentIndex(m_quality.lines().empty() ? 1 : 0);
    const int shown = int(m_quality.lines().size());
    m_count->setText(
        m_quality.isSearching() ? tr("Looking for duplicates …")
            : m_quality.hasMore()
            ? tr("The first %n of %1", nullptr, shown).arg(m_format.number(m_quality.topic().open))
            : shown > 0 ? tr("%n to work off", nullptr, shown)
                        : QString());
}

void QualityPage::followEmpty()
{
    const bool pairs = !m_quality.topic().rule;
    if (m_quality.problem())
        m_empty->setText(errorText(*m_quality.problem()), {});
    else if (pairs && m_quality.searchedOn().isEmpty())
        m_empty->setText(tr("Nobody looked for duplicates yet"), {tr("Ctrl+D looks; it may take a while")});
    else if (m_quality.openInAll() == 0)
        m_empty->setText(tr("All is well"), {tr("Nothing is wrong with what is kept of members")});
    else
        m_empty->setText(
            tr("All is well here"),
            {pairs ? tr("As of %1").arg(m_quality.searchedOn()) : tr("Choose another line on the left")});
}

std::optional<QualityLine> QualityPage::selected() const
{
    const int row = m_lines->selectedRow();
    const bool known = row >= 0 && row < int(m_quality.lines().size());
    return known ? std::optional(m_quality.lines()[size_t(row)]) : std::nullopt;
}

void QualityPage::openLine()
{
    const auto line = selected();
    if (!line)
        return;
    m_opened = line->number;
    if (line->other.isEmpty())
        Q_EMIT profileRequested(line->number);
    else
        Q_EMIT compareRequested(line->number, line->other);
}

void QualityPage::search()
{
    m_message->clear();
    if (m_quality.isSearching())
        m_quality.stopSearch();
    else
        m_quality.searchDuplicates();
}

bool QualityPage::topicKey(int key)
{
    if (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Right)
        return false;
    if (!m_quality.lines().empty())
        m_lines->setFocus();
    return true;
}

bool QualityPage::lineKey(int key)
{
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        openLine();
    else if (key == Qt::Key_Left)
        m_topics->setFocus();
    else
        return false;
    return true;
}

bool QualityPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return QWidget::eventFilter(watched, event);
    if (watched == m_topics && topicKey(key->key()))
        return true;
    if (watched == m_lines && lineKey(key->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}
