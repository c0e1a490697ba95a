#include "core/data/pricebook.h"
#include "core/usecase/importprices.h"
#include "tests/support/shopfixture.h"
#include "ui/common/celldelegate.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/promotions/importsheet.h"
#include "ui/promotions/offerdetail.h"
#include "ui/promotions/offermodel.h"
#include "ui/promotions/promotionspage.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {
// Of all of them, seen on a Thursday, the 5th of March 2026.
const QByteArray known = R"({"version":1,
  "priceLists":[{"code":"VIP","name":"金卡价","kind":"tier","tiers":["金卡"],
                 "prices":[{"product":"P1","price":"0.90"},{"product":"P2","price":"1.80"}]}],
  "promotions":[
  {"code":"FULL","name":"满额立减","kind":"threshold","except":["P9"],
   "steps":[{"from":"100.00","off":"10.00"},{"from":"200.00","off":"30.00"}]},
  {"code":"TUE","name":"周二会员日","kind":"percent","percent":"12","membersOnly":true,"weekdays":[2]},
  {"code":"SPRING","name":"春季任选","kind":"mix-and-match","count":3,"price":"20.00",
   "items":["P1","P2","P3"],"from":"2026-04-01"},
  {"code":"OLD","name":"买二送一","kind":"buy-get","buy":2,"get":1,"to":"2025-12-31"},
  {"code":"ONCE","name":"限量券","kind":"amount","amount":"5.00","coupon":"C-2026","uses":1}]})";

const QByteArray mixed = R"({"version":1,"promotions":[
  {"code":"NEW","name":"新品特价","kind":"special-price","price":"9.90","items":["P4"]},
  {"code":"BAD","name":"打折","kind":"percent","percent":"120"},
  {"code":"TWICE","name":"另一张券","kind":"amount","amount":"1.00","coupon":"C-2026"}]})";
}

/// The list of promotions as a page, and a file that is imported into it, by keys and touches.
class TestPromotionsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anEmptyShopOffersTheImport();
    void eachIsListedWithItsState();
    void filtersShowWhatTheySay();
    void aSearchFindsByPinyinCodeAndCoupon();
    void theDetailTellsStepsGoodsAndConditions();
    void whatIsUsedUpIsOver();
    void priceListsStandApart();
    void aFileIsImportedAndItsRefusalsRead();
    void theSameFileAgainChangesNothing();
    void aFileThatCannotBeReadSaysSo();
    void whoMayNotImportIsRefused();

private:
    void build();
    void take(const QByteArray &file);
    QString write(const QByteArray &content) const;
    /// Enters the path into the dialog for files once it is there.
    void answerDialog(const QString &path);
    void key(int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    QPushButton *button(const QString &words) const;
    bool shows(const QWidget *part, const QString &words) const;
    QStringList column(int column, int role = Qt::DisplayRole) const;
    ImportSheet *sheet() const { return m_page->findChild<ImportSheet *>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    std::unique_ptr<PromotionsPresenter> m_promotions;
    std::unique_ptr<PromotionsPage> m_page;
};

void TestPromotionsPage::init()
{
    applyTheme(*qApp, Theme::Light);
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path(), 9, 0));
}

void TestPromotionsPage::cleanup()
{
    m_page.reset();
    m_promotions.reset();
    m_shop.reset();
}

void TestPromotionsPage::build()
{
    m_page.reset();
    m_promotions = std::make_unique<PromotionsPresenter>(*m_shop->database, m_shop->session,
                                                         &ShopFixture::noon, systemRandom);
    const Format format(QLocale(u"en"_s), m_shop->session.shop.currency, m_shop->session.shop.day.zone);
    m_page = std::make_unique<PromotionsPage>(*m_promotions, format);
    m_page->resize(1286, 720);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestPromotionsPage::take(const QByteArray &file)
{
    const auto report = m_shop->database->writeNow([&](Transaction &transaction) {
        return importPrices(transaction, m_shop->session, file, {}, ShopFixture::noon(), systemRandom);
    });
    QVERIFY(report);
    QVERIFY(report->rejected.empty());
}

QString TestPromotionsPage::write(const QByteArray &content) const
{
    QFile file(m_folder->filePath(u"offers.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("the file of the test is not written");
    return file.fileName();
}

void TestPromotionsPage::answerDialog(const QString &path)
{
    QTimer::singleShot(0, m_page.get(), [this, path] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return answerDialog(path);
        auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
        // Typed letter by letter a list of completions would take Enter.
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
    });
}

void TestPromotionsPage::key(int code, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(code), modifiers);
}

QPushButton *TestPromotionsPage::button(const QString &words) const
{
    for (QPushButton *each : m_page->findChildren<QPushButton *>())
        if (each->isVisible() && each->text().contains(words))
            return each;
    return nullptr;
}

bool TestPromotionsPage::shows(const QWidget *part, const QString &words) const
{
    for (const QLabel *label : part->findChildren<QLabel *>())
        if (label->isVisible() && label->text().contains(words))
            return true;
    return false;
}

QStringList TestPromotionsPage::column(int column, int role) const
{
    const auto *model = m_page->findChild<OfferModel *>();
    QStringList words;
    for (int row = 0; row < model->rowCount(); ++row)
        words << model->index(row, column).data(role).toString();
    return words;
}

void TestPromotionsPage::anEmptyShopOffersTheImport()
{
    build();
    QVERIFY(shows(m_page.get(), u"No promotions yet"_s));
    answerDialog(write(known));
    QTest::mouseClick(button(u"Import a file"_s), Qt::LeftButton);
    QTRY_VERIFY(sheet()->isVisible());
    QVERIFY(!shows(m_page.get(), u"No promotions yet"_s));
    QCOMPARE(column(OfferModel::Name).size(), 5);
}

void TestPromotionsPage::eachIsListedWithItsState()
{
    take(known);
    build();
    QAbstractItemModelTester tester(m_page->findChild<OfferModel *>(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(column(OfferModel::Name),
             (QStringList{u"满额立减"_s, u"限量券"_s, u"周二会员日"_s, u"春季任选"_s, u"买二送一"_s}));
    QCOMPARE(column(OfferModel::State),
             (QStringList{u"In force"_s, u"In force"_s, u"Only Tue"_s, u"From 2026-04-01"_s,
                          u"Ended 2025-12-31"_s}));
    QCOMPARE(column(OfferModel::What),
             (QStringList{u"¥10.00 off from ¥100.00 / ¥30.00 off from ¥200.00"_s, u"¥5.00 off each"_s,
                          u"−12% on each"_s, u"Any 3 for ¥20.00"_s, u"Buy 2, get 1 free"_s}));
    QCOMPARE(column(OfferModel::What, SecondLineRole)[1], u"Always · coupon C-2026 · 1 use(s) left"_s);
    QCOMPARE(column(OfferModel::What, SecondLineRole)[2], u"Tue · Members"_s);
}

void TestPromotionsPage::filtersShowWhatTheySay()
{
    take(known);
    build();
    QTest::mouseClick(button(u"Coming  2"_s), Qt::LeftButton);
    QCOMPARE(column(OfferModel::Name), (QStringList{u"周二会员日"_s, u"春季任选"_s}));
    // Among the filters an arrow goes to the next.
    button(u"Coming  2"_s)->setFocus();
    key(Qt::Key_Right);
    QCOMPARE(column(OfferModel::Name), QStringList{u"买二送一"_s});
    QTest::mouseClick(button(u"In force  2"_s), Qt::LeftButton);
    QCOMPARE(column(OfferModel::Name), (QStringList{u"满额立减"_s, u"限量券"_s}));
}

void TestPromotionsPage::aSearchFindsByPinyinCodeAndCoupon()
{
    take(known);
    build();
    auto *search = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(search);
    for (const auto &[typed, found] :
         {std::pair(u"cjrx"_s, u"春季任选"_s), std::pair(u"tue"_s, u"周二会员日"_s),
          std::pair(u"c-2026"_s, u"限量券"_s)}) {
        QTest::keyClicks(search, typed);
        QCOMPARE(column(OfferModel::Name), QStringList{found});
        key(Qt::Key_Escape);
    }
    QCOMPARE(column(OfferModel::Name).size(), 5);
    QTest::keyClicks(search, u"nothing"_s);
    QVERIFY(shows(m_page.get(), u"\"nothing\""_s));
    QTest::mouseClick(button(u"Show all"_s), Qt::LeftButton);
    QCOMPARE(column(OfferModel::Name).size(), 5);
    QVERIFY(search->text().isEmpty());
    QVERIFY(search->hasFocus());
}

void TestPromotionsPage::theDetailTellsStepsGoodsAndConditions()
{
    take(known);
    build();
    const auto *detail = m_page->findChild<OfferDetail *>();
    for (const QString &words : {u"¥10.00 off from ¥100.00"_s, u"¥30.00 off from ¥200.00"_s, u"商品9 · P9"_s,
                                 u"Everybody"_s, u"All shops"_s, u"On what is left of the sale"_s})
        QVERIFY2(shows(detail, words), qPrintable(words));
    QVERIFY(!shows(detail, u"春季任选"_s));
    key(Qt::Key_Down);
    QVERIFY(qobject_cast<QTableView *>(QApplication::focusWidget()));
    for (int i = 0; i < 3; ++i)
        key(Qt::Key_Down);
    for (const QString &words : {u"春季任选"_s, u"Any 3 for ¥20.00"_s, u"商品1 · P1"_s, u"商品3 · P3"_s,
                                 u"From 2026-04-01"_s, u"None needed"_s, u"On lines, priority 100"_s})
        QVERIFY2(shows(detail, words), qPrintable(words));
}

void TestPromotionsPage::whatIsUsedUpIsOver()
{
    take(known);
    const auto used = m_shop->database->writeNow(
        [](Transaction &transaction) -> Result<bool> { return pricebook::use(transaction, u"ONCE"_s); });
    QVERIFY(used && *used);
    build();
    QCOMPARE(column(OfferModel::State)[column(OfferModel::Name).indexOf(u"限量券"_s)], u"Used up"_s);
    QTest::mouseClick(button(u"Over  2"_s), Qt::LeftButton);
    QVERIFY(column(OfferModel::Name).contains(u"限量券"_s));
}

void TestPromotionsPage::priceListsStandApart()
{
    take(known);
    build();
    QVERIFY(!column(OfferModel::Name).contains(u"金卡价"_s));
    QTest::mouseClick(button(u"Price lists  1"_s), Qt::LeftButton);
    QCOMPARE(column(OfferModel::Name), QStringList{u"金卡价"_s});
    QCOMPARE(column(OfferModel::What), QStringList{u"2 price(s)"_s});
    QVERIFY(shows(m_page->findChild<OfferDetail *>(), u"Members of 金卡"_s));
}

void TestPromotionsPage::aFileIsImportedAndItsRefusalsRead()
{
    take(known);
    build();
    answerDialog(write(mixed));
    key(Qt::Key_O, Qt::ControlModifier);
    QTRY_VERIFY(sheet()->isVisible());
    // As the window's system does once the dialog is gone.
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QVERIFY(shows(sheet(), u"offers.json"_s));
    QCOMPARE(sheet()->findChild<InlineMessage *>()->text(),
             u"1 added · 0 changed · 0 as before · 2 refused"_s);
    const auto *table = sheet()->findChild<QTableView *>();
    QCOMPARE(QApplication::focusWidget(), table);
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"Promotion 2 · BAD"_s);
    key(Qt::Key_Down);
    QVERIFY(shows(sheet(), u"The promotion ONCE has this coupon already"_s));
    key(Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.contains(u"BAD\tThe field percent must be above 0 and up to 100\n"_s));
    QVERIFY(copied.contains(u"TWICE\t"_s));
    key(Qt::Key_Return);
    QVERIFY(!sheet()->isVisible());
    QVERIFY(column(OfferModel::Name).contains(u"新品特价"_s));
    QVERIFY(!column(OfferModel::Name).contains(u"另一张券"_s));
}

void TestPromotionsPage::theSameFileAgainChangesNothing()
{
    take(known);
    build();
    m_promotions->importFile(write(known));
    QTRY_VERIFY(sheet()->isVisible());
    QCOMPARE(sheet()->findChild<InlineMessage *>()->text(),
             u"0 added · 0 changed · 6 as before · 0 refused"_s);
    QVERIFY(!sheet()->findChild<QTableView *>()->isVisible());
    QVERIFY(!button(u"Copy the list"_s));
    QVERIFY(button(u"Done  Enter"_s)->hasFocus());
}

void TestPromotionsPage::aFileThatCannotBeReadSaysSo()
{
    build();
    m_promotions->importFile(write("{\"version\":1,"));
    QTRY_VERIFY(sheet()->isVisible());
    QVERIFY(sheet()->findChild<InlineMessage *>()->text().contains(u"not valid JSON"_s));
    key(Qt::Key_Return);
    m_promotions->importFile(m_folder->filePath(u"nowhere.json"_s));
    QTRY_VERIFY(sheet()->isVisible());
    QVERIFY(sheet()->findChild<InlineMessage *>()->text().contains(u"cannot be read"_s));
    QVERIFY(m_promotions->isEmpty());
}

void TestPromotionsPage::whoMayNotImportIsRefused()
{
    m_shop->session.role = Role::Cashier;
    build();
    m_promotions->importFile(write(known));
    QTRY_VERIFY(!m_promotions->isImporting());
    QCOMPARE(m_promotions->lastImport()->report.error().code, Error::Code::NotPermitted);
    QVERIFY(m_promotions->isEmpty());
}

QTEST_MAIN(TestPromotionsPage)

#include "tst_promotionspage.moc"
