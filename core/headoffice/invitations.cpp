#include "core/headoffice/invitations.h"

#include "core/catalog/shop.h"
#include "core/security/eventchain.h"
#include "core/sync/wire/invitation.h"

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 validMs = 72LL * 3600 * 1000;
constexpr int mostTries = 5;

QByteArray hashOf(const QByteArray &secret)
{
    return bodyHash("zhanggui invitation\n" + secret);
}

/// Whether the code is good for this till. A right code for another till counts as a try against it.
Result<bool> redeem(Transaction &transaction, const EnrolRequest &request, const QByteArray &secret,
                    Timestamp now)
{
    {
        Rows rows = transaction.connection().select(u"SELECT shop, till FROM invitation WHERE hash = ?"
                                                    " AND used_at IS NULL AND expires_at > ? AND tries < ?"_s,
                                                    hashOf(secret), now, mostTries);
        if (!rows.next())
            return Error{Error::Code::WrongInvitation, {}};
        if (rows.text(0) == request.shop && rows.text(1) == request.till)
            return true;
    }
    transaction.execute(u"UPDATE invitation SET tries = tries + 1 WHERE hash = ?"_s, hashOf(secret));
    return false;
}

QString nameOf(const EnrolRequest &request)
{
    return u"%1-%2.%3"_s.arg(request.shop, request.till).arg(request.epoch);
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
    using Issued = std::optional<QByteArray>;
    const auto issued = office.database().writeNow([&](Transaction &transaction) -> Result<Issued> {
        const auto redeemed = redeem(transaction, request, invitation->secret, now);
        if (!redeemed)
            return redeemed.error();
        if (!*redeemed)
            return Issued();
        // Only now: who has no code is not worth a signature.
        auto certificate = authority::issueClient(office.trust().authority, request.certificateRequest,
                                                  nameOf(request), now);
        if (!certificate)
            return certificate.error();
        transaction.execute(u"UPDATE invitation SET used_at = ? WHERE hash = ?"_s, now,
                            hashOf(invitation->secret));
        if (const auto registered = registerTill(transaction, request, *certificate, now); !registered)
            return registered.error();
        return Issued(std::move(*certificate));
    });
    if (!issued)
        return issued.error();
    return *issued ? Result<QByteArray>(**issued) : Error{Error::Code::WrongInvitation, {}};
}
