#include "core/print/privacyrecordwords.h"

#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
struct Words
{
    QLatin1StringView name;
    QStringView english;
    QStringView chinese;
};

// A table of the words in both languages.
constexpr std::array table{
    Words{"title"_L1, u"Record of processing", u"个人信息处理活动记录"},
    Words{"basis"_L1, u"GDPR, article 30 · PIPL, articles 54 to 56",
          u"GDPR 第三十条 · 个人信息保护法 第五十四至五十六条"},
    Words{"shop"_L1, u"Shop", u"门店"},
    Words{"madeAt"_L1, u"Made", u"生成时间"},
    Words{"none"_L1, u"None", u"无"},
    Words{"members"_L1, u"Members whose data are used", u"在用会员数"},
    Words{"processing"_L1, u"What is kept, why and for how long", u"保存什么、为何保存、保存多久"},
    Words{"activity"_L1, u"What for", u"处理目的"},
    Words{"data"_L1, u"Which data", u"数据类别"},
    Words{"law"_L1, u"Legal base", u"法律依据"},
    Words{"recipients"_L1, u"For whom", u"接收方"},
    Words{"period"_L1, u"How long", u"保存期限"},
    Words{"protection"_L1, u"How protected", u"保护措施"},
    Words{"membership"_L1, u"Membership", u"会员服务"},
    Words{"membership.data"_L1,
          u"Number, name, phones, e-mail, birthday, gender, addresses, accounts elsewhere, language, notes,"
          u" tags, the shop's own fields",
          u"会员号、姓名、电话、邮箱、生日、性别、地址、其他账号、语言、备注、标签及门店自定义项"},
    Words{"purchases"_L1, u"Purchases and receipts", u"消费与小票"},
    Words{"purchases.data"_L1, u"Sales, returns and how they were paid, under the member's number",
          u"消费、退货与支付方式，仅关联会员号"},
    Words{"balances"_L1, u"Stored value, accounts and deposits", u"储值、挂账与定金"},
    Words{"balances.data"_L1, u"Balances, entries and papers, under the member's number",
          u"余额、流水与凭证，仅关联会员号"},
    Words{"loyalty"_L1, u"Points, tiers and coupons", u"积分、等级与优惠券"},
    Words{"loyalty.data"_L1, u"Points, tier and coupons, under the member's number",
          u"积分、等级与优惠券，仅关联会员号"},
    Words{"marketing"_L1, u"Marketing", u"营销"},
    Words{"marketing.data"_L1,
          u"Name and the channel that was agreed to; consents with text, time and source",
          u"姓名及已同意的渠道；授权的条款、时间与来源"},
    Words{"profiling"_L1, u"Suggestions from habits", u"基于习惯的推荐"},
    Words{"profiling.data"_L1, u"What is bought again and when", u"重复购买的商品与间隔"},
    Words{"care"_L1, u"Advisers and follow-up tasks", u"导购与跟进事项"},
    Words{"care.data"_L1, u"Adviser, tasks and their texts", u"所属导购、跟进事项及其内容"},
    Words{"requests"_L1, u"Requests of the people themselves", u"个人行使权利的申请"},
    Words{"requests.data"_L1, u"Consents, corrections, restrictions, copies and erasures",
          u"授权、更正、限制处理、副本与删除的记录"},
    Words{"security"_L1, u"Security and proof", u"安全与留痕"},
    Words{"security.data"_L1, u"Who of the shop did what, with members by id only",
          u"员工操作记录，仅以内部编号指代会员"},
    Words{"to.shop"_L1, u"This shop and its head office; nobody else", u"本店及其总部，不提供给他人"},
    Words{"to.channel"_L1, u"This shop; who carries the message of that channel",
          u"本店及该渠道的消息服务商"},
    Words{"to.authority"_L1, u"This shop; authorities where the law asks", u"本店；法律要求时的主管机关"},
    Words{"until.rule"_L1, u"Until erased; %1 months without a visit, then asked, erased %2 days later",
          u"至删除为止；%1 个月未到店即询问，%2 天后删除"},
    Words{"until.erased"_L1, u"Until erased: no rule of retention is set", u"至删除为止（尚未设定保存期限）"},
    Words{"until.books"_L1, u"As long as books are to be kept; without a name once erased",
          u"按会计档案期限保存；删除后不再对应到个人"},
    Words{"until.withdrawn"_L1, u"Until taken back", u"至撤回同意为止"},
    Words{"until.proof"_L1, u"As long as it has to be shown", u"至举证义务届满"},
    Words{"by.seal"_L1, u"Sealed under a key of the person's own; masked by role; each look is written down",
          u"以本人独立密钥加密；按角色脱敏；每次明文查看留痕"},
    Words{"by.number"_L1, u"Under the number alone; roles; append-only entries",
          u"仅以会员号关联；按角色授权；流水只增不改"},
    Words{"by.chain"_L1, u"Chained entries without names; roles", u"链式审计、不含姓名；按角色授权"},
    Words{"retention"_L1, u"Rule of retention", u"保存期限规则"},
    Words{"rule"_L1, u"Rule", u"规则"},
    Words{"value"_L1, u"Value", u"取值"},
    Words{"months"_L1, u"Months without a visit", u"未到店月数"},
    Words{"graceDays"_L1, u"Days of grace after asking", u"询问后的宽限天数"},
    Words{"keepsPoints"_L1, u"Points keep a member", u"有积分者保留"},
    Words{"asked"_L1, u"Asked and waiting", u"已询问、等待中"},
    Words{"lastRun"_L1, u"Last run", u"最近执行"},
    Words{"never"_L1, u"never", u"不删除"},
    Words{"yes"_L1, u"yes", u"是"},
    Words{"no"_L1, u"no", u"否"},
    Words{"consents"_L1, u"Consents by purpose", u"各用途的授权"},
    Words{"purpose"_L1, u"Purpose", u"用途"},
    Words{"channel"_L1, u"Channel", u"渠道"},
    Words{"granted"_L1, u"Given", u"同意"},
    Words{"withdrawn"_L1, u"Taken back", u"撤回"},
    Words{"sms"_L1, u"SMS", u"短信"},
    Words{"email"_L1, u"E-mail", u"电子邮件"},
    Words{"wechat"_L1, u"WeChat", u"微信"},
    Words{"phone"_L1, u"Phone", u"电话"},
    Words{"access"_L1, u"Who had access, last %1 days", u"最近 %1 天的访问"},
    Words{"user"_L1, u"User", u"用户"},
    Words{"program"_L1, u"The program by rule", u"程序按规则执行"},
    Words{"reveals"_L1, u"Members shown in full", u"明文查看人数"},
    Words{"copies"_L1, u"Copies for the person", u"出具副本"},
    Words{"exports"_L1, u"Exports", u"导出次数"},
    Words{"exported"_L1, u"Members exported", u"导出人数"},
    Words{"restrictions"_L1, u"Processing restricted", u"限制处理"},
    Words{"number"_L1, u"Number", u"会员号"},
    Words{"since"_L1, u"Since", u"起始时间"},
    Words{"corrections"_L1, u"Requests for correction", u"更正申请"},
    Words{"state"_L1, u"State", u"状态"},
    Words{"count"_L1, u"Number", u"数量"},
    Words{"open"_L1, u"Open", u"处理中"},
    Words{"overdue"_L1, u"of these overdue", u"其中逾期"},
    Words{"changed"_L1, u"Put right", u"已更正"},
    Words{"refused"_L1, u"Refused with reason", u"已说明理由拒绝"},
    Words{"erasures"_L1, u"Erasures, %1 in all", u"删除记录，共 %1 人"},
    Words{"at"_L1, u"Time", u"时间"},
    Words{"by"_L1, u"By", u"经办"},
    Words{"proof"_L1, u"Older backups", u"旧备份"},
    Words{"readable"_L1, u"readable until the keys' backup is overwritten", u"密钥备份覆盖前仍可读"},
    Words{"unreadable"_L1, u"unreadable", u"已不可读"},
};
}

QString privacyRecordWords(const QString &name, const QString &locale)
{
    const auto found = std::ranges::find(table, name, &Words::name);
    if (found == table.end())
        return name;
    return (QLocale(locale).language() == QLocale::Chinese ? found->chinese : found->english).toString();
}
