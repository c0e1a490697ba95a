#include "core/usecase/memberphoto.h"

#include "core/data/memberphotos.h"
#include "core/data/members.h"
#include "core/usecase/changemember.h"
#include "core/usecase/copymember.h"
#include "core/usecase/erasemember.h"
#include "core/usecase/mergemembers.h"
#include "tests/support/shopfixture.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
using Code = Error::Code;
constexpr qint64 dayMs = 86'400'000;

/// Of the form of a JPEG, which is all that keeping asks for.
QByteArray jpeg(const QByteArray &what)
{
    return "\xff\xd8\xff\xe0" + what + "\xff\xd9";
}
}

/// A member's picture: sealed, seen by who may, merged, parted, copied and erased.
class TestMemberPhoto : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void itIsKeptSealedAndReplaced();
    void onlyWhoMayRevealSeesIt();
    void whatIsNoSmallJpegIsRefused();
    void itIsRemoved();
    void ofTwoTheOneThatIsThereIsTaken();
    void ofTwoTheChosenOneIsTaken();
    void afterThirtyDaysTheOtherGoes();
    void erasureTakesItAway();
    void itStandsInTheAccessCopy();

private:
    template <class Work> auto write(Work work) { return m_shop->database->writeNow(work); }
    Result<> keep(const QString &number, const QByteArray &picture);
    Result<QByteArray> photo(const QString &number);
    Result<MemberUnion> merge(const QStringList &take);
    Result<MemberParting> part(qint64 days = 0);
    qint64 count();
    bool isOnDisk(const QByteArray &bytes);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    Pinyin m_pinyin;
};

void TestMemberPhoto::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path(), 1, 0));
    m_shop->session.role = Role::Manager;
    for (const QString &number : {u"A1"_s, u"A2"_s})
        QVERIFY(write([&](Transaction &transaction) {
            return addMember(transaction, m_shop->session, {{u"number"_s, number}, {u"name"_s, u"王兰"_s}},
                             ShopFixture::noon(), systemRandom, m_pinyin);
        }));
}

Result<> TestMemberPhoto::keep(const QString &number, const QByteArray &picture)
{
    return write([&](Transaction &transaction) {
        return keepPhoto(transaction, m_shop->session, number, picture, ShopFixture::noon());
    });
}

Result<QByteArray> TestMemberPhoto::photo(const QString &number)
{
    return m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return photoOf(main, keys, m_shop->session, number);
    });
}

Result<MemberUnion> TestMemberPhoto::merge(const QStringList &take)
{
    return write([&](Transaction &transaction) {
        return mergeMembers(transaction, m_shop->session, u"A1"_s, u"A2"_s, take, ShopFixture::noon(),
                            systemRandom, m_pinyin);
    });
}

Result<MemberParting> TestMemberPhoto::part(qint64 days)
{
    return write([&](Transaction &transaction) {
        return unmergeMember(transaction, m_shop->session, u"A2"_s,
                             ShopFixture::noon().plusMilliseconds(days * dayMs), systemRandom, m_pinyin);
    });
}

qint64 TestMemberPhoto::count()
{
    return *m_shop->database->read([](const Connection &connection) {
        Rows rows = connection.select(u"SELECT count(*) FROM member_photo"_s);
        rows.next();
        return Result(rows.integer(0));
    });
}

bool TestMemberPhoto::isOnDisk(const QByteArray &bytes)
{
    for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files)) {
        QFile file(m_folder->filePath(name));
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            return true;
    }
    return false;
}

void TestMemberPhoto::itIsKeptSealedAndReplaced()
{
    QVERIFY(keep(u"A1"_s, jpeg("the first face of all")));
    QCOMPARE(*photo(u"A1"_s), jpeg("the first face of all"));
    QVERIFY(!isOnDisk("the first face"));
    QVERIFY(keep(u"A1"_s, jpeg("the second face")));
    QCOMPARE(*photo(u"A1"_s), jpeg("the second face"));
    QCOMPARE(count(), 1);
    QCOMPARE(photo(u"A2"_s).error(), (Error{Code::NotFound, u"A2"_s}));
    QCOMPARE(photo(u"nobody"_s).error().code, Code::UnknownMember);
}

void TestMemberPhoto::onlyWhoMayRevealSeesIt()
{
    m_shop->session.role = Role::Cashier;
    QVERIFY(keep(u"A1"_s, jpeg("face")));
    QCOMPARE(photo(u"A1"_s).error().code, Code::NotPermitted);
    m_shop->session.role = Role::Manager;
    m_shop->session.vault = nullptr;
    QCOMPARE(photo(u"A1"_s).error().code, Code::VaultClosed);
}

void TestMemberPhoto::whatIsNoSmallJpegIsRefused()
{
    const Error wrong{Code::InvalidInput, u"photo"_s};
    QCOMPARE(keep(u"A1"_s, {}).error(), wrong);
    QCOMPARE(keep(u"A1"_s, "\x89PNG\r\n\x1a\n").error(), wrong);
    QCOMPARE(keep(u"A1"_s, jpeg(QByteArray(mostPhotoBytes, 'x'))).error(), wrong);
    QCOMPARE(count(), 0);
}

void TestMemberPhoto::itIsRemoved()
{
    const auto remove = [&] {
        return write([&](Transaction &transaction) {
            return removePhoto(transaction, m_shop->session, u"A1"_s, ShopFixture::noon());
        });
    };
    QCOMPARE(remove().error().code, Code::NotFound);
    QVERIFY(keep(u"A1"_s, jpeg("face")));
    QVERIFY(remove());
    QCOMPARE(count(), 0);
}

void TestMemberPhoto::ofTwoTheOneThatIsThereIsTaken()
{
    QVERIFY(keep(u"A2"_s, jpeg("of the second")));
    QVERIFY(merge({})->bringsPhoto);
    QCOMPARE(*photo(u"A1"_s), jpeg("of the second"));
    QVERIFY(part());
    QCOMPARE(photo(u"A1"_s).error().code, Code::NotFound);
    QCOMPARE(*photo(u"A2"_s), jpeg("of the second"));
}

void TestMemberPhoto::ofTwoTheChosenOneIsTaken()
{
    QVERIFY(keep(u"A1"_s, jpeg("of the first")));
    QVERIFY(keep(u"A2"_s, jpeg("of the second")));
    QVERIFY(!merge({})->bringsPhoto);
    QCOMPARE(*photo(u"A1"_s), jpeg("of the first"));
    QVERIFY(part());
    QVERIFY(merge({u"photo"_s})->bringsPhoto);
    QCOMPARE(*photo(u"A1"_s), jpeg("of the second"));
    QVERIFY(part());
    QCOMPARE(*photo(u"A1"_s), jpeg("of the first"));
    QCOMPARE(*photo(u"A2"_s), jpeg("of the second"));
    // What was chosen since stays.
    QVERIFY(merge({u"photo"_s}));
    QVERIFY(keep(u"A1"_s, jpeg("a new one")));
    QVERIFY(part());
    QCOMPARE(*photo(u"A1"_s), jpeg("a new one"));
}

void TestMemberPhoto::afterThirtyDaysTheOtherGoes()
{
    QVERIFY(keep(u"A1"_s, jpeg("of the first")));
    QVERIFY(keep(u"A2"_s, jpeg("of the second")));
    QVERIFY(merge({u"photo"_s}));
    QCOMPARE(count(), 3);
    const auto closed = write([&](Transaction &transaction) {
        const Timestamp now = ShopFixture::noon().plusMilliseconds(31 * dayMs);
        return closeMerges(transaction, m_shop->session, businessDate(now, m_shop->session.shop.day), now);
    });
    QCOMPARE(*closed, 1);
    QCOMPARE(count(), 1);
    QCOMPARE(*photo(u"A1"_s), jpeg("of the second"));
}

void TestMemberPhoto::erasureTakesItAway()
{
    QVERIFY(keep(u"A1"_s, jpeg("of the first")));
    QVERIFY(keep(u"A2"_s, jpeg("of the second")));
    QVERIFY(merge({u"photo"_s}));
    QVERIFY(write([&](Transaction &transaction) {
        return eraseMember(transaction, m_shop->session, u"A1"_s, u"asked"_s, ShopFixture::noon(),
                           systemRandom);
    }));
    QCOMPARE(count(), 0);
}

void TestMemberPhoto::itStandsInTheAccessCopy()
{
    const auto copy = [&] {
        return *m_shop->database->read([&](const Connection &main, const Connection &keys) {
            return memberCopy(main, keys, m_shop->session, u"A1"_s, ShopFixture::noon());
        });
    };
    QVERIFY(!copy().contains(u"photo"));
    QVERIFY(keep(u"A1"_s, jpeg("face")));
    QCOMPARE(QByteArray::fromBase64(copy()[u"photo"].toString().toLatin1()), jpeg("face"));
    QCOMPARE(copy()[u"cards"][0][u"number"].toString(), u"A1"_s);
}

QTEST_GUILESS_MAIN(TestMemberPhoto)
#include "tst_memberphoto.moc"
