#pragma once

#include "ui/common/format.h"
#include "ui/members/profilepresenter.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;
class ReadingArea;

/// Who the member is: what is known of them, and what they agreed to.
class FactsPanel : public QWidget
{
    Q_OBJECT

public:
    FactsPanel(ProfilePresenter &profile, const Format &format, QWidget *parent = nullptr);

    QPushButton *editButton() const { return m_edit; }
    QPushButton *consentButton() const { return m_consent; }
    QPushButton *cardButton() const { return m_card; }
    QPushButton *photoButton() const { return m_photo; }
    QPushButton *privacyButton() const { return m_privacy; }

Q_SIGNALS:
    void editRequested();
    void consentRequested();
    void cardRequested();
    void photoRequested();
    void privacyRequested();

private:
    void follow();
    void addPhoto(QVBoxLayout *column) const;
    void addPerson(QVBoxLayout *column) const;
    void addFacts(QVBoxLayout *column) const;
    void addConsents(QVBoxLayout *column) const;
    static void addRow(QVBoxLayout *column, const QString &what, const QStringList &lines);

    ProfilePresenter &m_profile;
    Format m_format;
    ReadingArea *m_facts;
    QPushButton *m_reveal;
    QPushButton *m_edit;
    QPushButton *m_consent;
    QPushButton *m_card;
    QPushButton *m_photo;
    QPushButton *m_privacy;
};
