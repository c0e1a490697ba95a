#include "core/base/result.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

class TestResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAValueOrTheReason();
    void everyCodeHasANameOfItsOwn();
};

void TestResult::holdsAValueOrTheReason()
{
    const Result<int> good = 7;
    const Result<int> bad = Error{Error::Code::NotFound, u"x"_s};
    QVERIFY(good && *good == 7);
    QVERIFY(!bad);
    QCOMPARE(bad.error().detail, u"x"_s);
    QVERIFY(Result<>());
}

void TestResult::everyCodeHasANameOfItsOwn()
{
    QSet<QString> names;
    int count = 0;
    for (; count <= int(Error::Code::Device); ++count) {
        const QString name = errorName(Error::Code(count));
        QVERIFY2(!names.contains(name), qPrintable(name));
        names.insert(name);
    }
    QCOMPARE(names.size(), count);
}

QTEST_GUILESS_MAIN(TestResult)
#include "tst_result.moc"
