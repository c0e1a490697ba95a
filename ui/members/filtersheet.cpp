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
    m_reads.clear();
    const FilterWords words(m_format, m_choices);
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, space::gapMedium, 0);
    column->setSpacing(space::gapMedium);
    Choices tiers;
    for (const auto &[code, name] : m_choices.tiers)
        tiers.push_back({code, words.tier(code)});
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
}

QCheckBox *FilterSheet::addBox(QVBoxLayout *column, const QString &words, bool checked)
{
    auto *box = new QCheckBox(words);
    box->setMinimumHeight(space::target);
    box->setChecked(checked);
    column->addWidget(box);
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
            if (box->isChecked())
                filter.*into << key;
            return true;
        });
    }
}

QLineEdit *FilterSheet::addLine(QVBoxLayout *column, const QString &label, const QString &shown)
{
    auto *line = new QLineEdit(shown);
    column->addWidget(new FormField(label, line, FormField::Need::Optional));
    connect(line, &QLineEdit::returnPressed, this, &FilterSheet::apply);
    return line;
}

void FilterSheet::addTags(QVBoxLayout *column, const MemberFilter &filter)
{
    constexpr qsizetype named = 8;
    const QLineEdit *line =
        addLine(column, tr("Tags, all of them, parted by commas"), filter.tags.join(tr(", ")));
    if (!m_choices.tags.isEmpty())
        static_cast<FormField *>(line->parentWidget())
            ->setHint(m_choices.tags.mid(0, named).join(tr(", "))
                      + (m_choices.tags.size() > named ? u" …"_s : QString()));
    m_reads.push_back([line](MemberFilter &into) {
        into.tags = listed(line->text());
        return true;
    });
}

void FilterSheet::addPoints(QVBoxLayout *column, const MemberFilter &filter)
{
    const auto add = [&](const QString &label, std::optional<Points> MemberFilter::*bound) {
        const auto &now = filter.*bound;
        const QLineEdit *line = addLine(column, label, now ? QString::number(now->units()) : QString());
        auto *box = static_cast<FormField *>(line->parentWidget());
        m_reads.push_back([line, box, bound](MemberFilter &into) {
            bool whole = true;
            const qint64 units = line->text().trimmed().isEmpty() ? 0 : line->text().trimmed().toInt(&whole);
            box->setProblem(whole ? QString() : tr("A whole number of points"));
            if (whole && !line->text().trimmed().isEmpty())
                into.*bound = Points::of(units);
            return whole;
        });
    };
    add(tr("Points from"), &MemberFilter::pointsFrom);
    add(tr("Points up to"), &MemberFilter::pointsTo);
}

void FilterSheet::addChoice(QVBoxLayout *column, const QString &label, const Choices &choices,
                            const QString &chosen,
                            const std::function<void(MemberFilter &, const QString &)> &take)
{
    auto *choice = new QComboBox;
    choice->addItem(tr("any"), QString());
    for (const auto &[key, words] : choices)
        choice->addItem(words, key);
    choice->setCurrentIndex(std::max(0, choice->findData(chosen)));
    column->addWidget(new FormField(label, choice, FormField::Need::Optional));
    m_reads.push_back([choice, take](MemberFilter &filter) {
        if (const QString key = choice->currentData().toString(); !key.isEmpty())
            take(filter, key);
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
    const QString now = filter.visitedWithinDays ? u'<' + QString::number(*filter.visitedWithinDays)
        : filter.awayDays                        ? u'>' + QString::number(*filter.awayDays)
                                                 : QString();
    addChoice(column, tr("Last visit"), choices, now, [](MemberFilter &into, const QString &key) {
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
    const QString now = filter.birthdayWithinDays ? u'<' + QString::number(*filter.birthdayWithinDays)
        : filter.birthdayMonth                    ? QString::number(*filter.birthdayMonth)
                                                  : QString();
    addChoice(column, tr("Birthday"), choices, now, [](MemberFilter &into, const QString &key) {
        if (key.startsWith(u'<'))
            into.birthdayWithinDays = key.mid(1).toInt();
        else
            into.birthdayMonth = key.toInt();
    });
}

void FilterSheet::addConsents(QVBoxLayout *column, const MemberFilter &filter)
{
    for (const ConsentPurpose &what : consentPurposes()) {
        const auto known = filter.consents.find(what);
        const QString now = known == filter.consents.end() ? QString() : known->second ? u"yes"_s : u"no"_s;
        addChoice(column, TimelineWords::purpose(what),
                  {{u"yes"_s, tr("agreed")}, {u"no"_s, tr("not agreed")}}, now,
                  [what](MemberFilter &into, const QString &key) { into.consents[what] = key == u"yes"; });
    }
}

void FilterSheet::addAdviser(QVBoxLayout *column, const MemberFilter &filter)
{
    if (m_choices.advisers.empty())
        return;
    Choices choices;
    for (const auto &[id, name] : m_choices.advisers)
        choices.push_back({id.toString(), name});
    addChoice(column, tr("Adviser"), choices,
              filter.advisers.empty() ? QString() : filter.advisers.front().toString(),
              [](MemberFilter &into, const QString &key) { into.advisers = {*Id<User>::parse(key)}; });
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
    const QString now = known == filter.custom.end() ? QString() : known->second.value(0);
    QStringList options = field.options;
    if (field.kind == CustomField::Kind::YesNo)
        options = {u"yes"_s, u"no"_s};
    if (!options.isEmpty()) {
        Choices choices;
        for (const QString &option : options)
            choices.push_back({option, FilterWords::value(field, option)});
        addChoice(column, field.name, choices, now,
                  [code = field.code](MemberFilter &into, const QString &key) { into.custom[code] = {key}; });
        return;
    }
    const QLineEdit *line = addLine(column, field.name, now);
    auto *box = static_cast<FormField *>(line->parentWidget());
    m_reads.push_back([line, box, field](MemberFilter &into) {
        const auto value = readCustomValue(field, line->text());
        box->setProblem(value ? QString() : tr("This cannot be a value of the field"));
        if (value && !value->isEmpty())
            into.custom[field.code] = *value;
        return bool(value);
    });
}

void FilterSheet::apply()
{
    MemberListQuery query = m_members.query();
    query.filter = {};
    bool good = true;
    for (const Read &read : m_reads)
        good = read(query.filter) && good;
    if (!good)
        return;
    dismiss();
    m_members.setQuery(query);
}
