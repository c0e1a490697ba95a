#include "tests/app/adminprogram.h"
#include "tests/app/memoryscan.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace {
const QByteArray password = "a long enough pass phrase";
// Nothing else in any program or file has these.
const QString name = u"欧阳翠微𠮷"_s;
const QString phone = u"13877665544"_s;
const QString email = u"ouyang.cuiwei@example.org"_s;
const QString street = u"翠微南里十七号楼"_s;
const QString note = u"对花生过敏请提醒"_s;
const QString wechat = u"wx_ouyang_7788"_s;
}

/// What is left of a person who was erased: by the programs themselves, on real files.
class TestAdminErasure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void beforeItThePersonIsThere();
    void erasingSaysThatNoBackupCanBeRead();
    void noByteIsInAnyFile();
    void noByteIsInMemoryOfAFreshStart();
    void anOlderMainFileIsUnreadable();
    void ledgersAndReportsAreAsTheyWere();
    void whileABackupHoldsTheKeyItIsSaid();
    void killsLoseNoKey();

private:
    AdminProgram::Answer run(const QStringList &command);
    AdminProgram::Answer runIn(const QString &folder, const QStringList &command) const;
    QString write(const QString &file, const QByteArray &text) const;
    QString addMember(const QString &json);
    void ring(const QString &number);
    static bool copyFolder(const QString &from, const QString &to);
    QByteArrayList needles() const;
    QString ledgers() const;
    QByteArray memoryOf(const QString &program, const QStringList &words, const QString &openFile);

    AdminProgram m_admin;
    QByteArray m_log; ///< all that the programs said on standard error
    QString m_number;
    QString m_other;
    QString m_ledgers;
    QJsonObject m_report;
};

AdminProgram::Answer TestAdminErasure::run(const QStringList &command)
{
    auto answer = m_admin.run(u"boss"_s, command, {password});
    m_log += answer.error;
    return answer;
}

AdminProgram::Answer TestAdminErasure::runIn(const QString &folder, const QStringList &command) const
{
    QProcess process;
    process.start(qEnvironmentVariable("ZHANGGUI_BIN") + u"/zhanggui-admin"_s,
                  QStringList{u"--data"_s, folder, u"--user"_s, u"boss"_s} + command);
    process.write(password + '\n');
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object(),
            process.readAllStandardError()};
}

QString TestAdminErasure::write(const QString &file, const QByteArray &text) const
{
    QFile opened(m_admin.file(file));
    return opened.open(QIODevice::WriteOnly) && opened.write(text) == text.size() ? opened.fileName()
                                                                                  : QString();
}

QString TestAdminErasure::addMember(const QString &json)
{
    const QString file = write(u"one.jsonl"_s, json.toUtf8());
    const QString number = run({u"member"_s, u"add"_s, file}).json[u"number"].toString();
    QFile::remove(file);
    return number;
}

void TestAdminErasure::ring(const QString &number)
{
    const QString sale =
        uR"({"id":"00000000-0000-4000-8000-%1","at":"2026-03-05T10:00:00Z","member":"%2",)"
        uR"("lines":[{"code":"A1","quantity":"2"}],"tenders":[{"kind":"cash","amount":"10.00"}]})"_s;
    static int count = 0;
    const auto rung =
        run({u"ring"_s, write(u"sale.jsonl"_s, sale.arg(++count, 12, 10, QChar(u'0')).arg(number).toUtf8())});
    QVERIFY2(rung.status == 0, rung.error.constData());
}

bool TestAdminErasure::copyFolder(const QString &from, const QString &to)
{
    bool good = QDir().mkpath(to);
    for (const QFileInfo &file : QDir(from).entryInfoList(QDir::Files))
        good = QFile::copy(file.filePath(), to + u'/' + file.fileName()) && good;
    return good;
}

QByteArrayList TestAdminErasure::needles() const
{
    QByteArrayList all;
    for (const QString &text :
         {name, u"欧阳翠微"_s, phone, u"+86"_s + phone, email, street, note, wechat, u"ouyangcuiwei"_s})
        all += memoryscan::formsOf(text);
    return all;
}

/// Every row of every ledger.
QString TestAdminErasure::ledgers() const
{
    QString all;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"ledgers"_s);
        database.setDatabaseName(m_admin.file(u"till/zhanggui.sqlite"_s));
        database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        if (!database.open())
            return {};
        for (const QString &table : {u"sale"_s, u"sale_line"_s, u"tender"_s, u"points_entry"_s,
                                     u"stock_movement"_s, u"stored_value_entry"_s, u"voucher"_s}) {
            QSqlQuery query(u"SELECT * FROM "_s + table + u" ORDER BY 1, 2"_s, database);
            while (query.next())
                for (int column = 0; column < query.record().count(); ++column)
                    all += query.value(column).toString() + u'|';
        }
    }
    QSqlDatabase::removeDatabase(u"ledgers"_s);
    return all;
}

void TestAdminErasure::initTestCase()
{
    qputenv("QT_LOGGING_RULES", "zhanggui.*=true");
    QCOMPARE(m_admin.init(password).status, 0);
    QVERIFY(
        run({u"import"_s, u"products"_s, write(u"goods.csv"_s, "code,name,price,tax_rate\nA1,tea,3.50,13\n")})
            .status
        == 0);
    m_number = addMember(
        uR"({"name":"%1","phone":"%2","email":"%3","address":{"region":"北京市 海淀区","street":"%4"},)"
        uR"("note":"%5","channels":{"wechat":"%6"},"tags":["vip"],"consents":[{"purpose":"membership"}]})"_s
            .arg(name, phone, email, street, note, wechat));
    QVERIFY(!m_number.isEmpty());
    m_other = addMember(uR"({"name":"李四","phone":"13912348001"})"_s);
    ring(m_number);
    ring(m_other);
    QVERIFY(QDir().mkpath(m_admin.file(u"exports"_s)));
    for (const QString &file : {u"exports/copy.json"_s, u"exports/copy.pdf"_s}) {
        const auto copied = run({u"member"_s, u"copy"_s, m_number, u"--out"_s, m_admin.file(file)});
        QVERIFY2(copied.status == 0, copied.error.constData());
    }
    QCOMPARE(run({u"member"_s, u"copy"_s, m_number, u"--out"_s, m_admin.file(u"exports/x.txt"_s)}).status, 1);
    m_report = run({u"report"_s, u"day"_s, u"--date"_s, u"2026-03-05"_s}).json;
    QCOMPARE(m_report[u"sales"].toInt(), 2);
    m_ledgers = ledgers();
    QVERIFY(m_ledgers.size() > 100);
}

/// The scan finds what there is to find.
void TestAdminErasure::beforeItThePersonIsThere()
{
    const auto shown = run({u"member"_s, u"show"_s, m_number});
    QCOMPARE(shown.json[u"name"].toString(), name);
    const QStringList places = memoryscan::foundBelow(m_admin.file(u"exports"_s), needles());
    QVERIFY(places.join(u' ').contains(u"copy.json"));
    // Nothing of it is in the shop's own files even so: all is sealed.
    QCOMPARE(memoryscan::foundBelow(m_admin.file(u"till"_s), needles()), QStringList());
    const auto found = memoryscan::foundInProcess(QCoreApplication::applicationPid(), needles());
    if (found)
        QVERIFY(!found->isEmpty()); // here it is in memory
    QVERIFY(copyFolder(m_admin.file(u"till"_s), m_admin.file(u"older"_s)));
    QCOMPARE(runIn(m_admin.file(u"older"_s), {u"member"_s, u"show"_s, m_number}).json[u"name"].toString(),
             name);
}

void TestAdminErasure::erasingSaysThatNoBackupCanBeRead()
{
    QFile::remove(
        m_admin.file(u"older/keys.sqlite"_s)); // the shop's copies of the main file, not of the keys
    QFile::remove(m_admin.file(u"older/keys.sqlite-wal"_s));
    QVERIFY(QDir(m_admin.file(u"older/backup"_s)).removeRecursively());
    const auto erased = run({u"member"_s, u"erase"_s, m_number, u"--reason"_s, u"asked for it"_s});
    QVERIFY2(erased.status == 0, erased.error.constData());
    QCOMPARE(erased.json[u"olderBackups"].toObject(), (QJsonObject{{u"readable"_s, false}}));
    QVERIFY(!erased.json.contains(u"copiesLeft"));
    QVERIFY(!erased.json.contains(u"backupError"));
    QCOMPARE(QDir(m_admin.file(u"exports"_s)).entryList(QDir::Files), QStringList());
    const auto shown = run({u"member"_s, u"show"_s, m_number});
    QCOMPARE(shown.status, 0);
    QVERIFY(shown.json[u"erased"].toBool());
    QVERIFY(!shown.json[u"olderBackups"][u"readable"].toBool());
    const auto keys = run({u"keys"_s, u"show"_s});
    QCOMPARE(keys.json[u"backups"].toArray().size(), 2);
    for (const QJsonValue &backup : keys.json[u"backups"].toArray())
        QVERIFY(backup[u"whole"].toBool());
}

void TestAdminErasure::noByteIsInAnyFile()
{
    QVERIFY(QFile::exists(m_admin.file(u"till/zhanggui.sqlite"_s)));
    QCOMPARE(memoryscan::foundBelow(m_admin.file({}), needles()), QStringList());
    for (const QByteArray &needle : needles())
        QVERIFY(!m_log.contains(needle));
}

/// What the program's memory holds of the person once it waits for somebody; "?" when it cannot be read.
QByteArray TestAdminErasure::memoryOf(const QString &program, const QStringList &words,
                                      const QString &openFile)
{
    QProcess process;
    process.start(qEnvironmentVariable("ZHANGGUI_BIN") + u'/' + program, words);
    process.write(password + '\n');
    process.closeWriteChannel();
    if (!process.waitForStarted() || !memoryscan::isWaiting(process.processId(), openFile))
        return "did not start: " + process.readAllStandardError();
    const auto found = memoryscan::foundInProcess(process.processId(), needles());
    // The scan sees what is there: the shop's name lies in its settings.
    const auto known =
        memoryscan::foundInProcess(process.processId(), memoryscan::formsOf(u"zhanggui.sqlite"_s));
    process.kill();
    process.waitForFinished();
    m_log += process.readAllStandardError();
    if (!found || !known)
        return "?";
    return known->isEmpty() ? "blind" : found->join(' ').toHex();
}

void TestAdminErasure::noByteIsInMemoryOfAFreshStart()
{
    const QString data = m_admin.file(u"till"_s);
    const QByteArray till = memoryOf(u"zhanggui"_s, {u"--data"_s, data}, u"/zhanggui.sqlite"_s);
    if (till == "?")
        QSKIP("the memory of another process cannot be read here");
    QCOMPARE(till, QByteArray());
    // Signed in, with the vault open; it waits for what it is to read.
    const QString pipe = m_admin.file(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const QByteArray admin = memoryOf(
        u"zhanggui-admin"_s, {u"--data"_s, data, u"--user"_s, u"boss"_s, u"member"_s, u"add"_s, pipe},
        u"/zhanggui.sqlite"_s);
    QCOMPARE(admin, QByteArray());
    QVERIFY(QFile::remove(pipe));
}

void TestAdminErasure::anOlderMainFileIsUnreadable()
{
    QStringList keyFiles{m_admin.file(u"till/keys.sqlite"_s)};
    for (const QFileInfo &file : QDir(m_admin.file(u"till/backup"_s)).entryInfoList(QDir::Files))
        keyFiles << file.filePath();
    QCOMPARE(keyFiles.size(), 3);
    for (const QString &keys : keyFiles) {
        const QString folder = m_admin.file(u"mixed"_s);
        QVERIFY(copyFolder(m_admin.file(u"older"_s), folder));
        QVERIFY(QFile::copy(keys, folder + u"/keys.sqlite"_s));
        QCOMPARE(runIn(folder, {u"member"_s, u"show"_s, m_other}).json[u"name"].toString(), u"李四"_s);
        QCOMPARE(runIn(folder, {u"member"_s, u"show"_s, m_number}).status, 1);
        for (const QString &typed : {phone, email, name, u"oycw"_s})
            QCOMPARE(runIn(folder, {u"member"_s, u"find"_s, typed}).json[u"total"].toInt(-1), 0);
        QCOMPARE(memoryscan::foundBelow(folder, needles()), QStringList());
        QVERIFY(QDir(folder).removeRecursively());
    }
}

void TestAdminErasure::ledgersAndReportsAreAsTheyWere()
{
    QCOMPARE(ledgers(), m_ledgers);
    QCOMPARE(run({u"report"_s, u"day"_s, u"--date"_s, u"2026-03-05"_s}).json, m_report);
    const auto checked = run({u"check"_s});
    QVERIFY2(checked.json[u"ok"].toBool(), QJsonDocument(checked.json).toJson().constData());
}

/// The backups cannot be written: the answer says which copies can still be read.
void TestAdminErasure::whileABackupHoldsTheKeyItIsSaid()
{
    const QString number = addMember(uR"({"name":"赵六","phone":"13712348003"})"_s);
    const QString backup = m_admin.file(u"till/backup"_s);
    QVERIFY(QFile::exists(backup));
    QVERIFY(QDir().mkdir(backup + u"/keys.new"_s)); // nothing can be written under that name
    const auto erased = run({u"member"_s, u"erase"_s, number, u"--reason"_s, u"asked"_s});
    QCOMPARE(erased.status, 0);
    QVERIFY(erased.json[u"erased"].toBool());
    QVERIFY(erased.json[u"olderBackups"][u"readable"].toBool());
    QCOMPARE(erased.json[u"olderBackups"][u"untilOverwritten"].toArray().size(), 1);
    QVERIFY(!erased.json[u"backupError"].toString().isEmpty());
    QVERIFY(run({u"member"_s, u"show"_s, number}).json[u"olderBackups"][u"readable"].toBool());
    QVERIFY(QDir().rmdir(backup + u"/keys.new"_s));
    QVERIFY(run({u"keys"_s, u"backup"_s}).status == 0);
    QVERIFY(!run({u"member"_s, u"show"_s, number}).json[u"olderBackups"][u"readable"].toBool());
}

/// Ended at random moments of enrolling and erasing; each time the keys are lost as well.
void TestAdminErasure::killsLoseNoKey()
{
    const quint32 seed = QRandomGenerator::system()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    const int asked = qEnvironmentVariableIntValue("ZHANGGUI_KILLS");
    QStringList enrolled;
    for (int kill = 0; kill < (asked > 0 ? asked : 6); ++kill) {
        QByteArray lines;
        for (int i = 0; i < 40; ++i)
            lines +=
                "{\"name\":\"n\",\"phone\":\"136" + QByteArray::number(10000000 + kill * 1000 + i) + "\"}\n";
        const auto process =
            m_admin.start(u"boss"_s, {u"member"_s, u"add"_s, write(u"many.jsonl"_s, lines)}, {password});
        QVERIFY(process->waitForReadyRead(60'000));
        QTest::qWait(int(random.bounded(100)));
        process->kill();
        process->waitForFinished();
        for (const QByteArray &line : process->readAllStandardOutput().split('\n'))
            if (const auto answer = QJsonDocument::fromJson(line).object(); answer.contains(u"number"))
                enrolled << answer[u"number"].toString();
        // One is erased, and the program ended in the middle of that or of its backups.
        const QString gone = enrolled.takeLast();
        const QStringList erase{u"member"_s, u"erase"_s, gone, u"--reason"_s, u"x"_s};
        const auto erasing = m_admin.start(u"boss"_s, erase, {password});
        erasing->waitForFinished(int(random.bounded(50, 700)));
        erasing->kill();
        erasing->waitForFinished();
        QVERIFY(run({u"keys"_s, u"backup"_s}).status == 0);
        QVERIFY(QFile::remove(m_admin.file(u"till/keys.sqlite"_s)));
        const auto restored = run({u"keys"_s, u"restore"_s});
        QCOMPARE(restored.json[u"restored"].toBool(), true);
        run(erase); // completes what was cut off; refused where it was done
        QVERIFY(run({u"member"_s, u"show"_s, gone}).json[u"erased"].toBool());
    }
    QVERIFY(enrolled.size() >= 6);
    for (const QString &number : enrolled)
        QCOMPARE(run({u"member"_s, u"show"_s, number}).json[u"name"].toString(), u"n"_s);
    QVERIFY(run({u"check"_s}).json[u"ok"].toBool());
}

QTEST_GUILESS_MAIN(TestAdminErasure)

#include "tst_adminerasure.moc"
