#pragma once

#include "core/catalog/shop.h"

#include <QByteArray>
#include <QJsonObject>

/// All that the shop keeps of a person (memberCopy() of core/usecase) as an A4 document to hand out, in the
/// shop's language, zone and number habits; pages are numbered. Needs a QGuiApplication.
QByteArray memberCopyPdf(const QJsonObject &copy, const Shop &shop);

/// Its content as rich text.
QString memberCopyHtml(const QJsonObject &copy, const Shop &shop);
