#pragma once

#include "core/base/result.h"
#include "core/data/connection.h"
#include "core/sale/sale.h"
#include "core/usecase/session.h"

#include <QJsonArray>

/// Each as it can be taken after those before it. Refuses what fundTender() refuses.
Result<std::vector<Tender>> fundAll(const Connection &connection, const Session &who,
                                    const std::optional<Member> &member, const std::vector<Tender> &wishes,
                                    Timestamp at);

QJsonArray toJson(const std::vector<Tender> &tenders, const Currency &currency);
