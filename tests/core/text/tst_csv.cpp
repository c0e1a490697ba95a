#include "core/text/csv.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsRecords_data();
    void splitsRecords();
    void findsTheDelimiterOfTheHeader_data();
    void findsTheDelimiterOfTheHeader();
    void numbersRecordsAsASpreadsheetDoes();
    void marksTextBehindAClosingQuote();
    void refuses_data();
    void refuses();
    void aRecordOfTheGreatestLengthIsRead();
    void chineseFilesInEitherEncodingAreTheSame();
    void quotedFieldsRoundTrip();
    void anyBytesAreReadOrRefused();
};

namespace {
using Records = QList<QStringList>;

struct Outcome
{
    Records records;
    QList<qint64> numbers;
    QString refusal;
    QChar delimiter;
    int damaged = 0;
};

Outcome read(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    auto reader = CsvReader::open(buffer);
    if (!reader)
        return {{}, {}, reader.error().detail, {}, 0};
    Outcome outcome;
    outcome.delimiter = reader->delimiter();
    while (true) {
        const auto record = reader->next();
        if (!record)
            outcome.refusal = record.error().detail;
        if (!record || !*record)
            return outcome;
        outcome.records << (*record)->fields;
        outcome.numbers << (*record)->number;
        outcome.damaged += (*record)->damaged ? 1 : 0;
    }
}

QByteArray quoted(const QStringList &fields, const QString &delimiter)
{
    QStringList cells;
    for (QString field : fields)
        cells << u'"' + field.replace(u'"', u"\"\""_s) + u'"';
    return cells.join(delimiter).toUtf8();
}

QString arbitraryField()
{
    QString field;
    for (int i = *rc::gen::inRange(0, 8); i > 0; --i)
        field += *rc::gen::element<QString>(u"\""_s, u","_s, u"\n"_s, u"\r\n"_s, u"\r"_s, u"水"_s, u"a"_s,
                                            u" "_s, u";"_s, u"\t"_s, u"\U0001F34E"_s);
    return field;
}
}

void TestCsv::splitsRecords_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Records>("records");
    const Records two{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("LF") << QByteArray("a,b\n1,2\n") << two;
    QTest::newRow("CRLF") << QByteArray("a,b\r\n1,2\r\n") << two;
    QTest::newRow("CR") << QByteArray("a,b\r1,2\r") << two;
    QTest::newRow("no last line end") << QByteArray("a,b\n1,2") << two;
    QTest::newRow("mark") << QByteArray("\xef\xbb\xbf\"a\",b\n1,2") << two;
    QTest::newRow("quotes") << QByteArray("\"a\",\"b\"\n\"1\",\"2\"\n") << two;
    QTest::newRow("blank lines") << QByteArray("\n\na,b\n\r\n  \n1,2\n\n") << two;
    QTest::newRow("nothing but empty cells")
        << QByteArray("a,b\n,\n") << Records{{u"a"_s, u"b"_s}, {u""_s, u""_s}};
    QTest::newRow("empty cells") << QByteArray("a,b\n,2\n1,\n")
                                 << Records{{u"a"_s, u"b"_s}, {u""_s, u"2"_s}, {u"1"_s, u""_s}};
    QTest::newRow("doubled quote") << QByteArray("a\n\"5\"\" nail\"\n") << Records{{u"a"_s}, {u"5\" nail"_s}};
    QTest::newRow("quote within") << QByteArray("a\n5\" nail\n") << Records{{u"a"_s}, {u"5\" nail"_s}};
    QTest::newRow("delimiter in quotes")
        << QByteArray("a,b\n\"1,5\",2\n") << Records{{u"a"_s, u"b"_s}, {u"1,5"_s, u"2"_s}};
    QTest::newRow("lines in quotes") << QByteArray("a,b\n\"1\r\n5\",2\n")
                                     << Records{{u"a"_s, u"b"_s}, {u"1\r\n5"_s, u"2"_s}};
    QTest::newRow("uneven") << QByteArray("a,b\n1\n1,2,3\n")
                            << Records{{u"a"_s, u"b"_s}, {u"1"_s}, {u"1"_s, u"2"_s, u"3"_s}};
    QTest::newRow("blanks are kept") << QByteArray("a,b\n 1 ,\" 2\"\n")
                                     << Records{{u"a"_s, u"b"_s}, {u" 1 "_s, u" 2"_s}};
}

void TestCsv::splitsRecords()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Records, records);
    const Outcome outcome = read(bytes);
    QCOMPARE(outcome.refusal, QString());
    QCOMPARE(outcome.records, records);
    QCOMPARE(outcome.damaged, 0);
}

void TestCsv::findsTheDelimiterOfTheHeader_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QChar>("delimiter");
    QTest::newRow("comma") << QByteArray("a,b\n1;2;3;4") << QChar(u',');
    QTest::newRow("semicolon") << QByteArray("a;b;c,d\n1,2,3,4") << QChar(u';');
    QTest::newRow("tab") << QByteArray("a\tb\n1,5\t2") << QChar(u'\t');
    QTest::newRow("in quotes") << QByteArray("\"a;b;c\",d\n") << QChar(u',');
    QTest::newRow("lines in quotes") << QByteArray("\"a,\nb,c\";d\n") << QChar(u';');
    QTest::newRow("one column") << QByteArray("a\n1\n") << QChar(u',');
    QTest::newRow("behind blank lines") << QByteArray("\r\n\na;b\n") << QChar(u';');
}

void TestCsv::findsTheDelimiterOfTheHeader()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QChar, delimiter);
    QCOMPARE(read(bytes).delimiter, delimiter);
}

void TestCsv::numbersRecordsAsASpreadsheetDoes()
{
    QCOMPARE(read("a\n\"1\n2\"\n\n3\r\n").numbers, (QList<qint64>{1, 2, 4}));
}

void TestCsv::marksTextBehindAClosingQuote()
{
    const Outcome outcome = read("a,b\n\"1\"2,3\n4,5\n");
    QCOMPARE(outcome.refusal, QString());
    QCOMPARE(outcome.records.size(), 3);
    QCOMPARE(outcome.records.value(2), (QStringList{u"4"_s, u"5"_s}));
    QCOMPARE(outcome.damaged, 1);
}

void TestCsv::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("detail");
    QTest::newRow("nothing") << QByteArray() << u"empty"_s;
    QTest::newRow("blank lines only") << QByteArray("\r\n\n\n") << u"empty"_s;
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0", 9) << u"not text"_s;
    QTest::newRow("unclosed quote") << QByteArray("a,b\n1,2\n3,\"4\n5,6\n")
                                    << u"unclosed quote in record 3"_s;
    QTest::newRow("unclosed in the header") << QByteArray("\"a,b\n1,2\n") << u"unclosed quote in record 1"_s;
    QTest::newRow("quote alone") << QByteArray("\"") << u"unclosed quote in record 1"_s;
    QTest::newRow("long record") << "a\n" + QByteArray(CsvReader::longestRecord + 1, 'x') + "\n"
                                 << u"record 2 is too long"_s;
    QTest::newRow("long quoted record") << "a\n\"" + QByteArray("x\n").repeated(1024 * 1024) + "\"\n"
                                        << u"record 2 is too long"_s;
    QTest::newRow("long header") << QByteArray(",").repeated(3 * 1024 * 1024) << u"record 1 is too long"_s;
    QTest::newRow("wrong encoding behind") << "a\n" + QByteArray("x\n").repeated(100'000) + "\xff\n"
                                           << u"encoding"_s;
}

void TestCsv::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, detail);
    QCOMPARE(read(bytes).refusal, detail);
}

void TestCsv::aRecordOfTheGreatestLengthIsRead()
{
    const Outcome outcome = read("a\n" + QByteArray(CsvReader::longestRecord - 1, 'x') + "\n1\n");
    QCOMPARE(outcome.refusal, QString());
    QCOMPARE(outcome.records.size(), 3);
    QCOMPARE(outcome.records[1].first().size(), CsvReader::longestRecord - 1);
}

void TestCsv::chineseFilesInEitherEncodingAreTheSame()
{
    const Records expected{{u"编码"_s, u"名称"_s}, {u"1"_s, u"农夫山泉"_s}};
    QCOMPARE(read(u"编码;名称\r\n1;农夫山泉\r\n"_s.toUtf8()).records, expected);
    QCOMPARE(read("\xb1\xe0\xc2\xeb;\xc3\xfb\xb3\xc6\r\n1;\xc5\xa9\xb7\xf2\xc9\xbd\xc8\xaa\r\n").records,
             expected);
}

void TestCsv::quotedFieldsRoundTrip()
{
    QVERIFY(rc::check([] {
        const QString delimiter = *rc::gen::element<QString>(u","_s, u";"_s, u"\t"_s);
        const QString lineEnd = *rc::gen::element<QString>(u"\n"_s, u"\r\n"_s, u"\r"_s);
        Records records{{u"one"_s, u"two"_s}};
        for (int i = *rc::gen::inRange(0, 5); i > 0; --i)
            records << QStringList{u"x"_s + arbitraryField(), arbitraryField()};
        QByteArray bytes;
        for (const QStringList &record : std::as_const(records))
            bytes += quoted(record, delimiter) + lineEnd.toUtf8();
        const Outcome outcome = read(bytes);
        RC_ASSERT(outcome.refusal.isEmpty());
        RC_ASSERT(outcome.damaged == 0);
        RC_ASSERT(outcome.records == records);
    }));
}

void TestCsv::anyBytesAreReadOrRefused()
{
    QVERIFY(rc::check([] {
        QByteArray bytes;
        for (int i = *rc::gen::inRange(0, 40); i > 0; --i)
            bytes +=
                *rc::gen::element('"', ',', ';', '\n', '\r', 'a', '\xc3', '\xb3', '\xff', '\x95', '2', ' ');
        const Outcome outcome = read(bytes);
        for (const QStringList &record : outcome.records)
            RC_ASSERT(!record.isEmpty());
        RC_ASSERT(std::is_sorted(outcome.numbers.begin(), outcome.numbers.end()));
    }));
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
