#pragma once

#include <QWidget>

class InlineMessage;
class PrinterForm;
class QButtonGroup;
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;
class Chip;
class SettingsPresenter;
class ShopPresenter;
class TillForm;
class Toast;
class UsersPresenter;
enum class Glyph : char16_t;
struct OfficeState;
struct Preferences;

/// Settings by category. A choice applies at once and can be taken back.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    enum Category { Till, Shop, Tenders, Returns, Users, Hardware, ScaleLabels, Terminal, Privacy };

    SettingsPage(SettingsPresenter &settings, ShopPresenter &shop, UsersPresenter &users,
                 QWidget *parent = nullptr);

    /// The forms of the devices and of the scales' labels; whoever knows the devices makes them.
    void addDevices(QWidget *hardware, QWidget *scaleLabels);
    /// After the devices.
    void addTerminal(QWidget *form);
    /// After the terminal.
    void addPrivacy(QWidget *form);
    void open(Category category);
    /// With the focus on the printer's own settings.
    void openPrinter();
    PrinterForm *printerForm() const;
    /// How this till stands with head office.
    void showOffice(const OfficeState &state);

Q_SIGNALS:
    void officeRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeCategories();
    QWidget *makeHead();
    void addCategory(Glyph glyph, const QString &name, QWidget *form);
    void restoreDefaults();
    void tell(const Preferences &before);

    SettingsPresenter &m_settings;
    QButtonGroup *m_categories;
    QVBoxLayout *m_column;
    QStackedWidget *m_forms;
    QLabel *m_title;
    Chip *m_scope;
    QPushButton *m_defaults;
    InlineMessage *m_message;
    TillForm *m_till;
    Toast *m_toast;
};
