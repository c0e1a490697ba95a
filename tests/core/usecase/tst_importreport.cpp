#include "core/usecase/importreport.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

class TestImportReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheFormThatScriptsRelyOn();
};

void TestImportReport::hasTheFormThatScriptsRelyOn()
{
    const ImportReport report{4, 1, 1, 1, {{17, u"Price"_s, u"missing"_s}}};
    QCOMPARE(QJsonDocument(toJson(report)).toJson(QJsonDocument::Compact),
             QByteArray(R"({"added":1,"rejected":[{"column":"Price","reason":"missing","row":17}],)"
                        R"("rows":4,"unchanged":1,"updated":1})"));
    QVERIFY(toJson({}).value(u"rejected").isArray());
}

QTEST_GUILESS_MAIN(TestImportReport)
#include "tst_importreport.moc"
