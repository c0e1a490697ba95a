#pragma once

#include "core/sale/receipt.h"
#include "core/sale/settle.h"
#include "ui/common/format.h"

#include <QWidget>

class InlineMessage;
class MoneyLabel;
class QLabel;
class QPushButton;
class QVBoxLayout;

/// What is due, what was given, and what is open or goes back; then what was done.
class TenderLedger : public QWidget
{
    Q_OBJECT

public:
    explicit TenderLedger(const Format &format, QWidget *parent = nullptr);

    InlineMessage *message() const { return m_message; }
    static QString wordsOf(TenderKind kind);

    void showTenders(const std::vector<Tender> &tenders, bool removable);
    /// `note` says what is waited for.
    void showOpen(const Due &due, const QString &note);
    void showDone(const Receipt &receipt);

Q_SIGNALS:
    void removed(int index);
    void reprintRequested();

private:
    QWidget *makeFoot();
    QWidget *makeLine(const Tender &tender, std::optional<int> removable);
    void showAmounts(bool done);

    Format m_format;
    InlineMessage *m_message;
    QLabel *m_dueWords;
    MoneyLabel *m_due;
    QVBoxLayout *m_lines;
    QLabel *m_note;
    QPushButton *m_reprint;
    QLabel *m_openWords;
    MoneyLabel *m_open;
};
