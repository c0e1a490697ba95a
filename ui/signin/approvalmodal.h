#pragma once

#include "core/usecase/approve.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <vector>

class ApprovalPresenter;
class Card;
class InlineMessage;
class Keypad;
class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;
enum class KeypadKey;

/// Covers its window while somebody else consents to one act with a PIN or password: nothing below can be
/// used meanwhile. Esc leaves it, and the focus goes back where it was.
class ApprovalModal : public QWidget
{
    Q_OBJECT

public:
    using Done = std::function<void(const Approval &)>;

    /// `window` is what it covers; its other children are disabled meanwhile.
    ApprovalModal(ApprovalPresenter &approval, QWidget *window);

    /// `what` says what is asked for, with its amount. `done` is called once, when it was granted.
    void ask(Permission permission, const QString &what, Done done);
    bool isAsking() const { return !isHidden(); }

public Q_SLOTS:
    void dismiss();

Q_SIGNALS:
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QWidget *makeAsk();
    QWidget *makePanel();
    void fill(const QStringList &names);
    void block(bool blocked);
    void step(int by);
    void press(KeypadKey key);
    void submit();
    void refuse(const Error &error);
    void grant(const Approval &approval);
    void showBusy(bool busy);
    QString chosen() const;
    void close();

    ApprovalPresenter &m_approval;
    QLabel *m_what;
    QVBoxLayout *m_tiles;
    QButtonGroup *m_users;
    QPushButton *m_cancel;
    InlineMessage *m_message;
    QLineEdit *m_secret;
    QPushButton *m_enter;
    Card *m_card;
    std::vector<QPointer<QWidget>> m_below; // disabled by us
    QPointer<QWidget> m_before;             // had the focus
    Permission m_permission = Permission::Sell;
    Done m_done;
};
