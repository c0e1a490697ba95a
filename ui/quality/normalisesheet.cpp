#include "ui/quality/normalisesheet.h"

#include "ui/common/errortext.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/common/tilltable.h"
#include "ui/quality/qualitywords.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace {
using State = NormalisePresenter::State;

constexpr int normaliseWidth = 960;
constexpr int numberWidth = 184;
constexpr int whatWidth = 208;
constexpr int shownRuns = 3;
}

NormaliseSheet::NormaliseSheet(NormalisePresenter &normalise, const Format &format, QWidget *parent) :
    Sheet(tr("Put in form"), parent, normaliseWidth),
    m_normalise(normalise),
    m_format(format),
    m_message(new InlineMessage(this)),
    m_model(new QStandardItemModel(0, 4, this)),
    m_table(new TillTable(TillTable::Rows::Report, this)),
    m_runsTitle(new QLabel(tr("Earlier times"), this)),
    m_runs(new QVBoxLayout),
    m_act(new QPushButton(this)),
    m_stop(new QPushButton(tr("Stop"), this))
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("What changes"));
    setType(m_runsTitle, Type::Secondary);
    setTone(m_runsTitle, Tone::Secondary);
    body()->addWidget(makeFields());
    body()->addWidget(m_message);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_runsTitle);
    body()->addLayout(m_runs);
    body()->addStretch();
    body()->addWidget(makeButtons());
    connect(&normalise, &NormalisePresenter::changed, this, &NormaliseSheet::follow);
    connect(&normalise, &NormalisePresenter::refused, this, [this](const Error &error) {
        if (isVisible())
            m_message->say(Kind::Error, errorText(error));
    });
}

QWidget *NormaliseSheet::makeFields()
{
    auto *all = new QWidget(this);
    auto *row = new QHBoxLayout(all);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapLarge);
    for (const QString &field : normalFields()) {
        auto *box = new QCheckBox(QualityWords::normalField(field), all);
        box->setMinimumHeight(space::target);
        box->setChecked(true);
        row->addWidget(box);
        m_fields.push_back(box);
        // What was looked at with others is not what would be done now.
        connect(box, &QCheckBox::clicked, this, [this] { m_normalise.preview(fields()); });
    }
    row->addStretch();
    return all;
}

QWidget *NormaliseSheet::makeButtons()
{
    auto *buttons = new QWidget(this);
    setRole(m_stop, ButtonRole::Normal);
    setRole(m_act, ButtonRole::Primary);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch();
    row->addWidget(m_stop);
    row->addWidget(m_act);
    connect(m_act, &QPushButton::clicked, this, &NormaliseSheet::act);
    connect(m_stop, &QPushButton::clicked, &m_normalise, &NormalisePresenter::stop);
    return buttons;
}

void NormaliseSheet::begin()
{
    for (QCheckBox *box : m_fields)
        box->setChecked(true);
    open();
    m_normalise.loadRuns();
    m_normalise.preview(fields());
    m_fields.front()->setFocus(Qt::TabFocusReason);
}

QStringList NormaliseSheet::fields() const
{
    QStringList chosen;
    for (size_t i = 0; i < m_fields.size(); ++i)
        if (m_fields[i]->isChecked())
            chosen << normalFields()[qsizetype(i)];
    return chosen;
}

void NormaliseSheet::act()
{
    if (m_normalise.state() == State::Looked && m_normalise.members() > 0)
        m_normalise.apply(fields());
    else if (!m_normalise.isBusy() && !fields().isEmpty())
        m_normalise.preview(fields());
}

QString NormaliseSheet::summary() const
{
    const QString members = m_format.number(m_normalise.members());
    const QString others = m_format.number(m_normalise.refusals());
    switch (m_normalise.state()) {
    case State::Looking: return tr("Looking at all members …");
    case State::Applying: return tr("%1 changed so far").arg(members);
    case State::Undoing: return tr("%1 put back so far").arg(members);
    case State::Applied: return tr("%1 changed, %2 refused").arg(members, others);
    case State::Undone: return tr("%1 put back, %2 stay as they are").arg(members, others);
    case State::Looked:
        return m_normalise.members() == 0 ? tr("All is in form")
                                          : tr("%1 would change, %2 are refused").arg(members, others);
    case State::Idle: return {};
    }
    Q_UNREACHABLE();
}

QString NormaliseSheet::refusalText(const NormalLine &line) const
{
    if (line.why == u"changed since")
        return tr("Changed since: stays as it is");
    if (line.why == u"merged since")
        return tr("Merged since: stays as it is");
    if (!line.refusal)
        return tr("Refused: %1").arg(line.why);
    if (line.refusal->code == Error::Code::Duplicate)
        return tr("Refused: the phone is member %1's").arg(line.refusal->detail);
    return tr("Refused: a value that does not fit");
}

void NormaliseSheet::followLines()
{
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Number"), tr("What"), tr("Before"), tr("After")});
    for (const NormalLine &line : m_normalise.lines()) {
        const bool changes = !line.field.isEmpty();
        const QString what = changes
            ? QualityWords::normalField(line.field) + u" · "_s + QualityWords::why(line.why)
            : refusalText(line);
        QList<QStandardItem *> row;
        for (const QString &text : changes
                 ? QStringList{line.number, what, line.before, line.after.isEmpty() ? u"–"_s : line.after}
                 : QStringList{line.number, {}, what, {}}) {
            row << new QStandardItem(text);
            row.back()->setData(text, Qt::AccessibleTextRole);
        }
        m_model->appendRow(row);
    }
    m_table->setColumnWidths({numberWidth, whatWidth, 0, 0});
    m_table->setVisible(!m_normalise.lines().empty());
}

/// The latest that can still be taken back.
void NormaliseSheet::followRuns()
{
    while (QLayoutItem *item = m_runs->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    int shown = 0;
    for (const NormalRunLine &line : m_normalise.runs()) {
        if (line.left == 0 || shown == shownRuns)
            continue;
        ++shown;
        auto *button = new QPushButton(tr("Undo %1 · %2 · %n member(s)", nullptr, int(line.left))
                                           .arg(m_format.dateTime(line.run.at), line.user),
                                       this);
        setRole(button, ButtonRole::Normal);
        button->setEnabled(!m_normalise.isBusy());
        connect(button, &QPushButton::clicked, this, [this, id = line.run.id] {
            QMetaObject::invokeMethod(
                &m_normalise, [this, id] { m_normalise.undo(id); }, Qt::QueuedConnection);
        });
        m_runs->addWidget(button);
    }
    m_runsTitle->setVisible(shown > 0);
}

void NormaliseSheet::follow()
{
    const State state = m_normalise.state();
    const bool done = state == State::Applied || state == State::Undone
        || (state == State::Looked && m_normalise.members() == 0 && m_normalise.refusals() == 0);
    if (summary().isEmpty())
        m_message->clear();
    else
        m_message->say(done && m_normalise.refusals() == 0 ? Kind::Success : Kind::Info,
                       m_normalise.hasMore() ? summary() + u" · "_s + tr("the first of them are shown")
                                             : summary());
    followLines();
    followRuns();
    const bool ready = state == State::Looked && m_normalise.members() > 0;
    m_act->setText(ready ? tr("Put %n member(s) in form  Ctrl+S", nullptr, int(m_normalise.members()))
                         : tr("Look again  Ctrl+S"));
    m_act->setEnabled(!m_normalise.isBusy() && !fields().isEmpty());
    m_stop->setVisible(m_normalise.isBusy());
    for (QCheckBox *box : m_fields)
        box->setEnabled(!m_normalise.isBusy());
}
