#pragma once

#include "core/base/clock.h"
#include "core/data/database.h"
#include "core/usecase/session.h"

#include <QString>

#include <memory>

/// A shop on disk that is ready to sell: a cashier with an open shift, products and members, made by plain
/// statements so that tests of one use case do not stand on others.
struct ShopFixture
{
    std::unique_ptr<Database> database;
    Session session;

    /// `products` cost 1.00, 2.00 … with codes "P1", "P2" … and barcodes "690…"; `members` are "M1", "M2" ….
    static ShopFixture make(const QString &folder, int products = 20, int members = 3);

    static Random countingRandom();
    static Timestamp noon();
};
