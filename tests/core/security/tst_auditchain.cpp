#include "core/security/auditchain.h"

#include "bytes.h"
#include "core/security/eventchain.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QByteArray user = countingBytes(16);
constexpr Timestamp at = Timestamp::ofMilliseconds(1'259'653'500'000);
}

/// An audit entry cannot be changed, moved or left out unseen.
class AuditChainTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matchesAValueComputedElsewhere();
    void everyPartCounts();
    void textCannotMoveFromOneFieldToTheNext();
};

void AuditChainTest::matchesAValueComputedElsewhere()
{
    QCOMPARE(auditHash(chainStart(), 7, at, user, u"checkout"_s, u"S001-T01-000001 退"_s).toHex(),
             QByteArray("a2597994174142be063b53eea60e81924bfc62ad4666baa02723bc6a64e3bd38"));
}

void AuditChainTest::everyPartCounts()
{
    const QByteArray start = chainStart();
    const QSet<QByteArray> hashes{
        auditHash(start, 1, at, user, u"login"_s, u"x"_s),
        auditHash(withFlippedBit(start, 0), 1, at, user, u"login"_s, u"x"_s),
        auditHash(start, 2, at, user, u"login"_s, u"x"_s),
        auditHash(start, 1, at.plusMilliseconds(1), user, u"login"_s, u"x"_s),
        auditHash(start, 1, at, withFlippedBit(user, 3), u"login"_s, u"x"_s),
        auditHash(start, 1, at, QByteArray(), u"login"_s, u"x"_s),
        auditHash(start, 1, at, user, u"Login"_s, u"x"_s),
        auditHash(start, 1, at, user, u"login"_s, u"y"_s),
        auditHash(start, 1, at, user, u"login"_s, QString()),
    };
    QCOMPARE(hashes.size(), 9);
}

void AuditChainTest::textCannotMoveFromOneFieldToTheNext()
{
    QVERIFY(auditHash(chainStart(), 1, at, user, u"ab"_s, u"c"_s)
            != auditHash(chainStart(), 1, at, user, u"a"_s, u"bc"_s));
}

QTEST_APPLESS_MAIN(AuditChainTest)
#include "tst_auditchain.moc"
