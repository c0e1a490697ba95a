#pragma once

#include "core/catalog/shop.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

#include <vector>

/// A part of a record of processing, as people read it.
struct RecordTable
{
    QString title;
    QStringList columns;
    std::vector<QStringList> rows;
};

/// privacyRecord() of core/usecase in the shop's language and zone.
std::vector<RecordTable> privacyRecordTables(const QJsonObject &record, const Shop &shop);

/// "Record of processing" and what stands below it: the law, the shop, when it was made.
QString privacyRecordTitle(const Shop &shop);
QString privacyRecordHead(const QJsonObject &record, const Shop &shop);

/// As rich text, and as an A4 document across, pages numbered. The document needs a QGuiApplication.
QString privacyRecordHtml(const QJsonObject &record, const Shop &shop);
QByteArray privacyRecordPdf(const QJsonObject &record, const Shop &shop);

/// As the rows of one table: a part's title, its columns, its rows, an empty row.
std::vector<QStringList> privacyRecordRows(const QJsonObject &record, const Shop &shop);
