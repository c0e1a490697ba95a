#include "core/usecase/enrolmember.h"
#include "core/usecase/findmembers.h"
#include "tests/support/shopfixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
struct Row
{
    QString name;
    QStringList full; // the surname's own reading first
    QStringList initials;
};

std::vector<Row> readRows()
{
    QFile file(QFINDTESTDATA("../text/surnames.tsv"));
    std::vector<Row> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList cells = line.split(u'\t');
        if (!line.startsWith(u'#') && cells.size() == 3)
            rows.push_back({cells[0], cells[1].split(u' '), cells[2].split(u' ')});
    }
    return rows;
}
}

/// Surnames of several readings, found by the search of the program among each other.
class TestSurnames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void eachReadingFindsTheName_data();
    void eachReadingFindsTheName();
    void theirOwnReadingComesFirst_data();
    void theirOwnReadingComesFirst();
    void aReadingOfNobodyFindsNobody();

private:
    QStringList found(const QString &typed);

    std::vector<Row> m_rows;
    QTemporaryDir m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    Pinyin m_pinyin;
};

void TestSurnames::initTestCase()
{
    m_rows = readRows();
    QVERIFY(m_rows.size() >= 120);
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder.path(), 0, 0));
    for (const Row &row : m_rows) {
        const auto member = m_shop->database->writeNow([&](Transaction &transaction) {
            return enrolMember(transaction, m_shop->session, *readPerson(row.name, {}, u"CN"_s), std::nullopt,
                               ShopFixture::noon(), systemRandom, m_pinyin);
        });
        QVERIFY2(member, qPrintable(row.name));
    }
    qInfo("%zu names", m_rows.size());
}

QStringList TestSurnames::found(const QString &typed)
{
    const auto hits = m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return findMembers(main, keys, m_shop->session, typed, int(m_rows.size()), m_pinyin);
    });
    QStringList names;
    if (hits)
        for (const MemberProfile &hit : hits->hits)
            names << hit.person.name;
    return names;
}

void TestSurnames::eachReadingFindsTheName_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    for (const Row &row : m_rows)
        for (const QString &typed : row.full + row.initials)
            QTest::addRow("%s %s", qPrintable(row.name), qPrintable(typed)) << typed << row.name;
}

void TestSurnames::eachReadingFindsTheName()
{
    QFETCH(QString, typed);
    QFETCH(QString, name);
    QVERIFY(found(typed).contains(name));
    QVERIFY(found(typed.toUpper()).contains(name));
    QVERIFY(found(typed.chopped(1)).contains(name)); // while it is being typed
}

void TestSurnames::theirOwnReadingComesFirst_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("own");
    for (const Row &row : m_rows)
        QTest::addRow("%s", qPrintable(row.name)) << row.name << row.full.first();
}

void TestSurnames::theirOwnReadingComesFirst()
{
    QFETCH(QString, name);
    QTEST(m_pinyin.forms(name, Pinyin::Kind::Name).full.value(0), "own");
}

void TestSurnames::aReadingOfNobodyFindsNobody()
{
    for (const QString &typed : {u"danyuanfang"_s, u"xqzv"_s, u"zengguofanx"_s})
        QCOMPARE(found(typed), QStringList());
}

QTEST_GUILESS_MAIN(TestSurnames)
#include "tst_surnames.moc"
