#include "app/admin/desk.h"

#include "core/data/returns.h"
#include "core/device/escpos.h"
#include "core/print/receiptimage.h"
#include "core/print/receiptlayout.h"
#include "core/print/receiptpdf.h"
#include "core/usecase/checkout.h"

#include <QImage>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {
Result<> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{Error::Code::Device, path};
    return {};
}

Result<> writeAll(const Arguments &arguments, const ReceiptPage &page)
{
    if (arguments.has(u"pdf"_s))
        if (const auto written = writeReceiptPdf(page, arguments.option(u"pdf"_s)); !written)
            return written;
    if (arguments.has(u"png"_s) && !receiptImage(page).save(arguments.option(u"png"_s), "PNG"))
        return Error{Error::Code::Device, arguments.option(u"png"_s)};
    if (arguments.has(u"escpos"_s))
        return writeFile(arguments.option(u"escpos"_s), escPosBytes(receiptImage(page), {}));
    return {};
}

Result<int> receipt(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    const auto number = ReceiptNumber::parse(arguments.words.front());
    const QString width = arguments.has(u"width"_s) ? arguments.option(u"width"_s) : u"80"_s;
    if (!number || (width != u"80" && width != u"58"))
        return Error{Error::Code::InvalidInput, number ? u"--width 80 or 58"_s : arguments.words.front()};
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    const auto found = desk.database().read(
        [&](const Connection &connection) { return receiptOf(connection, *who, *number); });
    if (!found)
        return found.error();
    const auto rules = desk.database().read(
        [](const Connection &connection) { return Result<ReturnRules>(returns::rules(connection)); });
    if (!rules)
        return rules.error();
    const ReceiptPage page =
        layOutReceipt(*found, who->shop, width == u"80" ? ReceiptPaper::Mm80 : ReceiptPaper::Mm58, 0, *rules);
    if (const auto written = writeAll(arguments, page); !written)
        return written.error();
    Desk::print(
        {{u"receipt"_s, number->toString()}, {u"total"_s, who->shop.currency.print(found->sale.total)}});
    return 0;
}
}

std::vector<Command> receiptCommands()
{
    return {{{u"receipt"_s, 1, 1, {u"pdf"_s, u"png"_s, u"escpos"_s, u"width"_s}, {}, {}},
             R"(
receipt NUMBER [--pdf F] [--png F] [--escpos F] [--width 80|58]
Writes a receipt as a PDF, as a picture, and as the bytes a receipt printer takes.  out {"receipt","total"}
)",
             receipt}};
}
