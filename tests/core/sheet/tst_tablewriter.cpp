#include "core/sheet/tablewriter.h"

#include "core/sheet/tablereader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

class TestTableWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead_data();
    void whatIsWrittenIsRead();
    void noCellOfCsvIsAFormula();
    void aMarkOfSafetyIsTakenBackOnlyWhereOneStands();
    void nothingStandsThereUntilItIsFinished();
    void refusesOtherEndingsAndPlaces();
};

namespace {
QString arbitraryCell()
{
    QString cell;
    for (int i = *rc::gen::inRange(0, 6); i > 0; --i)
        cell += *rc::gen::element<QString>(u"="_s, u"+"_s, u"-"_s, u"@"_s, u"'"_s, u"\t"_s, u"\""_s, u","_s,
                                           u"\n"_s, u"王"_s, u"𠮷"_s, u"a"_s, u"7"_s, u"_x0041_"_s, u"＝"_s);
    return cell;
}

QList<QStringList> readBack(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto reader = TableReader::open(file.readAll());
    QList<QStringList> rows;
    while (reader) {
        const auto row = (*reader)->next();
        if (!row || !*row)
            break;
        rows << (*row)->fields;
    }
    return rows;
}

bool write(const QString &name, const QList<QStringList> &rows)
{
    const auto writer = TableWriter::create(name);
    bool good = bool(writer);
    for (const QStringList &row : rows)
        good = good && (*writer)->write(row);
    return good && (*writer)->finish();
}
}

void TestTableWriter::whatIsWrittenIsRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("CSV") << u"members.csv"_s;
    QTest::newRow("XLSX") << u"members.xlsx"_s;
}

void TestTableWriter::whatIsWrittenIsRead()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    QVERIFY(rc::check([&] {
        QList<QStringList> rows{{u"number"_s, u"name"_s, u"last"_s}};
        for (int i = *rc::gen::inRange(1, 5); i > 0; --i)
            rows << QStringList{arbitraryCell(), arbitraryCell(), u"x"_s};
        RC_ASSERT(write(folder.filePath(name), rows));
        RC_ASSERT(readBack(folder.filePath(name)) == rows);
    }));
}

void TestTableWriter::noCellOfCsvIsAFormula()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"a.csv"_s);
    QVERIFY(write(name, {{u"=1+1"_s, u"+86138"_s, u"-1"_s, u"@SUM(A1)"_s, u"\tx"_s, u"＝1"_s, u"a=b"_s}}));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("\xef\xbb\xbf'=1+1,'+86138,'-1,'@SUM(A1),\"'\tx\",'＝1,a=b\r\n"));
}

void TestTableWriter::aMarkOfSafetyIsTakenBackOnlyWhereOneStands()
{
    QCOMPARE(fromSafeCell(u"'=1"_s), u"=1"_s);
    QCOMPARE(fromSafeCell(u"'s-Gravenhage"_s), u"'s-Gravenhage"_s);
    QCOMPARE(fromSafeCell(safeCell(u"'s-Gravenhage"_s)), u"'s-Gravenhage"_s);
    QCOMPARE(fromSafeCell(u"'"_s), u"'"_s);
}

void TestTableWriter::nothingStandsThereUntilItIsFinished()
{
    for (const QString &ending : {u"csv"_s, u"xlsx"_s}) {
        const QTemporaryDir folder;
        const QString name = folder.filePath(u"a."_s + ending);
        {
            const auto writer = TableWriter::create(name);
            QVERIFY(writer && (*writer)->write({u"王秀兰"_s}));
            QVERIFY(!QFile::exists(name));
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList());
        QVERIFY(write(name, {{u"first"_s}}) && write(name, {{u"second"_s}}));
        QCOMPARE(readBack(name), QList<QStringList>{{u"second"_s}});
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
                 1);
    }
}

void TestTableWriter::refusesOtherEndingsAndPlaces()
{
    QCOMPARE(TableWriter::create(u"members.pdf"_s).error().code, Error::Code::InvalidInput);
    for (const QString &name : {u"/nowhere/a.csv"_s, u"/nowhere/a.xlsx"_s})
        QCOMPARE(TableWriter::create(name).error().code, Error::Code::InvalidFile);
}

QTEST_GUILESS_MAIN(TestTableWriter)
#include "tst_tablewriter.moc"
