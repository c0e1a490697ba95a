#pragma once

#include <QString>

/// Why the terminal declined, and what next, by the word that it answered.
QString declinedText(const QString &reason);
