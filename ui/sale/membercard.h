#pragma once

#include "core/customer/member.h"
#include "core/loyalty/tierrules.h"
#include "ui/common/format.h"

#include <QAbstractButton>

#include <optional>

class QPushButton;

/// The member of the sale, masked, or how to attach one. A touch asks for another member.
class MemberCard : public QAbstractButton
{
    Q_OBJECT

public:
    static constexpr int cardHeight = 80;

    MemberCard(const Format &format, QWidget *parent = nullptr);

    /// `profile` is known only while the vault is open; `more` is what else they hold, in words.
    void show(const std::optional<Member> &member, const std::optional<MemberProfile> &profile = {},
              const TierRules &tiers = {}, const QString &more = {});
    QPushButton *removeButton() const { return m_remove; }

    QSize sizeHint() const override { return {416, cardHeight}; }

    using QWidget::show;

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    Format m_format;
    QPushButton *m_remove;
    bool m_hasMember = false;
    QString m_name;
    QString m_phone;
    QString m_more;
};
