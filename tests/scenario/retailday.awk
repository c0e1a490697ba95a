# Turns the rows of one day of Online Retail's invoices into the lines that `zhanggui-admin ring` reads.
# usage: xzcat transactions.csv.xz | awk -v day=2009-12-01 -v customers=FILE -f retailday.awk
# Rows of one invoice do not always stand together, so they are gathered first, in the order of their first row.
BEGIN { FS = "," }
NR == 1 { next }
substr($4, 1, 10) != day || $3 <= 0 || $5 <= 0 || $1 ~ /^C/ { next }
{
    invoice = $1
    if (!(invoice in at)) {
        order[++count] = invoice
        at[invoice] = substr($4, 1, 10) "T" substr($4, 12) "Z"
    }
    pence = int($5 * 100 + 0.5)
    price = sprintf("%d.%02d", pence / 100, pence % 100)
    code = $2
    gsub(/["\\]/, "\\\\&", code)
    lines[invoice] = lines[invoice] (lines[invoice] == "" ? "" : ",") \
        "{\"code\":\"" code "\",\"quantity\":\"" $3 "\",\"price\":\"" price "\"}"
    total[invoice] += pence * $3
    if ($6 != "") {
        member[invoice] = $6
        if (!($6 in seen)) {
            seen[$6] = 1
            print $6 > customers
        }
    }
}
END {
    for (i = 1; i <= count; ++i) {
        invoice = order[i]
        who = member[invoice] == "" ? "" : ",\"member\":\"" member[invoice] "\""
        printf "{\"id\":\"00000000-0000-4000-8000-%012d\",\"at\":\"%s\",\"lines\":[%s]%s,\"tenders\":[{\"kind\":\"cash\",\"amount\":\"%d.%02d\"}]}\n",
            invoice, at[invoice], lines[invoice], who, total[invoice] / 100, total[invoice] % 100
    }
}
