#include "ui/settings/shopform.h"

#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/style.h"
#include "ui/settings/section.h"
#include "ui/settings/shoppresenter.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ShopForm::ShopForm(ShopPresenter &shop, QWidget *parent) :
    QWidget(parent),
    m_shop(shop),
    m_discount(new QComboBox(this)),
    m_step(new QComboBox(this)),
    m_cardName(new QComboBox(this)),
    m_unit(new QLineEdit(this)),
    m_unitField(new FormField(tr("Money that earns one point"), m_unit, FormField::Need::Optional, this)),
    m_limit(new QLineEdit(this)),
    m_limitField(new FormField(tr("Difference that a cashier may close with"), m_limit,
                               FormField::Need::Optional, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapLarge);
    auto *left = new QVBoxLayout;
    left->addWidget(makePrices());
    auto *right = new QVBoxLayout;
    right->addWidget(makePoints());
    right->addWidget(makeLimits());
    for (QVBoxLayout *column : {left, right}) {
        column->setSpacing(space::gapLarge);
        column->addStretch();
        row->addLayout(column, 1);
    }
    connect(m_discount, &QComboBox::activated, this, [this] {
        ShopHabits habits = habitsOf(m_shop.shop());
        habits.discountEntry = DiscountEntry(m_discount->currentData().toInt());
        m_shop.choose(habits);
    });
    connect(m_step, &QComboBox::activated, this, [this] {
        ShopHabits habits = habitsOf(m_shop.shop());
        habits.cashStep = Money::of(m_step->currentData().toLongLong());
        m_shop.choose(habits);
    });
    connect(m_cardName, &QComboBox::activated, this, [this] {
        ShopHabits habits = habitsOf(m_shop.shop());
        habits.cardName = CardName(m_cardName->currentData().toInt());
        m_shop.choose(habits);
    });
    connect(m_unit, &QLineEdit::editingFinished, this, &ShopForm::submitPoints);
    connect(m_limit, &QLineEdit::editingFinished, this, &ShopForm::submitLimit);
    connect(&shop, &ShopPresenter::changed, this, &ShopForm::follow);
    connect(&shop, &ShopPresenter::refused, this,
            [this](const Error &error) { m_unitField->setProblem(errorText(error)); });
    follow();
}

QWidget *ShopForm::makePrices()
{
    auto *section = new Section(tr("Discounts and cash"), this);
    m_discount->addItem(tr("8.5折: 15 % off"), int(DiscountEntry::Zhe));
    m_discount->addItem(tr("85 % off"), int(DiscountEntry::PercentOff));
    addSteps();
    auto *step =
        new FormField(tr("Round what is paid in cash to"), m_step, FormField::Need::Optional, section);
    step->setHint(tr("A line of its own on the receipt; card and scan-to-pay stay exact."));
    section->body()->addWidget(
        new FormField(tr("\"85/\" at the till means"), m_discount, FormField::Need::Optional, section));
    section->body()->addWidget(step);
    m_limit->setMaxLength(12);
    m_limitField->setHint(tr("Of the cash counted at the end of a shift; more needs a note and a manager."));
    section->body()->addWidget(m_limitField);
    return section;
}

QWidget *ShopForm::makePoints()
{
    auto *section = new Section(tr("Members"), this);
    m_unit->setMaxLength(12);
    m_unitField->setHint(tr("Counted on the whole sale as paid; 0: no points. Points already given stay."));
    section->body()->addWidget(m_unitField);
    m_cardName->addItem(tr("no name"), int(CardName::None));
    m_cardName->addItem(tr("the first character, 王**"), int(CardName::Masked));
    m_cardName->addItem(tr("the whole name"), int(CardName::Full));
    section->body()->addWidget(
        new FormField(tr("Of the name, on a member's card"), m_cardName, FormField::Need::Optional, section));
    return section;
}

QWidget *ShopForm::makeLimits()
{
    auto *section = new Section(tr("Most discount by hand, in percent"), this);
    const std::vector<std::pair<Role, QString>> roles{{Role::Cashier, tr("Cashier")},
                                                      {Role::Manager, tr("Manager")},
                                                      {Role::Administrator, tr("Administrator")}};
    auto *row = new QHBoxLayout;
    row->setSpacing(space::gapLarge);
    for (const auto &[role, name] : roles) {
        auto *input = new QLineEdit(section);
        input->setMaxLength(6);
        auto *field = new FormField(name, input, FormField::Need::Optional, section);
        row->addWidget(field, 1);
        connect(input, &QLineEdit::editingFinished, this,
                [this, i = m_roles.size()] { submitDiscountLimit(i); });
        m_roles.push_back({role, input, field});
    }
    section->body()->addLayout(row);
    auto *hint = new QLabel(tr("More needs somebody who may, with PIN or password."), section);
    setType(hint, Type::Secondary);
    setTone(hint, Tone::Secondary);
    section->body()->addWidget(hint);
    return section;
}

/// The steps that coins make sense of, from a hundredth part of a unit to one unit.
void ShopForm::addSteps()
{
    const Currency &currency = m_shop.shop().currency;
    m_step->addItem(tr("Not at all"), qint64(0));
    for (const int parts : {20, 10, 2, 1})
        if (currency.scale() % parts == 0 && currency.scale() >= parts)
            m_step->addItem(currency.print(Money::of(currency.scale() / parts)),
                            qint64(currency.scale() / parts));
    for (const qint64 units : {5, 10, 50, 100})
        if (currency.scale() == 1)
            m_step->addItem(QString::number(units), units);
}

void ShopForm::submitPoints()
{
    const auto unit = m_shop.shop().currency.parse(m_unit->text().trimmed());
    if (!unit)
        return m_unitField->setProblem(tr("Type an amount, as 1 or 0.50"));
    ShopHabits habits = habitsOf(m_shop.shop());
    habits.pointUnit = *unit;
    m_unitField->setProblem({});
    m_shop.choose(habits);
}

void ShopForm::submitLimit()
{
    const auto limit = m_shop.shop().currency.parse(m_limit->text().trimmed());
    if (!limit)
        return m_limitField->setProblem(tr("Type an amount, as 1 or 0.50"));
    ShopHabits habits = habitsOf(m_shop.shop());
    habits.differenceLimit = *limit;
    m_limitField->setProblem({});
    m_shop.choose(habits);
}

void ShopForm::submitDiscountLimit(size_t role)
{
    const RoleLimit &limit = m_roles[role];
    const auto share = parsePercent(limit.input->text().trimmed());
    if (!share || *share < Rate() || share->basisPoints() > wholeRate)
        return limit.field->setProblem(tr("Type 0 to 100"));
    limit.field->setProblem({});
    m_shop.chooseDiscountLimit(limit.role, *share);
}

void ShopForm::follow()
{
    const Shop &shop = m_shop.shop();
    m_discount->setCurrentIndex(m_discount->findData(int(shop.discountEntry)));
    if (m_step->findData(shop.cashStep.units()) < 0)
        m_step->addItem(shop.currency.print(shop.cashStep), shop.cashStep.units());
    m_step->setCurrentIndex(m_step->findData(shop.cashStep.units()));
    m_cardName->setCurrentIndex(m_cardName->findData(int(shop.cardName)));
    m_unit->setText(shop.currency.print(shop.pointUnit));
    m_unitField->setProblem({});
    m_limit->setText(shop.currency.print(shop.differenceLimit));
    m_limitField->setProblem({});
    for (const RoleLimit &limit : m_roles) {
        limit.input->setText(printPercent(m_shop.discountLimitOf(limit.role)));
        limit.input->setEnabled(m_shop.mayManage());
    }
    for (QWidget *input : std::initializer_list<QWidget *>{m_discount, m_step, m_cardName, m_unit, m_limit})
        input->setEnabled(m_shop.mayManage());
}
