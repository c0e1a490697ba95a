#include "ui/device/displayform.h"

#include "ui/common/formfield.h"
#include "ui/common/style.h"
#include "ui/settings/settingspresenter.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

DisplayForm::DisplayForm(SettingsPresenter &settings, QWidget *parent) :
    Section(tr("Customer display"), parent),
    m_settings(settings),
    m_shown(new QComboBox(this)),
    m_test(new QPushButton(tr("Show an example"), this))
{
    m_shown->addItem(tr("None"), false);
    m_shown->addItem(tr("On the second screen"), true);
    setRole(m_test, ButtonRole::Normal);
    auto *field = new FormField(tr("The customer sees the sale"), m_shown, FormField::Need::Optional, this);
    field->setHint(tr("Lines, total, change and points; never a whole name, a balance or a message."));
    body()->addWidget(field);
    body()->addWidget(m_test, 0, Qt::AlignLeft);
    connect(m_shown, &QComboBox::activated, this, [this] {
        Preferences preferences = m_settings.preferences();
        preferences.customerDisplay = m_shown->currentData().toBool();
        m_settings.choose(preferences);
    });
    connect(m_test, &QPushButton::clicked, this, &DisplayForm::testRequested);
    connect(&settings, &SettingsPresenter::changed, this, &DisplayForm::follow);
    connect(&settings, &SettingsPresenter::sessionChanged, this, &DisplayForm::follow);
    follow();
}

void DisplayForm::follow()
{
    m_shown->setCurrentIndex(m_settings.preferences().customerDisplay ? 1 : 0);
    m_shown->setEnabled(m_settings.mayManage());
    m_test->setEnabled(m_settings.preferences().customerDisplay);
}
