#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QStringList>

#include <optional>

/// The words of a call: options before the command, the command, its own words and options.
struct Arguments
{
    QHash<QString, QString> globals; ///< before the command: "data", "user" …
    QString command;                 ///< "import products"
    QStringList words;               ///< what is no option
    QHash<QString, QString> options;

    QString option(const QString &name) const { return options.value(name); }
    bool has(const QString &name) const { return options.contains(name); }
    std::optional<QString> global(const QString &name) const
    {
        return globals.contains(name) ? std::optional(globals.value(name)) : std::nullopt;
    }
};

/// A command's name and what may stand after it.
struct CommandForm
{
    QString name; ///< one to three words
    int fewestWords = 0;
    int mostWords = 0;
    QStringList options; ///< that take a value
    QStringList flags;   ///< that take none
    QStringList lists;   ///< that take a value and may be repeated; values are joined by commas
};

/// `globals` are the options that may stand before the command. InvalidInput with the word that does not fit.
Result<Arguments> parseArguments(const QStringList &words, const QStringList &globals,
                                 const std::vector<CommandForm> &forms);
