#include "ui/members/carepresenter.h"

#include "core/data/consents.h"
#include "core/data/retention.h"
#include "core/usecase/copymember.h"
#include "core/usecase/erasemember.h"
#include "core/usecase/giveconsent.h"
#include "core/usecase/retainmembers.h"

#include <algorithm>

CarePresenter::CarePresenter(Database &database, ProfilePresenter &profile, Clock clock, Random random,
                             QObject *parent) :
    QObject(parent),
    m_database(database),
    m_profile(profile),
    m_clock(std::move(clock)),
    m_random(std::move(random))
{
    connect(&profile, &ProfilePresenter::changed, this, &CarePresenter::read);
}

const ReadCorrection *CarePresenter::openCorrection() const
{
    const auto open = std::ranges::find_if(m_corrections, [](const ReadCorrection &each) {
        return each.request.state == CorrectionRequest::State::Open;
    });
    return open == m_corrections.end() ? nullptr : &*open;
}

void CarePresenter::read()
{
    m_tasks.clear();
    m_restriction.reset();
    m_corrections.clear();
    m_needsGuardian = false;
    m_eraseOn.reset();
    if (!m_profile.record())
        return Q_EMIT changed();
    const Session &who = m_profile.session();
    const MemberProfile &profile = m_profile.record()->profile;
    const auto done = m_database.read([&](const Connection &main, const Connection &keys) -> Result<> {
        TaskFilter filter;
        filter.customer = profile.member.id;
        if (auto tasks = readTasks(main, keys, who, filter))
            m_tasks = std::move(*tasks);
        if (auto corrections =
                readCorrections(main, keys, who, profile.member.number, m_profile.isRevealed()))
            m_corrections = std::move(*corrections);
        m_restriction = restrictionOf(main, keys, who, profile.member, m_profile.isRevealed());
        m_needsGuardian =
            ::needsGuardian(consents::of(main, profile.member.id), consentLimits(profile, m_profile.today()));
        const RetentionRule rule = retention::rule(main);
        if (const auto asked = retention::askedOn(main, profile.member.id); asked && rule.months > 0)
            m_eraseOn = asked->addDays(rule.graceDays);
        return {};
    });
    if (!done)
        Q_EMIT refused(done.error());
    Q_EMIT changed();
}

template <class Work> void CarePresenter::write(Work work)
{
    if (!m_profile.record() || m_writing)
        return;
    m_writing = true;
    m_database.write(this, std::move(work), [this, number = m_profile.member().number](const auto &written) {
        m_writing = false;
        if (!written)
            return Q_EMIT refused(written.error());
        if (m_profile.record() && m_profile.member().number == number)
            m_profile.reload();
        Q_EMIT saved();
    });
}

void CarePresenter::addTask(const QString &text, const QDate &due, const QString &assignee)
{
    if (!m_profile.record())
        return;
    const Timestamp now = m_clock();
    const NewTask request{Id<MemberTask>::make(now, m_random), m_profile.member().number, text, due,
                          assignee};
    write([session = m_profile.session(), request, now](Transaction &transaction) {
        return ::addTask(transaction, session, request, now);
    });
}

void CarePresenter::move(const Id<MemberTask> &id, TaskAct act)
{
    write([session = m_profile.session(), id, act, now = m_clock()](Transaction &transaction) {
        return moveTask(transaction, session, id, act, now);
    });
}

void CarePresenter::restrict(const QString &reason)
{
    if (!m_profile.record())
        return;
    write([session = m_profile.session(), number = m_profile.member().number, reason, now = m_clock(),
           random = m_random](Transaction &transaction) {
        return restrictMember(transaction, session, number, reason, now, random);
    });
}

void CarePresenter::lift()
{
    if (!m_profile.record())
        return;
    write([session = m_profile.session(), number = m_profile.member().number, now = m_clock(),
           random = m_random](Transaction &transaction) {
        return liftRestriction(transaction, session, number, now, random);
    });
}

void CarePresenter::takeDown(const QString &text)
{
    if (!m_profile.record())
        return;
    const Timestamp now = m_clock();
    write([session = m_profile.session(), id = Id<CorrectionRequest>::make(now, m_random),
           number = m_profile.member().number, text, now](Transaction &transaction) {
        return requestCorrection(transaction, session, id, number, text, now);
    });
}

void CarePresenter::grant(const Id<CorrectionRequest> &id)
{
    write([session = m_profile.session(), id, now = m_clock(), random = m_random](Transaction &transaction) {
        Pinyin pinyin; // one a thread
        return grantCorrection(transaction, session, id, {}, now, random, pinyin);
    });
}

void CarePresenter::refuse(const Id<CorrectionRequest> &id, const QString &reason)
{
    write([session = m_profile.session(), id, reason, now = m_clock()](Transaction &transaction) {
        return refuseCorrection(transaction, session, id, reason, now);
    });
}

void CarePresenter::keep()
{
    if (!m_profile.record())
        return;
    write([session = m_profile.session(), number = m_profile.member().number, now = m_clock()](
              Transaction &transaction) { return keepMember(transaction, session, number, now); });
}

/// Copies that were handed out are found by what the person's key opens: before it goes.
void CarePresenter::erase(const QString &reason)
{
    if (!m_profile.record() || m_writing)
        return;
    m_writing = true;
    const QString number = m_profile.member().number;
    m_database.write(
        this,
        [session = m_profile.session(), number, reason, now = m_clock(),
         random = m_random](Transaction &transaction) -> Result<std::vector<HandedCopy>> {
            const auto copies = handedCopies(transaction.connection(), transaction.keys(), session, number);
            const auto erased = eraseMember(transaction, session, number, reason, now, random);
            return erased ? Result<std::vector<HandedCopy>>(copies) : erased.error();
        },
        [this, number](const Result<std::vector<HandedCopy>> &copies) {
            m_writing = false;
            if (!copies)
                return Q_EMIT refused(copies.error());
            const QStringList left = takeBack(*copies);
            m_profile.close();
            Q_EMIT erased(number, left);
        });
}
