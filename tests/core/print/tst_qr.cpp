#include "core/print/qr.h"

#include "tests/core/print/scanqr.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

class TestQr : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aScannerReadsWhatWasWritten();
    void aQuietZoneSurroundsTheCode();
    void modulesAreWholeDots();
    void whatDoesNotFitIsNone();
};

void TestQr::aScannerReadsWhatWasWritten()
{
    const QString symbols = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ:.-abcxyz/ "_s;
    QVERIFY(rc::check([&] {
        QString text = u"x"_s;
        const int length = *rc::gen::inRange(1, 80);
        for (int i = 0; i < length; ++i)
            text += symbols[*rc::gen::inRange<qsizetype>(0, symbols.size() - 1)];
        const auto symbol = QrSymbol::of(text.toUtf8());
        RC_ASSERT(symbol.has_value());
        RC_ASSERT(scanQr(qrImage(*symbol, 4)) == QStringList(text));
    }));
}

void TestQr::aQuietZoneSurroundsTheCode()
{
    const auto symbol = QrSymbol::of("ZG1");
    const QImage image = qrImage(*symbol, 3);
    QCOMPARE(image.width(), (symbol->size() + 8) * 3);
    QCOMPARE(image.height(), image.width());
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (x < 12 || y < 12 || x >= image.width() - 12 || y >= image.height() - 12)
                QCOMPARE(image.pixelIndex(x, y), 0);
    // The corner of the upper left finder pattern.
    QCOMPARE(image.pixelIndex(12, 12), 1);
}

void TestQr::modulesAreWholeDots()
{
    const auto symbol = QrSymbol::of("S001-T01-000001");
    const QImage image = qrImage(*symbol, 5);
    for (int y = 0; y < symbol->size(); ++y)
        for (int x = 0; x < symbol->size(); ++x)
            for (int dot = 0; dot < 25; ++dot)
                QCOMPARE(image.pixelIndex((x + 4) * 5 + dot % 5, (y + 4) * 5 + dot / 5),
                         symbol->isDark(x, y) ? 1 : 0);
}

void TestQr::whatDoesNotFitIsNone()
{
    QVERIFY(!QrSymbol::of({}));
    QVERIFY(!QrSymbol::of(QByteArray("a\0b", 3)));
    QVERIFY(QrSymbol::of(QByteArray(2331, 'x')));
    QVERIFY(!QrSymbol::of(QByteArray(2332, 'x')));
}

QTEST_MAIN(TestQr)
#include "tst_qr.moc"
