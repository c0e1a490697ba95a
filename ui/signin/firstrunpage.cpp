#include "ui/signin/firstrunpage.h"

#include "ui/common/card.h"
#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/signin/placenames.h"
#include "ui/signin/setuppresenter.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr QSize largestForm(1270, 728);
}

FirstRunPage::FirstRunPage(SetupPresenter &setup, QWidget *parent) :
    QWidget(parent),
    m_setup(setup),
    m_cards(new QWidget(this)),
    m_message(new InlineMessage(this)),
    m_create(new QPushButton(this))
{
    auto *title = new QLabel(tr("Set up this shop"), this);
    setType(title, Type::Change);
    auto *hint =
        new QLabel(tr("Fields marked * must be filled in. Codes, currency, tax and time zone can't be "
                      "changed later."),
                   this);
    setTone(hint, Tone::Secondary);
    auto *cards = new QHBoxLayout(m_cards);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(space::gapLarge);
    makeShop(addCard(tr("Shop and till")));
    makeHabits(addCard(tr("Currency and pricing")));
    makeAdministrator(addCard(tr("Administrator")));
    setRole(m_create, ButtonRole::Primary);
    m_create->setFixedWidth(440);
    auto *form = new QWidget(this);
    form->setMaximumSize(largestForm);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapLarge);
    for (QWidget *widget : std::initializer_list<QWidget *>{title, hint, m_message})
        column->addWidget(widget);
    column->addWidget(m_cards);
    column->addWidget(m_create, 0, Qt::AlignRight);
    column->addStretch();
    auto *page = new QGridLayout(this);
    page->setContentsMargins(48, 20, 48, 20);
    page->addWidget(form);
    connect(m_create, &QPushButton::clicked, this, &FirstRunPage::submit);
    connect(&setup, &SetupPresenter::refused, this, &FirstRunPage::refuse);
    showBusy(false);
}

QVBoxLayout *FirstRunPage::addCard(const QString &title)
{
    auto *card = new Card(m_cards);
    auto *head = new QLabel(title, card);
    setType(head, Type::BodyBold);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(space::gapLarge, space::gapLarge, space::gapLarge, space::gapLarge);
    column->setSpacing(space::gapMedium);
    column->addWidget(head);
    static_cast<QHBoxLayout *>(m_cards->layout())->addWidget(card, 1);
    return column;
}

QLineEdit *FirstRunPage::addText(QVBoxLayout *column, const QString &name, const QString &label,
                                 const QString &hint)
{
    auto *edit = new QLineEdit(this);
    auto *field = new FormField(label, edit, FormField::Need::Required, this);
    field->setHint(hint);
    m_fields[name] = field;
    column->addWidget(field);
    // A field that was left empty in passing is not scolded yet.
    connect(edit, &QLineEdit::editingFinished, this, [this, name, edit] {
        if (!edit->text().isEmpty())
            check(name);
    });
    return edit;
}

QComboBox *FirstRunPage::addChoice(QVBoxLayout *column, const QString &name, const QString &label)
{
    auto *combo = new QComboBox(this);
    // The longest name of a zone is not what makes a card wide.
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_fields[name] = new FormField(label, combo, FormField::Need::Required, this);
    column->addWidget(m_fields[name]);
    return combo;
}

void FirstRunPage::makeShop(QVBoxLayout *column)
{
    addText(column, u"shop-name"_s, tr("Shop name"), tr("Printed on receipts"))->setMaxLength(60);
    addText(column, u"shop-code"_s, tr("Shop code"), tr("1 to 8 capital letters and digits"))
        ->setText(u"S001"_s);
    addText(column, u"till"_s, tr("Till code"), tr("1 to 8 capital letters and digits"))->setText(u"T01"_s);
    auto *locale = addChoice(column, u"locale"_s, tr("Language"));
    locale->addItem(u"简体中文"_s, u"zh_CN"_s);
    locale->addItem(u"English"_s, u"en"_s);
    locale->setCurrentIndex(QLocale().language() == QLocale::Chinese ? 0 : 1);
    column->addStretch();
    connect(locale, &QComboBox::activated, this, [this] { Q_EMIT languageChosen(value(u"locale"_s)); });
}

void FirstRunPage::makeHabits(QVBoxLayout *column)
{
    const PlaceNames names{QLocale()};
    auto *currency = addChoice(column, u"currency"_s, tr("Currency"));
    for (const QString &code : u"CNY HKD MOP TWD SGD MYR JPY KRW USD EUR GBP AUD"_s.split(u' '))
        currency->addItem(names.currency(code), code);
    auto *tax = addChoice(column, u"tax-mode"_s, tr("Prices"));
    tax->addItem(tr("Include tax"), u"contained"_s);
    tax->addItem(tr("Exclude tax: the till adds it"), u"added"_s);
    auto *zone = addChoice(column, u"timezone"_s, tr("Time zone"));
    for (const auto &[words, id] : names.zones(SetupPresenter::zones(), SetupPresenter::likelyZones))
        zone->addItem(words, QString::fromLatin1(id));
    // A machine without a place of its own most likely stands where the first is.
    zone->setCurrentIndex(std::max(0, zone->findText(names.zone(QTimeZone::systemTimeZoneId()))));
    auto *discount = addChoice(column, u"discount-entry"_s, tr("\"85/\" at the till means"));
    discount->addItem(tr("8.5折: 15 % off"), u"zhe"_s);
    discount->addItem(tr("85 % off"), u"off"_s);
    column->addStretch();
    const auto follow = [currency, discount] {
        const bool zhe = usualDiscountEntry(currency->currentData().toString()) == DiscountEntry::Zhe;
        discount->setCurrentIndex(zhe ? 0 : 1);
    };
    connect(currency, &QComboBox::activated, this, follow);
    follow();
}

void FirstRunPage::makeAdministrator(QVBoxLayout *column)
{
    addText(column, u"user"_s, tr("Name"), {})->setMaxLength(40);
    auto *password = addText(column, u"password"_s, tr("Password"),
                             tr("At least 15 characters: some unrelated words are good"));
    auto *again = addText(column, u"again"_s, tr("Password again"), {});
    for (QLineEdit *edit : {password, again}) {
        edit->setEchoMode(QLineEdit::Password);
        edit->setMaxLength(256);
    }
    auto *note =
        new QLabel(tr("The password opens the customers' data. When it is lost, only the recovery code "
                      "does, which is shown next."),
                   this);
    note->setWordWrap(true);
    setType(note, Type::Secondary);
    setTone(note, Tone::Secondary);
    column->addWidget(note);
    column->addStretch();
}

void FirstRunPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_fields.at(u"shop-name"_s)->input()->setFocus();
}

void FirstRunPage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() & Qt::ControlModifier)
        submit();
    else if (enter)
        focusNextChild();
    else
        QWidget::keyPressEvent(event);
}

QString FirstRunPage::value(const QString &name) const
{
    const QWidget *input = m_fields.at(name)->input();
    if (const auto *edit = qobject_cast<const QLineEdit *>(input))
        return edit->text();
    return qobject_cast<const QComboBox *>(input)->currentData().toString();
}

std::map<QString, QString> FirstRunPage::values() const
{
    std::map<QString, QString> values;
    for (const auto &[name, field] : m_fields)
        values[name] = value(name);
    return values;
}

void FirstRunPage::setValues(const std::map<QString, QString> &values)
{
    for (const auto &[name, text] : values) {
        QWidget *input = m_fields.at(name)->input();
        if (auto *edit = qobject_cast<QLineEdit *>(input))
            edit->setText(text);
        else if (auto *combo = qobject_cast<QComboBox *>(input))
            combo->setCurrentIndex(combo->findData(text));
    }
}

QString FirstRunPage::passwordProblem() const
{
    const auto strong = SetupPresenter::checkPassword(value(u"password"_s));
    return strong ? QString() : errorText(strong.error());
}

QString FirstRunPage::problemWith(const QString &name) const
{
    const QString text = value(name);
    if (name == u"shop-code" || name == u"till")
        return SetupPresenter::isPlaceCode(text) ? QString()
                                                 : tr("Use 1 to 8 of A to Z and 0 to 9, such as S001");
    if (name == u"shop-name")
        return text.simplified().isEmpty() ? tr("Type the shop's name") : QString();
    if (name == u"user")
        return text.simplified().isEmpty() ? tr("Type the administrator's name") : QString();
    if (name == u"password")
        return passwordProblem();
    if (name == u"again")
        return text == value(u"password"_s) ? QString() : tr("The two differ: type the same password twice");
    return {};
}

bool FirstRunPage::check(const QString &name)
{
    const QString problem = problemWith(name);
    m_fields.at(name)->setProblem(problem);
    return problem.isEmpty();
}

void FirstRunPage::submit()
{
    m_message->clear();
    QWidget *first = nullptr;
    for (const QString &name :
         {u"shop-name"_s, u"shop-code"_s, u"till"_s, u"user"_s, u"password"_s, u"again"_s})
        if (!check(name) && !first)
            first = m_fields.at(name)->input();
    if (first)
        return first->setFocus();
    showBusy(true);
    m_setup.setUp(request());
}

void FirstRunPage::showBusy(bool busy)
{
    m_create->setEnabled(!busy);
    m_create->setText(busy ? tr("Creating…") : tr("Create the shop  Ctrl+Enter"));
}

SetupRequest FirstRunPage::request() const
{
    SetupRequest request;
    request.shopCode = value(u"shop-code"_s);
    request.shopName = value(u"shop-name"_s).simplified();
    request.tillCode = value(u"till"_s);
    request.currency = value(u"currency"_s);
    request.locale = value(u"locale"_s);
    request.zone = value(u"timezone"_s);
    request.taxMode = value(u"tax-mode"_s);
    request.discountEntry = value(u"discount-entry"_s);
    request.administrator = value(u"user"_s).simplified();
    request.password = value(u"password"_s);
    return request;
}

void FirstRunPage::refuse(const Error &error)
{
    showBusy(false);
    const QString name = error.code == Error::Code::WeakPassword ? u"password"_s : error.detail;
    const auto field = m_fields.find(name);
    if (field == m_fields.end())
        return m_message->say(Kind::Error, errorText(error));
    field->second->setProblem(errorText({error.code, {}}));
    field->second->input()->setFocus();
}
