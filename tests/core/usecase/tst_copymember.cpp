#include "core/usecase/changemember.h"
#include "core/usecase/copymember.h"
#include "core/usecase/customfieldsjson.h"
#include "core/usecase/erasemember.h"
#include "core/usecase/findmembers.h"
#include "core/usecase/giveconsent.h"
#include "core/usecase/mergemembers.h"
#include "tests/core/usecase/newshop.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What a person gets of their own data, and what becomes of it when they are erased.
class TestCopyMember : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void itHoldsAllThatIsKept();
    void itIsForWhoMayReveal();
    void itIsNotedSealedAndAudited();
    void aCopyThatIsAsItWasIsTakenBack();
    void theNoteGoesWithThePerson();
    void theNoteGoesAlongWithAMergeAndComesBack();
    void whatWasDoneWithWhoWasMergedIsInIt();

private:
    template <class Work> auto write(Work work) { return m_shop->database->writeNow(std::move(work)); }
    Result<> sql(const QString &text);
    Result<QJsonObject> copy(const Session &session);
    HandedCopy hand(const QString &name, const QByteArray &content);
    std::vector<HandedCopy> handed();
    QString addSecond();
    Result<MemberUnion> merge(const QString &stays, const QString &goes);
    const Session &who() const { return m_shop->made.session; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<NewShop> m_shop;
    Pinyin m_pinyin;
    std::optional<MemberRecord> m_member;
    QString m_number;
};

void TestCopyMember::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<NewShop>(NewShop::make(m_folder->path()));
    const auto fields = customFieldsFrom(
        R"({"fields":[{"code":"skin","name":"肤质","kind":"choice","options":["干性","油性"]}]})");
    QVERIFY(fields);
    const auto added = write([&](Transaction &transaction) -> Result<MemberRecord> {
        if (const auto kept = changeCustomFields(transaction, who(), *fields, ShopFixture::noon()); !kept)
            return kept.error();
        return addMember(transaction, who(),
                         QJsonDocument::fromJson(R"({"name":"王秀兰","phone":"13812348000",
                            "email":"wang@example.com","custom":{"skin":"干性"},"note":"爱喝茶",
                            "consents":[{"purpose":"membership"}]})")
                             .object(),
                         ShopFixture::noon(), systemRandom, m_pinyin);
    });
    QVERIFY2(added, added ? "" : qPrintable(added.error().detail));
    m_member = *added;
    m_number = added->profile.member.number;
}

Result<> TestCopyMember::sql(const QString &text)
{
    return write([&](Transaction &transaction) -> Result<> {
        transaction.execute(text);
        return {};
    });
}

Result<QJsonObject> TestCopyMember::copy(const Session &session)
{
    return m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return memberCopy(main, keys, session, m_number, ShopFixture::noon());
    });
}

HandedCopy TestCopyMember::hand(const QString &name, const QByteArray &content)
{
    QFile file(m_folder->filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    const HandedCopy copy{file.fileName(), QCryptographicHash::hash(content, QCryptographicHash::Sha256)};
    const auto noted = write([&](Transaction &transaction) {
        return noteMemberCopy(transaction, who(), m_number, copy, ShopFixture::noon());
    });
    return noted ? copy : HandedCopy();
}

std::vector<HandedCopy> TestCopyMember::handed()
{
    return *m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return handedCopies(main, keys, who(), m_number);
    });
}

QString TestCopyMember::addSecond()
{
    const auto added = write([&](Transaction &transaction) {
        return addMember(transaction, who(),
                         QJsonDocument::fromJson(R"({"name":"王兰","phone":"13912348000"})").object(),
                         ShopFixture::noon(), systemRandom, m_pinyin);
    });
    return added ? added->profile.member.number : QString();
}

Result<MemberUnion> TestCopyMember::merge(const QString &stays, const QString &goes)
{
    return write([&](Transaction &transaction) {
        return mergeMembers(transaction, who(), stays, goes, {}, ShopFixture::noon(), systemRandom, m_pinyin);
    });
}

void TestCopyMember::itHoldsAllThatIsKept()
{
    QVERIFY(write([&](Transaction &transaction) {
        return giveConsent(transaction, who(), m_number, {{}, false}, ShopFixture::noon(), systemRandom);
    }));
    QVERIFY(write([&](Transaction &transaction) {
        return revealMembers(transaction, who(), {m_member->profile}, ShopFixture::noon());
    }));
    QVERIFY(sql(u"INSERT INTO shift (id, number, user, opened_at, float, event_hash)"
                " SELECT x'01', 1, id, 0, 0, x'00' FROM user"_s));
    QVERIFY(sql(u"INSERT INTO product (row, id, code, name, kind, status, price, tax_rate, unit, category)"
                " VALUES (1, randomblob(16), 'A1', '茶', 'goods', 'active', 350, 1300, 'pcs', '')"_s));
    QVERIFY(sql(u"INSERT INTO sale (row, id, kind, till, epoch, receipt, shift, user, member, at,"
                " business_date, zone, currency, exponent, tax_mode, gross, discount, net, tax,"
                " rounding, total, change, points, request_digest, event_hash)"
                " SELECT 1, randomblob(16), 'sale', 'T01', 1, 7, x'01', id, 1, 1000, '1970-01-01', 'UTC',"
                " 'CNY', 2, 'contained', 700, 50, 650, 0, 0, 650, 0, 6, x'00', x'00' FROM user"_s));
    QVERIFY(
        sql(u"INSERT INTO sale_line (sale, position, id, product, code, name, unit, category, tax_rate,"
            " quantity, unit_price, original_price, gross, line_discount, order_discount, net, tax, total,"
            " points, why) VALUES (1, 1, randomblob(16), 1, 'A1', '茶', 'pcs', '', 1300, 2000, 350, 350,"
            " 700, 20, 30, 650, 0, 650, 6, '')"_s));
    QVERIFY(sql(
        u"INSERT INTO tender (sale, position, kind, amount, reference) VALUES (1, 1, 'cash', 650, '')"_s));
    QVERIFY(sql(u"INSERT INTO points_entry (customer, kind, points, open, sale, at)"
                " VALUES (1, 'earned', 6, 6, 1, 1000)"_s));
    QVERIFY(sql(u"INSERT INTO account (row, id, kind, customer, principal, bonus, opened_at)"
                " VALUES (1, randomblob(16), 'member', 1, 1000, 200, 0)"_s));
    QVERIFY(sql(u"INSERT INTO stored_value_entry (account, kind, principal, bonus, at)"
                " VALUES (1, 'topped-up', 1000, 200, 2000)"_s));
    const auto made = copy(who());
    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    const QJsonObject &json = *made;
    QCOMPARE(json[u"v"].toInt(), 1);
    QCOMPARE(json[u"member"][u"name"].toString(), u"王秀兰"_s);
    QCOMPARE(json[u"member"][u"note"].toString(), u"爱喝茶"_s);
    QCOMPARE(json[u"customNames"][u"skin"].toString(), u"肤质"_s);
    QCOMPARE(json[u"consents"].toArray().size(), 2); // given, then taken back: both
    QCOMPARE(json[u"consents"][0][u"textVersion"].toString(), consentTextVersion);
    const QJsonValue purchase = json[u"purchases"][0];
    QCOMPARE(purchase[u"receipt"].toString(), u"S001-T01-000007"_s);
    QCOMPARE(purchase[u"total"].toString(), u"6.50"_s);
    QCOMPARE(purchase[u"lines"][0][u"quantity"].toString(), u"2"_s);
    QCOMPARE(purchase[u"lines"][0][u"discount"].toString(), u"0.50"_s);
    QCOMPARE(purchase[u"tenders"][0][u"amount"].toString(), u"6.50"_s);
    QCOMPARE(json[u"points"][u"entries"][0][u"paper"].toString(), u"S001-T01-000007"_s);
    QCOMPARE(json[u"storedValue"][u"principal"].toString(), u"10.00"_s);
    QCOMPARE(json[u"storedValue"][u"entries"][0][u"bonus"].toString(), u"2.00"_s);
    QCOMPARE(json[u"looks"][0][u"act"].toString(), u"member.reveal"_s);
    QCOMPARE(json[u"looks"][0][u"user"].toString(), who().name);
}

void TestCopyMember::itIsForWhoMayReveal()
{
    Session cashier = who();
    cashier.role = Role::Cashier;
    QCOMPARE(copy(cashier).error(), (Error{Error::Code::NotPermitted, u"revealMember"_s}));
    Session closed = who();
    closed.vault.reset();
    QCOMPARE(copy(closed).error().code, Error::Code::VaultClosed);
}

/// A path may hold the person's name.
void TestCopyMember::itIsNotedSealedAndAudited()
{
    const HandedCopy copy = hand(u"王秀兰.json"_s, "content");
    QVERIFY(!copy.path.isEmpty());
    QCOMPARE(handed().size(), 1U);
    QCOMPARE(handed().front().path, copy.path);
    const auto rows = m_shop->database->read([](const Connection &connection) {
        Rows found = connection.select(u"SELECT group_concat(detail) || (SELECT group_concat(hex(sealed))"
                                       " FROM member_copy) FROM audit WHERE act = 'member.copy'"_s);
        found.next();
        return found.text(0);
    });
    QVERIFY(rows->contains(m_member->profile.member.id.toString()));
    QVERIFY(!rows->contains(u"秀兰"));
    QVERIFY(!rows->contains(QString::fromLatin1(u"秀兰"_s.toUtf8().toHex().toUpper())));
}

void TestCopyMember::aCopyThatIsAsItWasIsTakenBack()
{
    const HandedCopy same = hand(u"same.json"_s, "content");
    const HandedCopy changed = hand(u"changed.json"_s, "content");
    const HandedCopy moved = hand(u"moved.json"_s, "content");
    QFile file(changed.path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("somebody's own work") > 0);
    file.close();
    QVERIFY(QFile::remove(moved.path));
    QCOMPARE(takeBack(handed()), QStringList{changed.path});
    QVERIFY(!QFile::exists(same.path));
    QVERIFY(QFile::exists(changed.path));
}

void TestCopyMember::theNoteGoesWithThePerson()
{
    hand(u"same.json"_s, "content");
    QVERIFY(write([&](Transaction &transaction) {
        return eraseMember(transaction, who(), m_number, u"asked"_s, ShopFixture::noon(), systemRandom);
    }));
    QVERIFY(handed().empty()); // the note of it went with the key
    QCOMPARE(*m_shop->database->read([](const Connection &connection) {
        Rows rows = connection.select(u"SELECT count(*) FROM member_copy"_s);
        rows.next();
        return rows.integer(0);
    }),
             0);
}

/// Who was merged has no key of their own any more once it is for good.
void TestCopyMember::theNoteGoesAlongWithAMergeAndComesBack()
{
    const QString goes = m_number;
    const HandedCopy copy = hand(u"before.json"_s, "content");
    const QString stays = addSecond();
    QVERIFY(merge(stays, goes));
    m_number = stays;
    QCOMPARE(handed().size(), 1U);
    QCOMPARE(handed().front().path, copy.path);

    QVERIFY(write([&](Transaction &transaction) {
        return unmergeMember(transaction, who(), goes, ShopFixture::noon(), systemRandom, m_pinyin);
    }));
    QVERIFY(handed().empty());
    m_number = goes;
    QCOMPARE(handed().size(), 1U);

    QVERIFY(merge(stays, goes));
    m_number = stays;
    const Timestamp later = ShopFixture::noon().plusMilliseconds(32 * qint64(86'400'000));
    const auto closed = write([&](Transaction &transaction) {
        return closeMerges(transaction, who(), businessDate(later, who().shop.day), later);
    });
    QVERIFY(closed);
    QCOMPARE(*closed, 1);
    QVERIFY(takeBack(handed()).isEmpty());
    QVERIFY(!QFile::exists(copy.path));
}

void TestCopyMember::whatWasDoneWithWhoWasMergedIsInIt()
{
    const QString goes = m_number;
    QVERIFY(write([&](Transaction &transaction) {
        return revealMembers(transaction, who(), {m_member->profile}, ShopFixture::noon());
    }));
    hand(u"before.json"_s, "content");
    QVERIFY(write([&](Transaction &transaction) {
        return changeMember(transaction, who(), goes, {{u"note"_s, u"咖啡"_s}}, ShopFixture::noon(),
                            systemRandom, m_pinyin);
    }));
    m_number = addSecond();
    QVERIFY(merge(m_number, goes));
    const auto made = copy(who());
    QVERIFY(made);
    QCOMPARE((*made)[u"looks"].toArray().size(), 2);
    QCOMPARE((*made)[u"looks"][0][u"act"].toString(), u"member.reveal"_s);
    QCOMPARE((*made)[u"looks"][1][u"act"].toString(), u"member.copy"_s);
    QCOMPARE((*made)[u"changes"][0][u"fields"], QJsonValue(QJsonArray{u"note"_s}));
}

QTEST_GUILESS_MAIN(TestCopyMember)

#include "tst_copymember.moc"
