#pragma once

#include "core/shift/cashmovement.h"
#include "ui/common/format.h"
#include "ui/common/sheet.h"

class AmountField;
class FormField;
class InlineMessage;
class QButtonGroup;
class QLineEdit;
class QStackedWidget;
class ShiftPresenter;

/// Opens the drawer for a reason: to look, to pay in or out, to drop cash to the safe.
class CashSheet : public Sheet
{
    Q_OBJECT

public:
    CashSheet(ShiftPresenter &shift, const Format &format, QWidget *parent);

    void begin(CashMovementKind kind);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addKinds();
    QWidget *makeReasons();
    QStringList reasonsFor(CashMovementKind kind) const;
    CashMovementKind kind() const;
    void follow();
    void submit();
    void refuse(const Error &error);

    ShiftPresenter &m_shift;
    Format m_format;
    InlineMessage *m_message;
    QButtonGroup *m_kinds;
    AmountField *m_amount;
    FormField *m_amountField;
    QLineEdit *m_reason;
    FormField *m_reasonField;
    QStackedWidget *m_help; ///< reasons to choose from, or the pad for the amount
    std::vector<QPushButton *> m_quick;
    QPushButton *m_done;
};
