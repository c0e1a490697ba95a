#pragma once

#include <QString>

/// What stands on a person's copy of their data for a name of its JSON form: "purchases" → 消费记录, for a
/// Chinese `locale`, else English. A name without words stands as it is.
QString memberCopyWords(const QString &name, const QString &locale);
