#pragma once

#include <QWidget>

class DisplayForm;
class ScalePresenter;
class ScannerPresenter;
class SettingsPresenter;

/// The devices beside the till, each with its test.
class HardwareForm : public QWidget
{
    Q_OBJECT

public:
    HardwareForm(SettingsPresenter &settings, ScalePresenter &scale, ScannerPresenter &scanner,
                 QWidget *parent = nullptr);

    DisplayForm *displayForm() const { return m_display; }

private:
    DisplayForm *m_display;
};
