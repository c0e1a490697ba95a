#include "core/base/random.h"

#include <QRandomGenerator>

QByteArray systemRandom(int bytes)
{
    QByteArray result(bytes, Qt::Uninitialized);
    auto *generator = QRandomGenerator::system();
    generator->generate(result.begin(), result.end());
    return result;
}
