#include "ui/sale/membercard.h"

#include "core/customer/mask.h"
#include "ui/common/icons.h"
#include "ui/common/paintfield.h"
#include "ui/common/style.h"

#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {
constexpr int iconSide = 32;
constexpr int textLeft = space::gapLarge + iconSide + space::cell;
constexpr int lineHeight = 28;
}

MemberCard::MemberCard(const Format &format, QWidget *parent) :
    QAbstractButton(parent),
    m_format(format),
    m_remove(new QPushButton(::icon(Glyph::Close), tr("Remove"), this))
{
    setFixedHeight(cardHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setRole(m_remove, ButtonRole::Quiet);
    m_remove->setFocusPolicy(Qt::NoFocus);
    connect(m_remove, &QPushButton::clicked, this, &MemberCard::removeRequested);
    show(std::nullopt);
}

void MemberCard::show(const std::optional<Member> &member, const std::optional<MemberProfile> &profile,
                      const TierRules &tiers, const QString &more)
{
    m_hasMember = member.has_value();
    m_phone.clear();
    if (!member) {
        m_name = tr("Member  F2");
        m_more = tr("Scan a card, or find by phone or name");
    } else {
        m_name =
            profile && !profile->person.name.isEmpty() ? maskedName(profile->person.name) : member->number;
        if (const auto phone = profile ? profile->person.phone() : std::nullopt)
            m_phone = phone->masked();
        QStringList words;
        if (member->restricted)
            words << tr("Restricted");
        else if (!member->tier.isEmpty())
            words << nameOf(tiers, member->tier);
        words << tr("%1 points").arg(m_format.points(member->points));
        if (!more.isEmpty())
            words << more;
        m_more = words.join(u" · "_s);
    }
    m_remove->setVisible(m_hasMember);
    setAccessibleName(QStringList{m_name, m_phone, m_more}.join(u' '));
    update();
}

void MemberCard::resizeEvent(QResizeEvent *)
{
    const QSize size = m_remove->sizeHint();
    m_remove->setGeometry(width() - size.width() - space::gap, (height() - size.height()) / 2, size.width(),
                          size.height());
}

void MemberCard::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(this);
    QPainter painter(this);
    const QColor fill = isDown() ? t.selection : m_hasMember ? t.primaryTint : t.surface;
    const int inset = hasFocus() ? space::focusWidth + space::focusOffset : 0;
    paintBox(painter, rect().adjusted(inset, inset, -inset, -inset), fill,
             m_hasMember ? t.primary : t.border);
    if (hasFocus())
        paintFocusRing(painter, rect(), t.focus);
    const QRect picture(space::gapLarge, (height() - iconSide) / 2, iconSide, iconSide);
    paintGlyph(painter, picture, m_hasMember ? Glyph::MemberCard : Glyph::PersonAdd, t.primary);
    const int room = (m_hasMember ? m_remove->x() : width()) - space::gapMedium - textLeft;
    const QRect upper(textLeft, height() / 2 - lineHeight, room, lineHeight);
    painter.setFont(typeFont(Type::LineTotal));
    painter.setPen(t.text);
    QFontMetrics metrics = painter.fontMetrics();
    const int phoneRoom =
        m_phone.isEmpty() ? 0 : QFontMetrics(typeFont(Type::Body)).horizontalAdvance(m_phone) + space::cell;
    const QString name = metrics.elidedText(m_name, Qt::ElideRight, room - phoneRoom);
    painter.drawText(upper, Qt::AlignLeft | Qt::AlignVCenter, name);
    const int used = metrics.horizontalAdvance(name) + space::cell;
    painter.setFont(typeFont(Type::Body));
    painter.drawText(upper.adjusted(used, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_phone);
    painter.setFont(typeFont(Type::Secondary));
    painter.setPen(t.text2);
    metrics = painter.fontMetrics();
    painter.drawText(upper.translated(0, lineHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(m_more, Qt::ElideRight, room));
}
