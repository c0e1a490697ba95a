#include "core/text/labelpattern.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace {
LabelPattern pattern(const QString &form, LabelPattern::Check check = LabelPattern::Check::Ean)
{
    return {20, 29, form, 2, 3, u"kg"_s, check};
}

LabelPattern anyPattern()
{
    const QString form =
        *rc::gen::element(u"PPIIIIIMMMMMC"_s, u"PPIIIIIWWWWWC"_s, u"PIIIIIIMMMMMC"_s, u"PPIIIIIWWWWWMMMMMC"_s,
                          u"PPIIIIIMMMMMWWWWWX"_s, u"PPPIIIIWWWWMMMMC"_s);
    LabelPattern made = pattern(form, *rc::gen::element(LabelPattern::Check::Ean, LabelPattern::Check::None));
    const qint64 most = form.count(u'P') == 1 ? 9 : form.count(u'P') == 2 ? 99 : 999;
    made.prefixFrom = int(*rc::gen::inRange<qint64>(0, most + 1));
    made.prefixTo = int(*rc::gen::inRange<qint64>(made.prefixFrom, most + 1));
    return made;
}

QString anyDigits(qsizetype count)
{
    QString text;
    for (qsizetype i = 0; i < count; ++i)
        text += QChar(u'0' + *rc::gen::inRange(0, 10));
    return text;
}

std::optional<Figure> anyFigure(qsizetype digits, int decimals)
{
    return digits == 0 ? std::nullopt : std::optional(Figure{anyDigits(digits).toLongLong(), decimals});
}
}

class TestLabelPattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labels_data();
    void labels();
    void whatIsNoLabelIsNotRead_data();
    void whatIsNoLabelIsNotRead();
    void patternsAreChecked_data();
    void patternsAreChecked();
    void theUsualPatternsAreInOrder();
    void whatIsWrittenIsReadBack();
    void oneWrongDigitIsNoticed();
    void anItemIsKeptUnderSeveralCodes();
    void checksHaveNames();
};

void TestLabelPattern::labels_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("item");
    QTest::addColumn<qint64>("money");
    QTest::addColumn<qint64>("weight");
    QTest::newRow("price, 13 digits")
        << u"PPIIIIIMMMMMC"_s << u"2100017012503"_s << u"00017"_s << qint64(1250) << qint64(-1);
    QTest::newRow("weight, 13 digits")
        << u"PPIIIIIWWWWWC"_s << u"2200123003351"_s << u"00123"_s << qint64(-1) << qint64(335);
    QTest::newRow("weight and price, 18 digits")
        << u"PPIIIIIWWWWWMMMMMC"_s << u"280001700335003995"_s << u"00017"_s << qint64(399) << qint64(335);
    QTest::newRow("price and weight, 18 digits")
        << u"PPIIIIIMMMMMWWWWWC"_s << u"280001700399003355"_s << u"00017"_s << qint64(399) << qint64(335);
    QTest::newRow("one digit of prefix")
        << u"PIIIIIIMMMMMC"_s << u"2100017012503"_s << u"100017"_s << qint64(1250) << qint64(-1);
    QTest::newRow("nothing on it") << u"PPIIIIIMMMMMC"_s << u"2100017000005"_s << u"00017"_s << qint64(0)
                                   << qint64(-1);
}

void TestLabelPattern::labels()
{
    QFETCH(QString, form);
    QFETCH(QString, code);
    QFETCH(QString, item);
    QFETCH(qint64, money);
    QFETCH(qint64, weight);
    LabelPattern how = pattern(form);
    if (form.count(u'P') == 1)
        how.prefixFrom = how.prefixTo = 2;
    // The last digit is worked out by the program; the rows give the others.
    const auto fresh = writeLabel(how,
                                  {code.left(form.count(u'P')), item,
                                   money < 0 ? std::nullopt : std::optional(Figure{money, 2}),
                                   weight < 0 ? std::nullopt : std::optional(Figure{weight, 3})});
    QVERIFY(fresh);
    QCOMPARE(fresh->chopped(1), code.chopped(1));
    const auto read = readLabel(how, *fresh);
    QVERIFY(read);
    QCOMPARE(read->item, item);
    QCOMPARE(read->money ? read->money->units : -1, money);
    QCOMPARE(read->weight ? read->weight->units : -1, weight);
}

void TestLabelPattern::whatIsNoLabelIsNotRead_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QString();
    QTest::newRow("another prefix") << u"6901234567892"_s;
    QTest::newRow("12 digits") << u"210001701250"_s;
    QTest::newRow("14 digits") << u"21000170125030"_s;
    QTest::newRow("a letter") << u"21000I7012503"_s;
    QTest::newRow("full width") << u"２１０００１７０１２５０３"_s;
    QTest::newRow("huge") << QString(1'000'000, u'2');
}

void TestLabelPattern::whatIsNoLabelIsNotRead()
{
    QFETCH(QString, code);
    for (const LabelPattern &usual : usualPatterns())
        QVERIFY(!readLabel(usual, code));
    QVERIFY(!readLabel(pattern({}), code));
}

void TestLabelPattern::patternsAreChecked_data()
{
    QTest::addColumn<LabelPattern>("pattern");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const QString &form, const QString &fault) {
        QTest::newRow(name) << pattern(form) << fault;
    };
    row("usual", u"PPIIIIIMMMMMC"_s, {});
    row("no check digit", u"PPIIIIIMMMMMMM"_s, {});
    row("no form", {}, u"form"_s);
    row("no item", u"PPMMMMMMMMMMC"_s, u"form"_s);
    row("no prefix", u"IIIIIIIMMMMMC"_s, u"form"_s);
    row("neither money nor weight", u"PPIIIIIXXXXXC"_s, u"form"_s);
    row("money in two places", u"PPIIMMIIMMMMC"_s, u"form"_s);
    row("money around the item", u"PPMMMIIIIMMMC"_s, u"form"_s);
    row("two check digits", u"PPIIIIIMMMMCC"_s, u"form"_s);
    row("unknown letter", u"PPIIIIIQQQQQC"_s, u"form"_s);
    row("small letters", u"ppiiiiimmmmmc"_s, u"form"_s);
    row("long money", u"PPIIMMMMMMMMMMMMMC"_s, u"form"_s);
    row("long form", u"PPIIIIIIIIIIWWWWWWWWMMMMMMC"_s, u"form"_s);
    LabelPattern wrong = pattern(u"PPIIIIIMMMMMC"_s);
    wrong.prefixFrom = 30;
    QTest::newRow("prefixes the wrong way round") << wrong << u"prefix"_s;
    wrong.prefixTo = 300;
    QTest::newRow("prefix too long") << wrong << u"prefix"_s;
    wrong = pattern(u"PPIIIIIMMMMMC"_s);
    wrong.moneyDecimals = 5;
    QTest::newRow("decimals of money") << wrong << u"money-decimals"_s;
    wrong.moneyDecimals = 2;
    wrong.weightDecimals = -1;
    QTest::newRow("decimals of weight") << wrong << u"weight-decimals"_s;
}

void TestLabelPattern::patternsAreChecked()
{
    QFETCH(LabelPattern, pattern);
    QFETCH(QString, fault);
    const auto checked = checkPattern(pattern);
    QCOMPARE(checked ? QString() : checked.error().detail, fault);
}

void TestLabelPattern::theUsualPatternsAreInOrder()
{
    for (const LabelPattern &usual : usualPatterns())
        QVERIFY(checkPattern(usual));
}

void TestLabelPattern::whatIsWrittenIsReadBack()
{
    QVERIFY(rc::check("read(write(label)) is the label", [] {
        const LabelPattern how = anyPattern();
        const auto count = [&](QChar letter) { return how.form.count(letter); };
        const LabelReading said{QString::number(*rc::gen::inRange(how.prefixFrom, how.prefixTo + 1))
                                    .rightJustified(count(u'P'), u'0'),
                                anyDigits(count(u'I')), anyFigure(count(u'M'), 2), anyFigure(count(u'W'), 3)};
        const auto code = writeLabel(how, said);
        RC_ASSERT(code.has_value());
        RC_ASSERT(*readLabel(how, *code) == said);
    }));
}

void TestLabelPattern::oneWrongDigitIsNoticed()
{
    QVERIFY(rc::check("any one digit changed", [] {
        const LabelPattern how = usualPatterns()[size_t(*rc::gen::inRange(0, 2))];
        const LabelReading said{u"25"_s, anyDigits(5), anyFigure(5, 2), anyFigure(how.form.count(u'W'), 3)};
        QString code = *writeLabel(how, said);
        const qsizetype at = *rc::gen::inRange<qsizetype>(2, code.size());
        code[at] = QChar(u'0' + (code[at].digitValue() + *rc::gen::inRange(1, 10)) % 10);
        RC_ASSERT(!readLabel(how, code).has_value());
    }));
}

void TestLabelPattern::anItemIsKeptUnderSeveralCodes()
{
    const LabelPattern how = usualPatterns()[0];
    const LabelReading said{u"21"_s, u"00017"_s, Figure{1250, 2}, {}};
    QCOMPARE(codesOfItem(how, said),
             (QStringList{u"2100017"_s, u"00017"_s, u"17"_s,
                          u"2100017000001"_s.chopped(1)
                              + writeLabel(how, {u"21"_s, u"00017"_s, {}, {}})->right(1)}));
    QVERIFY(!codesOfItem(how, {u"21"_s, u"00000"_s, Figure{1, 2}, {}}).contains(QString()));
}

void TestLabelPattern::checksHaveNames()
{
    for (const auto check : {LabelPattern::Check::Ean, LabelPattern::Check::None})
        QCOMPARE(labelCheck(toText(check)), check);
    QCOMPARE(labelCheck(u"luhn"_s), std::nullopt);
}

QTEST_GUILESS_MAIN(TestLabelPattern)
#include "tst_labelpattern.moc"
