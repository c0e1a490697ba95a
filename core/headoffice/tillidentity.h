#pragma once

#include <QString>

/// A till as its certificate names it.
struct TillIdentity
{
    QString shop;
    QString till;
    quint64 epoch = 0;
};
