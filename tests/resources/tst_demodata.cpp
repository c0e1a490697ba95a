#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>
#include <QTest>

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

/// Columns of products.csv, in its order.
enum Column { Code, Barcode, Name, Unit, Price, TaxRate, Category, Status, ColumnCount };

/// The records of resources/demo/`file` below its header; empty if the file or its header is not as said.
/// The demo files hold no quotes, so a record is a line and a field ends at a comma.
std::vector<QStringList> records(const QString &file, const QString &header)
{
    QFile csv(qEnvironmentVariable("ZHANGGUI_SOURCE") + u"/resources/demo/"_s + file);
    if (!csv.open(QIODevice::ReadOnly))
        return {};
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(csv.readAll());
    QStringList lines = text.split(u'\n');
    if (utf8.hasError() || text.contains(u'"') || text.contains(u'\r') || !lines.takeLast().isEmpty()
        || lines.isEmpty() || lines.takeFirst() != header)
        return {};
    std::vector<QStringList> found;
    for (const QString &line : lines)
        found.push_back(line.split(u','));
    return found;
}

bool isEan13(const QString &text)
{
    static const QRegularExpression shape(u"^69[0-9]{11}$"_s);
    if (!shape.match(text).hasMatch())
        return false;
    int sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        sum += text.at(i).digitValue() * (i % 2 == 0 ? 1 : 3);
    return sum % 10 == 0;
}

bool isValidMobile(const QString &text)
{
    using i18n::phonenumbers::PhoneNumber;
    using i18n::phonenumbers::PhoneNumberUtil;
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    return util.Parse(text.toStdString(), "CN", &number) == PhoneNumberUtil::NO_PARSING_ERROR
        && util.IsValidNumber(number) && util.GetNumberType(number) == PhoneNumberUtil::MOBILE;
}

} // namespace

/// Holds the demo catalogue and the demo members to what the import, the search and the manual count on.
class DemoDataTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void codesAndNamesAreDistinct();
    void everyBarcodeIsADistinctChineseEan13();
    void pricesHaveTwoDecimalsAndAreAboveNothing();
    void taxRatesAreThoseOfASupermarket();
    void thereAreManyCategoriesAndFewDiscontinuedGoods();
    void someGoodsAreWeighedOrReadInTwoWays();
    void membersHaveDistinctNamesOfManyKinds();
    void memberNumbersAreLeftToTheProgram();
    void memberPhonesAreValidDistinctAndOfSatellites();
    void noMemberCanBeTakenForAProduct();

private:
    QSet<QString> distinct(Column column) const;
    qsizetype count(Column column, const QString &value) const;
    bool someNameHas(const QString &fragment) const;

    std::vector<QStringList> m_products;
    std::vector<QStringList> m_members;
};

void DemoDataTest::initTestCase()
{
    m_products = records(u"products.csv"_s, u"code,barcode,name,unit,price,tax_rate,category,status"_s);
    QVERIFY(m_products.size() >= 320);
    for (const QStringList &product : m_products) {
        QCOMPARE(product.size(), qsizetype(ColumnCount));
        for (const QString &field : product)
            QVERIFY2(!field.isEmpty() && field == field.trimmed(), qPrintable(product.join(u' ')));
    }
    m_members = records(u"members.csv"_s, u"number,name,phone"_s);
    QCOMPARE(m_members.size(), std::size_t(200));
    for (const QStringList &member : m_members)
        QCOMPARE(member.size(), qsizetype(3));
}

QSet<QString> DemoDataTest::distinct(Column column) const
{
    QSet<QString> values;
    for (const QStringList &product : m_products)
        values.insert(product.at(column));
    return values;
}

qsizetype DemoDataTest::count(Column column, const QString &value) const
{
    return std::count_if(m_products.begin(), m_products.end(),
                         [&](const QStringList &product) { return product.at(column) == value; });
}

bool DemoDataTest::someNameHas(const QString &fragment) const
{
    return std::any_of(m_products.begin(), m_products.end(),
                       [&](const QStringList &product) { return product.at(Name).contains(fragment); });
}

void DemoDataTest::codesAndNamesAreDistinct()
{
    QCOMPARE(distinct(Code).size(), qsizetype(m_products.size()));
    QCOMPARE(distinct(Name).size(), qsizetype(m_products.size()));
    for (const QStringList &product : m_products)
        QVERIFY2(product.at(Code).size() >= 6, qPrintable(product.at(Code)));
}

void DemoDataTest::everyBarcodeIsADistinctChineseEan13()
{
    QSet<QString> seen;
    int withSeveral = 0;
    for (const QStringList &product : m_products) {
        const QStringList barcodes = product.at(Barcode).split(u'|');
        withSeveral += barcodes.size() > 1;
        for (const QString &barcode : barcodes) {
            QVERIFY2(isEan13(barcode), qPrintable(barcode));
            QVERIFY2(!seen.contains(barcode), qPrintable(barcode));
            seen.insert(barcode);
        }
    }
    QVERIFY(withSeveral >= 3);
    QVERIFY(!seen.intersects(distinct(Code)));
}

void DemoDataTest::pricesHaveTwoDecimalsAndAreAboveNothing()
{
    static const QRegularExpression yuan(u"^(0|[1-9][0-9]{0,3})\\.[0-9]{2}$"_s);
    for (const QStringList &product : m_products) {
        QVERIFY2(yuan.match(product.at(Price)).hasMatch(), qPrintable(product.at(Price)));
        QVERIFY2(product.at(Price) != u"0.00"_s, qPrintable(product.at(Name)));
    }
}

void DemoDataTest::taxRatesAreThoseOfASupermarket()
{
    QCOMPARE(distinct(TaxRate), QSet<QString>({u"0"_s, u"9"_s, u"13"_s}));
    for (const QStringList &product : m_products) {
        if (product.at(Category) == u"新鲜蔬菜"_s)
            QCOMPARE(product.at(TaxRate), u"0"_s);
    }
    QVERIFY(count(TaxRate, u"13"_s) > qsizetype(m_products.size()) / 2);
}

void DemoDataTest::thereAreManyCategoriesAndFewDiscontinuedGoods()
{
    QVERIFY(distinct(Category).size() >= 12);
    QCOMPARE(distinct(Status), QSet<QString>({u"active"_s, u"discontinued"_s}));
    QCOMPARE(count(Status, u"discontinued"_s), qsizetype(5));
}

void DemoDataTest::someGoodsAreWeighedOrReadInTwoWays()
{
    QVERIFY(count(Unit, u"千克"_s) >= 20);
    QVERIFY(distinct(Unit).size() >= 10);
    for (const QString &fragment : {u"缪"_s, u"重庆"_s, u"行"_s, u"长"_s, u"乐"_s, u"绿"_s, u"塑料袋"_s})
        QVERIFY2(someNameHas(fragment), qPrintable(fragment));
}

void DemoDataTest::membersHaveDistinctNamesOfManyKinds()
{
    QSet<QString> names;
    QString surnames;
    int withDot = 0;
    int latin = 0;
    for (const QStringList &member : m_members) {
        const QString &name = member.at(1);
        QVERIFY2(name.size() >= 2 && name == name.trimmed(), qPrintable(name));
        names.insert(name);
        surnames += name.left(1);
        withDot += name.contains(u'·');
        latin += name.front().script() == QChar::Script_Latin;
    }
    QCOMPARE(names.size(), qsizetype(200));
    QVERIFY(withDot >= 3 && latin >= 3);
    for (QChar rare : u"缪曾单仇解查区朴盖乐尉"_s)
        QVERIFY2(surnames.contains(rare), qPrintable(QString(rare)));
    QVERIFY(
        std::any_of(names.begin(), names.end(), [](const QString &n) { return n.startsWith(u"欧阳"_s); }));
}

void DemoDataTest::memberNumbersAreLeftToTheProgram()
{
    for (const QStringList &member : m_members)
        QVERIFY(member.at(0).isEmpty());
}

void DemoDataTest::memberPhonesAreValidDistinctAndOfSatellites()
{
    QSet<QString> phones;
    QSet<QString> endings;
    for (const QStringList &member : m_members) {
        const QString &phone = member.at(2);
        QVERIFY2(isValidMobile(phone), qPrintable(phone));
        // The range of satellite terminals: should a demo ever send a message, no ordinary handset is meant.
        QVERIFY2(phone.startsWith(u"1740"_s), qPrintable(phone));
        phones.insert(phone);
        endings.insert(phone.right(4));
    }
    QCOMPARE(phones.size(), qsizetype(200));
    // A few share their last four digits, so that the look-up by them has a list to show.
    QVERIFY(endings.size() < phones.size());
}

void DemoDataTest::noMemberCanBeTakenForAProduct()
{
    // The search for plaintext in the data folders would otherwise find the catalogue and cry wolf.
    for (const QStringList &member : m_members) {
        QVERIFY2(!someNameHas(member.at(1)), qPrintable(member.at(1)));
        for (const QStringList &product : m_products)
            QVERIFY2(!product.at(Barcode).contains(member.at(2)), qPrintable(product.at(Barcode)));
    }
}

QTEST_GUILESS_MAIN(DemoDataTest)
#include "tst_demodata.moc"
