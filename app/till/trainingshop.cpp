#include "app/till/trainingshop.h"

#include "app/till/demoshop.h"
#include "core/data/shops.h"
#include "core/usecase/training.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace {
/// Their numbers in full, for shops outside China.
QByteArray people()
{
    return demoMembers().replace(",174", ",+86174");
}

Result<> make(Database &training, const Database &shop, Timestamp now, const Random &random)
{
    return training.writeNow([&](Transaction &transaction) -> Result<> {
        const auto reader = shop.anotherReader(); // this is the writer's thread
        if (!reader)
            return reader.error();
        return makeTrainingShop(**reader, transaction, people(), now, random);
    });
}
}

Result<std::unique_ptr<Database>> openTrainingShop(const QString &folder, const QString &shopFolder,
                                                   Timestamp now, const Random &random)
{
    auto training = Database::open(folder);
    if (!training)
        return training;
    const auto place = (*training)->read([](const Connection &main) { return shops::load(main); });
    if (!place)
        return place.error();
    if (*place) {
        if (!(*place)->shop.isTraining)
            return Error{Error::Code::FolderUnsafe, folder};
        return training;
    }
    if (!QDir(shopFolder).exists())
        return Error{Error::Code::NotSetUp, {}};
    const auto shop = Database::openToLook(shopFolder);
    if (!shop)
        return shop.error();
    training->reset();
    clearTraining(folder);
    training = Database::open(folder);
    if (!training)
        return training;
    if (const auto made = make(**training, **shop, now, random); !made)
        return made.error();
    return training;
}

void clearTraining(const QString &folder)
{
    QDir dir(folder);
    for (const QString &file : dir.entryList({u"*.sqlite*"_s}, QDir::Files))
        dir.remove(file);
}
