#pragma once

#include "ui/common/card.h"
#include "ui/common/format.h"

class QLabel;
class QPushButton;
class TerminalDesk;

/// Stands where amounts of cash are offered while the terminal is at a charge, or nobody knows what it did:
/// what is waited for, and the ways out.
class TerminalCard : public Card
{
    Q_OBJECT

public:
    explicit TerminalCard(const Format &format, QWidget *parent = nullptr);

    void show(const TerminalDesk &terminal);
    /// What calls the charge off, while that can be done.
    QPushButton *wayOut() const { return m_cancel; }

    using QWidget::show;

Q_SIGNALS:
    void cancelRequested();
    void reverseRequested();
    /// A person looked at the terminal.
    void decided(bool charged);

private:
    QPushButton *makeButton(const QString &words);
    QString wordsFor(const TerminalDesk &terminal) const;
    void setDeciding(bool deciding);
    void place();

    Format m_format;
    QLabel *m_words;
    QPushButton *m_cancel;
    QPushButton *m_reverse;
    QPushButton *m_byHand;
    QPushButton *m_charged;
    QPushButton *m_notCharged;
    QString m_amount;
    bool m_charging = false;
    bool m_inDoubt = false;
    bool m_mayDecide = false;
    bool m_deciding = false;
};
