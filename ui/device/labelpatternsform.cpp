#include "ui/device/labelpatternsform.h"

#include "core/base/decimal.h"
#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/device/labelpatternspresenter.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int shortDigits = 13;
constexpr int longDigits = 18;
const QString otherForm = u"other"_s;
}

LabelPatternsForm::LabelPatternsForm(LabelPatternsPresenter &patterns, QWidget *parent) :
    Section(tr("Labels of the scales"), parent),
    m_patterns(patterns),
    m_short(new QComboBox(this)),
    m_long(new QComboBox(this)),
    m_sample(new QLineEdit(this)),
    m_sampleField(new FormField(tr("Try a label"), m_sample, FormField::Need::Optional, this))
{
    m_short->addItem(tr("None"), QString());
    m_short->addItem(tr("The price"), u"PPIIIIIMMMMMC"_s);
    m_short->addItem(tr("The weight"), u"PPIIIIIWWWWWC"_s);
    m_long->addItem(tr("None"), QString());
    m_long->addItem(tr("Weight, then price"), u"PPIIIIIWWWWWMMMMMC"_s);
    m_long->addItem(tr("Price, then weight"), u"PPIIIIIMMMMMWWWWWC"_s);
    for (QComboBox *box : {m_short, m_long})
        box->addItem(tr("As zhanggui-admin set it"), otherForm);
    auto *field = new FormField(tr("13 digits from 20 to 29 hold"), m_short, FormField::Need::Optional, this);
    field->setHint(tr("Two digits, five of the item, five of the value, one to check."));
    body()->addWidget(field);
    body()->addWidget(
        new FormField(tr("18 digits from 20 to 29 hold"), m_long, FormField::Need::Optional, this));
    body()->addWidget(m_sampleField);
    m_sample->setMaxLength(24);
    connectBox(m_short, shortDigits);
    connectBox(m_long, longDigits);
    connect(m_sample, &QLineEdit::textChanged, this, &LabelPatternsForm::tryOut);
    connect(&patterns, &LabelPatternsPresenter::changed, this, &LabelPatternsForm::follow);
    connect(&patterns, &LabelPatternsPresenter::refused, this,
            [this](const Error &error) { m_sampleField->setProblem(errorText(error)); });
    follow();
}

void LabelPatternsForm::connectBox(QComboBox *box, int digits)
{
    connect(box, &QComboBox::activated, this, [this, box, digits] {
        if (box->currentData() == otherForm)
            showForm(box, digits);
        else
            m_patterns.choose(digits, box->currentData().toString());
    });
}

void LabelPatternsForm::showForm(QComboBox *box, int digits)
{
    const auto form = m_patterns.formOf(digits);
    const int known = form ? box->findData(*form) : -1;
    box->setCurrentIndex(known >= 0 ? known : box->findData(otherForm));
    box->setEnabled(m_patterns.mayManage());
}

void LabelPatternsForm::follow()
{
    showForm(m_short, shortDigits);
    showForm(m_long, longDigits);
    tryOut();
}

void LabelPatternsForm::tryOut()
{
    const QString code = m_sample->text().trimmed();
    m_sampleField->setProblem({});
    if (code.isEmpty())
        return m_sampleField->setHint(tr("Type the digits of a label to see what they say."));
    const auto reading = m_patterns.read(code);
    if (!reading)
        return m_sampleField->setProblem(tr("This is no label by these patterns."));
    QStringList words{tr("Item %1").arg(reading->item)};
    if (reading->weight)
        words << tr("weight %1").arg(printDecimal(reading->weight->units, reading->weight->decimals));
    if (reading->money)
        words << tr("price %1").arg(printDecimal(reading->money->units, reading->money->decimals));
    m_sampleField->setHint(words.join(u" · "_s));
}
