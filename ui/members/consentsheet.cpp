#include "ui/members/consentsheet.h"

#include "ui/common/errortext.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/members/timelinewords.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

ConsentSheet::ConsentSheet(ProfilePresenter &profile, const Format &format, QWidget *parent) :
    Sheet(tr("Consents"), parent),
    m_profile(profile),
    m_format(format),
    m_message(new InlineMessage(this)),
    m_guardian(new QCheckBox(tr("A guardian agrees for them (under 14)"), this))
{
    body()->addWidget(m_message);
    for (const ConsentPurpose &what : consentPurposes()) {
        auto *box = new QCheckBox(TimelineWords::purpose(what), this);
        box->setMinimumHeight(space::target);
        auto *since = new QLabel(this);
        setType(since, Type::Secondary);
        setTone(since, Tone::Secondary);
        since->setContentsMargins(space::target, 0, 0, 0); // below the words of the box
        auto *both = new QVBoxLayout;
        both->setSpacing(0);
        both->addWidget(box);
        both->addWidget(since);
        body()->addLayout(both);
        const size_t row = m_rows.size();
        connect(box, &QCheckBox::clicked, this, [this, row](bool granted) { set(row, granted); });
        m_rows.push_back({box, since});
    }
    m_guardian->setMinimumHeight(space::target);
    body()->addSpacing(space::gapLarge);
    body()->addWidget(m_guardian);
    body()->addStretch();
    connect(&profile, &ProfilePresenter::changed, this, &ConsentSheet::follow);
    connect(&profile, &ProfilePresenter::refused, this, [this](const Error &error) {
        if (!isVisible())
            return;
        m_message->say(Kind::Error, errorText(error));
        follow();
    });
}

void ConsentSheet::begin()
{
    if (!m_profile.record())
        return;
    m_message->clear();
    m_guardian->setChecked(false);
    follow();
    open();
    m_rows.front().box->setFocus();
}

void ConsentSheet::set(size_t row, bool granted)
{
    m_message->clear();
    m_profile.setConsent(m_profile.consents()[row].what, granted, m_guardian->isChecked());
}

void ConsentSheet::follow()
{
    if (!m_profile.record())
        return dismiss();
    for (size_t i = 0; i < m_rows.size() && i < m_profile.consents().size(); ++i) {
        const ConsentState &state = m_profile.consents()[i];
        m_rows[i].box->setChecked(state.granted);
        const QString on = state.at ? m_format.date(*state.at) : QString();
        m_rows[i].since->setText(!state.at            ? tr("Nobody asked yet")
                                     : !state.granted ? tr("Not given, as of %1").arg(on)
                                     : state.usable   ? tr("Given on %1").arg(on)
                                     : m_profile.member().restricted
                                     ? tr("Given on %1, restricted: not used").arg(on)
                                     : tr("Given on %1, not by a guardian: not used").arg(on));
    }
}
