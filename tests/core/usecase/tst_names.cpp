#include "core/usecase/names.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blanksAreMadeSingle();
    void composedAndDecomposedAreOneName();
    void emptyLongAndInvisibleNamesAreRefused();
};

void TestNames::blanksAreMadeSingle()
{
    QCOMPARE(*plainName(u"  Anna \t Maria\n"_s, 40), u"Anna Maria"_s);
    QCOMPARE(*plainName(u"李娜"_s, 2), u"李娜"_s);
}

void TestNames::composedAndDecomposedAreOneName()
{
    QCOMPARE(*plainName(u"Jose\u0301"_s, 40), u"Jos\u00e9"_s);
}

void TestNames::emptyLongAndInvisibleNamesAreRefused()
{
    for (const QString &name : {QString(), u" \t "_s, u"李娜娜"_s, u"a\u0007"_s, u"a\u200b"_s, u"a\u202e"_s})
        QVERIFY2(!plainName(name, 2), qPrintable(name));
}

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
