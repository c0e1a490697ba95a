#include "tests/app/adminprogram.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QByteArray password = "correct horse battery staple";
}

/// Members' cards and pictures, and coupons to be shown, by the program itself.
class TestAdminCards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aCardIsWrittenAsPdfAndPicture();
    void severalStandOnASheet();
    void aLostCardIsReplacedAndRefused();
    void howMuchOfTheNameIsTheShopsToSay();
    void badUseIsSaid();
    void aPictureIsKeptShownAndRemoved();
    void whatIsNoPictureIsRefused();
    void aCouponIsWrittenAsASlip();
    void allAddsUp();

private:
    AdminProgram::Answer run(const QStringList &command) const
    {
        return m_admin.run(u"boss"_s, command, {password});
    }

    AdminProgram m_admin;
};

void TestAdminCards::initTestCase()
{
    QCOMPARE(m_admin.init(password).status, 0);
    const QString members =
        m_admin.file(u"members.csv"_s, "number,name,phone\nM1,王芳,+8613800010000\nM2,李雷,+8613800010001\n");
    QCOMPARE(run({u"import"_s, u"members"_s, members}).status, 0);
}

void TestAdminCards::aCardIsWrittenAsPdfAndPicture()
{
    const QString pdf = m_admin.file(u"card.pdf"_s);
    const auto made = run({u"member"_s, u"card"_s, u"M1"_s, u"--out"_s, pdf});
    QVERIFY2(made.status == 0, made.error.constData());
    QCOMPARE(made.json[u"number"].toString(), u"M1"_s);
    QCOMPARE(made.json[u"name"].toString(), u"王**"_s);
    QVERIFY(made.json[u"code"].toString().startsWith(u"M1:"));
    QFile file(pdf);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF"));
    const QString png = m_admin.file(u"card.png"_s);
    const auto again = run({u"member"_s, u"card"_s, u"M1"_s, u"--out"_s, png});
    QCOMPARE(again.json[u"code"], made.json[u"code"]);
    const QImage picture(png);
    QCOMPARE(picture.size(), QSize(1370, 864));
}

void TestAdminCards::severalStandOnASheet()
{
    const QString pdf = m_admin.file(u"cards.pdf"_s);
    const auto made = run({u"member"_s, u"card"_s, u"M1"_s, u"M2"_s, u"--out"_s, pdf});
    QVERIFY2(made.status == 0, made.error.constData());
    QVERIFY(QFile::exists(pdf));
    QCOMPARE(run({u"member"_s, u"card"_s, u"M1"_s, u"nobody"_s, u"--out"_s, m_admin.file(u"x.pdf"_s)}).error,
             QByteArray("error: unknown-member: nobody\n"));
    QVERIFY(!QFile::exists(m_admin.file(u"x.pdf"_s)));
}

void TestAdminCards::aLostCardIsReplacedAndRefused()
{
    const auto made = run({u"member"_s, u"card"_s, u"M2"_s, u"--replace"_s, u"--reason"_s, u"lost"_s});
    QVERIFY2(made.status == 0, made.error.constData());
    const QString fresh = made.json[u"number"].toString();
    QVERIFY(fresh.startsWith(u"S001T01-"));
    QCOMPARE(made.json[u"cards"].toArray().size(), 2);
    QCOMPARE(made.json[u"cards"][0][u"reason"].toString(), u"lost"_s);
    for (const QStringList &command :
         {QStringList{u"member"_s, u"show"_s, u"M2"_s}, QStringList{u"member"_s, u"find"_s, u"M2"_s},
          QStringList{u"points"_s, u"show"_s, u"M2"_s}, QStringList{u"member"_s, u"timeline"_s, u"M2"_s}}) {
        const auto refused = run(command);
        QCOMPARE(refused.status, 1);
        QCOMPARE(refused.error, QByteArray("error: card-replaced: lost\n"));
    }
    QCOMPARE(run({u"member"_s, u"show"_s, fresh}).json[u"name"].toString(), u"李雷"_s);
    // The new number is said, though its card cannot be written.
    const auto unwritten = run({u"member"_s, u"card"_s, fresh, u"--replace"_s, u"--reason"_s, u"damaged"_s,
                                u"--out"_s, m_admin.file(u"nowhere/card.pdf"_s)});
    QCOMPARE(unwritten.status, 1);
    const QString next = unwritten.json[u"number"].toString();
    QVERIFY(next.startsWith(u"S001T01-") && next != fresh);
    QCOMPARE(run({u"member"_s, u"show"_s, next}).json[u"name"].toString(), u"李雷"_s);
}

void TestAdminCards::howMuchOfTheNameIsTheShopsToSay()
{
    QCOMPARE(run({u"shop"_s, u"show"_s}).json[u"cardName"].toString(), u"masked"_s);
    QCOMPARE(run({u"shop"_s, u"set"_s, u"--card-name"_s, u"full"_s}).json[u"cardName"].toString(), u"full"_s);
    QCOMPARE(run({u"member"_s, u"card"_s, u"M1"_s}).json[u"name"].toString(), u"王芳"_s);
    QCOMPARE(run({u"shop"_s, u"set"_s, u"--card-name"_s, u"half"_s}).status, 1);
}

void TestAdminCards::badUseIsSaid()
{
    for (const QStringList &options :
         {QStringList{u"--out"_s, u"card.txt"_s}, QStringList{u"--replace"_s},
          QStringList{u"--reason"_s, u"lost"_s}, QStringList{u"--replace"_s, u"--reason"_s, u"stolen"_s},
          QStringList{u"--sheet"_s, u"--out"_s, u"card.png"_s}})
        QVERIFY(run(QStringList{u"member"_s, u"card"_s, u"M1"_s} + options).status != 0);
    QVERIFY(run({u"member"_s, u"photo"_s, u"M1"_s}).status != 0);
}

void TestAdminCards::aPictureIsKeptShownAndRemoved()
{
    QImage face(800, 600, QImage::Format_RGB32);
    face.fill(Qt::darkCyan);
    const QString path = m_admin.file(u"face.png"_s);
    QVERIFY(face.save(path));
    const auto kept = run({u"member"_s, u"photo"_s, u"M1"_s, u"--file"_s, path});
    QVERIFY2(kept.status == 0, kept.error.constData());
    const QString out = m_admin.file(u"out.jpg"_s);
    QCOMPARE(run({u"member"_s, u"photo"_s, u"M1"_s, u"--out"_s, out}).json[u"bytes"], kept.json[u"bytes"]);
    QCOMPARE(QImage(out).size(), QSize(512, 384));
    const QString copy = m_admin.file(u"copy.pdf"_s);
    QCOMPARE(run({u"member"_s, u"copy"_s, u"M1"_s, u"--out"_s, copy}).status, 0);
    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("/Subtype /Image"));
    QCOMPARE(run({u"member"_s, u"photo"_s, u"M1"_s, u"--remove"_s}).status, 0);
    QCOMPARE(run({u"member"_s, u"photo"_s, u"M1"_s, u"--out"_s, out}).error,
             QByteArray("error: not-found: M1\n"));
}

void TestAdminCards::whatIsNoPictureIsRefused()
{
    const QString text = m_admin.file(u"face.jpg"_s, "no picture at all");
    QCOMPARE(run({u"member"_s, u"photo"_s, u"M1"_s, u"--file"_s, text}).error,
             QByteArray("error: invalid-file: photo-type\n"));
}

void TestAdminCards::aCouponIsWrittenAsASlip()
{
    const QString promotion = m_admin.file(u"p.json"_s, R"({"version":1,"promotions":[
        {"code":"MINUS5","name":"立减","kind":"amount","amount":"5.00","coupon":"MINUS"}]})");
    QCOMPARE(run({u"import"_s, u"promotions"_s, promotion}).status, 0);
    const QString kinds = m_admin.file(u"k.json"_s, R"({"version":1,"kinds":[
        {"code":"MINUS","name":"开业立减","promotion":"MINUS5","validDays":30}]})");
    QCOMPARE(run({u"shop"_s, u"coupons"_s, u"--file"_s, kinds}).status, 0);
    const QString code = run({u"coupons"_s, u"issue"_s, u"MINUS"_s, u"--count"_s, u"1"_s})
                             .json[u"coupons"][0][u"code"]
                             .toString();
    const QString png = m_admin.file(u"coupon.png"_s);
    const auto shown = run({u"coupons"_s, u"show"_s, code, u"--out"_s, png});
    QVERIFY2(shown.status == 0, shown.error.constData());
    QVERIFY(QImage(png).height() > 200);
    QVERIFY(run({u"coupons"_s, u"show"_s, code, u"--out"_s, u"coupon.gif"_s}).status != 0);
}

void TestAdminCards::allAddsUp()
{
    QVERIFY(run({u"check"_s}).json[u"ok"].toBool());
}

QTEST_GUILESS_MAIN(TestAdminCards)
#include "tst_admincards.moc"
