#pragma once

#include "ui/common/format.h"
#include "ui/common/sheet.h"
#include "ui/members/carepresenter.h"

class FormField;
class InlineMessage;
class QLabel;
class QLineEdit;
class QPushButton;

/// What a person may ask of the shop about their data: that it is put right, not used, or gone.
class PrivacySheet : public Sheet
{
    Q_OBJECT

public:
    PrivacySheet(CarePresenter &care, const Format &format, QWidget *parent = nullptr);

    void begin();

private:
    QLabel *addTitle(const QString &words);
    void makeCorrection();
    void makeRestriction();
    void makeErasure();
    void follow();
    void followErase();
    void answer(bool changed);
    void refuse(const Error &error);

    CarePresenter &m_care;
    Format m_format;
    InlineMessage *m_message;
    class QVBoxLayout *m_column;
    QLabel *m_asked;
    QLineEdit *m_correction;
    FormField *m_correctionField;
    QPushButton *m_takeDown;
    QLineEdit *m_refusal;
    FormField *m_refusalField;
    QPushButton *m_changed;
    QPushButton *m_refuse;
    QLabel *m_restricted;
    QLineEdit *m_reason;
    FormField *m_reasonField;
    QPushButton *m_restrict;
    QPushButton *m_lift;
    QLineEdit *m_why;
    QLineEdit *m_number;
    FormField *m_numberField;
    QPushButton *m_erase;
};
