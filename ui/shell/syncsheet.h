#pragma once

#include "ui/common/format.h"
#include "ui/common/sheet.h"

class Chip;
class FormField;
class InlineMessage;
class QLabel;
class QLineEdit;
class QPushButton;
class SyncPresenter;

/// The state of the sync in full, a push by hand, and the enrolment of this till.
class SyncSheet : public Sheet
{
    Q_OBJECT

public:
    SyncSheet(SyncPresenter &sync, const Format &format, QWidget *parent);

    void begin();

private:
    QWidget *makeForm();
    void follow();
    void submit();
    void copy();

    SyncPresenter &m_sync;
    Format m_format;
    Chip *m_chip;
    QLabel *m_sentence;
    QLabel *m_facts;
    QLabel *m_whoMay;
    QPushButton *m_copy;
    QPushButton *m_push;
    QWidget *m_form;
    InlineMessage *m_message;
    QLineEdit *m_url;
    QLineEdit *m_code;
    FormField *m_urlField;
    FormField *m_codeField;
    QPushButton *m_enrol;
};
