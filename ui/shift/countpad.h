#pragma once

#include "ui/common/format.h"

#include <QWidget>

class CountModel;
class Keypad;
class MoneyLabel;
class TillTable;
enum class KeypadKey;

/// The counting itself: the table of notes and coins, typed into from keys or from the pad beside it, and
/// what it comes to. Enter goes down a row.
class CountPad : public QWidget
{
    Q_OBJECT

public:
    CountPad(const Format &format, QWidget *parent = nullptr);

    CountModel *model() const { return m_model; }
    TillTable *table() const { return m_table; }
    Keypad *keypad() const { return m_keypad; }
    void begin();
    /// Shows what was handed in; nothing can be typed any more.
    void freeze(bool frozen);
    void press(KeypadKey key);

Q_SIGNALS:
    /// Enter on the last row.
    void finished();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool handle(int key, const QString &text);
    void step();
    void follow();

    Format m_format;
    CountModel *m_model;
    TillTable *m_table;
    MoneyLabel *m_total;
    Keypad *m_keypad;
    bool m_frozen = false;
    bool m_fresh = true; ///< the next digit replaces what stands in the row
};
