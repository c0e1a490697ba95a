#include "ui/common/errortext.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasWordsOfItsOwn();
    void detailIsShownWhereItHelps();
    void emptyDetailLeavesNoHole();
    void internalNamesAreNotShown();
    void shortPasswordSaysHowLong();
    void percentSignsInADetailStay();
};

void TestErrorText::everyCodeHasWordsOfItsOwn()
{
    QSet<QString> seen;
    for (int code = 0; code <= int(Error::Code::CouponUsed); ++code) {
        const QString text = errorText({Error::Code(code), QString()});
        QVERIFY2(text.size() > 20, QByteArray::number(code).constData());
        QVERIFY2(text.endsWith(u'.'), qPrintable(text));
        QVERIFY2(!seen.contains(text), qPrintable(text));
        seen.insert(text);
    }
}

void TestErrorText::detailIsShownWhereItHelps()
{
    QVERIFY(errorText({Error::Code::UnknownProduct, u"6901234567892"_s}).contains(u"6901234567892"_s));
    QVERIFY(errorText({Error::Code::Device, u"out of paper"_s}).contains(u"out of paper"_s));
    QVERIFY(errorText({Error::Code::LockedOut, u"30"_s}).contains(u"30 seconds"_s));
}

void TestErrorText::emptyDetailLeavesNoHole()
{
    for (int code = 0; code <= int(Error::Code::CouponUsed); ++code)
        QVERIFY(!errorText({Error::Code(code), QString()}).contains(u'%'));
}

void TestErrorText::internalNamesAreNotShown()
{
    QVERIFY(!errorText({Error::Code::NotPermitted, u"price.override"_s}).contains(u"price.override"_s));
    QVERIFY(!errorText({Error::Code::UnknownMember, u"13812348000"_s}).contains(u"138"_s));
}

void TestErrorText::shortPasswordSaysHowLong()
{
    QVERIFY(errorText({Error::Code::WeakPassword, u"short"_s}).contains(u"15"_s));
    QVERIFY(errorText({Error::Code::WeakPassword, u"common"_s}).contains(u"guess"_s));
}

void TestErrorText::percentSignsInADetailStay()
{
    QVERIFY(errorText({Error::Code::Storage, u"%1 full"_s}).contains(u"%1 full"_s));
}

QTEST_GUILESS_MAIN(TestErrorText)

#include "tst_errortext.moc"
