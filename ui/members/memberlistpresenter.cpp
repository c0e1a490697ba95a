#include "ui/members/memberlistpresenter.h"

#include "core/customer/mask.h"
#include "core/data/memberfacts.h"
#include "core/usecase/enrolmember.h"
#include "core/usecase/findmembers.h"
#include "core/usecase/giveconsent.h"

namespace {
constexpr int mostHits = 50;
constexpr int mostLike = 3; // what there is room for

/// The member and what they agreed to, or neither.
Result<MemberProfile> enrolAsked(Transaction &transaction, const Session &who, const Person &person,
                                 const NewMember &typed, Timestamp now, const Random &random)
{
    Pinyin pinyin; // one a thread
    auto profile = enrolMember(transaction, who, person, std::nullopt, now, random, pinyin);
    if (!profile)
        return profile;
    using Purpose = ConsentPurpose::Purpose;
    std::vector<ConsentRequest> asked{ConsentRequest{{Purpose::Membership}, true}};
    if (typed.offers)
        asked.push_back({{Purpose::Marketing, ConsentPurpose::Channel::Sms}, *typed.offers});
    for (ConsentRequest &request : asked) {
        request.byGuardian = typed.byGuardian;
        if (const auto kept = giveConsent(transaction, who, profile->member.number, request, now, random);
            !kept)
            return kept.error();
    }
    return profile;
}
}

MemberListPresenter::MemberListPresenter(Database &database, const Session &session, Clock clock,
                                         Random random, QObject *parent) :
    QObject(parent),
    m_database(database),
    m_session(session),
    m_clock(std::move(clock)),
    m_random(std::move(random)),
    m_browser(database, session, m_clock),
    m_acts(database, session, m_clock, m_random)
{
    connect(&m_browser, &MemberBrowser::settled, this, &MemberListPresenter::takeFirst);
    connect(&m_acts, &MemberActs::tagged, &m_browser, &MemberBrowser::readAgain);
    connect(&m_acts, &MemberActs::undone, &m_browser, &MemberBrowser::readAgain);
    recall();
}

bool MemberListPresenter::mayReveal() const
{
    return m_session.may(Permission::RevealMember).has_value();
}

bool MemberListPresenter::mayEnrol() const
{
    return m_session.vault && m_session.may(Permission::EnrolMember);
}

bool MemberListPresenter::isRevealed(const MemberProfile &profile) const
{
    return m_revealed.contains(profile.member.number);
}

MemberGlance MemberListPresenter::glanceAt(const Member &member) const
{
    constexpr int recent = 3;
    const auto glance = m_database.read([&](const Connection &connection) {
        MemberGlance seen{
            pointsledger::nextLapse(connection, member.id),
            memberfigures::of(connection, member.id, businessDate(m_clock(), m_session.shop.day)),
            {},
            {}};
        for (const TimelineEntry &entry :
             timeline::page(connection, member.id, TimelineFilter::Purchases, std::nullopt, recent))
            seen.recent.push_back({entry,
                                   entry.source == TimelineEntry::Source::Sale
                                       ? timeline::goodsOf(connection, entry.row)
                                       : QString()});
        if (const auto facts = memberfacts::of(connection, member.id))
            seen.tags = facts->tags;
        return seen;
    });
    return glance ? *glance : MemberGlance();
}

QString MemberListPresenter::nameOf(const MemberProfile &profile) const
{
    return isRevealed(profile) ? profile.person.name : maskedName(profile.person.name);
}

QString MemberListPresenter::phoneOf(const MemberProfile &profile) const
{
    const auto phone = profile.person.phone();
    if (!phone)
        return {};
    return isRevealed(profile) ? phone->national() : phone->masked();
}

void MemberListPresenter::setSession(const Session &session)
{
    const bool other = !(session.user == m_session.user);
    m_session = session;
    m_revealed.clear();
    m_hits.clear();
    m_acts.setSession(session);
    m_browser.setSession(session);
    if (other) {
        recall();
        m_typed.clear();
        m_anywhere = false;
    }
    m_browsing = m_browsing && mayBrowse();
    look();
}

void MemberListPresenter::find(const QString &typed)
{
    m_typed = typed.trimmed();
    m_anywhere = false;
    look();
}

void MemberListPresenter::findAnywhere(const QString &code)
{
    m_typed = code.trimmed();
    m_anywhere = true;
    look();
}

void MemberListPresenter::look()
{
    if (m_browsing && m_typed.isEmpty())
        m_browser.list(m_query);
    else
        search();
    if (m_browser.isLooking())
        Q_EMIT changed();
}

/// The likeliest first, few enough to look through.
void MemberListPresenter::search()
{
    m_problem.reset();
    auto found = m_database.read([&](const Connection &main, const Connection &keys) -> Result<MemberHits> {
        return findMembers(main, keys, m_session, m_typed, mostHits, m_pinyin, {{}, within()});
    });
    m_problem = found ? std::nullopt : std::optional(found.error());
    m_more = found && found->more;
    std::vector<Id<Customer>> ids;
    if (found)
        for (const MemberProfile &profile : found->hits)
            ids.push_back(profile.member.id);
    const auto rows =
        m_database.read([&](const Connection &connection) { return memberlisting::rowsOf(connection, ids); });
    m_browser.show(rows ? *rows : std::vector<qint64>());
}

/// A search while browsing is one among those whom the filter lets through.
std::optional<MemberCondition> MemberListPresenter::within() const
{
    if (!isFiltered())
        return std::nullopt;
    const auto condition = memberCondition(m_session, m_query.filter, m_clock());
    return condition ? std::optional(*condition) : std::nullopt;
}

void MemberListPresenter::takeFirst()
{
    if (m_browsing && m_typed.isEmpty()) {
        m_problem = m_browser.problem();
        m_more = false;
    }
    m_hits.clear();
    for (int place = 0; place < std::min(m_browser.count(), mostHits); ++place)
        if (const MemberLine *line = m_browser.line(place))
            m_hits.push_back(line->profile);
    Q_EMIT changed();
}

Result<std::optional<MemberProfile>> MemberListPresenter::byNumber(const QString &code) const
{
    return m_database.read([&](const Connection &main, const Connection &keys) {
        return memberByNumber(main, keys, m_session, code);
    });
}

void MemberListPresenter::reveal(const MemberProfile &profile)
{
    if (!mayReveal() || isRevealed(profile))
        return;
    m_database.write(
        this,
        [session = m_session, profile, now = m_clock()](Transaction &transaction) {
            return revealMembers(transaction, session, {profile}, now);
        },
        [this, user = m_session.user, number = profile.member.number](const Result<> &written) {
            // Whoever took the till over meanwhile did not ask for it.
            if (!written || !(m_session.user == user))
                return;
            m_revealed.insert(number);
            m_browser.readAgain();
        });
}

Result<Person> MemberListPresenter::read(const NewMember &typed) const
{
    auto person = readPerson(typed.name.simplified(), typed.phone, m_session.shop.region);
    if (!person || typed.birthday.trimmed().isEmpty())
        return person;
    const auto birthday =
        readBirthday(typed.birthday.trimmed(), businessDate(m_clock(), m_session.shop.day).date());
    if (!birthday)
        return birthday.error();
    person->birthday = *birthday;
    return person;
}

std::vector<LikelySame> MemberListPresenter::like(const Person &person)
{
    auto found = m_database.read([&](const Connection &main, const Connection &keys) {
        return likeMembers(main, keys, m_session, person, mostLike, m_pinyin);
    });
    return found ? std::move(*found) : std::vector<LikelySame>();
}

void MemberListPresenter::enrol(const NewMember &typed)
{
    if (m_enrolling)
        return;
    const auto person = read(typed);
    if (!person)
        return Q_EMIT enrolRefused(person.error());
    m_enrolling = true;
    m_database.write(
        this,
        [session = m_session, person = *person, typed, now = m_clock(),
         random = m_random](Transaction &transaction) {
            return enrolAsked(transaction, session, person, typed, now, random);
        },
        [this](const Result<MemberProfile> &profile) {
            m_enrolling = false;
            if (!profile)
                return Q_EMIT enrolRefused(profile.error());
            findAnywhere(profile->member.number);
            Q_EMIT enrolled(*profile);
        });
}
