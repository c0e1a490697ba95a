#include "core/cli/arguments.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void globalsStandBeforeTheCommand();
    void listsMayBeRepeatedOrFollowedByMore();
    void theLongestNameIsMeant();
    void badUseIsRefused_data();
    void badUseIsRefused();

private:
    static Result<Arguments> parse(const QString &line)
    {
        const std::vector<CommandForm> forms{{u"import products"_s, 1, 1, {u"map"_s}, {u"dry-run"_s}, {}},
                                             {u"import"_s, 0, 3, {}, {}, {}},
                                             {u"import products now"_s, 0, 0, {}, {}, {}},
                                             {u"init"_s, 0, 0, {u"name"_s}, {}, {u"host"_s}}};
        return parseArguments(line.split(u' ', Qt::SkipEmptyParts), {u"data"_s, u"user"_s}, forms);
    }
};

void TestArguments::globalsStandBeforeTheCommand()
{
    const auto arguments = parse(u"--data d --user 店长 import products f.csv --map a=b --dry-run"_s);
    QVERIFY(arguments);
    QCOMPARE(arguments->command, u"import products"_s);
    QCOMPARE(arguments->global(u"user"_s), u"店长"_s);
    QCOMPARE(arguments->words, QStringList{u"f.csv"_s});
    QCOMPARE(arguments->option(u"map"_s), u"a=b"_s);
    QVERIFY(arguments->has(u"dry-run"_s));
    QVERIFY(!arguments->global(u"password-file"_s));
}

void TestArguments::listsMayBeRepeatedOrFollowedByMore()
{
    QCOMPARE(parse(u"init --host a b --name n --host c"_s)->option(u"host"_s), u"a,b,c"_s);
}

void TestArguments::theLongestNameIsMeant()
{
    QCOMPARE(parse(u"import products now"_s)->command, u"import products now"_s);
    QCOMPARE(parse(u"import products a.csv"_s)->command, u"import products"_s);
    QCOMPARE(parse(u"import a b c"_s)->command, u"import"_s);
}

void TestArguments::badUseIsRefused_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"", "dance", "--data", "--colour red init", "import products", "import products a b",
          "import products a --map", "import products a --map x --map y", "import products a --nope",
          "init --data d", "import --dry-run"})
        QTest::newRow(line) << QString::fromUtf8(line);
}

void TestArguments::badUseIsRefused()
{
    QFETCH(QString, line);
    QVERIFY(!parse(line));
}

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
