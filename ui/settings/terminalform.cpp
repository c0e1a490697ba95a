#include "ui/settings/terminalform.h"

#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/settings/section.h"
#include "ui/settings/terminalpresenter.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

using Driver = TerminalSetting::Driver;

namespace {
constexpr int widest = 720;
}

TerminalForm::TerminalForm(TerminalPresenter &terminal, QWidget *parent) :
    QWidget(parent),
    m_terminal(terminal),
    m_driver(new QComboBox(this)),
    m_address(new QLineEdit(this)),
    m_addressField(new FormField(tr("Its address"), m_address, FormField::Need::Required, this)),
    m_secret(new QLineEdit(this)),
    m_secretField(new FormField(tr("Secret"), m_secret, FormField::Need::Required, this)),
    m_message(new InlineMessage(this)),
    m_test(new QPushButton(icon(Glyph::Card), tr("Test"), this)),
    m_why(new QLabel(tr("By hand there is nothing to test"), this)),
    m_waiting(new QLabel(this)),
    m_send(new QPushButton(icon(Glyph::Sync), tr("Send now"), this)),
    m_declined(new QLabel(this)),
    m_payOut(new QPushButton(this))
{
    auto *column = new QVBoxLayout;
    column->setSpacing(space::gapLarge);
    column->addWidget(makeTerminal());
    column->addWidget(makeRefunds());
    column->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(column, 1);
    row->addStretch();
    setFocusProxy(m_driver);
    connectTerminal();
    follow();
    m_declined->hide();
    m_payOut->hide();
    m_send->hide();
}

Section *TerminalForm::makeTerminal()
{
    auto *section = new Section(tr("Payment terminal"), this);
    section->setMinimumWidth(widest);
    m_driver->addItem(tr("By hand: charge, then type its reference"), int(Driver::ByHand));
    m_driver->addItem(tr("Over HTTP, signed"), int(Driver::Http));
    m_addressField->setHint(tr("https://…; http:// only for a program on this machine"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secretField->setHint(
        tr("At least %1 characters, the same at the terminal").arg(shortestTerminalSecret));
    setRole(m_test, ButtonRole::Normal);
    setTone(m_why, Tone::Secondary);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::gapLarge);
    row->addWidget(m_test);
    row->addWidget(m_why, 1);
    section->body()->addWidget(
        new FormField(tr("How it is used"), m_driver, FormField::Need::Optional, section));
    section->body()->addWidget(m_addressField);
    section->body()->addWidget(m_secretField);
    section->body()->addWidget(m_message);
    section->body()->addLayout(row);
    return section;
}

Section *TerminalForm::makeRefunds()
{
    auto *section = new Section(tr("Refunds on their way"), this);
    setRole(m_send, ButtonRole::Normal);
    m_waiting->setText(tr("None waits for the terminal."));
    m_waiting->setWordWrap(true);
    section->body()->addWidget(m_waiting);
    section->body()->addWidget(m_send, 0, Qt::AlignLeft);
    connect(m_send, &QPushButton::clicked, this, &TerminalForm::sendRequested);
    setRole(m_payOut, ButtonRole::Normal);
    setTone(m_declined, Tone::Warning);
    m_declined->setWordWrap(true);
    section->body()->addWidget(m_declined);
    section->body()->addWidget(m_payOut, 0, Qt::AlignLeft);
    connect(m_payOut, &QPushButton::clicked, this, [this] {
        if (m_next)
            Q_EMIT payOutRequested(*m_next);
    });
    return section;
}

void TerminalForm::connectTerminal()
{
    connect(m_driver, &QComboBox::activated, this, [this] {
        showDriver();
        apply();
    });
    connect(m_address, &QLineEdit::editingFinished, this, &TerminalForm::apply);
    connect(m_secret, &QLineEdit::editingFinished, this, &TerminalForm::apply);
    connect(m_test, &QPushButton::clicked, this, [this] {
        m_message->say(Kind::Info, tr("Asking the terminal…"));
        m_terminal.test();
    });
    connect(&m_terminal, &TerminalPresenter::changed, this, &TerminalForm::follow);
    connect(&m_terminal, &TerminalPresenter::refused, this, &TerminalForm::refuse);
    connect(&m_terminal, &TerminalPresenter::kept, this,
            [this] { m_message->say(Kind::Success, tr("Kept")); });
    connect(&m_terminal, &TerminalPresenter::tested, this, [this](const QString &name) {
        m_message->say(Kind::Success,
                       name.isEmpty() ? tr("The terminal answers")
                                      : tr("The terminal answers: %1").arg(name));
    });
    connect(&m_terminal, &TerminalPresenter::testFailed, this, &TerminalForm::sayTestFailed);
}

void TerminalForm::follow()
{
    const TerminalSetting &now = m_terminal.setting();
    m_driver->setCurrentIndex(m_driver->findData(int(now.driver)));
    m_address->setText(now.address);
    m_secret->clear();
    m_secret->setPlaceholderText(now.sealed ? tr("Kept; type another to replace it") : QString());
    for (FormField *field : {m_addressField, m_secretField})
        field->setProblem({});
    for (QWidget *input : std::initializer_list<QWidget *>{m_driver, m_address, m_secret})
        input->setEnabled(m_terminal.mayManage());
    m_test->setEnabled(m_terminal.terminal() != nullptr);
    showDriver();
    if (m_terminal.problem())
        m_message->say(Kind::Warning, errorText(*m_terminal.problem()));
}

void TerminalForm::showDriver()
{
    const bool http = m_driver->currentData().toInt() == int(Driver::Http);
    m_addressField->setVisible(http);
    m_secretField->setVisible(http);
    m_test->setVisible(http);
    m_why->setVisible(!http);
}

/// Kept once it is whole: what is not typed yet is no fault.
void TerminalForm::apply()
{
    TerminalSetting setting = m_terminal.setting();
    setting.driver = Driver(m_driver->currentData().toInt());
    setting.address = m_address->text().trimmed();
    const QString secret = m_secret->text();
    const bool whole = !setting.address.isEmpty() && (setting.sealed || !secret.isEmpty());
    if (setting.driver == Driver::Http && !whole)
        return;
    if (setting == m_terminal.setting() && secret.isEmpty())
        return;
    m_message->clear();
    m_terminal.choose(setting, secret);
}

void TerminalForm::refuse(const Error &error)
{
    if (error.detail == u"address")
        m_addressField->setProblem(
            tr("This is no such address: https://, a name, perhaps a port and a path"));
    else if (error.detail == u"http")
        m_addressField->setProblem(tr("Not in clear over a network: begin with https://"));
    else if (error.detail == u"secret")
        m_secretField->setProblem(tr("Too short: at least %1 characters").arg(shortestTerminalSecret));
    else
        m_message->say(Kind::Error, errorText(error));
}

void TerminalForm::sayTestFailed(const Error &error)
{
    if (error.code == Error::Code::Protocol && error.detail == u"signature")
        return m_message->say(Kind::Error, tr("It answers, but not with this secret. Type the same at both"));
    if (error.code == Error::Code::Certificate)
        return m_message->say(Kind::Error,
                              tr("Its certificate is not trusted by this machine. Ask whoever set it up"));
    m_message->say(Kind::Error, errorText({Error::Code::TerminalSilent, error.detail}));
    m_message->setToolTip(error.detail);
}

void TerminalForm::showRefunds(qint64 waiting, const std::vector<TerminalAttempt> &declined,
                               const Format &format)
{
    m_waiting->setText(waiting == 0 ? tr("None waits for the terminal.")
                                    : tr("%n refund(s) wait for the terminal; sent again by themselves.",
                                         nullptr, int(waiting)));
    m_send->setVisible(waiting > 0);
    m_next = declined.empty() ? std::nullopt : std::optional(declined.front());
    m_declined->setVisible(m_next.has_value());
    m_payOut->setVisible(m_next.has_value());
    if (!m_next)
        return;
    QStringList amounts;
    for (const TerminalAttempt &refund : declined)
        amounts << format.money(refund.amount);
    m_declined->setText(tr("The terminal declined %n refund(s): %1", nullptr, int(declined.size()))
                            .arg(amounts.join(u" · "_s)));
    m_payOut->setText(tr("Pay %1 out in cash").arg(format.money(m_next->amount)));
}
