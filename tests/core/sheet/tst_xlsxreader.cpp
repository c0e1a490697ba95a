#include "core/sheet/xlsxreader.h"
#include "tests/core/sheet/xlsxbuilder.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestXlsxReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWhatACellShows_data();
    void givesWhatACellShows();
    void aFormulaWithoutAValueMarksItsRow();
    void cellsStandInTheirColumns();
    void mergedCellsGiveTheirTextOnce();
    void rowsKeepTheirNumbers();
    void refuses_data();
    void refuses();
    void aBombIsRefusedBeforeItGoesOff();
    void aMillionRowsAreReadAndOneMoreIsNot();
    void cutAnywhereItIsRefused();
    void anyChangedByteIsReadOrRefused();
};

namespace {
struct Outcome
{
    QList<QStringList> rows;
    QList<qint64> numbers;
    int damaged = 0;
    QString refusal;
};

Outcome read(const QByteArray &file)
{
    Outcome outcome;
    auto reader = TableReader::open(file);
    if (!reader)
        return {{}, {}, 0, reader.error().detail};
    while (true) {
        const auto row = (*reader)->next();
        if (!row)
            outcome.refusal = row.error().detail;
        if (!row || !*row)
            return outcome;
        outcome.rows << (*row)->fields;
        outcome.numbers << (*row)->number;
        outcome.damaged += (*row)->damaged ? 1 : 0;
    }
}

QByteArray withPart(const QByteArray &name, const QByteArray &content)
{
    auto parts = xlsxbuilder::parts("<row><c><v>1</v></c></row>");
    for (auto &[each, text] : parts)
        if (each == name)
            text = content;
    return xlsxbuilder::zipped(parts);
}

QByteArray compound(const QByteArray &content)
{
    return QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") + QByteArray(512, '\0') + content;
}
}

void TestXlsxReader::givesWhatACellShows_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &cell, const QString &text) {
        QTest::newRow(name) << cell << text;
    };
    row("shared text", "<c t=\"s\"><v>0</v></c>", u"王秀兰"_s);
    row("text of parts", "<c t=\"s\"><v>1</v></c>", u"two parts"_s);
    row("escaped characters", "<c t=\"s\"><v>2</v></c>", u"a\rb_"_s);
    row("text of its own", "<c t=\"inlineStr\"><is><t>\xf0\xa0\xae\xb7\xe7\x94\xb0</t></is></c>", u"𠮷田"_s);
    row("whole number", "<c><v>13812348000</v></c>", u"13812348000"_s);
    row("number with exponent", "<c><v>1.3812348E10</v></c>", u"13812348000"_s);
    row("number of seventeen digits", "<c s=\"3\"><v>1.1000000000000001</v></c>", u"1.1"_s);
    row("small number", "<c><v>1.5E-5</v></c>", u"0.000015"_s);
    row("below zero", "<c><v>-12.50</v></c>", u"-12.5"_s);
    row("day", "<c s=\"1\"><v>33010</v></c>", u"1990-05-17"_s);
    row("day of a format spelt out", "<c s=\"2\"><v>36526</v></c>", u"2000-01-01"_s);
    row("day with an hour", "<c s=\"1\"><v>33010.5</v></c>", u"1990-05-17 12:00:00"_s);
    row("first day", "<c s=\"1\"><v>1</v></c>", u"1900-01-01"_s);
    row("last day before the one that never was", "<c s=\"1\"><v>59</v></c>", u"1900-02-28"_s);
    row("first day behind it", "<c s=\"1\"><v>61</v></c>", u"1900-03-01"_s);
    row("day as ISO", "<c t=\"d\"><v>1990-05-17T00:00:00</v></c>", u"1990-05-17"_s);
    row("true", "<c t=\"b\"><v>1</v></c>", u"TRUE"_s);
    row("false", "<c t=\"b\"><v>0</v></c>", u"FALSE"_s);
    row("formula's number", "<c><f>A1*2</f><v>84</v></c>", u"84"_s);
    row("formula's text", "<c t=\"str\"><f>A1</f><v>tea</v></c>", u"tea"_s);
}

void TestXlsxReader::givesWhatACellShows()
{
    QFETCH(QByteArray, cell);
    QFETCH(QString, text);
    const Outcome outcome = read(xlsxbuilder::book("<row>" + cell + "</row>"));
    QCOMPARE(outcome.refusal, QString());
    QCOMPARE(outcome.rows, QList<QStringList>{{text}});
    QCOMPARE(outcome.damaged, 0);
}

void TestXlsxReader::aFormulaWithoutAValueMarksItsRow()
{
    for (const QByteArray &cell :
         {QByteArray("<c><f>A1</f></c>"), QByteArray("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"),
          QByteArray("<c t=\"s\"><v>77</v></c>"), QByteArray("<c><v>1e999</v></c>"),
          QByteArray("<c s=\"1\"><v>60</v></c>"), QByteArray("<c s=\"1\"><v>-3</v></c>")}) {
        const Outcome outcome = read(xlsxbuilder::book("<row>" + cell + "</row><row><c><v>1</v></c></row>"));
        QCOMPARE(outcome.damaged, 1);
        QCOMPARE(outcome.rows.size(), 2);
    }
}

void TestXlsxReader::cellsStandInTheirColumns()
{
    const Outcome outcome =
        read(xlsxbuilder::book("<row r=\"1\"><c r=\"B1\"><v>2</v></c><c r=\"AB1\"><v>28</v></c></row>"
                               "<row r=\"2\"><c><v>1</v></c><c/><c><v>3</v></c></row>"));
    QCOMPARE(outcome.rows[0].size(), 28);
    QCOMPARE(outcome.rows[0][1], u"2"_s);
    QCOMPARE(outcome.rows[0][27], u"28"_s);
    QCOMPARE(outcome.rows[1].first(), u"1"_s);
}

void TestXlsxReader::mergedCellsGiveTheirTextOnce()
{
    const Outcome outcome = read(xlsxbuilder::book("<row r=\"1\"><c r=\"A1\"><v>7</v></c><c r=\"B1\"/></row>"
                                                   "<row r=\"2\"><c r=\"A2\"/><c r=\"B2\"><v>8</v></c></row>",
                                                   "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>"));
    QCOMPARE(outcome.rows, (QList<QStringList>{{u"7"_s}, {QString(), u"8"_s}}));
}

void TestXlsxReader::rowsKeepTheirNumbers()
{
    const Outcome outcome =
        read(xlsxbuilder::book("<row r=\"3\"><c><v>1</v></c></row><row/><row r=\"9\"><c><v>1</v></c></row>"
                               "<row><c><v>1</v></c></row>"));
    QCOMPARE(outcome.numbers, (QList<qint64>{3, 9, 10}));
}

void TestXlsxReader::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QByteArray &file, const QString &reason) {
        QTest::newRow(name) << file << reason;
    };
    const QByteArray good = xlsxbuilder::book("<row><c><v>1</v></c></row>");
    row("only a signature", "PK\x03\x04 archive", u"damaged"_s);
    row("cut off", good.first(good.size() / 2), u"damaged"_s);
    row("a document of another kind", xlsxbuilder::zipped({{"content.xml", "<a/>"}}), u"not an XLSX file"_s);
    row("a text document", withPart("xl/_rels/workbook.xml.rels", "<Relationships/>"), u"no sheet"_s);
    row("encrypted archive", xlsxbuilder::zipped(xlsxbuilder::parts("<row/>"), "secret"), u"encrypted"_s);
    row("encrypted by Office", compound(QByteArray("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32)),
        u"encrypted"_s);
    row("before 2007", compound({}), u"an old XLS file, save it as XLSX or CSV"_s);
    row("no XML", withPart("xl/worksheets/sheet1.xml", "rubbish"), u"damaged"_s);
    row("XML that ends early", withPart("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>1"),
        u"damaged"_s);
    row("entities that multiply",
        withPart("xl/worksheets/sheet1.xml",
                 "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet>&b;</worksheet>"),
        u"damaged"_s);
    row("rows backwards",
        xlsxbuilder::book("<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>"),
        u"damaged"_s);
    row("a column beyond the last", xlsxbuilder::book("<row><c r=\"XFE1\"><v>1</v></c></row>"),
        u"too many columns in row 1"_s);
    row("an endless row",
        xlsxbuilder::book("<row><c t=\"str\"><v>" + QByteArray(1024 * 1024 + 1, 'x') + "</v></c></row>"),
        u"record 1 is too long"_s);
    QByteArray noise(12 * 1024 * 1024, 'x');
    for (qsizetype i = 0; i < noise.size(); i += 31)
        noise[i] = char('a' + i * i / 31 % 26);
    row("an endless cell", xlsxbuilder::book("<row><c t=\"str\"><v>" + noise + "</v></c></row>"),
        u"a cell is too long"_s);
}

void TestXlsxReader::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, reason);
    QCOMPARE(read(file).refusal, reason);
}

void TestXlsxReader::aBombIsRefusedBeforeItGoesOff()
{
    const QByteArray rows = QByteArray("<row/>" + QByteArray(1000, ' ')).repeated(40'000);
    const QByteArray bomb = xlsxbuilder::book(rows);
    QVERIFY(bomb.size() < rows.size() / 200);
    QCOMPARE(read(bomb).refusal, u"too large when unpacked"_s);
}

void TestXlsxReader::aMillionRowsAreReadAndOneMoreIsNot()
{
    const QByteArray last = "<row r=\"1048576\"><c><v>1</v></c></row>";
    const Outcome full = read(xlsxbuilder::book("<row><c><v>1</v></c></row>" + last));
    QCOMPARE(full.numbers, (QList<qint64>{1, 1'048'576}));
    QCOMPARE(full.refusal, QString());
    QCOMPARE(read(xlsxbuilder::book(last + "<row><c><v>1</v></c></row>")).refusal, u"too many rows"_s);
}

void TestXlsxReader::cutAnywhereItIsRefused()
{
    const QByteArray good = xlsxbuilder::book("<row><c><v>1</v></c></row>");
    for (qsizetype size = 4; size < good.size(); size += 7)
        QCOMPARE(read(good.first(size)).refusal, u"damaged"_s);
}

void TestXlsxReader::anyChangedByteIsReadOrRefused()
{
    const QByteArray good =
        xlsxbuilder::book("<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>33010</v></c></row>");
    QVERIFY(rc::check([&] {
        QByteArray file = good;
        for (int changes = *rc::gen::inRange(1, 6); changes > 0; --changes)
            file[*rc::gen::inRange<qsizetype>(4, file.size())] = char(*rc::gen::inRange(0, 256));
        read(file); // neither crashes nor hangs
    }));
}

QTEST_GUILESS_MAIN(TestXlsxReader)
#include "tst_xlsxreader.moc"
