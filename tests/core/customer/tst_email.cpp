#include "core/customer/email.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestEmail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAreRead_data();
    void addressesAreRead();
    void whatIsReadIsReadAgain();
    void maskingShowsTheDomainAlone();
};

void TestEmail::addressesAreRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept"); // empty: refused
    const std::pair<QString, QString> cases[] = {
        {u"wang.xl@example.com"_s, u"wang.xl@example.com"_s},
        {u"  Wang.XL@Example.COM "_s, u"wang.xl@example.com"_s},
        {u"wang+shop@mail.example.co.uk"_s, u"wang+shop@mail.example.co.uk"_s},
        {u"王秀兰@example.com"_s, u"王秀兰@example.com"_s},
        {u"wang@例子.测试"_s, u"wang@xn--fsqu00a.xn--0zwm56d"_s},
        {u"ｗａｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ"_s, u"wang@example.com"_s},
        {u"12345678@qq.com"_s, u"12345678@qq.com"_s},
        {u"a@b.co"_s, u"a@b.co"_s},
        {u""_s, {}},
        {u"wang"_s, {}},
        {u"@example.com"_s, {}},
        {u"wang@"_s, {}},
        {u"wang@example"_s, {}},
        {u"wang@@example.com"_s, {}},
        {u"wang@a@example.com"_s, {}},
        {u"wa ng@example.com"_s, {}},
        {u"wang@exa mple.com"_s, {}},
        {u".wang@example.com"_s, {}},
        {u"wang.@example.com"_s, {}},
        {u"wa..ng@example.com"_s, {}},
        {u"wang@.com"_s, {}},
        {u"wang@example..com"_s, {}},
        {u"wang@-example.com"_s, {}},
        {u"wang@127.0.0.1"_s, {}},
        {u"\"wang\"@example.com"_s, {}},
        {u"<wang@example.com>"_s, {}},
        {u"wang@example.com\nBcc: x@example.com"_s, {}},
        {QString(65, u'a') + u"@example.com"_s, {}},
        {u"a@"_s + QString(260, u'b') + u".com"_s, {}},
        {QString(100'000, u'@'), {}},
    };
    for (const auto &[typed, kept] : cases)
        QTest::newRow(qPrintable(typed.left(40))) << typed << kept;
}

void TestEmail::addressesAreRead()
{
    QFETCH(QString, typed);
    const auto email = Email::parse(typed);
    QTEST(email ? email->address() : QString(), "kept");
    if (!email)
        QCOMPARE(email.error().detail, u"email"_s);
}

void TestEmail::whatIsReadIsReadAgain()
{
    for (const QString &typed : {u"Wang@例子.测试"_s, u"王秀兰@example.com"_s, u"A+b@x.io"_s}) {
        const auto once = Email::parse(typed);
        QVERIFY(once);
        QVERIFY(*Email::parse(once->address()) == *once);
    }
}

void TestEmail::maskingShowsTheDomainAlone()
{
    QCOMPARE(Email::parse(u"wang@example.com"_s)->masked(), u"w***@example.com"_s);
    QCOMPARE(Email::parse(u"𠮷田@example.com"_s)->masked(), u"𠮷***@example.com"_s);
}

QTEST_GUILESS_MAIN(TestEmail)

#include "tst_email.moc"
