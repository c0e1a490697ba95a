#pragma once

#include "ui/common/sheet.h"

class InlineMessage;
class ProfilePresenter;
class QLabel;
class QPushButton;
struct Error;

/// The member's picture: seen by who may, chosen from a file, and removed.
class PhotoSheet : public Sheet
{
    Q_OBJECT

public:
    PhotoSheet(ProfilePresenter &profile, QWidget *parent);

    void begin();

private:
    void choose();
    void refuse(const Error &error);
    void follow();

    ProfilePresenter &m_profile;
    InlineMessage *m_message;
    QLabel *m_picture;
    QPushButton *m_choose;
    QPushButton *m_remove;
};
