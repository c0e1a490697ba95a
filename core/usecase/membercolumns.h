#pragma once

#include "core/customer/customfield.h"
#include "core/usecase/importfile.h"

#include <QJsonObject>

/// The columns of a file of members with their headings in English and Chinese; the shop's own fields are
/// "custom.CODE".
std::vector<ColumnField> memberColumns(const std::vector<CustomField> &fields);

/// "phone", "email" or "name" where four of five values look like it, else empty.
QString detectMemberColumn(const QStringList &values, const QString &region);

/// What a row says about a person as changeMember() takes it: cells that are empty say nothing. Several
/// phones, addresses … stand one a line in their cells.
QJsonObject memberIn(const ImportFile &file, const TableRow &row, const std::vector<CustomField> &fields);

/// The column of a fact that changeMember() names in a refusal: "phones" → "phone".
QString columnOfFact(const QString &fact);

/// Names of the programs whose columns are known.
const QStringList &presetMappings();

/// The map of a known program's customer export, as far as it is publicly documented, for the columns that
/// `header` has: "online-retail", "square", "shopify"; nothing for another name.
std::optional<QString> presetMapping(const QString &name, const QStringList &header);
