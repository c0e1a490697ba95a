#include "ui/device/scannerform.h"

#include "ui/common/formfield.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/settings/settingspresenter.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ScannerForm::ScannerForm(SettingsPresenter &settings, ScannerPresenter &scanner, QWidget *parent) :
    Section(tr("Scanner"), parent),
    m_settings(settings),
    m_scanner(scanner),
    m_place(new QLineEdit(this)),
    m_field(new FormField(tr("Serial line of a scanner"), m_place, FormField::Need::Optional, this)),
    m_message(new InlineMessage(this)),
    m_test(new QPushButton(tr("Test a scan"), this)),
    m_measure(new QPushButton(tr("Measure the pause"), this))
{
    m_place->setMaxLength(200);
    m_place->setPlaceholderText(tr("None"));
    m_field->setHint(tr("Such as serial:/dev/ttyACM0:9600:8N1; empty: the scanner types as a keyboard."));
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_test, m_measure}) {
        setRole(button, ButtonRole::Normal);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    body()->addWidget(m_field);
    body()->addWidget(m_message);
    body()->addLayout(buttons);
    connect(m_place, &QLineEdit::editingFinished, this, &ScannerForm::apply);
    connect(m_test, &QPushButton::clicked, &scanner, &ScannerPresenter::startTest);
    connect(m_measure, &QPushButton::clicked, &scanner, &ScannerPresenter::startCalibration);
    connect(&scanner, &ScannerPresenter::changed, this, &ScannerForm::tell);
    connect(&scanner, &ScannerPresenter::calibrated, this, &ScannerForm::keep);
    connect(&settings, &SettingsPresenter::changed, this, &ScannerForm::follow);
    connect(&settings, &SettingsPresenter::sessionChanged, this, &ScannerForm::follow);
    follow();
    tell();
}

/// Nobody scans for a page that is not seen.
void ScannerForm::hideEvent(QHideEvent *event)
{
    Section::hideEvent(event);
    m_scanner.stop(m_settings.preferences().scanGapMs);
}

void ScannerForm::apply()
{
    const QString typed = m_place->text().trimmed();
    const auto target = parseSerialTarget(typed.isEmpty() ? u"none"_s : typed);
    if (!target)
        return m_field->setProblem(tr("This is no such place: see the example"));
    Preferences preferences = m_settings.preferences();
    preferences.scanner = *target;
    m_settings.choose(preferences);
}

void ScannerForm::keep(int gapMs)
{
    Preferences preferences = m_settings.preferences();
    preferences.scanGapMs = gapMs;
    m_settings.choose(preferences);
    m_scanner.stop(gapMs);
    m_message->say(Kind::Success,
                   tr("Slowest pause %1 ms. A pause of up to %2 ms now counts as a scan.")
                       .arg(m_scanner.slowestGapMs())
                       .arg(gapMs));
}

void ScannerForm::tell()
{
    const std::vector<MessageAction> stop{
        {tr("Stop"), [this] { m_scanner.stop(m_settings.preferences().scanGapMs); }}};
    if (m_scanner.isCalibrating()) {
        m_message->say(Kind::Info,
                       tr("Scan the same code %1 times: %2 so far. Nothing is sold.")
                           .arg(ScannerPresenter::scansToCalibrate)
                           .arg(m_scanner.scansSoFar()),
                       stop);
    } else if (m_scanner.isTesting() && !m_scanner.shown().isEmpty()) {
        m_message->say(
            Kind::Success,
            (m_scanner.wasSerial() ? tr("%1, from the serial line") : tr("%1, typed")).arg(m_scanner.shown()),
            stop);
    } else if (m_scanner.isTesting()) {
        m_message->say(Kind::Info, tr("Scan anything. Nothing is sold."), stop);
    } else if (m_scanner.exists() && !m_scanner.isOpen()) {
        m_message->say(Kind::Warning, tr("Not connected: %1").arg(m_scanner.trouble()));
    } else if (m_message->kind() != Kind::Success || m_scanner.shown().isEmpty()) {
        m_message->clear();
    }
}

void ScannerForm::follow()
{
    const SerialTarget &target = m_settings.preferences().scanner;
    if (!m_place->hasFocus())
        m_place->setText(target.exists() ? toText(target) : QString());
    m_field->setProblem({});
    m_place->setEnabled(m_settings.mayManage());
    m_measure->setEnabled(m_settings.mayManage());
}
