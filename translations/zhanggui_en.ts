<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>BenefitWords</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountPage</name>
    <message numerus="yes">
        <source>! Held sales: %n. They stay for the next shift.</source>
        <translation>
            <numerusform>! %n held sale. It stays for the next shift.</numerusform>
            <numerusform>! %n held sales. They stay for the next shift.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent yet: %n. It goes by itself; closing need not wait.</source>
        <translation>
            <numerusform>Not sent yet: %n entry. It goes by itself; closing need not wait.</numerusform>
            <numerusform>Not sent yet: %n entries. They go by themselves; closing need not wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>! The terminal declined %n refund(s). Pay them out under Settings, Terminal.</source>
        <translation>
            <numerusform>! The terminal declined %n refund. Pay it out under Settings, Terminal.</numerusform>
            <numerusform>! The terminal declined %n refunds. Pay them out under Settings, Terminal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) wait for the terminal. They go by themselves; closing need not wait.</source>
        <translation>
            <numerusform>%n refund waits for the terminal. It goes by itself; closing need not wait.</numerusform>
            <numerusform>%n refunds wait for the terminal. They go by themselves; closing need not wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CouponChips</name>
    <message numerus="yes">
        <source>Birthday in %n day(s)</source>
        <translation>
            <numerusform>Birthday in %n day</numerusform>
            <numerusform>Birthday in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Birthday %n day(s) ago</source>
        <translation>
            <numerusform>Birthday %n day ago</numerusform>
            <numerusform>Birthday %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more  F9</source>
        <translation>
            <numerusform>%n more  F9</numerusform>
            <numerusform>%n more  F9</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerWindow</name>
    <message numerus="yes">
        <source>%n more before</source>
        <translation>
            <numerusform>%n more before</numerusform>
            <numerusform>%n more before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message numerus="yes">
        <source>Came in the last %n day(s)</source>
        <translation>
            <numerusform>Came in the last %n day</numerusform>
            <numerusform>Came in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Away for %n day(s)</source>
        <translation>
            <numerusform>Away for %n day</numerusform>
            <numerusform>Away for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Birthday within %n day(s)</source>
        <translation>
            <numerusform>Birthday within %n day</numerusform>
            <numerusform>Birthday within %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverSheet</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open task(s)</source>
        <translation>
            <numerusform>%n open task</numerusform>
            <numerusform>%n open tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeldPage</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message numerus="yes">
        <source>Import %n member(s)  Ctrl+Enter</source>
        <translation>
            <numerusform>Import %n member  Ctrl+Enter</numerusform>
            <numerusform>Import %n members  Ctrl+Enter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message numerus="yes">
        <source>%n label(s) sent to %1</source>
        <translation>
            <numerusform>%n label sent to %1</numerusform>
            <numerusform>%n labels sent to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemberListPage</name>
    <message numerus="yes">
        <source>The first %n: type more to narrow it down</source>
        <translation>
            <numerusform>The first one: type more to narrow it down</numerusform>
            <numerusform>The first %n: type more to narrow it down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newest member(s)</source>
        <translation>
            <numerusform>The newest member</numerusform>
            <numerusform>The %n newest members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) found</source>
        <translation>
            <numerusform>%n member found</numerusform>
            <numerusform>%n members found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n: type to find others</source>
        <translation>
            <numerusform>The first %n: type to find others</numerusform>
            <numerusform>The first %n: type to find others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) have the tag &quot;%1&quot; now</source>
        <translation>
            <numerusform>%n member has the tag &quot;%1&quot; now</numerusform>
            <numerusform>%n members have the tag &quot;%1&quot; now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) have lost the tag &quot;%1&quot;</source>
        <translation>
            <numerusform>%n member has lost the tag &quot;%1&quot;</numerusform>
            <numerusform>%n members have lost the tag &quot;%1&quot;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: under 14, and no guardian agreed</source>
        <translation>
            <numerusform>%n left out: under 14, and no guardian agreed</numerusform>
            <numerusform>%n left out: under 14, and no guardian agreed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: gone, restricted, or 50 tags already</source>
        <translation>
            <numerusform>%n left out: gone, restricted, or 50 tags already</numerusform>
            <numerusform>%n left out: gone, restricted, or 50 tags already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone for %n member(s)</source>
        <translation>
            <numerusform>Undone for %n member</numerusform>
            <numerusform>Undone for %n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s), masked, are in %1</source>
        <translation>
            <numerusform>%n member, masked, is in %1</numerusform>
            <numerusform>%n members, masked, are in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) are in %1</source>
        <translation>
            <numerusform>%n member is in %1</numerusform>
            <numerusform>%n members are in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message numerus="yes">
        <source>%1 answers to both numbers from then on. They can be parted again for %n day(s).</source>
        <translation>
            <numerusform>%1 answers to both numbers from then on. They can be parted again for %n day.</numerusform>
            <numerusform>%1 answers to both numbers from then on. They can be parted again for %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextPanel</name>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>every %n day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n day(s) ago</source>
        <translation>
            <numerusform>last %n day ago</numerusform>
            <numerusform>last %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) left</source>
        <translation>
            <numerusform>%n use left</numerusform>
            <numerusform>%n uses left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NormaliseSheet</name>
    <message numerus="yes">
        <source>Undo %1 · %2 · %n member(s)</source>
        <translation>
            <numerusform>Undo %1 · %2 · %n member</numerusform>
            <numerusform>Undo %1 · %2 · %n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n member(s) in form  Ctrl+S</source>
        <translation>
            <numerusform>Put %n member in form  Ctrl+S</numerusform>
            <numerusform>Put %n members in form  Ctrl+S</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfferDetail</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfferFacts</name>
    <message numerus="yes">
        <source>%n price(s)</source>
        <translation>
            <numerusform>%n price</numerusform>
            <numerusform>%n prices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) at most</source>
        <translation>
            <numerusform>%n time at most</numerusform>
            <numerusform>%n times at most</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfferModel</name>
    <message numerus="yes">
        <source>%n use(s) left</source>
        <translation>
            <numerusform>%n use left</numerusform>
            <numerusform>%n uses left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonWords</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductSearchPage</name>
    <message numerus="yes">
        <source>The first %n: type more to narrow it down</source>
        <translation>
            <numerusform>The first one: type more to narrow it down</numerusform>
            <numerusform>The first %n: type more to narrow it down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) found</source>
        <translation>
            <numerusform>%n product found</numerusform>
            <numerusform>%n products found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n: type to find others</source>
        <translation>
            <numerusform>The first %n: type to find others</numerusform>
            <numerusform>The first %n: type to find others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromotionsPage</name>
    <message numerus="yes">
        <source>%n of them</source>
        <translation>
            <numerusform>%n of them</numerusform>
            <numerusform>%n of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QualityPage</name>
    <message numerus="yes">
        <source>The first %n of %1</source>
        <translation>
            <numerusform>The first %n of %1</numerusform>
            <numerusform>The first %n of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to work off</source>
        <translation>
            <numerusform>%n to work off</numerusform>
            <numerusform>%n to work off</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QualityPanel</name>
    <message numerus="yes">
        <source>Open, %n day(s), of %1 members</source>
        <translation>
            <numerusform>Open, %n day, of %1 members</numerusform>
            <numerusform>Open, %n days, of %1 members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceiptPreviewPage</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnPanel</name>
    <message numerus="yes">
        <source>The terminal does not answer; %n refund(s) wait: this one waits, too, or is paid in cash</source>
        <translation>
            <numerusform>The terminal does not answer; %n refund waits: this one waits, too, or is paid in cash</numerusform>
            <numerusform>The terminal does not answer; %n refunds wait: this one waits, too, or is paid in cash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without a receipt: the lowest price of %n day(s), in cash</source>
        <translation>
            <numerusform>Without a receipt: the lowest price of %n day, in cash</numerusform>
            <numerusform>Without a receipt: the lowest price of %n days, in cash</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaleDigest</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more before these</source>
        <translation>
            <numerusform>%n more before this</numerusform>
            <numerusform>%n more before these</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaleSummary</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 pcs</source>
        <translation>
            <numerusform>%1 pc</numerusform>
            <numerusform>%1 pcs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n back</source>
        <translation>
            <numerusform>%n back</numerusform>
            <numerusform>%n back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message numerus="yes">
        <source>%n member(s) enrolled after that can no longer be read: ask them for their details again.</source>
        <translation>
            <numerusform>%n member enrolled after that can no longer be read: ask them for their details again.</numerusform>
            <numerusform>%n members enrolled after that can no longer be read: ask them for their details again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagSheet</name>
    <message numerus="yes">
        <source>%n member(s) are marked</source>
        <translation>
            <numerusform>%n member is marked</numerusform>
            <numerusform>%n members are marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TerminalForm</name>
    <message numerus="yes">
        <source>%n refund(s) wait for the terminal; sent again by themselves.</source>
        <translation>
            <numerusform>%n refund waits for the terminal; it is sent again by itself.</numerusform>
            <numerusform>%n refunds wait for the terminal; they are sent again by themselves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The terminal declined %n refund(s): %1</source>
        <translation>
            <numerusform>The terminal declined %n refund: %1</numerusform>
            <numerusform>The terminal declined %n refunds: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message numerus="yes">
        <source>%n use(s) left</source>
        <translation>
            <numerusform>%n use left</numerusform>
            <numerusform>%n uses left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhyWords</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
</TS>
