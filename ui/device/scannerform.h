#pragma once

#include "ui/device/scannerpresenter.h"
#include "ui/settings/section.h"

class FormField;
class InlineMessage;
class QLineEdit;
class QPushButton;
class SettingsPresenter;

/// Where a scanner on a serial line is, a test of any scanner, and the measuring of one that types.
class ScannerForm : public Section
{
    Q_OBJECT

public:
    ScannerForm(SettingsPresenter &settings, ScannerPresenter &scanner, QWidget *parent = nullptr);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void apply();
    void follow();
    void tell();
    void keep(int gapMs);

    SettingsPresenter &m_settings;
    ScannerPresenter &m_scanner;
    QLineEdit *m_place;
    FormField *m_field;
    InlineMessage *m_message;
    QPushButton *m_test;
    QPushButton *m_measure;
};
