#include "tests/ui/shell/tillwindow.h"

#include "app/till/demoshop.h"
#include "core/device/escpos.h"
#include "core/usecase/training.h"
#include "ui/common/style.h"
#include "ui/common/topbar.h"
#include "ui/shell/pages.h"
#include "ui/shell/workarea.h"
#include "ui/shell/workplace.h"

#include <QAbstractButton>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const DemoUser &cashier = demoUsers()[0];
const DemoUser &manager = demoUsers()[1];
const QString water = u"6911281602552"_s;
}

/// Practising at the window, by what hands do.
class TestTrainingWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePageSaysThatNothingIsReal();
    void aPracticeSaleIsMarkedAndLeavesTheDrawerShut();
    void nothingCanBeConnected();
    void beginningAfreshIsAsked();
    void aRealTillOffersToPractise();

private:
    static QByteArray printedBy(TillWindow &till, const QString &path);
    static bool says(const TillWindow &till, const QString &words);
};

bool TestTrainingWindow::says(const TillWindow &till, const QString &words)
{
    for (const QLabel *label : const_cast<TillWindow &>(till).window().findChildren<QLabel *>())
        if (label->isVisible() && label->text().contains(words))
            return true;
    return false;
}

void TestTrainingWindow::thePageSaysThatNothingIsReal()
{
    TillWindow till(TillWindow::Shop::Training);
    QVERIFY(till.window().windowTitle().contains(u"TRAINING"_s));
    QVERIFY(till.button(u"TRAINING"_s) && says(till, u"Everybody's PIN is "_s + trainingPin));
    QVERIFY(till.signIn(cashier.name, trainingPin));
    const QImage bar = till.window().workArea()->topBar()->grab().toImage();
    QCOMPARE(bar.pixelColor(4, 4), lightTokens.training);
    QVERIFY(till.button(u"TRAINING"_s));
}

/// One sale for cash at a till that prints to a file: what went to the printer.
QByteArray TestTrainingWindow::printedBy(TillWindow &till, const QString &path)
{
    Preferences preferences = till.window().settings().preferences();
    preferences.printer = {PrinterTarget::Kind::File, path, 9100};
    till.window().settings().choose(preferences);
    till.settle();
    till.scan(water);
    till.key(Qt::Key_Return);
    till.later(400);
    till.key(Qt::Key_Return);
    [&] { QTRY_VERIFY(QFileInfo(path).size() > 1000); }();
    QFile file(path);
    [&] { QVERIFY(file.open(QIODevice::ReadOnly)); }();
    return file.readAll();
}

/// The same sale at both: the practice one opens no drawer and is longer by its marks.
void TestTrainingWindow::aPracticeSaleIsMarkedAndLeavesTheDrawerShut()
{
    const QTemporaryDir out;
    QByteArray sold;
    {
        TillWindow real;
        QVERIFY(real.signIn(manager.name, manager.password));
        sold = printedBy(real, out.filePath(u"real.bin"_s));
    }
    QVERIFY(sold.contains(escPosDrawerKick()));
    TillWindow practice(TillWindow::Shop::Training);
    QVERIFY(practice.signIn(manager.name, trainingPin));
    const QByteArray practised = printedBy(practice, out.filePath(u"practice.bin"_s));
    QVERIFY(!practised.contains(escPosDrawerKick()));
    QVERIFY(practised.size() > sold.size());
    QTRY_COMPARE(practice.count(u"sale"_s), 1);
    QCOMPARE(practice.work().payment.done()->number.toString(), u"S001-TRAIN-000001"_s);
    practice.key(Qt::Key_Return);
    practice.key(Qt::Key_F11);
    const qint64 before = QFileInfo(out.filePath(u"practice.bin"_s)).size();
    practice.key(Qt::Key_Return);
    practice.settle();
    QCOMPARE(QFileInfo(out.filePath(u"practice.bin"_s)).size(), before);
}

void TestTrainingWindow::nothingCanBeConnected()
{
    TillWindow till(TillWindow::Shop::Training);
    const QString owner = demoUsers()[2].name;
    QVERIFY(till.signIn(owner, trainingPin));
    till.key(Qt::Key_J, Qt::ControlModifier);
    QVERIFY(!till.work().sync.mayEnrol());
    QVERIFY(!till.button(u"Enrol"_s));
    till.key(Qt::Key_Escape);
    QSignalSpy refused(&till.work().sync, &SyncPresenter::enrolRefused);
    till.work().sync.enrol(u"https://127.0.0.1:1"_s, u"ZH1-nothing"_s);
    QTRY_COMPARE(refused.size(), 1);
    till.key(Qt::Key_8, Qt::ControlModifier);
    QVERIFY(till.button(u"Settings"_s) && !till.button(u"Practise"_s));
}

void TestTrainingWindow::beginningAfreshIsAsked()
{
    TillWindow till(TillWindow::Shop::Training);
    QSignalSpy fresh(&till.window(), &MainWindow::freshTrainingRequested);
    QVERIFY(till.tap(u"Begin afresh"_s));
    QCOMPARE(fresh.size(), 1);
}

void TestTrainingWindow::aRealTillOffersToPractise()
{
    TillWindow till;
    QSignalSpy asked(&till.window(), &MainWindow::trainingRequested);
    QVERIFY(!till.button(u"TRAINING"_s));
    QVERIFY(till.tap(u"Practise"_s));
    QCOMPARE(asked.size(), 1);
    QVERIFY(till.signIn(manager.name, manager.password));
    till.key(Qt::Key_8, Qt::ControlModifier);
    QVERIFY(till.tap(u"Practise"_s));
    QCOMPARE(asked.size(), 2);
}

QTEST_MAIN(TestTrainingWindow)

#include "tst_trainingwindow.moc"
