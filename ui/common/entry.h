#pragma once

#include <QLineEdit>

#include <functional>

/// The till's one field: codes, numbers and names are typed here, operators end a number. It decides nothing:
/// what was typed is told by signals. No input method gets in between.
class Entry : public QLineEdit
{
    Q_OBJECT

public:
    /// Sees each key first; true when it used it up.
    using KeyHook = std::function<bool(const QKeyEvent &)>;

    explicit Entry(QWidget *parent = nullptr);

    void setKeyHook(KeyHook hook) { m_hook = std::move(hook); }

    /// Words of a chip before the text, such as "3×" for an armed quantity; empty takes it away.
    void setArmed(const QString &words);
    const QString &armed() const { return m_armed; }

    QSize sizeHint() const override;

public Q_SLOTS:
    /// What the key of that character would do; for pads.
    void type(QChar character);
    /// What Enter would do.
    void submit();

Q_SIGNALS:
    /// '*', '/', '+' or '-' after a number or nothing. The text stays until somebody clears it.
    void operatorPressed(QChar character, const QString &typed);
    void entered(const QString &typed);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool isNumber() const;
    int chipWidth() const;

    KeyHook m_hook;
    QString m_armed;
};
