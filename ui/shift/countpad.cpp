#include "ui/shift/countpad.h"

#include "ui/common/keypad.h"
#include "ui/common/moneylabel.h"
#include "ui/common/style.h"
#include "ui/common/tilltable.h"
#include "ui/shift/amountfield.h"
#include "ui/shift/countmodel.h"

#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace {
std::vector<KeypadCell> padCells()
{
    std::vector<KeypadCell> cells = AmountField::cells();
    cells.back().columnSpan = 1;
    cells.push_back({KeypadKey::Enter, 3, 3});
    return cells;
}
}

CountPad::CountPad(const Format &format, QWidget *parent) :
    QWidget(parent),
    m_format(format),
    m_model(new CountModel(format, this)),
    m_table(new TillTable(TillTable::Rows::List, this)),
    m_total(new MoneyLabel(Type::Key, this)),
    m_keypad(new Keypad(padCells(), this))
{
    m_table->setModel(m_model);
    m_table->setMoneyColumn(CountModel::Pieces, Type::BodyBold);
    m_table->setMoneyColumn(CountModel::Sum);
    m_table->setColumnWidths({0, 144, 168});
    m_table->installEventFilter(this);
    auto *label = new QLabel(tr("Counted"), this);
    setType(label, Type::Label);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(space::cell, 0, space::cell, 0);
    foot->addWidget(label);
    foot->addWidget(m_total, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapMedium);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
    connect(m_keypad, &Keypad::pressed, this, &CountPad::press);
    connect(m_model, &CountModel::countChanged, this, &CountPad::follow);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { m_fresh = true; });
    follow();
}

void CountPad::begin()
{
    m_table->selectRowAt(m_frozen ? -1 : 0);
    m_fresh = true;
    if (!m_frozen)
        m_table->setFocus();
}

void CountPad::freeze(bool frozen)
{
    m_frozen = frozen;
    m_keypad->setVisible(!frozen);
    if (frozen)
        m_table->selectRowAt(-1);
    m_table->setFocusPolicy(frozen ? Qt::NoFocus : Qt::StrongFocus);
    m_table->setSelectionMode(frozen ? QAbstractItemView::NoSelection : QAbstractItemView::SingleSelection);
}

void CountPad::follow()
{
    m_total->setAmount(m_format.money(m_model->count().cashTotal()), tr("Counted"));
}

void CountPad::press(KeypadKey key)
{
    static const std::map<KeypadKey, int> acts{{KeypadKey::Backspace, Qt::Key_Backspace},
                                               {KeypadKey::Clear, Qt::Key_Delete},
                                               {KeypadKey::Enter, Qt::Key_Return}};
    const auto act = acts.find(key);
    handle(act == acts.end() ? 0 : act->second, typedBy(key));
    m_table->setFocus();
}

bool CountPad::handle(int key, const QString &text)
{
    const int row = m_table->selectedRow();
    if (m_frozen || row < 0)
        return false;
    switch (key) {
    case Qt::Key_Backspace: m_model->erase(row); break;
    case Qt::Key_Delete: m_model->clear(row); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: step(); return true;
    default:
        if (text.isEmpty() || !(text.front().isDigit() || text.front() == u'.'))
            return false;
        if (std::exchange(m_fresh, false))
            m_model->clear(row);
        for (const QChar character : text)
            m_model->type(row, character);
    }
    m_fresh = false;
    return true;
}

void CountPad::step()
{
    const int row = m_table->selectedRow();
    if (row + 1 < m_model->rowCount())
        m_table->selectRowAt(row + 1);
    else
        Q_EMIT finished();
}

bool CountPad::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (plain && handle(key->key(), key->text()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}
