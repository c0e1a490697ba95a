#include "core/headoffice/routes.h"

#include "core/headoffice/invitations.h"
#include "core/headoffice/ledger.h"
#include "core/sync/wire/zstdbytes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr const char *enrolRoute = "/v1/enrol";
constexpr const char *helloRoute = "/v1/hello";
constexpr const char *eventsRoute = "/v1/events";
constexpr std::size_t mostEnrolBytes = 64 * 1024;

OfficeResponse refuse(int status, const QString &error, QJsonObject more = {})
{
    more[u"error"_s] = error;
    return {status, QJsonDocument(more).toJson(QJsonDocument::Compact)};
}

OfficeResponse refuse(const Error &error)
{
    using enum Error::Code;
    switch (error.code) {
    case Certificate: return refuse(403, u"unknown-certificate"_s);
    case Protocol:
    case InvalidInput:
    case InvalidJson: return refuse(400, errorName(error.code), {{u"detail"_s, error.detail}});
    case WrongInvitation: return refuse(403, errorName(error.code));
    case StaleEpoch: return refuse(409, errorName(error.code));
    case TooLarge: return refuse(413, errorName(error.code));
    case DiskFull:
    case InUse: return refuse(503, errorName(error.code));
    default: return refuse(500, errorName(error.code));
    }
}

OfficeResponse refuse(const BatchRefusal &refusal)
{
    using enum BatchRefusal::Reason;
    switch (refusal.reason) {
    case StaleEpoch: return refuse(409, u"stale-epoch"_s);
    case Gap: return refuse(412, u"gap"_s, {{u"expected_seq"_s, qint64(refusal.expectedSeq)}});
    case BrokenChain: break;
    }
    return refuse(422, u"chain"_s);
}

Result<QByteArray> plainBody(const OfficeRequest &request)
{
    if (!request.contentEncoding.isEmpty())
        return wire::inflated(request.body, wire::mostInflatedBytes);
    return request.body;
}

OfficeResponse hello(Office &office, const TillIdentity &from, const QByteArray &body)
{
    const auto hello = wire::decodeHello(body);
    if (!hello)
        return refuse(hello.error());
    if (hello->shop != from.shop || hello->till != from.till)
        return refuse(403, u"other-till"_s);
    if (hello->schemaMax < wire::schemaMin || hello->schemaMin > wire::schemaMax)
        return refuse(426, u"schema"_s, {{u"schema"_s, QJsonArray{wire::schemaMin, wire::schemaMax}}});
    const auto answer = takeHello(office, from, *hello);
    return answer ? OfficeResponse{200, wire::encode(*answer)} : refuse(answer.error());
}

OfficeResponse events(Office &office, const TillIdentity &from, const QByteArray &body)
{
    const auto batch = wire::decodeBatch(body);
    if (!batch)
        return refuse(batch.error());
    const auto taken = takeBatch(office, from, *batch);
    if (!taken)
        return refuse(taken.error());
    if (const auto *refusal = std::get_if<BatchRefusal>(&*taken))
        return refuse(*refusal);
    return {200, wire::encode(std::get<wire::BatchAnswer>(*taken))};
}

OfficeResponse enrolTill(Office &office, const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return refuse(400, u"protocol"_s);
    const QJsonObject object = document.object();
    const auto certificate =
        enrol(office,
              {object[u"code"].toString(), object[u"csr"].toString().toLatin1(), object[u"shop"].toString(),
               object[u"till"].toString(), object[u"epoch"].toInteger()});
    if (!certificate)
        return refuse(certificate.error());
    const QJsonObject reply{{u"certificate"_s, QString::fromLatin1(*certificate)},
                            {u"authority"_s, QString::fromLatin1(office.trust().authority.certificate)},
                            {u"shop"_s, object[u"shop"]},
                            {u"till"_s, object[u"till"]},
                            {u"epoch"_s, object[u"epoch"]},
                            {u"cluster_epoch"_s, qint64(office.trust().clusterEpoch)}};
    return {200, QJsonDocument(reply).toJson(QJsonDocument::Compact)};
}

OfficeResponse forTill(Office &office, const OfficeRequest &request)
{
    const auto from = identityOf(office, *request.peer);
    if (!from)
        return refuse(from.error());
    const auto body = plainBody(request);
    if (!body)
        return refuse(body.error());
    return request.target == helloRoute ? hello(office, *from, *body) : events(office, *from, *body);
}
}

std::optional<OfficeResponse> refuseHead(const OfficeRequest &head)
{
    const bool enrols = head.target == enrolRoute;
    if (!enrols && head.target != helloRoute && head.target != eventsRoute)
        return refuse(404, u"not-found"_s);
    if (head.method != "POST")
        return refuse(405, u"method"_s);
    if (!enrols && !head.peer)
        return refuse(401, u"no-certificate"_s);
    if (head.contentType.split(';').front().trimmed().toLower() != "application/json")
        return refuse(415, u"content-type"_s);
    // Who has no certificate yet sends a short text and has nothing to pack.
    const bool mayPack = !enrols && head.contentEncoding.toLower() == "zstd";
    if (!head.contentEncoding.isEmpty() && !mayPack)
        return refuse(415, u"content-encoding"_s);
    return std::nullopt;
}

std::size_t bodyLimit(const OfficeRequest &head, std::size_t most)
{
    return head.target == enrolRoute ? std::min(mostEnrolBytes, most) : most;
}

OfficeResponse answer(Office &office, const OfficeRequest &request)
{
    if (auto refusal = refuseHead(request))
        return *refusal;
    return request.target == enrolRoute ? enrolTill(office, request.body) : forTill(office, request);
}
