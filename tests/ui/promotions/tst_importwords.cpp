#include "ui/promotions/importwords.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What an import refuses is said in words, whatever part of an entry it is about.
class TestImportWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReasonIsSaidInWords_data();
    void aReasonIsSaidInWords();
    void anEntryIsNamedByItsPlaceAndCode();
    void theCopyHasALineForEach();
    void aFileThatIsNoneIsSaidToBe();

private:
    ImportWords m_words{Format(QLocale(u"en"_s), *Currency::of(u"CNY"_s), "Asia/Shanghai")};
};

void TestImportWords::aReasonIsSaidInWords_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *reason, const char *words) {
        QTest::newRow(reason) << QString::fromUtf8(reason) << QString::fromUtf8(words);
    };
    row("unknown field", "There is a field that nobody knows");
    row("coupon: is that of NEW20", "The promotion NEW20 has this coupon already");
    row("gives in a circle: A > B > A", "Gifts go round in a circle: A > B > A");
    row("except: P1 is also in items", "Named and excepted at once: P1");
    row("percent: above 0 and up to 100", "The field percent must be above 0 and up to 100");
    row("hours: empty", "The field hours is there but empty");
    row("from or fromQuantity", "There must be just one of these fields: from, fromQuantity");
    row("steps: off or percent", "steps: There must be just one of these fields: off, percent");
    row("steps: each must ask for more and give more than the one before",
        "Each step must ask for more and give more than the one before");
    row("prices: product 4711", "prices: No product has the code 4711");
    row("prices: product P1: the same step twice", "prices: Two prices from the same quantity: P1");
    row("name", "The field name is missing or has a value that does not fit");
}

void TestImportWords::aReasonIsSaidInWords()
{
    QFETCH(QString, reason);
    QFETCH(QString, words);
    QCOMPARE(m_words.reason({1, u"promotions"_s, reason}), words);
}

void TestImportWords::anEntryIsNamedByItsPlaceAndCode()
{
    QCOMPARE(m_words.entry({3, u"promotions SECOND"_s, {}}), u"Promotion 3 · SECOND"_s);
    QCOMPARE(m_words.entry({1200, u"priceLists"_s, {}}), u"Price list 1,200"_s);
}

void TestImportWords::theCopyHasALineForEach()
{
    const std::vector<RejectedRow> rows{{1, u"promotions A"_s, u"kind"_s}, {2, u"priceLists B"_s, u"name"_s}};
    const QStringList lines = m_words.copy(rows).split(u'\n');
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[1].split(u'\t').front(), u"Price list 2 · B"_s);
}

void TestImportWords::aFileThatIsNoneIsSaidToBe()
{
    using Code = Error::Code;
    QVERIFY(ImportWords::problem({Code::TooLarge, {}}).contains(u"64 MiB"_s));
    QVERIFY(ImportWords::problem({Code::InvalidInput, u"version: 1 is known"_s}).contains(u"version 1"_s));
    QVERIFY(ImportWords::problem({Code::InvalidInput, u"unknown field"_s}).contains(u"Nothing was taken"_s));
    QVERIFY(ImportWords::problem({Code::InvalidJson, u"not an object"_s}).contains(u"Choose another"_s));
}

QTEST_MAIN(TestImportWords)

#include "tst_importwords.moc"
