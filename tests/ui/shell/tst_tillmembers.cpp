#include "tests/ui/shell/tillwindow.h"

#include "app/till/demoshop.h"
#include "core/security/cardcode.h"
#include "core/usecase/changemember.h"
#include "ui/common/inlinemessage.h"
#include "ui/members/cardsheet.h"
#include "ui/members/enrolsheet.h"
#include "ui/members/memberlistpage.h"
#include "ui/members/photosheet.h"
#include "ui/sale/pendingstrip.h"
#include "ui/sale/salepage.h"
#include "ui/shell/pages.h"
#include "ui/shell/workarea.h"
#include "ui/shell/workplace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QImage>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
const DemoUser &cashier = demoUsers()[0];
const DemoUser &manager = demoUsers()[1];
const QString goods = u"110002"_s; // 52.80
const QString known = u"17400875750"_s;
}

/// Members at the till: enrolled while a queue waits, by card, with what the till should know of them and
/// their coupons.
class TestTillMembers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_till = std::make_unique<TillWindow>(); }
    void cleanup() { m_till.reset(); }
    void aPhoneEnrolsInFifteenKeys();
    void anAnswerIsKeptAsConsent();
    void byTouchAlone();
    void whoHasThePhoneIsUsedInstead();
    void whoMayBeTheSameIsAskedFirst();
    void somebodyUnderFourteenNeedsAGuardian();
    void aCardIsMadeAndItsScanAttaches();
    void aReplacedCardIsRefusedWhereverItIsScanned();
    void aPictureIsKeptAndShownToWhoMay();
    void lostKeysAreToldBeforeSigningIn();

private:
    Pages &pages() const { return *m_till->window().workArea()->pages(); }
    SalePresenter &sale() const { return m_till->work().sale; }
    ProfilePresenter &member() const { return m_till->work().profile; }
    SalePage *salePage() const { return pages().findChild<SalePage *>(); }
    QString said() const { return salePage()->strip()->text(); }
    template <class Work> auto write(Work work) const { return m_till->database().writeNow(work); }
    void keys(const QString &text);
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void openProfile(const QString &typed);
    void change(const QString &number, const QJsonObject &facts);
    QString numberOf(const QString &typed);
    QStringList consents() const;

    std::unique_ptr<TillWindow> m_till;
    int m_keys = 0;
};

void TestTillMembers::keys(const QString &text)
{
    m_till->type(text);
    m_keys += int(text.size());
}

void TestTillMembers::press(int key, Qt::KeyboardModifiers modifiers)
{
    m_till->key(key, modifiers);
    ++m_keys;
}

void TestTillMembers::openProfile(const QString &typed)
{
    m_till->key(Qt::Key_3, Qt::ControlModifier);
    m_till->type(typed);
    m_till->key(Qt::Key_O, Qt::ControlModifier);
    QVERIFY(member().record());
}

QString TestTillMembers::numberOf(const QString &typed)
{
    m_till->work().members.find(typed);
    return m_till->work().members.hits().front().member.number;
}

void TestTillMembers::change(const QString &number, const QJsonObject &facts)
{
    QVERIFY(write([&](Transaction &transaction) {
        Pinyin pinyin;
        return changeMember(transaction, m_till->work().session(), number, facts, sale().now(), systemRandom,
                            pinyin);
    }));
}

QStringList TestTillMembers::consents() const
{
    const auto all = m_till->database().read([](const Connection &connection) {
        QStringList list;
        Rows rows = connection.select(u"SELECT purpose || channel || granted FROM consent_entry"_s);
        while (rows.next())
            list << rows.text(0);
        return Result(list);
    });
    return *all;
}

/// Phone and answer, and the member stands in the sale.
void TestTillMembers::aPhoneEnrolsInFifteenKeys()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    m_till->scan(goods);
    m_keys = 0;
    press(Qt::Key_F2);
    keys(u"13712345678"_s);
    press(Qt::Key_Return);
    QVERIFY(pages().findChild<EnrolSheet *>()->isVisible());
    press(Qt::Key_Return);
    QVERIFY(m_till->button(u"2 No"_s));
    QCOMPARE(m_till->count(u"consent_entry"_s), 0);
    keys(u"2"_s);
    QTRY_VERIFY(sale().member());
    QCOMPARE(sale().member()->person.phone()->e164(), u"+8613712345678"_s);
    QVERIFY2(m_keys <= 15, qPrintable(QString::number(m_keys)));
    QVERIFY(salePage()->isVisible());
}

void TestTillMembers::anAnswerIsKeptAsConsent()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    for (const auto &[phone, answer] : {std::pair(u"13712345678"_s, u"1"_s), {u"13712345679"_s, u"2"_s}}) {
        m_till->key(Qt::Key_F2);
        m_till->type(phone);
        m_till->key(Qt::Key_Return);
        m_till->key(Qt::Key_Return);
        m_till->type(answer);
        QTRY_VERIFY(sale().member());
        sale().detachMember();
    }
    QCOMPARE(consents(),
             (QStringList{u"membership1"_s, u"marketingsms1"_s, u"membership1"_s, u"marketingsms0"_s}));
}

void TestTillMembers::byTouchAlone()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    QVERIFY(m_till->tap(u"F2"_s));
    QVERIFY(m_till->tap(u"New  Ctrl+N"_s));
    m_till->type(u"13712345678"_s);
    QVERIFY(m_till->tap(u"Enrol  Enter"_s));
    QVERIFY(m_till->tap(u"1 Yes"_s));
    QTRY_VERIFY(sale().member());
}

void TestTillMembers::whoHasThePhoneIsUsedInstead()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    const QString number = numberOf(known);
    m_till->key(Qt::Key_F2);
    m_till->key(Qt::Key_N, Qt::ControlModifier);
    m_till->type(known);
    m_till->key(Qt::Key_Return);
    QVERIFY(m_till->button(u"Use this one"_s));
    QVERIFY(!m_till->button(u"Somebody else"_s)); // a phone is one member's
    m_till->key(Qt::Key_Return);
    QVERIFY(sale().member());
    QCOMPARE(sale().member()->member.number, number);
    QCOMPARE(m_till->count(u"consent_entry"_s), 0);
}

void TestTillMembers::whoMayBeTheSameIsAskedFirst()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    const QString number = numberOf(known);
    change(number, {{u"birthday"_s, u"1990-05-17"_s}});
    m_till->key(Qt::Key_F2);
    m_till->key(Qt::Key_N, Qt::ControlModifier);
    m_till->type(u"13712345678"_s);
    m_till->key(Qt::Key_Tab);
    m_till->type(u"李远骁"_s);
    m_till->key(Qt::Key_Tab);
    m_till->type(u"1990-05-17"_s);
    m_till->key(Qt::Key_Return);
    QVERIFY(m_till->button(u"Use this one"_s));
    const qint64 before = m_till->count(u"customer"_s);
    QVERIFY(m_till->tap(u"Somebody else"_s));
    QVERIFY(m_till->tap(u"2 No"_s));
    QTRY_COMPARE(m_till->count(u"customer"_s), before + 1);
    QTRY_VERIFY(sale().member());
    QVERIFY(sale().member()->member.number != number);
    QCOMPARE(toText(*sale().member()->person.birthday), u"1990-05-17"_s);
}

void TestTillMembers::somebodyUnderFourteenNeedsAGuardian()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    const qint64 before = m_till->count(u"customer"_s);
    m_till->key(Qt::Key_F2);
    m_till->key(Qt::Key_N, Qt::ControlModifier);
    m_till->type(u"13712345678"_s);
    m_till->key(Qt::Key_Tab);
    m_till->key(Qt::Key_Tab);
    m_till->type(u"2020-05-17"_s);
    m_till->key(Qt::Key_Return);
    m_till->type(u"2"_s);
    QTRY_VERIFY(m_till->button(u"A guardian agrees"_s));
    QCOMPARE(m_till->count(u"customer"_s), before);
    m_till->button(u"A guardian agrees"_s)->click();
    m_till->key(Qt::Key_Return);
    m_till->type(u"2"_s);
    QTRY_VERIFY(sale().member());
    QCOMPARE(m_till->count(u"consent_entry WHERE guardian = 1"_s), 2);
}

void TestTillMembers::aCardIsMadeAndItsScanAttaches()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    openProfile(known);
    const QString number = member().member().number;
    m_till->key(Qt::Key_P, Qt::ControlModifier);
    auto *sheet = pages().findChild<CardSheet *>();
    QVERIFY(sheet->isVisible());
    QTRY_VERIFY(m_till->work().card.card());
    const QString code = m_till->work().card.card()->card.code;
    QVERIFY(readCardCode(code));
    const QTemporaryDir folder;
    m_till->work().card.save(folder.filePath(u"card.png"_s));
    QVERIFY(!QImage(folder.filePath(u"card.png"_s)).isNull());
    m_till->work().card.save(u"/nowhere/card.pdf"_s);
    QVERIFY(sheet->findChild<InlineMessage *>()->text().contains(u"/nowhere"_s));
    m_till->key(Qt::Key_Escape);
    QVERIFY(!sheet->isVisible());
    for (const QString &scanned : {code, number}) {
        m_till->key(Qt::Key_1, Qt::ControlModifier);
        m_till->scan(scanned);
        QVERIFY(sale().member());
        QCOMPARE(sale().member()->member.number, number);
        sale().detachMember();
    }
}

void TestTillMembers::aReplacedCardIsRefusedWhereverItIsScanned()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    openProfile(known);
    const QString old = member().member().number;
    m_till->key(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(m_till->work().card.card());
    const QString oldCode = m_till->work().card.card()->card.code;
    QVERIFY(m_till->tap(u"Lost: replace"_s));
    QCOMPARE(member().member().number, old); // asked first
    QVERIFY(m_till->tap(u"Replace it"_s));
    QTRY_VERIFY(member().member().number != old);
    const QString fresh = member().member().number;
    QCOMPARE(member().endedCards().size(), 1U);
    QCOMPARE(member().timeline().front().source, TimelineEntry::Source::Change);
    m_till->key(Qt::Key_Escape);
    m_till->key(Qt::Key_1, Qt::ControlModifier);
    for (const QString &scanned : {old, oldCode}) {
        m_till->scan(scanned);
        QVERIFY(!sale().member());
        QVERIFY2(said().contains(u"reported lost"_s), qPrintable(said()));
        m_till->key(Qt::Key_F2);
        m_till->scan(scanned);
        QVERIFY(m_till->work().members.hits().empty());
        QVERIFY(m_till->work().members.problem());
        m_till->key(Qt::Key_Escape);
        m_till->key(Qt::Key_Escape);
    }
    m_till->scan(fresh);
    QVERIFY(sale().member());
    QCOMPARE(sale().member()->person.phone()->e164(), u"+86"_s + known);
}

void TestTillMembers::aPictureIsKeptAndShownToWhoMay()
{
    const QTemporaryDir folder;
    QImage face(600, 800, QImage::Format_RGB32);
    face.fill(Qt::darkCyan);
    QVERIFY(face.save(folder.filePath(u"face.png"_s)));
    QVERIFY(m_till->signIn(manager.name, manager.password));
    openProfile(known);
    m_till->key(Qt::Key_U, Qt::ControlModifier);
    auto *sheet = pages().findChild<PhotoSheet *>();
    QVERIFY(sheet->isVisible());
    member().setPhoto(u"/nowhere/face.png"_s);
    QVERIFY(!sheet->findChild<InlineMessage *>()->text().isEmpty());
    member().setPhoto(folder.filePath(u"face.png"_s));
    QTRY_VERIFY(member().hasPhoto());
    QVERIFY(member().photo().isEmpty());
    m_till->key(Qt::Key_Escape);
    QVERIFY(m_till->tap(u"Show in full"_s));
    QTRY_VERIFY(!member().photo().isEmpty());
    QCOMPARE(QImage::fromData(member().photo(), "JPEG").size(), QSize(384, 512));
    m_till->key(Qt::Key_U, Qt::ControlModifier);
    QVERIFY(m_till->tap(u"Remove the picture"_s));
    QTRY_VERIFY(!member().hasPhoto());
    QCOMPARE(m_till->count(u"member_photo"_s), 0);
}

void TestTillMembers::lostKeysAreToldBeforeSigningIn()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    m_till->settle();
    QVERIFY(m_till->database().backUpKeys());
    const QString folder = m_till->database().folder();
    m_till->restart([folder] {
        for (const QString &name : {u"keys.sqlite"_s, u"keys.sqlite-wal"_s, u"keys.sqlite-shm"_s})
            QFile::remove(folder + u'/' + name);
    });
    QVERIFY(m_till->database().restoration());
    const auto notices = m_till->window().findChildren<InlineMessage *>();
    const auto told = std::ranges::find_if(notices, [](const InlineMessage *notice) {
        return notice->isVisible() && notice->text().contains(u"put back from its backup of "_s);
    });
    QVERIFY(told != notices.end());
    QVERIFY(m_till->tap(u"Understood"_s));
    QVERIFY(!(*told)->isVisible());
    QVERIFY(m_till->signIn(manager.name, manager.password));
}

QTEST_MAIN(TestTillMembers)
#include "tst_tillmembers.moc"
