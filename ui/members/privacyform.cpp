#include "ui/members/privacyform.h"

#include "ui/common/card.h"
#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace {
constexpr int longestNumber = 3;
constexpr int fieldWidth = 220;
}

PrivacyForm::PrivacyForm(PrivacyPresenter &privacy, QWidget *parent) :
    QWidget(parent),
    m_privacy(privacy),
    m_message(new InlineMessage(this)),
    m_months(new QLineEdit(this)),
    m_grace(new QLineEdit(this)),
    m_monthsField(new FormField(tr("Ask after months without a visit"), m_months, FormField::Need::Optional)),
    m_graceField(new FormField(tr("Erase so many days later"), m_grace, FormField::Need::Optional)),
    m_points(new QCheckBox(tr("Who has points stays"), this)),
    m_due(new QLabel(this)),
    m_record(new QTextBrowser(this)),
    m_pdf(new QPushButton(icon(Glyph::Printer), tr("Save as PDF  Ctrl+P"), this)),
    m_csv(new QPushButton(tr("Save as a table  Ctrl+E"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapMedium);
    column->addWidget(m_message);
    column->addWidget(makeRule());
    column->addWidget(makeRecord(), 1);
    connect(m_months, &QLineEdit::editingFinished, this, &PrivacyForm::submit);
    connect(m_grace, &QLineEdit::editingFinished, this, &PrivacyForm::submit);
    connect(m_points, &QCheckBox::clicked, this, &PrivacyForm::submit);
    connect(m_pdf, &QPushButton::clicked, this,
            [this] { choosePath(tr("record-of-processing") + QStringLiteral(".pdf"), tr("PDF (*.pdf)")); });
    connect(m_csv, &QPushButton::clicked, this, [this] {
        choosePath(tr("record-of-processing") + QStringLiteral(".csv"), tr("Tables (*.csv *.xlsx)"));
    });
    connect(&privacy, &PrivacyPresenter::changed, this, &PrivacyForm::follow);
    connect(&privacy, &PrivacyPresenter::saved, this,
            [this](const QString &path) { m_message->say(Kind::Success, tr("Saved as %1").arg(path)); });
    connect(&privacy, &PrivacyPresenter::refused, this,
            [this](const Error &error) { m_message->say(Kind::Error, errorText(error)); });
}

QWidget *PrivacyForm::makeRule()
{
    auto *rule = new Card(this);
    m_months->setMaxLength(longestNumber);
    m_grace->setMaxLength(longestNumber);
    m_monthsField->setFixedWidth(fieldWidth);
    m_monthsField->setHint(tr("0: nobody is erased by rule"));
    m_graceField->setFixedWidth(fieldWidth);
    m_graceField->setHint(tr("unless they come, or say they stay"));
    m_points->setMinimumHeight(space::target);
    setTone(m_due, Tone::Secondary);
    m_due->setWordWrap(true);
    auto *beside = new QVBoxLayout;
    beside->setSpacing(space::gap);
    beside->addWidget(m_points);
    beside->addWidget(m_due);
    beside->addStretch();
    auto *row = new QHBoxLayout(rule);
    row->setContentsMargins(space::gapLarge, space::cell, space::gapLarge, space::cell);
    row->setSpacing(space::gapLarge);
    row->addWidget(m_monthsField);
    row->addWidget(m_graceField);
    row->addLayout(beside, 1);
    return rule;
}

QWidget *PrivacyForm::makeRecord()
{
    auto *record = new QWidget(this);
    setType(m_record, Type::Secondary);
    m_record->setOpenLinks(false);
    m_record->setAccessibleName(tr("Record of processing"));
    m_record->document()->setDefaultStyleSheet(
        QStringLiteral("h1 { font-size: 22px } h2 { font-size: 18px }"));
    setRole(m_pdf, ButtonRole::Primary);
    setRole(m_csv, ButtonRole::Normal);
    m_pdf->setShortcut(Qt::CTRL | Qt::Key_P);
    m_csv->setShortcut(Qt::CTRL | Qt::Key_E);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::gapMedium);
    buttons->addStretch();
    buttons->addWidget(m_csv);
    buttons->addWidget(m_pdf);
    auto *column = new QVBoxLayout(record);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapMedium);
    column->addWidget(m_record, 1);
    column->addLayout(buttons);
    return record;
}

void PrivacyForm::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_message->clear();
    m_privacy.open();
}

void PrivacyForm::follow()
{
    const bool manages = m_privacy.mayManage();
    const RetentionRule &rule = m_privacy.rule();
    m_months->setText(QString::number(rule.months));
    m_grace->setText(QString::number(rule.graceDays));
    m_points->setChecked(rule.keepsPoints);
    for (QWidget *input : std::initializer_list<QWidget *>{m_months, m_grace, m_points, m_pdf, m_csv})
        input->setEnabled(manages);
    const PrivacyPresenter::Due &due = m_privacy.due();
    m_due->setText(rule.months == 0
                       ? tr("No rule is set: nobody is asked or erased by itself.")
                       : tr("Today: %1 to ask, %2 waiting, %3 to erase. The till does it by itself "
                            "each day.")
                             .arg(due.toAsk)
                             .arg(due.waiting)
                             .arg(due.toErase));
    m_record->setHtml(m_privacy.html());
}

void PrivacyForm::submit()
{
    RetentionRule rule = m_privacy.rule();
    bool goodMonths = false;
    bool goodGrace = false;
    rule.months = m_months->text().trimmed().toInt(&goodMonths);
    rule.graceDays = m_grace->text().trimmed().toInt(&goodGrace);
    rule.keepsPoints = m_points->isChecked();
    goodMonths = goodMonths && rule.months >= 0 && rule.months <= 600;
    goodGrace = goodGrace && rule.graceDays >= 1 && rule.graceDays <= 365;
    m_monthsField->setProblem(goodMonths ? QString() : tr("A number of months, 0 to 600"));
    m_graceField->setProblem(goodGrace ? QString() : tr("A number of days, 1 to 365"));
    if (goodMonths && goodGrace && rule != m_privacy.rule())
        m_privacy.choose(rule);
}

void PrivacyForm::choosePath(const QString &name, const QString &kinds)
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the record of processing"), name, kinds);
    if (!path.isEmpty())
        m_privacy.save(path);
}
