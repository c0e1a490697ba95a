#include "ui/payment/methodlist.h"

#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/payment/paymentpresenter.h"
#include "ui/payment/tenderledger.h"

#include <QButtonGroup>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int listWidth = 320;
constexpr int methodHeight = 72;

struct Method
{
    TenderKind kind;
    Glyph glyph;
    QLatin1StringView keys;
};

constexpr Method methods[] = {
    {TenderKind::Cash, Glyph::Cash, "Alt+1"_L1},   {TenderKind::Scan, Glyph::QrCode, "Alt+2"_L1},
    {TenderKind::Card, Glyph::Card, "Alt+3"_L1},   {TenderKind::StoredValue, Glyph::Wallet, "Alt+4"_L1},
    {TenderKind::Credit, Glyph::Edit, "Alt+5"_L1}, {TenderKind::GiftCard, Glyph::Gift, "Alt+6"_L1},
    {TenderKind::Points, Glyph::Star, "F9"_L1}};
}

MethodList::MethodList(const Format &format, QWidget *parent) :
    QWidget(parent),
    m_format(format),
    m_methods(new QButtonGroup(this)),
    m_keep(new QPushButton(icon(Glyph::Wallet), tr("Change into stored value  Alt+0"), this)),
    m_back(new QPushButton(icon(Glyph::Back), tr("Back to the sale  Esc"), this))
{
    setFixedWidth(listWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::gapMedium, space::gapMedium, space::gapMedium, space::gapMedium);
    column->setSpacing(space::gap);
    QWidget *before = nullptr;
    for (const Method &method : methods) {
        QPushButton *button = makeMethod(method.kind, method.glyph);
        column->addWidget(button);
        if (before)
            setTabOrder(before, button);
        before = button;
    }
    column->addStretch();
    setRole(m_keep, ButtonRole::Choice);
    m_keep->setCheckable(true);
    m_keep->setFocusPolicy(Qt::TabFocus);
    column->addWidget(m_keep);
    setRole(m_back, ButtonRole::Normal);
    m_back->setFocusPolicy(Qt::TabFocus);
    column->addWidget(m_back);
    setTabOrder(before, m_keep);
    setTabOrder(m_keep, m_back);
    connect(m_methods, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT chosen(TenderKind(id)); });
    connect(m_keep, &QPushButton::clicked, this, &MethodList::keepToggled);
    connect(m_back, &QPushButton::clicked, this, &MethodList::backRequested);
}

std::optional<TenderKind> MethodList::methodAt(int number)
{
    const bool known = number >= 1 && number < int(std::size(methods));
    return known ? std::optional(methods[number - 1].kind) : std::nullopt;
}

QPushButton *MethodList::makeMethod(TenderKind kind, Glyph glyph)
{
    auto *button = new QPushButton(icon(glyph), {}, this);
    setRole(button, ButtonRole::Choice);
    button->setCheckable(true);
    button->setFixedHeight(methodHeight);
    button->setFocusPolicy(Qt::TabFocus);
    m_methods->addButton(button, int(kind));
    return button;
}

QPushButton *MethodList::firstStop() const
{
    return static_cast<QPushButton *>(m_methods->button(int(TenderKind::Cash)));
}

/// What it is called, and what the member may pay with it.
QString MethodList::wordsOf(const PaymentPresenter &payment, TenderKind kind) const
{
    const bool counted =
        kind == TenderKind::StoredValue || kind == TenderKind::Credit || kind == TenderKind::Points;
    const QString words = TenderLedger::wordsOf(kind);
    return counted && payment.hasMember() ? words + u' ' + m_format.money(payment.leftOf(kind)) : words;
}

/// Once it is done there is no way back, and Enter alone says what is next.
void MethodList::follow(const PaymentPresenter &payment)
{
    const bool done = payment.done().has_value();
    for (const Method &method : methods) {
        QAbstractButton *button = m_methods->button(int(method.kind));
        // What it showed while the sale was open stays: the sale in hand is the next one.
        if (!done || button->text().isEmpty())
            button->setText(wordsOf(payment, method.kind) + u"  "_s + method.keys);
        button->setChecked(method.kind == payment.method());
        button->setEnabled(!done && !payment.isAtTerminal() && payment.offers(method.kind));
    }
    m_keep->setVisible(!done && payment.hasMember());
    m_keep->setChecked(payment.keepsChange());
    m_back->setVisible(!done);
}
