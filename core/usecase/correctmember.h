#pragma once

#include "core/base/random.h"
#include "core/data/corrections.h"
#include "core/text/pinyin.h"
#include "core/usecase/session.h"

#include <QJsonObject>

/// The last day on which a request of that day is answered: a month, and at most 30 days (GDPR 12 (3);
/// GB/T 35273, 8.7).
QDate correctionDue(const QDate &asked);

/// Takes down what somebody wants put right about themselves, sealed, with audit. The same id again answers
/// the first. Refuses NotPermitted (enrolMember), VaultClosed, UnknownMember, ReasonRequired and InvalidInput
/// "text".
Result<CorrectionRequest> requestCorrection(Transaction &transaction, const Session &who,
                                            const Id<CorrectionRequest> &id, const QString &number,
                                            const QString &text, Timestamp now);

/// It is put right: with `given`, as changeMember() takes it, or where that is empty by what was changed
/// since it was asked for. Refuses NotPermitted, NotFound, InvalidInput "id" for one that is answered,
/// InvalidInput "change" where no fact of the person was changed, and as changeMember() does.
Result<CorrectionRequest> grantCorrection(Transaction &transaction, const Session &who,
                                          const Id<CorrectionRequest> &id, const QJsonObject &given,
                                          Timestamp now, const Random &random, Pinyin &pinyin);

/// It is not put right, and why, which the person is told. Refuses NotPermitted (eraseMember), NotFound,
/// InvalidInput "id", VaultClosed and ReasonRequired.
Result<CorrectionRequest> refuseCorrection(Transaction &transaction, const Session &who,
                                           const Id<CorrectionRequest> &id, const QString &reason,
                                           Timestamp now);

/// With its texts in clear.
struct ReadCorrection
{
    CorrectionRequest request;
    QString text;
    QString answer; ///< why it was refused
};
/// Of a member, the oldest first; texts are empty unless `plain`, with the vault closed, and for who may not
/// see members in full. NotPermitted and UnknownMember.
Result<std::vector<ReadCorrection>> readCorrections(const Connection &main, const Connection &keys,
                                                    const Session &who, const QString &number, bool plain);

/// {"id","member","text","at","due","state","overdue"?,"user","answer"?,"answeredAt"?,"answeredBy"?}
QJsonObject toJson(const ReadCorrection &correction, const QDate &today);
