#include "core/usecase/ring.h"
#include "tests/support/shopfixture.h"
#include "ui/common/emptystate.h"
#include "ui/common/moneylabel.h"
#include "ui/common/style.h"
#include "ui/report/dayreportpage.h"
#include "ui/report/dayreportpresenter.h"

#include <QApplication>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// A day's figures on the page.
class TestDayReportPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void figuresAreThoseOfTheDay();
    void anEmptyDayOffersToday();
    void aCashierSeesNoFigures();

private:
    void build(Role role);
    QStringList cells() const;
    bool press(const QString &words);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    std::unique_ptr<DayReportPresenter> m_report;
    std::unique_ptr<DayReportPage> m_page;
};

void TestDayReportPage::init()
{
    applyTheme(*qApp, Theme::Light);
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path()));
    for (const QByteArray line :
         {R"({"lines":[{"code":"P3","quantity":"2"}],"tenders":[{"kind":"cash","amount":"10.00"}]})",
          R"({"lines":[{"code":"P4","quantity":"1"}],"tenders":[{"kind":"card","amount":"4.00"}]})"})
        QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) {
            PriceBook prices;
            return ring(transaction, m_shop->session, prices, line, ShopFixture::noon(), systemRandom);
        }));
    build(Role::Manager);
}

void TestDayReportPage::cleanup()
{
    m_page.reset();
    m_report.reset();
    m_shop.reset();
}

void TestDayReportPage::build(Role role)
{
    m_page.reset();
    m_shop->session.role = role;
    m_report = std::make_unique<DayReportPresenter>(*m_shop->database, m_shop->session, &ShopFixture::noon);
    const Format format(QLocale(u"en"_s), m_shop->session.shop.currency, m_shop->session.shop.day.zone);
    m_page = std::make_unique<DayReportPage>(*m_report, format);
    m_page->resize(1286, 720);
    m_page->show();
}

QStringList TestDayReportPage::cells() const
{
    QStringList cells;
    for (const QTableView *table : m_page->findChildren<QTableView *>())
        for (int row = 0; row < table->model()->rowCount(); ++row)
            cells << table->model()->index(row, 0).data().toString() + u' '
                    + table->model()->index(row, 1).data().toString();
    return cells;
}

bool TestDayReportPage::press(const QString &words)
{
    for (QPushButton *each : m_page->findChildren<QPushButton *>())
        if (each->isVisible() && each->isEnabled() && each->text().contains(words)) {
            QTest::mouseClick(each, Qt::LeftButton);
            return true;
        }
    return false;
}

void TestDayReportPage::figuresAreThoseOfTheDay()
{
    QStringList figures;
    for (const MoneyLabel *label : m_page->findChildren<MoneyLabel *>())
        figures << label->accessibleName();
    QVERIFY(figures.contains(u"Total ¥10.00"_s));
    QVERIFY(figures.contains(u"Sales 2"_s));
    QVERIFY(figures.contains(u"Average sale ¥5.00"_s));
    QVERIFY(figures.contains(u"Units 3"_s));
    QVERIFY(cells().contains(u"Cash ¥6.00"_s));
    QVERIFY(cells().contains(u"Bank card ¥4.00"_s));
    QVERIFY(!press(u"Next day"_s));
}

void TestDayReportPage::anEmptyDayOffersToday()
{
    QVERIFY(press(u"Day before"_s));
    QVERIFY(m_page->findChild<EmptyState *>()->isVisible());
    QVERIFY(press(u"Go to today"_s));
    QVERIFY(!m_page->findChild<EmptyState *>()->isVisible());
    QVERIFY(m_report->date() == m_report->today());
}

void TestDayReportPage::aCashierSeesNoFigures()
{
    build(Role::Cashier);
    QVERIFY(m_page->findChild<EmptyState *>()->isVisible());
    QVERIFY(!m_report->report());
}

QTEST_MAIN(TestDayReportPage)

#include "tst_dayreportpage.moc"
