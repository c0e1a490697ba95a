#include "tests/core/headoffice/tillevents.h"

#include "core/base/id.h"
#include "core/security/eventchain.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr auto noon = Timestamp::ofMilliseconds(1'772'712'000'000);

QByteArray textOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject lineOf(const QString &quantity, const QString &amount, const QString &tax)
{
    return {{u"id"_s, TillEvents::uuid(7)},
            {u"code"_s, u"P1"_s},
            {u"name"_s, u"苹果"_s},
            {u"quantity"_s, quantity},
            {u"gross"_s, amount},
            {u"discount"_s, u"0.00"_s},
            {u"net"_s, amount},
            {u"tax"_s, tax},
            {u"total"_s, amount},
            {u"points"_s, 0}};
}
}

TillEvents::TillEvents(TillIdentity till) : m_till(std::move(till)) {}

const wire::Event &TillEvents::append(wire::Event event)
{
    event.seq = m_events.size() + 1;
    const QByteArray previous = m_events.empty() ? chainStart() : m_events.back().chain;
    event.chain = eventChain(previous, m_till.epoch, event.seq, event.id, event.bodyHash);
    m_events.push_back(std::move(event));
    return m_events.back();
}

const wire::Event &TillEvents::add(const QString &kind, const QByteArray &body)
{
    const QUuid id = QUuid::createUuidV5(QUuid(),
                                         m_till.shop + m_till.till + QString::number(m_till.epoch) + u'/'
                                             + QString::number(m_events.size()));
    return append({0, id.toRfc4122(), kind, noon, body, bodyHash(body), {}});
}

const wire::Event &TillEvents::addSale(const QJsonObject &changes)
{
    QJsonObject body = saleBody(m_till, int(m_events.size() + 1));
    for (auto field = changes.begin(); field != changes.end(); ++field)
        body[field.key()] = field.value();
    return add(u"sale.completed/1"_s, textOf(body));
}

const wire::Event &TillEvents::addMember(const QString &name, const QString &phone)
{
    const int number = int(m_events.size() + 1);
    const QUuid id =
        QUuid::createUuidV5(QUuid(), u"member"_s + m_till.shop + m_till.till + QString::number(number));
    return add(u"member.enrolled/1"_s,
               textOf({{u"v"_s, 1},
                       {u"id"_s, id.toString(QUuid::WithoutBraces)},
                       {u"number"_s, u"M%1"_s.arg(number)},
                       {u"name"_s, name},
                       {u"phone"_s, phone},
                       {u"at"_s, noon.toIso()},
                       {u"nonce"_s, u"00112233445566778899aabbccddeeff"_s}}));
}

const wire::Event &TillEvents::addShift()
{
    return add(u"shift.opened/1"_s,
               textOf({{u"v"_s, 1},
                       {u"id"_s, uuid(int(9000 + m_events.size()))},
                       {u"shop"_s, m_till.shop},
                       {u"till"_s, m_till.till},
                       {u"at"_s, noon.toIso()},
                       {u"float"_s, u"0.00"_s}}));
}

const wire::Event &TillEvents::addAgain(const wire::Event &event)
{
    return append(event);
}

wire::Batch TillEvents::batch(quint64 firstSeq, size_t count) const
{
    const size_t begin = std::min(size_t(firstSeq - 1), m_events.size());
    const size_t end = begin + std::min(count, m_events.size() - begin);
    const auto at = [&](size_t index) { return m_events.begin() + std::ptrdiff_t(index); };
    return {m_till.epoch, firstSeq, {at(begin), at(end)}};
}

QJsonObject TillEvents::saleBody(const TillIdentity &till, int number)
{
    const QString receipt = u"%1-%2-%3"_s.arg(till.shop, till.till).arg(number, 6, 10, QChar(u'0'));
    const QUuid id = QUuid::createUuidV5(QUuid(), receipt);
    return {{u"v"_s, 1},
            {u"id"_s, id.toString(QUuid::WithoutBraces)},
            {u"kind"_s, u"sale"_s},
            {u"receipt"_s, receipt},
            {u"shop"_s, till.shop},
            {u"till"_s, till.till},
            {u"epoch"_s, qint64(till.epoch)},
            {u"at"_s, noon.toIso()},
            {u"businessDate"_s, u"2026-03-05"_s},
            {u"currency"_s, u"CNY"_s},
            {u"lines"_s,
             QJsonArray{lineOf(u"2"_s, u"10.00"_s, u"1.15"_s), lineOf(u"0.5"_s, u"0.50"_s, u"0.06"_s)}},
            {u"gross"_s, u"10.50"_s},
            {u"discount"_s, u"0.00"_s},
            {u"net"_s, u"10.50"_s},
            {u"tax"_s, u"1.21"_s},
            {u"rounding"_s, u"0.00"_s},
            {u"total"_s, u"10.50"_s},
            {u"change"_s, u"9.50"_s},
            {u"pointsEarned"_s, 10},
            {u"tenders"_s, QJsonArray{QJsonObject{{u"kind"_s, u"cash"_s}, {u"amount"_s, u"20.00"_s}}}}};
}

QString TillEvents::uuid(int number)
{
    return u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 16, QChar(u'0'));
}
