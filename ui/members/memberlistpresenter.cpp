#include "ui/members/memberlistpresenter.h"

#include "core/customer/mask.h"
#include "core/usecase/enrolmember.h"
#include "core/usecase/findmembers.h"

namespace {
constexpr int mostHits = 50;
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

std::optional<MemberProfile> MemberListPresenter::byNumber(const QString &code) const
{
    const auto found = m_database.read([&](const Connection &main, const Connection &keys) {
        return memberByNumber(main, keys, m_session, code);
    });
    return found ? *found : std::nullopt;
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

void MemberListPresenter::enrol(const QString &name, const QString &phone)
{
    if (m_enrolling)
        return;
    const auto person = readPerson(name.simplified(), phone, m_session.shop.region);
    if (!person)
        return Q_EMIT enrolRefused(person.error());
    m_enrolling = true;
    m_database.write(
        this,
        [session = m_session, person = *person, now = m_clock(),
         random = m_random](Transaction &transaction) {
            Pinyin pinyin;
            return enrolMember(transaction, session, person, std::nullopt, now, random, pinyin);
        },
        [this](const Result<MemberProfile> &profile) {
            m_enrolling = false;
            if (!profile)
                return Q_EMIT enrolRefused(profile.error());
            find(profile->member.number);
            Q_EMIT enrolled(*profile);
        });
}
