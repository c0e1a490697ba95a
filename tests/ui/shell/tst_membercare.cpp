#include "tests/ui/shell/tillwindow.h"

#include "app/till/demoshop.h"
#include "core/usecase/check.h"
#include "core/usecase/erasemember.h"
#include "core/usecase/retainmembers.h"
#include "core/usecase/users.h"
#include "ui/common/formfield.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/toast.h"
#include "ui/members/memberlistpage.h"
#include "ui/members/privacyform.h"
#include "ui/members/profilepage.h"
#include "ui/members/tasklistmodel.h"
#include "ui/members/taskspage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/pages.h"
#include "ui/shell/workarea.h"
#include "ui/shell/workplace.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
const DemoUser &cashier = demoUsers()[0];
const DemoUser &manager = demoUsers()[1];
}

/// Caring for members at the window: tasks, advisers, and what people may ask about their data.
class TestMemberCare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_till = std::make_unique<TillWindow>(); }
    void cleanup() { m_till.reset(); }
    void aTaskIsMadeByKeysAndDoneByTouch();
    void whatDoesNotFitIsSaidBesideIt();
    void myTasksAreWorkedOff();
    void aTaskThatIsDoneCanBeTakenBack();
    void anAdviserIsChosen();
    void membersOfWhoLeftAreHandedOver();
    void aRestrictedMemberIsSeenToBe();
    void aRestrictedMemberIsANumberAtTheTill();
    void whoIsRestrictedIsUsedNoMoreAtTheSaleInHand();
    void aCorrectionIsAskedForAndAnswered();
    void consentTakenBackHoldsAtOnce();
    void aChildNeedsAGuardian();
    void erasingNeedsReasonAndNumber();
    void whoIsErasedLeavesTheSale();
    void whoIsAskedCanStay();
    void aCopyThatIsLeftIsSaid();
    void theRecordIsShownAndSaved();
    void aCashierDecidesNothing();

private:
    Pages &pages() const { return *m_till->window().workArea()->pages(); }
    ProfilePage *profile() const { return qobject_cast<ProfilePage *>(pages().currentWidget()); }
    TasksPage *tasks() const { return qobject_cast<TasksPage *>(pages().currentWidget()); }
    ProfilePresenter &member() const { return m_till->work().profile; }
    CarePresenter &care() const { return m_till->work().care; }
    void openProfile(const QString &typed = u"李远骁"_s);
    QLineEdit *line(const QString &label) const;
    void fill(const QString &label, const QString &text);
    QCheckBox *box(const QString &words) const;
    void addTask(const QString &text, int days);
    template <class Work> auto write(Work work) { return m_till->database().writeNow(work); }
    bool isSound() const;

    std::unique_ptr<TillWindow> m_till;
};

void TestMemberCare::openProfile(const QString &typed)
{
    m_till->key(Qt::Key_3, Qt::ControlModifier);
    m_till->type(typed);
    m_till->key(Qt::Key_O, Qt::ControlModifier);
    QVERIFY(profile());
    QVERIFY(member().record());
}

QLineEdit *TestMemberCare::line(const QString &label) const
{
    for (const FormField *field : m_till->window().findChildren<FormField *>())
        if (field->isVisible() && field->input()->accessibleName() == label)
            return qobject_cast<QLineEdit *>(field->input());
    return nullptr;
}

void TestMemberCare::fill(const QString &label, const QString &text)
{
    QLineEdit *edit = line(label);
    QVERIFY2(edit, qPrintable(label));
    edit->setFocus();
    edit->selectAll();
    m_till->type(text);
}

QCheckBox *TestMemberCare::box(const QString &words) const
{
    for (QCheckBox *each : pages().findChildren<QCheckBox *>())
        if (each->isVisible() && each->text() == words)
            return each;
    return nullptr;
}

void TestMemberCare::addTask(const QString &text, int days)
{
    const QDate today = member().today();
    const auto noon = Timestamp::ofMilliseconds(
        QDateTime(today, QTime(4, 0), QTimeZone::utc()).toMSecsSinceEpoch()); // in the shop's zone
    const auto added = write([&](Transaction &transaction) {
        return ::addTask(
            transaction, m_till->work().session(),
            {Id<MemberTask>::make(noon, systemRandom), member().member().number, text, today.addDays(days)},
            noon);
    });
    QVERIFY(added.has_value());
    member().reload();
}

bool TestMemberCare::isSound() const
{
    Session who = m_till->work().session();
    who.role = Role::Administrator;
    const auto outcomes = m_till->database().read(
        [&](const Connection &main, const Connection &keys) { return checkAll(main, keys, who); });
    return outcomes && std::ranges::all_of(*outcomes, &CheckOutcome::ok);
}

void TestMemberCare::aTaskIsMadeByKeysAndDoneByTouch()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    openProfile();
    m_till->key(Qt::Key_N, Qt::ControlModifier);
    fill(u"What is to be done"_s, u"call about oolong"_s);
    QVERIFY(m_till->tap(u"Today"_s));
    m_till->key(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(care().tasks().size(), 1U);
    QCOMPARE(care().tasks().front().text, u"call about oolong"_s);
    QCOMPARE(care().tasks().front().task.due, member().today());
    QCOMPARE(member().timeline().front().source, TimelineEntry::Source::Task);
    QVERIFY(m_till->tap(u"Done"_s));
    QTRY_VERIFY(care().tasks().empty());
    QCOMPARE(member().timeline().front().kind, u"done"_s);
    QVERIFY(m_till->tap(u"Care"_s));
    QCOMPARE(member().timeline().size(), 2U);
}

void TestMemberCare::whatDoesNotFitIsSaidBesideIt()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    openProfile();
    m_till->key(Qt::Key_N, Qt::ControlModifier);
    m_till->key(Qt::Key_Return);
    const auto problemOf = [this](const QString &label) {
        for (const FormField *field : pages().findChildren<FormField *>())
            if (field->isVisible() && field->input()->accessibleName() == label)
                return field->problem();
        return QString();
    };
    QTRY_VERIFY(!problemOf(u"What is to be done"_s).isEmpty());
    fill(u"What is to be done"_s, u"call"_s);
    fill(u"Until"_s, u"1999-01-01"_s);
    m_till->key(Qt::Key_Return);
    QTRY_VERIFY(!problemOf(u"Until"_s).isEmpty());
    QVERIFY(line(u"Until"_s)->hasFocus());
    m_till->key(Qt::Key_Escape);
    QVERIFY(profile());
    QCOMPARE(m_till->count(u"member_task"_s), 0);
}

void TestMemberCare::myTasksAreWorkedOff()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    openProfile();
    addTask(u"later"_s, 9);
    addTask(u"today"_s, 0);
    m_till->key(Qt::Key_Escape);
    m_till->key(Qt::Key_H, Qt::ControlModifier);
    QVERIFY(tasks());
    auto *model = tasks()->findChild<TaskListModel *>();
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(model->index(0, TaskListModel::What).data().toString(), u"today"_s);
    QVERIFY(m_till->tap(u"Coming 1"_s));
    QCOMPARE(model->rowCount(), 1);
    QVERIFY(m_till->tap(u"All 2"_s));
    tasks()->findChild<QTableView *>()->setFocus();
    m_till->key(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, TaskListModel::What).data().toString(), u"later"_s);
    tasks()->findChild<QTableView *>()->setFocus();
    m_till->key(Qt::Key_Return);
    QVERIFY(profile());
    QCOMPARE(care().tasks().size(), 1U);
}

void TestMemberCare::aTaskThatIsDoneCanBeTakenBack()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    openProfile();
    addTask(u"today"_s, 0);
    m_till->key(Qt::Key_Escape);
    QVERIFY(m_till->tap(u"My tasks"_s));
    m_till->key(Qt::Key_Delete);
    auto *model = tasks()->findChild<TaskListModel *>();
    QTRY_COMPARE(model->rowCount(), 0);
    QVERIFY(m_till->tap(u"Undo"_s));
    QTRY_COMPARE(model->rowCount(), 1);
    m_till->key(Qt::Key_Escape);
    QVERIFY(!tasks());
}

void TestMemberCare::anAdviserIsChosen()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    openProfile();
    m_till->key(Qt::Key_E, Qt::ControlModifier);
    QComboBox *adviser = nullptr;
    for (const FormField *field : pages().findChildren<FormField *>())
        if (field->isVisible() && field->input()->accessibleName() == u"Adviser")
            adviser = qobject_cast<QComboBox *>(field->input());
    QVERIFY(adviser);
    adviser->setCurrentIndex(adviser->findData(cashier.name));
    m_till->key(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(member().adviser(), cashier.name);
    QVERIFY(!member().isOwnerless());
}

void TestMemberCare::membersOfWhoLeftAreHandedOver()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    openProfile();
    Session boss = m_till->work().session();
    boss.role = Role::Administrator;
    const auto now = Timestamp::ofMilliseconds(2'000'000);
    QVERIFY(write([&](Transaction &transaction) -> Result<> {
                const auto user = addUser(transaction, boss, {u"leaver"_s, Role::Cashier, {}, u"246813"_s},
                                          {8, 1}, now, systemRandom);
                if (!user)
                    return user.error();
                Pinyin pinyin;
                const auto changed = changeMember(transaction, boss, member().member().number,
                                                  {{u"adviser"_s, u"leaver"_s}}, now, systemRandom, pinyin);
                if (!changed)
                    return changed.error();
                return deactivateUser(transaction, boss, u"leaver"_s, now);
            }).has_value());
    member().reload();
    QVERIFY(member().isOwnerless());
    m_till->key(Qt::Key_Escape);
    m_till->key(Qt::Key_H, Qt::ControlModifier);
    QVERIFY(m_till->tap(u"Hand over…"_s));
    QComboBox *to = nullptr;
    for (const FormField *field : pages().findChildren<FormField *>())
        if (field->isVisible() && field->input()->accessibleName() == u"To")
            to = qobject_cast<QComboBox *>(field->input());
    QVERIFY(to);
    to->setCurrentIndex(to->findData(manager.name));
    m_till->key(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_till->auditCount(u"staff.handover"_s), 1);
    openProfile();
    QCOMPARE(member().adviser(), manager.name);
    // Whoever sees that can go on from it.
    member().change({{u"adviser"_s, cashier.name}});
    QTRY_COMPARE(member().adviser(), cashier.name);
}

void TestMemberCare::aRestrictedMemberIsSeenToBe()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    openProfile();
    m_till->key(Qt::Key_Y, Qt::ControlModifier);
    QVERIFY(m_till->tap(u"Keep, but do not use"_s)); // without a reason
    QTRY_VERIFY(m_till->button(u"Keep, but do not use"_s));
    QVERIFY(!member().member().restricted);
    fill(u"Reason to restrict"_s, u"disputes the address"_s);
    QVERIFY(m_till->tap(u"Keep, but do not use"_s));
    QTRY_VERIFY(member().member().restricted);
    m_till->key(Qt::Key_Escape);
    const auto banner = [this] {
        for (const InlineMessage *message : profile()->findChildren<InlineMessage *>())
            if (message->isVisible())
                return message->text();
        return QString();
    };
    QVERIFY(banner().contains(u"Restricted"));
    QVERIFY(!m_till->button(u"New task"_s));
    m_till->key(Qt::Key_Escape);
    m_till->key(Qt::Key_3, Qt::ControlModifier);
    const auto &hits = m_till->work().members.hits();
    QVERIFY(std::ranges::none_of(hits, [](const MemberProfile &hit) { return hit.member.restricted; }));
    openProfile(); // by name it is found, and opened
    QVERIFY(m_till->tap(u"Lift the restriction"_s));
    QTRY_VERIFY(!member().member().restricted);
    QVERIFY(banner().isEmpty());
    QCOMPARE(m_till->auditCount(u"member.restrict"_s), 1);
    QCOMPARE(m_till->auditCount(u"member.unrestrict"_s), 1);
}

void TestMemberCare::aRestrictedMemberIsANumberAtTheTill()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    openProfile();
    care().restrict(u"disputed"_s);
    QTRY_VERIFY(member().member().restricted);
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    const auto &attached = m_till->work().sale.member();
    QVERIFY(attached);
    QVERIFY(attached->member.restricted);
    QVERIFY(attached->person.name.isEmpty() && attached->person.phones.empty());
}

void TestMemberCare::whoIsRestrictedIsUsedNoMoreAtTheSaleInHand()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    openProfile();
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    const auto &attached = m_till->work().sale.member();
    QVERIFY(attached && !attached->member.restricted && !attached->person.name.isEmpty());
    openProfile();
    care().restrict(u"disputed"_s);
    QTRY_VERIFY(attached && attached->member.restricted);
    QVERIFY(attached->person.name.isEmpty() && attached->person.phones.empty());
    QVERIFY(m_till->work().sale.cart().member->restricted); // what coupons are offered by
    // Whatever became of the page meanwhile.
    care().lift();
    member().close();
    QTRY_VERIFY(attached && !attached->member.restricted);
    QVERIFY(!attached->person.name.isEmpty());
}

void TestMemberCare::aCorrectionIsAskedForAndAnswered()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    openProfile();
    m_till->key(Qt::Key_Y, Qt::ControlModifier);
    fill(u"What is to be put right"_s, u"the birthday"_s);
    QVERIFY(m_till->tap(u"Take the request down"_s));
    QTRY_VERIFY(care().openCorrection());
    QVERIFY(m_till->tap(u"It is put right"_s)); // nothing was changed
    m_till->settle();
    QVERIFY(care().openCorrection());
    fill(u"Reason to refuse"_s, u"it is right as it is"_s);
    QVERIFY(m_till->tap(u"Refuse, with reason"_s));
    QTRY_VERIFY(!care().openCorrection());
    QVERIFY(care().corrections().front().answer.isEmpty()); // not shown in full, and in no audit
    member().reveal();
    QTRY_COMPARE(care().corrections().front().answer, u"it is right as it is"_s);
    QCOMPARE(care().corrections().front().text, u"the birthday"_s);
}

void TestMemberCare::consentTakenBackHoldsAtOnce()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    openProfile();
    const auto usable = [this] {
        return std::ranges::any_of(member().consents(), [](const ConsentState &state) {
            return state.what.channel == ConsentPurpose::Channel::Sms && state.usable;
        });
    };
    m_till->key(Qt::Key_T, Qt::ControlModifier);
    QCheckBox *sms = box(u"Marketing by SMS"_s);
    QVERIFY(sms);
    QTest::mouseClick(sms, Qt::LeftButton, {}, {10, sms->height() / 2});
    QTRY_VERIFY(usable());
    QTest::mouseClick(sms, Qt::LeftButton, {}, {10, sms->height() / 2});
    QTRY_VERIFY(!usable());
    QCOMPARE(m_till->count(u"consent_entry WHERE granted = 0"_s), 1);
}

void TestMemberCare::aChildNeedsAGuardian()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    openProfile();
    m_till->key(Qt::Key_T, Qt::ControlModifier);
    QCheckBox *sms = box(u"Marketing by SMS"_s);
    QTest::mouseClick(sms, Qt::LeftButton, {}, {10, sms->height() / 2});
    QTRY_COMPARE(m_till->count(u"consent_entry"_s), 1);
    m_till->key(Qt::Key_Escape);
    QVERIFY(!care().needsGuardian());
    member().change({{u"birthday"_s, member().today().addYears(-9).toString(Qt::ISODate)}});
    QTRY_VERIFY(care().needsGuardian());
    QVERIFY(std::ranges::none_of(member().consents(), &ConsentState::usable));
    QVERIFY(m_till->tap(u"Consents"_s));
    QCheckBox *guardian = box(u"A guardian agrees for them (under 14)"_s);
    QVERIFY(guardian);
    QTest::mouseClick(guardian, Qt::LeftButton, {}, {10, guardian->height() / 2});
    for (const QString &words : {u"Membership"_s, u"Marketing by SMS"_s})
        for (int click = 0; click < 2
             && !std::ranges::any_of(member().consents(),
                                     [&](const ConsentState &state) {
                                         return state.usable
                                             && (words == u"Membership") == (state.what == ConsentPurpose());
                                     });
             ++click) {
            QCheckBox *each = box(words);
            QTest::mouseClick(each, Qt::LeftButton, {}, {10, each->height() / 2});
            m_till->settle();
        }
    QTRY_VERIFY(!care().needsGuardian());
}

void TestMemberCare::erasingNeedsReasonAndNumber()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    openProfile();
    const QString number = member().member().number;
    m_till->key(Qt::Key_Y, Qt::ControlModifier);
    QVERIFY(!m_till->button(u"Erase for good"_s));
    fill(u"Reason to erase"_s, u"asked for it"_s);
    QVERIFY(!m_till->button(u"Erase for good"_s));
    fill(u"Type the member number to confirm"_s, number);
    QVERIFY(m_till->tap(u"Erase for good"_s));
    QTRY_VERIFY(!profile());
    QCOMPARE(m_till->count(u"customer WHERE status = 'erased'"_s), 1);
    QCOMPARE(m_till->auditCount(u"member.erase"_s), 1);
    m_till->key(Qt::Key_3, Qt::ControlModifier);
    m_till->type(u"李远骁"_s);
    QVERIFY(m_till->work().members.hits().empty());
    QVERIFY(isSound());
    // The record shows it; the copies of the keys forget the key right after.
    QVERIFY(m_till->database().backUpKeys());
    m_till->work().privacy.open();
    const QJsonObject erasure = m_till->work().privacy.record()[u"erasures"][0].toObject();
    QCOMPARE(erasure[u"number"].toString(), number);
    QVERIFY(!erasure[u"readable"].toBool(true));
}

void TestMemberCare::whoIsErasedLeavesTheSale()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    openProfile();
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_till->work().sale.member());
    openProfile();
    care().erase(u"asked for it"_s);
    QTRY_VERIFY(!m_till->work().sale.member());
}

void TestMemberCare::whoIsAskedCanStay()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    openProfile();
    QVERIFY(write([&](Transaction &transaction) -> Result<> {
                retention::setRule(transaction, {12, 30, true});
                retention::ask(transaction, member().member().id, member().today());
                return {};
            }).has_value());
    member().reload();
    QCOMPARE(care().eraseOn(), std::optional(member().today().addDays(30)));
    QVERIFY(m_till->tap(u"They stay"_s));
    QTRY_VERIFY(!care().eraseOn());
    QCOMPARE(m_till->auditCount(u"retention.keep"_s), 1);
    // Without a rule nobody is erased, whoever was asked.
    QVERIFY(write([&](Transaction &transaction) -> Result<> {
                retention::setRule(transaction, {0, 30, true});
                retention::ask(transaction, member().member().id, member().today());
                return {};
            }).has_value());
    member().reload();
    QVERIFY(!care().eraseOn());
}

void TestMemberCare::aCopyThatIsLeftIsSaid()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    Q_EMIT m_till->work().copiesLeft({u"/media/usb/copy.pdf"_s});
    const auto toasts = pages().findChildren<Toast *>();
    QVERIFY(std::ranges::any_of(
        toasts, [](const Toast *toast) { return toast->text().contains(u"/media/usb/copy.pdf"); }));
}

void TestMemberCare::theRecordIsShownAndSaved()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    pages().openSettings();
    pages().settingsPage()->open(SettingsPage::Privacy);
    QVERIFY(!m_till->work().privacy.record().isEmpty());
    fill(u"Ask after months without a visit"_s, u"24"_s);
    m_till->key(Qt::Key_Tab);
    QTRY_COMPARE(m_till->work().privacy.rule().months, 24);
    QCOMPARE(m_till->auditCount(u"retention.rule"_s), 1);
    const QTemporaryDir folder;
    for (const QString &name : {u"record.pdf"_s, u"record.csv"_s}) {
        m_till->work().privacy.save(folder.filePath(name));
        m_till->settle();
        QVERIFY(QFile(folder.filePath(name)).size() > 500);
    }
    QCOMPARE(m_till->auditCount(u"privacy.record"_s), 2);
}

void TestMemberCare::aCashierDecidesNothing()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    openProfile();
    m_till->key(Qt::Key_Y, Qt::ControlModifier);
    QVERIFY(m_till->button(u"Take the request down"_s));
    QVERIFY(!m_till->button(u"Keep, but do not use"_s));
    fill(u"Reason to erase"_s, u"asked for it"_s);
    fill(u"Type the member number to confirm"_s, member().member().number);
    QVERIFY(!m_till->button(u"Erase for good"_s));
    m_till->key(Qt::Key_Escape);
    m_till->work().privacy.open();
    QVERIFY(m_till->work().privacy.record().isEmpty());
    m_till->key(Qt::Key_Escape);
    m_till->key(Qt::Key_H, Qt::ControlModifier);
    QVERIFY(tasks());
    QVERIFY(!m_till->button(u"Hand over…"_s));
}

QTEST_MAIN(TestMemberCare)
#include "tst_membercare.moc"
