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
class TenderBox;
class TopUpPresenter;

/// Sells a gift card, tops one up, or says what it holds: whichever its number asks for. Who may pays out of
/// it, too.
class GiftCardSheet : public Sheet
{
    Q_OBJECT

public:
    GiftCardSheet(TopUpPresenter &topUp, const Format &format, QWidget *parent);

    /// `number`: the card's, if it was scanned already.
    void begin(const QString &number = {});
    /// A card scanned while the sheet is open, or what a phone shows to pay with; others are said to be none.
    void handleScan(const QString &code);

Q_SIGNALS:
    /// Somebody looked at the terminal who may not decide alone.
    void decisionRequested(bool charged, const QString &reference);

private:
    void connectParts();
    void takeCard();
    void follow();
    bool paysOut() const;
    QString facts() const;
    QString hint() const;
    QString actWords() const;
    void submit();
    void refuse(const Error &error);
    void finish();

    TopUpPresenter &m_topUp;
    Format m_format;
    QLineEdit *m_number;
    QLineEdit *m_amount;
    FormField *m_numberField;
    FormField *m_amountField;
    QLabel *m_facts;
    QButtonGroup *m_purpose;
    QWidget *m_purposes;
    TenderBox *m_tender;
    InlineMessage *m_message;
    QPushButton *m_take;
};
