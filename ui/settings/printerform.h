#pragma once

#include "core/base/result.h"
#include "core/device/printertarget.h"

#include <QWidget>

class FormField;
class InlineMessage;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class SettingsPresenter;

/// Where receipts are printed, on which paper, and a test.
class PrinterForm : public QWidget
{
    Q_OBJECT

public:
    explicit PrinterForm(SettingsPresenter &settings, QWidget *parent = nullptr);

public Q_SLOTS:
    void showPrinted();
    void showFailed(const Error &error);

Q_SIGNALS:
    void testRequested();

private:
    void follow();
    void apply();
    void showKind();
    Result<PrinterTarget> target() const;

    SettingsPresenter &m_settings;
    QComboBox *m_kind;
    QLineEdit *m_place;
    FormField *m_placeField;
    QComboBox *m_paper;
    InlineMessage *m_message;
    QPushButton *m_test;
    QLabel *m_why; ///< no test can be printed
};
