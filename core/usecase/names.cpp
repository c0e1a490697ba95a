#include "core/usecase/names.h"

#include <QList>

#include <algorithm>

std::optional<QString> plainName(const QString &typed, qsizetype longest)
{
    const QString name = typed.simplified().normalized(QString::NormalizationForm_C);
    const QList<uint> characters = name.toUcs4();
    const bool visible = std::ranges::all_of(characters, [](uint c) { return QChar::isPrint(c); });
    if (name.isEmpty() || name.size() > longest || !visible)
        return std::nullopt;
    return name;
}
