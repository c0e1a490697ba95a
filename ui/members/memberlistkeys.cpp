#include "ui/members/memberlistpage.h"

#include "ui/common/emptystate.h"
#include "ui/common/errortext.h"
#include "ui/common/inlinemessage.h"
#include "ui/members/enrolsheet.h"
#include "ui/members/filterbar.h"
#include "ui/members/memberlistpresenter.h"
#include "ui/members/memberpeek.h"
#include "ui/members/membertable.h"
#include "ui/members/tagsheet.h"
#include "ui/members/topupsheet.h"

#include <QFileDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

// What the page does with keys, touches and what comes of them.

void MemberListPage::topUp()
{
    if (const auto profile = selected())
        m_topUp->begin(profile->member);
}

void MemberListPage::openProfile()
{
    if (const auto profile = selected())
        Q_EMIT profileRequested(profile->member.number);
}

void MemberListPage::begin(bool choosing)
{
    m_choosing = choosing;
    m_back->setVisible(choosing);
    m_sheet->hide();
    m_topUp->hide();
    m_message->clear();
    m_members.setBrowsing(!choosing);
    m_search->clear();
    m_members.find({});
    m_search->setFocus();
}

void MemberListPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_search->setFocus();
}

bool MemberListPage::handleScan(const QString &code)
{
    if (m_topUp->handleScan(code))
        return true;
    const auto found = m_members.byNumber(code);
    if (found && !*found)
        return false;
    m_sheet->dismiss();
    // A card that is good no longer finds nobody, and the list says why.
    m_members.findAnywhere(found ? (*found)->member.number : code);
    if (m_choosing && found)
        Q_EMIT chosen(**found);
    return true;
}

/// The customer who was to be enrolled is a member already.
void MemberListPage::use(const MemberProfile &profile)
{
    m_members.findAnywhere(profile.member.number);
    if (m_choosing)
        Q_EMIT chosen(profile);
}

void MemberListPage::enrol()
{
    if (!m_members.mayEnrol())
        return;
    m_sheet->begin(m_members.browser().count() == 0 ? m_members.typed() : QString());
}

void MemberListPage::tag()
{
    if (m_tag->isEnabled())
        m_tags->begin();
}

void MemberListPage::askWhereTo()
{
    if (!m_export->isVisible() || !m_export->isEnabled())
        return;
    const QString file = QFileDialog::getSaveFileName(this, tr("Export the list"), tr("members") + u".xlsx"_s,
                                                      tr("Tables (*.xlsx *.csv)"));
    if (!file.isEmpty())
        exportTo(file);
}

void MemberListPage::exportTo(const QString &file)
{
    const MemberBrowser &browser = m_members.browser();
    if (browser.isLooking())
        return m_message->say(Kind::Warning,
                              tr("Others are looked for just now: export them once they are listed"),
                              {{tr("Fine"), {}}});
    m_members.acts().exportTo(file, browser.marks() > 0 ? browser.markedRows() : browser.rows(), {},
                              m_members.query().filter);
}

void MemberListPage::connectActs()
{
    MemberActs &acts = m_members.acts();
    connect(&acts, &MemberActs::tagged, this, [this](const TagSummary &summary) {
        QString words =
            (summary.adds ? tr("%n member(s) have the tag \"%1\" now", nullptr, int(summary.changed))
                          : tr("%n member(s) have lost the tag \"%1\"", nullptr, int(summary.changed)))
                .arg(summary.tag);
        if (summary.refused > 0)
            words += u"; "_s
                + tr("%n left out: gone, restricted, or 50 tags already", nullptr, int(summary.refused));
        const Kind kind = summary.refused > 0 ? Kind::Warning : Kind::Success;
        m_message->say(kind, words,
                       {{tr("Undo  Ctrl+Z"), [this] { m_members.acts().undo(); }}, {tr("Fine"), {}}});
        m_members.browser().clearMarks();
    });
    connect(&acts, &MemberActs::undone, this, [this](qint64 members) {
        m_message->say(Kind::Info, tr("Undone for %n member(s)", nullptr, int(members)), {{tr("Fine"), {}}});
    });
    connect(
        &acts, &MemberActs::exported, this, [this](const QString &file, const MemberExportReport &report) {
            const int members = int(report.rows);
            QString words = (report.masked ? tr("%n member(s), masked, are in %1", nullptr, members)
                                           : tr("%n member(s) are in %1", nullptr, members))
                                .arg(QFileInfo(file).fileName());
            if (report.unusable > 0)
                words += u"; "_s
                    + tr("%n left out: under 14, and no guardian agreed", nullptr, int(report.unusable));
            m_message->say(report.unusable > 0 ? Kind::Warning : Kind::Success, words, {{tr("Fine"), {}}});
        });
    connect(&acts, &MemberActs::refused, this, [this](const Error &error) {
        m_message->say(Kind::Error, errorText(error), {{tr("Fine"), {}}});
    });
    connect(&acts, &MemberActs::busyChanged, this, &MemberListPage::followMarks);
}

/// What is looked for stands in the field, though it was not typed: a scan, a new member, another's list.
void MemberListPage::followTyped()
{
    if (m_search->text().trimmed() == m_members.typed())
        return;
    const QSignalBlocker found(m_search);
    m_search->setText(m_members.typed());
}

void MemberListPage::follow()
{
    followTyped();
    m_bar->setVisible(m_members.isBrowsing());
    m_bar->follow();
    m_table->follow();
    m_peek->setChoosing(!m_members.isBrowsing());
    const auto &rows = m_members.browser().rows();
    const bool empty = rows.empty() && !m_members.browser().isLooking();
    const auto same = std::find(rows.begin(), rows.end(), m_wanted);
    const qint64 wanted = m_wanted;
    m_table->selectPlace(rows.empty() ? -1 : same == rows.end() ? 0 : int(same - rows.begin()));
    if (!m_members.browser().isWhole())
        m_wanted = wanted; // who comes with the rest of the list is found then
    m_peek->show(selected());
    m_list->setCurrentIndex(empty ? 1 : 0);
    showCount();
    followMarks();
    m_new->setEnabled(m_members.mayEnrol());
    // Work on all members is no part of choosing one for a sale.
    m_quality->setVisible(!m_choosing && m_members.may(Permission::ReviewDuplicates));
    m_import->setVisible(!m_choosing && m_members.may(Permission::ImportMembers));
    m_exportAll->setVisible(!m_choosing && m_members.may(Permission::ExportMembers));
    showEmpty();
}

void MemberListPage::followSelection()
{
    const MemberLine *line = m_members.browser().line(m_table->selectedRow());
    m_wanted = line ? line->listed.row : 0;
    m_peek->show(selected());
}

void MemberListPage::showCount()
{
    const MemberBrowser &browser = m_members.browser();
    const int count = browser.count();
    const bool typed = !m_members.typed().isEmpty();
    if (browser.isLooking())
        m_count->setText(tr("Looking for them …"));
    else if (count == 0)
        m_count->clear();
    else if (m_members.isBrowsing() && !typed)
        m_count->setText(browser.isWhole() ? tr("%1 members").arg(m_format.number(count)) : tr("Counting …"));
    else if (m_members.hasMore())
        m_count->setText(typed ? tr("The first %n: type more to narrow it down", nullptr, count)
                               : tr("The first %n: type to find others", nullptr, count));
    else
        m_count->setText(typed ? tr("%n member(s) found", nullptr, count)
                               : tr("%n newest member(s)", nullptr, count));
}

void MemberListPage::followMarks()
{
    const MemberBrowser &browser = m_members.browser();
    const bool browses = m_members.isBrowsing();
    const bool busy = m_members.acts().isBusy();
    m_marked->setVisible(browses && (busy || browser.marks() > 0));
    m_marked->setText(busy ? tr("At work …") : tr("%1 marked").arg(m_format.number(browser.marks())));
    const bool idle = !busy && !browser.isLooking(); // those listed may not be those asked for
    m_tag->setVisible(browses);
    m_tag->setEnabled(idle && browser.marks() > 0);
    m_export->setVisible(browses && m_members.acts().mayExport());
    m_export->setEnabled(idle && browser.isWhole() && browser.count() > 0);
}

void MemberListPage::showEmpty()
{
    const QString typed = m_members.typed();
    const auto &problem = m_members.problem();
    const bool tooMany = problem && problem->code == Error::Code::TooLarge;
    const bool filtered = m_members.isFiltered();
    m_enrolTyped->setVisible(m_members.mayEnrol() && !problem && !filtered);
    m_enrolTyped->setText(typed.isEmpty()                  ? tr("Enrol the first member")
                              : EnrolSheet::isStart(typed) ? tr("Enrol with \"%1\"  Enter").arg(typed)
                                                           : tr("New member  Enter"));
    m_reset->setVisible(tooMany || (filtered && !problem));
    m_reset->setText(tooMany ? tr("The newest first") : tr("No filter"));
    if (tooMany)
        m_empty->setText(tr("Too many to sort by name"),
                         {tr("Their names are sealed: filter the list to 10,000 members, or sort it by"
                             " something else")});
    else if (problem)
        m_empty->setText(errorText(*problem), {});
    else if (filtered)
        m_empty->setText(typed.isEmpty() ? tr("Nobody is like that")
                                         : tr("No such member with \"%1\"").arg(typed),
                         {tr("Take a condition away, or look among all members")});
    else if (typed.isEmpty())
        m_empty->setText(tr("No members yet"), {tr("A name or a phone is enough")});
    else
        m_empty->setText(tr("No member with \"%1\"").arg(typed),
                         {EnrolSheet::isStart(typed) ? tr("Try the last four digits or the pinyin initials")
                                                     : tr("Try the name or its pinyin initials")});
}

void MemberListPage::resetList()
{
    MemberListQuery query = m_members.query();
    if (m_members.problem())
        query.order = {};
    else
        query.filter = {};
    m_members.setQuery(query);
}

std::optional<MemberProfile> MemberListPage::selected() const
{
    const MemberLine *line = m_members.browser().line(m_table->selectedRow());
    return line ? std::optional(line->profile) : std::nullopt;
}

void MemberListPage::choose()
{
    if (const auto profile = selected())
        Q_EMIT chosen(*profile);
}

/// Who is asked for goes to the sale; who is looked at is opened.
void MemberListPage::decide()
{
    if (m_members.isBrowsing())
        openProfile();
    else
        choose();
}

void MemberListPage::escape()
{
    if (!m_search->text().isEmpty())
        m_search->clear(); // marks stay for the next search
    else if (m_members.isBrowsing() && m_members.browser().marks() > 0)
        m_members.browser().clearMarks();
    else if (m_choosing)
        Q_EMIT cancelled();
    m_search->setFocus();
}

/// One hit is chosen at once; among several one looks first.
bool MemberListPage::searchKey(int key)
{
    const int count = m_members.browser().count();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (key == Qt::Key_Escape) {
        escape();
    } else if (key == Qt::Key_Down || (enter && count > 1)) {
        m_table->setFocus();
    } else if (enter && count == 1) {
        decide();
    } else if (enter && !m_members.typed().isEmpty() && !m_members.isFiltered()) {
        enrol(); // among all nobody is like that
    } else {
        return false;
    }
    return true;
}

bool MemberListPage::tableKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (enter && modifiers.testFlag(Qt::ControlModifier))
        choose();
    else if (enter)
        decide();
    else if (key == Qt::Key_Escape)
        escape();
    else if (key == Qt::Key_Up && modifiers == Qt::NoModifier && m_table->selectedRow() <= 0)
        m_search->setFocus();
    else
        return false;
    return true;
}

bool MemberListPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *press = static_cast<QKeyEvent *>(event);
    if (watched == m_search && searchKey(press->key()))
        return true;
    if (watched == m_table && tableKey(press->key(), press->modifiers()))
        return true;
    return QWidget::eventFilter(watched, event);
}
