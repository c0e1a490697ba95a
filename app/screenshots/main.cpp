#include "app/screenshots/scenes.h"
#include "app/screenshots/stage.h"
#include "app/till/demoshop.h"
#include "app/till/trainingshop.h"
#include "core/platform/datafolder.h"

#include <QApplication>
#include <QDir>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {
/// The demo shop, made once and copied for each series.
void makeShop(const QString &folder)
{
    auto database = Database::open(folder);
    if (!database)
        qFatal("shop: %s", qPrintable(errorName(database.error().code)));
    const auto now = *Timestamp::fromIso(u"2026-03-05T08:00:00+08:00"_s);
    if (const auto made = makeDemoShop(**database, now, systemRandom, {8192, 1}); !made)
        qFatal("shop: %s %s", qPrintable(errorName(made.error().code)), qPrintable(made.error().detail));
}

/// Where people practise beside it.
void makeTraining(const QString &folder, const QString &shop)
{
    const auto now = *Timestamp::fromIso(u"2026-03-05T08:30:00+08:00"_s);
    if (const auto made = openTrainingShop(folder, shop, now, systemRandom); !made)
        qFatal("training: %s %s", qPrintable(errorName(made.error().code)), qPrintable(made.error().detail));
}

std::vector<Look> allLooks()
{
    std::vector<Look> looks;
    for (const QString &language : {u"zh_CN"_s, u"en"_s})
        for (const Theme theme : {Theme::Light, Theme::Dark})
            for (const QSize size : {QSize(1366, 768), QSize(1920, 1080)})
                looks.push_back({language, theme, size});
    return looks;
}
}

/// usage: zhanggui-screenshots DIR [LOOK …]: every page and state, in both languages and themes and at both
/// sizes, or in the looks that are named.
int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setCursorFlashTime(0);
    keepFilesPrivate();
    if (argc < 2 || !QDir().mkpath(QString::fromLocal8Bit(argv[1]))) {
        std::fputs("usage: zhanggui-screenshots DIR [zh_CN_light_1366 …]\n", stderr);
        return 2;
    }
    const QString output = QDir(QString::fromLocal8Bit(argv[1])).absolutePath();
    const QTemporaryDir shop;
    makeShop(shop.path());
    const QTemporaryDir training;
    makeTraining(training.path(), shop.path());
    const QStringList wanted = QCoreApplication::arguments().mid(2);
    for (const Look &look : allLooks()) {
        if (!wanted.isEmpty() && !wanted.contains(look.name()))
            continue;
        {
            Stage stage(application, {}, look, output);
            playFirstRun(stage);
        }
        {
            Stage stage(application, shop.path(), look, output);
            playWork(stage);
        }
        Stage stage(application, training.path(), look, output);
        playTraining(stage);
    }
    std::printf("%lld pictures in %s\n", qlonglong(QDir(output).entryList({u"*.png"_s}).size()),
                qPrintable(output));
    return 0;
}
