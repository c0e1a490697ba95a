#pragma once

#include "core/base/result.h"

#include <QWidget>

#include <map>

class FormField;
class InlineMessage;
class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;
class SetupPresenter;
struct SetupRequest;

/// Sets up the shop, its till and its administrator. Each field says itself what is wrong with it.
class FirstRunPage : public QWidget
{
    Q_OBJECT

public:
    explicit FirstRunPage(SetupPresenter &setup, QWidget *parent = nullptr);

    /// What was typed and chosen, by field, to carry it over to the same page in another language.
    std::map<QString, QString> values() const;
    void setValues(const std::map<QString, QString> &values);

Q_SIGNALS:
    /// Another language was chosen for the window.
    void languageChosen(const QString &locale);

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeShop(QVBoxLayout *column);
    void makeHabits(QVBoxLayout *column);
    void makeAdministrator(QVBoxLayout *column);
    QVBoxLayout *addCard(const QString &title);
    QLineEdit *addText(QVBoxLayout *column, const QString &name, const QString &label, const QString &hint);
    QComboBox *addChoice(QVBoxLayout *column, const QString &name, const QString &label);
    QString value(const QString &name) const;
    QString problemWith(const QString &name) const;
    QString passwordProblem() const;
    bool check(const QString &name);
    void submit();
    void refuse(const Error &error);
    void showBusy(bool busy);
    SetupRequest request() const;

    SetupPresenter &m_setup;
    std::map<QString, FormField *> m_fields;
    QWidget *m_cards;
    InlineMessage *m_message;
    QPushButton *m_create;
};
