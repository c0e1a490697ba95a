#include "ui/settings/tillform.h"

#include "ui/common/chip.h"
#include "ui/common/formfield.h"
#include "ui/common/scanfilter.h"
#include "ui/common/style.h"
#include "ui/settings/printerform.h"
#include "ui/settings/section.h"
#include "ui/settings/settingspresenter.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

TillForm::TillForm(SettingsPresenter &settings, QWidget *parent) :
    QWidget(parent),
    m_settings(settings),
    m_language(new QComboBox(this)),
    m_theme(new QComboBox(this)),
    m_idle(new QSpinBox(this)),
    m_gap(new QSpinBox(this)),
    m_printer(new PrinterForm(settings, this)),
    m_chip(new Chip(this)),
    m_sentence(new QLabel(this)),
    m_office(new QPushButton(icon(Glyph::Sync), {}, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapLarge);
    for (const auto &[upper, lower] :
         {std::pair(makeAppearance(), makeLock()), std::pair(makePrinter(), makeOffice())}) {
        auto *column = new QVBoxLayout;
        column->setSpacing(space::gapLarge);
        column->addWidget(upper);
        column->addWidget(lower);
        column->addStretch();
        row->addLayout(column, 1);
    }
    connect(&settings, &SettingsPresenter::changed, this, &TillForm::follow);
    connect(&settings, &SettingsPresenter::sessionChanged, this, &TillForm::follow);
    follow();
}

template <class Change> void TillForm::choose(Change change)
{
    Preferences preferences = m_settings.preferences();
    change(preferences);
    m_settings.choose(preferences);
}

Section *TillForm::makeAppearance()
{
    auto *section = new Section(tr("Appearance and language"), this);
    m_language->addItem(tr("As the shop"), QString());
    m_language->addItem(u"简体中文"_s, u"zh_CN"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_theme->addItem(tr("Light"), int(Theme::Light));
    m_theme->addItem(tr("Dark"), int(Theme::Dark));
    auto *language = new FormField(tr("Language"), m_language, FormField::Need::Optional, section);
    language->setHint(tr("This till only. Receipts use the shop's language."));
    section->body()->addWidget(language);
    section->body()->addWidget(new FormField(tr("Theme"), m_theme, FormField::Need::Optional, section));
    connect(m_language, &QComboBox::activated, this, [this] {
        choose([this](Preferences &p) { p.language = m_language->currentData().toString(); });
    });
    connect(m_theme, &QComboBox::activated, this,
            [this] { choose([this](Preferences &p) { p.theme = Theme(m_theme->currentData().toInt()); }); });
    return section;
}

Section *TillForm::makeLock()
{
    auto *section = new Section(tr("Lock and scanner"), this);
    m_idle->setRange(0, longestIdleMinutes);
    m_idle->setSuffix(tr(" min"));
    m_idle->setSpecialValueText(tr("Never"));
    m_gap->setRange(ScanFilter::shortestGapMs, ScanFilter::longestGapMs);
    m_gap->setSingleStep(10);
    m_gap->setSuffix(tr(" ms"));
    for (QSpinBox *box : {m_idle, m_gap})
        box->setKeyboardTracking(false);
    auto *idle = new FormField(tr("Lock after this long without a touch or key"), m_idle,
                               FormField::Need::Optional, section);
    idle->setHint(tr("0 to %1 minutes; 0: never. Ctrl+L locks at once.").arg(longestIdleMinutes));
    auto *gap = new FormField(tr("Longest pause between two characters of a scan"), m_gap,
                              FormField::Need::Optional, section);
    gap->setHint(
        tr("%1 to %2 ms. Raise it when scans arrive as typing; lower it when typing arrives as scans.")
            .arg(ScanFilter::shortestGapMs)
            .arg(ScanFilter::longestGapMs));
    section->body()->addWidget(idle);
    section->body()->addWidget(gap);
    connect(m_idle, &QSpinBox::valueChanged, this,
            [this](int value) { choose([value](Preferences &p) { p.idleLockMinutes = value; }); });
    connect(m_gap, &QSpinBox::valueChanged, this,
            [this](int value) { choose([value](Preferences &p) { p.scanGapMs = value; }); });
    return section;
}

Section *TillForm::makePrinter()
{
    auto *section = new Section(tr("Receipt printer"), this);
    section->body()->addWidget(m_printer);
    return section;
}

Section *TillForm::makeOffice()
{
    auto *section = new Section(tr("Head office"), this);
    m_sentence->setWordWrap(true);
    setRole(m_office, ButtonRole::Normal);
    section->body()->addWidget(m_chip, 0, Qt::AlignLeft);
    section->body()->addWidget(m_sentence);
    section->body()->addWidget(m_office, 0, Qt::AlignLeft);
    connect(m_office, &QPushButton::clicked, this, &TillForm::officeRequested);
    return section;
}

void TillForm::showOffice(const OfficeState &state)
{
    m_chip->show(state.kind, state.glyph, state.chip);
    m_sentence->setText(state.sentence);
    m_office->setText(state.action);
}

void TillForm::follow()
{
    const Preferences &now = m_settings.preferences();
    m_language->setCurrentIndex(m_language->findData(now.language));
    m_theme->setCurrentIndex(m_theme->findData(int(now.theme)));
    for (const auto &[box, value] :
         {std::pair(m_idle, now.idleLockMinutes), std::pair(m_gap, now.scanGapMs)}) {
        const QSignalBlocker quiet(box);
        box->setValue(value);
        box->setEnabled(m_settings.mayManage());
    }
}
