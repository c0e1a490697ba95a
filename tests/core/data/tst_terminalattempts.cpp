#include "core/data/terminalattempts.h"

#include "tests/support/shopfixture.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestTerminalAttempts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsKeptComesBack();
    void openIsWhatNobodyKnowsOrRecorded();
    void refundsWaitUntilAnswered();
    void openOnesAreFoundByTheirIndex();
    void aDatabaseOfTheVersionBeforeKeepsItsData();

private:
    TerminalAttempt attempt(AttemptState state, AttemptKind kind = AttemptKind::Charge);
    void add(const TerminalAttempt &attempt);
    template <class Look> auto look(Look look) { return *shop->database->read(look); }

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<ShopFixture> shop;
    Random random = ShopFixture::countingRandom();
};

void TestTerminalAttempts::init()
{
    shop.reset();
    folder = std::make_unique<QTemporaryDir>();
    shop = std::make_unique<ShopFixture>(ShopFixture::make(folder->path()));
}

TerminalAttempt TestTerminalAttempts::attempt(AttemptState state, AttemptKind kind)
{
    const Timestamp now = ShopFixture::noon();
    return {Id<TerminalAttempt>::make(now, random),
            Id<Sale>::make(now, random),
            kind,
            TenderKind::Scan,
            Money::of(8040),
            kind == AttemptKind::Refund ? u"R0"_s : QString(),
            state,
            u"T7"_s,
            u"why"_s,
            shop->session.user,
            now,
            2};
}

void TestTerminalAttempts::add(const TerminalAttempt &attempt)
{
    QVERIFY(shop->database->writeNow([&](Transaction &transaction) -> Result<> {
        terminalattempts::append(transaction, attempt);
        return {};
    }));
}

void TestTerminalAttempts::whatIsKeptComesBack()
{
    for (const AttemptState state : {AttemptState::Started, AttemptState::Approved, AttemptState::Declined,
                                     AttemptState::Unknown, AttemptState::Reversed}) {
        const TerminalAttempt kept = attempt(state, AttemptKind::Refund);
        add(kept);
        const auto found = look([&](const Connection &c) { return terminalattempts::find(c, kept.id); });
        QVERIFY(found);
        QCOMPARE(found->state, state);
        QCOMPARE(found->kind, AttemptKind::Refund);
        QCOMPARE(found->sale.toString(), kept.sale.toString());
        QCOMPARE(found->tender(), (Tender{TenderKind::Scan, Money::of(8040), u"T7"_s}));
        QCOMPARE(found->original, u"R0"_s);
        QCOMPARE(found->reason, u"why"_s);
        QCOMPARE(found->startedAt, ShopFixture::noon());
        QCOMPARE(found->tries, 2);
        QVERIFY(!found->recorded);
    }
}

void TestTerminalAttempts::openIsWhatNobodyKnowsOrRecorded()
{
    const TerminalAttempt one = attempt(AttemptState::Unknown);
    add(one);
    for (const AttemptState state :
         {AttemptState::Started, AttemptState::Approved, AttemptState::Declined, AttemptState::Reversed})
        add(attempt(state));
    add(attempt(AttemptState::Started, AttemptKind::Refund));
    const auto all = look([](const Connection &c) { return terminalattempts::open(c); });
    QCOMPARE(all.size(), 3u);
    const auto its = look([&](const Connection &c) { return terminalattempts::openOf(c, one.sale); });
    QCOMPARE(its.size(), 1u);
    QCOMPARE(its.front().reference(), one.reference());
    QVERIFY(its.front().isInDoubt());
}

void TestTerminalAttempts::refundsWaitUntilAnswered()
{
    TerminalAttempt refund = attempt(AttemptState::Started, AttemptKind::Refund);
    add(refund);
    add(attempt(AttemptState::Started));
    const auto waiting = [&] {
        return look([](const Connection &c) { return terminalattempts::unansweredRefunds(c); }).size();
    };
    QCOMPARE(waiting(), 1u);
    refund.state = AttemptState::Approved;
    QVERIFY(shop->database->writeNow([&](Transaction &transaction) -> Result<> {
        terminalattempts::update(transaction, refund, ShopFixture::noon());
        return {};
    }));
    QCOMPARE(waiting(), 0u);
}

void TestTerminalAttempts::openOnesAreFoundByTheirIndex()
{
    const QString plan = look([](const Connection &connection) {
        Rows rows = connection.select(
            u"EXPLAIN QUERY PLAN SELECT id FROM terminal_attempt WHERE kind = 'charge' AND"
            " (state IN ('started', 'unknown') OR (state = 'approved' AND recorded IS NULL AND voucher IS"
            " NULL)) ORDER BY row"_s);
        rows.next();
        return rows.text(3);
    });
    QVERIFY2(plan.contains(u"terminal_attempt_open"_s), qPrintable(plan));
}

void TestTerminalAttempts::aDatabaseOfTheVersionBeforeKeepsItsData()
{
    const QTemporaryDir before;
    const QTemporaryDir scripts;
    for (const QString &name : QDir(u":/migrations/till"_s).entryList(QDir::Files, QDir::Name)) {
        QFile script(u":/migrations/till/"_s + name);
        QVERIFY(script.open(QIODevice::ReadOnly));
        if (script.readAll().contains("CREATE TABLE terminal_attempt"))
            break;
        QVERIFY(script.copy(scripts.filePath(name)));
    }
    Schema schema = tillSchema();
    schema.main.scripts = scripts.path();
    {
        const auto old = Database::open(before.path(), schema);
        QVERIFY(old);
        QVERIFY((*old)->writeNow([](Transaction &transaction) -> Result<> {
            transaction.execute(u"INSERT INTO setting (name, value) VALUES ('theme', 'dark')"_s);
            return {};
        }));
    }
    const auto now = Database::open(before.path());
    QVERIFY(now);
    const auto kept = (*now)->read([](const Connection &connection) {
        Rows rows = connection.select(
            u"SELECT value, (SELECT count(*) FROM terminal_attempt) FROM setting WHERE name = 'theme'"_s);
        rows.next();
        return rows.text(0) + rows.text(1);
    });
    QVERIFY(kept);
    QCOMPARE(*kept, u"dark0"_s);
}

QTEST_GUILESS_MAIN(TestTerminalAttempts)
#include "tst_terminalattempts.moc"
