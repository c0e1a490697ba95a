#include "core/device/scaleframes.h"

#include <QTest>

#include <rapidcheck.h>

namespace {
ScaleReading anyReading()
{
    ScaleReading reading;
    reading.units = *rc::gen::inRange<qint64>(-999'999, 1'000'000);
    reading.decimals = *rc::gen::inRange(0, 6);
    reading.unit = ScaleReading::Unit(*rc::gen::inRange(0, 3));
    reading.stable = *rc::gen::arbitrary<bool>();
    reading.net = *rc::gen::arbitrary<bool>();
    reading.overload = *rc::gen::arbitrary<bool>();
    reading.zeroed = *rc::gen::arbitrary<bool>();
    reading.tareUnits = *rc::gen::inRange<qint64>(0, 1'000'000);
    return reading;
}

QByteArray anyBytes(int most)
{
    QByteArray bytes;
    const int count = *rc::gen::inRange(0, most);
    for (int i = 0; i < count; ++i)
        bytes += char(*rc::gen::inRange(0, 256));
    return bytes;
}
}

class TestScaleFrames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFrameOfTheDocumentIsRead();
    void aFrameWithoutChecksumIsReadWhenTheNextBegins();
    void leadingBlanksAreDigitsOfNothing();
    void whatIsWrittenIsReadBackHoweverItIsCut();
    void rubbishBetweenFramesIsSkipped();
    void aWrongByteIsNoticed();
    void unitsThatNoShopHasAreSkipped();
    void rubbishAloneNeverGrows();
};

void TestScaleFrames::aFrameOfTheDocumentIsRead()
{
    // 0.335 kg, stable, gross, no tare: A 25, B 30, C 20 hex; the sum of it all is 775, the next multiple
    // 896.
    const QByteArray frame = QByteArray::fromHex("02253020") + "000335" + "000000" + "\r";
    int sum = 0;
    for (const char byte : frame)
        sum += byte;
    const auto readings = ScaleFrames().take(frame + char((128 - sum % 128) % 128));
    QCOMPARE(readings.size(), 1U);
    QCOMPARE(readings[0].units, 335);
    QCOMPARE(readings[0].decimals, 3);
    QVERIFY(readings[0].stable && readings[0].zeroed && !readings[0].net && !readings[0].overload);
    QCOMPARE(scaleFrame(readings[0]).chopped(1), frame);
}

void TestScaleFrames::aFrameWithoutChecksumIsReadWhenTheNextBegins()
{
    ScaleFrames frames;
    const QByteArray bare = scaleFrame({1250, 3, ScaleReading::Unit::Kilogram, true}).chopped(1);
    QVERIFY(frames.take(bare).empty());
    QCOMPARE(frames.take(bare).size(), 1U);
    QCOMPARE(frames.take(bare + bare).size(), 2U);
}

void TestScaleFrames::leadingBlanksAreDigitsOfNothing()
{
    const QByteArray frame = QByteArray::fromHex("02253020") + "   335" + "     0" + "\r" + "\x02";
    const auto readings = ScaleFrames().take(frame);
    QCOMPARE(readings.size(), 1U);
    QCOMPARE(readings[0].units, 335);
}

void TestScaleFrames::whatIsWrittenIsReadBackHoweverItIsCut()
{
    QVERIFY(rc::check("frames in pieces of any size", [] {
        std::vector<ScaleReading> sent;
        QByteArray line;
        const int count = *rc::gen::inRange(1, 6);
        for (int i = 0; i < count; ++i) {
            sent.push_back(anyReading());
            line += scaleFrame(sent.back());
        }
        line += char(0x02); // a checksum of 02 hex looks like the next start
        ScaleFrames frames;
        std::vector<ScaleReading> got;
        while (!line.isEmpty()) {
            const qsizetype piece = *rc::gen::inRange<qsizetype>(1, line.size() + 1);
            for (const ScaleReading &reading : frames.take(line.first(piece)))
                got.push_back(reading);
            line.remove(0, piece);
        }
        RC_ASSERT(got == sent);
    }));
}

void TestScaleFrames::rubbishBetweenFramesIsSkipped()
{
    ScaleFrames frames;
    const QByteArray frame = scaleFrame({1250, 3, ScaleReading::Unit::Kilogram, true});
    const auto readings = frames.take("\xff\x02garbage\r\n" + frame + "\x02\x02\x02" + frame + "\r\n");
    QCOMPARE(readings.size(), 2U);
    QCOMPARE(readings[1].units, 1250);
}

void TestScaleFrames::aWrongByteIsNoticed()
{
    QVERIFY(rc::check("one digit changed", [] {
        const ScaleReading reading = anyReading();
        QByteArray frame = scaleFrame(reading);
        const qsizetype at = *rc::gen::inRange<qsizetype>(4, 16);
        frame[at] = char('0' + (frame[at] - '0' + *rc::gen::inRange(1, 10)) % 10);
        const auto got = ScaleFrames().take(frame + "xxxxxxxxxxxxxxxxxx");
        // A checksum of 02 hex cannot be told from the next frame's start.
        RC_PRE(frame.back() != 0x02);
        RC_ASSERT(got.empty());
    }));
}

void TestScaleFrames::unitsThatNoShopHasAreSkipped()
{
    const QByteArray tons = QByteArray::fromHex("02253022") + "000335" + "000000" + "\r" + "\x02";
    QVERIFY(ScaleFrames().take(tons).empty());
    const QByteArray hundreds = QByteArray::fromHex("02203020") + "000335" + "000000" + "\r" + "\x02";
    QVERIFY(ScaleFrames().take(hundreds).empty());
}

void TestScaleFrames::rubbishAloneNeverGrows()
{
    QVERIFY(rc::check("any bytes, then a frame", [] {
        ScaleFrames frames;
        for (int i = 0; i < 5; ++i)
            frames.take(anyBytes(200));
        frames.take(QByteArray(40, 'x')); // ends whatever seemed to have begun
        const ScaleReading reading = anyReading();
        RC_ASSERT(frames.take(scaleFrame(reading) + "x").back() == reading);
    }));
    ScaleFrames frames;
    QVERIFY(frames.take(QByteArray(1'000'000, '\x02')).empty());
    QVERIFY(frames.take(QByteArray(1'000'000, 'x')).empty());
}

QTEST_GUILESS_MAIN(TestScaleFrames)
#include "tst_scaleframes.moc"
