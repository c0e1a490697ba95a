#include "core/data/officelink.h"

#include "tests/support/shopfixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What a till knows of its head office.
class TestOfficeLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void beforeEnrolmentThereIsNone();
    void whatIsPutComesBack();
    void anotherEnrolmentReplacesIt();
    void theClockIsSetAlone();

private:
    std::optional<OfficeLink> load() const;
    void put(const OfficeLink &link);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    const OfficeLink m_link{u"https://总部.example:8443"_s, "authority", "certificate",
                            QByteArray("\0\xff", 2),        3,           -1500};
};

void TestOfficeLink::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path(), 0, 0));
}

std::optional<OfficeLink> TestOfficeLink::load() const
{
    return *m_shop->database->read([](const Connection &connection) { return officelink::load(connection); });
}

void TestOfficeLink::put(const OfficeLink &link)
{
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) -> Result<> {
        officelink::put(transaction, link);
        return {};
    }));
}

void TestOfficeLink::beforeEnrolmentThereIsNone()
{
    QVERIFY(!load());
}

void TestOfficeLink::whatIsPutComesBack()
{
    put(m_link);
    const auto link = load();
    QVERIFY(link);
    QCOMPARE(link->url, m_link.url);
    QCOMPARE(link->authority, m_link.authority);
    QCOMPARE(link->certificate, m_link.certificate);
    QCOMPARE(link->sealedKey, m_link.sealedKey);
    QCOMPARE(link->clusterEpoch, 3);
    QCOMPARE(link->clockOffsetMs, -1500);
}

void TestOfficeLink::anotherEnrolmentReplacesIt()
{
    put(m_link);
    OfficeLink other = m_link;
    other.url = u"https://127.0.0.1:9443"_s;
    other.certificate = "another";
    put(other);
    QCOMPARE(load()->url, other.url);
    QCOMPARE(load()->certificate, other.certificate);
}

void TestOfficeLink::theClockIsSetAlone()
{
    put(m_link);
    QVERIFY(m_shop->database->writeNow([](Transaction &transaction) -> Result<> {
        officelink::setClock(transaction, 4, 20);
        return {};
    }));
    const auto link = load();
    QCOMPARE(link->clusterEpoch, 4);
    QCOMPARE(link->clockOffsetMs, 20);
    QCOMPARE(link->certificate, m_link.certificate);
}

QTEST_GUILESS_MAIN(TestOfficeLink)
#include "tst_officelink.moc"
