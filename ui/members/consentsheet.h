#pragma once

#include "ui/common/format.h"
#include "ui/common/sheet.h"
#include "ui/members/profilepresenter.h"

#include <vector>

class InlineMessage;
class QCheckBox;
class QLabel;

/// What a member agrees to, given or taken back one by one and at once.
class ConsentSheet : public Sheet
{
    Q_OBJECT

public:
    ConsentSheet(ProfilePresenter &profile, const Format &format, QWidget *parent = nullptr);

    void begin();

private:
    struct Row
    {
        QCheckBox *box;
        QLabel *since;
    };

    void follow();
    void set(size_t row, bool granted);

    ProfilePresenter &m_profile;
    Format m_format;
    InlineMessage *m_message;
    std::vector<Row> m_rows; // as consentPurposes() has them
    QCheckBox *m_guardian;
};
