#include "tests/app/adminprogram.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QByteArray password = "a long enough pass phrase";
}

/// Labels and what scales print, by the program itself.
class TestAdminLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void labelsAreWrittenInEveryForm();
    void whatCannotBePrintedIsRefused_data();
    void whatCannotBePrintedIsRefused();
    void patternsAreShownAndChanged();
    void patternsThatCannotBeAreRefused();
    void aBarcodeIsLearned();

private:
    AdminProgram::Answer run(const QStringList &command)
    {
        return m_admin.run(u"boss"_s, command, {password});
    }
    QString written(const QString &name, const QByteArray &content)
    {
        QFile file(m_admin.file(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return file.fileName();
    }

    AdminProgram m_admin;
};

void TestAdminLabels::initTestCase()
{
    QVERIFY(m_admin.init(password).status == 0);
    const QString goods = written(u"goods.csv"_s,
                                  "code,name,barcode,price,unit\nA1,Water,6921168509256,2.00,bottle\n"
                                  "00017,Apples,,5.99,kg\n");
    QCOMPARE(run({u"import"_s, u"products"_s, goods}).json[u"added"].toInt(), 2);
}

void TestAdminLabels::labelsAreWrittenInEveryForm()
{
    const QString pdf = m_admin.file(u"a4.pdf"_s);
    const auto sheet = run({u"label"_s, u"A1"_s, u"00017"_s, u"--copies"_s, u"13"_s, u"--pdf"_s, pdf});
    QVERIFY2(sheet.status == 0, sheet.error.constData());
    QCOMPARE(sheet.json[u"labels"].toInt(), 26);
    QCOMPARE(sheet.json[u"pages"].toInt(), 2);
    QVERIFY(QFileInfo(pdf).size() > 1000);
    const QString png = m_admin.file(u"roll.png"_s);
    const QString tspl = m_admin.file(u"roll.tspl"_s);
    const auto roll =
        run({u"label"_s, u"6921168509256"_s, u"--stock"_s, u"40x30"_s, u"--png"_s, png, u"--tspl"_s, tspl});
    QVERIFY2(roll.status == 0, roll.error.constData());
    QVERIFY(QFileInfo(png).size() > 100);
    QFile bytes(tspl);
    QVERIFY(bytes.open(QIODevice::ReadOnly));
    QVERIFY(bytes.readAll().startsWith("SIZE 40 mm,30 mm\r\n"));
}

void TestAdminLabels::whatCannotBePrintedIsRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("unknown product") << QStringList{u"nothing"_s}
                                     << QByteArray("error: unknown-product: nothing\n");
    QTest::newRow("no copies") << QStringList{u"A1"_s, u"--copies"_s, u"0"_s}
                               << QByteArray("error: invalid-quantity: 0\n");
    QTest::newRow("not a number") << QStringList{u"A1"_s, u"--copies"_s, u"x"_s}
                                  << QByteArray("error: invalid-quantity: -1\n");
    QTest::newRow("too many") << QStringList{u"A1"_s, u"--copies"_s, u"5001"_s}
                              << QByteArray("error: invalid-quantity: 5001\n");
    QTest::newRow("a full sheet skipped")
        << QStringList{u"A1"_s, u"--skip"_s, u"24"_s} << QByteArray("error: invalid-input: --skip\n");
    QTest::newRow("unknown stock") << QStringList{u"A1"_s, u"--stock"_s, u"a5"_s}
                                   << QByteArray("error: invalid-input: --stock a4, 70x38 or 40x30\n");
    QTest::newRow("no such folder") << QStringList{u"A1"_s, u"--pdf"_s, u"/nowhere/l.pdf"_s}
                                    << QByteArray("error: device: /nowhere/l.pdf\n");
}

void TestAdminLabels::whatCannotBePrintedIsRefused()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, error);
    const auto refused = run(QStringList{u"label"_s} + words);
    QCOMPARE(refused.status, 1);
    QCOMPARE(refused.error, error);
}

void TestAdminLabels::patternsAreShownAndChanged()
{
    QCOMPARE(run({u"label-patterns"_s}).json[u"patterns"].toArray().size(), 2);
    const QString mine =
        written(u"mine.json"_s, R"([{"form":"PPIIIIIWWWWWC","prefixFrom":22,"prefixTo":22}])");
    const auto changed = run({u"label-patterns"_s, mine});
    QVERIFY2(changed.status == 0, changed.error.constData());
    const QJsonArray now = run({u"label-patterns"_s}).json[u"patterns"].toArray();
    QCOMPARE(now.size(), 1);
    QCOMPARE(now[0][u"prefixTo"].toInt(), 22);
    QCOMPARE(now[0][u"weightUnit"].toString(), u"kg"_s);
}

void TestAdminLabels::patternsThatCannotBeAreRefused()
{
    QCOMPARE(run({u"label-patterns"_s, written(u"bad.json"_s, R"([{"form":"QQ"}])")}).error,
             "error: invalid-input: form\n");
    QCOMPARE(run({u"label-patterns"_s, written(u"bad.json"_s, "{")}).status, 1);
}

void TestAdminLabels::aBarcodeIsLearned()
{
    QCOMPARE(run({u"product"_s, u"learn"_s, u"A1"_s, u"4006381333931"_s}).json[u"name"].toString(),
             u"Water"_s);
    QCOMPARE(run({u"product"_s, u"learn"_s, u"00017"_s, u"4006381333931"_s}).error, "error: duplicate: A1\n");
    QCOMPARE(run({u"product"_s, u"learn"_s, u"nobody"_s, u"1"_s}).error, "error: unknown-product: nobody\n");
}

QTEST_GUILESS_MAIN(TestAdminLabels)
#include "tst_adminlabels.moc"
