#include "core/data/products.h"
#include "core/text/pinyin.h"
#include "tests/support/shopfixture.h"
#include "ui/common/style.h"
#include "ui/search/producthitmodel.h"
#include "ui/search/productsearchpage.h"
#include "ui/search/productsearchpresenter.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Finding products as one types, by keys and touches.
class TestProductSearchPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void initialsFindAndEnterChooses();
    void arrowsChooseWhileTypingGoesOn();
    void aTouchSelectsAndTheButtonAdds();
    void nothingFoundSaysHowToSearch();
    void whatWasTypedAtTheSaleIsSearched();
    void escapeGoesBackToTheSale();

private:
    void put(const QString &code, const QString &name);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    std::unique_ptr<ProductSearchPresenter> m_search;
    std::unique_ptr<ProductSearchPage> m_page;
    std::vector<Product> m_chosen;
    QLineEdit *m_field = nullptr;
};

void TestProductSearchPage::put(const QString &code, const QString &name)
{
    const auto done = m_shop->database->writeNow([&](Transaction &transaction) -> Result<> {
        Pinyin pinyin;
        const Product product{Id<Product>::make(ShopFixture::noon(), systemRandom),
                              code,
                              name,
                              u"瓶"_s,
                              Money::of(250),
                              Rate::ofBasisPoints(1300),
                              u"饮料"_s,
                              ProductStatus::Active};
        products::put(transaction, product, {}, pinyin);
        return {};
    });
    QVERIFY(done);
}

void TestProductSearchPage::init()
{
    applyTheme(*qApp, Theme::Light);
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path(), 0, 0));
    put(u"A1"_s, u"农夫山泉 550ml"_s);
    put(u"A2"_s, u"农夫果园 500ml"_s);
    put(u"A3"_s, u"可口可乐 330ml"_s);
    m_search = std::make_unique<ProductSearchPresenter>(*m_shop->database);
    const Format format(QLocale(u"en"_s), m_shop->session.shop.currency, m_shop->session.shop.day.zone);
    m_page = std::make_unique<ProductSearchPage>(*m_search, format);
    m_chosen.clear();
    connect(m_page.get(), &ProductSearchPage::chosen, this,
            [this](const Product &product) { m_chosen.push_back(product); });
    m_page->resize(1286, 720);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->begin({}, true);
    m_field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(m_field);
}

void TestProductSearchPage::cleanup()
{
    m_page.reset();
    m_search.reset();
    m_shop.reset();
}

void TestProductSearchPage::initialsFindAndEnterChooses()
{
    QAbstractItemModelTester tester(m_page->findChild<ProductHitModel *>(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTest::keyClicks(m_field, u"kkkl"_s);
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(int(m_chosen.size()), 1);
    QCOMPARE(m_chosen.front().code, u"A3"_s);
}

void TestProductSearchPage::arrowsChooseWhileTypingGoesOn()
{
    QTest::keyClicks(m_field, u"nongfu"_s);
    QCOMPARE(m_search->hits().size(), size_t(2));
    QTest::keyClick(m_field, Qt::Key_Down);
    QTest::keyClick(m_field, Qt::Key_Down);
    QVERIFY(m_field->hasFocus());
    QTest::keyClick(m_field, Qt::Key_Return);
    QVERIFY(m_chosen.front().code == m_search->hits()[1].product.code);
}

void TestProductSearchPage::aTouchSelectsAndTheButtonAdds()
{
    QTest::keyClicks(m_field, u"nong"_s);
    auto *table = m_page->findChild<QTableView *>();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->model()->index(1, 0)).center());
    QVERIFY(m_field->hasFocus());
    for (QPushButton *button : m_page->findChildren<QPushButton *>())
        if (roleOf(button) == ButtonRole::Primary)
            QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(int(m_chosen.size()), 1);
    QVERIFY(m_chosen.front().code == m_search->hits()[1].product.code);
}

void TestProductSearchPage::nothingFoundSaysHowToSearch()
{
    QTest::keyClicks(m_field, u"zzzz"_s);
    QVERIFY(!m_page->findChild<QTableView *>()->isVisible());
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(int(m_chosen.size()), 0);
}

void TestProductSearchPage::whatWasTypedAtTheSaleIsSearched()
{
    m_page->begin(u"农夫果园"_s, true);
    QCOMPARE(m_search->hits().size(), size_t(1));
    QCOMPARE(m_field->text(), u"农夫果园"_s);
}

void TestProductSearchPage::escapeGoesBackToTheSale()
{
    QSignalSpy cancelled(m_page.get(), &ProductSearchPage::cancelled);
    QTest::keyClicks(m_field, u"n"_s);
    QTest::keyClick(m_field, Qt::Key_Escape);
    QCOMPARE(cancelled.count(), 1);
}

QTEST_MAIN(TestProductSearchPage)

#include "tst_productsearchpage.moc"
