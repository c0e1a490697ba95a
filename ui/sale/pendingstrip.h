#pragma once

#include "core/base/result.h"
#include "ui/common/format.h"
#include "ui/common/inlinemessage.h"
#include "ui/sale/pendingact.h"

class SalePresenter;
struct RecalledSale;

/// Shows what waits to be confirmed, before and after, beside the cart that it would change; and what was
/// refused or is missing, until the next change.
class PendingStrip : public InlineMessage
{
    Q_OBJECT

public:
    PendingStrip(SalePresenter &sale, const Format &format, QWidget *parent = nullptr);

    /// What was refused, in words, with a way on where there is one.
    void showRefusal(const Error &error);
    /// Goes with the next change.
    void showHint(const QString &text, std::vector<MessageAction> actions = {});
    /// Stays over changes and scans until it is answered, or something else has to be said.
    void showNote(const QString &text, std::vector<MessageAction> actions = {});
    /// What waits must be answered first.
    void insist();

Q_SIGNALS:
    void searchRequested();
    /// This unknown code is to be given to a product.
    void learningRequested(const QString &code);

private:
    enum class Content { Nothing, Pending, Passing, Note };

    void follow();
    void hintAt(PendingAct::Kind kind);
    void tellLosses(const RecalledSale &recalled);
    void sayPending(Kind kind);
    Kind kindOfPending() const;
    QString wordsFor() const;
    QString giveBackWords(Money amount) const;
    QString discountWords() const;
    QString itemOf(const PendingAct &act) const;
    QString scaleWords(const Product &product) const;
    QString priceWords(const PendingAct &act) const;
    QString goodsWords(const PendingAct &act) const;
    std::vector<MessageAction> actionsFor();
    std::vector<MessageAction> wayOn();

    SalePresenter &m_sale;
    Format m_format;
    Content m_content = Content::Nothing;
    bool m_weighing = false; // what is pending is a weight
};
