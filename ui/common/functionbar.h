#pragma once

#include <QWidget>

#include <array>
#include <functional>

class QPushButton;
class QShortcut;

/// F1 to F12 along the bottom, each always in its place; a key without an action leaves its place blank.
/// Pressing the key and touching the button do the same while the bar is shown.
class FunctionBar : public QWidget
{
    Q_OBJECT

public:
    static constexpr int keys = 12;

    explicit FunctionBar(QWidget *parent = nullptr);

    /// `f` is 1 to 12. `run` may be called at any time while enabled.
    void setAction(int f, const QString &text, bool enabled, std::function<void()> run);
    void setActionEnabled(int f, bool enabled);
    void clearAction(int f);
    QPushButton *button(int f) const { return m_slots.at(f - 1).button; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Slot
    {
        QPushButton *button = nullptr;
        QShortcut *shortcut = nullptr;
        std::function<void()> run;
    };

    void makeSlot(int f);
    void trigger(int f);

    std::array<Slot, keys> m_slots;
};
