#pragma once

#include "core/data/membertexts.h"
#include "core/usecase/session.h"

/// Texts about a member, sealed under the member's key.

/// Keeps one and answers its row. VaultClosed; UnknownMember for who has no key.
Result<qint64> keepPersonalText(Transaction &transaction, const Session &who, const QString &number,
                                const QString &text);
/// In clear; empty with the vault closed, or once the person was erased.
QString personalText(const Connection &main, const Connection &keys, const Session &who,
                     const QString &number, qint64 row);

/// All that was written of `from`, and where copies for them were put, goes over to `to`, before the two are
/// one.
Result<> bringTexts(Transaction &transaction, const Session &who, const Member &from, const Member &to);
/// What was `back`'s, and theirs who were merged into `back`, goes back; once the two are two again.
Result<> takeTextsBack(Transaction &transaction, const Session &who, const Member &from, const Member &back);
