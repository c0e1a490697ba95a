#include "ui/members/photosheet.h"

#include "core/base/result.h"
#include "ui/common/errortext.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/members/profilepresenter.h"

#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr int side = 320;

struct Words
{
    QLatin1StringView detail;
    const char *words;
};

constexpr std::array refusals{
    Words{"photo-type"_L1,
          QT_TRANSLATE_NOOP("PhotoSheet", "This is no picture that fits. Choose a PNG, JPEG or WebP file.")},
    Words{"photo-animated"_L1,
          QT_TRANSLATE_NOOP("PhotoSheet", "This picture moves. Choose one that stands still.")},
    Words{"photo-large"_L1,
          QT_TRANSLATE_NOOP(
              "PhotoSheet",
              "This picture is too large: at most 20 MB and 40 million pixels. Make it smaller.")},
    Words{"photo-damaged"_L1,
          QT_TRANSLATE_NOOP("PhotoSheet", "This file is damaged or breaks off. Choose another one.")}};
}

PhotoSheet::PhotoSheet(ProfilePresenter &profile, QWidget *parent) :
    Sheet(tr("Picture"), parent),
    m_profile(profile),
    m_message(new InlineMessage(this)),
    m_picture(new QLabel(this)),
    m_choose(new QPushButton(tr("Choose a file"), this)),
    m_remove(new QPushButton(icon(Glyph::Delete), tr("Remove the picture"), this))
{
    auto *about =
        new QLabel(tr("PNG, JPEG or WebP. It is made small, and nothing but what is seen is kept: no place, "
                      "no time."),
                   this);
    about->setWordWrap(true);
    setTone(about, Tone::Secondary);
    m_picture->setWordWrap(true);
    setRole(m_choose, ButtonRole::Primary);
    setRole(m_remove, ButtonRole::Danger);
    body()->addWidget(m_message);
    body()->addWidget(m_picture, 0, Qt::AlignHCenter);
    body()->addWidget(about);
    body()->addWidget(m_choose);
    body()->addStretch();
    body()->addWidget(m_remove);
    connect(m_choose, &QPushButton::clicked, this, &PhotoSheet::choose);
    connect(m_remove, &QPushButton::clicked, &profile, &ProfilePresenter::removePhoto);
    connect(&profile, &ProfilePresenter::changed, this, &PhotoSheet::follow);
    connect(&profile, &ProfilePresenter::refused, this, &PhotoSheet::refuse);
}

void PhotoSheet::begin()
{
    if (!m_profile.record())
        return;
    m_message->clear();
    follow();
    open();
    m_choose->setFocus();
}

void PhotoSheet::choose()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a picture"), {},
                                                      tr("Pictures (*.png *.jpg *.jpeg *.webp)"));
    m_message->clear();
    if (!path.isEmpty())
        m_profile.setPhoto(path);
}

void PhotoSheet::refuse(const Error &error)
{
    if (!isVisible())
        return;
    const auto known =
        std::ranges::find_if(refusals, [&](const Words &each) { return error.detail == each.detail; });
    m_message->say(Kind::Error, known == refusals.end() ? errorText(error) : tr(known->words));
}

void PhotoSheet::follow()
{
    if (!m_profile.record())
        return dismiss();
    m_remove->setVisible(m_profile.hasPhoto());
    QPixmap picture;
    if (picture.loadFromData(m_profile.photo(), "JPEG")) {
        m_picture->setPixmap(picture.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation));
        m_picture->setAccessibleName(tr("Picture of the member"));
    } else {
        m_picture->setPixmap({});
        m_picture->setText(m_profile.hasPhoto() ? tr("There is a picture. \"Show in full\" shows it, too.")
                                                : tr("There is no picture yet."));
    }
}
