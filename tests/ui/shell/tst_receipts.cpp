#include "tests/ui/shell/tillwindow.h"

#include "app/till/demoshop.h"
#include "ui/common/inlinemessage.h"
#include "ui/payment/paymentpage.h"
#include "ui/receipt/receiptpreviewpage.h"
#include "ui/shell/pages.h"
#include "ui/shell/workarea.h"
#include "ui/shell/workplace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const DemoUser &manager = demoUsers()[1];
const QString water = u"6911281602552"_s;
}

/// What becomes of receipts when there is a printer, when there is none, and when it fails.
class TestReceipts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_till.reset(); }
    void aReceiptGoesToThePrinter();
    void aFaultIsSaidAndTheSaleStands();
    void tryingAgainPrints();
    void aReprintOfWhatNeverCameOutIsTheFirst();
    void withoutAPrinterReprintShowsTheReceipt();
    void noReceiptPrintsNothing();

private:
    void setPrinter(const QString &path);
    void sell();
    QString message() const;

    QTemporaryDir m_out;
    std::unique_ptr<TillWindow> m_till;
};

void TestReceipts::init()
{
    m_till = std::make_unique<TillWindow>();
    QVERIFY(m_till->signIn(manager.name, manager.password));
}

void TestReceipts::setPrinter(const QString &path)
{
    Preferences preferences = m_till->window().settings().preferences();
    preferences.printer = {PrinterTarget::Kind::File, path, 9100};
    m_till->window().settings().choose(preferences);
    m_till->settle();
}

void TestReceipts::sell()
{
    m_till->scan(water);
    m_till->key(Qt::Key_Return);
    m_till->later(400);
    m_till->key(Qt::Key_Return);
    QTRY_VERIFY(m_till->work().payment.done());
}

QString TestReceipts::message() const
{
    for (const InlineMessage *each : m_till->window().findChildren<InlineMessage *>())
        if (each->isVisible())
            return each->text();
    return {};
}

void TestReceipts::aReceiptGoesToThePrinter()
{
    const QString path = m_out.filePath(u"printed.bin"_s);
    setPrinter(path);
    sell();
    QTRY_VERIFY(QFileInfo(path).size() > 1000);
    const qint64 once = QFileInfo(path).size();
    m_till->key(Qt::Key_Return);
    m_till->key(Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(QFileInfo(path).size() != once);
    QTRY_COMPARE(m_till->work().receipts.state(), ReceiptPresenter::State::Ready);
}

void TestReceipts::aFaultIsSaidAndTheSaleStands()
{
    setPrinter(m_out.filePath(u"absent/printed.bin"_s));
    sell();
    QTRY_VERIFY(message().contains(u"not printed"));
    QCOMPARE(m_till->count(u"sale"_s), 1);
    QVERIFY(m_till->button(u"Try again"_s));
    QVERIFY(m_till->button(u"Printer fault"_s));
}

void TestReceipts::tryingAgainPrints()
{
    const QDir folder(m_out.path());
    setPrinter(folder.filePath(u"later/printed.bin"_s));
    sell();
    QTRY_VERIFY(m_till->button(u"Try again"_s));
    QVERIFY(folder.mkdir(u"later"_s));
    QVERIFY(m_till->tap(u"Try again"_s));
    QTRY_VERIFY(QFileInfo(folder.filePath(u"later/printed.bin"_s)).size() > 1000);
    QTRY_COMPARE(m_till->work().receipts.state(), ReceiptPresenter::State::Ready);
}

/// Only what came out twice says so on its paper.
void TestReceipts::aReprintOfWhatNeverCameOutIsTheFirst()
{
    const QDir folder(m_out.path());
    const QString path = folder.filePath(u"owed/printed.bin"_s);
    setPrinter(path);
    sell();
    QTRY_VERIFY(m_till->button(u"Try again  Ctrl+R"_s));
    QVERIFY(!m_till->button(u"Reprint"_s));
    QVERIFY(folder.mkdir(u"owed"_s));
    m_till->key(Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(QFileInfo(path).size() > 1000);
    QTRY_COMPARE(m_till->work().receipts.state(), ReceiptPresenter::State::Ready);
    QCOMPARE(message(), QString());
    const qint64 first = QFileInfo(path).size();
    m_till->key(Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(QFileInfo(path).size() > 2 * first + 500);
}

void TestReceipts::withoutAPrinterReprintShowsTheReceipt()
{
    sell();
    QVERIFY(m_till->button(u"Show receipt"_s));
    m_till->key(Qt::Key_Return);
    m_till->key(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(qobject_cast<ReceiptPreviewPage *>(m_till->window().workArea()->pages()->currentWidget()));
    QVERIFY(m_till->tap(u"Close"_s));
    QVERIFY(!qobject_cast<ReceiptPreviewPage *>(m_till->window().workArea()->pages()->currentWidget()));
}

void TestReceipts::noReceiptPrintsNothing()
{
    const QString path = m_out.filePath(u"unwanted.bin"_s);
    setPrinter(path);
    m_till->scan(water);
    m_till->key(Qt::Key_Return);
    m_till->later(400);
    QVERIFY(m_till->tap(u"No receipt"_s));
    m_till->key(Qt::Key_Return);
    QTRY_VERIFY(m_till->work().payment.done());
    m_till->settle();
    QVERIFY(!QFileInfo::exists(path));
}

QTEST_MAIN(TestReceipts)

#include "tst_receipts.moc"
