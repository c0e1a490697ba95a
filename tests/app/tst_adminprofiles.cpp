#include "tests/app/adminprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QByteArray password = "a long enough pass phrase";
}

/// Profiles, consent and erasure by the program itself.
class TestAdminProfiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aWholeProfileGoesInAndComesOut();
    void consentIsGivenAndTakenBack();
    void anErasedMemberIsGone();
    void badUseIsSaid();

private:
    AdminProgram::Answer run(const QStringList &command) const
    {
        return m_admin.run(u"boss"_s, command, {password});
    }
    QString write(const QString &name, const QByteArray &text) const;

    AdminProgram m_admin;
    QString m_number;
};

QString TestAdminProfiles::write(const QString &name, const QByteArray &text) const
{
    QFile file(m_admin.file(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
}

void TestAdminProfiles::initTestCase()
{
    QCOMPARE(m_admin.init(password).status, 0);
    const auto fields =
        run({u"member"_s, u"fields"_s,
             write(u"fields.json"_s, R"({"fields":[{"code":"skin","name":"肤质","kind":"choice",
                                 "options":["干性","油性"]}]})")});
    QVERIFY2(fields.status == 0, fields.error.constData());
    QCOMPARE(fields.json[u"fields"].toArray().size(), 1);
}

void TestAdminProfiles::aWholeProfileGoesInAndComesOut()
{
    const auto added =
        run({u"member"_s, u"add"_s,
             write(u"one.jsonl"_s,
                   R"({"name":"王秀兰","phone":"13812348000","email":"wang@example.com",)"
                   R"("birthday":"农历1990年5月17日","custom":{"skin":"干性"},"tags":["vip"]})")});
    QVERIFY2(added.status == 0, added.error.constData());
    m_number = added.json[u"number"].toString();
    QVERIFY(!m_number.isEmpty());
    const auto changed = run({u"member"_s, u"change"_s, m_number,
                              write(u"change.json"_s, R"({"note":"爱喝茶","addTags":["茶"]})")});
    QVERIFY2(changed.status == 0, changed.error.constData());
    const auto shown = run({u"member"_s, u"show"_s, m_number});
    QCOMPARE(shown.json[u"birthday"].toString(), u"lunar:1990-05-17"_s);
    QCOMPARE(shown.json[u"custom"][u"skin"].toString(), u"干性"_s);
    QCOMPARE(shown.json[u"note"].toString(), u"爱喝茶"_s);
    QCOMPARE(shown.json[u"tags"].toArray(), (QJsonArray{u"vip"_s, u"茶"_s}));
    const auto found = run({u"member"_s, u"find"_s, u"wang@example.com"_s});
    QCOMPARE(found.json[u"total"].toInt(), 1);
    const auto refused = run({u"member"_s, u"add"_s, write(u"two.jsonl"_s, R"({"phone":"13812348000"})")});
    QCOMPARE(refused.status, 1);
    QCOMPARE(refused.json[u"error"].toString(), u"duplicate"_s);
    QCOMPARE(refused.json[u"line"].toInt(), 1);
}

void TestAdminProfiles::consentIsGivenAndTakenBack()
{
    const QStringList sms{u"member"_s,    u"consent"_s,   m_number, u"--purpose"_s,
                          u"marketing"_s, u"--channel"_s, u"sms"_s};
    QCOMPARE(run(sms + QStringList{u"--grant"_s, u"--source"_s, u"paper"_s}).status, 0);
    const auto consents = [this] {
        return run({u"member"_s, u"show"_s, m_number}).json[u"consents"].toArray();
    };
    QCOMPARE(consents().size(), 1);
    QVERIFY(consents()[0][u"granted"].toBool());
    QCOMPARE(consents()[0][u"source"].toString(), u"paper"_s);
    QCOMPARE(run(sms + QStringList{u"--withdraw"_s}).status, 0);
    QVERIFY(!consents()[0][u"granted"].toBool());
    QCOMPARE(run(sms).status, 1);
    QCOMPARE(run({u"member"_s, u"consent"_s, m_number, u"--purpose"_s, u"marketing"_s, u"--grant"_s}).status,
             1);
}

void TestAdminProfiles::anErasedMemberIsGone()
{
    QCOMPARE(run({u"member"_s, u"erase"_s, m_number}).status, 1); // without a reason
    const auto erased = run({u"member"_s, u"erase"_s, m_number, u"--reason"_s, u"asked for it"_s});
    QVERIFY2(erased.status == 0, erased.error.constData());
    QCOMPARE(run({u"member"_s, u"show"_s, m_number}).status, 1);
    QCOMPARE(run({u"member"_s, u"find"_s, u"13812348000"_s}).json[u"total"].toInt(), 0);
    const auto checked = run({u"check"_s});
    QVERIFY2(checked.status == 0, checked.error.constData());
    QVERIFY(checked.json[u"ok"].toBool());
}

void TestAdminProfiles::badUseIsSaid()
{
    QCOMPARE(run({u"member"_s, u"add"_s, u"nowhere.jsonl"_s}).status, 1);
    const auto text = run({u"member"_s, u"add"_s, write(u"bad.jsonl"_s, "not json\n{\"name\":\"李四\"}\n")});
    QCOMPARE(text.status, 1);
    QCOMPARE(run({u"member"_s, u"fields"_s, write(u"bad.json"_s, "{\"fields\":7}")}).status, 1);
}

QTEST_GUILESS_MAIN(TestAdminProfiles)

#include "tst_adminprofiles.moc"
