#include "tests/support/officeprogram.h"
#include "tests/ui/shell/tillwindow.h"

#include "app/till/demoshop.h"
#include "ui/common/formfield.h"
#include "ui/shell/syncsheet.h"
#include "ui/shell/workarea.h"
#include "ui/shell/workplace.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

/// A till joins its head office at the window, against the program itself and over TLS.
class TestEnrolment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aTillJoinsAndItsSalesArrive();
    void aWrongCodeIsRefusedBesideIt();
    void aHostThatDoesNotAnswerIsRefusedBesideIt();

private:
    SyncSheet *sheet() const { return m_till->window().findChild<SyncSheet *>(); }
    QString problem(const QString &label) const;
    void enrol(const QString &url, const QString &code);

    std::unique_ptr<OfficeProgram> m_office;
    std::unique_ptr<Serving> m_serving;
    std::unique_ptr<TillWindow> m_till;
};

void TestEnrolment::init()
{
    m_office = std::make_unique<OfficeProgram>();
    QCOMPARE(m_office->run({u"init"_s, u"--name"_s, u"总部"_s}).status, 0);
    m_serving = std::make_unique<Serving>(*m_office);
    QVERIFY(!m_serving->address().isEmpty());
    m_till = std::make_unique<TillWindow>();
    const DemoUser &owner = demoUsers().back();
    QVERIFY(m_till->signIn(owner.name, owner.password));
}

void TestEnrolment::cleanup()
{
    m_till.reset();
    m_serving.reset();
    m_office.reset();
}

QString TestEnrolment::problem(const QString &label) const
{
    for (const FormField *field : sheet()->findChildren<FormField *>())
        if (field->input()->accessibleName() == label)
            return field->problem();
    return {};
}

/// By keys alone.
void TestEnrolment::enrol(const QString &url, const QString &code)
{
    m_till->key(Qt::Key_J, Qt::ControlModifier);
    QVERIFY(sheet()->isVisible());
    m_till->type(url);
    m_till->key(Qt::Key_Return);
    m_till->type(code);
    m_till->key(Qt::Key_Return);
}

void TestEnrolment::aTillJoinsAndItsSalesArrive()
{
    const QString code = m_office->run({u"invite"_s, u"--shop"_s, u"S001"_s, u"--till"_s, u"T01"_s})
                             .json()[u"code"]
                             .toString();
    QVERIFY(!code.isEmpty());
    enrol(u"https://"_s + m_serving->address(), code);
    QTRY_COMPARE_WITH_TIMEOUT(m_till->work().sync.status().state, SyncStatus::State::Synced, 60'000);
    m_till->key(Qt::Key_Escape);
    m_till->scan(u"6911281602552"_s);
    m_till->key(Qt::Key_Return);
    m_till->later(1000);
    m_till->key(Qt::Key_Return);
    QCOMPARE(m_till->count(u"sale"_s), 1);
    m_till->work().sync.syncNow();
    QTRY_COMPARE_WITH_TIMEOUT(m_till->work().sync.status().pending, 0, 60'000);
    const auto report =
        m_office->run({u"report"_s, u"day"_s, u"--date"_s, u"2026-03-05"_s, u"--shop"_s, u"S001"_s}).json();
    QCOMPARE(report[u"sales"].toInt(), 1);
    QCOMPARE(report[u"net"].toString(), u"2.00"_s);
}

void TestEnrolment::aWrongCodeIsRefusedBesideIt()
{
    const QString other = m_office->run({u"invite"_s, u"--shop"_s, u"S002"_s, u"--till"_s, u"T01"_s})
                              .json()[u"code"]
                              .toString();
    enrol(u"https://"_s + m_serving->address(), other);
    QTRY_VERIFY_WITH_TIMEOUT(!problem(u"Enrolment code"_s).isEmpty(), 60'000);
    QCOMPARE(m_till->work().sync.status().state, SyncStatus::State::NotEnrolled);
}

void TestEnrolment::aHostThatDoesNotAnswerIsRefusedBesideIt()
{
    const QString code = m_office->run({u"invite"_s, u"--shop"_s, u"S001"_s, u"--till"_s, u"T01"_s})
                             .json()[u"code"]
                             .toString();
    const QString address = m_serving->address();
    m_serving.reset();
    enrol(u"https://"_s + address, code);
    QTRY_VERIFY_WITH_TIMEOUT(!problem(u"Address of head office"_s).isEmpty(), 60'000);
    QCOMPARE(m_till->work().sync.status().state, SyncStatus::State::NotEnrolled);
}

QTEST_MAIN(TestEnrolment)
#include "tst_enrolment.moc"
