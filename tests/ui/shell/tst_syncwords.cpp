#include "ui/shell/syncwords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using State = SyncStatus::State;

namespace {
constexpr qint64 hourMs = 3'600'000;
}

class TestSyncWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ageTurnsOfflineAmberThenRed_data();
    void ageTurnsOfflineAmberThenRed();
    void everyStateHasWords_data();
    void everyStateHasWords();
    void problemIsSaidInWords();

private:
    const Format m_format{QLocale(u"en"_s), *Currency::of(u"CNY"_s), "Asia/Shanghai"};
};

void TestSyncWords::ageTurnsOfflineAmberThenRed_data()
{
    QTest::addColumn<qint64>("ageMs");
    QTest::addColumn<int>("kind");
    QTest::newRow("minutes") << hourMs / 2 << int(Kind::Neutral);
    QTest::newRow("over an hour") << 2 * hourMs << int(Kind::Warning);
    QTest::newRow("over twenty") << 21 * hourMs << int(Kind::Error);
}

void TestSyncWords::ageTurnsOfflineAmberThenRed()
{
    QFETCH(qint64, ageMs);
    QFETCH(int, kind);
    const SyncStatus status{State::Offline, 7, Timestamp(), Error{Error::Code::Network, {}}};
    const SyncWords words(status, ageMs, m_format);
    QCOMPARE(int(words.kind()), kind);
    QVERIFY(words.chip().contains(u'7'));
    QVERIFY(words.chip().contains(m_format.age(ageMs)));
}

void TestSyncWords::everyStateHasWords_data()
{
    QTest::addColumn<int>("state");
    for (const State state : {State::NotEnrolled, State::VaultClosed, State::Synced, State::Sending,
                              State::Offline, State::NeedsAttention})
        QTest::addRow("%d", int(state)) << int(state);
}

void TestSyncWords::everyStateHasWords()
{
    QFETCH(int, state);
    const SyncStatus status{State(state), 3, std::nullopt, std::nullopt};
    const SyncWords words(status, 0, m_format);
    QVERIFY(!words.chip().isEmpty());
    QVERIFY(words.sentence().endsWith(u'.'));
}

void TestSyncWords::problemIsSaidInWords()
{
    const SyncStatus status{State::NeedsAttention, 3, std::nullopt, Error{Error::Code::Certificate, {}}};
    QVERIFY(SyncWords(status, 0, m_format).sentence().contains(u"identity"));
}

QTEST_MAIN(TestSyncWords)

#include "tst_syncwords.moc"
