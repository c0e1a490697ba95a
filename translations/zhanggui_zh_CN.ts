<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ApprovalModal</name>
    <message>
        <source>Cancel  Esc</source>
        <translation>取消  Esc</translation>
    </message>
    <message>
        <source>Approval needed</source>
        <translation>需要授权</translation>
    </message>
    <message>
        <source>Who approves it types the PIN or password. It is written down.</source>
        <translation>由授权人输入 PIN 或密码，授权会留下记录。</translation>
    </message>
    <message>
        <source>PIN or password</source>
        <translation>PIN 或密码</translation>
    </message>
    <message>
        <source>PIN or password of who approves</source>
        <translation>授权人的 PIN 或密码</translation>
    </message>
    <message>
        <source>Nobody else at this till may approve this</source>
        <translation>本机没有其他人可以授权此操作</translation>
    </message>
    <message>
        <source>Type the PIN or password first</source>
        <translation>请先输入 PIN 或密码</translation>
    </message>
    <message>
        <source>Use the password: PINs do not work yet</source>
        <translation>请使用密码：PIN 暂时不能用</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>Approve  Enter</source>
        <translation>授权  Enter</translation>
    </message>
</context>
<context>
    <name>BenefitWords</name>
    <message>
        <source>Percent off</source>
        <translation>打折</translation>
    </message>
    <message>
        <source>Amount off</source>
        <translation>立减</translation>
    </message>
    <message>
        <source>Special price</source>
        <translation>特价</translation>
    </message>
    <message>
        <source>Buy and get</source>
        <translation>买赠</translation>
    </message>
    <message>
        <source>Every nth piece</source>
        <translation>第N件优惠</translation>
    </message>
    <message>
        <source>Mix and match</source>
        <translation>任选</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>组合</translation>
    </message>
    <message>
        <source>Off from an amount</source>
        <translation>满减</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>满赠</translation>
    </message>
    <message>
        <source>together for %1</source>
        <translation>合计 %1</translation>
    </message>
    <message>
        <source>%1 off each</source>
        <translation>每件减%1</translation>
    </message>
    <message>
        <source>%1 on each</source>
        <translation>每件%1</translation>
    </message>
    <message>
        <source>%1 each</source>
        <translation>每件 %1</translation>
    </message>
    <message>
        <source>Buy %1, get %2 × %3 free</source>
        <translation>买%1件送%3 %2件</translation>
    </message>
    <message>
        <source>Buy %1, %2 × %3 at %4</source>
        <translation>买%1件，%3 %2件%4</translation>
    </message>
    <message>
        <source>Piece %1 at %2</source>
        <translation>第%1件%2</translation>
    </message>
    <message>
        <source>Buy %1, get %2 free</source>
        <translation>买%1送%2</translation>
    </message>
    <message>
        <source>Buy %1, %2 more at %3</source>
        <translation>买%1件，再%2件%3</translation>
    </message>
    <message>
        <source>Any %1 for %2</source>
        <translation>任选%1件 %2</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 合计 %2</translation>
    </message>
    <message>
        <source>%1 × %2 free for every %3</source>
        <translation>每满%3送%2 %1件</translation>
    </message>
    <message>
        <source>%1 × %2 free from %3</source>
        <translation>满%3送%2 %1件</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>满%2 %1</translation>
    </message>
    <message>
        <source>%1 off for every %2</source>
        <translation>每满%2减%1</translation>
    </message>
    <message>
        <source>%1 off from %2</source>
        <translation>满%2减%1</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <translation>%1，最多%2件</translation>
    </message>
    <message>
        <source>%1 pcs</source>
        <translation>%1 件</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部商品</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另外 %n 种</numerusform>
        </translation>
    </message>
    <message>
        <source>Category %1</source>
        <translation>分类 %1</translation>
    </message>
</context>
<context>
    <name>CardSheet</name>
    <message>
        <source>Member card</source>
        <translation>会员卡</translation>
    </message>
    <message>
        <source>Save PDF or picture  Ctrl+S</source>
        <translation>存为 PDF 或图片  Ctrl+S</translation>
    </message>
    <message>
        <source>Print  Ctrl+P</source>
        <translation>打印  Ctrl+P</translation>
    </message>
    <message>
        <source>Lost: replace</source>
        <translation>挂失补卡</translation>
    </message>
    <message>
        <source>Damaged: replace</source>
        <translation>损坏换卡</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>The new number is %1. The old card is good no longer.</source>
        <translation>新卡号是 %1，旧卡已停用。</translation>
    </message>
    <message>
        <source>Save the card</source>
        <translation>保存会员卡</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>A new number in place of this card?</source>
        <translation>用新卡号替换这张卡？</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>换新卡</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不换</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>卡号 %1</translation>
    </message>
    <message>
        <source>Number %1. No printer is set up in this system: save it, and print the file.</source>
        <translation>卡号 %1。系统里没有打印机：先保存，再打印文件。</translation>
    </message>
    <message>
        <source>Card of number %1</source>
        <translation>卡号 %1 的会员卡</translation>
    </message>
</context>
<context>
    <name>CartModel</name>
    <message>
        <source>was %1</source>
        <translation>原价 %1</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>小计</translation>
    </message>
    <message>
        <source>as labelled</source>
        <translation>按秤签</translation>
    </message>
    <message>
        <source>comes back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>批号 %1</translation>
    </message>
    <message>
        <source>sold by %1</source>
        <translation>销售 %1</translation>
    </message>
</context>
<context>
    <name>CashSheet</name>
    <message>
        <source>Cash drawer</source>
        <translation>钱箱</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Small change</source>
        <translation>换零钱</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Price check</source>
        <translation>查价</translation>
    </message>
    <message>
        <source>Wrong change</source>
        <translation>找错零</translation>
    </message>
    <message>
        <source>More change</source>
        <translation>补零钱</translation>
    </message>
    <message>
        <source>More float</source>
        <translation>补备用金</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>拾到</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Supplies</source>
        <translation>买用品</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>送货</translation>
    </message>
    <message>
        <source>Petty cash</source>
        <translation>零星支出</translation>
    </message>
    <message>
        <source>To the safe</source>
        <translation>放保险柜</translation>
    </message>
    <message>
        <source>To the bank</source>
        <translation>存银行</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>已上收</translation>
    </message>
    <message>
        <source>Open the drawer  Enter</source>
        <translation>开钱箱  Enter</translation>
    </message>
    <message>
        <source>Type an amount, as 200 or 350.50</source>
        <translation>请填金额，如 200 或 350.50</translation>
    </message>
    <message>
        <source>Choose or type why the drawer opens</source>
        <translation>请选择或填写开钱箱的原因</translation>
    </message>
    <message>
        <source>Up to 200 characters, without card numbers</source>
        <translation>最多 200 字，不能含银行卡号</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>交保险柜</translation>
    </message>
</context>
<context>
    <name>ClosePanel</name>
    <message>
        <source>Note on the difference</source>
        <translation>差额说明</translation>
    </message>
    <message>
        <source>Hand over to…</source>
        <translation>交给接班人…</translation>
    </message>
    <message>
        <source>Close and print  Ctrl+Enter</source>
        <translation>交班并打印  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>收款方式</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应有</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>实点</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>It may be:</source>
        <translation>可能的原因：</translation>
    </message>
    <message>
        <source>More than %1 off: a note is needed</source>
        <translation>相差超过 %1：须写说明</translation>
    </message>
    <message>
        <source>More than %1 off: a note and a manager</source>
        <translation>相差超过 %1：须写说明并由店长授权</translation>
    </message>
    <message>
        <source>The cash is right</source>
        <translation>现金相符</translation>
    </message>
    <message>
        <source>%1 off, which is within %2</source>
        <translation>相差 %1，未超过 %2</translation>
    </message>
    <message>
        <source>Write what happened, or that nobody knows</source>
        <translation>请写明原因，不清楚也请写明</translation>
    </message>
    <message>
        <source>%1 has a shift of their own open already</source>
        <translation>%1 已有未交的班次</translation>
    </message>
    <message>
        <source>Wrong change</source>
        <translation>找错零</translation>
    </message>
    <message>
        <source>Paid out, not entered</source>
        <translation>支出未登记</translation>
    </message>
    <message>
        <source>Cause not known</source>
        <translation>原因不明</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>The terminal did not tell its totals. %1</source>
        <translation>终端没有报告合计。%1</translation>
    </message>
</context>
<context>
    <name>ColumnSheet</name>
    <message>
        <source>Columns and order</source>
        <translation>列与排序</translation>
    </message>
    <message>
        <source>The most, or the latest, first</source>
        <translation>从多到少、从近到远</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>By name up to 10,000 members: filter the list first</source>
        <translation>按姓名排序最多一万人：请先筛选</translation>
    </message>
</context>
<context>
    <name>CompletenessCard</name>
    <message>
        <source>Known of members</source>
        <translation>资料完整度</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>ConsentSheet</name>
    <message>
        <source>Consents</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>A guardian agrees for them (under 14)</source>
        <translation>由监护人同意（未满 14 岁）</translation>
    </message>
    <message>
        <source>Nobody asked yet</source>
        <translation>尚未询问</translation>
    </message>
    <message>
        <source>Given on %1</source>
        <translation>%1 同意</translation>
    </message>
    <message>
        <source>Not given, as of %1</source>
        <translation>%1 起不同意</translation>
    </message>
    <message>
        <source>Given on %1, restricted: not used</source>
        <translation>%1 同意，已限制处理：不使用</translation>
    </message>
    <message>
        <source>Given on %1, not by a guardian: not used</source>
        <translation>%1 同意，但非监护人同意：不使用</translation>
    </message>
</context>
<context>
    <name>CountModel</name>
    <message>
        <source>Note or coin</source>
        <translation>面额</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>张/枚</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Other, as an amount</source>
        <translation>其他（直接填金额）</translation>
    </message>
</context>
<context>
    <name>CountPad</name>
    <message>
        <source>Counted</source>
        <translation>实点</translation>
    </message>
</context>
<context>
    <name>CountPage</name>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>Hand in the count  Ctrl+Enter</source>
        <translation>提交实点  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Count what is in the drawer. What should be there is shown once the count is handed in; then it cannot be changed.</source>
        <translation>请清点钱箱。提交实点后才显示应有金额，提交后不能再改。</translation>
    </message>
    <message>
        <source>Close shift %1 · %2</source>
        <translation>交班 · 班次 %1 · %2</translation>
    </message>
    <message>
        <source>✓ No sale is held</source>
        <translation>✓ 没有挂单</translation>
    </message>
    <message numerus="yes">
        <source>! Held sales: %n. They stay for the next shift.</source>
        <translation>
            <numerusform>! 挂单 %n 笔，会留给下一班。</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ Head office has everything</source>
        <translation>✓ 已全部上传总部</translation>
    </message>
    <message numerus="yes">
        <source>Not sent yet: %n. It goes by itself; closing need not wait.</source>
        <translation>
            <numerusform>待传 %n 条，会自动上传，可以交班。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is counted: hand in an empty drawer?</source>
        <translation>还没有清点：确认钱箱是空的？</translation>
    </message>
    <message>
        <source>Shift %1 differs by %2. Note: %3</source>
        <translation>班次 %1 相差 %2。说明：%3</translation>
    </message>
    <message>
        <source>Who takes the drawer over with %1 in it?</source>
        <translation>由谁接班？钱箱现有 %1</translation>
    </message>
    <message numerus="yes">
        <source>! The terminal declined %n refund(s). Pay them out under Settings, Terminal.</source>
        <translation>
            <numerusform>! 终端拒绝了 %n 笔退款。请在“设置 › 终端”中付出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) wait for the terminal. They go by themselves; closing need not wait.</source>
        <translation>
            <numerusform>%n 笔退款等待终端，会自动发送；交班不必等待。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CouponChips</name>
    <message>
        <source>no goods for it yet</source>
        <translation>尚无适用商品</translation>
    </message>
    <message>
        <source>Take coupon %1 away</source>
        <translation>取消优惠券 %1</translation>
    </message>
    <message>
        <source>Birthday today</source>
        <translation>今天生日</translation>
    </message>
    <message numerus="yes">
        <source>Birthday in %n day(s)</source>
        <translation>
            <numerusform>%n 天后生日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Birthday %n day(s) ago</source>
        <translation>
            <numerusform>生日刚过 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 · to %3</source>
        <translation>%1 %2 · 至 %3</translation>
    </message>
    <message>
        <source>saves nothing here</source>
        <translation>这单省不了钱</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>备注：%1</translation>
    </message>
    <message>
        <source>Take the member&apos;s coupon %1</source>
        <translation>使用会员的券 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more  F9</source>
        <translation>
            <numerusform>还有 %n 项  F9</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerWindow</name>
    <message>
        <source>Customer display</source>
        <translation>顾客屏</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎光临</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Please show your payment code</source>
        <translation>请出示付款码</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>应付</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Your change</source>
        <translation>找零</translation>
    </message>
    <message>
        <source>You save %1</source>
        <translation>已优惠 %1</translation>
    </message>
    <message>
        <source>%1 points earned</source>
        <translation>本次积分 %1</translation>
    </message>
    <message>
        <source>Thank you, goodbye</source>
        <translation>谢谢惠顾，欢迎再来</translation>
    </message>
    <message numerus="yes">
        <source>%n more before</source>
        <translation>
            <numerusform>前面还有 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan to become a member</source>
        <translation>扫码成为会员</translation>
    </message>
</context>
<context>
    <name>DayReportPage</name>
    <message>
        <source>Next day</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>回到今天</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>客单数</translation>
    </message>
    <message>
        <source>Average sale</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>How it was paid</source>
        <translation>收款方式</translation>
    </message>
    <message>
        <source>Day report · %1</source>
        <translation>日报 · %1</translation>
    </message>
    <message>
        <source>No sales on %1</source>
        <translation>%1 没有销售</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>原价金额</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>折后金额</translation>
    </message>
    <message>
        <source>Tax added</source>
        <translation>另加税额</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>抹零</translation>
    </message>
    <message>
        <source>Tax contained</source>
        <translation>内含税额</translation>
    </message>
    <message>
        <source>Sales breakdown</source>
        <translation>销售构成</translation>
    </message>
    <message>
        <source>Cards of uses sold</source>
        <translation>次卡售出</translation>
    </message>
    <message>
        <source>Cards of uses paid back</source>
        <translation>次卡退款</translation>
    </message>
    <message>
        <source>Earned by cards of uses</source>
        <translation>次卡确认收入</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>营业收入</translation>
    </message>
</context>
<context>
    <name>DepositSheet</name>
    <message>
        <source>Deposit</source>
        <translation>定金</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Name for the shelf</source>
        <translation>取货名</translation>
    </message>
    <message>
        <source>Paying a deposit back takes a manager with an open shift</source>
        <translation>退定金需要店长且已开班</translation>
    </message>
    <message>
        <source>The sale comes to %1 and is kept at that price until it is picked up</source>
        <translation>本单共 %1，保留此价直到取货</translation>
    </message>
    <message>
        <source>%1 is paid back, and the goods go back on the shelf</source>
        <translation>退还 %1，商品放回货架</translation>
    </message>
    <message>
        <source>Take deposit  Enter</source>
        <translation>收定金  Enter</translation>
    </message>
    <message>
        <source>Pay back  Enter</source>
        <translation>退定金  Enter</translation>
    </message>
    <message>
        <source>Write why it is paid back</source>
        <translation>请写明退还原因</translation>
    </message>
    <message>
        <source>The sale comes to %1 only</source>
        <translation>本单只有 %1</translation>
    </message>
    <message>
        <source>Type an amount, as 500 or 99.50</source>
        <translation>请输入金额，如 500 或 99.50</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>DetailSheet</name>
    <message>
        <source>Notes and salesperson</source>
        <translation>备注与销售员</translation>
    </message>
    <message>
        <source>Note on this line</source>
        <translation>本行备注</translation>
    </message>
    <message>
        <source>Sold by</source>
        <translation>销售员</translation>
    </message>
    <message>
        <source>Sold all lines</source>
        <translation>整单都由其销售</translation>
    </message>
    <message>
        <source>Note on the sale</source>
        <translation>整单备注</translation>
    </message>
    <message>
        <source>Done  Enter</source>
        <translation>完成  Enter</translation>
    </message>
    <message>
        <source>Printed below the line</source>
        <translation>打印在该行下方</translation>
    </message>
    <message>
        <source>Printed below all lines</source>
        <translation>打印在全部商品下方</translation>
    </message>
    <message>
        <source>Up to 200 characters, without card numbers</source>
        <translation>最多 200 个字符，不得含银行卡号</translation>
    </message>
</context>
<context>
    <name>DisplayForm</name>
    <message>
        <source>Customer display</source>
        <translation>顾客屏</translation>
    </message>
    <message>
        <source>Show an example</source>
        <translation>显示示例</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>On the second screen</source>
        <translation>在第二块屏幕上</translation>
    </message>
    <message>
        <source>The customer sees the sale</source>
        <translation>顾客看到购物清单</translation>
    </message>
    <message>
        <source>Lines, total, change and points; never a whole name, a balance or a message.</source>
        <translation>只显示明细、合计、找零和积分；从不显示全名、余额或提示。</translation>
    </message>
    <message>
        <source>Link to join as a member</source>
        <translation>入会链接</translation>
    </message>
    <message>
        <source>Shown as a QR code while nobody is served; empty: none.</source>
        <translation>无人结账时显示为二维码；留空则不显示。</translation>
    </message>
    <message>
        <source>Type a web address, as https://example.com/join</source>
        <translation>请输入网址，如 https://example.com/join</translation>
    </message>
</context>
<context>
    <name>DoneCard</name>
    <message>
        <source>Receipt %1</source>
        <translation>小票 %1</translation>
    </message>
    <message>
        <source>%1 points earned</source>
        <translation>本次积分 %1</translation>
    </message>
</context>
<context>
    <name>DrawerWords</name>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Bank card</source>
        <translation>银行卡</translation>
    </message>
    <message>
        <source>Scan to pay</source>
        <translation>扫码支付</translation>
    </message>
    <message>
        <source>Pay in</source>
        <translation>存入现金</translation>
    </message>
    <message>
        <source>Pay out</source>
        <translation>支出现金</translation>
    </message>
    <message>
        <source>Drop to safe</source>
        <translation>交保险柜</translation>
    </message>
    <message>
        <source>Open only</source>
        <translation>只开钱箱</translation>
    </message>
    <message>
        <source>Sale %1 took %2 in cash: was it paid by card or phone?</source>
        <translation>销售 %1 记为现金 %2：是否刷卡或扫码付的？</translation>
    </message>
    <message>
        <source>Sale %1 took %2 by card or phone: was it paid in cash?</source>
        <translation>销售 %1 记为刷卡或扫码 %2：是否收的现金？</translation>
    </message>
    <message>
        <source>Sale %1 had %2 change: was it handed out?</source>
        <translation>销售 %1 应找零 %2：找给顾客了吗？</translation>
    </message>
    <message>
        <source>Sale %1 had %2 change: was it handed out twice?</source>
        <translation>销售 %1 找零 %2：是否找了两次？</translation>
    </message>
    <message>
        <source>Refund %1 gave %2 back: was it handed out?</source>
        <translation>退货 %1 应退 %2：付给顾客了吗？</translation>
    </message>
    <message>
        <source>Refund %1 gave %2 back: was it handed out twice?</source>
        <translation>退货 %1 退了 %2：是否付了两次？</translation>
    </message>
    <message>
        <source>%2 was paid in (%1): is it in the drawer?</source>
        <translation>存入过 %2（%1）：钱放进钱箱了吗？</translation>
    </message>
    <message>
        <source>%2 was paid in (%1): did more come in than was entered?</source>
        <translation>存入过 %2（%1）：实际存入的是否更多？</translation>
    </message>
    <message>
        <source>%2 was to go out (%1): was it taken?</source>
        <translation>应取出 %2（%1）：取走了吗？</translation>
    </message>
    <message>
        <source>%2 went out (%1): was it taken twice?</source>
        <translation>取出过 %2（%1）：是否取了两次？</translation>
    </message>
    <message>
        <source>The float was %1: was it counted?</source>
        <translation>备用金是 %1：清点时算进去了吗？</translation>
    </message>
</context>
<context>
    <name>EnrolSheet</name>
    <message>
        <source>New member</source>
        <translation>新会员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Enrol  Enter</source>
        <translation>办会员  Enter</translation>
    </message>
    <message>
        <source>Name or phone: at least one of both</source>
        <translation>姓名和手机至少填一项</translation>
    </message>
    <message>
        <source>Member %1 has this phone. Close this and use that one.</source>
        <translation>会员 %1 已用此手机号。请关闭此窗口，直接用那位会员。</translation>
    </message>
    <message>
        <source>Type a name of up to 80 letters, or a phone</source>
        <translation>请输入 80 字以内的姓名，或输入手机号</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>A guardian agrees for them (under 14)</source>
        <translation>由监护人代为同意（未满 14 岁）</translation>
    </message>
    <message>
        <source>05-17 or 1990-05-17; lunar: 农历5月17日</source>
        <translation>05-17 或 1990-05-17；农历写“农历5月17日”</translation>
    </message>
    <message>
        <source>&quot;You become a member, and we keep what stands here. May we send you offers by SMS?&quot;</source>
        <translation>“您将成为会员，我们会保存以上信息。可以给您发优惠短信吗？”</translation>
    </message>
    <message>
        <source>1 Yes</source>
        <translation>1 可以</translation>
    </message>
    <message>
        <source>2 No</source>
        <translation>2 不要</translation>
    </message>
    <message>
        <source>A member has this phone. Is it the customer?</source>
        <translation>这个手机号已有会员，是这位顾客吗？</translation>
    </message>
    <message>
        <source>Is the customer a member already?</source>
        <translation>这位顾客是不是已经是会员？</translation>
    </message>
    <message>
        <source>Somebody else: go on</source>
        <translation>不是同一人，继续</translation>
    </message>
    <message>
        <source>Use this one  Enter</source>
        <translation>就用这位  Enter</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>Type a day that was, as 1990-05-17 or 05-17</source>
        <translation>请输入有效的日期，如 1990-05-17 或 05-17</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Export members</source>
        <translation>导出会员</translation>
    </message>
    <message>
        <source>Masked: initials, ends of phone and e-mail, region to the city</source>
        <translation>脱敏：姓名首字、手机和邮箱的首尾、地区到市</translation>
    </message>
    <message>
        <source>All or none</source>
        <translation>全选 / 全不选</translation>
    </message>
    <message>
        <source>Save the file …  Enter</source>
        <translation>保存文件…  Enter</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Excel (XLSX)</source>
        <translation>Excel (XLSX)</translation>
    </message>
    <message>
        <source>%1 members are in %2</source>
        <translation>%1 位会员已写入 %2</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>What is known of the member</source>
        <translation>会员资料</translation>
    </message>
    <message>
        <source>Edit  Ctrl+E</source>
        <translation>编辑  Ctrl+E</translation>
    </message>
    <message>
        <source>Consents  Ctrl+T</source>
        <translation>授权  Ctrl+T</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Other accounts</source>
        <translation>其他账号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Member number</source>
        <translation>会员号</translation>
    </message>
    <message>
        <source>Numbers merged into this one</source>
        <translation>已并入的会员号</translation>
    </message>
    <message>
        <source>External number</source>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>入会日期</translation>
    </message>
    <message>
        <source>%1: yes, %2</source>
        <translation>%1：同意，%2</translation>
    </message>
    <message>
        <source>%1: no, %2</source>
        <translation>%1：不同意，%2</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Nobody asked yet</source>
        <translation>尚未询问</translation>
    </message>
    <message>
        <source>Show in full</source>
        <translation>显示完整</translation>
    </message>
    <message>
        <source>Who looked is written down</source>
        <translation>查看会被记录</translation>
    </message>
    <message>
        <source>Privacy  Ctrl+Y</source>
        <translation>隐私  Ctrl+Y</translation>
    </message>
    <message>
        <source>Adviser</source>
        <translation>导购</translation>
    </message>
    <message>
        <source>%1, who left</source>
        <translation>%1（已离职）</translation>
    </message>
    <message>
        <source>%1: yes, %2, but not used</source>
        <translation>%1：同意，%2，但不使用</translation>
    </message>
    <message>
        <source>Card  Ctrl+P</source>
        <translation>会员卡  Ctrl+P</translation>
    </message>
    <message>
        <source>Picture  Ctrl+U</source>
        <translation>照片  Ctrl+U</translation>
    </message>
    <message>
        <source>Picture of the member</source>
        <translation>会员照片</translation>
    </message>
    <message>
        <source>%1: lost, %2</source>
        <translation>%1：%2 挂失</translation>
    </message>
    <message>
        <source>%1: damaged, %2</source>
        <translation>%1：%2 损坏换卡</translation>
    </message>
    <message>
        <source>Cards before this one</source>
        <translation>以前的卡</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Views  Ctrl+S</source>
        <translation>视图  Ctrl+S</translation>
    </message>
    <message>
        <source>Filter  Ctrl+U</source>
        <translation>筛选  Ctrl+U</translation>
    </message>
    <message>
        <source>Columns  Ctrl+M</source>
        <translation>列  Ctrl+M</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>去掉“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterSheet</name>
    <message>
        <source>Filter the list</source>
        <translation>筛选会员</translation>
    </message>
    <message>
        <source>No filter</source>
        <translation>不筛选</translation>
    </message>
    <message>
        <source>List them  Ctrl+Enter</source>
        <translation>列出  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Names, phones, e-mail addresses and streets are sealed: the search finds them, a filter cannot. The shop&apos;s own fields are found by a whole value.</source>
        <translation>姓名、电话、邮箱和街道地址已加密：可以搜索，不能筛选。自定义字段按完整的值筛选。</translation>
    </message>
    <message>
        <source>Tags, all of them, parted by commas</source>
        <translation>标签（须全部具有，用逗号分隔）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>A whole number of points</source>
        <translation>请输入整数积分</translation>
    </message>
    <message>
        <source>Points from</source>
        <translation>积分不少于</translation>
    </message>
    <message>
        <source>Points up to</source>
        <translation>积分不多于</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>最近到店</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>not agreed</source>
        <translation>未同意</translation>
    </message>
    <message>
        <source>Adviser</source>
        <translation>导购</translation>
    </message>
    <message>
        <source>Owes the shop money</source>
        <translation>有挂账欠款</translation>
    </message>
    <message>
        <source>Has stored value</source>
        <translation>有储值余额</translation>
    </message>
    <message>
        <source>This cannot be a value of the field</source>
        <translation>该字段不能取这个值</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>No tier</source>
        <translation>无等级</translation>
    </message>
    <message>
        <source>Source not known</source>
        <translation>来源不详</translation>
    </message>
    <message numerus="yes">
        <source>Came in the last %n day(s)</source>
        <translation>
            <numerusform>近 %n 天到过店</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Away for %n day(s)</source>
        <translation>
            <numerusform>%n 天未到店</numerusform>
        </translation>
    </message>
    <message>
        <source>Birthday today</source>
        <translation>今天生日</translation>
    </message>
    <message numerus="yes">
        <source>Birthday within %n day(s)</source>
        <translation>
            <numerusform>%n 天内生日</numerusform>
        </translation>
    </message>
    <message>
        <source>Birthday in %1</source>
        <translation>%1生日</translation>
    </message>
    <message>
        <source>%1 points or more</source>
        <translation>积分不少于 %1</translation>
    </message>
    <message>
        <source>%1 points or fewer</source>
        <translation>积分不多于 %1</translation>
    </message>
    <message>
        <source>%1 to %2 points</source>
        <translation>积分 %1 至 %2</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>%1: yes</source>
        <translation>%1：是</translation>
    </message>
    <message>
        <source>%1: no</source>
        <translation>%1：否</translation>
    </message>
    <message>
        <source>Adviser: %1</source>
        <translation>导购：%1</translation>
    </message>
    <message>
        <source>Owes</source>
        <translation>有欠款</translation>
    </message>
    <message>
        <source>Has stored value</source>
        <translation>有储值余额</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Set up this shop</source>
        <translation>设置本店</translation>
    </message>
    <message>
        <source>Shop and till</source>
        <translation>门店与收银机</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Shop name</source>
        <translation>店名</translation>
    </message>
    <message>
        <source>Shop code</source>
        <translation>门店代码</translation>
    </message>
    <message>
        <source>1 to 8 capital letters and digits</source>
        <translation>1 至 8 位大写字母和数字</translation>
    </message>
    <message>
        <source>Till code</source>
        <translation>收银机代码</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>售价</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>&quot;85/&quot; at the till means</source>
        <translation>收银时输入“85/”表示</translation>
    </message>
    <message>
        <source>8.5折: 15 % off</source>
        <translation>8.5 折（减 15%）</translation>
    </message>
    <message>
        <source>85 % off</source>
        <translation>减 85%</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>At least 15 characters: some unrelated words are good</source>
        <translation>至少 15 个字符，几个不相干的词就很好</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>再输一次密码</translation>
    </message>
    <message>
        <source>The password opens the customers&apos; data. When it is lost, only the recovery code does, which is shown next.</source>
        <translation>密码用来打开会员资料。密码丢失后只能用恢复码，恢复码在下一步显示。</translation>
    </message>
    <message>
        <source>Use 1 to 8 of A to Z and 0 to 9, such as S001</source>
        <translation>请用 1 至 8 位 A–Z 和 0–9，例如 S001</translation>
    </message>
    <message>
        <source>The two differ: type the same password twice</source>
        <translation>两次不一致，请输入相同的密码</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>正在创建…</translation>
    </message>
    <message>
        <source>Create the shop  Ctrl+Enter</source>
        <translation>创建门店  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Fields marked * must be filled in. Codes, currency, tax and time zone can&apos;t be changed later.</source>
        <translation>带 * 的为必填项。编号、币种、税和时区以后不能更改。</translation>
    </message>
    <message>
        <source>Currency and pricing</source>
        <translation>币种与价格</translation>
    </message>
    <message>
        <source>Printed on receipts</source>
        <translation>印在小票上</translation>
    </message>
    <message>
        <source>Include tax</source>
        <translation>含税</translation>
    </message>
    <message>
        <source>Exclude tax: the till adds it</source>
        <translation>不含税，收银时另加</translation>
    </message>
    <message>
        <source>Type the shop&apos;s name</source>
        <translation>请输入店名</translation>
    </message>
    <message>
        <source>Type the administrator&apos;s name</source>
        <translation>请输入姓名</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GiftCardSheet</name>
    <message>
        <source>Gift card</source>
        <translation>礼品卡</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>That is no gift card&apos;s number: 16 digits that begin with 98</source>
        <translation>不是礼品卡号：应为以 98 开头的 16 位数字</translation>
    </message>
    <message>
        <source>A new card: it comes to be with what is paid onto it</source>
        <translation>新卡：付款后即生效</translation>
    </message>
    <message>
        <source>Holds %1</source>
        <translation>余额 %1</translation>
    </message>
    <message>
        <source>good until %1</source>
        <translation>有效期至 %1</translation>
    </message>
    <message>
        <source>Scan the card, or type its number and Enter</source>
        <translation>扫描卡片，或输入卡号后按回车</translation>
    </message>
    <message>
        <source>The shop adds %1</source>
        <translation>店铺赠送 %1</translation>
    </message>
    <message>
        <source>Sell the card  Enter</source>
        <translation>售卡  Enter</translation>
    </message>
    <message>
        <source>Top up  Enter</source>
        <translation>充值  Enter</translation>
    </message>
    <message>
        <source>Type an amount, as 500 or 99.50</source>
        <translation>请输入金额，如 500 或 99.50</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>Pay out</source>
        <translation>退本金</translation>
    </message>
    <message>
        <source>Pay out  Enter</source>
        <translation>退本金  Enter</translation>
    </message>
</context>
<context>
    <name>HandOverSheet</name>
    <message>
        <source>Hand members and tasks over</source>
        <translation>移交会员与事项</translation>
    </message>
    <message>
        <source>Hand over  Ctrl+S</source>
        <translation>移交  Ctrl+S</translation>
    </message>
    <message>
        <source>From</source>
        <translation>移交人</translation>
    </message>
    <message>
        <source>To</source>
        <translation>接手人</translation>
    </message>
    <message>
        <source>%1, who left</source>
        <translation>%1（已离职）</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n 位会员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open task(s)</source>
        <translation>
            <numerusform>%n 项待办</numerusform>
        </translation>
    </message>
    <message>
        <source>: from %1 to %2, at once</source>
        <translation>：由 %1 一次移交给 %2</translation>
    </message>
    <message>
        <source>Nobody looks after members yet</source>
        <translation>还没有人负责会员</translation>
    </message>
    <message>
        <source>Choose somebody else to take them</source>
        <translation>请另选接手人</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>HeldPage</name>
    <message>
        <source>No sale is held</source>
        <translation>没有挂单</translation>
    </message>
    <message>
        <source>F4 holds the sale in hand</source>
        <translation>F4 挂起当前单据</translation>
    </message>
    <message>
        <source>Held sales</source>
        <translation>挂单列表</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>收银员</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Take up  Enter</source>
        <translation>取回  Enter</translation>
    </message>
    <message>
        <source>Held at</source>
        <translation>挂单时间</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等另 %n 种</numerusform>
        </translation>
    </message>
    <message>
        <source>Pay back…  Del</source>
        <translation>退定金…  Del</translation>
    </message>
    <message>
        <source>Deposit %1</source>
        <translation>定金 %1</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Nothing typed: pay. A code typed: add it</source>
        <translation>没输入内容：收款；输入了编码：加入商品</translation>
    </message>
    <message>
        <source>The next item three times; * alone asks for the quantity</source>
        <translation>下一件商品 ×3；单按 * 输入数量</translation>
    </message>
    <message>
        <source>One more or less of the selected line</source>
        <translation>所选行加一件、减一件</translation>
    </message>
    <message>
        <source>Another price for the selected line</source>
        <translation>所选行改价</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>The last item again</source>
        <translation>重复上一件商品</translation>
    </message>
    <message>
        <source>Print the last receipt again</source>
        <translation>补打上一张小票</translation>
    </message>
    <message>
        <source>Way to pay</source>
        <translation>收款方式</translation>
    </message>
    <message>
        <source>Head office</source>
        <translation>总部</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁屏</translation>
    </message>
    <message>
        <source>Clear, then back; never leaves the program</source>
        <translation>先清除，再返回；不会退出程序</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>商品行</translation>
    </message>
    <message>
        <source>Discount on the selected line</source>
        <translation>当前行打折</translation>
    </message>
    <message>
        <source>Discount on the whole sale</source>
        <translation>整单打折</translation>
    </message>
    <message>
        <source>Select a line; PgUp and PgDn go ten on</source>
        <translation>选行；PgUp、PgDn 翻十行</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>删除当前行</translation>
    </message>
    <message>
        <source>Remove all lines</source>
        <translation>删除全部行</translation>
    </message>
    <message>
        <source>The sale</source>
        <translation>整单</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>These keys, while selling</source>
        <translation>收银时打开本表</translation>
    </message>
    <message>
        <source>Members; there, Ctrl+N makes a new one</source>
        <translation>会员；在会员页按 Ctrl+N 新建</translation>
    </message>
    <message>
        <source>Back to the sale</source>
        <translation>返回收银</translation>
    </message>
    <message>
        <source>Open the drawer, for a reason</source>
        <translation>开钱箱（须填原因）</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退换</translation>
    </message>
    <message>
        <source>Find a product; Shift+F3 what one costs</source>
        <translation>查找商品；Shift+F3 查价</translation>
    </message>
    <message>
        <source>A carrier bag; 2 Ctrl+G the second extra</source>
        <translation>购物袋；2 Ctrl+G 为第二种附加商品</translation>
    </message>
    <message>
        <source>Notes and salesperson</source>
        <translation>备注与销售员</translation>
    </message>
    <message>
        <source>Hold (Shift: with a deposit); recall one</source>
        <translation>挂单（按住 Shift 收定金）；取单</translation>
    </message>
    <message>
        <source>A gift card: sell, top up, what it holds</source>
        <translation>礼品卡：售卡、充值、查余额</translation>
    </message>
    <message>
        <source>Why the line, or the sale, costs what it does</source>
        <translation>这一行或整单的价格怎么来的</translation>
    </message>
    <message>
        <source>A coupon; Shift+F9 a use of the member&apos;s card</source>
        <translation>优惠券；Shift+F9 用会员的次卡一次</translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <source>Imported</source>
        <translation>导入完成</translation>
    </message>
    <message>
        <source>Copy the list  Ctrl+C</source>
        <translation>复制清单  Ctrl+C</translation>
    </message>
    <message>
        <source>Done  Enter</source>
        <translation>完成  Enter</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未接受</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>没有导入任何内容</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>There is a field that nobody knows</source>
        <translation>有不认识的字段</translation>
    </message>
    <message>
        <source>An earlier entry of the file has this code</source>
        <translation>文件中前面的一条已用了这个编码</translation>
    </message>
    <message>
        <source>The promotion %1 has this coupon already</source>
        <translation>促销 %1 已用了这个券码</translation>
    </message>
    <message>
        <source>Gifts go round in a circle: %1</source>
        <translation>赠品互相循环：%1</translation>
    </message>
    <message>
        <source>It does not say for which tiers the list is (tiers)</source>
        <translation>没有写明价目表适用的会员等级（tiers）</translation>
    </message>
    <message>
        <source>The last day lies before the first (to, from)</source>
        <translation>结束日期早于开始日期（to、from）</translation>
    </message>
    <message>
        <source>Each step must ask for more and give more than the one before</source>
        <translation>每一档的门槛和优惠都要高于前一档</translation>
    </message>
    <message>
        <source>There must be one to fifty steps (steps)</source>
        <translation>档数应为 1 到 50（steps）</translation>
    </message>
    <message>
        <source>A bundle has two to twenty parts (parts)</source>
        <translation>组合应有 2 到 20 个部分（parts）</translation>
    </message>
    <message>
        <source>&quot;every&quot; goes only with one step that takes an amount off</source>
        <translation>“every”只能用于单档减金额</translation>
    </message>
    <message>
        <source>Named and excepted at once: %1</source>
        <translation>既列入又排除：%1</translation>
    </message>
    <message>
        <source>The field %1 is there but empty</source>
        <translation>字段 %1 为空</translation>
    </message>
    <message>
        <source>The field %1 must be above 0 and up to 100</source>
        <translation>字段 %1 须大于 0 且不超过 100</translation>
    </message>
    <message>
        <source>There must be just one of these fields: %1</source>
        <translation>以下字段须且只能有一个：%1</translation>
    </message>
    <message>
        <source>The field %1 is missing or has a value that does not fit</source>
        <translation>字段 %1 缺失或取值不合适</translation>
    </message>
    <message>
        <source>Two prices from the same quantity: %1</source>
        <translation>同一起订数量有两个价格：%1</translation>
    </message>
    <message>
        <source>No product has the code %1</source>
        <translation>没有编码为 %1 的商品</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>更新 %1</translation>
    </message>
    <message>
        <source>%1 as before</source>
        <translation>未变 %1</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>未接受 %1</translation>
    </message>
    <message>
        <source>Price list %1</source>
        <translation>价目表第 %1 条</translation>
    </message>
    <message>
        <source>Promotion %1</source>
        <translation>促销第 %1 条</translation>
    </message>
    <message>
        <source>The file is larger than 64 MiB. Split it and import the parts.</source>
        <translation>文件超过 64 MiB，请拆分后分别导入。</translation>
    </message>
    <message>
        <source>The file does not say that it is of version 1. Is it one of promotions and price lists?</source>
        <translation>文件没有注明是第 1 版。它是促销与价目表的文件吗？</translation>
    </message>
    <message>
        <source>The file has a part that is neither promotions nor price lists. Nothing was taken.</source>
        <translation>文件中有既不是促销也不是价目表的部分，没有导入任何内容。</translation>
    </message>
    <message>
        <source>The file holds no promotions and price lists. Choose another one.</source>
        <translation>文件中没有促销和价目表，请另选文件。</translation>
    </message>
</context>
<context>
    <name>IntakeColumns</name>
    <message>
        <source>Columns of the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>Columns as in</source>
        <translation>列的对应方式</translation>
    </message>
    <message>
        <source>Keep these columns under a name</source>
        <translation>把对应方式保存为</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>What %1 holds</source>
        <translation>“%1”列的内容</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>By the headings</source>
        <translation>按表头识别</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容是</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>Import members</source>
        <translation>导入会员</translation>
    </message>
    <message>
        <source>Members  Esc</source>
        <translation>会员  Esc</translation>
    </message>
    <message>
        <source>Back to the columns</source>
        <translation>返回列设置</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销本次导入</translation>
    </message>
    <message>
        <source>Stop: nothing is kept</source>
        <translation>停止（不保留任何更改）</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx *.txt)</source>
        <translation>表格 (*.csv *.xlsx *.txt)</translation>
    </message>
    <message>
        <source>Undo the import of %1? Whom it added goes, whom it changed is as before.</source>
        <translation>撤销 %1 的导入？新增的会员将移除，改动的会员恢复原样。</translation>
    </message>
    <message>
        <source>this file</source>
        <translation>该文件</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不撤销</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Opening the file …</source>
        <translation>正在打开文件…</translation>
    </message>
    <message>
        <source>Undoing …</source>
        <translation>正在撤销…</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 / %2 行</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>Choose a file …  Ctrl+O</source>
        <translation>选择文件…  Ctrl+O</translation>
    </message>
    <message>
        <source>Check, without changing anything  Ctrl+Enter</source>
        <translation>检查（不作任何更改）  Ctrl+Enter</translation>
    </message>
    <message numerus="yes">
        <source>Import %n member(s)  Ctrl+Enter</source>
        <translation>
            <numerusform>导入 %n 位会员  Ctrl+Enter</numerusform>
        </translation>
    </message>
    <message>
        <source>Another file  Ctrl+Enter</source>
        <translation>导入另一个文件  Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>IntakeReport</name>
    <message>
        <source>Save the list …  Ctrl+E</source>
        <translation>保存列表…  Ctrl+E</translation>
    </message>
    <message>
        <source>Refused rows and duplicates</source>
        <translation>被拒的行与重复项</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>会员号</translation>
    </message>
    <message>
        <source>Stays, because</source>
        <translation>保留原因</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Refused, because</source>
        <translation>拒绝原因</translation>
    </message>
    <message>
        <source>Taken · %1</source>
        <translation>已接受 · %1</translation>
    </message>
    <message>
        <source>the first %1 are shown</source>
        <translation>仅显示前 %1 项</translation>
    </message>
    <message>
        <source>The import is undone</source>
        <translation>导入已撤销</translation>
    </message>
    <message>
        <source>Everybody is as before</source>
        <translation>所有会员已恢复原样</translation>
    </message>
    <message>
        <source>The members are in</source>
        <translation>会员已导入</translation>
    </message>
    <message>
        <source>Every row was taken</source>
        <translation>所有行都已导入</translation>
    </message>
    <message>
        <source>Every row can be taken</source>
        <translation>所有行都可以导入</translation>
    </message>
    <message>
        <source>Nothing is changed yet</source>
        <translation>目前尚未作任何更改</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>保存列表</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒的行</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>IntakeStart</name>
    <message>
        <source>Choose a file of members</source>
        <translation>选择会员文件</translation>
    </message>
    <message>
        <source>CSV or Excel, from another program or from an export</source>
        <translation>CSV 或 Excel，可来自其他软件或本程序的导出</translation>
    </message>
    <message>
        <source>Nothing is changed before you have seen what it would do</source>
        <translation>看过检查结果之前不会作任何更改</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>撤销这次导入</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>以往的导入</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Bksp</source>
        <translation>退格</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>改价</translation>
    </message>
    <message>
        <source>Disc</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>抹零</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>确认</translation>
    </message>
</context>
<context>
    <name>LabelPatternsForm</name>
    <message>
        <source>Labels of the scales</source>
        <translation>秤签</translation>
    </message>
    <message>
        <source>Try a label</source>
        <translation>试一张秤签</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The price</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>The weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>Weight, then price</source>
        <translation>先重量，后金额</translation>
    </message>
    <message>
        <source>Price, then weight</source>
        <translation>先金额，后重量</translation>
    </message>
    <message>
        <source>As zhanggui-admin set it</source>
        <translation>由 zhanggui-admin 设定</translation>
    </message>
    <message>
        <source>13 digits from 20 to 29 hold</source>
        <translation>20–29 开头的 13 位码含</translation>
    </message>
    <message>
        <source>Two digits, five of the item, five of the value, one to check.</source>
        <translation>两位前缀、五位货号、五位数值、一位校验。</translation>
    </message>
    <message>
        <source>18 digits from 20 to 29 hold</source>
        <translation>20–29 开头的 18 位码含</translation>
    </message>
    <message>
        <source>Type the digits of a label to see what they say.</source>
        <translation>输入秤签上的数字，看看它的含义。</translation>
    </message>
    <message>
        <source>This is no label by these patterns.</source>
        <translation>不符合这些格式。</translation>
    </message>
    <message>
        <source>Item %1</source>
        <translation>货号 %1</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>重量 %1</translation>
    </message>
    <message>
        <source>price %1</source>
        <translation>金额 %1</translation>
    </message>
</context>
<context>
    <name>LabelRowModel</name>
    <message>
        <source>Item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>No labels yet</source>
        <translation>还没有标签</translation>
    </message>
    <message>
        <source>Scan goods, or type a name, pinyin or code and press Enter</source>
        <translation>扫描商品，或输入名称、拼音、编码后按 Enter</translation>
    </message>
    <message>
        <source>One more  +</source>
        <translation>加一张  +</translation>
    </message>
    <message>
        <source>One less  −</source>
        <translation>减一张  −</translation>
    </message>
    <message>
        <source>Remove  Del</source>
        <translation>移除  Del</translation>
    </message>
    <message>
        <source>Save as PDF  Ctrl+E</source>
        <translation>存为 PDF  Ctrl+E</translation>
    </message>
    <message>
        <source>Print  Ctrl+P</source>
        <translation>打印  Ctrl+P</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Name, pinyin initials, code or barcode</source>
        <translation>名称、拼音首字母、编码或条码</translation>
    </message>
    <message>
        <source>Add a product</source>
        <translation>添加商品</translation>
    </message>
    <message>
        <source>Products  Esc</source>
        <translation>商品  Esc</translation>
    </message>
    <message>
        <source>A4 sheet, 24 labels of 70 × 37 mm</source>
        <translation>A4 纸，24 张 70 × 37 毫米</translation>
    </message>
    <message>
        <source>Roll, 70 × 38 mm</source>
        <translation>卷纸，70 × 38 毫米</translation>
    </message>
    <message>
        <source>Roll, 40 × 30 mm</source>
        <translation>卷纸，40 × 30 毫米</translation>
    </message>
    <message>
        <source>Places used up on the first sheet</source>
        <translation>首张纸已用掉的格数</translation>
    </message>
    <message>
        <source>Printed on</source>
        <translation>打印在</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) sent to %1</source>
        <translation>
            <numerusform>已把 %n 张标签送到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>清空列表</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n 张标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>The system has no printer: save a PDF</source>
        <translation>系统没有打印机：请存为 PDF</translation>
    </message>
    <message>
        <source>Save labels</source>
        <translation>保存标签</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Zhanggui</source>
        <translation>掌柜</translation>
    </message>
    <message>
        <source>Zhanggui · TRAINING</source>
        <translation>掌柜 · 培训</translation>
    </message>
</context>
<context>
    <name>MemberCard</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Member  F2</source>
        <translation>会员  F2</translation>
    </message>
    <message>
        <source>Scan a card, or find by phone or name</source>
        <translation>扫会员卡，或按手机、姓名查找</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>积分 %1</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>已限制处理</translation>
    </message>
</context>
<context>
    <name>MemberColumns</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>会员号</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>储值</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>欠款</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>最近到店</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>近12月</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Adviser</source>
        <translation>导购</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>入会</translation>
    </message>
</context>
<context>
    <name>MemberListModel</name>
    <message>
        <source>Restricted</source>
        <translation>已限制</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>未选</translation>
    </message>
</context>
<context>
    <name>MemberListPage</name>
    <message>
        <source>New  Ctrl+N</source>
        <translation>新建  Ctrl+N</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>Find a member</source>
        <translation>查会员</translation>
    </message>
    <message numerus="yes">
        <source>The first %n: type more to narrow it down</source>
        <translation>
            <numerusform>前 %n 条，多输几个字可缩小范围</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newest member(s)</source>
        <translation>
            <numerusform>最近 %n 位会员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) found</source>
        <translation>
            <numerusform>找到 %n 位会员</numerusform>
        </translation>
    </message>
    <message>
        <source>Enrol the first member</source>
        <translation>办第一位会员</translation>
    </message>
    <message>
        <source>No members yet</source>
        <translation>还没有会员</translation>
    </message>
    <message>
        <source>A name or a phone is enough</source>
        <translation>有姓名或手机即可</translation>
    </message>
    <message>
        <source>No member with &quot;%1&quot;</source>
        <translation>没有“%1”的会员</translation>
    </message>
    <message>
        <source>Try the last four digits or the pinyin initials</source>
        <translation>试试手机后四位或拼音首字母</translation>
    </message>
    <message numerus="yes">
        <source>The first %n: type to find others</source>
        <translation>
            <numerusform>显示前 %n 条，输入以查找其他</numerusform>
        </translation>
    </message>
    <message>
        <source>Enrol with &quot;%1&quot;  Enter</source>
        <translation>用“%1”新建  Enter</translation>
    </message>
    <message>
        <source>New member  Enter</source>
        <translation>新建会员  Enter</translation>
    </message>
    <message>
        <source>Try the name or its pinyin initials</source>
        <translation>试试姓名或拼音首字母</translation>
    </message>
    <message>
        <source>Gift card  Ctrl+G</source>
        <translation>礼品卡  Ctrl+G</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>导出会员</translation>
    </message>
    <message>
        <source>members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>表格 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Others are looked for just now: export them once they are listed</source>
        <translation>正在查找其他会员：列出后再导出</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) have the tag &quot;%1&quot; now</source>
        <translation>
            <numerusform>%n 位会员已加上标签“%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) have lost the tag &quot;%1&quot;</source>
        <translation>
            <numerusform>%n 位会员已去掉标签“%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: under 14, and no guardian agreed</source>
        <translation>
            <numerusform>%n 位未导出：未满 14 岁，监护人尚未同意</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: gone, restricted, or 50 tags already</source>
        <translation>
            <numerusform>%n 位未处理：已不在、已限制处理，或标签已满 50 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo  Ctrl+Z</source>
        <translation>撤销  Ctrl+Z</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>好的</translation>
    </message>
    <message numerus="yes">
        <source>Undone for %n member(s)</source>
        <translation>
            <numerusform>已为 %n 位会员撤销</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s), masked, are in %1</source>
        <translation>
            <numerusform>%n 位会员（已脱敏）已导出到 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) are in %1</source>
        <translation>
            <numerusform>%n 位会员已导出到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for them …</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>%1 members</source>
        <translation>共 %1 人</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>At work …</source>
        <translation>处理中…</translation>
    </message>
    <message>
        <source>%1 marked</source>
        <translation>已选 %1 人</translation>
    </message>
    <message>
        <source>The newest first</source>
        <translation>按入会先后</translation>
    </message>
    <message>
        <source>No filter</source>
        <translation>不筛选</translation>
    </message>
    <message>
        <source>Too many to sort by name</source>
        <translation>人数太多，不能按姓名排序</translation>
    </message>
    <message>
        <source>Their names are sealed: filter the list to 10,000 members, or sort it by something else</source>
        <translation>姓名已加密：请先筛选到一万人以内，或换一种排序</translation>
    </message>
    <message>
        <source>Nobody is like that</source>
        <translation>没有符合条件的会员</translation>
    </message>
    <message>
        <source>No such member with &quot;%1&quot;</source>
        <translation>筛选结果中没有“%1”</translation>
    </message>
    <message>
        <source>Take a condition away, or look among all members</source>
        <translation>去掉一个条件，或在全部会员中查找</translation>
    </message>
    <message>
        <source>My tasks  Ctrl+H</source>
        <translation>我的待办  Ctrl+H</translation>
    </message>
    <message>
        <source>Tag  Ctrl+Y</source>
        <translation>标签  Ctrl+Y</translation>
    </message>
    <message>
        <source>Export list  Ctrl+E</source>
        <translation>导出列表  Ctrl+E</translation>
    </message>
    <message>
        <source>Data quality  Ctrl+Q</source>
        <translation>数据质量  Ctrl+Q</translation>
    </message>
    <message>
        <source>Import  Ctrl+I</source>
        <translation>导入  Ctrl+I</translation>
    </message>
    <message>
        <source>Export all</source>
        <translation>导出全部</translation>
    </message>
    <message>
        <source>Last 4 of the phone, name, pinyin, number, tag</source>
        <translation>手机尾号、姓名、拼音、卡号、标签</translation>
    </message>
    <message>
        <source>All members, with columns of your choice: Ctrl+Shift+E</source>
        <translation>所有会员，自选列：Ctrl+Shift+E</translation>
    </message>
</context>
<context>
    <name>MemberPeek</name>
    <message>
        <source>Show in full</source>
        <translation>显示完整信息</translation>
    </message>
    <message>
        <source>Add to sale  Enter</source>
        <translation>加入收银  Enter</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>会员号</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Who looked is written down</source>
        <translation>查看会留下记录</translation>
    </message>
    <message>
        <source>No member selected</source>
        <translation>未选择会员</translation>
    </message>
    <message>
        <source>Top up  Ctrl+B</source>
        <translation>充值  Ctrl+B</translation>
    </message>
    <message>
        <source>Stored value</source>
        <translation>储值</translation>
    </message>
    <message>
        <source>Owed / allowed</source>
        <translation>挂账 / 额度</translation>
    </message>
    <message>
        <source>Lapse next</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Open  Ctrl+O</source>
        <translation>打开  Ctrl+O</translation>
    </message>
    <message>
        <source>Restricted: kept, not used. Only what the member asks for.</source>
        <translation>已限制处理：只保存、不使用，仅办理会员本人要求的事。</translation>
    </message>
    <message>
        <source>Last purchases</source>
        <translation>最近消费</translation>
    </message>
    <message>
        <source>In 12 months</source>
        <translation>近12月</translation>
    </message>
    <message>
        <source>Visits · last</source>
        <translation>次数 · 最近</translation>
    </message>
    <message>
        <source>Add to sale  Ctrl+Enter</source>
        <translation>加入收银  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Open  Enter</source>
        <translation>打开  Enter</translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message>
        <source>The other one stays  Ctrl+W</source>
        <translation>改留另一位  Ctrl+W</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>Both members</source>
        <translation>两位会员</translation>
    </message>
    <message>
        <source>Type the number that goes</source>
        <translation>输入要并掉的会员号</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>One person?</source>
        <translation>是同一个人吗？</translation>
    </message>
    <message>
        <source>What comes together</source>
        <translation>合并后</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Other accounts</source>
        <translation>其他账号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>External number</source>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>%1, first of both</source>
        <translation>%1（哪个排前）</translation>
    </message>
    <message>
        <source>%1: %2 + %3 = %4</source>
        <translation>%1：%2 + %3 = %4</translation>
    </message>
    <message>
        <source>%1 stays</source>
        <translation>保留 %1</translation>
    </message>
    <message>
        <source>%1 goes</source>
        <translation>并掉 %1</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Stored value that comes over: %1</source>
        <translation>转入储值：%1</translation>
    </message>
    <message>
        <source>Owed that comes over: %1</source>
        <translation>转入欠款：%1</translation>
    </message>
    <message>
        <source>Purchases, consents and tags of both</source>
        <translation>双方的消费、授权和标签</translation>
    </message>
    <message numerus="yes">
        <source>%1 answers to both numbers from then on. They can be parted again for %n day(s).</source>
        <translation>
            <numerusform>之后两个会员号都指向 %1。%n 天内可以拆开。</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>%1 的</translation>
    </message>
</context>
<context>
    <name>MethodList</name>
    <message>
        <source>Back to the sale  Esc</source>
        <translation>返回收银  Esc</translation>
    </message>
    <message>
        <source>Change into stored value  Alt+0</source>
        <translation>找零转存  Alt+0</translation>
    </message>
</context>
<context>
    <name>NextPanel</name>
    <message>
        <source>Probably the same person</source>
        <translation>疑似同一人</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>对比 %1</translation>
    </message>
    <message>
        <source>Merged into this one</source>
        <translation>已并入的会员</translation>
    </message>
    <message>
        <source>Part %1 again</source>
        <translation>拆开 %1</translation>
    </message>
    <message>
        <source>Lapse next</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>%1 points on %2</source>
        <translation>%1 积分，%2</translation>
    </message>
    <message>
        <source>Comes back for</source>
        <translation>常购</translation>
    </message>
    <message>
        <source>Nothing bought three times yet</source>
        <translation>还没有买过三次的商品</translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>每 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n day(s) ago</source>
        <translation>
            <numerusform>上次 %n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>New task  Ctrl+N</source>
        <translation>新建事项  Ctrl+N</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Something for %1 to do</source>
        <translation>%1 的事项</translation>
    </message>
    <message>
        <source>overdue since %1</source>
        <translation>已逾期，应于 %1 完成</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cards of uses</source>
        <translation>次卡</translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) left</source>
        <translation>
            <numerusform>剩余 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>good until %1</source>
        <translation>有效期至 %1</translation>
    </message>
    <message>
        <source>its days begin with the first use</source>
        <translation>首次使用起算有效期</translation>
    </message>
</context>
<context>
    <name>NormaliseSheet</name>
    <message>
        <source>Put in form</source>
        <translation>规范资料</translation>
    </message>
    <message>
        <source>Earlier times</source>
        <translation>以往的规范</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>将要更改的内容</translation>
    </message>
    <message>
        <source>Looking at all members …</source>
        <translation>正在查看所有会员…</translation>
    </message>
    <message>
        <source>%1 changed so far</source>
        <translation>已更改 %1 位</translation>
    </message>
    <message>
        <source>%1 put back so far</source>
        <translation>已恢复 %1 位</translation>
    </message>
    <message>
        <source>%1 changed, %2 refused</source>
        <translation>已更改 %1 位，%2 位被拒</translation>
    </message>
    <message>
        <source>%1 put back, %2 stay as they are</source>
        <translation>已恢复 %1 位，%2 位保持现状</translation>
    </message>
    <message>
        <source>All is in form</source>
        <translation>资料均已规范</translation>
    </message>
    <message>
        <source>%1 would change, %2 are refused</source>
        <translation>将更改 %1 位，%2 位被拒</translation>
    </message>
    <message>
        <source>Changed since: stays as it is</source>
        <translation>之后又改过，保持现状</translation>
    </message>
    <message>
        <source>Merged since: stays as it is</source>
        <translation>之后已合并，保持现状</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>被拒：%1</translation>
    </message>
    <message>
        <source>Refused: the phone is member %1&apos;s</source>
        <translation>被拒：该手机号属于会员 %1</translation>
    </message>
    <message>
        <source>Refused: a value that does not fit</source>
        <translation>被拒：内容不合要求</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>会员号</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>更改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>更改后</translation>
    </message>
    <message numerus="yes">
        <source>Undo %1 · %2 · %n member(s)</source>
        <translation>
            <numerusform>撤销 %1 · %2 · %n 位会员</numerusform>
        </translation>
    </message>
    <message>
        <source>the first of them are shown</source>
        <translation>仅显示前一部分</translation>
    </message>
    <message numerus="yes">
        <source>Put %n member(s) in form  Ctrl+S</source>
        <translation>
            <numerusform>规范 %n 位会员的资料  Ctrl+S</numerusform>
        </translation>
    </message>
    <message>
        <source>Look again  Ctrl+S</source>
        <translation>重新查看  Ctrl+S</translation>
    </message>
</context>
<context>
    <name>OfferDetail</name>
    <message>
        <source>All about the selected one</source>
        <translation>所选项目的全部信息</translation>
    </message>
    <message>
        <source>None selected</source>
        <translation>未选择</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfferFacts</name>
    <message>
        <source>Retail prices</source>
        <translation>零售价</translation>
    </message>
    <message>
        <source>Prices for members</source>
        <translation>会员价</translation>
    </message>
    <message>
        <source>Wholesale prices</source>
        <translation>批发价</translation>
    </message>
    <message numerus="yes">
        <source>%n price(s)</source>
        <translation>
            <numerusform>%n 个价格</numerusform>
        </translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>优惠内容</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部商品</translation>
    </message>
    <message>
        <source>Except</source>
        <translation>不含</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>赠送商品</translation>
    </message>
    <message>
        <source>No reward</source>
        <translation>不赠送</translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation>送哪一件</translation>
    </message>
    <message>
        <source>The cheapest</source>
        <translation>最便宜的</translation>
    </message>
    <message>
        <source>The dearest</source>
        <translation>最贵的</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>For</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>None needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Uses left</source>
        <translation>剩余次数</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>Without limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>In one sale</source>
        <translation>每单</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) at most</source>
        <translation>
            <numerusform>最多 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>With others</source>
        <translation>叠加</translation>
    </message>
    <message>
        <source>Also where others apply</source>
        <translation>可与其他促销同享</translation>
    </message>
    <message>
        <source>Only where no other applies</source>
        <translation>不与其他促销同享</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>互斥组</translation>
    </message>
    <message>
        <source>%1: one of it at most in a sale</source>
        <translation>%1：每单最多用其中一个</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>计算顺序</translation>
    </message>
    <message>
        <source>%1, priority %2</source>
        <translation>%1，优先级 %2</translation>
    </message>
    <message>
        <source>On what is left of the sale</source>
        <translation>按整单余额</translation>
    </message>
    <message>
        <source>On lines</source>
        <translation>按商品行</translation>
    </message>
</context>
<context>
    <name>OfferModel</name>
    <message>
        <source>coupon %1</source>
        <translation>券 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) left</source>
        <translation>
            <numerusform>剩 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What it does, and when</source>
        <translation>优惠内容与时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>OpenShiftPage</name>
    <message>
        <source>Open the shift</source>
        <translation>开班</translation>
    </message>
    <message>
        <source>Cash in the drawer now (float)</source>
        <translation>钱箱现有现金（备用金）</translation>
    </message>
    <message>
        <source>The last shift was closed with %1 counted.</source>
        <translation>上一班交班时实点 %1。</translation>
    </message>
    <message>
        <source>Shift %1 of %2 is still open here.</source>
        <translation>班次 %1（%2）在本机还未交班。</translation>
    </message>
    <message>
        <source>Count it, or leave it empty for none.</source>
        <translation>清点后填写；没有备用金可留空。</translation>
    </message>
    <message>
        <source>Open the shift first</source>
        <translation>请先开班</translation>
    </message>
    <message>
        <source>Open with %1  Enter</source>
        <translation>以 %1 开班  Enter</translation>
    </message>
    <message>
        <source>Open without float  Enter</source>
        <translation>无备用金开班  Enter</translation>
    </message>
    <message>
        <source>Type an amount, as 200 or 350.50</source>
        <translation>请填金额，如 200 或 350.50</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Somebody was erased; a copy was changed and is left: %1</source>
        <translation>已删除一位会员；有一份副本被改动过，未能收回：%1</translation>
    </message>
    <message>
        <source>The sale is held; F5 recalls it</source>
        <translation>已挂单，按 F5 取回</translation>
    </message>
    <message>
        <source>Test print</source>
        <translation>打印测试</translation>
    </message>
    <message>
        <source>Nothing was sold at this till yet</source>
        <translation>本机还没有销售</translation>
    </message>
    <message>
        <source>Receipt %1 is printed again</source>
        <translation>正在补打小票 %1</translation>
    </message>
    <message>
        <source>Sale %1 over %2 was completed before the program stopped</source>
        <translation>程序中断前，单据 %1（%2）已经完成</translation>
    </message>
    <message>
        <source>Print receipt</source>
        <translation>打印小票</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Receipt not printed, sale kept</source>
        <translation>小票没有打出，销售已保存</translation>
    </message>
    <message>
        <source>Receipt not printed</source>
        <translation>小票没有打出</translation>
    </message>
    <message>
        <source>Try again  Ctrl+R</source>
        <translation>重试  Ctrl+R</translation>
    </message>
    <message>
        <source>%1 topped up: %2 stored now</source>
        <translation>已充值 %1，现有储值 %2</translation>
    </message>
    <message>
        <source>%1 settled: %2 still owed</source>
        <translation>已还 %1，尚欠 %2</translation>
    </message>
    <message>
        <source>%1 was not printed; what it says is kept</source>
        <translation>%1 没有打印出来，账已记下</translation>
    </message>
    <message>
        <source>%1 now means %2</source>
        <translation>%1 现在表示 %2</translation>
    </message>
    <message>
        <source>%1 given back; receipt %2</source>
        <translation>已退 %1，小票 %2</translation>
    </message>
    <message>
        <source>Refund %1 of receipt %2</source>
        <translation>小票 %2 退款 %1</translation>
    </message>
    <message>
        <source>The drawer&apos;s entry is kept</source>
        <translation>钱箱记录已保存</translation>
    </message>
    <message>
        <source>%1 was given back</source>
        <translation>%1 已退回</translation>
    </message>
    <message>
        <source>Was %1 charged for this sale? The program stopped before the answer</source>
        <translation>这笔销售是否已收 %1？程序在收到答复前停止了</translation>
    </message>
    <message>
        <source>%1 was charged for this sale before the program stopped</source>
        <translation>程序停止前，这笔销售已收 %1</translation>
    </message>
    <message>
        <source>Look  F12</source>
        <translation>查看  F12</translation>
    </message>
    <message>
        <source>Finish  F12</source>
        <translation>完成  F12</translation>
    </message>
    <message>
        <source>The terminal was asked for %1 for a held sale: recall it to finish</source>
        <translation>有一笔挂单曾向终端请求收款 %1：取单后完成</translation>
    </message>
    <message>
        <source>The terminal was asked for %1 for a sale that is gone: reverse it</source>
        <translation>有一笔已不存在的销售曾向终端请求收款 %1：请撤销</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The discounts of this sale of %1</source>
        <translation>本单 %1 的折扣</translation>
    </message>
    <message>
        <source>Price %1 instead of %2</source>
        <translation>改价 %1，原价 %2</translation>
    </message>
    <message>
        <source>Discount: %1 instead of %2</source>
        <translation>折扣后 %1，原为 %2</translation>
    </message>
    <message>
        <source>Refund %1 of receipt %2 in cash, though a card or phone paid</source>
        <translation>小票 %2 退款 %1 改付现金（原为刷卡或扫码）</translation>
    </message>
    <message>
        <source>Deposit of %1 taken; F5 picks the sale up</source>
        <translation>已收定金 %1；按 F5 取货</translation>
    </message>
    <message>
        <source>Deposit of %1 paid back</source>
        <translation>已退定金 %1</translation>
    </message>
    <message>
        <source>%1 paid out: %2 stored now</source>
        <translation>已退 %1，现余额 %2</translation>
    </message>
    <message>
        <source>%1 may owe up to %2 now</source>
        <translation>%1 现可挂账至 %2</translation>
    </message>
    <message>
        <source>The terminal declined a refund of %1. Pay it out in cash, or later under Settings, Terminal</source>
        <translation>终端拒绝了 %1 的退款。请改付现金，或稍后在“设置 › 终端”中处理</translation>
    </message>
    <message>
        <source>Pay out in cash</source>
        <translation>改付现金</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>%1 paid out of the drawer</source>
        <translation>已从钱箱付出 %1</translation>
    </message>
    <message>
        <source>Refund %1, declined by the terminal</source>
        <translation>退款 %1，终端拒绝</translation>
    </message>
    <message>
        <source>%1 of refund %2 in cash: the terminal declined it</source>
        <translation>退款 %2 的 %1 改付现金：终端已拒绝</translation>
    </message>
    <message>
        <source>%1 was charged, as the terminal shows</source>
        <translation>终端显示已收 %1</translation>
    </message>
    <message>
        <source>%1 was not charged, as the terminal shows</source>
        <translation>终端显示未收 %1</translation>
    </message>
    <message>
        <source>Voided, %1 given back; receipt %2</source>
        <translation>已作废，退还 %1；小票 %2</translation>
    </message>
    <message>
        <source>Exchanged; receipt %1</source>
        <translation>已换货；小票 %1</translation>
    </message>
    <message>
        <source>Exchanged, %1 given back; receipt %2</source>
        <translation>已换货，退还 %1；小票 %2</translation>
    </message>
    <message>
        <source>Pay or hold the sale in hand first</source>
        <translation>请先结账或挂起当前这单</translation>
    </message>
    <message>
        <source>Exchange %1 of receipt %2</source>
        <translation>换货 %1，小票 %2</translation>
    </message>
    <message>
        <source>Void receipt %1 over %2</source>
        <translation>作废小票 %1，金额 %2</translation>
    </message>
    <message>
        <source>Refund %1 without a receipt</source>
        <translation>无小票退货 %1</translation>
    </message>
    <message>
        <source>%1 answers to %2, too</source>
        <translation>%2 现在也指向 %1</translation>
    </message>
    <message>
        <source>%1 is a member again, with %2 points</source>
        <translation>%1 已恢复为会员，积分 %2</translation>
    </message>
    <message>
        <source>Part %1 again? What was bought and spent since stays here.</source>
        <translation>拆开 %1？合并后的消费和使用留在这里。</translation>
    </message>
    <message>
        <source>Part them</source>
        <translation>拆开</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不拆</translation>
    </message>
    <message>
        <source>%1 is erased; Settings, Privacy shows the proof</source>
        <translation>%1 已删除；“设置 › 隐私”可查证明</translation>
    </message>
    <message>
        <source>%1 is erased; a copy was changed and is left: %2</source>
        <translation>%1 已删除；有一份副本被改动过，未能收回：%2</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Receipt</source>
        <translation>小票</translation>
    </message>
</context>
<context>
    <name>PassChips</name>
    <message>
        <source>Use %1 · %2 left</source>
        <translation>使用%1 · 剩 %2 次</translation>
    </message>
    <message>
        <source>Take card %1 away</source>
        <translation>撤下次卡 %1</translation>
    </message>
</context>
<context>
    <name>PaymentPage</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>That is a payment code: charge it on the terminal, then enter the reference</source>
        <translation>这是付款码：请在收款设备上收款，再输入交易号</translation>
    </message>
    <message>
        <source>Go back to the sale first, then scan</source>
        <translation>先返回收银，再扫码</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>Next sale  Enter</source>
        <translation>下一单  Enter</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Scan or Enter: next sale</source>
        <translation>扫码或 Enter：下一单</translation>
    </message>
    <message>
        <source>Clear  Esc</source>
        <translation>清除  Esc</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Not now: the payment before is not finished</source>
        <translation>现在不行：前一笔收款尚未结束</translation>
    </message>
    <message>
        <source>The member is %1 now</source>
        <translation>会员已升级为%1</translation>
    </message>
</context>
<context>
    <name>PaymentPanel</name>
    <message>
        <source>Amount or reference</source>
        <translation>金额或交易号</translation>
    </message>
    <message>
        <source>Print receipt</source>
        <translation>打印小票</translation>
    </message>
    <message>
        <source>No receipt</source>
        <translation>不要小票</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Receipt: no printer</source>
        <translation>小票：无打印机</translation>
    </message>
    <message>
        <source>No receipt was printed</source>
        <translation>未打印小票</translation>
    </message>
    <message>
        <source>No receipt was printed: there is no printer</source>
        <translation>未打印小票：没有打印机</translation>
    </message>
    <message>
        <source>Show receipt  Ctrl+R</source>
        <translation>看小票  Ctrl+R</translation>
    </message>
    <message>
        <source>Reprint  Ctrl+R</source>
        <translation>补打  Ctrl+R</translation>
    </message>
    <message>
        <source>Print receipt  Ctrl+R</source>
        <translation>打印小票  Ctrl+R</translation>
    </message>
</context>
<context>
    <name>PaymentWords</name>
    <message>
        <source>Check the amount  Enter</source>
        <translation>检查金额  Enter</translation>
    </message>
    <message>
        <source>Complete  Enter</source>
        <translation>完成  Enter</translation>
    </message>
    <message>
        <source>%1 %2  Enter</source>
        <comment>a way to pay and an amount</comment>
        <translation>%1 %2  Enter</translation>
    </message>
    <message>
        <source>Complete: %1 cash  Enter</source>
        <translation>完成：收现金 %1  Enter</translation>
    </message>
    <message>
        <source>Take %1 cash  Enter</source>
        <translation>收现金 %1  Enter</translation>
    </message>
    <message>
        <source>Complete: %1 charged  Enter</source>
        <translation>完成：已收 %1  Enter</translation>
    </message>
    <message>
        <source>Record %1  Enter</source>
        <translation>记下 %1  Enter</translation>
    </message>
    <message>
        <source>Reference (optional)</source>
        <translation>交易号（可不填）</translation>
    </message>
    <message>
        <source>Enter completes</source>
        <translation>按 Enter 完成</translation>
    </message>
    <message>
        <source>Amount, or Enter for %1</source>
        <translation>输入金额，Enter 收 %1</translation>
    </message>
    <message>
        <source>Charge %1, then type its reference</source>
        <translation>先在收款设备上收 %1，再输入交易号</translation>
    </message>
    <message>
        <source>%1 looks like a barcode. At most %2</source>
        <translation>最多可输入 %2；%1 像条码</translation>
    </message>
    <message>
        <source>“%1” cannot be taken. Type an amount such as %2</source>
        <translation>“%1” 不能收，请输入金额，如 %2</translation>
    </message>
    <message>
        <source>Only cash gives change. At most %1 this way</source>
        <translation>只有现金能找零，此方式最多收 %1</translation>
    </message>
    <message>
        <source>Use the gift card  Enter</source>
        <translation>用这张礼品卡  Enter</translation>
    </message>
    <message>
        <source>Scan the card, or type its number</source>
        <translation>扫卡，或输入卡号</translation>
    </message>
    <message>
        <source>Show a code: %1  Enter</source>
        <translation>出示收款码：%1  Enter</translation>
    </message>
    <message>
        <source>The terminal is at it…</source>
        <translation>终端处理中…</translation>
    </message>
    <message>
        <source>Ask the terminal  Enter</source>
        <translation>查询终端  Enter</translation>
    </message>
    <message>
        <source>The customer&apos;s code</source>
        <translation>顾客付款码</translation>
    </message>
    <message>
        <source>Wait, or Esc cancels</source>
        <translation>请等待，Esc 取消</translation>
    </message>
    <message>
        <source>Enter asks the terminal</source>
        <translation>按 Enter 查询终端</translation>
    </message>
    <message>
        <source>%1: scan the customer&apos;s code, or Enter to show one</source>
        <translation>%1：扫顾客付款码，或按 Enter 由终端出示收款码</translation>
    </message>
    <message>
        <source>This is no customer&apos;s code: it has 16 to 24 digits</source>
        <translation>这不是顾客付款码：付款码为 16 至 24 位数字</translation>
    </message>
    <message>
        <source>%1 was given back</source>
        <translation>%1 已退回</translation>
    </message>
</context>
<context>
    <name>PendingStrip</name>
    <message>
        <source>No longer sold: %1</source>
        <translation>已停售，未取回：%1</translation>
    </message>
    <message>
        <source>Discount on the whole sale dropped</source>
        <translation>整单优惠已取消</translation>
    </message>
    <message>
        <source>Discount dropped: %1</source>
        <translation>优惠已取消：%1</translation>
    </message>
    <message>
        <source>The member is no longer there</source>
        <translation>该会员已不存在</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Type the quantity of the selected line, then Enter</source>
        <translation>输入所选行的数量，再按 Enter</translation>
    </message>
    <message>
        <source>Really %1 of it?</source>
        <translation>数量真的是 %1 吗？</translation>
    </message>
    <message>
        <source>Whole sale %1: %2</source>
        <translation>整单 %1：%2</translation>
    </message>
    <message>
        <source>Confirm  Enter</source>
        <translation>确定  Enter</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>取消  Esc</translation>
    </message>
    <message>
        <source>Type what is left to pay first: 85 or 8.5 takes 15% off; then %1</source>
        <translation>先输入折数：85 或 8.5 即 8.5 折，再按 %1</translation>
    </message>
    <message>
        <source>Type the percentage first: 15 takes 15% off; then %1</source>
        <translation>先输入减的百分比：15 即减 15%，再按 %1</translation>
    </message>
    <message>
        <source>Type the new price first, then F6</source>
        <translation>先输入新价格，再按 F6</translation>
    </message>
    <message>
        <source>%1: %2. Why?</source>
        <translation>%1：%2，原因？</translation>
    </message>
    <message>
        <source>%1: %2 each, for %3. Why?</source>
        <translation>%1：单价 %2，共 %3，原因？</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>As an amount  %1</source>
        <translation>改按金额  %1</translation>
    </message>
    <message>
        <source>As a percentage  %1</source>
        <translation>改按折扣  %1</translation>
    </message>
    <message>
        <source>Find product  F3</source>
        <translation>查商品  F3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 … not still yet</source>
        <translation>%1：%2 … 未稳定</translation>
    </message>
    <message>
        <source>Put %1 on the scale</source>
        <translation>请把 %1 放到秤上</translation>
    </message>
    <message>
        <source>The scale stands below zero: empty it, then set it to zero</source>
        <translation>秤低于零：请清空后置零</translation>
    </message>
    <message>
        <source>Too heavy for the scale: weigh %1 in parts</source>
        <translation>超出量程：请分次称 %1</translation>
    </message>
    <message>
        <source>The scale has no zero: empty it and switch it off and on</source>
        <translation>秤没有零点：请清空后重新开机</translation>
    </message>
    <message>
        <source>The scale says nothing. Type the weight of %1, then Enter</source>
        <translation>秤没有数据。请输入 %1 的重量，再按 Enter</translation>
    </message>
    <message>
        <source>The scale is not connected. Type the weight of %1, then Enter</source>
        <translation>秤未连接。请输入 %1 的重量，再按 Enter</translation>
    </message>
    <message>
        <source>Take it  Enter</source>
        <translation>取重  Enter</translation>
    </message>
    <message>
        <source>Learn this code</source>
        <translation>记住此码</translation>
    </message>
    <message>
        <source>An even exchange: nothing is paid</source>
        <translation>等价换货，无需收付款</translation>
    </message>
    <message>
        <source>Give back %1 by %2</source>
        <translation>退还 %1：%2</translation>
    </message>
    <message>
        <source>Drop the exchange? The customer keeps the goods that were to come back</source>
        <translation>放弃换货？要退的商品仍归顾客</translation>
    </message>
    <message>
        <source>Exchange  Enter</source>
        <translation>确认换货  Enter</translation>
    </message>
    <message>
        <source>Give back  Enter</source>
        <translation>退还差额  Enter</translation>
    </message>
    <message>
        <source>Drop it  Enter</source>
        <translation>放弃  Enter</translation>
    </message>
    <message>
        <source>Scan the coupon or type its code, then Enter</source>
        <translation>扫描优惠券，或输入券码后按 Enter</translation>
    </message>
    <message>
        <source>Type the price of %1, then Enter</source>
        <translation>输入“%1”的价格，再按 Enter</translation>
    </message>
    <message>
        <source>%1 is sold from %2 years: has the customer shown proof of age?</source>
        <translation>%1 仅售予 %2 岁以上：顾客已出示年龄证明？</translation>
    </message>
    <message>
        <source>%1: scan or type serial number %2 of %3</source>
        <translation>%1：扫描或输入序列号（第 %2 个，共 %3 个）</translation>
    </message>
    <message>
        <source>%1: scan or type its serial number</source>
        <translation>%1：扫描或输入序列号</translation>
    </message>
    <message>
        <source>%1: scan or type its batch number</source>
        <translation>%1：扫描或输入批号</translation>
    </message>
    <message>
        <source>Do not sell  Esc</source>
        <translation>不出售  Esc</translation>
    </message>
    <message>
        <source>Old enough  Enter</source>
        <translation>已达年龄  Enter</translation>
    </message>
    <message>
        <source>Scan the coupon, or type its code or its number below, then Enter</source>
        <translation>扫券，或输入券码或下方序号后按 Enter</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>Change the profile</source>
        <translation>修改资料</translation>
    </message>
    <message>
        <source>Save  Ctrl+S</source>
        <translation>保存  Ctrl+S</translation>
    </message>
    <message>
        <source>kept as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Any of: %1</source>
        <translation>可选：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phones, parted by commas</source>
        <translation>手机（逗号分隔）</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>邮箱（逗号分隔）</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>1990-05-17, 05-17, lunar:05-17</source>
        <translation>1990-05-17、05-17、农历05-17</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>详细地址</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Tags, parted by commas</source>
        <translation>标签（逗号分隔）</translation>
    </message>
    <message>
        <source>This cannot be kept as it is typed</source>
        <translation>这样填写无法保存</translation>
    </message>
    <message>
        <source>Member %1 has this already</source>
        <translation>会员 %1 已在使用</translation>
    </message>
    <message>
        <source>%1, who left</source>
        <translation>%1（已离职）</translation>
    </message>
    <message>
        <source>Adviser</source>
        <translation>导购</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
</context>
<context>
    <name>PersonWords</name>
    <message>
        <source>%1 (no longer works)</source>
        <translation>%1（已失效）</translation>
    </message>
    <message>
        <source>lunar %1</source>
        <translation>农历 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n 岁</numerusform>
        </translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Alipay</source>
        <translation>支付宝</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>收银台</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>PhotoSheet</name>
    <message>
        <source>This is no picture that fits. Choose a PNG, JPEG or WebP file.</source>
        <translation>不是可用的图片，请选择 PNG、JPEG 或 WebP 文件。</translation>
    </message>
    <message>
        <source>This picture moves. Choose one that stands still.</source>
        <translation>这是动图，请选择静态图片。</translation>
    </message>
    <message>
        <source>This picture is too large: at most 20 MB and 40 million pixels. Make it smaller.</source>
        <translation>图片太大：最多 20 MB、4000 万像素，请先缩小。</translation>
    </message>
    <message>
        <source>This file is damaged or breaks off. Choose another one.</source>
        <translation>文件损坏或不完整，请换一个。</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>删除照片</translation>
    </message>
    <message>
        <source>PNG, JPEG or WebP. It is made small, and nothing but what is seen is kept: no place, no time.</source>
        <translation>支持 PNG、JPEG、WebP。会自动缩小，只保留画面本身，不保留拍摄地点和时间。</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>选择照片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Picture of the member</source>
        <translation>会员照片</translation>
    </message>
    <message>
        <source>There is a picture. &quot;Show in full&quot; shows it, too.</source>
        <translation>已有照片，点“显示完整”后显示。</translation>
    </message>
    <message>
        <source>There is no picture yet.</source>
        <translation>还没有照片。</translation>
    </message>
</context>
<context>
    <name>PlaceNames</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>China time</source>
        <translation>北京时间</translation>
    </message>
</context>
<context>
    <name>PriceCheckPage</name>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>Scan goods to see what they cost</source>
        <translation>扫描商品查看价格</translation>
    </message>
    <message>
        <source>Nothing is sold here until you say so</source>
        <translation>在此扫码只查价，不会售出</translation>
    </message>
    <message>
        <source>Add to sale  Enter</source>
        <translation>加入收银  Enter</translation>
    </message>
    <message>
        <source>Price check</source>
        <translation>查价</translation>
    </message>
    <message>
        <source>Scan, or type a code and Enter</source>
        <translation>扫码，或输入编码后按 Enter</translation>
    </message>
    <message>
        <source>Code to look up</source>
        <translation>要查的编码</translation>
    </message>
    <message>
        <source>Price at the till</source>
        <translation>收银时定价</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>for 1 %1</source>
        <translation>每%1</translation>
    </message>
    <message>
        <source>for %1 %2 at %3</source>
        <translation>%1 %2，单价 %3</translation>
    </message>
    <message>
        <source>Usually %1</source>
        <translation>原价 %1</translation>
    </message>
    <message>
        <source>In stock: %1</source>
        <translation>库存：%1</translation>
    </message>
    <message>
        <source>Other prices</source>
        <translation>其他价格</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1，满 %2 起</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1（含 %2）</translation>
    </message>
    <message>
        <source>None: this is the price for everybody</source>
        <translation>没有：人人都是这个价</translation>
    </message>
    <message>
        <source>Promotions that could apply</source>
        <translation>可参加的促销</translation>
    </message>
</context>
<context>
    <name>PrinterForm</name>
    <message>
        <source>Where it is</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Print a test</source>
        <translation>打印测试页</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Network printer</source>
        <translation>网络打印机</translation>
    </message>
    <message>
        <source>Printer at a device file</source>
        <translation>设备文件上的打印机</translation>
    </message>
    <message>
        <source>Into a file</source>
        <translation>写入文件</translation>
    </message>
    <message>
        <source>80 mm</source>
        <translation>80 毫米</translation>
    </message>
    <message>
        <source>58 mm</source>
        <translation>58 毫米</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>小票打印机</translation>
    </message>
    <message>
        <source>Paper width</source>
        <translation>纸宽</translation>
    </message>
    <message>
        <source>Host and port, such as 192.168.1.50:9100</source>
        <translation>主机和端口，例如 192.168.1.50:9100</translation>
    </message>
    <message>
        <source>Such as /dev/usb/lp0</source>
        <translation>例如 /dev/usb/lp0</translation>
    </message>
    <message>
        <source>A path that begins with /</source>
        <translation>以 / 开头的路径</translation>
    </message>
    <message>
        <source>This is no such place: see the example</source>
        <translation>位置不正确，请参照示例</translation>
    </message>
    <message>
        <source>The test was sent. Is there a frame around it on paper?</source>
        <translation>测试已发送。纸上四周有边框吗？</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>First choose a printer</source>
        <translation>先选择打印机</translation>
    </message>
</context>
<context>
    <name>PrivacyForm</name>
    <message>
        <source>Ask after months without a visit</source>
        <translation>未到店几个月后询问</translation>
    </message>
    <message>
        <source>Erase so many days later</source>
        <translation>询问几天后删除</translation>
    </message>
    <message>
        <source>Who has points stays</source>
        <translation>有积分者保留</translation>
    </message>
    <message>
        <source>Save as PDF  Ctrl+P</source>
        <translation>存为 PDF  Ctrl+P</translation>
    </message>
    <message>
        <source>Save as a table  Ctrl+E</source>
        <translation>存为表格  Ctrl+E</translation>
    </message>
    <message>
        <source>record-of-processing</source>
        <translation>个人信息处理活动记录</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation>表格 (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>0: nobody is erased by rule</source>
        <translation>0：不按规则删除任何人</translation>
    </message>
    <message>
        <source>unless they come, or say they stay</source>
        <translation>期间到店或表示保留则不删除</translation>
    </message>
    <message>
        <source>Record of processing</source>
        <translation>个人信息处理活动记录</translation>
    </message>
    <message>
        <source>No rule is set: nobody is asked or erased by itself.</source>
        <translation>未设规则：不会自动询问或删除任何人。</translation>
    </message>
    <message>
        <source>Today: %1 to ask, %2 waiting, %3 to erase. The till does it by itself each day.</source>
        <translation>今天：待询问 %1 人，等待中 %2 人，待删除 %3 人。收银机每天自动执行。</translation>
    </message>
    <message>
        <source>A number of months, 0 to 600</source>
        <translation>请输入 0 至 600 的月数</translation>
    </message>
    <message>
        <source>A number of days, 1 to 365</source>
        <translation>请输入 1 至 365 的天数</translation>
    </message>
    <message>
        <source>Save the record of processing</source>
        <translation>保存处理活动记录</translation>
    </message>
</context>
<context>
    <name>PrivacySheet</name>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Putting something right</source>
        <translation>更正资料</translation>
    </message>
    <message>
        <source>What is to be put right</source>
        <translation>要更正什么</translation>
    </message>
    <message>
        <source>Take the request down</source>
        <translation>记录申请</translation>
    </message>
    <message>
        <source>It is put right</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>Refuse, with reason</source>
        <translation>说明理由并拒绝</translation>
    </message>
    <message>
        <source>Restriction of processing</source>
        <translation>限制处理</translation>
    </message>
    <message>
        <source>Reason to restrict</source>
        <translation>限制理由</translation>
    </message>
    <message>
        <source>Keep, but do not use</source>
        <translation>只保存、不使用</translation>
    </message>
    <message>
        <source>Lift the restriction</source>
        <translation>解除限制</translation>
    </message>
    <message>
        <source>Erasing for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>The key goes, in its backups too: nobody can read this person&apos;s data any more. Sales, points and money stay under the number.</source>
        <translation>密钥连同备份一并销毁，此人的资料再也无法读取。消费、积分与资金记录仅以会员号保留。</translation>
    </message>
    <message>
        <source>Type the member number to confirm</source>
        <translation>输入会员号以确认</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Reason to erase</source>
        <translation>删除理由</translation>
    </message>
    <message>
        <source>Nothing asked for</source>
        <translation>没有申请</translation>
    </message>
    <message>
        <source>Something is to be put right until %1</source>
        <translation>有一项更正须于 %1 前完成</translation>
    </message>
    <message>
        <source>%1 – to be answered until %2</source>
        <translation>%1 —— 须于 %2 前答复</translation>
    </message>
    <message>
        <source>Since %1: kept, not used. %2</source>
        <translation>自 %1 起只保存、不使用。%2</translation>
    </message>
    <message>
        <source>The data are used as agreed</source>
        <translation>资料按约定使用</translation>
    </message>
    <message>
        <source>Nothing was changed since it was asked for. Edit the profile first.</source>
        <translation>申请之后资料没有改动，请先编辑资料。</translation>
    </message>
    <message>
        <source>Reason to refuse</source>
        <translation>拒绝理由</translation>
    </message>
</context>
<context>
    <name>ProductHitModel</name>
    <message>
        <source>No longer sold</source>
        <translation>已停售</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
</context>
<context>
    <name>ProductSearchPage</name>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>Add to sale  Enter</source>
        <translation>加入收银  Enter</translation>
    </message>
    <message>
        <source>Name, pinyin initials, code or barcode</source>
        <translation>品名 / 拼音首字母 / 编码 / 条码</translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation>查商品</translation>
    </message>
    <message numerus="yes">
        <source>The first %n: type more to narrow it down</source>
        <translation>
            <numerusform>前 %n 条，多输几个字可缩小范围</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) found</source>
        <translation>
            <numerusform>找到 %n 种商品</numerusform>
        </translation>
    </message>
    <message>
        <source>Type to find a product</source>
        <translation>输入即可查商品</translation>
    </message>
    <message>
        <source>One Chinese character, pinyin or its initials will do</source>
        <translation>一个汉字、拼音或首字母即可</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message numerus="yes">
        <source>The first %n: type to find others</source>
        <translation>
            <numerusform>显示前 %n 条，输入以查找其他</numerusform>
        </translation>
    </message>
    <message>
        <source>No product matches &quot;%1&quot;</source>
        <translation>没有找到“%1”</translation>
    </message>
    <message>
        <source>Labels  Ctrl+P</source>
        <translation>标签  Ctrl+P</translation>
    </message>
    <message>
        <source>Which product carries %1?</source>
        <translation>%1 是哪个商品的码？</translation>
    </message>
    <message>
        <source>Keep the code and add it  Enter</source>
        <translation>记住此码并加入  Enter</translation>
    </message>
    <message>
        <source>Price check  Shift+F3</source>
        <translation>查价  Shift+F3</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>Add to sale  Ctrl+Enter</source>
        <translation>加入收银  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>Nothing of this kind happened yet</source>
        <translation>还没有这类记录</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>近 12 月</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>A visit</source>
        <translation>客单</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Stored value</source>
        <translation>储值</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Spent in twelve months</source>
        <translation>近十二个月消费</translation>
    </message>
    <message>
        <source>Visits in twelve months</source>
        <translation>近十二个月次数</translation>
    </message>
    <message>
        <source>Spent at a visit</source>
        <translation>平均客单</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Under 14: a guardian has to agree. Until then nothing is sent to them.</source>
        <translation>未满 14 岁：须监护人同意，在此之前不发送任何消息。</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Asked for a correction, to be answered until %1</source>
        <translation>申请更正，须于 %1 前答复</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Not here for long: ask whether they stay, else they are erased on %1</source>
        <translation>久未到店：请询问是否保留，否则将于 %1 删除</translation>
    </message>
    <message>
        <source>They stay</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Lift the restriction</source>
        <translation>解除限制</translation>
    </message>
    <message>
        <source>Restricted: kept, not used. Only what the member asks for is done.</source>
        <translation>已限制处理：只保存、不使用，仅办理会员本人要求的事。</translation>
    </message>
</context>
<context>
    <name>PromotionsPage</name>
    <message>
        <source>Promotions</source>
        <translation>营销</translation>
    </message>
    <message>
        <source>Name, pinyin, code or coupon</source>
        <translation>名称、拼音、编码或券码</translation>
    </message>
    <message>
        <source>Find a promotion</source>
        <translation>查找促销</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>待生效</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Price lists</source>
        <translation>价目表</translation>
    </message>
    <message>
        <source>Import promotions and price lists</source>
        <translation>导入促销与价目表</translation>
    </message>
    <message>
        <source>Promotions (*.json)</source>
        <translation>促销文件 (*.json)</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Import…  Ctrl+O</source>
        <translation>导入…  Ctrl+O</translation>
    </message>
    <message numerus="yes">
        <source>%n of them</source>
        <translation>
            <numerusform>共 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a file  Ctrl+O</source>
        <translation>导入文件  Ctrl+O</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>No promotions yet</source>
        <translation>还没有促销</translation>
    </message>
    <message>
        <source>They come from a JSON file: special prices, mix and match, coupons and more</source>
        <translation>从 JSON 文件导入：特价、任选、满减、优惠券等</translation>
    </message>
    <message>
        <source>What is wrong in it is refused entry by entry, and said</source>
        <translation>有问题的条目会逐条拒绝并说明原因</translation>
    </message>
    <message>
        <source>None of these is found by &quot;%1&quot;</source>
        <translation>其中没有“%1”</translation>
    </message>
    <message>
        <source>Try the pinyin initials, the code or the coupon</source>
        <translation>试试拼音首字母、编码或券码</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>没有这一类</translation>
    </message>
    <message>
        <source>There are others</source>
        <translation>可以看看其他的</translation>
    </message>
</context>
<context>
    <name>QualityPage</name>
    <message>
        <source>Put in form  Ctrl+M</source>
        <translation>规范资料  Ctrl+M</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>%1 is signed off: %2</source>
        <translation>%1 已核对：%2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Data quality</source>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Members concerned</source>
        <translation>相关会员</translation>
    </message>
    <message>
        <source>Stop the search  Ctrl+D</source>
        <translation>停止查找  Ctrl+D</translation>
    </message>
    <message>
        <source>Look for duplicates  Ctrl+D</source>
        <translation>查找重复会员  Ctrl+D</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天变化</translation>
    </message>
    <message>
        <source>There twice</source>
        <translation>疑似重复</translation>
    </message>
    <message>
        <source>One</source>
        <translation>一方</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>会员号</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>另一方</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>发现于</translation>
    </message>
    <message>
        <source>Looking for duplicates …</source>
        <translation>正在查找重复会员…</translation>
    </message>
    <message numerus="yes">
        <source>The first %n of %1</source>
        <translation>
            <numerusform>共 %1 条，显示前 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to work off</source>
        <translation>
            <numerusform>待处理 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody looked for duplicates yet</source>
        <translation>还没有查找过重复会员</translation>
    </message>
    <message>
        <source>Ctrl+D looks; it may take a while</source>
        <translation>按 Ctrl+D 查找，可能需要一些时间</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>Nothing is wrong with what is kept of members</source>
        <translation>会员资料没有发现问题</translation>
    </message>
    <message>
        <source>All is well here</source>
        <translation>这一项没有问题</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Choose another line on the left</source>
        <translation>请在左侧选择其他项目</translation>
    </message>
</context>
<context>
    <name>QualityPanel</name>
    <message>
        <source>Right as it is, because</source>
        <translation>无需更改，因为</translation>
    </message>
    <message>
        <source>Sign off  Ctrl+S</source>
        <translation>标为已核对  Ctrl+S</translation>
    </message>
    <message numerus="yes">
        <source>Open, %n day(s), of %1 members</source>
        <translation>
            <numerusform>%n 天内待处理条数，会员共 %1 位</numerusform>
        </translation>
    </message>
    <message>
        <source>There twice</source>
        <translation>疑似重复</translation>
    </message>
    <message>
        <source>Compare both, and merge them or say that they are two people.</source>
        <translation>对比两份资料，合并，或确认是两个人。</translation>
    </message>
    <message>
        <source>Open the member  Enter</source>
        <translation>打开会员  Enter</translation>
    </message>
    <message>
        <source>Compare  Enter</source>
        <translation>对比  Enter</translation>
    </message>
    <message>
        <source>Say why it stays as it is</source>
        <translation>请说明为何无需更改</translation>
    </message>
</context>
<context>
    <name>QualityWords</name>
    <message>
        <source>Record cannot be read</source>
        <translation>资料无法读取</translation>
    </message>
    <message>
        <source>Have the data checked, or restore a backup of the keys.</source>
        <translation>请检查数据，或恢复密钥备份。</translation>
    </message>
    <message>
        <source>Phone does not exist</source>
        <translation>手机号不存在</translation>
    </message>
    <message>
        <source>Ask for the number at the next visit.</source>
        <translation>下次到店时请顾客提供号码。</translation>
    </message>
    <message>
        <source>E-mail goes nowhere</source>
        <translation>邮箱域名不存在</translation>
    </message>
    <message>
        <source>Look for a slip in what stands behind the @.</source>
        <translation>检查 @ 后面是否写错。</translation>
    </message>
    <message>
        <source>Under 14 without guardian</source>
        <translation>未满14岁且无监护人同意</translation>
    </message>
    <message>
        <source>A guardian must consent, or the member is erased.</source>
        <translation>须由监护人同意，否则应删除该会员。</translation>
    </message>
    <message>
        <source>Phone looks made up</source>
        <translation>疑似虚假号码</translation>
    </message>
    <message>
        <source>Ask for the real number, or remove this one.</source>
        <translation>询问真实号码，或删除此号码。</translation>
    </message>
    <message>
        <source>Phone is not reached</source>
        <translation>电话联系不上</translation>
    </message>
    <message>
        <source>Ask for a new number at the next visit.</source>
        <translation>下次到店时询问新号码。</translation>
    </message>
    <message>
        <source>E-mail comes back</source>
        <translation>邮件被退回</translation>
    </message>
    <message>
        <source>Ask for another address, or remove this one.</source>
        <translation>询问其他邮箱，或删除此邮箱。</translation>
    </message>
    <message>
        <source>Account is not reached</source>
        <translation>账号联系不上</translation>
    </message>
    <message>
        <source>Ask for the account that is used today.</source>
        <translation>询问现在使用的账号。</translation>
    </message>
    <message>
        <source>Birthday is improbable</source>
        <translation>生日不合理</translation>
    </message>
    <message>
        <source>Older than 110: look for a slip in the year.</source>
        <translation>超过110岁：检查年份是否写错。</translation>
    </message>
    <message>
        <source>Name is a placeholder</source>
        <translation>姓名为占位词</translation>
    </message>
    <message>
        <source>Ask for the name, or leave it empty.</source>
        <translation>询问姓名，或留空。</translation>
    </message>
    <message>
        <source>Digits in the name</source>
        <translation>姓名含数字</translation>
    </message>
    <message>
        <source>Was a number typed into the wrong field?</source>
        <translation>是否把号码填错了位置？</translation>
    </message>
    <message>
        <source>No consent to membership</source>
        <translation>缺少入会同意</translation>
    </message>
    <message>
        <source>Ask, and write down the answer under Consents.</source>
        <translation>询问顾客，并在“同意”中记录答复。</translation>
    </message>
    <message>
        <source>Name of one character</source>
        <translation>姓名只有一个字</translation>
    </message>
    <message>
        <source>Ask for the whole name.</source>
        <translation>询问完整姓名。</translation>
    </message>
    <message>
        <source>Landline only</source>
        <translation>仅有座机</translation>
    </message>
    <message>
        <source>No message arrives there: ask for a mobile.</source>
        <translation>无法接收短信：请询问手机号。</translation>
    </message>
    <message>
        <source>Address without region</source>
        <translation>地址缺少地区</translation>
    </message>
    <message>
        <source>Put in form finds many regions in the street.</source>
        <translation>“规范资料”可从街道中找出许多地区。</translation>
    </message>
    <message>
        <source>Nothing heard for long</source>
        <translation>长期无动静</translation>
    </message>
    <message>
        <source>Ask whether the facts still hold.</source>
        <translation>询问资料是否仍然正确。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Other account</source>
        <translation>其他账号</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>入会同意</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Adviser</source>
        <translation>导购</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Other accounts</source>
        <translation>其他账号</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>blanks</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>full width</source>
        <translation>全角</translation>
    </message>
    <message>
        <source>capitals</source>
        <translation>大小写</translation>
    </message>
    <message>
        <source>international form</source>
        <translation>国际格式</translation>
    </message>
    <message>
        <source>region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>there twice</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>QuickItems</name>
    <message>
        <source>Often sold</source>
        <translation>常卖商品</translation>
    </message>
</context>
<context>
    <name>ReceiptPreviewPage</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>小票 %1</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Print again  Enter</source>
        <translation>补打  Enter</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>收银员</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 种</numerusform>
        </translation>
    </message>
    <message>
        <source>Points earned</source>
        <translation>本次积分</translation>
    </message>
    <message>
        <source>Total due</source>
        <translation>应收</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>实收</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>找零</translation>
    </message>
    <message>
        <source>Set up a printer  Enter</source>
        <translation>设置打印机  Enter</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>I have copied it to paper</source>
        <translation>我已抄写在纸上</translation>
    </message>
    <message>
        <source>Start selling  Enter</source>
        <translation>开始收银  Enter</translation>
    </message>
    <message>
        <source>Write the recovery code down</source>
        <translation>请抄下恢复码</translation>
    </message>
    <message>
        <source>When every password is forgotten, this code opens the customers&apos; data again. It is shown now and never again. Keep the paper in a safe, not at the till.</source>
        <translation>所有密码都忘记时，凭此码可重新打开会员资料。它只显示这一次。请把纸条锁进保险柜，不要放在收银台。</translation>
    </message>
    <message>
        <source>First tick the box above</source>
        <translation>请先勾选上面一项</translation>
    </message>
</context>
<context>
    <name>ReturnPage</name>
    <message>
        <source>Scan the receipt that the goods came with</source>
        <translation>扫描购物小票</translation>
    </message>
    <message>
        <source>or type its number, the member&apos;s number, or a date like 2026-11-24</source>
        <translation>或输入小票号、会员号，或日期如 2026-11-24</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退换</translation>
    </message>
    <message>
        <source>Receipt, member or date</source>
        <translation>小票号、会员号或日期</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>One more  +</source>
        <translation>加一件  +</translation>
    </message>
    <message>
        <source>One less  −</source>
        <translation>减一件  −</translation>
    </message>
    <message>
        <source>Everything  *</source>
        <translation>全部退  *</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>已售</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>可退</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>实付</translation>
    </message>
    <message>
        <source>cannot come back</source>
        <translation>不可退</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>小票</translation>
    </message>
    <message>
        <source>Sold at</source>
        <translation>销售时间</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Without a receipt  F7</source>
        <translation>无小票退货  F7</translation>
    </message>
    <message>
        <source>The last sale  F9</source>
        <translation>上一单  F9</translation>
    </message>
    <message>
        <source>Void %1 over %2? Every line comes back and every payment goes back; this cannot be undone</source>
        <translation>作废 %1，金额 %2？全部商品退回、全部款项退还，不可撤销</translation>
    </message>
    <message>
        <source>Void it  Enter</source>
        <translation>作废  Enter</translation>
    </message>
    <message>
        <source>Keep it  Esc</source>
        <translation>保留  Esc</translation>
    </message>
    <message>
        <source>came back in exchange</source>
        <translation>换货退回</translation>
    </message>
    <message>
        <source>Scan the goods that come back without a receipt</source>
        <translation>扫描无小票退回的商品</translation>
    </message>
    <message>
        <source>or type their code, then Enter</source>
        <translation>或输入商品编码后按 Enter</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>最低价</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>商品编码</translation>
    </message>
    <message>
        <source>Scan or type the serial number of %1</source>
        <translation>扫描或输入 %1 的序列号</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
</context>
<context>
    <name>ReturnPanel</name>
    <message>
        <source>Back on the shelf</source>
        <translation>退回货架</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>应退</translation>
    </message>
    <message>
        <source>Receipt %1 of %2, %3</source>
        <translation>小票 %1，%2，%3</translation>
    </message>
    <message>
        <source>%1 is kept back: what stays does not reach %2</source>
        <translation>扣回 %1：留下的商品未达到“%2”</translation>
    </message>
    <message>
        <source>Refund with approval  Enter</source>
        <translation>授权退款  Enter</translation>
    </message>
    <message>
        <source>Refund  Enter</source>
        <translation>退款  Enter</translation>
    </message>
    <message>
        <source>As it was paid</source>
        <translation>原路退回</translation>
    </message>
    <message>
        <source>In cash  C</source>
        <translation>现金  C</translation>
    </message>
    <message numerus="yes">
        <source>The terminal does not answer; %n refund(s) wait: this one waits, too, or is paid in cash</source>
        <translation>
            <numerusform>终端无应答，%n 笔退款在等待：本笔也会等待，或改付现金</numerusform>
        </translation>
    </message>
    <message>
        <source>Exchange for other goods  F6</source>
        <translation>换货  F6</translation>
    </message>
    <message>
        <source>Void the whole sale  F8</source>
        <translation>整单作废  F8</translation>
    </message>
    <message numerus="yes">
        <source>Without a receipt: the lowest price of %n day(s), in cash</source>
        <translation>
            <numerusform>无小票：按近 %n 天最低价，退现金</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnPresenter</name>
    <message>
        <source>Not wanted</source>
        <translation>不想要了</translation>
    </message>
    <message>
        <source>Wrong goods</source>
        <translation>买错／发错</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>有质量问题</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>ReturnsForm</name>
    <message>
        <source>Days after the sale</source>
        <translation>售出后可退天数</translation>
    </message>
    <message>
        <source>Without a receipt: lowest price of so many days</source>
        <translation>无小票退货：按近多少天的最低价</translation>
    </message>
    <message>
        <source>Categories that never come back</source>
        <translation>不退不换的分类</translation>
    </message>
    <message>
        <source>How long goods come back</source>
        <translation>退换期限</translation>
    </message>
    <message>
        <source>Printed on every receipt; 0: for ever, and nothing is printed.</source>
        <translation>印在每张小票上；0：不限期，也不印。</translation>
    </message>
    <message>
        <source>Such a return needs a manager and is paid out in cash.</source>
        <translation>此类退货需店长授权，退现金。</translation>
    </message>
    <message>
        <source>What does not come back</source>
        <translation>不可退换</translation>
    </message>
    <message>
        <source>Separated by commas, with all that lies in them; the receipt marks the goods.</source>
        <translation>用逗号分隔，含其下级分类；小票会标明。</translation>
    </message>
    <message>
        <source>Type a number of days, as 30; 0: for ever</source>
        <translation>请输入天数，如 30；0 为不限期</translation>
    </message>
    <message>
        <source>Type a number of days from 1 on</source>
        <translation>请输入不小于 1 的天数</translation>
    </message>
</context>
<context>
    <name>SaleBlank</name>
    <message>
        <source>Scan the first item to start</source>
        <translation>扫第一件商品开始</translation>
    </message>
    <message>
        <source>Reprint  Ctrl+R</source>
        <translation>补打  Ctrl+R</translation>
    </message>
    <message>
        <source>F3 find a product</source>
        <translation>F3 查商品</translation>
    </message>
    <message>
        <source>F2 look up a member</source>
        <translation>F2 查会员</translation>
    </message>
    <message>
        <source>F5 recall a held sale (%1)</source>
        <translation>F5 取单（%1）</translation>
    </message>
    <message>
        <source>Last sale %1 · %2</source>
        <translation>上一单 %1 · %2</translation>
    </message>
    <message>
        <source>Paid %1 · change %2</source>
        <translation>实收 %1 · 找零 %2</translation>
    </message>
</context>
<context>
    <name>SaleDigest</name>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 种</numerusform>
        </translation>
    </message>
    <message>
        <source>quantity %1</source>
        <translation>%1 件</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>优惠</translation>
    </message>
    <message numerus="yes">
        <source>%n more before these</source>
        <translation>
            <numerusform>前面还有 %n 种</numerusform>
        </translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>退回</translation>
    </message>
</context>
<context>
    <name>SaleFacts</name>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Before discounts</source>
        <translation>折前合计</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Tax, added</source>
        <translation>税额（外加）</translation>
    </message>
    <message>
        <source>Tax, contained</source>
        <translation>税额（内含）</translation>
    </message>
</context>
<context>
    <name>SalePage</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查商品</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>挂单</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>取单</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>改价</translation>
    </message>
    <message>
        <source>Line off</source>
        <translation>单品折</translation>
    </message>
    <message>
        <source>Total off</source>
        <translation>整单折</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Pay or hold the sale in hand first</source>
        <translation>请先收款或挂起当前单据</translation>
    </message>
    <message>
        <source>Hold it  F4</source>
        <translation>挂单  F4</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>钱箱</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退换</translation>
    </message>
    <message>
        <source>Finish the exchange first, or drop it with Esc</source>
        <translation>请先完成换货，或按 Esc 放弃</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>There is no such extra. Import one with the kind &quot;extra&quot;.</source>
        <translation>没有这种附加商品。请导入“类型”一栏填 extra 的商品。</translation>
    </message>
</context>
<context>
    <name>SalePanel</name>
    <message>
        <source>Scan / code / pinyin initials</source>
        <translation>扫码 / 编码 / 拼音首字母</translation>
    </message>
    <message>
        <source>Code or number</source>
        <translation>编码或数字</translation>
    </message>
    <message>
        <source>Pay  Enter</source>
        <translation>收款  Enter</translation>
    </message>
    <message>
        <source>Total due, with tax %1</source>
        <translation>应收（含税 %1）</translation>
    </message>
    <message>
        <source>Total due</source>
        <translation>应收</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>应退</translation>
    </message>
    <message>
        <source>Difference to pay</source>
        <translation>补差价</translation>
    </message>
    <message>
        <source>Give back  Enter</source>
        <translation>退还差额  Enter</translation>
    </message>
    <message>
        <source>Exchange  Enter</source>
        <translation>确认换货  Enter</translation>
    </message>
    <message>
        <source>Why?  Ctrl+I</source>
        <translation>价格明细  Ctrl+I</translation>
    </message>
    <message>
        <source>%1 stored</source>
        <translation>储值 %1</translation>
    </message>
</context>
<context>
    <name>SalePresenter</name>
    <message>
        <source>Damaged</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>Near expiry</source>
        <translation>临期</translation>
    </message>
    <message>
        <source>Price match</source>
        <translation>竞品跟价</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>SaleSummary</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>全部清空</translation>
    </message>
    <message>
        <source>Held %1</source>
        <translation>挂单 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 种</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 pcs</source>
        <translation>
            <numerusform>%1 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Discount %1</source>
        <translation>优惠 %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>定金</translation>
    </message>
    <message numerus="yes">
        <source>%n back</source>
        <translation>
            <numerusform>退 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScaleForm</name>
    <message>
        <source>Scale</source>
        <translation>电子秤</translation>
    </message>
    <message>
        <source>Serial line of the scale</source>
        <translation>秤的串口</translation>
    </message>
    <message>
        <source>Tare</source>
        <translation>去皮</translation>
    </message>
    <message>
        <source>Clear tare</source>
        <translation>清皮</translation>
    </message>
    <message>
        <source>Set to zero</source>
        <translation>置零</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Such as serial:/dev/ttyUSB0:9600:8N1; empty: goods are weighed elsewhere.</source>
        <translation>例如 serial:/dev/ttyUSB0:9600:8N1；留空表示不在本机称重。</translation>
    </message>
    <message>
        <source>This is no such place: see the example</source>
        <translation>格式不对：请看示例</translation>
    </message>
    <message>
        <source>Nothing that a scale says. Set it to continuous output, and check the speed.</source>
        <translation>没有收到秤的数据。请把秤设为连续发送，并检查波特率。</translation>
    </message>
    <message>
        <source>It found no zero: empty it, then switch it off and on.</source>
        <translation>没有零点：请清空后重新开机。</translation>
    </message>
    <message>
        <source>More lies on it than it can weigh.</source>
        <translation>超出量程。</translation>
    </message>
    <message>
        <source>Something was taken off: empty it, then set it to zero.</source>
        <translation>低于零：请清空后置零。</translation>
    </message>
    <message>
        <source>Not still yet.</source>
        <translation>未稳定。</translation>
    </message>
    <message>
        <source>Nothing lies on it.</source>
        <translation>秤上没有东西。</translation>
    </message>
    <message>
        <source>Still. This weight would be taken.</source>
        <translation>已稳定，可以取重。</translation>
    </message>
    <message>
        <source>net</source>
        <translation>净重</translation>
    </message>
    <message>
        <source>No weight</source>
        <translation>没有重量</translation>
    </message>
</context>
<context>
    <name>ScannerForm</name>
    <message>
        <source>Scanner</source>
        <translation>扫码枪</translation>
    </message>
    <message>
        <source>Serial line of a scanner</source>
        <translation>扫码枪的串口</translation>
    </message>
    <message>
        <source>Test a scan</source>
        <translation>测试扫码</translation>
    </message>
    <message>
        <source>Measure the pause</source>
        <translation>测量间隔</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Such as serial:/dev/ttyACM0:9600:8N1; empty: the scanner types as a keyboard.</source>
        <translation>例如 serial:/dev/ttyACM0:9600:8N1；留空表示键盘式扫码枪。</translation>
    </message>
    <message>
        <source>This is no such place: see the example</source>
        <translation>格式不对：请看示例</translation>
    </message>
    <message>
        <source>Slowest pause %1 ms. A pause of up to %2 ms now counts as a scan.</source>
        <translation>最慢间隔 %1 毫秒。现在 %2 毫秒以内算作扫码。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Scan the same code %1 times: %2 so far. Nothing is sold.</source>
        <translation>请把同一个码扫 %1 次：已扫 %2 次。不会加入销售。</translation>
    </message>
    <message>
        <source>%1, from the serial line</source>
        <translation>%1，来自串口</translation>
    </message>
    <message>
        <source>%1, typed</source>
        <translation>%1，键盘输入</translation>
    </message>
    <message>
        <source>Scan anything. Nothing is sold.</source>
        <translation>请扫任意码。不会加入销售。</translation>
    </message>
    <message>
        <source>Not connected: %1</source>
        <translation>未连接：%1</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Your role may choose language and theme; a manager changes the rest.</source>
        <translation>您的角色可选择语言和主题，其余由店长更改。</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>This till</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>This shop</source>
        <translation>本店</translation>
    </message>
    <message>
        <source>Ways to pay</source>
        <translation>支付方式</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>硬件</translation>
    </message>
    <message>
        <source>Scale labels</source>
        <translation>秤签</translation>
    </message>
    <message>
        <source>Payment terminal</source>
        <translation>收款终端</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
</context>
<context>
    <name>ShiftPage</name>
    <message>
        <source>No cash has moved without a sale</source>
        <translation>本班没有销售以外的现金收支</translation>
    </message>
    <message>
        <source>F11 opens the drawer, for a reason</source>
        <translation>按 F11 填写原因后开钱箱</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>X 报表</translation>
    </message>
    <message>
        <source>Last Z report</source>
        <translation>上一份 Z 报表</translation>
    </message>
    <message>
        <source>No shift is open</source>
        <translation>没有开班</translation>
    </message>
    <message>
        <source>Sales and cash need one. It begins with what is in the drawer.</source>
        <translation>开班后才能销售和收支现金，先填钱箱里的备用金。</translation>
    </message>
    <message>
        <source>Open a shift</source>
        <translation>开班</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Open drawer  F11</source>
        <translation>开钱箱  F11</translation>
    </message>
    <message>
        <source>Settings  Ctrl+,</source>
        <translation>设置  Ctrl+,</translation>
    </message>
    <message>
        <source>Shift %1 · %2</source>
        <translation>班次 %1 · %2</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Finish closing  Ctrl+Enter</source>
        <translation>继续交班  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Count and close  Ctrl+Enter</source>
        <translation>清点交班  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>开班时间</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>备用金</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Drawer openings</source>
        <translation>开钱箱次数</translation>
    </message>
    <message>
        <source>Held sales</source>
        <translation>挂单</translation>
    </message>
    <message>
        <source>Close shift %1 of %2…</source>
        <translation>交班次 %1（%2）…</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>练习</translation>
    </message>
</context>
<context>
    <name>ShiftReportPage</name>
    <message>
        <source>Save as PDF…  Ctrl+E</source>
        <translation>存为 PDF…  Ctrl+E</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>Z report %1 · shift %2</source>
        <translation>Z 报表 %1 · 班次 %2</translation>
    </message>
    <message>
        <source>X report · shift %1</source>
        <translation>X 报表 · 班次 %1</translation>
    </message>
    <message>
        <source>The shift is closed.</source>
        <translation>已交班。</translation>
    </message>
    <message>
        <source>Of a closed shift: nothing changes in it any more.</source>
        <translation>已交班，数据不再变化。</translation>
    </message>
    <message>
        <source>The shift goes on. Sums are told once the count is handed in.</source>
        <translation>班次继续。提交实点后显示金额。</translation>
    </message>
    <message>
        <source>The shift goes on: this changes nothing.</source>
        <translation>班次继续：查看不影响数据。</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Set up a printer</source>
        <translation>设置打印机</translation>
    </message>
    <message>
        <source>Print  Ctrl+P</source>
        <translation>打印  Ctrl+P</translation>
    </message>
    <message>
        <source>Done  Enter</source>
        <translation>完成  Enter</translation>
    </message>
    <message>
        <source>Back  Enter</source>
        <translation>返回  Enter</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报表</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已存为 %1</translation>
    </message>
</context>
<context>
    <name>ShopForm</name>
    <message>
        <source>Money that earns one point</source>
        <translation>每多少钱积 1 分</translation>
    </message>
    <message>
        <source>Discounts and cash</source>
        <translation>折扣与现金</translation>
    </message>
    <message>
        <source>8.5折: 15 % off</source>
        <translation>8.5 折（减 15%）</translation>
    </message>
    <message>
        <source>85 % off</source>
        <translation>减 85%</translation>
    </message>
    <message>
        <source>Round what is paid in cash to</source>
        <translation>现金收款抹零到</translation>
    </message>
    <message>
        <source>A line of its own on the receipt; card and scan-to-pay stay exact.</source>
        <translation>小票上单列一行；刷卡和扫码付不抹零。</translation>
    </message>
    <message>
        <source>&quot;85/&quot; at the till means</source>
        <translation>收银时输入“85/”表示</translation>
    </message>
    <message>
        <source>Counted on the whole sale as paid; 0: no points. Points already given stay.</source>
        <translation>按整单实付计算；0 为不积分。已给的积分不变。</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>不抹零</translation>
    </message>
    <message>
        <source>Type an amount, as 1 or 0.50</source>
        <translation>请输入金额，如 1 或 0.50</translation>
    </message>
    <message>
        <source>Difference that a cashier may close with</source>
        <translation>收银员可直接交班的差额</translation>
    </message>
    <message>
        <source>Of the cash counted at the end of a shift; more needs a note and a manager.</source>
        <translation>交班实点现金的差额；超过须写说明并由店长授权。</translation>
    </message>
    <message>
        <source>Most discount by hand, in percent</source>
        <translation>手工折扣上限（%）</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>收银员</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>店长</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>More needs somebody who may, with PIN or password.</source>
        <translation>超过上限须由有权限的人用 PIN 或密码授权。</translation>
    </message>
    <message>
        <source>Type 0 to 100</source>
        <translation>请输入 0 到 100</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>不印姓名</translation>
    </message>
    <message>
        <source>the first character, 王**</source>
        <translation>只印首字，王**</translation>
    </message>
    <message>
        <source>the whole name</source>
        <translation>印全名</translation>
    </message>
    <message>
        <source>Of the name, on a member&apos;s card</source>
        <translation>会员卡上印的姓名</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>PIN or password</source>
        <translation>PIN 或密码</translation>
    </message>
    <message>
        <source>%1 · Till %2</source>
        <translation>%1 · %2 号机</translation>
    </message>
    <message>
        <source>Who is at the till?</source>
        <translation>谁在收银？</translation>
    </message>
    <message>
        <source>Choose, then type the PIN or password.</source>
        <translation>请选择，再输入 PIN 或密码。</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁屏</translation>
    </message>
    <message>
        <source>Locked by %1. Unlock, or sign in as somebody else.</source>
        <translation>由 %1 锁屏。请解锁，或由他人登录。</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>收银员</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>店长</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Type the PIN or password first</source>
        <translation>请先输入 PIN 或密码</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>Sign in  Enter</source>
        <translation>登录  Enter</translation>
    </message>
    <message>
        <source>%1&apos;s sale is kept. Unlock, or sign in as somebody else.</source>
        <translation>%1的单据已保留。请解锁，或换人登录。</translation>
    </message>
    <message>
        <source>First sign-in: use the password.</source>
        <translation>首次登录请用密码。</translation>
    </message>
    <message>
        <source>Unlock  Enter</source>
        <translation>解锁  Enter</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出程序</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Nothing here is real, and nothing leaves this till. Everybody&apos;s PIN is %1.</source>
        <translation>这里的一切都不是真的，数据也不会离开本机。所有人的 PIN 都是 %1。</translation>
    </message>
    <message>
        <source>Begin afresh</source>
        <translation>重新开始练习</translation>
    </message>
    <message>
        <source>The file of keys was lost and was put back from its backup of %1.</source>
        <translation>密钥文件丢失，已用 %1 的备份恢复。</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) enrolled after that can no longer be read: ask them for their details again.</source>
        <translation>
            <numerusform>此后入会的 %n 位会员资料无法读取，请重新登记。</numerusform>
        </translation>
    </message>
    <message>
        <source>Tell the manager.</source>
        <translation>请告知店长。</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Cashier</source>
        <translation>收银员</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>店长</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Till %1</source>
        <translation>%1 号机</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Shift #%1</source>
        <translation>班次 #%1</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>无打印机</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>打印中</translation>
    </message>
    <message>
        <source>Printer fault</source>
        <translation>打印机故障</translation>
    </message>
</context>
<context>
    <name>SyncSheet</name>
    <message>
        <source>Head office</source>
        <translation>总部</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Address of head office</source>
        <translation>总部地址</translation>
    </message>
    <message>
        <source>Enrolment code</source>
        <translation>注册码</translation>
    </message>
    <message>
        <source>Enrol this till</source>
        <translation>注册本机</translation>
    </message>
    <message>
        <source>This till belongs to head office now</source>
        <translation>本机已在总部注册</translation>
    </message>
    <message>
        <source>An address looks like https://office.example:8443</source>
        <translation>地址形如 https://office.example:8443</translation>
    </message>
    <message>
        <source>From head office; it is good once</source>
        <translation>由总部提供，只能用一次</translation>
    </message>
    <message>
        <source>The oldest: %1, %2 ago</source>
        <translation>最早：%1（%2前）</translation>
    </message>
    <message>
        <source>Enrolling…</source>
        <translation>正在注册…</translation>
    </message>
    <message>
        <source>Enrol this till  Enter</source>
        <translation>注册本机  Enter</translation>
    </message>
    <message>
        <source>To enrol it, an administrator signs in with a password.</source>
        <translation>请管理员用密码登录后注册。</translation>
    </message>
    <message>
        <source>Copy for head office</source>
        <translation>复制给总部</translation>
    </message>
    <message>
        <source>%1 · Till %2</source>
        <translation>%1 · %2 号机</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Queued: %1</source>
        <translation>待传：%1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>Synced</source>
        <translation>已同步</translation>
    </message>
    <message>
        <source>Sending %1</source>
        <translation>同步中 %1</translation>
    </message>
    <message>
        <source>Offline · %1 queued</source>
        <translation>离线 · 待传 %1</translation>
    </message>
    <message>
        <source>No head office</source>
        <translation>未连总部</translation>
    </message>
    <message>
        <source>Head office has everything.</source>
        <translation>总部已收到全部数据。</translation>
    </message>
    <message>
        <source>Sending to head office now.</source>
        <translation>正在传送到总部。</translation>
    </message>
    <message>
        <source>Sending begins once somebody has signed in with a password.</source>
        <translation>有人用密码登录后才开始传送。</translation>
    </message>
    <message>
        <source>This till keeps its sales to itself. Enrol it with a code from head office to send them there.</source>
        <translation>本机的销售只保存在本机。用总部给的注册码注册后即可上传。</translation>
    </message>
    <message>
        <source>Head office cannot be reached. Selling goes on.</source>
        <translation>连不上总部，收银照常。</translation>
    </message>
    <message>
        <source>Needs attention · %1 queued</source>
        <translation>需处理 · 待传 %1</translation>
    </message>
    <message>
        <source>Waits for a password · %1 queued</source>
        <translation>等待密码登录 · 待传 %1</translation>
    </message>
</context>
<context>
    <name>TagSheet</name>
    <message>
        <source>Tag the marked members</source>
        <translation>给所选会员打标签</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Give it to them  Enter</source>
        <translation>加上标签  Enter</translation>
    </message>
    <message>
        <source>Take it from them</source>
        <translation>去掉标签</translation>
    </message>
    <message>
        <source>It can be undone afterwards</source>
        <translation>之后可以撤销</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) are marked</source>
        <translation>
            <numerusform>已选 %n 位会员</numerusform>
        </translation>
    </message>
    <message>
        <source>One to 30 letters, without a comma</source>
        <translation>1 至 30 个字，不含逗号</translation>
    </message>
    <message>
        <source>Nobody is marked any more</source>
        <translation>已没有选中的会员</translation>
    </message>
    <message>
        <source>Tags in use</source>
        <translation>在用的标签</translation>
    </message>
</context>
<context>
    <name>TaskListModel</name>
    <message>
        <source>Only for whose it is</source>
        <translation>仅负责人可见</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>coming</source>
        <translation>将到期</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>For</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>负责人</translation>
    </message>
</context>
<context>
    <name>TaskSheet</name>
    <message>
        <source>New task</source>
        <translation>新建事项</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Save  Ctrl+S</source>
        <translation>保存  Ctrl+S</translation>
    </message>
    <message>
        <source>Kept under the member&apos;s own key, as their profile is</source>
        <translation>与会员资料一样以其独立密钥加密</translation>
    </message>
    <message>
        <source>A day, as 2026-12-24</source>
        <translation>日期，如 2026-12-24</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>一周后</translation>
    </message>
    <message>
        <source>A day from today on, as 2026-12-24</source>
        <translation>请输入今天或以后的日期，如 2026-12-24</translation>
    </message>
    <message>
        <source>Type what is to be done</source>
        <translation>请输入要做的事</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>Everybody&apos;s</source>
        <translation>所有人的</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>移交…</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>Done  Ctrl+D</source>
        <translation>完成  Ctrl+D</translation>
    </message>
    <message>
        <source>Drop  Del</source>
        <translation>取消  Del</translation>
    </message>
    <message>
        <source>Open the member  Enter</source>
        <translation>打开会员  Enter</translation>
    </message>
    <message>
        <source>%1 looks after %2 members more and has %3 tasks more</source>
        <translation>%1 接手了 %2 位会员和 %3 项待办</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Nothing to do here</source>
        <translation>这里没有待办</translation>
    </message>
    <message>
        <source>Tasks are made on a member&apos;s page, with Ctrl+N</source>
        <translation>在会员页面按 Ctrl+N 新建事项</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>将到期</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>TenderBox</name>
    <message>
        <source>Reference</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>The customer&apos;s code</source>
        <translation>顾客付款码</translation>
    </message>
    <message>
        <source>Scan it, or leave it empty: the terminal shows one</source>
        <translation>扫描付款码；留空则由终端出示收款码</translation>
    </message>
    <message>
        <source>%1 was charged, and not given back</source>
        <translation>%1 已扣款，尚未退回</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>This is no customer&apos;s code: it has 16 to 24 digits</source>
        <translation>这不是顾客付款码：付款码为 16 至 24 位数字</translation>
    </message>
    <message>
        <source>Ask the terminal  Enter</source>
        <translation>询问终端  Enter</translation>
    </message>
</context>
<context>
    <name>TenderLedger</name>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Total due</source>
        <translation>应收</translation>
    </message>
    <message>
        <source>Still owed</source>
        <translation>还差</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>找零</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>实收</translation>
    </message>
    <message>
        <source>Refund it on the terminal first</source>
        <translation>删除前先在设备上退款</translation>
    </message>
    <message>
        <source>Total due, rounded by %1</source>
        <translation>应收（含舍入 %1）</translation>
    </message>
    <message>
        <source>Change kept as stored value</source>
        <translation>找零转存</translation>
    </message>
    <message>
        <source>Removing it reverses it on the terminal</source>
        <translation>删除即在终端上撤销</translation>
    </message>
</context>
<context>
    <name>TendersForm</name>
    <message>
        <source>Stored value and gift cards</source>
        <translation>储值与礼品卡</translation>
    </message>
    <message>
        <source>Most on a member&apos;s account or named card</source>
        <translation>会员账户、记名卡上限</translation>
    </message>
    <message>
        <source>0: no limit</source>
        <translation>0 为不限</translation>
    </message>
    <message>
        <source>Most on a card without a name</source>
        <translation>不记名卡上限</translation>
    </message>
    <message>
        <source>Months that a card without a name is good</source>
        <translation>不记名卡有效期（月）</translation>
    </message>
    <message>
        <source>0: for ever</source>
        <translation>0 为长期有效</translation>
    </message>
    <message>
        <source>Bonus on top-ups</source>
        <translation>充值赠送</translation>
    </message>
    <message>
        <source>Paid in : given, as 500:50, 1000:120; empty: none</source>
        <translation>充:送，如 500:50, 1000:120；留空为不送</translation>
    </message>
    <message>
        <source>What was paid in; a bonus lapses</source>
        <translation>退本金，赠送作废</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不退</translation>
    </message>
    <message>
        <source>Paid back on request</source>
        <translation>储值可否退</translation>
    </message>
    <message>
        <source>Points that pay</source>
        <translation>积分抵扣</translation>
    </message>
    <message>
        <source>Points pay in steps of</source>
        <translation>每次抵扣的积分步长</translation>
    </message>
    <message>
        <source>0: points do not pay</source>
        <translation>0 为不能抵扣</translation>
    </message>
    <message>
        <source>One step pays</source>
        <translation>每步抵扣金额</translation>
    </message>
    <message>
        <source>Most of a sale, in percent</source>
        <translation>最多抵整单的百分比</translation>
    </message>
    <message>
        <source>Change, besides cash</source>
        <translation>除现金外可找零</translation>
    </message>
    <message>
        <source>This does not fit here. It was %1</source>
        <translation>这里填不了这个，原来是 %1</translation>
    </message>
</context>
<context>
    <name>TerminalCard</name>
    <message>
        <source>Cancel  Esc</source>
        <translation>取消  Esc</translation>
    </message>
    <message>
        <source>Reverse  Ctrl+Z</source>
        <translation>撤销  Ctrl+Z</translation>
    </message>
    <message>
        <source>By hand…</source>
        <translation>人工确认…</translation>
    </message>
    <message>
        <source>It was charged</source>
        <translation>已收款</translation>
    </message>
    <message>
        <source>It was not</source>
        <translation>没有收款</translation>
    </message>
    <message>
        <source>Waiting for the terminal: %1</source>
        <translation>等待终端收款：%1</translation>
    </message>
    <message>
        <source>Asking the terminal about %1</source>
        <translation>正在向终端查询 %1</translation>
    </message>
    <message>
        <source>The terminal gives %1 back</source>
        <translation>终端正在退回 %1</translation>
    </message>
    <message>
        <source>Was %1 charged? Nobody knows</source>
        <translation>结果未知：是否已收 %1？</translation>
    </message>
    <message>
        <source>Look at the terminal: was %1 charged?</source>
        <translation>请看终端：是否已收 %1？</translation>
    </message>
    <message>
        <source>By hand, with approval…</source>
        <translation>人工判定，需授权…</translation>
    </message>
</context>
<context>
    <name>TerminalForm</name>
    <message>
        <source>Its address</source>
        <translation>终端地址</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>By hand there is nothing to test</source>
        <translation>手工方式没有可测试的</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>立即发送</translation>
    </message>
    <message>
        <source>Payment terminal</source>
        <translation>收款终端</translation>
    </message>
    <message>
        <source>By hand: charge, then type its reference</source>
        <translation>手工：在终端收款后录入参考号</translation>
    </message>
    <message>
        <source>Over HTTP, signed</source>
        <translation>通过 HTTP（签名）</translation>
    </message>
    <message>
        <source>https://…; http:// only for a program on this machine</source>
        <translation>https://…；http:// 仅限本机程序</translation>
    </message>
    <message>
        <source>At least %1 characters, the same at the terminal</source>
        <translation>至少 %1 个字符，与终端一致</translation>
    </message>
    <message>
        <source>How it is used</source>
        <translation>使用方式</translation>
    </message>
    <message>
        <source>Refunds on their way</source>
        <translation>待处理的退款</translation>
    </message>
    <message>
        <source>Asking the terminal…</source>
        <translation>正在询问终端…</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>The terminal answers</source>
        <translation>终端已应答</translation>
    </message>
    <message>
        <source>The terminal answers: %1</source>
        <translation>终端已应答：%1</translation>
    </message>
    <message>
        <source>Kept; type another to replace it</source>
        <translation>已保存；输入新的即可替换</translation>
    </message>
    <message>
        <source>This is no such address: https://, a name, perhaps a port and a path</source>
        <translation>地址不对：应为 https://、主机名，可带端口和路径</translation>
    </message>
    <message>
        <source>Not in clear over a network: begin with https://</source>
        <translation>网络上不能明文传输：请以 https:// 开头</translation>
    </message>
    <message>
        <source>Too short: at least %1 characters</source>
        <translation>太短：至少 %1 个字符</translation>
    </message>
    <message>
        <source>It answers, but not with this secret. Type the same at both</source>
        <translation>终端有应答，但密钥不一致。请在两边输入相同的密钥</translation>
    </message>
    <message>
        <source>Its certificate is not trusted by this machine. Ask whoever set it up</source>
        <translation>本机不信任它的证书。请联系安装人员</translation>
    </message>
    <message>
        <source>None waits for the terminal.</source>
        <translation>没有等待终端处理的退款。</translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) wait for the terminal; sent again by themselves.</source>
        <translation>
            <numerusform>%n 笔退款等待终端处理，会自动重发。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The terminal declined %n refund(s): %1</source>
        <translation>
            <numerusform>终端拒绝了 %n 笔退款：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Pay %1 out in cash</source>
        <translation>以现金付出 %1</translation>
    </message>
</context>
<context>
    <name>TillForm</name>
    <message>
        <source>Appearance and language</source>
        <translation>外观与语言</translation>
    </message>
    <message>
        <source>As the shop</source>
        <translation>同门店</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>This till only. Receipts use the shop&apos;s language.</source>
        <translation>仅限本机。小票使用门店语言。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Lock and scanner</source>
        <translation>锁屏与扫码</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>Lock after this long without a touch or key</source>
        <translation>无操作多久后锁屏</translation>
    </message>
    <message>
        <source>0 to %1 minutes; 0: never. Ctrl+L locks at once.</source>
        <translation>0 至 %1 分钟；0 为从不。Ctrl+L 立即锁屏。</translation>
    </message>
    <message>
        <source>Longest pause between two characters of a scan</source>
        <translation>扫码时字符之间的最长间隔</translation>
    </message>
    <message>
        <source>%1 to %2 ms. Raise it when scans arrive as typing; lower it when typing arrives as scans.</source>
        <translation>%1 至 %2 毫秒。扫码被当成打字时调大，打字被当成扫码时调小。</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>小票打印机</translation>
    </message>
    <message>
        <source>Head office</source>
        <translation>总部</translation>
    </message>
</context>
<context>
    <name>TimelineModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message>
        <source>Sale</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>换货</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>Stored value paid out</source>
        <translation>储值退款</translation>
    </message>
    <message>
        <source>Account settled</source>
        <translation>挂账结清</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>定金</translation>
    </message>
    <message>
        <source>Deposit paid back</source>
        <translation>退定金</translation>
    </message>
    <message>
        <source>Points put right</source>
        <translation>积分调整</translation>
    </message>
    <message>
        <source>Points lapsed</source>
        <translation>积分到期</translation>
    </message>
    <message>
        <source>Points of two members united or parted</source>
        <translation>会员合并或拆开的积分</translation>
    </message>
    <message>
        <source>Stored value put right</source>
        <translation>储值调整</translation>
    </message>
    <message>
        <source>Account put right</source>
        <translation>挂账调整</translation>
    </message>
    <message>
        <source>Tier reached</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Tier kept</source>
        <translation>保级</translation>
    </message>
    <message>
        <source>Tier lowered</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>Tier given by hand</source>
        <translation>手动定级</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>授权同意</translation>
    </message>
    <message>
        <source>Consent taken back</source>
        <translation>撤回授权</translation>
    </message>
    <message>
        <source>Profile changed</source>
        <translation>资料修改</translation>
    </message>
    <message>
        <source>Merged with another member</source>
        <translation>与另一会员合并</translation>
    </message>
    <message>
        <source>Merged with another member, then parted</source>
        <translation>与另一会员合并，后已拆开</translation>
    </message>
    <message>
        <source>Became a member</source>
        <translation>入会</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>其他账号</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>further facts</source>
        <translation>更多资料</translation>
    </message>
    <message>
        <source>reachability</source>
        <translation>联系状态</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>referrer</source>
        <translation>推荐人</translation>
    </message>
    <message>
        <source>adviser</source>
        <translation>导购</translation>
    </message>
    <message>
        <source>external number</source>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>会员服务</translation>
    </message>
    <message>
        <source>Marketing by SMS</source>
        <translation>短信营销</translation>
    </message>
    <message>
        <source>Marketing by e-mail</source>
        <translation>邮件营销</translation>
    </message>
    <message>
        <source>Marketing by WeChat</source>
        <translation>微信营销</translation>
    </message>
    <message>
        <source>Marketing by phone</source>
        <translation>电话营销</translation>
    </message>
    <message>
        <source>Profiling</source>
        <translation>个性化分析</translation>
    </message>
    <message>
        <source>no tier</source>
        <translation>无等级</translation>
    </message>
    <message>
        <source>bonus %1</source>
        <translation>赠送 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Points given</source>
        <translation>赠送积分</translation>
    </message>
    <message>
        <source>Points taken back</source>
        <translation>扣回积分</translation>
    </message>
    <message>
        <source>Points spent on a reward</source>
        <translation>积分兑换</translation>
    </message>
    <message>
        <source>Points of a reward given back</source>
        <translation>兑换撤销，退回积分</translation>
    </message>
    <message>
        <source>Card of uses bought</source>
        <translation>购买次卡</translation>
    </message>
    <message>
        <source>Card used</source>
        <translation>次卡消费</translation>
    </message>
    <message>
        <source>Use given back</source>
        <translation>次卡退回次数</translation>
    </message>
    <message>
        <source>Card lapsed</source>
        <translation>次卡过期</translation>
    </message>
    <message>
        <source>Card paid back</source>
        <translation>次卡退卡</translation>
    </message>
    <message>
        <source>Task made</source>
        <translation>新建事项</translation>
    </message>
    <message>
        <source>Task given to somebody else</source>
        <translation>事项移交</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>事项完成</translation>
    </message>
    <message>
        <source>Task dropped</source>
        <translation>事项取消</translation>
    </message>
    <message>
        <source>Task opened again</source>
        <translation>事项重新打开</translation>
    </message>
    <message>
        <source>Processing restricted</source>
        <translation>限制处理</translation>
    </message>
    <message>
        <source>Restriction lifted</source>
        <translation>解除限制</translation>
    </message>
    <message>
        <source>Correction asked for</source>
        <translation>申请更正</translation>
    </message>
    <message>
        <source>Correction made</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>Correction refused</source>
        <translation>未予更正</translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) left</source>
        <translation>
            <numerusform>剩余 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>期限 %1</translation>
    </message>
    <message>
        <source>member card</source>
        <translation>会员卡</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Lock</source>
        <translation>锁屏</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>培训</translation>
    </message>
</context>
<context>
    <name>TopUpSheet</name>
    <message>
        <source>Top up</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Settle account</source>
        <translation>还挂账</translation>
    </message>
    <message>
        <source>%1 holds %2</source>
        <translation>%1 余额 %2</translation>
    </message>
    <message>
        <source>owes %1</source>
        <translation>挂账 %1</translation>
    </message>
    <message>
        <source>The shop adds %1</source>
        <translation>店铺赠送 %1</translation>
    </message>
    <message>
        <source>Top up  Enter</source>
        <translation>充值  Enter</translation>
    </message>
    <message>
        <source>Settle  Enter</source>
        <translation>还款  Enter</translation>
    </message>
    <message>
        <source>Type an amount, as 500 or 99.50</source>
        <translation>请输入金额，如 500 或 99.50</translation>
    </message>
    <message>
        <source>No more than %1 is owed</source>
        <translation>最多欠 %1</translation>
    </message>
    <message>
        <source>Pay out</source>
        <translation>退本金</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>信用额度</translation>
    </message>
    <message>
        <source>Pay out  Enter</source>
        <translation>退本金  Enter</translation>
    </message>
    <message>
        <source>Allow to owe  Enter</source>
        <translation>允许挂账  Enter</translation>
    </message>
</context>
<context>
    <name>TransferWords</name>
    <message>
        <source>Member number</source>
        <translation>会员号</translation>
    </message>
    <message>
        <source>External number</source>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>Street, second line</source>
        <translation>街道（第二行）</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>推荐人</translation>
    </message>
    <message>
        <source>Adviser</source>
        <translation>导购</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Stored value</source>
        <translation>储值</translation>
    </message>
    <message>
        <source>Stored bonus</source>
        <translation>储值赠送</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Alipay</source>
        <translation>支付宝</translation>
    </message>
    <message>
        <source>Other account</source>
        <translation>其他账号</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Enrolled at</source>
        <translation>入会时间</translation>
    </message>
    <message>
        <source>Changed at</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>Stands in row %1 already</source>
        <translation>与第 %1 行重复</translation>
    </message>
    <message>
        <source>Is member %1&apos;s</source>
        <translation>属于会员 %1</translation>
    </message>
    <message>
        <source>Not a phone number</source>
        <translation>不是电话号码</translation>
    </message>
    <message>
        <source>A value that does not fit: %1</source>
        <translation>内容不合要求：%1</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>之后又改过</translation>
    </message>
    <message>
        <source>Bought or paid since</source>
        <translation>之后有消费或付款</translation>
    </message>
    <message>
        <source>Their data are kept, but not used</source>
        <translation>其资料仅保留，不使用</translation>
    </message>
    <message>
        <source>Merged since</source>
        <translation>之后已合并</translation>
    </message>
    <message>
        <source>The balance was spent since</source>
        <translation>余额之后已使用</translation>
    </message>
    <message>
        <source>Online Retail</source>
        <translation>Online Retail</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Square</translation>
    </message>
    <message>
        <source>Shopify</source>
        <translation>Shopify</translation>
    </message>
    <message>
        <source>The same as in row %1</source>
        <translation>与第 %1 行相同</translation>
    </message>
    <message>
        <source>Member %1 has it, too</source>
        <translation>会员 %1 也有</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>更新 %1</translation>
    </message>
    <message>
        <source>%1 as before</source>
        <translation>不变 %1</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>被拒 %1</translation>
    </message>
    <message>
        <source>%1 taken away</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>%1 stay</source>
        <translation>保留 %1</translation>
    </message>
    <message>
        <source>No column holds a number, name or phone. Say below which one does.</source>
        <translation>没有会员号、姓名或手机列，请在下方指定。</translation>
    </message>
    <message>
        <source>The name for these columns is too long. Choose a shorter one.</source>
        <translation>名称太长，请换一个短一些的。</translation>
    </message>
    <message>
        <source>The file has no column %1, which these columns are kept with. Choose others.</source>
        <translation>文件中没有“%1”列，与所选的对应方式不符，请另选。</translation>
    </message>
    <message>
        <source>Two columns are taken for one: %1. Change one of them.</source>
        <translation>有两列对应同一内容：%1。请更改其中一列。</translation>
    </message>
</context>
<context>
    <name>UsersForm</name>
    <message>
        <source>End this user&apos;s access</source>
        <translation>停用此用户</translation>
    </message>
    <message>
        <source>New user&apos;s name</source>
        <translation>新用户姓名</translation>
    </message>
    <message>
        <source>PIN or password</source>
        <translation>PIN 或密码</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>添加用户</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>收银员</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>店长</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>A PIN has 6 to 12 digits; a password, which opens customers&apos; data too, 15 characters</source>
        <translation>PIN 为 6 至 12 位数字；密码至少 15 个字符，还可打开会员资料</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>%1 can sign in now</source>
        <translation>%1 现在可以登录</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>有</translation>
    </message>
    <message>
        <source>no</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Only an administrator changes who may sign in.</source>
        <translation>只有管理员可以更改登录用户。</translation>
    </message>
    <message>
        <source>Type a name of up to 40 letters</source>
        <translation>请输入 40 字以内的姓名</translation>
    </message>
    <message>
        <source>A PIN needs 6 to 12 digits that are no pattern, a password 15 characters that are not common</source>
        <translation>PIN 须为 6 至 12 位且无规律的数字；密码须至少 15 个字符且不常见</translation>
    </message>
    <message>
        <source>The last administrator stays: make another one first</source>
        <translation>必须保留一位管理员：请先添加另一位</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>新用户</translation>
    </message>
</context>
<context>
    <name>ValidityWords</name>
    <message>
        <source>Always</source>
        <translation>长期有效</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>day %1 of the month</source>
        <translation>每月 %1 日</translation>
    </message>
    <message>
        <source>Members of %1</source>
        <translation>%1会员</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有顾客</translation>
    </message>
    <message>
        <source>All shops</source>
        <translation>全部门店</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>仅%1</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>已用完</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>%1 结束</translation>
    </message>
    <message>
        <source>Other shops</source>
        <translation>其他门店</translation>
    </message>
</context>
<context>
    <name>ViewSheet</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Keep this list as</source>
        <translation>把当前列表存为</translation>
    </message>
    <message>
        <source>For everybody who may list members</source>
        <translation>与可查看会员列表的人共享</translation>
    </message>
    <message>
        <source>Keep  Enter</source>
        <translation>保存  Enter</translation>
    </message>
    <message>
        <source>Filter, order and columns, for the next time</source>
        <translation>保存筛选、排序和列，下次直接打开</translation>
    </message>
    <message>
        <source>No list has a name yet</source>
        <translation>还没有保存的视图</translation>
    </message>
    <message>
        <source>Open one</source>
        <translation>打开视图</translation>
    </message>
    <message>
        <source>%1 (for everybody)</source>
        <translation>%1（共享）</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>A name is needed</source>
        <translation>请输入名称</translation>
    </message>
    <message>
        <source>Up to 40 letters</source>
        <translation>最多 40 个字</translation>
    </message>
</context>
<context>
    <name>WhySheet</name>
    <message>
        <source>Why this price</source>
        <translation>价格怎么来的</translation>
    </message>
    <message>
        <source>This line</source>
        <translation>这一行</translation>
    </message>
    <message>
        <source>Whole sale</source>
        <translation>整单</translation>
    </message>
    <message>
        <source>Steps to the price</source>
        <translation>价格的计算步骤</translation>
    </message>
    <message>
        <source>Ctrl+I changes over</source>
        <translation>按 Ctrl+I 切换</translation>
    </message>
    <message>
        <source>What did not apply</source>
        <translation>没有用上的优惠</translation>
    </message>
    <message>
        <source>Nothing else speaks of this</source>
        <translation>没有其他相关优惠</translation>
    </message>
</context>
<context>
    <name>WhyWords</name>
    <message>
        <source>This line</source>
        <translation>这一行</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>The product&apos;s own price</source>
        <translation>商品原价</translation>
    </message>
    <message>
        <source>Price list: %1</source>
        <translation>价目表：%1</translation>
    </message>
    <message>
        <source>Price asked at the till</source>
        <translation>收银时输入的价格</translation>
    </message>
    <message>
        <source>Price by hand</source>
        <translation>手工改价</translation>
    </message>
    <message>
        <source>Agreed with the deposit</source>
        <translation>收定金时约定</translation>
    </message>
    <message>
        <source>Price on the label</source>
        <translation>标签价格</translation>
    </message>
    <message>
        <source>Discount by hand</source>
        <translation>手工折扣</translation>
    </message>
    <message>
        <source>Discount on the whole sale</source>
        <translation>整单打折</translation>
    </message>
    <message>
        <source>Tax contained</source>
        <translation>内含税额</translation>
    </message>
    <message>
        <source>Tax added</source>
        <translation>另加税额</translation>
    </message>
    <message>
        <source>the share of this line</source>
        <translation>这一行分摊的部分</translation>
    </message>
    <message>
        <source>takes the %1 that was left over</source>
        <translation>分摊余下的 %1 归这一行</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 种</numerusform>
        </translation>
    </message>
    <message>
        <source>All lines before discounts</source>
        <translation>优惠前合计</translation>
    </message>
    <message>
        <source>Discounts by hand on lines</source>
        <translation>单品手工折扣</translation>
    </message>
    <message>
        <source>This sale</source>
        <translation>整单</translation>
    </message>
    <message>
        <source>So many promotions compete here that not every combination was tried</source>
        <translation>互斥的促销太多，没有试遍所有组合</translation>
    </message>
    <message>
        <source>Rounded, if paid in cash</source>
        <translation>付现金时抹零</translation>
    </message>
    <message>
        <source>Paid by a card: %1</source>
        <translation>次卡支付：%1</translation>
    </message>
</context>
<context>
    <name>WorkArea</name>
    <message>
        <source>Sell</source>
        <translation>收银</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Enrol this till…  Ctrl+J</source>
        <translation>注册本机…  Ctrl+J</translation>
    </message>
    <message>
        <source>Details and sync  Ctrl+J</source>
        <translation>详情与同步  Ctrl+J</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退换</translation>
    </message>
    <message>
        <source>Nothing leaves a training till.</source>
        <translation>培训收银台的数据不会外传。</translation>
    </message>
    <message>
        <source>Promos</source>
        <translation>营销</translation>
    </message>
</context>
<context>
    <name>declinedText</name>
    <message>
        <source>Declined: there is not enough money on it. Choose another way to pay</source>
        <translation>被拒绝：余额不足。请换一种付款方式</translation>
    </message>
    <message>
        <source>Cancelled on the terminal. Nothing was charged</source>
        <translation>已在终端上取消，没有收款</translation>
    </message>
    <message>
        <source>The code has expired. Have the customer show a new one</source>
        <translation>付款码已过期，请顾客刷新后再扫</translation>
    </message>
    <message>
        <source>The terminal cannot be reached. Nothing was charged</source>
        <translation>连不上终端，没有收款</translation>
    </message>
    <message>
        <source>The terminal knows nothing of it. Nothing was charged</source>
        <translation>终端没有这笔记录，没有收款</translation>
    </message>
    <message>
        <source>Declined: over a limit. Choose another way to pay</source>
        <translation>被拒绝：超过限额。请换一种付款方式</translation>
    </message>
    <message>
        <source>Declined. Choose another way to pay</source>
        <translation>被拒绝。请换一种付款方式</translation>
    </message>
    <message>
        <source>Declined: %1. Choose another way to pay</source>
        <translation>被拒绝：%1。请换一种付款方式</translation>
    </message>
</context>
<context>
    <name>errorText</name>
    <message>
        <source>Something went wrong inside the program. Nothing was changed: try again, and tell support if it stays.</source>
        <translation>程序内部出错，没有任何更改。请重试；如仍出错，请联系技术支持。</translation>
    </message>
    <message>
        <source>This is not a value that fits here. Check it and try again.</source>
        <translation>此处不能填这个值，请检查后重试。</translation>
    </message>
    <message>
        <source>This is not a value that fits here: %1. Check it and try again.</source>
        <translation>此处不能填这个值：%1。请检查后重试。</translation>
    </message>
    <message>
        <source>The text is not valid JSON. Correct it and try again.</source>
        <translation>文本不是有效的 JSON，请改正后重试。</translation>
    </message>
    <message>
        <source>The text is not valid JSON: %1. Correct it and try again.</source>
        <translation>文本不是有效的 JSON：%1。请改正后重试。</translation>
    </message>
    <message>
        <source>The file cannot be read. Choose another one.</source>
        <translation>文件无法读取，请另选一个。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1. Choose another one.</source>
        <translation>文件无法读取：%1。请另选一个。</translation>
    </message>
    <message>
        <source>Not found. Check what you typed, or search by name.</source>
        <translation>没有找到。请核对输入，或按名称查找。</translation>
    </message>
    <message>
        <source>%1 was not found. Check what you typed, or search by name.</source>
        <translation>没有找到 %1。请核对输入，或按名称查找。</translation>
    </message>
    <message>
        <source>No such member. Search by name or phone with F2.</source>
        <translation>没有此会员，请按 F2 按姓名或手机查找。</translation>
    </message>
    <message>
        <source>This product is no longer sold. Ask the manager to activate it.</source>
        <translation>此商品已停售，请店长启用。</translation>
    </message>
    <message>
        <source>The product %1 is no longer sold. Ask the manager to activate it.</source>
        <translation>商品 %1 已停售，请店长启用。</translation>
    </message>
    <message>
        <source>This quantity is not possible. Type one above 0 and below 100,000.</source>
        <translation>数量不对，请输入大于 0、小于 100,000 的数。</translation>
    </message>
    <message>
        <source>This price is not possible. Type an amount in the shop&apos;s currency, not below 0.</source>
        <translation>价格不对，请按本店币种输入不小于 0 的金额。</translation>
    </message>
    <message>
        <source>This discount is not possible. It must lie between 0 and the price.</source>
        <translation>折扣不对，必须在 0 和售价之间。</translation>
    </message>
    <message>
        <source>A reason is needed. Choose or type one.</source>
        <translation>需要原因，请选择或输入。</translation>
    </message>
    <message>
        <source>The amount is too large. Is it a barcode? Type a smaller one.</source>
        <translation>金额太大，像是条码？请输入小一些的数。</translation>
    </message>
    <message>
        <source>There is nothing to pay for yet. Scan a product first.</source>
        <translation>还没有商品，请先扫码。</translation>
    </message>
    <message>
        <source>This payment is not possible. Check the amount, or choose another way to pay.</source>
        <translation>不能这样收款，请核对金额或换一种方式。</translation>
    </message>
    <message>
        <source>The payment does not cover the total. Add another payment.</source>
        <translation>收款不足，请再加一笔。</translation>
    </message>
    <message>
        <source>Still to pay: %1. Add another payment.</source>
        <translation>还差 %1，请再加一笔。</translation>
    </message>
    <message>
        <source>Only cash gives change. Take exactly what is due.</source>
        <translation>只有现金可以找零，请收刚好的金额。</translation>
    </message>
    <message>
        <source>This sale is already recorded with other content. Look it up before you go on.</source>
        <translation>此单据已用其他内容记录，请先查对再继续。</translation>
    </message>
    <message>
        <source>This exists already. Use what is there, or choose another.</source>
        <translation>已经存在，请直接使用或另选一个。</translation>
    </message>
    <message>
        <source>%1 exists already. Use what is there, or choose another.</source>
        <translation>%1 已经存在，请直接使用或另选一个。</translation>
    </message>
    <message>
        <source>This is not a valid phone number. Check its digits, or add the country code.</source>
        <translation>手机号不正确，请核对号码，或加上国家代码。</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask a manager to approve it.</source>
        <translation>您的角色没有此权限，请店长授权。</translation>
    </message>
    <message>
        <source>Too many wrong tries. Wait a while, then try again.</source>
        <translation>错误次数太多，请稍后再试。</translation>
    </message>
    <message>
        <source>Too many wrong tries. Wait %1 seconds, then try again.</source>
        <translation>错误次数太多，请等 %1 秒再试。</translation>
    </message>
    <message>
        <source>This password is too easy to guess. Choose a longer, unusual one.</source>
        <translation>密码太容易猜到，请换一个更长、更少见的。</translation>
    </message>
    <message>
        <source>Customer data is locked. Sign in with a password to open it; selling without a member goes on.</source>
        <translation>会员资料已锁定，用密码登录即可打开；不用会员仍可收银。</translation>
    </message>
    <message>
        <source>No shift is open at this till. Open one first.</source>
        <translation>本机没有开班，请先开班。</translation>
    </message>
    <message>
        <source>A shift is still open at this till. Close it first.</source>
        <translation>本机还有未交的班，请先交班。</translation>
    </message>
    <message>
        <source>No shop is set up here yet. Set it up first.</source>
        <translation>这里还没有设置门店，请先设置。</translation>
    </message>
    <message>
        <source>A shop is set up here already. Sign in to use it.</source>
        <translation>这里已设置门店，请登录使用。</translation>
    </message>
    <message>
        <source>Others can write the data folder. Take that right away, then start again.</source>
        <translation>数据文件夹可被他人写入，请收回该权限后重新启动。</translation>
    </message>
    <message>
        <source>Others can write the data folder %1. Take that right away, then start again.</source>
        <translation>数据文件夹 %1 可被他人写入，请收回该权限后重新启动。</translation>
    </message>
    <message>
        <source>The data folder cannot be written. Check its owner and rights.</source>
        <translation>数据文件夹无法写入，请检查所有者和权限。</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be written. Check its owner and rights.</source>
        <translation>数据文件夹 %1 无法写入，请检查所有者和权限。</translation>
    </message>
    <message>
        <source>Another program is using this data. Close it, then try again.</source>
        <translation>另一个程序正在使用这些数据，请关闭后重试。</translation>
    </message>
    <message>
        <source>The data was written by a newer version. Update this program; nothing was changed.</source>
        <translation>数据由更新的版本写入，请升级本程序；没有任何更改。</translation>
    </message>
    <message>
        <source>The data is damaged. Restore the last backup; do not go on selling on it.</source>
        <translation>数据已损坏，请恢复最近的备份，不要继续收银。</translation>
    </message>
    <message>
        <source>The data is damaged: %1. Restore the last backup; do not go on selling on it.</source>
        <translation>数据已损坏：%1。请恢复最近的备份，不要继续收银。</translation>
    </message>
    <message>
        <source>It could not be saved. Nothing was changed: try again.</source>
        <translation>没有保存成功，没有任何更改，请重试。</translation>
    </message>
    <message>
        <source>It could not be saved: %1. Nothing was changed: try again.</source>
        <translation>没有保存成功：%1。没有任何更改，请重试。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again.</source>
        <translation>磁盘已满，请腾出空间后重试。</translation>
    </message>
    <message>
        <source>Head office cannot be reached. Selling goes on; it is sent later.</source>
        <translation>连不上总部。收银照常，稍后自动上传。</translation>
    </message>
    <message>
        <source>The server&apos;s identity could not be verified, so nothing was sent. Ask head office.</source>
        <translation>无法验证服务器身份，没有上传任何数据，请联系总部。</translation>
    </message>
    <message>
        <source>This till does not belong to a head office yet. Enrol it with a code from there.</source>
        <translation>本机尚未在总部注册，请用总部给的注册码注册。</translation>
    </message>
    <message>
        <source>The enrolment code is wrong, used or expired. Ask head office for a new one.</source>
        <translation>注册码不对、已用过或已过期，请向总部要新的。</translation>
    </message>
    <message>
        <source>Another machine has replaced this till. Ask head office before you go on.</source>
        <translation>本机已被另一台机器替换，请先联系总部再继续。</translation>
    </message>
    <message>
        <source>Head office answered in a way that this version does not know. Update this program.</source>
        <translation>总部的应答本版本不认识，请升级本程序。</translation>
    </message>
    <message>
        <source>Head office is busy. It is tried again by itself.</source>
        <translation>总部繁忙，会自动重试。</translation>
    </message>
    <message>
        <source>The device does not answer. Check cable, power and paper, then try again.</source>
        <translation>设备没有应答，请检查线缆、电源和纸张后重试。</translation>
    </message>
    <message>
        <source>The device reports: %1. Check cable, power and paper, then try again.</source>
        <translation>设备报告：%1。请检查线缆、电源和纸张后重试。</translation>
    </message>
    <message>
        <source>This password is too short. Use at least 15 characters.</source>
        <translation>密码太短，至少要 15 个字符。</translation>
    </message>
    <message>
        <source>No product has this code. Search by name.</source>
        <translation>没有这个编码的商品，可按名称查找。</translation>
    </message>
    <message>
        <source>%1 was not found. Search by name.</source>
        <translation>未找到 %1，可按名称查找。</translation>
    </message>
    <message>
        <source>Wrong PIN or password. Try again.</source>
        <translation>PIN 或密码错误，请重试。</translation>
    </message>
    <message>
        <source>There is not enough on it. Take less, or choose another way to pay.</source>
        <translation>余额不足。请少付一些，或换一种付款方式。</translation>
    </message>
    <message>
        <source>Only %1 can be taken. Take that, and pay the rest another way.</source>
        <translation>最多只能付 %1。请先付这些，其余换一种方式。</translation>
    </message>
    <message>
        <source>That is more than is allowed. Choose a smaller amount.</source>
        <translation>超过了允许的金额，请减少一些。</translation>
    </message>
    <message>
        <source>At most %1 is allowed. Choose a smaller amount.</source>
        <translation>最多允许 %1，请减少一些。</translation>
    </message>
    <message>
        <source>This has expired. Ask the manager what can be done.</source>
        <translation>已过有效期，请找店长处理。</translation>
    </message>
    <message>
        <source>This expired after %1. Ask the manager what can be done.</source>
        <translation>有效期到 %1 为止，请找店长处理。</translation>
    </message>
    <message>
        <source>The balance changed meanwhile, so nothing was taken. Choose the payment again.</source>
        <translation>余额刚刚有变动，没有扣款。请重新选择付款。</translation>
    </message>
    <message>
        <source>This voucher was used before. Ask for another, or another way to pay.</source>
        <translation>这张券已经用过。请换一张，或换一种付款方式。</translation>
    </message>
    <message>
        <source>The voucher %1 was used before. Ask for another way to pay.</source>
        <translation>券 %1 已经用过。请换一种付款方式。</translation>
    </message>
    <message>
        <source>The count of this shift is handed in. Finish closing the shift first.</source>
        <translation>本班已提交实点，请先完成交班。</translation>
    </message>
    <message>
        <source>These goods are past their date. Take them off the shelf.</source>
        <translation>商品已过期，请下架。</translation>
    </message>
    <message>
        <source>These goods expired on %1. Take them off the shelf.</source>
        <translation>商品已于 %1 过期，请下架。</translation>
    </message>
    <message>
        <source>Sales come back within %1 days, and this one is older.</source>
        <translation>退货期为 %1 天，这笔销售已超过。</translation>
    </message>
    <message>
        <source>These goods cannot come back. The receipt says which.</source>
        <translation>这些商品不可退，小票上有说明。</translation>
    </message>
    <message>
        <source>Goods of the category %1 cannot come back.</source>
        <translation>“%1”类商品不可退。</translation>
    </message>
    <message>
        <source>This sale is not known at this till. Reach head office, or go to the till that sold.</source>
        <translation>本机没有这笔销售。请联系总部，或到售出的收银机办理。</translation>
    </message>
    <message>
        <source>The sale %1 is not known at this till. Reach head office, or go to the till that sold.</source>
        <translation>本机没有销售 %1。请联系总部，或到售出的收银机办理。</translation>
    </message>
    <message>
        <source>Only the last sale of your shift can be voided. Take a return instead.</source>
        <translation>只能作废本班最后一笔销售，请改做退货。</translation>
    </message>
    <message>
        <source>%1 is not the last sale of your shift any more. Take a return instead.</source>
        <translation>%1 已不是本班最后一笔销售，请改做退货。</translation>
    </message>
    <message>
        <source>The promotion %1 has just been used up elsewhere. Go back to the sale; the new total is shown there.</source>
        <translation>促销“%1”刚在别处用完。请返回销售，那里显示新的合计。</translation>
    </message>
    <message>
        <source>This sale is too old to come back. Ask the manager what can be done.</source>
        <translation>这笔销售已过退货期，请找店长处理。</translation>
    </message>
    <message>
        <source>The payment was declined. Try again, or choose another way to pay.</source>
        <translation>付款被拒绝。请重试，或换一种付款方式。</translation>
    </message>
    <message>
        <source>Nobody knows yet whether the terminal charged the customer. Ask it again or reverse it first.</source>
        <translation>还不知道终端是否已向顾客收款。请先查询或撤销。</translation>
    </message>
    <message>
        <source>Nobody knows yet whether the terminal charged %1. Ask it again or reverse it first.</source>
        <translation>还不知道终端是否已收 %1。请先查询或撤销。</translation>
    </message>
    <message>
        <source>The terminal does not answer. Check that it is on and connected, then try again.</source>
        <translation>终端没有应答。请检查电源和连接后重试。</translation>
    </message>
    <message>
        <source>The terminal charged more for this sale than is paid with. Reverse that charge first.</source>
        <translation>终端为这笔销售多收了款。请先撤销那笔收款。</translation>
    </message>
    <message>
        <source>The terminal charged %1 for this sale, which is no payment of it. Reverse that charge first.</source>
        <translation>终端为这笔销售收了 %1，但它不在付款之中。请先撤销那笔收款。</translation>
    </message>
    <message>
        <source>A promotion has just been used up. Go back to the sale for the total.</source>
        <translation>有促销刚刚用完。请返回销售查看合计。</translation>
    </message>
    <message>
        <source>Something here is not sold to everybody. Confirm the customer&apos;s age.</source>
        <translation>有商品不是人人可买。请确认顾客的年龄。</translation>
    </message>
    <message>
        <source>Something here is sold from %1 years of age. Confirm the customer&apos;s age.</source>
        <translation>有商品须年满 %1 岁方可购买。请确认顾客的年龄。</translation>
    </message>
    <message>
        <source>A serial number is missing. Scan one for each piece.</source>
        <translation>缺少序列号。请为每一件扫描一个。</translation>
    </message>
    <message>
        <source>%1 is sold with its serial numbers. Scan one for each piece.</source>
        <translation>%1 须登记序列号。请为每一件扫描一个。</translation>
    </message>
    <message>
        <source>This serial number was sold before. Check the piece.</source>
        <translation>此序列号已售出过，请核对商品。</translation>
    </message>
    <message>
        <source>The serial number %1 was sold before. Check the piece.</source>
        <translation>序列号 %1 已售出过，请核对商品。</translation>
    </message>
    <message>
        <source>A batch number is missing. Scan or type it.</source>
        <translation>缺少批号，请扫描或输入。</translation>
    </message>
    <message>
        <source>%1 is sold with its batch number. Scan or type it.</source>
        <translation>%1 须登记批号，请扫描或输入。</translation>
    </message>
    <message>
        <source>Not on a training till: nothing may leave it.</source>
        <translation>培训收银台不能这样做：它的数据不会外传。</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile. Look again, then change it.</source>
        <translation>其他人刚刚改过。请重新查看后再改。</translation>
    </message>
    <message>
        <source>Somebody else changed %1 meanwhile. Look again, then change it.</source>
        <translation>其他人刚刚改过 %1。请重新查看后再改。</translation>
    </message>
    <message>
        <source>Somebody under 14 needs a guardian who agrees.</source>
        <translation>未满 14 岁须由监护人同意。</translation>
    </message>
    <message>
        <source>A balance is left. Pay it out or settle it first.</source>
        <translation>还有余额。请先退还或结清。</translation>
    </message>
    <message>
        <source>%1 is left. Pay it out or settle it first.</source>
        <translation>还有 %1。请先退还或结清。</translation>
    </message>
    <message>
        <source>The sales of this shop are made up: nothing may leave it.</source>
        <translation>本店数据是生成的演示数据，不能离开本机。</translation>
    </message>
    <message>
        <source>This coupon was made void. Ask for another.</source>
        <translation>此券已作废，请换一张。</translation>
    </message>
    <message>
        <source>The coupon %1 was made void. Ask for another.</source>
        <translation>券 %1 已作废，请换一张。</translation>
    </message>
    <message>
        <source>This coupon is another member&apos;s. Attach that member, or sell without it.</source>
        <translation>此券属于另一位会员。请关联该会员，或不用券销售。</translation>
    </message>
    <message>
        <source>The coupon %1 is another member&apos;s. Attach that member, or sell without it.</source>
        <translation>券 %1 属于另一位会员。请关联该会员，或不用券销售。</translation>
    </message>
    <message>
        <source>This is for members only. Attach the member first.</source>
        <translation>仅限会员使用，请先关联会员。</translation>
    </message>
    <message>
        <source>%1 is for members only. Attach the member first.</source>
        <translation>%1 仅限会员使用，请先关联会员。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，没有作任何更改。</translation>
    </message>
    <message>
        <source>This member&apos;s data are restricted: kept, but not used. Lift the restriction first.</source>
        <translation>该会员资料已限制处理：只保存、不使用。请先解除限制。</translation>
    </message>
    <message>
        <source>No card has this number. Check its digits, or scan it.</source>
        <translation>没有这个号码的卡。请核对数字或扫描。</translation>
    </message>
    <message>
        <source>This card has not so many uses left. Pay for the rest another way.</source>
        <translation>次卡剩余次数不够，其余请用其他方式付款。</translation>
    </message>
    <message>
        <source>Uses left on this card: %1. Pay for the rest another way.</source>
        <translation>次卡只剩 %1 次，其余请用其他方式付款。</translation>
    </message>
    <message>
        <source>This card is another member&apos;s. Attach that member first.</source>
        <translation>这张次卡属于其他会员，请先选择该会员。</translation>
    </message>
    <message>
        <source>%1 is another member&apos;s card. Attach that member first.</source>
        <translation>%1属于其他会员，请先选择该会员。</translation>
    </message>
    <message>
        <source>This card pays for nothing that is in the cart. Scan the goods first.</source>
        <translation>购物车里没有这张次卡可用的商品，请先扫商品。</translation>
    </message>
    <message>
        <source>%1 pays for nothing more that is in the cart. Scan the goods first.</source>
        <translation>购物车里没有（更多）%1可用的商品，请先扫商品。</translation>
    </message>
    <message>
        <source>Another card took the place of this one. Find the member by phone or name: whoever may find members sees the new number there.</source>
        <translation>这张卡已换新卡。请按手机号或姓名查找会员，有权查会员的人在那里能看到新卡号。</translation>
    </message>
    <message>
        <source>This card was reported lost and replaced: keep it. Find the member by phone or name: whoever may find members sees the new number there.</source>
        <translation>这张卡已挂失并补办新卡，请留下此卡。请按手机号或姓名查找会员，有权查会员的人在那里能看到新卡号。</translation>
    </message>
</context>
<context>
    <name>likeWords</name>
    <message>
        <source>same name</source>
        <translation>同名</translation>
    </message>
    <message>
        <source>like name</source>
        <translation>姓名相近</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>手机号相同</translation>
    </message>
    <message>
        <source>like phone</source>
        <translation>手机号相近</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>邮箱相同</translation>
    </message>
    <message>
        <source>same birthday</source>
        <translation>生日相同</translation>
    </message>
    <message>
        <source>like birthday</source>
        <translation>生日相近</translation>
    </message>
    <message>
        <source>same address</source>
        <translation>地址相同</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Zhanggui cannot start</source>
        <translation>掌柜无法启动</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>payBackText</name>
    <message>
        <source>%1 goes back through the terminal: %2</source>
        <translation>%1 经收款终端原路退回：%2</translation>
    </message>
    <message>
        <source>%1 was not charged on it: choose how to pay</source>
        <translation>%1 不是在终端上收的：请选择退款方式</translation>
    </message>
    <message>
        <source>%1 of it through the terminal</source>
        <translation>其中 %1 经终端退回</translation>
    </message>
</context>
<context>
    <name>promotionWords</name>
    <message>
        <source>%1 begins on %2</source>
        <translation>“%1”从 %2 开始</translation>
    </message>
    <message>
        <source>%1 ended on %2</source>
        <translation>“%1”已于 %2 结束</translation>
    </message>
    <message>
        <source>%1 only on %2</source>
        <translation>“%1”仅限 %2</translation>
    </message>
    <message>
        <source>%1 only on days %2 of the month</source>
        <translation>“%1”仅限每月 %2 日</translation>
    </message>
    <message>
        <source>%1 only from %2</source>
        <translation>“%1”仅限 %2 时段</translation>
    </message>
    <message>
        <source>%1 is not for this shop</source>
        <translation>“%1”不适用于本店</translation>
    </message>
    <message>
        <source>%1 is for members</source>
        <translation>“%1”仅限会员</translation>
    </message>
    <message>
        <source>%1 is for members of %2</source>
        <translation>“%1”仅限 %2 会员</translation>
    </message>
    <message>
        <source>%2 more for %1</source>
        <translation>再买 %2 可享“%1”</translation>
    </message>
    <message>
        <source>Scan what %1 gives: %2</source>
        <translation>请扫“%1”的赠品：%2</translation>
    </message>
    <message>
        <source>%1 does not go with %2</source>
        <translation>“%1”不与“%2”同享</translation>
    </message>
    <message>
        <source>%1 saves nothing</source>
        <translation>“%1”没有优惠空间</translation>
    </message>
    <message>
        <source>%1 is used up</source>
        <translation>“%1”已用完</translation>
    </message>
    <message>
        <source>Nobody knows the coupon %1</source>
        <translation>没有这张券：%1</translation>
    </message>
    <message>
        <source>The coupon %1 is another member&apos;s</source>
        <translation>券 %1 属于另一位会员</translation>
    </message>
</context>
<context>
    <name>refusalText</name>
    <message>
        <source>This looks like a barcode, not a number: type a smaller one</source>
        <translation>这像是条码，不是数字：请输入小一些的数</translation>
    </message>
    <message>
        <source>This is a phone&apos;s payment code: press Pay first, then scan it</source>
        <translation>这是手机付款码：请先按收款，再扫码</translation>
    </message>
    <message>
        <source>A scale prints another code each time: give its item number instead</source>
        <translation>秤每次打印的码都不同：请登记它的货号</translation>
    </message>
    <message>
        <source>The label fixes how much it is: remove the line, or scan another</source>
        <translation>数量由秤签决定：请删除此行，或另扫一张</translation>
    </message>
    <message>
        <source>An exchange belongs to the member of its receipt: pay it first</source>
        <translation>换货归属原小票的会员：请先完成换货</translation>
    </message>
    <message>
        <source>An exchange cannot be held: finish it, or drop it with Esc and begin it again</source>
        <translation>换货不能挂单：请完成，或按 Esc 放弃后重新开始</translation>
    </message>
    <message>
        <source>Pay or hold the sale in hand first</source>
        <translation>请先结账或挂起当前这单</translation>
    </message>
    <message>
        <source>An exchange cannot be voided: take back what went out, or exchange it again</source>
        <translation>换货单不能作废：请退回换出的商品，或再次换货</translation>
    </message>
    <message>
        <source>No promotion here has this coupon. Check the code.</source>
        <translation>本店没有促销使用此券，请核对券码。</translation>
    </message>
    <message>
        <source>This serial number is in the cart already: scan the next piece</source>
        <translation>该序列号已在本单中：请扫描下一件</translation>
    </message>
    <message>
        <source>That is a product&apos;s code: scan the serial number, or press Esc</source>
        <translation>这是商品条码：请扫描序列号，或按 Esc</translation>
    </message>
    <message>
        <source>That is a product&apos;s code: scan the batch number, or press Esc</source>
        <translation>这是商品条码：请扫描批号，或按 Esc</translation>
    </message>
    <message>
        <source>A serial number has up to 64 characters</source>
        <translation>序列号最多 64 个字符</translation>
    </message>
    <message>
        <source>Each piece has its serial number: scan the next one, or remove the line</source>
        <translation>每件都有序列号：请扫描下一件，或删除该行</translation>
    </message>
    <message>
        <source>A batch number has up to 64 characters and is no card number</source>
        <translation>批号最多 64 个字符，且不得为银行卡号</translation>
    </message>
    <message>
        <source>A deposit takes no coupon of a member&apos;s: take the coupon away, or sell now</source>
        <translation>定金不能用会员券：请取消用券，或现在结账</translation>
    </message>
    <message>
        <source>A deposit takes no card of uses: take the card away, or sell now</source>
        <translation>定金单不能用次卡：撤下次卡，或现在销售</translation>
    </message>
    <message>
        <source>No card of uses of this member fits what is in the cart: scan a card</source>
        <translation>该会员没有适合购物车商品的次卡：请扫卡</translation>
    </message>
    <message>
        <source>A card pays for these: scan it again for one more, or take it away below</source>
        <translation>这些由次卡支付：再扫一次卡多用一次，或在下方撤下</translation>
    </message>
</context>
<context>
    <name>tenderText</name>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Bank card</source>
        <translation>银行卡</translation>
    </message>
    <message>
        <source>Scan to pay</source>
        <translation>扫码付</translation>
    </message>
    <message>
        <source>Stored value</source>
        <translation>储值</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>礼品卡</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>挂账</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>定金</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>代金券</translation>
    </message>
</context>
</TS>
