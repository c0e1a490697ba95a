#include "core/platform/durablefile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestDurableFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWipedFileIsGoneWithItsBytes();
    void whatIsNotThereNeedsNoWiping();
    void aLinkIsNotFollowed();
    void aNameIsTakenOver();

private:
    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName()
                                                                                        : QString();
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }

    QTemporaryDir m_folder;
};

void TestDurableFile::aWipedFileIsGoneWithItsBytes()
{
    const QByteArray content(200'000, 'x');
    const QString path = write(u"secret"_s, content);
    QFile held(path); // whoever has it open sees what is on the disk
    QVERIFY(held.open(QIODevice::ReadOnly));
    QVERIFY(wipeFile(path));
    QVERIFY(!QFile::exists(path));
    QCOMPARE(held.readAll(), QByteArray(content.size(), '\0'));
}

void TestDurableFile::whatIsNotThereNeedsNoWiping()
{
    QVERIFY(wipeFile(m_folder.filePath(u"nothing"_s)));
    QVERIFY(!syncFile(m_folder.filePath(u"nothing"_s)));
}

void TestDurableFile::aLinkIsNotFollowed()
{
    const QString other = write(u"other"_s, "not mine");
    QVERIFY(QFile::link(other, m_folder.filePath(u"link"_s)));
    QVERIFY(!wipeFile(m_folder.filePath(u"link"_s)));
    QCOMPARE(read(other), QByteArray("not mine"));
}

void TestDurableFile::aNameIsTakenOver()
{
    const QString from = write(u"new"_s, "new");
    const QString to = write(u"old"_s, "old");
    QVERIFY(syncFile(from));
    QVERIFY(renameDurably(from, to));
    QCOMPARE(read(to), QByteArray("new"));
    QVERIFY(!renameDurably(from, to));
    QCOMPARE(read(to), QByteArray("new"));
}

QTEST_GUILESS_MAIN(TestDurableFile)

#include "tst_durablefile.moc"
