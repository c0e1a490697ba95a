#include "core/data/writer.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;

class TestWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jobsRunInOrderAndAllBeforeTheEnd();
    void theWalIsEmptiedWhenItRests();
    void aFileThatCannotBeOpenedIsToldToTheCaller();
};

void TestWriter::jobsRunInOrderAndAllBeforeTheEnd()
{
    QTemporaryDir folder;
    std::vector<int> order;
    {
        Writer writer(folder.filePath(u"a"_s), folder.filePath(u"k"_s));
        for (int i = 0; i < 200; ++i)
            writer.post([&order, i](WritableConnection &, WritableConnection &) { order.push_back(i); });
    }
    QCOMPARE(order.size(), 200u);
    QVERIFY(std::is_sorted(order.begin(), order.end()));
}

void TestWriter::theWalIsEmptiedWhenItRests()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"a"_s);
    Writer writer(file, folder.filePath(u"k"_s));
    std::atomic<bool> done = false;
    writer.post([&](WritableConnection &main, WritableConnection &) {
        main.executeScript("CREATE TABLE t (a BLOB) STRICT; INSERT INTO t VALUES (zeroblob(200000));");
        done = true;
    });
    QTRY_VERIFY(done);
    // The rows are in the WAL at once; they reach the file itself by the checkpoint at rest.
    QTRY_VERIFY(QFileInfo(file).size() > 200000);
}

void TestWriter::aFileThatCannotBeOpenedIsToldToTheCaller()
{
    QTemporaryDir folder;
    QVERIFY_THROWS_EXCEPTION(StorageFault, Writer(folder.filePath(u"no/such/a"_s), folder.filePath(u"k"_s)));
}

QTEST_GUILESS_MAIN(TestWriter)
#include "tst_writer.moc"
