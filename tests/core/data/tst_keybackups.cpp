#include "core/base/random.h"
#include "core/data/database.h"
#include "core/data/users.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/mount.h>

using namespace Qt::StringLiterals;

/// The file of keys, its backups and what becomes of both, on real files.
class TestKeyBackups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aStartTakesOne();
    void whatCameIsInTheNewestAndTwoAreKept();
    void nothingIsTakenWhenNothingChanged();
    void whatIsDestroyedIsInNoFile();
    void aReplacedWrappingIsInNoFile();
    void whatIsDueIsDoneWhenTheProgramEnds();
    void aLostFileIsPutBack_data();
    void aLostFileIsPutBack();
    void keysOfErasedPeopleDoNotComeBack();
    void aFileThatLostKeysIsNotBackedUp();
    void withoutAWholeBackupNothingIsMadeUp();
    void whatAKillLeavesIsMended_data();
    void whatAKillLeavesIsMended();
    void aKillWhilePuttingBackIsMended();
    void aFullDiskIsSaidAndTheOldOnesStay();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString keysFile() const { return path(u"keys.sqlite"_s); }
    void open();
    void close() { m_database.reset(); }
    QByteArray add();
    void destroy(const QByteArray &customer);
    std::vector<qint64> held() const;
    static QByteArray bytesOf(const QString &file);
    static bool put(const QString &file, const QByteArray &content);
    QByteArray allBytes() const;
    qint64 keysNow() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

void TestKeyBackups::init()
{
    close();
    m_folder = std::make_unique<QTemporaryDir>();
    open();
}

void TestKeyBackups::open()
{
    auto opened = Database::open(m_folder->path());
    QVERIFY2(opened, opened ? "" : qPrintable(errorName(opened.error().code)));
    m_database = std::move(*opened);
}

/// A customer, active, whose key is 64 random bytes; answers the id.
QByteArray TestKeyBackups::add()
{
    const QByteArray id = Id<struct Customer>::make(Timestamp::ofMilliseconds(1), systemRandom).bytes();
    const auto added = m_database->writeNow([&](Transaction &transaction) -> Result<> {
        transaction.executeOnKeys(u"INSERT INTO customer_key (customer, wrapped) VALUES (?, ?)"_s, id,
                                  id + systemRandom(48));
        transaction.execute(u"INSERT INTO customer (id, number, status, enrolled_at, sealed)"
                            " VALUES (?, ?, 'active', 1, x'00')"_s,
                            id, QString::fromLatin1(id.toHex()));
        return {};
    });
    return added ? id : QByteArray();
}

void TestKeyBackups::destroy(const QByteArray &customer)
{
    QVERIFY(m_database->writeNow([&](Transaction &transaction) -> Result<> {
        transaction.destroyKey(customer);
        transaction.execute(u"UPDATE customer SET status = 'erased' WHERE id = ?"_s, customer);
        return {};
    }));
}

/// How many keys each generation holds, the newest first; each must be whole.
std::vector<qint64> TestKeyBackups::held() const
{
    std::vector<qint64> counts;
    for (const KeyGeneration &each : keybackups::generations(keysFile()))
        counts.push_back(keybackups::isWhole(each.file) ? each.count.held() : -1);
    return counts;
}

QByteArray TestKeyBackups::bytesOf(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

bool TestKeyBackups::put(const QString &file, const QByteArray &content)
{
    QFile opened(file);
    return opened.open(QIODevice::WriteOnly) && opened.write(content) == content.size();
}

/// Of the file of keys, its log, its backups and whatever lies beside them; not of the main file.
QByteArray TestKeyBackups::allBytes() const
{
    QByteArray bytes;
    for (const QString &folder : {m_folder->path(), path(u"backup"_s)})
        for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden))
            if (!file.fileName().startsWith(u"zhanggui"))
                bytes += bytesOf(file.filePath());
    return bytes;
}

qint64 TestKeyBackups::keysNow() const
{
    const auto count = m_database->read(
        [](const Connection &, const Connection &keys) { return keybackups::countOf(keys).held(); });
    return count ? *count : -1;
}

void TestKeyBackups::aStartTakesOne()
{
    QVERIFY(m_database->backUpKeys());
    QCOMPARE(held(), std::vector<qint64>{0});
    const auto permissions = QFile::permissions(keybackups::generations(keysFile()).front().file);
    QVERIFY(permissions & QFile::ReadOwner);
}

void TestKeyBackups::whatCameIsInTheNewestAndTwoAreKept()
{
    for (int keys = 1; keys <= 5; ++keys) {
        const QByteArray customer = add();
        QVERIFY(m_database->backUpKeys());
        QCOMPARE(held().front(), keys);
        QVERIFY(keybackups::generations(keysFile()).size() <= 2);
        QCOMPARE(keybackups::holding(keysFile(), customer).size(), 1U);
    }
    QCOMPARE(QDir(path(u"backup"_s)).entryList(QDir::Files | QDir::Hidden).size(), 2);
}

void TestKeyBackups::nothingIsTakenWhenNothingChanged()
{
    add();
    QVERIFY(m_database->backUpKeys());
    const qint64 number = keybackups::generations(keysFile()).front().number;
    QVERIFY(m_database->backUpKeys());
    close();
    open();
    QVERIFY(m_database->backUpKeys());
    QCOMPARE(keybackups::generations(keysFile()).front().number, number);
}

void TestKeyBackups::whatIsDestroyedIsInNoFile()
{
    const QByteArray gone = add();
    QVERIFY(m_database->backUpKeys());
    const QByteArray stays = add();
    QVERIFY(m_database->backUpKeys());
    QCOMPARE(keybackups::holding(keysFile(), gone).size(), 2U);
    QVERIFY(put(keysFile() + u".before-2"_s, gone)); // as a migration leaves one
    QVERIFY(allBytes().contains(gone));
    destroy(gone);
    QVERIFY(m_database->backUpKeys());
    QCOMPARE(keybackups::holding(keysFile(), gone).size(), 0U);
    QCOMPARE(keybackups::holding(keysFile(), stays).size(), 2U);
    close();
    QVERIFY(!allBytes().contains(gone));
    QVERIFY(allBytes().contains(stays));
}

/// As when a password changes: the old one must open no copy.
void TestKeyBackups::aReplacedWrappingIsInNoFile()
{
    const auto keep = [this](const QByteArray &wrapped) {
        return m_database->writeNow([&](Transaction &transaction) -> Result<> {
            datakeys::put(transaction, u"user:x"_s, {"kdf", wrapped});
            return {};
        });
    };
    const QByteArray old = systemRandom(48);
    QVERIFY(keep(old));
    QVERIFY(m_database->backUpKeys());
    QVERIFY(keep(systemRandom(48)));
    QVERIFY(m_database->backUpKeys());
    close();
    QVERIFY(!allBytes().contains(old));
}

void TestKeyBackups::whatIsDueIsDoneWhenTheProgramEnds()
{
    const QByteArray first = add();
    close();
    QCOMPARE(keybackups::holding(keysFile(), first).size(), 1U);
    open();
    destroy(first);
    const QByteArray second = add();
    close();
    QCOMPARE(keybackups::holding(keysFile(), first).size(), 0U);
    QVERIFY(!allBytes().contains(first));
    QCOMPARE(held().front(), 1);
    QVERIFY(!keybackups::holding(keysFile(), second).empty());
}

void TestKeyBackups::aLostFileIsPutBack_data()
{
    QTest::addColumn<QString>("harm");
    for (const QString &harm : {u"missing"_s, u"empty"_s, u"cut"_s, u"garbage"_s, u"page"_s})
        QTest::newRow(qPrintable(harm)) << harm;
}

void TestKeyBackups::aLostFileIsPutBack()
{
    QFETCH(QString, harm);
    std::vector<QByteArray> customers;
    for (int i = 0; i < 200; ++i)
        customers.push_back(add());
    close();
    const QByteArray whole = bytesOf(keysFile());
    QVERIFY(whole.size() > 3 * 4096);
    QByteArray page = whole;
    for (qsizetype at = 4096; at < page.size(); at += 4096) // each page but the first
        page.replace(at, 64, QByteArray(64, '\x5a'));
    const std::map<QString, QByteArray> harmed{{u"empty"_s, {}},
                                               {u"cut"_s, whole.left(5000)},
                                               {u"garbage"_s, QByteArray(20'000, 'x')},
                                               {u"page"_s, page}};
    QVERIFY(harm == u"missing" ? QFile::remove(keysFile()) : put(keysFile(), harmed.at(harm)));
    open();
    QVERIFY(m_database->restoration());
    QCOMPARE(m_database->restoration()->unreadable, 0);
    QCOMPARE(keysNow(), 200);
    const QByteArray later = add();
    QVERIFY(m_database->backUpKeys());
    QCOMPARE(held().front(), 201);
    // What was put aside goes as soon as something is destroyed.
    QCOMPARE(QFile::exists(keysFile() + u".damaged"_s), harm != u"missing" && harm != u"empty");
    destroy(customers.front());
    QVERIFY(m_database->backUpKeys());
    QVERIFY(!QFile::exists(keysFile() + u".damaged"_s));
    close();
    QVERIFY(!allBytes().contains(customers.front()));
    open();
    QVERIFY(!m_database->restoration());
}

/// Killed after the key was destroyed and before the backups were overwritten; then the file is lost.
void TestKeyBackups::keysOfErasedPeopleDoNotComeBack()
{
    const QByteArray erased = add();
    const QByteArray stays = add();
    QVERIFY(m_database->backUpKeys());
    close();
    const QByteArray generation = bytesOf(keybackups::generations(keysFile()).front().file);
    open();
    destroy(erased);
    const QByteArray tooLate = add();
    close();
    QVERIFY(QDir(path(u"backup"_s)).removeRecursively() && QDir().mkpath(path(u"backup"_s)));
    QVERIFY(put(path(u"backup/keys-7.sqlite"_s), generation));
    QVERIFY(QFile::remove(keysFile()));
    open();
    QVERIFY(m_database->restoration());
    QCOMPARE(m_database->restoration()->unreadable, 1); // who was enrolled too late
    QCOMPARE(keysNow(), 1);
    QVERIFY(m_database->backUpKeys());
    close();
    QVERIFY(!allBytes().contains(erased));
    QVERIFY(allBytes().contains(stays));
    QVERIFY(!allBytes().contains(tooLate));
}

void TestKeyBackups::aFileThatLostKeysIsNotBackedUp()
{
    add();
    close();
    const QByteArray older = bytesOf(keysFile());
    open();
    add();
    close();
    QCOMPARE(held().front(), 2);
    QVERIFY(put(keysFile(), older)); // whole, but not what it was
    open();
    QCOMPARE(m_database->backUpKeys().error().code, Error::Code::Damaged);
    QCOMPARE(held().front(), 2);
    close();
    QCOMPARE(held().front(), 2);
    auto restored = Database::open(m_folder->path(), tillSchema(), keybackups::Search::Thorough);
    QVERIFY(restored);
    m_database = std::move(*restored);
    QVERIFY(m_database->restoration());
    QCOMPARE(keysNow(), 2);
    QVERIFY(m_database->backUpKeys());
}

void TestKeyBackups::withoutAWholeBackupNothingIsMadeUp()
{
    add();
    close();
    for (const KeyGeneration &each : keybackups::generations(keysFile()))
        QVERIFY(put(each.file, bytesOf(each.file).left(3000)));
    QVERIFY(QFile::remove(keysFile()));
    const auto opened = Database::open(m_folder->path());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Error::Code::Damaged);
    QVERIFY(!QFile::exists(keysFile())); // nothing that would look like the keys
}

void TestKeyBackups::whatAKillLeavesIsMended_data()
{
    QTest::addColumn<QString>("moment");
    for (const QString &moment : {u"copying"_s, u"copied"_s, u"named"_s, u"wiping"_s})
        QTest::newRow(qPrintable(moment)) << moment;
}

/// The files as a kill in the middle leaves them; the key was destroyed just before.
void TestKeyBackups::whatAKillLeavesIsMended()
{
    QFETCH(QString, moment);
    const QByteArray gone = add();
    QVERIFY(m_database->backUpKeys());
    add();
    QVERIFY(m_database->backUpKeys());
    QCOMPARE(held(), (std::vector<qint64>{2, 1}));
    const auto before = keybackups::generations(keysFile());
    const std::vector<QByteArray> bytes{bytesOf(before[0].file), bytesOf(before[1].file)};
    destroy(gone);
    close();
    const QByteArray after = bytesOf(keybackups::generations(keysFile()).front().file);
    QVERIFY(QDir(path(u"backup"_s)).removeRecursively() && QDir().mkpath(path(u"backup"_s)));
    QVERIFY(put(before[0].file, bytes[0]));
    QVERIFY(
        put(before[1].file, moment == u"wiping" ? QByteArray(6000, '\0') + bytes[1].mid(6000) : bytes[1]));
    if (moment == u"copying" || moment == u"copied")
        QVERIFY(put(path(u"backup/keys.new"_s), moment == u"copied" ? after : bytes[0].left(5000)));
    else
        QVERIFY(put(path(u"backup/keys-%1.sqlite"_s.arg(before[0].number + 1)), after));
    // The keys themselves are lost too: whatever the moment, a whole generation is left.
    QVERIFY(QFile::remove(keysFile()));
    open();
    QVERIFY(m_database->restoration());
    QCOMPARE(keysNow(), 1);
    QVERIFY(m_database->backUpKeys());
    close();
    QCOMPARE(held(), (std::vector<qint64>{1, 1}));
    QVERIFY(!allBytes().contains(gone));
    QCOMPARE(QDir(path(u"backup"_s)).entryList(QDir::Files | QDir::Hidden).size(), 2);
}

void TestKeyBackups::aKillWhilePuttingBackIsMended()
{
    add();
    close();
    const QByteArray whole = bytesOf(keysFile());
    const auto isMended = [this] {
        open();
        const bool good = m_database && m_database->restoration() && keysNow() == 1;
        close();
        return good;
    };
    // Half of the copy is written.
    QVERIFY(put(keysFile(), "damaged") && put(keysFile() + u".restoring"_s, whole.left(4100)));
    QVERIFY(isMended());
    // The log is aside already; then the file too.
    QVERIFY(put(keysFile(), "damaged") && put(keysFile() + u".damaged-wal"_s, "log"));
    QVERIFY(put(keysFile() + u".restoring"_s, whole));
    QVERIFY(isMended());
    QVERIFY(QFile::remove(keysFile()) && put(keysFile() + u".restoring"_s, whole));
    QVERIFY(isMended());
}

void TestKeyBackups::aFullDiskIsSaidAndTheOldOnesStay()
{
    for (int i = 0; i < 10; ++i)
        add();
    QVERIFY(m_database->backUpKeys());
    close();
    const auto generations = keybackups::generations(keysFile());
    const QByteArray kept = bytesOf(generations.front().file);
    const QByteArray folder = QFile::encodeName(path(u"backup"_s));
    if (::mount("tmpfs", folder.constData(), "tmpfs", 0, "size=128k") != 0)
        QSKIP("only root can mount a small disk");
    const auto unmount = qScopeGuard([&] { ::umount2(folder.constData(), MNT_DETACH); });
    QVERIFY(put(generations.front().file, kept));
    open();
    QVERIFY(m_database->writeNow([](Transaction &transaction) -> Result<> {
        transaction.executeOnKeys(
            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500)"
            " INSERT INTO customer_key SELECT randomblob(16), randomblob(64) FROM n"_s);
        return {};
    }));
    const auto full = m_database->backUpKeys();
    QVERIFY(!full);
    QCOMPARE(full.error().code, Error::Code::DiskFull);
    QCOMPARE(held(), std::vector<qint64>{10});
    QCOMPARE(keysNow(), 1510); // enrolling goes on
    QCOMPARE(::mount("tmpfs", folder.constData(), "tmpfs", MS_REMOUNT, "size=8m"), 0);
    QVERIFY(m_database->backUpKeys());
    QCOMPARE(held(), (std::vector<qint64>{1510, 10}));
    close();
}

QTEST_GUILESS_MAIN(TestKeyBackups)

#include "tst_keybackups.moc"
