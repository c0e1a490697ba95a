#pragma once

#include "core/customer/person.h"
#include "core/data/transaction.h"
#include "core/security/vault.h"
#include "core/usecase/session.h"

#include <QDate>

#include <vector>

/// Tokens by which the list is filtered, of facts that are sealed: the birthday without its year, and each
/// value of the shop's own fields up to 60 characters.
std::vector<qint64> factTokens(const Vault &vault, const Person &person);

/// Of every birthday that is kept on one of these days, by either calendar.
std::vector<qint64> birthdayTokens(const Vault &vault, const QDate &first, const QDate &last);
/// Of each of these values of a field.
std::vector<qint64> customTokens(const Vault &vault, const QString &code, const QStringList &values);

/// Gives those tokens to members who were there before there were any, so many of them at a time; true when
/// there are more. Nothing to do with the vault closed.
Result<bool> renewFactTokens(Transaction &transaction, const Session &who);
constexpr int renewedATime = 500;
