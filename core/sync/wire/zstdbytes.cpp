#include "core/sync/wire/zstdbytes.h"

#include <zstd.h>

#include <algorithm>
#include <memory>

namespace wire {
namespace {
constexpr int level = 3;
// A frame that asks for a larger window is refused: the decoder would have to allocate it.
constexpr int largestWindowLog = 23;
}

QByteArray compressed(const QByteArray &bytes)
{
    QByteArray out(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    const size_t size =
        ZSTD_compress(out.data(), size_t(out.size()), bytes.constData(), size_t(bytes.size()), level);
    Q_ASSERT(!ZSTD_isError(size));
    out.truncate(qsizetype(size));
    return out;
}

Result<QByteArray> inflated(const QByteArray &bytes, qsizetype most)
{
    const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(), ZSTD_freeDCtx);
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, largestWindowLog);
    QByteArray out;
    QByteArray block(qsizetype(ZSTD_DStreamOutSize()), Qt::Uninitialized);
    ZSTD_inBuffer input{bytes.constData(), size_t(bytes.size()), 0};
    size_t left = 1;
    while (input.pos < input.size) {
        ZSTD_outBuffer output{block.data(), size_t(block.size()), 0};
        left = ZSTD_decompressStream(context.get(), &output, &input);
        if (ZSTD_isError(left))
            return Error{Error::Code::Protocol, QStringLiteral("zstd")};
        if (out.size() + qsizetype(output.pos) > most)
            return Error{Error::Code::TooLarge, {}};
        out.append(block.constData(), qsizetype(output.pos));
    }
    if (left != 0)
        return Error{Error::Code::Protocol, QStringLiteral("zstd ends early")};
    return out;
}
}
