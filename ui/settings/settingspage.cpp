#include "ui/settings/settingspage.h"

#include "ui/common/card.h"
#include "ui/common/chip.h"
#include "ui/common/errortext.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/common/toast.h"
#include "ui/settings/printerform.h"
#include "ui/settings/returnsform.h"
#include "ui/settings/settingspresenter.h"
#include "ui/settings/shopform.h"
#include "ui/settings/shoppresenter.h"
#include "ui/settings/tendersform.h"
#include "ui/settings/tillform.h"
#include "ui/settings/usersform.h"

#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace {
constexpr int categoriesWidth = 240;
}

SettingsPage::SettingsPage(SettingsPresenter &settings, ShopPresenter &shop, UsersPresenter &users,
                           QWidget *parent) :
    QWidget(parent),
    m_settings(settings),
    m_categories(new QButtonGroup(this)),
    m_column(nullptr),
    m_forms(new QStackedWidget(this)),
    m_title(new QLabel(this)),
    m_scope(new Chip(this)),
    m_defaults(new QPushButton(icon(Glyph::Undo), tr("Restore defaults"), this)),
    m_message(new InlineMessage(this)),
    m_till(new TillForm(settings, this)),
    m_toast(new Toast(this))
{
    auto *right = new QVBoxLayout;
    right->setSpacing(space::gapMedium);
    right->addWidget(makeHead());
    right->addWidget(m_message);
    right->addWidget(m_forms, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::gapLarge, space::gapMedium, space::gapLarge, space::gapLarge);
    row->setSpacing(space::gapLarge);
    row->addWidget(makeCategories());
    row->addLayout(right, 1);
    addCategory(Glyph::Settings, tr("General"), m_till);
    addCategory(Glyph::Cart, tr("Shop"), new ShopForm(shop, this));
    addCategory(Glyph::Wallet, tr("Ways to pay"), new TendersForm(shop, this));
    addCategory(Glyph::Return, tr("Returns"), new ReturnsForm(shop, this));
    addCategory(Glyph::People, tr("Users"), new UsersForm(users, this));
    connect(m_categories, &QButtonGroup::idClicked, this, [this](int id) { open(Category(id)); });
    connect(m_till, &TillForm::officeRequested, this, &SettingsPage::officeRequested);
    connect(m_defaults, &QPushButton::clicked, this, &SettingsPage::restoreDefaults);
    connect(&settings, &SettingsPresenter::changed, this, &SettingsPage::tell);
    connect(&shop, &ShopPresenter::shopChanged, this,
            [this, &shop](const ::Shop &, const ShopHabits &before) {
                m_toast->say(tr("Kept"), [&shop, before] { shop.choose(before); });
            });
    connect(&shop, &ShopPresenter::tendersChanged, this,
            [this, &shop](const ::Shop &, const TenderRules &before) {
                m_toast->say(tr("Kept"), [&shop, before] { shop.chooseTenders(before); });
            });
    connect(&shop, &ShopPresenter::returnsChanged, this,
            [this, &shop](const ReturnRules &, const ReturnRules &before) {
                m_toast->say(tr("Kept"), [&shop, before] { shop.chooseReturns(before); });
            });
    connect(&settings, &SettingsPresenter::refused, this,
            [this](const Error &error) { m_message->say(Kind::Error, errorText(error)); });
    open(Till);
}

QWidget *SettingsPage::makeCategories()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(categoriesWidth);
    auto *title = new QLabel(tr("Settings"), side);
    setType(title, Type::Primary);
    title->setFixedHeight(space::targetLarge);
    auto *list = new Card(side);
    m_column = new QVBoxLayout(list);
    m_column->setContentsMargins(space::gap, space::gap, space::gap, space::gap);
    m_column->setSpacing(space::gap);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapMedium);
    column->addWidget(title);
    column->addWidget(list);
    column->addStretch();
    return side;
}

/// Which category this is, for whom it holds, and the way back to how the program came.
QWidget *SettingsPage::makeHead()
{
    auto *head = new QWidget(this);
    head->setFixedHeight(space::targetLarge);
    setType(m_title, Type::Primary);
    setRole(m_defaults, ButtonRole::Quiet);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapLarge);
    row->addWidget(m_title);
    row->addWidget(m_scope);
    row->addStretch();
    row->addWidget(m_defaults);
    return head;
}

void SettingsPage::addCategory(Glyph glyph, const QString &name, QWidget *form)
{
    auto *button = new QPushButton(icon(glyph), name, this);
    setRole(button, ButtonRole::Row);
    button->setCheckable(true);
    m_categories->addButton(button, m_forms->addWidget(form));
    m_column->addWidget(button);
}

void SettingsPage::addDevices(QWidget *hardware, QWidget *scaleLabels)
{
    addCategory(Glyph::Scanner, tr("Hardware"), hardware);
    auto *labels = new QWidget(this);
    auto *column = new QVBoxLayout(labels);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scaleLabels);
    column->addStretch();
    addCategory(Glyph::Tag, tr("Scale labels"), labels);
}

void SettingsPage::addTerminal(QWidget *form)
{
    addCategory(Glyph::Card, tr("Payment terminal"), form);
}

void SettingsPage::addPrivacy(QWidget *form)
{
    addCategory(Glyph::Lock, tr("Privacy"), form);
}

PrinterForm *SettingsPage::printerForm() const
{
    return m_till->printerForm();
}

void SettingsPage::showOffice(const OfficeState &state)
{
    m_till->showOffice(state);
}

void SettingsPage::open(Category category)
{
    m_categories->button(category)->setChecked(true);
    m_forms->setCurrentIndex(category);
    m_title->setText(m_categories->button(category)->text());
    const bool shop = category == Shop || category == Tenders || category == Returns
        || category == ScaleLabels || category == Privacy;
    m_scope->show(Kind::Neutral, shop ? Glyph::Cart : Glyph::Drawer,
                  shop ? tr("This shop") : tr("This till"));
    m_defaults->setVisible(category == Till);
    if (isVisible())
        m_categories->button(category)->setFocus();
}

void SettingsPage::openPrinter()
{
    open(Till);
    printerForm()->setFocus();
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

/// No default knows which printer stands here.
void SettingsPage::restoreDefaults()
{
    const Preferences now = m_settings.preferences();
    Preferences fresh = m_settings.mayManage() ? Preferences() : now;
    fresh.language = Preferences().language;
    fresh.theme = Preferences().theme;
    fresh.printer = now.printer;
    fresh.paper = now.paper;
    fresh.scale = now.scale;
    fresh.scanner = now.scanner;
    fresh.customerDisplay = now.customerDisplay;
    fresh.joinLink = now.joinLink;
    m_settings.choose(fresh);
}

void SettingsPage::tell(const Preferences &before)
{
    m_message->clear();
    if (isVisible() && before != m_settings.preferences())
        m_toast->say(tr("Kept"), [this, before] { m_settings.choose(before); });
}
