#include "ui/common/tokens.h"

#include <QTest>

#include <cmath>

namespace {
double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

/// Contrast ratio as WCAG 2 defines it.
double contrast(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

using Pair = std::pair<QColor, QColor>;

void expectAtLeast(double least, const std::vector<Pair> &pairs)
{
    for (const auto &[front, ground] : pairs) {
        const QByteArray message = front.name().toLatin1() + " on " + ground.name().toLatin1() + " is "
            + QByteArray::number(contrast(front, ground), 'f', 2);
        QVERIFY2(contrast(front, ground) >= least, message.constData());
    }
}
}

class TestTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data() { themes(); }
    void textIsReadable();
    void edgesAndChartsAreVisible_data() { themes(); }
    void edgesAndChartsAreVisible();
    void readingSizesStayAbove15Pixels();

private:
    void themes();
};

void TestTokens::themes()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTokens::textIsReadable()
{
    QFETCH(bool, dark);
    const Tokens &t = tokens(dark ? Theme::Dark : Theme::Light);
    std::vector<Pair> pairs{
        {t.onPrimary, t.primary}, {t.onPrimary, t.hover},     {t.onPrimary, t.pressed},
        {t.railText, t.rail},     {t.railMuted, t.rail},      {t.success, t.successTint},
        {t.warn, t.warnTint},     {t.danger, t.dangerTint},   {t.training, t.trainingTint},
        {t.surface, t.danger},    {t.primary, t.primaryTint}, {t.disabled, t.surface}};
    for (const QColor &ground : {t.bg, t.surface, t.surface2, t.selection, t.primaryTint})
        for (const QColor &front : {t.text, t.text2, t.primary})
            pairs.emplace_back(front, ground);
    for (const QColor &ground : {t.successTint, t.warnTint, t.dangerTint, t.trainingTint})
        pairs.emplace_back(t.text, ground);
    for (const QColor &front : {t.success, t.warn, t.danger, t.training})
        pairs.emplace_back(front, t.surface);
    expectAtLeast(4.5, pairs);
}

void TestTokens::edgesAndChartsAreVisible()
{
    QFETCH(bool, dark);
    const Tokens &t = tokens(dark ? Theme::Dark : Theme::Light);
    std::vector<Pair> pairs;
    for (const QColor &ground : {t.bg, t.surface, t.surface2})
        for (const QColor &front : {t.border, t.focus, t.danger})
            pairs.emplace_back(front, ground);
    for (const QColor &series : t.chart)
        pairs.emplace_back(series, t.surface);
    pairs.emplace_back(t.disabled, t.surface2);
    pairs.emplace_back(t.railText, t.rail);
    expectAtLeast(3.0, pairs);
}

void TestTokens::readingSizesStayAbove15Pixels()
{
    for (const Type type :
         {Type::Secondary, Type::Body, Type::Label, Type::LineTotal, Type::Entry, Type::Due})
        QVERIFY(typeSpec(type).px >= 15);
    QCOMPARE(typeSpec(Type::LineTotal).px, 19);
    QVERIFY(typeSpec(Type::LineTotal).bold);
    QCOMPARE(typeSpec(Type::Due).px, 56);
}

QTEST_GUILESS_MAIN(TestTokens)

#include "tst_tokens.moc"
