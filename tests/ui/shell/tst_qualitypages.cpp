#include "tests/ui/shell/tillwindow.h"

#include "app/till/demoshop.h"
#include "core/data/members.h"
#include "core/usecase/changemember.h"
#include "ui/common/emptystate.h"
#include "ui/common/formfield.h"
#include "ui/common/inlinemessage.h"
#include "ui/members/mergepage.h"
#include "ui/members/profilepage.h"
#include "ui/quality/qualitypage.h"
#include "ui/shell/pages.h"
#include "ui/shell/workarea.h"
#include "ui/shell/workplace.h"

#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const DemoUser &cashier = demoUsers()[0];
const DemoUser &manager = demoUsers()[1];
}

/// Data quality at the window: found, worked off, signed off; and facts put in form.
class TestQualityPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_till = std::make_unique<TillWindow>(); }
    void cleanup() { m_till.reset(); }
    void whatIsFixedLeavesTheList();
    void whatIsSignedOffLeavesTheListAndComesBackByUndo();
    void signingOffAsksForAReason();
    void whereNothingIsWrongItSaysSo();
    void duplicatesAreFoundAndCompared();
    void factsArePutInFormAndBack();
    void formsEndInTheNameOfWhoBeganThem();
    void whoMayNotSeesNoneOfIt();

private:
    Pages &pages() const { return *m_till->window().workArea()->pages(); }
    QualityPage *page() const { return qobject_cast<QualityPage *>(pages().currentWidget()); }
    QualityPresenter &quality() const { return m_till->work().quality; }
    QTableView *table(const QString &name) const
    {
        for (QTableView *each : pages().findChildren<QTableView *>())
            if (each->accessibleName() == name)
                return each;
        return nullptr;
    }
    QString add(const QJsonObject &given);
    void plant(const QString &number, const QJsonObject &record);
    QString nameOf(const QString &number) const;
    void openQuality();
    void choose(QualityRule rule);
    qint64 open(QualityRule rule) const;

    std::unique_ptr<TillWindow> m_till;
};

QString TestQualityPages::add(const QJsonObject &given)
{
    const auto added = m_till->database().writeNow([&](Transaction &transaction) {
        Pinyin pinyin;
        return addMember(transaction, m_till->work().session(), given, Timestamp::ofMilliseconds(2'000'000),
                         systemRandom, pinyin);
    });
    return added ? added->profile.member.number : QString();
}

/// The member's sealed record, as another version left it.
void TestQualityPages::plant(const QString &number, const QJsonObject &record)
{
    const Session &who = m_till->work().session();
    QVERIFY(m_till->database().writeNow([&](Transaction &transaction) -> Result<> {
        const auto sealed = members::sealedByNumber(transaction.connection(), transaction.keys(), number);
        const auto key = who.vault->unwrapCustomerKey(sealed->wrappedKey, sealed->member.id.bytes());
        members::replacePerson(transaction, sealed->member.id,
                               Vault::sealPersonal(*key, sealed->member.id.bytes(),
                                                   QJsonDocument(record).toJson(QJsonDocument::Compact)),
                               {});
        return {};
    }));
}

QString TestQualityPages::nameOf(const QString &number) const
{
    return m_till->database()
        .read([&](const Connection &main, const Connection &keys) {
            return memberRecord(main, keys, m_till->work().session(), number);
        })
        ->profile.person.name;
}

void TestQualityPages::openQuality()
{
    m_till->key(Qt::Key_3, Qt::ControlModifier);
    m_till->key(Qt::Key_Q, Qt::ControlModifier);
    QVERIFY(page());
    QTRY_VERIFY(!quality().isLooking());
    m_till->settle();
}

/// By the arrow keys, as a hand without a mouse does.
void TestQualityPages::choose(QualityRule rule)
{
    table(u"What is wrong"_s)->setFocus();
    m_till->key(Qt::Key_Home, Qt::ControlModifier);
    for (size_t i = 0; i < quality().topics().size() && quality().topic().rule != rule; ++i)
        m_till->key(Qt::Key_Down);
    QVERIFY(quality().topic().rule == rule);
}

qint64 TestQualityPages::open(QualityRule rule) const
{
    for (const QualityTopic &topic : quality().topics())
        if (topic.rule == rule)
            return topic.open;
    return -1;
}

void TestQualityPages::whatIsFixedLeavesTheList()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    const QString number = add({{u"name"_s, u"test"_s}, {u"phone"_s, u"13812349999"_s}});
    openQuality();
    QCOMPARE(open(QualityRule::NamePlaceholder), 1);
    choose(QualityRule::NamePlaceholder);
    QCOMPARE(quality().lines().size(), 1U);
    QCOMPARE(quality().lines().front().number, number);
    QCOMPARE(quality().lines().front().name, u"t**"_s);
    m_till->key(Qt::Key_Return);
    m_till->key(Qt::Key_Return);
    QVERIFY(qobject_cast<ProfilePage *>(pages().currentWidget()));
    QCOMPARE(m_till->work().profile.member().number, number);
    QVERIFY(m_till->database().writeNow([&](Transaction &transaction) {
        Pinyin pinyin;
        return changeMember(transaction, m_till->work().session(), number, {{u"name"_s, u"李娜"_s}},
                            Timestamp::ofMilliseconds(3'000'000), systemRandom, pinyin);
    }));
    m_till->key(Qt::Key_Escape);
    QVERIFY(page());
    QTRY_COMPARE(open(QualityRule::NamePlaceholder), 0);
    QVERIFY(quality().lines().empty());
}

void TestQualityPages::whatIsSignedOffLeavesTheListAndComesBackByUndo()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    QVERIFY(!add({{u"name"_s, u"Ai 3"_s}}).isEmpty());
    openQuality();
    choose(QualityRule::NameDigits);
    m_till->key(Qt::Key_Return);
    m_till->key(Qt::Key_S, Qt::ControlModifier);
    m_till->type(u"it is her name"_s);
    m_till->key(Qt::Key_Return);
    QTRY_COMPARE(open(QualityRule::NameDigits), 0);
    QCOMPARE(m_till->auditCount(u"quality.review"_s), 1);
    QCOMPARE(m_till->count(u"quality_review"_s), 1);
    QVERIFY(m_till->tap(u"Undo"_s));
    QTRY_COMPARE(open(QualityRule::NameDigits), 1);
    QCOMPARE(quality().lines().size(), 1U);
}

void TestQualityPages::signingOffAsksForAReason()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    QVERIFY(!add({{u"name"_s, u"Ai 3"_s}}).isEmpty());
    openQuality();
    choose(QualityRule::NameDigits);
    QVERIFY(m_till->tap(u"Sign off"_s));
    QString problem;
    for (const FormField *field : page()->findChildren<FormField *>())
        problem += field->problem();
    QCOMPARE(problem, u"Say why it stays as it is"_s);
    QCOMPARE(open(QualityRule::NameDigits), 1);
}

void TestQualityPages::whereNothingIsWrongItSaysSo()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    openQuality();
    choose(QualityRule::PhoneInvalid);
    QStringList words;
    for (const QLabel *label : page()->findChild<EmptyState *>()->findChildren<QLabel *>())
        words << label->text();
    QVERIFY(words.contains(u"All is well here"_s));
    QVERIFY(page()->findChild<EmptyState *>()->isVisible());
}

void TestQualityPages::duplicatesAreFoundAndCompared()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    QVERIFY(!add({{u"name"_s, u"缪秀兰"_s}, {u"phone"_s, u"13812349999"_s}, {u"birthday"_s, u"1960-05-17"_s}})
                 .isEmpty());
    QVERIFY(!add({{u"name"_s, u"缪秀兰"_s}, {u"phone"_s, u"13912349998"_s}, {u"birthday"_s, u"1960-05-17"_s}})
                 .isEmpty());
    openQuality();
    QVERIFY(!quality().topic().rule);
    QVERIFY(quality().lines().empty());
    m_till->key(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!quality().isSearching(), 30000);
    QCOMPARE(quality().lines().size(), 1U);
    m_till->key(Qt::Key_Return);
    m_till->key(Qt::Key_Return);
    QVERIFY(qobject_cast<MergePage *>(pages().currentWidget()));
    QVERIFY(m_till->work().merge.joined());
    m_till->key(Qt::Key_Escape);
    QVERIFY(page());
}

void TestQualityPages::factsArePutInFormAndBack()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    const QString number = add({{u"name"_s, u"Anna"_s}});
    plant(number, {{u"v"_s, 2}, {u"name"_s, u"Ａnna　Bell"_s}});
    openQuality();
    using State = NormalisePresenter::State;
    NormalisePresenter &normalise = m_till->work().normalise;
    m_till->key(Qt::Key_M, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(normalise.state(), State::Looked, 30000);
    QCOMPARE(normalise.members(), 1);
    QCOMPARE(normalise.lines().front().number, number);
    QVERIFY(!normalise.lines().front().before.contains(u"nna"_s)); // masked
    QCOMPARE(nameOf(number), u"Ａnna　Bell"_s);
    m_till->key(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(normalise.state(), State::Applied, 30000);
    QCOMPARE(nameOf(number), u"Anna Bell"_s);
    QTRY_VERIFY(m_till->button(u"Undo "_s)); // it comes up with the list of runs
    QVERIFY(m_till->tap(u"Undo "_s));
    QTRY_COMPARE_WITH_TIMEOUT(normalise.state(), State::Undone, 30000);
    QCOMPARE(nameOf(number), u"Ａnna　Bell"_s);
    m_till->key(Qt::Key_Escape);
    QVERIFY(page()); // the sheet first, then the page
}

/// Though somebody signs in meanwhile who may not.
void TestQualityPages::formsEndInTheNameOfWhoBeganThem()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    const QString number = add({{u"name"_s, u"Anna"_s}});
    plant(number, {{u"v"_s, 2}, {u"name"_s, u"Ａnna　Bell"_s}});
    Session other = m_till->work().session();
    other.role = Role::Cashier;
    NormalisePresenter &normalise = m_till->work().normalise;
    normalise.apply({});
    normalise.setSession(other);
    QTRY_VERIFY_WITH_TIMEOUT(!normalise.isBusy(), 30000);
    QVERIFY(normalise.state() == NormalisePresenter::State::Applied);
    QCOMPARE(nameOf(number), u"Anna Bell"_s);
}

void TestQualityPages::whoMayNotSeesNoneOfIt()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    m_till->key(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(!m_till->button(u"Data quality"_s));
    QVERIFY(!m_till->button(u"Import"_s));
    QVERIFY(!m_till->button(u"Export"_s));
    m_till->key(Qt::Key_Q, Qt::ControlModifier);
    QVERIFY(!page());
}

QTEST_MAIN(TestQualityPages)
#include "tst_qualitypages.moc"
