#include "core/sync/pusher.h"

#include "core/data/outbox.h"
#include "core/headoffice/invitations.h"
#include "core/headoffice/server.h"
#include "core/security/eventchain.h"
#include "core/security/sealbytes.h"
#include "core/sync/enroller.h"
#include "tests/core/headoffice/officefixture.h"
#include "tests/core/headoffice/tillevents.h"
#include "tests/support/shopfixture.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {
constexpr int patienceMs = 60'000;

/// One round of the pusher.
SyncStatus push(Pusher &pusher)
{
    QSignalSpy finished(&pusher, &Pusher::roundFinished);
    pusher.pushNow();
    [&] { QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), patienceMs); }();
    return pusher.status();
}

/// What this program does as a till of its own: pushes once and says how it stands.
int pushAsTill(const QStringList &arguments)
{
    QFile keys(arguments[3]);
    const auto database = Database::open(arguments[2]);
    if (!database || !keys.open(QIODevice::ReadOnly))
        return 1;
    const Secret wrapping = Secret::fromRaw(keys.read(sealKeyBytes));
    auto vault = Vault::open(keys.readAll(), wrapping);
    if (!vault)
        return 1;
    Pusher pusher(**database, systemTime);
    pusher.setVault(std::make_shared<const Vault>(std::move(*vault)));
    const SyncStatus status = push(pusher);
    std::printf("%lld %lld\n", static_cast<long long>(status.pending),
                static_cast<long long>(pusher.counts().pushed));
    return 0;
}

/// A till with events in its outbox, enrolled at a head office.
class EnrolledShop
{
public:
    EnrolledShop(OfficeFixture &office, const QString &address) : m_shop(ShopFixture::make(m_folder.path()))
    {
        m_shop.session.role = Role::Administrator;
        Enroller enroller(database(), m_shop.session);
        QSignalSpy enrolled(&enroller, &Enroller::enrolled);
        enroller.start(u"https://"_s + address,
                       invite(office.office(), u"S001"_s, u"T01"_s, systemRandom).value());
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!enrolled.isEmpty(), patienceMs); }();
    }

    /// Appends that many sales to the outbox.
    void sell(int count)
    {
        const auto written = database().writeNow([&](Transaction &transaction) -> Result<> {
            for (int i = 0; i < count; ++i) {
                const QJsonObject sale = TillEvents::saleBody({u"S001"_s, u"T01"_s, 1}, ++m_sales);
                const QByteArray body = QJsonDocument(sale).toJson(QJsonDocument::Compact);
                outbox::append(transaction,
                               {Id<Event>::make(systemTime(), systemRandom),
                                u"sale.completed/1"_s,
                                systemTime(),
                                body,
                                {},
                                bodyHash(body)});
            }
            return {};
        });
        QVERIFY(written.has_value());
    }
    QStringList eventIds() const
    {
        return m_shop.database
            ->read([](const Connection &connection) {
                QStringList ids;
                for (const QueuedEvent &event : outbox::from(connection, 1, 10'000))
                    ids << QString::fromLatin1(event.id.bytes().toHex().toUpper());
                return ids;
            })
            .value();
    }

    Database &database() { return *m_shop.database; }
    const std::shared_ptr<const Vault> &vault() const { return m_shop.session.vault; }
    QString folder() const { return m_folder.path(); }
    void close() { m_shop.database.reset(); }
    void reopen() { m_shop.database = std::move(Database::open(folder())).value(); }

private:
    QTemporaryDir m_folder;
    ShopFixture m_shop;
    int m_sales = 0;
};

const QString allIds = u"SELECT hex(id) FROM event WHERE state = 'applied' ORDER BY seq"_s;
}

class PusherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingArrivesOnce();
    void withoutVaultOrEnrolmentNothingIsSent();
    void anOfficeThatIsAwayIsTriedAgain();
    void anAnswerThatIsLostDoublesNothing();
    void aTillKilledBeforeItReadsTheReplyDoublesNothing();
    void aReplacedTillIsTold();
};

void PusherTest::everythingArrivesOnce()
{
    OfficeFixture office;
    const auto server = Server::listen(office.office(), u"127.0.0.1:0"_s);
    EnrolledShop shop(office, (*server)->address());
    shop.sell(450);
    Pusher pusher(shop.database(), systemTime);
    pusher.setVault(shop.vault());
    SyncStatus status = push(pusher);
    QCOMPARE(status.state, SyncStatus::State::Synced);
    QCOMPARE(status.pending, 0);
    QCOMPARE(pusher.counts().pushed, 450);
    QCOMPARE(office.column(allIds), shop.eventIds());
    QCOMPARE(office.count(u"sale"_s), 450);
    status = push(pusher);
    QCOMPARE(status.state, SyncStatus::State::Synced);
    QCOMPARE(pusher.counts().pushed + pusher.counts().duplicates, 0);
}

void PusherTest::withoutVaultOrEnrolmentNothingIsSent()
{
    OfficeFixture office;
    const auto server = Server::listen(office.office(), u"127.0.0.1:0"_s);
    EnrolledShop shop(office, (*server)->address());
    shop.sell(1);
    Pusher locked(shop.database(), systemTime);
    QCOMPARE(push(locked).state, SyncStatus::State::VaultClosed);
    QTemporaryDir folder;
    const ShopFixture lonely = ShopFixture::make(folder.path());
    Pusher pusher(*lonely.database, systemTime);
    pusher.setVault(lonely.session.vault);
    QCOMPARE(push(pusher).state, SyncStatus::State::NotEnrolled);
    QCOMPARE(office.count(u"event"_s), 0);
}

void PusherTest::anOfficeThatIsAwayIsTriedAgain()
{
    OfficeFixture office;
    auto server = std::move(Server::listen(office.office(), u"127.0.0.1:0"_s)).value();
    const QString address = server->address();
    EnrolledShop shop(office, address);
    shop.sell(3);
    server.reset();
    Pusher pusher(shop.database(), systemTime);
    pusher.setVault(shop.vault());
    const SyncStatus away = push(pusher);
    QCOMPARE(away.state, SyncStatus::State::Offline);
    QCOMPARE(away.pending, 3);
    QVERIFY(away.oldest.has_value());
    server = std::move(Server::listen(office.office(), address)).value();
    QCOMPARE(push(pusher).state, SyncStatus::State::Synced);
    QCOMPARE(office.column(allIds), shop.eventIds());
}

/// The connection breaks between the server's commit and its reply.
void PusherTest::anAnswerThatIsLostDoublesNothing()
{
    OfficeFixture office;
    std::atomic<int> repliesLeft = 1'000;
    const auto server = Server::listen(office.office(), u"127.0.0.1:0"_s, {}, [&] {
        if (--repliesLeft < 0)
            throw std::runtime_error("cut off");
    });
    EnrolledShop shop(office, (*server)->address());
    shop.sell(20);
    repliesLeft = 1;
    Pusher pusher(shop.database(), systemTime);
    pusher.setVault(shop.vault());
    QCOMPARE(push(pusher).state, SyncStatus::State::Offline);
    QCOMPARE(office.count(u"event"_s), 20);
    repliesLeft = 1'000;
    const SyncStatus status = push(pusher);
    QCOMPARE(status.state, SyncStatus::State::Synced);
    QCOMPARE(status.pending, 0);
    QCOMPARE(office.column(allIds), shop.eventIds());
}

void PusherTest::aTillKilledBeforeItReadsTheReplyDoublesNothing()
{
    OfficeFixture office;
    std::atomic<pid_t> victim = 0;
    std::atomic<int> replies = 0;
    const auto server = Server::listen(office.office(), u"127.0.0.1:0"_s, {}, [&] {
        // The second reply is the one to its events.
        if (victim != 0 && ++replies == 2)
            ::kill(victim, SIGKILL);
    });
    EnrolledShop shop(office, (*server)->address());
    shop.sell(20);
    const QString keyFile = shop.folder() + u"/test.key"_s;
    QFile keys(keyFile);
    QVERIFY(keys.open(QIODevice::WriteOnly));
    const Secret wrapping = Secret::random(sealKeyBytes);
    keys.write(wrapping.toRaw() + shop.vault()->wrapFor(wrapping));
    keys.close();
    shop.close();
    const QStringList words{u"--push"_s, shop.folder(), keyFile};
    QProcess till;
    till.setProgram(QCoreApplication::applicationFilePath());
    till.setArguments(words);
    QObject::connect(&till, &QProcess::started, &till, [&] { victim = pid_t(till.processId()); });
    till.start();
    QVERIFY(till.waitForFinished(patienceMs));
    QCOMPARE(till.exitStatus(), QProcess::CrashExit);
    QCOMPARE(office.count(u"event"_s), 20);
    victim = 0;
    QProcess next;
    next.start(QCoreApplication::applicationFilePath(), words);
    QVERIFY(next.waitForFinished(patienceMs));
    QCOMPARE(next.readAllStandardOutput(), "0 0\n");
    shop.reopen();
    QCOMPARE(office.column(allIds), shop.eventIds());
    QCOMPARE(office.count(u"sale"_s), 20);
    QCOMPARE(office.count(u"alarm"_s), 0);
}

void PusherTest::aReplacedTillIsTold()
{
    OfficeFixture office;
    const auto server = Server::listen(office.office(), u"127.0.0.1:0"_s);
    EnrolledShop shop(office, (*server)->address());
    shop.sell(1);
    office.enrol(u"S001"_s, u"T01"_s, 2);
    Pusher pusher(shop.database(), systemTime);
    pusher.setVault(shop.vault());
    const SyncStatus status = push(pusher);
    QCOMPARE(status.state, SyncStatus::State::NeedsAttention);
    QCOMPARE(status.problem->code, Error::Code::StaleEpoch);
    QCOMPARE(office.count(u"event"_s), 0);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == u"--push")
        return pushAsTill(application.arguments());
    PusherTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_pusher.moc"
