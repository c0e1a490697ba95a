#pragma once

#include "ui/settings/section.h"

class QComboBox;
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

    SettingsPresenter &m_settings;
    QComboBox *m_shown;
    QPushButton *m_test;
};
