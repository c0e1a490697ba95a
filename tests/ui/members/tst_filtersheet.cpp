#include "core/data/customfields.h"
#include "tests/ui/members/browsedshop.h"
#include "ui/members/filtersheet.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

/// The form of filters over a list that was asked for elsewhere: by scripts, or long ago.
class TestFilterSheet : public BrowsedShop
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { close(); }
    void whatNobodyTouchesStays();
    void whatIsTouchedIsReplaced();
    void noFilterTakesAllAway();

private:
    MemberFilter wide() const;
    void list(const MemberFilter &filter);
    void apply();
    QComboBox *choice(const QString &label) const;

    Id<User> m_other = Id<User>::make(ShopFixture::noon(), systemRandom);
};

void TestFilterSheet::init()
{
    open();
    QVERIFY(m_shop->database->writeNow([](Transaction &transaction) -> Result<> {
        customfields::replace(transaction,
                              {{.code = u"skin"_s,
                                .name = u"Skin"_s,
                                .kind = CustomField::Kind::Choice,
                                .options = {u"oily"_s, u"dry"_s}},
                               {.code = u"note"_s, .name = u"Shade"_s}});
        return {};
    }));
}

/// More than the form can ask for: several of what it offers one of, and what no member has.
MemberFilter TestFilterSheet::wide() const
{
    return {.tiers = {u"gold"_s, u"lost"_s},
            .tags = {u"tea"_s},
            .sources = {u"elsewhere"_s},
            .advisers = {m_shop->session.user, m_other},
            .pointsFrom = Points::of(5),
            .visitedWithinDays = 30,
            .awayDays = 7,
            .birthdayMonth = 5,
            .birthdayWithinDays = 7,
            .consents = {{consentPurposes().front(), false}},
            .owes = true,
            .custom = {{u"skin"_s, {u"oily"_s, u"dry"_s}},
                       {u"note"_s, {u"rose"_s, u"red"_s}},
                       {u"gone"_s, {u"x"_s}}}};
}

void TestFilterSheet::list(const MemberFilter &filter)
{
    m_members->setQuery({filter, {}});
    QTRY_VERIFY(!m_members->browser().isLooking());
    press(Qt::Key_U, Qt::ControlModifier);
    QVERIFY(sheet<FilterSheet>()->isVisible());
}

void TestFilterSheet::apply()
{
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!sheet<FilterSheet>()->isVisible());
}

QComboBox *TestFilterSheet::choice(const QString &label) const
{
    for (QComboBox *each : sheet<FilterSheet>()->findChildren<QComboBox *>())
        if (each->accessibleName() == label)
            return each;
    return nullptr;
}

void TestFilterSheet::whatNobodyTouchesStays()
{
    list(wide());
    QVERIFY(choice(u"Last visit"_s)->currentText().contains(u", "_s)); // both
    const QString advisers = choice(u"Adviser"_s)->currentText();
    QVERIFY(advisers.contains(m_shop->session.name) && advisers.contains(m_other.toString()));
    QCOMPARE(choice(u"Skin"_s)->currentText(), u"oily, dry"_s);
    apply();
    QVERIFY(m_members->query().filter == wide());
}

void TestFilterSheet::whatIsTouchedIsReplaced()
{
    list(wide());
    for (QCheckBox *box : sheet<FilterSheet>()->findChildren<QCheckBox *>())
        if (box->text() == u"lost") {
            QVERIFY(box->isChecked());
            box->setFocus();
            press(Qt::Key_Space);
        }
    choice(u"Last visit"_s)->setFocus();
    press(Qt::Key_Home); // any
    choice(u"Skin"_s)->setFocus();
    press(Qt::Key_Up); // the last of its options
    apply();
    MemberFilter left = wide();
    left.tiers = {u"gold"_s};
    left.visitedWithinDays.reset();
    left.awayDays.reset();
    left.custom[u"skin"_s] = {u"dry"_s};
    QVERIFY(m_members->query().filter == left);
}

void TestFilterSheet::noFilterTakesAllAway()
{
    list(wide());
    for (QPushButton *each : sheet<FilterSheet>()->findChildren<QPushButton *>())
        if (each->text() == u"No filter")
            QTest::mouseClick(each, Qt::LeftButton);
    apply();
    QVERIFY(m_members->query().filter.isEmpty());
}

QTEST_MAIN(TestFilterSheet)

#include "tst_filtersheet.moc"
