#pragma once

#include "core/base/result.h"
#include "core/base/timestamp.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

/// What both ends of the protocol agree on; docs/sync-protocol.md says what each field means.
namespace wire {
inline constexpr int schemaMin = 1;
inline constexpr int schemaMax = 1;
inline constexpr int mostEvents = 500;                      ///< in one batch
inline constexpr qsizetype mostBodyBytes = 2 * 1024 * 1024; ///< of a request as sent
inline constexpr qsizetype mostInflatedBytes = 16 * 1024 * 1024;

struct Event
{
    quint64 seq = 0;
    QByteArray id; ///< 16 bytes
    QString kind;  ///< "sale.completed/1"
    Timestamp at;
    std::optional<QByteArray> body; ///< nothing: the person it tells of was erased
    QByteArray bodyHash;            ///< 32 bytes
    QByteArray chain;               ///< 32 bytes
};

struct Batch
{
    quint64 epoch = 0;
    quint64 firstSeq = 0;
    std::vector<Event> events;
};

struct Hello
{
    QString shop;
    QString till;
    quint64 epoch = 0;
    int schemaMin = 0;
    int schemaMax = 0;
    QString app;
    Timestamp time;
};

struct HelloAnswer
{
    int schema = 0;
    quint64 clusterEpoch = 0;
    quint64 ackedSeq = 0;
    Timestamp time;
};

struct BatchAnswer
{
    quint64 ackedSeq = 0;
    std::vector<QString> results; ///< "applied", "duplicate", "quarantined"
};

/// Encoders cannot fail; decoders refuse with Protocol, detail: the field.
QByteArray encode(const Batch &batch);
Result<Batch> decodeBatch(const QByteArray &json);
QByteArray encode(const Hello &hello);
Result<Hello> decodeHello(const QByteArray &json);
QByteArray encode(const HelloAnswer &answer);
Result<HelloAnswer> decodeHelloAnswer(const QByteArray &json);
QByteArray encode(const BatchAnswer &answer);
Result<BatchAnswer> decodeBatchAnswer(const QByteArray &json);
}
