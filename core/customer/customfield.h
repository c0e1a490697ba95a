#pragma once

#include "core/base/amount.h"
#include "core/base/result.h"

#include <QDate>
#include <QJsonObject>
#include <QStringList>

#include <map>
#include <optional>

/// A fact about customers that a shop asks for itself: skin type, shoe size.
struct CustomField
{
    enum class Kind { Text, Number, Date, Choice, MultiChoice, YesNo };

    static constexpr qsizetype longestText = 500;

    QString code; ///< one to 32 of a–z, 0–9 and -, a letter first
    QString name; ///< as people read it, up to 40 characters
    Kind kind = Kind::Text;
    QStringList options = {};           ///< of a choice: 1 to 100, each up to 60 characters
    bool isRequired = false;            ///< asked for when a profile is saved by hand
    std::optional<Quantity> least = {}; ///< of a number
    std::optional<Quantity> most = {};  ///< of a number
    qsizetype longest = longestText;    ///< of a text, in characters

    friend bool operator==(const CustomField &, const CustomField &) = default;
};

/// By a field's code: one text, several of a multiple choice.
using CustomValues = std::map<QString, QStringList>;

QString toText(CustomField::Kind kind);
std::optional<CustomField::Kind> customFieldKind(const QString &text);

/// {"code","name","kind":"text|number|date|choice|multi-choice|yes-no","options"?:[…],"required"?,"least"?,
/// "most"?,"longest"?}; numbers are decimal strings of at most three decimals. InvalidInput with the field
/// that is wrong.
Result<CustomField> customFieldFrom(const QJsonObject &object);
QJsonObject toJson(const CustomField &field);

/// What was typed or imported, as it is kept: a number without needless zeros, a date as ISO, options as the
/// field spells them, "yes" or "no" (是, 否, 1, 0, true, false are read, too). Several options are parted by
/// comma, semicolon, 、 or a line. Nothing typed is no value. InvalidInput with the field's code.
Result<QStringList> readCustomValue(const CustomField &field, const QString &typed);

/// As people read and export it: several options parted by ", ".
QString customText(const QStringList &value);
