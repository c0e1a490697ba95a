#include "core/device/scale.h"

#include "tests/core/device/pty.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// A scale at the far end of a pseudo terminal.
class TestScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStableWeightIsReady();
    void whatMayNotBeTakenIsTold_data();
    void whatMayNotBeTakenIsTold();
    void rubbishIsSilence();
    void aScaleThatFallsSilentHasNoWeight();
    void aScaleThatIsNotThereIsOff();
    void aScaleThatIsPulledOutIsOff();
    void tareAndZeroAreAsked();

private:
    static SerialTarget at(const Pty &pty) { return {pty.path()}; }
};

void TestScale::aStableWeightIsReady()
{
    Pty pty;
    Scale scale(at(pty));
    QCOMPARE(scale.state(), ScaleState::Silent);
    pty.send(scaleFrame({335, 3, ScaleReading::Unit::Kilogram, true}) + "\x02");
    QTRY_COMPARE(scale.state(), ScaleState::Ready);
    QCOMPARE(scale.reading()->units, 335);
    QSignalSpy changed(&scale, &Scale::changed);
    pty.send(scaleFrame({340, 3, ScaleReading::Unit::Kilogram, false}));
    QTRY_COMPARE(scale.state(), ScaleState::Moving);
    QCOMPARE(changed.count(), 1);
}

void TestScale::whatMayNotBeTakenIsTold_data()
{
    QTest::addColumn<ScaleReading>("reading");
    QTest::addColumn<ScaleState>("state");
    const ScaleReading good{335, 3, ScaleReading::Unit::Kilogram, true};
    const auto row = [&](const char *name, auto change, ScaleState state) {
        ScaleReading reading = good;
        change(reading);
        QTest::newRow(name) << reading << state;
    };
    row(
        "nothing on it", [](ScaleReading &r) { r.units = 0; }, ScaleState::Empty);
    row(
        "moving", [](ScaleReading &r) { r.stable = false; }, ScaleState::Moving);
    row(
        "taken off", [](ScaleReading &r) { r.units = -3; }, ScaleState::BelowZero);
    row(
        "too heavy", [](ScaleReading &r) { r.overload = true; }, ScaleState::Overload);
    row(
        "no zero found", [](ScaleReading &r) { r.zeroed = false; }, ScaleState::ZeroLost);
    row(
        "net of a tare",
        [](ScaleReading &r) {
            r.net = true;
            r.tareUnits = 20;
        },
        ScaleState::Ready);
}

void TestScale::whatMayNotBeTakenIsTold()
{
    QFETCH(ScaleReading, reading);
    QFETCH(ScaleState, state);
    Pty pty;
    Scale scale(at(pty));
    pty.send(scaleFrame(reading) + "\x02");
    QTRY_COMPARE(scale.state(), state);
    QCOMPARE(*scale.reading(), reading);
}

void TestScale::rubbishIsSilence()
{
    Pty pty;
    Scale scale(at(pty));
    pty.send(QByteArray("ST,GS,+0.335kg\r\n\x02\x02\xff\x00 0.335", 27));
    pty.send(QByteArray(2000, '\x02'));
    pty.send(scaleFrame({335, 3, ScaleReading::Unit::Kilogram, true}).replace("000335", "000336"));
    pty.send(scaleFrame({1, 3, ScaleReading::Unit::Kilogram, false}));
    QTRY_VERIFY(scale.reading());
    QCOMPARE(scale.reading()->units, 1); // the first frame that was one
}

void TestScale::aScaleThatFallsSilentHasNoWeight()
{
    Pty pty;
    Scale scale(at(pty));
    pty.send(scaleFrame({335, 3, ScaleReading::Unit::Kilogram, true}) + "\x02");
    QTRY_COMPARE(scale.state(), ScaleState::Ready);
    QTRY_COMPARE_WITH_TIMEOUT(scale.state(), ScaleState::Silent, 30'000);
    QVERIFY(!scale.reading());
}

void TestScale::aScaleThatIsNotThereIsOff()
{
    Scale scale({u"/nowhere/ttyS9"_s});
    QCOMPARE(scale.state(), ScaleState::Off);
    QVERIFY(!scale.trouble().isEmpty());
}

void TestScale::aScaleThatIsPulledOutIsOff()
{
    Pty pty;
    Scale scale(at(pty));
    pty.send(scaleFrame({335, 3, ScaleReading::Unit::Kilogram, true}) + "\x02");
    QTRY_COMPARE(scale.state(), ScaleState::Ready);
    pty.close();
    QTRY_COMPARE(scale.state(), ScaleState::Off);
}

void TestScale::tareAndZeroAreAsked()
{
    Pty pty;
    Scale scale(at(pty));
    scale.tare();
    scale.clearTare();
    scale.zero();
    QByteArray asked;
    QTRY_COMPARE((asked += pty.received()), "TCZ");
}

QTEST_GUILESS_MAIN(TestScale)
#include "tst_scale.moc"
