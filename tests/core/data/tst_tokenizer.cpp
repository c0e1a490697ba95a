#include "core/data/tokenizer.h"

#include <QTest>

#include <rapidcheck.h>
#include <sqlite3.h>

#include <memory>

using namespace Qt::StringLiterals;

class TestTokenizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void splitsTexts_data();
    void splitsTexts();
    void findsPieces_data();
    void findsPieces();
    void expressions_data();
    void expressions();
    void anyPieceOfAChineseTextFindsIt();
    void whateverIsStoredOrTypedIsHarmless();
    void hugeTextsAreTakenIn();

private:
    struct Close
    {
        void operator()(sqlite3 *connection) const { sqlite3_close(connection); }
    };

    int run(const char *sql, const QByteArray &value, QStringList *answers = nullptr);
    void store(const QString &text);
    QStringList terms();
    bool finds(const QString &typed);

    std::unique_ptr<sqlite3, Close> m_connection;
};

void TestTokenizer::init()
{
    sqlite3 *connection = nullptr;
    QCOMPARE(sqlite3_open(":memory:", &connection), SQLITE_OK);
    m_connection.reset(connection);
    registerTokenizer(connection);
    QCOMPARE(run("CREATE VIRTUAL TABLE word USING fts5 (name, tokenize = 'zhanggui', prefix = '1 2 3')", {}),
             SQLITE_DONE);
    QCOMPARE(run("CREATE VIRTUAL TABLE term USING fts5vocab (word, instance)", {}), SQLITE_DONE);
}

int TestTokenizer::run(const char *sql, const QByteArray &value, QStringList *answers)
{
    sqlite3_stmt *statement = nullptr;
    if (const int fault = sqlite3_prepare_v2(m_connection.get(), sql, -1, &statement, nullptr);
        fault != SQLITE_OK)
        return fault;
    if (sqlite3_bind_parameter_count(statement) > 0)
        sqlite3_bind_text(statement, 1, value.constData(), int(value.size()), SQLITE_STATIC);
    int result = sqlite3_step(statement);
    for (; result == SQLITE_ROW; result = sqlite3_step(statement))
        if (answers)
            *answers << QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    return result;
}

void TestTokenizer::store(const QString &text)
{
    QCOMPARE(run("DELETE FROM word", {}), SQLITE_DONE);
    QCOMPARE(run("INSERT INTO word (name) VALUES (?)", text.toUtf8()), SQLITE_DONE);
}

QStringList TestTokenizer::terms()
{
    QStringList terms;
    run("SELECT term FROM term ORDER BY \"offset\"", {}, &terms);
    return terms;
}

bool TestTokenizer::finds(const QString &typed)
{
    QStringList rows;
    const QString expression = matchExpression(typed);
    const int result = run("SELECT rowid FROM word WHERE word MATCH ?", expression.toUtf8(), &rows);
    return result == SQLITE_DONE && !rows.isEmpty();
}

void TestTokenizer::splitsTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("Chinese") << u"农夫山泉"_s << u"农 夫 山 泉"_s;
    QTest::newRow("mixed") << u"农夫NFC橙汁 500ml"_s << u"农 夫 nfc 橙 汁 500ml"_s;
    QTest::newRow("punctuation") << u"(特价)Coca-Cola's!"_s << u"特 价 coca cola s"_s;
    QTest::newRow("full width") << u"ＡＢＣ　１２"_s << u"abc 12"_s;
    QTest::newRow("accents") << u"Crème brûlée"_s << u"creme brulee"_s;
    QTest::newRow("signs for units") << u"5㎏ ½"_s << u"5kg 1 2"_s;
    QTest::newRow("Japanese") << u"カルピス ｶﾞﾑ"_s << u"カ ル ピ ス ガ ム"_s;
    QTest::newRow("Korean") << u"라면"_s << u"라 면"_s;
    QTest::newRow("Korean, decomposed") << u"\u1105\u1161\u1106\u1167\u11ab"_s << u"라 면"_s;
    QTest::newRow("beyond the first plane") << u"\U00020BB7野家\U0001F34E"_s << u"\U00020BB7 野 家"_s;
    QTest::newRow("other scripts") << u"Чай ชา"_s << u"чай ชา"_s;
    QTest::newRow("nothing") << u" -*!"_s << QString();
}

void TestTokenizer::splitsTexts()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    store(text);
    QCOMPARE(terms().join(u' '), words);
}

void TestTokenizer::findsPieces_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    QTest::newRow("one character") << u"泉"_s << true;
    QTest::newRow("two characters") << u"山泉"_s << true;
    QTest::newRow("characters apart") << u"农泉"_s << false;
    QTest::newRow("pieces") << u"山泉 农"_s << true;
    QTest::newRow("start of a word") << u"bott"_s << true;
    QTest::newRow("capitals, full width") << u"ＢＯＴ"_s << true;
    QTest::newRow("middle of a word") << u"ottle"_s << false;
    QTest::newRow("size") << u"500"_s << true;
    QTest::newRow("across scripts") << u"泉bottle"_s << true;
    QTest::newRow("piece that is absent") << u"山泉 can"_s << false;
}

void TestTokenizer::findsPieces()
{
    QFETCH(QString, typed);
    QFETCH(bool, found);
    store(u"农夫山泉Bottle 500ml"_s);
    QCOMPARE(finds(typed), found);
}

void TestTokenizer::expressions_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expression");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("blanks") << u" \t"_s << QString();
    QTest::newRow("only signs") << u"\"*^(:"_s << QString();
    QTest::newRow("phrase") << u"农夫"_s << u"\"农 夫\"*"_s;
    QTest::newRow("words") << u"Mint tea"_s << u"\"mint\" AND \"tea\"*"_s;
    QTest::newRow("operators are words") << u"tea NOT milk"_s << u"\"tea\" AND \"not\" AND \"milk\"*"_s;
    QTest::newRow("quotes") << u"\"tea\" OR \"\""_s << u"\"tea\" AND \"or\"*"_s;
}

void TestTokenizer::expressions()
{
    QFETCH(QString, typed);
    QFETCH(QString, expression);
    QCOMPARE(matchExpression(typed), expression);
}

void TestTokenizer::anyPieceOfAChineseTextFindsIt()
{
    const QString name = u"康师傅红烧牛肉面𠮷"_s;
    store(name);
    QVERIFY(rc::check([&] {
        const QList<uint> characters = name.toUcs4();
        const auto from = *rc::gen::inRange(0, int(characters.size()));
        const auto length = *rc::gen::inRange(1, int(characters.size()) - from + 1);
        const QList<uint> piece = characters.sliced(from, length);
        const std::u32string text(piece.begin(), piece.end());
        RC_ASSERT(finds(QString::fromStdU32String(text)));
    }));
}

void TestTokenizer::whateverIsStoredOrTypedIsHarmless()
{
    QVERIFY(rc::check([this] {
        const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
        RC_ASSERT(run("INSERT INTO word (name) VALUES (?)", QByteArray::fromStdString(bytes)) == SQLITE_DONE);
        const QString typed = QString::fromLatin1(QByteArray::fromStdString(bytes))
            + *rc::gen::element<QString>(u"\""_s, u"*"_s, u" AND "_s, u"水"_s, u":"_s,
                                         QString(QChar(0xd800)));
        const QByteArray expression = matchExpression(typed).toUtf8();
        if (!expression.isEmpty())
            RC_ASSERT(run("SELECT rowid FROM word WHERE word MATCH ?", expression) == SQLITE_DONE);
    }));
    QCOMPARE(run("INSERT INTO word (word) VALUES ('integrity-check')", {}), SQLITE_DONE);
}

void TestTokenizer::hugeTextsAreTakenIn()
{
    store(QString(300'000, u'a') + u' ' + QString(300'000, u'水') + u" end"_s);
    QVERIFY(finds(u"end"_s));
    QVERIFY(finds(u"水水水"_s));
    QVERIFY(finds(QString(2000, u'水')));
}

QTEST_GUILESS_MAIN(TestTokenizer)
#include "tst_tokenizer.moc"
