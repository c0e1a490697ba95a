#pragma once

#include <QString>

/// "王秀兰" → "王**", "Anna Bell" → "A**": says how to address a person and no more.
QString maskedName(const QString &name);
