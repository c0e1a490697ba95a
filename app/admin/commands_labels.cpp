#include "app/admin/desk.h"

#include "core/base/random.h"
#include "core/data/products.h"
#include "core/device/tspl.h"
#include "core/print/productlabels.h"
#include "core/usecase/changelabelpatterns.h"
#include "core/usecase/learnbarcode.h"

#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {
Error wrong(const QString &what)
{
    return {Error::Code::InvalidInput, what};
}

/// A whole number of an option; `usual` when it is not given, −1 when it is none.
int numberOf(const Arguments &arguments, const QString &name, int usual)
{
    bool isNumber = false;
    const int number = arguments.option(name).toInt(&isNumber);
    return !arguments.has(name) ? usual : isNumber ? number : -1;
}

/// One label after the other, as a printer on a roll takes them.
Result<> writeTspl(const LabelSheet &sheet, const QString &path)
{
    constexpr int dotsPerMm = 8;
    QByteArray bytes;
    for (int page = 0; page < sheet.pages(); ++page)
        bytes += tsplBytes(sheet.image(page, dotsPerMm), gridOf(sheet.stock()).label.toSize(), 1);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{Error::Code::Device, path};
    return {};
}

Result<> writeSheet(const Arguments &arguments, const LabelSheet &sheet)
{
    if (arguments.has(u"pdf"_s))
        if (const auto written = writeLabelPdf(sheet, arguments.option(u"pdf"_s)); !written)
            return written;
    if (arguments.has(u"png"_s) && !sheet.image(0, 8).save(arguments.option(u"png"_s), "PNG"))
        return Error{Error::Code::Device, arguments.option(u"png"_s)};
    if (arguments.has(u"tspl"_s))
        if (const auto written = writeTspl(sheet, arguments.option(u"tspl"_s)); !written)
            return written;
    return arguments.has(u"printer"_s) ? printLabels(sheet, arguments.option(u"printer"_s)) : Result<>();
}

Result<int> label(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    const auto stock = labelStock(arguments.has(u"stock"_s) ? arguments.option(u"stock"_s) : u"a4"_s);
    const int copies = numberOf(arguments, u"copies"_s, 1);
    const int skip = numberOf(arguments, u"skip"_s, 0);
    if (!stock)
        return wrong(u"--stock a4, 70x38 or 40x30"_s);
    if (skip < 0 || skip >= gridOf(*stock).perPage())
        return wrong(u"--skip"_s);
    if (*stock == LabelStock::A4 && arguments.has(u"tspl"_s))
        return wrong(u"--tspl prints on rolls"_s);
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    std::vector<LabelRequest> requests;
    for (const QString &code : arguments.words)
        requests.push_back({code, copies});
    const QDate today = businessDate(desk.now(), who->shop.day).date();
    const auto labels = desk.database().read(
        [&](const Connection &connection) { return productLabels(connection, who->shop, requests, today); });
    if (!labels)
        return labels.error();
    const LabelSheet sheet(*stock, *labels, skip);
    if (const auto written = writeSheet(arguments, sheet); !written)
        return written.error();
    Desk::print({{u"labels"_s, sheet.labels()}, {u"pages"_s, sheet.pages()}});
    return 0;
}

Result<std::vector<LabelPattern>> readPatterns(const QString &path)
{
    const auto file = Desk::readFile(path);
    if (!file)
        return file.error();
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(*file, &fault);
    if (!document.isArray())
        return Error{Error::Code::InvalidJson, fault.errorString()};
    return labelPatternsFrom(document.array());
}

Result<int> labelPatterns(Desk &desk)
{
    const bool changes = !desk.arguments().words.isEmpty();
    const auto given =
        changes ? readPatterns(desk.arguments().words.front()) : Result(std::vector<LabelPattern>());
    if (!given)
        return given.error();
    const auto who = desk.signIn(changes ? Desk::Access::Write : Desk::Access::LookOnly);
    if (!who)
        return who.error();
    if (changes)
        if (const auto changed = desk.database().writeNow([&](Transaction &transaction) {
                return changeLabelPatterns(transaction, *who, *given, desk.now());
            });
            !changed)
            return changed.error();
    const auto now =
        desk.database().read([](const Connection &connection) { return labelpatterns::all(connection); });
    if (!now)
        return now.error();
    Desk::print({{u"patterns"_s, toJson(*now)}});
    return 0;
}

Result<int> learn(Desk &desk)
{
    const QStringList &words = desk.arguments().words;
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const auto product = desk.database().writeNow([&](Transaction &transaction) -> Result<Product> {
        const auto known = products::byCode(transaction.connection(), words[0]);
        if (!known)
            return Error{Error::Code::UnknownProduct, words[0]};
        return learnBarcode(transaction, *who, known->id, words[1], desk.now(), systemRandom);
    });
    if (!product)
        return product.error();
    Desk::print({{u"code"_s, product->code}, {u"name"_s, product->name}});
    return 0;
}
}

std::vector<Command> labelCommands()
{
    constexpr int mostCodes = 1000;
    return {{{u"label"_s,
              1,
              mostCodes,
              {u"stock"_s, u"copies"_s, u"skip"_s, u"pdf"_s, u"png"_s, u"tspl"_s, u"printer"_s},
              {},
              {}},
             R"(
label CODE … [--stock a4|70x38|40x30] [--copies N] [--skip N] [--pdf F] [--png F] [--tspl F] [--printer NAME]
Labels of products with name, price, unit and barcode (EAN-13, else Code 128), N of each: on A4 sheets of
       24, the first --skip places of which are used up, or on rolls. --png is the first page; --tspl are the
       bytes that a label printer on a roll takes; --printer is one of the system.
  out {"labels","pages"}
)",
             label},
            {{u"label-patterns"_s, 0, 1, {}, {}, {}},
             R"(
label-patterns [FILE.json]
How the shop's scales print their labels: shows it, or has it as FILE says from now on.
  in  [{"form","prefixFrom","prefixTo","moneyDecimals","weightDecimals","weightUnit","check":"ean|none"}]
       "form" has a letter a digit: P prefix, I item, M money, W weight, C check digit, X nothing. What is
       left out is as for "PPIIIIIMMMMMC", 20 to 29, in hundredths, with an EAN check digit.
  out {"patterns"}, in the same form
)",
             labelPatterns},
            {{u"product learn"_s, 2, 2, {}, {}, {}},
             R"(
product learn CODE BARCODE
Gives the product one more barcode.  out {"code","name"}
)",
             learn}};
}
