#include "ui/receipt/receiptpreviewpage.h"

#include "ui/common/card.h"
#include "ui/common/errortext.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/moneylabel.h"
#include "ui/common/style.h"
#include "ui/receipt/paperview.h"
#include "ui/receipt/receiptpresenter.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {
constexpr int sideWidth = 440;
}

ReceiptPreviewPage::ReceiptPreviewPage(ReceiptPresenter &receipts, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_receipts(receipts),
    m_format(format),
    m_paper(new PaperView(this)),
    m_title(new QLabel(this)),
    m_facts(nullptr),
    m_message(new InlineMessage(this)),
    m_print(new QPushButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::gapLarge, space::gapLarge, space::gapLarge, space::gapLarge);
    row->setSpacing(space::gapLarge);
    row->addWidget(m_paper, 1);
    row->addWidget(makeSide());
    connect(&receipts, &ReceiptPresenter::stateChanged, this, &ReceiptPreviewPage::follow);
    connect(&receipts, &ReceiptPresenter::receiptFailed, this, [this](const Receipt &, const Error &error) {
        if (isVisible())
            m_message->say(Kind::Error, errorText(error), {{tr("Try again"), [this] { print(); }}});
    });
    connect(&receipts, &ReceiptPresenter::printed, this,
            [this] { m_message->say(Kind::Success, tr("Printed")); });
}

QWidget *ReceiptPreviewPage::makeSide()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(sideWidth);
    setType(m_title, Type::Primary);
    setRole(m_print, ButtonRole::Primary);
    auto *close = new QPushButton(icon(Glyph::Back), tr("Close  Esc"), side);
    setRole(close, ButtonRole::Normal);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapLarge);
    column->addWidget(m_title);
    column->addWidget(makeFacts());
    column->addWidget(m_message);
    column->addStretch();
    column->addWidget(close);
    column->addWidget(m_print);
    connect(m_print, &QPushButton::clicked, this, &ReceiptPreviewPage::print);
    connect(close, &QPushButton::clicked, this, &ReceiptPreviewPage::closed);
    return side;
}

QWidget *ReceiptPreviewPage::makeFacts()
{
    auto *card = new Card(this);
    m_facts = new QGridLayout(card);
    m_facts->setContentsMargins(space::gapLarge, space::gapMedium, space::gapLarge, space::gapMedium);
    m_facts->setVerticalSpacing(0);
    m_facts->setColumnStretch(1, 1);
    return card;
}

void ReceiptPreviewPage::addFact(const QString &words, const QString &value)
{
    auto *label = new QLabel(words, this);
    setTone(label, Tone::Secondary);
    auto *text = new MoneyLabel(Type::BodyBold, this);
    text->setText(value);
    const int row = m_facts->rowCount();
    m_facts->setRowMinimumHeight(row, space::rowReport);
    m_facts->addWidget(label, row, 0);
    m_facts->addWidget(text, row, 1);
}

void ReceiptPreviewPage::showFacts(const Receipt &receipt)
{
    while (QLayoutItem *item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    Money received;
    for (const Tender &tender : receipt.sale.tenders)
        received += tender.amount;
    addFact(tr("Time"), m_format.dateTime(receipt.sale.at));
    addFact(tr("Cashier"), receipt.cashier);
    addFact(tr("Goods"), tr("%n line(s)", nullptr, int(receipt.sale.lines.size())));
    if (receipt.sale.member)
        addFact(tr("Points earned"), m_format.points(receipt.sale.pointsEarned));
    addFact(tr("Total due"), m_format.money(receipt.sale.total));
    addFact(tr("Received"), m_format.money(received));
    addFact(tr("Change"), m_format.money(receipt.sale.change));
}

void ReceiptPreviewPage::show(const Receipt &receipt)
{
    m_receipt = receipt;
    m_paper->show(m_receipts.preview(receipt));
    m_title->setText(tr("Receipt %1").arg(receipt.number.toString()));
    showFacts(receipt);
    m_message->clear();
    follow();
}

void ReceiptPreviewPage::follow()
{
    const auto state = m_receipts.state();
    m_print->setEnabled(state != ReceiptPresenter::State::Printing);
    m_print->setText(state == ReceiptPresenter::State::Printing   ? tr("Printing…")
                         : state == ReceiptPresenter::State::None ? tr("Set up a printer  Enter")
                                                                  : tr("Print again  Enter"));
}

void ReceiptPreviewPage::print()
{
    m_message->clear();
    if (m_receipts.state() == ReceiptPresenter::State::None)
        Q_EMIT printerRequested();
    else if (m_receipt && m_receipts.state() != ReceiptPresenter::State::Printing)
        m_receipts.reprint(*m_receipt);
}

void ReceiptPreviewPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_paper->setFocus();
}

void ReceiptPreviewPage::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape: Q_EMIT closed(); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!event->isAutoRepeat())
            print();
        break;
    default: QWidget::keyPressEvent(event);
    }
}
