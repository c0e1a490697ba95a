#include "core/print/receiptwords.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestReceiptWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShopsLanguageChooses();
    void noWordIsMissing();
};

void TestReceiptWords::theShopsLanguageChooses()
{
    QCOMPARE(receiptWords(u"zh_CN"_s).total, u"应收"_s);
    QCOMPARE(receiptWords(u"en_GB"_s).total, u"Total"_s);
    QCOMPARE(receiptWords(u"fr_FR"_s).total, u"Total"_s);
    QCOMPARE(receiptWords({}).total, u"Total"_s);
}

// A list of every word.
void TestReceiptWords::noWordIsMissing()
{
    for (const QString &locale : {u"zh_CN"_s, u"en"_s}) {
        const ReceiptWords w = receiptWords(locale);
        for (const QString &word :
             {w.title,         w.reprint,      w.number,        w.till,        w.time,
              w.cashier,       w.item,         w.price,         w.quantity,    w.amount,
              w.originalPrice, w.discount,     w.onLines,       w.onSale,      w.subtotal,
              w.taxContained,  w.taxAdded,     w.rounding,      w.total,       w.change,
              w.member,        w.pointsEarned, w.pointsBalance, w.codeCaption, w.thanks})
            QVERIFY(!word.isEmpty());
        for (const QString &pattern : {w.reprint, w.taxContained, w.taxAdded})
            QVERIFY(pattern.contains(u"%1"_s));
    }
}

QTEST_GUILESS_MAIN(TestReceiptWords)
#include "tst_receiptwords.moc"
