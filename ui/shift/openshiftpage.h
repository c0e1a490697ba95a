#pragma once

#include "ui/common/format.h"

#include <QWidget>

class AmountField;
class InlineMessage;
class QLabel;
class QPushButton;
class ShiftPresenter;

/// Before the first sale: what is put into the drawer.
class OpenShiftPage : public QWidget
{
    Q_OBJECT

public:
    OpenShiftPage(ShiftPresenter &shift, const Format &format, QWidget *parent = nullptr);

    /// Something was tried that needs a shift.
    void insist();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeCard();
    void follow();
    void submit();

    ShiftPresenter &m_shift;
    Format m_format;
    QLabel *m_before;
    InlineMessage *m_message;
    AmountField *m_float;
    QPushButton *m_open;
};
