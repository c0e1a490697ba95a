#include "tests/core/usecase/programmeshop.h"

#include "core/data/members.h"
#include "core/usecase/changeearning.h"
#include "core/usecase/changemember.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
const QByteArray programme = R"({"version":1,"rules":[
  {"code":"BASE","name":"消费","gives":"base","points":1,"per":"1.00"},
  {"code":"THU","name":"周四","gives":"multiplier","factor":"2","weekdays":[4]},
  {"code":"BDAY","name":"生日","gives":"multiplier","factor":"3","birthday":{"before":2,"after":1}},
  {"code":"WELCOME","name":"首单","gives":"bonus","points":50,"firstPurchase":true},
  {"code":"TOPUP","name":"充值","gives":"top-up","points":5,"per":"100.00"},
  {"code":"FRIEND","name":"推荐","gives":"referral","points":200,"least":"5.00"}]})";
}

void ProgrammeShop::openAsAdministrator()
{
    open();
    nameMembers();
    m_shop->session.role = Role::Administrator;
}

QString ProgrammeShop::isoOf(int day)
{
    return u"2026-03-%1T04:00:00Z"_s.arg(day, 2, 10, QChar(u'0'));
}

void ProgrammeShop::setWholeProgramme()
{
    setProgramme(programme);
}

void ProgrammeShop::setProgramme(const QByteArray &json)
{
    const auto read =
        earnProgrammeFromJson(QJsonDocument::fromJson(json).object(), m_shop->session.shop.currency);
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QVERIFY(write([&](Transaction &transaction) {
        return changeProgramme(transaction, m_shop->session, *read, ShopFixture::noon());
    }));
    const auto kept = m_shop->database->read([&](const Connection &connection) {
        return Result(earnprogrammes::current(connection, m_shop->session.shop.currency));
    });
    QCOMPARE(*kept, *read);
    m_shop->session.shop.earning = *kept;
}

void ProgrammeShop::change(const QString &number, const QByteArray &json)
{
    const auto changed = write([&](Transaction &transaction) {
        return changeMember(transaction, m_shop->session, number, QJsonDocument::fromJson(json).object(),
                            ShopFixture::noon(), systemRandom, m_pinyin);
    });
    QVERIFY2(changed, changed ? "" : qPrintable(changed.error().detail));
}

Result<Receipt> ProgrammeShop::buy(const QString &goods, const QString &member, int day)
{
    QByteArray lines;
    for (const QString &code : goods.split(u','))
        lines += (lines.isEmpty() ? "" : ",") + QByteArray(R"({"quantity":"1","code":")") + code.toUtf8()
            + R"("})";
    return ringLine(R"({"at":")" + isoOf(day).toUtf8() + R"(","member":")" + member.toUtf8()
                    + R"(","tenders":[{"kind":"cash","amount":"100.00"}],"lines":[)" + lines + "]}");
}

Result<Receipt> ProgrammeShop::giveBack(const Receipt &receipt, int line, int day)
{
    return refundLine(R"({"at":")" + isoOf(day).toUtf8() + R"(","receipt":")"
                      + receipt.number.toString().toUtf8() + R"(","reason":"r","lines":[{"quantity":"1",)"
                      + R"("line":)" + QByteArray::number(line) + "}]}");
}

Result<Receipt> ProgrammeShop::swap(const Receipt &receipt, int line, const QString &code, int day,
                                    bool isDearer)
{
    const QByteArray paid = isDearer ? R"("tenders":[{"kind":"cash","amount":"100.00"}],)" : "";
    return refundLine(R"({"at":")" + isoOf(day).toUtf8() + R"(","receipt":")"
                      + receipt.number.toString().toUtf8() + R"(","reason":"r",)" + paid
                      + R"("exchange":[{"quantity":"1","code":")" + code.toUtf8()
                      + R"("}],"lines":[{"quantity":"1","line":)" + QByteArray::number(line) + "}]}");
}

Points ProgrammeShop::pointsOf(const QString &number)
{
    return *m_shop->database->read(
        [&](const Connection &connection) { return Result(members::byNumber(connection, number)->points); });
}

QString ProgrammeShop::earnedIn(const Receipt &receipt)
{
    QStringList told;
    for (const QJsonValue &reason : toJson(receipt, m_shop->session.shop.currency)[u"earned"].toArray())
        told << reason[u"rule"].toString() + u" %1"_s.arg(reason[u"points"].toInteger());
    return told.join(u", ");
}
