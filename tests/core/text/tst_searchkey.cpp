#include "core/text/searchkey.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

class TestSearchKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsWhatLooksAlike_data();
    void foldsWhatLooksAlike();
    void foldingKeepsBlanks();
    void foldingTwiceChangesNothing();
    void anyTextCanBeFolded();
};

namespace {
QString arbitraryText()
{
    QString text;
    for (const auto c : *rc::gen::container<std::vector<char16_t>>(rc::gen::arbitrary<char16_t>()))
        text += QChar(c);
    return text;
}
}

void TestSearchKey::foldsWhatLooksAlike_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("unseen between marks") << QString::fromUtf16(u"o\u1b70\u001b\u0331") << u"o\u1b70"_s;
    QTest::newRow("blank") << u" \t\u3000\u00a0"_s << QString();
    QTest::newRow("full width") << u"ＡＢＣ１２３"_s << u"abc123"_s;
    QTest::newRow("accents") << u"Crème Brûlée"_s << u"cremebrulee"_s;
    QTest::newRow("decomposed accents") << u"Cre\u0300me"_s << u"creme"_s;
    QTest::newRow("sharp s") << u"Straße"_s << u"strasse"_s;
    QTest::newRow("ligature") << u"ﬁne ㎏"_s << u"finekg"_s;
    QTest::newRow("capital I with a dot") << u"İI"_s << u"ii"_s;
    QTest::newRow("trade mark") << u"Coca™"_s << u"cocatm"_s;
    QTest::newRow("Chinese") << u"农夫 山泉"_s << u"农夫山泉"_s;
    QTest::newRow("half-width kana") << u"ｶﾞｽ"_s << u"ガス"_s;
    QTest::newRow("voicing mark stays") << u"がか"_s << u"がか"_s;
    QTest::newRow("Greek") << u"Καφές"_s << u"καφεσ"_s;
    QTest::newRow("letters of their own") << u"Чай Ёлка"_s << u"чайёлка"_s;
    QTest::newRow("accent alone") << u"\u0301a"_s << u"a"_s;
    QTest::newRow("zero width") << u"a\u200b\ufeff\u200db"_s << u"ab"_s;
    QTest::newRow("NUL") << u"a\0b"_s << u"ab"_s;
    QTest::newRow("beyond the first plane") << u"\U0001F34E \U00020BB7"_s << u"\U0001F34E\U00020BB7"_s;
}

void TestSearchKey::foldsWhatLooksAlike()
{
    QFETCH(QString, text);
    QFETCH(QString, key);
    QCOMPARE(searchKey(text), key);
}

void TestSearchKey::foldingKeepsBlanks()
{
    QCOMPARE(foldText(u"Café\u3000Ｎoir\t"_s), u"cafe noir "_s);
}

void TestSearchKey::foldingTwiceChangesNothing()
{
    QVERIFY(rc::check([] {
        const QString once = foldText(arbitraryText());
        RC_ASSERT(foldText(once) == once);
    }));
}

void TestSearchKey::anyTextCanBeFolded()
{
    QCOMPARE(searchKey(QString(QChar(0xd800))).size(), 1);
    QCOMPARE(searchKey(QString(1'000'000, u'Ａ')), QString(1'000'000, u'a'));
    QVERIFY(rc::check([] { RC_ASSERT(!searchKey(arbitraryText()).contains(u' ')); }));
}

QTEST_GUILESS_MAIN(TestSearchKey)
#include "tst_searchkey.moc"
