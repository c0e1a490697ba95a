#pragma once

#include "core/data/transaction.h"
#include "core/security/vault.h"

#include <memory>

/// What everybody signs in with where people practise. The sign-in page shows the PIN: nothing there is
/// secret.
inline const QString trainingPassword = QStringLiteral("practice makes perfect");
inline const QString trainingPin = QStringLiteral("271946");

/// Where people practise, beside the folder of their shop.
QString trainingFolder(const QString &shopFolder);

/// Sets up in `training` a shop for practice, like the one that `shop` shows: the same users by name and
/// role, goods, prices, promotions, rules and settings; its till is TRAIN, and the members are those of
/// `people`, which is made up, as importMembers reads it. Refuses NotSetUp when there is no shop to copy,
/// AlreadySetUp, and whatever `people` is refused for.
Result<> makeTrainingShop(const Connection &shop, Transaction &training, const QByteArray &people,
                          Timestamp now, const Random &random);

/// The vault of a shop for practice, as long as somebody still has the password above: PINs work from the
/// start there. Null of any other.
std::shared_ptr<const Vault> openTrainingVault(const Connection &main, const Connection &keys);
