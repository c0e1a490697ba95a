#include "ui/device/displayform.h"

#include "ui/common/formfield.h"
#include "ui/common/style.h"
#include "ui/settings/settingspresenter.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

DisplayForm::DisplayForm(SettingsPresenter &settings, QWidget *parent) :
    Section(tr("Customer display"), parent),
    m_settings(settings),
    m_shown(new QComboBox(this)),
    m_link(new QLineEdit(this)),
    m_linkField(new FormField(tr("Link to join as a member"), m_link, FormField::Need::Optional, this)),
    m_test(new QPushButton(tr("Show an example"), this))
{
    m_shown->addItem(tr("None"), false);
    m_shown->addItem(tr("On the second screen"), true);
    setRole(m_test, ButtonRole::Normal);
    auto *field = new FormField(tr("The customer sees the sale"), m_shown, FormField::Need::Optional, this);
    field->setHint(tr("Lines, total, change and points; never a whole name, a balance or a message."));
    m_link->setMaxLength(longestLink);
    m_link->setPlaceholderText(QStringLiteral("https://"));
    m_linkField->setHint(tr("Shown as a QR code while nobody is served; empty: none."));
    body()->addWidget(field);
    body()->addWidget(m_linkField);
    body()->addWidget(m_test, 0, Qt::AlignLeft);
    connect(m_shown, &QComboBox::activated, this, [this] {
        Preferences preferences = m_settings.preferences();
        preferences.customerDisplay = m_shown->currentData().toBool();
        m_settings.choose(preferences);
    });
    connect(m_link, &QLineEdit::editingFinished, this, &DisplayForm::chooseLink);
    connect(m_test, &QPushButton::clicked, this, &DisplayForm::testRequested);
    connect(&settings, &SettingsPresenter::changed, this, &DisplayForm::follow);
    connect(&settings, &SettingsPresenter::sessionChanged, this, &DisplayForm::follow);
    follow();
}

/// A phone follows nothing else than a web address.
void DisplayForm::chooseLink()
{
    const QString typed = m_link->text().trimmed();
    const QUrl url(typed, QUrl::StrictMode);
    const bool fits = url.isValid() && !url.host().isEmpty()
        && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
    if (!typed.isEmpty() && !fits)
        return m_linkField->setProblem(tr("Type a web address, as https://example.com/join"));
    m_linkField->setProblem({});
    Preferences preferences = m_settings.preferences();
    if (preferences.joinLink == typed)
        return;
    preferences.joinLink = typed;
    m_settings.choose(preferences);
}

void DisplayForm::follow()
{
    m_link->setText(m_settings.preferences().joinLink);
    m_link->setEnabled(m_settings.mayManage() && m_settings.preferences().customerDisplay);
    m_linkField->setProblem({});
    m_shown->setCurrentIndex(m_settings.preferences().customerDisplay ? 1 : 0);
    m_shown->setEnabled(m_settings.mayManage());
    m_test->setEnabled(m_settings.preferences().customerDisplay);
}
