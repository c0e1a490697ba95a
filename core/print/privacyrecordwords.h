#pragma once

#include <QString>

/// The words of a record of processing in the shop's language; the name itself where there are none.
QString privacyRecordWords(const QString &name, const QString &locale);
