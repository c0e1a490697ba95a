#include "core/usecase/issuecard.h"

#include "core/customer/membernumber.h"
#include "core/data/members.h"
#include "core/data/outbox.h"
#include "core/security/cardcode.h"
#include "core/usecase/changemember.h"
#include "core/usecase/erasemember.h"
#include "core/usecase/findmembers.h"
#include "core/usecase/mergemembers.h"
#include "core/usecase/resolvescan.h"
#include "tests/core/usecase/scriptedshop.h"

#include <QJsonDocument>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace {
using Code = Error::Code;
const QByteArray sale = R"(,"lines":[{"code":"P10","quantity":"1"}],
    "tenders":[{"kind":"cash","amount":"10.00"}]})";
}

/// Cards of members: made, replaced, refused, and kept through merges and erasure.
class TestIssueCard : public ScriptedShop
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aCardIsMadeOnce();
    void theNameStandsAsTheShopLetsIt();
    void bothCodesMeanTheMember();
    void aReplacedCardKeepsAllAndIsRefused();
    void whoWasReplacedTwiceHasThreeCards();
    void anotherReasonIsNone();
    void whoMayNotEnrolMakesNoCard();
    void headOfficeHearsOfEach();
    void aNumberOfACardIsNeverGivenAgain();
    void ofTwoWhoWereMergedBothCardsLead();
    void theCardOfWhoWasMergedIsReplaced();
    void erasureEndsThemAll();
    void aCartThatWaitsKeepsItsMember();
    void whateverHappensTheBooksAgree();

private:
    template <class Work> auto write(Work work) { return m_shop->database->writeNow(work); }
    template <class Look> auto read(Look look) { return m_shop->database->read(look); }
    QString enrol(const QJsonObject &facts);
    Result<PrintableCard> issue(const QString &number);
    Result<PrintableCard> replace(const QString &number, const QString &reason = u"lost"_s);
    Result<std::optional<Member>> scan(const QString &code);
    Result<MemberHits> find(const QString &typed);
    Result<Receipt> sellTo(const QString &member);
    Result<Receipt> giveBack(const Receipt &receipt);
    QStringList cards(const QString &number);
    std::vector<QueuedEvent> events();

    Pinyin m_pinyin;
    QString m_number;
};

void TestIssueCard::init()
{
    open();
    m_number = enrol({{u"name"_s, u"王秀兰"_s}, {u"phone"_s, u"13812348000"_s}});
}

QString TestIssueCard::enrol(const QJsonObject &facts)
{
    const auto added = write([&](Transaction &transaction) {
        return addMember(transaction, m_shop->session, facts, ShopFixture::noon(), systemRandom, m_pinyin);
    });
    return added ? added->profile.member.number : QString();
}

Result<PrintableCard> TestIssueCard::issue(const QString &number)
{
    return write([&](Transaction &transaction) {
        return issueCard(transaction, m_shop->session, number, ShopFixture::noon(), systemRandom);
    });
}

Result<PrintableCard> TestIssueCard::replace(const QString &number, const QString &reason)
{
    return write([&](Transaction &transaction) {
        return replaceCard(transaction, m_shop->session, number, reason, ShopFixture::noon(), systemRandom);
    });
}

Result<std::optional<Member>> TestIssueCard::scan(const QString &code)
{
    return read([&](const Connection &connection) -> Result<std::optional<Member>> {
        const auto meaning =
            resolveScan(connection, m_shop->session.shop, code, ScanPlace::Sale, ShopFixture::noon());
        if (!meaning)
            return meaning.error();
        const auto *member = std::get_if<Member>(&*meaning);
        return member ? std::optional(*member) : std::nullopt;
    });
}

Result<MemberHits> TestIssueCard::find(const QString &typed)
{
    return read([&](const Connection &main, const Connection &keys) {
        return findMembers(main, keys, m_shop->session, typed, 10, m_pinyin);
    });
}

Result<Receipt> TestIssueCard::sellTo(const QString &member)
{
    return ringLine(R"({"member":")" + member.toUtf8() + '"' + sale);
}

Result<Receipt> TestIssueCard::giveBack(const Receipt &receipt)
{
    return refundLine(R"({"receipt":")" + receipt.number.toString().toUtf8()
                      + R"(","lines":[{"line":1,"quantity":"1"}],"reason":"r"})");
}

QStringList TestIssueCard::cards(const QString &number)
{
    QStringList list;
    const auto all = read([&](const Connection &connection) {
        return Result(membercards::of(connection, members::byNumber(connection, number)->id));
    });
    for (const IssuedCard &card : *all)
        list << card.number + (card.isGood() ? QString() : u' ' + card.reason);
    return list;
}

std::vector<QueuedEvent> TestIssueCard::events()
{
    auto all = *read([](const Connection &connection) { return Result(outbox::from(connection, 1, 1000)); });
    std::erase_if(all, [](const QueuedEvent &event) { return event.kind != u"member.card/1"; });
    return all;
}

void TestIssueCard::aCardIsMadeOnce()
{
    const auto first = issue(m_number);
    QVERIFY(first);
    QCOMPARE(first->card.number, m_number);
    QVERIFY(readCardCode(first->card.code));
    QVERIFY(!first->card.code.contains(u"138"_s));
    const auto second = issue(m_number);
    QCOMPARE(second->card.code, first->card.code);
    QCOMPARE(cards(m_number), QStringList(m_number));
    QCOMPARE(issue(u"nobody"_s).error(), (Error{Code::UnknownMember, u"nobody"_s}));
}

void TestIssueCard::theNameStandsAsTheShopLetsIt()
{
    QCOMPARE(issue(m_number)->name, u"王**"_s);
    m_shop->session.shop.cardName = CardName::Full;
    QCOMPARE(issue(m_number)->name, u"王秀兰"_s);
    m_shop->session.shop.cardName = CardName::None;
    QCOMPARE(issue(m_number)->name, QString());
}

void TestIssueCard::bothCodesMeanTheMember()
{
    const IssuedCard card = issue(m_number)->card;
    for (const QString &code : {card.number, card.code, card.code.toLower()}) {
        const auto meant = scan(code);
        QVERIFY(meant && *meant);
        QCOMPARE((*meant)->number, m_number);
        QCOMPARE(find(code)->hits.size(), 1U);
        QVERIFY(sellTo(code));
    }
    const QString foreign = makeCardCode(systemRandom);
    QCOMPARE(scan(foreign).error(), (Error{Code::UnknownMember, foreign}));
    QVERIFY(!*scan(u"something else"_s));
}

void TestIssueCard::aReplacedCardKeepsAllAndIsRefused()
{
    const IssuedCard old = issue(m_number)->card;
    const auto sold = sellTo(m_number);
    QVERIFY(sold);
    const auto fresh = replace(m_number);
    QVERIFY(fresh);
    QVERIFY(fresh->card.number != m_number);
    QVERIFY(fresh->card.code != old.code);
    QVERIFY(!hasWrongCheck(fresh->card.number));
    for (const QString &code : {old.number, old.code}) {
        QCOMPARE(scan(code).error(), (Error{Code::CardReplaced, u"lost"_s}));
        QCOMPARE(find(code).error(), (Error{Code::CardReplaced, u"lost"_s}));
        QCOMPARE(sellTo(code).error(), (Error{Code::CardReplaced, u"lost"_s}));
    }
    QCOMPARE(replace(m_number).error().code, Code::CardReplaced);
    QCOMPARE(issue(m_number).error().code, Code::CardReplaced);
    const auto meant = scan(fresh->card.number);
    QCOMPARE((*meant)->points, Points::of(10));
    QCOMPARE(find(fresh->card.number)->hits.size(), 1U);
    QCOMPARE(find(u"8000"_s)->hits.front().member.number, fresh->card.number);
    const auto record = read([&](const Connection &main, const Connection &keys) {
        return memberRecord(main, keys, m_shop->session, m_number);
    });
    QCOMPARE(record.error().code, Code::CardReplaced);
    QVERIFY(sellTo(fresh->card.code));
    QVERIFY(giveBack(*sold));
    checkBooks();
}

void TestIssueCard::whoWasReplacedTwiceHasThreeCards()
{
    // The first was never printed: its number was a card all the same.
    const QString second = replace(m_number, u"damaged"_s)->card.number;
    const QString third = replace(second)->card.number;
    QCOMPARE(cards(third), (QStringList{m_number + u" damaged"_s, second + u" lost"_s, third}));
    const auto json = read([&](const Connection &connection) {
        return Result(cardsToJson(connection, members::byNumber(connection, third)->id));
    });
    QCOMPARE((*json)[0][u"reason"].toString(), u"damaged"_s);
    QVERIFY(!json->at(2).toObject().contains(u"endedAt"));
}

void TestIssueCard::anotherReasonIsNone()
{
    for (const QString &reason : {u"stolen"_s, QString(), u"Lost"_s})
        QCOMPARE(replace(m_number, reason).error(), (Error{Code::InvalidInput, u"reason"_s}));
    QCOMPARE(cards(m_number), QStringList(m_number));
}

void TestIssueCard::whoMayNotEnrolMakesNoCard()
{
    m_shop->session.vault = nullptr;
    QCOMPARE(issue(m_number).error().code, Code::VaultClosed);
    QCOMPARE(replace(m_number).error().code, Code::VaultClosed);
    QVERIFY(events().empty());
}

void TestIssueCard::headOfficeHearsOfEach()
{
    QVERIFY(issue(m_number));
    QVERIFY(issue(m_number));
    const QString fresh = replace(m_number, u"damaged"_s)->card.number;
    const auto all = events();
    QCOMPARE(all.size(), 2U);
    const QJsonObject first = QJsonDocument::fromJson(all[0].body).object();
    const QJsonObject second = QJsonDocument::fromJson(all[1].body).object();
    QCOMPARE(first[u"number"].toString(), m_number);
    QVERIFY(!first.contains(u"before"));
    QCOMPARE(second[u"number"].toString(), fresh);
    QCOMPARE(second[u"before"].toString(), m_number);
    QCOMPARE(second[u"reason"].toString(), u"damaged"_s);
    QCOMPARE(second[u"member"], first[u"member"]);
    for (const QueuedEvent &event : all)
        QVERIFY(!event.sealedFor && !event.body.contains("王") && !event.body.contains("138"));
}

void TestIssueCard::aNumberOfACardIsNeverGivenAgain()
{
    const QString fresh = replace(m_number)->card.number;
    for (const QString &number : {m_number, fresh}) {
        const auto again = write([&](Transaction &transaction) {
            return addMember(transaction, m_shop->session, {{u"name"_s, u"李雷"_s}, {u"number"_s, number}},
                             ShopFixture::noon(), systemRandom, m_pinyin);
        });
        QCOMPARE(again.error(), (Error{Code::Duplicate, number}));
    }
}

void TestIssueCard::ofTwoWhoWereMergedBothCardsLead()
{
    QCOMPARE(enrol({{u"name"_s, u"王兰"_s}, {u"number"_s, u"B7"_s}}), u"B7"_s);
    const QString gone = issue(u"B7"_s)->card.code;
    const QString kept = issue(m_number)->card.code;
    const QString replaced = replace(u"B7"_s)->card.number;
    const QString now = issue(replaced)->card.code;
    QVERIFY(write([&](Transaction &transaction) {
        return mergeMembers(transaction, m_shop->session, m_number, replaced, {}, ShopFixture::noon(),
                            systemRandom, m_pinyin);
    }));
    for (const QString &code : {m_number, kept, replaced, now}) {
        const auto meant = scan(code);
        QVERIFY2(meant && *meant, qPrintable(code));
        QCOMPARE((*meant)->number, m_number);
    }
    for (const QString &code : {u"B7"_s, gone})
        QCOMPARE(scan(code).error().code, Code::CardReplaced);
    QCOMPARE(cards(m_number).size(), 3);
    QVERIFY(write([&](Transaction &transaction) {
        return unmergeMember(transaction, m_shop->session, replaced, ShopFixture::noon(), systemRandom,
                             m_pinyin);
    }));
    QCOMPARE((*scan(now))->number, replaced);
    QCOMPARE(cards(m_number), QStringList(m_number));
}

/// It is the card that was lost, not who stayed's.
void TestIssueCard::theCardOfWhoWasMergedIsReplaced()
{
    QCOMPARE(enrol({{u"name"_s, u"王兰"_s}, {u"number"_s, u"B7"_s}}), u"B7"_s);
    QVERIFY(write([&](Transaction &transaction) {
        return mergeMembers(transaction, m_shop->session, m_number, u"B7"_s, {}, ShopFixture::noon(),
                            systemRandom, m_pinyin);
    }));
    const QString fresh = replace(u"B7"_s)->card.number;
    QCOMPARE(scan(u"B7"_s).error().code, Code::CardReplaced);
    QCOMPARE((*scan(fresh))->number, m_number);
    QCOMPARE((*scan(m_number))->number, m_number);
    checkBooks();
}

void TestIssueCard::erasureEndsThemAll()
{
    const IssuedCard old = issue(m_number)->card;
    const IssuedCard fresh = replace(m_number)->card;
    QVERIFY(write([&](Transaction &transaction) {
        return eraseMember(transaction, m_shop->session, fresh.number, u"asked"_s, ShopFixture::noon(),
                           systemRandom);
    }));
    for (const QString &code : {old.code, fresh.code})
        QCOMPARE(scan(code).error().code, Code::UnknownMember);
    for (const QString &number : {old.number, fresh.number})
        QVERIFY(!*scan(number));
    const auto left = read([](const Connection &connection) {
        Rows rows = connection.select(u"SELECT count(code), count(*) FROM member_card"_s);
        rows.next();
        return Result(std::pair(rows.integer(0), rows.integer(1)));
    });
    QCOMPARE(*left, (std::pair<qint64, qint64>(0, 2)));
}

void TestIssueCard::aCartThatWaitsKeepsItsMember()
{
    const auto member = scan(m_number);
    const QString fresh = replace(m_number)->card.number;
    const auto now =
        read([&](const Connection &connection) { return Result(members::find(connection, (*member)->id)); });
    QCOMPARE((*now)->number, fresh);
}

/// Sales, returns and cards in any order, of one member after the other: each sale is told as it was written,
/// and the points stay together.
void TestIssueCard::whateverHappensTheBooksAgree()
{
    constexpr int longest = 10;
    const auto steps = rc::gen::resize(longest, rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 4)));
    QVERIFY(rc::check([&] {
        QString number = enrol({{u"name"_s, u"王秀兰"_s}});
        std::vector<Receipt> sold;
        for (const int step : *steps) {
            if (step == 0) {
                const QString before = number;
                number = replace(before, u"damaged"_s)->card.number;
                RC_ASSERT(sellTo(before).error().code == Code::CardReplaced);
            } else if (step == 1 && !sold.empty()) {
                RC_ASSERT(giveBack(sold.back()).has_value());
                sold.pop_back();
            } else if (const auto receipt = sellTo(number)) {
                sold.push_back(*receipt);
            }
        }
        RC_ASSERT((*scan(number))->points == Points::of(10 * qint64(sold.size())));
    }));
    checkBooks();
}

QTEST_GUILESS_MAIN(TestIssueCard)
#include "tst_issuecard.moc"
