#include "ui/payment/tenderledger.h"

#include "ui/common/icons.h"
#include "ui/common/moneylabel.h"
#include "ui/common/style.h"
#include "ui/common/tendertext.h"
#include "ui/payment/saledigest.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int amountHeight = 80; // of both amounts, whichever is the larger one
constexpr int mostLines = 3;     // of tenders, before they are scrolled
constexpr int wideWidth = 860;
constexpr int betweenHalves = 48;

void emptyLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}
}

TenderLedger::TenderLedger(const Format &format, QWidget *parent) :
    Card(parent),
    m_format(format),
    m_dueWords(new QLabel(this)),
    m_due(new MoneyLabel(Type::Due, this)),
    m_digest(new SaleDigest(format, this)),
    m_lines(new QVBoxLayout),
    m_scroll(new QScrollArea(this)),
    m_receivedWords(new QLabel(tr("Received"), this)),
    m_received(new MoneyLabel(Type::LineTotal, this)),
    m_openWords(new QLabel(this)),
    m_open(new MoneyLabel(Type::Change, this)),
    m_grid(new QGridLayout(this)),
    m_head(makeHead()),
    m_tail(makeTail())
{
    m_grid->setContentsMargins(space::gapLarge, space::cell, space::gapLarge, space::cell);
    m_grid->setVerticalSpacing(space::gapMedium);
    m_grid->setHorizontalSpacing(betweenHalves);
    arrange(false);
}

QWidget *TenderLedger::makeHead()
{
    auto *head = new QWidget(this);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gap);
    for (QLabel *label : {m_dueWords, m_openWords}) {
        setType(label, Type::Label);
        setTone(label, Tone::Secondary);
        label->setAlignment(Qt::AlignRight);
    }
    for (MoneyLabel *amount : {m_due, m_open})
        amount->setFixedHeight(amountHeight);
    column->addWidget(m_dueWords);
    column->addWidget(m_due);
    return head;
}

QWidget *TenderLedger::makeTail()
{
    auto *tail = new QWidget(this);
    auto *column = new QVBoxLayout(tail);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gap);
    column->addWidget(makeTenders());
    column->addWidget(makeReceived());
    column->addWidget(m_openWords);
    column->addWidget(m_open);
    return tail;
}

QWidget *TenderLedger::makeTenders()
{
    auto *lines = new QWidget(this);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
    auto *stretched = new QVBoxLayout(lines);
    stretched->setContentsMargins(0, 0, 0, 0);
    stretched->addLayout(m_lines);
    stretched->addStretch();
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setBackgroundRole(QPalette::Base);
    lines->setBackgroundRole(QPalette::Base);
    m_scroll->setWidget(lines);
    return m_scroll;
}

QWidget *TenderLedger::makeReceived()
{
    auto *line = new QWidget(this);
    line->setFixedHeight(space::header);
    setType(m_receivedWords, Type::Label);
    setTone(m_receivedWords, Tone::Secondary);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_receivedWords);
    row->addWidget(m_received, 1);
    return line;
}

/// One above the other; side by side where there is room, for else name and price stand far apart.
void TenderLedger::arrange(bool wide)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_head, m_digest, m_tail})
        m_grid->removeWidget(part);
    if (wide)
        m_grid->addWidget(m_digest, 0, 0, 3, 1);
    else
        m_grid->addWidget(m_digest, 1, 0);
    m_grid->addWidget(m_head, 0, wide ? 1 : 0);
    m_grid->addWidget(m_tail, 2, wide ? 1 : 0);
    m_grid->setRowStretch(1, 1);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, wide ? 1 : 0);
}

void TenderLedger::resizeEvent(QResizeEvent *event)
{
    arrange(event->size().width() >= wideWidth);
    Card::resizeEvent(event);
}

QString TenderLedger::wordsOf(TenderKind kind)
{
    return tenderText(kind);
}

void TenderLedger::showTenders(const std::vector<Tender> &tenders, bool removable,
                               const std::vector<Tender> &charged)
{
    m_charged = charged;
    emptyLayout(m_lines);
    for (int i = 0; i < int(tenders.size()); ++i)
        m_lines->addWidget(makeLine(tenders[size_t(i)], removable ? std::optional(i) : std::nullopt));
    m_scroll->setFixedHeight(std::min(int(tenders.size()), mostLines) * space::rowTill);
}

QWidget *TenderLedger::makeLine(const Tender &tender, std::optional<int> removable)
{
    auto *line = new QWidget(this);
    line->setFixedHeight(space::rowTill);
    auto *amount = new MoneyLabel(Type::LineTotal, line);
    amount->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    amount->setText(m_format.money(tender.amount));
    amount->setFixedWidth(amount->sizeHint().width());
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapLarge);
    row->addWidget(makeLineWords(tender, removable.has_value()), 1);
    if (removable) {
        auto *remove = new QPushButton(icon(Glyph::Delete), tr("Remove"), line);
        setRole(remove, ButtonRole::Danger);
        remove->setFocusPolicy(Qt::TabFocus);
        connect(remove, &QPushButton::clicked, this, [this, i = *removable] { Q_EMIT removed(i); });
        row->addWidget(remove);
    }
    row->addWidget(amount);
    return line;
}

QWidget *TenderLedger::makeLineWords(const Tender &tender, bool removable)
{
    auto *words = new QWidget(this);
    auto *column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const auto add = [&](const QString &text, Type type) {
        auto *label = new QLabel(text, words);
        label->setTextFormat(Qt::PlainText);
        setType(label, type);
        // A long reference must not push the amount out.
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        column->addWidget(label);
        return label;
    };
    const QString reference = tender.reference.isEmpty() ? QString() : u" · "_s + tender.reference;
    column->addStretch();
    const bool kept = tender.kind == TenderKind::StoredValue && tender.amount < Money();
    add((kept ? tr("Change kept as stored value") : wordsOf(tender.kind)) + reference, Type::Body);
    // Charged outside, taking it off here gives nobody the money back.
    if (removable && std::ranges::find(m_charged, tender) != m_charged.end())
        setTone(add(tr("Removing it reverses it on the terminal"), Type::Secondary), Tone::Secondary);
    else if (removable && (tender.kind == TenderKind::Card || tender.kind == TenderKind::Scan))
        setTone(add(tr("Refund it on the terminal first"), Type::Secondary), Tone::Danger);
    column->addStretch();
    return words;
}

/// What the cashier has to look at is the larger amount.
void TenderLedger::showAmounts(bool done)
{
    setType(m_due, done ? Type::Change : Type::Due);
    setType(m_open, done ? Type::Due : Type::Change);
}

void TenderLedger::showDue(Money total, Money rounding)
{
    m_dueWords->setText(rounding.isZero() ? tr("Total due")
                                          : tr("Total due, rounded by %1").arg(m_format.money(rounding)));
    m_due->setAmount(m_format.money(total), tr("Total due"));
}

void TenderLedger::showReceived(Money received)
{
    m_receivedWords->setVisible(!received.isZero());
    m_received->setText(received.isZero() ? QString() : m_format.money(received));
}

void TenderLedger::showOpen(const Due &due, Money received, bool keepsChange)
{
    showAmounts(false);
    showDue(due.total, due.rounding);
    showReceived(received);
    const bool owed = due.open > Money();
    m_openWords->setText(owed              ? tr("Still owed")
                             : keepsChange ? tr("Change kept as stored value")
                                           : tr("Change"));
    setTone(m_open, owed ? Tone::Danger : Tone::Success);
    m_open->setAmount(m_format.money(owed ? due.open : due.change), m_openWords->text());
}

void TenderLedger::showDone(const Sale &sale)
{
    showAmounts(true);
    showDue(sale.total, sale.rounding);
    Money received;
    for (const Tender &tender : sale.tenders)
        received += std::max(Money(), tender.amount);
    showReceived(received);
    m_openWords->setText(tr("Change"));
    setTone(m_open, Tone::Success);
    m_open->setAmount(m_format.money(sale.change), m_openWords->text());
}
