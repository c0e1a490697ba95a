#include "ui/members/personsheet.h"

#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/members/personwords.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
/// Of a list, parted by commas of either kind.
QStringList listed(const QString &typed)
{
    QStringList list;
    QString text = typed;
    for (const QString &part : text.replace(u'，', u',').replace(u'、', u',').split(u','))
        if (!part.trimmed().isEmpty())
            list << part.trimmed();
    return list;
}

/// The first address changed, the others as they are.
QJsonArray withHome(const Person &person, const QJsonObject &change)
{
    QJsonArray all = toJson(person)[u"addresses"].toArray();
    QJsonObject home = all.isEmpty() ? QJsonObject() : all[0].toObject();
    for (auto each = change.begin(); each != change.end(); ++each)
        home[each.key()] = each.value();
    if (all.isEmpty())
        all << home;
    else
        all[0] = home;
    return all;
}

QString channelOf(const Person &person, const QString &name)
{
    for (const ChannelId &each : person.channels)
        if (each.channel == name)
            return each.id;
    return {};
}
}

PersonSheet::PersonSheet(ProfilePresenter &profile, QWidget *parent) :
    Sheet(tr("Change the profile"), parent),
    m_profile(profile),
    m_message(new InlineMessage(this)),
    m_scroll(new QScrollArea(this)),
    m_save(new QPushButton(tr("Save  Ctrl+S"), this))
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    setRole(m_save, ButtonRole::Primary);
    m_save->setShortcut(Qt::CTRL | Qt::Key_S);
    body()->addWidget(m_message);
    body()->addWidget(m_scroll, 1);
    body()->addWidget(m_save);
    connect(m_save, &QPushButton::clicked, this, &PersonSheet::submit);
    connect(&profile, &ProfilePresenter::saved, this, [this] {
        if (isVisible())
            dismiss();
    });
    connect(&profile, &ProfilePresenter::refused, this, &PersonSheet::refuse);
}

void PersonSheet::begin()
{
    if (!m_profile.record())
        return;
    m_message->clear();
    m_save->setEnabled(true);
    fill();
    open();
}

void PersonSheet::addLine(QVBoxLayout *column, const QString &field, const QString &label,
                          const QString &shown, const QString &masked)
{
    auto *line = new QLineEdit;
    const bool hides = !m_profile.isRevealed();
    line->setText(hides ? QString() : shown);
    if (hides)
        line->setPlaceholderText(shown.isEmpty()        ? QString()
                                     : masked.isEmpty() ? tr("kept as it is")
                                                        : masked);
    auto *box = new FormField(label, line, FormField::Need::Optional);
    column->addWidget(box);
    connect(line, &QLineEdit::returnPressed, this, &PersonSheet::submit);
    m_inputs.push_back({field, box, [line] { return line->text(); }, line->text()});
}

void PersonSheet::addChoice(QVBoxLayout *column, const QString &field, const QString &label,
                            const std::vector<std::pair<QString, QString>> &options, const QString &shown,
                            const QString &none)
{
    auto *choice = new QComboBox;
    choice->addItem(none.isEmpty() ? tr("not known") : none, QString());
    for (const auto &[key, words] : options)
        choice->addItem(words, key);
    choice->setCurrentIndex(std::max(0, choice->findData(shown)));
    auto *box = new FormField(label, choice, FormField::Need::Optional);
    column->addWidget(box);
    const auto typed = [choice] { return choice->currentData().toString(); };
    m_inputs.push_back({field, box, typed, typed()});
}

void PersonSheet::addCustom(QVBoxLayout *column, const CustomField &field)
{
    const auto &known = m_profile.person().custom;
    const auto value = known.find(field.code);
    const QString shown = value == known.end() ? QString() : customText(value->second);
    if (field.kind == CustomField::Kind::Choice || field.kind == CustomField::Kind::YesNo) {
        std::vector<std::pair<QString, QString>> options;
        for (const QString &option : field.options)
            options.emplace_back(option, option);
        if (field.kind == CustomField::Kind::YesNo)
            options = {{u"yes"_s, tr("Yes")}, {u"no"_s, tr("No")}};
        addChoice(column, field.code, field.name, options, shown);
    } else {
        // The shop's own facts are shown to whoever may see the member: they are not masked in lists either.
        auto *line = new QLineEdit(shown);
        auto *box = new FormField(field.name, line, FormField::Need::Optional);
        if (!field.options.isEmpty())
            box->setHint(tr("Any of: %1").arg(field.options.join(tr(", "))));
        column->addWidget(box);
        connect(line, &QLineEdit::returnPressed, this, &PersonSheet::submit);
        m_inputs.push_back({field.code, box, [line] { return line->text(); }, shown});
    }
    m_inputs.back().isCustom = true;
}

void PersonSheet::addPerson(QVBoxLayout *column)
{
    const Person &person = m_profile.person();
    QStringList phones;
    for (const Phone &phone : person.phones)
        phones << phone.e164();
    QStringList emails;
    for (const Email &email : person.emails)
        emails << email.address();
    const Address home = person.addresses.empty() ? Address() : person.addresses.front();
    addLine(column, u"name"_s, tr("Name"), person.name, m_profile.name());
    addLine(column, u"phones"_s, tr("Phones, parted by commas"), phones.join(u", "_s), m_profile.phone());
    addLine(column, u"emails"_s, tr("E-mail addresses"), emails.join(u", "_s), m_profile.email());
    addLine(column, u"birthday"_s, tr("Birthday"), person.birthday ? toText(*person.birthday) : QString());
    m_inputs.back().box->setHint(tr("1990-05-17, 05-17, lunar:05-17"));
    addLine(column, u"region"_s, tr("Region"), home.region);
    addLine(column, u"street"_s, tr("Street"), home.street);
    addLine(column, u"wechat"_s, tr("WeChat"), channelOf(person, u"wechat"_s));
    addLine(column, u"note"_s, tr("Note"), person.note);
    if (m_profile.isRevealed())
        addChoice(column, u"gender"_s, tr("Gender"),
                  {{u"female"_s, PersonWords::gender(Gender::Female)},
                   {u"male"_s, PersonWords::gender(Gender::Male)},
                   {u"other"_s, PersonWords::gender(Gender::Other)}},
                  toText(person.gender));
}

void PersonSheet::fill()
{
    m_inputs.clear();
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, space::gapMedium, 0);
    column->setSpacing(space::gapMedium);
    addPerson(column);
    // Tags are kept in clear and name nobody.
    const QString tags = m_profile.record()->facts.tags.join(u", "_s);
    auto *line = new QLineEdit(tags);
    auto *box = new FormField(tr("Tags, parted by commas"), line, FormField::Need::Optional);
    column->addWidget(box);
    connect(line, &QLineEdit::returnPressed, this, &PersonSheet::submit);
    m_inputs.push_back({u"tags"_s, box, [line] { return line->text(); }, tags});
    std::vector<std::pair<QString, QString>> users;
    for (const QString &user : m_profile.users())
        users.emplace_back(user, user);
    if (m_profile.isOwnerless()) // kept unless somebody else is chosen
        users.emplace_back(m_profile.adviser(), tr("%1, who left").arg(m_profile.adviser()));
    addChoice(column, u"adviser"_s, tr("Adviser"), users, m_profile.adviser(), tr("nobody"));
    for (const CustomField &field : m_profile.fields())
        addCustom(column, field);
    column->addStretch();
    m_scroll->setWidget(form);
    form->setAutoFillBackground(false); // the sheet's own ground
}

/// Of those that are masked one takes the place of the first: nobody sees the others to keep them.
void PersonSheet::giveContacts(QJsonObject &given, const QString &field, const QStringList &typed) const
{
    if (m_profile.isRevealed() || typed.size() > 1)
        given[field] = QJsonArray::fromStringList(typed);
    else
        given[field.chopped(1)] = typed.value(0);
}

/// Only what was changed here.
QJsonObject PersonSheet::given() const
{
    QJsonObject given;
    QJsonObject custom;
    QJsonObject address;
    for (const Input &input : m_inputs) {
        const QString typed = input.typed().trimmed();
        if (typed == input.before)
            continue;
        if (input.isCustom)
            custom[input.field] = typed;
        else if (input.field == u"tags")
            given[u"tags"_s] = QJsonArray::fromStringList(listed(typed));
        else if (input.field == u"phones" || input.field == u"emails")
            giveContacts(given, input.field, listed(typed));
        else if (input.field == u"region" || input.field == u"street")
            address[input.field] = typed;
        else if (input.field == u"wechat")
            given[u"channels"_s] = QJsonObject{{u"wechat"_s, typed}};
        else
            given[input.field] = typed;
    }
    if (!custom.isEmpty())
        given[u"custom"_s] = custom;
    if (!address.isEmpty())
        given[u"addresses"_s] = withHome(m_profile.person(), address);
    return given;
}

void PersonSheet::submit()
{
    const QJsonObject changes = given();
    if (changes.isEmpty())
        return dismiss();
    m_message->clear();
    for (const Input &input : m_inputs)
        input.box->setProblem({});
    m_save->setEnabled(false);
    m_profile.change(changes);
}

/// Beside the fact that it is about, where it is about one.
void PersonSheet::refuse(const Error &error)
{
    if (!isVisible())
        return;
    m_save->setEnabled(true);
    QString field = error.code == Error::Code::InvalidInput ? error.detail : QString();
    if (error.code == Error::Code::InvalidPhone || error.code == Error::Code::Duplicate)
        field = u"phones"_s;
    if (field == u"phone" || field == u"email")
        field += u's';
    if (field == u"channels" || field.startsWith(u"channels."))
        field = u"wechat"_s;
    if (field == u"address" || field == u"addresses")
        field = u"street"_s;
    const QString code = field.startsWith(u"custom.") ? field.mid(7) : QString();
    for (const Input &input : m_inputs)
        if (input.isCustom ? input.field == code : input.field == field) {
            input.box->setProblem(error.code == Error::Code::InvalidInput
                                      ? tr("This cannot be kept as it is typed")
                                      : error.code == Error::Code::Duplicate
                                      ? tr("Member %1 has this already").arg(error.detail)
                                      : errorText(error));
            m_scroll->ensureWidgetVisible(input.box);
            return input.box->input()->setFocus();
        }
    m_message->say(Kind::Error, errorText(error));
}
