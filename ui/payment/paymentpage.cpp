#include "ui/payment/paymentpage.h"

#include "ui/common/entry.h"
#include "ui/common/functionbar.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/payment/methodlist.h"
#include "ui/payment/paymentpanel.h"
#include "ui/payment/saledigest.h"
#include "ui/payment/tenderledger.h"
#include "ui/tender/terminalcard.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {
bool isEnter(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}
}

PaymentPage::PaymentPage(PaymentPresenter &payment, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_payment(payment),
    m_words(format),
    m_methods(new MethodList(format, this)),
    m_ledger(new TenderLedger(format, this)),
    m_panel(new PaymentPanel(format, this)),
    m_bar(new FunctionBar(this))
{
    auto *framed = new QVBoxLayout;
    framed->setContentsMargins(0, space::gapMedium, space::gapMedium, space::gapMedium);
    framed->addWidget(m_ledger);
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_methods);
    body->addLayout(framed, 1);
    body->addWidget(m_panel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(body, 1);
    column->addWidget(m_bar);
    // F12 opened this page; pressed twice it must not complete.
    m_bar->setAction(1, tr("Help"), true, [this] { Q_EMIT helpRequested(); });
    m_bar->setAction(9, tr("Points"), true, [this] { choose(TenderKind::Points); });
    orderFocus();
    connectParts();
}

void PaymentPage::orderFocus()
{
    setTabOrder(m_panel->entry(), m_methods->firstStop());
    setTabOrder(m_methods->lastStop(), m_ledger);
    setTabOrder(m_ledger, m_panel->firstStop());
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
        message()->clear();
        m_payment.giveCash(amount);
    });
    connect(m_panel, &PaymentPanel::reprintRequested, this, &PaymentPage::reprintRequested);
    connect(message(), &InlineMessage::cleared, this, [this] {
        m_panel->setReprintOffered(true);
        focusEntry();
        showDue();
    });
    connect(m_methods, &MethodList::backRequested, this, &PaymentPage::back);
    connect(m_methods, &MethodList::chosen, this, &PaymentPage::choose);
    connect(m_methods, &MethodList::keepToggled, this, [this](bool keeps) {
        m_payment.setKeepsChange(keeps);
        follow();
        focusEntry();
    });
    connectLedger();
    connectPayment();
    connectTerminal();
}

void PaymentPage::connectTerminal()
{
    const TerminalCard *card = m_panel->terminalCard();
    connect(card, &TerminalCard::cancelRequested, this, &PaymentPage::escape);
    connect(card, &TerminalCard::reverseRequested, this, [this] {
        message()->clear();
        m_payment.reverse();
        focusEntry();
    });
    connect(card, &TerminalCard::decided, this, [this](bool charged) {
        const QString reference = m_panel->entry()->text();
        if (m_payment.terminal().mayDecide())
            m_payment.decide(charged, reference);
        else
            Q_EMIT decisionRequested(charged, reference);
        m_panel->entry()->clear();
        focusEntry();
    });
    connect(&m_payment, &PaymentPresenter::reversed, this,
            [this](Money amount) { message()->say(Kind::Success, m_words.reversed(amount)); });
}

void PaymentPage::choose(TenderKind method)
{
    if (m_payment.offers(method))
        m_payment.choose(method);
    follow();
    focusEntry();
}

void PaymentPage::connectLedger()
{
    connect(m_ledger, &TenderLedger::removed, this, [this](int index) {
        m_payment.removeTender(index);
        focusEntry();
    });
}

void PaymentPage::connectPayment()
{
    connect(&m_payment, &PaymentPresenter::changed, this, &PaymentPage::follow);
    connect(&m_payment, &PaymentPresenter::completed, this, [this](const Receipt &receipt) {
        message()->clear();
        if (!receipt.reachedTier.isEmpty())
            message()->say(Kind::Success, tr("The member is %1 now").arg(receipt.reachedTier));
    });
    connect(&m_payment, &PaymentPresenter::nextScanned, this, &PaymentPage::nextScanned);
    connect(&m_payment, &PaymentPresenter::misscanned, this, &PaymentPage::sayMisscan);
    connect(&m_payment, &PaymentPresenter::refused, this, &PaymentPage::refuse);
}

InlineMessage *PaymentPage::message() const
{
    return m_panel->message();
}

bool PaymentPage::wantsReceipt() const
{
    return m_panel->wantsReceipt();
}

void PaymentPage::setPrinter(bool exists)
{
    m_panel->setPrinter(exists);
}

void PaymentPage::sayUnprinted(const QString &words, const std::vector<MessageAction> &ways)
{
    message()->say(Kind::Error, words, ways);
    m_panel->setReprintOffered(false);
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
    message()->clear();
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
        if (event.key() == Qt::Key_0) {
            m_payment.setKeepsChange(!m_payment.keepsChange());
            return true;
        }
        const auto method = MethodList::methodAt(event.key() - Qt::Key_0);
        if (method)
            choose(*method);
        return method.has_value();
    }
    if (event.modifiers() & Qt::ControlModifier && event.key() == Qt::Key_Z && m_payment.isAtTerminal()) {
        m_payment.reverse();
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
    if (!m_payment.done() && !m_panel->entry()->text().isEmpty()) {
        m_panel->entry()->clear();
        message()->clear();
    } else if (m_payment.done() || !m_payment.cancel())
        back();
    focusEntry();
}

void PaymentPage::back()
{
    if (m_payment.isWriting() || m_payment.terminal().isBusy())
        return;
    if (m_payment.done())
        m_payment.leave();
    else
        Q_EMIT backRequested();
}

void PaymentPage::submit(const QString &typed)
{
    m_panel->entry()->clear();
    message()->clear();
    m_typed = typed;
    m_payment.enter(typed);
    m_typed.clear();
    focusEntry();
}

/// What was typed comes back, to be seen and typed over: left empty, the next Enter would take all that is
/// due.
void PaymentPage::refuse(const Error &error)
{
    QApplication::beep();
    const QString words = m_words.refusal(error, m_typed, m_payment.due().open);
    if (m_typed.isEmpty())
        return message()->say(Kind::Error, words);
    m_panel->entry()->setText(m_typed);
    m_panel->entry()->selectAll();
    message()->say(Kind::Error, words, {{tr("Clear  Esc"), [this] { m_panel->entry()->clear(); }}});
}

void PaymentPage::handleScan(const QString &code)
{
    m_payment.scan(code);
}

void PaymentPage::sayMisscan(PaymentPresenter::Misscan what)
{
    QApplication::beep();
    if (what == PaymentPresenter::Misscan::PaymentCode)
        return message()->say(
            Kind::Warning, tr("That is a payment code: charge it on the terminal, then enter the reference"));
    if (what == PaymentPresenter::Misscan::Busy)
        return message()->say(Kind::Warning, tr("Not now: the payment before is not finished"));
    message()->say(Kind::Warning, tr("Go back to the sale first, then scan"),
                   {{tr("Back  Esc"), [this] { back(); }}});
}

/// Stands above the entry as long as a reference is awaited and nothing more urgent is said.
void PaymentPage::sayCharge()
{
    const auto &awaited = m_payment.awaitingReference();
    const bool free = message()->text().isEmpty() || message()->kind() == Kind::Info;
    if (!free)
        return;
    const QString words = !awaited ? QString()
        : m_payment.awaitsCode()   ? m_words.code(*awaited)
                                   : m_words.charge(*awaited);
    if (words.isEmpty())
        message()->clear();
    else if (words != message()->text())
        message()->say(Kind::Info, words);
}

void PaymentPage::follow()
{
    const auto &done = m_payment.done();
    const bool writing = m_payment.isWriting();
    const bool fixed = writing || m_payment.isAtTerminal();
    m_methods->follow(m_payment);
    m_bar->setActionEnabled(9, !done && !fixed && m_payment.offers(TenderKind::Points));
    m_ledger->showTenders(done ? done->sale.tenders : m_payment.tenders(), !done && !fixed,
                          m_payment.charged());
    // Once it is done the sale in hand is the next one: what was paid for stays.
    if (!done)
        m_ledger->digest()->show(m_payment.quote(), m_payment.memberName());
    if (!done && !writing)
        m_panel->setCash(m_payment.suggestions(), !m_payment.awaitingReference());
    m_panel->setDone(done);
    if (!done)
        m_panel->setTerminal(m_payment.terminal());
    showDue();
}

void PaymentPage::showDue()
{
    Entry *entry = m_panel->entry();
    if (m_payment.done()) {
        entry->setPlaceholderText(tr("Scan or Enter: next sale"));
        m_panel->completeButton()->setText(tr("Next sale  Enter"));
        m_ledger->showDone(m_payment.done()->sale);
        return;
    }
    entry->setPlaceholderText(m_words.entry(m_payment.nextStep({})));
    m_panel->completeButton()->setText(
        m_payment.isWriting() ? tr("Saving…")
                              : m_words.next(m_payment.nextStep(entry->text()), m_payment.method()));
    m_ledger->showOpen(m_payment.preview(entry->text()).value_or(m_payment.due()), m_payment.received(),
                       m_payment.keepsChange());
    sayCharge();
}
