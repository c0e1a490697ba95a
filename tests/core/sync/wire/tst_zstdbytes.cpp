#include "core/sync/wire/zstdbytes.h"

#include <QTest>

#include <rapidcheck.h>
#include <zstd.h>

class ZstdBytesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesRoundTrip();
    void exactlyTheLimitPasses();
    void aBombIsRefusedBeforeItIsUnpacked();
    void aLargeWindowIsRefused();
    void whatIsNoZstdIsRefused();
    void aFrameCutAnywhereIsRefused();
    void severalFramesCountTogether();
};

void ZstdBytesTest::bytesRoundTrip()
{
    QVERIFY(rc::check([](const std::vector<char> &raw) {
        const QByteArray bytes(raw.data(), qsizetype(raw.size()));
        const auto back = wire::inflated(wire::compressed(bytes), 1 << 20);
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == bytes);
    }));
}

void ZstdBytesTest::exactlyTheLimitPasses()
{
    const QByteArray packed = wire::compressed(QByteArray(1000, 'a'));
    QVERIFY(wire::inflated(packed, 1000).has_value());
    const auto over = wire::inflated(packed, 999);
    QVERIFY(!over.has_value());
    QCOMPARE(over.error().code, Error::Code::TooLarge);
}

void ZstdBytesTest::aBombIsRefusedBeforeItIsUnpacked()
{
    const QByteArray bomb = wire::compressed(QByteArray(200 * 1024 * 1024, '\0'));
    QVERIFY(bomb.size() < 64 * 1024);
    const auto refused = wire::inflated(bomb, 1024 * 1024);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, Error::Code::TooLarge);
}

void ZstdBytesTest::aLargeWindowIsRefused()
{
    const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(), ZSTD_freeCCtx);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_windowLog, 27);
    const QByteArray plain(64, 'a');
    QByteArray packed(4096, Qt::Uninitialized);
    // As a stream of unknown length, so that the frame keeps the window that was asked for.
    ZSTD_inBuffer input{plain.constData(), size_t(plain.size()), 0};
    ZSTD_outBuffer output{packed.data(), size_t(packed.size()), 0};
    ZSTD_compressStream2(context.get(), &output, &input, ZSTD_e_flush);
    QCOMPARE(ZSTD_compressStream2(context.get(), &output, &input, ZSTD_e_end), size_t(0));
    packed.truncate(qsizetype(output.pos));
    const auto refused = wire::inflated(packed, 1 << 20);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, Error::Code::Protocol);
}

void ZstdBytesTest::whatIsNoZstdIsRefused()
{
    for (const QByteArray &bytes : {QByteArray(), QByteArray("{}"), QByteArray(100, '\xff')}) {
        const auto refused = wire::inflated(bytes, 1 << 20);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, Error::Code::Protocol);
    }
}

void ZstdBytesTest::aFrameCutAnywhereIsRefused()
{
    const QByteArray packed = wire::compressed("some text that is packed, some text that is packed");
    for (qsizetype size = 0; size < packed.size(); ++size)
        QVERIFY(!wire::inflated(packed.first(size), 1 << 20).has_value());
}

void ZstdBytesTest::severalFramesCountTogether()
{
    const QByteArray twice = wire::compressed(QByteArray(600, 'a')) + wire::compressed(QByteArray(600, 'b'));
    QCOMPARE(wire::inflated(twice, 1200).value().size(), 1200);
    QVERIFY(!wire::inflated(twice, 1000).has_value());
}

QTEST_APPLESS_MAIN(ZstdBytesTest)
#include "tst_zstdbytes.moc"
