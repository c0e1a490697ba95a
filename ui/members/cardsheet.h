#pragma once

#include "ui/common/sheet.h"

class CardPresenter;
class InlineMessage;
class QComboBox;
class QLabel;
class QPushButton;
struct Error;

/// A member's card: as it looks, to be saved, printed, and replaced when it is lost or damaged.
class CardSheet : public Sheet
{
    Q_OBJECT

public:
    CardSheet(CardPresenter &card, QWidget *parent);

    /// The card of the member who has that number.
    void begin(const QString &number);
    QPushButton *printButton() const { return m_print; }

private:
    void save();
    void print();
    void askToReplace(const QString &reason);
    void follow();

    CardPresenter &m_card;
    InlineMessage *m_message;
    QLabel *m_picture;
    QLabel *m_words;
    QComboBox *m_printer;
    QPushButton *m_save;
    QPushButton *m_print;
    QPushButton *m_lost;
    QPushButton *m_damaged;
};
