#include "ui/payment/paymentpage.h"

#include "ui/common/entry.h"
#include "ui/common/errortext.h"
#include "ui/common/functionbar.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/keypad.h"
#include "ui/common/moneylabel.h"
#include "ui/common/style.h"
#include "ui/payment/paymentpresenter.h"

#include <QApplication>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {
const std::vector<KeypadCell> cells{
    {KeypadKey::Digit7, 0, 0},    {KeypadKey::Digit8, 0, 1}, {KeypadKey::Digit9, 0, 2},
    {KeypadKey::Backspace, 0, 3}, {KeypadKey::Digit4, 1, 0}, {KeypadKey::Digit5, 1, 1},
    {KeypadKey::Digit6, 1, 2},    {KeypadKey::Clear, 1, 3},  {KeypadKey::Digit1, 2, 0},
    {KeypadKey::Digit2, 2, 1},    {KeypadKey::Digit3, 2, 2}, {KeypadKey::DoubleZero, 2, 3},
    {KeypadKey::Digit0, 3, 0},    {KeypadKey::Point, 3, 1},  {KeypadKey::Escape, 3, 2},
    {KeypadKey::Enter, 3, 3}};
constexpr int cashButtons = 8;
constexpr int printReceipt = 1;
constexpr int noReceipt = 0;

void emptyLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget())
            widget->deleteLater();
        delete item;
    }
}
}

PaymentPage::PaymentPage(PaymentPresenter &payment, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_payment(payment),
    m_format(format),
    m_methods(new QButtonGroup(this)),
    m_message(new InlineMessage(this)),
    m_dueWords(new QLabel(this)),
    m_due(new MoneyLabel(Type::Due, this)),
    m_tenders(new QVBoxLayout),
    m_changeWords(new QLabel(this)),
    m_change(new MoneyLabel(Type::Change, this)),
    m_doneWords(new QLabel(this)),
    m_entry(new Entry(this)),
    m_keypad(new Keypad(cells, this)),
    m_receipt(new QButtonGroup(this)),
    m_complete(new QPushButton(this)),
    m_bar(new FunctionBar(this))
{
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(makeMethods());
    body->addWidget(makeLedger(), 1);
    body->addWidget(makePanel());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(body, 1);
    column->addWidget(m_bar);
    m_bar->setAction(12, tr("Complete"), true, [this] { m_entry->submit(); });
    m_entry->setKeyHook([this](const QKeyEvent &event) { return hook(event); });
    connect(m_entry, &Entry::entered, this, &PaymentPage::submit);
    connect(m_keypad, &Keypad::pressed, this, &PaymentPage::press);
    connect(m_complete, &QPushButton::clicked, m_entry, &Entry::submit);
    connect(&payment, &PaymentPresenter::changed, this, &PaymentPage::follow);
    connect(&payment, &PaymentPresenter::refused, this, [this](const Error &error) {
        QApplication::beep();
        m_message->say(Kind::Error, errorText(error));
    });
}

QPushButton *PaymentPage::makeMethod(TenderKind kind, const QString &words, int glyph)
{
    auto *button = new QPushButton(icon(Glyph(glyph)), words, this);
    setRole(button, ButtonRole::Choice);
    button->setCheckable(true);
    button->setFixedHeight(72);
    m_methods->addButton(button, int(kind));
    return button;
}

QWidget *PaymentPage::makeMethods()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(320);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(makeMethod(TenderKind::Cash, tr("Cash  Alt+1"), int(Glyph::Cash)));
    column->addWidget(makeMethod(TenderKind::Scan, tr("Scan to pay  Alt+2"), int(Glyph::QrCode)));
    column->addWidget(makeMethod(TenderKind::Card, tr("Bank card  Alt+3"), int(Glyph::Card)));
    column->addStretch();
    auto *back = new QPushButton(icon(Glyph::Back), tr("Back to the sale  Esc"), side);
    setRole(back, ButtonRole::Normal);
    column->addWidget(back);
    connect(back, &QPushButton::clicked, this, [this] {
        if (m_payment.done())
            m_payment.leave();
        else
            Q_EMIT backRequested();
    });
    connect(m_methods, &QButtonGroup::idClicked, this, [this](int id) {
        m_payment.choose(TenderKind(id));
        m_entry->setFocus();
    });
    return side;
}

QWidget *PaymentPage::makeLedger()
{
    auto *ledger = new QWidget(this);
    ledger->setAutoFillBackground(true);
    ledger->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(ledger);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    for (QLabel *label : {m_dueWords, m_changeWords}) {
        setType(label, Type::Label);
        setTone(label, Tone::Secondary);
        label->setAlignment(Qt::AlignRight);
    }
    setType(m_doneWords, Type::Label);
    m_doneWords->setWordWrap(true);
    m_doneWords->setAlignment(Qt::AlignRight);
    m_tenders->setSpacing(4);
    column->addWidget(m_dueWords);
    column->addWidget(m_due);
    column->addWidget(m_message);
    column->addLayout(m_tenders);
    column->addStretch();
    column->addWidget(m_doneWords);
    column->addWidget(m_changeWords);
    column->addWidget(m_change);
    return ledger;
}

QWidget *PaymentPage::makePanel()
{
    auto *panel = new QWidget(this);
    panel->setFixedWidth(440);
    auto *cash = new QGridLayout;
    cash->setSpacing(4);
    for (int column_ = 0; column_ < 4; ++column_) {
        cash->setColumnStretch(column_, 1);
        cash->setColumnMinimumWidth(column_, 101);
    }
    for (int i = 0; i < cashButtons; ++i) {
        auto *button = new QPushButton(panel);
        setRole(button, ButtonRole::Normal);
        button->setFixedHeight(52);
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QPushButton::clicked, this, [this, i] {
            const auto amounts = m_payment.suggestions();
            if (i < int(amounts.size()))
                m_payment.giveCash(amounts[size_t(i)]);
        });
        cash->addWidget(button, i / 4, i % 4);
        m_cash.push_back(button);
    }
    auto *choice = new QHBoxLayout;
    choice->setSpacing(4);
    for (const auto &[id, words] :
         {std::pair(printReceipt, tr("Print receipt")), std::pair(noReceipt, tr("No receipt"))}) {
        auto *button = new QPushButton(words, panel);
        setRole(button, ButtonRole::Choice);
        button->setCheckable(true);
        button->setChecked(id == printReceipt);
        button->setFocusPolicy(Qt::NoFocus);
        m_receipt->addButton(button, id);
        choice->addWidget(button);
    }
    setRole(m_complete, ButtonRole::Primary);
    m_complete->setFixedHeight(72);
    m_entry->setFixedHeight(52);
    m_entry->setAccessibleName(tr("Amount or reference"));
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addLayout(cash);
    column->addWidget(m_entry);
    column->addWidget(m_keypad, 0, Qt::AlignHCenter);
    column->addLayout(choice);
    column->addStretch();
    column->addWidget(m_complete);
    return panel;
}

void PaymentPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_message->clear();
    m_entry->clear();
    m_entry->setFocus();
    follow();
}

void PaymentPage::keyPressEvent(QKeyEvent *event)
{
    if (!hook(*event))
        QWidget::keyPressEvent(event);
}

bool PaymentPage::wantsReceipt() const
{
    return m_receipt->checkedId() == printReceipt;
}

bool PaymentPage::hook(const QKeyEvent &event)
{
    if (event.modifiers() & Qt::AltModifier) {
        const int kind = event.key() - Qt::Key_1;
        constexpr TenderKind order[] = {TenderKind::Cash, TenderKind::Scan, TenderKind::Card};
        if (kind < 0 || kind > 2)
            return false;
        m_payment.choose(order[kind]);
        return true;
    }
    // A key held down is one press.
    if ((event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) && event.isAutoRepeat())
        return true;
    if (event.key() != Qt::Key_Escape)
        return false;
    press(KeypadKey::Escape);
    return true;
}

void PaymentPage::press(KeypadKey key)
{
    switch (key) {
    case KeypadKey::Backspace: m_entry->backspace(); break;
    case KeypadKey::Clear: m_entry->clear(); break;
    case KeypadKey::Enter: m_entry->submit(); break;
    case KeypadKey::Escape:
        if (m_payment.done())
            m_payment.leave();
        else if (!m_entry->text().isEmpty())
            m_entry->clear();
        else if (!m_payment.cancel())
            Q_EMIT backRequested();
        break;
    default:
        for (const QChar c : typedBy(key))
            m_entry->type(c);
    }
}

void PaymentPage::submit(const QString &typed)
{
    m_entry->clear();
    m_message->clear();
    m_payment.enter(typed);
}

void PaymentPage::handleScan(const QString &code)
{
    if (m_payment.done()) {
        m_payment.leave();
        Q_EMIT nextScanned(code);
    } else if (m_payment.awaitingReference()) {
        submit(code);
    } else {
        QApplication::beep();
        m_message->say(Kind::Warning, tr("Go back to the sale first, then scan"),
                       {{tr("Back"), [this] { Q_EMIT backRequested(); }}});
    }
}

void PaymentPage::follow()
{
    for (QAbstractButton *button : m_methods->buttons()) {
        button->setChecked(m_methods->id(button) == int(m_payment.method()));
        button->setEnabled(!m_payment.done());
    }
    showTenders();
    showCash();
    if (m_payment.done())
        showDone(*m_payment.done());
    else
        showOpen();
}

QString PaymentPage::wordsOf(TenderKind kind) const
{
    switch (kind) {
    case TenderKind::Cash: return tr("Cash");
    case TenderKind::Card: return tr("Bank card");
    case TenderKind::Scan: return tr("Scan to pay");
    }
    return {};
}

void PaymentPage::showTenders()
{
    emptyLayout(m_tenders);
    const auto &tenders = m_payment.done() ? m_payment.done()->sale.tenders : m_payment.tenders();
    for (int i = 0; i < int(tenders.size()); ++i) {
        const Tender &tender = tenders[size_t(i)];
        auto *line = new QWidget(this);
        line->setFixedHeight(56);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(12, 0, 0, 0);
        const QString reference = tender.reference.isEmpty() ? QString() : u" · "_s + tender.reference;
        auto *words = new QLabel(wordsOf(tender.kind) + reference, line);
        auto *amount = new MoneyLabel(Type::LineTotal, line);
        amount->setAmount(m_format.money(tender.amount));
        row->addWidget(words, 1);
        row->addWidget(amount);
        if (!m_payment.done()) {
            auto *remove = new QPushButton(icon(Glyph::Delete), tr("Remove"), line);
            setRole(remove, ButtonRole::Quiet);
            remove->setFocusPolicy(Qt::NoFocus);
            connect(remove, &QPushButton::clicked, this, [this, i] { m_payment.removeTender(i); });
            row->addWidget(remove);
        }
        m_tenders->addWidget(line);
    }
}

void PaymentPage::showCash()
{
    const auto amounts = m_payment.done() ? std::vector<Money>() : m_payment.suggestions();
    for (size_t i = 0; i < m_cash.size(); ++i) {
        m_cash[i]->setText(i < amounts.size() ? m_format.money(amounts[i]) : QString());
        m_cash[i]->setEnabled(i < amounts.size());
    }
}

void PaymentPage::showOpen()
{
    const Due &due = m_payment.due();
    m_dueWords->setText(tr("Total due"));
    m_due->setAmount(m_format.money(due.total), tr("Total due"));
    const bool awaiting = m_payment.awaitingReference().has_value();
    m_entry->setPlaceholderText(awaiting ? tr("Reference from the slip, Enter without one")
                                         : tr("Amount; Enter takes it all"));
    m_entry->setEnabled(true);
    m_doneWords->setText(
        awaiting ? tr("%1 %2: charge it on the terminal, then enter the reference")
                       .arg(wordsOf(m_payment.method()), m_format.money(*m_payment.awaitingReference()))
                 : QString());
    m_changeWords->setText(tr("Still owed"));
    setTone(m_change, Tone::Danger);
    m_change->setAmount(m_format.money(due.open), tr("Still owed"));
    m_complete->setText(tr("Complete  Enter"));
}

void PaymentPage::showDone(const Receipt &receipt)
{
    m_dueWords->setText(tr("Paid · %1").arg(receipt.number.toString()));
    m_due->setAmount(m_format.money(receipt.sale.total), tr("Paid"));
    m_entry->setPlaceholderText(tr("Scan or Enter begins the next sale"));
    m_doneWords->setText(receipt.sale.member
                             ? tr("%1 points earned").arg(m_format.points(receipt.sale.pointsEarned))
                             : QString());
    m_changeWords->setText(tr("Change"));
    setTone(m_change, Tone::Success);
    m_change->setAmount(m_format.money(receipt.sale.change), tr("Change"));
    m_complete->setText(tr("Next sale  Enter"));
}
