#include "core/headoffice/invitations.h"

#include "core/catalog/shop.h"
#include "core/security/eventchain.h"
#include "core/sync/wire/invitation.h"

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 validMs = 72LL * 3600 * 1000;

QByteArray hashOf(const QByteArray &secret)
{
    return bodyHash("zhanggui invitation\n" + secret);
}

Result<> redeem(Transaction &transaction, const EnrolRequest &request, const QByteArray &secret,
                Timestamp now)
{
    transaction.execute(
        u"UPDATE invitation SET used_at = ? WHERE hash = ? AND shop = ? AND till = ? AND used_at IS NULL"
        " AND expires_at > ?"_s,
        now, hashOf(secret), request.shop, request.till, now);
    return transaction.changes() == 1 ? Result<>() : Error{Error::Code::WrongInvitation, {}};
}

Result<> registerTill(Transaction &transaction, const EnrolRequest &request, const QByteArray &certificate,
                      Timestamp now)
{
    Rows known = transaction.connection().select(u"SELECT epoch FROM till WHERE shop = ? AND till = ?"_s,
                                                 request.shop, request.till);
    const qint64 epoch = known.next() ? known.integer(0) : 0;
    if (epoch > request.epoch)
        return Error{Error::Code::StaleEpoch, QString::number(epoch)};
    if (epoch < request.epoch)
        transaction.execute(u"INSERT INTO till (shop, till, epoch, chain) VALUES (?, ?, ?, ?)"
                            " ON CONFLICT (shop, till) DO UPDATE SET epoch = excluded.epoch, last_seq = 0,"
                            " chain = excluded.chain"_s,
                            request.shop, request.till, request.epoch, chainStart());
    transaction.execute(
        u"UPDATE certificate SET revoked_at = ? WHERE shop = ? AND till = ? AND revoked_at IS NULL"_s, now,
        request.shop, request.till);
    transaction.execute(
        u"INSERT INTO certificate (fingerprint, shop, till, epoch, issued_at) VALUES (?, ?, ?, ?, ?)"_s,
        bodyHash(authority::derOf(certificate)), request.shop, request.till, request.epoch, now);
    return {};
}
}

Result<QString> invite(Office &office, const QString &shop, const QString &till, const Random &random)
{
    if (!isPlaceCode(shop) || !isPlaceCode(till))
        return Error{Error::Code::InvalidInput, isPlaceCode(shop) ? u"till"_s : u"shop"_s};
    const QByteArray pin = wire::pinOf(authority::derOf(office.trust().authority.certificate));
    const wire::Invitation invitation{random(int(wire::secretBytes)), pin};
    const Timestamp now = office.now();
    const auto written = office.database().writeNow([&](Transaction &transaction) -> Result<> {
        transaction.execute(u"INSERT INTO invitation (hash, shop, till, expires_at) VALUES (?, ?, ?, ?)"_s,
                            hashOf(invitation.secret), shop, till, now.plusMilliseconds(validMs));
        return {};
    });
    return written ? Result<QString>(wire::print(invitation)) : written.error();
}

Result<QByteArray> enrol(Office &office, const EnrolRequest &request)
{
    const auto invitation = wire::parseInvitation(request.code);
    if (!invitation)
        return invitation.error();
    if (!isPlaceCode(request.shop) || !isPlaceCode(request.till) || request.epoch < 1)
        return Error{Error::Code::Protocol, u"till"_s};
    const Timestamp now = office.now();
    const QString name = u"%1-%2.%3"_s.arg(request.shop, request.till).arg(request.epoch);
    const auto certificate =
        authority::issueClient(office.trust().authority, request.certificateRequest, name, now);
    if (!certificate)
        return certificate.error();
    const auto written = office.database().writeNow([&](Transaction &transaction) -> Result<> {
        if (const auto redeemed = redeem(transaction, request, invitation->secret, now); !redeemed)
            return redeemed;
        return registerTill(transaction, request, *certificate, now);
    });
    return written ? Result<QByteArray>(*certificate) : written.error();
}
