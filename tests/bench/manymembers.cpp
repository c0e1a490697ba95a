#include "tests/bench/manymembers.h"

#include "core/customer/membernumber.h"
#include "core/usecase/membertokens.h"

#include <QDir>

#include <sqlite3.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
struct Token
{
    qint64 hash;
    qint64 customer;
    friend auto operator<=>(const Token &, const Token &) = default;
};

/// A file that is written without care for crashes: it is thrown away.
class BareFile
{
public:
    explicit BareFile(const QString &file)
    {
        if (sqlite3_open(file.toUtf8().constData(), &m_connection) != SQLITE_OK)
            qFatal("members: cannot open");
        run("PRAGMA synchronous=OFF; PRAGMA cache_size=-262144; BEGIN");
    }
    ~BareFile()
    {
        sqlite3_finalize(m_statement);
        run("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
        sqlite3_close(m_connection);
    }
    BareFile(const BareFile &) = delete;
    BareFile &operator=(const BareFile &) = delete;

    void run(const char *sql)
    {
        if (sqlite3_exec(m_connection, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("members: %s", sqlite3_errmsg(m_connection));
    }
    void prepare(const char *sql)
    {
        sqlite3_finalize(m_statement);
        if (sqlite3_prepare_v2(m_connection, sql, -1, &m_statement, nullptr) != SQLITE_OK)
            qFatal("members: %s", sqlite3_errmsg(m_connection));
    }
    void bind(int position, qint64 value) { sqlite3_bind_int64(m_statement, position, value); }
    void bind(int position, const QByteArray &value)
    {
        sqlite3_bind_blob(m_statement, position, value.constData(), int(value.size()), SQLITE_TRANSIENT);
    }
    void bindText(int position, const QString &value)
    {
        const QByteArray utf8 = value.toUtf8();
        sqlite3_bind_text(m_statement, position, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
    }
    void step()
    {
        if (sqlite3_step(m_statement) != SQLITE_DONE)
            qFatal("members: %s", sqlite3_errmsg(m_connection));
        sqlite3_reset(m_statement);
    }

private:
    sqlite3 *m_connection = nullptr;
    sqlite3_stmt *m_statement = nullptr;
};

QString characterOf(const QString &of, quint64 place)
{
    return of.sliced(qsizetype(place % quint64(of.size())), 1);
}

/// The customers and their keys; their tokens are left for later.
std::vector<Token> writeCustomers(BareFile &main, BareFile &keys, const Vault &vault, int count)
{
    std::vector<Token> tokens;
    Pinyin pinyin;
    main.prepare("INSERT INTO customer (row, id, number, status, enrolled_at, sealed)"
                 " VALUES (?1, ?2, ?3, 'active', 0, ?4)");
    keys.prepare("INSERT INTO customer_key (customer, wrapped) VALUES (?1, ?2)");
    for (int i = 1; i <= count; ++i) {
        const MemberProfile profile = madeUpMember(i);
        const QByteArray id = profile.member.id.bytes();
        const Secret key = Vault::newCustomerKey();
        keys.bind(1, id);
        keys.bind(2, vault.wrapCustomerKey(key, id));
        keys.step();
        main.bind(1, qint64(i));
        main.bind(2, id);
        main.bindText(3, profile.member.number);
        main.bind(4, Vault::sealPersonal(key, id, toBytes(profile.person)));
        main.step();
        for (const qint64 token : tokensOf(vault, profile.member, profile.person, pinyin))
            tokens.push_back({token, i});
    }
    return tokens;
}
}

MemberProfile madeUpMember(int number)
{
    static const QString surnames =
        u"王王王王王王李李李李李李张张张张张刘刘刘刘陈陈陈杨杨杨黄黄赵赵吴吴周周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯邓曹彭曾肖"
        "田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万"_s;
    static const QString given =
        u"伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华玉萍红建国文辉鹏飞玲梅琳雪婷宇浩然子轩梓涵欣怡诗雨佳俊思远晨阳嘉慧"
        "志新春海波东升永福德龙凤翔云天宝成家乐安宁博瑞泽楠林森博文昊天一诺可心若曦梦瑶紫萱"_s;
    // Spread like random numbers, and the same each time.
    const quint64 mixed = quint64(number) * 0x9E3779B97F4A7C15ULL;
    QString name = characterOf(surnames, mixed >> 40) + characterOf(given, mixed >> 20 & 0xfffff);
    if (mixed >> 8 & 3)
        name += characterOf(given, mixed >> 10 & 0xffff);
    const QByteArray id = QByteArray::number(mixed, 16).rightJustified(16, '0');
    const QString phone = u"139%1"_s.arg(10'000'000 + number * 7 % 89'999'999, 8);
    return {{*Id<Customer>::fromBytes(id), memberNumber(u"S001"_s, u"T01"_s, 1, number), {}, {}},
            {name, *Phone::parse(phone, u"CN"_s)}};
}

void fillWithMembers(const QString &folder, const Vault &vault, int count)
{
    const QDir dir(folder);
    BareFile main(dir.filePath(u"zhanggui.sqlite"_s));
    BareFile keys(dir.filePath(u"keys.sqlite"_s));
    std::vector<Token> tokens = writeCustomers(main, keys, vault, count);
    std::sort(tokens.begin(), tokens.end());
    main.run("DROP INDEX token_customer");
    main.prepare("INSERT INTO token (hash, customer) VALUES (?1, ?2)");
    for (const Token &token : tokens) {
        main.bind(1, token.hash);
        main.bind(2, token.customer);
        main.step();
    }
    main.run("CREATE INDEX token_customer ON token (customer)");
}
