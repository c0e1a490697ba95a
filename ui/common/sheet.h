#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

/// A sheet of 440 px, or wider, over the right edge of its parent, above the keys along the bottom. Esc
/// closes it and the focus goes back where it was.
class Sheet : public QWidget
{
    Q_OBJECT

public:
    static constexpr int sheetWidth = 440;

    explicit Sheet(const QString &title, QWidget *parent, int width = sheetWidth);

    /// What stands in it, below its title.
    QVBoxLayout *body() const { return m_body; }
    void setTitle(const QString &title);

public Q_SLOTS:
    /// The focus goes to the first control that can be used.
    void open();
    void dismiss();
    /// For another page below it.
    void place();

Q_SIGNALS:
    void dismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *firstControl() const;

    QLabel *m_title;
    QPushButton *m_close;
    QVBoxLayout *m_body;
    QPointer<QWidget> m_before;
    int m_width;
};
