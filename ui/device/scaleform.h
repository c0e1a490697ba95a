#pragma once

#include "ui/device/scalepresenter.h"
#include "ui/settings/section.h"

class Chip;
class FormField;
class QLabel;
class QLineEdit;
class QPushButton;
class SettingsPresenter;

/// Where the scale is, and what it says just now.
class ScaleForm : public Section
{
    Q_OBJECT

public:
    ScaleForm(SettingsPresenter &settings, ScalePresenter &scale, QWidget *parent = nullptr);

private:
    void apply();
    void follow();
    QString sentence() const;

    SettingsPresenter &m_settings;
    ScalePresenter &m_scale;
    QLineEdit *m_place;
    FormField *m_field;
    Chip *m_chip;
    QLabel *m_words;
    QPushButton *m_tare;
    QPushButton *m_clear;
    QPushButton *m_zero;
};
