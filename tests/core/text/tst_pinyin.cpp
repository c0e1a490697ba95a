#include "core/text/pinyin.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

class TestPinyin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsGoods_data();
    void readsGoods();
    void readsSurnames_data();
    void readsSurnames();
    void surnameReadingsHoldAtTheStartOnly();
    void umlautIsFoundAsVAndAsU();
    void uncertainReadingsAreAllListed();
    void foreignRunsStayWholeInWordsAndShrinkInNames();
    void charactersWithoutReadingStandForThemselves();
    void nothingToReadGivesNothing();
    void readingsStayFew();
    void anyTextGivesAsManyInitialsAsSyllables();

private:
    Pinyin m_pinyin;
};

void TestPinyin::readsGoods_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("syllables");
    const auto row = [](const char *text, const char *syllables) {
        QTest::newRow(syllables) << QString::fromUtf8(text) << QString::fromLatin1(syllables);
    };
    row("农夫山泉", "nong fu shan quan");
    row("绿茶 500ML", "lv cha 500ml");
    row("可口可乐Coke", "ke kou ke le coke");
    row("银行卡", "yin hang ka");
    row("旅行箱", "lv xing xiang");
    row("重庆小面", "chong qing xiao mian");
    row("长沙臭豆腐", "chang sha chou dou fu");
    row("长粒香米", "chang li xiang mi");
    row("行业标准", "hang ye biao zhun");
    row("地瓜干", "di gua gan");
    row("什锦糖", "shi jin tang");
    row("调味料", "tiao wei liao");
    row("西洋参片", "xi yang shen pian");
    row("薄荷糖", "bo he tang");
    row("咖喱块", "ga li kuai");
    row("蛤蜊", "ge li");
    row("厦门馅饼", "xia men xian bing");
    row("銀行", "yin hang");
    row("ＡＢＣ面包", "abc mian bao");
    row("(特价) 水·果!", "te jia shui guo");
}

void TestPinyin::readsGoods()
{
    QFETCH(QString, text);
    QFETCH(QString, syllables);
    QCOMPARE(m_pinyin.syllables(text, Pinyin::Kind::Word).join(u' '), syllables);
}

void TestPinyin::readsSurnames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("full");
    QTest::addColumn<QString>("initials");
    const auto row = [](const char *name, const char *full, const char *initials) {
        QTest::newRow(full) << QString::fromUtf8(name) << QString::fromLatin1(full)
                            << QString::fromLatin1(initials);
    };
    row("缪志强", "miaozhiqiang", "mzq");
    row("单雄信", "shanxiongxin", "sxx");
    row("仇英", "qiuying", "qy");
    row("解晓东", "xiexiaodong", "xxd");
    row("曾志伟", "zengzhiwei", "zzw");
    row("查良镛", "zhaliangyong", "zly");
    row("任正非", "renzhengfei", "rzf");
    row("区小姐", "ouxiaojie", "oxj");
    row("長孙无忌", "changsunwuji", "cswj");
    row("长孙无忌", "zhangsunwuji", "zswj");
    row("尉迟恭", "yuchigong", "ycg");
    row("万俟卨", "moqixie", "mqx");
    row("欧阳修", "ouyangxiu", "oyx");
    row("张三", "zhangsan", "zs");
    row("John Smith", "johnsmith", "js");
}

void TestPinyin::readsSurnames()
{
    QFETCH(QString, name);
    QFETCH(QString, full);
    QFETCH(QString, initials);
    const PinyinForms forms = m_pinyin.forms(name, Pinyin::Kind::Name);
    QCOMPARE(forms.full.value(0), full);
    QCOMPARE(forms.initials.value(0), initials);
}

void TestPinyin::surnameReadingsHoldAtTheStartOnly()
{
    QCOMPARE(m_pinyin.forms(u"李查德"_s, Pinyin::Kind::Name).full, QStringList{u"lichade"_s});
    QCOMPARE(m_pinyin.forms(u"单车"_s, Pinyin::Kind::Word).full, QStringList{u"danche"_s});
    QCOMPARE(m_pinyin.forms(u"单车"_s, Pinyin::Kind::Name).full, (QStringList{u"shanche"_s, u"danche"_s}));
}

void TestPinyin::umlautIsFoundAsVAndAsU()
{
    const PinyinForms tea = m_pinyin.forms(u"绿茶"_s, Pinyin::Kind::Word);
    QCOMPARE(tea.full, (QStringList{u"lvcha"_s, u"lucha"_s}));
    QCOMPARE(tea.initials, QStringList{u"lc"_s});
    QCOMPARE(m_pinyin.forms(u"吕布"_s, Pinyin::Kind::Name).full, (QStringList{u"lvbu"_s, u"lubu"_s}));
    QCOMPARE(m_pinyin.forms(u"女"_s, Pinyin::Kind::Word).full, (QStringList{u"nv"_s, u"nu"_s}));
    // Letters that only look like it are left alone.
    QCOMPARE(m_pinyin.forms(u"nvidia卡"_s, Pinyin::Kind::Word).full, QStringList{u"nvidiaka"_s});
}

void TestPinyin::uncertainReadingsAreAllListed()
{
    QCOMPARE(m_pinyin.forms(u"翟墨"_s, Pinyin::Kind::Name).full, (QStringList{u"zhaimo"_s, u"dimo"_s}));
    QCOMPARE(m_pinyin.forms(u"翟墨"_s, Pinyin::Kind::Name).initials, (QStringList{u"zm"_s, u"dm"_s}));
    QVERIFY(m_pinyin.forms(u"咖喱"_s, Pinyin::Kind::Word).full.contains(u"kali"_s));
}

void TestPinyin::foreignRunsStayWholeInWordsAndShrinkInNames()
{
    QCOMPARE(m_pinyin.forms(u"NFC橙汁500ml"_s, Pinyin::Kind::Word).initials, QStringList{u"nfccz500ml"_s});
    QCOMPARE(m_pinyin.forms(u"Mary王"_s, Pinyin::Kind::Name).initials, QStringList{u"mw"_s});
}

void TestPinyin::charactersWithoutReadingStandForThemselves()
{
    const QString rare = u"\U00020BB7野家"_s;
    const PinyinForms forms = m_pinyin.forms(rare, Pinyin::Kind::Word);
    QCOMPARE(forms.full.size(), 1);
    QVERIFY(forms.full.first().endsWith(u"yejia"));
    QVERIFY(forms.full.first().isValidUtf16());
    QVERIFY(forms.initials.first().isValidUtf16());
}

void TestPinyin::nothingToReadGivesNothing()
{
    for (const QString &text :
         {QString(), u"   "_s, u"!?·—（）"_s, QString(QChar(0xd800)), QString(QChar(0))}) {
        QVERIFY(m_pinyin.syllables(text, Pinyin::Kind::Name).isEmpty());
        QVERIFY(m_pinyin.readings(text, Pinyin::Kind::Word).isEmpty());
        QVERIFY(m_pinyin.forms(text, Pinyin::Kind::Name).full.isEmpty());
    }
}

void TestPinyin::readingsStayFew()
{
    const QString many = QString(u"咖喱"_s).repeated(500) + u"绿"_s;
    const auto readings = m_pinyin.readings(many, Pinyin::Kind::Word);
    QVERIFY(readings.size() > 1);
    QVERIFY(readings.size() <= 8);
    for (const auto &reading : readings)
        QCOMPARE(reading.size(), 1001);
    const QString huge(200'000, u'水');
    QCOMPARE(m_pinyin.forms(huge, Pinyin::Kind::Word).initials, QStringList{QString(200'000, u's')});
}

void TestPinyin::anyTextGivesAsManyInitialsAsSyllables()
{
    QVERIFY(rc::check([this] {
        QString text;
        for (const auto c : *rc::gen::container<std::vector<char16_t>>(rc::gen::arbitrary<char16_t>()))
            text += QChar(c);
        const auto usual = m_pinyin.syllables(text, Pinyin::Kind::Name);
        const PinyinForms forms = m_pinyin.forms(text, Pinyin::Kind::Name);
        RC_ASSERT(forms.full.value(0) == usual.join(QString()));
        RC_ASSERT(forms.initials.value(0).toUcs4().size() == usual.size());
    }));
}

QTEST_GUILESS_MAIN(TestPinyin)
#include "tst_pinyin.moc"
