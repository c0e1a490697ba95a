#include "ui/sale/couponchips.h"

#include "ui/common/chip.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/sale/promotionwords.h"
#include "ui/sale/salepresenter.h"

#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// What a coupon saves and until when can be read.
constexpr int widest = 300;
constexpr int besideWords = 48; // icon and edges

QString elided(const QString &words)
{
    return QFontMetrics(typeFont(Type::Secondary)).elidedText(words, Qt::ElideRight, widest - besideWords);
}

QString birthdayWords(int days)
{
    if (days == 0)
        return CouponChips::tr("Birthday today");
    return days > 0 ? CouponChips::tr("Birthday in %n day(s)", nullptr, days)
                    : CouponChips::tr("Birthday %n day(s) ago", nullptr, -days);
}
}

CouponChips::CouponChips(SalePresenter &sale, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_sale(sale),
    m_format(format),
    m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::gapMedium);
    m_row->addStretch();
    // What does not fit stands behind the last chip: the row never widens the page.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(&sale, &SalePresenter::changed, this, &CouponChips::follow);
    follow();
}

/// "C10 −¥10.00", or why it does nothing.
QString CouponChips::wordsOf(const QString &coupon) const
{
    Money off;
    for (const AppliedPromotion &promotion : m_sale.quote().promotions)
        if (promotion.coupon == coupon)
            off += promotion.off;
    if (!off.isZero())
        return coupon + u' ' + m_format.money(-off);
    const auto idle = m_sale.idleCoupon(coupon);
    const bool early = m_sale.cart().lines.empty() || !idle;
    return coupon + u" · "_s + (early ? tr("no goods for it yet") : whyNotWords(*idle, m_format));
}

/// "Birthday −¥8.00 · to 2026-04-04", or what it lacks.
QString CouponChips::wordsOf(const FittingCoupon &offer) const
{
    if (offer.saves > Money())
        return tr("%1 %2 · to %3")
            .arg(offer.name, m_format.money(-offer.saves), m_format.date(offer.coupon.until.date()));
    return offer.name + u" · "_s + (offer.why ? whyNotWords(*offer.why, m_format) : tr("saves nothing here"));
}

void CouponChips::addTaken(std::vector<Entry> &entries) const
{
    for (const QString &coupon : m_sale.cart().coupons) {
        const QString words = wordsOf(coupon);
        entries.push_back({m_sale.idleCoupon(coupon) ? Kind::Warning : Kind::Success, Glyph::Close, words,
                           tr("Take coupon %1 away").arg(words),
                           [this, coupon] { m_sale.removeCoupon(coupon); }});
    }
}

void CouponChips::addMember(std::vector<Entry> &entries) const
{
    const MemberSight sight = m_sale.memberSight();
    if (sight.birthday) {
        const QString words = birthdayWords(*sight.birthday);
        entries.push_back({Kind::Info, Glyph::Cake, words, words});
    }
    for (const QString &note : sight.notes)
        entries.push_back({Kind::Warning, Glyph::Info, note, tr("Note: %1").arg(note)});
}

void CouponChips::addOffers(std::vector<Entry> &entries) const
{
    int place = 0;
    for (const FittingCoupon &offer : m_sale.offers()) {
        const QString words = QString::number(++place) + u' ' + wordsOf(offer);
        entries.push_back({offer.saves > Money() ? Kind::Info : Kind::Neutral, Glyph::Tag, words,
                           tr("Take the member's coupon %1").arg(words),
                           [this, code = offer.coupon.code] { m_sale.takeCoupon(code); }});
    }
}

std::vector<CouponChips::Entry> CouponChips::entries() const
{
    std::vector<Entry> entries;
    addTaken(entries);
    addMember(entries);
    addOffers(entries);
    const size_t fits = fitting(entries);
    if (fits < entries.size()) {
        const int others = int(entries.size() - fits);
        entries.resize(fits);
        const QString words = tr("%n more  F9", nullptr, others);
        entries.push_back({Kind::Neutral, Glyph::More, words, words, [this] { m_sale.takeCoupon({}); }});
    }
    return entries;
}

/// How many stand in the row, with room for a word about the others.
size_t CouponChips::fitting(const std::vector<Entry> &entries) const
{
    const QFontMetrics metrics(typeFont(Type::Secondary));
    const auto widthFor = [&](const QString &words) {
        return metrics.horizontalAdvance(elided(words)) + besideWords + space::gapMedium;
    };
    const int others = widthFor(tr("%n more  F9", nullptr, int(entries.size())));
    int used = 0;
    for (size_t i = 0; i < entries.size(); ++i) {
        used += widthFor(entries[i].words);
        if (used + (i + 1 < entries.size() ? others : 0) > width())
            return std::max<size_t>(i, 1);
    }
    return entries.size();
}

void CouponChips::addChip(const Entry &entry)
{
    auto *chip = new Chip(this);
    chip->show(entry.kind, entry.glyph, elided(entry.words));
    chip->setTappable(bool(entry.act));
    chip->setFocusPolicy(Qt::NoFocus);
    chip->setToolTip(entry.words);
    chip->setAccessibleName(entry.name);
    m_row->insertWidget(m_row->count() - 1, chip);
    if (entry.act)
        connect(chip, &QAbstractButton::clicked, this, [this, act = entry.act] {
            act();
            Q_EMIT acted();
        });
}

void CouponChips::follow()
{
    const std::vector<Entry> now = entries();
    QStringList words;
    for (const Entry &entry : now)
        words << entry.words + QChar(u'\n') + QString::number(int(entry.kind));
    setVisible(!now.empty());
    if (words == m_shown)
        return;
    m_shown = words;
    while (m_row->count() > 1) {
        QLayoutItem *item = m_row->takeAt(0);
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Entry &entry : now)
        addChip(entry);
}

void CouponChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    follow();
}
