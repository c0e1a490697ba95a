#pragma once

#include <QWidget>

class FormField;
class InlineMessage;
class PrinterForm;
class QButtonGroup;
class QComboBox;
class QLabel;
class QSpinBox;
class QStackedWidget;
class QVBoxLayout;
class SettingsPresenter;
class Toast;
class UsersForm;
class UsersPresenter;
struct Preferences;

/// Settings by category. A choice applies at once and can be taken back.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    enum Category { Appearance, Till, Printer, Office, Users };

    SettingsPage(SettingsPresenter &settings, UsersPresenter &users, QWidget *parent = nullptr);

    void open(Category category);
    PrinterForm *printerForm() const { return m_printer; }
    /// How this till stands with head office, in words.
    void showOffice(const QString &words);

Q_SIGNALS:
    void officeRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addCategory(const QString &name, QWidget *form);
    QWidget *makeAppearance();
    QWidget *makeTill();
    QWidget *makeOffice();
    void follow();
    void tell(const Preferences &before);
    template <class Change> void choose(Change change);

    SettingsPresenter &m_settings;
    QButtonGroup *m_categories;
    QVBoxLayout *m_column;
    QStackedWidget *m_forms;
    InlineMessage *m_message;
    QComboBox *m_language;
    QComboBox *m_theme;
    QSpinBox *m_idle;
    QSpinBox *m_gap;
    PrinterForm *m_printer;
    QLabel *m_office;
    Toast *m_toast;
};
