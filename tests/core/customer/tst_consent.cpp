#include "core/customer/consent.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace {
const Id<struct User> user = *Id<User>::fromBytes(QByteArray(16, 'u'));
const ConsentPurpose membership{};
const ConsentPurpose sms{ConsentPurpose::Purpose::Marketing, ConsentPurpose::Channel::Sms};

ConsentEntry said(const ConsentPurpose &what, bool granted, bool byGuardian = false)
{
    return {what, granted, u"till"_s, u"1"_s, byGuardian, user, {}};
}

rc::Gen<std::vector<ConsentEntry>> histories()
{
    return rc::gen::map(rc::gen::arbitrary<std::vector<std::tuple<int, bool, bool>>>(),
                        [](const auto &drawn) {
                            std::vector<ConsentEntry> entries;
                            for (const auto &[purpose, granted, byGuardian] : drawn) {
                                const auto &all = consentPurposes();
                                entries.push_back(said(all[size_t(std::abs(purpose % int(all.size())))],
                                                       granted, byGuardian));
                            }
                            return entries;
                        });
}
}

/// What a consent may be used for.
class TestConsent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastWordHolds();
    void ofAChildAGuardianDecides();
    void aGuardianIsAskedForMembershipToo();
    void nothingIsUsableThatDoesNotHold();
};

void TestConsent::theLastWordHolds()
{
    QVERIFY(!isUsable({}, sms, {}));
    QVERIFY(isUsable({said(sms, true)}, sms, {}));
    QVERIFY(!isUsable({said(sms, true), said(sms, false)}, sms, {}));
    QVERIFY(!isUsable({said(sms, true)}, sms, {true, false}));
}

void TestConsent::ofAChildAGuardianDecides()
{
    const ConsentLimits child{false, true};
    QVERIFY(!isUsable({said(sms, true)}, sms, child));
    QVERIFY(isUsable({said(sms, true, true)}, sms, child));
    // Whoever agreed last: the child alone is not enough.
    QVERIFY(!isUsable({said(sms, true, true), said(sms, true)}, sms, child));
}

void TestConsent::aGuardianIsAskedForMembershipToo()
{
    const ConsentLimits child{false, true};
    QVERIFY(needsGuardian({}, child));
    QVERIFY(!needsGuardian({said(membership, true, true)}, child));
    QVERIFY(needsGuardian({said(membership, true, true), said(sms, true)}, child));
    QVERIFY(!needsGuardian({said(membership, true, true), said(sms, true), said(sms, false)}, child));
    QVERIFY(!needsGuardian({}, {}));
}

void TestConsent::nothingIsUsableThatDoesNotHold()
{
    QVERIFY(rc::check("usable implies that it holds and that nothing stands against it", [] {
        const auto entries = *histories();
        const ConsentLimits limits{*rc::gen::arbitrary<bool>(), *rc::gen::arbitrary<bool>()};
        for (const ConsentPurpose &what : consentPurposes()) {
            if (isUsable(entries, what, limits))
                RC_ASSERT(holds(entries, what) && !limits.isRestricted);
            RC_ASSERT(isUsable(entries, what, {}) == holds(entries, what));
            if (limits.isChild && !needsGuardian(entries, limits))
                RC_ASSERT(isUsable(entries, what, {false, true}) == holds(entries, what));
        }
    }));
}

QTEST_GUILESS_MAIN(TestConsent)
#include "tst_consent.moc"
