#include "core/print/membercopypdf.h"

#include "core/print/membercopywords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QByteArray copyOfAll = R"({"v":1,"madeAt":"2026-11-30T04:00:00Z","currency":"CNY",
    "member":{"name":"王<秀兰>","number":"M1","phones":["+8613812348000"],"gender":"female",
        "addresses":[{"region":"浙江省 杭州市","street":"文三路 1 号","postcode":"310000"}],
        "channels":{"wechat":"wxid"},"custom":{"skin":"干性"},"tags":["vip"],
        "enrolledAt":"2024-01-01T16:30:00Z"},
    "customNames":{"skin":"肤质"},
    "consents":[{"purpose":"marketing","channel":"sms","granted":true,"at":"2026-01-01T00:00:00Z",
        "source":"till","textVersion":"2026-11","user":"店长"}],
    "purchases":[{"kind":"sale","receipt":"S001-T01-000001","at":"2026-01-01T00:00:00Z","currency":"CNY",
        "total":"6.50","lines":[{"code":"A1","name":"龙井茶","unit":"pcs","quantity":"2","unitPrice":"3.50",
        "discount":"0.50","total":"6.50","points":6}],"tenders":[{"kind":"cash","amount":"6.50"}]}],
    "points":{"balance":6,"entries":[{"kind":"earned","points":6,"paper":"S001-T01-000001",
        "at":"2026-01-01T00:00:00Z"}]},
    "storedValue":{"principal":"0.00","bonus":"0.00","entries":[]},"credit":{"owed":"0.00","entries":[]},
    "deposits":"0.00","vouchers":[],"changes":[],
    "looks":[{"act":"member.reveal","user":"店长","at":"2026-02-01T00:00:00Z"}]})";
}

class TestMemberCopyPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itSaysAllInTheShopsLanguage();
    void whatSomebodyTypedIsNoMarkup();
    void aLongHistoryGoesOnOnFurtherPages();

private:
    static Shop shop(const QString &locale)
    {
        return {u"S001"_s,
                u"人民路店"_s,
                *Currency::of(u"CNY"_s),
                TaxMode::Contained,
                {"Asia/Shanghai"},
                u"CN"_s,
                locale,
                {},
                {},
                {},
                {}};
    }
    static QJsonObject copy() { return QJsonDocument::fromJson(copyOfAll).object(); }
    /// What pdftotext reads, in NFKC.
    static QString textOf(const QByteArray &pdf);
};

QString TestMemberCopyPdf::textOf(const QByteArray &pdf)
{
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, u"-"_s, u"-"_s});
    process.write(pdf);
    process.closeWriteChannel();
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput()).normalized(QString::NormalizationForm_KC);
}

void TestMemberCopyPdf::itSaysAllInTheShopsLanguage()
{
    QVERIFY(!copy().isEmpty());
    const QString chinese = memberCopyHtml(copy(), shop(u"zh_CN"_s));
    for (const QString &said :
         {u"个人信息副本"_s, u"人民路店"_s, u"2026-11-30 12:00"_s, u"+8613812348000"_s, u"女"_s,
          u"浙江省 杭州市"_s, u"文三路 1 号"_s, u"肤质"_s, u"干性"_s, u"营销"_s, u"短信"_s, u"2026-11"_s,
          u"龙井茶"_s, u"S001-T01-000001"_s, u"现金"_s, u"获得"_s, u"明文查看记录"_s, u"2024-01-02 00:30"_s})
        QVERIFY2(chinese.contains(said), qPrintable(said));
    const QString english = memberCopyHtml(copy(), shop(u"en_GB"_s));
    for (const QString &said : {u"Copy of your personal data"_s, u"Marketing"_s, u"Female"_s, u"Cash"_s})
        QVERIFY2(english.contains(said), qPrintable(said));
    QVERIFY(!english.contains(u"个人信息"));
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("pdftotext is not here");
    const QString printed = textOf(memberCopyPdf(copy(), shop(u"zh_CN"_s)));
    // What the PDF engine maps back from glyphs: of digits in a bold line it does not, though they are
    // painted.
    for (const QString &said :
         {u"文三路"_s, u"2026-11-30 12:00"_s, u"+8613812348000"_s, u"营销"_s, u"短信"_s, u"消费记录"_s})
        QVERIFY2(printed.contains(said), qPrintable(printed));
}

void TestMemberCopyPdf::whatSomebodyTypedIsNoMarkup()
{
    const QString html = memberCopyHtml(copy(), shop(u"zh_CN"_s));
    QVERIFY(html.contains(u"王&lt;秀兰&gt;"));
    QVERIFY(!html.contains(u"<秀兰>"));
}

void TestMemberCopyPdf::aLongHistoryGoesOnOnFurtherPages()
{
    QJsonObject long_ = copy();
    QJsonArray purchases;
    for (int i = 0; i < 60; ++i)
        purchases << long_[u"purchases"][0];
    long_[u"purchases"] = purchases;
    const QByteArray pdf = memberCopyPdf(long_, shop(u"zh_CN"_s));
    QVERIFY(pdf.startsWith("%PDF-") && pdf.trimmed().endsWith("%%EOF"));
    QVERIFY(pdf.count("/Type /Page\n") + pdf.count("/Type /Page ") > 3);
    QVERIFY(!pdf.contains("秀兰")); // nor in its title, which stands in the open
}

QTEST_MAIN(TestMemberCopyPdf)

#include "tst_membercopypdf.moc"
