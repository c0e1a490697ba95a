#include "ui/members/profilepresenter.h"

#include "core/customer/mask.h"
#include "core/data/consents.h"
#include "core/data/customfields.h"
#include "core/data/merges.h"
#include "core/data/storedvalue.h"
#include "core/data/users.h"
#include "core/print/photo.h"
#include "core/usecase/findmembers.h"
#include "core/usecase/giveconsent.h"
#include "core/usecase/memberphoto.h"
#include "core/usecase/personaltext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int pageSize = 50;
constexpr int mostHabits = 5;
}

ProfilePresenter::ProfilePresenter(Database &database, const Session &session, Clock clock, Random random,
                                   QObject *parent) :
    QObject(parent),
    m_database(database),
    m_session(session),
    m_clock(std::move(clock)),
    m_random(std::move(random))
{}

QString ProfilePresenter::name() const
{
    return m_revealed ? person().name : maskedName(person().name);
}

QString ProfilePresenter::phone() const
{
    const auto phone = person().phone();
    return !phone ? QString() : m_revealed ? phone->national() : phone->masked();
}

QString ProfilePresenter::email() const
{
    if (person().emails.empty())
        return {};
    const Email &email = person().emails.front();
    return m_revealed ? email.address() : email.masked();
}

void ProfilePresenter::setSession(const Session &session)
{
    m_session = session;
    close();
}

void ProfilePresenter::close()
{
    m_record.reset();
    m_revealed = false;
    m_photo.clear();
    m_timeline.clear();
    Q_EMIT changed();
    Q_EMIT timelineChanged();
}

void ProfilePresenter::reload()
{
    if (m_record)
        load(member().number);
}

void ProfilePresenter::open(const QString &number)
{
    m_revealed = false;
    m_filter = TimelineFilter::All;
    load(number);
}

/// All that stands on the page, read at one moment.
void ProfilePresenter::load(const QString &number)
{
    const auto read = m_database.read([&](const Connection &main, const Connection &keys) -> Result<> {
        auto record = memberRecord(main, keys, m_session, number);
        if (!record)
            return record.error();
        m_record = std::move(*record);
        const Id<Customer> &id = member().id;
        m_seenAt = m_record->facts.changedAt.value_or(m_record->facts.enrolledAt);
        // Handing members over and bringing them in form leave changedAt as it is.
        for (const MemberChangeEntry &last : memberfacts::changes(main, id, 0, 1))
            m_seenAt = std::max(m_seenAt, last.at);
        m_figures = memberfigures::of(main, id, businessDate(m_clock(), m_session.shop.day));
        m_habits = member().restricted ? std::vector<Habit>() : memberfigures::habits(main, id, mostHabits);
        const auto account = storedvalue::ofMember(main, id);
        m_balance = account ? account->balance : StoredBalance();
        m_lapse = pointsledger::nextLapse(main, id);
        m_passes = passes::openOf(main, id, businessDate(m_clock(), m_session.shop.day));
        m_fields = customfields::all(main);
        m_merged = merges::numbersInto(main, id);
        m_endedCards = membercards::of(main, id);
        std::erase_if(m_endedCards, [](const IssuedCard &card) { return card.isGood(); });
        std::ranges::reverse(m_endedCards);
        m_hasPhoto = ::hasPhoto(main, id);
        readConsents(main);
        readUsers(main);
        return {};
    });
    if (!read)
        return Q_EMIT refused(read.error());
    readPhoto();
    findDuplicates();
    m_timeline.clear();
    Q_EMIT timelineChanged();
    loadMore();
    Q_EMIT changed();
}

/// Only what is shown is opened.
void ProfilePresenter::readPhoto()
{
    m_photo.clear();
    if (!m_revealed || !m_hasPhoto)
        return;
    const auto photo = m_database.read([&](const Connection &main, const Connection &keys) {
        return photoOf(main, keys, m_session, member().number);
    });
    if (photo)
        m_photo = *photo;
}

void ProfilePresenter::readConsents(const Connection &connection)
{
    const auto entries = consents::of(connection, member().id);
    const ConsentLimits limits = consentLimits(m_record->profile, today());
    m_consents.clear();
    for (const ConsentPurpose &what : consentPurposes()) {
        const auto last = std::find_if(entries.rbegin(), entries.rend(),
                                       [&](const ConsentEntry &entry) { return entry.what == what; });
        m_consents.push_back(
            last == entries.rend()
                ? ConsentState{what, false, false, {}}
                : ConsentState{what, last->granted, isUsable(entries, what, limits), last->at});
    }
}

void ProfilePresenter::readUsers(const Connection &connection)
{
    m_users.clear();
    m_adviser.clear();
    for (const User &user : ::users::all(connection)) {
        if (user.active)
            m_users << user.name;
        if (m_record->facts.adviser == std::optional(user.id))
            m_adviser = user.name;
    }
}

void ProfilePresenter::findDuplicates()
{
    const auto found = m_database.read([&](const Connection &main, const Connection &keys) {
        return duplicatesOf(main, keys, m_session, person(), member().number, usualScore, m_pinyin);
    });
    m_duplicates = found ? *found : std::vector<LikelySame>();
}

void ProfilePresenter::setFilter(TimelineFilter filter)
{
    m_filter = filter;
    m_timeline.clear();
    Q_EMIT timelineChanged();
    loadMore();
}

void ProfilePresenter::loadMore()
{
    if (!m_record)
        return;
    const auto mark = m_timeline.empty() ? std::nullopt : std::optional(timeline::markOf(m_timeline.back()));
    const auto page = m_database.read([&](const Connection &main) {
        return Result(timeline::page(main, member().id, m_filter, mark, pageSize + 1));
    });
    if (!page)
        return Q_EMIT refused(page.error());
    m_more = int(page->size()) > pageSize;
    m_timeline.insert(m_timeline.end(), page->begin(),
                      page->begin() + std::min<qsizetype>(pageSize, qsizetype(page->size())));
    Q_EMIT timelineChanged();
}

QString ProfilePresenter::goodsOf(const TimelineEntry &entry) const
{
    if (!entry.sale)
        return m_revealed ? textOf(entry) : QString();
    const auto goods =
        m_database.read([&](const Connection &main) { return Result(timeline::goodsOf(main, entry.row)); });
    return goods ? *goods : QString();
}

QString ProfilePresenter::textOf(const TimelineEntry &entry) const
{
    const auto text = m_database.read([&](const Connection &main, const Connection &keys) {
        const auto row = timeline::textOf(main, entry);
        return Result(row ? personalText(main, keys, m_session, member().number, *row) : QString());
    });
    return text ? *text : QString();
}

void ProfilePresenter::reveal()
{
    if (!m_record || m_revealed || !mayReveal())
        return;
    m_database.write(
        this,
        [session = m_session, profile = m_record->profile, now = m_clock()](Transaction &transaction) {
            return revealMembers(transaction, session, {profile}, now);
        },
        [this, user = m_session.user, number = member().number](const Result<> &written) {
            // Whoever took the till over, or another member's page, did not ask for it.
            if (!written || !(m_session.user == user) || !m_record || member().number != number)
                return;
            m_revealed = true;
            readPhoto();
            Q_EMIT changed();
        });
}

template <class Work> void ProfilePresenter::write(Work work)
{
    if (!m_record || m_writing)
        return;
    m_writing = true;
    m_database.write(this, std::move(work), [this, number = member().number](const auto &written) {
        m_writing = false;
        if (!written)
            return Q_EMIT refused(written.error());
        if (m_record && member().number == number)
            load(number);
        Q_EMIT saved();
    });
}

void ProfilePresenter::change(const QJsonObject &given)
{
    if (!m_record)
        return;
    write([session = m_session, number = member().number, given, now = m_clock(), random = m_random,
           seenAt = m_seenAt](Transaction &transaction) {
        Pinyin pinyin; // one a thread
        return changeMember(transaction, session, number, given, now, random, pinyin, seenAt);
    });
}

void ProfilePresenter::setConsent(const ConsentPurpose &what, bool granted, bool byGuardian)
{
    ConsentRequest request{what, granted};
    request.byGuardian = byGuardian;
    write([session = m_session, number = member().number, request, now = m_clock(),
           random = m_random](Transaction &transaction) {
        return giveConsent(transaction, session, number, request, now, random);
    });
}

void ProfilePresenter::setPhoto(const QString &path)
{
    if (!m_record)
        return;
    const auto jpeg = readPhotoFile(path);
    if (!jpeg)
        return Q_EMIT refused(jpeg.error());
    write([session = m_session, number = member().number, jpeg = *jpeg, now = m_clock()](
              Transaction &transaction) { return keepPhoto(transaction, session, number, jpeg, now); });
}

void ProfilePresenter::removePhoto()
{
    if (!m_record)
        return;
    write([session = m_session, number = member().number, now = m_clock()](Transaction &transaction) {
        return ::removePhoto(transaction, session, number, now);
    });
}

void ProfilePresenter::dismiss(const QString &other, const QString &reason)
{
    write([session = m_session, number = member().number, other, reason,
           now = m_clock()](Transaction &transaction) {
        return dismissDuplicate(transaction, session, number, other, reason, now);
    });
}
