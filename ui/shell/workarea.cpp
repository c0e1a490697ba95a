#include "ui/shell/workarea.h"

#include "ui/common/rail.h"
#include "ui/common/topbar.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/tillform.h"
#include "ui/shell/helpsheet.h"
#include "ui/shell/pages.h"
#include "ui/shell/statusline.h"
#include "ui/shell/syncsheet.h"
#include "ui/shell/syncwords.h"
#include "ui/shell/workplace.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>

namespace {
Glyph glyphOf(Area area)
{
    switch (area) {
    case Area::Sell: return Glyph::Cart;
    case Area::Returns: return Glyph::Return;
    case Area::Customers: return Glyph::People;
    case Area::Products: return Glyph::Product;
    case Area::Promotions: return Glyph::Campaign;
    case Area::Reports: return Glyph::Chart;
    default: return Glyph::Settings;
    }
}
}

WorkArea::WorkArea(Workplace &work, ApprovalModal &approval, const Clock &clock, const Format &format,
                   QWidget *parent) :
    QWidget(parent),
    m_work(work),
    m_format(format),
    m_bar(new TopBar(this)),
    m_rail(new Rail(this)),
    m_pages(new Pages(work, approval, format, this)),
    m_office(new SyncSheet(work.sync, format, m_pages)),
    m_help(new HelpSheet(m_pages))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_pages, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addLayout(row, 1);
    new StatusLine(*m_bar, work, clock, format, this);
    fillRail();
    addShortcuts();
    if (work.session().shop.isTraining) {
        m_bar->setTraining(true);
        m_pages->hideTraining();
    }
    connect(m_bar, &TopBar::lockRequested, this, &WorkArea::lockRequested);
    connect(m_bar, &TopBar::syncRequested, this, &WorkArea::openOffice);
    connect(m_bar, &TopBar::printerRequested, m_pages, &Pages::openPrinterSettings);
    connect(m_pages, &Pages::helpRequested, this, &WorkArea::openHelp);
    connect(m_pages, &Pages::lockRequested, this, &WorkArea::lockRequested);
    connect(m_pages, &Pages::officeRequested, this, &WorkArea::openOffice);
    connect(m_pages, &Pages::trainingRequested, this, &WorkArea::trainingRequested);
    connect(m_pages, &Pages::areaShown, this, [this](Area area) { m_rail->setCurrent(int(area)); });
    connect(&work, &Workplace::sessionChanged, this, &WorkArea::followSession);
    connect(&work.sync, &SyncPresenter::changed, this, &WorkArea::followSync);
    for (Sheet *sheet : std::initializer_list<Sheet *>{m_office, m_help})
        connect(m_pages, &QStackedWidget::currentChanged, sheet, &Sheet::place);
    followSession();
}

QString WorkArea::wordOf(Area area)
{
    switch (area) {
    case Area::Sell: return tr("Sell");
    case Area::Returns: return tr("Returns");
    case Area::Customers: return tr("Members");
    case Area::Products: return tr("Products");
    case Area::Promotions: return tr("Promos");
    case Area::Reports: return tr("Reports");
    case Area::More: return tr("More");
    }
    return {};
}

void WorkArea::fillRail()
{
    for (const Area area : areas)
        m_rail->addItem(int(area), glyphOf(area), wordOf(area));
    m_rail->setCurrent(int(Area::Sell));
    connect(m_rail, &Rail::activated, this, [this](int id) { m_pages->open(Area(id)); });
}

void WorkArea::addShortcut(const QKeySequence &keys, std::function<void()> run)
{
    auto *shortcut = new QShortcut(keys, this);
    shortcut->setAutoRepeat(false);
    connect(shortcut, &QShortcut::activated, this, std::move(run));
}

void WorkArea::addShortcuts()
{
    for (const Area area : areas)
        addShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + int(area))),
                    [this, area] { m_pages->open(area); });
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_K), [this] { m_pages->open(Area::Customers); });
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { m_pages->openSettings(); });
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_J), [this] { openOffice(); });
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_L), [this] { Q_EMIT lockRequested(); });
    addShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { m_pages->open(Area::Sell); });
}

void WorkArea::followSession()
{
    QStringList keys;
    QStringList words;
    for (const Area area : areas) {
        const bool may = mayEnter(m_work.session(), area);
        m_rail->button(int(area))->setVisible(may);
        if (may) {
            keys << QString::number(int(area));
            words << wordOf(area);
        }
    }
    m_help->showAreas(QStringLiteral("Ctrl+") + keys.join(u' '), words.join(QStringLiteral(" · ")));
    followSync();
}

void WorkArea::followSync()
{
    const SyncWords words(m_work.sync.status(), m_work.sync.ageMs(), m_format);
    const bool mayEnrol =
        m_work.sync.mayEnrol() && m_work.sync.status().state == SyncStatus::State::NotEnrolled;
    m_pages->settingsPage()->showOffice(
        {words.kind(), words.glyph(), words.chip(),
         m_work.session().shop.isTraining ? tr("Nothing leaves a training till.") : words.sentence(),
         mayEnrol ? tr("Enrol this till…  Ctrl+J") : tr("Details and sync  Ctrl+J")});
}

void WorkArea::openOffice()
{
    m_help->dismiss();
    m_office->begin();
}

void WorkArea::openHelp()
{
    m_office->dismiss();
    m_help->open();
}
