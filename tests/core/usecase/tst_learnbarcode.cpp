#include "core/usecase/learnbarcode.h"

#include "core/data/outbox.h"
#include "core/data/products.h"
#include "core/text/labelpattern.h"
#include "tests/support/shopfixture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestLearnBarcode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theCodeIsTheProductsFromThenOn();
    void itIsWrittenDownAndToldToHeadOffice();
    void learningItAgainChangesNothing();
    void anElementStringTeachesItsGtin();
    void whatCannotBeLearnedIsRefused_data();
    void whatCannotBeLearnedIsRefused();
    void aCashierMayNot();
    void goodsThatAreGoneLearnNothing();

private:
    Result<Product> learn(const QString &code, const QString &scanned)
    {
        return m_shop->database->writeNow([&](Transaction &transaction) -> Result<Product> {
            const auto product = products::withCode(transaction.connection(), code);
            return learnBarcode(transaction, m_shop->session, product->id, scanned, ShopFixture::noon(),
                                systemRandom);
        });
    }
    QStringList barcodes(const QString &code)
    {
        return *m_shop->database->read([&](const Connection &connection) {
            return products::barcodesOf(connection, products::withCode(connection, code)->id);
        });
    }
    std::vector<QueuedEvent> events()
    {
        return *m_shop->database->read(
            [](const Connection &connection) { return outbox::from(connection, 1, 100); });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
};

void TestLearnBarcode::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path()));
}

void TestLearnBarcode::theCodeIsTheProductsFromThenOn()
{
    const auto learned = learn(u"P3"_s, u" 4006381333931 "_s);
    QVERIFY(learned);
    QCOMPARE(learned->code, u"P3"_s);
    QCOMPARE(barcodes(u"P3"_s), (QStringList{u"4006381333931"_s, u"6900000000003"_s}));
}

void TestLearnBarcode::itIsWrittenDownAndToldToHeadOffice()
{
    QVERIFY(learn(u"P3"_s, u"4006381333931"_s));
    QCOMPARE(events().size(), 1U);
    QCOMPARE(events()[0].kind, u"product.barcode/1"_s);
    const QJsonObject body = QJsonDocument::fromJson(events()[0].body).object();
    QCOMPARE(body[u"code"].toString(), u"P3"_s);
    QCOMPARE(body[u"barcode"].toString(), u"4006381333931"_s);
    const auto act = m_shop->database->read([](const Connection &connection) {
        Rows rows = connection.select(u"SELECT act FROM audit"_s);
        return rows.next() ? rows.text(0) : QString();
    });
    QCOMPARE(*act, u"barcode.learn"_s);
}

void TestLearnBarcode::learningItAgainChangesNothing()
{
    QVERIFY(learn(u"P3"_s, u"4006381333931"_s));
    QVERIFY(learn(u"P3"_s, u"4006381333931"_s));
    QVERIFY(learn(u"P3"_s, u"04006381333931"_s)); // the same number
    QCOMPARE(events().size(), 1U);
    QCOMPARE(barcodes(u"P3"_s).size(), 2);
}

void TestLearnBarcode::anElementStringTeachesItsGtin()
{
    QVERIFY(learn(u"P3"_s, u"(01)04006381333931(10)L7"_s));
    QVERIFY(barcodes(u"P3"_s).contains(u"4006381333931"_s));
    QVERIFY(learn(u"P3"_s, u"(01)14006381333938"_s));
    QVERIFY(barcodes(u"P3"_s).contains(u"14006381333938"_s));
}

void TestLearnBarcode::whatCannotBeLearnedIsRefused_data()
{
    QTest::addColumn<QString>("scanned");
    QTest::addColumn<Error>("error");
    const auto row = [](const char *name, const QString &scanned, Error::Code code, const QString &detail) {
        QTest::newRow(name) << scanned << Error{code, detail};
    };
    using Code = Error::Code;
    row("a phone's payment code", u"134567890123456789"_s, Code::InvalidInput, u"payment-code"_s);
    row("a scale's label", *writeLabel(usualPatterns()[0], {u"21"_s, u"00017"_s, Figure{1250, 2}, {}}),
        Code::InvalidInput, u"label"_s);
    row("nothing", {}, Code::InvalidInput, u"barcode"_s);
    row("a blank in it", u"12 34"_s, Code::InvalidInput, u"barcode"_s);
    row("too long", QString(65, u'1'), Code::InvalidInput, u"barcode"_s);
    row("no goods in it", u"(10)L7"_s, Code::InvalidInput, u"barcode"_s);
    row("somebody else's barcode", u"6900000000004"_s, Code::Duplicate, u"P4"_s);
    row("somebody else's code", u"P4"_s, Code::Duplicate, u"P4"_s);
}

void TestLearnBarcode::whatCannotBeLearnedIsRefused()
{
    QFETCH(QString, scanned);
    QFETCH(Error, error);
    const auto refused = learn(u"P3"_s, scanned);
    QVERIFY(!refused);
    QCOMPARE(refused.error(), error);
    const auto asked = m_shop->database->read([&](const Connection &connection) {
        return barcodeToLearn(connection, m_shop->session.shop, scanned, ShopFixture::noon());
    });
    QCOMPARE(asked.error(), error);
    QCOMPARE(events().size(), 0U);
}

void TestLearnBarcode::aCashierMayNot()
{
    m_shop->session.role = Role::Cashier;
    QCOMPARE(learn(u"P3"_s, u"4006381333931"_s).error(),
             (Error{Error::Code::NotPermitted, u"learnBarcode"_s}));
}

void TestLearnBarcode::goodsThatAreGoneLearnNothing()
{
    QVERIFY(m_shop->database->writeNow([](Transaction &transaction) -> Result<> {
        transaction.execute(u"UPDATE product SET status = 'discontinued' WHERE code = 'P3'"_s);
        return {};
    }));
    QCOMPARE(learn(u"P3"_s, u"4006381333931"_s).error().code, Error::Code::ProductInactive);
}

QTEST_GUILESS_MAIN(TestLearnBarcode)
#include "tst_learnbarcode.moc"
