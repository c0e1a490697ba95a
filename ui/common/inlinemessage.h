#pragma once

#include "ui/common/kind.h"

#include <QWidget>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;

/// A way out that a message offers.
struct MessageAction
{
    QString text;
    std::function<void()> run;
};

/// A strip beside what it is about: what happened and what can be done. Hidden while it has nothing to say;
/// 44 px high, more when its words take more than a line, unless it is steady.
class InlineMessage : public QWidget
{
    Q_OBJECT

public:
    static constexpr int steadyHeight = 52;

    explicit InlineMessage(QWidget *parent = nullptr);

    /// Keeps one height, so that nothing below it moves: a text of two lines is set smaller.
    void setSteady();

    /// Shows the strip; an action takes it away before it runs.
    void say(Kind kind, const QString &text, std::vector<MessageAction> actions = {});
    /// Says it with other words; the ways out stay, so that a finger on one is not lost.
    void reword(Kind kind, const QString &text);
    const QString &text() const { return m_text; }
    Kind kind() const { return m_kind; }
    const std::vector<QPushButton *> &buttons() const { return m_buttons; }

public Q_SLOTS:
    void clear();

Q_SIGNALS:
    void cleared();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void dropButtons();
    void addButton(const MessageAction &action);

    QHBoxLayout *m_row;
    QLabel *m_words;
    std::vector<QPushButton *> m_buttons;
    Kind m_kind = Kind::Info;
    bool m_steady = false;
    QString m_text;
};
