#include "core/usecase/changelabelpatterns.h"

#include "tests/support/shopfixture.h"

#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestChangeLabelPatterns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theyHoldFromThenOnAndAreWrittenDown();
    void theSameAgainIsNoChange();
    void whatCannotBeIsRefused_data();
    void whatCannotBeIsRefused();
    void aCashierMayNot();
    void theJsonReadsBack();
    void theJsonIsChecked();

private:
    Result<> change(const std::vector<LabelPattern> &patterns)
    {
        return m_shop->database->writeNow([&](Transaction &transaction) {
            return changeLabelPatterns(transaction, m_shop->session, patterns, ShopFixture::noon());
        });
    }
    qint64 audits()
    {
        return *m_shop->database->read([](const Connection &connection) {
            Rows rows = connection.select(u"SELECT count(*) FROM audit"_s);
            rows.next();
            return rows.integer(0);
        });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
};

void TestChangeLabelPatterns::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path()));
}

void TestChangeLabelPatterns::theyHoldFromThenOnAndAreWrittenDown()
{
    QVERIFY(change({usualPatterns()[1]}));
    const auto now =
        m_shop->database->read([](const Connection &connection) { return labelpatterns::all(connection); });
    QCOMPARE(now->size(), 1U);
    QCOMPARE(audits(), 1);
}

void TestChangeLabelPatterns::theSameAgainIsNoChange()
{
    QVERIFY(change(usualPatterns()));
    QCOMPARE(audits(), 0);
}

void TestChangeLabelPatterns::whatCannotBeIsRefused_data()
{
    QTest::addColumn<std::vector<LabelPattern>>("patterns");
    QTest::addColumn<QString>("field");
    LabelPattern wrong = usualPatterns()[1];
    wrong.weightUnit = u"瓶"_s;
    QTest::newRow("a unit that is no weight") << std::vector{wrong} << u"weight-unit"_s;
    wrong = usualPatterns()[0];
    wrong.form = u"PP"_s;
    QTest::newRow("form") << std::vector{wrong} << u"form"_s;
    QTest::newRow("twice the same") << std::vector{usualPatterns()[0], usualPatterns()[0]} << u"patterns"_s;
    QTest::newRow("too many") << std::vector(21, usualPatterns()[0]) << u"patterns"_s;
}

void TestChangeLabelPatterns::whatCannotBeIsRefused()
{
    QFETCH(std::vector<LabelPattern>, patterns);
    QFETCH(QString, field);
    QCOMPARE(change(patterns).error(), (Error{Error::Code::InvalidInput, field}));
}

void TestChangeLabelPatterns::aCashierMayNot()
{
    m_shop->session.role = Role::Cashier;
    QCOMPARE(change({}).error().code, Error::Code::NotPermitted);
}

void TestChangeLabelPatterns::theJsonReadsBack()
{
    QCOMPARE(*labelPatternsFrom(toJson(usualPatterns())), usualPatterns());
    const QJsonArray brief{QJsonObject{{u"form"_s, u"PPIIIIIMMMMMC"_s}}};
    QCOMPARE(*labelPatternsFrom(brief), std::vector{usualPatterns()[0]});
}

void TestChangeLabelPatterns::theJsonIsChecked()
{
    QCOMPARE(labelPatternsFrom(QJsonArray{QJsonObject{{u"check"_s, u"luhn"_s}}}).error().detail, u"check"_s);
    QCOMPARE(labelPatternsFrom(QJsonArray{QJsonObject{{u"colour"_s, 1}}}).error().detail, u"unknown field"_s);
    // No object is a pattern without a form, which changing refuses.
    QCOMPARE(labelPatternsFrom(QJsonArray{17})->front().form, QString());
}

QTEST_GUILESS_MAIN(TestChangeLabelPatterns)
#include "tst_changelabelpatterns.moc"
