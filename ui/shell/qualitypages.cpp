#include "ui/shell/pages.h"

#include "ui/common/toast.h"
#include "ui/members/memberlistpage.h"
#include "ui/members/mergepage.h"
#include "ui/quality/qualitypage.h"
#include "ui/shell/workplace.h"
#include "ui/transfer/exportsheet.h"
#include "ui/transfer/intakepage.h"

// Work on all members: their quality, and files that bring them in or take them out.

void Pages::connectQuality()
{
    connect(m_members, &MemberListPage::qualityRequested, this, [this] {
        if (!m_work.quality.mayEnter())
            return;
        m_fromQuality = true;
        showPage(m_quality, Area::Customers);
        m_quality->begin();
    });
    connect(m_members, &MemberListPage::importRequested, this, [this] {
        if (!m_work.intake.mayImport())
            return;
        showPage(m_intake, Area::Customers);
        m_intake->begin();
    });
    connect(m_members, &MemberListPage::exportRequested, m_export, &ExportSheet::begin);
    connect(m_quality, &QualityPage::closed, this, [this] { open(Area::Customers); });
    connect(m_intake, &IntakePage::closed, this, [this] { open(Area::Customers); });
    connect(m_quality, &QualityPage::profileRequested, this, &Pages::openProfile);
    connect(m_quality, &QualityPage::compareRequested, this,
            [this](const QString &one, const QString &other) {
                m_compared = m_quality;
                m_merge->begin(one, other);
                showPage(m_merge, Area::Customers);
            });
}

/// Back to the list that is being worked off, or to the members.
void Pages::leaveProfile()
{
    if (m_fromQuality) {
        showPage(m_quality, Area::Customers);
        return m_quality->resume();
    }
    m_members->begin(false);
    showPage(m_members, Area::Customers);
}
