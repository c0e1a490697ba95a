#include "ui/payment/tenderledger.h"

#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/moneylabel.h"
#include "ui/common/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace {
constexpr int amountHeight = 80; // of both amounts, whichever is the larger one

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
    QWidget(parent),
    m_format(format),
    m_message(new InlineMessage(this)),
    m_dueWords(new QLabel(this)),
    m_due(new MoneyLabel(Type::Due, this)),
    m_lines(new QVBoxLayout),
    m_note(new QLabel(this)),
    m_reprint(new QPushButton(icon(Glyph::Receipt), tr("Reprint  Ctrl+R"), this)),
    m_openWords(new QLabel(this)),
    m_open(new MoneyLabel(Type::Change, this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    for (QLabel *label : {m_dueWords, m_openWords}) {
        setType(label, Type::Label);
        setTone(label, Tone::Secondary);
        label->setAlignment(Qt::AlignRight);
    }
    for (MoneyLabel *amount : {m_due, m_open})
        amount->setFixedHeight(amountHeight);
    auto *lines = new QWidget(this);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(space::gap);
    auto *stretched = new QVBoxLayout(lines);
    stretched->setContentsMargins(0, 0, 0, 0);
    stretched->addLayout(m_lines);
    stretched->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setBackgroundRole(QPalette::Base);
    lines->setBackgroundRole(QPalette::Base);
    scroll->setWidget(lines);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::gapLarge, space::cell, space::gapLarge, space::cell);
    column->setSpacing(space::gap);
    column->addWidget(m_dueWords);
    column->addWidget(m_due);
    column->addWidget(m_message);
    column->addWidget(scroll, 1);
    column->addWidget(makeFoot());
    column->addWidget(m_openWords);
    column->addWidget(m_open);
}

QWidget *TenderLedger::makeFoot()
{
    auto *foot = new QWidget(this);
    foot->setFixedHeight(space::target);
    setType(m_note, Type::BodyBold);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setRole(m_reprint, ButtonRole::Normal);
    m_reprint->setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapLarge);
    row->addWidget(m_reprint);
    row->addWidget(m_note, 1);
    connect(m_reprint, &QPushButton::clicked, this, &TenderLedger::reprintRequested);
    return foot;
}

QString TenderLedger::wordsOf(TenderKind kind)
{
    switch (kind) {
    case TenderKind::Cash: return tr("Cash");
    case TenderKind::Card: return tr("Bank card");
    case TenderKind::Scan: return tr("Scan to pay");
    }
    return {};
}

void TenderLedger::showTenders(const std::vector<Tender> &tenders, bool removable)
{
    emptyLayout(m_lines);
    for (int i = 0; i < int(tenders.size()); ++i)
        m_lines->addWidget(makeLine(tenders[size_t(i)], removable ? std::optional(i) : std::nullopt));
}

QWidget *TenderLedger::makeLine(const Tender &tender, std::optional<int> removable)
{
    auto *line = new QWidget(this);
    line->setFixedHeight(space::rowTill);
    const QString reference = tender.reference.isEmpty() ? QString() : u" · "_s + tender.reference;
    auto *words = new QLabel(wordsOf(tender.kind) + reference, line);
    words->setTextFormat(Qt::PlainText);
    // A long reference must not push the amount out.
    words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *amount = new MoneyLabel(Type::LineTotal, line);
    amount->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    amount->setText(m_format.money(tender.amount));
    amount->setFixedWidth(amount->sizeHint().width());
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(space::cell, 0, 0, 0);
    row->addWidget(words, 1);
    if (removable) {
        auto *remove = new QPushButton(icon(Glyph::Delete), tr("Remove"), line);
        setRole(remove, ButtonRole::Quiet);
        remove->setFocusPolicy(Qt::TabFocus);
        connect(remove, &QPushButton::clicked, this, [this, i = *removable] { Q_EMIT removed(i); });
        row->addWidget(remove);
    }
    row->addWidget(amount);
    return line;
}

/// What the cashier has to look at is the larger amount.
void TenderLedger::showAmounts(bool done)
{
    setType(m_due, done ? Type::Change : Type::Due);
    setType(m_open, done ? Type::Due : Type::Change);
    m_reprint->setVisible(done);
}

void TenderLedger::showOpen(const Due &due, const QString &note)
{
    showAmounts(false);
    m_note->setText(note);
    m_dueWords->setText(tr("Total due"));
    m_due->setAmount(m_format.money(due.total), m_dueWords->text());
    const bool owed = due.open > Money();
    m_openWords->setText(owed ? tr("Still owed") : tr("Change"));
    setTone(m_open, owed ? Tone::Danger : Tone::Success);
    m_open->setAmount(m_format.money(owed ? due.open : due.change), m_openWords->text());
}

void TenderLedger::showDone(const Receipt &receipt)
{
    const Sale &sale = receipt.sale;
    showAmounts(true);
    m_note->setText(sale.member ? tr("%1 points earned").arg(m_format.points(sale.pointsEarned)) : QString());
    m_dueWords->setText(tr("Paid · %1").arg(receipt.number.toString()));
    m_due->setAmount(m_format.money(sale.total), m_dueWords->text());
    m_openWords->setText(tr("Change"));
    setTone(m_open, Tone::Success);
    m_open->setAmount(m_format.money(sale.change), m_openWords->text());
}
