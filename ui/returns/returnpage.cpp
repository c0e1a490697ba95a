#include "ui/returns/returnpage.h"

#include "ui/common/emptystate.h"
#include "ui/common/errortext.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/common/tilltable.h"
#include "ui/returns/returnpanel.h"
#include "ui/returns/returnpresenter.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ReturnPage::ReturnPage(ReturnPresenter &returns, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_returns(returns),
    m_format(format),
    m_search(new QLineEdit(this)),
    m_message(new InlineMessage(this)),
    m_model(new QStandardItemModel(0, ColumnCount, this)),
    m_table(new TillTable(TillTable::Rows::Till, this)),
    m_empty(new EmptyState(Glyph::Receipt, tr("Scan the receipt that the goods came with"),
                           {tr("or type its number, the member's number, or a date like 2026-11-24")}, this)),
    m_steps(makeSteps()),
    m_panel(new ReturnPanel(returns, format, this))
{
    auto *left = new QVBoxLayout;
    left->setSpacing(space::gapMedium);
    left->addWidget(m_message);
    left->addWidget(m_table, 1);
    left->addWidget(m_empty, 1);
    left->addWidget(m_steps);
    m_panel->setFixedWidth(416);
    auto *body = new QHBoxLayout;
    body->setSpacing(space::gapLarge);
    body->addLayout(left, 1);
    body->addWidget(m_panel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 16);
    column->setSpacing(space::gapMedium);
    column->addWidget(makeHead());
    column->addLayout(body, 1);
    m_table->setModel(m_model);
    m_table->installEventFilter(this);
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (!m_returns.sale())
            m_returns.choose(size_t(index.row()));
    });
    connect(m_panel, &ReturnPanel::confirmRequested, this, &ReturnPage::confirmRequested);
    connect(m_panel, &ReturnPanel::exchangeRequested, this, &ReturnPage::exchangeRequested);
    connect(m_panel, &ReturnPanel::voidRequested, this, &ReturnPage::askToVoid);
    m_ways = {m_empty->addAction(tr("Without a receipt  F7")), m_empty->addAction(tr("The last sale  F9"))};
    connect(m_ways[0], &QPushButton::clicked, &returns, &ReturnPresenter::beginLoose);
    connect(m_ways[1], &QPushButton::clicked, &returns, &ReturnPresenter::openLast);
    connect(m_message, &InlineMessage::cleared, this, [this] { m_asksToVoid = false; });
    connect(&returns, &ReturnPresenter::changed, this, &ReturnPage::follow);
    connect(&returns, &ReturnPresenter::refused, this,
            [this](const Error &error) { m_message->say(Kind::Error, errorText(error)); });
    follow();
}

QWidget *ReturnPage::makeHead()
{
    auto *head = new QWidget(this);
    auto *title = new QLabel(tr("Returns"), head);
    setType(title, Type::Primary);
    m_search->setFixedWidth(400);
    m_search->setAttribute(Qt::WA_InputMethodEnabled, false);
    auto *back = new QPushButton(icon(Glyph::Back), tr("Back  Esc"), head);
    setRole(back, ButtonRole::Normal);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapLarge);
    row->addWidget(title);
    row->addWidget(m_search);
    row->addStretch(1);
    row->addWidget(back);
    connect(back, &QPushButton::clicked, this, &ReturnPage::closed);
    connect(m_search, &QLineEdit::textEdited, m_message, &InlineMessage::clear);
    return head;
}

/// For fingers; + and − do the same.
QWidget *ReturnPage::makeSteps()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapMedium);
    const auto add = [&](const QString &words, std::function<void()> run) {
        auto *button = new QPushButton(words, box);
        setRole(button, ButtonRole::Normal);
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QPushButton::clicked, this, std::move(run));
        row->addWidget(button);
        return button;
    };
    add(tr("One more  +"), [this] { step(1); });
    add(tr("One less  −"), [this] { step(-1); });
    m_all = add(tr("Everything  *"), [this] { m_returns.takeAll(); });
    row->addStretch(1);
    return box;
}

void ReturnPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    (m_returns.sale() ? static_cast<QWidget *>(m_table) : m_search)->setFocus();
}

bool ReturnPage::handleScan(const QString &code)
{
    if (m_returns.scanProduct(code)) {
        m_message->clear();
        if (m_returns.unnamed())
            m_message->say(Kind::Info,
                           tr("Scan or type the serial number of %1").arg(m_returns.unnamed()->name));
        return true;
    }
    if (m_returns.isLoose() && !m_returns.isReceipt(code)) {
        m_message->say(Kind::Error, errorText({Error::Code::UnknownProduct, code}));
        return true;
    }
    if (!m_returns.sale() && !m_returns.isReceipt(code))
        return false;
    m_message->clear();
    m_returns.find(code);
    return true;
}

void ReturnPage::follow()
{
    const int selected = m_table->selectedRow();
    const bool hadRows = m_model->rowCount() > 0;
    m_model->removeRows(0, m_model->rowCount());
    if (m_returns.sale())
        showLines();
    else if (m_returns.isLoose())
        showLoose();
    else
        showFound();
    const bool any = m_model->rowCount() > 0;
    m_table->setVisible(any);
    m_empty->setVisible(!any);
    const bool inHand = m_returns.sale() || m_returns.isLoose();
    m_steps->setVisible(inHand && any);
    for (QPushButton *way : m_ways)
        way->setVisible(!inHand);
    m_search->setPlaceholderText(m_returns.unnamed()       ? tr("Serial number")
                                     : m_returns.isLoose() ? tr("Product code")
                                                           : tr("Receipt, member or date"));
    m_all->setVisible(!m_returns.isLoose());
    m_panel->setVisible(inHand);
    if (m_asksToVoid && !m_returns.canVoid())
        dropQuestion();
    if (any) {
        m_table->selectRowAt(hadRows && selected >= 0 && selected < m_model->rowCount() ? selected : 0);
        m_table->setFocus();
    }
    if (isVisible() && (!any || m_returns.unnamed())) {
        m_search->setFocus();
    }
}

void ReturnPage::step(int pieces)
{
    if ((m_returns.sale() || m_returns.isLoose()) && m_table->selectedRow() >= 0)
        m_returns.step(size_t(m_table->selectedRow()), pieces);
}

/// Enter: looks up what was typed, takes the sale that is chosen, or confirms.
void ReturnPage::act()
{
    if (m_asksToVoid) {
        dropQuestion();
        return Q_EMIT voidRequested();
    }
    if (m_search->hasFocus() && m_returns.isLoose() && !m_search->text().trimmed().isEmpty()) {
        m_message->clear();
        handleScan(m_search->text().trimmed());
        m_search->clear();
    } else if (m_search->hasFocus() && !m_search->text().trimmed().isEmpty()) {
        const QString typed = m_search->text();
        m_message->clear();
        m_returns.find(typed);
        if (m_returns.sale() || !m_returns.found().empty())
            m_search->clear();
        else
            m_search->selectAll();
    } else if (!m_returns.sale() && !m_returns.isLoose() && m_table->selectedRow() >= 0) {
        m_returns.choose(size_t(m_table->selectedRow()));
    } else if (m_returns.preview()) {
        Q_EMIT confirmRequested();
    }
}

bool ReturnPage::takeFunctionKey(int key)
{
    switch (key) {
    case Qt::Key_F6:
        if (m_returns.preview() && !m_returns.isLoose())
            Q_EMIT exchangeRequested();
        return true;
    case Qt::Key_F7: m_returns.beginLoose(); return true;
    case Qt::Key_F8: askToVoid(); return true;
    case Qt::Key_F9: m_returns.openLast(); return true;
    default: return false;
    }
}

/// It cannot be undone, so one key is not enough.
void ReturnPage::askToVoid()
{
    if (!m_returns.canVoid())
        return;
    const Receipt &receipt = m_returns.sale()->receipt;
    m_message->say(
        Kind::Warning,
        tr("Void %1 over %2? Every line comes back and every payment goes back; this cannot be undone")
            .arg(receipt.number.toString(), m_format.money(receipt.sale.total)),
        {{tr("Void it  Enter"), [this] { Q_EMIT voidRequested(); }},
         {tr("Keep it  Esc"), [this] { dropQuestion(); }}});
    setRole(m_message->buttons().front(), ButtonRole::Confirm);
    m_asksToVoid = true;
}

void ReturnPage::dropQuestion()
{
    m_asksToVoid = false;
    m_message->clear();
}

/// Digits choose the reason.
bool ReturnPage::takeKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!event.isAutoRepeat())
            act();
        return true;
    case Qt::Key_Escape:
        if (m_asksToVoid)
            dropQuestion();
        else if (m_returns.sale() || m_returns.isLoose() || !m_returns.found().empty())
            m_returns.clear();
        else
            Q_EMIT closed();
        return true;
    case Qt::Key_Plus: step(1); return true;
    case Qt::Key_Minus: step(-1); return true;
    case Qt::Key_Asterisk: m_returns.takeAll(); return true;
    case Qt::Key_C:
        if (m_search->hasFocus())
            return false;
        m_returns.setInCash(!m_returns.isInCash());
        return true;
    default:
        if (takeFunctionKey(event.key()))
            return true;
    }
    const int reason = event.text().toInt() - 1;
    if (!(m_returns.sale() || m_returns.isLoose()) || reason < 0
        || reason >= int(ReturnPresenter::reasons().size()))
        return false;
    m_returns.setReason(reason);
    return true;
}

/// What a field left.
void ReturnPage::keyPressEvent(QKeyEvent *event)
{
    if (!takeKey(*event))
        QWidget::keyPressEvent(event);
}

/// The table would look for a row that begins with what is typed.
bool ReturnPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}
