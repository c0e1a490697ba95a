#pragma once

#include "ui/common/card.h"
#include "ui/common/format.h"
#include "ui/members/profilepresenter.h"

class QVBoxLayout;

/// What to do next for the member: who may be the same person, what lapses, what they come back for.
class NextPanel : public Card
{
    Q_OBJECT

public:
    NextPanel(ProfilePresenter &profile, const Format &format, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Beside each other, by the number of the other one.
    void compareRequested(const QString &number);
    /// To part them again.
    void unmergeRequested(const QString &number);

private:
    void follow();
    void addDuplicates(QVBoxLayout *column);
    void addPasses(QVBoxLayout *column);
    void addPoints(QVBoxLayout *column);
    void addHabits(QVBoxLayout *column);
    void addMerged(QVBoxLayout *column);
    void addTitle(QVBoxLayout *column, const QString &words);
    void addLine(QVBoxLayout *column, const QString &words);

    ProfilePresenter &m_profile;
    Format m_format;
    QWidget *m_content = nullptr;
};
