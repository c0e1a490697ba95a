#include "tests/core/usecase/scriptedshop.h"

#include "core/data/members.h"

using namespace Qt::StringLiterals;

void ScriptedShop::open()
{
    m_shop.reset();
    m_prices = {};
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path()));
    m_shop->session.role = Role::Manager;
}

void ScriptedShop::nameMembers()
{
    const auto done = m_shop->database->writeNow([&](Transaction &transaction) -> Result<> {
        std::vector<Id<Customer>> members;
        for (Rows rows = transaction.connection().select(u"SELECT id FROM customer"_s); rows.next();)
            members.push_back(rows.id<Customer>(0));
        for (const Id<Customer> &member : members) {
            const QByteArray id = member.bytes();
            const Secret key = Vault::newCustomerKey();
            transaction.executeOnKeys(u"INSERT INTO customer_key (customer, wrapped) VALUES (?, ?)"_s, member,
                                      m_shop->session.vault->wrapCustomerKey(key, id));
            members::replacePerson(transaction, member,
                                   Vault::sealPersonal(key, id, toBytes(Person{u"会员"_s, {}})), {});
        }
        return {};
    });
    QVERIFY(done);
}

Result<Receipt> ScriptedShop::ringLine(const QByteArray &line)
{
    return m_shop->database->writeNow([&](Transaction &transaction) {
        return ring(transaction, m_shop->session, m_prices, line, ShopFixture::noon(), systemRandom);
    });
}

Result<Receipt> ScriptedShop::refundLine(const QByteArray &line)
{
    return m_shop->database->writeNow([&](Transaction &transaction) {
        return refundRequest(transaction, m_shop->session, m_prices, line, ShopFixture::noon(), systemRandom);
    });
}

QString ScriptedShop::receiptOfTwo()
{
    const auto receipt =
        ringLine(R"({"member":"M1","lines":[{"code":"P3","quantity":"2"},{"code":"P5","quantity":"1"}],
                     "tenders":[{"kind":"cash","amount":"12.00"}]})");
    return receipt ? receipt->number.toString() : QString();
}

Quantity ScriptedShop::stockOf(const QString &code)
{
    return *m_shop->database->read([&](const Connection &connection) {
        return products::stockOf(connection, products::withCode(connection, code)->id);
    });
}

Points ScriptedShop::pointsOfMember()
{
    return *m_shop->database->read([](const Connection &connection) {
        Rows rows = connection.select(u"SELECT points FROM customer WHERE number = 'M1'"_s);
        rows.next();
        return rows.points(0);
    });
}

void ScriptedShop::checkBooks()
{
    const auto outcomes = m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return checkAll(main, keys, m_shop->session);
    });
    QVERIFY(outcomes.has_value());
    for (const CheckOutcome &outcome : *outcomes)
        QVERIFY2(outcome.ok, qPrintable(outcome.name + u": "_s + outcome.detail));
}
