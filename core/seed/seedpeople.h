#pragma once

#include "core/customer/member.h"
#include "core/data/memberfacts.h"
#include "core/usecase/session.h"

/// The members that a seed makes: in order of enrolment, from 1 on, each by itself.
class SeedPeople
{
public:
    /// `until`: enrolled before that moment and within three years of it.
    SeedPeople(quint64 seed, qint64 count, Timestamp until, const Session &who);

    qint64 count() const { return m_count; }
    /// How many are enrolled at that moment; at least one, unless there is nobody.
    qint64 enrolledBy(Timestamp at) const;
    Timestamp enrolledAt(qint64 place) const;

    /// Id, number and tier; no points.
    Member member(qint64 place) const;
    /// Nobody else has one of their phones. One in a hundred is somebody who is there already, with another
    /// phone.
    Person person(qint64 place) const;
    /// Source, region and tags.
    MemberFacts facts(qint64 place, const Person &person) const;

private:
    Person stranger(qint64 place) const;
    Phone phone(qint64 place) const;

    quint64 m_seed;
    qint64 m_count;
    Timestamp m_first;
    QString m_shop;
    Till m_till;
    QStringList m_tiers; ///< the highest last
};
