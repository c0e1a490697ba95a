#include "core/device/printerlink.h"

#include "tests/core/device/job.h"

using namespace Qt::StringLiterals;

namespace {
/// Answers at once, which a link may do.
class InstantLink : public PrinterLink
{
public:
    Result<> result;

protected:
    void start(const QByteArray &) override { finish(result); }
};
}

class TestPrinterLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAnswerComesLaterAndOnce();
    void anAnswerMayStartTheNextJob();
    void noAnswerAfterTheLinkIsGone();
};

void TestPrinterLink::theAnswerComesLaterAndOnce()
{
    InstantLink link;
    int answers = 0;
    link.send("x", [&](const Result<> &result) { answers += result ? 1 : 100; });
    QCOMPARE(answers, 0);
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QCOMPARE(answers, 1);
    link.result = Error{Error::Code::Device, u"paper"_s};
    QCOMPARE(sent(link, "x")->error().detail, u"paper"_s);
}

void TestPrinterLink::anAnswerMayStartTheNextJob()
{
    InstantLink link;
    int answers = 0;
    link.send("x", [&](const Result<> &) {
        ++answers;
        link.send("y", [&](const Result<> &) { ++answers; });
    });
    QTRY_COMPARE(answers, 2);
}

void TestPrinterLink::noAnswerAfterTheLinkIsGone()
{
    bool answered = false;
    {
        InstantLink link;
        link.send("x", [&](const Result<> &) { answered = true; });
    }
    QCoreApplication::processEvents();
    QVERIFY(!answered);
}

QTEST_GUILESS_MAIN(TestPrinterLink)
#include "tst_printerlink.moc"
