#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QVBoxLayout;

/// A sheet of 440 px over the right edge of its parent. Esc closes it and the focus goes back where it was.
class Sheet : public QWidget
{
    Q_OBJECT

public:
    static constexpr int sheetWidth = 440;

    Sheet(const QString &title, QWidget *parent);

    /// What stands in it, below its title.
    QVBoxLayout *body() const { return m_body; }
    void setTitle(const QString &title);

public Q_SLOTS:
    void open();
    void dismiss();

Q_SIGNALS:
    void dismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    QLabel *m_title;
    QVBoxLayout *m_body;
    QPointer<QWidget> m_before;
};
