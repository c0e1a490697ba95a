#include "ui/members/handoversheet.h"

#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

HandOverSheet::HandOverSheet(TasksPresenter &tasks, QWidget *parent) :
    Sheet(tr("Hand members and tasks over"), parent),
    m_tasks(tasks),
    m_message(new InlineMessage(this)),
    m_from(new QComboBox(this)),
    m_to(new QComboBox(this)),
    m_preview(new QLabel(this)),
    m_do(new QPushButton(tr("Hand over  Ctrl+S"), this))
{
    m_preview->setWordWrap(true);
    setRole(m_do, ButtonRole::Primary);
    m_do->setShortcut(Qt::CTRL | Qt::Key_S);
    body()->addWidget(m_message);
    body()->addWidget(new FormField(tr("From"), m_from, FormField::Need::Required, this));
    body()->addWidget(new FormField(tr("To"), m_to, FormField::Need::Required, this));
    body()->addWidget(m_preview);
    body()->addStretch();
    body()->addWidget(m_do);
    connect(m_from, &QComboBox::currentIndexChanged, this, &HandOverSheet::follow);
    connect(m_to, &QComboBox::currentIndexChanged, this, &HandOverSheet::follow);
    connect(m_do, &QPushButton::clicked, this, [this] {
        m_message->clear();
        m_tasks.handOver(m_from->currentData().toString(), m_to->currentData().toString());
    });
    connect(&tasks, &TasksPresenter::handedOver, this, &HandOverSheet::dismiss);
    connect(&tasks, &TasksPresenter::refused, this, [this](const Error &error) {
        if (isVisible())
            m_message->say(Kind::Error, errorText(error));
    });
}

/// Those who left stand in front of the others: their members wait for somebody.
void HandOverSheet::begin()
{
    m_message->clear();
    m_loads = m_tasks.loads();
    std::ranges::stable_sort(m_loads, std::less(), &CareLoad::active);
    m_from->clear();
    m_to->clear();
    for (const CareLoad &load : m_loads) {
        if (load.members > 0 || load.tasks > 0)
            m_from->addItem(load.active ? load.name : tr("%1, who left").arg(load.name), load.name);
        if (load.active)
            m_to->addItem(load.name, load.name);
    }
    follow();
    open();
}

void HandOverSheet::follow()
{
    const QString from = m_from->currentData().toString();
    const QString to = m_to->currentData().toString();
    const auto load = std::ranges::find(m_loads, from, &CareLoad::name);
    const bool goes = load != m_loads.end() && !to.isEmpty() && from != to;
    m_do->setEnabled(goes);
    if (goes)
        m_preview->setText(tr("%n member(s)", nullptr, int(load->members)) + tr(", ")
                           + tr("%n open task(s)", nullptr, int(load->tasks))
                           + tr(": from %1 to %2, at once").arg(from, to));
    else
        m_preview->setText(m_from->count() == 0 ? tr("Nobody looks after members yet")
                                                : tr("Choose somebody else to take them"));
}
