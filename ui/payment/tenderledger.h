#pragma once

#include "core/sale/receipt.h"
#include "core/sale/settle.h"
#include "ui/common/card.h"
#include "ui/common/format.h"

class MoneyLabel;
class QGridLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;
class SaleDigest;

/// What is due and for what, what was given, and what is open or goes back; then what was done.
class TenderLedger : public Card
{
    Q_OBJECT

public:
    explicit TenderLedger(const Format &format, QWidget *parent = nullptr);

    SaleDigest *digest() const { return m_digest; }
    static QString wordsOf(TenderKind kind);

    /// Removing one of `charged` reverses it on the terminal.
    void showTenders(const std::vector<Tender> &tenders, bool removable,
                     const std::vector<Tender> &charged = {});
    /// `keepsChange`: what goes back goes into stored value.
    void showOpen(const Due &due, Money received, bool keepsChange);
    void showDone(const Sale &sale);

Q_SIGNALS:
    void removed(int index);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeTail();
    QWidget *makeTenders();
    QWidget *makeReceived();
    QWidget *makeLine(const Tender &tender, std::optional<int> removable);
    QWidget *makeLineWords(const Tender &tender, bool removable);
    void arrange(bool wide);
    void showAmounts(bool done);
    void showDue(Money total, Money rounding);
    void showReceived(Money received);

    Format m_format;
    QLabel *m_dueWords;
    MoneyLabel *m_due;
    SaleDigest *m_digest;
    std::vector<Tender> m_charged;
    QVBoxLayout *m_lines;
    QScrollArea *m_scroll;
    QLabel *m_receivedWords;
    MoneyLabel *m_received;
    QLabel *m_openWords;
    MoneyLabel *m_open;
    QGridLayout *m_grid;
    QWidget *m_head;
    QWidget *m_tail;
};
