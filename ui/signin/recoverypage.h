#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

/// Shows the recovery code, this once. Goes on only when the reader says that it is on paper.
class RecoveryPage : public QWidget
{
    Q_OBJECT

public:
    explicit RecoveryPage(QWidget *parent = nullptr);

    void setCode(const QString &code);

Q_SIGNALS:
    void confirmed();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void allow(bool copied);
    void goOn();

    QLabel *m_code;
    QCheckBox *m_copied;
    QPushButton *m_start;
};
