# Makes up a day of sales on the demo catalogue, the same each time.
# usage: awk -v day=2026-03-05 -v customers=FILE -f generatedday.awk products.csv
BEGIN { FS = ","; state = 20260305; count = 0 }
function pick(n) {
    state = (state * 1103515245 + 12345) % 2147483648
    return int(state / 65536) % n
}
NR == 1 { next }
$8 == "active" { code[count] = $1; price[count] = int($5 * 100 + 0.5); weighed[count] = ($4 == "千克"); ++count }
END {
    for (sale = 1; sale <= 120; ++sale) {
        lines = ""
        total = 0
        n = 1 + pick(8)
        for (i = 0; i < n; ++i) {
            p = pick(count)
            thousandths = weighed[p] ? 150 + pick(3000) : 1000 * (1 + pick(4))
            lines = lines (i ? "," : "") sprintf("{\"code\":\"%s\",\"quantity\":\"%d.%03d\"}", code[p], thousandths / 1000, thousandths % 1000)
            total += int(price[p] * thousandths / 1000 + 0.5)
        }
        who = ""
        if (pick(2)) {
            number = sprintf("V%04d", 1 + pick(80))
            who = ",\"member\":\"" number "\""
            if (!(number in seen)) {
                seen[number] = 1
                print number > customers
            }
        }
        kind = pick(3) ? "scan" : "cash"
        minutes = 540 + int(sale * 5.5)
        printf "{\"id\":\"00000000-0000-4000-8000-%012d\",\"at\":\"%sT%02d:%02d:00+08:00\",\"lines\":[%s]%s,\"tenders\":[{\"kind\":\"%s\",\"amount\":\"%d.%02d\"}]}\n", sale, day, minutes / 60, minutes % 60, lines, who, kind, total / 100, total % 100
    }
}
