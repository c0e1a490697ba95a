#pragma once

#include <QString>

/// The number of a member enrolled at a till: till and count, then a check character, so that numbers given
/// offline at two tills never meet: S001 T01 42 → "S001T01-000042-K". Shop and till are place codes.
QString memberNumber(const QString &shop, const QString &till, qint64 epoch, qint64 count);

/// Whether a number of that form has its right check character; numbers of another form have none to be
/// wrong.
bool hasWrongCheck(const QString &number);

/// What may be a member number when it comes from outside: 1 to 32 visible characters without blanks.
bool isMemberNumber(const QString &text);
