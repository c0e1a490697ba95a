#include "ui/receipt/receiptpreviewpage.h"

#include "ui/common/errortext.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/receipt/receiptpresenter.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace {
constexpr int margin = 16; // white around the printable part, as on paper
}

ReceiptPreviewPage::ReceiptPreviewPage(ReceiptPresenter &receipts, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_receipts(receipts),
    m_format(format),
    m_scroll(new QScrollArea(this)),
    m_picture(new QLabel(m_scroll)),
    m_title(new QLabel(this)),
    m_facts(new QLabel(this)),
    m_message(new InlineMessage(this)),
    m_print(new QPushButton(this))
{
    m_scroll->setWidget(m_picture);
    m_scroll->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_picture->setAccessibleName(tr("Receipt"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(space::gapLarge);
    row->addWidget(m_scroll, 1);
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
    side->setFixedWidth(440);
    setType(m_title, Type::Primary);
    m_facts->setTextFormat(Qt::PlainText);
    setRole(m_print, ButtonRole::Primary);
    auto *close = new QPushButton(icon(Glyph::Back), tr("Close  Esc"), side);
    setRole(close, ButtonRole::Normal);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapLarge);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addWidget(m_message);
    column->addStretch();
    column->addWidget(close);
    column->addWidget(m_print);
    connect(m_print, &QPushButton::clicked, this, &ReceiptPreviewPage::print);
    connect(close, &QPushButton::clicked, this, &ReceiptPreviewPage::closed);
    return side;
}

void ReceiptPreviewPage::show(const Receipt &receipt)
{
    m_receipt = receipt;
    const QImage image = m_receipts.preview(receipt);
    QImage paper(image.size() + QSize(2 * margin, 2 * margin), QImage::Format_RGB32);
    paper.fill(Qt::white);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            paper.setPixel(x + margin, y + margin, image.pixel(x, y));
    m_picture->setPixmap(QPixmap::fromImage(paper));
    m_picture->resize(paper.size());
    m_scroll->verticalScrollBar()->setValue(0);
    m_title->setText(tr("Receipt %1").arg(receipt.number.toString()));
    m_facts->setText(u"%1\n%2\n%3"_s.arg(m_format.dateTime(receipt.sale.at), receipt.cashier,
                                         m_format.money(receipt.sale.total)));
    m_message->clear();
    follow();
}

void ReceiptPreviewPage::follow()
{
    const auto state = m_receipts.state();
    m_print->setEnabled(state != ReceiptPresenter::State::Printing);
    m_print->setText(state == ReceiptPresenter::State::Printing   ? tr("Printing…")
                         : state == ReceiptPresenter::State::None ? tr("Set up a printer")
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
    m_scroll->setFocus();
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
