#pragma once

#include "core/base/result.h"
#include "ui/common/format.h"
#include "ui/common/sheet.h"

class FormField;
class InlineMessage;
class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class TopUpPresenter;

/// Sells a gift card, tops one up, or says what it holds: whichever its number asks for.
class GiftCardSheet : public Sheet
{
    Q_OBJECT

public:
    GiftCardSheet(TopUpPresenter &topUp, const Format &format, QWidget *parent);

    /// `number`: the card's, if it was scanned already.
    void begin(const QString &number = {});
    /// A card scanned while the sheet is open; others are said to be none.
    void handleScan(const QString &code);

private:
    void connectParts();
    void takeCard();
    void follow();
    QString facts() const;
    void submit();
    void refuse(const Error &error);
    void finish();

    TopUpPresenter &m_topUp;
    Format m_format;
    QLineEdit *m_number;
    QLineEdit *m_amount;
    QLineEdit *m_reference;
    FormField *m_numberField;
    FormField *m_amountField;
    FormField *m_referenceField;
    QLabel *m_facts;
    QButtonGroup *m_tender;
    QWidget *m_tenders;
    InlineMessage *m_message;
    QPushButton *m_take;
};
