#include "ui/members/filtersheet.h"

#include "ui/common/formfield.h"
#include "ui/common/style.h"
#include "ui/members/timelinewords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QStringList listed(QString typed)
{
    QStringList list;
    for (const QString &part : typed.replace(u'，', u',').replace(u'、', u',').split(u','))
        if (!part.trimmed().isEmpty() && !list.contains(part.trimmed()))
            list << part.trimmed();
    return list;
}

/// What is asked for is among the choices, too, though no member is like that any more.
template <class Words>
void addMissing(std::vector<std::pair<QString, QString>> &choices, const QStringList &chosen, Words words)
{
    for (const QString &key : chosen)
        if (std::ranges::find(choices, key, &std::pair<QString, QString>::first) == choices.end())
            choices.push_back({key, words(key)});
}

QLabel *title(const QString &words)
{
    auto *label = new QLabel(words);
    setType(label, Type::Secondary);
    setTone(label, Tone::Secondary);
    return label;
}
}

FilterSheet::FilterSheet(MemberListPresenter &members, const Format &format, QWidget *parent) :
    Sheet(tr("Filter the list"), parent),
    m_members(members),
    m_format(format),
    m_scroll(new QScrollArea(this)),
    m_none(new QPushButton(tr("No filter"), this)),
    m_apply(new QPushButton(tr("List them  Ctrl+Enter"), this))
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    setRole(m_none, ButtonRole::Normal);
    setRole(m_apply, ButtonRole::Primary);
    m_apply->setShortcut(Qt::CTRL | Qt::Key_Return);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_none);
    buttons->addWidget(m_apply, 1);
    body()->addWidget(m_scroll, 1);
    body()->addLayout(buttons);
    connect(m_apply, &QPushButton::clicked, this, &FilterSheet::apply);
    connect(m_none, &QPushButton::clicked, this, [this] { fill({}); });
}

void FilterSheet::begin()
{
    m_choices = m_members.choices();
    fill(m_members.query().filter);
    open();
}

/// A form that lists all there is, in the order in which one asks.
void FilterSheet::fill(const MemberFilter &filter)
{
    m_filter = filter;
    m_reads.clear();
    m_last = nullptr;
    const FilterWords words(m_format, m_choices);
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, space::gapMedium, 0);
    column->setSpacing(space::gapMedium);
    Choices tiers;
    for (const auto &[code, name] : m_choices.tiers)
        tiers.push_back({code, words.tier(code)});
    addMissing(tiers, filter.tiers, [&](const QString &code) { return words.tier(code); });
    addChecks(column, tr("Tier"), tiers, filter.tiers, &MemberFilter::tiers);
    addTags(column, filter);
    addPoints(column, filter);
    addVisit(column, filter);
    addBirthday(column, filter);
    addMoney(column, filter);
    addConsents(column, filter);
    Choices sources;
    for (const QString &source : m_choices.sources)
        sources.push_back({source, FilterWords::source(source)});
    addMissing(sources, filter.sources, &FilterWords::source);
    addChecks(column, tr("Came by"), sources, filter.sources, &MemberFilter::sources);
    addAdviser(column, filter);
    for (const CustomField &field : m_choices.fields)
        addCustom(column, field, filter);
    auto *sealed =
        new QLabel(tr("Names, phones, e-mail addresses and streets are sealed: the search finds them,"
                      " a filter cannot. The shop's own fields are found by a whole value."),
                   form);
    sealed->setWordWrap(true);
    setType(sealed, Type::Secondary);
    setTone(sealed, Tone::Secondary);
    column->addWidget(sealed);
    column->addStretch();
    m_scroll->setWidget(form);
    form->setAutoFillBackground(false);
    for (QWidget *each : {static_cast<QWidget *>(m_none), static_cast<QWidget *>(m_apply)})
        queue(each);
}

void FilterSheet::queue(QWidget *input)
{
    if (m_last)
        setTabOrder(m_last, input);
    m_last = input;
}

QCheckBox *FilterSheet::addBox(QVBoxLayout *column, const QString &words, bool checked)
{
    auto *box = new QCheckBox(words);
    box->setMinimumHeight(space::target);
    box->setChecked(checked);
    column->addWidget(box);
    queue(box);
    return box;
}

void FilterSheet::addChecks(QVBoxLayout *column, const QString &words, const Choices &choices,
                            const QStringList &chosen, QStringList MemberFilter::*into)
{
    if (choices.size() < 2 && chosen.isEmpty())
        return;
    column->addWidget(title(words));
    auto *boxes = new QVBoxLayout;
    boxes->setSpacing(0);
    column->addLayout(boxes);
    for (const auto &[key, name] : choices) {
        const QCheckBox *box = addBox(boxes, name, chosen.contains(key));
        m_reads.push_back([box, key = key, into](MemberFilter &filter) {
            QStringList &list = filter.*into;
            if (!box->isChecked())
                list.removeAll(key);
            else if (!list.contains(key))
                list << key;
            return true;
        });
    }
}

FormField *FilterSheet::addLine(QVBoxLayout *column, const QString &label, const QString &shown,
                                const std::function<QString(MemberFilter &, const QString &)> &take)
{
    auto *line = new QLineEdit(shown);
    auto *box = new FormField(label, line, FormField::Need::Optional);
    column->addWidget(box);
    queue(line);
    connect(line, &QLineEdit::returnPressed, this, &FilterSheet::apply);
    m_reads.push_back([line, box, take, before = line->text()](MemberFilter &filter) {
        box->setProblem(line->text() == before ? QString() : take(filter, line->text().trimmed()));
        return box->problem().isEmpty();
    });
    return box;
}

void FilterSheet::addTags(QVBoxLayout *column, const MemberFilter &filter)
{
    constexpr qsizetype named = 8;
    FormField *box = addLine(column, tr("Tags, all of them, parted by commas"), filter.tags.join(tr(", ")),
                             [](MemberFilter &into, const QString &typed) {
                                 into.tags = listed(typed);
                                 return QString();
                             });
    if (!m_choices.tags.isEmpty())
        box->setHint(m_choices.tags.mid(0, named).join(tr(", "))
                     + (m_choices.tags.size() > named ? u" …"_s : QString()));
}

void FilterSheet::addPoints(QVBoxLayout *column, const MemberFilter &filter)
{
    const auto add = [&](const QString &label, std::optional<Points> MemberFilter::*bound) {
        const auto &now = filter.*bound;
        addLine(column, label, now ? QString::number(now->units()) : QString(),
                [bound](MemberFilter &into, const QString &typed) {
                    bool whole = true;
                    const int units = typed.isEmpty() ? 0 : typed.toInt(&whole);
                    into.*bound = typed.isEmpty() ? std::nullopt : std::optional(Points::of(units));
                    return whole ? QString() : tr("A whole number of points");
                });
    };
    add(tr("Points from"), &MemberFilter::pointsFrom);
    add(tr("Points up to"), &MemberFilter::pointsTo);
}

void FilterSheet::addChoice(QVBoxLayout *column, const QString &label, const Choices &choices,
                            const QStringList &chosen,
                            const std::function<void(MemberFilter &, const QString &)> &take)
{
    auto *choice = new QComboBox;
    choice->addItem(tr("any"), QString());
    QStringList together;
    for (const auto &[key, words] : choices) {
        choice->addItem(words, key);
        if (chosen.contains(key))
            together << words;
    }
    if (chosen.size() > 1) // not to be chosen here, and kept until something else is
        choice->addItem(together.join(tr(", ")));
    const int before =
        chosen.size() > 1 ? choice->count() - 1 : std::max(0, choice->findData(chosen.value(0)));
    choice->setCurrentIndex(before);
    column->addWidget(new FormField(label, choice, FormField::Need::Optional));
    queue(choice);
    m_reads.push_back([choice, take, before](MemberFilter &filter) {
        if (choice->currentIndex() != before)
            take(filter, choice->currentData().toString());
        return true;
    });
}

void FilterSheet::addVisit(QVBoxLayout *column, const MemberFilter &filter)
{
    Choices choices;
    const auto add = [&](const std::optional<int> &now, std::vector<int> days, QChar kind, auto words) {
        if (now && std::find(days.begin(), days.end(), *now) == days.end())
            days.push_back(*now);
        for (const int count : days)
            choices.push_back({kind + QString::number(count), words(count)});
    };
    add(filter.visitedWithinDays, {7, 30, 90, 365}, u'<', &FilterWords::visited);
    add(filter.awayDays, {30, 90, 180, 365}, u'>', &FilterWords::away);
    QStringList now;
    if (filter.visitedWithinDays)
        now << u'<' + QString::number(*filter.visitedWithinDays);
    if (filter.awayDays)
        now << u'>' + QString::number(*filter.awayDays);
    addChoice(column, tr("Last visit"), choices, now, [](MemberFilter &into, const QString &key) {
        into.visitedWithinDays.reset();
        into.awayDays.reset();
        if (!key.isEmpty())
            (key.startsWith(u'<') ? into.visitedWithinDays : into.awayDays) = key.mid(1).toInt();
    });
}

void FilterSheet::addBirthday(QVBoxLayout *column, const MemberFilter &filter)
{
    Choices choices;
    std::vector<int> days{0, 7, 30};
    if (filter.birthdayWithinDays
        && std::find(days.begin(), days.end(), *filter.birthdayWithinDays) == days.end())
        days.push_back(*filter.birthdayWithinDays);
    for (const int count : days)
        choices.push_back({u'<' + QString::number(count), FilterWords::birthday(count)});
    const FilterWords words(m_format, m_choices);
    for (int month = 1; month <= 12; ++month)
        choices.push_back({QString::number(month), words.birthdayMonth(month)});
    QStringList now;
    if (filter.birthdayWithinDays)
        now << u'<' + QString::number(*filter.birthdayWithinDays);
    if (filter.birthdayMonth)
        now << QString::number(*filter.birthdayMonth);
    addChoice(column, tr("Birthday"), choices, now, [](MemberFilter &into, const QString &key) {
        into.birthdayWithinDays.reset();
        into.birthdayMonth.reset();
        if (key.startsWith(u'<'))
            into.birthdayWithinDays = key.mid(1).toInt();
        else if (!key.isEmpty())
            into.birthdayMonth = key.toInt();
    });
}

void FilterSheet::addConsents(QVBoxLayout *column, const MemberFilter &filter)
{
    for (const ConsentPurpose &what : consentPurposes()) {
        const auto known = filter.consents.find(what);
        const QStringList now =
            known == filter.consents.end() ? QStringList() : QStringList{known->second ? u"yes"_s : u"no"_s};
        addChoice(column, TimelineWords::purpose(what),
                  {{u"yes"_s, tr("agreed")}, {u"no"_s, tr("not agreed")}}, now,
                  [what](MemberFilter &into, const QString &key) {
                      into.consents.erase(what);
                      if (!key.isEmpty())
                          into.consents[what] = key == u"yes";
                  });
    }
}

void FilterSheet::addAdviser(QVBoxLayout *column, const MemberFilter &filter)
{
    Choices choices;
    for (const auto &[id, name] : m_choices.advisers)
        choices.push_back({id.toString(), name});
    QStringList now;
    for (const Id<User> &id : filter.advisers)
        now << id.toString();
    addMissing(choices, now, [](const QString &id) { return id; });
    if (choices.empty())
        return;
    addChoice(column, tr("Adviser"), choices, now, [](MemberFilter &into, const QString &key) {
        into.advisers.clear();
        if (const auto id = Id<User>::parse(key))
            into.advisers.push_back(*id);
    });
}

void FilterSheet::addMoney(QVBoxLayout *column, const MemberFilter &filter)
{
    for (const auto &[words, into] : {std::pair(tr("Owes the shop money"), &MemberFilter::owes),
                                      {tr("Has stored value"), &MemberFilter::hasStoredValue}}) {
        const QCheckBox *box = addBox(column, words, filter.*into);
        m_reads.push_back([box, into = into](MemberFilter &chosen) {
            chosen.*into = box->isChecked();
            return true;
        });
    }
}

void FilterSheet::addCustom(QVBoxLayout *column, const CustomField &field, const MemberFilter &filter)
{
    const auto known = filter.custom.find(field.code);
    const QStringList now = known == filter.custom.end() ? QStringList() : known->second;
    const auto put = [code = field.code](MemberFilter &into, const QStringList &values) {
        into.custom.erase(code);
        if (!values.isEmpty())
            into.custom[code] = values;
    };
    QStringList options = field.options;
    if (field.kind == CustomField::Kind::YesNo)
        options = {u"yes"_s, u"no"_s};
    if (options.isEmpty()) {
        addLine(column, field.name, customText(now), [put, field](MemberFilter &into, const QString &typed) {
            const auto value = readCustomValue(field, typed);
            put(into, value ? *value : QStringList());
            return value ? QString() : tr("This cannot be a value of the field");
        });
        return;
    }
    Choices choices;
    const auto words = [&](const QString &option) { return FilterWords::value(field, option); };
    for (const QString &option : options)
        choices.push_back({option, words(option)});
    addMissing(choices, now, words);
    addChoice(column, field.name, choices, now, [put](MemberFilter &into, const QString &key) {
        put(into, key.isEmpty() ? QStringList() : QStringList{key});
    });
}

void FilterSheet::apply()
{
    MemberListQuery query = m_members.query();
    query.filter = m_filter;
    bool good = true;
    for (const Read &read : m_reads)
        good = read(query.filter) && good;
    if (!good)
        return;
    dismiss();
    m_members.setQuery(query);
}
