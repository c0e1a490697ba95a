#include "core/text/columns.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsHeadingsHoweverTheyAreWritten_data();
    void findsHeadingsHoweverTheyAreWritten();
    void anExplicitMapGoesBeforeHeadings();
    void theVeryHeadingGoesBeforeOneThatIsAlike();
    void refuses_data();
    void refuses();
    void absentColumnsAndShortRecordsGiveNothing();
    void aFieldCanBeLeftOut();
    void aColumnCanBeMeantByItsPlace();
};

namespace {
const std::vector<ColumnField> &fields()
{
    static const std::vector<ColumnField> known{
        {u"code"_s, {u"SKU"_s, u"编码"_s, u"商品编码"_s}, true},
        {u"price"_s, {u"unit price"_s, u"售价"_s}, true},
        {u"tax_rate"_s, {u"税率"_s}, false},
    };
    return known;
}
}

void TestColumns::findsHeadingsHoweverTheyAreWritten_data()
{
    QTest::addColumn<QStringList>("header");
    QTest::newRow("English") << QStringList{u"code"_s, u"price"_s};
    QTest::newRow("Chinese") << QStringList{u"商品编码"_s, u"售价"_s};
    QTest::newRow("case and blanks") << QStringList{u" Sku "_s, u"Unit  Price"_s};
    QTest::newRow("underscores, stars") << QStringList{u"CODE*"_s, u"unit_price"_s};
    QTest::newRow("full width") << QStringList{u"ＳＫＵ"_s, u"售 价"_s};
}

void TestColumns::findsHeadingsHoweverTheyAreWritten()
{
    QFETCH(QStringList, header);
    const auto map = ColumnMap::match(header + QStringList{u"Remarks"_s, QString(), QString()}, fields());
    QVERIFY(map);
    QCOMPARE(map->column(u"code"_s), std::optional<qsizetype>(0));
    QCOMPARE(map->column(u"price"_s), std::optional<qsizetype>(1));
    QCOMPARE(map->heading(u"code"_s), header[0].trimmed());
    QCOMPARE(map->value({u" A1 "_s, u"2.50"_s}, u"code"_s), u"A1"_s);
}

void TestColumns::anExplicitMapGoesBeforeHeadings()
{
    const QStringList header{u"Price"_s, u"StockCode"_s, u"Old price"_s, u"税率"_s};
    const auto map = ColumnMap::match(header, fields(), u"code=StockCode, price = Old price"_s);
    QVERIFY(map);
    QCOMPARE(map->column(u"code"_s), std::optional<qsizetype>(1));
    QCOMPARE(map->column(u"price"_s), std::optional<qsizetype>(2));
    QCOMPARE(map->column(u"tax_rate"_s), std::optional<qsizetype>(3));
    QCOMPARE(map->heading(u"price"_s), u"Old price"_s);
}

void TestColumns::theVeryHeadingGoesBeforeOneThatIsAlike()
{
    const QStringList header{u"ITEM"_s, u"item"_s, u"price"_s};
    const auto map = ColumnMap::match(header, fields(), u"code=item"_s);
    QVERIFY(map);
    QCOMPARE(map->column(u"code"_s), std::optional<qsizetype>(1));
    QVERIFY(ColumnMap::match(header, fields(), u"code=ITEM"_s));
    QVERIFY(!ColumnMap::match(header, fields(), u"code=Item"_s));
}

void TestColumns::refuses_data()
{
    QTest::addColumn<QStringList>("header");
    QTest::addColumn<QString>("map");
    QTest::addColumn<QString>("detail");
    const QStringList header{u"code"_s, u"price"_s, u"what"_s};
    QTest::newRow("missing") << QStringList{u"code"_s} << QString() << u"no column for price"_s;
    QTest::newRow("no header") << QStringList() << QString() << u"no column for code"_s;
    QTest::newRow("twice by heading")
        << QStringList{u"code"_s, u"SKU"_s, u"price"_s} << QString() << u"two columns for code"_s;
    QTest::newRow("twice in the file")
        << QStringList{u"what"_s, u"what"_s} << u"code=what"_s << u"two columns for code"_s;
    QTest::newRow("unknown column") << header << u"code=Nope"_s << u"no column named Nope"_s;
    QTest::newRow("unknown field") << header << u"colour=what"_s << u"no field named colour"_s;
    QTest::newRow("field twice") << header << u"code=what,code=code"_s << u"mapped twice: code"_s;
    QTest::newRow("column twice") << header << u"code=what,price=what"_s << u"mapped twice: what"_s;
    QTest::newRow("no equals sign") << header << u"code"_s << u"not field=heading: code"_s;
    QTest::newRow("no field") << header << u"=what"_s << u"not field=heading: =what"_s;
    QTest::newRow("no heading") << header << u"code="_s << u"not field=heading: code="_s;
    QTest::newRow("comma at the end") << header << u"code=what,"_s << u"not field=heading: "_s;
}

void TestColumns::refuses()
{
    QFETCH(QStringList, header);
    QFETCH(QString, map);
    QFETCH(QString, detail);
    const auto matched = ColumnMap::match(header, fields(), map);
    QVERIFY(!matched);
    QCOMPARE(matched.error(), (Error{Error::Code::InvalidInput, detail}));
}

void TestColumns::absentColumnsAndShortRecordsGiveNothing()
{
    const auto map = ColumnMap::match({u"code"_s, u"price"_s}, fields());
    QVERIFY(map);
    QVERIFY(!map->has(u"tax_rate"_s));
    QCOMPARE(map->column(u"tax_rate"_s), std::optional<qsizetype>());
    QCOMPARE(map->value({u"A1"_s, u"1"_s}, u"tax_rate"_s), QString());
    QCOMPARE(map->value({u"A1"_s}, u"price"_s), QString());
    QCOMPARE(map->heading(u"tax_rate"_s), u"tax_rate"_s);
}

void TestColumns::aFieldCanBeLeftOut()
{
    const QStringList header{u"code"_s, u"price"_s, u"tax_rate"_s};
    const auto map = ColumnMap::match(header, fields(), u"tax_rate="_s);
    QVERIFY(map && !map->has(u"tax_rate"_s));
    QVERIFY(map->isWithout(u"tax_rate"_s));
    QVERIFY(!ColumnMap::match(header, fields())->isWithout(u"tax_rate"_s));
}

void TestColumns::aColumnCanBeMeantByItsPlace()
{
    const QStringList header{u"a, b"_s, u"same"_s, u"same"_s};
    const auto map = ColumnMap::match(header, fields(), u"code=#1,price=#3"_s);
    QVERIFY(map);
    QCOMPARE(map->column(u"code"_s), std::optional<qsizetype>(0));
    QCOMPARE(map->column(u"price"_s), std::optional<qsizetype>(2));
    for (const QString &place : {u"#0"_s, u"#4"_s, u"#x"_s})
        QCOMPARE(ColumnMap::match(header, fields(), u"price="_s + place).error(),
                 (Error{Error::Code::InvalidInput, u"no column named "_s + place}));
}

QTEST_GUILESS_MAIN(TestColumns)
#include "tst_columns.moc"
