#include "core/print/membercard.h"

#include "core/security/cardcode.h"
#include "tests/core/print/samplereceipts.h"
#include "tests/core/print/scanbars.h"
#include "tests/core/print/scanqr.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
PrintableCard card(const QString &number)
{
    return {{number, makeCardCode(systemRandom), {}}, u"王**"_s, u"金卡"_s};
}

/// The first page as a picture.
QImage rendered(const QString &pdf, const QString &folder, int dpi)
{
    const QString to = folder + u"/page"_s;
    QProcess::execute(u"pdftoppm"_s, {u"-r"_s, QString::number(dpi), u"-png"_s, u"-singlefile"_s, pdf, to});
    return QImage(to + u".png"_s);
}
}

/// A member's card as a scanner sees it.
class TestMemberCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothCodesAreReadOffThePicture_data();
    void bothCodesAreReadOffThePicture();
    void bothCodesAreReadOffThePdf();
    void thePageIsAsLargeAsACard();
    void theQrIsMoreThanTwentyMillimetresWide();
    void aSheetHoldsTenToBeCut();
    void whatCode128CannotCarryHasItsQr();
    void whereItCannotBeWrittenIsSaid();
    void wherePeoplePractiseItSaysSo();
};

void TestMemberCard::bothCodesAreReadOffThePicture_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<int>("dots");
    for (const int dots : {8, 12, 16}) {
        QTest::addRow("one of ours, %d dots", dots) << u"S001T01-000042-K"_s << dots;
        QTest::addRow("of another epoch, %d dots", dots) << u"S001T01.2-000042-K"_s << dots;
        QTest::addRow("from outside, %d dots", dots) << u"13085"_s << dots;
    }
}

void TestMemberCard::bothCodesAreReadOffThePicture()
{
    QFETCH(QString, number);
    QFETCH(int, dots);
    const PrintableCard made = card(number);
    const QImage picture = cardImage(made, samples::chineseShop(), dots);
    QCOMPARE(scanQr(picture), QStringList(made.card.code));
    QCOMPARE(scanBars(picture), QStringList(number));
}

void TestMemberCard::bothCodesAreReadOffThePdf()
{
    const QTemporaryDir folder;
    const PrintableCard made = card(u"S001T01-000042-K"_s);
    const QString path = folder.filePath(u"card.pdf"_s);
    QVERIFY(writeCardPdf({made}, samples::chineseShop(), CardPaper::Single, path));
    const QImage page = rendered(path, folder.path(), 300);
    QCOMPARE(scanQr(page), QStringList(made.card.code));
    QCOMPARE(scanBars(page), QStringList(made.card.number));
}

void TestMemberCard::thePageIsAsLargeAsACard()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"card.pdf"_s);
    QVERIFY(writeCardPdf({card(u"M1"_s)}, samples::chineseShop(), CardPaper::Single, path));
    const QImage page = rendered(path, folder.path(), 254);
    QVERIFY2(qAbs(page.width() - 856) <= 4 && qAbs(page.height() - 540) <= 4,
             qPrintable(u"%1×%2"_s.arg(page.width()).arg(page.height())));
    const QImage picture = cardImage(card(u"M1"_s), samples::chineseShop(), 10);
    QCOMPARE(picture.size(), QSize(856, 540));
    QCOMPARE(picture.dotsPerMeterX(), 10'000);
}

/// From the first dark dot of its finder patterns to the last.
void TestMemberCard::theQrIsMoreThanTwentyMillimetresWide()
{
    constexpr int dots = 10;
    const QImage picture = cardImage(card(u"M1"_s), samples::chineseShop(), dots);
    const QRect corner(picture.width() - 300, 30, 280, 270);
    int left = picture.width();
    int right = 0;
    for (int y = corner.top(); y < corner.bottom(); ++y)
        for (int x = corner.left(); x < corner.right(); ++x)
            if (qGray(picture.pixel(x, y)) < 64) {
                left = std::min(left, x);
                right = std::max(right, x);
            }
    QVERIFY2(right - left >= 20 * dots, qPrintable(QString::number(right - left)));
}

/// Each as it is when it is cut out.
void TestMemberCard::aSheetHoldsTenToBeCut()
{
    constexpr int dpi = 300;
    constexpr qreal dots = dpi / 25.4;
    const QTemporaryDir folder;
    std::vector<PrintableCard> cards;
    for (int i = 0; i < 12; ++i)
        cards.push_back(card(u"S001T01-%1-K"_s.arg(i, 6, 10, QChar(u'0'))));
    const QString path = folder.filePath(u"cards.pdf"_s);
    QVERIFY(writeCardPdf(cards, samples::chineseShop(), CardPaper::A4, path));
    const QImage page = rendered(path, folder.path(), dpi);
    const QSizeF size = cardMm * dots;
    const QPointF corner((page.width() - 2 * size.width()) / 2, (page.height() - 5 * size.height()) / 2);
    for (int place = 0; place < 10; ++place) {
        const QPointF at = corner + QPointF(place % 2 * size.width(), place / 2 * size.height());
        const QImage cut = page.copy(QRectF(at, size).toAlignedRect());
        QCOMPARE(scanQr(cut), QStringList(cards[size_t(place)].card.code));
        QCOMPARE(scanBars(cut), QStringList(cards[size_t(place)].card.number));
    }
    QCOMPARE(scanQr(cardSheetImage(cards, samples::chineseShop(), 1, 12)).size(), 2);
}

void TestMemberCard::whatCode128CannotCarryHasItsQr()
{
    const PrintableCard made = card(u"会员一号"_s);
    const QImage picture = cardImage(made, samples::chineseShop());
    QCOMPARE(scanQr(picture), QStringList(made.card.code));
    QCOMPARE(scanBars(picture), QStringList());
}

void TestMemberCard::whereItCannotBeWrittenIsSaid()
{
    const QString nowhere = u"/nowhere/card"_s;
    QCOMPARE(writeCardPdf({card(u"M1"_s)}, samples::chineseShop(), CardPaper::Single, nowhere).error(),
             (Error{Error::Code::Device, nowhere}));
    QCOMPARE(writeCardPng(card(u"M1"_s), samples::chineseShop(), nowhere).error(),
             (Error{Error::Code::Device, nowhere}));
    QCOMPARE(printCards({card(u"M1"_s)}, samples::chineseShop(), CardPaper::Single, u"no printer"_s).error(),
             (Error{Error::Code::Device, u"no printer"_s}));
}

void TestMemberCard::wherePeoplePractiseItSaysSo()
{
    const PrintableCard made = card(u"M1"_s);
    Shop practice = samples::chineseShop();
    practice.isTraining = true;
    QVERIFY(cardImage(made, practice) != cardImage(made, samples::chineseShop()));
    QCOMPARE(cardImage(made, samples::chineseShop()), cardImage(made, samples::chineseShop()));
}

QTEST_MAIN(TestMemberCard)
#include "tst_membercard.moc"
