#pragma once

#include <QWidget>

class QLabel;

/// A control with its label above and, below, what is wrong with it or a hint.
class FormField : public QWidget
{
    Q_OBJECT

public:
    enum class Need { Required, Optional };

    FormField(const QString &label, QWidget *input, Need need, QWidget *parent = nullptr);

    QWidget *input() const { return m_input; }
    void setHint(const QString &text);
    /// Shown in place of the hint; empty takes it away.
    void setProblem(const QString &text);
    const QString &problem() const { return m_problem; }

private:
    void showBelow();

    QWidget *m_input;
    QLabel *m_below;
    QString m_hint;
    QString m_problem;
};
