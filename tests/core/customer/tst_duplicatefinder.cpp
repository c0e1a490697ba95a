#include "tests/support/labelledlist.h"

#include <QTest>

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace {
constexpr size_t records = 8'000;
}

/// Who is in a list more than once.
class TestDuplicateFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nearlyAllAreFoundAndFewAreWrong();
    void everyPairStandsOnceTheSurestFirst();
    void aHigherScoreGivesAPartOfThem();
    void theListItselfIsRealistic();
    void theSameSeedGivesTheSameList();
    void nobodyIsADuplicateInAnEmptyList();
    void whatStopsLeavesNothing();

private:
    LabelledList m_list;
    std::vector<DuplicatePair> m_pairs;
};

void TestDuplicateFinder::initTestCase()
{
    m_list = LabelledList::make(records, 1, LabelledList::Keep::People);
    m_pairs = m_list.finder.find(0.9);
}

void TestDuplicateFinder::nearlyAllAreFoundAndFewAreWrong()
{
    const Quality quality = qualityOf(m_list, m_pairs);
    qInfo("%zu records, %llu pairs: %llu found, %llu of them right: precision %.4f at recall %.4f",
          m_list.whose.size(), m_list.pairs, quality.found, quality.right, quality.precision, quality.recall);
    QVERIFY(quality.precision >= 0.98);
    QVERIFY(quality.recall >= 0.95);
}

void TestDuplicateFinder::everyPairStandsOnceTheSurestFirst()
{
    std::set<std::pair<quint32, quint32>> seen;
    for (size_t i = 0; i < m_pairs.size(); ++i) {
        QVERIFY(m_pairs[i].a < m_pairs[i].b);
        QVERIFY(seen.insert({m_pairs[i].a, m_pairs[i].b}).second);
        QVERIFY(i == 0 || m_pairs[i - 1].score >= m_pairs[i].score);
        QVERIFY(!m_list.finder.facts(m_pairs[i]).empty());
    }
}

void TestDuplicateFinder::aHigherScoreGivesAPartOfThem()
{
    const auto surer = m_list.finder.find(0.99);
    QVERIFY(!surer.empty() && surer.size() < m_pairs.size());
    for (size_t i = 0; i < surer.size(); ++i)
        QVERIFY(surer[i].score >= 0.99 && surer[i].a == m_pairs[i].a && surer[i].b == m_pairs[i].b);
}

/// The figures mean something only where strangers and relatives look like duplicates.
void TestDuplicateFinder::theListItselfIsRealistic()
{
    std::map<QString, std::set<quint32>> names;
    std::map<Phone, std::set<quint32>> phones;
    for (size_t i = 0; i < m_list.people.size(); ++i) {
        names[m_list.people[i].name].insert(m_list.whose[i]);
        if (const auto phone = m_list.people[i].phone())
            phones[*phone].insert(m_list.whose[i]);
    }
    size_t namesakes = 0;
    for (const auto &[name, people] : names)
        namesakes += !name.isEmpty() && people.size() > 1 ? people.size() : 0;
    size_t sharing = 0;
    for (const auto &[phone, people] : phones)
        sharing += people.size() > 1 ? people.size() : 0;
    qInfo("%zu people: %zu share their name with another one, %zu their phone; 王伟 %zu times",
          size_t(m_list.whose.back()), namesakes, sharing, names[u"王伟"_s].size());
    QVERIFY(namesakes > records / 5);
    QVERIFY(sharing > records / 20);
    QVERIFY(names[u"王伟"_s].size() >= 5);
}

void TestDuplicateFinder::theSameSeedGivesTheSameList()
{
    const auto one = LabelledList::make(300, 7, LabelledList::Keep::People);
    const auto again = LabelledList::make(300, 7, LabelledList::Keep::People);
    const auto other = LabelledList::make(300, 8, LabelledList::Keep::People);
    QVERIFY(one.people == again.people && one.whose == again.whose);
    QVERIFY(one.people != other.people);
}

void TestDuplicateFinder::nobodyIsADuplicateInAnEmptyList()
{
    DuplicateFinder finder;
    QVERIFY(finder.find(0.01).empty());
    finder.add({});
    finder.add({});
    QVERIFY(finder.find(0.01).empty());
}

void TestDuplicateFinder::whatStopsLeavesNothing()
{
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(m_list.finder.find(0.9, stop.get_token()).empty());
}

QTEST_GUILESS_MAIN(TestDuplicateFinder)
#include "tst_duplicatefinder.moc"
