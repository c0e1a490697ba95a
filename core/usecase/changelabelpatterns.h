#pragma once

#include "core/data/labelpatterns.h"
#include "core/usecase/session.h"

#include <QJsonArray>

inline constexpr size_t mostLabelPatterns = 20;

/// Says how the shop's scales print their labels from now on. Refuses NotPermitted, and InvalidInput with the
/// field of the first that cannot be: as checkPattern(), "weight-unit", or "patterns" for too many or two
/// that read the same code.
Result<> changeLabelPatterns(Transaction &transaction, const Session &who,
                             const std::vector<LabelPattern> &patterns, Timestamp now);

/// [{"form","prefixFrom","prefixTo","moneyDecimals","weightDecimals","weightUnit","check":"ean"|"none"}];
/// what is left out is as in the usual pattern.
QJsonArray toJson(const std::vector<LabelPattern> &patterns);
/// InvalidInput with the field.
Result<std::vector<LabelPattern>> labelPatternsFrom(const QJsonArray &array);
