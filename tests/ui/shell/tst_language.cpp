#include "ui/shell/language.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsFollowTheLanguage();
    void numbersCountInEnglish();
    void leavingRestoresTheSourceWords();
};

void TestLanguage::wordsFollowTheLanguage()
{
    Language language(*qApp);
    language.use(u"zh_CN"_s);
    QCOMPARE(QCoreApplication::translate("WorkArea", "Sell"), u"收银"_s);
    QCOMPARE(QLocale().language(), QLocale::Chinese);
    language.use(u"en"_s);
    QCOMPARE(QCoreApplication::translate("WorkArea", "Sell"), u"Sell"_s);
}

void TestLanguage::numbersCountInEnglish()
{
    Language language(*qApp);
    language.use(u"en"_s);
    QCOMPARE(QCoreApplication::translate("MemberListPage", "%n member(s) found", nullptr, 1),
             u"1 member found"_s);
    QCOMPARE(QCoreApplication::translate("MemberListPage", "%n member(s) found", nullptr, 2),
             u"2 members found"_s);
}

void TestLanguage::leavingRestoresTheSourceWords()
{
    {
        Language language(*qApp);
        language.use(u"zh_CN"_s);
    }
    QCOMPARE(QCoreApplication::translate("WorkArea", "Sell"), u"Sell"_s);
}

QTEST_MAIN(TestLanguage)

#include "tst_language.moc"
