#include "ui/members/mergepresenter.h"

#include "core/usecase/findmembers.h"
#include "core/usecase/memberphoto.h"

MergePresenter::MergePresenter(Database &database, const Session &session, Clock clock, Random random,
                               QObject *parent) :
    QObject(parent),
    m_database(database),
    m_session(session),
    m_clock(std::move(clock)),
    m_random(std::move(random))
{}

void MergePresenter::setSession(const Session &session)
{
    m_session = session;
    clear();
}

void MergePresenter::clear()
{
    m_joined.reset();
    m_taken.clear();
    Q_EMIT changed();
}

void MergePresenter::compare(const QString &stayed, const QString &merged)
{
    m_stayed = stayed;
    m_merged = merged;
    m_taken.clear();
    m_revealed = false;
    preview();
    reveal();
}

/// Nobody can tell one person from two by masked names.
void MergePresenter::reveal()
{
    if (!m_joined || !m_session.may(Permission::RevealMember))
        return;
    m_database.write(
        this,
        [session = m_session, both = std::vector{m_joined->stayed.profile, m_joined->merged.profile},
         now = m_clock()](Transaction &transaction) {
            return revealMembers(transaction, session, both, now);
        },
        [this, user = m_session.user](const Result<> &written) {
            if (!written || !(m_session.user == user) || !m_joined)
                return;
            m_revealed = true;
            Q_EMIT changed();
        });
}

QByteArray MergePresenter::photo(bool ofMerged) const
{
    if (!m_revealed)
        return {};
    const auto photo = m_database.read([&](const Connection &main, const Connection &keys) {
        return photoOf(main, keys, m_session, ofMerged ? m_merged : m_stayed);
    });
    return photo ? *photo : QByteArray();
}

void MergePresenter::swap()
{
    // Copies: compare() writes what these would refer to.
    compare(QString(m_merged), QString(m_stayed));
}

void MergePresenter::take(const QString &field, bool fromMerged)
{
    m_taken.removeAll(field);
    if (fromMerged)
        m_taken << field;
    preview();
}

void MergePresenter::preview()
{
    auto joined = m_database.read([this](const Connection &main, const Connection &keys) {
        return previewMerge(main, keys, m_session, m_stayed, m_merged, m_taken);
    });
    m_joined = joined ? std::optional(std::move(*joined)) : std::nullopt;
    Q_EMIT changed();
    if (!joined)
        Q_EMIT refused(joined.error());
}

void MergePresenter::merge()
{
    if (m_writing || !m_joined)
        return;
    m_writing = true;
    m_database.write(
        this,
        [session = m_session, stayed = m_stayed, merged = m_merged, taken = m_taken, now = m_clock(),
         random = m_random](Transaction &transaction) {
            Pinyin pinyin; // one a thread
            return mergeMembers(transaction, session, stayed, merged, taken, now, random, pinyin);
        },
        [this](const Result<MemberUnion> &joined) {
            m_writing = false;
            if (!joined)
                return Q_EMIT refused(joined.error());
            clear();
            Q_EMIT merged(*joined);
        });
}

void MergePresenter::unmerge(const QString &number)
{
    if (m_writing)
        return;
    m_writing = true;
    m_database.write(
        this,
        [session = m_session, number, now = m_clock(), random = m_random](Transaction &transaction) {
            Pinyin pinyin; // one a thread
            return unmergeMember(transaction, session, number, now, random, pinyin);
        },
        [this, number](const Result<MemberParting> &parting) {
            m_writing = false;
            if (!parting)
                return Q_EMIT refused(parting.error());
            Q_EMIT unmerged(number, *parting);
        });
}
