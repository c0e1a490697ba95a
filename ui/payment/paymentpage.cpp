#include "ui/payment/paymentpage.h"

#include "ui/common/entry.h"
#include "ui/common/functionbar.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/payment/paymentpanel.h"
#include "ui/payment/paymentpresenter.h"
#include "ui/payment/tenderledger.h"
#include "ui/sale/refusaltext.h"

#include <QApplication>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {
constexpr int methodsWidth = 320;
constexpr int methodHeight = 72;
constexpr TenderKind methods[] = {TenderKind::Cash, TenderKind::Scan, TenderKind::Card};

bool isEnter(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}
}

PaymentPage::PaymentPage(PaymentPresenter &payment, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_payment(payment),
    m_format(format),
    m_methods(new QButtonGroup(this)),
    m_back(new QPushButton(icon(Glyph::Back), tr("Back to the sale  Esc"), this)),
    m_ledger(new TenderLedger(format, this)),
    m_panel(new PaymentPanel(format, this)),
    m_bar(new FunctionBar(this))
{
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(makeMethods());
    body->addWidget(m_ledger, 1);
    body->addWidget(m_panel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(body, 1);
    column->addWidget(m_bar);
    // F12 opened this page; pressed twice it must not complete.
    m_bar->setAction(1, tr("Help"), true, [this] { Q_EMIT helpRequested(); });
    orderFocus();
    connectParts();
}

QPushButton *PaymentPage::makeMethod(TenderKind kind, Glyph glyph, const QString &keys)
{
    auto *button = new QPushButton(icon(glyph), TenderLedger::wordsOf(kind) + u"  "_s + keys, this);
    setRole(button, ButtonRole::Choice);
    button->setCheckable(true);
    button->setFixedHeight(methodHeight);
    button->setFocusPolicy(Qt::TabFocus);
    m_methods->addButton(button, int(kind));
    return button;
}

QWidget *PaymentPage::makeMethods()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(methodsWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(space::gapMedium, space::gapMedium, space::gapMedium, space::gapMedium);
    column->setSpacing(space::gapMedium);
    column->addWidget(makeMethod(TenderKind::Cash, Glyph::Cash, u"Alt+1"_s));
    column->addWidget(makeMethod(TenderKind::Scan, Glyph::QrCode, u"Alt+2"_s));
    column->addWidget(makeMethod(TenderKind::Card, Glyph::Card, u"Alt+3"_s));
    column->addStretch();
    setRole(m_back, ButtonRole::Normal);
    m_back->setFocusPolicy(Qt::TabFocus);
    column->addWidget(m_back);
    return side;
}

void PaymentPage::orderFocus()
{
    setTabOrder(m_panel->entry(), m_methods->button(int(TenderKind::Cash)));
    setTabOrder(m_methods->button(int(TenderKind::Card)), m_back);
    setTabOrder(m_back, m_ledger);
    setTabOrder(m_ledger, m_panel->completeButton());
}

void PaymentPage::connectParts()
{
    Entry *entry = m_panel->entry();
    entry->setKeyHook([this](const QKeyEvent &event) { return hook(event); });
    connect(entry, &Entry::entered, this, &PaymentPage::submit);
    connect(entry, &QLineEdit::textChanged, this, &PaymentPage::showDue);
    connect(m_panel, &PaymentPanel::escaped, this, &PaymentPage::escape);
    connect(m_panel, &PaymentPanel::cashGiven, this, [this](Money amount) {
        m_panel->entry()->clear();
        m_ledger->message()->clear();
        m_payment.giveCash(amount);
    });
    connect(m_back, &QPushButton::clicked, this, &PaymentPage::back);
    connect(m_methods, &QButtonGroup::idClicked, this, [this](int id) {
        m_payment.choose(TenderKind(id));
        follow();
        focusEntry();
    });
    connect(m_ledger, &TenderLedger::removed, this, [this](int index) {
        m_payment.removeTender(index);
        focusEntry();
    });
    connect(m_ledger, &TenderLedger::reprintRequested, this, &PaymentPage::reprintRequested);
    connect(m_ledger->message(), &InlineMessage::cleared, this, &PaymentPage::focusEntry);
    connect(&m_payment, &PaymentPresenter::changed, this, &PaymentPage::follow);
    connect(&m_payment, &PaymentPresenter::completed, m_ledger->message(), &InlineMessage::clear);
    connect(&m_payment, &PaymentPresenter::nextScanned, this, &PaymentPage::nextScanned);
    connect(&m_payment, &PaymentPresenter::misscanned, this,
            [this](PaymentPresenter::Misscan what) { sayMisscan(int(what)); });
    connect(&m_payment, &PaymentPresenter::refused, this, [this](const Error &error) {
        QApplication::beep();
        m_ledger->message()->say(Kind::Error, refusalText(error));
    });
}

InlineMessage *PaymentPage::message() const
{
    return m_ledger->message();
}

bool PaymentPage::wantsReceipt() const
{
    return m_panel->wantsReceipt();
}

/// Not from behind another page: a hidden field would take its keys.
void PaymentPage::focusEntry()
{
    if (isVisible())
        m_panel->entry()->setFocus(Qt::OtherFocusReason);
}

void PaymentPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_ledger->message()->clear();
    m_panel->entry()->clear();
    focusEntry();
    follow();
}

/// Keys that nobody with the focus wanted are the entry's.
void PaymentPage::keyPressEvent(QKeyEvent *event)
{
    Entry *entry = m_panel->entry();
    if (hook(*event))
        return;
    const bool types = !event->text().isEmpty() && event->text().front().isPrint();
    if (entry->hasFocus() || !(types || isEnter(event->key())))
        return QWidget::keyPressEvent(event);
    focusEntry();
    QCoreApplication::sendEvent(entry, event);
}

bool PaymentPage::hook(const QKeyEvent &event)
{
    if (event.modifiers() & Qt::AltModifier) {
        const int index = event.key() - Qt::Key_1;
        if (index < 0 || index >= int(std::size(methods)))
            return false;
        m_payment.choose(methods[index]);
        focusEntry();
        return true;
    }
    if (event.modifiers() & Qt::ControlModifier && event.key() == Qt::Key_R && m_payment.done()) {
        Q_EMIT reprintRequested();
        return true;
    }
    if (event.key() != Qt::Key_Escape)
        return false;
    escape();
    return true;
}

void PaymentPage::escape()
{
    if (!m_payment.done() && !m_panel->entry()->text().isEmpty())
        m_panel->entry()->clear();
    else if (m_payment.done() || !m_payment.cancel())
        back();
    focusEntry();
}

void PaymentPage::back()
{
    if (m_payment.isWriting())
        return;
    if (m_payment.done())
        m_payment.leave();
    else
        Q_EMIT backRequested();
}

void PaymentPage::submit(const QString &typed)
{
    m_panel->entry()->clear();
    m_ledger->message()->clear();
    m_payment.enter(typed);
    focusEntry();
}

void PaymentPage::handleScan(const QString &code)
{
    m_payment.scan(code);
}

void PaymentPage::sayMisscan(int what)
{
    QApplication::beep();
    if (what == int(PaymentPresenter::Misscan::PaymentCode))
        return m_ledger->message()->say(
            Kind::Warning, tr("That is a payment code: charge it on the terminal, then enter the reference"));
    m_ledger->message()->say(Kind::Warning, tr("Go back to the sale first, then scan"),
                             {{tr("Back  Esc"), [this] { back(); }}});
}

void PaymentPage::follow()
{
    const auto &done = m_payment.done();
    const bool writing = m_payment.isWriting();
    for (QAbstractButton *button : m_methods->buttons()) {
        button->setChecked(m_methods->id(button) == int(m_payment.method()));
        button->setEnabled(!done);
    }
    m_back->setText(done ? tr("Next sale  Esc") : tr("Back to the sale  Esc"));
    m_ledger->showTenders(done ? done->sale.tenders : m_payment.tenders(), !done && !writing);
    m_panel->setCash(done || writing ? std::vector<Money>() : m_payment.suggestions());
    m_panel->setReceiptChoiceEnabled(!done);
    m_panel->completeButton()->setText(done          ? tr("Next sale  Enter")
                                           : writing ? tr("Saving…")
                                                     : tr("Complete  Enter"));
    showDue();
}

void PaymentPage::showDue()
{
    Entry *entry = m_panel->entry();
    if (m_payment.done()) {
        entry->setPlaceholderText(tr("Scan or Enter: next sale"));
        m_ledger->showDone(*m_payment.done());
        return;
    }
    const auto &awaited = m_payment.awaitingReference();
    entry->setPlaceholderText(awaited ? tr("Reference, or Enter without") : tr("Amount; Enter takes it all"));
    const QString note = awaited
        ? tr("%1 %2: charge it on the terminal, then enter the reference")
              .arg(TenderLedger::wordsOf(m_payment.method()), m_format.money(*awaited))
        : QString();
    m_ledger->showOpen(m_payment.preview(entry->text()).value_or(m_payment.due()), note);
}
