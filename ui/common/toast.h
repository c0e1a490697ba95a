#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

/// A short word at the bottom left of its parent that goes by itself: 5 s, 10 s when it can be undone.
/// A new one takes the place of the old.
class Toast : public QWidget
{
    Q_OBJECT

public:
    static constexpr int plainMs = 5000;
    static constexpr int undoMs = 10000;

    /// Floats over `parent`, `bottomMargin` above its lower edge.
    explicit Toast(QWidget *parent, int bottomMargin = 16);

    void say(const QString &text);
    void say(const QString &text, std::function<void()> undo);
    QString text() const;
    /// How long the one shown stays in all, in milliseconds.
    int durationMs() const { return m_timer.interval(); }
    QPushButton *undoButton() const { return m_undo; }

    bool eventFilter(QObject *watched, QEvent *event) override;

public Q_SLOTS:
    void dismiss();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void appear(const QString &text, int ms);
    void place();

    QLabel *m_label;
    QPushButton *m_undo;
    QTimer m_timer;
    std::function<void()> m_undoAction;
    int m_bottomMargin;
};
