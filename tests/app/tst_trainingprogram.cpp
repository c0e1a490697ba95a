#include "tests/app/adminprogram.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QByteArray password = "a long enough pass phrase";
const QByteArray practice = "practice makes perfect"; // what the program tells everybody
}

/// `zhanggui --training` as it is started.
class TestTrainingProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void itNeedsAShop();
    void itMakesAFolderOfItsOwn();
    void anAttemptThatWasCutOffIsMadeAgain();
    void itDoesNotTakeOverARealShop();
    void aDemoIsNoTraining();

private:
    struct Ended
    {
        int status = -1;
        QByteArray error;
    };
    static Ended run(const QStringList &words);
    Ended train() const
    {
        return run({u"--training"_s, u"--data"_s, m_admin.file(u"till"_s), u"--self-test"_s});
    }
    QString training(const QString &name) const { return m_admin.file(u"till-training/"_s + name); }
    QByteArray found(const QString &folder) const;

    AdminProgram m_admin;
};

TestTrainingProgram::Ended TestTrainingProgram::run(const QStringList &words)
{
    QProcess process;
    process.start(qEnvironmentVariable("ZHANGGUI_BIN") + u"/zhanggui"_s, words);
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitCode(), process.readAllStandardError()};
}

void TestTrainingProgram::initTestCase()
{
    QVERIFY(m_admin.init(password).status == 0);
    QFile goods(m_admin.file(u"goods.csv"_s));
    QVERIFY(goods.open(QIODevice::WriteOnly));
    goods.write("code,name,price\nB1,bread,5.50\n");
    goods.close();
    QVERIFY(m_admin.run(u"boss"_s, {u"import"_s, u"products"_s, goods.fileName()}, {password}).status == 0);
}

void TestTrainingProgram::itNeedsAShop()
{
    const Ended none = run({u"--training"_s, u"--data"_s, m_admin.file(u"nowhere"_s), u"--self-test"_s});
    QCOMPARE(none.status, 1);
    QVERIFY2(none.error.contains("not-set-up"), none.error.constData());
    QVERIFY(!QFileInfo::exists(m_admin.file(u"nowhere"_s)));
}

/// What `product find` prints for a shop in that folder, signed in with the password of practice.
QByteArray TestTrainingProgram::found(const QString &folder) const
{
    QProcess process;
    process.start(qEnvironmentVariable("ZHANGGUI_BIN") + u"/zhanggui-admin"_s,
                  {u"--data"_s, folder, u"--user"_s, u"boss"_s, u"product"_s, u"find"_s, u"bread"_s});
    process.write(practice + '\n');
    process.closeWriteChannel();
    return process.waitForFinished(120'000) ? process.readAllStandardOutput() : QByteArray();
}

void TestTrainingProgram::itMakesAFolderOfItsOwn()
{
    const Ended made = train();
    QVERIFY2(made.status == 0, made.error.constData());
    const QFileInfo folder(training({}));
    QVERIFY(folder.isDir());
    QVERIFY(!(folder.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    QVERIFY(found(folder.filePath()).contains("5.50"));
    const QDateTime before = QFileInfo(training(u"keys.sqlite"_s)).birthTime();
    QCOMPARE(train().status, 0); // the second time it is there
    QCOMPARE(QFileInfo(training(u"keys.sqlite"_s)).birthTime(), before);
}

/// Keys of members are on disk before the shop that they belong to.
void TestTrainingProgram::anAttemptThatWasCutOffIsMadeAgain()
{
    QCOMPARE(train().status, 0);
    for (const QString &file : QDir(training({})).entryList({u"zhanggui.sqlite*"_s}, QDir::Files))
        QVERIFY(QFile::remove(training(file)));
    const Ended again = train();
    QVERIFY2(again.status == 0, again.error.constData());
    QVERIFY(found(training({})).contains("5.50"));
}

void TestTrainingProgram::itDoesNotTakeOverARealShop()
{
    const AdminProgram other;
    QVERIFY(other.init(password).status == 0);
    QVERIFY(QDir(other.file({})).rename(u"till"_s, u"x-training"_s));
    QVERIFY(QDir(other.file({})).mkdir(u"x"_s));
    const Ended refused = run({u"--training"_s, u"--data"_s, other.file(u"x"_s), u"--self-test"_s});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.error.contains("folder-unsafe"), refused.error.constData());
}

void TestTrainingProgram::aDemoIsNoTraining()
{
    QCOMPARE(run({u"--training"_s, u"--demo"_s}).status, 2);
}

QTEST_GUILESS_MAIN(TestTrainingProgram)

#include "tst_trainingprogram.moc"
