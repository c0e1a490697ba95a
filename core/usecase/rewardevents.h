#pragma once

#include "core/base/random.h"
#include "core/data/rewards.h"
#include "core/usecase/session.h"

#include <QJsonObject>

/// What head office hears of rewards (docs/sync-protocol.md), in the transaction of what it tells.
void tellRedeemed(Transaction &transaction, const Session &who, const RewardRedemption &redemption,
                  const Random &random);
void tellUndone(Transaction &transaction, const Session &who, const RewardRedemption &redemption,
                const QString &reason, Timestamp at, const Random &random);

/// {"id","reward","member","points","at","date","receipt"?,"coupon"?,"undoneAt"?}
QJsonObject toJson(const Connection &connection, const RewardRedemption &redemption);
