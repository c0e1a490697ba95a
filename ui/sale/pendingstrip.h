#pragma once

#include "core/base/result.h"
#include "ui/common/format.h"
#include "ui/common/inlinemessage.h"

class SalePresenter;

/// Shows what waits to be confirmed, before and after, beside the cart that it would change.
class PendingStrip : public InlineMessage
{
    Q_OBJECT

public:
    PendingStrip(SalePresenter &sale, const Format &format, QWidget *parent = nullptr);

    /// What was refused, in words, with a way on where there is one.
    void showRefusal(const Error &error);
    /// Takes the place of a refusal; what is pending is shown again by the next change.
    void showNote(const QString &text, std::vector<MessageAction> actions = {});

Q_SIGNALS:
    void searchRequested();

private:
    void follow();
    QString wordsFor() const;
    std::vector<MessageAction> actionsFor();

    SalePresenter &m_sale;
    Format m_format;
    bool m_showsPending = false;
};
