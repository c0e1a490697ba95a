#include "ui/quality/qualitypanel.h"

#include "ui/common/formfield.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/quality/qualitywords.h"
#include "ui/quality/trendline.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int longestReason = 200;

QLabel *labelled(Type type, Tone tone, QWidget *parent)
{
    auto *label = new QLabel(parent);
    setType(label, type);
    setTone(label, tone);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}
}

QualityPanel::QualityPanel(QualityPresenter &quality, const Format &format, QWidget *parent) :
    Card(parent),
    m_quality(quality),
    m_format(format),
    m_title(labelled(Type::BodyBold, Tone::Normal, this)),
    m_advice(labelled(Type::Secondary, Tone::Secondary, this)),
    m_trendTitle(labelled(Type::Secondary, Tone::Secondary, this)),
    m_trend(new TrendLine(this)),
    m_reason(new QLineEdit(this)),
    m_reasonField(new FormField(tr("Right as it is, because"), m_reason, FormField::Need::Required, this)),
    m_signOff(new QPushButton(icon(Glyph::Check), tr("Sign off  Ctrl+S"), this)),
    m_open(new QPushButton(this))
{
    m_reason->setMaxLength(longestReason);
    setRole(m_signOff, ButtonRole::Normal);
    setRole(m_open, ButtonRole::Primary);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::gapLarge, space::gapLarge, space::gapLarge, space::gapLarge);
    column->setSpacing(space::gapMedium);
    column->addWidget(m_title);
    column->addWidget(m_advice);
    column->addWidget(m_trendTitle);
    column->addWidget(m_trend);
    column->addStretch();
    column->addWidget(m_reasonField);
    column->addWidget(m_signOff);
    column->addWidget(m_open);
    connect(m_signOff, &QPushButton::clicked, this, &QualityPanel::signOff);
    connect(m_reason, &QLineEdit::returnPressed, this, &QualityPanel::signOff);
    connect(m_reason, &QLineEdit::textChanged, this, [this] { m_reasonField->setProblem({}); });
    connect(m_open, &QPushButton::clicked, this, &QualityPanel::openRequested);
    connect(&quality, &QualityPresenter::signedOff, this, [this] { m_reason->clear(); });
}

void QualityPanel::followTrend()
{
    const auto trend = m_quality.trend();
    m_trend->setVisible(!trend.empty());
    m_trendTitle->setVisible(!trend.empty());
    if (trend.empty())
        return;
    const QString words = tr("Open, %n day(s), of %1 members", nullptr, int(trend.size()))
                              .arg(m_format.number(m_quality.members()));
    m_trendTitle->setText(words);
    m_trend->show(trend, words + u": "_s + m_format.number(trend.back().second));
}

void QualityPanel::follow(const std::optional<QualityLine> &line)
{
    m_line = line;
    const auto rule = m_quality.topic().rule;
    m_title->setText(rule ? QualityWords::rule(*rule) : tr("There twice"));
    m_advice->setText(rule ? QualityWords::advice(*rule)
                           : tr("Compare both, and merge them or say that they are two people."));
    m_open->setText(rule ? tr("Open the member  Enter") : tr("Compare  Enter"));
    m_open->setIcon(icon(rule ? Glyph::Person : Glyph::People));
    m_open->setEnabled(line.has_value());
    for (QWidget *part : std::initializer_list<QWidget *>{m_reasonField, m_signOff})
        part->setVisible(rule.has_value());
    m_signOff->setEnabled(line.has_value());
    followTrend();
}

void QualityPanel::signOff()
{
    if (!m_line || !m_quality.topic().rule)
        return;
    if (m_reason->text().trimmed().isEmpty()) {
        m_reason->setFocus();
        return m_reasonField->setProblem(tr("Say why it stays as it is"));
    }
    m_quality.signOff(m_line->number, m_reason->text());
}
