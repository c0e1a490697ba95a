#pragma once

#include "core/base/result.h"

#include <QWidget>

class Chip;
class InlineMessage;
class QButtonGroup;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class SignInPresenter;
enum class KeypadKey;

/// Who is at the till, and their PIN or password. The same page locks the till: then it names who left it.
class SignInPage : public QWidget
{
    Q_OBJECT

public:
    explicit SignInPage(SignInPresenter &signIn, QWidget *parent = nullptr);

    /// For a first sign-in, with the name of the shop and its till above.
    void welcome(const QString &shop, const QString &till);
    /// For a till that `user` has locked; `hasSale` says that a sale waits behind it.
    void lock(const QString &shop, const QString &till, const QString &user, bool hasSale);
    /// Where people practise: says so, and that everybody's PIN is `pin`.
    void showTraining(const QString &pin);
    /// The file of keys was lost and put back from its backup of that moment; so many members are unreadable.
    void tellKeysRestored(const QString &takenAt, int unreadable);

Q_SIGNALS:
    /// To practise; where people practise, to begin afresh.
    void trainingRequested();
    /// Somebody has read tellKeysRestored().
    void restorationRead();

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeUsers();
    QWidget *makeTiles();
    QWidget *makePanel();
    void fill(const QString &preferred);
    void press(KeypadKey key);
    void step(int by);
    void submit();
    void refuse(const Error &error);
    void showBusy(bool busy);
    QString practiceHint() const;
    QString chosen() const;

    SignInPresenter &m_signIn;
    QLabel *m_place;
    QLabel *m_title;
    QLabel *m_hint;
    Chip *m_training;
    InlineMessage *m_notice; ///< of the program itself
    QGridLayout *m_grid;
    QButtonGroup *m_users;
    InlineMessage *m_message;
    QLabel *m_name;
    QLineEdit *m_secret;
    QPushButton *m_enter;
    QPushButton *m_quit; ///< a whole screen has no title bar to close it by
    QPushButton *m_practise;
    QString m_pin;    ///< of everybody where people practise
    QString m_locker; ///< who locked the till; empty: nobody
};
