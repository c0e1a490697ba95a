#pragma once

#include "core/shift/shiftreport.h"
#include "ui/common/format.h"

#include <QWidget>

#include <functional>
#include <optional>

class ApprovalModal;
class ClosePanel;
class CountPad;
class InlineMessage;
class QLabel;
class QPushButton;
class QStackedWidget;
class ShiftPresenter;
struct Approval;

/// Closing a shift: a blind count, then what it differs by, then the end.
class CountPage : public QWidget
{
    Q_OBJECT

public:
    CountPage(ShiftPresenter &shift, ApprovalModal &approval, const Format &format,
              QWidget *parent = nullptr);

    /// Of the presenter's target, from the start or from where it was left.
    void begin();

Q_SIGNALS:
    void backRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeCheck();
    void follow();
    void showCheck();
    void showRefunds();
    void submit();
    void handIn();
    void closeShift(const std::optional<Approval> &takeOver);
    void handOver();
    void refuse(const Error &error);

    ShiftPresenter &m_shift;
    ApprovalModal &m_approval;
    Format m_format;
    QLabel *m_title;
    QPushButton *m_back;
    CountPad *m_pad;
    QLabel *m_held;
    QLabel *m_unsent;
    QLabel *m_refunds;
    InlineMessage *m_message;
    QPushButton *m_handIn;
    ClosePanel *m_close;
    QStackedWidget *m_side;
    std::optional<ShiftReport> m_report; ///< once the count is handed in
};
