#pragma once

#include "ui/members/privacypresenter.h"

#include <QWidget>

class FormField;
class InlineMessage;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTextBrowser;

/// How long members are kept who no longer come, and the record of what is done with members' data.
class PrivacyForm : public QWidget
{
    Q_OBJECT

public:
    explicit PrivacyForm(PrivacyPresenter &privacy, QWidget *parent = nullptr);

    InlineMessage *message() const { return m_message; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeRule();
    QWidget *makeRecord();
    void follow();
    void submit();
    void choosePath(const QString &name, const QString &kinds);

    PrivacyPresenter &m_privacy;
    InlineMessage *m_message;
    QLineEdit *m_months;
    QLineEdit *m_grace;
    FormField *m_monthsField;
    FormField *m_graceField;
    QCheckBox *m_points;
    QLabel *m_due;
    QTextBrowser *m_record;
    QPushButton *m_pdf;
    QPushButton *m_csv;
};
