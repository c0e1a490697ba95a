#include "tests/core/sale/pricingcase.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Cases worked out by hand: cases/README.md says how they are written.
class TestPricingCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isPricedAsWorkedOut_data();
    void isPricedAsWorkedOut();
    void thereAreAtLeastSixty();

private:
    static bool hasRemainder(const QuoteLine &line)
    {
        return std::ranges::any_of(line.why, &TraceStep::remainderUnit);
    }
    static std::vector<std::pair<QString, QJsonObject>> all();
};

std::vector<std::pair<QString, QJsonObject>> TestPricingCases::all()
{
    std::vector<std::pair<QString, QJsonObject>> cases;
    const QDir folder(QStringLiteral(PRICING_CASES));
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        QJsonParseError fault;
        const QJsonArray array = file.open(QIODevice::ReadOnly)
            ? QJsonDocument::fromJson(file.readAll(), &fault).array()
            : QJsonArray();
        if (array.isEmpty())
            qFatal("%s: %s at %d", qPrintable(name), qPrintable(fault.errorString()), fault.offset);
        for (const QJsonValue &value : array)
            cases.push_back({name.chopped(5) + u": "_s + value[u"name"].toString(), value.toObject()});
    }
    return cases;
}

void TestPricingCases::isPricedAsWorkedOut_data()
{
    QTest::addColumn<QJsonObject>("object");
    for (const auto &[name, object] : all())
        QTest::newRow(qPrintable(name)) << object;
}

void TestPricingCases::isPricedAsWorkedOut()
{
    QFETCH(QJsonObject, object);
    const PricingCase at = PricingCase::read(object);
    const Currency &currency = at.shop.currency;
    const auto quote = price(at.cart, at.shop, at.rules, at.at);
    const QJsonObject expect = object[u"expect"].toObject();
    if (expect.contains(u"refused")) {
        QVERIFY(!quote);
        QCOMPARE(errorName(quote.error().code), expect[u"refused"].toString());
        return;
    }
    QVERIFY2(quote.has_value(), quote ? "" : qPrintable(errorName(quote.error().code)));

    const QJsonArray lines = expect[u"lines"].toArray();
    QCOMPARE(quote->lines.size(), size_t(lines.size()));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QuoteLine &line = quote->lines[size_t(i)];
        const QJsonObject wanted = lines[i].toObject();
        const QJsonObject all{{u"unitPrice"_s, currency.print(line.unitPrice)},
                              {u"discount"_s, currency.print(line.amounts.discount())},
                              {u"net"_s, currency.print(line.amounts.net)},
                              {u"tax"_s, currency.print(line.amounts.tax)},
                              {u"total"_s, currency.print(line.amounts.total)},
                              {u"remainder"_s, hasRemainder(line)}};
        QJsonObject got;
        for (const QString &field : wanted.keys())
            got[field] = all[field];
        QCOMPARE(got, wanted);
        QCOMPARE(replay(line, at.shop.taxMode), line.amounts);
    }
    QCOMPARE(currency.print(quote->amounts.total), expect[u"total"].toString());
    if (expect.contains(u"tax"))
        QCOMPARE(currency.print(quote->amounts.tax), expect[u"tax"].toString());

    QJsonObject applied;
    for (const AppliedPromotion &promotion : quote->promotions)
        applied[promotion.code] = currency.print(promotion.off);
    QCOMPARE(applied, expect[u"promotions"].toObject());
    QJsonObject idle;
    for (const NotApplied &reason : quote->notApplied)
        idle[reason.code] = toText(reason.why)
            + (reason.units == 0 ? QString() : u' ' + QString::number(reason.units))
            + (reason.detail.isEmpty() ? QString() : u' ' + reason.detail);
    QCOMPARE(idle, expect[u"notApplied"].toObject());
    QCOMPARE(quote->isGreedy, expect[u"greedy"].toBool(false));

    if (expect.contains(u"cashRounding")) {
        const auto due = dueAfter(*quote, {{TenderKind::Cash, quote->amounts.total, {}}}, at.shop);
        QVERIFY(due.has_value());
        QCOMPARE(currency.print(due->rounding), expect[u"cashRounding"].toString());
    }
}

void TestPricingCases::thereAreAtLeastSixty()
{
    QVERIFY(all().size() >= 60);
}

QTEST_GUILESS_MAIN(TestPricingCases)

#include "tst_pricingcases.moc"
