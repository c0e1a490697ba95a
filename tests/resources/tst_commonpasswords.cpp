#include <QFile>
#include <QTest>

#include <algorithm>

/// Holds the list of common passwords to its form: what a look-up by binary search and a set both need.
class CommonPasswordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void listIsSortedAndDistinct();
    void entriesAreLowerCaseAscii();
    void manyEntriesReachTheShortestLengthAllowed();
    void wellKnownOnesAreListed_data();
    void wellKnownOnesAreListed();

private:
    QByteArrayList m_passwords;
};

void CommonPasswordsTest::initTestCase()
{
    QFile list(qEnvironmentVariable("ZHANGGUI_SOURCE")
               + QStringLiteral("/resources/security/common-passwords.txt"));
    QVERIFY(list.open(QIODevice::ReadOnly));
    m_passwords = list.readAll().split('\n');
    QVERIFY(m_passwords.takeLast().isEmpty());
    QVERIFY(m_passwords.size() >= 1500);
}

void CommonPasswordsTest::listIsSortedAndDistinct()
{
    QVERIFY(std::is_sorted(m_passwords.begin(), m_passwords.end()));
    QVERIFY(std::adjacent_find(m_passwords.begin(), m_passwords.end()) == m_passwords.end());
}

void CommonPasswordsTest::entriesAreLowerCaseAscii()
{
    for (const QByteArray &password : m_passwords) {
        QVERIFY(!password.isEmpty());
        QVERIFY2(password == password.toLower(), password.constData());
        QVERIFY2(std::all_of(password.begin(), password.end(), [](char c) { return c > ' ' && c <= '~'; }),
                 password.constData());
    }
}

void CommonPasswordsTest::manyEntriesReachTheShortestLengthAllowed()
{
    const auto longEnough = [](const QByteArray &password) { return password.size() >= 15; };
    QVERIFY(std::count_if(m_passwords.begin(), m_passwords.end(), longEnough) >= 1000);
}

void CommonPasswordsTest::wellKnownOnesAreListed_data()
{
    QTest::addColumn<QByteArray>("password");
    for (const char *password :
         {"password", "5201314", "woaini1314", "a123456789", "zxcvbnm", "qwertyuiopasdfgh", "123456789012345",
          "passwordpassword", "woainiwoaini1314", "aaaaaaaaaaaaaaa", "zhangguizhanggui", "1qaz2wsx3edc4rfv"})
        QTest::newRow(password) << QByteArray(password);
}

void CommonPasswordsTest::wellKnownOnesAreListed()
{
    QFETCH(QByteArray, password);
    QVERIFY(std::binary_search(m_passwords.begin(), m_passwords.end(), password));
}

QTEST_GUILESS_MAIN(CommonPasswordsTest)
#include "tst_commonpasswords.moc"
