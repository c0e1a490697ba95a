#pragma once

#include <QString>
#include <QStringList>

/// What the part "people" measures on.
struct PeopleOptions
{
    qint64 members = 20'000;
    qint64 lines = 200'000;
    QString folder = {}; ///< a shop that `zhanggui-admin seed` made; empty: one is made and thrown away
    QString user = {};
    QString password = {}; ///< of that shop

    /// Takes --members N, --lines N, --folder DIR, --user NAME and --password-file F out of the words. The
    /// rest of them from ZHANGGUI_BENCH_FOLDER, _USER and _PASSWORD_FILE.
    static PeopleOptions from(QStringList &words);
};
