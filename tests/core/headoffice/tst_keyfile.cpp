#include "core/headoffice/keyfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

class KeyFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewKeyIsReadBack();
    void anExistingFileIsNeverReplaced();
    void othersMayNotReadIt();
    void anotherSizeIsRefused_data();
    void anotherSizeIsRefused();
    void whatIsNoFileIsRefused();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    }

    QTemporaryDir m_folder;
};

void KeyFileTest::aNewKeyIsReadBack()
{
    const QString file = path(u"deeper/new.key"_s);
    const auto made = makeKeyFile(file);
    QVERIFY(made.has_value());
    struct stat state = {};
    QCOMPARE(::stat(QFile::encodeName(file).constData(), &state), 0);
    QCOMPARE(state.st_mode & 0777, mode_t(0600));
    QCOMPARE(state.st_size, off_t(32));
    const auto read = readKeyFile(file);
    QVERIFY(read.has_value());
    QVERIFY(*read == *made);
}

void KeyFileTest::anExistingFileIsNeverReplaced()
{
    write(u"old.key"_s, QByteArray(32, 'k'));
    const auto refused = makeKeyFile(path(u"old.key"_s));
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, Error::Code::FolderUnwritable);
    QVERIFY(*readKeyFile(path(u"old.key"_s)) == Secret::fromRaw(QByteArray(32, 'k')));
}

void KeyFileTest::othersMayNotReadIt()
{
    write(u"open.key"_s, QByteArray(32, 'k'));
    QVERIFY(QFile::setPermissions(path(u"open.key"_s), QFile::ReadOwner | QFile::ReadGroup));
    const auto refused = readKeyFile(path(u"open.key"_s));
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, Error::Code::FolderUnsafe);
}

void KeyFileTest::anotherSizeIsRefused_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("empty") << 0;
    QTest::newRow("short") << 31;
    QTest::newRow("long") << 33;
}

void KeyFileTest::anotherSizeIsRefused()
{
    QFETCH(int, size);
    write(u"size.key"_s, QByteArray(size, 'k'));
    const auto refused = readKeyFile(path(u"size.key"_s));
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, Error::Code::InvalidFile);
}

void KeyFileTest::whatIsNoFileIsRefused()
{
    QCOMPARE(readKeyFile(path(u"absent"_s)).error().code, Error::Code::InvalidFile);
    QCOMPARE(readKeyFile(m_folder.path()).error().code, Error::Code::InvalidFile);
}

QTEST_APPLESS_MAIN(KeyFileTest)
#include "tst_keyfile.moc"
