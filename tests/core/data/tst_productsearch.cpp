#include "core/data/productsearch.h"

#include "core/data/database.h"
#include "core/data/products.h"
#include "core/text/pinyin.h"

#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestProductSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsByWhatIsTyped_data();
    void findsByWhatIsTyped();
    void anyPieceOfANameFindsIt();
    void anySpellingFromASyllableOnFindsIt();
    void exactCodeThenCodesThenBeginningsThenTheRest();
    void codesAndNamesDoNotHideEachOther();
    void discontinuedComesLastEvenAmongMany();
    void aRenamedProductIsFoundUnderItsNewNameOnly();
    void neverMoreThanTheLimitAndNoneTwice();
    void whateverIsTypedIsHarmless();

private:
    void put(const QString &code, const QString &name, const QStringList &barcodes = {},
             ProductStatus status = ProductStatus::Active);
    void replace(const Product &product);
    QStringList codesFor(const QString &typed, int limit = 50);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    Pinyin m_pinyin;
};

void TestProductSearch::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = Database::open(m_folder->path());
    QVERIFY(opened);
    m_database = std::move(*opened);
}

void TestProductSearch::put(const QString &code, const QString &name, const QStringList &barcodes,
                            ProductStatus status)
{
    const Product product{Id<Product>::make({}, systemRandom), code, name, {}, {}, {}, {}, status};
    QVERIFY(m_database->writeNow([&](Transaction &transaction) -> Result<> {
        products::put(transaction, product, barcodes, m_pinyin);
        return {};
    }));
}

void TestProductSearch::replace(const Product &product)
{
    QVERIFY(m_database->writeNow([&](Transaction &transaction) -> Result<> {
        products::put(transaction, product, {}, m_pinyin);
        return {};
    }));
}

QStringList TestProductSearch::codesFor(const QString &typed, int limit)
{
    const auto hits = m_database->read(
        [&](const Connection &connection) { return products::search(connection, typed, limit); });
    if (!hits)
        return {u"refused"_s};
    QStringList codes;
    for (const Product &hit : *hits)
        codes << hit.code;
    return codes;
}

void TestProductSearch::findsByWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("codes");
    const QStringList water{u"W1"_s};
    QTest::newRow("one character") << u"山"_s << water;
    QTest::newRow("two characters") << u"夫山"_s << water;
    QTest::newRow("start of the name") << u"农夫山泉"_s << water;
    QTest::newRow("full width and blanks") << u"  农夫　５５０ "_s << water;
    QTest::newRow("piece and size") << u"山泉 550"_s << water;
    QTest::newRow("pinyin") << u"nongfu"_s << water;
    QTest::newRow("pinyin from the middle") << u"shanquan"_s << water;
    QTest::newRow("pinyin by syllables") << u"nong shan"_s << water;
    QTest::newRow("pinyin and size") << u"nongfu 550"_s << water;
    QTest::newRow("initials") << u"nfsq"_s << water;
    QTest::newRow("initials in capitals") << u"NFSQ"_s << water;
    QTest::newRow("initials from the middle") << u"sq"_s << water;
    QTest::newRow("initials across words") << u"nfsqyytrs550"_s << water;
    QTest::newRow("ü as v") << u"lvcha"_s << QStringList{u"T1"_s};
    QTest::newRow("ü as u") << u"lucha"_s << QStringList{u"T1"_s};
    QTest::newRow("code in another case") << u"w1"_s << water;
    QTest::newRow("barcode") << u"6921168509256"_s << water;
    QTest::newRow("start of a barcode") << u"69211"_s << water;
    QTest::newRow("English word") << u"coffee"_s << QStringList{u"C1"_s};
    QTest::newRow("start of an English word") << u"bla"_s << QStringList{u"C1"_s};
    QTest::newRow("accents do not matter") << u"creme"_s << QStringList{u"C1"_s};
    QTest::newRow("characters that are apart") << u"农山"_s << QStringList();
    QTest::newRow("one piece of two is absent") << u"农夫 咖啡"_s << QStringList();
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("blanks") << u" \t "_s << QStringList();
}

void TestProductSearch::findsByWhatIsTyped()
{
    put(u"W1"_s, u"农夫山泉 饮用天然水 550ml"_s, {u"6921168509256"_s});
    put(u"T1"_s, u"统一绿茶"_s);
    put(u"C1"_s, u"Black Coffee, Crème"_s);
    QFETCH(QString, typed);
    QFETCH(QStringList, codes);
    QCOMPARE(codesFor(typed), codes);
}

void TestProductSearch::anyPieceOfANameFindsIt()
{
    const QString name = u"康师傅红烧牛肉面袋装"_s;
    put(u"N1"_s, name);
    put(u"N2"_s, u"统一老坛酸菜面"_s);
    QVERIFY(rc::check([&] {
        const int from = *rc::gen::inRange(0, int(name.size()));
        const int length = *rc::gen::inRange(1, int(name.size()) - from + 1);
        RC_ASSERT(codesFor(name.sliced(from, length)).contains(u"N1"_s));
    }));
}

void TestProductSearch::anySpellingFromASyllableOnFindsIt()
{
    const QString name = u"康师傅红烧牛肉面"_s;
    put(u"N1"_s, name);
    const QStringList syllables = m_pinyin.syllables(name, Pinyin::Kind::Word);
    QVERIFY(rc::check([&] {
        const auto from = *rc::gen::inRange(0, int(syllables.size()));
        const QString spelt = syllables.sliced(from).join(QString());
        const auto length = *rc::gen::inRange(1, int(spelt.size()) + 1);
        RC_ASSERT(codesFor(spelt.left(length)) == QStringList{u"N1"_s});
    }));
}

void TestProductSearch::exactCodeThenCodesThenBeginningsThenTheRest()
{
    put(u"Z4"_s, u"柠檬茶 红"_s);
    put(u"Z3"_s, u"茶 cha"_s);
    put(u"cha2"_s, u"甲"_s);
    put(u"Z2"_s, u"绿 cha 茶"_s);
    put(u"Z1"_s, u"cha 茶"_s);
    put(u"cha"_s, u"乙"_s);
    QCOMPARE(codesFor(u"cha"_s), (QStringList{u"cha"_s, u"cha2"_s, u"Z1"_s, u"Z3"_s, u"Z2"_s, u"Z4"_s}));
    QCOMPARE(codesFor(u"茶"_s).first(), u"Z3"_s);
}

void TestProductSearch::codesAndNamesDoNotHideEachOther()
{
    for (int i = 0; i < 20; ++i) {
        put(u"50%1"_s.arg(i), u"甲"_s);
        put(u"X%1"_s.arg(i), u"水 500ml"_s);
    }
    const QStringList codes = codesFor(u"50"_s, 10);
    QCOMPARE(codes.size(), 10);
    QCOMPARE(codes.filter(u"X"_s).size(), 5);
    put(u"7"_s, u"丙"_s);
    QCOMPARE(codesFor(u"7"_s, 1), QStringList{u"7"_s});
}

void TestProductSearch::discontinuedComesLastEvenAmongMany()
{
    for (int i = 0; i < 30; ++i)
        put(u"D%1"_s.arg(i), u"矿泉水"_s, {}, ProductStatus::Discontinued);
    put(u"E1"_s, u"纯净水"_s);
    for (const QString &typed : {u"水"_s, u"shui"_s, u"s"_s})
        QCOMPARE(codesFor(typed, 5).first(), u"E1"_s);
    QCOMPARE(codesFor(u"d1"_s, 3).size(), 3);
}

void TestProductSearch::aRenamedProductIsFoundUnderItsNewNameOnly()
{
    Product product{Id<Product>::make({}, systemRandom), u"A1"_s, u"红茶"_s, {}, {}, {}, {}, {}};
    replace(product);
    QVERIFY(rc::check([&] {
        const QStringList names{u"绿茶"_s, u"花生油"_s, u"Black Coffee"_s, QString()};
        const QString name = names[*rc::gen::inRange(0, int(names.size()))];
        product.name = name;
        product.status = *rc::gen::element(ProductStatus::Active, ProductStatus::Discontinued);
        replace(product);
        for (const QString &other : names)
            if (!other.isEmpty())
                RC_ASSERT(codesFor(other).size() == (other == name ? 1 : 0));
        RC_ASSERT(codesFor(u"lvcha"_s).size() == (name == u"绿茶" ? 1 : 0));
    }));
    QVERIFY(m_database->writeNow([](Transaction &transaction) -> Result<> {
        transaction.execute(u"INSERT INTO product_name (product_name) VALUES ('integrity-check')"_s);
        transaction.execute(u"INSERT INTO product_spelling (product_spelling) VALUES ('integrity-check')"_s);
        return {};
    }));
}

void TestProductSearch::neverMoreThanTheLimitAndNoneTwice()
{
    for (int i = 0; i < 12; ++i)
        put(u"水%1"_s.arg(i), u"水水 shui %1"_s.arg(i), {u"水水水水%1"_s.arg(i)});
    for (const QString &typed : {u"水"_s, u"水水"_s, u"水水水水"_s, u"shui"_s, u"1"_s})
        for (const int limit : {-1, 0, 1, 7, 50}) {
            QStringList codes = codesFor(typed, limit);
            QVERIFY(codes.size() <= std::max(limit, 0));
            QCOMPARE(codes.removeDuplicates(), 0);
        }
}

void TestProductSearch::whateverIsTypedIsHarmless()
{
    put(u"A1"_s, u"茶"_s);
    const QStringList hostile{u"\""_s,
                              u"\"\"\""_s,
                              u"*"_s,
                              u"^茶"_s,
                              u"name:茶"_s,
                              u"茶*"_s,
                              u"NOT"_s,
                              u"AND OR"_s,
                              u"(茶"_s,
                              u"NEAR(a b)"_s,
                              u"'; DROP TABLE product; --"_s,
                              u"-"_s,
                              u"½ ㎏ ﷺ"_s,
                              QString(QChar(0xd800)),
                              QString(QChar(0)),
                              QString(100000, u'茶'),
                              QString(5000, u' ') + u'x',
                              u"%_"_s,
                              u"{a b}:c"_s};
    for (const QString &typed : hostile)
        QVERIFY(codesFor(typed) != QStringList{u"refused"_s});
    QVERIFY(rc::check([&] {
        QString typed;
        for (const char16_t c : *rc::gen::container<std::vector<char16_t>>(rc::gen::arbitrary<char16_t>()))
            typed += QChar(c);
        RC_ASSERT(codesFor(typed) != QStringList{u"refused"_s});
    }));
    QVERIFY(codesFor(u"茶"_s) == QStringList{u"A1"_s});
}

QTEST_GUILESS_MAIN(TestProductSearch)
#include "tst_productsearch.moc"
