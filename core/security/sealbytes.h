#pragma once

#include <QByteArray>

#include <optional>
#include <span>

/// What seal.h is made of, for code that holds its bytes elsewhere than in a Secret or a QByteArray.
/// version 1 (1 byte) ‖ nonce (24, random) ‖ XChaCha20-Poly1305 ciphertext with its tag (plain + 16).
constexpr qsizetype sealKeyBytes = 32;
constexpr qsizetype sealOverhead = 1 + 24 + 16;

QByteArray sealBytes(std::span<const unsigned char> key, std::span<const unsigned char> plain,
                     const QByteArray &associated);

/// Length of what is sealed in there; none when it is too short or of an unknown version.
std::optional<qsizetype> plainSize(const QByteArray &sealed);

/// Writes plainSize(sealed) bytes to `plain`. False when key, bytes or `associated` are not the ones sealed;
/// `plain` then holds nothing of use.
bool unsealBytes(std::span<const unsigned char> key, const QByteArray &sealed, const QByteArray &associated,
                 std::span<unsigned char> plain);
