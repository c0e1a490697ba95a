#include "tests/ui/shell/tillwindow.h"

#include "app/till/demoshop.h"
#include "core/data/consents.h"
#include "core/usecase/check.h"
#include "ui/common/formfield.h"
#include "ui/common/inlinemessage.h"
#include "ui/members/mergepage.h"
#include "ui/members/profilepage.h"
#include "ui/members/timelinemodel.h"
#include "ui/shell/pages.h"
#include "ui/shell/workarea.h"
#include "ui/shell/workplace.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
const DemoUser &cashier = demoUsers()[0];
const DemoUser &manager = demoUsers()[1];
const QString water = u"6911281602552"_s;
}

/// A member's page at the window: facts, history, consents, and two members who are one person.
class TestMemberPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_till = std::make_unique<TillWindow>(); }
    void cleanup() { m_till.reset(); }
    void itIsMaskedUntilRevealed();
    void whatIsTypedIsKept();
    void aWrongFactIsRefusedBesideIt();
    void ofMaskedFactsOnlyThoseTypedAreChanged();
    void consentIsGivenAndTakenBack();
    void salesStandInTheHistory();
    void theHistoryIsReadPageByPage();
    void twoBecomeOneAndTwoAgain();
    void mergingNeedsTheNumberThatGoes();
    void theMemberGoesToTheSale();

private:
    Pages &pages() const { return *m_till->window().workArea()->pages(); }
    ProfilePage *profile() const { return qobject_cast<ProfilePage *>(pages().currentWidget()); }
    MergePage *comparison() const { return qobject_cast<MergePage *>(pages().currentWidget()); }
    ProfilePresenter &member() const { return m_till->work().profile; }
    void openProfile(const QString &typed);
    QLineEdit *line(const QString &label) const;
    void replace(const QString &label, const QString &text);
    void sellTo(const QString &typed);
    QString enrolTwin();
    bool isSound() const;

    std::unique_ptr<TillWindow> m_till;
};

void TestMemberPages::openProfile(const QString &typed)
{
    m_till->key(Qt::Key_3, Qt::ControlModifier);
    m_till->type(typed);
    m_till->key(Qt::Key_O, Qt::ControlModifier);
    QVERIFY(profile());
    QVERIFY(member().record());
}

QLineEdit *TestMemberPages::line(const QString &label) const
{
    for (const FormField *field : pages().findChildren<FormField *>())
        if (field->isVisible() && field->input()->accessibleName() == label)
            return qobject_cast<QLineEdit *>(field->input());
    return nullptr;
}

void TestMemberPages::replace(const QString &label, const QString &text)
{
    QLineEdit *edit = line(label);
    QVERIFY2(edit, qPrintable(label));
    edit->setFocus();
    edit->selectAll();
    m_till->type(text);
}

void TestMemberPages::sellTo(const QString &typed)
{
    m_till->key(Qt::Key_1, Qt::ControlModifier);
    m_till->scan(water);
    m_till->key(Qt::Key_F2);
    m_till->type(typed);
    m_till->key(Qt::Key_Return);
    QVERIFY(m_till->work().sale.member());
    m_till->key(Qt::Key_Return);
    m_till->later(1000);
    m_till->key(Qt::Key_Return);
    QTRY_VERIFY(m_till->work().payment.done());
    m_till->key(Qt::Key_Return);
}

/// Another member of the same name, birthday and e-mail address, as somebody without the card is enrolled
/// again.
QString TestMemberPages::enrolTwin()
{
    const QJsonObject facts{{u"birthday"_s, u"05-17"_s}, {u"email"_s, u"li@example.com"_s}};
    QJsonObject twin = facts;
    twin[u"name"_s] = member().person().name;
    twin[u"phone"_s] = u"13812348000"_s;
    const auto added = m_till->database().writeNow([&](Transaction &transaction) {
        Pinyin pinyin;
        const Session &who = m_till->work().session();
        const auto now = Timestamp::ofMilliseconds(2'000'000);
        const auto changed =
            changeMember(transaction, who, member().member().number, facts, now, systemRandom, pinyin);
        return changed ? addMember(transaction, who, twin, now, systemRandom, pinyin) : changed;
    });
    return added ? added->profile.member.number : QString();
}

bool TestMemberPages::isSound() const
{
    Session who = m_till->work().session();
    who.role = Role::Administrator;
    const auto outcomes = m_till->database().read(
        [&](const Connection &main, const Connection &keys) { return checkAll(main, keys, who); });
    return outcomes && std::ranges::all_of(*outcomes, &CheckOutcome::ok);
}

void TestMemberPages::itIsMaskedUntilRevealed()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    openProfile(u"李远骁"_s);
    QCOMPARE(member().name(), u"李**"_s);
    QVERIFY(member().phone().contains(u'*'));
    QVERIFY(m_till->tap(u"Show in full"_s));
    QTRY_COMPARE(member().name(), u"李远骁"_s);
    QCOMPARE(m_till->auditCount(u"member.reveal"_s), 1);
    m_till->key(Qt::Key_Escape);
    QVERIFY(!profile());
    openProfile(u"李远骁"_s);
    QVERIFY(!member().isRevealed());
}

void TestMemberPages::whatIsTypedIsKept()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    openProfile(u"李远骁"_s);
    QVERIFY(m_till->tap(u"Show in full"_s));
    QTRY_VERIFY(member().isRevealed());
    m_till->key(Qt::Key_E, Qt::ControlModifier);
    replace(u"Birthday"_s, u"lunar:05-17"_s);
    replace(u"E-mail addresses"_s, u"li@example.com, work@example.com"_s);
    replace(u"Tags, parted by commas"_s, u"vip，茶"_s);
    m_till->key(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!line(u"Birthday"_s));
    QCOMPARE(member().person().emails.size(), 2U);
    QCOMPARE(toText(*member().person().birthday), u"lunar:--05-17"_s);
    QCOMPARE(member().record()->facts.tags, (QStringList{u"vip"_s, u"茶"_s}));
    QCOMPARE(member().person().name, u"李远骁"_s);
    QCOMPARE(member().timeline().front().source, TimelineEntry::Source::Change);
}

void TestMemberPages::aWrongFactIsRefusedBesideIt()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    openProfile(u"李远骁"_s);
    QVERIFY(m_till->tap(u"Show in full"_s));
    QTRY_VERIFY(member().isRevealed());
    const auto problemOf = [this](const QString &label) {
        for (const FormField *field : pages().findChildren<FormField *>())
            if (field->isVisible() && field->input()->accessibleName() == label)
                return field->problem();
        return QString();
    };
    m_till->key(Qt::Key_E, Qt::ControlModifier);
    replace(u"Birthday"_s, u"2020-02-31"_s);
    m_till->key(Qt::Key_Return);
    QTRY_VERIFY(!problemOf(u"Birthday"_s).isEmpty());
    QVERIFY(line(u"Birthday"_s)->hasFocus());
    replace(u"Birthday"_s, {});
    line(u"Birthday"_s)->clear();
    replace(u"Phones, parted by commas"_s, u"12"_s);
    m_till->key(Qt::Key_Return);
    QTRY_VERIFY(!problemOf(u"Phones, parted by commas"_s).isEmpty());
    QVERIFY(!member().person().birthday);
}

/// A cashier sees no more than the list shows, and loses nothing that is not seen.
void TestMemberPages::ofMaskedFactsOnlyThoseTypedAreChanged()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    openProfile(u"李远骁"_s);
    QVERIFY(!m_till->button(u"Show in full"_s));
    const Person before = member().person();
    m_till->key(Qt::Key_E, Qt::ControlModifier);
    QVERIFY(line(u"Name"_s)->text().isEmpty());
    replace(u"Note"_s, u"prefers oolong"_s);
    m_till->key(Qt::Key_Return);
    QTRY_COMPARE(member().person().note, u"prefers oolong"_s);
    QCOMPARE(member().person().name, before.name);
    QVERIFY(member().person().phones == before.phones);
}

void TestMemberPages::consentIsGivenAndTakenBack()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    openProfile(u"李远骁"_s);
    m_till->key(Qt::Key_T, Qt::ControlModifier);
    QCheckBox *sms = nullptr;
    for (QCheckBox *box : pages().findChildren<QCheckBox *>())
        if (box->isVisible() && box->text() == u"Marketing by SMS")
            sms = box;
    QVERIFY(sms);
    const auto granted = [this] {
        const auto &all = member().consents();
        return std::ranges::any_of(all, [](const ConsentState &state) {
            return state.what.channel == ConsentPurpose::Channel::Sms && state.granted;
        });
    };
    QTest::mouseClick(sms, Qt::LeftButton, {}, {10, sms->height() / 2});
    QTRY_VERIFY(granted());
    QTest::mouseClick(sms, Qt::LeftButton, {}, {10, sms->height() / 2});
    QTRY_VERIFY(!granted());
    QCOMPARE(m_till->count(u"consent_entry"_s), 2);
    QCOMPARE(member().timeline().front().kind, u"withdrawn"_s);
}

void TestMemberPages::salesStandInTheHistory()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    sellTo(u"李远骁"_s);
    sellTo(u"李远骁"_s);
    openProfile(u"李远骁"_s);
    QCOMPARE(member().figures().visits, 2);
    QCOMPARE(member().figures().spent, Money::of(400));
    QCOMPARE(member().timeline().front().source, TimelineEntry::Source::Sale);
    QCOMPARE(member().timeline().size(), 3U); // and became a member
    QVERIFY(m_till->tap(u"Points"_s));
    QVERIFY(member().timeline().empty());
    QVERIFY(m_till->tap(u"Purchases"_s));
    QCOMPARE(member().timeline().size(), 2U);
    auto *table = profile()->findChild<QTableView *>();
    table->setCurrentIndex(table->model()->index(0, 1));
    QVERIFY(table->currentIndex().data(Qt::AccessibleTextRole).toString().contains(u"S001"));
    table->setFocus();
    m_till->key(Qt::Key_Return);
    QVERIFY(!profile());
    QVERIFY(m_till->work().returns.sale());
}

void TestMemberPages::theHistoryIsReadPageByPage()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    openProfile(u"李远骁"_s);
    const Id<Customer> id = member().member().id;
    QVERIFY(m_till->database().writeNow([&](Transaction &transaction) -> Result<> {
        for (int i = 0; i < 120; ++i)
            pointsledger::append(transaction,
                                 {id,
                                  PointsEntry::Kind::Adjusted,
                                  Points::of(1),
                                  {},
                                  Timestamp::ofMilliseconds(3'000'000 + i / 3)});
        return {};
    }));
    openProfile(u"李远骁"_s);
    auto *model = profile()->findChild<TimelineModel *>();
    QCOMPARE(model->rowCount(), 50);
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    while (model->canFetchMore({}))
        model->fetchMore({});
    QCOMPARE(model->rowCount(), 121);
    std::vector<qint64> rows;
    for (const TimelineEntry &entry : member().timeline())
        if (entry.source == TimelineEntry::Source::Points)
            rows.push_back(entry.row);
    QVERIFY(std::ranges::is_sorted(rows, std::greater()));
    QVERIFY(std::ranges::adjacent_find(rows) == rows.end());
}

void TestMemberPages::twoBecomeOneAndTwoAgain()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    sellTo(u"李远骁"_s);
    openProfile(u"李远骁"_s);
    const QString stays = member().member().number;
    const Points points = member().member().points;
    const QString goes = enrolTwin();
    QVERIFY(!goes.isEmpty());
    sellTo(u"13812348000"_s);
    member().open(stays);
    openProfile(stays);
    QCOMPARE(member().duplicates().size(), 1U);
    QVERIFY(m_till->tap(u"Compare with"_s));
    QVERIFY(comparison());
    QVERIFY(m_till->work().merge.joined());
    m_till->type(goes);
    QVERIFY(m_till->tap(u"Merge"_s));
    QTRY_VERIFY(profile());
    QCOMPARE(member().member().number, stays);
    QCOMPARE(member().member().points, points + points);
    QCOMPARE(member().person().phones.size(), 2U);
    QCOMPARE(member().figures().visits, 2);
    QVERIFY(isSound());
    QVERIFY(m_till->tap(u"Part %1 again"_s.arg(goes)));
    QVERIFY(m_till->tap(u"Part them"_s));
    QTRY_VERIFY(member().merged().empty());
    QCOMPARE(member().member().points, points);
    QCOMPARE(member().person().phones.size(), 1U);
    QVERIFY(isSound());
}

void TestMemberPages::mergingNeedsTheNumberThatGoes()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    openProfile(u"李远骁"_s);
    const QString stays = member().member().number;
    const QString goes = enrolTwin();
    openProfile(stays);
    QVERIFY(m_till->tap(u"Compare with"_s));
    QVERIFY(!m_till->button(u"Merge"_s)); // not to be pressed
    m_till->type(stays);
    QVERIFY(!m_till->button(u"Merge"_s));
    QVERIFY(m_till->tap(u"The other one stays"_s));
    QVERIFY(m_till->button(u"Merge"_s));
    m_till->key(Qt::Key_Escape);
    QVERIFY(profile());
    QCOMPARE(m_till->count(u"member_merge"_s), 0);
    QVERIFY(!goes.isEmpty());
}

void TestMemberPages::theMemberGoesToTheSale()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    openProfile(u"李远骁"_s);
    const QString number = member().member().number;
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_till->work().sale.member());
    QCOMPARE(m_till->work().sale.member()->member.number, number);
}

QTEST_MAIN(TestMemberPages)
#include "tst_memberpages.moc"
