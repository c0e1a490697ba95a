#include "core/print/membercopywords.h"

#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
struct Words
{
    QLatin1StringView name;
    QLatin1StringView english;
    QStringView chinese;
};

// A table of the words in both languages.
constexpr std::array table{
    Words{"title"_L1, "Copy of your personal data"_L1, u"个人信息副本"},
    Words{"madeAt"_L1, "Made"_L1, u"生成时间"},
    Words{"shop"_L1, "Shop"_L1, u"门店"},
    Words{"none"_L1, "None"_L1, u"无"},
    Words{"member"_L1, "Profile"_L1, u"会员资料"},
    Words{"number"_L1, "Number"_L1, u"编号"},
    Words{"name"_L1, "Name"_L1, u"姓名"},
    Words{"phones"_L1, "Phones"_L1, u"电话"},
    Words{"emails"_L1, "E-mail"_L1, u"电子邮箱"},
    Words{"birthday"_L1, "Birthday"_L1, u"生日"},
    Words{"gender"_L1, "Gender"_L1, u"性别"},
    Words{"female"_L1, "Female"_L1, u"女"},
    Words{"male"_L1, "Male"_L1, u"男"},
    Words{"other"_L1, "Other"_L1, u"其他"},
    Words{"addresses"_L1, "Addresses"_L1, u"地址"},
    Words{"channels"_L1, "Other accounts"_L1, u"其他账号"},
    Words{"language"_L1, "Language"_L1, u"语言"},
    Words{"note"_L1, "Note"_L1, u"备注"},
    Words{"unreachable"_L1, "Unreachable"_L1, u"无法联系"},
    Words{"tier"_L1, "Tier"_L1, u"等级"},
    Words{"tags"_L1, "Tags"_L1, u"标签"},
    Words{"source"_L1, "Source"_L1, u"来源"},
    Words{"referrer"_L1, "Referred by"_L1, u"推荐人"},
    Words{"adviser"_L1, "Adviser"_L1, u"导购"},
    Words{"externalId"_L1, "External number"_L1, u"外部编号"},
    Words{"enrolledAt"_L1, "Enrolled"_L1, u"入会时间"},
    Words{"changedAt"_L1, "Last changed"_L1, u"最近修改"},
    Words{"cards"_L1, "Member cards"_L1, u"会员卡"},
    Words{"endedAt"_L1, "Ended"_L1, u"停用时间"},
    Words{"reason"_L1, "Reason"_L1, u"原因"},
    Words{"lost"_L1, "Lost"_L1, u"遗失"},
    Words{"damaged"_L1, "Damaged"_L1, u"损坏"},
    Words{"photo"_L1, "Picture"_L1, u"照片"},
    Words{"consents"_L1, "Consents"_L1, u"授权记录"},
    Words{"purpose"_L1, "Purpose"_L1, u"用途"},
    Words{"channel"_L1, "Channel"_L1, u"渠道"},
    Words{"membership"_L1, "Membership"_L1, u"会员服务"},
    Words{"marketing"_L1, "Marketing"_L1, u"营销"},
    Words{"profiling"_L1, "Profiling"_L1, u"个性化分析"},
    Words{"sms"_L1, "SMS"_L1, u"短信"},
    Words{"email"_L1, "E-mail"_L1, u"电子邮件"},
    Words{"wechat"_L1, "WeChat"_L1, u"微信"},
    Words{"phone"_L1, "Phone"_L1, u"电话"},
    Words{"granted"_L1, "Given"_L1, u"同意"},
    Words{"true"_L1, "Yes"_L1, u"是"},
    Words{"false"_L1, "No"_L1, u"否"},
    Words{"textVersion"_L1, "Text version"_L1, u"条款版本"},
    Words{"guardian"_L1, "By a guardian"_L1, u"监护人同意"},
    Words{"user"_L1, "By"_L1, u"经办人"},
    Words{"at"_L1, "Time"_L1, u"时间"},
    Words{"till"_L1, "At the till"_L1, u"收银台"},
    Words{"web"_L1, "Website"_L1, u"网站"},
    Words{"import"_L1, "Import"_L1, u"导入"},
    Words{"purchases"_L1, "Purchases"_L1, u"消费记录"},
    Words{"receipt"_L1, "Receipt"_L1, u"小票"},
    Words{"kind"_L1, "Kind"_L1, u"类型"},
    Words{"sale"_L1, "Sale"_L1, u"销售"},
    Words{"refund"_L1, "Refund"_L1, u"退货"},
    Words{"exchange"_L1, "Exchange"_L1, u"换货"},
    Words{"void"_L1, "Void"_L1, u"作废"},
    Words{"code"_L1, "Code"_L1, u"编码"},
    Words{"item"_L1, "Item"_L1, u"商品"},
    Words{"unit"_L1, "Unit"_L1, u"单位"},
    Words{"quantity"_L1, "Quantity"_L1, u"数量"},
    Words{"unitPrice"_L1, "Price"_L1, u"单价"},
    Words{"discount"_L1, "Discount"_L1, u"优惠"},
    Words{"total"_L1, "Total"_L1, u"合计"},
    Words{"points"_L1, "Points"_L1, u"积分"},
    Words{"paid"_L1, "Paid by"_L1, u"支付方式"},
    Words{"balance"_L1, "Balance"_L1, u"余额"},
    Words{"paper"_L1, "Paper"_L1, u"单据"},
    Words{"earned"_L1, "Earned"_L1, u"获得"},
    Words{"taken-back"_L1, "Taken back"_L1, u"扣回"},
    Words{"spent"_L1, "Spent"_L1, u"使用"},
    Words{"returned"_L1, "Returned"_L1, u"退回"},
    Words{"adjusted"_L1, "Adjusted"_L1, u"调整"},
    Words{"storedValue"_L1, "Stored value"_L1, u"储值"},
    Words{"principal"_L1, "Principal"_L1, u"本金"},
    Words{"bonus"_L1, "Bonus"_L1, u"赠送"},
    Words{"topped-up"_L1, "Topped up"_L1, u"充值"},
    Words{"paid-out"_L1, "Paid out"_L1, u"退款"},
    Words{"kept-change"_L1, "Change kept"_L1, u"零钱存入"},
    Words{"credit"_L1, "On account"_L1, u"挂账"},
    Words{"owed"_L1, "Owed"_L1, u"欠款"},
    Words{"settled"_L1, "Settled"_L1, u"结清"},
    Words{"amount"_L1, "Amount"_L1, u"金额"},
    Words{"deposits"_L1, "Deposits held"_L1, u"定金余额"},
    Words{"vouchers"_L1, "Vouchers"_L1, u"收付凭证"},
    Words{"tender"_L1, "Paid by"_L1, u"支付方式"},
    Words{"coupons"_L1, "Coupons"_L1, u"优惠券"},
    Words{"issuedAt"_L1, "Issued"_L1, u"发放时间"},
    Words{"state"_L1, "State"_L1, u"状态"},
    Words{"until"_L1, "Good until"_L1, u"有效期至"},
    Words{"open"_L1, "Open"_L1, u"未使用"},
    Words{"redeemed"_L1, "Used"_L1, u"已使用"},
    Words{"expired"_L1, "Expired"_L1, u"已过期"},
    Words{"top-up"_L1, "Top-up"_L1, u"充值"},
    Words{"principal-refund"_L1, "Refund of principal"_L1, u"本金退款"},
    Words{"credit-settlement"_L1, "Settlement"_L1, u"还款"},
    Words{"deposit-taken"_L1, "Deposit"_L1, u"收定金"},
    Words{"deposit-refund"_L1, "Deposit paid back"_L1, u"退定金"},
    Words{"changes"_L1, "Changes to the profile"_L1, u"资料修改记录"},
    Words{"fields"_L1, "What"_L1, u"内容"},
    Words{"looks"_L1, "Who looked at your data in the open"_L1, u"明文查看记录"},
    Words{"act"_L1, "What"_L1, u"操作"},
    Words{"member.reveal"_L1, "Looked at"_L1, u"查看"},
    Words{"member.copy"_L1, "Copied for you"_L1, u"出具副本"},
};
}

QString memberCopyWords(const QString &name, const QString &locale)
{
    const auto found = std::ranges::find(table, name, &Words::name);
    if (found == table.end())
        return name;
    return QLocale(locale).language() == QLocale::Chinese ? found->chinese.toString()
                                                          : QString(found->english);
}
