#include "tests/ui/shell/tillwindow.h"

#include "core/data/shops.h"
#include "ui/common/formfield.h"
#include "ui/shell/workplace.h"
#include "ui/signin/firstrunpage.h"
#include "ui/signin/recoverypage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

/// Setting up a shop at the window, by keys.
class TestFirstRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_till = std::make_unique<TillWindow>(TillWindow::Shop::None); }
    void cleanup() { m_till.reset(); }
    void emptyFieldsRefuseBesideThemselves();
    void whatCannotBeACodeIsRefusedInPassing();
    void passwordsThatDifferAreRefused();
    void aCommonPasswordIsRefused();
    void shopIsMadeAndTheRecoveryCodeShownOnce();
    void anotherLanguageKeepsWhatWasTyped();
    void discountsAreEnteredAsTheCurrencysCountryDoes();

private:
    FormField *field(const QString &label) const;
    void fill(const QString &label, const QString &text);
    void fillAll(const QString &password, const QString &again);
    QString recoveryCode() const;
    bool hasShop() const;

    std::unique_ptr<TillWindow> m_till;
};

FormField *TestFirstRun::field(const QString &label) const
{
    for (FormField *each : m_till->window().findChildren<FormField *>())
        if (each->isVisible() && each->input()->accessibleName() == label)
            return each;
    return nullptr;
}

void TestFirstRun::fill(const QString &label, const QString &text)
{
    auto *edit = qobject_cast<QLineEdit *>(field(label)->input());
    edit->setFocus();
    edit->selectAll();
    m_till->type(text);
}

void TestFirstRun::fillAll(const QString &password, const QString &again)
{
    fill(u"Shop name"_s, u"Corner shop"_s);
    fill(u"Shop code"_s, u"S7"_s);
    fill(u"Till code"_s, u"T2"_s);
    fill(u"Name"_s, u"Ada"_s);
    fill(u"Password"_s, password);
    fill(u"Password again"_s, again);
}

QString TestFirstRun::recoveryCode() const
{
    for (const QLabel *label : m_till->window().findChildren<QLabel *>())
        if (label->isVisible() && label->text().count(u'-') == 6)
            return label->text();
    return {};
}

bool TestFirstRun::hasShop() const
{
    const auto place = m_till->database().read([](const Connection &c) { return shops::load(c); });
    return place && place->has_value();
}

void TestFirstRun::emptyFieldsRefuseBesideThemselves()
{
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    for (const QString &label : {u"Shop name"_s, u"Name"_s, u"Password"_s})
        QVERIFY2(!field(label)->problem().isEmpty(), qPrintable(label));
    QVERIFY(field(u"Shop code"_s)->problem().isEmpty());
    QVERIFY(field(u"Shop name"_s)->input()->hasFocus());
    QVERIFY(!hasShop());
}

void TestFirstRun::whatCannotBeACodeIsRefusedInPassing()
{
    fill(u"Shop code"_s, u"s 1"_s);
    m_till->key(Qt::Key_Tab);
    QVERIFY(!field(u"Shop code"_s)->problem().isEmpty());
    fill(u"Shop code"_s, u"S1"_s);
    m_till->key(Qt::Key_Tab);
    QVERIFY(field(u"Shop code"_s)->problem().isEmpty());
}

void TestFirstRun::passwordsThatDifferAreRefused()
{
    fillAll(u"four words that nobody says"_s, u"four words that nobody said"_s);
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!field(u"Password again"_s)->problem().isEmpty());
    QVERIFY(!hasShop());
}

void TestFirstRun::aCommonPasswordIsRefused()
{
    fillAll(u"aaaaaaaaaaaaaaaa"_s, u"aaaaaaaaaaaaaaaa"_s);
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!field(u"Password"_s)->problem().isEmpty());
    QVERIFY(!hasShop());
}

void TestFirstRun::shopIsMadeAndTheRecoveryCodeShownOnce()
{
    fillAll(u"four words that nobody says"_s, u"four words that nobody says"_s);
    QVERIFY(m_till->tap(u"Create the shop"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!recoveryCode().isEmpty(), 20'000);
    QVERIFY(hasShop());
    m_till->key(Qt::Key_Return);
    QVERIFY(!m_till->window().workplace());
    QVERIFY(m_till->tap(u"copied it to paper"_s));
    m_till->key(Qt::Key_Return);
    QTRY_VERIFY(m_till->window().workplace());
    QCOMPARE(m_till->work().session().name, u"Ada"_s);
    QVERIFY(m_till->work().session().shift);
    QVERIFY(recoveryCode().isEmpty());
}

void TestFirstRun::anotherLanguageKeepsWhatWasTyped()
{
    fill(u"Shop name"_s, u"Corner shop"_s);
    auto *language = qobject_cast<QComboBox *>(field(u"Language"_s)->input());
    language->setFocus();
    m_till->key(language->currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up);
    m_till->settle();
    QTRY_VERIFY(field(u"店名"_s));
    QCOMPARE(qobject_cast<QLineEdit *>(field(u"店名"_s)->input())->text(), u"Corner shop"_s);
}

void TestFirstRun::discountsAreEnteredAsTheCurrencysCountryDoes()
{
    auto *currency = qobject_cast<QComboBox *>(field(u"Currency"_s)->input());
    auto *discount = qobject_cast<QComboBox *>(field(u"\"85/\" at the till means"_s)->input());
    QCOMPARE(currency->currentData().toString(), u"CNY"_s);
    QCOMPARE(discount->currentData().toString(), u"zhe"_s);
    currency->setFocus();
    while (currency->currentData().toString() != u"USD")
        m_till->key(Qt::Key_Down);
    QCOMPARE(discount->currentData().toString(), u"off"_s);
}

QTEST_MAIN(TestFirstRun)

#include "tst_firstrun.moc"
