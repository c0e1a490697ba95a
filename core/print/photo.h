#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

/// A larger file is no picture of a face.
inline constexpr qint64 mostPhotoFile = 20'000'000;
/// The longer side of what is kept.
inline constexpr int photoSide = 512;

/// A picture as it is kept: a JPEG of at most photoSide pixels and mostPhotoBytes bytes, upright, with
/// nothing of the file but what is seen: no place, camera or time. Takes PNG, JPEG and WebP, by content and
/// whatever the name says. InvalidFile with detail "photo-type" for anything else, "photo-animated",
/// "photo-large" beyond 20 MB or 40 million pixels, and "photo-damaged" for what breaks off or cannot be
/// decoded. Memory stays below a few hundred megabytes whatever the file claims.
Result<QByteArray> readPhoto(const QByteArray &file);
/// NotFound with the path where there is none.
Result<QByteArray> readPhotoFile(const QString &path);
