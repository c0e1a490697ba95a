#include "core/usecase/membertokens.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestMemberTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWayToAMemberIsAmongItsTokens_data();
    void everyWayToAMemberIsAmongItsTokens();
    void anotherShopsTokensAreOthers();
    void tokensAreSortedAndWithoutRepeats();
    void aQueryMeansOnlyWhomItDescribes();
    void anEmptyQueryHasNoWay();

private:
    MemberProfile profile() const;

    Vault m_vault = Vault::create();
    Pinyin m_pinyin;
};

MemberProfile TestMemberTokens::profile() const
{
    return {{*Id<Customer>::fromBytes("c000000000000001"), u"S001T01-000042-K"_s, {}, {}},
            *readPerson(u"欧阳 Anna"_s, u"13812348000"_s, u"CN"_s)};
}

void TestMemberTokens::everyWayToAMemberIsAmongItsTokens_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"13812348000", "+86 138 1234 8000", "8000", "s001t01-000042-k", "欧阳", "欧",
                              "欧阳anna", "阳a", "anna", "ouyang", "ouy", "oya", "OY"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void TestMemberTokens::everyWayToAMemberIsAmongItsTokens()
{
    QFETCH(QString, typed);
    const MemberProfile member = profile();
    const auto tokens = tokensOf(m_vault, member.member, member.person, m_pinyin);
    const MemberQuery query(typed, u"CN"_s);
    const auto ways = query.ways(m_vault);
    const bool found = std::any_of(ways.begin(), ways.end(), [&](const std::vector<qint64> &way) {
        return std::all_of(way.begin(), way.end(), [&](qint64 token) {
            return std::find(tokens.begin(), tokens.end(), token) != tokens.end();
        });
    });
    QVERIFY(found);
    QVERIFY(query.means(member, m_pinyin));
}

void TestMemberTokens::anotherShopsTokensAreOthers()
{
    const MemberProfile member = profile();
    const auto ours = tokensOf(m_vault, member.member, member.person, m_pinyin);
    const auto theirs = tokensOf(Vault::create(), member.member, member.person, m_pinyin);
    std::vector<qint64> common;
    std::set_intersection(ours.begin(), ours.end(), theirs.begin(), theirs.end(), std::back_inserter(common));
    QVERIFY(common.empty());
}

void TestMemberTokens::tokensAreSortedAndWithoutRepeats()
{
    QVERIFY(rc::check([&] {
        QString name = u"王"_s;
        for (int i = *rc::gen::inRange(0, 30); i > 0; --i)
            name += QChar(*rc::gen::inRange<char16_t>(0x4e00, 0x9fa5));
        const auto tokens = tokensOf(m_vault, profile().member, {name, {}}, m_pinyin);
        RC_ASSERT(std::is_sorted(tokens.begin(), tokens.end()));
        RC_ASSERT(std::adjacent_find(tokens.begin(), tokens.end()) == tokens.end());
        // A long name must not flood the index.
        RC_ASSERT(tokens.size() < 300u);
    }));
}

void TestMemberTokens::aQueryMeansOnlyWhomItDescribes()
{
    for (const QString &typed : {u"13812348001"_s, u"800"_s, u"阳欧"_s, u"yang"_s, u"na x"_s, u"42"_s})
        QVERIFY(!MemberQuery(typed, u"CN"_s).means(profile(), m_pinyin));
}

void TestMemberTokens::anEmptyQueryHasNoWay()
{
    for (const QString &typed : {QString(), u"  \t"_s, u"\u200b"_s}) {
        const MemberQuery query(typed, u"CN"_s);
        QVERIFY(query.isEmpty());
        QVERIFY(query.ways(m_vault).empty());
    }
}

QTEST_GUILESS_MAIN(TestMemberTokens)
#include "tst_membertokens.moc"
