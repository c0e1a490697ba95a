#include "core/device/printer.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestPrinter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jobsArePrintedInTheirOrder();
    void withoutAPrinterEveryJobIsDone();
    void aFailedJobDoesNotHoldUpTheNext();
    void theCallerNeverWaits();
    void anAnswerMayDestroyThePrinter();

private:
    QTemporaryDir m_folder;
};

void TestPrinter::jobsArePrintedInTheirOrder()
{
    const QString path = m_folder.filePath(u"jobs"_s);
    ReceiptPrinter printer({PrinterTarget::Kind::File, path});
    QVERIFY(printer.exists());
    QStringList done;
    for (const QString &job : {u"a"_s, u"b"_s, u"c"_s})
        printer.print(job.toLatin1(), [&done, job](const Result<> &result) {
            if (result)
                done << job;
        });
    QCOMPARE(printer.waiting(), 3);
    QTRY_COMPARE(done, (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(printer.waiting(), 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("abc"));
}

void TestPrinter::withoutAPrinterEveryJobIsDone()
{
    ReceiptPrinter printer{PrinterTarget{}};
    QVERIFY(!printer.exists());
    int done = 0;
    printer.print("x", [&](const Result<> &result) { done += result ? 1 : 100; });
    printer.print("y", {});
    printer.print("z", [&](const Result<> &result) { done += result ? 1 : 100; });
    QCOMPARE(done, 0);
    QTRY_COMPARE(done, 2);
}

void TestPrinter::aFailedJobDoesNotHoldUpTheNext()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const quint16 port = server.serverPort();
    server.close();
    ReceiptPrinter printer({PrinterTarget::Kind::Tcp, u"127.0.0.1"_s, port});
    QList<bool> answers;
    printer.print("first", [&](const Result<> &result) {
        answers << result.has_value();
        QVERIFY(server.listen(QHostAddress::LocalHost, port));
        printer.print("third", [&](const Result<> &again) { answers << again.has_value(); });
    });
    QTRY_COMPARE(answers, (QList<bool>{false, true}));
}

void TestPrinter::theCallerNeverWaits()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    server.pauseAccepting();
    ReceiptPrinter printer({PrinterTarget::Kind::Tcp, u"127.0.0.1"_s, server.serverPort()},
                           {200, 200, 30'000});
    std::optional<Result<>> answer;
    printer.print(QByteArray(64 * 1024 * 1024, 'x'), [&](const Result<> &result) { answer = result; });
    // The event loop goes on while the printer hangs.
    bool alive = false;
    QMetaObject::invokeMethod(
        this, [&] { alive = !answer; }, Qt::QueuedConnection);
    QTRY_VERIFY(answer.has_value());
    QVERIFY(alive);
    QCOMPARE(answer->error().code, Error::Code::Device);
}

void TestPrinter::anAnswerMayDestroyThePrinter()
{
    auto printer = std::make_unique<ReceiptPrinter>(
        PrinterTarget{PrinterTarget::Kind::File, m_folder.filePath(u"last"_s)});
    bool done = false;
    printer->print("x", [&](const Result<> &) {
        printer.reset();
        done = true;
    });
    QTRY_VERIFY(done);
}

QTEST_GUILESS_MAIN(TestPrinter)
#include "tst_printer.moc"
