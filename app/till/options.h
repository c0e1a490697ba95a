#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

/// What was asked for on the command line.
struct Options
{
    QString folder;   ///< empty: the default one
    QString language; ///< "zh_CN", "en"; empty: as it was chosen before
    QString theme;    ///< "light", "dark"; empty: as it was chosen before
    bool demo = false;
    bool training = false;
    bool selfTest = false;
    bool version = false;
    bool help = false;
};

/// InvalidInput with the word that is wrong.
Result<Options> readOptions(const QStringList &arguments);

/// Below the user's data: the same as zhanggui-admin's.
QString defaultFolder();
QString optionsHelp();
