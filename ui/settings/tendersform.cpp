#include "ui/settings/tendersform.h"

#include "core/usecase/tenderrulesjson.h"
#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/style.h"
#include "ui/common/tendertext.h"
#include "ui/settings/section.h"
#include "ui/settings/shoppresenter.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {
constexpr int longestFigure = 60;
constexpr TenderKind changing[] = {TenderKind::Card, TenderKind::Scan, TenderKind::GiftCard,
                                   TenderKind::Coupon};

template <class T> bool into(T &part, const std::optional<T> &value)
{
    if (value)
        part = *value;
    return value.has_value();
}

bool intoNumber(const QString &text, const std::function<void(qint64)> &take)
{
    bool good = false;
    const qint64 number = text.toLongLong(&good);
    if (good && number >= 0 && number <= 1'000'000)
        take(number);
    return good && number >= 0 && number <= 1'000'000;
}
}

TendersForm::TendersForm(ShopPresenter &shop, QWidget *parent) :
    QWidget(parent),
    m_shop(shop),
    m_refunds(new QComboBox(this)),
    m_change(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapLarge);
    auto *left = new QVBoxLayout;
    left->addWidget(makeStoredValue());
    left->addStretch();
    auto *right = new QVBoxLayout;
    right->setSpacing(space::gapLarge);
    right->addWidget(makePoints());
    right->addWidget(makeChange());
    right->addStretch();
    row->addLayout(left, 1);
    row->addLayout(right, 1);
    connect(m_refunds, &QComboBox::activated, this, [this] {
        TenderRules rules = m_shop.shop().tenders;
        rules.refundsPrincipal = m_refunds->currentData().toBool();
        m_shop.chooseTenders(rules);
    });
    connect(m_change, &QButtonGroup::idClicked, this, &TendersForm::submitChange);
    connect(&shop, &ShopPresenter::changed, this, &TendersForm::follow);
    follow();
}

QWidget *TendersForm::makeStoredValue()
{
    auto *section = new Section(tr("Stored value and gift cards"), this);
    addMoney(section, tr("Most on a member's account or named card"), tr("0: no limit"),
             &TenderRules::namedLimit);
    addMoney(section, tr("Most on a card without a name"), tr("0: no limit"), &TenderRules::unnamedLimit);
    addFigure(
        section, tr("Months that a card without a name is good"), tr("0: for ever"),
        [](const TenderRules &rules) { return QString::number(rules.cardMonths); },
        [](TenderRules &rules, const QString &text) {
            return intoNumber(text, [&](qint64 months) { rules.cardMonths = int(months); });
        });
    addFigure(
        section, tr("Bonus on top-ups"), tr("Paid in : given, as 500:50, 1000:120; empty: none"),
        [this](const TenderRules &rules) {
            return printTopUpSteps(rules.topUpSteps, m_shop.shop().currency);
        },
        [this](TenderRules &rules, const QString &text) {
            return into(rules.topUpSteps, topUpSteps(text, m_shop.shop().currency));
        });
    m_refunds->addItem(tr("What was paid in; a bonus lapses"), true);
    m_refunds->addItem(tr("Nothing"), false);
    section->body()->addWidget(
        new FormField(tr("Paid back on request"), m_refunds, FormField::Need::Optional, section));
    return section;
}

QWidget *TendersForm::makePoints()
{
    auto *section = new Section(tr("Points that pay"), this);
    addFigure(
        section, tr("Points pay in steps of"), tr("0: points do not pay"),
        [](const TenderRules &rules) { return QString::number(rules.pointStep.units()); },
        [](TenderRules &rules, const QString &text) {
            return intoNumber(text, [&](qint64 points) { rules.pointStep = Points::of(points); });
        });
    addMoney(section, tr("One step pays"), {}, &TenderRules::pointStepWorth);
    addFigure(
        section, tr("Most of a sale, in percent"), {},
        [](const TenderRules &rules) { return printPercent(rules.pointShare); },
        [](TenderRules &rules, const QString &text) { return into(rules.pointShare, parsePercent(text)); });
    return section;
}

QWidget *TendersForm::makeChange()
{
    auto *section = new Section(tr("Change, besides cash"), this);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::gap);
    m_change->setExclusive(false);
    for (const TenderKind kind : changing) {
        auto *button = new QPushButton(tenderText(kind), section);
        setRole(button, ButtonRole::Choice);
        button->setCheckable(true);
        button->setFixedHeight(space::target);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        m_change->addButton(button, int(kind));
        row->addWidget(button);
    }
    section->body()->addLayout(row);
    return section;
}

void TendersForm::addMoney(Section *section, const QString &label, const QString &hint,
                           Money TenderRules::*part)
{
    addFigure(
        section, label, hint,
        [this, part](const TenderRules &rules) { return m_shop.shop().currency.print(rules.*part); },
        [this, part](TenderRules &rules, const QString &text) {
            return into(rules.*part, m_shop.shop().currency.parse(text));
        });
}

void TendersForm::addFigure(Section *section, const QString &label, const QString &hint,
                            std::function<QString(const TenderRules &)> show,
                            std::function<bool(TenderRules &, const QString &)> take)
{
    auto *edit = new QLineEdit(section);
    edit->setMaxLength(longestFigure);
    auto *field = new FormField(label, edit, FormField::Need::Optional, section);
    field->setHint(hint);
    section->body()->addWidget(field);
    const Figure figure{edit, field, std::move(show), std::move(take)};
    m_figures.push_back(figure);
    connect(edit, &QLineEdit::editingFinished, this, [this, figure] { submit(figure); });
}

void TendersForm::submit(const Figure &figure)
{
    TenderRules rules = m_shop.shop().tenders;
    const QString before = figure.show(rules);
    const QString text = figure.edit->text().trimmed();
    if (text == before)
        return figure.field->setProblem({});
    if (!figure.take(rules, text) || faultIn(rules))
        return figure.field->setProblem(tr("This does not fit here. It was %1").arg(before));
    figure.field->setProblem({});
    m_shop.chooseTenders(rules);
}

void TendersForm::submitChange()
{
    TenderRules rules = m_shop.shop().tenders;
    rules.changeKinds = {TenderKind::Cash};
    for (const TenderKind kind : changing)
        if (m_change->button(int(kind))->isChecked())
            rules.changeKinds.push_back(kind);
    m_shop.chooseTenders(rules);
}

void TendersForm::follow()
{
    const TenderRules &rules = m_shop.shop().tenders;
    for (const Figure &figure : m_figures) {
        figure.edit->setText(figure.show(rules));
        figure.edit->setEnabled(m_shop.mayManage());
        figure.field->setProblem({});
    }
    m_refunds->setCurrentIndex(m_refunds->findData(rules.refundsPrincipal));
    m_refunds->setEnabled(m_shop.mayManage());
    for (const TenderKind kind : changing) {
        m_change->button(int(kind))->setChecked(rules.givesChange(kind));
        m_change->button(int(kind))->setEnabled(m_shop.mayManage());
    }
}
