#include "ui/settings/settingspage.h"

#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/scanfilter.h"
#include "ui/common/style.h"
#include "ui/common/toast.h"
#include "ui/settings/printerform.h"
#include "ui/settings/settingspresenter.h"
#include "ui/settings/usersform.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int categoriesWidth = 240;
constexpr int formWidth = 720;

QVBoxLayout *columnIn(QWidget *form)
{
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapLarge);
    return column;
}
}

SettingsPage::SettingsPage(SettingsPresenter &settings, UsersPresenter &users, QWidget *parent) :
    QWidget(parent),
    m_settings(settings),
    m_categories(new QButtonGroup(this)),
    m_column(new QVBoxLayout),
    m_forms(new QStackedWidget(this)),
    m_message(new InlineMessage(this)),
    m_language(new QComboBox(this)),
    m_theme(new QComboBox(this)),
    m_idle(new QSpinBox(this)),
    m_gap(new QSpinBox(this)),
    m_printer(new PrinterForm(settings, this)),
    m_office(new QLabel(this)),
    m_toast(new Toast(this))
{
    m_column->setSpacing(space::gap);
    addCategory(tr("Appearance and language"), makeAppearance());
    addCategory(tr("Lock and scanner"), makeTill());
    addCategory(tr("Receipt printer"), m_printer);
    addCategory(tr("Head office"), makeOffice());
    addCategory(tr("Users"), new UsersForm(users, this));
    m_column->addStretch();
    m_forms->setFixedWidth(formWidth);
    auto *right = new QVBoxLayout;
    right->setSpacing(space::gapLarge);
    right->addWidget(m_message);
    right->addWidget(m_forms, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(24);
    row->addLayout(m_column);
    row->addLayout(right);
    row->addStretch();
    connect(m_categories, &QButtonGroup::idClicked, this, [this](int id) { open(Category(id)); });
    connect(&settings, &SettingsPresenter::changed, this, &SettingsPage::tell);
    connect(&settings, &SettingsPresenter::sessionChanged, this, &SettingsPage::follow);
    connect(&settings, &SettingsPresenter::refused, this,
            [this](const Error &error) { m_message->say(Kind::Error, errorText(error)); });
    open(Appearance);
    follow();
}

void SettingsPage::addCategory(const QString &name, QWidget *form)
{
    auto *button = new QPushButton(name, this);
    setRole(button, ButtonRole::Choice);
    button->setCheckable(true);
    button->setFixedWidth(categoriesWidth);
    m_categories->addButton(button, m_forms->addWidget(form));
    m_column->addWidget(button);
}

template <class Change> void SettingsPage::choose(Change change)
{
    Preferences preferences = m_settings.preferences();
    change(preferences);
    m_settings.choose(preferences);
}

QWidget *SettingsPage::makeAppearance()
{
    auto *form = new QWidget(this);
    m_language->addItem(tr("As the shop"), QString());
    m_language->addItem(u"简体中文"_s, u"zh_CN"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_theme->addItem(tr("Light"), int(Theme::Light));
    m_theme->addItem(tr("Dark"), int(Theme::Dark));
    auto *language = new FormField(tr("Language"), m_language, FormField::Need::Optional, form);
    language->setHint(tr("Of this window; receipts speak the shop's language"));
    QVBoxLayout *column = columnIn(form);
    column->addWidget(language);
    column->addWidget(new FormField(tr("Theme"), m_theme, FormField::Need::Optional, form));
    column->addStretch();
    connect(m_language, &QComboBox::activated, this, [this] {
        choose([this](Preferences &p) { p.language = m_language->currentData().toString(); });
    });
    connect(m_theme, &QComboBox::activated, this,
            [this] { choose([this](Preferences &p) { p.theme = Theme(m_theme->currentData().toInt()); }); });
    return form;
}

QWidget *SettingsPage::makeTill()
{
    auto *form = new QWidget(this);
    m_idle->setRange(0, longestIdleMinutes);
    m_idle->setSuffix(tr(" min"));
    m_idle->setSpecialValueText(tr("Never"));
    m_gap->setRange(ScanFilter::shortestGapMs, ScanFilter::longestGapMs);
    m_gap->setSingleStep(10);
    m_gap->setSuffix(tr(" ms"));
    for (QSpinBox *box : {m_idle, m_gap})
        box->setKeyboardTracking(false);
    auto *idle = new FormField(tr("Lock after this long without a touch or key"), m_idle,
                               FormField::Need::Optional, form);
    idle->setHint(tr("0 to %1 minutes; 0: never. Ctrl+L locks at once.").arg(longestIdleMinutes));
    auto *gap = new FormField(tr("Longest pause between two characters of a scan"), m_gap,
                              FormField::Need::Optional, form);
    gap->setHint(
        tr("%1 to %2 ms. Raise it when scans arrive as typing; lower it when typing arrives as scans.")
            .arg(ScanFilter::shortestGapMs)
            .arg(ScanFilter::longestGapMs));
    QVBoxLayout *column = columnIn(form);
    column->addWidget(idle);
    column->addWidget(gap);
    column->addStretch();
    connect(m_idle, &QSpinBox::valueChanged, this,
            [this](int value) { choose([value](Preferences &p) { p.idleLockMinutes = value; }); });
    connect(m_gap, &QSpinBox::valueChanged, this,
            [this](int value) { choose([value](Preferences &p) { p.scanGapMs = value; }); });
    return form;
}

QWidget *SettingsPage::makeOffice()
{
    auto *form = new QWidget(this);
    m_office->setWordWrap(true);
    setType(m_office, Type::Label);
    auto *open = new QPushButton(icon(Glyph::Sync), tr("Head office  Ctrl+J"), form);
    setRole(open, ButtonRole::Normal);
    QVBoxLayout *column = columnIn(form);
    column->addWidget(m_office);
    column->addWidget(open, 0, Qt::AlignLeft);
    column->addStretch();
    connect(open, &QPushButton::clicked, this, &SettingsPage::officeRequested);
    return form;
}

void SettingsPage::showOffice(const QString &words)
{
    m_office->setText(words);
}

void SettingsPage::open(Category category)
{
    m_categories->button(category)->setChecked(true);
    m_forms->setCurrentIndex(category);
    if (isVisible())
        m_categories->button(category)->setFocus();
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_categories->checkedButton()->setFocus();
    m_message->clear();
    if (!m_settings.mayManage())
        m_message->say(Kind::Info,
                       tr("Your role may choose language and theme; a manager changes the rest."));
}

void SettingsPage::follow()
{
    const Preferences &now = m_settings.preferences();
    m_language->setCurrentIndex(m_language->findData(now.language));
    m_theme->setCurrentIndex(m_theme->findData(int(now.theme)));
    for (const auto &[box, value] :
         {std::pair(m_idle, now.idleLockMinutes), std::pair(m_gap, now.scanGapMs)}) {
        const QSignalBlocker quiet(box);
        box->setValue(value);
        box->setEnabled(m_settings.mayManage());
    }
}

void SettingsPage::tell(const Preferences &before)
{
    follow();
    m_message->clear();
    if (isVisible() && before != m_settings.preferences())
        m_toast->say(tr("Kept"), [this, before] { m_settings.choose(before); });
}
