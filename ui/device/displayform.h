#pragma once

#include "ui/settings/section.h"

class FormField;
class QComboBox;
class QLineEdit;
class QPushButton;
class SettingsPresenter;

/// Whether the customer has a screen of their own.
class DisplayForm : public Section
{
    Q_OBJECT

public:
    explicit DisplayForm(SettingsPresenter &settings, QWidget *parent = nullptr);

Q_SIGNALS:
    void testRequested();

private:
    void follow();
    void chooseLink();

    SettingsPresenter &m_settings;
    QComboBox *m_shown;
    QLineEdit *m_link;
    FormField *m_linkField;
    QPushButton *m_test;
};
