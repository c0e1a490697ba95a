#include "ui/members/timelinewords.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
using Source = TimelineEntry::Source;
using Words = std::pair<const char *, const char *>;

struct SourceWords
{
    Source source;
    std::vector<Words> words;
};

const std::vector<SourceWords> &sourceWords()
{
    static const std::vector<SourceWords> words{
        {Source::Sale,
         {{"sale", QT_TRANSLATE_NOOP("TimelineWords", "Sale")},
          {"refund", QT_TRANSLATE_NOOP("TimelineWords", "Return")},
          {"exchange", QT_TRANSLATE_NOOP("TimelineWords", "Exchange")},
          {"void", QT_TRANSLATE_NOOP("TimelineWords", "Void")}}},
        {Source::Voucher,
         {{"top-up", QT_TRANSLATE_NOOP("TimelineWords", "Top-up")},
          {"principal-refund", QT_TRANSLATE_NOOP("TimelineWords", "Stored value paid out")},
          {"credit-settlement", QT_TRANSLATE_NOOP("TimelineWords", "Account settled")},
          {"deposit-taken", QT_TRANSLATE_NOOP("TimelineWords", "Deposit")},
          {"deposit-refund", QT_TRANSLATE_NOOP("TimelineWords", "Deposit paid back")}}},
        {Source::Points,
         {{"adjusted", QT_TRANSLATE_NOOP("TimelineWords", "Points put right")},
          {"expired", QT_TRANSLATE_NOOP("TimelineWords", "Points lapsed")},
          {"earned", QT_TRANSLATE_NOOP("TimelineWords", "Points given")},
          {"taken-back", QT_TRANSLATE_NOOP("TimelineWords", "Points taken back")},
          {"spent", QT_TRANSLATE_NOOP("TimelineWords", "Points spent on a reward")},
          {"returned", QT_TRANSLATE_NOOP("TimelineWords", "Points of a reward given back")},
          {"merged", QT_TRANSLATE_NOOP("TimelineWords", "Points of two members united or parted")}}},
        {Source::StoredValue, {{"adjusted", QT_TRANSLATE_NOOP("TimelineWords", "Stored value put right")}}},
        {Source::Credit, {{"adjusted", QT_TRANSLATE_NOOP("TimelineWords", "Account put right")}}},
        {Source::Tier,
         {{"reached", QT_TRANSLATE_NOOP("TimelineWords", "Tier reached")},
          {"kept", QT_TRANSLATE_NOOP("TimelineWords", "Tier kept")},
          {"lowered", QT_TRANSLATE_NOOP("TimelineWords", "Tier lowered")},
          {"by-hand", QT_TRANSLATE_NOOP("TimelineWords", "Tier given by hand")}}},
        {Source::Consent,
         {{"granted", QT_TRANSLATE_NOOP("TimelineWords", "Consent given")},
          {"withdrawn", QT_TRANSLATE_NOOP("TimelineWords", "Consent taken back")}}},
        {Source::Change, {{"changed", QT_TRANSLATE_NOOP("TimelineWords", "Profile changed")}}},
        {Source::Merge,
         {{"merged", QT_TRANSLATE_NOOP("TimelineWords", "Merged with another member")},
          {"undone", QT_TRANSLATE_NOOP("TimelineWords", "Merged with another member, then parted")}}},
        {Source::Enrolled, {{"enrolled", QT_TRANSLATE_NOOP("TimelineWords", "Became a member")}}},
        {Source::Pass,
         {{"sold", QT_TRANSLATE_NOOP("TimelineWords", "Card of uses bought")},
          {"used", QT_TRANSLATE_NOOP("TimelineWords", "Card used")},
          {"given-back", QT_TRANSLATE_NOOP("TimelineWords", "Use given back")},
          {"expired", QT_TRANSLATE_NOOP("TimelineWords", "Card lapsed")},
          {"refunded", QT_TRANSLATE_NOOP("TimelineWords", "Card paid back")}}},
        {Source::Task,
         {{"created", QT_TRANSLATE_NOOP("TimelineWords", "Task made")},
          {"assigned", QT_TRANSLATE_NOOP("TimelineWords", "Task given to somebody else")},
          {"done", QT_TRANSLATE_NOOP("TimelineWords", "Task done")},
          {"dropped", QT_TRANSLATE_NOOP("TimelineWords", "Task dropped")},
          {"reopened", QT_TRANSLATE_NOOP("TimelineWords", "Task opened again")}}},
        {Source::Restriction,
         {{"restricted", QT_TRANSLATE_NOOP("TimelineWords", "Processing restricted")},
          {"lifted", QT_TRANSLATE_NOOP("TimelineWords", "Restriction lifted")}}},
        {Source::Correction,
         {{"asked", QT_TRANSLATE_NOOP("TimelineWords", "Correction asked for")},
          {"changed", QT_TRANSLATE_NOOP("TimelineWords", "Correction made")},
          {"refused", QT_TRANSLATE_NOOP("TimelineWords", "Correction refused")}}}};
    return words;
}

constexpr std::array fieldWords{Words{"name", QT_TRANSLATE_NOOP("TimelineWords", "name")},
                                Words{"phones", QT_TRANSLATE_NOOP("TimelineWords", "phone")},
                                Words{"emails", QT_TRANSLATE_NOOP("TimelineWords", "e-mail")},
                                Words{"birthday", QT_TRANSLATE_NOOP("TimelineWords", "birthday")},
                                Words{"gender", QT_TRANSLATE_NOOP("TimelineWords", "gender")},
                                Words{"addresses", QT_TRANSLATE_NOOP("TimelineWords", "address")},
                                Words{"channels", QT_TRANSLATE_NOOP("TimelineWords", "channels")},
                                Words{"language", QT_TRANSLATE_NOOP("TimelineWords", "language")},
                                Words{"note", QT_TRANSLATE_NOOP("TimelineWords", "note")},
                                Words{"custom", QT_TRANSLATE_NOOP("TimelineWords", "further facts")},
                                Words{"unreachable", QT_TRANSLATE_NOOP("TimelineWords", "reachability")},
                                Words{"source", QT_TRANSLATE_NOOP("TimelineWords", "source")},
                                Words{"referrer", QT_TRANSLATE_NOOP("TimelineWords", "referrer")},
                                Words{"adviser", QT_TRANSLATE_NOOP("TimelineWords", "adviser")},
                                Words{"externalId", QT_TRANSLATE_NOOP("TimelineWords", "external number")},
                                Words{"tags", QT_TRANSLATE_NOOP("TimelineWords", "tags")},
                                Words{"card", QT_TRANSLATE_NOOP("TimelineWords", "member card")},
                                Words{"photo", QT_TRANSLATE_NOOP("TimelineWords", "picture")}};

constexpr std::array purposeWords{
    Words{"membership", QT_TRANSLATE_NOOP("TimelineWords", "Membership")},
    Words{"marketing/sms", QT_TRANSLATE_NOOP("TimelineWords", "Marketing by SMS")},
    Words{"marketing/email", QT_TRANSLATE_NOOP("TimelineWords", "Marketing by e-mail")},
    Words{"marketing/wechat", QT_TRANSLATE_NOOP("TimelineWords", "Marketing by WeChat")},
    Words{"marketing/phone", QT_TRANSLATE_NOOP("TimelineWords", "Marketing by phone")},
    Words{"profiling", QT_TRANSLATE_NOOP("TimelineWords", "Profiling")}};

QString said(const auto &words, const QString &key)
{
    for (const auto &[name, text] : words)
        if (key == QLatin1StringView(name))
            return QCoreApplication::translate("TimelineWords", text);
    return key;
}

QString purposeNamed(QString name)
{
    return said(purposeWords, name.endsWith(u'/') ? name.chopped(1) : name);
}
}

QString TimelineWords::what(const TimelineEntry &entry) const
{
    for (const SourceWords &each : sourceWords())
        if (each.source == entry.source)
            return said(each.words, entry.kind);
    return entry.kind;
}

QString TimelineWords::more(const TimelineEntry &entry, const QString &goods) const
{
    QStringList parts;
    if (!entry.paper.isEmpty())
        parts << entry.paper;
    if (!goods.isEmpty())
        parts << goods;
    if (entry.source == Source::Tier)
        parts << (entry.detail.isEmpty() ? tr("no tier") : nameOf(m_tiers, entry.detail));
    else if (entry.source == Source::Consent)
        parts << purposeNamed(entry.detail);
    else if (entry.source == Source::Change)
        parts << fields(entry.detail);
    else if (entry.source == Source::Points && !entry.detail.isEmpty())
        parts << entry.detail;
    else if (entry.source == Source::Pass)
        parts << tr("%n use(s) left", nullptr, entry.detail.toInt());
    else if (entry.source == Source::Task || entry.source == Source::Correction)
        parts << tr("until %1").arg(m_format.date(QDate::fromString(entry.detail, Qt::ISODate)));
    if (!entry.bonus.isZero())
        parts << tr("bonus %1").arg(m_format.money(entry.bonus));
    if (!entry.user.isEmpty())
        parts << entry.user;
    return parts.join(u" · "_s);
}

QString TimelineWords::points(const TimelineEntry &entry) const
{
    if (entry.points.isZero())
        return {};
    return (entry.points > Points() ? u"+"_s : QString()) + m_format.points(entry.points);
}

QString TimelineWords::amount(const TimelineEntry &entry) const
{
    const bool moves = entry.source == Source::Sale || entry.source == Source::Voucher
        || entry.source == Source::StoredValue || entry.source == Source::Credit;
    return moves ? m_format.amount(entry.amount) : QString();
}

QString TimelineWords::purpose(const ConsentPurpose &what)
{
    return purposeNamed(purposeText(what) + u'/' + channelText(what));
}

QString TimelineWords::fields(const QString &names)
{
    QStringList words;
    for (const QString &name : names.split(u',', Qt::SkipEmptyParts))
        words << said(fieldWords, name);
    return words.join(tr(", "));
}
