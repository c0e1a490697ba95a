#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

/// The text of a file that a spreadsheet or a person made: UTF-8 with or without a mark, UTF-16 with one, else
/// GB18030. InvalidFile with detail "empty", "binary" (an archive, a picture, NUL bytes) or "encoding".
Result<QString> decodeText(const QByteArray &bytes);
