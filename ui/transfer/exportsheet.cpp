#include "ui/transfer/exportsheet.h"

#include "ui/common/choicerow.h"
#include "ui/common/errortext.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/transfer/transferwords.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int exportWidth = 760;
constexpr int across = 3;
constexpr int rowHeight = 40;
enum FileKind { Csv, Xlsx };
}

ExportSheet::ExportSheet(ExportPresenter &members, const Format &format, QWidget *parent) :
    Sheet(tr("Export members"), parent, exportWidth),
    m_members(members),
    m_format(format),
    m_message(new InlineMessage(this)),
    m_grid(new QGridLayout),
    m_kinds(new QButtonGroup(this)),
    m_masked(new QCheckBox(tr("Masked: initials, ends of phone and e-mail, region to the city"), this)),
    m_all(new QPushButton(tr("All or none"), this)),
    m_save(new QPushButton(icon(Glyph::Down), tr("Save the file …  Enter"), this))
{
    m_grid->setVerticalSpacing(0);
    m_grid->setHorizontalSpacing(space::gapLarge);
    m_masked->setMinimumHeight(space::target);
    setRole(m_all, ButtonRole::Normal);
    setRole(m_save, ButtonRole::Primary);
    body()->addWidget(m_message);
    body()->addLayout(m_grid);
    body()->addStretch();
    body()->addWidget(makeChoiceRow(*m_kinds, {{Csv, tr("CSV")}, {Xlsx, tr("Excel (XLSX)")}}, this));
    m_kinds->button(Csv)->setChecked(true);
    body()->addWidget(m_masked);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_all);
    buttons->addStretch();
    buttons->addWidget(m_save);
    body()->addLayout(buttons);
    connect(m_all, &QPushButton::clicked, this, [this] {
        const bool none = chosen().isEmpty();
        for (const auto &[column, box] : m_columns)
            box->setChecked(none);
        follow();
    });
    connect(m_save, &QPushButton::clicked, this, &ExportSheet::chooseFile);
    connect(&members, &ExportPresenter::changed, this, &ExportSheet::follow);
    connect(&members, &ExportPresenter::refused, this, [this](const Error &error) {
        if (isVisible())
            m_message->say(Kind::Error, errorText(error));
    });
    connect(
        &members, &ExportPresenter::written, this,
        [this](const QString &path, const MemberExportReport &report) {
            if (isVisible())
                m_message->say(
                    Kind::Success,
                    tr("%1 members are in %2").arg(m_format.number(report.rows), QFileInfo(path).fileName()));
        });
}

void ExportSheet::begin()
{
    if (!m_members.mayExport())
        return;
    m_message->clear();
    fill();
    m_masked->setChecked(m_members.mustMask());
    m_masked->setEnabled(!m_members.mustMask());
    follow();
    open();
    m_save->setFocus(Qt::TabFocusReason);
}

void ExportSheet::fill()
{
    for (const auto &[column, box] : m_columns)
        delete box;
    m_columns.clear();
    const QStringList columns = m_members.columns();
    const int down = (int(columns.size()) + across - 1) / across;
    for (int i = 0; i < int(columns.size()); ++i) {
        auto *box = new QCheckBox(TransferWords::field(columns[i]), this);
        box->setMinimumHeight(rowHeight);
        box->setChecked(true);
        connect(box, &QCheckBox::clicked, this, &ExportSheet::follow);
        m_grid->addWidget(box, i % down, i / down);
        m_columns.emplace_back(columns[i], box);
    }
}

QStringList ExportSheet::chosen() const
{
    QStringList chosen;
    for (const auto &[column, box] : m_columns)
        if (box->isChecked())
            chosen << column;
    return chosen;
}

QString ExportSheet::ending() const
{
    return m_kinds->checkedId() == Xlsx ? u"xlsx"_s : u"csv"_s;
}

void ExportSheet::follow()
{
    m_save->setEnabled(!m_members.isWriting() && !chosen().isEmpty());
    m_save->setText(m_members.isWriting() ? tr("Writing …") : tr("Save the file …  Enter"));
}

void ExportSheet::chooseFile()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export members"), tr("members") + u'.' + ending(),
                                     ending() == u"xlsx" ? tr("Excel (*.xlsx)") : tr("CSV (*.csv)"));
    if (!path.isEmpty())
        writeTo(path);
}

void ExportSheet::writeTo(const QString &path)
{
    m_message->clear();
    m_members.write(path, chosen(), m_masked->isChecked());
}
