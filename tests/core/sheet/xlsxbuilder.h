#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

/// XLSX files part by part, as programs that write odd ones leave them.
namespace xlsxbuilder {
using Parts = QList<std::pair<QByteArray, QByteArray>>;

/// A ZIP archive in memory; with a password each part is encrypted.
QByteArray zipped(const Parts &parts, const QByteArray &password = {});
/// The parts of a workbook with one sheet of these rows: `<row>…</row>`. Style 1 is a built-in date, style 2
/// one spelt out, style 3 a plain number; strings 0, 1, 2 are shared.
Parts parts(const QByteArray &rows, const QByteArray &behindRows = {});
QByteArray book(const QByteArray &rows, const QByteArray &behindRows = {});
}
