#include "ui/transfer/intakepage.h"

#include "ui/common/card.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/transfer/intakesteps.h"
#include "ui/transfer/transferwords.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

#include <utility>

using namespace Qt::StringLiterals;
using Step = IntakePresenter::Step;

namespace {
/// One of the four words on top.
int placeOf(Step step)
{
    switch (step) {
    case Step::Start: return 0;
    case Step::Opening:
    case Step::Columns: return 1;
    case Step::Checking:
    case Step::Checked: return 2;
    default: return 3;
    }
}
}

IntakePage::IntakePage(IntakePresenter &intake, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_intake(intake),
    m_format(format),
    m_title(new QLabel(tr("Import members"), this)),
    m_steps(new QLabel(this)),
    m_leave(new QPushButton(icon(Glyph::Back), tr("Members  Esc"), this)),
    m_message(new InlineMessage(this)),
    m_start(new IntakeStart(intake, format, this)),
    m_columns(new IntakeColumns(intake, this)),
    m_report(new IntakeReport(intake, format, this)),
    m_progressWords(new QLabel(this)),
    m_progress(new QProgressBar(this)),
    m_stack(new QStackedWidget(this)),
    m_back(new QPushButton(tr("Back to the columns"), this)),
    m_undo(new QPushButton(icon(Glyph::Undo), tr("Undo the import"), this)),
    m_stop(new QPushButton(tr("Stop: nothing is kept"), this)),
    m_next(new QPushButton(this))
{
    for (QWidget *step : {static_cast<QWidget *>(m_start), static_cast<QWidget *>(m_columns),
                          static_cast<QWidget *>(m_report), makeProgress()})
        m_stack->addWidget(step);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::gapLarge, space::gapMedium, space::gapLarge, space::gapMedium);
    column->setSpacing(space::gapMedium);
    column->addWidget(makeHead());
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);
    column->addWidget(makeFoot());
    connect(&intake, &IntakePresenter::changed, this, &IntakePage::follow);
    connect(&intake, &IntakePresenter::progressed, this, &IntakePage::followProgress);
    connect(&intake, &IntakePresenter::refused, this,
            [this](const Error &error) { m_message->say(Kind::Error, TransferWords::problem(error)); });
    connect(&intake, &IntakePresenter::savedAs, this, [this](const QString &path) {
        m_message->say(Kind::Success, tr("Saved as %1").arg(QFileInfo(path).fileName()));
    });
    connect(m_start, &IntakeStart::undoRequested, this, [this](const EarlierImport &earlier) {
        askToUndo(earlier.listed.import.id, earlier.listed.file);
    });
    makeShortcuts();
    follow();
}

QWidget *IntakePage::makeHead()
{
    auto *head = new QWidget(this);
    head->setFixedHeight(space::targetLarge);
    setType(m_title, Type::Primary);
    setType(m_steps, Type::Secondary);
    m_steps->setTextFormat(Qt::RichText);
    setRole(m_leave, ButtonRole::Normal);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapLarge);
    row->addWidget(m_title);
    row->addWidget(m_steps, 1);
    row->addWidget(m_leave);
    connect(m_leave, &QPushButton::clicked, this, &IntakePage::closed);
    return head;
}

QWidget *IntakePage::makeProgress()
{
    auto *card = new Card(this);
    setType(m_progressWords, Type::Entry);
    m_progressWords->setAlignment(Qt::AlignCenter);
    m_progress->setTextVisible(false);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(64, space::gapLarge, 64, space::gapLarge);
    column->setSpacing(space::gapLarge);
    column->addStretch();
    column->addWidget(m_progressWords);
    column->addWidget(m_progress);
    column->addStretch();
    return card;
}

QWidget *IntakePage::makeFoot()
{
    auto *foot = new QWidget(this);
    setRole(m_back, ButtonRole::Normal);
    setRole(m_undo, ButtonRole::Danger);
    setRole(m_stop, ButtonRole::Normal);
    setRole(m_next, ButtonRole::Primary);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapLarge);
    row->addWidget(m_back);
    row->addWidget(m_undo);
    row->addStretch();
    row->addWidget(m_stop);
    row->addWidget(m_next);
    connect(m_back, &QPushButton::clicked, this, &IntakePage::goBack);
    connect(m_stop, &QPushButton::clicked, &m_intake, &IntakePresenter::stop);
    connect(m_next, &QPushButton::clicked, this, &IntakePage::goOn);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (m_intake.report() && m_intake.report()->import)
            askToUndo(*m_intake.report()->import, m_intake.fileName());
    });
    return foot;
}

void IntakePage::makeShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto run) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, run);
    };
    add(Qt::CTRL | Qt::Key_O, [this] {
        if (!m_intake.isBusy())
            chooseFile();
    });
    add(Qt::CTRL | Qt::Key_Return, [this] { m_next->click(); });
    add(Qt::CTRL | Qt::Key_E, [this] { m_report->save(); });
    add(Qt::Key_Escape, [this] { goBack(); });
}

void IntakePage::begin()
{
    m_message->clear();
    m_intake.begin();
    m_next->setFocus(Qt::TabFocusReason);
}

void IntakePage::chooseFile()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Import members"), {}, tr("Tables (*.csv *.xlsx *.txt)"));
    if (path.isEmpty())
        return;
    m_message->clear();
    m_intake.open(path);
}

/// It is one act, and it is said what it does before it is done.
void IntakePage::askToUndo(const Id<MemberImport> &import, const QString &file)
{
    m_message->say(Kind::Warning,
                   tr("Undo the import of %1? Whom it added goes, whom it changed is as before.")
                       .arg(file.isEmpty() ? tr("this file") : file),
                   {{tr("Undo it"), [this, import] { m_intake.undo(import); }}, {tr("Leave it"), {}}});
}

void IntakePage::goOn()
{
    m_message->clear();
    switch (m_intake.step()) {
    case Step::Start: return chooseFile();
    case Step::Columns: return m_intake.check();
    case Step::Checked: return m_intake.apply();
    case Step::Done:
    case Step::Undone: return m_intake.begin();
    default: return;
    }
}

/// Back a step; what is under way is stopped by its own button only.
void IntakePage::goBack()
{
    if (m_intake.isBusy())
        return;
    m_message->clear();
    if (m_intake.step() == Step::Checked)
        m_intake.backToColumns();
    else if (m_intake.step() == Step::Start)
        Q_EMIT closed();
    else
        m_intake.begin();
}

void IntakePage::follow()
{
    const Step step = m_intake.step();
    if (step == Step::Opening)
        m_focused = focusWidget();
    const QStringList words{tr("File"), tr("Columns"), tr("Check"), tr("Import")};
    QStringList steps;
    for (int i = 0; i < int(words.size()); ++i)
        steps << (i == placeOf(step) ? u"<b>%1</b>"_s : u"%1"_s)
                     .arg(m_format.number(i + 1) + u' ' + words[i].toHtmlEscaped());
    m_steps->setText(
        steps.join(u" › "_s)
        + (m_intake.fileName().isEmpty() ? QString() : u" · "_s + m_intake.fileName().toHtmlEscaped()));
    if (m_intake.isBusy())
        followProgress();
    else if (step == Step::Start)
        m_start->follow();
    else if (step == Step::Columns)
        m_columns->follow();
    else
        m_report->follow();
    m_stack->setCurrentIndex(m_intake.isBusy() ? 3 : step == Step::Start ? 0 : step == Step::Columns ? 1 : 2);
    followButtons();
    if (step != Step::Opening && m_focused)
        std::exchange(m_focused, nullptr)->setFocus(Qt::TabFocusReason);
}

void IntakePage::followProgress()
{
    const Step step = m_intake.step();
    const bool counts = step == Step::Checking || step == Step::Importing;
    const qint64 done = m_intake.rowsDone();
    const qint64 all = counts ? m_intake.rowsInAll() : 0;
    const QString rows = m_format.number(done);
    m_progressWords->setText(step == Step::Opening       ? tr("Opening the file …")
                                 : step == Step::Undoing ? tr("Undoing …")
                                 : all > 0               ? tr("%1 of %2 rows").arg(rows, m_format.number(all))
                                                         : tr("%1 rows").arg(rows));
    // Without an end that is known it says only that something goes on.
    m_progress->setRange(0, all > 0 ? 1000 : 0);
    m_progress->setValue(all > 0 ? int(done * 1000 / all) : 0);
}

void IntakePage::followButtons()
{
    const Step step = m_intake.step();
    const auto &report = m_intake.report();
    const qint64 taken = report ? report->added + report->updated : 0;
    m_back->setVisible(step == Step::Checked);
    m_undo->setVisible(step == Step::Done && report && report->import);
    m_stop->setVisible(step == Step::Checking || step == Step::Importing);
    m_next->setVisible(!m_intake.isBusy());
    m_next->setEnabled(step != Step::Checked || taken > 0);
    m_next->setText(step == Step::Start         ? tr("Choose a file …  Ctrl+O")
                        : step == Step::Columns ? tr("Check, without changing anything  Ctrl+Enter")
                        : step == Step::Checked ? tr("Import %n member(s)  Ctrl+Enter", nullptr, int(taken))
                                                : tr("Another file  Ctrl+Enter"));
    m_leave->setEnabled(!m_intake.isBusy());
}
