#pragma once

#include "ui/common/format.h"

#include <QWidget>

class Entry;
class Keypad;
class MoneyLabel;
class MemberCard;
class QLabel;
class QPushButton;
class SaleFacts;
class SalePresenter;
enum class KeypadKey;

/// The right side of the sale page: member, total, entry, keypad, Pay.
class SalePanel : public QWidget
{
    Q_OBJECT

public:
    static constexpr int width = 440;

    SalePanel(SalePresenter &sale, const Format &format, QWidget *parent = nullptr);

    Entry *entry() const { return m_entry; }
    QPushButton *payButton() const { return m_pay; }
    MemberCard *memberCard() const { return m_member; }

Q_SIGNALS:
    void memberRequested();
    void payRequested();
    void whyRequested();
    /// A touch was dealt with: the entry wants the focus back.
    void acted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow();
    QString heldWords() const;
    void press(KeypadKey key);
    void submit(const QString &typed);
    QWidget *makeTotal();

    SalePresenter &m_sale;
    Format m_format;
    MemberCard *m_member;
    QPushButton *m_why;
    QLabel *m_totalWords;
    MoneyLabel *m_total;
    SaleFacts *m_facts;
    Entry *m_entry;
    Keypad *m_keypad;
    QPushButton *m_pay;
};
