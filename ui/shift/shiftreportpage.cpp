#include "ui/shift/shiftreportpage.h"

#include "core/print/receiptimage.h"
#include "core/print/receiptpdf.h"
#include "ui/common/errortext.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/receipt/paperview.h"
#include "ui/receipt/receiptpresenter.h"
#include "ui/shift/shiftpresenter.h"

#include <QFileDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int sideWidth = 440;
}

ShiftReportPage::ShiftReportPage(ShiftPresenter &shift, ReceiptPresenter &receipts, QWidget *parent) :
    QWidget(parent),
    m_shift(shift),
    m_receipts(receipts),
    m_paper(new PaperView(this)),
    m_title(new QLabel(this)),
    m_words(new QLabel(this)),
    m_message(new InlineMessage(this)),
    m_pdf(new QPushButton(icon(Glyph::Receipt), tr("Save as PDF…  Ctrl+E"), this)),
    m_print(new QPushButton(this)),
    m_done(new QPushButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::gapLarge, space::gapLarge, space::gapLarge, space::gapLarge);
    row->setSpacing(space::gapLarge);
    row->addWidget(m_paper, 1);
    row->addWidget(makeSide());
    connect(&receipts, &ReceiptPresenter::stateChanged, this, &ShiftReportPage::follow);
    connect(&receipts, &ReceiptPresenter::failed, this, [this](const Error &error) {
        if (isVisible())
            m_message->say(Kind::Error, errorText(error), {{tr("Try again"), [this] { print(); }}});
    });
    connect(&receipts, &ReceiptPresenter::printed, this, [this] {
        if (isVisible())
            m_message->say(Kind::Success, tr("Printed"));
    });
}

QWidget *ShiftReportPage::makeSide()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(sideWidth);
    setType(m_title, Type::Primary);
    m_title->setWordWrap(true);
    m_words->setWordWrap(true);
    setTone(m_words, Tone::Secondary);
    for (QPushButton *button : {m_pdf, m_print})
        setRole(button, ButtonRole::Normal);
    setRole(m_done, ButtonRole::Primary);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapLarge);
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addWidget(m_message);
    column->addStretch();
    for (QWidget *button : {m_print, m_pdf, m_done})
        column->addWidget(button);
    connect(m_print, &QPushButton::clicked, this, &ShiftReportPage::print);
    connect(m_pdf, &QPushButton::clicked, this, &ShiftReportPage::choosePdf);
    connect(m_done, &QPushButton::clicked, this, &ShiftReportPage::finished);
    return side;
}

void ShiftReportPage::show(const ShiftReport &report, bool justClosed)
{
    const Session &who = m_shift.session();
    m_page = layOutShift(report, who.shop, {who.till.code, m_shift.now()}, m_receipts.paper());
    m_paper->show(receiptImage(*m_page));
    m_title->setText(report.z ? tr("Z report %1 · shift %2").arg(*report.z).arg(report.number)
                              : tr("X report · shift %1").arg(report.number));
    m_words->setText(justClosed     ? tr("The shift is closed.")
                         : report.z ? tr("Of a closed shift: nothing changes in it any more.")
                         : report.withheld
                         ? tr("The shift goes on. Sums are told once the count is handed in.")
                         : tr("The shift goes on: this changes nothing."));
    m_justClosed = justClosed;
    m_message->clear();
    follow();
    if (justClosed && m_receipts.state() != ReceiptPresenter::State::None)
        m_receipts.printPage(*m_page);
}

void ShiftReportPage::follow()
{
    const auto state = m_receipts.state();
    m_print->setEnabled(state != ReceiptPresenter::State::Printing);
    m_print->setText(state == ReceiptPresenter::State::Printing   ? tr("Printing…")
                         : state == ReceiptPresenter::State::None ? tr("Set up a printer")
                                                                  : tr("Print  Ctrl+P"));
    m_done->setText(m_justClosed ? tr("Done  Enter") : tr("Back  Enter"));
}

void ShiftReportPage::print()
{
    m_message->clear();
    if (m_receipts.state() == ReceiptPresenter::State::None)
        Q_EMIT printerRequested();
    else if (m_page && m_receipts.state() != ReceiptPresenter::State::Printing)
        m_receipts.printPage(*m_page);
}

void ShiftReportPage::choosePdf()
{
    if (!m_page)
        return;
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the report"),
                                                      m_page->title() + u".pdf"_s, tr("PDF (*.pdf)"));
    if (!path.isEmpty())
        savePdf(path);
}

void ShiftReportPage::savePdf(const QString &path)
{
    const auto written = writeReceiptPdf(*m_page, path);
    if (written)
        m_message->say(Kind::Success, tr("Saved as %1").arg(path));
    else
        m_message->say(Kind::Error, errorText(written.error()));
}

void ShiftReportPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_done->setFocus();
}

void ShiftReportPage::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!event->isAutoRepeat())
            Q_EMIT finished();
        return;
    case Qt::Key_P:
        if (control)
            return print();
        break;
    case Qt::Key_E:
        if (control)
            return choosePdf();
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}
