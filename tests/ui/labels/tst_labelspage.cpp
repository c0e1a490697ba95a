#include "core/data/products.h"
#include "tests/core/print/scanbars.h"
#include "tests/support/shopfixture.h"
#include "ui/common/inlinemessage.h"
#include "ui/labels/labelspage.h"
#include "ui/labels/labelspresenter.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Labels chosen by scans, keys and touches.
class TestLabelsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void scansAndTypedNamesAddLabels();
    void copiesAreChangedByKeysAndTouch();
    void whatIsUnknownIsTold();
    void aBoxHasItsOwnCodeAndPrice();
    void thePreviewIsReadByAScanner();
    void theStockChangesThePages();
    void aPdfIsWritten();
    void escapeGoesBack();
    void nothingToPrintIsNoButton();

private:
    void key(int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_page->findChild<QLineEdit *>(), Qt::Key(code), modifiers);
    }
    QPushButton *button(const QString &words) const
    {
        for (QPushButton *button : m_page->findChildren<QPushButton *>())
            if (button->text().contains(words))
                return button;
        return nullptr;
    }

    std::unique_ptr<LabelsPage> m_page;
    std::unique_ptr<LabelsPresenter> m_labels;
    std::unique_ptr<ShopFixture> m_shop;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLabelsPage::init()
{
    m_page.reset();
    m_labels.reset();
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path()));
    QVERIFY(m_shop->database->writeNow([](Transaction &transaction) -> Result<> {
        transaction.execute(u"INSERT INTO barcode (barcode, product) VALUES ('6921168509256', 4)"_s);
        return {};
    }));
    m_labels = std::make_unique<LabelsPresenter>(*m_shop->database, m_shop->session, ShopFixture::noon);
    const Shop &shop = m_shop->session.shop;
    m_page = std::make_unique<LabelsPage>(*m_labels, Format(QLocale(u"en"_s), shop.currency, shop.day.zone));
    new QAbstractItemModelTester(m_page->findChild<QTableView *>()->model(), m_page.get());
    m_page->resize(1286, 720);
    m_page->show();
}

void TestLabelsPage::scansAndTypedNamesAddLabels()
{
    m_page->handleScan(u"6921168509256"_s);
    QTest::keyClicks(m_page->findChild<QLineEdit *>(), u"P7"_s);
    key(Qt::Key_Return);
    m_page->handleScan(u"6921168509256"_s);
    QCOMPARE(m_labels->rows().size(), 2U);
    QCOMPARE(m_labels->rows()[0].copies, 2);
    QCOMPARE(m_labels->rows()[0].code, u"6921168509256"_s);
    QCOMPARE(m_labels->rows()[1].product.code, u"P7"_s);
    QCOMPARE(m_labels->labels(), 3);
}

void TestLabelsPage::copiesAreChangedByKeysAndTouch()
{
    m_page->handleScan(u"P1"_s);
    m_page->handleScan(u"P2"_s);
    QTest::keyClicks(m_page->findChild<QLineEdit *>(), u"++-"_s);
    QCOMPARE(m_labels->rows()[1].copies, 2);
    key(Qt::Key_Up);
    QTest::mouseClick(button(u"One more"_s), Qt::LeftButton);
    QCOMPARE(m_labels->rows()[0].copies, 2);
    key(Qt::Key_Delete);
    QCOMPARE(m_labels->rows().size(), 1U);
    QTest::mouseClick(button(u"Remove"_s), Qt::LeftButton);
    QVERIFY(m_labels->rows().empty());
}

void TestLabelsPage::whatIsUnknownIsTold()
{
    m_page->handleScan(u"4006381333931"_s);
    QVERIFY(m_labels->rows().empty());
    QCOMPARE(m_page->findChild<InlineMessage *>()->kind(), Kind::Error);
}

void TestLabelsPage::aBoxHasItsOwnCodeAndPrice()
{
    QVERIFY(m_shop->database->writeNow([](Transaction &transaction) -> Result<> {
        transaction.execute(u"INSERT INTO product_unit (product, unit, factor, price)"
                            " VALUES (4, '箱', 12000, 4000), (5, '箱', 12000, 5000)"_s);
        transaction.execute(
            u"INSERT INTO barcode (barcode, product, unit) VALUES ('4006381333931', 4, '箱')"_s);
        return {};
    }));
    m_page->handleScan(u"6921168509256"_s);
    m_page->handleScan(u"4006381333931"_s);
    QCOMPARE(m_labels->rows().size(), 2U);
    QCOMPARE(m_labels->rows()[0].product.price, Money::of(400));
    QCOMPARE(m_labels->rows()[1].product.price, Money::of(4000));
    QCOMPARE(m_labels->rows()[1].code, u"4006381333931"_s);
    // A box without a barcode is not printed with that of a piece.
    const auto box = m_shop->database->read([](const Connection &connection) {
        return products::inUnit(connection, products::withCode(connection, u"P5"_s)->id, u"箱"_s);
    });
    m_labels->add(**box);
    QVERIFY(m_labels->rows()[2].code.isEmpty());
}

void TestLabelsPage::thePreviewIsReadByAScanner()
{
    m_labels->setStock(LabelStock::Roll40x30);
    m_page->handleScan(u"6921168509256"_s);
    QCOMPARE(scanBars(m_labels->preview(0, 8)), QStringList{u"6921168509256"_s});
}

void TestLabelsPage::theStockChangesThePages()
{
    m_page->handleScan(u"P1"_s);
    m_labels->setCopies(0, 30);
    QCOMPARE(m_labels->pages(), 2);
    auto *stock = m_page->findChild<QComboBox *>();
    stock->setCurrentIndex(stock->findData(int(LabelStock::Roll70x38)));
    Q_EMIT stock->activated(stock->currentIndex());
    QCOMPARE(m_labels->pages(), 30);
    m_labels->setStock(LabelStock::A4);
    m_labels->setSkip(23);
    QCOMPARE(m_labels->pages(), 3);
}

void TestLabelsPage::aPdfIsWritten()
{
    m_page->handleScan(u"P1"_s);
    QSignalSpy finished(m_labels.get(), &LabelsPresenter::finished);
    const QString path = m_folder->filePath(u"labels.pdf"_s);
    m_labels->savePdf(path);
    QCOMPARE(finished.count(), 1);
    QVERIFY(QFileInfo(path).size() > 500);
    QCOMPARE(m_page->findChild<InlineMessage *>()->kind(), Kind::Success);
    m_labels->savePdf(u"/nowhere/labels.pdf"_s);
    QCOMPARE(m_page->findChild<InlineMessage *>()->kind(), Kind::Error);
    m_labels->print(u"no such printer"_s);
    QCOMPARE(finished.count(), 1);
}

void TestLabelsPage::escapeGoesBack()
{
    QSignalSpy closed(m_page.get(), &LabelsPage::closed);
    QTest::keyClicks(m_page->findChild<QLineEdit *>(), u"abc"_s);
    key(Qt::Key_Escape);
    QCOMPARE(closed.count(), 0);
    key(Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
}

void TestLabelsPage::nothingToPrintIsNoButton()
{
    QVERIFY(!button(u"Save as PDF"_s)->isEnabled());
    QVERIFY(!button(u"Print"_s)->isEnabled());
}

QTEST_MAIN(TestLabelsPage)
#include "tst_labelspage.moc"
