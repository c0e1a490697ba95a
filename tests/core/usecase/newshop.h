#pragma once

#include "core/base/random.h"
#include "core/data/database.h"
#include "core/usecase/setup.h"
#include "tests/support/shopfixture.h"

/// A shop as its first run makes it, with its administrator signed in and cheap passwords.
struct NewShop
{
    std::unique_ptr<Database> database;
    SetupResult made;

    static constexpr KdfCost cheap{8, 1};
    static inline const QString password = QStringLiteral("four words do well");
    static inline const QString otherPassword = QStringLiteral("another good long one");

    static SetupRequest request()
    {
        return {QStringLiteral("S001"),
                QStringLiteral("人民路店"),
                QStringLiteral("T01"),
                QStringLiteral("CNY"),
                QStringLiteral("zh_CN"),
                QStringLiteral("Asia/Shanghai"),
                {},
                {},
                {},
                QTime(0, 0),
                QStringLiteral("王掌柜"),
                password};
    }

    static Result<SetupResult> setUp(Database &database, const SetupRequest &request)
    {
        return database.writeNow([&](Transaction &transaction) {
            return setUpShop(transaction, request, cheap, ShopFixture::noon(), systemRandom);
        });
    }

    static NewShop make(const QString &folder)
    {
        auto database = Database::open(folder);
        if (!database)
            qFatal("new shop: %s", qPrintable(errorName(database.error().code)));
        auto made = setUp(**database, request());
        if (!made)
            qFatal("new shop: %s", qPrintable(errorName(made.error().code)));
        return {std::move(*database), std::move(*made)};
    }

    /// The program ends and starts again.
    void restart()
    {
        const QString folder = database->folder();
        database.reset();
        auto again = Database::open(folder);
        if (!again)
            qFatal("new shop: %s", qPrintable(errorName(again.error().code)));
        database = std::move(*again);
    }
};
