#include "ui/transfer/exportsheet.h"

#include "app/till/demoshop.h"
#include "core/data/members.h"
#include "tests/ui/shell/tillwindow.h"
#include "ui/shell/workplace.h"

#include <QCheckBox>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const DemoUser &manager = demoUsers()[1];
constexpr int patience = 60000;
}

/// Members into a file, at the window.
class TestExportSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_till.reset(); }
    void chosenColumnsGoOut();
    void salesAreWrittenWhileMembersGoOut();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TillWindow> m_till;
};

void TestExportSheet::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_till = std::make_unique<TillWindow>();
    QVERIFY(m_till->signIn(manager.name, manager.password));
}

void TestExportSheet::chosenColumnsGoOut()
{
    m_till->key(Qt::Key_3, Qt::ControlModifier);
    m_till->key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    auto *sheet = m_till->window().findChild<ExportSheet *>();
    QVERIFY(sheet && sheet->isVisible());
    QVERIFY(m_till->tap(u"All or none"_s));
    QVERIFY(!m_till->button(u"Save the file"_s)); // nothing to save
    for (QCheckBox *box : sheet->findChildren<QCheckBox *>())
        if (box->text() == u"Member number" || box->text() == u"Phone")
            QTest::mouseClick(box, Qt::LeftButton, {}, {10, box->height() / 2});
    QVERIFY(m_till->button(u"Save the file"_s));
    const QString path = m_folder->filePath(u"out."_s + sheet->ending());
    sheet->writeTo(path);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), patience);
    QFile out(path);
    QVERIFY(out.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = out.readAll().trimmed().split('\n');
    QVERIFY(lines.front().trimmed().endsWith("number,phone"));
    const auto members = m_till->database().read(
        [](const Connection &main) { return Result<qint64>(::members::count(main)); });
    QCOMPARE(qint64(lines.size()), *members + 1);
    QCOMPARE(m_till->auditCount(u"export.members"_s), 1);
}

/// Who writes after it began does not wait for its end.
void TestExportSheet::salesAreWrittenWhileMembersGoOut()
{
    ExportPresenter &exports = m_till->work().exports;
    QStringList order;
    const QObject end;
    connect(&exports, &ExportPresenter::written, &end, [&] { order << u"file"_s; });
    exports.write(m_folder->filePath(u"out.xlsx"_s), {u"number"_s}, false);
    m_till->database().write(
        &exports, [](Transaction &) -> Result<> { return {}; },
        [&](const Result<> &) { order << u"sale"_s; });
    QTRY_COMPARE_WITH_TIMEOUT(order, (QStringList{u"sale"_s, u"file"_s}), patience);
    QVERIFY(QFile::exists(m_folder->filePath(u"out.xlsx"_s)));
}

QTEST_MAIN(TestExportSheet)
#include "tst_exportsheet.moc"
