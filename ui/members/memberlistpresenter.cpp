#include "ui/members/memberlistpresenter.h"

#include "core/customer/mask.h"
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
    m_random(std::move(random))
{}

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

std::optional<PointsLot> MemberListPresenter::nextLapse(const Member &member) const
{
    const auto lot = m_database.read([&](const Connection &connection) {
        return Result<std::optional<PointsLot>>(pointsledger::nextLapse(connection, member.id));
    });
    return lot ? *lot : std::nullopt;
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
    m_session = session;
    m_revealed.clear();
    m_hits.clear();
    find({});
}

void MemberListPresenter::find(const QString &typed)
{
    m_typed = typed.trimmed();
    auto found = m_database.read([&](const Connection &main, const Connection &keys) {
        return findMembers(main, keys, m_session, m_typed, mostHits, m_pinyin);
    });
    m_problem = found ? std::nullopt : std::optional(found.error());
    m_more = found && found->more;
    m_hits = found ? std::move(found->hits) : std::vector<MemberProfile>();
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
            Q_EMIT changed();
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
            find(profile->member.number);
            Q_EMIT enrolled(*profile);
        });
}
