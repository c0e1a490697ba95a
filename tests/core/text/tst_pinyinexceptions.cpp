#include "core/text/pinyinexceptions.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestPinyinExceptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReadingHasASyllableForEachCharacter_data();
    void everyReadingHasASyllableForEachCharacter();
};

void TestPinyinExceptions::everyReadingHasASyllableForEachCharacter_data()
{
    QTest::addColumn<PinyinTable>("table");
    QTest::newRow("surnames") << pinyinSurnames();
    QTest::newRow("words") << pinyinWords();
}

void TestPinyinExceptions::everyReadingHasASyllableForEachCharacter()
{
    QFETCH(PinyinTable, table);
    QVERIFY(table.size() > 40);
    for (auto entry = table.cbegin(); entry != table.cend(); ++entry) {
        const auto length = entry.key().toUcs4().size();
        QVERIFY2(length >= 1 && length <= longestPinyinException, qPrintable(entry.key()));
        QVERIFY2(!entry->isEmpty(), qPrintable(entry.key()));
        for (const QString &reading : *entry) {
            QVERIFY2(reading.split(u' ').size() == length, qPrintable(entry.key()));
            const bool plain = std::all_of(reading.begin(), reading.end(),
                                           [](QChar c) { return c == u' ' || (c >= u'a' && c <= u'z'); });
            QVERIFY2(plain, qPrintable(entry.key()));
        }
    }
}

QTEST_GUILESS_MAIN(TestPinyinExceptions)
#include "tst_pinyinexceptions.moc"
