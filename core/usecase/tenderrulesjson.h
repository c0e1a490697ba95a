#pragma once

#include "core/base/result.h"
#include "core/catalog/tenderrules.h"

#include <QJsonObject>

/// {"namedLimit","unnamedLimit","cardMonths","refundsPrincipal","topUpSteps":[[from,bonus]],"pointStep",
/// "pointStepWorth","pointShare","changeKinds":["cash"]}
QJsonObject toJson(const TenderRules &rules, const Currency &currency);

/// "500:50, 1000:120" as steps that rise; empty is none. Nothing when it is no such list.
std::optional<std::vector<TopUpStep>> topUpSteps(const QString &text, const Currency &currency);
/// The same back, without decimals that say nothing.
QString printTopUpSteps(const std::vector<TopUpStep> &steps, const Currency &currency);
