#include "ui/settings/returnsform.h"

#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/style.h"
#include "ui/settings/section.h"
#include "ui/settings/shoppresenter.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int longestNumber = 4;
constexpr int longestList = 1000;
}

ReturnsForm::ReturnsForm(ShopPresenter &shop, QWidget *parent) :
    QWidget(parent),
    m_shop(shop),
    m_days(new QLineEdit(this)),
    m_daysField(new FormField(tr("Days after the sale"), m_days, FormField::Need::Optional, this)),
    m_lowest(new QLineEdit(this)),
    m_lowestField(new FormField(tr("Without a receipt: lowest price of so many days"), m_lowest,
                                FormField::Need::Optional, this)),
    m_never(new QLineEdit(this)),
    m_neverField(
        new FormField(tr("Categories that never come back"), m_never, FormField::Need::Optional, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapLarge);
    for (QWidget *section : {makeDays(), makeCategories()}) {
        auto *column = new QVBoxLayout;
        column->addWidget(section);
        column->addStretch();
        row->addLayout(column, 1);
    }
    for (QLineEdit *input : {m_days, m_lowest, m_never})
        connect(input, &QLineEdit::editingFinished, this, &ReturnsForm::submit);
    connect(&shop, &ShopPresenter::changed, this, &ReturnsForm::follow);
    connect(&shop, &ShopPresenter::refused, this,
            [this](const Error &error) { m_neverField->setProblem(errorText(error)); });
    follow();
}

QWidget *ReturnsForm::makeDays()
{
    auto *section = new Section(tr("How long goods come back"), this);
    m_days->setMaxLength(longestNumber);
    m_lowest->setMaxLength(longestNumber);
    m_daysField->setHint(tr("Printed on every receipt; 0: for ever, and nothing is printed."));
    m_lowestField->setHint(tr("Such a return needs a manager and is paid out in cash."));
    section->body()->addWidget(m_daysField);
    section->body()->addWidget(m_lowestField);
    return section;
}

QWidget *ReturnsForm::makeCategories()
{
    auto *section = new Section(tr("What does not come back"), this);
    m_never->setMaxLength(longestList);
    m_neverField->setHint(
        tr("Separated by commas, with all that lies in them; the receipt marks the goods."));
    section->body()->addWidget(m_neverField);
    return section;
}

void ReturnsForm::submit()
{
    ReturnRules rules = m_shop.returnRules();
    bool goodDays = false;
    bool goodLowest = false;
    rules.days = m_days->text().trimmed().toInt(&goodDays);
    rules.lowestDays = m_lowest->text().trimmed().toInt(&goodLowest);
    rules.categories = returnCategories(m_never->text());
    goodDays = goodDays && rules.days >= 0;
    goodLowest = goodLowest && rules.lowestDays > 0;
    m_daysField->setProblem(goodDays ? QString() : tr("Type a number of days, as 30; 0: for ever"));
    m_lowestField->setProblem(goodLowest ? QString() : tr("Type a number of days from 1 on"));
    m_neverField->setProblem({});
    if (goodDays && goodLowest)
        m_shop.chooseReturns(rules);
}

void ReturnsForm::follow()
{
    const ReturnRules &rules = m_shop.returnRules();
    m_days->setText(QString::number(rules.days));
    m_lowest->setText(QString::number(rules.lowestDays));
    m_never->setText(rules.categories.join(u", "_s));
    for (FormField *field : {m_daysField, m_lowestField, m_neverField})
        field->setProblem({});
    for (QLineEdit *input : {m_days, m_lowest, m_never})
        input->setEnabled(m_shop.mayManage());
}
