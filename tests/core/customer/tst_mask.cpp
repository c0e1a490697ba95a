#include "core/customer/mask.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

class TestMask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheFirstCharacterOnly_data();
    void keepsTheFirstCharacterOnly();
    void tellsNothingOfTheRestOfAnyName();
};

void TestMask::keepsTheFirstCharacterOnly_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("masked");
    QTest::newRow("Chinese") << u"王秀兰"_s << u"王**"_s;
    QTest::newRow("one character") << u"王"_s << u"王**"_s;
    QTest::newRow("Latin") << u"Anna Bell"_s << u"A**"_s;
    QTest::newRow("beyond the first plane") << u"𠮷野家"_s << u"𠮷**"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestMask::keepsTheFirstCharacterOnly()
{
    QFETCH(QString, name);
    QFETCH(QString, masked);
    QCOMPARE(maskedName(name), masked);
}

void TestMask::tellsNothingOfTheRestOfAnyName()
{
    QVERIFY(rc::check([] {
        const auto tail = *rc::gen::container<std::u16string>(rc::gen::arbitrary<char16_t>());
        RC_ASSERT(maskedName(u"李"_s + QString::fromStdU16String(tail)) == u"李**"_s);
    }));
}

QTEST_GUILESS_MAIN(TestMask)
#include "tst_mask.moc"
